//! The work of saving where numbers lead.

use super::destinations::{check_fax, checked};
use super::number::Number;
use super::server_functions::{DestinationsForm, RowForm};
use super::store;
use crate::accounts;
use crate::extensions;
use crate::shared::audit::{self, Actor};
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// Leads the numbers elsewhere whose destination was changed on the page; gives those. What somebody else changed meanwhile,
/// and this page did not, stays as it is.
pub async fn try_save(caller: &Caller, form: &DestinationsForm) -> Result<Vec<String>, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let extensions = extensions::list_all(&mut transaction, account_id).await?;
    let mut changes = Vec::new();
    for (place, row) in form.rows.iter().enumerate().filter(|(_, row)| row.is_changed()) {
        let before = store::find(&mut transaction, account_id, &row.number).await?.ok_or(Problem::NotFound)?;
        let destination = checked(&RowForm::field(place), &row.destination, &extensions)?;
        if before.destination == destination {
            continue;
        }
        if !store::set_destination(&mut transaction, account_id, (&row.number, row.version), &destination).await? {
            return Err(Problem::Conflict);
        }
        let after = Number { destination, version: before.version + 1, ..before.clone() };
        changes.push((place, before, after));
    }
    let saved = store::list(&mut transaction, account_id).await?;
    for (place, before, _) in &changes {
        check_fax(&RowForm::field(*place), &before.e164, &saved)?;
    }
    for (_, before, after) in &changes {
        let what = ("numbers.change", before.e164.as_str());
        record(&mut transaction, caller, now_ms, what, (Some(before), Some(after))).await?;
    }
    transaction.commit().await?;
    Ok(changes.into_iter().map(|(_, _, after)| after.e164).collect())
}

/// Writes what was done to a number into the audit trail.
pub async fn record(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    (action, subject): (&'static str, &str),
    (before, after): (Option<&Number>, Option<&Number>),
) -> Result<(), Problem> {
    let json = |number: Option<&Number>| {
        let json = number.map(serde_json::to_string).transpose();
        json.map(Option::unwrap_or_default).map_err(|error| unexpected(&error))
    };
    let (before, after) = (json(before)?, json(after)?);
    let actor = Actor::Administrator(caller);
    let entry = audit::Entry { account_id: &caller.account_id, actor, action, subject, before: &before, after: &after };
    Ok(audit::record(connection, now_ms, entry).await?)
}
