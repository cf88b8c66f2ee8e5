//! The tabs of a user's page and adding users, tried on a real database.

use super::adding::{NewUserForm, add_user};
use super::by_phone::{set_forwarding_by_phone, set_pin_by_phone};
use super::choices::current_known;
use super::forms::{CallerIdForm, DevicesForm, FaxForm, ForwardingForm, VoicemailForm};
use super::server_functions::{save_call_forwarding, save_caller_id, save_devices, save_fax, save_voicemail};
use super::settings::{AfterMail, CallerId, Settings};
use super::store::{self, SavedUser, routing_of_users};
use super::tab::Tab;
use crate::accounts;
use crate::call_routing::ShownNumber;
use crate::extensions;
use crate::shared::account_changes;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::notes::{self, Refused};
use crate::shared::password::{self, Verdict};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::secret::Secret;
use crate::testing::{BEGINNING_MS, TestPortal, stranger};
use crate::user_passwords;

/// The user 1001 of a company.
async fn first(portal: &TestPortal, caller: &Caller) -> SavedUser {
    let mut connection = portal.portal.database.read().await.unwrap();
    let user = extensions::find_by_number(&mut connection, &caller.account_id, "1001").await.unwrap().unwrap();
    store::find(&mut connection, &caller.account_id, &user.id).await.unwrap().unwrap()
}

#[tokio::test]
async fn the_main_number_on_a_page_is_the_one_of_now() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let mut connection = portal.portal.database.write().await.unwrap();
    let insert = "INSERT INTO numbers (e164, account_id, kind, area_code, city, destination, added_at) \
         VALUES ('+576015550199', $1, 'local', '', '', 'receptionist', 1)";
    sqlx::query(insert).bind(&caller.account_id).execute(&mut *connection).await.unwrap();
    for main in ["+576015550100", "+576015550199"] {
        accounts::set_main_number(&mut connection, &caller.account_id, main).await.unwrap();
        let account = accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap();
        let known = current_known(&portal.portal, &mut connection, &account).await.unwrap();
        let mains: Vec<&str> =
            known.numbers.iter().filter(|number| number.is_main).map(|number| number.e164.as_str()).collect();
        assert_eq!(mains, [main]);
    }
}

fn devices_of(user: &SavedUser, caller: &Caller) -> DevicesForm {
    let form = DevicesForm::of(&user.settings, caller.country);
    DevicesForm { id: user.id.clone(), seen: Tab::Devices.seen(&user.settings), ..form }
}

fn forwarding_of(user: &SavedUser, number: &str) -> ForwardingForm {
    ForwardingForm {
        id: user.id.clone(),
        seen: Tab::CallForwarding.seen(&user.settings),
        on: true,
        number: number.to_owned(),
        shown: ShownNumber::Company,
        require_key: true,
        ring_own: false,
    }
}

fn voicemail_of(user: &SavedUser, pin: &str) -> VoicemailForm {
    VoicemailForm {
        id: user.id.clone(),
        seen: Tab::Voicemail.seen(&user.settings),
        on: true,
        ring_seconds: 45,
        pin: Secret::from(pin),
        mail: false,
        after_mail: AfterMail::Heard,
    }
}

#[tokio::test]
async fn each_tab_saves_its_part_and_leaves_the_others() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let before = first(&portal, &caller).await;
    assert_eq!(before.settings, Settings::default());
    let number = "602 555 0100".to_owned();
    let devices = DevicesForm { softphone: true, external_number: number, ..devices_of(&before, &caller) };
    portal.call(&caller, async || save_devices(devices).await).await.unwrap();
    portal.call(&caller, async || save_voicemail(voicemail_of(&before, "")).await).await.unwrap();
    let forwarding = forwarding_of(&before, "310 555 0100");
    portal.call(&caller, async || save_call_forwarding(forwarding).await).await.unwrap();
    let (id, seen) = (before.id.clone(), Tab::CallerId.seen(&before.settings));
    let caller_id = CallerIdForm { id, seen, caller_id: "withheld".to_owned() };
    portal.call(&caller, async || save_caller_id(caller_id).await).await.unwrap();
    let (id, seen) = (before.id.clone(), Tab::Fax.seen(&before.settings));
    let fax = FaxForm { id, seen, ..FaxForm::default() };
    portal.call(&caller, async || save_fax(fax).await).await.unwrap();

    let after = first(&portal, &caller).await.settings;
    let devices = &after.devices;
    assert_eq!((devices.ip_phone, devices.softphone, devices.external_phone), (true, true, false));
    assert_eq!(devices.external_number.as_ref().unwrap().as_str(), "+576025550100");
    assert_eq!((after.voicemail.ring_seconds, after.voicemail.mail), (45, false));
    assert_eq!(after.voicemail.after_mail, AfterMail::Heard);
    assert_eq!(after.forwarding.number.as_ref().unwrap().as_str(), "+573105550100");
    assert_eq!((after.forwarding.shown, after.forwarding.require_key), (ShownNumber::Company, true));
    assert_eq!(after.caller_id, CallerId::Withheld);
    let audited = portal.audited(&caller.account_id).await;
    let expected =
        ["devices", "voicemail", "call-forwarding", "caller-id", "fax"].map(|tab| format!("user-settings.save-{tab}"));
    assert_eq!(audited[audited.len() - 5..], expected);
}

