//! Whether calls to an ordinary account go where they should.

use super::call::{AfterKeys, Answers, Call, Called, Caller, Key, Outcome};
use super::path::{Asked, End, Path, Skipped, Step};
use super::sample::{MAIN, MONDAY, SUNDAY, account, call, imagined, text, to, unfinished_call};
use super::{Fallback, KeyAction, Reason, Routing, Target, run};

/// What a test asks of a path, in a few words.
fn words(path: &Path<'_>) -> Vec<String> {
    path.steps.iter().filter_map(word).collect()
}

fn word(step: &Step<'_>) -> Option<String> {
    Some(match step {
        Step::Greeting { menu, time, .. } => format!("{menu} {time}"),
        Step::KeyPressed { digit, .. } => format!("key {digit}"),
        Step::WrongKey { dialled, time, of, .. } => format!("wrong {} {time}/{of}", dialled.as_str()),
        Step::Silence { time, of, .. } => format!("silence {time}/{of}"),
        Step::Announcement { .. } => "announcement".to_owned(),
        Step::ExtensionDialled { dialled, reached } => format!("dialled {} {reached}", dialled.as_str()),
        Step::NameSpelled { dialled, matches } => format!("spelled {} {}", dialled.as_str(), matches.join(" ")),
        Step::NameChosen { id, .. } => format!("chosen {id}"),
        Step::Ringing { user, .. } => format!("rings {user}"),
        Step::Forwarded { user, .. } => format!("forwarded {user}"),
        Step::NotReached { user, outcome, .. } => format!("{outcome:?} {user}"),
        Step::GroupNotReached { group } => format!("nobody of {group}"),
        Step::VoicemailOff { user } => format!("no voicemail {user}"),
        Step::Nowhere { .. } => "nowhere".to_owned(),
        _ => return None,
    })
}

fn assert_words(routing: &Routing, call: &Call, expected: &str, end: End<'_>) {
    let path = run(routing, call);
    assert_eq!(words(&path).join(", "), expected);
    assert_eq!(path.end, end);
}

const VOICEMAIL_ANA: End<'static> = End::Voicemail { user: "ana" };

#[test]
fn a_key_leads_to_a_user_and_on_to_voicemail() {
    assert_words(&account(), &call("0"), "open 1, key 0, rings ana, NotAnswered ana", VOICEMAIL_ANA);
    let answered = Call { answers: imagined("ana", false, Outcome::Answered), ..call("0") };
    let end = End::Answered { user: "ana", forwarded: false };
    assert_words(&account(), &answered, "open 1, key 0, rings ana", end);
}

#[test]
fn the_reason_why_the_menu_plays_is_told() {
    let routing = account();
    let because = |at_ms| {
        let call = Call { at_ms, ..call("") };
        let path = run(&routing, &call);
        let reasons = path.steps.iter().filter_map(|step| match step {
            Step::Receptionist { because } => Some(*because),
            _ => None,
        });
        (reasons.collect::<Vec<_>>(), words(&path)[0].clone())
    };
    assert_eq!(because(MONDAY), (vec![Reason::Interval(0)], "open 1".to_owned()));
    assert_eq!(because(SUNDAY), (vec![Reason::OutsideHours], "closed 1".to_owned()));
}

#[test]
fn a_holiday_has_a_greeting_of_its_own_and_the_keys_of_closed_hours() {
    let routing = account();
    // Friday, 25 December 2026, 10:00.
    let christmas = Call { at_ms: SUNDAY + 33 * 86_400_000, ..call("1") };
    let path = run(&routing, &christmas);
    let said = text("Feliz Navidad.");
    assert!(path.steps.contains(&Step::Receptionist { because: Reason::Holiday(0) }));
    assert!(path.steps.contains(&Step::Greeting { menu: "closed", said: &said, of_holiday: true, time: 1 }));
    assert_eq!(path.end, VOICEMAIL_ANA);
    // Other menus say what they always say.
    let mut routing = account();
    routing.menus[1].keys.push(to(2, Target::Menu("languages".to_owned())));
    let christmas = Call { keys: Key::read("2"), ..christmas };
    let path = run(&routing, &christmas);
    let said = text("For English press 1.");
    assert!(path.steps.contains(&Step::Greeting { menu: "languages", said: &said, of_holiday: false, time: 1 }));
}

