//! Names and passwords of phones on a real database.

use super::{DeviceKind, device, devices, ensure_devices, renew_secret};
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
