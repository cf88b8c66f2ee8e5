//! The assistant, tried on a real database.

use std::collections::BTreeMap;

use super::forms::{CompanyForm, GreetingForm, GreetingText, KeyChoice, KeysForm, StepForm};
use super::hours_choice::{HoursChoice, HoursStepForm};
use super::server_functions::{add_user, mark_step, save_company, save_greeting, save_hours, save_keys};
use super::steps::{Progress, State, Step};
use super::{set_up, store};
use crate::accounts;
use crate::business_hours::{self, HoursForm};
use crate::extensions::{self, UserForm};
use crate::receptionist::{self, KeyAction, MenuForm, Slot, save_menu};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::problem::{FieldProblem, Problem};
use crate::testing::{TestPortal, stranger};

async fn progress(portal: &TestPortal, caller: &Caller) -> Progress {
    let mut connection = portal.portal.database.read().await.unwrap();
    store::find(&mut connection, &caller.account_id).await.unwrap()
}

async fn menu(portal: &TestPortal, caller: &Caller, slot: Slot) -> MenuForm {
    let mut connection = portal.portal.database.read().await.unwrap();
    receptionist::find_form(&mut connection, caller, &slot).await.unwrap()
}

async fn hours(portal: &TestPortal, caller: &Caller) -> HoursForm {
    let mut connection = portal.portal.database.read().await.unwrap();
    business_hours::find_form(&mut connection, &caller.account_id).await.unwrap()
}

/// The id of the user 1002.
async fn marta(portal: &TestPortal, caller: &Caller) -> String {
    let mut connection = portal.portal.database.read().await.unwrap();
    extensions::find_by_number(&mut connection, &caller.account_id, "1002").await.unwrap().unwrap().id
}

fn step_form(step: &str, state: &str) -> StepForm {
    StepForm { step: step.to_owned(), state: state.to_owned() }
}

fn company() -> CompanyForm {
    CompanyForm {
        company_name: "Café Andino".to_owned(),
        caller_id_name: "Cafe Andino".to_owned(),
        time_zone: "America/Lima".to_owned(),
        prompt_language: "es-MX".to_owned(),
        version: 1,
    }
}

#[tokio::test]
async fn a_step_is_marked_for_the_callers_account_and_leads_to_the_next() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let neighbour = portal.an_account("601 555 0200").await;
    let browser = Visitor { caller: Some(caller.clone()), accepts_html: true, ..stranger() };
    let (result, response) = portal.request(&browser, async || mark_step(step_form("numbers", "skipped")).await).await;
    result.unwrap();
    assert_eq!(response.headers["location"], "/assistant?step=greeting");
    assert_eq!(progress(&portal, &caller).await.state(Step::Numbers), Some(State::Skipped));
    assert!(progress(&portal, &neighbour).await.is_fresh());
    let (_, response) = portal.request(&browser, async || mark_step(step_form("test", "done")).await).await;
    assert_eq!(response.headers["location"], "/assistant");
    portal.call(&caller, async || mark_step(step_form("numbers", "done")).await).await.unwrap();
    assert_eq!(progress(&portal, &caller).await.state(Step::Numbers), Some(State::Done));
    for form in [step_form("billing", "done"), step_form("users", "begun")] {
        assert_eq!(portal.call(&caller, async || mark_step(form).await).await, Err(Problem::NotFound));
    }
    let refused = portal.request(&stranger(), async || mark_step(step_form("users", "done")).await).await.0;
    assert_eq!(refused, Err(Problem::SignInNeeded));
}

#[tokio::test]
async fn the_companys_names_time_zone_and_language_are_saved() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    portal.call(&caller, async || save_company(company()).await).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let account = accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap();
    let saved = (account.company_name.as_str(), account.time_zone.as_str(), account.prompt_language.as_str());
    assert_eq!(saved, ("Café Andino", "America/Lima", "es-MX"));
    let caller_id = accounts::find_caller_id_name(&mut connection, &caller.account_id).await.unwrap();
    assert_eq!(caller_id.as_deref(), Some("Cafe Andino"));
    assert_eq!(progress(&portal, &caller).await.state(Step::Company), Some(State::Done));
    let audited = portal.audited(&caller.account_id).await;
    for action in ["accounts.rename", "preferences.save"] {
        assert!(audited.iter().any(|audited| audited == action), "{audited:?}");
    }
}

