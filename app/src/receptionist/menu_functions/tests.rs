//! Menus that others lead to, tried on a real database.

use super::{DeleteMenuForm, MOST_MENUS, MenuNameForm, NOTHING, NewMenuForm, add_menu, delete_menu, rename_menu};
use crate::receptionist::store::{self, SavedMenu};
use crate::receptionist::{KeyAction, KeyForm, MenuForm, Slot, load_menu, save_menu};
use crate::shared::caller::Caller;
use crate::shared::problem::Problem;
use crate::testing::{TestPortal, stranger};

async fn add(portal: &TestPortal, caller: &Caller, name: &str) -> Result<(), Problem> {
    let form = NewMenuForm { name: name.to_owned(), greeting: "Marque 1 para el norte.".to_owned() };
    portal.call(caller, async || add_menu(form).await).await
}

/// The menus that others lead to, by name.
async fn extra(portal: &TestPortal, caller: &Caller) -> Vec<SavedMenu> {
    let mut connection = portal.portal.database.read().await.unwrap();
    let menus = store::list(&mut connection, &caller.account_id).await.unwrap();
    menus.into_iter().filter(|saved| matches!(saved.slot, Slot::Extra(_))).collect()
}

async fn load(portal: &TestPortal, caller: &Caller, slot: Slot) -> Result<MenuForm, Problem> {
    portal.call(caller, async || load_menu(slot, String::new()).await).await.map(|state| state.form)
}

async fn save(portal: &TestPortal, caller: &Caller, form: &MenuForm) -> Result<MenuForm, Problem> {
    let form = form.clone();
    portal.call(caller, async || save_menu(form, String::new()).await).await.map(|state| state.form)
}

/// Lets key 4 of a menu lead to another.
async fn lead(portal: &TestPortal, caller: &Caller, from: &Slot, to: &str) {
    let mut form = load(portal, caller, from.clone()).await.unwrap();
    form.keys[4] = KeyForm { action: KeyAction::Transfer, target: format!("menu:{to}"), ..KeyForm::default() };
    save(portal, caller, &form).await.unwrap();
}

async fn delete(portal: &TestPortal, caller: &Caller, id: &str, uses: usize) -> Result<(), Problem> {
    replace(portal, caller, (id, uses), NOTHING).await
}

async fn replace(
    portal: &TestPortal,
    caller: &Caller,
    (id, uses): (&str, usize),
    replacement: &str,
) -> Result<(), Problem> {
    let form = DeleteMenuForm { id: id.to_owned(), uses, replacement: replacement.to_owned() };
    portal.call(caller, async || delete_menu(form).await).await
}

#[tokio::test]
async fn a_new_menu_is_edited_like_the_others_and_keys_lead_to_it() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    add(&portal, &caller, " Sedes ").await.unwrap();
    let menu = extra(&portal, &caller).await.remove(0);
    assert_eq!((menu.name.as_str(), menu.slot.clone()), ("Sedes", Slot::Extra(menu.id.clone())));
    let mut form = load(&portal, &caller, menu.slot.clone()).await.unwrap();
    assert_eq!(form.greeting.text, "Marque 1 para el norte.");
    form.keys[1] = KeyForm { action: KeyAction::Repeat, label: "Norte".to_owned(), ..KeyForm::default() };
    let saved = save(&portal, &caller, &form).await.unwrap();
    assert_eq!(saved.keys[1], form.keys[1]);
    lead(&portal, &caller, &Slot::Open, &menu.id).await;
    // And back: a caller chooses each time.
    let open = store_id(&portal, &caller, &Slot::Open).await;
    lead(&portal, &caller, &menu.slot, &open).await;
    assert!(portal.audited(&caller.account_id).await.contains(&"receptionist.add-menu".to_owned()));
}

async fn store_id(portal: &TestPortal, caller: &Caller, slot: &Slot) -> String {
    let mut connection = portal.portal.database.read().await.unwrap();
    store::find(&mut connection, &caller.account_id, slot).await.unwrap().unwrap().id
}

#[tokio::test]
async fn who_presses_nothing_is_not_sent_round_and_round() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    add(&portal, &caller, "Sedes").await.unwrap();
    let menu = extra(&portal, &caller).await.remove(0);
    let mut form = load(&portal, &caller, menu.slot).await.unwrap();
    form.silence.target = format!("menu:{}", store_id(&portal, &caller, &Slot::Open).await);
    save(&portal, &caller, &form).await.unwrap();
    let mut open = load(&portal, &caller, Slot::Open).await.unwrap();
    open.silence.target = format!("menu:{}", menu.id);
    let refused = save(&portal, &caller, &open).await;
    assert_eq!(refused, Err(Problem::field("form[silence][target]", "receptionist-problem-menu-loop")));
}

#[tokio::test]
async fn names_of_menus_are_unique_and_can_be_changed() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    add(&portal, &caller, "Sedes").await.unwrap();
    add(&portal, &caller, "Idiomas").await.unwrap();
    let taken = Err(Problem::field("form[name]", "receptionist-problem-menu-name-taken"));
    assert_eq!(add(&portal, &caller, "SEDES").await, taken);
    let id = extra(&portal, &caller).await[1].id.clone();
    let rename = async |name: &str| {
        let form = MenuNameForm { id: id.clone(), name: name.to_owned() };
        portal.call(&caller, async || rename_menu(form).await).await
    };
    assert_eq!(rename("idiomas").await, taken);
    rename("Oficinas").await.unwrap();
    let names: Vec<String> = extra(&portal, &caller).await.into_iter().map(|menu| menu.name).collect();
    assert_eq!(names, ["Idiomas", "Oficinas"]);
}

