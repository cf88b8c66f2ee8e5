//! The words for every table of the set-up, as data.

use super::forms::{Form, code_words, shown};
use super::row::Row;
use super::window::Reader;
use crate::say;
use crate::shared::language::Text;

/// Where something is set up: what the history can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// Users and ring groups.
    Extensions,
    /// The receptionist's menus.
    Receptionist,
    /// The rooms of the conference server.
    Conferences,
    /// Where numbers lead.
    Numbers,
    /// Business hours.
    Hours,
    /// Holidays.
    Holidays,
    /// Recordings and music.
    Audio,
    /// Time zone, languages, which music plays.
    Preferences,
}

impl Area {
    /// All of them, in the order they are offered in.
    pub const ALL: [Self; 8] = [
        Self::Extensions,
        Self::Conferences,
        Self::Numbers,
        Self::Receptionist,
        Self::Hours,
        Self::Holidays,
        Self::Audio,
        Self::Preferences,
    ];

    /// Its name in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Extensions => "extensions",
            Self::Receptionist => "receptionist",
            Self::Conferences => "conferences",
            Self::Numbers => "numbers",
            Self::Hours => "hours",
            Self::Holidays => "holidays",
            Self::Audio => "audio",
            Self::Preferences => "preferences",
        }
    }

    /// The key of its name.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Extensions => "common-tab-extensions",
            Self::Receptionist => "common-tab-receptionist",
            Self::Conferences => "common-tab-conferences",
            Self::Numbers => "common-tab-numbers",
            Self::Hours => "history-thing-hours",
            Self::Holidays => "history-area-holidays",
            Self::Audio => "history-area-audio",
            Self::Preferences => "common-tab-preferences",
        }
    }
}

/// What the rows of a table are about.
#[derive(Clone, Copy, Debug)]
pub enum Thing {
    /// Each is a thing of its own.
    Own {
        /// Its name.
        name: fn(Reader, &Row) -> String,
        /// The key of what it is, with its `$name`.
        title: fn(&Row) -> &'static str,
    },
    /// Each is a part of the thing of another table whose key stands in a column.
    Part {
        /// The other table.
        of: &'static str,
        /// The column; empty for a table with one row in each account.
        by: &'static str,
    },
}

/// What a fact is called.
#[derive(Clone, Copy, Debug)]
pub enum Label {
    /// By a key.
    Key(&'static str),
    /// By a key with the `$number` in a column.
    Numbered(&'static str, &'static str),
    /// By the weekday in a column, Monday is 0.
    Weekday(&'static str),
    /// By the code in a column.
    Code(&'static str),
}

impl Label {
    /// The words.
    pub fn words(self, text: Text, row: &Row) -> String {
        let number = |column| row.number(column).unwrap_or_default();
        match self {
            Self::Key(key) => text.say(key),
            Self::Numbered(key, column) => say!(text, key, number = number(column)),
            Self::Weekday(column) => text.weekday(u8::try_from(number(column)).unwrap_or_default()),
            Self::Code(column) => code_words(text, row.text(column)),
        }
    }

    fn column(self) -> &'static str {
        match self {
            Self::Key(_) => "",
            Self::Numbered(_, column) | Self::Weekday(column) | Self::Code(column) => column,
        }
    }
}

/// Something people would say of a row.
#[derive(Clone, Copy, Debug)]
pub struct FactWords {
    /// What it is called.
    pub label: Label,
    /// The columns it is made of.
    pub columns: &'static [&'static str],
    /// How they read.
    pub form: Form,
    /// What something new usually has there: it is not told then.
    pub usual: Option<&'static str>,
    /// The key of the title of the page where it is set, where that is not the page of the thing.
    pub page: Option<&'static str>,
}

impl FactWords {
    /// The same, with what something new usually has there.
    const fn usually(self, usual: &'static str) -> Self {
        Self { usual: Some(usual), ..self }
    }

    /// The same, set on a page of its own.
    const fn on_page(self, title: &'static str) -> Self {
        Self { page: Some(title), ..self }
    }

