//! What tests of Stripe begin with.

pub mod fake;

use serde_json::json;

use crate::payments::methods::{self, AddMethodForm, SaveMethod, SavedMethod};
use crate::shared::caller::Caller;
use crate::testing::TestPortal;
use fake::Fake;

/// What `SetupIntents` tell of a card.
pub fn setup_intent(fake: &Fake, id: &str, customer: &str, method: &str, created: i64) {
    let card = json!({ "brand": "visa", "last4": "4242", "exp_month": 12, "exp_year": 2031 });
    let method = json!({ "id": method, "object": "payment_method", "type": "card", "card": card });
    let intent =
        json!({ "id": id, "status": "succeeded", "created": created, "customer": customer, "payment_method": method });
    fake.with(|state| state.objects.insert(id.to_owned(), intent));
}

/// As if the account had gone to Stripe and saved a card there.
pub async fn a_saved_card(portal: &TestPortal, fake: &Fake, caller: &Caller) -> SavedMethod {
    portal.call(caller, async || methods::add_method(AddMethodForm::default()).await).await.unwrap();
    let customer = customer(portal, caller).await;
    setup_intent(fake, "seti_first", &customer, &format!("pm_{}", caller.account_id), 1_795_000_000);
    save(portal, caller, "seti_first").await;
    portal.queued_mails().await;
    saved(portal, caller).await.unwrap()
}

pub async fn customer(portal: &TestPortal, caller: &Caller) -> String {
    let mut connection = portal.portal.database.read().await.unwrap();
    methods::find_customer(&mut connection, &caller.account_id).await.unwrap().unwrap()
}

pub async fn save(portal: &TestPortal, caller: &Caller, setup_intent: &str) {
    let job = SaveMethod { account_id: caller.account_id.clone(), setup_intent: setup_intent.to_owned() };
    methods::save_method(&portal.portal, &job).await.unwrap();
}

pub async fn saved(portal: &TestPortal, caller: &Caller) -> Option<SavedMethod> {
    let mut connection = portal.portal.database.read().await.unwrap();
    methods::find(&mut connection, &caller.account_id).await.unwrap()
}
