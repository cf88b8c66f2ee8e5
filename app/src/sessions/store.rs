//! SQL of sessions: those of administrators and those of users have a table each.

use crate::shared::database::Connection;

/// Whose session it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Administrator,
    User,
}

impl Kind {
    /// One of two statements.
    fn sql(self, of_administrators: &'static str, of_users: &'static str) -> &'static str {
        match self {
            Self::Administrator => of_administrators,
            Self::User => of_users,
        }
    }
}

/// A session to be opened.
#[derive(Clone, Debug)]
pub struct NewSession<'a> {
    pub fingerprint: &'a str,
    pub account_id: &'a str,
    pub person_id: &'a str,
    pub keep_signed_in: bool,
    pub user_agent: &'a str,
    pub address: &'a str,
    pub now_ms: i64,
    pub expires_at: i64,
}

/// A session with whom it is of.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SessionRow {
    pub account_id: String,
    pub person_id: String,
    pub keep_signed_in: i64,
    pub last_used_at: i64,
    pub expires_at: i64,
    pub name: String,
    /// The extension of a user, else empty.
    pub number: String,
    /// 1: a user who has a temporary password.
    pub must_choose: i64,
    pub company_name: String,
    pub country: String,
    pub time_zone: String,
    pub language: String,
}

pub async fn insert(connection: &mut Connection, kind: Kind, session: &NewSession<'_>) -> Result<(), sqlx::Error> {
    let sql = kind.sql(
        "INSERT INTO sessions (token_fingerprint, account_id, administrator_id, keep_signed_in, user_agent, address, \
         created_at, last_used_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
        "INSERT INTO user_sessions (token_fingerprint, account_id, user_id, keep_signed_in, user_agent, address, \
         created_at, last_used_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
    );
    sqlx::query(sql)
        .bind(session.fingerprint)
        .bind(session.account_id)
        .bind(session.person_id)
        .bind(i64::from(session.keep_signed_in))
        .bind(session.user_agent)
        .bind(session.address)
        .bind(session.now_ms)
        .bind(session.expires_at)
        .execute(connection)
        .await
        .map(drop)
}

pub async fn find(
    connection: &mut Connection,
    kind: Kind,
    fingerprint: &str,
    now_ms: i64,
) -> Result<Option<SessionRow>, sqlx::Error> {
    let sql = kind.sql(
        "SELECT sessions.account_id, sessions.administrator_id AS person_id, sessions.keep_signed_in, \
         sessions.last_used_at, sessions.expires_at, administrators.name, '' AS number, \
         CAST(0 AS BIGINT) AS must_choose, accounts.company_name, accounts.country, accounts.time_zone, \
         accounts.language FROM sessions \
         JOIN administrators ON administrators.account_id = sessions.account_id \
         AND administrators.id = sessions.administrator_id \
         JOIN accounts ON accounts.id = sessions.account_id \
         WHERE sessions.token_fingerprint = $1 AND sessions.expires_at > $2",
        "SELECT sessions.account_id, sessions.user_id AS person_id, sessions.keep_signed_in, sessions.last_used_at, \
         sessions.expires_at, extensions.first_name || ' ' || extensions.last_name AS name, extensions.number, \
         CAST(CASE WHEN passwords.password_hash = '' THEN 1 ELSE 0 END AS BIGINT) AS must_choose, \
         accounts.company_name, accounts.country, accounts.time_zone, accounts.language \
         FROM user_sessions AS sessions \
         JOIN extensions ON extensions.account_id = sessions.account_id AND extensions.id = sessions.user_id \
         JOIN user_passwords AS passwords ON passwords.account_id = sessions.account_id \
         AND passwords.user_id = sessions.user_id \
         JOIN accounts ON accounts.id = sessions.account_id \
         WHERE sessions.token_fingerprint = $1 AND sessions.expires_at > $2 AND extensions.kind = 'user'",
    );
    sqlx::query_as(sql).bind(fingerprint).bind(now_ms).fetch_optional(connection).await
}

/// True while a user's session was not ended.
pub async fn is_open(connection: &mut Connection, account_id: &str, fingerprint: &str) -> Result<bool, sqlx::Error> {
    let found: Option<String> = sqlx::query_scalar(
        "SELECT token_fingerprint FROM user_sessions WHERE account_id = $1 AND token_fingerprint = $2",
    )
    .bind(account_id)
    .bind(fingerprint)
    .fetch_optional(connection)
    .await?;
    Ok(found.is_some())
}

pub async fn touch(
    connection: &mut Connection,
    kind: Kind,
    fingerprint: &str,
    now_ms: i64,
    expires_at: i64,
) -> Result<(), sqlx::Error> {
    let sql = kind.sql(
        "UPDATE sessions SET last_used_at = $1, expires_at = $2 WHERE token_fingerprint = $3",
        "UPDATE user_sessions SET last_used_at = $1, expires_at = $2 WHERE token_fingerprint = $3",
    );
    sqlx::query(sql).bind(now_ms).bind(expires_at).bind(fingerprint).execute(connection).await.map(drop)
}

