//! The configuration: defaults, then `centralita.toml`, then environment variables. [`FIELDS`] documents every field and
//! is what `centralita config` prints.

use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::Context;
use app::shared::country::Country;
use app::shared::mail::MailSecurity;
use app::shared::phone_number::PhoneNumber;
use app::shared::portal::{BillingTerms, PhoneSystemSettings, SipTransport};
use figment::providers::{Env, Format, Serialized, Toml};
use figment::value::{Dict, Map};
use figment::{Figment, Metadata, Profile, Provider};
use serde::{Deserialize, Serialize};

/// A field of the configuration, for people.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its path in `centralita.toml`.
    pub path: &'static str,
    /// Its environment variable, which wins over the file.
    pub variable: &'static str,
    /// What it does, in a sentence.
    pub meaning: &'static str,
    /// It is never printed.
    pub secret: bool,
}

const fn field(path: &'static str, variable: &'static str, meaning: &'static str) -> Field {
    Field { path, variable, meaning, secret: false }
}

const fn secret(path: &'static str, variable: &'static str, meaning: &'static str) -> Field {
    Field { path, variable, meaning, secret: true }
}

/// Every field there is.
pub const FIELDS: [Field; 44] = [
    field("listen", "CENTRALITA_LISTEN", "Address and port to listen on."),
    field("data_dir", "CENTRALITA_DATA_DIR", "Folder of the SQLite file, the audio and the outbox."),
    field("dist_dir", "CENTRALITA_DIST_DIR", "Folder of the browser's part, as built by `make build`."),
    field("public_url", "CENTRALITA_PUBLIC_URL", "Where visitors reach the portal; begins the links in mails."),
    field(
        "secure_cookies",
        "CENTRALITA_SECURE_COOKIES",
        "Send cookies over HTTPS only; by default when public_url is https.",
    ),
    field(
        "trust_proxy",
        "CENTRALITA_TRUST_PROXY",
        "Take visitors' addresses from X-Forwarded-For; only behind a proxy that sets it.",
    ),
    secret("database.url", "CENTRALITA_DATABASE_URL", "postgres://… ; without it an SQLite file in data_dir."),
    field("database.connections", "CENTRALITA_DATABASE_CONNECTIONS", "The most connections to the database at a time."),
    secret(
        "demo.password",
        "CENTRALITA_DEMO_PASSWORD",
        "Password of the demonstration company; without it one is generated and printed.",
    ),
    secret(
        "documents.key",
        "CENTRALITA_DOCUMENTS_KEY",
        "Key to uploaded bills: 32 bytes in base64, as `openssl rand -base64 32` makes; without it none are taken in.",
    ),
    field(
        "mail.smtp_host",
        "CENTRALITA_MAIL_SMTP_HOST",
        "Mail server; without it mails are kept as .eml files in data_dir/outbox.",
    ),
    field("mail.smtp_port", "CENTRALITA_MAIL_SMTP_PORT", "Its port."),
    field("mail.security", "CENTRALITA_MAIL_SECURITY", "tls, starttls, or none for a server on this machine."),
    field("mail.user", "CENTRALITA_MAIL_USER", "User at the mail server."),
    secret("mail.password", "CENTRALITA_MAIL_PASSWORD", "Password at the mail server."),
    field("mail.from", "CENTRALITA_MAIL_FROM", "The sender of mails."),
    field(
        "audio.largest_upload_bytes",
        "CENTRALITA_AUDIO_LARGEST_UPLOAD_BYTES",
        "The largest audio file that is accepted, in bytes.",
    ),
    field(
        "speech.command",
        "CENTRALITA_SPEECH_COMMAND",
        "Command that writes a WAV: {language}, {text_file} and {wav_file} are filled in.",
    ),
    field(
        "prices_dir",
        "CENTRALITA_PRICES_DIR",
        "Folder of your price lists; without it the samples are used, and nothing is invoiced.",
    ),
    field("billing.due_days", "CENTRALITA_BILLING_DUE_DAYS", "How many days after it is issued an invoice is due."),
    field(
        "billing.reminder_days",
        "CENTRALITA_BILLING_REMINDER_DAYS",
        "How many days after an invoice is due its administrators are reminded, with commas; empty for never.",
    ),
    field(
        "billing.stop_outgoing_days",
        "CENTRALITA_BILLING_STOP_OUTGOING_DAYS",
        "How many days after an invoice is due outgoing calls stop, except to emergency numbers; 0 for never.",
    ),
    field(
        "billing.support_number",
        "CENTRALITA_BILLING_SUPPORT_NUMBER",
        "Your support's number in international form, which can be called when outgoing calls are stopped, too.",
    ),
    field(
        "payments.bank_instructions",
        "CENTRALITA_PAYMENTS_BANK_INSTRUCTIONS",
        "Where companies transfer money to, in lines; shown with the reference to quote.",
    ),
    secret(
        "payments.stripe_secret_key",
        "CENTRALITA_PAYMENTS_STRIPE_SECRET_KEY",
        "Secret key at Stripe; with it companies pay by card, without it by transfer.",
    ),
    secret(
        "payments.stripe_webhook_secret",
        "CENTRALITA_PAYMENTS_STRIPE_WEBHOOK_SECRET",
        "What Stripe signs its events with; two, separated by a space, while one replaces the other.",
    ),
    field("payments.stripe_api_url", "CENTRALITA_PAYMENTS_STRIPE_API_URL", "Address of Stripe's API."),
    field(
        "phone_system.switchboard",
        "CENTRALITA_PHONE_SYSTEM_SWITCHBOARD",
        "Where calls are decided: inside the portal, or beside it in a process of its own, `centralita switchboard`.",
    ),
    field(
        "phone_system.asterisk_command",
        "CENTRALITA_PHONE_SYSTEM_ASTERISK_COMMAND",
        "Program of an Asterisk that runs beside the portal; it is set up, started and stopped with it. Without it, none is.",
    ),
    field(
        "phone_system.ari_url",
        "CENTRALITA_PHONE_SYSTEM_ARI_URL",
        "Address of the ARI of an Asterisk of one's own, such as http://127.0.0.1:8088; without it none is attached.",
    ),
    field("phone_system.ari_user", "CENTRALITA_PHONE_SYSTEM_ARI_USER", "User at the ARI, and at the AMI."),
    secret(
        "phone_system.ari_password",
        "CENTRALITA_PHONE_SYSTEM_ARI_PASSWORD",
        "Password at the ARI, and at the AMI; made by itself for an Asterisk beside the portal.",
    ),
    field(
        "phone_system.ami_address",
        "CENTRALITA_PHONE_SYSTEM_AMI_ADDRESS",
        "Address and port of the AMI, by which phones are told of changes.",
    ),
    field(
        "phone_system.folder",
        "CENTRALITA_PHONE_SYSTEM_FOLDER",
        "Folder that the portal and Asterisk share; by default phone_system in data_dir.",
    ),
    field(
        "phone_system.host",
        "CENTRALITA_PHONE_SYSTEM_HOST",
        "Host name or address that phones sign in at; by default the one in public_url.",
    ),
    field("phone_system.port", "CENTRALITA_PHONE_SYSTEM_PORT", "Its port."),
    field("phone_system.transport", "CENTRALITA_PHONE_SYSTEM_TRANSPORT", "How phones reach it: udp, tcp or tls."),
    field(
        "phone_system.sip_listen",
        "CENTRALITA_PHONE_SYSTEM_SIP_LISTEN",
        "Address and port on which the Asterisk beside the portal listens for phones.",
    ),
    field("phone_system.ari_port", "CENTRALITA_PHONE_SYSTEM_ARI_PORT", "Port of its ARI, on this machine only."),
    field("phone_system.first_rtp_port", "CENTRALITA_PHONE_SYSTEM_FIRST_RTP_PORT", "First port for its speech."),
    field("phone_system.last_rtp_port", "CENTRALITA_PHONE_SYSTEM_LAST_RTP_PORT", "Last port for its speech."),
    field(
        "phone_system.external_address",
        "CENTRALITA_PHONE_SYSTEM_EXTERNAL_ADDRESS",
        "Behind NAT or in a container: the host name or address at which phones and carriers reach it from outside.",
    ),
    field(
        "phone_system.local_networks",
        "CENTRALITA_PHONE_SYSTEM_LOCAL_NETWORKS",
        "The networks, separated by commas, whose phones reach it at its own address all the same.",
    ),
    field("log", "CENTRALITA_LOG", "What is logged, as tracing filter directives."),
];