#[tokio::test]
async fn a_refused_company_leaves_everything_and_the_step_open() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let wrong = CompanyForm { company_name: " ".to_owned(), ..company() };
    let refused = portal.call(&caller, async || save_company(wrong).await).await;
    let problem = FieldProblem::with_number("form[company_name]", "assistant-problem-company-missing", 80);
    assert_eq!(refused, Err(Problem::Fields(vec![problem])));
    let mut connection = portal.portal.database.read().await.unwrap();
    let account = accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap();
    assert_eq!((account.company_name, account.time_zone), (caller.company_name.clone(), "America/Bogota".to_owned()));
    assert!(progress(&portal, &caller).await.is_fresh());
}

#[tokio::test]
async fn a_user_is_added_by_the_rules_of_the_extensions_and_the_step_stays_open() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = |number: &str| UserForm {
        first_name: "Diana".to_owned(),
        last_name: "Quintero".to_owned(),
        email: "diana@example.com".to_owned(),
        number: number.to_owned(),
        ..UserForm::default()
    };
    let refused = portal.call(&caller, async || add_user(user("1002")).await).await;
    assert_eq!(refused, Err(Problem::field("form[number]", "extensions-problem-number-taken")));
    portal.call(&caller, async || add_user(user("1004")).await).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let added = extensions::find_by_number(&mut connection, &caller.account_id, "1004").await.unwrap().unwrap();
    assert_eq!(added.name(), "Diana Quintero");
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "extensions.add-user");
    assert!(progress(&portal, &caller).await.is_fresh());
}

#[tokio::test]
async fn a_step_that_was_put_off_is_done_where_nothing_is_left_to_do() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    for step in Step::ALL {
        portal.call(&caller, async || mark_step(step_form(step.code(), "skipped")).await).await.unwrap();
    }
    let done = async || {
        let mut connection = portal.portal.database.read().await.unwrap();
        let progress = set_up::progress(&mut connection, &caller).await.unwrap();
        Step::ALL.into_iter().filter(|step| progress.state(*step) == Some(State::Done)).collect::<Vec<_>>()
    };
    assert_eq!(done().await, [Step::Users, Step::Numbers, Step::Greeting, Step::Keys]);
    let hours = HoursForm { always_open: true, ..HoursForm::default() };
    portal.call(&caller, async || business_hours::save_hours(hours).await).await.unwrap();
    assert_eq!(done().await, [Step::Users, Step::Numbers, Step::Greeting, Step::Keys, Step::Hours]);
}

fn texts(open: (i64, &str), closed: (i64, &str)) -> GreetingForm {
    let text = |(version, text): (i64, &str)| GreetingText { version, text: text.to_owned() };
    GreetingForm { open: text(open), closed: text(closed) }
}

#[tokio::test]
async fn both_greetings_are_saved_and_only_what_differs_is_written() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = [menu(&portal, &caller, Slot::Open).await, menu(&portal, &caller, Slot::Closed).await];
    let form = texts((before[0].version, "Hola.\r\nMarque 1."), (before[1].version, &before[1].greeting.text));
    portal.call(&caller, async || save_greeting(form).await).await.unwrap();
    let open = menu(&portal, &caller, Slot::Open).await;
    assert_eq!((open.greeting.text.as_str(), &open.keys), ("Hola.\nMarque 1.", &before[0].keys));
    assert_eq!(menu(&portal, &caller, Slot::Closed).await, before[1]);
    assert_eq!(progress(&portal, &caller).await.state(Step::Greeting), Some(State::Done));
}