#[tokio::test]
async fn a_pin_is_kept_as_a_hash_until_another_is_typed() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let hash = async || {
        let mut connection = portal.portal.database.read().await.unwrap();
        let hash: Option<String> =
            sqlx::query_scalar("SELECT pin_hash FROM voicemail_pins").fetch_optional(&mut *connection).await.unwrap();
        hash
    };
    let user = first(&portal, &caller).await;
    let refused = portal.call(&caller, async || save_voicemail(voicemail_of(&user, "12")).await).await;
    assert_eq!(refused, Err(Problem::field("form[pin]", "user-settings-problem-pin")));
    assert_eq!((hash().await, user.has_pin), (None, false));
    portal.call(&caller, async || save_voicemail(voicemail_of(&user, "4812")).await).await.unwrap();
    let user = first(&portal, &caller).await;
    portal.call(&caller, async || save_voicemail(voicemail_of(&user, "")).await).await.unwrap();
    assert!(user.has_pin);
    assert_eq!(password::verify(&Secret::from("4812"), hash().await).await.unwrap(), Verdict::Right);
    let changes = async || {
        let mut connection = portal.portal.database.read().await.unwrap();
        account_changes::all(&mut connection).await.unwrap()[0].1
    };
    let before = changes().await;
    portal.call(&caller, async || save_voicemail(voicemail_of(&user, "99887766")).await).await.unwrap();
    assert_eq!(password::verify(&Secret::from("99887766"), hash().await).await.unwrap(), Verdict::Right);
    assert_eq!(changes().await, before + 1, "the phone system hears of a PIN that was changed alone");
}

#[tokio::test]
async fn a_pin_is_replaced_by_telephone_by_the_rules_of_the_page() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    let user = first(&portal, &caller).await;
    let set = async |account_id: &str, user_id: &str, pin: &str| {
        set_pin_by_phone(&portal.portal, account_id, user_id, &Secret::from(pin)).await
    };
    portal.wait_ms(1);
    set(&caller.account_id, &user.id, "4711").await.unwrap();
    assert!(first(&portal, &caller).await.has_pin);
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "user-settings.replace-pin");
    for pin in ["", "123", "123456789", "12a4"] {
        let refused = set(&caller.account_id, &user.id, pin).await;
        assert_eq!(refused, Err(Problem::field("form[pin]", "user-settings-problem-pin")), "{pin}");
    }
    assert_eq!(set(&other.account_id, &user.id, "4711").await, Err(Problem::NotFound));
    assert_eq!(set(&caller.account_id, "nobody", "4711").await, Err(Problem::NotFound));
}

#[tokio::test]
async fn a_change_of_the_same_tab_made_meanwhile_is_not_overwritten() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = first(&portal, &caller).await;
    let silent = DevicesForm { ip_phone: false, ..devices_of(&user, &caller) };
    let softphone = DevicesForm { softphone: true, ..devices_of(&user, &caller) };
    portal.call(&caller, async || save_devices(silent).await).await.unwrap();
    let refused = portal.call(&caller, async || save_devices(softphone).await).await;
    assert_eq!(refused, Err(Problem::Conflict));
    assert!(first(&portal, &caller).await.settings.devices.is_silent());
    let other_tab = portal.call(&caller, async || save_voicemail(voicemail_of(&user, "")).await).await;
    assert_eq!(other_tab, Ok(()), "another tab is another thing");
}

#[tokio::test]
async fn what_is_refused_is_kept_for_its_tab_without_the_pin() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = first(&portal, &caller).await;
    let visitor = Visitor { caller: Some(caller.clone()), accepts_html: true, ..stranger() };
    let form = VoicemailForm { ring_seconds: 61, ..voicemail_of(&user, "4812") };
    let (_, response) = portal.request(&visitor, async || save_voicemail(form).await).await;
    assert_eq!(response.headers["location"], "/extensions/1001?tab=voicemail");
    let page = Tab::Voicemail.page("1001");
    let kept = portal.request(&visitor, async || notes::take_refused::<VoicemailForm>(&page).await).await.0;
    let Refused { form, problem } = kept.unwrap().unwrap();
    assert_eq!((form.ring_seconds, form.pin.reveal()), (61, ""));
    assert_eq!(problem, Problem::field("form[ring_seconds]", "user-settings-problem-seconds"));
}

