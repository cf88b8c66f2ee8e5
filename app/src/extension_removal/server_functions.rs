//! Deleting a user, a ring group or the conference server.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::accounts;
use crate::conferences;
use crate::extensions::{self, Extension, Kind};
use crate::ip_phones;
use crate::numbers;
use crate::receptionist;
use crate::ring_groups;
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// What to do with whatever points to the extension.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteForm {
    /// What is deleted.
    pub id: String,
    /// What takes its place: an extension's id; `nobody` clears what points there; empty: not chosen.
    pub replacement: String,
}

/// Deletes an extension in one step with what points to it: nothing is left dangling.
#[server(endpoint = "extensions/delete")]
pub async fn delete_extension(form: DeleteForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let extension = {
        let mut connection = Portal::current().database.read().await?;
        find(&mut connection, &caller.account_id, &form.id).await?.ok_or(Problem::NotFound)?
    };
    let page = format!("/extensions/{}/delete", extension.number);
    let result = try_delete(&caller, &extension.id, &form.replacement).await;
    answer::form(&page, &form, result).await?;
    let notice = match extension.kind {
        Kind::User => "extensions-notice-deleted",
        Kind::RingGroup => "ring-groups-notice-deleted",
        Kind::Conference => "conferences-notice-deleted",
    };
    answer::go_on("/extensions", notice, &extension.name).await
}

async fn find(connection: &mut Connection, account_id: &str, id: &str) -> Result<Option<Extension>, sqlx::Error> {
    Ok(extensions::list_all(connection, account_id).await?.into_iter().find(|extension| extension.id == id))
}

/// Where the company points to an extension, in words.
pub async fn uses(
    connection: &mut Connection,
    account_id: &str,
    id: &str,
    text: Text,
) -> Result<Vec<String>, sqlx::Error> {
    let mut uses = receptionist::uses_of_extension(connection, account_id, id, text).await?;
    uses.extend(ring_groups::uses_of_extension(connection, account_id, id, text).await?);
    uses.extend(numbers::uses_of_extension(connection, account_id, id, text).await?);
    Ok(uses)
}

/// True for a conference server whose rooms must be deleted first.
pub async fn has_rooms(
    connection: &mut Connection,
    account_id: &str,
    extension: &Extension,
) -> Result<bool, sqlx::Error> {
    let server = conferences::conference_server(connection, account_id).await?;
    Ok(server.is_some_and(|server| server.extension.id == extension.id && !server.rooms.is_empty()))
}

/// True when `other` can take the place of what is deleted. Only a user can be a member of a group and has a voicemail box;
/// a conference takes the place of nothing.
pub fn can_replace(gone: &Extension, other: &Extension) -> bool {
    other.id != gone.id && (other.kind == Kind::User || (gone.kind != Kind::User && other.kind == Kind::RingGroup))
}

async fn try_delete(caller: &Caller, id: &str, replacement: &str) -> Result<(), Problem> {
    let (portal, text) = (Portal::current(), Visitor::current().text());
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let missing = || Problem::field("form[replacement]", "extensions-problem-replacement-missing");
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let extension = find(&mut transaction, account_id, id).await?.ok_or(Problem::NotFound)?;
    let chosen = match replacement {
        "" | "nobody" => None,
        id => {
            let found = find(&mut transaction, account_id, id).await?;
            Some(found.filter(|other| can_replace(&extension, other)).ok_or_else(missing)?)
        }
    };
    if has_rooms(&mut transaction, account_id, &extension).await? {
        return Err(Problem::Refused("conferences-problem-rooms-left".to_owned()));
    }
    let uses = uses(&mut transaction, account_id, &extension.id, text).await?;
    if !uses.is_empty() && replacement.is_empty() {
        return Err(missing());
    }

    let by = (account_id, caller.administrator_id.as_str());
    let (id, chosen) = (extension.id.as_str(), chosen.as_ref());
    receptionist::clear_or_replace_extension(&mut transaction, now_ms, by, id, chosen).await?;
    ring_groups::clear_or_replace_extension(&mut transaction, account_id, id, chosen).await?;
    numbers::clear_or_replace_extension(&mut transaction, account_id, id, chosen).await?;
    ip_phones::free_phone_of(&mut transaction, now_ms, caller, id).await?;
    extensions::delete(&mut transaction, account_id, id).await?;
    let entry = audit::Entry {
        account_id,
        actor: Actor::Administrator(caller),
        action: match extension.kind {
            Kind::User => "extensions.delete-user",
            Kind::RingGroup => "ring-groups.delete",
            Kind::Conference => "conferences.delete",
        },
        subject: id,
        before: &serde_json::to_string(&extension).map_err(|error| unexpected(&error))?,
        after: &serde_json::json!({ "replacement": chosen.map(|other| other.id.as_str()) }).to_string(),
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}
