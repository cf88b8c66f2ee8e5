//! Phones and softphones that fetch their settings, on a real database.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use axum::body::to_bytes;
use http::header;

use super::{Asked, ProvisionedPhone, close, open, phones_behind, serve, store};
use crate::extensions::{self, User};
use crate::ip_phones::{self, Mac, OrderForm, State};
use crate::phone_system::{self, DeviceKind};
use crate::shared::account_changes;
use crate::shared::audit::Actor;
use crate::shared::caller::Caller;
use crate::shared::clock::{DAY_MS, MINUTE_MS};
use crate::shared::portal::{PhoneSystemSettings, Portal, Settings, SipTransport};
use crate::testing::TestPortal;
use crate::user_settings::{self, DevicesForm, save_devices};

const MAC: &str = "805ec0123456";

/// A portal with a phone system.
pub async fn start() -> TestPortal {
    let mut portal = TestPortal::start().await;
    let phone_system = PhoneSystemSettings { host: "pbx.example".to_owned(), port: 5060, transport: SipTransport::Udp };
    let settings = Settings { phone_system, ..(*portal.portal.settings).clone() };
    portal.portal = Portal { settings: Arc::new(settings), ..portal.portal.clone() };
    portal
}

async fn user(portal: &TestPortal, caller: &Caller, number: &str) -> User {
    let mut connection = portal.portal.database.read().await.unwrap();
    extensions::find_by_number(&mut connection, &caller.account_id, number).await.unwrap().unwrap()
}

/// A phone of the user 1002 that was delivered.
async fn a_phone(portal: &TestPortal, caller: &Caller, mac: &str) -> String {
    let user = user(portal, caller, "1002").await.id;
    let [model, name, address] = ["yealink_t23g", "Ana", "Calle 1"].map(str::to_owned);
    let form = OrderForm { model, user, delivery_name: name, delivery_address: address };
    let (account_id, now_ms) = (caller.account_id.as_str(), portal.portal.clock.now_ms());
    let mut transaction = portal.portal.database.write().await.unwrap();
    let by = (account_id, Actor::Operator);
    let (id, _) = ip_phones::insert_checked(&mut transaction, now_ms, by, &form).await.unwrap();
    let mac = Mac::parse(mac).unwrap();
    ip_phones::deliver_for_demonstration(&mut transaction, (account_id, &id), &mac, [now_ms; 3]).await.unwrap();
    transaction.commit().await.unwrap();
    id
}

/// What comes back: the status, the digest, the body.
async fn asks(portal: &TestPortal, address: &str, file: &str, has: &str) -> (u16, String, String) {
    let path = format!("{address}{file}");
    let asked = Asked {
        path: path.split_once("/provision/").unwrap().1.to_owned(),
        is_get: true,
        is_secure: false,
        address: IpAddr::V4(Ipv4Addr::new(192, 0, 2, 7)),
        user_agent: "Yealink SIP-T23G 44.84.0.140 80:5e:c0:12:34:56".to_owned(),
        if_none_match: has.to_owned(),
    };
    let response = serve(&portal.portal, asked).await;
    let tag = response.headers().get(header::ETAG).map(|tag| tag.to_str().unwrap().to_owned()).unwrap_or_default();
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, tag, String::from_utf8(body.to_vec()).unwrap())
}

/// A phone asks for its own file.
async fn fetch(portal: &TestPortal, address: &str) -> (u16, String, String) {
    asks(portal, address, &format!("{MAC}.cfg"), "").await
}

/// The value of a parameter in a file.
fn value<'f>(file: &'f str, name: &str) -> &'f str {
    let mut lines = file.lines().filter_map(|line| line.split_once(" = "));
    lines.find(|(other, _)| *other == name).map(|(_, value)| value).unwrap_or_default()
}

fn next_address(file: &str) -> &str {
    value(file, "static.auto_provision.server.url")
}

