//! Ring groups, tried on a real database.

use super::pointers::{uses_of_extension, uses_of_recording};
use super::server_functions::{DRAFT, add_group, arrange_members, change_group};
use super::store::{self, SavedGroup};
use super::{GroupForm, Mode};
use crate::accounts;
use crate::extensions;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::notes;
use crate::shared::problem::Problem;
use crate::shared::prompt::{Prompt, PromptKind};
use crate::testing::{TestPortal, stranger};

async fn groups(portal: &TestPortal, caller: &Caller) -> Vec<SavedGroup> {
    let mut connection = portal.portal.database.read().await.unwrap();
    store::list(&mut connection, &caller.account_id).await.unwrap()
}

/// The ids of the users 1001 to 1003.
async fn users(portal: &TestPortal, caller: &Caller) -> [String; 3] {
    let mut connection = portal.portal.database.read().await.unwrap();
    let users = extensions::list(&mut connection, &caller.account_id).await.unwrap();
    users.into_iter().map(|user| user.id).collect::<Vec<_>>().try_into().unwrap()
}

fn form(name: &str, number: &str, members: &[&String]) -> GroupForm {
    GroupForm {
        name: name.to_owned(),
        number: number.to_owned(),
        members: members.iter().map(|&id| id.clone()).collect(),
        announcement: Prompt { text: "Llame más tarde.".to_owned(), ..Prompt::default() },
        ..GroupForm::default()
    }
}

/// The form of a saved group.
fn form_of(saved: &SavedGroup) -> GroupForm {
    saved.group.form(&saved.id, saved.version)
}

async fn add(portal: &TestPortal, caller: &Caller, form: GroupForm) -> Result<(), Problem> {
    portal.call(caller, async || add_group(form).await).await
}

async fn change(portal: &TestPortal, caller: &Caller, form: GroupForm) -> Result<(), Problem> {
    portal.call(caller, async || change_group(form).await).await
}

/// A company with the groups Ventas 1101 and Soporte 1102, each of all three users.
async fn a_company_with_two_groups(portal: &TestPortal) -> (Caller, [SavedGroup; 2]) {
    let caller = portal.a_company("601 555 0100").await;
    let [ana, marta, other] = users(portal, &caller).await;
    for (name, number) in [("Ventas", "1101"), ("Soporte", "1102")] {
        add(portal, &caller, form(name, number, &[&marta, &ana, &other])).await.unwrap();
    }
    let groups = groups(portal, &caller).await.try_into().unwrap();
    (caller, groups)
}

#[tokio::test]
async fn a_group_is_saved_with_its_members_in_order_and_comes_back() {
    let portal = TestPortal::start().await;
    let (caller, [sales, support]) = a_company_with_two_groups(&portal).await;
    let [ana, marta, other] = users(&portal, &caller).await;
    assert_eq!(sales.group.members, [marta.clone(), ana.clone(), other.clone()]);
    for then in [format!("user:{ana}"), format!("voicemail:{marta}"), format!("group:{}", support.id)] {
        let before = groups(&portal, &caller).await.remove(0);
        let typed = GroupForm {
            name: "Ventas nacionales".to_owned(),
            number: "1500".to_owned(),
            mode: Mode::Sequential,
            members: vec![other.clone(), marta.clone()],
            ring_seconds: 5,
            then,
            ..form_of(&before)
        };
        change(&portal, &caller, typed.clone()).await.unwrap();
        let after = groups(&portal, &caller).await.into_iter().find(|group| group.id == sales.id).unwrap();
        assert_eq!(form_of(&after), GroupForm { version: before.version + 1, ..typed });
        change(&portal, &caller, GroupForm { version: after.version, ..form_of(&sales) }).await.unwrap();
    }
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited.iter().filter(|action| *action == "ring-groups.add").count(), 2);
    assert_eq!(audited.last().unwrap(), "ring-groups.change");
}

