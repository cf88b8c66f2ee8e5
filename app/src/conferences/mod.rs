//! Conferences: one extension that people call in to, and the rooms in which they talk to each other. Number and name stand
//! in the table of extensions.

mod delete_room_page;
mod page;
mod room_pages;
mod rules;
mod saving;
mod server_fields;
mod server_functions;
mod server_page;
mod store;
mod way_in;

#[cfg(test)]
mod tests;

pub use delete_room_page::DeleteRoomPage;
pub use page::Page;
pub use room_pages::{EditRoomPage, NewRoomPage};
pub use rules::{MOST_ROOMS, Room, RoomForm, ServerForm};
pub use saving::{insert_room_checked, insert_server_checked};
pub use server_functions::{add_room, set_up};
pub use server_page::ServerPage;
pub use way_in::{FindWayIn, WayIn};

use crate::extensions::{self, Extension, Kind};
use crate::shared::database::Connection;

/// The conference server of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConferenceServer {
    /// Its extension.
    pub extension: Extension,
    /// Its rooms, by name.
    pub rooms: Vec<Room>,
}

/// The conference server of an account with its rooms; nothing before it is set up.
///
/// # Errors
/// A fault of the database.
pub async fn conference_server(
    connection: &mut Connection,
    account_id: &str,
) -> Result<Option<ConferenceServer>, sqlx::Error> {
    let found = extensions::list_of_kind(connection, account_id, Kind::Conference).await?;
    let Some(extension) = found.into_iter().next() else { return Ok(None) };
    let rooms = store::list(connection, account_id).await?.into_iter().map(|saved| saved.room).collect();
    Ok(Some(ConferenceServer { extension, rooms }))
}
