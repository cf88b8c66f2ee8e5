//! Two fields of days, from one until the other.

use jiff::civil::Date;

use super::Problems;
use crate::shared::language::Text;
use crate::shared::problem::Problem;

/// True when the first day is after the last one: there is nothing between them.
pub fn are_reversed(from: Option<Date>, until: Option<Date>) -> bool {
    from.zip(until).is_some_and(|(from, until)| from > until)
}

/// What is wrong with the days of the fields `from` and `until`, beside the first of them.
pub fn problems_of_days(text: Text, from: Option<Date>, until: Option<Date>) -> Problems {
    let problem = are_reversed(from, until).then(|| Problem::field("from", "common-problem-days-reversed"));
    Problems::new(text, problem)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::shared::language::Language;

    #[test]
    fn days_that_are_reversed_are_told_beside_the_first_and_others_are_not() {
        let (early, late) = (Some(date(2026, 11, 1)), Some(date(2026, 11, 30)));
        let told = |from, until| problems_of_days(Text::new(Language::Es), from, until).of("from").is_some();
        assert!(told(late, early));
        for (from, until) in [(early, late), (early, early), (None, early), (late, None), (None, None)] {
            assert!(!told(from, until), "{from:?} {until:?}");
        }
    }
}
