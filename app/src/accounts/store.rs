//! SQL of accounts.

use super::administrators::set_security_answer;
use super::create::NewAccount;
use super::link::Link;
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::language::{Language, Text};

/// An account.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Account {
    /// Its id.
    pub id: String,
    /// Its country.
    pub country: Country,
    /// The company's name.
    pub company_name: String,
    /// The main number in E.164.
    pub main_number: String,
    /// Its time zone (IANA).
    pub time_zone: String,
    /// The tag of the language of mails.
    pub language: String,
    /// The tag of the language of spoken greetings.
    pub prompt_language: String,
    /// How many digits extension numbers have.
    pub extension_digits: i64,
    /// Counts the changes of time zone and language of prompts.
    pub preferences_version: i64,
    /// It was activated.
    pub is_active: bool,
}

impl Account {
    /// Texts in the language that callers hear.
    pub fn spoken_text(&self) -> Text {
        Text::new(Language::from_tag(&self.prompt_language).unwrap_or_else(|| self.country.language()))
    }

    /// Texts in the language of the account's mails.
    pub fn mail_text(&self) -> Text {
        Text::new(Language::from_tag(&self.language).unwrap_or_else(|| self.country.language()))
    }
}

#[derive(sqlx::FromRow)]
struct AccountRow {
    id: String,
    country: String,
    company_name: String,
    main_number: String,
    time_zone: String,
    language: String,
    prompt_language: String,
    extension_digits: i64,
    preferences_version: i64,
    activated_at: Option<i64>,
}

impl TryFrom<AccountRow> for Account {
    type Error = sqlx::Error;

    fn try_from(row: AccountRow) -> Result<Self, sqlx::Error> {
        let country = Country::from_code(&row.country)
            .ok_or_else(|| sqlx::Error::Decode(format!("accounts.country of {}: {}", row.id, row.country).into()))?;
        Ok(Self {
            id: row.id,
            country,
            company_name: row.company_name,
            main_number: row.main_number,
            time_zone: row.time_zone,
            language: row.language,
            prompt_language: row.prompt_language,
            extension_digits: row.extension_digits,
            preferences_version: row.preferences_version,
            is_active: row.activated_at.is_some(),
        })
    }
}

const ACCOUNT_COLUMNS: &str = "id, country, company_name, main_number, time_zone, language, prompt_language, \
                               extension_digits, preferences_version, activated_at";

/// The account of an id.
pub async fn find(connection: &mut Connection, account_id: &str) -> Result<Option<Account>, sqlx::Error> {
    find_where(connection, "id", account_id).await
}

/// When an account was created, in milliseconds since 1970.
///
/// # Errors
/// A fault of the database; that there is no such account is one.
pub async fn created_ms(connection: &mut Connection, account_id: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar("SELECT created_at FROM accounts WHERE id = $1").bind(account_id).fetch_one(connection).await
}

/// The account of a main number in E.164.
pub async fn find_by_number(connection: &mut Connection, main_number: &str) -> Result<Option<Account>, sqlx::Error> {
    find_where(connection, "main_number", main_number).await
}

/// All accounts, the first one first: for the operator.
pub async fn list(connection: &mut Connection) -> Result<Vec<Account>, sqlx::Error> {
    // The columns are a constant of this file.
    let sql = sqlx::AssertSqlSafe(format!("SELECT {ACCOUNT_COLUMNS} FROM accounts ORDER BY created_at, id"));
    let rows: Vec<AccountRow> = sqlx::query_as(sql).fetch_all(connection).await?;
    rows.into_iter().map(Account::try_from).collect()
}

async fn find_where(
    connection: &mut Connection,
    column: &'static str,
    value: &str,
) -> Result<Option<Account>, sqlx::Error> {
    // Both parts are constants of this file.
    let sql = sqlx::AssertSqlSafe(format!("SELECT {ACCOUNT_COLUMNS} FROM accounts WHERE {column} = $1"));
    let row: Option<AccountRow> = sqlx::query_as(sql).bind(value).fetch_optional(connection).await?;
    row.map(Account::try_from).transpose()
}

