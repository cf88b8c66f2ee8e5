//! The settings of the receptionist, tried on a real database.

use std::collections::BTreeMap;

use super::server_functions::{SettingsForm, save_settings};
use super::{Reach, Settings, reach, settings};
use crate::extensions;
use crate::shared::caller::Caller;
use crate::shared::problem::Problem;
use crate::testing::{TestPortal, stranger};

async fn ids(portal: &TestPortal, caller: &Caller) -> Vec<String> {
    let mut connection = portal.portal.database.read().await.unwrap();
    let all = extensions::list_all(&mut connection, &caller.account_id).await.unwrap();
    all.into_iter().map(|extension| extension.id).collect()
}

async fn saved(portal: &TestPortal, caller: &Caller) -> (Settings, BTreeMap<String, Reach>) {
    let mut connection = portal.portal.database.read().await.unwrap();
    let settings = settings(&mut connection, &caller.account_id).await.unwrap();
    (settings, reach(&mut connection, &caller.account_id).await.unwrap())
}

async fn save(portal: &TestPortal, caller: &Caller, form: SettingsForm) -> Result<(), Problem> {
    portal.call(caller, async || save_settings(form).await).await
}

/// Everything ticked for these extensions.
fn all_ticked(ids: &[String], version: i64) -> SettingsForm {
    SettingsForm {
        version,
        dial_by_extension: true,
        dial_by_name: true,
        remote_voicemail: true,
        listed: ids.join(","),
        by_extension: ids.to_vec(),
        by_name: ids.to_vec(),
    }
}

#[tokio::test]
async fn a_company_that_never_chose_allows_everything() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    assert_eq!(saved(&portal, &caller).await, (Settings::default(), BTreeMap::new()));
    assert!(Settings::default().remote_voicemail && Reach::default().by_name);
}

#[tokio::test]
async fn what_is_unticked_is_kept_and_only_that() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    let ids = ids(&portal, &caller).await;
    let form = SettingsForm { remote_voicemail: false, by_name: ids[1..].to_vec(), ..all_ticked(&ids, 0) };
    save(&portal, &caller, form).await.unwrap();
    let no_name = Reach { by_extension: true, by_name: false };
    let expected = Settings { remote_voicemail: false, ..Settings::default() };
    assert_eq!(saved(&portal, &caller).await, (expected, BTreeMap::from([(ids[0].clone(), no_name)])));
    assert_eq!(saved(&portal, &other).await, (Settings::default(), BTreeMap::new()));
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "receptionist-settings.save");
    save(&portal, &caller, all_ticked(&ids, 1)).await.unwrap();
    let again = BTreeMap::from([(ids[0].clone(), Reach::default())]);
    assert_eq!(saved(&portal, &caller).await, (Settings::default(), again));
}

#[tokio::test]
async fn an_extension_that_was_not_on_the_page_stays_reachable() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let ids = ids(&portal, &caller).await;
    save(&portal, &caller, all_ticked(&ids[..2], 0)).await.unwrap();
    assert!(saved(&portal, &caller).await.1.is_empty());
}

#[tokio::test]
async fn nobodys_work_is_silently_overwritten() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let ids = ids(&portal, &caller).await;
    let form = SettingsForm { dial_by_name: false, ..all_ticked(&ids, 0) };
    save(&portal, &caller, form).await.unwrap();
    assert_eq!(save(&portal, &caller, all_ticked(&ids, 0)).await, Err(Problem::Conflict));
    assert!(!saved(&portal, &caller).await.0.dial_by_name);
}

#[tokio::test]
async fn another_companys_extensions_are_no_business_of_ours() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    let theirs = ids(&portal, &other).await;
    let form = SettingsForm { listed: theirs.join(","), ..SettingsForm::default() };
    save(&portal, &caller, form.clone()).await.unwrap();
    assert!(saved(&portal, &caller).await.1.is_empty() && saved(&portal, &other).await.1.is_empty());
    let refused = portal.request(&stranger(), async || save_settings(form).await).await.0;
    assert_eq!(refused, Err(Problem::SignInNeeded));
}