#[test]
fn silence_repeats_the_greeting_and_then_leads_on() {
    let expected = "open 1, silence 1/2, open 2, silence 2/2, rings ana, NotAnswered ana";
    assert_words(&account(), &call(""), expected, VOICEMAIL_ANA);
    // Silence before a key.
    let end = End::HungUp;
    assert_words(&account(), &call(".9"), "open 1, silence 1/2, open 2, key 9", end);
}

#[test]
fn wrong_keys_are_counted_and_end_the_call() {
    let mut routing = account();
    routing.receptionist.dial_by_extension = false;
    routing.menus[0].keys.truncate(3);
    let expected = "open 1, wrong 7 1/3, open 2, wrong # 2/3, open 3, wrong 4 3/3";
    assert_words(&routing, &call("7#4"), expected, End::HungUp);
}

#[test]
fn announcements_and_repetitions_return_to_the_greeting() {
    assert_words(&account(), &call("4,89"), "open 1, key 4, announcement, open 2, key 8, open 3, key 9", End::HungUp);
}

#[test]
fn other_targets_are_reached() {
    let ends = |keys: &str| {
        let (routing, call) = (account(), call(keys));
        format!("{:?}", run(&routing, &call).end)
    };
    assert_eq!(ends("6"), "Conference { rooms: 2 }");
    assert_eq!(ends("7"), "External { number: \"+576015559999\" }");
    assert_eq!(ends("*"), "RemoteVoicemail");
    assert_eq!(ends("51"), "Voicemail { user: \"luis\" }");
    assert_eq!(ends("529"), "HungUp");
}

#[test]
fn a_star_does_nothing_when_remote_voicemail_is_off() {
    let mut routing = account();
    routing.receptionist.remote_voicemail = false;
    assert_words(&routing, &call("*9"), "open 1, wrong * 1/3, open 2, key 9", End::HungUp);
}

#[test]
fn a_digit_that_may_begin_an_extension_is_a_key_after_a_pause() {
    let sales = "rings ana, rings luis, nobody of sales";
    let end = || End::Voicemail { user: "luis" };
    assert_words(&account(), &call("1,"), &format!("open 1, key 1, {sales}"), end());
    assert_words(&account(), &call("1"), &format!("open 1, key 1, {sales}"), end());
    assert_words(&account(), &call("1101"), &format!("open 1, dialled 1101 true, {sales}"), end());
    let rings = "open 1, dialled 1001 true, rings ana, NotAnswered ana";
    assert_words(&account(), &call("1001"), rings, VOICEMAIL_ANA);
}

#[test]
fn a_wrong_extension_is_one_wrong_key() {
    let expected = "open 1, dialled 1999 false, wrong 1999 1/3, open 2, key 9";
    assert_words(&account(), &call("19999"), expected, End::HungUp);
    let expected = "open 1, dialled 10 false, wrong 10 1/3, open 2, key 9";
    assert_words(&account(), &call("10,9"), expected, End::HungUp);
    let mut routing = account();
    routing.menus[0].keys.retain(|key| key.digit != 7);
    let expected = "open 1, dialled 7777 false, wrong 7777 1/3, open 2, key 9";
    assert_words(&routing, &call("77779"), expected, End::HungUp);
    let mut routing = account();
    routing.users[0].reachable_by_extension = false;
    let expected = "open 1, dialled 1001 false, wrong 1001 1/3, open 2, key 9";
    assert_words(&routing, &call("10019"), expected, End::HungUp);
}

