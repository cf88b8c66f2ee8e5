//! Revisions, tried on a real database.

use leptos::prelude::RenderHtml;

use super::server_functions::{RestoreForm, restore_revision};
use super::{filter::Filter, recent, recent_view, store};
use crate::accounts;
use crate::audio_files;
use crate::business_hours::{HoursForm, RowForm, save_hours};
use crate::extensions::{self, UserForm, change_user};
use crate::holidays::{HolidayForm, add_holiday, change_holiday};
use crate::numbers;
use crate::receptionist::{KeyAction, KeyForm, MenuForm, NewMenuForm, Slot, add_menu, load_menu, save_menu};
use crate::ring_groups::{self, GroupForm};
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::language::{Language, Text};
use crate::shared::problem::Problem;
use crate::shared::prompt::Prompt;
use crate::shared::revisions::{self, ChangeKind, Reader, differences, export, exported_form};
use crate::testing::{BEGINNING_MS, TestPortal, stranger};
use crate::user_settings::{self, NewUserForm, VoicemailForm, add_user, save_voicemail};

async fn newest(portal: &TestPortal, caller: &Caller) -> i64 {
    let mut connection = portal.portal.database.read().await.unwrap();
    revisions::newest(&mut connection, &caller.account_id).await.unwrap()
}

/// The set-up as one text; the newest revision has the same.
async fn set_up(portal: &TestPortal, caller: &Caller) -> String {
    let mut connection = portal.portal.database.read().await.unwrap();
    let number = revisions::newest(&mut connection, &caller.account_id).await.unwrap();
    let kept = revisions::state_at(&mut connection, &caller.account_id, number).await.unwrap();
    let now = export(&mut connection, &caller.account_id).await.unwrap();
    assert_eq!(exported_form(&kept), exported_form(&now), "revision {number}");
    exported_form(&now)
}

/// Changes something as a feature does: an audit entry, and with it a revision, comes last.
async fn saved<T>(portal: &TestPortal, caller: &Caller, change: impl AsyncFnOnce(&mut Connection) -> T) -> T {
    let mut transaction = portal.portal.database.write().await.unwrap();
    accounts::lock(&mut transaction, &caller.account_id).await.unwrap();
    let result = change(&mut transaction).await;
    let (account_id, actor) = (caller.account_id.as_str(), Actor::Administrator(caller));
    let entry = Entry { account_id, actor, action: "tests.change", subject: "", before: "", after: "" };
    audit::record(&mut transaction, BEGINNING_MS, entry).await.unwrap();
    transaction.commit().await.unwrap();
    result
}

async fn restore(portal: &TestPortal, caller: &Caller, number: i64) -> Result<(), Problem> {
    let form = RestoreForm { number, newest: newest(portal, caller).await };
    portal.call(caller, async || restore_revision(form).await).await
}

/// The form of the user who has a number.
async fn user(portal: &TestPortal, caller: &Caller, number: &str) -> UserForm {
    let mut connection = portal.portal.database.read().await.unwrap();
    extensions::find_by_number(&mut connection, &caller.account_id, number).await.unwrap().unwrap().into()
}

async fn change(portal: &TestPortal, caller: &Caller, form: UserForm) -> Result<(), Problem> {
    portal.call(caller, async || change_user(form).await).await
}

async fn menu(portal: &TestPortal, caller: &Caller) -> MenuForm {
    portal.call(caller, async || load_menu(Slot::Open, String::new()).await).await.unwrap().form
}

async fn save(portal: &TestPortal, caller: &Caller, menu: MenuForm) {
    portal.call(caller, async || save_menu(menu, String::new()).await).await.unwrap();
}

fn group(name: &str, number: &str, members: &[&UserForm]) -> GroupForm {
    GroupForm {
        name: name.to_owned(),
        number: number.to_owned(),
        members: members.iter().map(|member| member.id.clone()).collect(),
        announcement: Prompt { text: "Llame más tarde.".to_owned(), ..Prompt::default() },
        ..GroupForm::default()
    }
}

