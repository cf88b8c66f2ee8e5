//! SQL of the ledger. Movements and postings are inserted and never touched again; balances are what they sum to.

use super::book::Book;
use super::movement::{Movement, Posting, balanced};
use crate::shared::database::Connection;
use crate::shared::money::{Currency, Money};
use crate::shared::random;

/// Posts a movement; false when one with its key was posted before, and then nothing is written. In a transaction: only at its
/// end the database checks that the movement balances. Whoever posts has locked the account, or a balance of it by [`covers`].
///
/// # Errors
/// A fault of the database; a `Refusal` where the postings are no movement; and [`is_overdrawn`] where there is not enough
/// in the prepaid account. Nothing may be committed after an error.
pub async fn post(connection: &mut Connection, now_ms: i64, movement: &Movement<'_>) -> Result<bool, sqlx::Error> {
    let currency = balanced(movement.postings)?;
    let id = random::id(now_ms);
    let positions = i64::try_from(movement.postings.len()).unwrap_or(i64::MAX);
    let inserted = sqlx::query(
        "INSERT INTO ledger_movements (account_id, id, movement_key, kind, subject, currency, positions, posted_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (account_id, movement_key) DO NOTHING",
    )
    .bind(movement.account_id)
    .bind(&id)
    .bind(movement.key)
    .bind(movement.kind)
    .bind(movement.subject)
    .bind(currency.code())
    .bind(positions)
    .bind(now_ms)
    .execute(&mut *connection)
    .await?;
    if inserted.rows_affected() == 0 {
        return Ok(false);
    }
    let mut sum = 0;
    for (posting, position) in movement.postings.iter().zip(1..) {
        let places = (position, positions);
        sum = insert_posting(connection, (movement.account_id, &id), places, posting, sum).await?;
    }
    // In the same order for all, so that no two movements wait for each other.
    let mut by_book: Vec<&Posting> = movement.postings.iter().collect();
    by_book.sort_by_key(|posting| posting.book);
    for posting in by_book {
        add_to_balance(connection, movement.account_id, posting).await?;
    }
    Ok(true)
}

/// Gives the sum after it.
async fn insert_posting(
    connection: &mut Connection,
    (account_id, movement_id): (&str, &str),
    (position, positions): (i64, i64),
    posting: &Posting,
    sum_before: i64,
) -> Result<i64, sqlx::Error> {
    // It fits: the sum was worked out before, in the same order.
    let sum_after = sum_before.saturating_add(posting.amount.minor_units);
    sqlx::query(
        "INSERT INTO ledger_postings (account_id, movement_id, position, previous, positions, currency, book, minor_units, \
         sum_before, sum_after) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(account_id)
    .bind(movement_id)
    .bind(position)
    .bind((position > 1).then_some(position - 1))
    .bind(positions)
    .bind(posting.amount.currency.code())
    .bind(posting.book.code())
    .bind(posting.amount.minor_units)
    .bind(sum_before)
    .bind(sum_after)
    .execute(connection)
    .await?;
    Ok(sum_after)
}

/// PostgreSQL checks a row that is to be inserted before it finds that there is one already: so it is updated first.
async fn add_to_balance(connection: &mut Connection, account_id: &str, posting: &Posting) -> Result<(), sqlx::Error> {
    let updated = sqlx::query(
        "UPDATE ledger_balances SET minor_units = minor_units + $1 WHERE account_id = $2 AND book = $3 AND currency = $4",
    )
    .bind(posting.amount.minor_units)
    .bind(account_id)
    .bind(posting.book.code())
    .bind(posting.amount.currency.code())
    .execute(&mut *connection)
    .await?;
    if updated.rows_affected() > 0 {
        return Ok(());
    }
    sqlx::query("INSERT INTO ledger_balances (account_id, book, currency, minor_units) VALUES ($1, $2, $3, $4)")
        .bind(account_id)
        .bind(posting.book.code())
        .bind(posting.amount.currency.code())
        .bind(posting.amount.minor_units)
        .execute(connection)
        .await
        .map(drop)
}

/// What the postings of a book sum to: above zero what it received, below zero what it gave.
///
/// # Errors
/// A fault of the database.
pub async fn balance(
    connection: &mut Connection,
    account_id: &str,
    book: Book,
    currency: Currency,
) -> Result<Money, sqlx::Error> {
    let found: Option<i64> = sqlx::query_scalar(
        "SELECT minor_units FROM ledger_balances WHERE account_id = $1 AND book = $2 AND currency = $3",
    )
    .bind(account_id)
    .bind(book.code())
    .bind(currency.code())
    .fetch_optional(connection)
    .await?;
    Ok(Money::minor(found.unwrap_or_default(), currency))
}

/// The balance from the other side: what a company has in its prepaid account, or set aside for calls.
///
/// # Errors
/// A fault of the database.
pub async fn credit(
    connection: &mut Connection,
    account_id: &str,
    book: Book,
    currency: Currency,
) -> Result<Money, sqlx::Error> {
    let balance = balance(connection, account_id, book, currency).await?;
    Ok(Money::minor(balance.minor_units.saturating_neg(), currency))
}

/// Whether a book holds a credit of this amount. If so, others wait for its balance until the transaction ends: of several at
/// once, each finds what the one before left.
///
/// # Errors
/// A fault of the database.
pub async fn covers(
    connection: &mut Connection,
    account_id: &str,
    book: Book,
    amount: Money,
) -> Result<bool, sqlx::Error> {
    let locked = sqlx::query(
        "UPDATE ledger_balances SET minor_units = minor_units \
         WHERE account_id = $1 AND book = $2 AND currency = $3 AND minor_units + $4 <= 0",
    )
    .bind(account_id)
    .bind(book.code())
    .bind(amount.currency.code())
    .bind(amount.minor_units)
    .execute(connection)
    .await?;
    Ok(locked.rows_affected() > 0)
}

/// The database refused that a company has less than nothing.
pub fn is_overdrawn(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_check_violation)
}

