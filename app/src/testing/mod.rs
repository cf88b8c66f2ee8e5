//! A portal on a fresh database for tests: SQLite in a temporary folder, or PostgreSQL when `TEST_DATABASE_URL` names a
//! server. The clock stands still until a test moves it; mails stay in the queue of jobs.

mod authenticator;

pub use authenticator::{Authenticator, SECRET};

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use leptos::prelude::{Owner, provide_context};
use leptos::reactive::computed::ScopedFuture;
use leptos_axum::{ResponseOptions, ResponseParts};
use sqlx::{AnyConnection, Connection as _};

use crate::accounts::{self, Link, NewAccount};
use crate::extensions::{self, PersonName, UserForm};
use crate::prices::{self, PriceBook};
use crate::receptionist;
use crate::sessions;
use crate::shared::audit;
use crate::shared::browser::Visitor;
use crate::shared::caller::{Caller, Person, UserCaller};
use crate::shared::clock::Clock;
use crate::shared::country::Country;
use crate::shared::database::Database;
use crate::shared::documents::{DocumentKey, DocumentStore};
use crate::shared::email_address::EmailAddress;
use crate::shared::kept::Kept;
use crate::shared::language::{Language, Text};
use crate::shared::live_phones::LivePhones;
use crate::shared::mail::{Mail, Mailer, Outgoing};
use crate::shared::media::MediaStore;
use crate::shared::password;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::{Assets, BillingTerms, Load, PaymentSettings, PhoneSystemSettings, Portal, Settings};
use crate::shared::random;
use crate::shared::revisions;
use crate::shared::secret::Secret;
use crate::user_passwords::{self, SetBy};

/// The password of every administrator and user that [`TestPortal`] makes.
pub const PASSWORD: &str = "tinto con almojabana temprano";

/// When the clock of tests begins: 2026-11-22 15:00 UTC, a Sunday, ten in the morning in Bogotá.
pub const BEGINNING_MS: i64 = 1_795_359_600_000;

/// A portal on a database of its own.
pub struct TestPortal {
    /// The portal.
    pub portal: Portal,
    /// The URL of its database.
    pub database_url: String,
    clock: Arc<AtomicI64>,
    // Removed when the test ends.
    _folder: tempfile::TempDir,
    postgres: Option<(String, String)>,
}

impl TestPortal {
    /// The same portal with the samples as prices that somebody decided: they are owed.
    pub fn with_decided_prices(&self) -> Portal {
        let (samples, mut book) = (&self.portal.prices, PriceBook::default());
        for country in Country::ALL {
            let mut lists = samples.of(country).to_vec();
            for prices in &mut lists {
                prices.sample = false;
            }
            book.insert(country, lists);
        }
        Portal { prices: Arc::new(book), ..self.portal.clone() }
    }

    /// A portal with no account.
    pub async fn start() -> Self {
        #[expect(clippy::disallowed_methods, reason = "tests have no configuration file")]
        Self::start_on(std::env::var("TEST_DATABASE_URL").ok()).await
    }

    /// The same in a database of its own on this PostgreSQL server, or with SQLite.
    pub async fn start_on(server: Option<String>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (url, postgres) = match server {
            Some(server) => {
                let name = format!("test_{}", random::id(BEGINNING_MS).to_lowercase());
                on_server(&server, &format!("CREATE DATABASE {name}")).await;
                let (base, _) = server.rsplit_once('/').unwrap();
                (format!("{base}/{name}"), Some((server, name)))
            }
            None => (Database::sqlite_url(folder.path()), None),
        };
        let database = Database::connect(&url, 4).await.unwrap();
        database.migrate().await.unwrap();
        let clock = Arc::new(AtomicI64::new(BEGINNING_MS));
        let portal = Portal {
            database,
            clock: Clock::Set(clock.clone()),
            mailer: Mailer::Outbox { folder: folder.path().join("outbox"), from: "tests@localhost".parse().unwrap() },
            media: MediaStore::open(folder.path()).unwrap(),
            documents: DocumentStore::open(folder.path(), DocumentKey::parse(&DocumentKey::generate())).unwrap(),
            load: Load::default(),
            kept: Kept::default(),
            phones: LivePhones::default(),
            prices: Arc::new(prices::samples().unwrap()),
            settings: Arc::new(Settings {
                public_url: "http://localhost:3000".to_owned(),
                secure_cookies: false,
                largest_upload_bytes: 20 * 1024 * 1024,
                speech_command: "espeak-ng -v {language} -s 155 -f {text_file} -w {wav_file}"
                    .split(' ')
                    .map(str::to_owned)
                    .collect(),
                trust_proxy: false,
                billing: BillingTerms::default(),
                payments: PaymentSettings::default(),
                phone_system: PhoneSystemSettings::default(),
            }),
            assets: Arc::new(Assets::default()),
        };
        Self { portal, database_url: url, clock, _folder: folder, postgres }
    }