async fn add_group(portal: &TestPortal, caller: &Caller, form: &GroupForm) -> String {
    saved(portal, caller, async |connection| {
        let account = accounts::find(connection, &caller.account_id).await.unwrap().unwrap();
        ring_groups::insert_checked(connection, BEGINNING_MS, &account, form).await.unwrap()
    })
    .await
}

async fn open_from(portal: &TestPortal, caller: &Caller, from: &str) {
    let days = [("0".to_owned(), "true".to_owned())].into();
    let rows = vec![RowForm { days, from: from.to_owned(), until: "18:00".to_owned(), ..RowForm::default() }];
    let version = i64::from(from != "08:00");
    portal.call(caller, async || save_hours(HoursForm { version, rows, ..HoursForm::default() }).await).await.unwrap();
}

/// What changed from one revision to another, in words: thing, fact, before, after.
async fn changes(portal: &TestPortal, caller: &Caller, between: (i64, i64)) -> Vec<(ChangeKind, String, Vec<String>)> {
    let mut connection = portal.portal.database.read().await.unwrap();
    let ends = (between.0.min(between.1), between.0.max(between.1));
    let window = revisions::window(&mut connection, &caller.account_id, ends).await.unwrap();
    let reader = Reader { text: Text::new(Language::Es), country: Country::Co, now_ms: BEGINNING_MS };
    let line = |change: revisions::Change| {
        let facts = change.facts.into_iter().map(|fact| format!("{}: {} → {}", fact.label, fact.before, fact.after));
        (change.kind, change.title, facts.collect())
    };
    differences(&window, reader, between).into_iter().map(line).collect()
}

#[tokio::test]
async fn restoring_gives_the_set_up_of_then_to_the_byte() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let [ana, marta, other] = [
        user(&portal, &caller, "1001").await,
        user(&portal, &caller, "1002").await,
        user(&portal, &caller, "1003").await,
    ];
    let sales = add_group(&portal, &caller, &group("Ventas", "1101", &[&marta, &ana])).await;
    open_from(&portal, &caller, "08:00").await;
    let mut to_sales = menu(&portal, &caller).await;
    to_sales.keys[3] = KeyForm {
        action: KeyAction::Transfer,
        label: "Ventas".to_owned(),
        target: format!("group:{sales}"),
        ..KeyForm::default()
    };
    save(&portal, &caller, to_sales.clone()).await;
    let (first, then) = (newest(&portal, &caller).await, set_up(&portal, &caller).await);

    // Two numbers change places, and a third one goes round to a new user.
    change(&portal, &caller, UserForm { number: "1009".to_owned(), ..ana.clone() }).await.unwrap();
    change(&portal, &caller, UserForm { number: "1001".to_owned(), ..marta.clone() }).await.unwrap();
    let ana_now = user(&portal, &caller, "1009").await;
    change(&portal, &caller, UserForm { number: "1002".to_owned(), ..ana_now }).await.unwrap();
    let mut cleared = menu(&portal, &caller).await;
    cleared.keys[3] = KeyForm::default();
    save(&portal, &caller, cleared).await;
    saved(&portal, &caller, async |connection| {
        for id in [&sales, &other.id] {
            extensions::delete(connection, &caller.account_id, id).await.unwrap();
        }
    })
    .await;
    let UserForm { first_name, email, number, .. } = other.clone();
    let last_name = "Nueva".to_owned();
    let new = NewUserForm { first_name, last_name, email, number, softphone: true, ..NewUserForm::default() };
    portal.call(&caller, async || add_user(new).await).await.unwrap();
    open_from(&portal, &caller, "09:30").await;
    let holiday =
        HolidayForm { name: "Balance".to_owned(), first_day: "2026-12-01".to_owned(), ..HolidayForm::default() };
    portal.call(&caller, async || add_holiday(holiday).await).await.unwrap();
    let (second, between) = (newest(&portal, &caller).await, set_up(&portal, &caller).await);
    assert_ne!(between, then);

    for (number, expected) in [(first, &then), (second, &between), (first, &then)] {
        restore(&portal, &caller, number).await.unwrap();
        assert_eq!(set_up(&portal, &caller).await, *expected, "revision {number}");
    }
    assert_eq!(newest(&portal, &caller).await, second + 3);
    assert_eq!(changes(&portal, &caller, (first, second + 3)).await, []);
    // Who was editing before is told, whatever the counts of changes say.
    assert_eq!(change(&portal, &caller, marta).await, Err(Problem::Conflict));
    let stale = portal.call(&caller, async || save_menu(to_sales, String::new()).await).await;
    assert_eq!(stale.map(drop), Err(Problem::Conflict));
}

