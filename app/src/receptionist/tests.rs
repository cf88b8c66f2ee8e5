//! The menus, tried on a real database.

use sqlx::Connection as _;

use super::draft::{DRAFT, listen};
use super::spoken::enqueue_all_speech;
use super::store;
use super::{Fallback, KeyAction, KeyForm, MenuForm, PromptKind, Slot, load_menu, save_menu};
use crate::conferences::{self, ServerForm};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::jobs::SPEAK;
use crate::shared::notes;
use crate::shared::problem::Problem;
use crate::speech::Spoken;
use crate::testing::{TestPortal, stranger};

async fn load(portal: &TestPortal, caller: &Caller, slot: Slot) -> MenuForm {
    portal.call(caller, async || load_menu(slot, String::new()).await).await.unwrap().form
}

async fn save(portal: &TestPortal, caller: &Caller, form: &MenuForm) -> Result<MenuForm, Problem> {
    let form = form.clone();
    portal.call(caller, async || save_menu(form, String::new()).await).await.map(|state| state.form)
}

/// The values of the lists to choose from, as the page offers them.
async fn targets(portal: &TestPortal, caller: &Caller, slot: Slot) -> Vec<String> {
    let mut connection = portal.portal.database.read().await.unwrap();
    let text = stranger().text();
    let offered = super::editor_texts::offered(&portal.portal, &mut connection, &caller.account_id, &slot, text);
    offered.await.unwrap().targets.iter().map(|target| target.value.clone()).collect()
}

fn transfer(target: &str, external: &str) -> KeyForm {
    KeyForm {
        action: KeyAction::Transfer,
        label: "Ventas".to_owned(),
        target: target.to_owned(),
        external: external.to_owned(),
        ..KeyForm::default()
    }
}

#[tokio::test]
async fn a_new_company_greets_by_its_name_and_key_0_leads_to_the_first_user() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let open = load(&portal, &caller, Slot::Open).await;
    assert!(open.greeting.text.contains(&caller.company_name));
    assert!(open.keys[0].target.starts_with("user:"));
    let closed = load(&portal, &caller, Slot::Closed).await;
    assert!(closed.keys[0].target.starts_with("voicemail:"));
    for menu in [open, closed] {
        assert_eq!(super::checks::findings(&menu), [], "nothing to point out");
    }
}

#[tokio::test]
async fn everything_that_is_offered_can_be_saved_and_comes_back() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let server = ServerForm { name: "Salas".to_owned(), number: "1150".to_owned(), ..ServerForm::default() };
    portal.call(&caller, async || conferences::set_up(server).await).await.unwrap();
    let mut form = load(&portal, &caller, Slot::Open).await;
    let offered = targets(&portal, &caller, Slot::Open).await;
    assert_eq!(offered.len(), 3 + 1 + 3 + 1 + 1, "users, conferences, boxes, the other menu, a number outside");
    for (digit, target) in offered.iter().enumerate() {
        let external = if target == "external" { "601 555 0123" } else { "" };
        form.keys[digit] = transfer(target, external);
    }
    form.keys[9] = KeyForm { action: KeyAction::Announcement, ..KeyForm::default() };
    form.keys[9].announcement.text = "Abrimos a las ocho.".to_owned();
    form.silence = Fallback { repeats: 3, target: offered[3].clone(), external: String::new() };
    form.wrong_key = Fallback { repeats: 0, target: "hang_up".to_owned(), external: String::new() };
    let saved = save(&portal, &caller, &form).await.unwrap();
    assert_eq!(saved, MenuForm { version: form.version + 1, ..form });
    assert_eq!(load(&portal, &caller, Slot::Open).await, saved);
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "receptionist.save-menu");
}

#[tokio::test]
async fn a_refused_menu_changes_nothing() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = load(&portal, &caller, Slot::Open).await;
    let mut form = before.clone();
    form.greeting.text = "Nuevo".to_owned();
    form.keys[4] = transfer("user:nobody", "");
    let refused = save(&portal, &caller, &form).await;
    assert_eq!(refused, Err(Problem::field("form[keys][4][target]", "receptionist-problem-target-missing")));
    assert_eq!(load(&portal, &caller, Slot::Open).await, before);
}

#[tokio::test]
async fn nobodys_work_is_silently_overwritten() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let opened = load(&portal, &caller, Slot::Open).await;
    let (mut first, mut second) = (opened.clone(), opened);
    first.greeting.text = "Primero. Marque 0.".to_owned();
    second.greeting.text = "Segundo. Marque 0.".to_owned();
    let saved = save(&portal, &caller, &first).await.unwrap();
    assert_eq!(save(&portal, &caller, &second).await, Err(Problem::Conflict));
    assert_eq!(load(&portal, &caller, Slot::Open).await, saved);
    second.version = saved.version;
    assert!(save(&portal, &caller, &second).await.is_ok(), "knowingly, over the version that is there");
}

#[tokio::test]
async fn of_two_savings_at_once_one_is_told() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let opened = load(&portal, &caller, Slot::Open).await;
    let with_text = |text: &str| {
        let mut form = opened.clone();
        form.greeting.text = text.to_owned();
        form
    };
    let (one, two) = (with_text("Uno. Marque 0."), with_text("Dos. Marque 0."));
    let (first, second) = tokio::join!(save(&portal, &caller, &one), save(&portal, &caller, &two));
    assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
}

