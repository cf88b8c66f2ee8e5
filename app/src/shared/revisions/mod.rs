//! The history of each account's set-up: every saved change is a numbered revision, written with it, that can be restored.
//! What belongs to the set-up is one list of tables, [`TABLES`]; how it is worded is another, [`WORDINGS`].

mod differences;
mod export;
mod forms;
mod meanwhile;
mod presence;
mod read;
mod restore;
mod row;
mod tables;
mod window;
mod wording;
mod write;

pub use differences::{Change, ChangeKind, FactChange, differences, would_change};
pub use export::{SetUp, export, exported_form};
pub use meanwhile::{Edited, with_meanwhile};
pub use presence::{Held, held};
pub use read::{Revision, knows, names_content, newest, runs, state_at, who, window};
pub use restore::{Stamp, apply};
pub use tables::{NOT_SET_UP, TABLES};
pub use window::{Reader, Window};
pub use wording::{Area, WORDINGS, tables_of};
pub use write::{actor_name, begin, write};
