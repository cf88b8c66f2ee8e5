//! Softphones and who is shown what they sign in with, on a real database.

use super::tests::start;
use super::{SoftphoneForm, renew_own_softphone, show_own_softphone, show_softphone};
use crate::phone_system::{self, DeviceKind};
use crate::shared::problem::Problem;
use crate::testing::{TestPortal, user_visitor};
use crate::user_settings::{self, DevicesForm, save_devices};

#[tokio::test]
async fn a_softphone_is_shown_to_its_user_and_the_administrators_only() {
    let portal = start().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    let user = portal.a_user(&caller, "1001").await;
    let form = |id: &str| SoftphoneForm { id: id.to_owned() };
    let own = || form(&user.user_id);
    let off = portal.call(&caller, async || show_softphone(own()).await).await;
    assert_eq!(off, Err(Problem::Refused("provisioning-problem-softphone-off".to_owned())));
    let mut connection = portal.portal.database.read().await.unwrap();
    let saved = user_settings::find(&mut connection, &caller.account_id, &user.user_id).await.unwrap().unwrap();
    let devices = DevicesForm {
        id: user.user_id.clone(),
        seen: user_settings::Tab::Devices.seen(&saved.settings),
        softphone: true,
        ..DevicesForm::default()
    };
    portal.call(&caller, async || save_devices(devices).await).await.unwrap();
    let visitor = user_visitor(&user);
    let secret = async || {
        let mut connection = portal.portal.database.read().await.unwrap();
        let of = (caller.account_id.as_str(), user.user_id.as_str());
        phone_system::device(&mut connection, of.0, of.1, DeviceKind::Softphone).await.unwrap().unwrap().secret
    };
    portal.request(&visitor, async || show_own_softphone(own()).await).await.0.unwrap();
    let before = secret().await;
    portal.call(&caller, async || show_softphone(own()).await).await.unwrap();
    assert_eq!(secret().await, before);
    portal.request(&visitor, async || renew_own_softphone(own()).await).await.0.unwrap();
    assert_ne!(secret().await, before);

    let colleague = portal.a_user(&caller, "1002").await.user_id;
    assert_eq!(portal.call(&other, async || show_softphone(own()).await).await, Err(Problem::NotFound));
    let (refused, _) = portal.request(&visitor, async || show_own_softphone(form(&colleague)).await).await;
    assert_eq!(refused, Err(Problem::NotFound));
    let (refused, _) = portal.request(&visitor, async || show_softphone(own()).await).await;
    assert_eq!(refused, Err(Problem::SignInNeeded));
    let audited = portal.audited(&caller.account_id).await;
    let shown: Vec<&str> = audited.iter().filter_map(|action| action.strip_prefix("provisioning.")).collect();
    assert_eq!(shown, ["show-softphone", "show-softphone", "renew-softphone"]);
}

#[tokio::test]
async fn without_a_phone_system_there_is_nothing_to_show() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let form = SoftphoneForm { id: portal.a_user(&caller, "1001").await.user_id };
    let refused = portal.call(&caller, async || show_softphone(form).await).await;
    assert_eq!(refused, Err(Problem::Refused("provisioning-problem-no-system".to_owned())));
}
