//! Rented phones from the order to the return, tried on a real database.

use super::ordering::{OrderForm, UserForm};
use super::server_functions::{PhoneForm, ask_return, cancel, change_user, keep, order};
use super::{OperatorProblem, Phone, State, advance, assign, find_of_user, list, rents};
use crate::extensions;
use crate::shared::caller::Caller;
use crate::shared::clock::DAY_MS;
use crate::shared::problem::Problem;
use crate::testing::{BEGINNING_MS, TestPortal, stranger};

const MAC: &str = "80:5E:C0:12:34:56";

async fn user(portal: &TestPortal, caller: &Caller, number: &str) -> String {
    let mut connection = portal.portal.database.read().await.unwrap();
    extensions::find_by_number(&mut connection, &caller.account_id, number).await.unwrap().unwrap().id
}

fn form(user: &str) -> OrderForm {
    OrderForm {
        model: "yealink_t23g".to_owned(),
        user: user.to_owned(),
        delivery_name: "Ana Gómez".to_owned(),
        delivery_address: "Carrera 7 # 71-21\nBogotá".to_owned(),
    }
}

async fn phones(portal: &TestPortal, caller: &Caller) -> Vec<Phone> {
    list(&mut portal.portal.database.read().await.unwrap(), &caller.account_id).await.unwrap()
}

/// A phone that was ordered for the user 1002.
async fn an_order(portal: &TestPortal, caller: &Caller) -> String {
    let user = user(portal, caller, "1002").await;
    portal.call(caller, async || order(form(&user)).await).await.unwrap();
    phones(portal, caller).await.remove(0).id
}

async fn brought_to(portal: &TestPortal, id: &str, states: &[State]) {
    for state in states {
        portal.wait_ms(DAY_MS);
        advance(&portal.portal, id, *state).await.unwrap();
    }
}

#[tokio::test]
async fn rent_is_due_from_the_delivery_to_the_return() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let id = an_order(&portal, &caller).await;
    let due = async || rents(&mut portal.portal.database.read().await.unwrap(), &caller.account_id).await.unwrap();
    assert!(matches!(advance(&portal.portal, &id, State::Prepared).await, Err(OperatorProblem::NoDevice)));
    assert_eq!(assign(&portal.portal, &id, MAC).await.unwrap().mac.unwrap().as_str(), "805ec0123456");
    brought_to(&portal, &id, &[State::Prepared, State::Sent]).await;
    assert!(due().await.is_empty());
    brought_to(&portal, &id, &[State::Delivered]).await;
    let rent = due().await.remove(0);
    assert_eq!(rent.until_ms, None);
    let delivered = phones(&portal, &caller).await.remove(0).times.delivered.unwrap();
    assert!(rent.from_ms == delivered && delivered >= BEGINNING_MS + 3 * DAY_MS);
    portal.call(&caller, async || ask_return(PhoneForm { id: id.clone() }).await).await.unwrap();
    assert!(phones(&portal, &caller).await[0].is_going_back() && due().await[0].until_ms.is_none());
    portal.call(&caller, async || keep(PhoneForm { id: id.clone() }).await).await.unwrap();
    assert!(!phones(&portal, &caller).await[0].is_going_back());
    brought_to(&portal, &id, &[State::Returned]).await;
    assert_eq!(due().await[0].until_ms, phones(&portal, &caller).await[0].times.returned);

    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited.iter().filter(|action| *action == "ip-phones.advance").count(), 4);
    let subjects: Vec<String> = portal.queued_mails().await.into_iter().map(|mail| mail.subject).collect();
    assert_eq!(subjects.len(), 2, "sent and delivered are mailed: {subjects:?}");
}

#[tokio::test]
async fn steps_that_do_not_follow_are_refused_and_change_nothing() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let id = an_order(&portal, &caller).await;
    assign(&portal.portal, &id, MAC).await.unwrap();
    let before = phones(&portal, &caller).await;
    for state in [State::Ordered, State::Sent, State::Delivered, State::Returned, State::Cancelled] {
        let refused = advance(&portal.portal, &id, state).await;
        assert!(matches!(refused, Err(OperatorProblem::Impossible(State::Ordered, _))), "{state:?}");
    }
    let early = portal.call(&caller, async || ask_return(PhoneForm { id: id.clone() }).await).await;
    assert_eq!(early, Err(Problem::Refused("ip-phones-problem-not-delivered".to_owned())));
    assert_eq!(phones(&portal, &caller).await, before);
    let assigned = portal.call(&caller, async || cancel(PhoneForm { id: id.clone() }).await).await;
    assert_eq!(assigned, Err(Problem::Refused("ip-phones-problem-prepared-already".to_owned())));
    brought_to(&portal, &id, &[State::Prepared]).await;
    let late = portal.call(&caller, async || cancel(PhoneForm { id: id.clone() }).await).await;
    assert_eq!(late, Err(Problem::Refused("ip-phones-problem-prepared-already".to_owned())));
    brought_to(&portal, &id, &[State::Sent]).await;
    assert!(matches!(assign(&portal.portal, &id, MAC).await, Err(OperatorProblem::TooLate(State::Sent))));
    assert!(matches!(advance(&portal.portal, "nothing", State::Sent).await, Err(OperatorProblem::NoOrder(_))));
}