pub async fn delete(
    connection: &mut Connection,
    kind: Kind,
    account_id: &str,
    fingerprint: &str,
) -> Result<(), sqlx::Error> {
    let sql = kind.sql(
        "DELETE FROM sessions WHERE account_id = $1 AND token_fingerprint = $2",
        "DELETE FROM user_sessions WHERE account_id = $1 AND token_fingerprint = $2",
    );
    sqlx::query(sql).bind(account_id).bind(fingerprint).execute(connection).await.map(drop)
}

/// Deletes the sessions of somebody, except one.
pub async fn delete_all_of(
    connection: &mut Connection,
    kind: Kind,
    (account_id, person_id): (&str, &str),
    except: &str,
) -> Result<(), sqlx::Error> {
    let sql = kind.sql(
        "DELETE FROM sessions WHERE account_id = $1 AND administrator_id = $2 AND token_fingerprint <> $3",
        "DELETE FROM user_sessions WHERE account_id = $1 AND user_id = $2 AND token_fingerprint <> $3",
    );
    sqlx::query(sql).bind(account_id).bind(person_id).bind(except).execute(connection).await.map(drop)
}

pub async fn delete_ended(connection: &mut Connection, kind: Kind, now_ms: i64) -> Result<(), sqlx::Error> {
    let sql =
        kind.sql("DELETE FROM sessions WHERE expires_at <= $1", "DELETE FROM user_sessions WHERE expires_at <= $1");
    sqlx::query(sql).bind(now_ms).execute(connection).await.map(drop)
}

/// A session of an administrator, as it is listed.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ListedRow {
    pub token_fingerprint: String,
    pub keep_signed_in: i64,
    pub user_agent: String,
    pub address: String,
    pub created_at: i64,
    pub last_used_at: i64,
}

/// The sessions of an administrator that go on, the one used last first.
pub async fn list(
    connection: &mut Connection,
    (account_id, administrator_id): (&str, &str),
    now_ms: i64,
) -> Result<Vec<ListedRow>, sqlx::Error> {
    sqlx::query_as(
        "SELECT token_fingerprint, keep_signed_in, user_agent, address, created_at, last_used_at FROM sessions \
         WHERE account_id = $1 AND administrator_id = $2 AND expires_at > $3 ORDER BY last_used_at DESC, token_fingerprint",
    )
    .bind(account_id)
    .bind(administrator_id)
    .bind(now_ms)
    .fetch_all(connection)
    .await
}

/// A try to sign in.
#[derive(Clone, Debug)]
pub struct NewTry<'a> {
    pub id: &'a str,
    pub account_id: Option<&'a str>,
    pub outcome: &'a str,
    pub address: &'a str,
    pub user_agent: &'a str,
    pub tried_at: i64,
}

pub async fn insert_try(connection: &mut Connection, new: &NewTry<'_>) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO sign_ins (id, account_id, administrator_name, outcome, address, user_agent, tried_at) \
         VALUES ($1, $2, '', $3, $4, $5, $6)",
    )
    .bind(new.id)
    .bind(new.account_id)
    .bind(new.outcome)
    .bind(new.address)
    .bind(new.user_agent)
    .bind(new.tried_at)
    .execute(connection)
    .await
    .map(drop)
}

/// Deletes tries from before a time, and those that named no account from before another.
pub async fn delete_tries(connection: &mut Connection, before: i64, nobodys_before: i64) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM sign_ins WHERE tried_at < $1").bind(before).execute(&mut *connection).await?;
    sqlx::query("DELETE FROM sign_ins WHERE account_id IS NULL AND tried_at < $1")
        .bind(nobodys_before)
        .execute(connection)
        .await
        .map(drop)
}

pub async fn settle_try(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    outcome: &str,
    administrator_name: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE sign_ins SET outcome = $1, administrator_name = $2 WHERE account_id = $3 AND id = $4")
        .bind(outcome)
        .bind(administrator_name)
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}

/// A try as the database has it: outcome, name, address, user agent, time.
pub type TryRow = (String, String, String, String, i64);

/// The tries that named an account, newest first.
pub async fn list_tries(
    connection: &mut Connection,
    account_id: &str,
    since: i64,
    most: i64,
) -> Result<Vec<TryRow>, sqlx::Error> {
    sqlx::query_as(
        "SELECT outcome, administrator_name, address, user_agent, tried_at FROM sign_ins \
         WHERE account_id = $1 AND tried_at >= $2 ORDER BY tried_at DESC, id DESC LIMIT $3",
    )
    .bind(account_id)
    .bind(since)
    .bind(most)
    .fetch_all(connection)
    .await
}
