//! The tab of the phones that ring.

use leptos::prelude::*;

use super::device_fields::DeviceFields;
use super::forms::DevicesForm;
use super::tab::Tab;
use super::tab_form::{Shown, TabForm};
use super::telling::TellDevices;
use crate::ip_phones::{self, Phone};
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::caller::Person;
use crate::shared::language::Text;
use crate::shared::problem::Problem;

/// One phone of each kind, each on or off.
pub async fn devices_tab(shown: &Shown, tell: TellDevices) -> Result<AnyView, Problem> {
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
    let rented = match shown.reader {
        Person::Administrator(_) => {
            let mut connection = shown.portal.database.read().await?;
            let phone = ip_phones::find_of_user(&mut connection, &shown.account.id, &shown.user.id).await?;
            Some(rented_phone(text, phone))
        }
        Person::User(_) => None,
    };
    let told = tell(&shown.portal, &shown.reader, &shown.user).await?;
    Ok(view! {
        {notice}
        {rented}
        <TabForm shown=shown.clone() tab=Tab::Devices problems=problems.clone()>
            <DeviceFields form=form problems=problems/>
        </TabForm>
        {told}
    }
    .into_any())
}

/// The phone that is rented for the user, or where one is rented.
fn rented_phone(text: Text, phone: Option<Phone>) -> AnyView {
    let (sentence, link) = if let Some(phone) = phone {
        let (model, state) = (phone.model_name(), text.say(phone.state.name_key()));
        let sentence = say!(text, "ip-phones-of-user", model = model, state = state);
        (view! { <a href=phone.page()>{sentence}</a> }.into_any(), None)
    } else {
        let rent = view! { " "<a href="/ip_phones">{text.say("ip-phones-of-user-rent")}</a> };
        (text.say("ip-phones-of-user-none").into_any(), Some(rent))
    };
    view! { <p class="notice info">{icon(Icon::Phone)}<span>{sentence}{link}</span></p> }.into_any()
}
