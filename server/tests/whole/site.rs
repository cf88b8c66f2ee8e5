//! A portal on a fresh database behind its real router.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use app::accounts::{self, NewAccount, NewAdministrator, Purpose};
use app::billing;
use app::business_hours::{self, HoursForm, RowForm};
use app::call_logs::{self, CallOutcome, CallRecord, Direction};
use app::call_routing::{Call, Called};
use app::conferences::{self, RoomForm, ServerForm};
use app::extensions;
use app::holidays::{self, HolidayForm};
use app::ip_phones::{self, Mac, OrderForm};
use app::number_porting::{self, Example, State};
use app::numbers::{self, AddForm, HoldForm};
use app::payments::{self, Request};
use app::provisioning;
use app::receptionist::{self, NewMenuForm};
use app::ring_groups::{self, GroupForm};
use app::shared::audit::Actor;
use app::shared::caller::Caller;
use app::shared::country::Country;
use app::shared::email_address::EmailAddress;
use app::shared::money::{Currency, Money};
use app::shared::phone_number::PhoneNumber;
use app::shared::portal::{PhoneSystemSettings, Portal, Settings, SipTransport};
use app::shared::prompt::Prompt;
use app::shared::random;
use app::shared::revisions;
use app::testing::{BEGINNING_MS, PASSWORD, TestPortal};
use app::user_settings::{self, DevicesForm, Tab};
use axum::Router;
use server::{assets, router};
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Column, Row};

use crate::browser::Browser;
use crate::process::write_dist;
use crate::sound;

/// A portal, its router, and the few files of the browser's part that it serves.
pub struct Site {
    pub test: TestPortal,
    pub router: Router,
}

/// What somebody outside has as a name.
pub const HOSTILE_NAME: &str = "</bdi><script>alert('uno')</script>\"${dos}=tres\r\n\u{202e}";

/// All rows of a database, or of an account, by table.
pub type Dump = BTreeMap<String, Vec<String>>;

/// What an account has that another must not reach.
#[derive(Debug)]
pub struct Company {
    pub caller: Caller,
    /// The ids of its users 1001 and 1002.
    pub users: [String; 2],
    /// The id of its ring group 1100.
    pub group: String,
    /// The digits of its second number.
    pub phone_number: String,
    /// The digits of the number of the stock that its administrator holds.
    pub stock_number: String,
    /// The id of its conference server's extension 1150.
    pub conference: String,
    /// The id of a room of it.
    pub room: String,
    /// The id of the menu for business hours.
    pub menu: String,
    /// The id of a menu that others may lead to.
    pub extra_menu: String,
    /// The id of a holiday; there are business hours, too.
    pub holiday: String,
    /// The id of its second administrator.
    pub administrator: String,
    /// The id of an invitation to become one.
    pub invitation: String,
    /// The ids of a phone that is ordered and of one that is rented.
    pub phones: [String; 2],
    /// The ids of two drafts of requests to bring numbers and of one that was sent.
    pub portings: [String; 3],
    /// The id of a recording.
    pub recording: String,
    /// The id of its music on hold.
    pub music: String,
    /// The number of an invoice that is to be paid; there is another, which is paid.
    pub invoice: String,
    /// The id of a payment that waits; a card is saved, too.
    pub payment: String,
    /// The id of a call that its user 1001 missed; there are others.
    pub call: String,
}

impl Company {
    /// The address of a page of phones or of number porting.
    pub fn with_add_ons(&self, page: &str) -> String {
        let ([phone, rented], [draft, second, sent]) = (&self.phones, &self.portings);
        let page = page.replace("{model}", "yealink_t23g").replace("{phone}", phone).replace("{rented_phone}", rented);
        let page = page.replace("/number_porting/{request}", &format!("/number_porting/{draft}"));
        let page = page.replace("{draft}", draft).replace("{second_draft}", second);
        page.replace("{request}", sent).replace("{sent}", sent)
    }

