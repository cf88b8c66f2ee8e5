//! Tells of wrong passwords that were tried with the name of a phone.

use leptos::prelude::*;

use crate::layout::icon::{Icon, icon};
use crate::phone_system::DeviceKind;
use crate::say;
use crate::shared::caller::Person;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// What is told with the phone of a name; nothing when there were none within a day.
pub fn wrong_passwords(
    text: Text,
    portal: &Portal,
    person: &Person,
    (kind, name): (DeviceKind, &str),
) -> Option<AnyView> {
    let tried = portal.phones.get(name).wrong_passwords;
    tried.are_recent(portal.clock.now_ms()).then(|| {
        let (_, zone) = person.place();
        let moment = time_zone::moment(text, zone, tried.last_at_ms);
        let what =
            say!(text, "provisioning-wrong-passwords", count = tried.count, address = tried.address, moment = moment);
        let mend = match kind {
            DeviceKind::Softphone => "provisioning-wrong-passwords-softphone",
            DeviceKind::IpPhone => "provisioning-wrong-passwords-desk-phone",
        };
        view! {
            <p class="notice warm">
                {icon(Icon::TriangleAlert)}
                <span>{what}" "{text.say(mend)}" "{text.say("provisioning-wrong-passwords-stranger")}</span>
            </p>
        }
        .into_any()
    })
}