#[test]
fn names_are_found_by_their_letters() {
    // LUI: one name is enough. GOM: two, to choose from by key.
    let expected = "open 1, key 3, spelled 584 luis, rings luis, NotAnswered luis";
    assert_words(&account(), &call("3584"), expected, End::Voicemail { user: "luis" });
    let expected = "open 1, key 3, spelled 466 ana marta, chosen marta, forwarded marta, NotAnswered marta";
    assert_words(&account(), &call("3466#2"), expected, End::Voicemail { user: "marta" });
    let expected = "open 1, key 3, spelled 999 , wrong 999 1/3, open 2, key 9";
    assert_words(&account(), &call("3999,9"), expected, End::HungUp);
}

#[test]
fn a_forwarded_call_that_nobody_confirms_goes_to_voicemail_here() {
    let outcome = |forwarded, outcome| {
        let mut routing = account();
        routing.users[2].forwarding.as_mut().unwrap().ring_own = true;
        let call = Call { answers: imagined("marta", forwarded, outcome), ..call("1003") };
        format!("{:?}", run(&routing, &call).end)
    };
    assert_eq!(outcome(true, Outcome::Answered), "Answered { user: \"marta\", forwarded: true }");
    assert_eq!(outcome(false, Outcome::Answered), "Answered { user: \"marta\", forwarded: false }");
    assert_eq!(outcome(true, Outcome::NotConfirmed), "Voicemail { user: \"marta\" }");
    let mut routing = account();
    routing.users[2].forwarding.as_mut().unwrap().require_key = false;
    let call = Call { answers: imagined("marta", true, Outcome::NotConfirmed), ..call("1003") };
    assert_eq!(run(&routing, &call).end, End::Answered { user: "marta", forwarded: true });
}

#[test]
fn a_sequential_group_rings_one_after_the_other() {
    let expected = "open 1, key 2, rings luis, NotAnswered luis, forwarded marta, NotAnswered marta, nobody of support, \
                    announcement";
    assert_words(&account(), &call("2"), expected, End::HungUp);
    let call = Call { answers: imagined("luis", false, Outcome::Busy), ..call("2") };
    assert!(words(&run(&account(), &call)).contains(&"Busy luis".to_owned()));
}

#[test]
fn a_group_leaves_out_whoever_cannot_be_called() {
    let mut routing = account();
    routing.ring_groups[0].members = ["gone", "ana", "luis"].map(str::to_owned).to_vec();
    routing.users[0].devices.ip_phone = false;
    routing.users[1].forwarding = Some(super::Forwarding { number: MAIN.to_owned(), ..Default::default() });
    let call = Call { answers: imagined("luis", true, Outcome::Answered), ..call("1") };
    let path = run(&routing, &call);
    let skipped = |user, because| Step::MemberSkipped { group: "sales", user, because };
    let expected = [
        skipped("gone", Skipped::Gone),
        skipped("ana", Skipped::NoDevice),
        skipped("luis", Skipped::ForwardsInside),
        Step::NobodyToRing { group: "sales" },
    ];
    assert_eq!(path.steps[path.steps.len() - 4..], expected);
    assert_eq!(path.end, End::Voicemail { user: "luis" });
}

#[test]
fn a_user_without_voicemail_is_not_reached() {
    let expected = "open 1, dialled 1004 true, rings door, NotAnswered door, no voicemail door";
    assert_words(&account(), &call("1004"), expected, End::NotAnswered);
}

#[test]
fn extensions_call_each_other_and_their_own_messages() {
    let inside = |called: &str, caller: &str| Call {
        called: Called::Extension(called.to_owned()),
        caller: Caller::Extension(caller.to_owned()),
        ..call("")
    };
    assert_words(&account(), &inside("1001", "1002"), "rings ana, NotAnswered ana", VOICEMAIL_ANA);
    assert_words(&account(), &inside("1001", "1001"), "", End::OwnVoicemail { user: "ana" });
    assert_words(&account(), &inside("1999", "1001"), "", End::Unknown);
    assert_eq!(words(&run(&account(), &inside("1000", "1001")))[0], "open 1");
}

