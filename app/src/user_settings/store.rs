//! SQL of what users have besides name and number.

use super::settings::{AfterMail, CallerId, Devices, Forwarding, Settings, Voicemail};
use crate::call_routing::{self, ShownNumber};
use crate::shared::database::Connection;
use crate::shared::phone_number::PhoneNumber;

/// A user with what they have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedUser {
    /// The id.
    pub id: String,
    /// The extension number.
    pub number: String,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// What they have.
    pub settings: Settings,
    /// Their voicemail box has a PIN.
    pub has_pin: bool,
}

impl SavedUser {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    number: String,
    first_name: String,
    last_name: String,
    has_pin: i64,
    ip_phone: Option<i64>,
    softphone: Option<i64>,
    external_phone: Option<i64>,
    external_number: Option<String>,
    voicemail: Option<i64>,
    ring_seconds: Option<i64>,
    mail_messages: Option<i64>,
    after_mail: Option<String>,
    forwarding: Option<i64>,
    forwarding_number: Option<String>,
    forwarding_shown: Option<String>,
    forwarding_key: Option<i64>,
    forwarding_ring_own: Option<i64>,
    caller_id: Option<String>,
    fax_number: Option<String>,
}

impl Row {
    /// What is saved besides the number of the fax; nothing where the user has no row.
    fn settings(self) -> Option<Settings> {
        let after_mail = self.after_mail?;
        let number = |e164: String| (!e164.is_empty()).then(|| PhoneNumber::stored(e164));
        Some(Settings {
            devices: Devices {
                ip_phone: self.ip_phone? == 1,
                softphone: self.softphone? == 1,
                external_phone: self.external_phone? == 1,
                external_number: number(self.external_number?),
            },
            voicemail: Voicemail {
                on: self.voicemail? == 1,
                ring_seconds: self.ring_seconds?,
                mail: self.mail_messages? == 1,
                after_mail: AfterMail::ALL.into_iter().find(|after| after.code() == after_mail).unwrap_or_default(),
            },
            forwarding: Forwarding {
                on: self.forwarding? == 1,
                number: number(self.forwarding_number?),
                shown: if self.forwarding_shown? == "company" { ShownNumber::Company } else { ShownNumber::Caller },
                require_key: self.forwarding_key? == 1,
                ring_own: self.forwarding_ring_own? == 1,
            },
            caller_id: CallerId::stored(self.caller_id?),
            fax: None,
        })
    }
}

impl From<Row> for SavedUser {
    fn from(mut row: Row) -> Self {
        let text = std::mem::take::<String>;
        let fax = row.fax_number.take().map(PhoneNumber::stored);
        Self {
            id: text(&mut row.id),
            number: text(&mut row.number),
            first_name: text(&mut row.first_name),
            last_name: text(&mut row.last_name),
            has_pin: row.has_pin == 1,
            settings: Settings { fax, ..row.settings().unwrap_or_default() },
        }
    }
}

/// The user of an id.
pub async fn find(connection: &mut Connection, account_id: &str, id: &str) -> Result<Option<SavedUser>, sqlx::Error> {
    // Nobody has an empty id, which asks for all.
    let found = if id.is_empty() { Vec::new() } else { select(connection, account_id, id).await? };
    Ok(found.into_iter().next())
}

/// All users of an account, by number, in one query.
///
/// # Errors
/// A fault of the database.
pub async fn list(connection: &mut Connection, account_id: &str) -> Result<Vec<SavedUser>, sqlx::Error> {
    select(connection, account_id, "").await
}

/// The hashes of the PINs of an account's voicemail boxes, with the ids of their users.
///
/// # Errors
/// A fault of the database.
pub async fn pin_hashes(connection: &mut Connection, account_id: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    sqlx::query_as("SELECT user_id, pin_hash FROM voicemail_pins WHERE account_id = $1")
        .bind(account_id)
        .fetch_all(connection)
        .await
}

/// What a call to each user of an account meets, by number, in one query.
///
/// # Errors
/// A fault of the database.
pub async fn routing_of_users(
    connection: &mut Connection,
    account_id: &str,
) -> Result<Vec<call_routing::User>, sqlx::Error> {
    let users = select(connection, account_id, "").await?;
    let routing = |user: SavedUser| call_routing::User {
        id: user.id,
        number: user.number,
        first_name: user.first_name,
        last_name: user.last_name,
        ..user.settings.routing()
    };
    Ok(users.into_iter().map(routing).collect())
}

/// The names of the users who show a number to those they call.
///
/// # Errors
/// A fault of the database.
pub async fn users_of_number(
    connection: &mut Connection,
    account_id: &str,
    e164: &str,
) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT first_name || ' ' || last_name FROM user_settings AS settings \
         JOIN extensions ON extensions.account_id = settings.account_id AND extensions.id = user_id \
         WHERE settings.account_id = $1 AND caller_id = $2 ORDER BY number",
    )
    .bind(account_id)
    .bind(e164)
    .fetch_all(connection)
    .await
}