#[tokio::test]
async fn another_companys_user_and_a_ring_group_have_no_settings() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    let user = first(&portal, &caller).await;
    for id in [user.id.as_str(), "", "nobody"] {
        let devices = DevicesForm { id: id.to_owned(), ..devices_of(&user, &caller) };
        assert_eq!(portal.call(&other, async || save_devices(devices).await).await, Err(Problem::NotFound), "{id}");
        let voicemail = VoicemailForm { id: id.to_owned(), ..voicemail_of(&user, "4812") };
        assert_eq!(portal.call(&other, async || save_voicemail(voicemail).await).await, Err(Problem::NotFound));
        let forwarding = ForwardingForm { id: id.to_owned(), ..forwarding_of(&user, "310 555 0100") };
        let refused = portal.call(&other, async || save_call_forwarding(forwarding).await).await;
        assert_eq!(refused, Err(Problem::NotFound));
        let caller_id = CallerIdForm { id: id.to_owned(), ..CallerIdForm::default() };
        assert_eq!(portal.call(&other, async || save_caller_id(caller_id).await).await, Err(Problem::NotFound));
        let fax = FaxForm { id: id.to_owned(), ..FaxForm::default() };
        assert_eq!(portal.call(&other, async || save_fax(fax).await).await, Err(Problem::NotFound));
    }
    assert_eq!(first(&portal, &caller).await, user);
}

#[tokio::test]
async fn routing_knows_every_user_of_the_account_and_nobody_elses() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    let user = first(&portal, &caller).await;
    let forwarding = forwarding_of(&user, "310 555 0100");
    portal.call(&caller, async || save_call_forwarding(forwarding).await).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let users = routing_of_users(&mut connection, &caller.account_id).await.unwrap();
    let numbers: Vec<&str> = users.iter().map(|user| user.number.as_str()).collect();
    assert_eq!(numbers, ["1001", "1002", "1003"]);
    assert_eq!((users[0].first_name.as_str(), users[0].last_name.as_str()), ("Ana", "Gómez"));
    assert_eq!(users[0].forwarding.as_ref().unwrap().number, "+573105550100");
    assert_eq!((users[1].forwarding.as_ref(), users[1].ring_seconds, users[1].voicemail), (None, 30, true));
    let theirs = routing_of_users(&mut connection, &other.account_id).await.unwrap();
    assert!(theirs.iter().all(|user| user.forwarding.is_none()) && theirs.len() == 3);
}

fn carlos() -> NewUserForm {
    NewUserForm {
        first_name: "Carlos".to_owned(),
        last_name: "Rojas".to_owned(),
        email: "carlos@example.com".to_owned(),
        number: "1004".to_owned(),
        external_phone: true,
        external_number: "310 555 0100".to_owned(),
        ..NewUserForm::default()
    }
}

#[tokio::test]
async fn a_user_is_added_with_phones_and_gets_a_mail() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    portal.call(&caller, async || add_user(carlos()).await).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let users = routing_of_users(&mut connection, &caller.account_id).await.unwrap();
    let devices = &users[3].devices;
    assert_eq!((devices.ip_phone, devices.external_phone.as_deref()), (false, Some("+573105550100")));
    let mails = portal.queued_mails().await;
    assert_eq!((mails.len(), mails[0].to.as_str()), (1, "carlos@example.com"));
    assert!(mails[0].subject.contains("1004") && mails[0].body.contains("601 555 0100"), "{mails:?}");
    let user = extensions::find_by_number(&mut connection, &caller.account_id, "1004").await.unwrap().unwrap();
    let password = user_passwords::find(&mut connection, &caller.account_id, &user.id).await.unwrap().unwrap();
    let mailed = |line: &str| password.is_this_temporary(&Secret::from(line.trim()), BEGINNING_MS);
    assert!(mails[0].body.lines().any(mailed), "{}", mails[0].body);
    assert!(mails[0].body.contains("http://localhost:3000/sign_in?for=users"), "{}", mails[0].body);
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "extensions.add-user");
}