#[tokio::test]
async fn a_deleted_menu_takes_what_leads_to_it_along_but_nothing_unseen() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    add(&portal, &caller, "Sedes").await.unwrap();
    let id = extra(&portal, &caller).await[0].id.clone();
    lead(&portal, &caller, &Slot::Open, &id).await;
    assert_eq!(delete(&portal, &caller, &id, 0).await, Err(Problem::Conflict));
    delete(&portal, &caller, &id, 1).await.unwrap();
    assert!(extra(&portal, &caller).await.is_empty());
    assert_eq!(load(&portal, &caller, Slot::Open).await.unwrap().keys[4], KeyForm::default());
    assert_eq!(load(&portal, &caller, Slot::Extra(id)).await, Err(Problem::NotFound));
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "receptionist.delete-menu");
}

#[tokio::test]
async fn another_menu_takes_the_place_of_a_deleted_one_and_none_leads_to_itself() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    for name in ["Sedes", "Idiomas"] {
        add(&portal, &caller, name).await.unwrap();
    }
    let menus = extra(&portal, &caller).await;
    let id = |name: &str| menus.iter().find(|menu| menu.name == name).unwrap().id.clone();
    let (gone, stays) = (id("Sedes"), id("Idiomas"));
    lead(&portal, &caller, &Slot::Open, &gone).await;
    lead(&portal, &caller, &Slot::Extra(stays.clone()), &gone).await;
    let missing = Err(Problem::field("form[replacement]", "receptionist-problem-replacement-missing"));
    assert_eq!(replace(&portal, &caller, (&gone, 2), "").await, missing);
    for nobodys in [gone.as_str(), "nobody's", &store_id(&portal, &other, &Slot::Open).await] {
        assert_eq!(replace(&portal, &caller, (&gone, 2), nobodys).await, Err(Problem::NotFound), "{nobodys}");
    }
    replace(&portal, &caller, (&gone, 2), &stays).await.unwrap();
    let key = load(&portal, &caller, Slot::Open).await.unwrap().keys.remove(4);
    assert_eq!((key.action, key.target), (KeyAction::Transfer, format!("menu:{stays}")));
    assert_eq!(load(&portal, &caller, Slot::Extra(stays)).await.unwrap().keys[4], KeyForm::default());
}

#[tokio::test]
async fn a_menu_that_would_send_callers_round_and_round_takes_no_place() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    for name in ["Sedes", "Idiomas"] {
        add(&portal, &caller, name).await.unwrap();
    }
    let menus = extra(&portal, &caller).await;
    let id = |name: &str| menus.iter().find(|menu| menu.name == name).unwrap().id.clone();
    let (gone, round) = (id("Sedes"), id("Idiomas"));
    let open = store_id(&portal, &caller, &Slot::Open).await;
    for (slot, next) in [(Slot::Open, &gone), (Slot::Extra(round.clone()), &open)] {
        let mut form = load(&portal, &caller, slot).await.unwrap();
        form.silence.target = format!("menu:{next}");
        save(&portal, &caller, &form).await.unwrap();
    }
    let refused = Err(Problem::field("form[replacement]", "receptionist-problem-replacement-loop"));
    assert_eq!(replace(&portal, &caller, (&gone, 1), &round).await, refused);
    assert_eq!(load(&portal, &caller, Slot::Open).await.unwrap().silence.target, format!("menu:{gone}"));
    delete(&portal, &caller, &gone, 1).await.unwrap();
}

#[tokio::test]
async fn the_menus_every_account_has_are_neither_renamed_nor_deleted() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let open = store_id(&portal, &caller, &Slot::Open).await;
    for id in [open.as_str(), "open", "closed", ""] {
        assert_eq!(delete(&portal, &caller, id, 0).await, Err(Problem::NotFound), "{id}");
        let form = MenuNameForm { id: id.to_owned(), name: "Otro".to_owned() };
        let renamed = portal.call(&caller, async || rename_menu(form).await).await;
        assert_eq!(renamed, Err(Problem::NotFound), "{id}");
    }
}

#[tokio::test]
async fn another_companys_menus_are_out_of_reach_and_there_is_a_most() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    for place in 0..MOST_MENUS {
        add(&portal, &caller, &format!("Menú {place}")).await.unwrap();
    }
    let most = Err(Problem::Refused("receptionist-problem-most-menus".to_owned()));
    assert_eq!(add(&portal, &caller, "Uno más").await, most);
    let menu = extra(&portal, &caller).await.remove(0);
    assert_eq!(load(&portal, &other, menu.slot.clone()).await, Err(Problem::NotFound));
    assert_eq!(delete(&portal, &other, &menu.id, 0).await, Err(Problem::NotFound));
    let mut form = load(&portal, &other, Slot::Open).await.unwrap();
    form.keys[4] = KeyForm { action: KeyAction::Transfer, target: format!("menu:{}", menu.id), ..KeyForm::default() };
    let refused = save(&portal, &other, &form).await;
    assert_eq!(refused, Err(Problem::field("form[keys][4][target]", "receptionist-problem-target-missing")));
    let anybody = NewMenuForm::default();
    let refused = portal.request(&stranger(), async || add_menu(anybody).await).await.0;
    assert_eq!(refused, Err(Problem::SignInNeeded));
}
