//! Deleting users, tried on a real database.

use super::server_functions::{DeleteUserForm, delete_user};
use crate::extensions;
use crate::receptionist::{self, MenuForm, Slot};
use crate::shared::caller::Caller;
use crate::shared::problem::Problem;
use crate::testing::TestPortal;

async fn menu(portal: &TestPortal, caller: &Caller) -> MenuForm {
    portal.call(caller, async || receptionist::load_menu(Slot::Open, String::new()).await).await.unwrap().form
}

async fn user(portal: &TestPortal, caller: &Caller, number: &str) -> Option<extensions::User> {
    let mut connection = portal.portal.database.read().await.unwrap();
    extensions::find_by_number(&mut connection, &caller.account_id, number).await.unwrap()
}

fn form(id: &str, replacement: &str) -> DeleteUserForm {
    DeleteUserForm { id: id.to_owned(), replacement: replacement.to_owned() }
}

#[tokio::test]
async fn a_user_others_point_to_is_deleted_only_with_a_word_about_them() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let first = user(&portal, &caller, "1001").await.unwrap();
    let refused = portal.call(&caller, async || delete_user(form(&first.id, "")).await).await;
    assert_eq!(refused, Err(Problem::field("form[replacement]", "extensions-problem-replacement-missing")));
    let itself = portal.call(&caller, async || delete_user(form(&first.id, &first.id)).await).await;
    assert!(matches!(itself, Err(Problem::Fields(_))));
    assert!(user(&portal, &caller, "1001").await.is_some());
}

#[tokio::test]
async fn the_replacement_takes_their_place_in_every_menu() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let (first, second) =
        (user(&portal, &caller, "1001").await.unwrap(), user(&portal, &caller, "1002").await.unwrap());
    portal.call(&caller, async || delete_user(form(&first.id, &second.id)).await).await.unwrap();
    let menu = menu(&portal, &caller).await;
    assert_eq!(menu.keys[0].target, format!("user:{}", second.id));
    assert_eq!(menu.silence.target, format!("user:{}", second.id));
    assert!(user(&portal, &caller, "1001").await.is_none());
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "extensions.delete-user");
}

#[tokio::test]
async fn without_a_replacement_nothing_is_left_dangling() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let first = user(&portal, &caller, "1001").await.unwrap();
    portal.call(&caller, async || delete_user(form(&first.id, "nobody")).await).await.unwrap();
    let menu = menu(&portal, &caller).await;
    assert_eq!(menu.keys[0], receptionist::KeyForm::default());
    assert_eq!(menu.silence.target, "hang_up");
}

#[tokio::test]
async fn another_companys_user_is_neither_deleted_nor_a_replacement() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    let (mine, theirs) = (user(&portal, &caller, "1001").await.unwrap(), user(&portal, &other, "1001").await.unwrap());
    let deleted = portal.call(&caller, async || delete_user(form(&theirs.id, "nobody")).await).await;
    assert_eq!(deleted, Err(Problem::NotFound));
    let replaced = portal.call(&caller, async || delete_user(form(&mine.id, &theirs.id)).await).await;
    assert!(matches!(replaced, Err(Problem::Fields(_))));
    assert!(user(&portal, &other, "1001").await.is_some() && user(&portal, &caller, "1001").await.is_some());
}

#[tokio::test]
async fn a_user_who_is_deleted_while_a_menu_is_saved_is_in_no_menu() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let third = user(&portal, &caller, "1003").await.unwrap();
    let mut changed = menu(&portal, &caller).await;
    changed.keys[3] = receptionist::KeyForm {
        action: receptionist::KeyAction::Transfer,
        target: format!("user:{}", third.id),
        ..receptionist::KeyForm::default()
    };
    let saving = portal.call(&caller, async || receptionist::save_menu(changed, String::new()).await);
    let deleting = portal.call(&caller, async || delete_user(form(&third.id, "nobody")).await);
    let (saved, deleted) = tokio::join!(saving, deleting);
    deleted.unwrap();
    assert!(saved.is_ok() || matches!(saved, Err(Problem::Fields(_))), "{saved:?}");
    assert_eq!(menu(&portal, &caller).await.keys[3], receptionist::KeyForm::default());
}

#[tokio::test]
async fn the_audit_trail_tells_who_takes_their_place() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let (second, third) =
        (user(&portal, &caller, "1002").await.unwrap(), user(&portal, &caller, "1003").await.unwrap());
    portal.call(&caller, async || delete_user(form(&second.id, &third.id)).await).await.unwrap();
    portal.call(&caller, async || delete_user(form(&third.id, "nobody")).await).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let after: Vec<String> = sqlx::query_scalar(
        "SELECT after_state FROM audit_entries WHERE action = 'extensions.delete-user' ORDER BY recorded_at",
    )
    .fetch_all(&mut *connection)
    .await
    .unwrap();
    assert_eq!(after, [format!(r#"{{"replacement":"{}"}}"#, third.id), r#"{"replacement":null}"#.to_owned()]);
}
