//! What rings when a user is called, in the few words of the list. What a user has is known to a later feature.

use std::future::Future;
use std::pin::Pin;

use crate::call_routing::User;
use crate::say;
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::phone_number::PhoneNumber;

/// The users of an account, read by whoever knows what a call to them meets.
pub type ReadingUsers<'a> = Pin<Box<dyn Future<Output = Result<Vec<User>, sqlx::Error>> + Send + 'a>>;
/// How they are read.
pub type ReadUsers = for<'a> fn(&'a mut Connection, &'a str) -> ReadingUsers<'a>;

/// What rings, as shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rings {
    /// The phones that are on, or that there are none.
    pub phones: String,
    /// Where calls are forwarded to; empty where they are not.
    pub forwarded: String,
    /// A call comes to nothing.
    pub is_lost: bool,
}

impl Rings {
    /// In words.
    pub fn of(text: Text, user: &User, country: Country) -> Self {
        let written = |e164: &str| PhoneNumber::stored(e164.to_owned()).on_one_line(country);
        let devices = &user.devices;
        let external = devices.external_phone.as_deref();
        let on = [
            devices.ip_phone.then(|| text.say("user-settings-ip-phone")),
            devices.softphone.then(|| text.say("user-settings-softphone")),
            external.map(|e164| say!(text, "extensions-rings-external", number = written(e164))),
        ];
        let on: Vec<String> = on.into_iter().flatten().collect();
        let forwarded = user.forwarding.as_ref().map(|to| written(&to.number));
        let is_lost = on.is_empty() && !user.voicemail && forwarded.is_none();
        let phones = match (on.is_empty(), &forwarded) {
            (true, Some(_)) => String::new(),
            (true, None) if user.voicemail => text.say("extensions-rings-voicemail"),
            (true, None) => text.say("extensions-rings-nothing"),
            (false, _) => on.join(" · "),
        };
        let forwarded = forwarded.map(|number| say!(text, "extensions-rings-forwarded", number = number));
        Self { phones, forwarded: forwarded.unwrap_or_default(), is_lost }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call_routing::{Devices, Forwarding};
    use crate::testing::stranger;

    fn rings(user: &User) -> Rings {
        Rings::of(stranger().text(), user, Country::Co)
    }

    #[test]
    fn what_is_on_is_named_and_where_nothing_is_on_what_happens_instead() {
        let all = Devices { ip_phone: true, softphone: true, external_phone: Some("+573105550177".to_owned()) };
        let none = Devices { ip_phone: false, softphone: false, external_phone: None };
        for (devices, voicemail, phones, is_lost) in [
            (all, false, "Teléfono IP · Softphone · Externo 310\u{a0}555\u{a0}0177", false),
            (none.clone(), true, "Ninguno: va al buzón de voz", false),
            (none, false, "Ninguno suena", true),
        ] {
            let user = User { devices, voicemail, ..User::default() };
            let expected = Rings { phones: phones.to_owned(), forwarded: String::new(), is_lost };
            assert_eq!(rings(&user), expected);
        }
    }

    #[test]
    fn a_forwarded_call_is_not_lost_whatever_is_off() {
        let devices = Devices { ip_phone: false, softphone: false, external_phone: None };
        let to = Forwarding { number: "+573105550177".to_owned(), ..Forwarding::default() };
        let user = User { devices, voicemail: false, forwarding: Some(to), ..User::default() };
        let forwarded = "Desvío al 310\u{a0}555\u{a0}0177".to_owned();
        assert_eq!(rings(&user), Rings { forwarded, ..Rings::default() });
    }
}