#[tokio::test]
async fn changes_are_told_in_words() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = newest(&portal, &caller).await;
    let [ana, marta] = [user(&portal, &caller, "1001").await, user(&portal, &caller, "1002").await];
    change(&portal, &caller, UserForm { number: "1010".to_owned(), ..ana.clone() }).await.unwrap();
    let changed = |title: &str, facts: &[&str]| {
        (ChangeKind::Changed, title.to_owned(), facts.iter().map(|&fact| fact.to_owned()).collect::<Vec<_>>())
    };
    let told = changes(&portal, &caller, (before, before + 1)).await;
    assert_eq!(told, [changed("Usuario Ana Gómez", &["Extensión: 1001 → 1010"])]);
    let back = changes(&portal, &caller, (before + 1, before)).await;
    assert_eq!(back, [changed("Usuario Ana Gómez", &["Extensión: 1010 → 1001"])]);

    let sales = add_group(&portal, &caller, &group("Ventas", "1101", &[&marta, &ana])).await;
    let told = changes(&portal, &caller, (before + 1, before + 2)).await;
    let [(ChangeKind::Added, title, facts)] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!(title, "Grupo Ventas");
    assert!(facts.contains(&"Miembros:  → Marta Peña, Ana Gómez".to_owned()), "{facts:?}");
    assert!(facts.contains(&"Si nadie contesta:  → Colgar".to_owned()), "{facts:?}");

    let mut to_sales = menu(&portal, &caller).await;
    to_sales.keys[0].target = format!("group:{sales}");
    save(&portal, &caller, to_sales).await;
    let told = changes(&portal, &caller, (before + 2, before + 3)).await;
    assert_eq!(told, [changed("Menú de horario de oficina", &["Tecla 0: Ana Gómez → Ventas"])]);

    open_from(&portal, &caller, "08:00").await;
    open_from(&portal, &caller, "09:30").await;
    let told = changes(&portal, &caller, (before + 4, before + 5)).await;
    assert_eq!(told, [changed("Horario de atención", &["lunes: 08:00–18:00 → 09:30–18:00"])]);

    let holiday =
        HolidayForm { name: "Balance".to_owned(), first_day: "2026-12-01".to_owned(), ..HolidayForm::default() };
    portal.call(&caller, async || add_holiday(holiday.clone()).await).await.unwrap();
    let id = {
        let mut connection = portal.portal.database.read().await.unwrap();
        crate::holidays::list(&mut connection, &caller.account_id).await.unwrap().remove(0).id
    };
    let later = HolidayForm { id, version: 1, last_day: "2026-12-02".to_owned(), ..holiday };
    portal.call(&caller, async || change_holiday(later).await).await.unwrap();
    let told = changes(&portal, &caller, (before + 6, before + 7)).await;
    let days = "Fecha: 1 de diciembre de 2026 → 1 de diciembre de 2026 – 2 de diciembre de 2026";
    assert_eq!(told, [changed("Día festivo Balance", &[days])]);
    let all = changes(&portal, &caller, (before, before + 7)).await;
    let kinds: Vec<ChangeKind> = all.iter().map(|(kind, ..)| *kind).collect();
    assert_eq!(all.len(), 5, "{all:?}");
    assert_eq!(kinds.iter().filter(|kind| **kind == ChangeKind::Changed).count(), 2, "the user and the menu");
}

