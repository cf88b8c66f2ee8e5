//! Mails: by SMTP when it is configured, else as `.eml` files in the outbox folder.

use std::path::PathBuf;

use lettre::message::{Mailbox, Message};
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

/// Enqueues a mail in the transaction that causes it: it is sent if and only if that is committed.
///
/// # Errors
/// A fault of the database.
pub async fn enqueue(connection: &mut Connection, now_ms: i64, mail: &Mail) -> Result<(), sqlx::Error> {
    jobs::enqueue(connection, now_ms, "send-mail", mail).await
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
#[derive(Clone, Debug)]
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
    pub async fn send(&self, mail: Mail) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        let from = match self {
            Self::Smtp { from, .. } | Self::Outbox { from, .. } => from.clone(),
        };
        let message = Message::builder()
            .from(from)
            .to(Mailbox::new(None, mail.to.as_str().parse()?))
            .subject(mail.subject)
            .body(mail.body)?;
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