    /// The address of a page of numbers.
    pub fn with_numbers(&self, page: &str) -> String {
        page.replace("{phone_number}", &self.phone_number).replace("{stock_number}", &self.stock_number)
    }
}

impl Site {
    /// A portal with no account.
    pub async fn start() -> Self {
        Self::start_with(|settings| settings).await
    }

    /// A portal with other settings.
    pub async fn start_with(change: impl FnOnce(Settings) -> Settings) -> Self {
        let mut test = TestPortal::start().await;
        let folder = tempfile::tempdir().unwrap();
        write_dist(folder.path());
        let (names, files) = assets::read(folder.path()).unwrap();
        let phone_system =
            PhoneSystemSettings { host: "pbx.example".to_owned(), port: 5060, transport: SipTransport::Udp };
        let settings = Settings { phone_system, ..(*test.portal.settings).clone() };
        let settings = Arc::new(change(settings));
        test.portal = Portal { assets: Arc::new(names), settings, ..test.portal.clone() };
        let router = router::router(test.portal.clone(), files);
        Self { test, router }
    }

    /// The router of the portal as it is now.
    pub fn renew_router(&mut self) {
        let folder = tempfile::tempdir().unwrap();
        write_dist(folder.path());
        let (_, files) = assets::read(folder.path()).unwrap();
        self.router = router::router(self.test.portal.clone(), files);
    }

