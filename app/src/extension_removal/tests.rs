//! Deleting users and ring groups, tried on a real database.

use super::server_functions::{DeleteForm, delete_extension};
use crate::accounts;
use crate::conferences::{self, RoomForm, ServerForm};
use crate::extensions;
use crate::receptionist::{self, MenuForm, Slot};
use crate::ring_groups::{self, GroupForm};
use crate::shared::caller::Caller;
use crate::shared::problem::Problem;
use crate::shared::prompt::Prompt;
use crate::testing::TestPortal;

async fn menu(portal: &TestPortal, caller: &Caller) -> MenuForm {
    portal.call(caller, async || receptionist::load_menu(Slot::Open, String::new()).await).await.unwrap().form
}

async fn user(portal: &TestPortal, caller: &Caller, number: &str) -> Option<extensions::User> {
    let mut connection = portal.portal.database.read().await.unwrap();
    extensions::find_by_number(&mut connection, &caller.account_id, number).await.unwrap()
}

fn form(id: &str, replacement: &str) -> DeleteForm {
    DeleteForm { id: id.to_owned(), replacement: replacement.to_owned() }
}

#[tokio::test]
async fn a_user_others_point_to_is_deleted_only_with_a_word_about_them() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let first = user(&portal, &caller, "1001").await.unwrap();
    let refused = portal.call(&caller, async || delete_extension(form(&first.id, "")).await).await;
    assert_eq!(refused, Err(Problem::field("form[replacement]", "extensions-problem-replacement-missing")));
    let itself = portal.call(&caller, async || delete_extension(form(&first.id, &first.id)).await).await;
    assert!(matches!(itself, Err(Problem::Fields(_))));
    assert!(user(&portal, &caller, "1001").await.is_some());
}

#[tokio::test]
async fn the_replacement_takes_their_place_in_every_menu() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let (first, second) =
        (user(&portal, &caller, "1001").await.unwrap(), user(&portal, &caller, "1002").await.unwrap());
    portal.call(&caller, async || delete_extension(form(&first.id, &second.id)).await).await.unwrap();
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
    portal.call(&caller, async || delete_extension(form(&first.id, "nobody")).await).await.unwrap();
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
    let deleted = portal.call(&caller, async || delete_extension(form(&theirs.id, "nobody")).await).await;
    assert_eq!(deleted, Err(Problem::NotFound));
    let replaced = portal.call(&caller, async || delete_extension(form(&mine.id, &theirs.id)).await).await;
    assert!(matches!(replaced, Err(Problem::Fields(_))));
    assert!(user(&portal, &other, "1001").await.is_some() && user(&portal, &caller, "1001").await.is_some());
}

/// A company in which key 3 and the group Soporte lead to the group Ventas, and both groups ring everybody.
async fn with_groups(portal: &TestPortal) -> (Caller, String, String) {
    let caller = portal.a_company("601 555 0100").await;
    let mut transaction = portal.portal.database.write().await.unwrap();
    let account = accounts::find(&mut transaction, &caller.account_id).await.unwrap().unwrap();
    let users = extensions::list(&mut transaction, &account.id).await.unwrap();
    let mut form = GroupForm {
        name: "Ventas".to_owned(),
        number: "1101".to_owned(),
        members: users.iter().map(|user| user.id.clone()).collect(),
        announcement: Prompt { text: "Llame más tarde.".to_owned(), ..Prompt::default() },
        ..GroupForm::default()
    };
    let sales = ring_groups::insert_checked(&mut transaction, 1, &account, &form).await.unwrap();
    form = GroupForm {
        name: "Soporte".to_owned(),
        number: "1102".to_owned(),
        then: format!("group:{sales}"),
        announcement: Prompt::default(),
        ..form
    };
    let support = ring_groups::insert_checked(&mut transaction, 1, &account, &form).await.unwrap();
    transaction.commit().await.unwrap();
    let mut menu = menu(portal, &caller).await;
    menu.keys[3].action = receptionist::KeyAction::Transfer;
    menu.keys[3].target = format!("group:{sales}");
    portal.call(&caller, async || receptionist::save_menu(menu, String::new()).await).await.unwrap();
    (caller, sales, support)
}

/// Members and destination of the group Soporte.
async fn support_of(portal: &TestPortal, caller: &Caller, id: &str) -> (i64, String) {
    let mut connection = portal.portal.database.read().await.unwrap();
    let all = extensions::list_all(&mut connection, &caller.account_id).await.unwrap();
    let members = all.into_iter().find(|extension| extension.id == id).unwrap().members;
    let (action, extension): (String, Option<String>) =
        sqlx::query_as("SELECT then_action, then_extension_id FROM ring_groups WHERE extension_id = $1")
            .bind(id)
            .fetch_one(&mut *connection)
            .await
            .unwrap();
    (members, extension.map_or(action.clone(), |extension| format!("{action}:{extension}")))
}

