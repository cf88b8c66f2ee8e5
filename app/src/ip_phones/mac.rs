//! The hardware address of a phone, which its label shows.

use std::fmt;

use serde::Serialize;

/// A MAC address: twelve hexadecimal digits, as the database and the addresses of provisioning have them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mac(String);

impl Mac {
    /// Reads an address in any usual writing: `80:5E:C0:12:34:56`, `80-5e-c0-12-34-56`, `805e.c012.3456`, `805EC0123456`.
    /// It is of one device: not of a group, and not all zeros.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let digits: String = typed.chars().filter(|letter| !matches!(letter, ':' | '-' | '.')).collect();
        let digits = digits.to_ascii_lowercase();
        let is_hexadecimal = digits.len() == 12 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let in_pairs = |mark: char| typed.split(mark).all(|part| part.len() == 2);
        let is_usual = digits.len() == typed.len()
            || in_pairs(':')
            || in_pairs('-')
            || (typed.matches('.').count() == 2 && typed.split('.').all(|part| part.len() == 4));
        let first = u8::from_str_radix(digits.get(..2)?, 16).ok()?;
        let of_one_device = first & 1 == 0 && digits.bytes().any(|byte| byte != b'0');
        (is_hexadecimal && is_usual && of_one_device).then_some(Self(digits))
    }

    /// An address that was stored.
    pub fn stored(digits: String) -> Self {
        Self(digits)
    }

    /// The twelve digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// As labels show it: `80:5E:C0:12:34:56`.
impl fmt::Display for Mac {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits: Vec<char> = self.0.to_ascii_uppercase().chars().collect();
        let pairs: Vec<String> = digits.chunks(2).map(|pair| pair.iter().collect()).collect();
        formatter.write_str(&pairs.join(":"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_writing_is_the_same_address() {
        for typed in ["80:5E:C0:12:34:5f", "80-5e-c0-12-34-5F", "805e.c012.345f", " 805EC012345F "] {
            let mac = Mac::parse(typed).unwrap();
            assert_eq!((mac.as_str(), mac.to_string().as_str()), ("805ec012345f", "80:5E:C0:12:34:5F"), "{typed}");
        }
    }

    #[test]
    fn what_is_no_address_of_one_device_is_refused() {
        let wrong =
            ["", "805ec01234", "805ec012345f00", "805ec012345g", "80:5ec0:12:34:5f", "8.0.5ec012345f", "é05ec012345"];
        for typed in wrong.into_iter().chain(["00:00:00:00:00:00", "01:00:5e:00:00:fb", "ff:ff:ff:ff:ff:ff"]) {
            assert_eq!(Mac::parse(typed), None, "{typed}");
        }
    }
}
