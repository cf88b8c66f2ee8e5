//! A menu that is not saved yet, kept so that calls can be tried with it.

use crate::receptionist::{MenuForm, Slot, TEST_PAGE};
use crate::shared::notes;
use crate::shared::problem::Problem;

/// The menu of a slot as this browser kept it.
pub async fn kept(slot: &Slot) -> Result<Option<MenuForm>, Problem> {
    notes::read(TEST_PAGE, slot.name()).await
}
