//! What belongs to the set-up of an account, as data. A new table of an account needs one entry here, or one in
//! [`NOT_SET_UP`] with the reason; one here also needs its words in `wording.rs`. Tests tell what is missing.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// TEXT
    Text,
    /// BIGINT
    Number,
    /// DOUBLE PRECISION
    Decimal,
}

/// A column of the set-up.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
}

/// What restoring does with the rows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// They are deleted and written anew: only tables of the set-up refer to them, and those are replaced, too.
    Replaced,
    /// They are changed in place, as others refer to them. Meanwhile these columns, which are unique in the account, hold
    /// the row's id, so that two rows may exchange their values.
    Kept {
        /// The columns, of text.
        unique: &'static [&'static str],
    },
    /// Which rows there are is not set-up: those that are still there get back their columns.
    Fixed,
}

/// What restoring writes besides the row: it is no part of the set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A version above all others, so that people who are editing notice.
    Version,
    /// When.
    Time,
    /// The administrator's id.
    Person,
}

/// A table of the set-up.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// The column with the account.
    pub account: &'static str,
    /// The columns that tell the account's rows apart.
    pub key: &'static [Column],
    /// All others that are set-up.
    pub columns: &'static [Column],
    /// What restoring does with its rows.
    pub rows: Rows,
    /// What restoring writes besides.
    pub marks: &'static [(&'static str, Mark)],
}

const fn text(name: &'static str) -> Column {
    Column { name, holds: Holds::Text }
}

const fn number(name: &'static str) -> Column {
    Column { name, holds: Holds::Number }
}

const fn decimal(name: &'static str) -> Column {
    Column { name, holds: Holds::Decimal }
}

const VERSION: &[(&str, Mark)] = &[("version", Mark::Version)];

/// The set-up. A table stands behind those it refers to.
pub const TABLES: &[Table] = &[
    Table {
        name: "accounts",
        account: "id",
        key: &[],
        columns: &[text("time_zone"), text("prompt_language"), text("caller_id_name")],
        rows: Rows::Fixed,
        marks: &[("preferences_version", Mark::Version), ("company_version", Mark::Version)],
    },
    Table {
        name: "audio_files",
        account: "account_id",
        key: &[text("id")],
        columns: &[
            text("name"),
            text("purpose"),
            text("format"),
            text("content_hash"),
            number("size_bytes"),
            number("duration_ms"),
            decimal("original_loudness"),
            decimal("caller_loudness"),
            text("waveform"),
            number("created_at"),
        ],
        rows: Rows::Kept { unique: &[] },
        marks: &[],
    },
    Table {
        name: "extensions",
        account: "account_id",
        key: &[text("id")],
        columns: &[
            text("kind"),
            text("number"),
            text("first_name"),
            text("last_name"),
            text("name_key"),
            text("email"),
            number("created_at"),
        ],
        // There is one conference server at most.
        rows: Rows::Kept { unique: &["number", "name_key", "kind"] },
        marks: VERSION,
    },
    Table {
        name: "user_settings",
        account: "account_id",
        key: &[text("user_id")],
        columns: &[
            number("ip_phone"),
            number("softphone"),
            number("external_phone"),
            text("external_number"),
            number("voicemail"),
            number("ring_seconds"),
            number("mail_messages"),
            text("after_mail"),
            number("forwarding"),
            text("forwarding_number"),
            text("forwarding_shown"),
            number("forwarding_key"),
            number("forwarding_ring_own"),
            text("caller_id"),
        ],
        rows: Rows::Replaced,
        marks: &[],
    },
    Table {
        name: "calling_rules",
        account: "account_id",
        key: &[],
        columns: &[text("calls_to"), number("calls_at_once"), number("minutes_a_day")],
        rows: Rows::Replaced,
        marks: VERSION,
    },
    Table {
        name: "user_calling_rules",
        account: "account_id",
        key: &[text("user_id")],
        columns: &[text("calls_to"), number("calls_at_once"), number("minutes_a_day")],
        rows: Rows::Replaced,
        marks: &[],
    },
    Table {
        name: "ring_groups",
        account: "account_id",
        key: &[text("extension_id")],
        columns: &[
            text("ring_mode"),
            number("ring_seconds"),
            text("then_action"),
            text("then_extension_id"),
            text("announcement_kind"),
            text("announcement_text"),
            text("announcement_audio_id"),
        ],
        rows: Rows::Replaced,
        marks: &[],
    },
    Table {
        name: "ring_group_members",
        account: "account_id",
        key: &[text("group_id"), number("position")],
        columns: &[text("user_id")],
        rows: Rows::Replaced,
        marks: &[],
    },
    Table {
        name: "conference_rooms",
        account: "account_id",
        key: &[text("id")],
        columns: &[text("server_id"), text("name"), text("name_key"), text("code"), text("pin"), number("created_at")],
        rows: Rows::Replaced,
        marks: VERSION,
    },
    Table {
        name: "numbers",
        account: "account_id",
        key: &[text("e164")],
        columns: &[text("destination"), text("extension_id")],
        rows: Rows::Fixed,
        marks: VERSION,
    },
    Table {
        name: "business_hours",
        account: "account_id",
        key: &[],
        columns: &[number("always_open")],
        rows: Rows::Replaced,
        marks: &[("version", Mark::Version), ("changed_at", Mark::Time)],
    },
    Table {
        name: "business_hours_intervals",
        account: "account_id",
        key: &[number("day"), number("from_minute")],
        columns: &[number("minutes")],
        rows: Rows::Replaced,
        marks: &[],
    },
    Table {
        name: "holidays",
        account: "account_id",
        key: &[text("id")],
        columns: &[
            text("name"),
            number("yearly"),
            text("first_day"),
            text("last_day"),
            number("from_minute"),
            number("until_minute"),
            text("greeting_kind"),
            text("greeting_text"),
            text("greeting_audio_id"),
            number("created_at"),
        ],
        rows: Rows::Replaced,
        marks: VERSION,
    },
    Table {
        name: "receptionist_menus",
        account: "account_id",
        key: &[text("id")],
        columns: &[
            text("slot"),
            text("name"),
            text("greeting_kind"),
            text("greeting_text"),
            text("greeting_audio_id"),
            number("silence_repeats"),
            text("silence_action"),
            text("silence_user_id"),
            text("silence_menu_id"),
            text("silence_external_number"),
            number("wrong_key_repeats"),
            text("wrong_key_action"),
            text("wrong_key_user_id"),
            text("wrong_key_menu_id"),
            text("wrong_key_external_number"),
        ],
        rows: Rows::Replaced,
        marks: &[("version", Mark::Version), ("changed_at", Mark::Time), ("changed_by", Mark::Person)],
    },
    Table {
        name: "receptionist_keys",
        account: "account_id",
        key: &[text("menu_id"), number("digit")],
        columns: &[
            text("label"),
            text("action"),
            text("user_id"),
            text("menu_target_id"),
            text("external_number"),
            text("announcement_kind"),
            text("announcement_text"),
            text("announcement_audio_id"),
        ],
        rows: Rows::Replaced,
        marks: &[],
    },
    Table {
        name: "receptionist_settings",
        account: "account_id",
        key: &[],
        columns: &[number("dial_by_extension"), number("dial_by_name"), number("remote_voicemail")],
        rows: Rows::Replaced,
        marks: &[("version", Mark::Version), ("changed_at", Mark::Time)],
    },
    Table {
        name: "receptionist_reach",
        account: "account_id",
        key: &[text("extension_id")],
        columns: &[number("by_extension"), number("by_name")],
        rows: Rows::Replaced,
        marks: &[],
    },
    Table {
        name: "account_music",
        account: "account_id",
        key: &[text("moment")],
        columns: &[text("audio_id")],
        rows: Rows::Replaced,
        marks: &[],
    },
];

