//! A menu as it is typed, kept to be heard or tried before it is saved.

use leptos::prelude::*;

use super::menu_form::{MenuForm, Slot, TEST_PAGE};
use super::saving::load;
use crate::shared::answer;
use crate::shared::caller::Caller;
use crate::shared::notes;
use crate::shared::problem::Problem;

/// The kind of note a draft is kept as for the next visit of its page.
pub const DRAFT: &str = "menu-draft";

/// Keeps the form for the next visit of its page, which shows it with players.
#[server(endpoint = "receptionist/listen")]
pub async fn listen(form: MenuForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    load(&caller, &form.slot).await?;
    let page = form.slot.page();
    notes::keep(&page, DRAFT, &form.with_ten_keys()).await?;
    answer::redirect(&format!("{page}#form-greeting"));
    Ok(())
}

/// Keeps a menu for the page where calls are tried, and for the next visit of its own page.
pub async fn keep_to_try(form: &MenuForm) -> Result<(), Problem> {
    notes::keep(TEST_PAGE, form.slot.name(), form).await?;
    notes::keep(&form.slot.page(), DRAFT, form).await
}

/// The menu of a slot as this browser kept it to try calls with.
///
/// # Errors
/// A fault of the database.
pub async fn tried(slot: &Slot) -> Result<Option<MenuForm>, Problem> {
    notes::read(TEST_PAGE, slot.name()).await
}