#[tokio::test]
async fn a_device_stands_in_one_place_of_the_whole_installation() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    let (ours, theirs) = (an_order(&portal, &caller).await, an_order(&portal, &other).await);
    assign(&portal.portal, &ours, MAC).await.unwrap();
    assign(&portal.portal, &ours, MAC).await.unwrap();
    let taken = assign(&portal.portal, &theirs, "805e.c012.3456").await;
    assert!(matches!(taken, Err(OperatorProblem::MacTaken(_, holder)) if holder == ours));
    assert!(matches!(assign(&portal.portal, &theirs, "80:5E:C0").await, Err(OperatorProblem::NoMac(_))));
    brought_to(&portal, &ours, &[State::Prepared, State::Sent, State::Returned]).await;
    assign(&portal.portal, &theirs, MAC).await.unwrap();
    assert!(rents(&mut portal.portal.database.read().await.unwrap(), &caller.account_id).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_user_has_one_phone_and_it_goes_to_users_of_the_company_only() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    let id = an_order(&portal, &caller).await;
    let (second, third) = (user(&portal, &caller, "1002").await, user(&portal, &caller, "1003").await);
    let foreign = user(&portal, &other, "1003").await;
    for (who, key) in [
        (&second, "ip-phones-problem-user-has-one"),
        (&foreign, "ip-phones-problem-user"),
        (&String::new(), "ip-phones-problem-user"),
    ] {
        let refused = portal.call(&caller, async || order(form(who)).await).await;
        assert_eq!(refused, Err(Problem::field("form[user]", key)), "{who}");
    }
    let give = |user: &str, seen: &str| UserForm { id: id.clone(), user: user.to_owned(), seen: seen.to_owned() };
    let refused = portal.call(&caller, async || change_user(give(&foreign, &second)).await).await;
    assert_eq!(refused, Err(Problem::field("form[user]", "ip-phones-problem-user")));
    portal.call(&caller, async || change_user(give(&third, &second)).await).await.unwrap();
    let late = portal.call(&caller, async || change_user(give("", &second)).await).await;
    assert_eq!(late, Err(Problem::Conflict));
    let mut connection = portal.portal.database.read().await.unwrap();
    assert!(find_of_user(&mut connection, &caller.account_id, &third).await.unwrap().is_some());
    assert!(find_of_user(&mut connection, &caller.account_id, &second).await.unwrap().is_none());
}

#[tokio::test]
async fn what_is_missing_in_an_order_is_told_at_once() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let empty = OrderForm { delivery_address: " \n\t".to_owned(), delivery_name: String::new(), ..form("") };
    let Err(Problem::Fields(fields)) = portal.call(&caller, async || order(empty).await).await else { panic!() };
    let keys: Vec<&str> = fields.iter().map(|field| field.key.as_str()).collect();
    let expected = ["ip-phones-problem-user", "ip-phones-problem-delivery-name", "ip-phones-problem-delivery-address"];
    assert_eq!(keys, expected);
    let unknown = OrderForm { model: "radio".to_owned(), ..form("") };
    assert_eq!(portal.call(&caller, async || order(unknown).await).await, Err(Problem::NotFound));
}

#[tokio::test]
async fn another_companys_phones_are_not_there() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    let id = an_order(&portal, &caller).await;
    let before = phones(&portal, &caller).await;
    let which = || PhoneForm { id: id.clone() };
    assert_eq!(portal.call(&other, async || cancel(which()).await).await, Err(Problem::NotFound));
    assert_eq!(portal.call(&other, async || ask_return(which()).await).await, Err(Problem::NotFound));
    assert_eq!(portal.call(&other, async || keep(which()).await).await, Err(Problem::NotFound));
    let take = UserForm { id: id.clone(), ..UserForm::default() };
    assert_eq!(portal.call(&other, async || change_user(take).await).await, Err(Problem::NotFound));
    assert!(phones(&portal, &other).await.is_empty());
    assert_eq!(portal.request(&stranger(), async || cancel(which()).await).await.0, Err(Problem::SignInNeeded));
    assert_eq!(phones(&portal, &caller).await, before);
    portal.call(&caller, async || cancel(which()).await).await.unwrap();
    assert_eq!(phones(&portal, &caller).await[0].state, State::Cancelled);
}
