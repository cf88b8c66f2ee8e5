//! What the running portal has at hand; server functions and pages get it from the context.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::expect_context;
use serde::{Deserialize, Serialize};

use super::clock::{Clock, MINUTE_MS};
use super::database::Database;
use super::documents::DocumentStore;
use super::kept::Kept;
use super::live_phones::LivePhones;
use super::mail::Mailer;
use super::media::MediaStore;
use super::pace::Pace;
use super::phone_number::PhoneNumber;
use super::places::Places;
use super::price_book::PriceBook;
use super::secret::Secret;

/// The settings that features read.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where visitors reach the portal, without a trailing slash: begins the links in mails.
    pub public_url: String,
    /// Cookies travel over HTTPS only.
    pub secure_cookies: bool,
    /// The largest upload, in bytes.
    pub largest_upload_bytes: u64,
    /// The command that turns text into a WAV, see `speech`.
    pub speech_command: Vec<String>,
    /// The address is read from `X-Forwarded-For`: only behind a proxy that sets it.
    pub trust_proxy: bool,
    /// When invoices are due, and what happens when they are not paid.
    pub billing: BillingTerms,
    /// How companies pay.
    pub payments: PaymentSettings,
    /// Where phones find the phone system.
    pub phone_system: PhoneSystemSettings,
}

/// Where phones find the phone system.
#[derive(Clone, Debug, Default)]
pub struct PhoneSystemSettings {
    /// The host name or address that phones sign in at; empty where no phone system is attached.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How they reach it.
    pub transport: SipTransport,
}

impl PhoneSystemSettings {
    /// There is one.
    pub fn is_attached(&self) -> bool {
        !self.host.is_empty()
    }
}

/// How phones reach the phone system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SipTransport {
    /// Datagrams, unencrypted: on a network of one's own.
    #[default]
    Udp,
    /// A connection, unencrypted.
    Tcp,
    /// A connection with TLS; speech is encrypted, too.
    Tls,
}

/// When invoices are due, and what happens when they are not paid. What an invoice says when it is issued holds for it.
#[derive(Clone, Debug)]
pub struct BillingTerms {
    /// How many days after it is issued an invoice is due.
    pub due_days: i64,
    /// How many days after that its administrators are reminded, each time.
    pub reminder_days: Vec<i64>,
    /// How many days after it is due outgoing calls stop; 0: never.
    pub stop_outgoing_days: i64,
    /// The number of the operator's support, which can be called then, too.
    pub support_number: Option<PhoneNumber>,
}

impl BillingTerms {
    /// True for the number of the operator's support.
    pub fn is_support(&self, number: &PhoneNumber) -> bool {
        self.support_number.as_ref() == Some(number)
    }
}

impl Default for BillingTerms {
    fn default() -> Self {
        Self { due_days: 14, reminder_days: vec![3, 10], stop_outgoing_days: 21, support_number: None }
    }
}

/// How companies pay.
#[derive(Clone, Debug, Default)]
pub struct PaymentSettings {
    /// Where to transfer money to, in lines; empty: whoever wants to know asks.
    pub bank_instructions: String,
    /// Stripe takes cards, if it is configured.
    pub stripe: Option<StripeSettings>,
}

/// How Stripe is reached.
#[derive(Clone, Debug)]
pub struct StripeSettings {
    /// The address of its API.
    pub api_url: String,
    /// Who we are there.
    pub secret_key: Secret,
    /// What its events are signed with; several while one replaces another.
    pub webhook_secrets: Vec<Secret>,
    /// How long an answer may take.
    pub timeout: Duration,
}

impl Settings {
    /// The whole address of a page, for mails.
    pub fn address(&self, page: &str) -> String {
        format!("{}{page}", self.public_url)
    }
}

/// The running portal.
#[derive(Clone, Debug)]
pub struct Portal {
    /// The database.
    pub database: Database,
    /// The time.
    pub clock: Clock,
    /// Sends mails.
    pub mailer: Mailer,
    /// Keeps audio.
    pub media: MediaStore,
    /// Keeps documents, encrypted.
    pub documents: DocumentStore,
    /// What of heavy work may go on at a time.
    pub load: Load,
    /// What was worked out from the set-up of accounts.
    pub kept: Kept,
    /// Which phones are there.
    pub phones: LivePhones,
    /// What things cost.
    pub prices: Arc<PriceBook>,
    /// What was configured.
    pub settings: Arc<Settings>,
    /// Names of the built files of the browser's part.
    pub assets: Arc<Assets>,
}

/// What of heavy work may go on at a time, so that one account leaves room for the others.
#[derive(Clone, Debug)]
pub struct Load {
    /// Uploads that arrive or are worked on.
    pub uploads: Places,
    /// Uploads that are converted; each keeps a core busy.
    pub conversions: Places,
    /// Texts that are spoken to be listened to.
    pub speaking: Pace,
    /// Times that a phone's settings were asked for in vain, of an address; an office shares one.
    pub wrong_fetches: Pace,
    /// Times that a phone was given its settings.
    pub phone_fetches: Pace,
}

impl Default for Load {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self {
            uploads: Places::new(8, 2),
            conversions: Places::new(cores.max(2), 1),
            speaking: Pace::new(60, 10 * MINUTE_MS),
            wrong_fetches: Pace::new(60, 10 * MINUTE_MS),
            phone_fetches: Pace::new(30, 10 * MINUTE_MS),
        }
    }
}

/// The hashed files that every page's head names.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The style sheet, with its integrity.
    pub style: Asset,
    /// The typeface, which the style sheet names.
    pub typeface: Asset,
    /// The script that starts islands.
    pub boot: Asset,
    /// The JavaScript beside the WebAssembly.
    pub frontend: Asset,
    /// The WebAssembly.
    pub wasm: Asset,
}

/// One built file.
#[derive(Clone, Debug, Default)]
pub struct Asset {
    /// The path it is served at.
    pub path: String,
    /// Its subresource integrity, empty when unknown.
    pub integrity: String,
}

impl Portal {
    /// The portal of this request.
    pub fn current() -> Self {
        expect_context()
    }
}
