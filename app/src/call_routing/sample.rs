//! An ordinary account to test with: nothing about it is wrong.

use super::civil::Weekday;
use super::{
    AfterKeys, AfterRinging, Answers, Call, Called, ConferenceServer, Fallback, Forwarding, Holiday, HolidayDate,
    Hours, Imagined, Interval, Key, KeyAction, Menu, MenuKey, Number, Outcome, RingGroup, RingMode, Routing, Said,
    Schedule, Target, Transition, User, WeeklyHours, Zone,
};

/// The main number.
pub const MAIN: &str = "+576015550100";
/// Sunday, 22 November 2026, 10:00 in Bogotá.
pub const SUNDAY: i64 = 1_795_359_600_000;
/// Monday at the same time.
pub const MONDAY: i64 = SUNDAY + 86_400_000;

/// A café: receptionist, four users, two groups, conferences, hours and a holiday.
pub fn account() -> Routing {
    Routing {
        numbers: vec![
            number(MAIN, Target::Receptionist),
            number("+576015550101", user_target("ana")),
            number("+576015550102", Target::RingGroup("sales".to_owned())),
            number("+576015550103", Target::Fax("ana".to_owned())),
        ],
        users: vec![
            user("ana", "1001", "Ana", "Gómez"),
            user("luis", "1002", "Luis", "Peña"),
            forwarded(user("marta", "1003", "Marta", "Gómez")),
            User { voicemail: false, ..user("door", "1004", "Puerta", "") },
        ],
        ring_groups: vec![
            group("sales", "1101", RingMode::Simultaneous, &["ana", "luis"], Some("luis")),
            group("support", "1102", RingMode::Sequential, &["luis", "marta"], None),
        ],
        conference: Some(ConferenceServer { number: "1200".to_owned(), rooms: 2, ..ConferenceServer::default() }),
        menus: vec![open_menu(), closed_menu(), languages_menu()],
        schedule: schedule(),
        ..Routing::default()
    }
}

/// A call to the main number on Monday, where the caller presses keys and then nothing more.
pub fn call(keys: &str) -> Call {
    let called = Called::Number(MAIN.to_owned());
    Call { called, at_ms: MONDAY, keys: Key::read(keys), ..Call::default() }
}

/// The same, but what comes after the keys is not known yet.
pub fn unfinished_call(keys: &str) -> Call {
    Call { after_keys: AfterKeys::Wait, ..call(keys) }
}

/// Somebody does something when called.
pub fn imagined(user: &str, forwarded: bool, outcome: Outcome) -> Answers {
    Answers::Imagined(vec![Imagined { user: user.to_owned(), forwarded, outcome }])
}

pub fn number(e164: &str, target: Target) -> Number {
    Number { e164: e164.to_owned(), destination: Some(target) }
}

pub fn user_target(id: &str) -> Target {
    Target::User(id.to_owned())
}

pub fn text(text: &str) -> Said {
    Said::Text(text.to_owned())
}

pub fn key(digit: u8, action: KeyAction) -> MenuKey {
    MenuKey { digit, label: String::new(), action }
}

pub fn to(digit: u8, target: Target) -> MenuKey {
    key(digit, KeyAction::Transfer(target))
}

fn user(id: &str, number: &str, first_name: &str, last_name: &str) -> User {
    let [id, number, first_name, last_name] = [id, number, first_name, last_name].map(str::to_owned);
    User { id, number, first_name, last_name, ..User::default() }
}

fn forwarded(user: User) -> User {
    let forwarding = Forwarding { number: "+573005550199".to_owned(), require_key: true, ..Forwarding::default() };
    User { forwarding: Some(forwarding), ..user }
}

fn group(id: &str, number: &str, mode: RingMode, members: &[&str], then_voicemail: Option<&str>) -> RingGroup {
    let then = then_voicemail.map(|user| AfterRinging::Transfer(Target::Voicemail(user.to_owned())));
    RingGroup {
        id: id.to_owned(),
        number: number.to_owned(),
        name: id.to_owned(),
        members: members.iter().map(|&id| id.to_owned()).collect(),
        mode,
        then: then.unwrap_or(AfterRinging::HangUp(text("Llame mañana."))),
        reachable_by_name: true,
        ..RingGroup::default()
    }
}

fn open_menu() -> Menu {
    Menu {
        id: "open".to_owned(),
        greeting: text("Marque 0 para recepción, 1 para ventas, 2 para soporte."),
        greeting_keys: vec![0, 1, 2],
        mixed_up: Vec::new(),
        keys: vec![
            to(0, user_target("ana")),
            to(1, Target::RingGroup("sales".to_owned())),
            to(2, Target::RingGroup("support".to_owned())),
            key(3, KeyAction::DialByName),
            key(4, KeyAction::Announcement(text("Abrimos de 8 a 18."))),
            to(5, Target::Menu("languages".to_owned())),
            to(6, Target::Conference),
            to(7, Target::External("+576015559999".to_owned())),
            key(8, KeyAction::Repeat),
            key(9, KeyAction::HangUp),
        ],
        silence: Fallback { repeats: 1, then: Some(user_target("ana")) },
        wrong_key: Fallback { repeats: 2, then: None },
    }
}

fn closed_menu() -> Menu {
    Menu {
        id: "closed".to_owned(),
        greeting: text("Estamos cerrados. Marque 1 para dejar un mensaje."),
        greeting_keys: vec![1],
        mixed_up: Vec::new(),
        keys: vec![to(1, Target::Voicemail("ana".to_owned()))],
        silence: Fallback { repeats: 0, then: Some(Target::Voicemail("ana".to_owned())) },
        wrong_key: Fallback::default(),
    }
}

fn languages_menu() -> Menu {
    let keys = vec![to(1, user_target("luis")), to(2, Target::Menu("open".to_owned()))];
    let greeting = text("For English press 1.");
    Menu { id: "languages".to_owned(), greeting, greeting_keys: vec![1], keys, ..Menu::default() }
}

fn schedule() -> Schedule {
    let days = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
    let intervals = days.map(|day| Interval { day, from_minute: 8 * 60, minutes: 10 * 60 });
    let christmas = Holiday {
        name: "Navidad".to_owned(),
        date: HolidayDate::Yearly { month: 12, day: 25 },
        part: None,
        greeting: Some(text("Feliz Navidad.")),
    };
    // Colombia had summer time in 1992 only.
    let transitions = vec![
        Transition { at_seconds: 704_869_200, offset_seconds: -14_400 },
        Transition { at_seconds: 733_896_000, offset_seconds: -18_000 },
    ];
    let zone = Zone { name: "America/Bogota".to_owned(), first_offset_seconds: -18_000, transitions };
    Schedule { zone, hours: Hours::Weekly(WeeklyHours(intervals.to_vec())), holidays: vec![christmas] }
}
