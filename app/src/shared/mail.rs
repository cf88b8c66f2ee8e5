//! Mails: by SMTP when it is configured, else as `.eml` files in the outbox folder.

use std::fmt;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lettre::message::header::{ContentTransferEncoding, ContentType};
use lettre::message::{Attachment, Body, Mailbox, Message, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use serde::{Deserialize, Serialize};

use super::database::Connection;
use super::email_address::EmailAddress;
use super::jobs;

/// A mail to be sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mail {
    /// Who gets it.
    pub to: EmailAddress,
    /// Its subject, one line.
    pub subject: String,
    /// Its text.
    pub body: String,
}

/// A file that goes with a mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailedFile {
    /// Its name, in letters of ASCII.
    pub name: String,
    /// What kind of file it is, like `application/pdf`.
    pub content_type: String,
    /// What is in it, in base64.
    content: String,
}

impl MailedFile {
    /// A PDF.
    pub fn pdf(name: String, content: &[u8]) -> Self {
        Self { name, content_type: "application/pdf".to_owned(), content: STANDARD.encode(content) }
    }

    /// A sound.
    pub fn wav(name: String, content: &[u8]) -> Self {
        Self { name, content_type: "audio/wav".to_owned(), content: STANDARD.encode(content) }
    }
}

/// What a job of [`SEND_MAIL`] sends.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Outgoing<M = Mail> {
    /// The mail.
    #[serde(flatten)]
    pub mail: M,
    /// What goes with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<MailedFile>,
}

/// How mails leave.
#[derive(Clone, Debug)]
pub enum Mailer {
    /// To a mail server.
    Smtp {
        /// The connection, kept open.
        transport: AsyncSmtpTransport<Tokio1Executor>,
        /// The sender.
        from: Mailbox,
    },
    /// Into a folder, for trying the portal out.
    Outbox {
        /// The folder.
        folder: PathBuf,
        /// The sender.
        from: Mailbox,
    },
}

/// The kind of the job that sends an [`Outgoing`] mail.
pub const SEND_MAIL: &str = "send-mail";

/// Enqueues a mail in the transaction that causes it: it is sent if and only if that is committed.
///
/// # Errors
/// A fault of the database.
pub async fn enqueue(connection: &mut Connection, now_ms: i64, mail: &Mail) -> Result<(), sqlx::Error> {
    enqueue_with(connection, now_ms, mail, None).await
}

/// The same with a file.
///
/// # Errors
/// A fault of the database.
pub async fn enqueue_with(
    connection: &mut Connection,
    now_ms: i64,
    mail: &Mail,
    file: Option<MailedFile>,
) -> Result<(), sqlx::Error> {
    jobs::enqueue(connection, now_ms, SEND_MAIL, &Outgoing { mail, file }).await
}

/// How the connection to a mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailSecurity {
    /// TLS from the first byte.
    Tls,
    /// TLS after a greeting in the clear; never without.
    Starttls,
    /// None: for a server on the same machine.
    None,
}

/// A mail server.
#[derive(Clone)]
pub struct MailServer<'a> {
    /// Its name.
    pub host: &'a str,
    /// Its port.
    pub port: u16,
    /// How the connection is protected.
    pub security: MailSecurity,
    /// Who we are there; empty for nobody.
    pub user: &'a str,
    /// With which password.
    pub password: &'a str,
}

/// Without the password: it must not come into a log.
impl fmt::Debug for MailServer<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("MailServer")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("security", &self.security)
            .field("user", &self.user)
            .finish_non_exhaustive()
    }
}

impl Mailer {
    /// Sends by a mail server. No connection is made yet.
    ///
    /// # Errors
    /// When the server's name cannot be one.
    pub fn smtp(server: &MailServer<'_>, from: Mailbox) -> Result<Self, lettre::transport::smtp::Error> {
        type Transport = AsyncSmtpTransport<Tokio1Executor>;
        let builder = match server.security {
            MailSecurity::Tls => Transport::relay(server.host)?,
            MailSecurity::Starttls => Transport::starttls_relay(server.host)?,
            MailSecurity::None => Transport::builder_dangerous(server.host),
        };
        let mut builder = builder.port(server.port);
        if !server.user.is_empty() {
            builder = builder.credentials(Credentials::new(server.user.to_owned(), server.password.to_owned()));
        }
        Ok(Self::Smtp { transport: builder.build(), from })
    }

    /// Sends a mail.
    ///
    /// # Errors
    /// When the server refuses it or the folder cannot be written.
    pub async fn send(&self, mail: Outgoing) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        let from = match self {
            Self::Smtp { from, .. } | Self::Outbox { from, .. } => from.clone(),
        };
        let message = message(from, mail)?;
        match self {
            Self::Smtp { transport, .. } => {
                transport.send(message).await?;
                tracing::info!("mail sent");
            }
            Self::Outbox { folder, .. } => {
                tokio::fs::create_dir_all(folder).await?;
                let file = AsyncFileTransport::<Tokio1Executor>::new(folder).send(message).await?;
                tracing::info!(file = %folder.join(format!("{file}.eml")).display(), "mail kept in the outbox: no mail server is configured");
            }
        }
        Ok(())
    }
}