#[test]
fn a_group_rings_everybody_but_the_member_who_calls() {
    let inside = |called: &str, caller: &str, answers: Answers| Call {
        called: Called::Extension(called.to_owned()),
        caller: Caller::Extension(caller.to_owned()),
        answers,
        ..call("")
    };
    let would_answer = imagined("luis", false, Outcome::Answered);
    let end = End::Voicemail { user: "luis" };
    assert_words(&account(), &inside("1101", "1002", would_answer), "rings ana, nobody of sales", end);
    let expected = "forwarded marta, NotAnswered marta, nobody of support, announcement";
    assert_words(&account(), &inside("1102", "1002", Answers::default()), expected, End::HungUp);
}

#[test]
fn numbers_without_a_destination_end_there() {
    let mut routing = account();
    routing.numbers[0].destination = None;
    assert_words(&routing, &call(""), "", End::NoDestination);
    routing.numbers[0].destination = Some(Target::User("gone".to_owned()));
    assert_words(&routing, &call(""), "nowhere", End::Nowhere);
    routing.numbers.clear();
    assert_words(&routing, &call(""), "", End::Unknown);
}

#[test]
fn a_call_that_goes_around_without_keys_ends() {
    let mut routing = account();
    let back = Fallback { repeats: 0, then: Some(Target::Receptionist) };
    routing.menus[0].silence = back;
    let silent = call("");
    assert_eq!(run(&routing, &silent).end, End::Loop);
    // Whoever presses a key now and then may go around for as long as they like.
    routing.menus[0].keys.push(to(0, Target::Menu("open".to_owned())));
    routing.menus[0].keys.retain(|key| key.action != KeyAction::Repeat);
    routing.menus[0].keys[0] = to(0, Target::Menu("open".to_owned()));
    let busy = unfinished_call(&".0".repeat(40));
    assert!(run(&routing, &busy).waiting_for_keys());
}

#[test]
fn forwarding_to_a_number_of_the_account_is_followed_to_its_end() {
    let mut routing = account();
    routing.users[0].forwarding = Some(super::Forwarding { number: MAIN.to_owned(), ..Default::default() });
    let path_end = |keys: &str, routing: &Routing| format!("{:?}", run(routing, &call(keys)).end);
    assert_eq!(path_end("09", &routing), "HungUp");
    routing.numbers[0].destination = Some(Target::User("ana".to_owned()));
    assert_eq!(path_end("", &routing), "Loop");
}

#[test]
fn an_unfinished_call_waits_and_tells_which_keys_lead_on() {
    let routing = account();
    let waiting = |keys: &str| match run(&routing, &unfinished_call(keys)).end {
        End::WaitingForKeys(waiting) => {
            let possible: String = waiting.possible.into_iter().map(Key::character).collect();
            (waiting.asked, waiting.dialled.as_str().to_owned(), possible)
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(waiting(""), (Asked::Choice, String::new(), "0123456789*".to_owned()));
    assert_eq!(waiting("1"), (Asked::Choice, "1".to_owned(), "012,".to_owned()));
    assert_eq!(waiting("3"), (Asked::Name, String::new(), "23456789#".to_owned()));
    assert_eq!(waiting("3466,"), (Asked::NameChoice, String::new(), "12".to_owned()));
}

#[test]
fn reports_of_the_phone_system_lead_on_one_by_one() {
    let routing = account();
    let reported = |outcomes: &[Outcome]| {
        let reports =
            outcomes.iter().map(|&outcome| super::Report { outcome, user: "luis".to_owned(), forwarded: false });
        let call = Call { answers: Answers::Reported(reports.collect()), after_keys: AfterKeys::Wait, ..call("2") };
        format!("{:?}", run(&routing, &call).end)
    };
    assert_eq!(reported(&[]), "WaitingForAnswer");
    assert_eq!(reported(&[Outcome::Busy]), "WaitingForAnswer");
    assert_eq!(reported(&[Outcome::Busy, Outcome::Answered]), "Answered { user: \"marta\", forwarded: false }");
    assert_eq!(reported(&[Outcome::Busy, Outcome::NotAnswered]), "HungUp");
}