#[tokio::test]
async fn what_is_new_is_told_with_what_it_is_and_what_is_not_usual() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = newest(&portal, &caller).await;
    let new = NewUserForm {
        first_name: "Inés".to_owned(),
        last_name: "Mora".to_owned(),
        email: "ines@example.com".to_owned(),
        number: "1010".to_owned(),
        ip_phone: true,
        softphone: true,
        ..NewUserForm::default()
    };
    portal.call(&caller, async || add_user(new).await).await.unwrap();
    let expected = ["Extensión:  → 1010", "Nombre:  → Inés Mora", "Correo electrónico:  → ines@example.com"];
    let told = changes(&portal, &caller, (before, before + 1)).await;
    let [(ChangeKind::Added, title, facts)] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!(title, "Usuario Inés Mora");
    assert_eq!(facts[..3], expected);
    let [softphone] = &facts[3..] else { panic!("{facts:?}") };
    assert!(softphone.ends_with(" → sí"), "{softphone}");

    let menu = NewMenuForm { name: "Sedes".to_owned(), greeting: "Bienvenido a las sedes.".to_owned() };
    portal.call(&caller, async || add_menu(menu).await).await.unwrap();
    let told = changes(&portal, &caller, (before + 1, before + 2)).await;
    assert_eq!(told[0].1, "Menú Sedes");
    saved(&portal, &caller, async |connection| {
        let sql = "UPDATE numbers SET destination = 'nobody' WHERE account_id = $1";
        sqlx::query(sql).bind(&caller.account_id).execute(connection).await.unwrap();
    })
    .await;
    let told = changes(&portal, &caller, (before + 2, before + 3)).await;
    assert_eq!(told[0].1.replace('\u{a0}', " "), "Número 601 555 0100");
}

#[tokio::test]
async fn the_first_change_of_a_users_tab_is_told_beside_what_is_usual() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = user(&portal, &caller, "1001").await;
    // A user who was there before there were such settings.
    saved(&portal, &caller, async |connection| {
        let delete = "DELETE FROM user_settings WHERE account_id = $1";
        sqlx::query(delete).bind(&caller.account_id).execute(connection).await.unwrap();
    })
    .await;
    let before = newest(&portal, &caller).await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let had = user_settings::find(&mut connection, &caller.account_id, &user.id).await.unwrap().unwrap();
    drop(connection);
    let seen = user_settings::Tab::Voicemail.seen(&had.settings);
    let form = VoicemailForm { id: user.id.clone(), seen, ring_seconds: 20, ..VoicemailForm::of(&had.settings) };
    portal.call(&caller, async || save_voicemail(form).await).await.unwrap();
    let told = changes(&portal, &caller, (before, before + 1)).await;
    let [(ChangeKind::Changed, _, facts)] = told.as_slice() else { panic!("{told:?}") };
    assert!(facts.len() == 1 && facts[0].ends_with("30 segundos → 20 segundos"), "{facts:?}");
}

#[tokio::test]
async fn what_is_set_on_a_page_of_its_own_is_told_by_the_name_of_that_page() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = newest(&portal, &caller).await;
    for (place, sql, title) in [
        (0, "UPDATE accounts SET caller_id_name = 'Otra' WHERE id = $1", "Información de la empresa"),
        (1, "UPDATE accounts SET time_zone = 'America/Lima' WHERE id = $1", "Preferencias"),
    ] {
        saved(&portal, &caller, async |connection| {
            sqlx::query(sql).bind(&caller.account_id).execute(connection).await.unwrap();
        })
        .await;
        let told = changes(&portal, &caller, (before + place, before + place + 1)).await;
        let titles: Vec<&str> = told.iter().map(|(_, title, _)| title.as_str()).collect();
        assert_eq!(titles, [title]);
    }
}

