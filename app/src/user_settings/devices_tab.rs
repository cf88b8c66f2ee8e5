//! The tab of the phones that ring.

use leptos::prelude::*;

use super::device_fields::DeviceFields;
use super::forms::DevicesForm;
use super::tab::Tab;
use super::tab_form::{Shown, TabForm};
use crate::layout::icon::{Icon, icon};
use crate::shared::problem::Problem;

/// One phone of each kind, each on or off.
pub async fn devices_tab(shown: &Shown) -> Result<AnyView, Problem> {
    let (text, settings) = (shown.text, &shown.saved.settings);
    let (form, problems) = shown.form(Tab::Devices, DevicesForm::of(settings, shown.account.country)).await?;
    let notice = if settings.forwarding.replaces_phones() {
        Some("user-settings-devices-forwarded")
    } else if settings.rings_nowhere() {
        Some(if settings.voicemail.on { "user-settings-devices-silent" } else { "user-settings-devices-silent-end" })
    } else {
        None
    };
    let notice = notice.map(|key| {
        view! { <p class="notice warm">{icon(Icon::TriangleAlert)}<span>{text.say(key)}</span></p> }
    });
    Ok(view! {
        {notice}
        <TabForm shown=shown.clone() tab=Tab::Devices problems=problems.clone()>
            <DeviceFields form=form problems=problems/>
        </TabForm>
    }
    .into_any())
}
