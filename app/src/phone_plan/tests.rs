//! Plans on a real database.

use super::{Plan, Told, load, note_run, running};
use crate::shared::language::{Language, Text};
use crate::shared::revisions::runs;
use crate::testing::TestPortal;
use crate::trunks::{self, TrunkForm};

#[tokio::test]
async fn a_plan_holds_what_the_phone_system_needs_and_survives_its_own_disk() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("+576015550100").await;
    let user = portal.a_user(&caller, "1001").await;
    let (plan, devices) = load(&portal.portal, &caller.account_id).await.unwrap();
    assert!(plan.revision > 0, "it says which revision it is");
    let person = plan.person(&user.user_id).expect("the user is known");
    assert_eq!(person.phones.len(), 1);
    assert!(devices.iter().any(|device| device.name == person.phones[0].name && device.user_id == user.user_id));
    assert_eq!(plan.routing.number("+576015550100").map(|number| number.e164.as_str()), Some("+576015550100"));
    let kept: Plan = serde_json::from_str(&serde_json::to_string(&plan).unwrap()).unwrap();
    assert_eq!(kept.routing, plan.routing);
    assert_eq!(kept.people, plan.people);
    assert!(
        !serde_json::to_string(&plan).unwrap().contains(devices[0].secret.reveal()),
        "passwords are not kept in it"
    );

    let mut connection = portal.portal.database.write().await.unwrap();
    for at in [7, 8] {
        note_run(&mut connection, &caller.account_id, plan.revision, &plan.routing, at).await.unwrap();
    }
    let noted = runs(&mut connection, &caller.account_id, (1, plan.revision)).await.unwrap();
    assert_eq!(noted, [(plan.revision, 7)]);
}

#[test]
fn everything_it_tells_has_words_in_every_language() {
    for language in Language::ALL {
        for told in Told::ALL {
            let sentence = told.sentence(Text::new(language));
            assert!(sentence.ends_with('.') && sentence.len() > 10, "{told:?} in {}: {sentence}", language.tag());
        }
    }
}

#[tokio::test]
async fn setup_tells_when_nobody_can_call_outside() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let has_line = async || {
        let mut connection = portal.portal.database.read().await.unwrap();
        running(&portal.portal, &mut connection, &caller.account_id).await.unwrap().map(|running| running.has_line)
    };
    assert_eq!(has_line().await, None, "no phone system is attached");
    portal.portal.phones.set_presence(true, 1);
    assert_eq!(has_line().await, Some(false));
    let line = TrunkForm {
        name: Some("Operador".to_owned()),
        host: Some("sip.example.com".to_owned()),
        addresses: vec!["203.0.113.1".to_owned()],
        ..TrunkForm::default()
    };
    trunks::add(&portal.portal, &line).await.unwrap();
    assert_eq!(has_line().await, Some(true));
    trunks::set_enabled(&portal.portal, "Operador", false).await.unwrap();
    assert_eq!(has_line().await, Some(false), "it is switched off");
}