    /// A browser that was never here.
    pub fn browser(&self) -> Browser<'_> {
        Browser::new(self)
    }

    /// A company with three users, menus, a recording and music, and its administrator's browser.
    pub async fn a_company(&self, main_number: &str, pitch: u32) -> (Company, Browser<'_>) {
        let caller = self.test.a_company(main_number).await;
        let mut browser = self.browser();
        browser.sign_in(main_number).await;
        let mut ids = Vec::new();
        for (purpose, pitch) in [("recording", pitch), ("hold_music", pitch + 10)] {
            let answer = browser.upload(purpose, &sound::wav(8_000, 1, pitch)).await;
            assert_eq!(answer.status, 303, "{}", answer.text());
            let sql = "SELECT id FROM audio_files WHERE account_id = $1 AND purpose = $2";
            ids.push(self.one(sql, &[&caller.account_id, purpose]).await);
        }
        let users = "Extension,First name,Last name,Email\n1300,Camila,Duque,camila@example.com";
        assert_eq!(browser.upload_users(users.as_bytes()).await.header("location"), "/extensions/import/check");
        let user = "SELECT id FROM extensions WHERE account_id = $1 AND number = $2";
        let menu = "SELECT id FROM receptionist_menus WHERE account_id = $1 AND slot = $2";
        let [recording, music] = ids.try_into().unwrap();
        let users =
            [self.one(user, &[&caller.account_id, "1001"]).await, self.one(user, &[&caller.account_id, "1002"]).await];
        let group = self.a_ring_group(&caller, &users[..1]).await;
        let menu = self.one(menu, &[&caller.account_id, "open"]).await;
        let (conference, room) = self.a_conference_room(&caller).await;
        let extra_menu = self.an_extra_menu(&caller).await;
        let holiday = self.a_holiday_and_hours(&caller).await;
        let [phone_number, stock_number] = self.a_number_and_another_held(&caller, pitch).await;
        let [administrator, invitation] = self.another_administrator_and_an_invitation(&caller).await;
        let invoice = self.two_invoices(&caller).await;
        let payment = self.a_payment_and_a_card(&caller).await;
        let (phones, portings) = self.phones_and_portings(&caller, pitch).await;
        let call = self.calls(&caller, &users).await;
        provisioning::open(&self.test.portal, &phones[1], 60).await.unwrap();
        self.has_a_softphone(&caller, &users[0]).await;
        let company = Company {
            caller,
            users,
            group,
            phone_number,
            stock_number,
            conference,
            room,
            menu,
            extra_menu,
            holiday,
            administrator,
            invitation,
            phones,
            portings,
            recording,
            music,
            invoice,
            payment,
            call,
        };
        (company, browser)
    }

    /// A call of each kind. Somebody outside calls himself as nobody should.
    async fn calls(&self, caller: &Caller, users: &[String; 2]) -> String {
        let record = |call_id: &str, direction, later_ms| CallRecord {
            account_id: caller.account_id.clone(),
            call_id: call_id.to_owned(),
            direction,
            user_id: users[0].clone(),
            local: "1001".to_owned(),
            number: "+576015550100".to_owned(),
            remote: "+573005550123".to_owned(),
            remote_name: HOSTILE_NAME.to_owned(),
            started_at_ms: BEGINNING_MS + later_ms,
            ended_at_ms: BEGINNING_MS + later_ms + 20_000,
            revision: Some(1),
            ..CallRecord::default()
        };
        let answered = CallRecord {
            outcome: CallOutcome::Answered,
            answered_at_ms: Some(BEGINNING_MS + 61_000),
            ..record("answered", Direction::Outgoing, 60_000)
        };
        let called = Called::Number("+576015550100".to_owned());
        let call = Some(Call { called, at_ms: BEGINNING_MS, ..Call::default() });
        let missed = CallRecord { call, ..record("missed", Direction::Incoming, 0) };
        let inside = CallRecord { remote: "1002".to_owned(), ..record("inside", Direction::Internal, 120_000) };
        let refusal = "no-credit".to_owned();
        let refused =
            CallRecord { outcome: CallOutcome::Refused, refusal, ..record("refused", Direction::Outgoing, 180_000) };
        let mut transaction = self.test.portal.database.write().await.unwrap();
        let records = [missed, answered, inside, refused];
        assert_eq!(call_logs::store_records(&mut transaction, &records).await.unwrap(), 4);
        transaction.commit().await.unwrap();
        self.one("SELECT id FROM calls WHERE account_id = $1 AND call_id = 'missed'", &[&caller.account_id]).await
    }

    /// An administrator who never signs in, and somebody who was invited a while ago.
    async fn another_administrator_and_an_invitation(&self, caller: &Caller) -> [String; 2] {
        let [administrator, invitation] = [0, 1].map(|_| random::id(BEGINNING_MS));
        let mut connection = self.test.portal.database.read().await.unwrap();
        let (id, account_id) = (administrator.as_str(), caller.account_id.as_str());
        let new = NewAdministrator { id, account_id, name: "Rosa Díaz", email: "rosa@example.com" };
        accounts::insert_administrator(&mut connection, new, BEGINNING_MS).await.unwrap();
        drop(connection);
        let sql = "INSERT INTO administrator_invitations (id, account_id, email, token_fingerprint, invited_by, sent_at, \
                   expires_at) VALUES ($1, $2, 'pedro@example.com', $3, 'Lucía', 0, 4000000000000) RETURNING id";
        self.one(sql, &[&invitation, account_id, &random::fingerprint(&invitation_token(account_id))]).await;
        [administrator, invitation]
    }

    /// The token of a link that confirms another email of an administrator.
    pub async fn an_email_link(&self, caller: &Caller) -> String {
        let token = random::token();
        let sql = "INSERT INTO email_changes (account_id, administrator_id, email, token_fingerprint, expires_at) \
                   VALUES ($1, $2, 'otra@example.com', $3, 4000000000000) RETURNING email";
        self.one(sql, &[&caller.account_id, &caller.administrator_id, &random::fingerprint(&token)]).await;
        token
    }

    /// A holiday, and hours of which it is an exception.
    async fn a_holiday_and_hours(&self, caller: &Caller) -> String {
        let (name, first_day) = ("Inventario".to_owned(), "2026-12-10".to_owned());
        let holiday = HolidayForm { name, first_day, ..HolidayForm::default() };
        self.test.call(caller, async || holidays::add_holiday(holiday).await).await.unwrap();
        let days = [("0".to_owned(), "true".to_owned())].into();
        let row = RowForm { days, from: "08:00".to_owned(), until: "18:00".to_owned(), ..RowForm::default() };
        let hours = HoursForm { rows: vec![row], ..HoursForm::default() };
        self.test.call(caller, async || business_hours::save_hours(hours).await).await.unwrap();
        self.one("SELECT id FROM holidays WHERE account_id = $1", &[&caller.account_id]).await
    }

    /// A second number, and one of the stock that is held; the stock has others.
    async fn a_number_and_another_held(&self, caller: &Caller, pitch: u32) -> [String; 2] {
        let mut file = "country,number,city,area_code,kind\n".to_owned();
        for last in 0..9 {
            writeln!(file, "CO,601 555 {},Bogotá,601,local", pitch * 10 + 1000 + last).unwrap();
        }
        numbers::import(&self.test.portal, file.as_bytes()).await.unwrap();
        let [own, held] = [0, 1].map(|last| format!("57601555{}", pitch * 10 + 1000 + last));
        for digits in [&own, &held] {
            let (number, destination) = (format!("+{digits}"), "receptionist".to_owned());
            let hold = HoldForm { number: number.clone(), ..HoldForm::default() };
            self.test.call(caller, async || numbers::hold_number(hold).await).await.unwrap();
            if *digits == own {
                let add = AddForm { number, destination };
                self.test.call(caller, async || numbers::add_number(add).await).await.unwrap();
            }
        }
        // Holding a number again is then a change.
        self.test.wait_ms(1);
        [own, held]
    }

    /// A phone that is ordered for the user 1001 and one that the user 1003 has; two drafts and a request that was sent.
    async fn phones_and_portings(&self, caller: &Caller, pitch: u32) -> ([String; 2], [String; 3]) {
        let (account_id, by) = (caller.account_id.as_str(), (caller.account_id.as_str(), Actor::Operator));
        let mut transaction = self.test.portal.database.write().await.unwrap();
        let mut phones = Vec::new();
        for number in ["1001", "1003"] {
            let user = extensions::find_by_number(&mut transaction, account_id, number).await.unwrap().unwrap().id;
            let [model, name, address] = ["yealink_t23g", "Ana", "Calle 1"].map(str::to_owned);
            let form = OrderForm { model, user, delivery_name: name, delivery_address: address };
            phones.push(ip_phones::insert_checked(&mut transaction, BEGINNING_MS, by, &form).await.unwrap().0);
        }
        let mac = Mac::parse(&format!("805ec0000{pitch}")).unwrap();
        ip_phones::deliver_for_demonstration(&mut transaction, (account_id, &phones[1]), &mac, [BEGINNING_MS; 3])
            .await
            .unwrap();
        let main_number = accounts::find(&mut transaction, account_id).await.unwrap().unwrap().main_number;
        let mut portings = Vec::new();
        for (last, states) in [(1, &[][..]), (2, &[]), (3, &[(State::Received, BEGINNING_MS)])] {
            let number = format!("+576015558{}", pitch + last);
            let (holder, bill) = (("Ana", "Calle 1"), number_porting::EXAMPLE_BILL);
            // One number is replaced by one request under way only.
            let replaced = if states.is_empty() { main_number.as_str() } else { "none" };
            let example = Example { carrier: "Otra", number: &number, holder, replaced, bill, states };
            let by = (account_id, BEGINNING_MS);
            let added =
                number_porting::insert_for_demonstration(&self.test.portal, &mut transaction, by, &example).await;
            portings.push(added.unwrap());
        }
        transaction.commit().await.unwrap();
        (phones.try_into().unwrap(), portings.try_into().unwrap())
    }

    /// The user's softphone is on, beside the phone on the desk.
    async fn has_a_softphone(&self, caller: &Caller, user_id: &str) {
        let mut connection = self.test.portal.database.read().await.unwrap();
        let saved = user_settings::find(&mut connection, &caller.account_id, user_id).await.unwrap().unwrap();
        drop(connection);
        let (id, seen) = (user_id.to_owned(), Tab::Devices.seen(&saved.settings));
        let form = DevicesForm { id, seen, ip_phone: true, softphone: true, ..DevicesForm::default() };
        self.test.call(caller, async || user_settings::save_devices(form).await).await.unwrap();
    }

    /// As if the company had asked to give its rented phone back.
    pub async fn gives_its_phone_back(&self, company: &Company) {
        let sql = "UPDATE ip_phones SET return_asked_at = ordered_at WHERE id = $1 RETURNING id";
        self.one(sql, &[&company.phones[1]]).await;
    }

    async fn a_conference_room(&self, caller: &Caller) -> (String, String) {
        let server = ServerForm { name: "Salas".to_owned(), number: "1150".to_owned(), ..ServerForm::default() };
        self.test.call(caller, async || conferences::set_up(server).await).await.unwrap();
        let room = RoomForm { name: "Comité".to_owned(), code: "2468".to_owned(), ..RoomForm::default() };
        self.test.call(caller, async || conferences::add_room(room).await).await.unwrap();
        let conference = "SELECT id FROM extensions WHERE account_id = $1 AND kind = 'conference'";
        let room = "SELECT id FROM conference_rooms WHERE account_id = $1";
        (self.one(conference, &[&caller.account_id]).await, self.one(room, &[&caller.account_id]).await)
    }

    async fn two_invoices(&self, caller: &Caller) -> String {
        let portal = self.test.with_decided_prices();
        let mut transaction = portal.database.write().await.unwrap();
        let account = accounts::find(&mut transaction, &caller.account_id).await.unwrap().unwrap();
        billing::issue_for_demonstration(&mut transaction, &portal, &account, 3).await.unwrap();
        let newest = billing::list(&mut transaction, &account.id).await.unwrap().remove(0);
        transaction.commit().await.unwrap();
        billing::shown_number(newest.document.number)
    }

    async fn a_payment_and_a_card(&self, caller: &Caller) -> String {
        let (account_id, amount) = (caller.account_id.as_str(), Money::minor(50_000, Currency::Cop));
        let request = Request { account_id, purpose: payments::Purpose::TopUp, subject: "", amount, key: "order-1" };
        let mut transaction = self.test.portal.database.write().await.unwrap();
        let provider = payments::Provider::Manual;
        let payment = payments::ask(&mut transaction, BEGINNING_MS, provider, &request).await.unwrap();
        transaction.commit().await.unwrap();
        let customer = "INSERT INTO payment_customers (account_id, provider, customer) VALUES ($1, 'stripe', 'cus_1') \
                        RETURNING account_id";
        self.one(customer, &[account_id]).await;
        let method = "INSERT INTO payment_methods (account_id, provider, method, brand, last_four, expires_month, \
                      expires_year, saved_at) VALUES ($1, 'stripe', $2, 'visa', '4242', 12, 2031, 0) RETURNING account_id";
        self.one(method, &[account_id, &format!("pm_{account_id}")]).await;
        payment.id
    }

    /// As if the company had never set its conference server up.
    pub async fn forget_conferences(&self, company: &Company) {
        let account_id = company.caller.account_id.as_str();
        self.one("DELETE FROM conference_rooms WHERE account_id = $1 RETURNING id", &[account_id]).await;
        let server = "DELETE FROM extensions WHERE account_id = $1 AND kind = 'conference' RETURNING id";
        self.one(server, &[account_id]).await;
    }

    async fn an_extra_menu(&self, caller: &Caller) -> String {
        let form = NewMenuForm { name: "Idiomas".to_owned(), greeting: "For English, press 1.".to_owned() };
        self.test.call(caller, async || receptionist::add_menu(form).await).await.unwrap();
        self.one("SELECT id FROM receptionist_menus WHERE account_id = $1 AND slot = id", &[&caller.account_id]).await
    }

    async fn a_ring_group(&self, caller: &Caller, members: &[String]) -> String {
        let form = GroupForm {
            name: "Todos".to_owned(),
            number: "1100".to_owned(),
            members: members.to_vec(),
            announcement: Prompt { text: "Llame más tarde.".to_owned(), ..Prompt::default() },
            ..GroupForm::default()
        };
        let mut transaction = self.test.portal.database.write().await.unwrap();
        let account = accounts::find(&mut transaction, &caller.account_id).await.unwrap().unwrap();
        let id = ring_groups::insert_checked(&mut transaction, BEGINNING_MS, &account, &form).await.unwrap();
        transaction.commit().await.unwrap();
        id
    }

    /// An account that is not activated yet, and the code that activates it.
    pub async fn an_invitation(&self, main_number: &str) -> (String, String) {
        let new = NewAccount {
            country: Country::Co,
            company_name: "Panadería El Trigal".to_owned(),
            main_number: PhoneNumber::parse(main_number, Country::Co).unwrap(),
            administrator_name: "Rosa Díaz".to_owned(),
            administrator_email: EmailAddress::parse("rosa@example.com").unwrap(),
        };
        let (account_id, link) = accounts::create(&self.test.portal, &new).await.unwrap();
        let (_, code) = link.split_once("code=").unwrap();
        (account_id, code.to_owned())
    }

    /// The browser of a company's user 1001, who chose a password.
    pub async fn a_users_browser(&self, company: &Company) -> Browser<'_> {
        self.test.a_user(&company.caller, "1001").await;
        let sql = "SELECT main_number FROM accounts WHERE id = $1";
        let main_number = self.one(sql, &[&company.caller.account_id]).await;
        let mut browser = self.browser();
        let form = browser.form_of("/sign_in?for=users", "/api/sign-in/sign-in-user").await;
        let form = form.with("form[country]", "CO").with("form[number]", &main_number).with("form[extension]", "1001");
        let answer = browser.submit(&form.with("form[password]", PASSWORD)).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/user"));
        browser
    }

    /// As if that user had signed in with a temporary password.
    pub async fn has_a_temporary_password(&self, company: &Company) {
        let sql = "UPDATE user_passwords SET password_hash = '', mailed_to = (SELECT email FROM extensions \
                   WHERE extensions.account_id = $1 AND id = $2) WHERE account_id = $1 AND user_id = $2 RETURNING user_id";
        self.one(sql, &[&company.caller.account_id, &company.users[0]]).await;
    }

    /// A link that sets an administrator's password.
    pub async fn a_password_link(&self, caller: &Caller) -> String {
        let mut transaction = self.test.portal.database.write().await.unwrap();
        let (account, administrator) = (&caller.account_id, &caller.administrator_id);
        let until = BEGINNING_MS + 3_600_000;
        let token =
            accounts::issue_link(&mut transaction, account, administrator, Purpose::Password, until).await.unwrap();
        transaction.commit().await.unwrap();
        token
    }

    /// The only value of a query.
    pub async fn one(&self, sql: &'static str, values: &[&str]) -> String {
        let mut connection = self.test.portal.database.read().await.unwrap();
        let mut query = sqlx::query_scalar(sql);
        for value in values {
            query = query.bind((*value).to_owned());
        }
        query.fetch_one(&mut *connection).await.unwrap()
    }

    /// The newest revision of every company is its set-up as it is; before activation there is none.
    pub async fn assert_the_history_tells_all(&self, place: &str) {
        let mut connection = self.test.portal.database.read().await.unwrap();
        // The history of an account begins when it is activated.
        let accounts = "SELECT DISTINCT account_id FROM revisions";
        let accounts: Vec<String> = sqlx::query_scalar(accounts).fetch_all(&mut *connection).await.unwrap();
        assert!(!accounts.is_empty());
        for account_id in accounts {
            let number = revisions::newest(&mut connection, &account_id).await.unwrap();
            let kept = revisions::state_at(&mut connection, &account_id, number).await.unwrap();
            assert_eq!(kept, revisions::export(&mut connection, &account_id).await.unwrap(), "{place}");
        }
    }

    /// All rows of all tables but these.
    pub async fn everything_but(&self, ignored: &[&str]) -> Dump {
        self.dump(None, ignored).await
    }

    /// All rows that belong to an account, in every table that names accounts, its waiting jobs, and its files.
    pub async fn all_of(&self, account_id: &str) -> Dump {
        let mut dump = self.dump(Some(account_id), &[]).await;
        let media = self.test.portal.media.folder(account_id, "");
        let mut files = Vec::new();
        for folder in std::fs::read_dir(media.path()).into_iter().flatten() {
            for file in std::fs::read_dir(folder.unwrap().path()).unwrap() {
                let file = file.unwrap();
                files.push(format!("{} {}", file.path().display(), file.metadata().unwrap().len()));
            }
        }
        files.sort();
        dump.insert("files".to_owned(), files);
        dump
    }

    async fn dump(&self, account_id: Option<&str>, ignored: &[&str]) -> Dump {
        let mut dump = Dump::new();
        for (table, column) in self.tables().await {
            if ignored.contains(&table.as_str()) {
                continue;
            }
            let rows = match (account_id, column.as_str()) {
                (None, _) => self.rows(&format!("SELECT * FROM {table}")).await,
                (Some(_), "") => continue,
                (Some(id), "payload") => self.rows(&format!("SELECT * FROM {table} WHERE payload LIKE '%{id}%'")).await,
                (Some(id), column) => self.rows(&format!("SELECT * FROM {table} WHERE {column} = '{id}'")).await,
            };
            dump.insert(table, rows);
        }
        assert!(dump.len() > 5, "the tables are not found");
        dump
    }

    /// Every table with the column that names its account.
    async fn tables(&self) -> Vec<(String, String)> {
        #[expect(clippy::disallowed_methods, reason = "tests have no configuration file")]
        let postgres = std::env::var("TEST_DATABASE_URL").is_ok();
        let sql = if postgres {
            "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
             WHERE table_schema = 'public'"
        } else {
            "SELECT tables.name, columns.name FROM sqlite_master AS tables \
             JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"
        };
        let mut connection = self.test.portal.database.read().await.unwrap();
        let columns: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(&mut *connection).await.unwrap();
        let mut tables = BTreeMap::<String, String>::new();
        for (table, column) in
            columns.into_iter().filter(|(table, _)| !table.starts_with('_') && !table.starts_with("sqlite"))
        {
            let names_account = column == "account_id"
                || (table == "accounts" && column == "id")
                || (table == "jobs" && column == "payload");
            let known = tables.entry(table).or_default();
            if names_account {
                *known = column;
            }
        }
        tables.into_iter().collect()
    }

    async fn rows(&self, sql: &str) -> Vec<String> {
        let mut connection = self.test.portal.database.read().await.unwrap();
        // Only names of tables and ids, made by us.
        let rows = sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_all(&mut *connection).await.unwrap();
        let mut lines: Vec<String> = rows.iter().map(line).collect();
        lines.sort();
        lines
    }
}

/// The token of the link of the account's invitation.
pub fn invitation_token(account_id: &str) -> String {
    format!("invitation-of-{account_id}")
}

fn line(row: &AnyRow) -> String {
    let mut line = String::new();
    for column in row.columns() {
        let place = column.ordinal();
        let text = row.try_get::<Option<String>, _>(place).map(|value| format!("{value:?}"));
        let text = text.or_else(|_| row.try_get::<Option<i64>, _>(place).map(|value| format!("{value:?}")));
        let text = text.or_else(|_| row.try_get::<Option<f64>, _>(place).map(|value| format!("{value:?}"))).unwrap();
        writeln!(line, "{}: {text}", column.name()).unwrap();
    }
    line
}