async fn standing(portal: &TestPortal, caller: &Caller) -> ProvisionedPhone {
    let mut connection = portal.portal.database.read().await.unwrap();
    phones_behind(&portal.portal, &mut connection, &caller.account_id).await.unwrap().remove(0)
}

#[tokio::test]
async fn a_phone_takes_its_settings_at_its_first_address_and_then_at_another() {
    let portal = start().await;
    let caller = portal.a_company("601 555 0100").await;
    let id = a_phone(&portal, &caller, MAC).await;
    let window = open(&portal.portal, &id, 60).await.unwrap();
    assert!(window.address.starts_with("http://localhost:3000/provision/"), "{}", window.address);
    assert!(standing(&portal, &caller).await.is_behind(), "it has none yet");

    let (status, tag, file) = fetch(&portal, &window.address).await;
    assert_eq!(status, 200, "{file}");
    let device = {
        let mut connection = portal.portal.database.read().await.unwrap();
        let user = user(&portal, &caller, "1002").await.id;
        phone_system::device(&mut connection, &caller.account_id, &user, DeviceKind::IpPhone).await.unwrap().unwrap()
    };
    assert_eq!(value(&file, "account.1.user_name"), device.name);
    assert_eq!(value(&file, "account.1.password"), device.secret.reveal());
    let next = next_address(&file).to_owned();
    assert_ne!(next, window.address);
    // The answer may have been lost.
    assert_eq!(fetch(&portal, &window.address).await, (200, tag.clone(), file.clone()));

    let (status, same_tag, same) = fetch(&portal, &next).await;
    assert_eq!((status, &same_tag, &same), (200, &tag, &file));
    assert_eq!(fetch(&portal, &window.address).await.0, 404, "the phone has used the other address");
    let (status, same_tag, nothing) = asks(&portal, &next, &format!("{MAC}.cfg"), &tag).await;
    assert_eq!((status, same_tag, nothing.as_str()), (304, tag, ""));
    let phone = standing(&portal, &caller).await;
    assert!(!phone.is_behind());
    assert_eq!(phone.device_name.as_deref(), Some(device.name.as_str()));
    assert_eq!((phone.last_fetch_ms, phone.last_revision), (Some(portal.portal.clock.now_ms()), Some(1)));
}

#[tokio::test]
async fn a_window_ends_by_itself_and_another_leaves_the_phone_what_it_has() {
    let portal = start().await;
    let caller = portal.a_company("601 555 0100").await;
    let id = a_phone(&portal, &caller, MAC).await;
    let first = open(&portal.portal, &id, 60).await.unwrap();
    portal.wait_ms(60 * MINUTE_MS);
    assert_eq!(fetch(&portal, &first.address).await.0, 404);
    let second = open(&portal.portal, &id, 60).await.unwrap();
    let own = next_address(&fetch(&portal, &second.address).await.2).to_owned();
    assert_eq!(fetch(&portal, &own).await.0, 200);
    portal.wait_ms(DAY_MS);
    let third = open(&portal.portal, &id, 60).await.unwrap();
    assert_eq!(fetch(&portal, &own).await.0, 200, "it goes on as it was until it takes others");
    let other = next_address(&fetch(&portal, &third.address).await.2).to_owned();
    portal.wait_ms(15 * MINUTE_MS);
    assert_eq!(fetch(&portal, &third.address).await.0, 404, "it was used a while ago");
    assert_eq!(fetch(&portal, &own).await.0, 200);
    assert_eq!(fetch(&portal, &other).await.0, 200);
    assert_eq!(fetch(&portal, &own).await.0, 404, "the newer one is in use");
}

