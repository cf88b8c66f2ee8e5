//! Without JavaScript: "listen before saving" keeps the form as it is typed and shows players for its texts.

use leptos::prelude::*;

use super::menu_form::MenuForm;
use crate::shared::answer;
use crate::shared::caller::Caller;
use crate::shared::notes;
use crate::shared::problem::Problem;

/// The kind of note a draft is kept as.
pub const DRAFT: &str = "menu-draft";

/// Keeps the form for the next visit of its page, which shows it with players.
#[server(endpoint = "receptionist/listen")]
pub async fn listen(form: MenuForm) -> Result<(), Problem> {
    Caller::administrator()?;
    let page = form.slot.page();
    notes::keep(&page, DRAFT, &form.with_ten_keys()).await?;
    answer::redirect(&format!("{page}#form-greeting"));
    Ok(())
}
