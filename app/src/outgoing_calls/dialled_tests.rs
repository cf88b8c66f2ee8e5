//! What is dialled in each country, and who may call it.

use super::calling_rules::{CallingRules, Shown, UserRules};
use super::covered::Covered;
use super::destination_class::DestinationClass;
use super::dialled::{Dialled, read_dialled};
use super::may_call::{Refused, Usage, may_call};
use crate::call_routing::{ConferenceServer, Number, RingGroup, Routing, User};
use crate::shared::country::Country;
use crate::shared::phone_number::PhoneNumber;

/// A company of a country with users 1001 (id `ana`) and 1002, the ring group 1101 and the conference server 1150.
pub(super) fn company(country: Country) -> (CallingRules, Routing) {
    let main_number = match country {
        Country::Co => "+576015550100",
        Country::Mx => "+525550934400",
        Country::Us => "+16502530000",
        Country::Ca => "+14165550100",
        Country::Fr => "+33142685300",
        Country::Gb => "+442079460000",
        Country::Au => "+61293744000",
    };
    let user = |id: &str, number: &str| User { id: id.to_owned(), number: number.to_owned(), ..User::default() };
    let routing = Routing {
        users: vec![user("ana", "1001"), user("marta", "1002")],
        ring_groups: vec![RingGroup { number: "1101".to_owned(), ..RingGroup::default() }],
        conference: Some(ConferenceServer { number: "1150".to_owned(), ..ConferenceServer::default() }),
        numbers: vec![Number { e164: main_number.to_owned(), destination: None }],
        ..Routing::default()
    };
    let rules = |id: &str, extension: &str| UserRules {
        user_id: id.to_owned(),
        extension: extension.to_owned(),
        class: DestinationClass::Premium,
        calls_at_once: None,
        minutes_a_day: None,
        shown: Shown::Number(main_number.to_owned()),
        caller_name: "Empresa".to_owned(),
    };
    let rules = CallingRules {
        country,
        extension_digits: 4,
        main_number: main_number.to_owned(),
        stopped: false,
        support_number: None,
        covered: Covered::default(),
        users: vec![rules("ana", "1001"), rules("marta", "1002")],
    };
    (rules, routing)
}

/// What Ana dials in a country, in a word.
fn read(country: Country, digits: &str) -> String {
    let (rules, routing) = company(country);
    match read_dialled(&rules, &routing, "ana", digits) {
        Dialled::Extension(number) => format!("extension {number}"),
        Dialled::OwnVoicemail => "own voicemail".to_owned(),
        Dialled::VoicemailOf(number) => format!("voicemail of {number}"),
        Dialled::Emergency(number) => format!("emergency {number}"),
        Dialled::Outside { e164, class, included, withhold, without_call_waiting } => {
            let marks = [(included, " included"), (withhold, " hidden"), (without_call_waiting, " alone")];
            let marks: String = marks.into_iter().filter_map(|(is, mark)| is.then_some(mark)).collect();
            format!("{} {e164}{marks}", class.code())
        }
        Dialled::ForwardTo(number) => format!("forward to {number}"),
        Dialled::AskForwardTo => "forward".to_owned(),
        Dialled::StopForwarding => "stop forwarding".to_owned(),
        Dialled::Unknown => "unknown".to_owned(),
    }
}

fn is_read(country: Country, table: &[(&str, &str)]) {
    for (digits, meant) in table {
        assert_eq!(read(country, digits), *meant, "{country}: {digits}");
    }
}

#[test]
fn colombia() {
    is_read(
        Country::Co,
        &[
            ("6025550100", "national +576025550100 included"),
            ("602 555 0100", "national +576025550100 included"),
            ("3105550100", "national +573105550100 included"),
            ("+576025550100", "national +576025550100 included"),
            ("00576025550100", "national +576025550100 included"),
            ("0034911234567", "international +34911234567"),
            ("00934911234567", "international +34911234567"),
            ("+34911234567", "international +34911234567"),
            ("019003312345", "premium +5719003312345"),
            ("6015550100", "internal +576015550100 included"),
            ("123", "emergency 123"),
            ("112", "emergency 112"),
            ("157", "emergency 157"),
            ("9123", "unknown"),
            ("0123", "unknown"),
            ("18315551234", "unknown"),
            ("602555", "unknown"),
        ],
    );
}

#[test]
fn mexico() {
    is_read(
        Country::Mx,
        &[
            ("5512345678", "national +525512345678 included"),
            ("0016502530000", "international +16502530000"),
            ("+16502530000", "international +16502530000"),
            ("911", "emergency 911"),
            ("089", "emergency 089"),
            ("112", "unknown"),
        ],
    );
}

#[test]
fn united_states() {
    is_read(
        Country::Us,
        &[
            ("2125550100", "national +12125550100 included"),
            ("12125550100", "national +12125550100 included"),
            ("+12125550100", "national +12125550100 included"),
            ("4165550100", "national +14165550100"),
            ("01134911234567", "international +34911234567"),
            ("8765550100", "international +18765550100"),
            ("9002345678", "premium +19002345678"),
            ("18315550100", "national +18315550100 included"),
            ("911", "emergency 911"),
            ("9911", "unknown"),
            ("1911", "unknown"),
            ("0034911234567", "unknown"),
        ],
    );
}

