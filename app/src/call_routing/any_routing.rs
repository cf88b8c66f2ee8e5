//! Any routing, most of them broken, and any call: what the interpreter must not be thrown by.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::sample::{MAIN, MONDAY};
use super::*;

/// Few ids, so that things point to each other and around in circles; `gone` is never there.
fn any_id() -> impl Strategy<Value = String> + Clone {
    prop::sample::select(vec!["a", "b", "c", "gone", ""]).prop_map(str::to_owned)
}

fn any_number() -> impl Strategy<Value = String> {
    prop::sample::select(vec![MAIN, "+576015550101", "+573005550199", ""]).prop_map(str::to_owned)
}

fn any_extension() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["1000", "1001", "1002", "2001", "1", "12345678901234567890", ""]).prop_map(str::to_owned)
}

fn any_said() -> impl Strategy<Value = Said> {
    prop_oneof!["[a-z ]{0,5}".prop_map(Said::Text), any_id().prop_map(|id| Said::Recording { name: id.clone(), id }),]
}

fn any_target() -> impl Strategy<Value = Target> {
    prop_oneof![
        2 => Just(Target::Receptionist),
        4 => any_id().prop_map(Target::Menu),
        2 => any_id().prop_map(Target::User),
        1 => any_id().prop_map(Target::Voicemail),
        1 => any_id().prop_map(Target::Fax),
        4 => any_id().prop_map(Target::RingGroup),
        1 => Just(Target::Conference),
        1 => any_number().prop_map(Target::External),
    ]
}

fn any_action() -> impl Strategy<Value = KeyAction> {
    prop_oneof![
        4 => any_target().prop_map(KeyAction::Transfer),
        1 => any_said().prop_map(KeyAction::Announcement),
        1 => Just(KeyAction::DialByName),
        1 => Just(KeyAction::Repeat),
        1 => Just(KeyAction::HangUp),
    ]
}

fn any_fallback() -> impl Strategy<Value = Fallback> {
    (any::<u8>(), option::of(any_target())).prop_map(|(repeats, then)| Fallback { repeats, then })
}

fn any_menu() -> impl Strategy<Value = Menu> {
    let key = (any::<u8>(), any_action()).prop_map(|(digit, action)| MenuKey {
        digit: digit % 11,
        label: String::new(),
        action,
    });
    let offered = (vec(0_u8..12, 0..3), vec((0_u8..12, 0_u8..12), 0..2));
    let parts = (any_id(), any_said(), offered, vec(key, 0..6), any_fallback(), any_fallback());
    parts.prop_map(|(id, greeting, (greeting_keys, mixed_up), keys, silence, wrong_key)| Menu {
        id,
        greeting,
        greeting_keys,
        mixed_up,
        keys,
        silence,
        wrong_key,
    })
}

fn any_forwarding() -> impl Strategy<Value = Forwarding> {
    (any_number(), any::<bool>(), any::<bool>()).prop_map(|(number, require_key, ring_own)| Forwarding {
        number,
        shown: ShownNumber::Company,
        require_key,
        ring_own,
    })
}

fn any_user() -> impl Strategy<Value = User> {
    let switches = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let parts = (any_id(), any_extension(), "[a-cñ]{0,3}", option::of(any_forwarding()), any::<u8>(), switches);
    parts.prop_map(|(id, number, first_name, forwarding, ring_seconds, switches)| User {
        id,
        number,
        first_name,
        devices: Devices { ip_phone: switches.0, ..Devices::default() },
        ring_seconds,
        voicemail: switches.1,
        forwarding,
        reachable_by_extension: switches.2,
        reachable_by_name: switches.3,
        ..User::default()
    })
}

fn any_group() -> impl Strategy<Value = RingGroup> {
    let mode = prop_oneof![Just(RingMode::Simultaneous), Just(RingMode::Sequential)];
    let then =
        prop_oneof![3 => any_target().prop_map(AfterRinging::Transfer), 1 => any_said().prop_map(AfterRinging::HangUp)];
    (any_id(), any_extension(), vec(any_id(), 0..4), mode, then).prop_map(|(id, number, members, mode, then)| {
        RingGroup { id, number, members, mode, then, reachable_by_name: true, ..RingGroup::default() }
    })
}

fn any_receptionist() -> impl Strategy<Value = Receptionist> {
    (any_extension(), any_id(), any_id(), any::<bool>(), any::<bool>()).prop_map(
        |(number, open_menu, closed_menu, dial_by_extension, remote_voicemail)| Receptionist {
            number,
            open_menu,
            closed_menu,
            dial_by_extension,
            remote_voicemail,
        },
    )
}

