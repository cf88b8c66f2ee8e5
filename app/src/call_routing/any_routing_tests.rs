//! What holds for every routing, however broken.

use proptest::prelude::*;

use super::any_routing::{any_call, any_routing};
use super::{AfterKeys, Answers, End, Outcome, Report, Routing, outlines, run, warnings};

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_call_comes_to_an_end((routing, call) in (any_routing(), any_call())) {
        let path = run(&routing, &call);
        // Sixteen times passed on, through a menu of four greetings or a group of four, between two keys.
        prop_assert!(path.steps.len() < 16 * 16 * (call.keys.len() + 1), "{} steps", path.steps.len());
        prop_assert!(call.after_keys == AfterKeys::Wait || !path.waiting_for_keys());
        serde_json::to_string(&path).unwrap();
    }

    #[test]
    fn what_a_waiting_caller_does_next_goes_on_from_there((routing, call) in (any_routing(), any_call())) {
        let path = run(&routing, &call);
        if let End::WaitingForKeys(waiting) = &path.end {
            for key in &waiting.possible {
                let mut longer = call.clone();
                longer.keys.push(*key);
                let steps = run(&routing, &longer).steps;
                prop_assert!(steps.len() >= path.steps.len());
                prop_assert_eq!(&steps[..path.steps.len()], &path.steps[..]);
            }
        }
    }

    #[test]
    fn what_the_phone_system_reports_next_goes_on_from_there((routing, call) in (any_routing(), any_call()), next in 0_usize..3) {
        let outcome = [Outcome::NotAnswered, Outcome::Answered, Outcome::Busy][next];
        let path = run(&routing, &call);
        if path.end == End::WaitingForAnswer {
            let mut longer = call.clone();
            let Answers::Reported(reports) = &mut longer.answers else { panic!("nothing imagined is waited for") };
            reports.push(Report { outcome, ..Report::default() });
            let steps = run(&routing, &longer).steps;
            prop_assert!(steps.len() >= path.steps.len());
            prop_assert_eq!(&steps[..path.steps.len()], &path.steps[..]);
        }
    }

    #[test]
    fn warnings_and_outlines_come_to_an_end(routing in any_routing()) {
        let outlines = outlines(&routing);
        prop_assert_eq!(outlines.len(), routing.numbers.len());
        serde_json::to_string(&(outlines, warnings(&routing))).unwrap();
    }

    #[test]
    fn hours_can_be_asked_for_changes_at_any_moment((routing, at_ms) in (any_routing(), any::<i64>())) {
        for change in routing.schedule.next_changes(at_ms, 3) {
            prop_assert!(change.at_ms > at_ms.saturating_sub(1_000));
        }
    }

    #[test]
    fn a_routing_and_a_call_survive_being_written_and_read((routing, call) in (any_routing(), any_call())) {
        let written = serde_json::to_string(&(&routing, &call)).unwrap();
        prop_assert_eq!(serde_json::from_str::<(Routing, super::Call)>(&written).unwrap(), (routing, call));
    }
}

#[test]
fn an_account_of_which_nothing_is_written_is_the_empty_one() {
    assert_eq!(serde_json::from_str::<Routing>("{}").unwrap(), Routing::default());
}
