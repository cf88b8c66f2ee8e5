//! Adding and changing ring groups, and arranging the members of one before it is saved.

use leptos::prelude::*;

use super::group_form::GroupForm;
use super::rules::arranged;
use super::saving::{find, try_add, try_change};
use crate::shared::answer;
use crate::shared::caller::Caller;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The page of a new group.
pub const NEW_PAGE: &str = "/extensions/new_ring_group";
/// The kind of note a group is kept as while its members are arranged.
pub const DRAFT: &str = "group-draft";

/// Adds a ring group.
#[server(endpoint = "ring-groups/add")]
pub async fn add_group(form: GroupForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_add(&caller, &form).await;
    let name = answer::form(NEW_PAGE, &form, result).await?;
    answer::go_on("/extensions", "ring-groups-notice-added", &name).await
}

/// Changes a ring group. A change that somebody else made meanwhile is not overwritten unknowingly.
#[server(endpoint = "ring-groups/change")]
pub async fn change_group(form: GroupForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let page = page_of(&caller, &form.id).await?;
    let result = try_change(&caller, &form).await;
    let group = answer::form(&page, &form, result).await?;
    answer::go_on(&format!("/extensions/{}", group.number), "ring-groups-notice-changed", &group.name).await
}

/// Keeps the form as it is typed with its members in another order, for the next visit of its page.
#[server(endpoint = "ring-groups/arrange")]
pub async fn arrange_members(form: GroupForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let page = if form.id.is_empty() { NEW_PAGE.to_owned() } else { page_of(&caller, &form.id).await? };
    let moved = form.step.split_once(':').map(|(_, id)| id).filter(|id| form.members.iter().any(|other| other == id));
    let place = moved.map_or_else(|| "form-members".to_owned(), |id| format!("member-{id}"));
    let form = GroupForm { members: arranged(&form.members, &form.step), step: String::new(), ..form.clone() };
    notes::keep(&page, DRAFT, &form).await?;
    answer::redirect(&format!("{page}#{place}"));
    Ok(())
}

/// The page on which a group of the caller's company is changed.
async fn page_of(caller: &Caller, id: &str) -> Result<String, Problem> {
    let mut connection = Portal::current().database.read().await?;
    let saved = find(&mut connection, &caller.account_id, id).await?.ok_or(Problem::NotFound)?;
    Ok(format!("/extensions/{}", saved.group.number))
}