/// The whole configuration.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub listen: SocketAddr,
    pub data_dir: PathBuf,
    pub dist_dir: PathBuf,
    pub public_url: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secure_cookies: Option<bool>,
    pub trust_proxy: bool,
    pub log: String,
    pub prices_dir: PathBuf,
    pub database: DatabaseConfig,
    pub demo: DemoConfig,
    pub documents: DocumentsConfig,
    pub mail: MailConfig,
    pub audio: AudioConfig,
    pub speech: SpeechConfig,
    pub billing: BillingConfig,
    pub payments: PaymentsConfig,
    pub phone_system: PhoneSystemConfig,
}

/// `[database]`
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatabaseConfig {
    pub url: String,
    pub connections: u32,
}

/// `[demo]`
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoConfig {
    pub password: String,
}

/// `[documents]`
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentsConfig {
    pub key: String,
}

/// `[mail]`
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailConfig {
    pub smtp_host: String,
    pub smtp_port: u16,
    pub security: MailSecurity,
    pub user: String,
    pub password: String,
    pub from: String,
}

/// `[audio]`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AudioConfig {
    pub largest_upload_bytes: u64,
}

/// `[speech]`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpeechConfig {
    pub command: String,
}

/// `[billing]`
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BillingConfig {
    pub due_days: i64,
    pub reminder_days: String,
    pub stop_outgoing_days: i64,
    pub support_number: String,
}

