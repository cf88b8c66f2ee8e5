//! What the demonstration company has, and tests: phones that are there without anybody having waited for them.

use super::mac::Mac;
use super::phone::State;
use super::store;
use crate::shared::database::Connection;

/// Brings an order to its delivery, days ago.
///
/// # Errors
/// A fault of the database.
pub async fn deliver_for_demonstration(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    mac: &Mac,
    times: [i64; 3],
) -> Result<(), sqlx::Error> {
    store::set_mac(connection, (account_id, id), mac).await?;
    for (state, time_ms) in [State::Prepared, State::Sent, State::Delivered].into_iter().zip(times) {
        store::set_state(connection, (account_id, id), state, time_ms).await?;
    }
    Ok(())
}
