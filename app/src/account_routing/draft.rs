//! A menu that is not saved yet, kept so that calls can be tried with it.

use leptos::prelude::*;

use super::test_page::PAGE;
use crate::receptionist::{self, MenuForm, Slot};
use crate::shared::answer;
use crate::shared::caller::Caller;
use crate::shared::notes;
use crate::shared::problem::Problem;

/// Keeps a menu as it is typed and leads to the page where calls are tried with it. The menu's page shows it again, too.
#[server(endpoint = "account-routing/test-draft")]
pub async fn test_draft(form: MenuForm) -> Result<(), Problem> {
    Caller::administrator()?;
    let form = form.with_ten_keys();
    notes::keep(PAGE, form.slot.name(), &form).await?;
    notes::keep(&form.slot.page(), receptionist::DRAFT, &form).await?;
    answer::redirect(&format!("{PAGE}?draft={}", form.slot.name()));
    Ok(())
}

/// The menu of a slot as this browser kept it.
pub async fn kept(slot: &Slot) -> Result<Option<MenuForm>, Problem> {
    notes::read(PAGE, slot.name()).await
}
