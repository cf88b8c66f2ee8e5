//! The conference server and its rooms, tried on a real database.

use super::rules::{RoomForm, ServerForm};
use super::server_functions::{DeleteRoomForm, add_room, change_room, change_server, delete_room, set_up};
use super::{ConferenceServer, MOST_ROOMS, Room, conference_server, store};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::notes;
use crate::shared::problem::Problem;
use crate::testing::{TestPortal, stranger};

fn server(name: &str, number: &str) -> ServerForm {
    ServerForm { name: name.to_owned(), number: number.to_owned(), ..ServerForm::default() }
}

fn room(name: &str, code: &str, pin: &str) -> RoomForm {
    let [name, code, pin] = [name, code, pin].map(str::to_owned);
    RoomForm { name, code, pin, ..RoomForm::default() }
}

async fn add(portal: &TestPortal, caller: &Caller, form: RoomForm) -> Result<(), Problem> {
    portal.call(caller, async || add_room(form).await).await
}

async fn found(portal: &TestPortal, caller: &Caller) -> Option<ConferenceServer> {
    let mut connection = portal.portal.database.read().await.unwrap();
    conference_server(&mut connection, &caller.account_id).await.unwrap()
}

/// The form of the only room as its page shows it.
async fn form_of_room(portal: &TestPortal, caller: &Caller) -> RoomForm {
    let mut connection = portal.portal.database.read().await.unwrap();
    let saved = store::list(&mut connection, &caller.account_id).await.unwrap().remove(0);
    saved.room.form(&saved.id, saved.version)
}

async fn a_company_with_a_server(portal: &TestPortal) -> Caller {
    let caller = portal.a_company("601 555 0100").await;
    portal.call(&caller, async || set_up(server("Salas", "1150")).await).await.unwrap();
    caller
}

#[tokio::test]
async fn a_server_is_set_up_once_and_its_rooms_are_told_to_call_routing() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    assert_eq!(found(&portal, &caller).await, None);
    assert_eq!(add(&portal, &caller, room("Comité", "2468", "")).await, Err(Problem::NotFound));
    portal.call(&caller, async || set_up(server(" Salas ", "1150")).await).await.unwrap();
    let again = portal.call(&caller, async || set_up(server("Otras", "1151")).await).await;
    assert_eq!(again, Err(Problem::Refused("conferences-problem-set-up-already".to_owned())));
    add(&portal, &caller, room("Ventas", "97531", "")).await.unwrap();
    add(&portal, &caller, room("Comité", "2468", "1357")).await.unwrap();
    let found = found(&portal, &caller).await.unwrap();
    assert_eq!((found.extension.name.as_str(), found.extension.number.as_str()), ("Salas", "1150"));
    let told = |name: &str, code: &str, pin: &str| Room { name: name.into(), code: code.into(), pin: pin.into() };
    assert_eq!(found.rooms, [told("Comité", "2468", "1357"), told("Ventas", "97531", "")]);
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited[audited.len() - 3..], ["conferences.set-up", "conferences.add-room", "conferences.add-room"]);
}

#[tokio::test]
async fn a_server_takes_neither_the_number_nor_the_name_of_another_extension() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    for (form, field, key) in [
        (server("Salas", "1001"), "form[number]", "extensions-problem-number-taken"),
        (server("ANA GÓMEZ", "1150"), "form[name]", "conferences-problem-server-name-taken"),
        (server(" ", "1150"), "form[name]", "conferences-problem-server-name-missing"),
        (server("Salas", "1000"), "form[number]", "extensions-problem-number-receptionist"),
    ] {
        let refused = portal.call(&caller, async || set_up(form).await).await;
        let Err(Problem::Fields(fields)) = refused else { panic!("{key}: accepted") };
        assert_eq!((fields[0].field.as_str(), fields[0].key.as_str()), (field, key));
    }
    assert_eq!(found(&portal, &caller).await, None);
}