#[tokio::test]
async fn holidays_are_told_in_the_order_of_their_days() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = newest(&portal, &caller).await;
    for (name, day) in [("Balance", "2026-12-30"), ("Novena", "2026-12-16"), ("Velitas", "2026-12-07")] {
        let form = HolidayForm { name: name.to_owned(), first_day: day.to_owned(), ..HolidayForm::default() };
        portal.call(&caller, async || add_holiday(form).await).await.unwrap();
    }
    let told = changes(&portal, &caller, (before, before + 3)).await;
    let titles: Vec<&str> = told.iter().map(|(_, title, _)| title.as_str()).collect();
    assert_eq!(titles, ["Día festivo Velitas", "Día festivo Novena", "Día festivo Balance"]);
    assert_eq!(told[0].2, ["Nombre:  → Velitas", "Fecha:  → 7 de diciembre de 2026"]);
}

#[tokio::test]
async fn a_number_that_becomes_a_fax_is_told_with_the_persons_name() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let ana = user(&portal, &caller, "1001").await;
    saved(&portal, &caller, async |connection| {
        let insert = "INSERT INTO numbers (e164, account_id, kind, area_code, city, destination, added_at) \
             VALUES ('+576015550199', $1, 'local', '', '', 'nobody', 1)";
        sqlx::query(insert).bind(&caller.account_id).execute(connection).await.unwrap();
    })
    .await;
    let before = newest(&portal, &caller).await;
    saved(&portal, &caller, async |connection| {
        numbers::set_fax(connection, &caller.account_id, &ana.id, Some("+576015550199")).await.unwrap();
    })
    .await;
    let told = changes(&portal, &caller, (before, before + 1)).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].2[0].ends_with("→ Fax de Ana Gómez"), "{told:?}");
}

#[tokio::test]
async fn restoring_brings_back_neither_a_lost_number_to_show_nor_a_fax_that_may_not_be() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let account_id = caller.account_id.as_str();
    let form = NewUserForm {
        first_name: "Ana".to_owned(),
        last_name: "Ruiz".to_owned(),
        email: "ana@example.com".to_owned(),
        number: "1010".to_owned(),
        ..NewUserForm::default()
    };
    portal.call(&caller, async || add_user(form).await).await.unwrap();
    let ana = user(&portal, &caller, "1010").await;
    let run = async |sql: &'static str, value: &str| {
        saved(&portal, &caller, async |connection| {
            sqlx::query(sql).bind(account_id).bind(value.to_owned()).execute(connection).await.unwrap();
        })
        .await;
    };
    run("UPDATE user_settings SET caller_id = '+576015550199' WHERE account_id = $1 AND user_id = $2", &ana.id).await;
    let shown = newest(&portal, &caller).await;
    run("UPDATE user_settings SET caller_id = 'main' WHERE account_id = $1 AND user_id = $2", &ana.id).await;
    restore(&portal, &caller, shown).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let sql = "SELECT caller_id FROM user_settings WHERE account_id = $1 AND user_id = $2";
    let caller_id: String =
        sqlx::query_scalar(sql).bind(account_id).bind(&ana.id).fetch_one(&mut *connection).await.unwrap();
    assert_eq!(caller_id, "main");
    drop(connection);

    run("UPDATE numbers SET destination = 'fax', extension_id = $2 WHERE account_id = $1", &ana.id).await;
    let fax = newest(&portal, &caller).await;
    run("UPDATE numbers SET destination = 'receptionist', extension_id = NULL WHERE account_id = $1 AND $2 <> ''", "x")
        .await;
    let then = set_up(&portal, &caller).await;
    let refused = restore(&portal, &caller, fax).await;
    assert_eq!(refused, Err(Problem::Refused("history-problem-fax".to_owned())));
    assert_eq!(set_up(&portal, &caller).await, then);
}

