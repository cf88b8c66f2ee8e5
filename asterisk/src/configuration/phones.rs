//! The phones and voicemail boxes in the database that Asterisk reads them from (its realtime tables, by `res_config_sqlite3`).

use std::path::Path;
use std::str::FromStr;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions};
use sqlx::{Sqlite, Transaction};

use super::file::Value;

/// A phone that may sign in and call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// What it signs in as.
    pub name: String,
    /// What it signs in with.
    pub secret: String,
    /// Whose it is: phones are replaced by owner.
    pub owner: String,
    /// The context its calls begin in.
    pub context: String,
    /// Name and number that it shows inside.
    pub caller_name: String,
    /// See `caller_name`.
    pub caller_number: String,
    /// The language of what it is told.
    pub language: String,
    /// What is heard of it on hold.
    pub music_class: String,
    /// The box whose messages its light shows, as `box@context`; empty for none.
    pub mailbox: String,
    /// Speech is encrypted.
    pub encrypted: bool,
}

/// A voicemail box. It has no PIN: whoever lets callers into one asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Box {
    /// Its name.
    pub name: String,
    /// Its context, which also is its owner.
    pub context: String,
    /// Its owner's name.
    pub full_name: String,
    /// The language of its prompts.
    pub language: String,
    /// The time zone that its messages are told in, as named in `voicemail.conf`.
    pub zone: String,
}

/// The database.
#[derive(Clone, Debug)]
pub struct PhoneBook {
    pool: SqlitePool,
}

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS ps_endpoints (id TEXT PRIMARY KEY, owner TEXT NOT NULL, auth TEXT, aors TEXT, context TEXT,
    disallow TEXT, allow TEXT, direct_media TEXT, dtmf_mode TEXT, rtp_symmetric TEXT, force_rport TEXT, rewrite_contact TEXT,
    callerid TEXT, language TEXT, moh_suggest TEXT, mailboxes TEXT, media_encryption TEXT, identify_by TEXT,
    accountcode TEXT, subscribe_context TEXT, trust_id_inbound TEXT, device_state_busy_at TEXT, rtp_timeout TEXT,
    rtp_timeout_hold TEXT, timers TEXT);
CREATE INDEX IF NOT EXISTS endpoints_of_owners ON ps_endpoints (owner);
CREATE TABLE IF NOT EXISTS ps_auths (id TEXT PRIMARY KEY, owner TEXT NOT NULL, auth_type TEXT, username TEXT, password TEXT);
CREATE INDEX IF NOT EXISTS auths_of_owners ON ps_auths (owner);
CREATE TABLE IF NOT EXISTS ps_aors (id TEXT PRIMARY KEY, owner TEXT NOT NULL, max_contacts TEXT, remove_existing TEXT,
    qualify_frequency TEXT, support_path TEXT, minimum_expiration TEXT, maximum_expiration TEXT, default_expiration TEXT);
CREATE INDEX IF NOT EXISTS aors_of_owners ON ps_aors (owner);
CREATE TABLE IF NOT EXISTS voicemail_boxes (uniqueid INTEGER PRIMARY KEY, context TEXT NOT NULL, mailbox TEXT NOT NULL,
    password TEXT, fullname TEXT, language TEXT, tz TEXT, UNIQUE (context, mailbox));
";

impl PhoneBook {
    /// Opens the database, and makes it when it is not there.
    ///
    /// # Errors
    /// A fault of the disk.
    pub async fn open(folder: &Path) -> Result<Self, sqlx::Error> {
        let path = folder.join("phones.sqlite3");
        let options = SqliteConnectOptions::from_str(&format!("sqlite://{}", path.display()))?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .busy_timeout(Duration::from_secs(10));
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
        sqlx::raw_sql(TABLES).execute(&pool).await?;
        Ok(Self { pool })
    }

    /// An owner has these phones and boxes, and no others.
    ///
    /// # Errors
    /// A fault of the disk.
    pub async fn replace(&self, owner: &str, phones: &[Phone], boxes: &[Box]) -> Result<(), sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        for table in ["ps_endpoints", "ps_auths", "ps_aors"] {
            let delete = match table {
                "ps_endpoints" => "DELETE FROM ps_endpoints WHERE owner = $1",
                "ps_auths" => "DELETE FROM ps_auths WHERE owner = $1",
                _ => "DELETE FROM ps_aors WHERE owner = $1",
            };
            sqlx::query(delete).bind(owner).execute(&mut *transaction).await?;
        }
        let names = serde_json::json!(boxes.iter().map(|mailbox| &mailbox.name).collect::<Vec<_>>());
        sqlx::query(
            "DELETE FROM voicemail_boxes WHERE context = $1 AND mailbox NOT IN (SELECT value FROM json_each($2))",
        )
        .bind(owner)
        .bind(names.to_string())
        .execute(&mut *transaction)
        .await?;
        for phone in phones {
            insert(&mut transaction, phone).await?;
        }
        for mailbox in boxes {
            insert_box(&mut transaction, mailbox).await?;
        }
        transaction.commit().await
    }

    /// The PINs that were chosen at a telephone, which Asterisk writes here: box, context, PIN.
    ///
    /// # Errors
    /// A fault of the disk.
    pub async fn chosen_pins(&self) -> Result<Vec<(String, String, String)>, sqlx::Error> {
        sqlx::query_as("SELECT mailbox, context, password FROM voicemail_boxes WHERE password <> ''")
            .fetch_all(&self.pool)
            .await
    }

    /// A chosen PIN is saved elsewhere, and forgotten here unless yet another one was chosen meanwhile.
    ///
    /// # Errors
    /// A fault of the disk.
    pub async fn forget_pin(&self, (mailbox, context, pin): (&str, &str, &str)) -> Result<(), sqlx::Error> {
        sqlx::query("UPDATE voicemail_boxes SET password = '' WHERE mailbox = $1 AND context = $2 AND password = $3")
            .bind(mailbox)
            .bind(context)
            .bind(pin)
            .execute(&self.pool)
            .await
            .map(drop)
    }

    /// What is signed in with at others, by its name, with user and password: these, and no others of this owner.
    ///
    /// # Errors
    /// A fault of the disk.
    pub async fn replace_secrets(&self, owner: &str, secrets: &[(String, String, String)]) -> Result<(), sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        sqlx::query("DELETE FROM ps_auths WHERE owner = $1").bind(owner).execute(&mut *transaction).await?;
        for (name, user, secret) in secrets {
            sqlx::query(
                "INSERT INTO ps_auths (id, owner, auth_type, username, password) VALUES ($1, $2, 'userpass', $3, $4)",
            )
            .bind(name)
            .bind(owner)
            .bind(user)
            .bind(secret)
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await
    }
}

