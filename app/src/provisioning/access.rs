//! Which addresses open a phone's settings. The token in an address is kept nowhere, only its fingerprint.
//!
//! The operator gives a phone its first address, which works within a window only: from when it is opened until the phone has
//! used it, or until the window's time is over. In the settings it gets there stands another address, which it asks at from
//! then on. That one is made of the first token and a salt that stays here: so it need not be kept, whoever asks again because
//! the first answer was lost gets the same, and who learns the first address after the window cannot work it out.

use sha2::{Digest, Sha256};

use crate::shared::clock::MINUTE_MS;
use crate::shared::random;
use crate::shared::secret::Secret;

/// How long the first address goes on working once the phone has used it: its answer may have been lost.
const AGAIN_MS: i64 = 15 * MINUTE_MS;
/// How many letters and digits the password of a phone's own settings has: it is typed on the phone's keys.
const PASSWORD_LENGTH: usize = 14;

/// How a phone gets its settings, and what it has of them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Access {
    /// The phone.
    pub phone_id: String,
    /// Its account.
    pub account_id: String,
    /// The password of its own settings.
    admin_password: String,
    /// The fingerprint of the token it asks with.
    token_fingerprint: Option<String>,
    /// Of its first token.
    claim_fingerprint: Option<String>,
    /// Until when the first address works.
    pub claim_until: Option<i64>,
    /// When it was first used.
    claimed_at: Option<i64>,
    claim_salt: Option<String>,
    /// Of the token that is given out there, until it is used.
    next_fingerprint: Option<String>,
    /// The name at the phone system in the settings it has; empty for none.
    pub served_device: String,
    /// When it got settings last, which, and of which revision.
    pub last_at: Option<i64>,
    /// See [`Self::last_at`].
    pub last_digest: Option<String>,
    /// See [`Self::last_at`].
    pub last_revision: Option<i64>,
}

/// What a token is to a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The one it asks with.
    Own,
    /// The one it will ask with from now on.
    Next,
    /// The first one.
    First,
}

impl Access {
    /// The password of the phone's own settings.
    pub fn admin_password(&self) -> Secret {
        Secret::from(self.admin_password.as_str())
    }

    /// What a token is to this phone now; nothing when it does not open its settings.
    pub fn key(&self, fingerprint: &str, now_ms: i64) -> Option<Key> {
        let is = |known: &Option<String>| known.as_deref() == Some(fingerprint);
        if is(&self.token_fingerprint) {
            return Some(Key::Own);
        }
        if is(&self.next_fingerprint) {
            return self.claimed_at.map(|_| Key::Next);
        }
        let again = self.claimed_at.is_none_or(|claimed_at| now_ms < claimed_at + AGAIN_MS);
        (is(&self.claim_fingerprint) && self.is_open(now_ms) && again).then_some(Key::First)
    }

    /// The first address works, or did so until the phone used it.
    pub fn is_open(&self, now_ms: i64) -> bool {
        self.claim_fingerprint.is_some() && self.claim_until.is_some_and(|until| now_ms < until)
    }

    /// The phone has used its first address and waits to use the next.
    pub fn is_claimed(&self) -> bool {
        self.claimed_at.is_some()
    }

    /// Some address opens its settings, now or once the phone uses it.
    pub fn has_a_way(&self, now_ms: i64) -> bool {
        self.token_fingerprint.is_some() || self.claimed_at.is_some() || self.is_open(now_ms)
    }

    /// The token of the address that stands in the settings given for a token.
    pub fn given_token(&self, key: Key, token: &str) -> String {
        match (key, &self.claim_salt) {
            (Key::First, Some(salt)) => next_token(token, salt),
            _ => token.to_owned(),
        }
    }
}

/// A window that is opened, as the database keeps it, with its first token.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Goes into the address that the operator gives to the phone.
    pub token: String,
    /// What is kept.
    pub claim_fingerprint: String,
    /// Likewise.
    pub claim_salt: String,
    /// Likewise.
    pub next_fingerprint: String,
}

impl Opening {
    /// Another window with another token.
    pub fn new() -> Self {
        let (token, claim_salt) = (random::token(), random::token());
        let next = next_token(&token, &claim_salt);
        Self {
            claim_fingerprint: random::fingerprint(&token),
            next_fingerprint: random::fingerprint(&next),
            token,
            claim_salt,
        }
    }
}

/// The token that follows a first one. Without the salt nobody works it out.
fn next_token(first: &str, salt: &str) -> String {
    let digest = Sha256::new()
        .chain_update(b"the token after ")
        .chain_update(first.as_bytes())
        .chain_update(b" with ")
        .chain_update(salt.as_bytes())
        .finalize();
    random::written(&digest)
}

/// A password for a phone's own settings, in small letters and digits that are not taken for one another.
pub fn new_admin_password() -> Secret {
    Secret::from(random::readable::<PASSWORD_LENGTH>().as_str())
}

/// The folder whose files a token opens, as phones are told it: they add the names of their files.
pub fn address(public_url: &str, token: &str) -> String {
    format!("{public_url}/provision/{token}/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(opening: &Opening) -> Access {
        Access {
            phone_id: String::new(),
            account_id: String::new(),
            admin_password: String::new(),
            token_fingerprint: Some(random::fingerprint("old")),
            claim_fingerprint: Some(opening.claim_fingerprint.clone()),
            claim_until: Some(10 * AGAIN_MS),
            claimed_at: None,
            claim_salt: Some(opening.claim_salt.clone()),
            next_fingerprint: Some(opening.next_fingerprint.clone()),
            served_device: String::new(),
            last_at: None,
            last_digest: None,
            last_revision: None,
        }
    }

    #[test]
    fn the_first_token_opens_within_the_window_and_a_while_after_it_was_used() {
        let opening = Opening::new();
        let key = |access: &Access, token: &str, now_ms| access.key(&random::fingerprint(token), now_ms);
        let mut access = opened(&opening);
        let next = access.given_token(Key::First, &opening.token);
        assert_ne!(next, opening.token);
        assert_eq!(key(&access, &opening.token, 0), Some(Key::First));
        assert_eq!(key(&access, &next, 0), None, "it was not given out yet");
        assert_eq!(key(&access, "old", 0), Some(Key::Own));
        assert_eq!(key(&access, "another", 0), None);
        assert_eq!(key(&access, &opening.token, 10 * AGAIN_MS), None);
        access.claimed_at = Some(AGAIN_MS);
        assert_eq!(key(&access, &opening.token, 2 * AGAIN_MS - 1), Some(Key::First));
        assert_eq!(key(&access, &opening.token, 2 * AGAIN_MS), None);
        assert_eq!(key(&access, &next, 100 * AGAIN_MS), Some(Key::Next));
        assert_eq!(key(&access, "old", 100 * AGAIN_MS), Some(Key::Own));
    }

    #[test]
    fn the_next_token_needs_the_salt_and_stays_the_same() {
        let opening = Opening::new();
        let access = opened(&opening);
        let next = access.given_token(Key::First, &opening.token);
        assert_eq!(next, access.given_token(Key::First, &opening.token));
        assert_eq!(random::fingerprint(&next), opening.next_fingerprint);
        let other = Opening { claim_salt: random::token(), ..opening.clone() };
        assert_ne!(opened(&other).given_token(Key::First, &opening.token), next);
        assert_eq!(access.given_token(Key::Own, "old"), "old");
    }
}
