//! What revisions changed, in words.

use crate::shared::database::Connection;
use crate::shared::revisions::{self, Change, Reader, differences};

/// What each of these revisions changed; their numbers come newest first.
///
/// # Errors
/// A fault of the database.
pub async fn changes_of(
    connection: &mut Connection,
    account_id: &str,
    reader: Reader,
    numbers: &[i64],
) -> Result<Vec<Vec<Change>>, sqlx::Error> {
    let ends = (numbers.last().map_or(1, |last| last - 1), numbers.first().copied().unwrap_or_default());
    let window = revisions::window(connection, account_id, ends).await?;
    let changes = numbers.iter().map(|&number| match number {
        // What was there when the history begins was not changed by anybody.
        1 => Vec::new(),
        _ => differences(&window, reader, (number - 1, number)),
    });
    Ok(changes.collect())
}
