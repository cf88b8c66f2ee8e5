//! What the operator does with trunks at the server's command line.

use super::form::TrunkForm;
use super::store;
use super::trunk::Trunk;
use crate::shared::database::{Connection, is_taken};
use crate::shared::portal::Portal;
use crate::shared::random;

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
pub enum TrunkProblem {
    /// There is none of that name.
    #[error("no trunk has the name or the id {0}")]
    NoTrunk(String),
    /// Another one has the name.
    #[error("another trunk has the name {0}")]
    NameTaken(String),
    /// It is no name.
    #[error("a name has 1 to 40 letters, digits, spaces and . - _ & ( ) +")]
    Name,
    /// It is no host.
    #[error("--host is a host name or an address, without a port")]
    Host,
    /// It is nobody to sign in as.
    #[error("--user has 1 to 64 letters, digits and . _ + @ -")]
    User,
    /// It is no password.
    #[error("a password has 1 to 128 printable characters of ASCII and no spaces")]
    Password,
    /// It is no address.
    #[error("--ip is an address, or several as 192.0.2.0/28: {0}")]
    Address(String),
    /// It is more addresses than a carrier has.
    #[error("{0} is too wide: 16 bits at least, 32 for IPv6")]
    TooWide(String),
    /// There are more addresses than anybody needs.
    #[error("a trunk has at most 50 addresses")]
    AddressLimit,
    /// It is no number of calls.
    #[error("--calls-at-once is between 1 and 9999, or 0 for no limit")]
    CallsAtOnce,
    /// It is no priority.
    #[error("--priority is between 0 and 9999")]
    Priority,
    /// Nothing says what the carrier knows the installation by.
    #[error("say --user with --password-file, or --ip, or both")]
    NoIdentification,
    /// There is nobody the password is of.
    #[error("--password-file needs --user")]
    NoUser,
    /// There is no password.
    #[error("--user needs --password-file")]
    NoPassword,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Adds a trunk.
///
/// # Errors
/// See [`TrunkProblem`].
pub async fn add(portal: &Portal, form: &TrunkForm) -> Result<Trunk, TrunkProblem> {
    let now_ms = portal.clock.now_ms();
    let trunk = form.trunk(random::id(now_ms))?;
    let mut transaction = portal.database.write().await?;
    store::note_change(&mut transaction, now_ms).await?;
    let inserted = store::insert(&mut transaction, &trunk, now_ms).await;
    inserted.map_err(|error| taken(error, &trunk))?;
    transaction.commit().await?;
    Ok(trunk)
}

fn taken(error: sqlx::Error, trunk: &Trunk) -> TrunkProblem {
    if is_taken(&error) { TrunkProblem::NameTaken(trunk.name.to_string()) } else { error.into() }
}

/// Changes what is written of a trunk.
///
/// # Errors
/// See [`TrunkProblem`].
pub async fn change(portal: &Portal, name: &str, form: &TrunkForm) -> Result<Trunk, TrunkProblem> {
    rewrite(portal, name, |trunk| form.changed(trunk)).await
}

/// Uses a trunk from now on, or no longer. Calls under way go on.
///
/// # Errors
/// See [`TrunkProblem`].
pub async fn set_enabled(portal: &Portal, name: &str, enabled: bool) -> Result<Trunk, TrunkProblem> {
    rewrite(portal, name, |trunk| Ok(Trunk { enabled, ..trunk })).await
}

async fn rewrite(
    portal: &Portal,
    name: &str,
    change: impl FnOnce(Trunk) -> Result<Trunk, TrunkProblem>,
) -> Result<Trunk, TrunkProblem> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    // Others wait from here on.
    store::note_change(&mut transaction, now_ms).await?;
    let before = existing(&mut transaction, name).await?;
    let after = change(before.clone())?;
    if after == before {
        return Ok(after);
    }
    let updated = store::update(&mut transaction, &after).await;
    updated.map_err(|error| taken(error, &after))?;
    transaction.commit().await?;
    Ok(after)
}

/// Removes a trunk.
///
/// # Errors
/// See [`TrunkProblem`].
pub async fn remove(portal: &Portal, name: &str) -> Result<Trunk, TrunkProblem> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    store::note_change(&mut transaction, now_ms).await?;
    let trunk = existing(&mut transaction, name).await?;
    store::delete(&mut transaction, &trunk.id).await?;
    transaction.commit().await?;
    Ok(trunk)
}

async fn existing(connection: &mut Connection, name: &str) -> Result<Trunk, TrunkProblem> {
    let shown = || name.chars().filter(|character| !character.is_control()).take(60).collect();
    store::named(connection, name).await?.ok_or_else(|| TrunkProblem::NoTrunk(shown()))
}