#[tokio::test]
async fn number_and_name_are_unique_among_users_and_groups() {
    let portal = TestPortal::start().await;
    let (caller, [sales, _]) = a_company_with_two_groups(&portal).await;
    let [ana, ..] = users(&portal, &caller).await;
    for (number, name) in [("1001", "Otro"), ("1102", "Otro")] {
        let refused = add(&portal, &caller, form(name, number, &[&ana])).await;
        assert_eq!(refused, Err(Problem::field("form[number]", "extensions-problem-number-taken")), "{number}");
    }
    for name in ["SOPORTE", "ana  gómez"] {
        let refused = add(&portal, &caller, form(name, "1200", &[&ana])).await;
        assert_eq!(refused, Err(Problem::field("form[name]", "ring-groups-problem-name-taken")), "{name}");
        let refused = change(&portal, &caller, GroupForm { name: name.to_owned(), ..form_of(&sales) }).await;
        assert_eq!(refused, Err(Problem::field("form[name]", "ring-groups-problem-name-taken")), "{name}");
    }
    let user = extensions::UserForm {
        first_name: "Ana".to_owned(),
        last_name: "Nueva".to_owned(),
        email: "nueva@example.com".to_owned(),
        number: "1101".to_owned(),
        ..extensions::UserForm::default()
    };
    let mut transaction = portal.portal.database.write().await.unwrap();
    let account = accounts::find(&mut transaction, &caller.account_id).await.unwrap().unwrap();
    let refused = extensions::insert_checked(&mut transaction, 1, &account, &user).await.map(drop);
    drop(transaction);
    assert_eq!(refused, Err(Problem::field("form[number]", "extensions-problem-number-taken")));
    assert_eq!(groups(&portal, &caller).await.len(), 2);
}

#[tokio::test]
async fn a_group_is_no_user_anywhere() {
    let portal = TestPortal::start().await;
    let (caller, [sales, _]) = a_company_with_two_groups(&portal).await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let account_id = caller.account_id.as_str();
    assert_eq!(extensions::count(&mut connection, account_id).await.unwrap(), 3, "the plan counts users only");
    assert_eq!(extensions::find(&mut connection, account_id, &sales.id).await.unwrap(), None);
    assert_eq!(extensions::find_by_number(&mut connection, account_id, "1101").await.unwrap(), None);
    let all = extensions::list_all(&mut connection, account_id).await.unwrap();
    let members: Vec<i64> = all.iter().map(|extension| extension.members).collect();
    assert_eq!((all.len(), members), (5, vec![0, 0, 0, 3, 3]));
    drop(connection);
    let as_user = extensions::UserForm { id: sales.id.clone(), version: 1, ..extensions::UserForm::default() };
    let changed = portal.call(&caller, async || extensions::change_user(as_user).await).await;
    assert_eq!(changed, Err(Problem::NotFound));
    let [ana, ..] = users(&portal, &caller).await;
    let as_group = GroupForm { id: ana.clone(), version: 1, ..form("Ana", "1001", &[&ana]) };
    assert_eq!(change(&portal, &caller, as_group).await, Err(Problem::NotFound));
}

#[tokio::test]
async fn what_is_another_companys_is_neither_rung_nor_reached_nor_changed() {
    let portal = TestPortal::start().await;
    let (caller, [sales, _]) = a_company_with_two_groups(&portal).await;
    let other = portal.a_company("601 555 0200").await;
    let [own, ..] = users(&portal, &other).await;
    let [ana, ..] = users(&portal, &caller).await;
    let member = add(&portal, &other, form("Suyo", "1300", &[&own, &ana])).await;
    assert_eq!(member, Err(Problem::field("form[members]", "ring-groups-problem-member-gone")));
    for then in [format!("user:{ana}"), format!("voicemail:{ana}"), format!("group:{}", sales.id)] {
        let refused = add(&portal, &other, GroupForm { then, ..form("Suyo", "1300", &[&own]) }).await;
        assert_eq!(refused, Err(Problem::field("form[then]", "ring-groups-problem-then-missing")));
    }
    let taken_over = GroupForm { members: vec![own], name: "Suyo".to_owned(), ..form_of(&sales) };
    assert_eq!(change(&portal, &other, taken_over.clone()).await, Err(Problem::NotFound));
    let arranged = portal.call(&other, async || arrange_members(taken_over).await).await;
    assert_eq!(arranged, Err(Problem::NotFound));
    assert_eq!(groups(&portal, &caller).await[0], sales);
    assert!(groups(&portal, &other).await.is_empty());
}