#[tokio::test]
async fn a_phone_that_is_shut_out_or_back_gets_nothing_and_signs_in_no_more() {
    let portal = start().await;
    let caller = portal.a_company("601 555 0100").await;
    let id = a_phone(&portal, &caller, MAC).await;
    let address = open(&portal.portal, &id, 60).await.unwrap().address;
    let file = fetch(&portal, &address).await.2;
    let own = next_address(&file).to_owned();
    assert_eq!(fetch(&portal, &own).await.0, 200);
    close(&portal.portal, &id).await.unwrap();
    assert_eq!((fetch(&portal, &own).await.0, fetch(&portal, &address).await.0), (404, 404));
    let mut connection = portal.portal.database.read().await.unwrap();
    let account_id = caller.account_id.as_str();
    assert_eq!(phones_behind(&portal.portal, &mut connection, account_id).await.unwrap(), []);
    let user = user(&portal, &caller, "1002").await.id;
    let device = phone_system::device(&mut connection, account_id, &user, DeviceKind::IpPhone).await.unwrap().unwrap();
    assert_ne!(device.secret.reveal(), value(&file, "account.1.password"));
    drop(connection);

    let address = open(&portal.portal, &id, 60).await.unwrap().address;
    assert_eq!(value(&fetch(&portal, &address).await.2, "account.1.password"), device.secret.reveal());
    ip_phones::advance(&portal.portal, &id, State::Returned).await.unwrap();
    assert_eq!(fetch(&portal, &address).await.0, 404);
    assert!(open(&portal.portal, &id, 60).await.is_err() && open(&portal.portal, "nothing", 60).await.is_err());
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited.iter().filter(|action| action.starts_with("provisioning.")).count(), 3, "{audited:?}");
}

#[tokio::test]
async fn what_is_saved_leaves_the_phones_behind_that_it_concerns() {
    let portal = start().await;
    let caller = portal.a_company("601 555 0100").await;
    let id = a_phone(&portal, &caller, MAC).await;
    let address = open(&portal.portal, &id, 60).await.unwrap().address;
    let own = next_address(&fetch(&portal, &address).await.2).to_owned();
    let first = standing(&portal, &caller).await;
    assert!(!first.is_behind());

    // A colleague's name stands on a key.
    let colleague = user(&portal, &caller, "1001").await;
    let rename = extensions::UserForm { first_name: "Antonia".to_owned(), ..extensions::UserForm::from(colleague) };
    portal.call(&caller, async || extensions::change_user(rename).await).await.unwrap();
    assert!(standing(&portal, &caller).await.is_behind());
    let file = fetch(&portal, &own).await.2;
    assert_eq!(value(&file, "linekey.2.label"), "Antonia Gómez");
    let second = standing(&portal, &caller).await;
    assert!(!second.is_behind() && second.last_revision > first.last_revision);

    // Time alone makes nothing new.
    portal.wait_ms(30 * DAY_MS);
    assert!(!standing(&portal, &caller).await.is_behind());
}

#[tokio::test]
async fn a_phone_of_another_or_of_nobody_loses_the_name_it_had() {
    let portal = start().await;
    let caller = portal.a_company("601 555 0100").await;
    let id = a_phone(&portal, &caller, MAC).await;
    let address = open(&portal.portal, &id, 60).await.unwrap().address;
    let file = fetch(&portal, &address).await.2;
    let own = next_address(&file).to_owned();
    let (first, generation) = (value(&file, "account.1.user_name").to_owned(), generation(&portal, &caller).await);
    let third = user(&portal, &caller, "1003").await.id;
    let seen = user(&portal, &caller, "1002").await.id;
    let give = ip_phones::UserForm { id: id.clone(), user: third.clone(), seen };
    portal.call(&caller, async || ip_phones::change_user(give).await).await.unwrap();
    assert!(self::generation(&portal, &caller).await > generation, "whoever tells phones is told");
    let behind = standing(&portal, &caller).await;
    assert!(behind.is_behind());
    assert_eq!(behind.device_name.as_deref(), Some(first.as_str()), "so it is reached still");
    let file = fetch(&portal, &own).await.2;
    assert_eq!(value(&file, "account.1.label"), "1003");
    assert_ne!(value(&file, "account.1.user_name"), first);
    let give = ip_phones::UserForm { id, user: String::new(), seen: third };
    portal.call(&caller, async || ip_phones::change_user(give).await).await.unwrap();
    let file = fetch(&portal, &own).await.2;
    assert_eq!((value(&file, "account.1.enable"), value(&file, "account.1.password")), ("0", "%NULL%"));
    let phone = standing(&portal, &caller).await;
    assert_eq!((phone.is_behind(), phone.device_name, phone.user_id), (false, None, None));
}

