//! Each warning comes when it should, and only then.

use super::civil::Date;
use super::pointers::Source;
use super::sample::{MAIN, account, number, text, to, user_target};
use super::warnings::{Warning, warnings};
use super::{
    AfterRinging, Devices, Forwarding, Holiday, HolidayDate, Hours, KeyAction, Menu, Part, RingGroup, Routing, Said,
    Target, WeeklyHours,
};

/// What is pointed out after a change of a clean account.
#[track_caller]
fn assert_found(change: impl FnOnce(&mut Routing), expected: &[Warning<'_>]) {
    let mut routing = account();
    change(&mut routing);
    assert_eq!(warnings(&routing), expected);
}

#[test]
fn a_clean_account_has_none() {
    assert_found(|_| {}, &[]);
    assert_found(|routing| routing.schedule.hours = Hours::Always, &[]);
}

#[test]
fn an_account_as_it_is_activated_has_none() {
    let menu = |id: &str| Menu { id: id.to_owned(), greeting: text("Bienvenido."), ..Menu::default() };
    let routing = Routing { menus: vec![menu("open"), menu("closed")], ..Routing::default() };
    assert_eq!(warnings(&routing), []);
}

#[test]
fn numbers_that_lead_nowhere_are_pointed_out() {
    let second = "+576015550101";
    let none = [Warning::NumberWithoutDestination { number: second }];
    assert_found(|routing| routing.numbers[1].destination = None, &none);
    let (from, target) = (Source::Number(second), user_target("gone"));
    let gone = [Warning::TargetGone { from, target: &target }];
    assert_found(|routing| routing.numbers[1].destination = Some(user_target("gone")), &gone);
}

#[test]
fn keys_that_lead_nowhere_are_pointed_out() {
    let from = Source::Key { menu: "open", digit: 0 };
    assert_found(|routing| routing.menus[0].keys[0] = to(0, user_target("")), &[Warning::TargetMissing { from }]);
    let external = |routing: &mut Routing| routing.menus[0].keys[0] = to(0, Target::External(String::new()));
    assert_found(external, &[Warning::TargetMissing { from }]);
    let target = Target::Menu("gone".to_owned());
    let gone = [Warning::TargetGone { from, target: &target }];
    assert_found(|routing| routing.menus[0].keys[0] = to(0, target.clone()), &gone);
}

#[test]
fn what_follows_silence_wrong_keys_and_groups_is_looked_at_too() {
    let target = user_target("gone");
    let found = |from| [Warning::TargetGone { from, target: &target }];
    let menu = "closed";
    let silence = |routing: &mut Routing| routing.menus[1].silence.then = Some(target.clone());
    assert_found(silence, &found(Source::Silence { menu }));
    let wrong_keys = |routing: &mut Routing| routing.menus[1].wrong_key.then = Some(target.clone());
    assert_found(wrong_keys, &found(Source::WrongKeys { menu }));
    let group = |routing: &mut Routing| routing.ring_groups[0].then = AfterRinging::Transfer(target.clone());
    assert_found(group, &found(Source::Group { group: "sales" }));
}

#[test]
fn boxes_that_are_off_and_conferences_without_rooms_are_pointed_out() {
    let from = Source::Group { group: "sales" };
    let found = [Warning::VoicemailOff { from, user: "luis" }];
    assert_found(|routing| routing.users[1].voicemail = false, &found);
    let from = Source::Key { menu: "open", digit: 6 };
    let rooms = |routing: &mut Routing| routing.conference.as_mut().unwrap().rooms = 0;
    assert_found(rooms, &[Warning::ConferenceWithoutRooms { from }]);
}

#[test]
fn greetings_and_announcements_say_something_and_offer_keys_that_work() {
    let menu = "closed";
    assert_found(|routing| routing.menus[1].greeting = text(" "), &[Warning::GreetingEmpty { menu }]);
    let recording = Said::Recording { id: String::new(), name: String::new() };
    assert_found(|routing| routing.menus[1].greeting = recording, &[Warning::GreetingEmpty { menu }]);
    let idle = [Warning::GreetingOffersIdleKey { menu, digit: 7 }];
    assert_found(|routing| routing.menus[1].greeting_keys.push(7), &idle);
    let mixed = [Warning::GreetingMixesUp { menu: "open", digit: 0, other: 1 }];
    assert_found(|routing| routing.menus[0].mixed_up = vec![(0, 1)], &mixed);
    // A key that does nothing is pointed out as such.
    assert_found(|routing| routing.menus[1].mixed_up = vec![(1, 9), (9, 1)], &[]);
    let empty = |routing: &mut Routing| routing.menus[0].keys[4].action = KeyAction::Announcement(text(""));
    assert_found(empty, &[Warning::AnnouncementEmpty { menu: "open", digit: 4 }]);
}

#[test]
fn a_menu_without_a_choice_is_pointed_out() {
    let nothing = |routing: &mut Routing| {
        routing.receptionist.dial_by_extension = false;
        routing.menus[1] = Menu { id: "closed".to_owned(), greeting: text("Cerrado."), ..Menu::default() };
    };
    assert_found(nothing, &[Warning::NothingToChoose { menu: "closed" }]);
}

#[test]
fn what_nothing_leads_to_is_pointed_out() {
    let menu = |routing: &mut Routing| routing.menus[0].keys[5] = to(5, user_target("ana"));
    assert_found(menu, &[Warning::MenuNeverReached { menu: "languages" }]);
    let missing = |routing: &mut Routing| drop(routing.menus.remove(1));
    assert_found(missing, &[Warning::MenuMissing { menu: "closed" }]);
    let receptionist = |routing: &mut Routing| routing.numbers[0] = number(MAIN, user_target("ana"));
    assert_found(receptionist, &[Warning::ReceptionistNeverReached]);
}

#[test]
fn a_group_that_nobody_outside_can_reach_is_pointed_out() {
    let group = |by_extension: bool, by_name: bool, dial_by_extension: bool| {
        move |routing: &mut Routing| {
            routing.receptionist.dial_by_extension = dial_by_extension;
            routing.ring_groups.push(RingGroup {
                id: "night".to_owned(),
                number: "1103".to_owned(),
                members: vec!["ana".to_owned()],
                reachable_by_extension: by_extension,
                reachable_by_name: by_name,
                ..RingGroup::default()
            });
        }
    };
    let never = [Warning::GroupNeverReached { group: "night" }];
    assert_found(group(false, false, true), &never);
    assert_found(group(true, false, false), &never);
    assert_found(group(true, false, true), &[]);
    assert_found(group(false, true, false), &[]);
}

#[test]
fn loops_are_pointed_out_with_what_they_lead_through() {
    let menu = |id: &str| Target::Menu(id.to_owned());
    let itself = |routing: &mut Routing| routing.menus[1].silence.then = Some(menu("closed"));
    assert_found(itself, &[Warning::Loop { through: vec![menu("closed")] }]);
    let sales = Target::RingGroup("sales".to_owned());
    let around = |routing: &mut Routing| {
        routing.menus[0].silence.then = Some(sales.clone());
        routing.ring_groups[0].then = AfterRinging::Transfer(Target::Receptionist);
    };
    let through = vec![sales.clone(), Target::Receptionist, menu("open")];
    assert_found(around, &[Warning::Loop { through }]);
    let forwarding = |routing: &mut Routing| {
        routing.users[0].forwarding = Some(Forwarding { number: "+576015550101".to_owned(), ..Forwarding::default() });
    };
    assert_found(forwarding, &[Warning::Loop { through: vec![user_target("ana")] }]);
    // Only a key leads around: that is how callers move between menus.
    assert_found(|routing| routing.menus[2].keys.push(to(3, menu("languages"))), &[]);
}

#[test]
fn groups_that_ring_nobody_are_pointed_out() {
    let group = "support";
    let empty = |routing: &mut Routing| routing.ring_groups[1].members.clear();
    assert_found(empty, &[Warning::GroupEmpty { group }]);
    let gone = |routing: &mut Routing| routing.ring_groups[1].members.push("gone".to_owned());
    assert_found(gone, &[Warning::GroupMemberGone { group, user: "gone" }]);
    let silent = |routing: &mut Routing| {
        routing.ring_groups[1].members = vec!["luis".to_owned()];
        routing.users[1].devices = Devices { ip_phone: false, ..Devices::default() };
    };
    assert_found(silent, &[Warning::GroupRingsNobody { group }]);
    let itself = |routing: &mut Routing| {
        routing.ring_groups[0].members = vec!["marta".to_owned()];
        routing.users[2].forwarding = Some(Forwarding { number: "+576015550102".to_owned(), ..Forwarding::default() });
    };
    assert_found(itself, &[Warning::GroupForwardsToItself { group: "sales", user: "marta" }]);
    let with_another = |routing: &mut Routing| {
        itself(routing);
        routing.ring_groups[0].members.push("ana".to_owned());
    };
    assert_found(with_another, &[]);
}

#[test]
fn a_user_with_nothing_that_rings_and_no_voicemail_is_pointed_out() {
    let silent = |routing: &mut Routing| routing.users[3].devices = Devices { ip_phone: false, ..Devices::default() };
    assert_found(silent, &[Warning::UserUnreachable { user: "door" }]);
}

#[test]
fn hours_and_holidays_that_never_come_are_pointed_out() {
    let never = |routing: &mut Routing| routing.schedule.hours = Hours::Weekly(WeeklyHours::default());
    assert_found(never, &[Warning::HoursNeverOpen]);
    let holiday = |date, part| {
        move |routing: &mut Routing| {
            routing.schedule.holidays.push(Holiday { name: String::new(), date, part, greeting: None });
        }
    };
    let found = [Warning::HolidayNeverComes { holiday: 1 }];
    assert_found(holiday(HolidayDate::Yearly { month: 2, day: 30 }, None), &found);
    assert_found(holiday(HolidayDate::Yearly { month: 2, day: 29 }, None), &[]);
    assert_found(holiday(HolidayDate::on(Date::new(2027, 2, 29)), None), &found);
    let backwards = HolidayDate::Once { first: Date::new(2027, 1, 2), last: Date::new(2027, 1, 1) };
    assert_found(holiday(backwards, None), &found);
    let part = Part { from_minute: 600, until_minute: 600 };
    assert_found(holiday(HolidayDate::Yearly { month: 1, day: 1 }, Some(part)), &found);
}