#[tokio::test]
async fn ids_and_names_of_rooms_are_unique_in_a_company_only() {
    let portal = TestPortal::start().await;
    let caller = a_company_with_a_server(&portal).await;
    let other = portal.a_company("601 555 0200").await;
    portal.call(&other, async || set_up(server("Salas", "1150")).await).await.unwrap();
    add(&portal, &caller, room("Comité", "2468", "")).await.unwrap();
    let name = add(&portal, &caller, room("COMITÉ", "9753", "")).await;
    assert_eq!(name, Err(Problem::field("form[name]", "conferences-problem-name-taken")));
    let code = add(&portal, &caller, room("Ventas", "2468", "")).await;
    assert_eq!(code, Err(Problem::field("form[code]", "conferences-problem-code-taken")));
    add(&portal, &other, room("Comité", "2468", "")).await.unwrap();
    let same = form_of_room(&portal, &caller).await;
    portal.call(&caller, async || change_room(same).await).await.unwrap();
}

#[tokio::test]
async fn a_server_has_ten_rooms_at_most() {
    let portal = TestPortal::start().await;
    let caller = a_company_with_a_server(&portal).await;
    for place in 0..MOST_ROOMS {
        add(&portal, &caller, room(&format!("Sala {place}"), &format!("{}", 5000 + place), "")).await.unwrap();
    }
    let refused = add(&portal, &caller, room("Una más", "7777", "")).await;
    assert_eq!(refused, Err(Problem::Refused("conferences-problem-most-rooms".to_owned())));
}

#[tokio::test]
async fn nobodys_work_is_silently_overwritten() {
    let portal = TestPortal::start().await;
    let caller = a_company_with_a_server(&portal).await;
    add(&portal, &caller, room("Comité", "2468", "")).await.unwrap();
    let opened = form_of_room(&portal, &caller).await;
    let first = RoomForm { pin: "1357".to_owned(), ..opened.clone() };
    portal.call(&caller, async || change_room(first).await).await.unwrap();
    let second = RoomForm { name: "Otra".to_owned(), ..opened };
    assert_eq!(portal.call(&caller, async || change_room(second).await).await, Err(Problem::Conflict));
    let id = found(&portal, &caller).await.unwrap().extension.id;
    let change = |number: &str| ServerForm { id: id.clone(), version: 1, ..server("Salas", number) };
    portal.call(&caller, async || change_server(change("1160")).await).await.unwrap();
    let late = portal.call(&caller, async || change_server(change("1170")).await).await;
    assert_eq!(late, Err(Problem::Conflict));
    let found = found(&portal, &caller).await.unwrap();
    assert_eq!((found.extension.number.as_str(), found.rooms[0].pin.as_str()), ("1160", "1357"));
}

#[tokio::test]
async fn another_companys_rooms_are_neither_changed_nor_deleted() {
    let portal = TestPortal::start().await;
    let caller = a_company_with_a_server(&portal).await;
    let other = portal.a_company("601 555 0200").await;
    add(&portal, &caller, room("Comité", "2468", "1357")).await.unwrap();
    let form = form_of_room(&portal, &caller).await;
    let taken = form.clone();
    assert_eq!(portal.call(&other, async || change_room(taken).await).await, Err(Problem::NotFound));
    let delete = || DeleteRoomForm { id: form.id.clone() };
    assert_eq!(portal.call(&other, async || delete_room(delete()).await).await, Err(Problem::NotFound));
    assert_eq!(form_of_room(&portal, &caller).await, form);
    portal.call(&caller, async || delete_room(delete()).await).await.unwrap();
    assert!(found(&portal, &caller).await.unwrap().rooms.is_empty());
    let anybody = portal.request(&stranger(), async || delete_room(delete()).await).await.0;
    assert_eq!(anybody, Err(Problem::SignInNeeded));
}

#[tokio::test]
async fn a_refused_room_stays_as_typed() {
    let portal = TestPortal::start().await;
    let caller = a_company_with_a_server(&portal).await;
    let visitor = Visitor { caller: Some(caller), accepts_html: true, ..stranger() };
    let typed = room("Comité", "24", "1111");
    let sent = typed.clone();
    let (_, response) = portal.request(&visitor, async || add_room(sent).await).await;
    assert_eq!(response.headers.get("location").unwrap(), "/conferences/rooms/new");
    let page = "/conferences/rooms/new";
    let refused = portal.request(&visitor, async || notes::take_refused::<RoomForm>(page).await).await.0;
    assert_eq!(refused.unwrap().unwrap().form, typed);
}
