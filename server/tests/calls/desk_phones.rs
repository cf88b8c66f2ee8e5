//! Desk phones that have their settings from the portal.

use std::net::{IpAddr, Ipv4Addr};
use std::time::{Duration, Instant};

use app::extensions::{self, UserForm};
use app::ip_phones::{self, Mac, OrderForm};
use app::provisioning::{self, Asked};
use app::shared::audit::Actor;

use crate::stage::Stage;

const MAC: &str = "805ec0123456";
/// A saved change is at the phone within this time.
const LONGEST: Duration = Duration::from_secs(5);

/// The phone of Marta was delivered, and the operator let it fetch its settings; where.
async fn a_desk_phone(stage: &Stage) -> String {
    let user = stage.user("1002").await;
    let [model, name, address] = ["yealink_t23g", "Marta", "Calle 1"].map(str::to_owned);
    let form = OrderForm { model, user, delivery_name: name, delivery_address: address };
    let (account_id, now_ms) = (stage.company.account_id.as_str(), stage.portal.clock.now_ms());
    let mut transaction = stage.portal.database.write().await.unwrap();
    let by = (account_id, Actor::Operator);
    let (id, _) = ip_phones::insert_checked(&mut transaction, now_ms, by, &form).await.unwrap();
    let mac = Mac::parse(MAC).unwrap();
    ip_phones::deliver_for_demonstration(&mut transaction, (account_id, &id), &mac, [now_ms; 3]).await.unwrap();
    transaction.commit().await.unwrap();
    provisioning::open(&stage.portal, &id, 60).await.unwrap().address
}

/// What the phone gets at an address.
async fn fetch(stage: &Stage, address: &str) -> String {
    let path = format!("{address}{MAC}.cfg");
    let asked = Asked {
        path: path.split_once("/provision/").unwrap().1.to_owned(),
        is_get: true,
        is_secure: false,
        address: IpAddr::V4(Ipv4Addr::LOCALHOST),
        user_agent: "Yealink SIP-T23G 44.84.0.140 80:5e:c0:12:34:56".to_owned(),
        if_none_match: String::new(),
    };
    let response = provisioning::serve(&stage.portal, asked).await;
    assert_eq!(response.status().as_u16(), 200);
    let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    String::from_utf8(body.to_vec()).unwrap()
}

fn value<'f>(file: &'f str, name: &str) -> &'f str {
    let mut lines = file.lines().filter_map(|line| line.split_once(" = "));
    lines.find(|(other, _)| *other == name).map(|(_, value)| value).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_is_told_of_a_change_and_has_it_within_seconds() {
    let stage = Stage::set().await;
    let address = a_desk_phone(&stage).await;
    let file = fetch(&stage, &address).await;
    let next = value(&file, "static.auto_provision.server.url").to_owned();
    assert_eq!(value(&file, "linekey.2.label"), "Ana Gómez");
    // It signs in with what stands in its file.
    let (name, secret) = (value(&file, "account.1.user_name"), value(&file, "account.1.password"));
    let phone = crate::phone::TestPhone::sign_in(stage.sip, name, secret).await.unwrap();
    assert!(crate::phone::until(|| stage.portal.phones.get(name).is_there).await);
    fetch(&stage, &next).await;

    let mut connection = stage.portal.database.read().await.unwrap();
    let account_id = stage.company.account_id.as_str();
    let ana = extensions::find_by_number(&mut connection, account_id, "1001").await.unwrap().unwrap();
    drop(connection);
    let rename = UserForm { first_name: "Antonia".to_owned(), ..UserForm::from(ana) };
    let began = Instant::now();
    stage.test.call(&stage.company, async || extensions::change_user(rename).await).await.unwrap();
    assert!(phone.is_told("check-sync", "").await, "it is told that there is something new");
    let file = fetch(&stage, &next).await;
    assert!(began.elapsed() < LONGEST, "after {:?}", began.elapsed());
    assert_eq!(value(&file, "linekey.2.label"), "Antonia Gómez");
    stage.strike().await;
}