/// Tables of accounts that are not set-up, and why.
pub const NOT_SET_UP: &[(&str, &str)] = &[
    ("ip_phones", "what is rented and sent by post; restoring the phone system moves no box"),
    ("phone_provisioning", "what phones get their settings by; restoring the set-up must not open an address again"),
    ("phone_fetches", "when phones asked for their settings"),
    ("softphone_links", "addresses that work for minutes"),
    ("sip_devices", "what phones sign in with; restoring the set-up must not bring back a password"),
    ("account_changes", "counts what the phone system has to take over"),
    ("revision_runs", "when the phone system took a revision over"),
    ("calls", "the record of what happened; restoring the set-up makes no call unmade"),
    ("call_quarters", "counts what happened"),
    ("call_days", "counts what happened"),
    ("call_log_settings", "how long the record is kept; restoring phones must not delete or keep any of it"),
    ("porting_requests", "what was asked of another carrier; what comes of it, the numbers, is set-up of its own"),
    ("porting_numbers", "what was asked of another carrier"),
    ("porting_events", "what became of it"),
    ("administrators", "people and their passwords; restoring phones must not bring back a password"),
    ("administrator_invitations", "who was asked to become an administrator"),
    ("email_changes", "addresses that wait for their confirmation"),
    ("second_factors", "secrets; restoring phones must not bring one back"),
    ("recovery_codes", "secrets; restoring phones must not bring one back"),
    ("passkeys", "what opens the portal; restoring phones must not bring one back"),
    ("passkey_ceremonies", "what a browser was asked a moment ago"),
    ("pending_sign_ins", "who is about to sign in"),
    ("sign_ins", "who signed in"),
    ("sessions", "who is signed in"),
    ("user_passwords", "what users sign in with; restoring phones must not bring back a password"),
    ("user_sessions", "who is signed in"),
    ("one_time_links", "links that were mailed"),
    ("assistant_steps", "how far somebody came in the assistant; it changes nothing on the phones"),
    ("audit_entries", "the record of what was done"),
    ("payments", "money; what was paid stays paid"),
    ("payment_customers", "who an account is at the payment provider"),
    ("payment_methods", "what a payment provider holds; restoring phones must not bring back a card"),
    ("billing_addresses", "to whom invoices are written; it changes nothing on the phones"),
    ("voicemail_pins", "secrets; restoring phones must not bring back a PIN"),
    ("user_imports", "files that are looked at and not carried out yet"),
    ("prepaid_accounts", "what is paid for; money is never restored"),
    ("prepaid_calls", "what is paid for; money is never restored"),
    ("ledger_movements", "what companies paid and owe; money is never restored"),
    ("ledger_postings", "what companies paid and owe; money is never restored"),
    ("ledger_balances", "what companies paid and owe; money is never restored"),
    ("invoices", "what was issued stays as it is"),
    ("invoice_payments", "money that came does not go back with the phones"),
    ("invoice_steps", "what was told"),
    ("billed_months", "what was invoiced"),
    ("revisions", "the history itself"),
    ("revision_rows", "the history itself"),
];

impl Table {
    /// The key and all other columns of the set-up.
    pub fn all_columns(&self) -> impl Iterator<Item = Column> + use<> {
        self.key.iter().chain(self.columns).copied()
    }
}
