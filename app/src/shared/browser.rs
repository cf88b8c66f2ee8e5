//! Who sends a request, as far as the browser tells: its own random id, the language, the session.

use std::net::IpAddr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leptos::prelude::{expect_context, use_context};
use sha2::{Digest, Sha256};

use super::caller::{Caller, Person, UserCaller};
use super::language::{Language, Text};
use super::percent_encoding::decoded;
use super::random;

/// One request's visitor, worked out once before the page or server function runs.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The browser's random id, from its cookie or made now.
    pub browser: String,
    /// The language to answer in.
    pub language: Language,
    /// The administrator who is signed in.
    pub caller: Option<Caller>,
    /// The user who is signed in; a browser has one session.
    pub user: Option<UserCaller>,
    /// Where the request came from.
    pub address: IpAddr,
    /// What the browser calls itself, at most 200 characters.
    pub user_agent: String,
    /// The path of the request, without its query.
    pub path: String,
    /// The query of the request, without its `?`.
    pub query: String,
    /// The request is a page visit or a plain form, not an island's call.
    pub accepts_html: bool,
    /// Something may be kept for this browser, see `notes`: no page looks for it where nothing is.
    pub may_have_notes: bool,
}

impl Visitor {
    /// The visitor of this request.
    pub fn current() -> Self {
        expect_context()
    }

    /// The visitor of this request, if there is one (routes are listed without any).
    pub fn current_if_any() -> Option<Self> {
        use_context()
    }

    /// Who is signed in.
    pub fn person(&self) -> Option<Person> {
        let user = || self.user.clone().map(Person::User);
        self.caller.clone().map(Person::Administrator).or_else(user)
    }

    /// Texts in the visitor's language.
    pub fn text(&self) -> Text {
        Text::new(self.language)
    }

    /// A value from the query of the request, percent-decoded.
    pub fn query_value(&self, name: &str) -> Option<String> {
        form_value(&self.query, name)
    }

    /// A form token for this visitor: proves that a form was made by us for the browser and the session that send it, also
    /// where the browser sends neither `Origin` nor `Sec-Fetch-Site`. Who can plant a cookie in the browser still does not
    /// know the session.
    pub fn form_token(&self) -> String {
        form_token(&self.token_owner())
    }

    /// True when the token was made by [`Self::form_token`] for the same browser and session.
    pub fn accepts_token(&self, token: &str) -> bool {
        form_token_is_valid(&self.token_owner(), token)
    }

    fn token_owner(&self) -> String {
        let person = self.person();
        format!("{} {}", self.browser, person.as_ref().map_or("", Person::session))
    }
}

/// The first value of a name in form-encoded text.
pub fn form_value(encoded: &str, name: &str) -> Option<String> {
    form_values(encoded).find(|(other, _)| other == name).map(|(_, value)| value)
}

/// The names and values of form-encoded text, in order.
pub fn form_values(encoded: &str) -> impl Iterator<Item = (String, String)> {
    encoded.split('&').map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    })
}

/// The hash of the owner's secrets, masked with fresh random bytes so that compressed pages do not give it away.
fn form_token(owner: &str) -> String {
    let mask = random::bytes::<32>();
    let mut token = mask.to_vec();
    token.extend(expected(owner).iter().zip(mask).map(|(byte, mask)| byte ^ mask));
    URL_SAFE_NO_PAD.encode(token)
}

fn form_token_is_valid(owner: &str, token: &str) -> bool {
    let Ok(bytes) = URL_SAFE_NO_PAD.decode(token) else { return false };
    let Some((mask, masked)) = bytes.split_at_checked(32) else { return false };
    // All bytes are compared, so that the time says nothing about where they differ.
    masked.len() == 32
        && masked
            .iter()
            .zip(mask)
            .zip(expected(owner))
            .fold(0, |all, ((byte, mask), wanted)| all | (byte ^ mask ^ wanted))
            == 0
}

fn expected(owner: &str) -> [u8; 32] {
    Sha256::new().chain_update(b"form token of ").chain_update(owner.as_bytes()).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::percent_encoding::encoded_value;

    #[test]
    fn a_token_holds_for_its_browser_only() {
        let token = form_token("one");
        assert!(form_token_is_valid("one", &token));
        assert!(!form_token_is_valid("two", &token));
        assert!(!form_token_is_valid("one", &token[1..]));
        assert!(!form_token_is_valid("one", ""));
    }

    #[test]
    fn two_tokens_of_one_browser_differ() {
        assert_ne!(form_token("one"), form_token("one"));
    }

    #[test]
    fn form_values_are_decoded() {
        assert_eq!(form_value("a=1&caf%C3%A9=s%C3%AD+no", "café").as_deref(), Some("sí no"));
        assert_eq!(form_value("a=%zz%4", "a").as_deref(), Some("??"));
        assert_eq!(form_value("a=1", "b"), None);
        assert_eq!(form_value(&format!("a={}", encoded_value("ñ&=+ %")), "a").as_deref(), Some("ñ&=+ %"));
    }
}
