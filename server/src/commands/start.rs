//! What every command needs first: logs, the database, the portal.

use std::io::IsTerminal;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use app::prices::{self, PriceBook};
use app::shared::clock::Clock;
use app::shared::database::Database;
use app::shared::documents::{DocumentKey, DocumentStore};
use app::shared::kept::Kept;
use app::shared::live_phones::LivePhones;
use app::shared::mail::{MailServer, Mailer};
use app::shared::media::MediaStore;
use app::shared::portal::{Assets, Load, PaymentSettings, Portal, Settings, StripeSettings};
use app::shared::secret::Secret;
use tracing_subscriber::EnvFilter;

use crate::config::Config;

/// Starts logging, one line per event, to standard error.
pub fn logging(config: &Config) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&config.log).context("`log` cannot be used")?;
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false)
        .init();
    // A caught panic of the decoder must not fill the log, and the message of any may hold what people sent.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a part of the program gave up");
    }));
    Ok(())
}

/// Connects to the database and brings it up to date.
pub async fn database(config: &Config) -> anyhow::Result<Database> {
    std::fs::create_dir_all(&config.data_dir)
        .with_context(|| format!("the data folder {} cannot be made", config.data_dir.display()))?;
    let url = if config.database.url.is_empty() {
        Database::sqlite_url(&config.data_dir)
    } else {
        config.database.url.clone()
    };
    let database =
        Database::connect(&url, config.database.connections).await.context("the database does not answer")?;
    database.migrate().await.context("the database cannot be brought up to date")?;
    Ok(database)
}

/// The portal as configured, without the browser's part.
pub async fn portal(config: &Config) -> anyhow::Result<Portal> {
    let settings = Settings {
        public_url: config.public_url.trim_end_matches('/').to_owned(),
        secure_cookies: config.cookies_are_secure(),
        largest_upload_bytes: config.audio.largest_upload_bytes,
        speech_command: config.speech.command.split_whitespace().map(str::to_owned).collect(),
        trust_proxy: config.trust_proxy,
        billing: config.billing.terms()?,
        payments: payments(config)?,
        phone_system: config.phone_system_settings(),
    };
    Ok(Portal {
        database: database(config).await?,
        clock: Clock::System,
        mailer: mailer(config)?,
        media: MediaStore::open(&config.data_dir).context("the folder for audio cannot be used")?,
        documents: DocumentStore::open(&config.data_dir, document_key(&config.documents.key)?)
            .context("the folder for documents cannot be used")?,
        load: Load::default(),
        kept: Kept::default(),
        phones: LivePhones::default(),
        prices: Arc::new(prices(config)?),
        settings: Arc::new(settings),
        assets: Arc::new(Assets::default()),
    })
}

/// The price lists of the configured folder, or the samples.
pub fn prices(config: &Config) -> anyhow::Result<PriceBook> {
    let prices = match &config.prices_dir {
        folder if folder.as_os_str().is_empty() => prices::samples(),
        folder => prices::read(folder),
    };
    prices.context("the price lists cannot be used")
}

/// How long Stripe may take to answer.
const STRIPE_TIMEOUT: Duration = Duration::from_secs(30);

fn payments(config: &Config) -> anyhow::Result<PaymentSettings> {
    let configured = &config.payments;
    let bank_instructions = configured.bank_instructions.clone();
    if configured.stripe_secret_key.is_empty() {
        return Ok(PaymentSettings { bank_instructions, stripe: None });
    }
    let webhook_secrets: Vec<Secret> = configured.stripe_webhook_secret.split_whitespace().map(Secret::from).collect();
    anyhow::ensure!(
        !webhook_secrets.is_empty(),
        "payments.stripe_webhook_secret is missing: without it no payment by card would be noticed"
    );
    let stripe = StripeSettings {
        api_url: configured.stripe_api_url.clone(),
        secret_key: Secret::from(configured.stripe_secret_key.as_str()),
        webhook_secrets,
        timeout: STRIPE_TIMEOUT,
    };
    Ok(PaymentSettings { bank_instructions, stripe: Some(stripe) })
}

/// The configured key to documents. Without one none are taken in: there is no default that somebody could know.
fn document_key(written: &str) -> anyhow::Result<Option<DocumentKey>> {
    if written.is_empty() {
        return Ok(None);
    }
    DocumentKey::parse(written).map(Some).context("documents.key is not 32 bytes in base64")
}

/// The key that `serve --demo` made beside the data, if it did.
pub fn demonstration_key(config: &Config) -> anyhow::Result<Option<DocumentKey>> {
    match std::fs::read_to_string(config.data_dir.join(DEMONSTRATION_KEY)) {
        Ok(written) => document_key(written.trim()),
        Err(_) => Ok(None),
    }
}

/// The file of the key that `serve --demo` makes.
pub const DEMONSTRATION_KEY: &str = "demonstration-documents-key";

fn mailer(config: &Config) -> anyhow::Result<Mailer> {
    let mail = &config.mail;
    let from = mail.from.parse().context("mail.from is no address")?;
    if mail.smtp_host.is_empty() {
        return Ok(Mailer::Outbox { folder: config.data_dir.join("outbox"), from });
    }
    let server = MailServer {
        host: &mail.smtp_host,
        port: mail.smtp_port,
        security: mail.security,
        user: &mail.user,
        password: &mail.password,
    };
    Mailer::smtp(&server, from).context("the mail server cannot be used")
}
