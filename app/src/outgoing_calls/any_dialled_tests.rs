//! Any text may be dialled.

use proptest::prelude::*;

use super::dialled::{Dialled, read_dialled};
use super::dialled_tests::company;
use super::may_call::{Usage, may_call};
use crate::shared::country::Country;

/// Texts of all kinds: any, of a telephone's keys, and codes before what might be numbers.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9*#+ ().-]{0,40}",
        "(\\*67|\\*70|\\*72|\\*98|\\*\\*|1831|141|00|011|0011|\\+)?[0-9]{0,16}#?",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_means_something_and_is_answered(text in any_text(), place in 0..Country::ALL.len(), user in "ana|marta|x") {
        let country = Country::ALL[place];
        let (rules, routing) = company(country);
        let dialled = read_dialled(&rules, &routing, &user, &text);
        let answered = may_call(&rules, &user, &dialled, &Usage::default());
        match &dialled {
            Dialled::Emergency(number) => {
                prop_assert!(country.emergency_numbers().contains(&number.as_str()));
                prop_assert!(answered.is_ok());
            }
            Dialled::Outside { e164, .. } | Dialled::ForwardTo(e164) => {
                let digits = e164.as_str().strip_prefix('+').unwrap_or_default();
                prop_assert!((4..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()));
            }
            Dialled::Extension(number) | Dialled::VoicemailOf(number) => {
                prop_assert!(number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit()));
            }
            Dialled::Unknown => prop_assert!(answered.is_err()),
            Dialled::OwnVoicemail | Dialled::AskForwardTo | Dialled::StopForwarding => {}
        }
    }

    #[test]
    fn what_was_read_is_read_the_same_in_international_writing(text in any_text(), place in 0..Country::ALL.len()) {
        let (rules, routing) = company(Country::ALL[place]);
        let Dialled::Outside { e164, class, included, .. } = read_dialled(&rules, &routing, "ana", &text) else {
            return Ok(());
        };
        let again = read_dialled(&rules, &routing, "ana", e164.as_str());
        let plain = Dialled::Outside { e164, class, included, withhold: false, without_call_waiting: false };
        prop_assert_eq!(again, plain);
    }

    #[test]
    fn the_key_that_ends_dialling_changes_nothing(keys in "[0-9*+]{1,20}", place in 0..Country::ALL.len()) {
        let (rules, routing) = company(Country::ALL[place]);
        let with_end = read_dialled(&rules, &routing, "ana", &format!("{keys}#"));
        prop_assert_eq!(read_dialled(&rules, &routing, "ana", &keys), with_end);
    }
}