#[tokio::test]
async fn a_deleted_recording_comes_back_with_its_sound() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let account_id = caller.account_id.as_str();
    let folder = portal.portal.media.folder(account_id, "0123abcd");
    std::fs::create_dir_all(folder.path()).unwrap();
    saved(&portal, &caller, async |connection| {
        sqlx::query(
            "INSERT INTO audio_files (id, account_id, name, purpose, format, content_hash, size_bytes, duration_ms, \
             original_loudness, caller_loudness, waveform, created_at) \
             VALUES ('closed', $1, 'Cerrado', 'recording', 'wav', '0123abcd', 1, 1000, -20.123456789012345, -19.1, '', 1)",
        )
        .bind(account_id)
        .execute(connection)
        .await
        .unwrap();
    })
    .await;
    let (number, then) = (newest(&portal, &caller).await, set_up(&portal, &caller).await);
    saved(&portal, &caller, async |connection| {
        audio_files::forget(connection, BEGINNING_MS, account_id, "closed").await.unwrap();
    })
    .await;
    audio_files::sweep(&portal.portal).await.unwrap();
    assert!(folder.path().exists(), "a revision names it");
    restore(&portal, &caller, number).await.unwrap();
    assert_eq!(set_up(&portal, &caller).await, then);
    let mut connection = portal.portal.database.read().await.unwrap();
    assert!(audio_files::find(&mut connection, account_id, "closed").await.unwrap().is_some());
}

#[tokio::test]
async fn restoring_neither_gives_numbers_back_nor_takes_them_away() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = newest(&portal, &caller).await;
    saved(&portal, &caller, async |connection| {
        let insert = "INSERT INTO numbers (e164, account_id, kind, area_code, city, destination, added_at) \
             VALUES ('+576015550199', $1, 'local', '', '', 'receptionist', 1)";
        sqlx::query(insert).bind(&caller.account_id).execute(&mut *connection).await.unwrap();
        let update = "UPDATE numbers SET destination = 'nobody' WHERE account_id = $1 AND e164 = '+576015550100'";
        assert_eq!(sqlx::query(update).bind(&caller.account_id).execute(connection).await.unwrap().rows_affected(), 1);
    })
    .await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let window = revisions::window(&mut connection, &caller.account_id, (before, before + 1)).await.unwrap();
    let known = revisions::knows(&mut connection, &caller.account_id, before).await.unwrap().unwrap();
    let reader = Reader { text: Text::new(Language::Es), country: Country::Co, now_ms: BEGINNING_MS };
    let told = revisions::would_change(window, reader, &known, (before + 1, before));
    assert_eq!(told.len(), 1, "only where the old number leads: {told:?}");
    restore(&portal, &caller, before).await.unwrap();
    let rows: Vec<(String, String)> =
        sqlx::query_as("SELECT e164, destination FROM numbers WHERE account_id = $1 ORDER BY e164")
            .bind(&caller.account_id)
            .fetch_all(&mut *connection)
            .await
            .unwrap();
    let expected = [("+576015550100", "receptionist"), ("+576015550199", "receptionist")];
    assert_eq!(rows, expected.map(|(number, to)| (number.to_owned(), to.to_owned())));
}

#[tokio::test]
async fn later_numbers_of_a_user_who_goes_lead_elsewhere() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = newest(&portal, &caller).await;
    let form = NewUserForm {
        first_name: "Nueva".to_owned(),
        last_name: "Persona".to_owned(),
        email: "nueva@example.com".to_owned(),
        number: "1050".to_owned(),
        ..NewUserForm::default()
    };
    portal.call(&caller, async || add_user(form).await).await.unwrap();
    saved(&portal, &caller, async |connection| {
        let insert = "INSERT INTO numbers (e164, account_id, kind, area_code, city, destination, extension_id, added_at) \
             SELECT '+576015550199', account_id, 'local', '', '', 'extension', id, 1 FROM extensions \
             WHERE account_id = $1 AND number = '1050'";
        assert_eq!(
            sqlx::query(insert).bind(&caller.account_id).execute(&mut *connection).await.unwrap().rows_affected(),
            1
        );
        let fax = "INSERT INTO numbers (e164, account_id, kind, area_code, city, destination, extension_id, added_at) \
             SELECT '+576015550198', account_id, 'local', '', '', 'fax', id, 1 FROM extensions \
             WHERE account_id = $1 AND number = '1050'";
        assert_eq!(sqlx::query(fax).bind(&caller.account_id).execute(connection).await.unwrap().rows_affected(), 1);
    })
    .await;
    let now = newest(&portal, &caller).await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let window = revisions::window(&mut connection, &caller.account_id, (before, now)).await.unwrap();
    let known = revisions::knows(&mut connection, &caller.account_id, before).await.unwrap().unwrap();
    drop(connection);
    let reader = Reader { text: Text::new(Language::Es), country: Country::Co, now_ms: BEGINNING_MS };
    let told = revisions::would_change(window, reader, &known, (now, before));
    let told: Vec<(&str, ChangeKind)> = told.iter().map(|change| (change.thing.0.as_str(), change.kind)).collect();
    let numbers = ("numbers", ChangeKind::Changed);
    assert_eq!(told, [("extensions", ChangeKind::Removed), numbers, numbers]);
    restore(&portal, &caller, before).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let led: Vec<(String, Option<String>)> = sqlx::query_as(
        "SELECT destination, extension_id FROM numbers WHERE account_id = $1 AND e164 LIKE '+57601555019%' ORDER BY e164",
    )
    .bind(&caller.account_id)
    .fetch_all(&mut *connection)
    .await
    .unwrap();
    assert_eq!(led, [("nobody".to_owned(), None), ("receptionist".to_owned(), None)], "the fax, the user's number");
}