#[tokio::test]
async fn two_groups_never_pass_calls_to_each_other() {
    let portal = TestPortal::start().await;
    let (caller, [sales, support]) = a_company_with_two_groups(&portal).await;
    let to_support = GroupForm { then: format!("group:{}", support.id), ..form_of(&sales) };
    let to_sales = GroupForm { then: format!("group:{}", sales.id), ..form_of(&support) };
    let (one, other) =
        tokio::join!(change(&portal, &caller, to_support.clone()), change(&portal, &caller, to_sales.clone()));
    let refused = Err(Problem::field("form[then]", "ring-groups-problem-loop"));
    assert!((one.is_ok() && other == refused) || (other.is_ok() && one == refused), "{one:?} {other:?}");
}

#[tokio::test]
async fn nobodys_work_is_silently_overwritten() {
    let portal = TestPortal::start().await;
    let (caller, [sales, _]) = a_company_with_two_groups(&portal).await;
    let first = GroupForm { ring_seconds: 10, ..form_of(&sales) };
    let second = GroupForm { ring_seconds: 20, ..form_of(&sales) };
    change(&portal, &caller, first).await.unwrap();
    assert_eq!(change(&portal, &caller, second).await, Err(Problem::Conflict));
    assert_eq!(groups(&portal, &caller).await[0].group.ring_seconds, 10);
}

#[tokio::test]
async fn a_refused_group_stays_as_typed_and_changes_nothing() {
    let portal = TestPortal::start().await;
    let (caller, [sales, _]) = a_company_with_two_groups(&portal).await;
    let visitor = Visitor { caller: Some(caller.clone()), accepts_html: true, ..stranger() };
    let typed = GroupForm { number: "12".to_owned(), name: "Otra cosa".to_owned(), ..form_of(&sales) };
    let sent = typed.clone();
    let (_, response) = portal.request(&visitor, async || change_group(sent).await).await;
    assert_eq!(response.headers.get("location").unwrap(), "/extensions/1101");
    let refused = portal.request(&visitor, async || notes::take_refused::<GroupForm>("/extensions/1101").await).await.0;
    assert_eq!(refused.unwrap().unwrap().form, typed);
    assert_eq!(groups(&portal, &caller).await[0], sales);
}

#[tokio::test]
async fn arranging_members_keeps_the_whole_form_and_saves_nothing() {
    let portal = TestPortal::start().await;
    let (caller, [sales, _]) = a_company_with_two_groups(&portal).await;
    let [ana, marta, other] = users(&portal, &caller).await;
    let visitor = Visitor { caller: Some(caller.clone()), accepts_html: true, ..stranger() };
    let typed = GroupForm { name: "A medio escribir".to_owned(), step: format!("up:{ana}"), ..form_of(&sales) };
    let expected = GroupForm { members: vec![ana.clone(), marta, other], step: String::new(), ..typed.clone() };
    for (form, page) in
        [(typed.clone(), "/extensions/1101"), (GroupForm { id: String::new(), ..typed }, "/extensions/new_ring_group")]
    {
        let id = form.id.clone();
        let (_, response) = portal.request(&visitor, async || arrange_members(form).await).await;
        let location = response.headers.get("location").unwrap().to_str().unwrap().to_owned();
        assert_eq!(location, format!("{page}#member-{ana}"));
        let draft = portal.request(&visitor, async || notes::take::<GroupForm>(page, DRAFT).await).await.0;
        assert_eq!(draft.unwrap().unwrap(), GroupForm { id, ..expected.clone() });
    }
    assert_eq!(groups(&portal, &caller).await[0], sales);
}