#[tokio::test]
async fn another_companys_users_menus_and_menus_content_stay_theirs() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    let theirs = load(&portal, &other, Slot::Open).await;
    let mut mine = load(&portal, &caller, Slot::Open).await;
    for target in targets(&portal, &other, Slot::Open).await.into_iter().filter(|target| target != "external") {
        mine.keys[5] = transfer(&target, "");
        let refused = save(&portal, &caller, &mine).await;
        assert_eq!(
            refused,
            Err(Problem::field("form[keys][5][target]", "receptionist-problem-target-missing")),
            "{target}"
        );
    }
    assert_eq!(load(&portal, &other, Slot::Open).await, theirs);
}

#[tokio::test]
async fn nobody_reads_or_saves_without_signing_in() {
    let portal = TestPortal::start().await;
    let form = MenuForm::default().with_ten_keys();
    let (read, response) = portal.request(&stranger(), async || load_menu(Slot::Open, String::new()).await).await;
    assert_eq!(read, Err(Problem::SignInNeeded));
    assert_eq!(response.status.unwrap(), 401);
    let (saved, _) = portal.request(&stranger(), async || save_menu(form, String::new()).await).await;
    assert_eq!(saved, Err(Problem::SignInNeeded));
}

#[tokio::test]
async fn saved_texts_are_queued_to_be_spoken() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let mut form = load(&portal, &caller, Slot::Open).await;
    form.keys[7].action = KeyAction::Announcement;
    form.keys[7].announcement.text = "Estamos en la séptima.".to_owned();
    assert_eq!(queued_to_be_spoken(&portal).await.len(), 2, "the greetings the company begins with");
    save(&portal, &caller, &form).await.unwrap();
    let expected = sorted(vec![spoken("es-CO", &form.greeting.text), spoken("es-CO", "Estamos en la séptima.")]);
    assert_eq!(queued_to_be_spoken(&portal).await, expected);
}

#[tokio::test]
async fn another_language_of_prompts_is_queued_to_be_spoken() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let texts = [load(&portal, &caller, Slot::Open).await, load(&portal, &caller, Slot::Closed).await];
    assert_eq!(queued_to_be_spoken(&portal).await.len(), 2);
    let mut connection = portal.portal.database.read().await.unwrap();
    enqueue_all_speech(&mut connection, portal.portal.clock.now_ms(), &caller.account_id, "fr").await.unwrap();
    drop(connection);
    let expected = sorted(texts.map(|menu| spoken("fr", &menu.greeting.text)).into());
    assert_eq!(queued_to_be_spoken(&portal).await, expected);
}

fn spoken(language: &str, text: &str) -> Spoken {
    Spoken { language: language.to_owned(), text: text.to_owned() }
}

fn sorted(mut texts: Vec<Spoken>) -> Vec<Spoken> {
    texts.sort_by(|one, other| one.text.cmp(&other.text));
    texts
}

/// Takes what waits to be spoken, by text: jobs of one moment have no order.
async fn queued_to_be_spoken(portal: &TestPortal) -> Vec<Spoken> {
    let mut connection = portal.portal.database.read().await.unwrap();
    let payloads: Vec<String> = sqlx::query_scalar("DELETE FROM jobs WHERE kind = $1 RETURNING payload")
        .bind(SPEAK)
        .fetch_all(&mut *connection)
        .await
        .unwrap();
    sorted(payloads.iter().map(|payload| serde_json::from_str(payload).unwrap()).collect())
}

#[tokio::test]
async fn a_row_nobody_can_have_written_is_told_and_not_taken_for_hanging_up() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    for (column, change) in [
        ("receptionist_keys.action", "UPDATE receptionist_keys SET action = 'dance'"),
        ("receptionist_keys.action", "UPDATE receptionist_keys SET action = 'user', user_id = NULL"),
        ("receptionist_keys.announcement_kind", "UPDATE receptionist_keys SET action = 'announcement'"),
        ("receptionist_menus.silence_action", "UPDATE receptionist_menus SET silence_action = ''"),
        ("receptionist_menus.wrong_key_action", "UPDATE receptionist_menus SET wrong_key_action = 'external'"),
        ("receptionist_menus.greeting_kind", "UPDATE receptionist_menus SET greeting_kind = 'audio'"),
    ] {
        let mut transaction = connection.begin().await.unwrap();
        sqlx::query(change).execute(&mut *transaction).await.unwrap();
        let error = store::find(&mut transaction, &caller.account_id, &Slot::Open).await.unwrap_err();
        assert!(error.to_string().contains(&format!("{column} of ")), "{change}: {error}");
        transaction.rollback().await.unwrap();
    }
    assert!(store::find(&mut connection, &caller.account_id, &Slot::Open).await.unwrap().is_some());
}

#[tokio::test]
async fn listening_before_saving_keeps_the_form_and_saves_nothing() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = load(&portal, &caller, Slot::Closed).await;
    let mut form = before.clone();
    form.greeting.kind = PromptKind::Text;
    form.greeting.text = "Hoy no abrimos.".to_owned();
    let visitor = Visitor { caller: Some(caller.clone()), accepts_html: true, ..stranger() };
    let sent = form.clone();
    let (_, response) = portal.request(&visitor, async || listen(sent).await).await;
    assert!(
        response.headers.get("location").unwrap().to_str().unwrap().starts_with("/virtual_receptionist/after_hours")
    );
    let draft = portal.request(&visitor, async || notes::take::<MenuForm>(&Slot::Closed.page(), DRAFT).await).await.0;
    assert_eq!(draft.unwrap(), Some(form));
    assert_eq!(load(&portal, &caller, Slot::Closed).await, before);
}
