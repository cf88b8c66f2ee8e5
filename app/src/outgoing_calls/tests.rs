//! The rules of companies and users on a real database.

use super::forms::{CompanyForm, UserForm};
use super::server_functions::{save_company, save_user, seen};
use super::{CallingRules, DestinationClass, Limits, Shown, calling_rules, store};
use crate::accounts;
use crate::billing;
use crate::call_rates;
use crate::extensions;
use crate::shared::account_changes;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::clock::DAY_MS;
use crate::shared::notes::{self, Refused};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::revisions;
use crate::testing::{TestPortal, stranger, user_visitor};
use crate::user_settings::{CallerIdForm, Tab, save_caller_id};

async fn rules(portal: &TestPortal, caller: &Caller) -> CallingRules {
    let mut connection = portal.portal.database.read().await.unwrap();
    calling_rules(&portal.portal, &mut connection, &caller.account_id).await.unwrap()
}

async fn id(portal: &TestPortal, caller: &Caller, number: &str) -> String {
    let mut connection = portal.portal.database.read().await.unwrap();
    extensions::find_by_number(&mut connection, &caller.account_id, number).await.unwrap().unwrap().id
}

async fn newest(portal: &TestPortal, caller: &Caller) -> i64 {
    revisions::newest(&mut portal.portal.database.read().await.unwrap(), &caller.account_id).await.unwrap()
}

async fn generation(portal: &TestPortal, caller: &Caller) -> i64 {
    let all = account_changes::all(&mut portal.portal.database.read().await.unwrap()).await.unwrap();
    all.into_iter().find(|(account_id, _)| *account_id == caller.account_id).map_or(0, |(_, generation)| generation)
}

fn company(version: i64, class: &str, calls_at_once: &str, minutes_a_day: &str) -> CompanyForm {
    let [class, calls_at_once, minutes_a_day] = [class, calls_at_once, minutes_a_day].map(str::to_owned);
    CompanyForm { version, class, calls_at_once, minutes_a_day }
}

fn own(id: &str, seen_before: Option<&Limits>, class: &str, calls_at_once: &str) -> UserForm {
    UserForm {
        id: id.to_owned(),
        seen: seen(seen_before),
        rules: "own".to_owned(),
        class: class.to_owned(),
        calls_at_once: calls_at_once.to_owned(),
        minutes_a_day: String::new(),
    }
}

fn limits(of: &CallingRules, extension: &str) -> Limits {
    let user = of.users.iter().find(|user| user.extension == extension).unwrap();
    Limits { class: user.class, calls_at_once: user.calls_at_once, minutes_a_day: user.minutes_a_day }
}

const USUAL: Limits = Limits { class: DestinationClass::International, calls_at_once: None, minutes_a_day: None };
const NATIONAL: Limits = Limits { class: DestinationClass::National, calls_at_once: Some(3), minutes_a_day: Some(90) };
const INTERNAL: Limits = Limits { class: DestinationClass::Internal, calls_at_once: Some(1), minutes_a_day: None };

#[tokio::test]
async fn the_companys_rules_hold_for_users_without_their_own() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let neighbour = portal.a_company("601 555 0200").await;
    let first = rules(&portal, &caller).await;
    assert_eq!(
        (first.country, first.extension_digits, first.main_number.as_str()),
        (caller.country, 4, "+576015550100")
    );
    assert!(["1001", "1002", "1003"].iter().all(|extension| limits(&first, extension) == USUAL));
    let revision = newest(&portal, &caller).await;
    portal.call(&caller, async || save_company(company(0, "national", "3", "90")).await).await.unwrap();
    let user = id(&portal, &caller, "1002").await;
    portal.call(&caller, async || save_user(own(&user, None, "internal", "1")).await).await.unwrap();
    let now = rules(&portal, &caller).await;
    assert_eq!((limits(&now, "1001"), limits(&now, "1002"), limits(&now, "1003")), (NATIONAL, INTERNAL, NATIONAL));
    assert!(rules(&portal, &neighbour).await.users.iter().all(|user| user.class == USUAL.class), "nobody else's");
    assert_eq!(newest(&portal, &caller).await, revision + 2, "each is a revision");

    let back = UserForm { rules: "company".to_owned(), ..own(&user, Some(&INTERNAL), "premium", "x") };
    portal.call(&caller, async || save_user(back).await).await.unwrap();
    assert_eq!(limits(&rules(&portal, &caller).await, "1002"), NATIONAL);
    let audited = portal.audited(&caller.account_id).await;
    let expected = ["outgoing-calls.save-company", "outgoing-calls.save-user", "outgoing-calls.save-user"];
    assert_eq!(audited[audited.len() - 3..], expected);
}

