//! What administrators set, as typed, and what of it can be accepted.

use serde::{Deserialize, Serialize};

use super::destination_class::DestinationClass;
use super::limits::{Limits, MOST_CALLS, MOST_MINUTES};
use crate::shared::problem::{FieldProblem, Problem};

/// The rules of a user.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UserForm {
    /// Whose.
    pub id: String,
    /// A sign of what was on the page.
    pub seen: String,
    /// `own`, or `company`: those of the company hold.
    pub rules: String,
    /// See [`DestinationClass::code`].
    pub class: String,
    /// Empty: without a limit.
    pub calls_at_once: String,
    /// Empty: without a limit.
    pub minutes_a_day: String,
}

/// The rules of all users who have none of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CompanyForm {
    /// What was on the page.
    pub version: i64,
    /// See [`DestinationClass::code`].
    pub class: String,
    /// Empty: without a limit.
    pub calls_at_once: String,
    /// Empty: without a limit.
    pub minutes_a_day: String,
}

/// The value of [`UserForm::rules`] for rules of the user's own.
pub const OWN: &str = "own";
/// The value of [`UserForm::rules`] for those of the company.
pub const COMPANY: &str = "company";

impl UserForm {
    /// The form of what is saved; without rules of their own it shows those of the company to begin with.
    pub fn of(own: Option<&Limits>, companys: &Limits) -> Self {
        let CompanyForm { class, calls_at_once, minutes_a_day, .. } = CompanyForm::of(own.unwrap_or(companys), 0);
        let rules = if own.is_some() { OWN } else { COMPANY }.to_owned();
        Self { rules, class, calls_at_once, minutes_a_day, ..Self::default() }
    }

    /// What was chosen.
    ///
    /// # Errors
    /// [`Problem::Fields`].
    pub fn checked(&self) -> Result<Option<Limits>, Problem> {
        match self.rules.as_str() {
            OWN => checked(&self.class, &self.calls_at_once, &self.minutes_a_day).map(Some),
            COMPANY => Ok(None),
            _ => Err(Problem::field("form[rules]", "outgoing-calls-problem-rules")),
        }
    }
}

impl CompanyForm {
    /// The form of what is saved.
    pub fn of(limits: &Limits, version: i64) -> Self {
        Self {
            version,
            class: limits.class.code().to_owned(),
            calls_at_once: limits.calls_at_once.map(|most| most.to_string()).unwrap_or_default(),
            minutes_a_day: limits.minutes_a_day.map(|most| most.to_string()).unwrap_or_default(),
        }
    }

    /// What was typed.
    ///
    /// # Errors
    /// [`Problem::Fields`].
    pub fn checked(&self) -> Result<Limits, Problem> {
        checked(&self.class, &self.calls_at_once, &self.minutes_a_day)
    }
}

fn checked(class: &str, calls_at_once: &str, minutes_a_day: &str) -> Result<Limits, Problem> {
    let mut problems = Vec::new();
    let class = DestinationClass::from_code(class);
    if class.is_none() {
        problems.push(FieldProblem::new("form[class]", "outgoing-calls-problem-class"));
    }
    let calls_at_once = limit(calls_at_once, u16::from(MOST_CALLS)).unwrap_or_else(|()| {
        let (field, key) = ("form[calls_at_once]", "outgoing-calls-problem-calls");
        problems.push(FieldProblem::with_number(field, key, MOST_CALLS.into()));
        None
    });
    let minutes_a_day = limit(minutes_a_day, MOST_MINUTES).unwrap_or_else(|()| {
        let (field, key) = ("form[minutes_a_day]", "outgoing-calls-problem-minutes");
        problems.push(FieldProblem::with_number(field, key, MOST_MINUTES.into()));
        None
    });
    Problem::unless_empty(problems)?;
    Ok(Limits {
        class: class.unwrap_or_default(),
        calls_at_once: calls_at_once.and_then(|most| u8::try_from(most).ok()),
        minutes_a_day,
    })
}

/// A limit from 1 on; nothing where none was typed.
fn limit(typed: &str, most: u16) -> Result<Option<u16>, ()> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    // `parse` takes a sign, too.
    let digits = Some(typed).filter(|typed| typed.bytes().all(|byte| byte.is_ascii_digit()));
    let number = digits.and_then(|digits| digits.parse::<u16>().ok()).filter(|number| (1..=most).contains(number));
    number.map(Some).ok_or(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn company(class: &str, calls_at_once: &str, minutes_a_day: &str) -> Result<Limits, Problem> {
        let [class, calls_at_once, minutes_a_day] = [class, calls_at_once, minutes_a_day].map(str::to_owned);
        CompanyForm { version: 0, class, calls_at_once, minutes_a_day }.checked()
    }

    #[test]
    fn a_limit_is_a_number_or_none() {
        let class = DestinationClass::National;
        assert_eq!(company("national", "", " "), Ok(Limits { class, ..Limits::default() }));
        let some = Limits { class, calls_at_once: Some(2), minutes_a_day: Some(1_440) };
        assert_eq!(company("national", " 2 ", "1440"), Ok(some));
        assert_eq!(
            CompanyForm::of(&some, 3),
            CompanyForm {
                version: 3,
                class: "national".to_owned(),
                calls_at_once: "2".to_owned(),
                minutes_a_day: "1440".to_owned()
            }
        );
        for (calls, minutes) in [("0", "0"), ("51", "1441"), ("-1", "+5"), ("dos", "1.5"), ("99999999", "٣")] {
            let expected = [
                FieldProblem::with_number("form[calls_at_once]", "outgoing-calls-problem-calls", 50),
                FieldProblem::with_number("form[minutes_a_day]", "outgoing-calls-problem-minutes", 1_440),
            ];
            assert_eq!(company("national", calls, minutes), Err(Problem::Fields(expected.to_vec())), "{calls}");
        }
        assert_eq!(company("anywhere", "", ""), Err(Problem::field("form[class]", "outgoing-calls-problem-class")));
    }

    #[test]
    fn a_user_has_rules_of_their_own_or_those_of_the_company() {
        let companys = Limits { class: DestinationClass::National, calls_at_once: Some(3), minutes_a_day: None };
        let form = UserForm::of(None, &companys);
        assert_eq!(
            (form.rules.as_str(), form.class.as_str(), form.calls_at_once.as_str()),
            ("company", "national", "3")
        );
        assert_eq!(form.checked(), Ok(None));
        let own = Limits { class: DestinationClass::Internal, ..Limits::default() };
        let form = UserForm::of(Some(&own), &companys);
        assert_eq!(form.checked(), Ok(Some(own)));
        let wrong = UserForm { class: "anywhere".to_owned(), ..UserForm::of(None, &companys) };
        assert_eq!(wrong.checked(), Ok(None), "what is not used is not looked at");
        let neither = UserForm { rules: String::new(), ..form };
        assert_eq!(neither.checked(), Err(Problem::field("form[rules]", "outgoing-calls-problem-rules")));
    }
}
