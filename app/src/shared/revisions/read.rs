//! Reads revisions.

use super::export::SetUp;
use super::window::{Version, Window};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::language::Text;

/// Who made a revision, when and how.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Revision {
    /// Its number.
    pub number: i64,
    /// When it was saved.
    pub saved_at: i64,
    /// `administrator`, `user` or `operator`.
    pub actor_kind: String,
    /// The administrator's id, or that of the user's extension.
    pub actor_id: String,
    /// Their name then; of a user with the extension.
    pub actor_name: String,
    /// What was done, as `feature.verb`.
    pub action: String,
    /// To what: an id.
    pub subject: String,
}

impl Revision {
    /// The name of who made it.
    pub fn who(&self, text: Text) -> String {
        who(text, &self.actor_kind, &self.actor_name)
    }
}

/// Who made revisions, in words: the name of a user is kept with the extension, "Marta Peña (x1002)".
pub fn who(text: Text, kind: &str, kept_name: &str) -> String {
    let with_extension = || kept_name.strip_suffix(')')?.rsplit_once(" (x");
    match (kind, with_extension()) {
        ("operator", _) => text.say("history-operator"),
        ("portal", _) => text.say("history-portal"),
        ("user", Some((name, number))) => {
            say!(text, "common-with-extension", name = name.to_owned(), number = number.to_owned())
        }
        _ => kept_name.to_owned(),
    }
}

/// The number of the newest revision; 0 when there is none.
///
/// # Errors
/// A fault of the database.
pub async fn newest(connection: &mut Connection, account_id: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar("SELECT COALESCE(MAX(number), 0) FROM revisions WHERE account_id = $1")
        .bind(account_id)
        .fetch_one(connection)
        .await
}

/// The set-up as it was after a revision.
///
/// # Errors
/// A fault of the database.
pub async fn state_at(connection: &mut Connection, account_id: &str, number: i64) -> Result<SetUp, sqlx::Error> {
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT table_name, row_key, content FROM revision_rows \
         WHERE account_id = $1 AND from_number <= $2 AND (until_number IS NULL OR until_number > $2)",
    )
    .bind(account_id)
    .bind(number)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|(table, key, content)| ((table, key), content)).collect())
}

/// The names of the tables that a revision knows, between spaces; nothing when there is no such revision.
///
/// # Errors
/// A fault of the database.
pub async fn knows(connection: &mut Connection, account_id: &str, number: i64) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT tables FROM revisions WHERE account_id = $1 AND number = $2")
        .bind(account_id)
        .bind(number)
        .fetch_optional(connection)
        .await
}

/// All that held at a revision, or began later, up to another.
///
/// # Errors
/// A fault of the database.
pub async fn window(
    connection: &mut Connection,
    account_id: &str,
    (first, last): (i64, i64),
) -> Result<Window, sqlx::Error> {
    let rows: Vec<(String, String, i64, Option<i64>, String)> = sqlx::query_as(
        "SELECT table_name, row_key, from_number, until_number, content FROM revision_rows \
         WHERE account_id = $1 AND from_number <= $2 AND (until_number IS NULL OR until_number > $3) \
         ORDER BY table_name, row_key, from_number",
    )
    .bind(account_id)
    .bind(last)
    .bind(first)
    .fetch_all(connection)
    .await?;
    let versions =
        rows.into_iter().map(|(table, key, from, until, content)| Version::new(table, key, (from, until), &content));
    Ok(Window::new(versions.collect::<Result<Vec<_>, _>>()?))
}

/// True while a revision names this content of an audio file: restored, it would be played again.
///
/// # Errors
/// A fault of the database.
pub async fn names_content(
    connection: &mut Connection,
    account_id: &str,
    content_hash: &str,
) -> Result<bool, sqlx::Error> {
    let rows: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM revision_rows \
         WHERE account_id = $1 AND table_name = 'audio_files' AND content LIKE '%' || $2 || '%'",
    )
    .bind(account_id)
    .bind(content_hash)
    .fetch_one(connection)
    .await?;
    Ok(rows > 0)
}

/// When the phone system first ran each of these revisions of an account, by their numbers; those that it never ran are missing.
///
/// # Errors
/// A fault of the database.
pub async fn runs(
    connection: &mut Connection,
    account_id: &str,
    (from, until): (i64, i64),
) -> Result<Vec<(i64, i64)>, sqlx::Error> {
    sqlx::query_as(
        "SELECT number, run_at FROM revision_runs WHERE account_id = $1 AND number BETWEEN $2 AND $3 ORDER BY number",
    )
    .bind(account_id)
    .bind(from)
    .bind(until)
    .fetch_all(connection)
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::language::Language;

    #[test]
    fn a_user_is_named_with_the_extension_in_words() {
        let who = |kind, name| who(Text::new(Language::Es), kind, name);
        assert_eq!(who("user", "Marta Peña (x1002)"), "Marta Peña (extensión 1002)");
        assert_eq!(who("user", "Marta (ventas) Peña"), "Marta (ventas) Peña");
        assert_eq!(who("administrator", "Lucía (x1)"), "Lucía (x1)");
        assert_eq!(who("operator", ""), "El operador");
    }
}