    /// Moves the clock on.
    pub fn wait_ms(&self, duration_ms: i64) {
        self.clock.fetch_add(duration_ms, Ordering::SeqCst);
    }

    /// An activated Colombian account with this main number; its administrator's password is [`PASSWORD`].
    pub async fn an_account(&self, main_number: &str) -> Caller {
        let country = Country::Co;
        let new = NewAccount {
            country,
            company_name: format!("Empresa {main_number}"),
            main_number: PhoneNumber::parse(main_number, country).unwrap(),
            administrator_name: "Lucía Restrepo".to_owned(),
            administrator_email: EmailAddress::parse("lucia@example.com").unwrap(),
        };
        let (account_id, _) = accounts::create(&self.portal, &new).await.unwrap();
        let hash = password::hash(&Secret::from(PASSWORD)).await.unwrap();
        let mut transaction = self.portal.database.write().await.unwrap();
        let administrator = accounts::first_administrator(&mut transaction, &account_id).await.unwrap().unwrap();
        let link = Link { account_id: account_id.clone(), administrator_id: administrator.id.clone() };
        accounts::set_password(&mut transaction, &link, &hash).await.unwrap();
        sqlx::query("UPDATE accounts SET activated_at = $1 WHERE id = $2")
            .bind(BEGINNING_MS)
            .bind(&account_id)
            .execute(&mut *transaction)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
        self.queued_mails().await;
        Caller {
            account_id,
            administrator_id: administrator.id,
            name: administrator.name,
            company_name: new.company_name,
            country,
            time_zone: "America/Bogota".to_owned(),
            language: country.language(),
            session: String::new(),
        }
    }

    /// An account as it is after its activation: users 1001 to 1003 and the receptionist's first menus.
    pub async fn a_company(&self, main_number: &str) -> Caller {
        let caller = self.an_account(main_number).await;
        let mut transaction = self.portal.database.write().await.unwrap();
        let account_id = caller.account_id.as_str();
        let email = EmailAddress::parse("persona@example.com").unwrap();
        let name = PersonName { first: "Ana".to_owned(), last: "Gómez".to_owned() };
        let first =
            extensions::create_first_user(&mut transaction, BEGINNING_MS, account_id, &name, &email).await.unwrap();
        let words = (Text::new(Language::EsCo), caller.company_name.as_str());
        receptionist::create_first_menus(&mut transaction, BEGINNING_MS, account_id, words, &first).await.unwrap();
        let account = accounts::find(&mut transaction, account_id).await.unwrap().unwrap();
        for (number, last_name) in [("1002", "Peña"), ("1003", "Ortiz")] {
            let form = UserForm {
                first_name: "Marta".to_owned(),
                last_name: last_name.to_owned(),
                email: email.as_str().to_owned(),
                number: number.to_owned(),
                ..UserForm::default()
            };
            extensions::insert_checked(&mut transaction, BEGINNING_MS, &account, &form).await.unwrap();
        }
        let entry = audit::Entry {
            account_id,
            actor: audit::Actor::Operator,
            action: "activation.activate",
            subject: account_id,
            before: "",
            after: "",
        };
        revisions::write(&mut transaction, BEGINNING_MS, entry).await.unwrap();
        transaction.commit().await.unwrap();
        caller
    }

    /// The user of a number, with the password [`PASSWORD`] and as if signed in: no session is opened.
    pub async fn a_user(&self, caller: &Caller, number: &str) -> UserCaller {
        let hash = password::hash(&Secret::from(PASSWORD)).await.unwrap();
        let mut transaction = self.portal.database.write().await.unwrap();
        let account_id = caller.account_id.as_str();
        let user = extensions::find_by_number(&mut transaction, account_id, number).await.unwrap().unwrap();
        let account = accounts::find(&mut transaction, account_id).await.unwrap().unwrap();
        let chosen = (hash.as_str(), SetBy::User);
        user_passwords::choose(&mut transaction, BEGINNING_MS, (&account, &user), chosen, "").await.unwrap();
        transaction.commit().await.unwrap();
        UserCaller {
            account_id: caller.account_id.clone(),
            name: user.name(),
            user_id: user.id,
            number: user.number,
            must_choose: false,
            company_name: caller.company_name.clone(),
            country: caller.country,
            time_zone: caller.time_zone.clone(),
            language: caller.language,
            session: String::new(),
        }
    }