#[tokio::test]
async fn one_conference_server_takes_the_place_of_another() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let only = async |id: &'static str| {
        saved(&portal, &caller, async |connection| {
            let delete = "DELETE FROM extensions WHERE account_id = $1 AND kind = 'conference'";
            sqlx::query(delete).bind(&caller.account_id).execute(&mut *connection).await.unwrap();
            let insert = "INSERT INTO extensions (id, account_id, kind, number, first_name, last_name, name_key, email, \
                 created_at) VALUES ($1, $2, 'conference', '1500', 'Salas', '', 'salas', '', 1)";
            sqlx::query(insert).bind(id).bind(&caller.account_id).execute(connection).await.unwrap();
        })
        .await;
        (newest(&portal, &caller).await, set_up(&portal, &caller).await)
    };
    let (first, second) = (only("one").await, only("two").await);
    for (number, expected) in [first, second] {
        restore(&portal, &caller, number).await.unwrap();
        assert_eq!(set_up(&portal, &caller).await, expected);
    }
}

#[tokio::test]
async fn numbers_have_no_gaps_when_many_save_at_once() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = newest(&portal, &caller).await;
    let save = async |number: i64| {
        let form = NewUserForm {
            first_name: "Persona".to_owned(),
            last_name: format!("Nueva {number}"),
            email: "persona@example.com".to_owned(),
            number: number.to_string(),
            softphone: true,
            ..NewUserForm::default()
        };
        portal.call(&caller, async || add_user(form).await).await
    };
    let saves = (2001..=2020).map(save);
    let results = futures_util::future::join_all(saves).await;
    assert!(results.iter().all(Result::is_ok), "{results:?}");
    let mut connection = portal.portal.database.read().await.unwrap();
    let found = store::list(&mut connection, &caller, &Filter::default()).await.unwrap();
    let numbers: Vec<i64> = found.into_iter().map(|revision| revision.number).collect();
    assert_eq!(numbers, (1..=before + 20).rev().collect::<Vec<_>>());
    drop(connection);
    set_up(&portal, &caller).await;
}

#[tokio::test]
async fn what_is_saved_without_a_difference_and_signing_in_make_no_revision() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = newest(&portal, &caller).await;
    let same = user(&portal, &caller, "1001").await;
    change(&portal, &caller, same).await.unwrap();
    assert_eq!(newest(&portal, &caller).await, before);
}

