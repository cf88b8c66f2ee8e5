//! SIP messages (RFC 3261) as far as the phones of the tests need them: read leniently, written as text.

use std::fmt::Write as _;

use md5::{Digest, Md5};

/// A request or a response.
#[derive(Clone, Debug, Default)]
pub struct Message {
    /// The first line.
    pub first: String,
    headers: Vec<(String, String)>,
    /// What follows the headers.
    pub body: String,
}

impl Message {
    /// Reads a datagram; bytes that are no text are replaced.
    pub fn read(datagram: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(datagram);
        let (head, body) = text.split_once("\r\n\r\n")?;
        let mut lines = head.split("\r\n");
        let first = lines.next()?.to_owned();
        let headers = lines.filter_map(|line| line.split_once(':'));
        let headers =
            headers.map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned())).collect();
        Some(Self { first, headers, body: body.to_owned() })
    }

    /// A header; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value)
    }

    /// All headers of a name.
    pub fn all<'m>(&'m self, name: &'m str) -> impl Iterator<Item = &'m str> {
        self.headers.iter().filter(move |(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// The status of a response.
    pub fn status(&self) -> Option<u16> {
        self.first.strip_prefix("SIP/2.0 ")?.split(' ').next()?.parse().ok()
    }

    /// The method: of a request, or of what is responded to.
    pub fn method(&self) -> &str {
        if self.status().is_some() {
            self.header("cseq").split(' ').nth(1).unwrap_or_default()
        } else {
            self.first.split(' ').next().unwrap_or_default()
        }
    }

    /// The call it belongs to.
    pub fn call_id(&self) -> &str {
        self.header("call-id")
    }

    /// The address in `Contact`.
    pub fn contact(&self) -> String {
        let contact = self.header("contact");
        let inner = contact.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(inner, _)| inner);
        inner.unwrap_or(contact).to_owned()
    }

    /// What a request is answered with: its own headers, a status, our tag.
    pub fn response(&self, status: &str, tag: &str, extra: &str, body: &str) -> String {
        let mut text = format!("SIP/2.0 {status}\r\n");
        for via in self.all("via") {
            let _ = write!(text, "Via: {via}\r\n");
        }
        let to = self.header("to");
        let to = if to.contains("tag=") { to.to_owned() } else { format!("{to};tag={tag}") };
        let _ = write!(
            text,
            "From: {}\r\nTo: {to}\r\nCall-ID: {}\r\nCSeq: {}\r\n{extra}Content-Length: {}\r\n\r\n{body}",
            self.header("from"),
            self.call_id(),
            self.header("cseq"),
            body.len()
        );
        text
    }

    /// The answer to a challenge (RFC 2617, MD5), as a header.
    pub fn authorization(&self, method: &str, uri: &str, name: &str, secret: &str) -> Option<String> {
        let (header, challenge) = match self.status()? {
            401 => ("Authorization", self.header("www-authenticate")),
            407 => ("Proxy-Authorization", self.header("proxy-authenticate")),
            _ => return None,
        };
        let part = |name: &str| {
            let (_, rest) = challenge.split_once(&format!("{name}="))?;
            Some(rest.trim_start_matches('"').split(['"', ',']).next().unwrap_or_default().to_owned())
        };
        let (realm, nonce) = (part("realm")?, part("nonce")?);
        let (one, two) = (hash(&format!("{name}:{realm}:{secret}")), hash(&format!("{method}:{uri}")));
        let opaque = part("opaque").map(|opaque| format!(", opaque=\"{opaque}\"")).unwrap_or_default();
        let (response, qop) = if challenge.contains("qop=") {
            let response = hash(&format!("{one}:{nonce}:00000001:abcd:auth:{two}"));
            (response, ", qop=auth, nc=00000001, cnonce=\"abcd\"")
        } else {
            (hash(&format!("{one}:{nonce}:{two}")), "")
        };
        Some(format!(
            "{header}: Digest username=\"{name}\", realm=\"{realm}\", nonce=\"{nonce}\", uri=\"{uri}\", \
             response=\"{response}\", algorithm=MD5{qop}{opaque}\r\n"
        ))
    }
}

fn hash(text: &str) -> String {
    Md5::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