async fn insert(transaction: &mut Transaction<'_, Sqlite>, phone: &Phone) -> Result<(), sqlx::Error> {
    let caller = format!("\"{}\" <{}>", shown_name(&phone.caller_name), Value::new(&phone.caller_number).as_str());
    sqlx::query(
        "INSERT INTO ps_endpoints (id, owner, auth, aors, context, disallow, allow, direct_media, dtmf_mode, rtp_symmetric, \
         force_rport, rewrite_contact, callerid, language, moh_suggest, mailboxes, media_encryption, identify_by, accountcode, \
         subscribe_context, trust_id_inbound, device_state_busy_at, rtp_timeout, rtp_timeout_hold, timers) \
         VALUES ($1, $2, $1, $1, $3, 'all', 'g722,ulaw,alaw', 'no', 'auto', 'yes', 'yes', 'yes', $4, $5, $6, $7, $8, \
         'username,auth_username', $2, $3, 'no', '6', '60', '7200', 'yes')",
    )
    .bind(&phone.name)
    .bind(&phone.owner)
    .bind(&phone.context)
    .bind(caller)
    .bind(&phone.language)
    .bind(&phone.music_class)
    .bind(&phone.mailbox)
    .bind(if phone.encrypted { "sdes" } else { "no" })
    .execute(&mut **transaction)
    .await?;
    sqlx::query("INSERT INTO ps_auths (id, owner, auth_type, username, password) VALUES ($1, $2, 'userpass', $1, $3)")
        .bind(&phone.name)
        .bind(&phone.owner)
        .bind(&phone.secret)
        .execute(&mut **transaction)
        .await?;
    sqlx::query(
        "INSERT INTO ps_aors (id, owner, max_contacts, remove_existing, qualify_frequency, support_path, minimum_expiration, \
         maximum_expiration, default_expiration) VALUES ($1, $2, '1', 'yes', '30', 'yes', '30', '3600', '300')",
    )
    .bind(&phone.name)
    .bind(&phone.owner)
    .execute(&mut **transaction)
    .await
    .map(drop)
}

/// A PIN that was chosen just now stays until it is asked for.
async fn insert_box(transaction: &mut Transaction<'_, Sqlite>, mailbox: &Box) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO voicemail_boxes (context, mailbox, password, fullname, language, tz) VALUES ($1, $2, '', $3, $4, $5) \
         ON CONFLICT (context, mailbox) DO UPDATE SET fullname = excluded.fullname, language = excluded.language, \
         tz = excluded.tz",
    )
    .bind(&mailbox.context)
    .bind(&mailbox.name)
    .bind(shown_name(&mailbox.full_name))
    .bind(&mailbox.language)
    .bind(&mailbox.zone)
    .execute(&mut **transaction)
    .await
    .map(drop)
}

/// A name without what ends one.
fn shown_name(name: &str) -> String {
    Value::new(name).as_str().replace(['<', '>', ','], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_chosen_pin_stays_until_it_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let book = PhoneBook::open(folder.path()).await.unwrap();
        let mailbox = |name: &str| Box {
            name: name.to_owned(),
            context: "company".to_owned(),
            full_name: "Ana".to_owned(),
            language: "es".to_owned(),
            zone: "America-Bogota".to_owned(),
        };
        book.replace("company", &[], &[mailbox("ana"), mailbox("luis")]).await.unwrap();
        assert_eq!(book.chosen_pins().await.unwrap(), []);
        // As Asterisk does.
        sqlx::query("UPDATE voicemail_boxes SET password = '4711' WHERE context = 'company'")
            .execute(&book.pool)
            .await
            .unwrap();
        book.replace("company", &[], &[mailbox("ana")]).await.unwrap();
        let chosen = [("ana", "company", "4711")].map(|(one, two, three)| (one.into(), two.into(), three.into()));
        assert_eq!(book.chosen_pins().await.unwrap(), chosen, "the other box is gone");
        book.forget_pin(("ana", "company", "1234")).await.unwrap();
        assert_eq!(book.chosen_pins().await.unwrap(), chosen);
        book.forget_pin(("ana", "company", "4711")).await.unwrap();
        assert_eq!(book.chosen_pins().await.unwrap(), []);
    }
}
