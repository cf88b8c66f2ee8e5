//! What passkeys are made for: the host name of the portal's public address. A passkey works at no other.

use webauthn_rs::prelude::{Url, Webauthn, WebauthnBuilder};

use crate::shared::portal::Settings;

/// The name that devices show.
const NAME: &str = "Centralita";

/// The portal as devices know it; `None` where passkeys cannot be, as the public address has no host name.
pub fn site(settings: &Settings) -> Option<Webauthn> {
    at(&settings.public_url)
}

fn at(public_url: &str) -> Option<Webauthn> {
    let address = Url::parse(public_url).ok()?;
    WebauthnBuilder::new(address.domain()?, &address).ok()?.rp_name(NAME).build().ok()
}

/// True when the public address has a host name: devices know no IP addresses.
pub fn are_possible(settings: &Settings) -> bool {
    site(settings).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_host_name_can_have_passkeys() {
        for address in ["https://phones.example.com", "http://localhost:3000", "https://phones.example.com:8443"] {
            assert!(at(address).is_some(), "{address}");
        }
        for address in ["http://127.0.0.1:3000", "http://[::1]:3000", "https://192.168.1.20", "nothing", ""] {
            assert!(at(address).is_none(), "{address}");
        }
    }
}