/// A movement whose postings are not what they must be: account, key, how many postings there are and were meant, their sum.
pub(super) type Unsound = (String, String, i64, i64, i64);

/// Movements that do not balance or lack postings. There are none; the database refuses them.
pub(super) async fn unsound_movements(connection: &mut Connection) -> Result<Vec<Unsound>, sqlx::Error> {
    sqlx::query_as(
        "SELECT movements.account_id, movements.movement_key, CAST(COUNT(postings.position) AS BIGINT), movements.positions, \
         CAST(COALESCE(SUM(postings.minor_units), 0) AS BIGINT) FROM ledger_movements AS movements \
         LEFT JOIN ledger_postings AS postings ON postings.account_id = movements.account_id \
         AND postings.movement_id = movements.id AND postings.currency = movements.currency \
         GROUP BY movements.account_id, movements.id, movements.movement_key, movements.positions \
         HAVING COUNT(postings.position) <> movements.positions OR COALESCE(SUM(postings.minor_units), 0) <> 0 \
         ORDER BY movements.account_id, movements.id",
    )
    .fetch_all(connection)
    .await
}

/// An account's book and currency with an amount.
pub(super) type Sum = (String, String, String, i64);

/// What the postings of each book sum to.
pub(super) async fn sums(connection: &mut Connection) -> Result<Vec<Sum>, sqlx::Error> {
    sqlx::query_as(
        "SELECT account_id, book, currency, CAST(SUM(minor_units) AS BIGINT) FROM ledger_postings \
         GROUP BY account_id, book, currency ORDER BY account_id, book, currency",
    )
    .fetch_all(connection)
    .await
}

/// All balances.
pub(super) async fn balances(connection: &mut Connection) -> Result<Vec<Sum>, sqlx::Error> {
    sqlx::query_as(
        "SELECT account_id, book, currency, minor_units FROM ledger_balances ORDER BY account_id, book, currency",
    )
    .fetch_all(connection)
    .await
}

/// How many movements and postings there are.
pub(super) async fn counts(connection: &mut Connection) -> Result<(i64, i64), sqlx::Error> {
    sqlx::query_as("SELECT (SELECT COUNT(*) FROM ledger_movements), (SELECT COUNT(*) FROM ledger_postings)")
        .fetch_one(connection)
        .await
}