    /// The row has what something new usually has.
    pub fn is_usual(&self, row: &Row) -> bool {
        self.usual.is_some_and(|usual| self.columns.iter().all(|column| row.plain(column) == usual))
    }
}

/// The words of a table.
#[derive(Clone, Copy, Debug)]
pub struct Wording {
    /// The table.
    pub table: &'static str,
    /// Where it is set up.
    pub area: Area,
    /// What its rows are about.
    pub thing: Thing,
    /// What is said of a row.
    pub facts: &'static [FactWords],
    /// Columns of which nothing is said.
    pub silent: &'static [&'static str],
}

impl Wording {
    /// A column is said, or deliberately not.
    pub fn has(&self, column: &str) -> bool {
        let said = |fact: &FactWords| fact.columns.contains(&column) || fact.label.column() == column;
        self.silent.contains(&column) || self.facts.iter().any(said)
    }

    /// The row of a part that was never changed; nothing when every thing has one from its beginning.
    pub fn usual_row(&self) -> Option<Row> {
        let has_usual = self.facts.iter().any(|fact| fact.usual.is_some());
        let columns =
            self.facts.iter().flat_map(|fact| fact.columns.iter().map(|name| (*name, fact.usual.unwrap_or(""))));
        (has_usual && matches!(self.thing, Thing::Part { .. })).then(|| Row::of(columns))
    }
}

const fn fact(key: &'static str, columns: &'static [&'static str], form: Form) -> FactWords {
    FactWords { label: Label::Key(key), columns, form, usual: None, page: None }
}

const fn labelled(label: Label, columns: &'static [&'static str], form: Form) -> FactWords {
    FactWords { label, columns, form, usual: None, page: None }
}

/// The words of a table; nothing when it has none yet.
pub fn wording(table: &str) -> Option<&'static Wording> {
    WORDINGS.iter().find(|wording| wording.table == table)
}

/// By what things of a table are told one after the other; nothing for by their titles.
pub fn order(table: &str) -> Option<&'static str> {
    match table {
        "extensions" => Some("number"),
        "holidays" => Some("first_day"),
        _ => None,
    }
}

/// The tables of an area, between spaces.
pub fn tables_of(area: Area) -> String {
    let tables = WORDINGS.iter().filter(|wording| wording.area == area).map(|wording| wording.table);
    format!(" {} ", tables.collect::<Vec<_>>().join(" "))
}

fn name(_: Reader, row: &Row) -> String {
    row.text("name").to_owned()
}

fn whole_name(_: Reader, row: &Row) -> String {
    format!("{} {}", row.text("first_name"), row.text("last_name")).trim().to_owned()
}

