//! An email address that mail can be sent to.

use serde::{Deserialize, Serialize};

/// A checked address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address as typed; spaces around it do not count.
    ///
    /// # Errors
    /// The Fluent key of what is wrong.
    pub fn parse(typed: &str) -> Result<Self, &'static str> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err("common-problem-email-missing");
        }
        let domain_has_a_dot = typed.rsplit_once('@').is_some_and(|(_, domain)| domain.contains('.'));
        // 254 characters: the longest address SMTP can carry (RFC 5321, section 4.5.3.1, as RFC 3696 erratum 1690 says).
        if typed.len() > 254 || !domain_has_a_dot || typed.parse::<lettre::Address>().is_err() {
            return Err("common-problem-email-wrong");
        }
        Ok(Self(typed.to_owned()))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_addresses_are_accepted() {
        for address in ["ana@example.com", " ana.gomez+tel@cafe.example.co ", "o'neil@example.ie"] {
            assert!(EmailAddress::parse(address).is_ok(), "{address}");
        }
    }

    #[test]
    fn what_no_mail_reaches_is_refused() {
        for address in
            ["", "ana", "ana@", "@example.com", "ana@example", "a b@example.com", "ana@example.com\nBcc: x@y.z"]
        {
            assert!(EmailAddress::parse(address).is_err(), "{address:?}");
        }
        assert!(EmailAddress::parse(&format!("{}@example.com", "a".repeat(250))).is_err());
    }
}
