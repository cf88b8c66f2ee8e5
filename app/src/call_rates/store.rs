//! SQL of the lists of rates.

use super::rate_list::{Names, Rate};
use super::tariff::Tariff;
use crate::shared::country::Country;
use crate::shared::database::Connection;

/// A list, without its rates.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ListRow {
    /// Its id.
    pub id: String,
    /// The country's code.
    pub country: String,
    /// The day it is valid from.
    pub valid_from: String,
    /// How many rates it has.
    pub rates: i64,
    /// 1 when it was made up for trying things out.
    pub is_sample: i64,
    /// When it was imported.
    pub imported_at: i64,
}

/// How many rates are written at a time: SQLite takes 32,766 values, PostgreSQL 65,535.
const AT_A_TIME: usize = 500;

pub(super) async fn insert_list(connection: &mut Connection, list: &ListRow) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO rate_lists (id, country, valid_from, rates, is_sample, imported_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&list.id)
    .bind(&list.country)
    .bind(&list.valid_from)
    .bind(list.rates)
    .bind(list.is_sample)
    .bind(list.imported_at)
    .execute(connection)
    .await
    .map(drop)
}

pub(super) async fn insert_rates(
    connection: &mut Connection,
    list_id: &str,
    rates: &[&Rate],
) -> Result<(), sqlx::Error> {
    for some in rates.chunks(AT_A_TIME) {
        let lines: Vec<String> = (0..some.len()).map(|place| placeholders(place * 8)).collect();
        // Numbers of placeholders only.
        let sql = format!(
            "INSERT INTO rates (list_id, prefix, destination_es, destination_en, destination_fr, per_minute, connection, \
             increment_seconds) VALUES {}",
            lines.join(", ")
        );
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
        for Rate { prefix, names, tariff } in some {
            query = query.bind(list_id).bind(prefix).bind(&names.es).bind(&names.en).bind(&names.fr);
            query = query.bind(tariff.per_minute).bind(tariff.connection).bind(tariff.increment_seconds);
        }
        query.execute(&mut *connection).await?;
    }
    Ok(())
}

/// Eight placeholders behind so many others.
fn placeholders(behind: usize) -> String {
    let all: Vec<String> = (behind + 1..=behind + 8).map(|number| format!("${number}")).collect();
    format!("({})", all.join(", "))
}

/// All lists, the newest of each country first.
///
/// # Errors
/// A fault of the database.
pub async fn lists(connection: &mut Connection) -> Result<Vec<ListRow>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, country, valid_from, rates, is_sample, imported_at FROM rate_lists \
         ORDER BY country, valid_from DESC, imported_at DESC, id DESC",
    )
    .fetch_all(connection)
    .await
}

/// The list that is valid in a country on a day: of those that begin on the same day, the one imported last.
pub(super) async fn valid_on(
    connection: &mut Connection,
    country: Country,
    day: &str,
) -> Result<Option<ListRow>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, country, valid_from, rates, is_sample, imported_at FROM rate_lists \
         WHERE country = $1 AND valid_from <= $2 ORDER BY valid_from DESC, imported_at DESC, id DESC LIMIT 1",
    )
    .bind(country.code())
    .bind(day)
    .fetch_optional(connection)
    .await
}

/// The rates of a list.
pub(super) async fn rates(connection: &mut Connection, list_id: &str) -> Result<Vec<Rate>, sqlx::Error> {
    type Row = (String, String, String, String, i64, i64, i64);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT prefix, destination_es, destination_en, destination_fr, per_minute, connection, increment_seconds \
         FROM rates WHERE list_id = $1",
    )
    .bind(list_id)
    .fetch_all(connection)
    .await?;
    let rate = |(prefix, es, en, fr, per_minute, connection, increment_seconds)| Rate {
        prefix,
        names: Names { es, en, fr },
        tariff: Tariff { per_minute, connection, increment_seconds },
    };
    Ok(rows.into_iter().map(rate).collect())
}