async fn generation(portal: &TestPortal, caller: &Caller) -> i64 {
    let mut connection = portal.portal.database.read().await.unwrap();
    let all = account_changes::all(&mut connection).await.unwrap();
    all.into_iter().find(|(account_id, _)| *account_id == caller.account_id).unwrap().1
}

#[tokio::test]
async fn a_phone_that_is_turned_off_gets_no_account() {
    let portal = start().await;
    let caller = portal.a_company("601 555 0100").await;
    let id = a_phone(&portal, &caller, MAC).await;
    let user = user(&portal, &caller, "1002").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let saved = user_settings::find(&mut connection, &caller.account_id, &user.id).await.unwrap().unwrap();
    drop(connection);
    let seen = user_settings::Tab::Devices.seen(&saved.settings);
    let form = DevicesForm { id: user.id, seen, softphone: true, ..DevicesForm::default() };
    portal.call(&caller, async || save_devices(form).await).await.unwrap();
    let address = open(&portal.portal, &id, 60).await.unwrap().address;
    let (status, _, file) = fetch(&portal, &address).await;
    assert_eq!((status, value(&file, "account.1.enable")), (200, "0"));
}

#[tokio::test]
async fn the_last_fifty_times_are_kept_and_refusals_do_not_hide_what_the_phone_has() {
    let portal = start().await;
    let caller = portal.a_company("601 555 0100").await;
    let id = a_phone(&portal, &caller, MAC).await;
    let address = open(&portal.portal, &id, 60).await.unwrap().address;
    let own = next_address(&fetch(&portal, &address).await.2).to_owned();
    for _ in 0..59 {
        portal.wait_ms(1);
        assert_eq!(asks(&portal, &own, "805ec0ffffff.cfg", "").await.0, 404);
    }
    let mut connection = portal.portal.database.read().await.unwrap();
    let fetches = store::fetches(&mut connection, (&caller.account_id, &id)).await.unwrap();
    drop(connection);
    assert_eq!(fetches.len(), 50);
    let newest = &fetches[0];
    assert_eq!((newest.outcome.code(), newest.address.as_str(), newest.revision), ("refused", "192.0.2.7", 0));
    assert_eq!(newest.user_agent, "Yealink SIP-T23G 44.84.0.140 80:5e:c0:12:34:56");
    assert!(!standing(&portal, &caller).await.is_behind());
    // What phones look for besides is no mistake; a sixtieth wrong request is the last.
    assert_eq!(asks(&portal, &own, &format!("{MAC}.boot"), "").await.0, 404);
    assert_eq!(asks(&portal, &own, "y000000000044.cfg", "").await.0, 404);
    assert_eq!(fetch(&portal, &own).await.0, 200);
    assert_eq!(asks(&portal, "/provision/guess/", "x.cfg", "").await.0, 404);
    assert_eq!(fetch(&portal, &own).await.0, 429);
    portal.wait_ms(10 * MINUTE_MS);
    assert_eq!(fetch(&portal, &own).await.0, 200);
    for _ in 0..29 {
        fetch(&portal, &own).await;
    }
    assert_eq!(fetch(&portal, &own).await.0, 429, "no phone needs them so often");
}

#[tokio::test]
async fn without_a_phone_system_nobody_is_given_anything() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let id = a_phone(&portal, &caller, MAC).await;
    let address = open(&portal.portal, &id, 60).await.unwrap().address;
    assert_eq!(fetch(&portal, &address).await.0, 404);
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(phones_behind(&portal.portal, &mut connection, &caller.account_id).await.unwrap(), []);
}