#[tokio::test]
async fn nobody_makes_groups_without_signing_in() {
    let portal = TestPortal::start().await;
    let sent = || form("Ventas", "1101", &[]);
    assert_eq!(portal.request(&stranger(), async || add_group(sent()).await).await.0, Err(Problem::SignInNeeded));
    assert_eq!(portal.request(&stranger(), async || change_group(sent()).await).await.0, Err(Problem::SignInNeeded));
    assert_eq!(portal.request(&stranger(), async || arrange_members(sent()).await).await.0, Err(Problem::SignInNeeded));
}

#[tokio::test]
async fn the_announcement_is_queued_to_be_spoken_only_when_it_is_heard() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let [ana, ..] = users(&portal, &caller).await;
    let silent = GroupForm { then: format!("user:{ana}"), ..form("Soporte", "1102", &[&ana]) };
    add(&portal, &caller, silent).await.unwrap();
    add(&portal, &caller, form("Ventas", "1101", &[&ana])).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let queued: Vec<String> =
        sqlx::query_scalar("SELECT payload FROM jobs WHERE kind = 'speak'").fetch_all(&mut *connection).await.unwrap();
    let announcements = queued.iter().filter(|payload| payload.contains("Llame más tarde."));
    assert_eq!(announcements.count(), 1, "{queued:?}");
}

#[tokio::test]
async fn what_points_to_an_extension_is_said_in_words() {
    let portal = TestPortal::start().await;
    let (caller, [sales, support]) = a_company_with_two_groups(&portal).await;
    let [ana, marta, _] = users(&portal, &caller).await;
    let to_ana = GroupForm { then: format!("voicemail:{ana}"), members: vec![marta], ..form_of(&sales) };
    change(&portal, &caller, to_ana).await.unwrap();
    change(&portal, &caller, GroupForm { then: format!("group:{}", sales.id), ..form_of(&support) }).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let mut uses = async |id: &str| {
        let text = stranger().text();
        uses_of_extension(&mut connection, &caller.account_id, id, text).await.unwrap()
    };
    assert_eq!(uses(&ana).await, ["Grupo Ventas: si nadie contesta", "Grupo Soporte: miembro"]);
    assert_eq!(uses(&sales.id).await, ["Grupo Soporte: si nadie contesta"]);
    assert_eq!(uses(&support.id).await, [""; 0]);
}

#[tokio::test]
async fn a_recording_that_a_group_plays_is_named_and_kept() {
    let portal = TestPortal::start().await;
    let (caller, [sales, support]) = a_company_with_two_groups(&portal).await;
    let mut connection = portal.portal.database.read().await.unwrap();
    sqlx::query(
        "INSERT INTO audio_files (id, account_id, name, purpose, format, content_hash, size_bytes, duration_ms, \
         original_loudness, caller_loudness, waveform, created_at) \
         VALUES ('closed', $1, 'Cerrado', 'recording', 'wav', 'hash', 1, 1000, -20.0, -19.0, '', 1)",
    )
    .bind(&caller.account_id)
    .execute(&mut *connection)
    .await
    .unwrap();
    let recording = Prompt { kind: PromptKind::Audio, audio: "closed".to_owned(), text: String::new() };
    let playing = GroupForm { announcement: recording.clone(), ..form_of(&sales) };
    change(&portal, &caller, playing).await.unwrap();
    assert_eq!(groups(&portal, &caller).await[0].group.announcement, recording);
    // Chosen, but nobody hears it: calls go elsewhere.
    let elsewhere = GroupForm { announcement: recording, then: format!("group:{}", sales.id), ..form_of(&support) };
    change(&portal, &caller, elsewhere).await.unwrap();
    let text = stranger().text();
    let uses = uses_of_recording(&mut connection, &caller.account_id, "closed", text).await.unwrap();
    assert_eq!(uses, ["Grupo Ventas: anuncio antes de colgar"]);
    let deleted = sqlx::query("DELETE FROM audio_files WHERE id = 'closed'").execute(&mut *connection).await;
    assert!(deleted.is_err(), "the database keeps it, too");
}