/// Makes the changes of an account follow each other until the transaction ends: called first in each that changes one.
/// PostgreSQL lets two transactions look at the same state otherwise, and both act on it; SQLite has one writer anyway.
pub async fn lock(connection: &mut Connection, account_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE accounts SET id = id WHERE id = $1").bind(account_id).execute(connection).await.map(drop)
}

/// Makes one of the account's numbers its main number.
pub async fn set_main_number(connection: &mut Connection, account_id: &str, e164: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE accounts SET main_number = $1 WHERE id = $2")
        .bind(e164)
        .bind(account_id)
        .execute(connection)
        .await
        .map(drop)
}

pub(super) async fn insert(
    connection: &mut Connection,
    id: &str,
    new: &NewAccount,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    let language = new.country.language().tag();
    sqlx::query(
        "INSERT INTO accounts (id, country, company_name, main_number, caller_id_name, time_zone, language, \
         prompt_language, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id)
    .bind(new.country.code())
    .bind(new.company_name.trim())
    .bind(new.main_number.as_str())
    .bind(new.company_name.trim().chars().take(15).collect::<String>())
    .bind(new.country.usual_time_zone())
    .bind(language)
    .bind(language)
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// The first number of an account, which leads to the receptionist. The table is of `numbers`, which comes after: no account
/// is ever without its main number.
pub(super) async fn insert_main_number(
    connection: &mut Connection,
    account_id: &str,
    new: &NewAccount,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO numbers (e164, account_id, kind, area_code, city, destination, added_at) VALUES ($1, $2, 'local', \
         COALESCE((SELECT area_code FROM stock_numbers WHERE e164 = $1), ''), \
         COALESCE((SELECT city FROM stock_numbers WHERE e164 = $1), ''), 'receptionist', $3)",
    )
    .bind(new.main_number.as_str())
    .bind(account_id)
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// What an administrator says of the company while activating.
#[derive(Clone, Debug)]
pub struct Activation<'a> {
    /// Where help is sent to.
    pub service_address: &'a str,
    /// Time zone (IANA).
    pub time_zone: &'a str,
    /// What called people see, at most 15 characters.
    pub caller_id_name: &'a str,
    /// The question asked on the telephone.
    pub security_question: &'a str,
    /// The hash of its answer.
    pub security_answer_hash: &'a str,
}

/// Completes an account and marks it as activated.
pub async fn activate(
    connection: &mut Connection,
    link: &Link,
    activation: &Activation<'_>,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE accounts SET service_address = $1, time_zone = $2, caller_id_name = $3, activated_at = $4 WHERE id = $5",
    )
    .bind(activation.service_address)
    .bind(activation.time_zone)
    .bind(activation.caller_id_name)
    .bind(now_ms)
    .bind(&link.account_id)
    .execute(&mut *connection)
    .await?;
    let administrator = (link.account_id.as_str(), link.administrator_id.as_str());
    set_security_answer(connection, administrator, activation.security_question, activation.security_answer_hash).await
}

/// Where help is sent to, as the administrator wrote it.
pub async fn find_service_address(
    connection: &mut Connection,
    account_id: &str,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT service_address FROM accounts WHERE id = $1")
        .bind(account_id)
        .fetch_optional(connection)
        .await
}

/// What called people see, as far as their network shows it.
pub async fn find_caller_id_name(connection: &mut Connection, account_id: &str) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT caller_id_name FROM accounts WHERE id = $1")
        .bind(account_id)
        .fetch_optional(connection)
        .await
}

/// Sets the company's name and what called people see.
pub async fn set_names(
    connection: &mut Connection,
    account_id: &str,
    company_name: &str,
    caller_id_name: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE accounts SET company_name = $1, caller_id_name = $2, company_version = company_version + 1 WHERE id = $3",
    )
    .bind(company_name)
    .bind(caller_id_name)
    .bind(account_id)
    .execute(connection)
    .await
    .map(drop)
}

/// Sets time zone and prompt language if the version of the preferences is still this one; false when it is not.
pub async fn set_preferences(
    connection: &mut Connection,
    (account_id, version): (&str, i64),
    time_zone: &str,
    prompt_language: &str,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE accounts SET time_zone = $1, prompt_language = $2, preferences_version = preferences_version + 1 \
         WHERE id = $3 AND preferences_version = $4",
    )
    .bind(time_zone)
    .bind(prompt_language)
    .bind(account_id)
    .bind(version)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
