//! SQL of the trunks.

use super::address::{HostName, Network};
use super::number_format::NumberFormat;
use super::operator::TrunkProblem;
use super::trunk::{Identification, SipUser, Trunk, TrunkName, transport_code, transport_of_code};
use crate::shared::database::Connection;
use crate::shared::secret::Secret;

#[derive(sqlx::FromRow)]
struct TrunkRow {
    id: String,
    name: String,
    host: String,
    port: i64,
    transport: String,
    sip_user: String,
    secret: String,
    number_format: String,
    calls_at_once: Option<i64>,
    priority: i64,
    enabled: i64,
}

const SELECT: &str = "SELECT id, name, host, port, transport, sip_user, secret, number_format, calls_at_once, priority, \
                      enabled FROM trunks";

/// What is stored was checked; another program may have changed it.
fn wrong(id: &str, what: impl std::fmt::Display) -> sqlx::Error {
    sqlx::Error::Decode(format!("trunks of {id}: {what}").into())
}

impl TrunkRow {
    fn trunk(self, addresses: &[(String, String)]) -> Result<Trunk, sqlx::Error> {
        let Self { id, port, priority, .. } = self;
        let fault = |problem: TrunkProblem| wrong(&id, problem);
        let small = |number: i64| u16::try_from(number).map_err(|_| wrong(&id, number));
        let own =
            addresses.iter().filter(|(trunk_id, _)| *trunk_id == id).map(|(_, address)| address.parse::<Network>());
        let addresses = own.collect::<Result<_, _>>().map_err(fault)?;
        let identification = if self.sip_user.is_empty() {
            Identification::Addresses(addresses)
        } else {
            let user = SipUser::parse(&self.sip_user).map_err(fault)?;
            Identification::Registration { user, secret: Secret::from(self.secret.as_str()), addresses }
        };
        let calls_at_once = self.calls_at_once.map(small).transpose()?;
        Ok(Trunk {
            name: TrunkName::parse(&self.name).map_err(fault)?,
            host: HostName::parse(&self.host).map_err(fault)?,
            port: small(port)?,
            transport: transport_of_code(&self.transport).ok_or_else(|| wrong(&id, &self.transport))?,
            identification,
            number_format: NumberFormat::from_code(&self.number_format)
                .ok_or_else(|| wrong(&id, &self.number_format))?,
            calls_at_once,
            priority: small(priority)?,
            enabled: self.enabled == 1,
            id,
        })
    }
}

/// All trunks, the one that is tried first in front: for the operator.
///
/// # Errors
/// A fault of the database.
pub async fn all(connection: &mut Connection) -> Result<Vec<Trunk>, sqlx::Error> {
    // The columns are a constant of this file.
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} ORDER BY priority, name_key"));
    let rows: Vec<TrunkRow> = sqlx::query_as(sql).fetch_all(&mut *connection).await?;
    let addresses: Vec<(String, String)> =
        sqlx::query_as("SELECT trunk_id, address FROM trunk_addresses ORDER BY trunk_id, position")
            .fetch_all(connection)
            .await?;
    rows.into_iter().map(|row| row.trunk(&addresses)).collect()
}

/// Those that are used, the one that is tried first in front: for the phone system.
///
/// # Errors
/// A fault of the database.
pub async fn trunks(connection: &mut Connection) -> Result<Vec<Trunk>, sqlx::Error> {
    let mut all = all(connection).await?;
    all.retain(|trunk| trunk.enabled);
    Ok(all)
}

