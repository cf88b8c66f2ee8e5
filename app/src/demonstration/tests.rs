//! The demonstration company on a real database.

use super::{create, find};
use crate::account_routing;
use crate::call_routing::warnings;
use crate::extensions::{self, Kind};
use crate::numbers::{self, Destination};
use crate::shared::secret::Secret;
use crate::testing::TestPortal;

#[tokio::test]
async fn the_company_is_whole_and_has_nothing_to_point_out() {
    let test = TestPortal::start().await;
    assert_eq!(find(&test.portal).await.unwrap(), None);
    create(&test.portal, &Secret::from("a demonstration of tests")).await.unwrap();
    let account = find(&test.portal).await.unwrap().unwrap();
    let mut connection = test.portal.database.read().await.unwrap();
    let led = numbers::list(&mut connection, &account.id).await.unwrap();
    assert!(led.len() == 3 && led.iter().all(|number| number.destination != Destination::Nobody), "{led:?}");
    assert_eq!(extensions::count(&mut connection, &account.id).await.unwrap(), 12);
    let all = extensions::list_all(&mut connection, &account.id).await.unwrap();
    let groups = all.into_iter().filter(|extension| extension.kind == Kind::RingGroup && extension.members == 3);
    assert_eq!(groups.count(), 2);
    let now_ms = test.portal.clock.now_ms();
    let routing = account_routing::load(&mut connection, &account.id, now_ms).await.unwrap();
    assert_eq!(warnings(&routing), []);
}