#[tokio::test]
async fn the_faults_of_both_greetings_are_told_at_once_and_nothing_is_saved() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = [menu(&portal, &caller, Slot::Open).await, menu(&portal, &caller, Slot::Closed).await];
    let [open, closed] = [before[0].version, before[1].version];
    let long = "é".repeat(401);
    let refused = portal.call(&caller, async || save_greeting(texts((open, ""), (closed, &long))).await).await;
    let problems = vec![
        FieldProblem::new("form[open][text]", "receptionist-problem-text-missing"),
        FieldProblem::new("form[closed][text]", "receptionist-problem-text-long"),
    ];
    assert_eq!(refused, Err(Problem::Fields(problems)));
    let refused = portal.call(&caller, async || save_greeting(texts((open, "Hola."), (closed, ""))).await).await;
    assert!(matches!(refused, Err(Problem::Fields(fields)) if fields.len() == 1));
    assert_eq!([menu(&portal, &caller, Slot::Open).await, menu(&portal, &caller, Slot::Closed).await], before);
    assert!(progress(&portal, &caller).await.is_fresh());
}

fn keys(version: i64, chosen: &[(&str, &str)]) -> KeysForm {
    let choice = |(digit, target): &(&str, &str)| ((*digit).to_owned(), KeyChoice { target: (*target).to_owned() });
    KeysForm { version, keys: chosen.iter().map(choice).collect::<BTreeMap<_, _>>() }
}

#[tokio::test]
async fn keys_are_saved_over_the_version_that_was_shown() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let shown = menu(&portal, &caller, Slot::Open).await;
    let marta = format!("user:{}", marta(&portal, &caller).await);
    let form = keys(shown.version, &[("0", &shown.keys[0].target), ("3", &marta)]);
    portal.call(&caller, async || save_keys(form).await).await.unwrap();
    let saved = menu(&portal, &caller, Slot::Open).await;
    assert_eq!((saved.keys[3].action, &saved.keys[3].target), (KeyAction::Transfer, &marta));
    assert_eq!(saved.keys[0], shown.keys[0], "with what it is called");
    assert_eq!(progress(&portal, &caller).await.state(Step::Keys), Some(State::Done));

    let late = keys(shown.version, &[("3", "")]);
    assert_eq!(portal.call(&caller, async || save_keys(late).await).await, Err(Problem::Conflict));
    let strange = keys(saved.version, &[("3", "user:somebody else's")]);
    let refused = portal.call(&caller, async || save_keys(strange).await).await;
    assert_eq!(refused, Err(Problem::field("form[keys][3][target]", "receptionist-problem-target-missing")));
    assert_eq!(menu(&portal, &caller, Slot::Open).await, saved);
}

#[tokio::test]
async fn what_somebody_saved_of_the_menu_meanwhile_is_not_overwritten() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let shown = menu(&portal, &caller, Slot::Open).await;
    let mut other = shown.clone();
    other.keys[5].action = KeyAction::Repeat;
    portal.call(&caller, async || save_menu(other, String::new()).await).await.unwrap();
    let closed = menu(&portal, &caller, Slot::Closed).await;
    let form = texts((shown.version, "Hola."), (closed.version, &closed.greeting.text));
    assert_eq!(portal.call(&caller, async || save_greeting(form).await).await, Err(Problem::Conflict));
}

#[tokio::test]
async fn hours_are_chosen_kept_and_not_overwritten_unknowingly() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let choose = |version, choice| HoursStepForm { version, choice, rows: Vec::new() };
    portal.call(&caller, async || save_hours(choose(0, HoursChoice::Saturdays)).await).await.unwrap();
    let saved = hours(&portal, &caller).await;
    assert_eq!(HoursStepForm::of(&saved).choice, HoursChoice::Saturdays);
    assert_eq!(progress(&portal, &caller).await.state(Step::Hours), Some(State::Done));
    let late = portal.call(&caller, async || save_hours(choose(0, HoursChoice::Always)).await).await;
    assert_eq!(late, Err(Problem::Conflict));
    portal.call(&caller, async || save_hours(choose(0, HoursChoice::Keep)).await).await.unwrap();
    assert_eq!(hours(&portal, &caller).await, saved);
    let refused = portal.call(&caller, async || save_hours(choose(saved.version, HoursChoice::Own)).await).await;
    assert!(matches!(refused, Err(Problem::Fields(fields)) if fields[0].field == "form[rows][0][days]"));
}