impl BillingConfig {
    /// The terms, checked.
    ///
    /// # Errors
    /// When a number of days is none, reminders do not follow each other, or support has no telephone number.
    pub fn terms(&self) -> anyhow::Result<BillingTerms> {
        let written = self.reminder_days.split(',').map(str::trim).filter(|days| !days.is_empty());
        let reminder_days: Vec<i64> = written
            .map(str::parse)
            .collect::<Result<_, _>>()
            .context("billing.reminder_days are numbers with commas, such as 3, 10")?;
        let usual = 0..=365;
        let all = reminder_days.iter().chain([&self.due_days, &self.stop_outgoing_days]);
        anyhow::ensure!(
            all.into_iter().all(|days| usual.contains(days)),
            "the days of [billing] are between 0 and 365"
        );
        let rise = reminder_days.windows(2).all(|pair| matches!(pair, [before, after] if before < after));
        anyhow::ensure!(rise, "billing.reminder_days follow each other, each later than the one before");
        Ok(BillingTerms {
            due_days: self.due_days,
            reminder_days,
            stop_outgoing_days: self.stop_outgoing_days,
            support_number: self.support()?,
        })
    }

    fn support(&self) -> anyhow::Result<Option<PhoneNumber>> {
        let written = self.support_number.trim();
        if written.is_empty() {
            return Ok(None);
        }
        // With the country's code in front, it does not matter in which country it is read.
        let number = PhoneNumber::parse(written, Country::Co).ok().filter(|_| written.starts_with('+'));
        number.map(Some).context("billing.support_number is a number in international form, such as +576015550100")
    }
}

/// `[payments]`
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentsConfig {
    pub bank_instructions: String,
    pub stripe_secret_key: String,
    pub stripe_webhook_secret: String,
    pub stripe_api_url: String,
}

/// Where calls are decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Switchboard {
    /// In the process of the portal.
    Inside,
    /// In a process of its own, `centralita switchboard`.
    Beside,
}