#[tokio::test]
async fn what_was_changed_meanwhile_is_not_overwritten() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = id(&portal, &caller, "1001").await;
    portal.call(&caller, async || save_company(company(0, "national", "", "")).await).await.unwrap();
    let late = portal.call(&caller, async || save_company(company(0, "premium", "", "")).await).await;
    assert_eq!(late, Err(Problem::Conflict));
    portal.call(&caller, async || save_company(company(1, "international", "", "")).await).await.unwrap();
    portal.call(&caller, async || save_user(own(&user, None, "internal", "1")).await).await.unwrap();
    let late = portal.call(&caller, async || save_user(own(&user, None, "premium", "")).await).await;
    assert_eq!(late, Err(Problem::Conflict));
    assert_eq!(limits(&rules(&portal, &caller).await, "1001"), INTERNAL);
}

#[tokio::test]
async fn what_is_refused_is_kept_for_its_page() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = id(&portal, &caller, "1001").await;
    let visitor = Visitor { caller: Some(caller.clone()), accepts_html: true, ..stranger() };
    let form = own(&user, None, "anywhere", "0");
    let (_, response) = portal.request(&visitor, async || save_user(form.clone()).await).await;
    let page = Tab::OutgoingCalls.page("1001");
    assert_eq!(response.headers["location"], page);
    let kept = portal.request(&visitor, async || notes::take_refused::<UserForm>(&page).await).await.0;
    let Refused { form: typed, problem } = kept.unwrap().unwrap();
    let wrong_calls = FieldProblem::with_number("form[calls_at_once]", "outgoing-calls-problem-calls", 50);
    let wrong = vec![FieldProblem::new("form[class]", "outgoing-calls-problem-class"), wrong_calls];
    assert_eq!((typed, problem), (form, Problem::Fields(wrong)));
    let refused = portal.call(&caller, async || save_company(company(0, "national", "51", "1441")).await).await;
    assert!(matches!(refused, Err(Problem::Fields(problems)) if problems.len() == 2));
    assert_eq!(limits(&rules(&portal, &caller).await, "1001"), USUAL);
}

#[tokio::test]
async fn another_companys_user_and_a_user_of_ones_own_company_change_nothing() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    let user = id(&portal, &caller, "1001").await;
    for id in [user.as_str(), "", "nobody"] {
        let refused = portal.call(&other, async || save_user(own(id, None, "premium", "")).await).await;
        assert_eq!(refused, Err(Problem::NotFound), "{id}");
    }
    let person = portal.a_user(&caller, "1001").await;
    let visitor = user_visitor(&person);
    let refused = portal.request(&visitor, async || save_user(own(&user, None, "premium", "")).await).await.0;
    assert_eq!(refused, Err(Problem::SignInNeeded));
    let refused = portal.request(&visitor, async || save_company(company(0, "premium", "", "")).await).await.0;
    assert_eq!(refused, Err(Problem::SignInNeeded));
    assert_eq!(limits(&rules(&portal, &caller).await, "1001"), USUAL);
}