/// Those users show the main number instead.
///
/// # Errors
/// A fault of the database.
pub async fn forget_number(connection: &mut Connection, account_id: &str, e164: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE user_settings SET caller_id = 'main' WHERE account_id = $1 AND caller_id = $2")
        .bind(account_id)
        .bind(e164)
        .execute(connection)
        .await
        .map(drop)
}

/// Those users show another number instead.
///
/// # Errors
/// A fault of the database.
pub async fn replace_number(
    connection: &mut Connection,
    account_id: &str,
    (e164, other): (&str, &str),
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE user_settings SET caller_id = $1 WHERE account_id = $2 AND caller_id = $3")
        .bind(other)
        .bind(account_id)
        .bind(e164)
        .execute(connection)
        .await
        .map(drop)
}

/// Users who show a number that the company does not have any more show the main number instead.
///
/// # Errors
/// A fault of the database.
pub async fn forget_lost_numbers(connection: &mut Connection, account_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE user_settings SET caller_id = 'main' WHERE account_id = $1 AND caller_id LIKE '+%' \
         AND caller_id NOT IN (SELECT e164 FROM numbers WHERE account_id = $1)",
    )
    .bind(account_id)
    .execute(connection)
    .await
    .map(drop)
}

async fn select(connection: &mut Connection, account_id: &str, id: &str) -> Result<Vec<SavedUser>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT extensions.id, number, first_name, last_name, CASE WHEN pin_hash IS NULL THEN 0 ELSE 1 END AS has_pin, \
         ip_phone, softphone, external_phone, external_number, voicemail, ring_seconds, mail_messages, after_mail, \
         forwarding, forwarding_number, forwarding_shown, forwarding_key, forwarding_ring_own, caller_id, \
         (SELECT MIN(e164) FROM numbers WHERE numbers.account_id = extensions.account_id \
         AND extension_id = extensions.id AND destination = 'fax') AS fax_number FROM extensions \
         LEFT JOIN user_settings AS settings \
         ON settings.account_id = extensions.account_id AND settings.user_id = extensions.id \
         LEFT JOIN voicemail_pins AS pins ON pins.account_id = extensions.account_id AND pins.user_id = extensions.id \
         WHERE extensions.account_id = $1 AND kind = 'user' AND ($2 = '' OR extensions.id = $2) ORDER BY number",
    )
    .bind(account_id)
    .bind(id)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(SavedUser::from).collect())
}

/// Saves what a user has, but for the fax: that is where a number leads.
pub async fn save(
    connection: &mut Connection,
    account_id: &str,
    user_id: &str,
    settings: &Settings,
) -> Result<(), sqlx::Error> {
    let Settings { devices, voicemail, forwarding, caller_id, .. } = settings;
    sqlx::query(
        "INSERT INTO user_settings (account_id, user_id, ip_phone, softphone, external_phone, external_number, \
         voicemail, ring_seconds, mail_messages, after_mail, forwarding, forwarding_number, forwarding_shown, \
         forwarding_key, forwarding_ring_own, caller_id) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) \
         ON CONFLICT (account_id, user_id) DO UPDATE SET ip_phone = excluded.ip_phone, \
         softphone = excluded.softphone, external_phone = excluded.external_phone, \
         external_number = excluded.external_number, voicemail = excluded.voicemail, \
         ring_seconds = excluded.ring_seconds, mail_messages = excluded.mail_messages, \
         after_mail = excluded.after_mail, forwarding = excluded.forwarding, \
         forwarding_number = excluded.forwarding_number, forwarding_shown = excluded.forwarding_shown, \
         forwarding_key = excluded.forwarding_key, forwarding_ring_own = excluded.forwarding_ring_own, \
         caller_id = excluded.caller_id",
    )
    .bind(account_id)
    .bind(user_id)
    .bind(i64::from(devices.ip_phone))
    .bind(i64::from(devices.softphone))
    .bind(i64::from(devices.external_phone))
    .bind(e164(devices.external_number.as_ref()))
    .bind(i64::from(voicemail.on))
    .bind(voicemail.ring_seconds)
    .bind(i64::from(voicemail.mail))
    .bind(voicemail.after_mail.code())
    .bind(i64::from(forwarding.on))
    .bind(e164(forwarding.number.as_ref()))
    .bind(if forwarding.shown == ShownNumber::Company { "company" } else { "caller" })
    .bind(i64::from(forwarding.require_key))
    .bind(i64::from(forwarding.ring_own))
    .bind(caller_id.code())
    .execute(connection)
    .await
    .map(drop)
}

fn e164(number: Option<&PhoneNumber>) -> &str {
    number.map_or("", PhoneNumber::as_str)
}

/// Replaces the PIN of a user's voicemail box.
pub async fn save_pin(
    connection: &mut Connection,
    account_id: &str,
    user_id: &str,
    pin_hash: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO voicemail_pins (account_id, user_id, pin_hash) VALUES ($1, $2, $3) \
         ON CONFLICT (account_id, user_id) DO UPDATE SET pin_hash = excluded.pin_hash",
    )
    .bind(account_id)
    .bind(user_id)
    .bind(pin_hash)
    .execute(connection)
    .await
    .map(drop)
}