fn any_schedule() -> impl Strategy<Value = Schedule> {
    let interval = (0_u8..7, any::<u16>(), any::<u16>()).prop_map(|(day, from_minute, minutes)| Interval {
        day: Weekday::from_index(day).unwrap(),
        from_minute,
        minutes,
    });
    let weekly = vec(interval, 0..3).prop_map(|intervals| Hours::Weekly(WeeklyHours(intervals)));
    let hours = prop_oneof![Just(Hours::Always), weekly];
    let date = prop_oneof![
        (any::<u8>(), any::<u8>()).prop_map(|(month, day)| HolidayDate::Yearly { month, day }),
        (any::<i32>(), any::<i32>())
            .prop_map(|(first, last)| HolidayDate::Once { first: Date::new(first, 1, 1), last: Date::new(last, 1, 1) }),
    ];
    let part = option::of((any::<u16>(), any::<u16>()))
        .prop_map(|part| part.map(|(from_minute, until_minute)| Part { from_minute, until_minute }));
    let holiday = (date, part, option::of(any_said()));
    let holiday =
        holiday.prop_map(|(date, part, greeting)| Holiday { name: "Fiesta".to_owned(), date, part, greeting });
    let transitions = vec((any::<i64>(), any::<i32>()), 0..3).prop_map(|transitions| {
        let transitions = transitions.into_iter();
        transitions.map(|(at_seconds, offset_seconds)| Transition { at_seconds, offset_seconds }).collect()
    });
    (hours, vec(holiday, 0..3), transitions).prop_map(|(hours, holidays, transitions)| Schedule {
        zone: Zone { transitions, ..Zone::default() },
        hours,
        holidays,
    })
}

/// Any routing.
pub fn any_routing() -> impl Strategy<Value = Routing> {
    let numbers = (any_number(), option::of(any_target()));
    let numbers = numbers.prop_map(|(e164, destination)| Number { e164, destination });
    let conference = option::of((any_extension(), any::<u8>()).prop_map(|(number, rooms)| ConferenceServer {
        number,
        rooms,
        reachable_by_extension: true,
    }));
    let things = (vec(numbers, 0..3), vec(any_user(), 0..4), vec(any_group(), 0..4), vec(any_menu(), 0..4));
    (things, conference, any_receptionist(), any_schedule()).prop_map(|(things, conference, receptionist, schedule)| {
        let (numbers, users, ring_groups, menus) = things;
        let music = Music { hold: true, transfer: false };
        Routing { numbers, users, ring_groups, conference, menus, receptionist, schedule, music }
    })
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let outcome = prop_oneof![
        Just(Outcome::NotAnswered),
        Just(Outcome::Answered),
        Just(Outcome::NotConfirmed),
        Just(Outcome::Busy),
        Just(Outcome::NotConnected),
    ];
    let answer = (any_id(), any::<bool>(), outcome);
    let imagined = answer.clone().prop_map(|(user, forwarded, outcome)| Imagined { user, forwarded, outcome });
    let report = answer.prop_map(|(user, forwarded, outcome)| Report { outcome, user, forwarded });
    prop_oneof![vec(imagined, 0..4).prop_map(Answers::Imagined), vec(report, 0..4).prop_map(Answers::Reported)]
}

/// Any call.
pub fn any_call() -> impl Strategy<Value = Call> {
    let called =
        prop_oneof![3 => any_number().prop_map(Called::Number), 1 => any_extension().prop_map(Called::Extension)];
    let key = prop_oneof![
        4 => any::<u8>().prop_map(Key::Digit),
        4 => (0_u8..3).prop_map(Key::Digit),
        1 => Just(Key::Star),
        1 => Just(Key::Hash),
        1 => Just(Key::Pause),
        2 => Just(Key::Silence),
    ];
    let after_keys = prop_oneof![Just(AfterKeys::Silence), Just(AfterKeys::Wait)];
    let at_ms = prop_oneof![1 => any::<i64>(), 3 => Just(MONDAY)];
    let caller = any_extension().prop_map(Caller::Extension);
    (called, caller, at_ms, vec(key, 0..30), after_keys, any_answers()).prop_map(
        |(called, caller, at_ms, keys, after_keys, answers)| Call { called, caller, at_ms, keys, after_keys, answers },
    )
}