#[tokio::test]
async fn restoring_brings_the_rules_back() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = id(&portal, &caller, "1001").await;
    portal.call(&caller, async || save_company(company(0, "national", "3", "90")).await).await.unwrap();
    portal.call(&caller, async || save_user(own(&user, None, "internal", "1")).await).await.unwrap();
    let wanted = newest(&portal, &caller).await;
    portal.call(&caller, async || save_company(company(1, "premium", "", "")).await).await.unwrap();
    let back = UserForm { rules: "company".to_owned(), ..own(&user, Some(&INTERNAL), "", "") };
    portal.call(&caller, async || save_user(back).await).await.unwrap();
    let mut transaction = portal.portal.database.write().await.unwrap();
    let target = revisions::state_at(&mut transaction, &caller.account_id, wanted).await.unwrap();
    let known = revisions::knows(&mut transaction, &caller.account_id, wanted).await.unwrap().unwrap();
    let stamp = revisions::Stamp { now_ms: portal.portal.clock.now_ms(), person: &caller.administrator_id };
    revisions::apply(&mut transaction, &caller.account_id, (&target, &known), stamp).await.unwrap();
    transaction.commit().await.unwrap();
    let now = rules(&portal, &caller).await;
    assert_eq!((limits(&now, "1001"), limits(&now, "1002")), (INTERNAL, NATIONAL));
    let (_, version) = {
        let mut connection = portal.portal.database.read().await.unwrap();
        store::of_company(&mut connection, &caller.account_id).await.unwrap()
    };
    assert!(version > 1_000, "whoever is editing is told");
}

#[tokio::test]
async fn the_rules_tell_what_is_shown_and_what_the_plan_covers() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = id(&portal, &caller, "1001").await;
    let settings = crate::user_settings::Settings::default();
    let form = CallerIdForm { id: user, seen: Tab::CallerId.seen(&settings), caller_id: "withheld".to_owned() };
    portal.call(&caller, async || save_caller_id(form).await).await.unwrap();
    let file = "country,prefix,destination,price_per_minute,connection_fee,increment_seconds\n\
                CO,34,España,100,0,60\nCO,33,Francia,0,0,60\nCO,578,Satélite,200,0,60\n";
    call_rates::import(&portal.portal, file.as_bytes(), None, false).await.unwrap();
    let now = rules(&portal, &caller).await;
    let shown: Vec<_> = now.users.iter().map(|user| user.shown.clone()).collect();
    let main = Shown::Number("+576015550100".to_owned());
    assert_eq!(shown, [Shown::Withheld, main.clone(), main]);
    let covers = |e164: &str| now.covered.includes(&PhoneNumber::stored(e164.to_owned()), now.country);
    assert!(covers("+576025550100") && covers("+33142685300"));
    assert!(!covers("+34911234567") && !covers("+578012345678") && !covers("+4930123456"));
    let mut connection = portal.portal.database.read().await.unwrap();
    let gone = calling_rules(&portal.portal, &mut connection, "nobody").await;
    assert_eq!(gone, Err(Problem::NotFound));
}

#[tokio::test]
async fn who_does_not_pay_is_stopped_and_the_phone_system_is_told() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let mut transaction = portal.portal.database.write().await.unwrap();
    let account = accounts::find(&mut transaction, &caller.account_id).await.unwrap().unwrap();
    let decided = portal.with_decided_prices();
    billing::issue_for_demonstration(&mut transaction, &decided, &account, 3).await.unwrap();
    transaction.commit().await.unwrap();
    assert!(!rules(&portal, &caller).await.stopped);
    portal.wait_ms(40 * DAY_MS);
    let before = generation(&portal, &caller).await;
    assert!(rules(&portal, &caller).await.stopped);
    billing::run(&portal.portal, crate::shared::audit::Actor::Portal).await.unwrap();
    assert!(generation(&portal, &caller).await > before, "the pass that tells the company tells the phone system, too");
}
