//! Setting the conference server up, and its rooms.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::rules::{RoomForm, ServerForm};
use super::saving::{find_server, try_add_room, try_change_room, try_change_server, try_delete_room, try_set_up};
use crate::shared::answer;
use crate::shared::caller::Caller;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The page of all rooms.
pub const LIST: &str = "/conferences";
/// The page to add one.
pub const NEW: &str = "/conferences/rooms/new";

/// The page of a room.
pub fn page_of(id: &str) -> String {
    format!("{LIST}/rooms/{id}")
}

/// Sets the conference server up.
#[server(endpoint = "conferences/set-up")]
pub async fn set_up(form: ServerForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_set_up(&caller, &form).await;
    let number = answer::form(LIST, &form, result).await?;
    answer::go_on(LIST, "conferences-notice-set-up", &number).await
}

/// Changes the server's number or name. A change that somebody else made meanwhile is not overwritten unknowingly.
#[server(endpoint = "conferences/change-server")]
pub async fn change_server(form: ServerForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let number = {
        let mut connection = Portal::current().database.read().await?;
        let server = find_server(&mut connection, &caller.account_id).await?;
        server.filter(|server| server.id == form.id).ok_or(Problem::NotFound)?.number
    };
    let result = try_change_server(&caller, &form).await;
    let server = answer::form(&format!("/extensions/{number}"), &form, result).await?;
    answer::go_on(LIST, "conferences-notice-server-changed", &server.number).await
}

/// Adds a room.
#[server(endpoint = "conferences/add-room")]
pub async fn add_room(form: RoomForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_add_room(&caller, &form).await;
    let name = answer::form(NEW, &form, result).await?;
    answer::go_on(LIST, "conferences-notice-room-added", &name).await
}

/// Changes a room. A change that somebody else made meanwhile is not overwritten unknowingly.
#[server(endpoint = "conferences/change-room")]
pub async fn change_room(form: RoomForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_change_room(&caller, &form).await;
    let name = answer::form(&page_of(&form.id), &form, result).await?;
    answer::go_on(LIST, "conferences-notice-room-changed", &name).await
}

/// Which room is deleted.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteRoomForm {
    pub id: String,
}

/// Deletes a room.
#[server(endpoint = "conferences/delete-room")]
pub async fn delete_room(form: DeleteRoomForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_delete_room(&caller, &form.id).await;
    let name = answer::form(&format!("{}/delete", page_of(&form.id)), &form, result).await?;
    answer::go_on(LIST, "conferences-notice-room-deleted", &name).await
}
