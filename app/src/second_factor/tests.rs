//! Codes on a real database.

use super::{Accepted, Owner, begin, check, code_at, confirm, is_on, replace_recovery_codes, step_at, turn_off};
use crate::shared::caller::Caller;
use crate::testing::{BEGINNING_MS, TestPortal};

const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

fn owner(caller: &Caller) -> Owner<'_> {
    Owner { account_id: &caller.account_id, administrator_id: &caller.administrator_id }
}

#[tokio::test]
async fn a_code_counts_once_and_so_do_those_before_it() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let (owner, now) = (owner(&caller), BEGINNING_MS);
    let mut connection = portal.portal.database.read().await.unwrap();
    assert!(begin(&mut connection, owner, SECRET, now).await.unwrap());
    assert!(!is_on(&mut connection, owner).await.unwrap(), "not before the first code");
    assert!(!confirm(&mut connection, owner, "000000", (now, now)).await.unwrap());
    let code = |offset: i64| code_at(SECRET, step_at(now) + offset);
    assert!(!confirm(&mut connection, owner, &code(0), (now, now + 1)).await.unwrap(), "begun too long ago");
    assert!(confirm(&mut connection, owner, &code(0), (now, now)).await.unwrap());
    assert!(is_on(&mut connection, owner).await.unwrap());
    assert!(!begin(&mut connection, owner, SECRET, now).await.unwrap(), "a secret in use is not replaced");
    for used in [0, -1] {
        assert_eq!(check(&mut connection, owner, &code(used), now).await.unwrap(), None, "{used}");
    }
    let spaced = format!("{} {}", &code(1)[..3], &code(1)[3..]);
    assert_eq!(check(&mut connection, owner, &spaced, now).await.unwrap(), Some(Accepted::Code));
    assert_eq!(check(&mut connection, owner, &code(1), now).await.unwrap(), None);
    assert!(turn_off(&mut connection, owner).await.unwrap());
    assert_eq!(check(&mut connection, owner, &code(2), now + 60_000).await.unwrap(), None);
}

#[tokio::test]
async fn of_many_who_send_the_same_code_at_once_one_gets_in() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let (owner, now) = (owner(&caller), BEGINNING_MS);
    let mut connection = portal.portal.database.read().await.unwrap();
    begin(&mut connection, owner, SECRET, now).await.unwrap();
    confirm(&mut connection, owner, &code_at(SECRET, step_at(now)), (now, now)).await.unwrap();
    replace_recovery_codes(&mut connection, owner, &["AAAA-BBBB-CCCC-DDDD".to_owned()]).await.unwrap();
    drop(connection);
    for typed in [code_at(SECRET, step_at(now) + 1), "aaaa bbbb cccc dddd".to_owned()] {
        let tries = (0..8).map(|_| async {
            let mut transaction = portal.portal.database.write().await.unwrap();
            let accepted = check(&mut transaction, owner, &typed, now).await.unwrap();
            transaction.commit().await.unwrap();
            accepted.is_some()
        });
        let opened = futures_util::future::join_all(tries).await;
        assert_eq!(opened.into_iter().filter(|opened| *opened).count(), 1, "{typed}");
    }
}
