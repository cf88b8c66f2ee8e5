//! The value.

use serde::{Deserialize, Serialize};

use super::told::Told;
use crate::call_routing::Routing;
use crate::outgoing_calls::CallingRules;
use crate::prepaid_account;
use crate::say;
use crate::shared::country::Country;
use crate::shared::language::{Language, Text};
use crate::shared::portal::Portal;

/// Everything that decides about an account's calls.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Plan {
    /// Whose.
    pub account_id: String,
    /// The count of the account's changes that it holds, see [`crate::shared::account_changes`].
    pub generation: i64,
    /// The revision of the set-up.
    pub revision: i64,
    /// The company's name.
    pub company: String,
    /// Its country.
    pub country: Country,
    /// The language of what callers hear.
    pub language: Language,
    /// The time zone that messages are told in (IANA).
    pub time_zone: String,
    /// The main number, as E.164.
    pub main_number: String,
    /// Who answers what.
    pub routing: Routing,
    /// Who may call where.
    pub calling: CallingRules,
    /// The recordings by their ids: the hashes of their contents.
    pub recordings: Vec<(String, String)>,
    /// The hash of the hold music; without it there is silence.
    pub hold_music: Option<String>,
    /// The hash of what plays while a call is passed on; without it, it rings.
    pub transfer_music: Option<String>,
    /// The users, in the order of the routing.
    pub people: Vec<Person>,
    /// The rooms of the conference server.
    pub rooms: Vec<Room>,
}

/// What the phone system knows of a user besides the routing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The user's id.
    pub id: String,
    /// First and last name.
    pub name: String,
    /// Where messages are mailed to; empty for nowhere.
    pub mail_to: String,
    /// What becomes of a mailed message: `keep`, `heard` or `delete`.
    pub after_mail: String,
    /// The hash of the PIN of the voicemail box, if there is one.
    pub pin_hash: Option<String>,
    /// The phones that are on.
    pub phones: Vec<Phone>,
}

/// A phone of a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// Its name at the phone system.
    pub name: String,
    /// It is a desk phone; otherwise a program.
    pub is_ip_phone: bool,
}

/// A room of the conference server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// What is dialled to enter.
    pub code: String,
    /// What is asked for then; empty for nothing.
    pub pin: String,
}

impl Plan {
    /// The user of an id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// Texts in the language that callers hear.
    pub fn text(&self) -> Text {
        Text::new(self.language)
    }

    /// What callers hear of a voicemail box before its tone.
    pub fn mailbox_of(&self, name: &str) -> String {
        let text = self.text();
        let whose = say!(text, "phone-plan-mailbox-of", name = name.to_owned());
        format!("{whose} {}", Told::AfterTone.sentence(text))
    }

    /// What there is in the prepaid account, told before a call that costs; nothing when it cannot be asked for.
    pub async fn balance_sentence(&self, portal: &Portal) -> Option<String> {
        let mut connection = portal.database.read().await.ok()?;
        let balance =
            prepaid_account::balance(&mut connection, &self.account_id, self.country.currency()).await.ok()?;
        let text = self.text();
        Some(say!(text, "phone-plan-balance", balance = text.money(balance.total())))
    }

    /// One of several people whom a caller may mean, and the key that chooses them.
    pub fn press(&self, name: &str, digit: usize) -> String {
        say!(self.text(), "phone-plan-press", name = name.to_owned(), digit = digit.to_string())
    }
}
