//! The database: SQLite by default, PostgreSQL by its URL, one SQL text for both.
//!
//! The portable subset: TEXT, BIGINT and DOUBLE PRECISION columns, `$1` placeholders, flags as 0 or 1, times as epoch
//! milliseconds, ids as ULID text. Only `store.rs` files and this folder hold SQL.

use std::path::Path;
use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, Connection as _, Transaction};

use super::problem::Problem;
use super::random;

/// What store functions take first.
pub type Connection = AnyConnection;

/// How long a connection that was sound when it came back is taken for sound: a page takes several, one after the other, and
/// asking each time whether it still lives costs as much as a query.
const TRUSTED: Duration = Duration::from_secs(1);

/// A pool of connections to the one database.
#[derive(Clone, Debug)]
pub struct Database {
    pool: AnyPool,
    begin_write: &'static str,
    begin_snapshot: &'static str,
}

impl Database {
    /// The URL of the SQLite file that is used when no other database is configured.
    pub fn sqlite_url(data_dir: &Path) -> String {
        format!("sqlite://{}?mode=rwc", data_dir.join("centralita.sqlite3").display())
    }

    /// Connects. An SQLite file is created when it is missing; no table is.
    ///
    /// # Errors
    /// When the database does not answer or refuses the connection.
    pub async fn connect(url: &str, connections: u32) -> Result<Self, sqlx::Error> {
        Self::connect_trusting(url, connections, TRUSTED).await
    }

    async fn connect_trusting(url: &str, connections: u32, trusted: Duration) -> Result<Self, sqlx::Error> {
        sqlx::any::install_default_drivers();
        let sqlite = url.starts_with("sqlite:");
        let pool = AnyPoolOptions::new()
            .max_connections(connections)
            .test_before_acquire(false)
            .before_acquire(move |connection, about| {
                Box::pin(async move {
                    if about.idle_for >= trusted {
                        connection.ping().await?;
                    }
                    Ok(true)
                })
            })
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if sqlite {
                        // WAL lets readers go on while one writes; a writer waits for another instead of failing. What
                        // is deleted, such as a mail with a link, is overwritten in the file.
                        sqlx::raw_sql(
                            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; \
                             PRAGMA busy_timeout = 10000; PRAGMA secure_delete = ON;",
                        )
                        .execute(connection)
                        .await?;
                    }
                    Ok(())
                })
            })
            .connect(url)
            .await?;
        // SQLite must take the write lock at the beginning: a transaction that reads first cannot wait for it later.
        let (begin_write, begin_snapshot) = if sqlite {
            ("BEGIN IMMEDIATE", "BEGIN")
        } else {
            ("BEGIN", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        };
        Ok(Self { pool, begin_write, begin_snapshot })
    }

    /// Brings the tables to this version's state.
    ///
    /// # Errors
    /// When a migration fails or one that has run was edited.
    pub async fn migrate(&self) -> Result<(), sqlx::migrate::MigrateError> {
        sqlx::migrate!("./migrations").run(&self.pool).await
    }

    /// A connection for reading.
    ///
    /// # Errors
    /// When none is to be had.
    pub async fn read(&self) -> Result<PoolConnection<Any>, sqlx::Error> {
        self.pool.acquire().await
    }

    /// A transaction for writing: whole when committed, nothing when dropped.
    ///
    /// # Errors
    /// When the database does not begin one.
    pub async fn write(&self) -> Result<Transaction<'static, Any>, sqlx::Error> {
        self.pool.begin_with(self.begin_write).await
    }

    /// A transaction for reading, in which everything is as it was at its first question, whoever writes meanwhile.
    ///
    /// # Errors
    /// When the database does not begin one.
    pub async fn snapshot(&self) -> Result<Transaction<'static, Any>, sqlx::Error> {
        self.pool.begin_with(self.begin_snapshot).await
    }

    /// Closes all connections, after the work under way has ended.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// What PostgreSQL answers when it is asked for text with a NUL (`character_not_in_repertoire`); SQLite compares it.
const NUL_IN_TEXT: &str = "22021";

/// A fault of the database is logged here once, with an incident id that the visitor is shown.
impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        // Rules refuse such text before it is written, so this was looked for, and nothing has such an id.
        let holds_nul = error.as_database_error().is_some_and(|error| error.code().as_deref() == Some(NUL_IN_TEXT));
        if holds_nul { Self::NotFound } else { unexpected(&error) }
    }
}

/// Logs a fault that is not the visitor's and gives what they are shown of it.
pub fn unexpected(error: &dyn std::fmt::Display) -> Problem {
    let incident = random::token().chars().take(10).collect::<String>();
    tracing::error!(incident, %error, "unexpected error");
    Problem::Unexpected { incident }
}

/// True when a write was refused because the same value exists already.
pub fn is_taken(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::TestPortal;

    #[tokio::test]
    async fn a_connection_that_the_database_ended_meanwhile_is_replaced() {
        let test = TestPortal::start().await;
        let url = test.database_url.as_str();
        let database = Database::connect_trusting(url, 1, Duration::ZERO).await.unwrap();
        drop(database.read().await.unwrap());
        if url.starts_with("postgres:") {
            let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                       WHERE datname = current_database() AND pid <> pg_backend_pid()";
            sqlx::query(end).execute(&mut *test.portal.database.read().await.unwrap()).await.unwrap();
        }
        let mut connection = database.read().await.unwrap();
        let one: i64 = sqlx::query_scalar("SELECT CAST(1 AS BIGINT)").fetch_one(&mut *connection).await.unwrap();
        assert_eq!(one, 1);
    }
}
