//! Trunks on a real database.

use super::{
    Identification, NumberFormat, TrunkForm, TrunkProblem, add, all, change, changes, named, remove, set_enabled,
    trunks,
};
use crate::shared::portal::SipTransport;
use crate::shared::secret::Secret;
use crate::testing::TestPortal;

fn by_address(name: &str, priority: u16) -> TrunkForm {
    TrunkForm {
        name: Some(name.to_owned()),
        host: Some("192.0.2.10".to_owned()),
        addresses: vec!["192.0.2.10".to_owned(), "192.0.2.64/28".to_owned(), "2001:db8::/48".to_owned()],
        priority: Some(priority),
        ..TrunkForm::default()
    }
}

fn registered(name: &str) -> TrunkForm {
    TrunkForm {
        name: Some(name.to_owned()),
        host: Some("sip.carrier.example".to_owned()),
        transport: Some(SipTransport::Tls),
        user: Some("576015550100".to_owned()),
        password: Some(Secret::from("s3;cret=")),
        number_format: NumberFormat::from_code("national:CO"),
        calls_at_once: Some(30),
        ..TrunkForm::default()
    }
}

async fn generation(portal: &TestPortal) -> i64 {
    changes(&mut portal.portal.database.read().await.unwrap()).await.unwrap()
}

#[tokio::test]
async fn a_trunk_is_read_as_it_was_written_and_tried_by_its_priority() {
    let portal = TestPortal::start().await;
    assert_eq!(generation(&portal).await, 0);
    let second = add(&portal.portal, &registered("Segundo")).await.unwrap();
    let first = add(&portal.portal, &by_address("Primero", 1)).await.unwrap();
    let also_second = add(&portal.portal, &by_address("Antes", 10)).await.unwrap();
    assert_eq!(generation(&portal).await, 3);
    let mut connection = portal.portal.database.read().await.unwrap();
    let found = trunks(&mut connection).await.unwrap();
    assert_eq!(found, [first.clone(), also_second.clone(), second.clone()]);
    let Identification::Addresses(networks) = &first.identification else { panic!("{first:?}") };
    let networks: Vec<String> = networks.iter().map(ToString::to_string).collect();
    assert_eq!(networks, ["192.0.2.10", "192.0.2.64/28", "2001:db8::/48"]);
    assert_eq!((second.port, second.calls_at_once), (5061, Some(30)));
    drop(connection);

    let off = set_enabled(&portal.portal, " PRIMERO ", false).await.unwrap();
    assert!(!off.enabled);
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(trunks(&mut connection).await.unwrap(), [also_second, second]);
    assert_eq!(all(&mut connection).await.unwrap().len(), 3, "the operator sees all");
    assert_eq!(named(&mut connection, &first.id).await.unwrap(), Some(off));
    assert_eq!(named(&mut connection, "nadie").await.unwrap(), None);
}

#[tokio::test]
async fn what_is_changed_is_counted_and_what_is_not_is_not() {
    let portal = TestPortal::start().await;
    let before = add(&portal.portal, &registered("Uno")).await.unwrap();
    let same = change(&portal.portal, "uno", &registered("Uno")).await.unwrap();
    assert_eq!((same, generation(&portal).await), (before.clone(), 1));
    let form = TrunkForm { addresses: vec!["192.0.2.1".to_owned()], ..TrunkForm::default() };
    let after = change(&portal.portal, "Uno", &form).await.unwrap();
    assert!(matches!(&after.identification, Identification::Addresses(networks) if networks.len() == 1));
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(named(&mut connection, "Uno").await.unwrap(), Some(after));
    drop(connection);
    let back = TrunkForm { user: registered("").user, password: registered("").password, ..TrunkForm::default() };
    assert_eq!(change(&portal.portal, "Uno", &back).await.unwrap(), before);
    assert_eq!(generation(&portal).await, 3);
    assert_eq!(remove(&portal.portal, "Uno").await.unwrap(), before);
    assert_eq!(generation(&portal).await, 4);
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(all(&mut connection).await.unwrap(), []);
}

#[tokio::test]
async fn a_name_is_of_one_trunk_and_what_is_not_there_is_not_changed() {
    let portal = TestPortal::start().await;
    add(&portal.portal, &registered("Movistar Bogotá")).await.unwrap();
    let again = add(&portal.portal, &by_address("MOVISTAR BOGOTÁ", 1)).await;
    assert!(matches!(again, Err(TrunkProblem::NameTaken(_))), "{again:?}");
    add(&portal.portal, &by_address("Otro", 1)).await.unwrap();
    let rename = TrunkForm { name: Some("movistar bogotá".to_owned()), ..TrunkForm::default() };
    let renamed = change(&portal.portal, "Otro", &rename).await;
    assert!(matches!(renamed, Err(TrunkProblem::NameTaken(_))), "{renamed:?}");
    let wrong = add(&portal.portal, &TrunkForm { host: Some("a;b".to_owned()), ..registered("Tres") }).await;
    assert!(matches!(wrong, Err(TrunkProblem::Host)), "{wrong:?}");
    for gone in [
        change(&portal.portal, "nadie", &rename).await,
        set_enabled(&portal.portal, "nadie", true).await,
        remove(&portal.portal, "").await,
    ] {
        assert!(matches!(gone, Err(TrunkProblem::NoTrunk(_))), "{gone:?}");
    }
    assert_eq!(generation(&portal).await, 2, "what was refused changes nothing");
}

#[tokio::test]
async fn of_two_who_add_the_same_name_at_once_one_does() {
    let portal = TestPortal::start().await;
    let (one, other) = (registered("Uno"), by_address("Uno", 1));
    let (first, second) = tokio::join!(add(&portal.portal, &one), add(&portal.portal, &other));
    assert_eq!(usize::from(first.is_ok()) + usize::from(second.is_ok()), 1, "{first:?} {second:?}");
}