#[tokio::test]
async fn what_is_wrong_with_a_new_user_is_told_at_once_and_nothing_is_kept() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let form = NewUserForm { number: "1001".to_owned(), external_number: String::new(), ..carlos() };
    let refused = portal.call(&caller, async || add_user(form).await).await;
    let expected = [
        ("form[number]", "extensions-problem-number-taken"),
        ("form[external_number]", "common-problem-phone-missing"),
    ];
    assert_eq!(refused, Err(Problem::Fields(expected.map(|(field, key)| FieldProblem::new(field, key)).to_vec())));
    let only_the_phone = NewUserForm { external_number: "123".to_owned(), ..carlos() };
    assert!(portal.call(&caller, async || add_user(only_the_phone).await).await.is_err());
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(extensions::count(&mut connection, &caller.account_id).await.unwrap(), 3);
    drop(connection);
    assert!(portal.queued_mails().await.is_empty());
}

#[tokio::test]
async fn nobody_adds_or_changes_users_without_signing_in() {
    let portal = TestPortal::start().await;
    let (result, _) = portal.request(&stranger(), async || add_user(carlos()).await).await;
    assert_eq!(result, Err(Problem::SignInNeeded));
    let (result, _) = portal.request(&stranger(), async || save_devices(DevicesForm::default()).await).await;
    assert_eq!(result, Err(Problem::SignInNeeded));
}

#[tokio::test]
async fn a_number_that_goes_is_shown_by_nobody() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = first(&portal, &caller).await;
    let number = PhoneNumber::stored("+576015552001".to_owned());
    let settings = Settings { caller_id: CallerId::Number(number), ..user.settings.clone() };
    let mut connection = portal.portal.database.read().await.unwrap();
    store::save(&mut connection, &caller.account_id, &user.id, &settings).await.unwrap();
    let users =
        async |connection: &mut _, e164| store::users_of_number(connection, &caller.account_id, e164).await.unwrap();
    assert_eq!(users(&mut connection, "+576015552001").await, ["Ana Gómez"]);
    assert_eq!(users(&mut connection, "+576015552002").await, [""; 0]);
    store::forget_number(&mut connection, &caller.account_id, "+576015552002").await.unwrap();
    assert_eq!(first(&portal, &caller).await.settings, settings);
    store::forget_number(&mut connection, &caller.account_id, "+576015552001").await.unwrap();
    assert_eq!(first(&portal, &caller).await.settings, user.settings);
}

#[tokio::test]
async fn calls_are_forwarded_from_the_phone_by_the_rules_of_the_page() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    let user = first(&portal, &caller).await;
    portal.call(&caller, async || save_call_forwarding(forwarding_of(&user, "602 555 0100")).await).await.unwrap();
    let (account_id, entries) = (caller.account_id.as_str(), portal.audited(&caller.account_id).await.len());
    let number = |e164: &str| PhoneNumber::stored(e164.to_owned());
    let set = async |to: Option<PhoneNumber>| {
        portal.wait_ms(1);
        set_forwarding_by_phone(&portal.portal, account_id, &user.id, to.as_ref()).await
    };
    set(Some(number("+573105550199"))).await.unwrap();
    let forwarding = first(&portal, &caller).await.settings.forwarding;
    assert_eq!((forwarding.on, forwarding.number), (true, Some(number("+573105550199"))));
    assert_eq!((forwarding.shown, forwarding.require_key), (ShownNumber::Company, true), "the rest stays");
    for (e164, key) in [
        ("+33142685300", "user-settings-problem-abroad"),
        ("+5719003312345", "user-settings-problem-premium"),
        ("+576015550100", "user-settings-problem-own-number"),
    ] {
        assert_eq!(set(Some(number(e164))).await, Err(Problem::field("form[number]", key)), "{e164}");
    }
    set(None).await.unwrap();
    set(None).await.unwrap();
    let forwarding = first(&portal, &caller).await.settings.forwarding;
    assert_eq!((forwarding.on, forwarding.number), (false, Some(number("+573105550199"))), "the number is kept");
    let audited = portal.audited(account_id).await;
    assert_eq!(audited[entries..], ["user-settings.forward-by-phone", "user-settings.forward-by-phone"]);
    let mut connection = portal.portal.database.read().await.unwrap();
    let newest: (String, String) =
        sqlx::query_as("SELECT actor_kind, actor_id FROM revisions WHERE account_id = $1 ORDER BY number DESC LIMIT 1")
            .bind(account_id)
            .fetch_one(&mut *connection)
            .await
            .unwrap();
    assert_eq!(newest, ("user".to_owned(), user.id.clone()));
    drop(connection);
    for (account_id, user_id) in
        [(other.account_id.as_str(), user.id.as_str()), (account_id, ""), (account_id, "nobody")]
    {
        let refused = set_forwarding_by_phone(&portal.portal, account_id, user_id, None).await;
        assert_eq!(refused, Err(Problem::NotFound), "{user_id}");
    }
}
