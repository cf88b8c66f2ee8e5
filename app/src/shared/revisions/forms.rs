//! How values of the set-up read.

use jiff::civil::Date;

use super::row::Row;
use super::window::{Reader, Window};
use crate::say;
use crate::shared::language::{Language, Text};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::time_of_day::DAY_MINUTES;
use crate::shared::time_zone;

/// How the columns of a fact make one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As they are, one behind the other.
    Plain,
    /// A code, see [`code_key`], or a telephone number.
    Code,
    /// 1 or 0.
    Flag,
    /// A number of seconds.
    Seconds,
    /// The id of a thing with a name.
    Name,
    /// Where calls go: what is done, then ids and a number of which one at most is there.
    Destination,
    /// What is heard: `text` or `audio`, the text, the recording's id.
    Prompt,
    /// A weekly interval: its first minute, its length.
    Interval,
    /// The first and the last day.
    Days,
    /// The first and the last minute of a part of the day, or nothing for the whole day.
    Part,
    /// A time zone.
    Zone,
    /// The tag of a language.
    Language,
}

impl Form {
    /// The value in words; empty when there is none.
    pub fn words(self, window: &Window, reader: Reader, row: &Row, columns: &[&str], number: i64) -> String {
        let text = reader.text;
        let column = |place: usize| columns.get(place).copied().unwrap_or_default();
        let plain = |place: usize| row.plain(column(place));
        let name = |id: String| window.name(reader, &id, number).unwrap_or(id);
        match self {
            Self::Plain => joined((0..columns.len()).map(plain)),
            Self::Code => shown(reader, code_words(text, row.text(column(0)))),
            Self::Flag => text.say(if row.number(column(0)) == Some(1) { "history-yes" } else { "history-no" }),
            Self::Seconds => {
                say!(text, "ring-groups-seconds-each", number = row.number(column(0)).unwrap_or_default())
            }
            Self::Name => name(plain(0)),
            Self::Destination => {
                let to = joined((1..columns.len()).map(|place| shown(reader, name(plain(place)))));
                destination(text, row.text(column(0)), to)
            }
            Self::Prompt => match row.text(column(0)) {
                "text" if !plain(1).is_empty() => say!(text, "history-quoted", text = plain(1)),
                "audio" => say!(text, "history-recording", name = name(plain(2))),
                _ => String::new(),
            },
            Self::Interval => {
                let from = row.number(column(0)).unwrap_or_default();
                between(text, from, from + row.number(column(1)).unwrap_or_default())
            }
            Self::Days => days(text, row.text(column(0)), row.text(column(1))),
            Self::Part => match (row.number(column(0)), row.number(column(1))) {
                (Some(from), Some(until)) => between(text, from, until),
                _ => text.say("history-whole-day"),
            },
            Self::Zone => time_zone::label(text, row.text(column(0)), reader.now_ms),
            Self::Language => {
                let tag = row.text(column(0));
                Language::from_tag(tag).map_or_else(|| tag.to_owned(), |language| language.native_name().to_owned())
            }
        }
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A telephone number as it is written in the account's country; anything else as it is.
pub fn shown(reader: Reader, value: String) -> String {
    if value.starts_with('+') { PhoneNumber::stored(value).shown_in(reader.country) } else { value }
}

fn destination(text: Text, action: &str, to: String) -> String {
    match action {
        "voicemail" => say!(text, "ring-groups-voicemail-of", name = to),
        "fax" => say!(text, "numbers-fax-of", name = to),
        _ if !to.is_empty() => to,
        "" => String::new(),
        _ => code_words(text, action),
    }
}

fn between(text: Text, from: i64, until: i64) -> String {
    let time = |minute: i64| {
        let part = |number: i64| i8::try_from(number).unwrap_or_default();
        let minute = minute.rem_euclid(i64::from(DAY_MINUTES));
        text.time(jiff::civil::time(part(minute / 60), part(minute % 60), 0, 0))
    };
    format!("{}–{}", time(from), time(until))
}

fn days(text: Text, first: &str, last: &str) -> String {
    let date = |day: &str| day.parse::<Date>().map_or_else(|_| day.to_owned(), |day| text.date(day));
    if first == last { date(first) } else { format!("{} – {}", date(first), date(last)) }
}

/// What a code of the database means; a code without words as it is.
pub fn code_words(text: Text, code: &str) -> String {
    code_key(code).map_or_else(|| code.replace('_', " "), |key| text.say(key))
}

fn code_key(code: &str) -> Option<&'static str> {
    Some(match code {
        "simultaneous" => "ring-groups-mode-simultaneous",
        "sequential" => "ring-groups-mode-sequential",
        "hang_up" => "receptionist-action-hang-up",
        "repeat" => "receptionist-action-repeat",
        "dial_by_name" => "receptionist-action-dial-by-name",
        "announcement" => "receptionist-action-announcement",
        "open" => "receptionist-slot-open",
        "closed" => "receptionist-slot-closed",
        "hold" => "preferences-hold-music",
        "transfer" => "preferences-transfer-music",
        "keep" => "user-settings-after-mail-keep",
        "heard" => "user-settings-after-mail-heard",
        "delete" => "user-settings-after-mail-delete",
        "caller" => "user-settings-shown-caller",
        "company" => "user-settings-shown-company",
        "receptionist" => "common-tab-receptionist",
        "nobody" => "numbers-to-nobody",
        "as_company" => "outgoing-calls-as-company",
        "internal" => "outgoing-calls-class-internal",
        "national" => "outgoing-calls-class-national",
        "international" => "outgoing-calls-class-international",
        "premium" => "outgoing-calls-class-premium",
        "main" => "history-main-number",
        "withheld" => "user-settings-caller-id-withheld",
        _ => return None,
    })
}
