//! Where a carrier is: host names and addresses that cannot be anything else.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use super::operator::TrunkProblem;

/// A host name (RFC 1123) in small letters, or an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostName(String);

/// An address, or all that begin with the same bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

/// A network of more addresses than these is nobody's: by it strangers would be taken for the carrier.
const LEAST_BITS_V4: u8 = 16;
const LEAST_BITS_V6: u8 = 32;

impl HostName {
    /// Reads a host name or an address.
    ///
    /// # Errors
    /// [`TrunkProblem::Host`].
    pub fn parse(typed: &str) -> Result<Self, TrunkProblem> {
        let host = typed.trim().trim_end_matches('.').to_ascii_lowercase();
        if let Ok(address) = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>() {
            return if address.is_unspecified() || address.is_multicast() {
                Err(TrunkProblem::Host)
            } else {
                Ok(Self(address.to_string()))
            };
        }
        let is_label = |label: &str| {
            let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            (1..=63).contains(&label.len())
                && label.bytes().all(fits)
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        // What ends with a number is meant as an address.
        let last = host.rsplit('.').next().unwrap_or_default();
        let is_name =
            host.len() <= 253 && host.split('.').all(is_label) && !last.bytes().all(|byte| byte.is_ascii_digit());
        if is_name { Ok(Self(host)) } else { Err(TrunkProblem::Host) }
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it stands before a port: an address of IPv6 in brackets.
    pub fn in_uri(&self) -> String {
        if self.0.contains(':') { format!("[{}]", self.0) } else { self.0.clone() }
    }
}

impl FromStr for Network {
    type Err = TrunkProblem;

    fn from_str(typed: &str) -> Result<Self, TrunkProblem> {
        let wrong =
            || TrunkProblem::Address(typed.chars().filter(|character| !character.is_control()).take(60).collect());
        let (address, bits) =
            typed.trim().split_once('/').map_or((typed.trim(), None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.parse().map_err(|_| wrong())?;
        let (most, least) = match address {
            IpAddr::V4(_) => (32, LEAST_BITS_V4),
            IpAddr::V6(_) => (128, LEAST_BITS_V6),
        };
        let bits = match bits {
            None => most,
            Some(bits) if bits.bytes().all(|byte| byte.is_ascii_digit()) => bits.parse().map_err(|_| wrong())?,
            Some(_) => return Err(wrong()),
        };
        if bits > most || address.is_unspecified() || address.is_multicast() {
            return Err(wrong());
        }
        if bits < least {
            return Err(TrunkProblem::TooWide(format!("{address}/{bits}")));
        }
        Ok(Self { address: first(address, bits), bits })
    }
}

/// The first address of a network.
fn first(address: IpAddr, bits: u8) -> IpAddr {
    match address {
        IpAddr::V4(address) => {
            let mask = u32::MAX.checked_shl(32 - u32::from(bits)).unwrap_or(0);
            Ipv4Addr::from_bits(address.to_bits() & mask).into()
        }
        IpAddr::V6(address) => {
            let mask = u128::MAX.checked_shl(128 - u32::from(bits)).unwrap_or(0);
            Ipv6Addr::from_bits(address.to_bits() & mask).into()
        }
    }
}

impl Network {
    /// An address is one of it.
    pub fn has(&self, address: IpAddr) -> bool {
        self.address.is_ipv4() == address.is_ipv4() && first(address, self.bits) == self.address
    }
}

impl fmt::Display for Network {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_one = self.bits == if self.address.is_ipv4() { 32 } else { 128 };
        if is_one { write!(formatter, "{}", self.address) } else { write!(formatter, "{}/{}", self.address, self.bits) }
    }
}

impl fmt::Display for HostName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_host_is_a_name_or_an_address() {
        for (typed, host) in [
            ("sip.carrier.example", "sip.carrier.example"),
            (" SIP.Carrier.Example. ", "sip.carrier.example"),
            ("kamailio", "kamailio"),
            ("xn--bog-fma.example", "xn--bog-fma.example"),
            ("192.0.2.10", "192.0.2.10"),
            ("2001:DB8::1", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
        ] {
            assert_eq!(HostName::parse(typed).unwrap().as_str(), host, "{typed}");
        }
        assert_eq!(HostName::parse("2001:db8::1").unwrap().in_uri(), "[2001:db8::1]");
        assert_eq!(HostName::parse("a.example").unwrap().in_uri(), "a.example");
        let long = format!("{}.example", "a".repeat(64));
        for typed in [
            "",
            ".",
            "a..b",
            "-a.example",
            "a-.example",
            "a_b.example",
            "a b",
            "a\nb",
            "a;b",
            "a=b",
            "a,b",
            "[a]",
            "${EXTEN}",
            "a:5060",
            "0.0.0.0",
            "::",
            "224.0.0.1",
            "300.1.1.1",
            "1.2.3",
            "bogotá.example",
            &long,
        ] {
            assert!(HostName::parse(typed).is_err(), "{typed:?}");
        }
    }

    #[test]
    fn a_network_is_one_address_or_a_few() {
        let read = |typed: &str| typed.parse::<Network>().map(|network| network.to_string());
        for (typed, network) in [
            ("192.0.2.10", "192.0.2.10"),
            (" 192.0.2.10/32 ", "192.0.2.10"),
            ("192.0.2.77/28", "192.0.2.64/28"),
            ("10.20.30.40/16", "10.20.0.0/16"),
            ("127.0.0.1", "127.0.0.1"),
            ("2001:db8::1", "2001:db8::1"),
            ("2001:db8:1:2::3/48", "2001:db8:1::/48"),
        ] {
            assert_eq!(read(typed).unwrap(), network, "{typed}");
        }
        for typed in
            ["", "a.example", "192.0.2.0/33", "192.0.2.0/", "192.0.2.0/+8", "192.0.2.0/-1", "192.0.2.1\n", "0.0.0.0"]
        {
            let typed = typed.replace('\n', "\nmatch=0.0.0.0");
            assert!(matches!(read(&typed), Err(TrunkProblem::Address(_))), "{typed:?}");
        }
        for typed in ["10.0.0.0/8", "192.0.2.0/0", "2001:db8::/31"] {
            assert!(matches!(read(typed), Err(TrunkProblem::TooWide(_))), "{typed}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn a_network_has_what_begins_like_it(bytes in any::<[u8; 4]>(), other in any::<[u8; 4]>(), bits in 16_u8..=32) {
            let address = Ipv4Addr::from(bytes);
            prop_assume!(!address.is_unspecified() && !address.is_multicast());
            let network: Network = format!("{address}/{bits}").parse().unwrap();
            prop_assert!(network.has(address.into()));
            let same = Ipv4Addr::from(other).to_bits() >> (32 - u32::from(bits)) == address.to_bits() >> (32 - u32::from(bits));
            prop_assert_eq!(network.has(Ipv4Addr::from(other).into()), same);
            prop_assert_eq!(network.to_string().parse::<Network>().unwrap(), network);
        }

        #[test]
        fn nothing_else_passes(typed in "\\PC{0,40}") {
            if let Ok(host) = HostName::parse(&typed) {
                prop_assert!(host.as_str().bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte)));
            }
            if let Ok(network) = typed.parse::<Network>() {
                prop_assert!(network.to_string().bytes().all(|byte| byte.is_ascii_hexdigit() || b".:/".contains(&byte)));
            }
        }
    }
}
