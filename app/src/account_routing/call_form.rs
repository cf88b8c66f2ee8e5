//! An imagined call as it is typed, which stands in the address, and the call it becomes.

use jiff::civil;

use super::setup::Setup;
use crate::call_routing::{AfterKeys, Answers, Call, Called, Caller, Date, Imagined, Key, Outcome, State, WallClock};
use crate::receptionist::Slot;
use crate::shared::browser::form_values;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::time_of_day;

/// The longest value that is looked at, in characters.
const LONGEST_VALUE: usize = 200;
/// The most keys of a call.
const MOST_KEYS: usize = 100;
/// The most answers that are looked at; more than an account has users.
const MOST_ANSWERS: usize = 500;
/// The years in which calls can be tried.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;

/// What begins the name of a field that says what somebody does when called.
pub const ANSWER: &str = "answer-";
/// What ends it when it is about the number that calls are forwarded to.
pub const THERE: &str = "-there";
/// The value of a button that takes the last key away.
pub const BACK: &str = "back";
/// The value of a button that takes all keys away.
pub const RESTART: &str = "restart";

/// An imagined call as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CallForm {
    /// The number called, as E.164, or an extension.
    pub called: String,
    /// Who calls: a number, an extension, or nothing.
    pub caller: String,
    /// The day, as 2026-11-23.
    pub date: String,
    /// The time of that day.
    pub time: String,
    /// The keys pressed so far.
    pub keys: String,
    /// The menu that is tried as it was typed, not as it is saved.
    pub draft: Option<Slot>,
    /// What people do when called.
    pub answers: Vec<Imagined>,
}

impl CallForm {
    /// What stands in the query of an address, with the key that was pressed last.
    pub fn read(query: &str) -> Self {
        let mut form = Self::default();
        let mut press = String::new();
        for (name, value) in form_values(query) {
            let value: String = value.chars().take(LONGEST_VALUE).collect();
            match name.as_str() {
                "called" => form.called = value,
                "caller" => form.caller = value,
                "date" => form.date = value,
                "time" => form.time = value,
                "keys" => form.keys = value,
                "press" => press = value,
                "draft" => form.draft = (!value.is_empty()).then(|| Slot::from(value)),
                _ => form.answers.extend(answer(&name, &value)),
            }
        }
        form.answers.truncate(MOST_ANSWERS);
        form.press(&press);
        form
    }

    fn press(&mut self, pressed: &str) {
        match pressed {
            BACK => drop(self.keys.pop()),
            RESTART => {
                self.keys.clear();
                self.answers.clear();
            }
            _ => self.keys.extend(pressed.chars().take(1).filter(|key| Key::of(*key).is_some())),
        }
    }

    /// The same, to the main number and now where nothing else was typed; a menu that is not saved yet is tried at a time
    /// when it plays.
    #[must_use]
    pub fn with_defaults(mut self, setup: &Setup, now_ms: i64) -> Self {
        let schedule = &setup.routing.schedule;
        let mut at_ms = now_ms;
        if let Some(slot) = self.draft.as_ref().filter(|_| self.date.is_empty() && self.time.is_empty()) {
            let State { open, until_ms, .. } = schedule.state_at(now_ms);
            if Slot::MAIN.contains(slot) && open != (*slot == Slot::Open) {
                at_ms = until_ms.unwrap_or(now_ms);
            }
        }
        let clock = schedule.zone.wall_clock(at_ms);
        let Date { year, month, day } = clock.date();
        let fill = |field: &mut String, value: String| {
            if field.trim().is_empty() {
                *field = value;
            }
        };
        fill(&mut self.called, setup.account.main_number.clone());
        fill(&mut self.date, format!("{year:04}-{month:02}-{day:02}"));
        fill(&mut self.time, time_of_day::field_value(clock.minute));
        self
    }