/// `[phone_system]`
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhoneSystemConfig {
    pub switchboard: Switchboard,
    pub asterisk_command: String,
    pub ari_url: String,
    pub ari_user: String,
    pub ari_password: String,
    pub ami_address: String,
    pub folder: PathBuf,
    pub host: String,
    pub port: u16,
    pub transport: SipTransport,
    pub sip_listen: SocketAddr,
    pub ari_port: u16,
    pub first_rtp_port: u16,
    pub last_rtp_port: u16,
    pub external_address: String,
    pub local_networks: String,
}

impl Default for PhoneSystemConfig {
    fn default() -> Self {
        Self {
            switchboard: Switchboard::Inside,
            asterisk_command: String::new(),
            ari_url: String::new(),
            ari_user: "centralita".to_owned(),
            ari_password: String::new(),
            ami_address: "127.0.0.1:5038".to_owned(),
            folder: PathBuf::new(),
            host: String::new(),
            port: 5060,
            transport: SipTransport::Udp,
            sip_listen: SocketAddr::from(([127, 0, 0, 1], 5060)),
            ari_port: 8088,
            first_rtp_port: 20_000,
            last_rtp_port: 20_999,
            external_address: String::new(),
            local_networks: "10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 127.0.0.0/8".to_owned(),
        }
    }
}

impl PhoneSystemConfig {
    /// Some Asterisk is attached.
    pub fn is_attached(&self) -> bool {
        !self.asterisk_command.is_empty() || !self.ari_url.is_empty()
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            data_dir: PathBuf::from("data"),
            dist_dir: PathBuf::from("dist"),
            public_url: "http://localhost:3000".to_owned(),
            secure_cookies: None,
            trust_proxy: false,
            log: "info,sqlx=warn,symphonia=off".to_owned(),
            prices_dir: PathBuf::new(),
            database: DatabaseConfig { url: String::new(), connections: 8 },
            demo: DemoConfig { password: String::new() },
            documents: DocumentsConfig { key: String::new() },
            mail: MailConfig {
                smtp_host: String::new(),
                smtp_port: 587,
                security: MailSecurity::Starttls,
                user: String::new(),
                password: String::new(),
                from: "Centralita <centralita@localhost>".to_owned(),
            },
            billing: BillingConfig {
                due_days: 14,
                reminder_days: "3, 10".to_owned(),
                stop_outgoing_days: 21,
                support_number: String::new(),
            },
            audio: AudioConfig { largest_upload_bytes: 20 * 1024 * 1024 },
            speech: SpeechConfig { command: "espeak-ng -v {language} -s 155 -f {text_file} -w {wav_file}".to_owned() },
            payments: PaymentsConfig {
                bank_instructions: String::new(),
                stripe_secret_key: String::new(),
                stripe_webhook_secret: String::new(),
                stripe_api_url: "https://api.stripe.com".to_owned(),
            },
            phone_system: PhoneSystemConfig::default(),
        }
    }
}

impl Config {
    /// Reads the configuration: `file`, or `centralita.toml` where it is there, then the environment.
    ///
    /// # Errors
    /// When a value is not what its field takes, a field is unknown, or a named file is missing.
    pub fn read(file: Option<&Path>) -> anyhow::Result<Self> {
        let mut figment = Figment::from(Serialized::defaults(Self::default()));
        let usual = Path::new("centralita.toml");
        // A file that was named must be there.
        if let Some(file) = file.or_else(|| usual.exists().then_some(usual)) {
            figment = figment.merge(Toml::file_exact(file));
        }
        let variables = Env::raw().iter().map(|(name, value)| (name.into_string(), value)).collect::<Vec<_>>();
        with_variables(figment, variables).context("the configuration cannot be used")
    }

    /// Cookies are for HTTPS only.
    pub fn cookies_are_secure(&self) -> bool {
        self.secure_cookies.unwrap_or_else(|| self.public_url.starts_with("https://"))
    }

    /// Where phones find the phone system, for the portal's pages.
    pub fn phone_system_settings(&self) -> PhoneSystemSettings {
        let configured = &self.phone_system;
        if !configured.is_attached() {
            return PhoneSystemSettings::default();
        }
        let host = if configured.host.is_empty() { host_of(&self.public_url) } else { &configured.host };
        PhoneSystemSettings { host: host.to_owned(), port: configured.port, transport: configured.transport }
    }