#[tokio::test]
async fn a_group_is_deleted_with_what_points_to_it_and_its_members_stay() {
    let portal = TestPortal::start().await;
    let (caller, sales, support) = with_groups(&portal).await;
    let refused = portal.call(&caller, async || delete_extension(form(&sales, "")).await).await;
    assert_eq!(refused, Err(Problem::field("form[replacement]", "extensions-problem-replacement-missing")));
    portal.call(&caller, async || delete_extension(form(&sales, "nobody")).await).await.unwrap();
    assert_eq!(menu(&portal, &caller).await.keys[3], receptionist::KeyForm::default());
    assert_eq!(support_of(&portal, &caller, &support).await, (3, "hang_up".to_owned()));
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "ring-groups.delete");
    let mut connection = portal.portal.database.read().await.unwrap();
    let announcement: String = sqlx::query_scalar("SELECT announcement_text FROM ring_groups WHERE extension_id = $1")
        .bind(&support)
        .fetch_one(&mut *connection)
        .await
        .unwrap();
    assert!(announcement.starts_with("En este momento"), "something is heard before hanging up: {announcement:?}");
    assert_eq!(extensions::count(&mut connection, &caller.account_id).await.unwrap(), 3);
}

#[tokio::test]
async fn a_user_or_another_group_takes_the_place_of_a_group() {
    let portal = TestPortal::start().await;
    let (caller, sales, support) = with_groups(&portal).await;
    let round = portal.call(&caller, async || delete_extension(form(&sales, &support)).await).await;
    assert_eq!(round, Err(Problem::field("form[replacement]", "ring-groups-problem-replacement-loop")));
    let second = user(&portal, &caller, "1002").await.unwrap().id;
    portal.call(&caller, async || delete_extension(form(&sales, &second)).await).await.unwrap();
    assert_eq!(menu(&portal, &caller).await.keys[3].target, format!("user:{second}"));
    assert_eq!(support_of(&portal, &caller, &support).await, (3, format!("user:{second}")));
}

#[tokio::test]
async fn a_deleted_user_leaves_their_groups_to_the_replacement() {
    let portal = TestPortal::start().await;
    let (caller, sales, support) = with_groups(&portal).await;
    let (first, third) =
        (user(&portal, &caller, "1001").await.unwrap().id, user(&portal, &caller, "1003").await.unwrap().id);
    let by_group = portal.call(&caller, async || delete_extension(form(&first, &sales)).await).await;
    assert!(matches!(by_group, Err(Problem::Fields(_))), "a group has no voicemail box");
    portal.call(&caller, async || delete_extension(form(&first, &third)).await).await.unwrap();
    assert_eq!(support_of(&portal, &caller, &support).await.0, 2, "who is a member already is one once");
    for number in ["1002", "1003"] {
        let id = user(&portal, &caller, number).await.unwrap().id;
        portal.call(&caller, async || delete_extension(form(&id, "nobody")).await).await.unwrap();
    }
    assert_eq!(support_of(&portal, &caller, &support).await.0, 0);
}

#[tokio::test]
async fn a_conference_server_goes_after_its_rooms_and_leaves_no_key_behind() {
    let portal = TestPortal::start().await;
    let (caller, sales, _) = with_groups(&portal).await;
    let mut transaction = portal.portal.database.write().await.unwrap();
    let account = accounts::find(&mut transaction, &caller.account_id).await.unwrap().unwrap();
    let server = ServerForm { name: "Salas".to_owned(), number: "1150".to_owned(), ..ServerForm::default() };
    let server = conferences::insert_server_checked(&mut transaction, 1, &account, &server).await.unwrap().id;
    let room = RoomForm { name: "Comité".to_owned(), code: "2468".to_owned(), ..RoomForm::default() };
    conferences::insert_room_checked(&mut transaction, 1, &account.id, &room).await.unwrap();
    transaction.commit().await.unwrap();
    let mut changed = menu(&portal, &caller).await;
    changed.keys[5].action = receptionist::KeyAction::Transfer;
    changed.keys[5].target = format!("conference:{server}");
    portal.call(&caller, async || receptionist::save_menu(changed, String::new()).await).await.unwrap();

    let early = portal.call(&caller, async || delete_extension(form(&server, "nobody")).await).await;
    assert_eq!(early, Err(Problem::Refused("conferences-problem-rooms-left".to_owned())));
    let mut connection = portal.portal.database.read().await.unwrap();
    sqlx::query("DELETE FROM conference_rooms").execute(&mut *connection).await.unwrap();
    drop(connection);
    let unsaid = portal.call(&caller, async || delete_extension(form(&server, "")).await).await;
    assert_eq!(unsaid, Err(Problem::field("form[replacement]", "extensions-problem-replacement-missing")));
    let instead_of_a_group = portal.call(&caller, async || delete_extension(form(&sales, &server)).await).await;
    assert!(matches!(instead_of_a_group, Err(Problem::Fields(_))), "a conference answers no call");
    portal.call(&caller, async || delete_extension(form(&server, &sales)).await).await.unwrap();
    assert_eq!(menu(&portal, &caller).await.keys[5].target, format!("group:{sales}"));
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "conferences.delete");
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
    let deleting = portal.call(&caller, async || delete_extension(form(&third.id, "nobody")).await);
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
    portal.call(&caller, async || delete_extension(form(&second.id, &third.id)).await).await.unwrap();
    portal.call(&caller, async || delete_extension(form(&third.id, "nobody")).await).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let after: Vec<String> = sqlx::query_scalar(
        "SELECT after_state FROM audit_entries WHERE action = 'extensions.delete-user' ORDER BY recorded_at",
    )
    .fetch_all(&mut *connection)
    .await
    .unwrap();
    assert_eq!(after, [format!(r#"{{"replacement":"{}"}}"#, third.id), r#"{"replacement":null}"#.to_owned()]);
}