    /// The call.
    ///
    /// # Errors
    /// [`Problem::Fields`], each fault at once.
    pub fn check(&self, setup: &Setup) -> Result<Call, Problem> {
        let called = self.called(setup);
        let caller = self.caller(setup);
        let date = self.date();
        let minute = time_of_day::parse(&self.time).filter(|minute| *minute < time_of_day::DAY_MINUTES);
        let keys = self.keys();
        let found = [
            (called.is_none(), "called", "account-routing-problem-called"),
            (caller.is_none(), "caller", "account-routing-problem-caller"),
            (date.is_none(), "date", "account-routing-problem-date"),
            (minute.is_none(), "time", "account-routing-problem-time"),
            (keys.is_none(), "keys", "account-routing-problem-keys"),
        ];
        let wrong = found.into_iter().filter(|(wrong, ..)| *wrong);
        Problem::unless_empty(wrong.map(|(_, field, key)| FieldProblem::new(field, key)).collect())?;
        let clock = WallClock { day: date.unwrap_or_default().to_day(), minute: minute.unwrap_or_default() };
        Ok(Call {
            called: called.unwrap_or_default(),
            caller: caller.unwrap_or_default(),
            at_ms: setup.routing.schedule.zone.moment_of(clock),
            keys: keys.unwrap_or_default(),
            after_keys: AfterKeys::Wait,
            answers: Answers::Imagined(self.answers.clone()),
        })
    }

    fn called(&self, setup: &Setup) -> Option<Called> {
        let called = self.called.trim();
        if setup.routing.number(called).is_some() {
            return Some(Called::Number(called.to_owned()));
        }
        setup.routing.extension(called).map(|_| Called::Extension(called.to_owned()))
    }

    fn caller(&self, setup: &Setup) -> Option<Caller> {
        let caller = self.caller.trim();
        if caller.is_empty() {
            return Some(Caller::Hidden);
        }
        if setup.routing.extension(caller).is_some() {
            return Some(Caller::Extension(caller.to_owned()));
        }
        let number = PhoneNumber::parse(caller, setup.account.country).ok()?;
        Some(Caller::Outside(number.as_str().to_owned()))
    }

    fn date(&self) -> Option<Date> {
        let date: civil::Date =
            self.date.trim().parse().ok().filter(|date: &civil::Date| YEARS.contains(&date.year()))?;
        let part = |part: i8| u8::try_from(part).unwrap_or_default();
        Some(Date::new(i32::from(date.year()), part(date.month()), part(date.day())))
    }

    fn keys(&self) -> Option<Vec<Key>> {
        let typed = self.keys.chars().filter(|key| !key.is_whitespace());
        let keys: Vec<Key> = typed.map(Key::of).collect::<Option<_>>()?;
        (keys.len() <= MOST_KEYS).then_some(keys)
    }
}

fn answer(name: &str, value: &str) -> Option<Imagined> {
    let user = name.strip_prefix(ANSWER)?;
    let outcome = outcome(value)?;
    let (user, forwarded) = user.strip_suffix(THERE).map_or((user, false), |user| (user, true));
    Some(Imagined { user: user.to_owned(), forwarded, outcome })
}

/// What can be imagined of somebody who is called, by its name in forms.
pub const OUTCOMES: [(Outcome, &str, &str); 4] = [
    (Outcome::NotAnswered, "not_answered", "account-routing-outcome-not-answered"),
    (Outcome::Answered, "answered", "account-routing-outcome-answered"),
    (Outcome::Busy, "busy", "account-routing-outcome-busy"),
    (Outcome::NotConfirmed, "not_confirmed", "account-routing-outcome-not-confirmed"),
];

fn outcome(value: &str) -> Option<Outcome> {
    OUTCOMES.into_iter().find(|(_, name, _)| *name == value).map(|(outcome, ..)| outcome)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pressed_key_is_put_behind_the_others_or_takes_them_away() {
        let keys = |query: &str| CallForm::read(query).keys;
        assert_eq!(keys("keys=1&press=2"), "12");
        assert_eq!(keys("press=%2A"), "*");
        assert_eq!(keys("keys=12&press=back"), "1");
        assert_eq!(keys("press=back"), "");
        assert_eq!(keys("keys=12&press=restart"), "");
        assert_eq!(keys("keys=1&press=x"), "1");
        assert_eq!(keys(&format!("keys={}", "1".repeat(5_000))).len(), LONGEST_VALUE);
    }

    #[test]
    fn answers_are_read_by_user_and_anything_else_is_passed_over() {
        let form =
            CallForm::read("answer-ana=answered&answer-luis-there=busy&answer-x=explode&nothing=1&draft=closed&=");
        let imagined = |user: &str, forwarded, outcome| Imagined { user: user.to_owned(), forwarded, outcome };
        let expected = [imagined("ana", false, Outcome::Answered), imagined("luis", true, Outcome::Busy)];
        assert_eq!(form.answers, expected);
        assert_eq!(form.draft, Some(Slot::Closed));
        assert_eq!(CallForm::read("draft=nonsense"), CallForm::default());
    }
}