    /// The effective configuration as TOML with its documentation, without secrets.
    ///
    /// # Errors
    /// When a value cannot be written as TOML.
    pub fn documented(&self) -> anyhow::Result<String> {
        let values = toml::Value::try_from(self)?;
        let mut lines = vec!["# Every field; the environment variable wins over the file.".to_owned()];
        let mut section = "";
        let (top, nested): (Vec<&Field>, Vec<&Field>) = FIELDS.iter().partition(|field| !field.path.contains('.'));
        for field in top.into_iter().chain(nested) {
            let (table, name) = field.path.split_once('.').unwrap_or(("", field.path));
            if table != section {
                lines.push(format!("\n[{table}]"));
                section = table;
            }
            let value = field.path.split('.').try_fold(&values, |value, part| value.get(part));
            lines.push(format!("# {} {}", field.meaning, field.variable));
            lines.push(match (value, field.secret) {
                (Some(toml::Value::String(text)), true) if text.is_empty() => format!("{name} = \"\""),
                (Some(_), true) => format!("# {name} is set and not shown"),
                (Some(value), false) => format!("{name} = {value}"),
                (None, _) => format!("# {name} = {}", self.cookies_are_secure()),
            });
        }
        Ok(lines.join("\n"))
    }
}

/// The host name in an address, without its port.
fn host_of(url: &str) -> &str {
    let authority = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = authority.split('/').next().unwrap_or_default();
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => authority,
    }
}

/// Only the variables of [`FIELDS`] are read; whatever else the environment holds is left alone.
fn with_variables(
    mut figment: Figment,
    variables: impl IntoIterator<Item = (String, String)>,
) -> Result<Config, Box<figment::Error>> {
    for (name, value) in variables {
        if let Some(field) = FIELDS.into_iter().find(|field| field.variable.eq_ignore_ascii_case(&name)) {
            figment = figment.merge(Variable { field, value });
        }
    }
    // A variable is text; fields that take a number or yes and no read it from the text.
    figment.extract_lossy().map_err(Box::new)
}

/// A variable as it is written: figment's own provider reads a password of digits as a number and unquotes another.
struct Variable {
    field: Field,
    value: String,
}

impl Provider for Variable {
    fn metadata(&self) -> Metadata {
        Metadata::named(format!("the variable {}", self.field.variable))
    }

    fn data(&self) -> figment::Result<Map<Profile, Dict>> {
        Serialized::default(self.field.path, &self.value).data()
    }
}

/// Without the URL, which may hold a password: it must not come into a log.
impl fmt::Debug for DatabaseConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("DatabaseConfig").field("connections", &self.connections).finish_non_exhaustive()
    }
}

/// Without the password.
impl fmt::Debug for DemoConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("DemoConfig").finish_non_exhaustive()
    }
}

/// Without the key.
impl fmt::Debug for DocumentsConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("DocumentsConfig").finish_non_exhaustive()
    }
}

/// Without the password.
impl fmt::Debug for MailConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("MailConfig")
            .field("smtp_host", &self.smtp_host)
            .field("smtp_port", &self.smtp_port)
            .field("security", &self.security)
            .field("user", &self.user)
            .field("from", &self.from)
            .finish_non_exhaustive()
    }
}

/// Without the keys.
impl fmt::Debug for PaymentsConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PaymentsConfig")
            .field("bank_instructions", &self.bank_instructions)
            .field("stripe_api_url", &self.stripe_api_url)
            .finish_non_exhaustive()
    }
}

