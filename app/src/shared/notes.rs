//! What a page must say once to one browser after a form was sent: a refused form with what was typed and why, or the
//! notice that something was saved.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::browser::Visitor;
use super::clock::HOUR_MS;
use super::database::Connection;
use super::portal::Portal;
use super::problem::Problem;
use super::random;

/// A form that was refused: what was typed (never secrets) and why.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Refused<F> {
    /// The form as typed.
    pub form: F,
    /// Why it was refused.
    pub problem: Problem,
}

/// The Fluent key of a notice and the words it mentions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The Fluent key.
    pub key: String,
    /// What the sentence mentions as `$name`: a name the visitor typed.
    pub name: String,
}

/// How many notes are kept in all; the oldest give way. Nobody needs to be signed in to leave one.
const MOST_NOTES: i64 = 5_000;
/// The longest note of a visitor who is not signed in, in bytes, and of one who is, for whom it is the largest form.
const LONGEST_PUBLIC: usize = 16 * 1024;
const LONGEST: usize = 128 * 1024;
/// How many characters are kept of each text of a refused form that is too long: more than any field takes, so that what is
/// left is still too long, too, and more than what a form carries unseen, such as the ids of 200 users. Who is not signed in
/// has small forms only.
const MOST_KEPT: usize = 8_000;
const MOST_KEPT_PUBLIC: usize = 1_000;

/// Keeps something for the next visit of this browser to `page`.
///
/// # Errors
/// When the database refuses it.
pub async fn keep<T: Serialize + Sync>(page: &str, kind: &str, content: &T) -> Result<(), Problem> {
    keep_for(&Portal::current(), &Visitor::current(), page, kind, content).await
}

/// Keeps a refused form for the next visit of this browser to `page`. If it is too long, its long texts are cut, and all other
/// fields stay as they were typed.
///
/// # Errors
/// As [`keep_for`].
pub async fn keep_refused<F: Serialize>(page: &str, kind: &str, form: &F, problem: &Problem) -> Result<(), Problem> {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let refused = Refused { form, problem: problem.clone() };
    let mut refused = serde_json::to_value(refused).map_err(|error| super::database::unexpected(&error))?;
    if refused.to_string().len() > longest(&visitor) {
        cut_texts(&mut refused, if visitor.person().is_some() { MOST_KEPT } else { MOST_KEPT_PUBLIC });
    }
    keep_for(&portal, &visitor, page, kind, &refused).await
}

fn longest(visitor: &Visitor) -> usize {
    if visitor.person().is_some() { LONGEST } else { LONGEST_PUBLIC }
}

fn cut_texts(value: &mut Value, most: usize) {
    match value {
        Value::String(text) => {
            if let Some((end, _)) = text.char_indices().nth(most) {
                text.truncate(end);
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| cut_texts(value, most)),
        Value::Object(fields) => fields.values_mut().for_each(|value| cut_texts(value, most)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Keeps something for the next visit of a browser to `page`, where no page or server function runs.
///
/// # Errors
/// [`Problem::Refused`] when it is longer than any form of ours, or a fault of the database.
pub async fn keep_for<T: Serialize + Sync>(
    portal: &Portal,
    visitor: &Visitor,
    page: &str,
    kind: &str,
    content: &T,
) -> Result<(), Problem> {
    let browser = random::fingerprint(&visitor.browser);
    let content = serde_json::to_string(content).map_err(|error| super::database::unexpected(&error))?;
    if content.len() > longest(visitor) {
        return Err(Problem::Refused("common-problem-too-large".to_owned()));
    }
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    store(&mut transaction, &browser, page, kind, &content, now_ms).await?;
    transaction.commit().await?;
    Ok(())
}

async fn store(
    connection: &mut Connection,
    browser: &str,
    page: &str,
    kind: &str,
    content: &str,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "DELETE FROM browser_notes WHERE kept_at < $1 \
         OR kept_at < (SELECT kept_at FROM browser_notes ORDER BY kept_at DESC LIMIT 1 OFFSET $2)",
    )
    .bind(now_ms - HOUR_MS)
    .bind(MOST_NOTES)
    .execute(&mut *connection)
    .await?;
    sqlx::query(
        "INSERT INTO browser_notes (browser, page, kind, content, kept_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (browser, page, kind) DO UPDATE SET content = excluded.content, kept_at = excluded.kept_at",
    )
    .bind(browser)
    .bind(page)
    .bind(kind)
    .bind(content)
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// Whether anything is kept for a browser, on whatever page.
///
/// # Errors
/// When the database does not answer.
pub async fn any(connection: &mut Connection, browser: &str) -> Result<bool, sqlx::Error> {
    let found: Option<String> = sqlx::query_scalar("SELECT kind FROM browser_notes WHERE browser = $1 LIMIT 1")
        .bind(random::fingerprint(browser))
        .fetch_optional(connection)
        .await?;
    Ok(found.is_some())
}

/// What was kept for this page; it stays.
///
/// # Errors
/// When the database does not answer.
pub async fn read<T: DeserializeOwned>(page: &str, kind: &str) -> Result<Option<T>, Problem> {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    if !visitor.may_have_notes {
        return Ok(None);
    }
    let browser = random::fingerprint(&visitor.browser);
    let mut connection = portal.database.read().await?;
    let since_ms = portal.clock.now_ms() - HOUR_MS;
    let kept = find(&mut connection, (&browser, page, kind), since_ms).await?;
    Ok(kept.and_then(|content| serde_json::from_str(&content).ok()))
}

/// Takes what was kept for this page, once.
///
/// # Errors
/// When the database does not answer.
pub async fn take<T: DeserializeOwned>(page: &str, kind: &str) -> Result<Option<T>, Problem> {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    if !visitor.may_have_notes {
        return Ok(None);
    }
    let browser = random::fingerprint(&visitor.browser);
    let mut connection = portal.database.read().await?;
    // Most pages have no note: looking first spares each of them from waiting for those who write.
    if find(&mut connection, (&browser, page, kind), 0).await?.is_none() {
        return Ok(None);
    }
    let kept: Option<String> = sqlx::query_scalar(
        "DELETE FROM browser_notes WHERE browser = $1 AND page = $2 AND kind = $3 RETURNING content",
    )
    .bind(&browser)
    .bind(page)
    .bind(kind)
    .fetch_optional(&mut *connection)
    .await?;
    // A note of an older version may have another form: it is then simply gone.
    Ok(kept.and_then(|content| serde_json::from_str(&content).ok()))
}

async fn find(
    connection: &mut Connection,
    (browser, page, kind): (&str, &str, &str),
    since_ms: i64,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT content FROM browser_notes WHERE browser = $1 AND page = $2 AND kind = $3 AND kept_at >= $4",
    )
    .bind(browser)
    .bind(page)
    .bind(kind)
    .bind(since_ms)
    .fetch_optional(connection)
    .await
}

/// The refused form of this page, if one was just refused.
///
/// # Errors
/// When the database does not answer.
pub async fn take_refused<F: DeserializeOwned>(page: &str) -> Result<Option<Refused<F>>, Problem> {
    take(page, "refused").await
}