/// The words of all tables. The facts of a thing stand in the order of this list.
pub const WORDINGS: &[Wording] = &[
    Wording {
        table: "extensions",
        area: Area::Extensions,
        thing: Thing::Own {
            name: whole_name,
            title: |row| match row.text("kind") {
                "user" => "history-thing-user",
                "conference" => "history-thing-conference",
                _ => "history-thing-group",
            },
        },
        facts: &[
            fact("history-fact-number", &["number"], Form::Plain),
            fact("history-fact-name", &["first_name", "last_name"], Form::Plain),
            fact("history-fact-email", &["email"], Form::Plain),
        ],
        silent: &["id", "kind", "name_key", "created_at"],
    },
    Wording {
        table: "user_settings",
        area: Area::Extensions,
        thing: Thing::Part { of: "extensions", by: "user_id" },
        facts: &[
            fact("user-settings-ip-phone", &["ip_phone"], Form::Flag).usually("1"),
            fact("user-settings-softphone", &["softphone"], Form::Flag).usually("0"),
            fact("user-settings-external", &["external_phone"], Form::Flag).usually("0"),
            fact("user-settings-external-number", &["external_number"], Form::Code),
            fact("user-settings-voicemail-on", &["voicemail"], Form::Flag).usually("1"),
            fact("user-settings-seconds", &["ring_seconds"], Form::Seconds).usually("30"),
            fact("user-settings-mail", &["mail_messages"], Form::Flag).usually("1"),
            fact("user-settings-after-mail", &["after_mail"], Form::Code).usually("keep"),
            fact("user-settings-forwarding-on", &["forwarding"], Form::Flag).usually("0"),
            fact("user-settings-forwarding-number", &["forwarding_number"], Form::Code),
            fact("user-settings-shown", &["forwarding_shown"], Form::Code).usually("caller"),
            fact("user-settings-forwarding-key", &["forwarding_key"], Form::Flag).usually("0"),
            fact("user-settings-forwarding-own", &["forwarding_ring_own"], Form::Flag).usually("0"),
            fact("user-settings-caller-id", &["caller_id"], Form::Code).usually("main"),
        ],
        silent: &["user_id"],
    },
    Wording {
        table: "user_calling_rules",
        area: Area::Extensions,
        thing: Thing::Part { of: "extensions", by: "user_id" },
        facts: &[
            fact("history-fact-calls-to", &["calls_to"], Form::Code).usually("as_company"),
            fact("history-fact-calls-at-once", &["calls_at_once"], Form::Plain).usually(""),
            fact("history-fact-minutes-a-day", &["minutes_a_day"], Form::Plain).usually(""),
        ],
        silent: &["user_id"],
    },
    Wording {
        table: "ring_groups",
        area: Area::Extensions,
        thing: Thing::Part { of: "extensions", by: "extension_id" },
        facts: &[
            fact("ring-groups-mode", &["ring_mode"], Form::Code),
            fact("ring-groups-seconds", &["ring_seconds"], Form::Seconds),
            fact("ring-groups-then", &["then_action", "then_extension_id"], Form::Destination),
            fact(
                "ring-groups-announcement",
                &["announcement_kind", "announcement_text", "announcement_audio_id"],
                Form::Prompt,
            ),
        ],
        silent: &["extension_id"],
    },
    Wording {
        table: "ring_group_members",
        area: Area::Extensions,
        thing: Thing::Part { of: "extensions", by: "group_id" },
        facts: &[fact("ring-groups-members", &["user_id"], Form::Name)],
        silent: &["group_id", "position"],
    },
    Wording {
        table: "receptionist_menus",
        area: Area::Receptionist,
        thing: Thing::Own {
            name: |reader, row| match row.text("name") {
                "" => code_words(reader.text, row.text("slot")),
                name => name.to_owned(),
            },
            title: |row| if row.text("name").is_empty() { "history-thing" } else { "receptionist-slot-extra" },
        },
        facts: &[
            fact("receptionist-greeting", &["greeting_kind", "greeting_text", "greeting_audio_id"], Form::Prompt),
            fact("history-fact-silence-repeats", &["silence_repeats"], Form::Plain),
            fact(
                "history-fact-silence",
                &["silence_action", "silence_user_id", "silence_menu_id", "silence_external_number"],
                Form::Destination,
            ),
            fact("history-fact-wrong-key-repeats", &["wrong_key_repeats"], Form::Plain),
            fact(
                "history-fact-wrong-key",
                &["wrong_key_action", "wrong_key_user_id", "wrong_key_menu_id", "wrong_key_external_number"],
                Form::Destination,
            ),
        ],
        silent: &["id", "slot", "name"],
    },
    Wording {
        table: "receptionist_keys",
        area: Area::Receptionist,
        thing: Thing::Part { of: "receptionist_menus", by: "menu_id" },
        facts: &[
            labelled(
                Label::Numbered("history-fact-key", "digit"),
                &["action", "user_id", "menu_target_id", "external_number"],
                Form::Destination,
            ),
            labelled(Label::Numbered("history-fact-key-label", "digit"), &["label"], Form::Plain),
            labelled(
                Label::Numbered("history-fact-key-announcement", "digit"),
                &["announcement_kind", "announcement_text", "announcement_audio_id"],
                Form::Prompt,
            ),
        ],
        silent: &["menu_id"],
    },
    Wording {
        table: "conference_rooms",
        area: Area::Conferences,
        thing: Thing::Own { name, title: |_| "history-thing-room" },
        facts: &[
            fact("history-fact-name", &["name"], Form::Plain),
            fact("conferences-room-code", &["code"], Form::Plain),
            fact("conferences-room-pin", &["pin"], Form::Plain),
        ],
        silent: &["id", "server_id", "name_key", "created_at"],
    },
    Wording {
        table: "receptionist_settings",
        area: Area::Receptionist,
        thing: Thing::Own { name: |_, _| String::new(), title: |_| "receptionist-settings-title" },
        facts: &[
            fact("receptionist-settings-by-extension", &["dial_by_extension"], Form::Flag),
            fact("receptionist-settings-by-name", &["dial_by_name"], Form::Flag),
            fact("receptionist-settings-voicemail", &["remote_voicemail"], Form::Flag),
        ],
        silent: &[],
    },
    Wording {
        table: "receptionist_reach",
        area: Area::Receptionist,
        thing: Thing::Part { of: "extensions", by: "extension_id" },
        facts: &[
            fact("history-fact-reach-by-extension", &["by_extension"], Form::Flag).usually("1"),
            fact("history-fact-reach-by-name", &["by_name"], Form::Flag).usually("1"),
        ],
        silent: &["extension_id"],
    },
    Wording {
        table: "numbers",
        area: Area::Numbers,
        thing: Thing::Own {
            name: |reader, row| shown(reader, row.text("e164").to_owned()),
            title: |_| "history-thing-number",
        },
        facts: &[fact("history-fact-leads-to", &["destination", "extension_id"], Form::Destination)],
        silent: &["e164"],
    },
    Wording {
        table: "business_hours",
        area: Area::Hours,
        thing: Thing::Own { name: |_, _| String::new(), title: |_| "history-thing-hours" },
        facts: &[fact("history-fact-always-open", &["always_open"], Form::Flag)],
        silent: &[],
    },
    Wording {
        table: "business_hours_intervals",
        area: Area::Hours,
        thing: Thing::Part { of: "business_hours", by: "" },
        facts: &[labelled(Label::Weekday("day"), &["from_minute", "minutes"], Form::Interval)],
        silent: &[],
    },
    Wording {
        table: "holidays",
        area: Area::Holidays,
        thing: Thing::Own { name, title: |_| "history-thing-holiday" },
        facts: &[
            fact("history-fact-name", &["name"], Form::Plain),
            fact("history-fact-days", &["first_day", "last_day"], Form::Days),
            fact("history-fact-yearly", &["yearly"], Form::Flag).usually("0"),
            fact("history-fact-part", &["from_minute", "until_minute"], Form::Part).usually(""),
            fact("history-fact-greeting", &["greeting_kind", "greeting_text", "greeting_audio_id"], Form::Prompt),
        ],
        silent: &["id", "created_at"],
    },
    Wording {
        table: "audio_files",
        area: Area::Audio,
        thing: Thing::Own {
            name,
            title: |row| if row.text("purpose") == "recording" { "history-recording" } else { "history-thing-music" },
        },
        facts: &[fact("history-fact-name", &["name"], Form::Plain)],
        silent: &[
            "id",
            "purpose",
            "format",
            "content_hash",
            "size_bytes",
            "duration_ms",
            "original_loudness",
            "caller_loudness",
            "waveform",
            "created_at",
        ],
    },
    Wording {
        table: "accounts",
        area: Area::Preferences,
        thing: Thing::Own { name: |_, _| String::new(), title: |_| "common-tab-preferences" },
        facts: &[
            fact("preferences-time-zone", &["time_zone"], Form::Zone),
            fact("preferences-prompt-language", &["prompt_language"], Form::Language),
            fact("history-fact-caller-id", &["caller_id_name"], Form::Plain).on_page("settings-company-title"),
        ],
        silent: &[],
    },
    Wording {
        table: "calling_rules",
        area: Area::Preferences,
        thing: Thing::Part { of: "accounts", by: "" },
        facts: &[
            fact("history-fact-calls-to", &["calls_to"], Form::Code).usually("international"),
            fact("history-fact-calls-at-once", &["calls_at_once"], Form::Plain).usually(""),
            fact("history-fact-minutes-a-day", &["minutes_a_day"], Form::Plain).usually(""),
        ],
        silent: &[],
    },
    Wording {
        table: "account_music",
        area: Area::Preferences,
        thing: Thing::Part { of: "accounts", by: "" },
        facts: &[labelled(Label::Code("moment"), &["audio_id"], Form::Name)],
        silent: &[],
    },
];