#[tokio::test]
async fn only_what_is_there_is_restored_and_only_from_what_was_shown() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let neighbour = portal.a_company("601 555 0200").await;
    open_from(&portal, &caller, "08:00").await;
    let (last, theirs) = (newest(&portal, &caller).await, set_up(&portal, &caller).await);
    for number in [0, -1, last + 1] {
        assert_eq!(restore(&portal, &caller, number).await, Err(Problem::NotFound), "{number}");
    }
    // The neighbour has one revision only; the company's are not theirs.
    assert_eq!(restore(&portal, &neighbour, last).await, Err(Problem::NotFound));
    let stale = RestoreForm { number: 1, newest: last - 1 };
    let refused = portal.call(&caller, async || restore_revision(stale).await).await;
    assert_eq!(refused, Err(Problem::Refused("history-problem-changed".to_owned())));
    let nobody = RestoreForm { number: 1, newest: last };
    let refused = portal.request(&stranger(), async || restore_revision(nobody).await).await.0;
    assert_eq!(refused, Err(Problem::SignInNeeded));
    restore(&portal, &neighbour, 1).await.unwrap();
    assert_eq!(set_up(&portal, &caller).await, theirs);
    assert_eq!(newest(&portal, &caller).await, last);
}

#[tokio::test]
async fn another_companys_set_up_stays_when_the_first_state_is_restored() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let neighbour = portal.a_company("601 555 0200").await;
    let theirs = set_up(&portal, &neighbour).await;
    let first = set_up(&portal, &caller).await;
    open_from(&portal, &caller, "08:00").await;
    assert_ne!(set_up(&portal, &caller).await, first);
    restore(&portal, &caller, 1).await.unwrap();
    assert_eq!(set_up(&portal, &caller).await, first);
    assert_eq!(set_up(&portal, &neighbour).await, theirs);
}

#[tokio::test]
async fn the_history_is_filtered_by_person_thing_and_day() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    open_from(&portal, &caller, "08:00").await;
    let last = newest(&portal, &caller).await;
    let found = async |query: &str| {
        let visitor = crate::shared::browser::Visitor { query: query.to_owned(), ..stranger() };
        let mut connection = portal.portal.database.read().await.unwrap();
        let found = store::list(&mut connection, &caller, &Filter::of(&visitor)).await.unwrap();
        found.into_iter().map(|revision| revision.number).collect::<Vec<_>>()
    };
    assert_eq!(found("who=operator").await, [1]);
    assert_eq!(found(&format!("who={}", caller.administrator_id)).await, (2..=last).rev().collect::<Vec<_>>());
    assert_eq!(found("what=hours").await, [last]);
    assert_eq!(found("what=audio").await, [0; 0]);
    assert_eq!(found("from=2026-11-22&until=2026-11-22").await.len(), usize::try_from(last).unwrap());
    assert_eq!(found("until=2026-11-21").await, [0; 0]);
    assert_eq!(found("from=2026-11-23").await, [0; 0]);
    assert_eq!(found("before=2").await, [1]);
    assert_eq!(found(&format!("after={}", last - 1)).await, [last]);
}

#[tokio::test]
async fn an_account_older_than_the_history_begins_with_what_is_there() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    sqlx::query("DELETE FROM revisions").execute(&mut *connection).await.unwrap();
    drop(connection);
    for _ in 0..2 {
        revisions::begin(&portal.portal.database, BEGINNING_MS).await.unwrap();
        assert_eq!(newest(&portal, &caller).await, 1);
    }
    set_up(&portal, &caller).await;
}

#[tokio::test]
async fn the_latest_changes_are_told_in_short_and_anew_after_another() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    let told = async |caller: &Caller| {
        let mut connection = portal.portal.database.read().await.unwrap();
        let text = Text::new(Language::Es);
        let recent = recent(&portal.portal, &mut connection, caller, text).await.unwrap();
        recent_view(text, "America/Bogota", &recent).to_html()
    };
    assert!(told(&caller).await.contains("Aquí empieza el historial."));
    for (number, last_name) in [("1002", "Uno"), ("1003", "Dos"), ("1002", "Tres"), ("1003", "Cuatro")] {
        let form = UserForm { last_name: last_name.to_owned(), ..user(&portal, &caller, number).await };
        change(&portal, &caller, form).await.unwrap();
        assert!(told(&caller).await.contains(&format!("Usuario Marta {last_name}")), "{last_name}");
    }
    let shown = told(&caller).await;
    assert!(shown.contains("Lucía Restrepo") && shown.contains("Marta Dos") && !shown.contains("Marta Uno"), "{shown}");
    assert!(!told(&other).await.contains("Marta"));
}