    /// Whose session a token opens.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn person(&self, token: &str) -> Result<Option<Person>, sqlx::Error> {
        let mut connection = self.portal.database.read().await?;
        sessions::find_person(&mut connection, self.portal.clock.now_ms(), token).await
    }

    /// Takes the mails that wait to be sent.
    pub async fn queued_mails(&self) -> Vec<Mail> {
        self.queued_with_files().await.into_iter().map(|outgoing| outgoing.mail).collect()
    }

    /// The same with the files that go with them.
    pub async fn queued_with_files(&self) -> Vec<Outgoing> {
        let mut connection = self.portal.database.read().await.unwrap();
        let rows: Vec<(String,)> = sqlx::query_as("DELETE FROM jobs WHERE kind = 'send-mail' RETURNING payload")
            .fetch_all(&mut *connection)
            .await
            .unwrap();
        rows.into_iter().map(|(payload,)| serde_json::from_str(&payload).unwrap()).collect()
    }

    /// The actions of an account's audit trail, oldest first.
    pub async fn audited(&self, account_id: &str) -> Vec<String> {
        let mut connection = self.portal.database.read().await.unwrap();
        let rows: Vec<(String,)> =
            sqlx::query_as("SELECT action FROM audit_entries WHERE account_id = $1 ORDER BY recorded_at, id")
                .bind(account_id)
                .fetch_all(&mut *connection)
                .await
                .unwrap();
        rows.into_iter().map(|(action,)| action).collect()
    }

    /// Runs something as a request of this visitor; gives its result and what it did to the response.
    pub async fn request<T>(&self, visitor: &Visitor, work: impl AsyncFnOnce() -> T) -> (T, ResponseParts) {
        // Two requests never happen at the same instant, so that what they write has an order.
        self.wait_ms(1);
        let owner = Owner::new();
        let (portal, visitor, response) = (self.portal.clone(), visitor.clone(), ResponseOptions::default());
        let seen = response.clone();
        let result = owner
            .with(|| {
                provide_context(portal);
                provide_context(visitor);
                provide_context(response);
                ScopedFuture::new(work())
            })
            .await;
        let parts = seen.0.read().unwrap().clone();
        (result, parts)
    }

    /// Runs something as an island's request of a signed-in administrator.
    pub async fn call<T>(&self, caller: &Caller, work: impl AsyncFnOnce() -> T) -> T {
        let visitor = Visitor { caller: Some(caller.clone()), ..stranger() };
        self.request(&visitor, work).await.0
    }
}

/// The token of the session that a response opened.
pub fn session_token(response: &ResponseParts) -> String {
    let cookie = response.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    cookie.split_once('=').unwrap().1.split(';').next().unwrap().to_owned()
}

/// A signed-in user, calling as an island does.
pub fn user_visitor(user: &UserCaller) -> Visitor {
    Visitor { user: Some(user.clone()), ..stranger() }
}

/// Somebody who is not signed in, calling as an island does.
pub fn stranger() -> Visitor {
    Visitor {
        browser: "a browser of tests".to_owned(),
        language: Language::EsCo,
        caller: None,
        user: None,
        address: IpAddr::V4(Ipv4Addr::LOCALHOST),
        user_agent: "tests".to_owned(),
        path: "/".to_owned(),
        query: String::new(),
        accepts_html: false,
        may_have_notes: true,
    }
}

impl Drop for TestPortal {
    fn drop(&mut self) {
        let Some((server, name)) = self.postgres.take() else { return };
        // The pool of the test still holds connections: FORCE ends them. A thread, because a runtime is running here.
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(on_server(&server, &format!("DROP DATABASE {name} WITH (FORCE)")));
        });
        dropped.join().unwrap();
    }
}

async fn on_server(server: &str, statement: &str) {
    sqlx::any::install_default_drivers();
    let mut connection = AnyConnection::connect(server).await.unwrap();
    // Names of test databases are made above.
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement.to_owned())).execute(&mut connection).await.unwrap();
}