/// The longest line that may travel as it is, in bytes (RFC 5322, section 2.1.1).
const LONGEST_LINE: usize = 998;

/// A mail as it travels: text in UTF-8 as it is, so that a link stays whole on its line also for who reads the file.
fn message(from: Mailbox, outgoing: Outgoing) -> Result<Message, Box<dyn std::error::Error + Send + Sync>> {
    let Outgoing { mail, file } = outgoing;
    let text = mail.body.lines().collect::<Vec<_>>().join("\r\n");
    let body = if text.lines().all(|line| line.len() <= LONGEST_LINE) {
        Body::dangerous_pre_encoded(text.into_bytes(), ContentTransferEncoding::EightBit)
    } else {
        Body::new(text)
    };
    let to = Mailbox::new(None, mail.to.as_str().parse()?);
    let part = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(body);
    let message = Message::builder().from(from).to(to).subject(mail.subject);
    let Some(file) = file else { return Ok(message.singlepart(part)?) };
    let content_type = ContentType::parse(&file.content_type)?;
    let attached = Attachment::new(file.name).body(STANDARD.decode(file.content)?, content_type);
    Ok(message.multipart(MultiPart::mixed().singlepart(part).singlepart(attached))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(body: &str, file: Option<MailedFile>) -> String {
        let mail = Mail {
            to: EmailAddress::parse("lucia@example.com").unwrap(),
            subject: "Elige otra contraseña".to_owned(),
            body: body.to_owned(),
        };
        let from = "Centralita <c@localhost>".parse().unwrap();
        String::from_utf8(message(from, Outgoing { mail, file }).unwrap().formatted()).unwrap()
    }

    /// Headers by their names in small letters, and the text.
    fn parsed(mail: &str) -> (Vec<(String, String)>, String) {
        let (head, text) = mail.split_once("\r\n\r\n").unwrap();
        let head = head.replace("\r\n ", " ");
        let pairs = head.split("\r\n").map(|line| line.split_once(": ").unwrap());
        (pairs.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(), text.to_owned())
    }

    fn header<'a>(headers: &'a [(String, String)], name: &str) -> &'a str {
        let found: Vec<_> = headers.iter().filter(|(other, _)| other == name).collect();
        assert_eq!(found.len(), 1, "{name} in {headers:?}");
        &found[0].1
    }

    #[test]
    fn a_mail_says_how_it_is_written_and_keeps_a_link_whole() {
        let link = format!("http://localhost:3000/new_password/{}", "GMbs-jus_".repeat(12));
        let (headers, text) = parsed(&sent(&format!("Hola, Lucía:\n\n{link}\n\nEl enlace funciona una vez."), None));
        assert_eq!(header(&headers, "mime-version"), "1.0");
        assert_eq!(header(&headers, "content-type"), "text/plain; charset=utf-8");
        assert_eq!(header(&headers, "content-transfer-encoding"), "8bit");
        assert!(header(&headers, "subject").is_ascii());
        assert_eq!(text, format!("Hola, Lucía:\r\n\r\n{link}\r\n\r\nEl enlace funciona una vez.\r\n"));
    }

    #[test]
    fn a_line_that_is_too_long_to_travel_is_encoded() {
        let (headers, text) = parsed(&sent(&"ñ".repeat(600), None));
        assert_ne!(header(&headers, "content-transfer-encoding"), "8bit");
        assert!(text.is_ascii() && text.lines().all(|line| line.len() <= LONGEST_LINE));
    }

    #[test]
    fn a_file_goes_with_a_mail_and_comes_out_as_it_was() {
        let content: Vec<u8> = (0..=255).cycle().take(3_000).collect();
        let sent = sent("Hola, Lucía", Some(MailedFile::pdf("factura-000001.pdf".to_owned(), &content)));
        let (headers, _) = parsed(&sent);
        let kind = header(&headers, "content-type");
        let boundary = kind.split_once("boundary=\"").unwrap().1.trim_end_matches('"');
        let parts: Vec<_> = sent.split(&format!("--{boundary}")).skip(1).map(str::trim_start).collect();
        assert!(kind.starts_with("multipart/mixed") && parts.len() == 3 && parts[2].starts_with("--"), "{sent}");
        let ((text_headers, text), (headers, body)) = (parsed(parts[0]), parsed(parts[1]));
        assert_eq!(header(&text_headers, "content-type"), "text/plain; charset=utf-8");
        assert_eq!(text.trim_end(), "Hola, Lucía");
        assert_eq!(header(&headers, "content-type"), "application/pdf");
        assert_eq!(header(&headers, "content-disposition"), "attachment; filename=\"factura-000001.pdf\"");
        let letters: String = body.split_whitespace().collect();
        assert_eq!(STANDARD.decode(letters).unwrap(), content);
    }

    #[test]
    fn a_job_of_before_files_existed_is_still_sent() {
        let old = r#"{"to":"lucia@example.com","subject":"a","body":"b"}"#;
        let Outgoing { mail, file } = serde_json::from_str::<Outgoing>(old).unwrap();
        assert_eq!((mail.to.as_str(), mail.body.as_str(), file), ("lucia@example.com", "b", None));
    }
}