/// Without the password.
impl fmt::Debug for PhoneSystemConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PhoneSystemConfig")
            .field("asterisk_command", &self.asterisk_command)
            .field("ari_url", &self.ari_url)
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(prefix: &str, value: &toml::Value, found: &mut Vec<String>) {
        match value {
            toml::Value::Table(table) => {
                for (name, value) in table {
                    let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
                    paths(&path, value, found);
                }
            }
            _ => found.push(prefix.to_owned()),
        }
    }

    #[test]
    fn every_field_is_documented_once() {
        let config = Config { secure_cookies: Some(true), ..Config::default() };
        let mut found = Vec::new();
        paths("", &toml::Value::try_from(config).unwrap(), &mut found);
        let mut documented: Vec<&str> = FIELDS.iter().map(|field| field.path).collect();
        documented.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, documented);
    }

    #[test]
    fn variables_are_named_after_their_fields() {
        for field in FIELDS {
            assert_eq!(field.variable, format!("CENTRALITA_{}", field.path.replace('.', "_").to_uppercase()));
        }
    }

    #[test]
    fn what_is_printed_can_be_read_again_and_tells_no_secret() {
        let mut config = Config::default();
        config.mail.password = "tell nobody".to_owned();
        config.mail.smtp_host = "mail.example".to_owned();
        config.payments.stripe_secret_key = "tell nobody".to_owned();
        let printed = config.documented().unwrap();
        assert!(!printed.contains("tell nobody"));
        let read: Config =
            Figment::from(Serialized::defaults(Config::default())).merge(Toml::string(&printed)).extract().unwrap();
        assert_eq!(read.mail.smtp_host, "mail.example");
    }

    fn read_from(variables: &[(&str, &str)]) -> Result<Config, Box<figment::Error>> {
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        with_variables(Figment::from(Serialized::defaults(Config::default())), variables)
    }

    #[test]
    fn a_variable_is_taken_as_it_is_written() {
        for password in ["123456", "\"quoted\"", "[a, b]", "true", " 007 ", "{x=1}"] {
            let read = read_from(&[("CENTRALITA_MAIL_PASSWORD", password)]).unwrap();
            assert_eq!(read.mail.password, password);
        }
    }

    #[test]
    fn fields_that_are_no_text_are_read_from_variables_too() {
        let read = read_from(&[
            ("CENTRALITA_LISTEN", "0.0.0.0:80"),
            ("CENTRALITA_TRUST_PROXY", "true"),
            ("CENTRALITA_SECURE_COOKIES", "false"),
            ("CENTRALITA_DATABASE_CONNECTIONS", "3"),
            ("CENTRALITA_MAIL_SMTP_PORT", "465"),
            ("CENTRALITA_MAIL_SECURITY", "tls"),
            ("CENTRALITA_DEMO", "another program's"),
        ])
        .unwrap();
        assert_eq!((read.listen.port(), read.trust_proxy, read.secure_cookies), (80, true, Some(false)));
        assert_eq!((read.database.connections, read.mail.smtp_port), (3, 465));
        assert_eq!(read.mail.security, MailSecurity::Tls);
        let refused = read_from(&[("CENTRALITA_MAIL_SMTP_PORT", "many")]).unwrap_err().to_string();
        assert!(refused.contains("the variable CENTRALITA_MAIL_SMTP_PORT"), "{refused}");
    }

    #[test]
    fn the_days_of_billing_are_checked() {
        let terms = |reminder_days: &str| {
            let reminder_days = reminder_days.to_owned();
            BillingConfig { reminder_days, ..Config::default().billing }.terms()
        };
        assert_eq!(terms("3, 10").unwrap().reminder_days, [3, 10]);
        assert!(terms("").unwrap().reminder_days.is_empty());
        for wrong in ["three", "-1", "10, 3", "3, 3", "400"] {
            assert!(terms(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn debugging_tells_no_secret() {
        let mut config = Config::default();
        let Config { mail, demo, database, payments, documents, .. } = &mut config;
        for secret in [
            &mut mail.password,
            &mut demo.password,
            &mut database.url,
            &mut payments.stripe_secret_key,
            &mut payments.stripe_webhook_secret,
            &mut documents.key,
        ] {
            "tell nobody".clone_into(secret);
        }
        let told = format!("{config:?}");
        assert!(told.contains("smtp_port") && !told.contains("tell nobody"), "{told}");
    }
}
