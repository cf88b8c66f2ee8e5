//! A line to a carrier, in values that cannot be wrong: they are written into the phone system's configuration.

use std::fmt;

use super::address::{HostName, Network};
use super::number_format::NumberFormat;
use super::operator::TrunkProblem;
use crate::shared::portal::SipTransport;
use crate::shared::secret::Secret;

/// A line to a carrier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trunk {
    /// Its id: letters and digits.
    pub id: String,
    /// What the operator calls it.
    pub name: TrunkName,
    /// Where calls are sent to.
    pub host: HostName,
    /// Its port.
    pub port: u16,
    /// How it is reached.
    pub transport: SipTransport,
    /// What it knows the installation by, and is known by.
    pub identification: Identification,
    /// How it writes numbers.
    pub number_format: NumberFormat,
    /// How many calls it carries at once; `None`: as many as there are.
    pub calls_at_once: Option<u16>,
    /// The lowest is tried first.
    pub priority: u16,
    /// It is used.
    pub enabled: bool,
}

/// What a carrier knows the installation by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identification {
    /// The installation signs in.
    Registration {
        /// As whom.
        user: SipUser,
        /// With what.
        secret: Secret,
        /// The addresses that the carrier calls from besides where it is signed in at.
        addresses: Vec<Network>,
    },
    /// The installation has an address that the carrier knows, and the carrier calls from these; there is one at least.
    Addresses(Vec<Network>),
}

impl Identification {
    /// The addresses that the carrier is known to call from.
    pub fn addresses(&self) -> &[Network] {
        match self {
            Self::Registration { addresses, .. } | Self::Addresses(addresses) => addresses,
        }
    }
}

/// What the operator calls a trunk: 1 to 40 letters, digits and a few signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrunkName(String);

/// What one signs in as at a carrier: 1 to 64 letters, digits and a few signs, none of which means anything in a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SipUser(String);

impl TrunkName {
    /// Reads a name.
    ///
    /// # Errors
    /// [`TrunkProblem::Name`].
    pub fn parse(typed: &str) -> Result<Self, TrunkProblem> {
        let name = typed.trim();
        let fits = |character: char| character.is_alphanumeric() || " .-_&()+".contains(character);
        if !(1..=40).contains(&name.chars().count()) || !name.chars().all(fits) {
            return Err(TrunkProblem::Name);
        }
        Ok(Self(name.to_owned()))
    }

    /// By which names are told apart.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl SipUser {
    /// Reads what one signs in as.
    ///
    /// # Errors
    /// [`TrunkProblem::User`].
    pub fn parse(typed: &str) -> Result<Self, TrunkProblem> {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"._+@-".contains(&byte);
        if !(1..=64).contains(&typed.len()) || !typed.bytes().all(fits) {
            return Err(TrunkProblem::User);
        }
        Ok(Self(typed.to_owned()))
    }

    /// What one signs in as.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TrunkName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A password of a carrier: 1 to 128 printable signs of ASCII without spaces. Some of these mean something in a configuration:
/// whoever writes one there has to escape them.
///
/// # Errors
/// [`TrunkProblem::Password`].
pub fn parse_secret(typed: &Secret) -> Result<Secret, TrunkProblem> {
    let secret = typed.reveal();
    if !(1..=128).contains(&secret.len()) || !secret.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(TrunkProblem::Password);
    }
    Ok(typed.clone())
}

/// How a carrier is reached, in commands and in the database.
pub fn transport_code(transport: SipTransport) -> &'static str {
    match transport {
        SipTransport::Udp => "udp",
        SipTransport::Tcp => "tcp",
        SipTransport::Tls => "tls",
    }
}

/// The way of a code.
pub fn transport_of_code(code: &str) -> Option<SipTransport> {
    [SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls].into_iter().find(|way| transport_code(*way) == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_users_and_passwords_are_of_one_line_and_mean_nothing() {
        for name in ["Movistar Bogotá", "carrier-1", "A & B (respaldo)"] {
            assert_eq!(TrunkName::parse(&format!(" {name} ")).unwrap().as_str(), name);
        }
        for name in ["", "   ", "a\nb", "[a]", "a;b", "a=b", "${x}", &"a".repeat(41), "a\u{202e}b", "a\tb"] {
            assert!(TrunkName::parse(name).is_err(), "{name:?}");
        }
        for user in ["576015550100", "centralita@carrier.example", "+576015550100", "a_b.c-d"] {
            assert_eq!(SipUser::parse(user).unwrap().as_str(), user);
        }
        for user in ["", "a b", "a\nb", "a;b", "a:b", "a\"b", "ñ", "a,b", "<a>", &"a".repeat(65)] {
            assert!(SipUser::parse(user).is_err(), "{user:?}");
        }
        for secret in ["s3cr;t\"=", "x"] {
            assert!(parse_secret(&Secret::from(secret)).is_ok(), "{secret}");
        }
        for secret in ["", "a b", "a\nb", "contraseña", "\u{7f}", &"a".repeat(129)] {
            assert!(parse_secret(&Secret::from(secret)).is_err(), "{secret:?}");
        }
    }

    #[test]
    fn debugging_tells_no_password() {
        let user = SipUser::parse("centralita").unwrap();
        let identification =
            Identification::Registration { user, secret: Secret::from("tell nobody"), addresses: Vec::new() };
        assert!(!format!("{identification:?}").contains("tell nobody"));
    }
}
