//! Names and passwords of phones on a real database.

use super::{DeviceKind, device, devices, ensure_devices, live_users, renew_secret};
use crate::testing::TestPortal;

#[tokio::test]
async fn every_phone_that_is_on_has_a_name_and_a_password_of_its_own_that_stay() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("+576015550100").await;
    let user = portal.a_user(&caller, "1001").await;
    let (account, now_ms) = (caller.account_id.as_str(), portal.portal.clock.now_ms());
    let mut connection = portal.portal.database.write().await.unwrap();
    ensure_devices(&mut connection, account, now_ms).await.unwrap();
    let first = devices(&mut connection, account).await.unwrap();
    let [one, two, _] = &first[..] else { panic!("each user has a desk phone at first: {first:?}") };
    assert_ne!(one.name, two.name);
    assert_ne!(one.secret, two.secret);
    ensure_devices(&mut connection, account, now_ms).await.unwrap();
    assert_eq!(devices(&mut connection, account).await.unwrap(), first, "a second time changes nothing");

    let of_user = (user.user_id.as_str(), DeviceKind::IpPhone);
    let before = device(&mut connection, account, of_user.0, of_user.1).await.unwrap().unwrap();
    assert!(renew_secret(&mut connection, account, of_user, now_ms).await.unwrap());
    let after = device(&mut connection, account, of_user.0, of_user.1).await.unwrap().unwrap();
    assert_eq!(after.name, before.name);
    assert_ne!(after.secret, before.secret);
    assert!(!renew_secret(&mut connection, "another", of_user, now_ms).await.unwrap());
}

#[tokio::test]
async fn a_phone_is_seen_as_soon_as_it_has_a_name() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("+576015550100").await;
    let user = portal.a_user(&caller, "1001").await;
    let (account, phones) = (caller.account_id.as_str(), &portal.portal.phones);
    let mut connection = portal.portal.database.read().await.unwrap();
    assert!(live_users(&portal.portal, &mut connection, account).await.unwrap().is_empty(), "none is attached");
    phones.set_presence(true, 1);
    let before = live_users(&portal.portal, &mut connection, account).await.unwrap();
    assert_eq!(before[&user.user_id].phones, 0, "it has no name yet");
    ensure_devices(&mut connection, account, 1).await.unwrap();
    let named = device(&mut connection, account, &user.user_id, DeviceKind::IpPhone).await.unwrap().unwrap();
    phones.change(&named.name, |phone| {
        phone.is_there = true;
        phone.calls = 1;
    });
    let after = live_users(&portal.portal, &mut connection, account).await.unwrap();
    let live = &after[&user.user_id];
    assert_eq!((live.phones, live.there, live.is_talking), (1, 1, true));
}
