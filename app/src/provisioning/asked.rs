//! What a phone or a softphone asks for: `GET /provision/{token}/{file}`.

use std::net::IpAddr;

use crate::shared::portal::Settings;

/// A request below `/provision/`, of whatever kind.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The path behind `/provision/`, as it was sent.
    pub path: String,
    /// It only asks.
    pub is_get: bool,
    /// It came over HTTPS.
    pub is_secure: bool,
    /// Where it came from.
    pub address: IpAddr,
    /// What the phone calls itself.
    pub user_agent: String,
    /// The digests of what it has, as it tells them.
    pub if_none_match: String,
}

/// The file of a softphone.
pub const SOFTPHONE_FILE: &str = "softphone.xml";

impl Asked {
    /// The token and the name of the file; empty for what is no address of ours.
    pub fn parts(&self) -> (&str, &str) {
        match self.path.split_once('/') {
            Some((token, file)) if self.is_get && !file.contains('/') => (token, file),
            _ => ("", ""),
        }
    }

    /// It came by a way on which a password may be sent: where the portal has HTTPS, by nothing else.
    pub fn is_private_enough(&self, settings: &Settings) -> bool {
        self.is_secure || !(settings.secure_cookies || settings.public_url.starts_with("https://"))
    }

    /// It has the file of this digest.
    pub fn has(&self, digest: &str) -> bool {
        let quoted = format!("\"{digest}\"");
        self.if_none_match.split(',').any(|tag| tag.trim().trim_start_matches("W/") == quoted)
    }
}

/// A file that phones ask for before their own and do not need: there is none, and asking for it is no mistake.
pub fn is_optional(file: &str, mac: &str) -> bool {
    let is_common = |name: &str| {
        name.strip_prefix('y').is_some_and(|rest| rest.len() == 12 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    match file.rsplit_once('.') {
        Some((name, "boot")) => name == mac || is_common(name),
        Some((name, "cfg")) => is_common(name),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn asked(path: &str) -> Asked {
        Asked {
            path: path.to_owned(),
            is_get: true,
            is_secure: false,
            address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            user_agent: String::new(),
            if_none_match: String::new(),
        }
    }

    #[test]
    fn an_address_has_a_token_and_a_file() {
        assert_eq!(asked("abc/805ec0123456.cfg").parts(), ("abc", "805ec0123456.cfg"));
        for path in ["", "abc", "a/b/c", "a//b"] {
            assert_eq!(asked(path).parts(), ("", ""), "{path}");
        }
        assert_eq!(Asked { is_get: false, ..asked("abc/805ec0123456.cfg") }.parts(), ("", ""));
    }

    #[test]
    fn a_digest_is_known_among_several_and_in_quotes_only() {
        let has = |tags: &str| Asked { if_none_match: tags.to_owned(), ..asked("") }.has("a-b_1");
        assert!(has("\"a-b_1\"") && has("\"x\", W/\"a-b_1\""));
        assert!(!has("a-b_1") && !has("\"a-b_\"") && !has("*") && !has(""));
    }

    #[test]
    fn what_phones_ask_for_besides_is_known() {
        for file in ["805ec0123456.boot", "y000000000000.boot", "y000000000044.cfg"] {
            assert!(is_optional(file, "805ec0123456"), "{file}");
        }
        for file in ["805ec0123456.cfg", "805ec0123457.boot", "y00000000044.cfg", "y00000000004x.cfg", "x.xml", ""] {
            assert!(!is_optional(file, "805ec0123456"), "{file}");
        }
    }
}