#[test]
fn canada() {
    is_read(
        Country::Ca,
        &[
            ("5145550100", "national +15145550100 included"),
            ("16502530000", "national +16502530000"),
            ("01134911234567", "international +34911234567"),
            ("988", "emergency 988"),
        ],
    );
}

#[test]
fn france() {
    is_read(
        Country::Fr,
        &[
            ("0612345678", "national +33612345678 included"),
            ("06 12 34 56 78", "national +33612345678 included"),
            ("0034911234567", "international +34911234567"),
            ("0899123456", "premium +33899123456"),
            ("15", "emergency 15"),
            ("116000", "emergency 116000"),
            ("0112", "unknown"),
        ],
    );
}

#[test]
fn united_kingdom() {
    is_read(
        Country::Gb,
        &[
            ("02079461234", "national +442079461234 included"),
            ("01534123456", "national +441534123456"),
            ("0034911234567", "international +34911234567"),
            ("09012345678", "premium +449012345678"),
            ("999", "emergency 999"),
            ("14102079461234", "national +442079461234 included hidden"),
            ("183102079461234", "national +442079461234 included hidden"),
            ("1412345678", "national +441412345678 included"),
            ("141999", "emergency 999"),
        ],
    );
}

#[test]
fn australia() {
    is_read(
        Country::Au,
        &[
            ("0399991234", "national +61399991234 included"),
            ("93745000", "national +61293745000 included"),
            ("0412345678", "national +61412345678 included"),
            ("1300123456", "national +611300123456 included"),
            ("001134911234567", "international +34911234567"),
            ("0034911234567", "unknown"),
            ("000", "emergency 000"),
            ("112", "emergency 112"),
            ("1831", "unknown"),
            ("18310399991234", "national +61399991234 included hidden"),
            ("183193745000", "national +61293745000 included hidden"),
            ("1831000", "emergency 000"),
        ],
    );
    let (mut rules, routing) = company(Country::Au);
    rules.main_number = "+61412345678".to_owned();
    assert_eq!(read_dialled(&rules, &routing, "ana", "93745000"), Dialled::Unknown, "a mobile has no area");
}

#[test]
fn codes_are_read_with_and_without_the_key_that_ends_them() {
    for end in ["", "#"] {
        for (digits, meant) in [
            ("1002", "extension 1002"),
            ("1101", "extension 1101"),
            ("1150", "extension 1150"),
            ("1000", "extension 1000"),
            ("1001", "own voicemail"),
            ("*98", "own voicemail"),
            ("**1002", "voicemail of 1002"),
            ("**1001", "voicemail of 1001"),
            ("**1101", "unknown"),
            ("**", "unknown"),
            ("*72", "forward"),
            ("*723105550100", "forward to +573105550100"),
            ("*720034911234567", "forward to +34911234567"),
            ("*72123", "unknown"),
            ("*721002", "unknown"),
            ("*73", "stop forwarding"),
            ("*673105550100", "national +573105550100 included hidden"),
            ("*703105550100", "national +573105550100 included alone"),
            ("*67*703105550100", "national +573105550100 included hidden alone"),
            ("*70*673105550100", "national +573105550100 included hidden alone"),
            ("*67*673105550100", "national +573105550100 included hidden"),
            ("*671002", "extension 1002"),
            ("*70123", "emergency 123"),
            ("*67*70123", "emergency 123"),
            ("*67", "unknown"),
            ("*70", "unknown"),
            ("*67*98", "unknown"),
            ("*99", "unknown"),
            ("*", "unknown"),
            ("1003", "unknown"),
        ] {
            assert_eq!(read(Country::Co, &format!("{digits}{end}")), meant, "{digits}{end}");
        }
    }
    for digits in ["", "#", "##", "1002##", "+", "+*72", "10#02", "sip:1002", "1002;x", "\u{661}\u{662}\u{663}", "1\n2"]
    {
        assert_eq!(read(Country::Co, digits), "unknown", "{digits:?}");
    }
}

#[test]
fn an_extension_comes_before_a_number_and_help_before_all() {
    let (rules, mut routing) = company(Country::Fr);
    let meant = |routing: &Routing, digits: &str| read_dialled(&rules, routing, "ana", digits);
    assert!(matches!(meant(&routing, "3949"), Dialled::Outside { .. } | Dialled::Unknown));
    for user in [("x", "3949"), ("y", "17"), ("z", "0612345678")] {
        routing.users.push(User { id: user.0.to_owned(), number: user.1.to_owned(), ..User::default() });
    }
    assert_eq!(meant(&routing, "3949"), Dialled::Extension("3949".to_owned()));
    assert_eq!(meant(&routing, "0612345678"), Dialled::Extension("0612345678".to_owned()));
    assert_eq!(meant(&routing, "17"), Dialled::Emergency("17".to_owned()));
}

