//! The Asterisk Manager Interface, for what the ARI cannot do: sending a NOTIFY to a phone, and hearing of wrong passwords.

use std::fmt::Write as _;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// Asterisk answers at once or not at all.
const LONGEST_WAIT: Duration = Duration::from_secs(5);
/// No line is longer.
const LONGEST_LINE_BYTES: usize = 64 * 1024;

/// Why an action failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Asterisk does not answer.
    #[error("the AMI does not answer: {0}")]
    Away(String),
    /// It is refused.
    #[error("the AMI refuses it: {0}")]
    Refused(String),
    /// Something in it would be taken for another line.
    #[error("a value has more than one line")]
    Lines,
}

/// A message: its headers, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packet(Vec<(String, String)>);

impl Packet {
    /// A header, unless there are several of that name: a value that a stranger sent may hold line ends that Asterisk does not
    /// escape, and so headers of the stranger's.
    pub fn only(&self, name: &str) -> Option<&str> {
        let mut found = self.0.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name));
        let (_, value) = found.next()?;
        found.next().is_none().then_some(value.as_str())
    }

    /// A header; empty when it is not there.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }
}

/// A connection that is signed in.
#[derive(Debug)]
pub struct Ami {
    stream: BufReader<TcpStream>,
}

impl Ami {
    /// Connects and signs in; with events, the classes that are asked for, such as `security`, else `off`.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn connect(address: &str, user: &str, password: &str, events: &str) -> Result<Self, Error> {
        let stream = within(TcpStream::connect(address)).await?;
        let mut ami = Self { stream: BufReader::new(stream) };
        // The banner.
        ami.line().await?;
        ami.act("Login", &[("Username", user), ("Secret", password), ("Events", events)]).await?;
        Ok(ami)
    }

    /// Sends an action and waits for its answer.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn act(&mut self, action: &str, headers: &[(&str, &str)]) -> Result<Packet, Error> {
        let mut text = format!("Action: {action}\r\n");
        for (name, value) in headers {
            if value.contains(['\r', '\n']) {
                return Err(Error::Lines);
            }
            let _ = write!(text, "{name}: {value}\r\n");
        }
        text.push_str("\r\n");
        within(self.stream.get_mut().write_all(text.as_bytes())).await?;
        loop {
            let packet = tokio::time::timeout(LONGEST_WAIT, self.next())
                .await
                .map_err(|_| Error::Away("it takes too long".to_owned()))??;
            match packet.get("Response") {
                "" => {}
                "Success" | "Goodbye" => return Ok(packet),
                _ => return Err(Error::Refused(packet.get("Message").to_owned())),
            }
        }
    }

    /// The next message, however long it takes.
    ///
    /// # Errors
    /// When the connection ends.
    pub async fn next(&mut self) -> Result<Packet, Error> {
        let mut packet = Packet::default();
        loop {
            let line = self.line().await?;
            if line.is_empty() {
                if packet.0.is_empty() {
                    continue;
                }
                return Ok(packet);
            }
            let (name, value) = line.split_once(':').unwrap_or((&line, ""));
            packet.0.push((name.trim().to_owned(), value.trim().to_owned()));
        }
    }

    async fn line(&mut self) -> Result<String, Error> {
        let mut line = Vec::new();
        loop {
            let part = self.stream.fill_buf().await.map_err(|error| Error::Away(error.to_string()))?;
            if part.is_empty() || line.len() > LONGEST_LINE_BYTES {
                return Err(Error::Away("the connection has ended".to_owned()));
            }
            let end = part.iter().position(|byte| *byte == b'\n');
            line.extend_from_slice(end.and_then(|end| part.get(..end)).unwrap_or(part));
            let used = end.map_or(part.len(), |end| end + 1);
            self.stream.consume(used);
            if end.is_some() {
                return Ok(String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned());
            }
        }
    }
}

/// Has phones, by their names, ask for their configuration again (RFC 3265's `check-sync`, as Yealink and others understand it).
///
/// # Errors
/// See [`Error`].
pub async fn check_sync(ami: &mut Ami, endpoint: &str) -> Result<(), Error> {
    let headers =
        [("Endpoint", endpoint), ("Variable", "Event=check-sync;reboot=false"), ("Variable", "Content-Length=0")];
    ami.act("PJSIPNotify", &headers).await.map(drop)
}

async fn within<T>(work: impl Future<Output = std::io::Result<T>>) -> Result<T, Error> {
    let done = tokio::time::timeout(LONGEST_WAIT, work).await;
    done.map_err(|error| Error::Away(error.to_string()))?.map_err(|error| Error::Away(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::Packet;

    #[test]
    fn a_header_that_a_stranger_added_is_none() {
        let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let mut packet = Packet(vec![header("AccountID", "a"), header("RemoteAddress", "IPV4/UDP/203.0.113.9/5060")]);
        assert_eq!(packet.only("remoteaddress"), Some("IPV4/UDP/203.0.113.9/5060"));
        packet.0.insert(1, header("RemoteAddress", "IPV4/UDP/192.0.2.1/5060"));
        assert_eq!(packet.only("RemoteAddress"), None);
        assert_eq!(packet.only("Service"), None);
    }
}