/// There is a line to a carrier.
///
/// # Errors
/// A fault of the database.
pub async fn is_one_used(connection: &mut Connection) -> Result<bool, sqlx::Error> {
    let (used,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM trunks WHERE enabled = 1").fetch_one(connection).await?;
    Ok(used > 0)
}

/// The trunk of a name, however it is written, or of an id.
///
/// # Errors
/// A fault of the database.
pub async fn named(connection: &mut Connection, name: &str) -> Result<Option<Trunk>, sqlx::Error> {
    let key = name.trim().to_lowercase();
    let all = all(connection).await?;
    Ok(all.into_iter().find(|trunk| trunk.name.key() == key || trunk.id == name.trim()))
}

/// How often trunks were changed: whoever carries them to the phone system asks.
///
/// # Errors
/// A fault of the database.
pub async fn changes(connection: &mut Connection) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar("SELECT generation FROM trunk_changes WHERE name = 'trunks'").fetch_one(connection).await
}

/// Counts a change. Others that change something wait until the transaction ends.
pub async fn note_change(connection: &mut Connection, now_ms: i64) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE trunk_changes SET generation = generation + 1, changed_at = $1 WHERE name = 'trunks'")
        .bind(now_ms)
        .execute(connection)
        .await
        .map(drop)
}

/// What stands in the columns of the identification.
fn signs_in_with(trunk: &Trunk) -> (&str, &str) {
    match &trunk.identification {
        Identification::Registration { user, secret, .. } => (user.as_str(), secret.reveal()),
        Identification::Addresses(_) => ("", ""),
    }
}

/// Adds a trunk.
pub async fn insert(connection: &mut Connection, trunk: &Trunk, now_ms: i64) -> Result<(), sqlx::Error> {
    let (user, secret) = signs_in_with(trunk);
    sqlx::query(
        "INSERT INTO trunks (id, name, name_key, host, port, transport, sip_user, secret, number_format, calls_at_once, \
         priority, enabled, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(&trunk.id)
    .bind(trunk.name.as_str())
    .bind(trunk.name.key())
    .bind(trunk.host.as_str())
    .bind(i64::from(trunk.port))
    .bind(transport_code(trunk.transport))
    .bind(user)
    .bind(secret)
    .bind(trunk.number_format.code())
    .bind(trunk.calls_at_once.map(i64::from))
    .bind(i64::from(trunk.priority))
    .bind(i64::from(trunk.enabled))
    .bind(now_ms)
    .execute(&mut *connection)
    .await?;
    insert_addresses(connection, trunk).await
}

/// Writes a trunk as it is now.
pub async fn update(connection: &mut Connection, trunk: &Trunk) -> Result<(), sqlx::Error> {
    let (user, secret) = signs_in_with(trunk);
    sqlx::query(
        "UPDATE trunks SET name = $1, name_key = $2, host = $3, port = $4, transport = $5, sip_user = $6, secret = $7, \
         number_format = $8, calls_at_once = $9, priority = $10, enabled = $11 WHERE id = $12",
    )
    .bind(trunk.name.as_str())
    .bind(trunk.name.key())
    .bind(trunk.host.as_str())
    .bind(i64::from(trunk.port))
    .bind(transport_code(trunk.transport))
    .bind(user)
    .bind(secret)
    .bind(trunk.number_format.code())
    .bind(trunk.calls_at_once.map(i64::from))
    .bind(i64::from(trunk.priority))
    .bind(i64::from(trunk.enabled))
    .bind(&trunk.id)
    .execute(&mut *connection)
    .await?;
    sqlx::query("DELETE FROM trunk_addresses WHERE trunk_id = $1").bind(&trunk.id).execute(&mut *connection).await?;
    insert_addresses(connection, trunk).await
}

async fn insert_addresses(connection: &mut Connection, trunk: &Trunk) -> Result<(), sqlx::Error> {
    for (network, position) in trunk.identification.addresses().iter().zip(0_i64..) {
        sqlx::query("INSERT INTO trunk_addresses (trunk_id, position, address) VALUES ($1, $2, $3)")
            .bind(&trunk.id)
            .bind(position)
            .bind(network.to_string())
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Removes a trunk with its addresses.
pub async fn delete(connection: &mut Connection, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM trunks WHERE id = $1").bind(id).execute(connection).await.map(drop)
}