/// The answer to a user of a class and limits who dials, in an account that is stopped or not.
fn answer(
    digits: &str,
    (class, calls, minutes): (DestinationClass, Option<u8>, Option<u16>),
    stopped: bool,
    now: Usage,
) -> Result<(), Refused> {
    let (mut rules, routing) = company(Country::Co);
    rules.stopped = stopped;
    rules.support_number = Some(PhoneNumber::stored("+576015559999".to_owned()));
    for user in &mut rules.users {
        (user.class, user.calls_at_once, user.minutes_a_day) = (class, calls, minutes);
    }
    let dialled = read_dialled(&rules, &routing, "ana", digits);
    may_call(&rules, "ana", &dialled, &now)
}

const NATIONAL: &str = "6025550100";
const ABROAD: &str = "0034911234567";
const PREMIUM: &str = "019003312345";

#[test]
fn a_user_calls_as_far_as_their_class() {
    use DestinationClass::{Internal, International, National, Premium};
    for (class, far) in [(Internal, 0), (National, 1), (International, 2), (Premium, 3)] {
        for (digits, place, of) in [(NATIONAL, 1, National), (ABROAD, 2, International), (PREMIUM, 3, Premium)] {
            let expected = if place <= far { Ok(()) } else { Err(Refused::Class(of)) };
            assert_eq!(answer(digits, (class, None, None), false, Usage::default()), expected, "{class:?} {digits}");
        }
        for digits in ["1002", "1001", "1101", "*98", "**1002", "*73", "*72", "6015550100"] {
            assert_eq!(answer(digits, (class, None, None), false, Usage::default()), Ok(()), "{class:?} {digits}");
        }
        assert_eq!(answer("999", (class, None, None), false, Usage::default()), Err(Refused::NoNumber));
    }
}

#[test]
fn a_user_calls_as_much_as_their_limits() {
    let limited = |calls_now, minutes_today| {
        let limits = (DestinationClass::National, Some(2), Some(60));
        answer(NATIONAL, limits, false, Usage { calls_now, minutes_today })
    };
    assert_eq!(limited(0, 0), Ok(()));
    assert_eq!(limited(1, 59), Ok(()));
    assert_eq!(limited(2, 0), Err(Refused::CallsAtOnce));
    assert_eq!(limited(0, 60), Err(Refused::DayUsedUp));
    let busy = Usage { calls_now: u32::MAX, minutes_today: u32::MAX };
    assert_eq!(answer(NATIONAL, (DestinationClass::National, None, None), false, busy), Ok(()));
    assert_eq!(answer("1002", (DestinationClass::Internal, Some(1), Some(1)), true, busy), Ok(()), "colleagues always");
}

#[test]
fn a_stopped_company_calls_its_support_and_colleagues_only() {
    let stopped = |digits: &str| answer(digits, (DestinationClass::Premium, None, None), true, Usage::default());
    for digits in [NATIONAL, ABROAD, PREMIUM] {
        assert_eq!(stopped(digits), Err(Refused::Stopped), "{digits}");
    }
    for digits in ["6015559999", "1002", "6015550100", "*73"] {
        assert_eq!(stopped(digits), Ok(()), "{digits}");
    }
}

#[test]
fn help_is_reached_whatever_else_holds() {
    let busy = Usage { calls_now: u32::MAX, minutes_today: u32::MAX };
    for country in Country::ALL {
        let (mut rules, routing) = company(country);
        rules.stopped = true;
        for user in &mut rules.users {
            (user.class, user.calls_at_once, user.minutes_a_day) = (DestinationClass::Internal, Some(1), Some(1));
        }
        for number in country.emergency_numbers() {
            for written in [(*number).to_owned(), format!("{number}#"), format!("*67{number}"), format!("*70{number}")]
            {
                let dialled = read_dialled(&rules, &routing, "ana", &written);
                assert_eq!(dialled, Dialled::Emergency((*number).to_owned()), "{country} {written}");
                assert_eq!(may_call(&rules, "ana", &dialled, &busy), Ok(()), "{country} {written}");
                assert_eq!(may_call(&rules, "nobody", &dialled, &busy), Ok(()), "from a phone of nobody, too");
            }
        }
    }
}

#[test]
fn nobodys_phone_calls_nobody() {
    let (rules, routing) = company(Country::Co);
    for digits in [NATIONAL, "1002", "*98"] {
        let dialled = read_dialled(&rules, &routing, "nobody", digits);
        assert_eq!(may_call(&rules, "nobody", &dialled, &Usage::default()), Err(Refused::NoUser), "{digits}");
    }
}

#[test]
fn every_refusal_has_a_code_of_its_own() {
    let codes: std::collections::BTreeSet<&str> = Refused::ALL.iter().map(|refused| refused.code()).collect();
    assert_eq!(codes.len(), Refused::ALL.len());
    for refused in Refused::ALL {
        assert_eq!(Refused::from_code(refused.code()), Some(refused));
        assert!(refused.key().starts_with("outgoing-calls-refused-"));
    }
}

#[test]
fn the_rules_are_the_same_after_they_were_written_down() {
    let (rules, _) = company(Country::Gb);
    let written = serde_json::to_string(&rules).unwrap();
    assert_eq!(serde_json::from_str::<CallingRules>(&written).unwrap(), rules);
}
