//! Loading, saving and trying a menu; the editor island and the plain form use the same.

use leptos::prelude::*;
use leptos::server_fn::codec::Post;
use serde::{Deserialize, Serialize};

use super::menu_form::{MenuForm, Slot};
use crate::shared::json_text::JsonText;
use crate::shared::problem::Problem;

/// A menu as saved, with who saved it, worded for the visitor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MenuState {
    /// The menu.
    pub form: MenuForm,
    /// Who changed it last and when, in a sentence; empty when nobody changed it yet.
    pub changed: String,
    /// The same, told to somebody who was editing it meanwhile.
    pub meanwhile: String,
}

/// Saves a menu over the version that was opened. The form token is checked before this is called.
#[server(endpoint = "receptionist/save-menu", output = Post<JsonText>)]
pub async fn save_menu(form: MenuForm, #[server(default)] form_token: String) -> Result<MenuState, Problem> {
    use super::saving::try_save;
    use crate::shared::answer;
    use crate::shared::caller::Caller;

    let caller = Caller::administrator()?;
    drop(form_token);
    let form = form.with_ten_keys();
    let page = form.slot.page();
    let result = try_save(&caller, &form).await;
    let saved = answer::form(&page, &form, result).await?;
    answer::go_on(&page, "receptionist-notice-saved", "").await?;
    Ok(saved)
}

/// Keeps a menu as it is typed and leads to the page where calls are tried with it. The menu's page shows it again, too.
#[server(endpoint = "receptionist/test-menu", output = Post<JsonText>)]
pub async fn test_menu(form: MenuForm, #[server(default)] form_token: String) -> Result<(), Problem> {
    use super::draft::keep_to_try;
    use super::saving::load;
    use crate::shared::answer;
    use crate::shared::caller::Caller;

    let caller = Caller::administrator()?;
    drop(form_token);
    load(&caller, &form.slot).await?;
    let form = form.with_ten_keys();
    keep_to_try(&form).await?;
    answer::go_on(&form.slot.test_page(), "", "").await
}

/// The menu as it is saved now.
#[server(endpoint = "receptionist/load-menu", output = Post<JsonText>)]
pub async fn load_menu(slot: Slot, #[server(default)] form_token: String) -> Result<MenuState, Problem> {
    use super::saving::load;
    use crate::shared::caller::Caller;

    let caller = Caller::administrator()?;
    drop(form_token);
    load(&caller, &slot).await
}
