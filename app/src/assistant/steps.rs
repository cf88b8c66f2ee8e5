//! The steps, in their order, and how far a company came.

use std::collections::BTreeMap;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Names, time zone, language of prompts.
    Company,
    /// The people who have a phone.
    Users,
    /// The numbers callers dial.
    Numbers,
    /// What callers hear first.
    Greeting,
    /// Where the keys lead.
    Keys,
    /// When the company is open.
    Hours,
    /// What callers hear on hold.
    Music,
    /// A call to try it all.
    Test,
}

impl Step {
    /// All, in order.
    pub const ALL: [Self; 8] =
        [Self::Company, Self::Users, Self::Numbers, Self::Greeting, Self::Keys, Self::Hours, Self::Music, Self::Test];

    /// The name in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Users => "users",
            Self::Numbers => "numbers",
            Self::Greeting => "greeting",
            Self::Keys => "keys",
            Self::Hours => "hours",
            Self::Music => "music",
            Self::Test => "test",
        }
    }

    /// The step of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    /// Its page.
    pub fn page(self) -> &'static str {
        match self {
            Self::Company => "/assistant?step=company",
            Self::Users => "/assistant?step=users",
            Self::Numbers => "/assistant?step=numbers",
            Self::Greeting => "/assistant?step=greeting",
            Self::Keys => "/assistant?step=keys",
            Self::Hours => "/assistant?step=hours",
            Self::Music => "/assistant?step=music",
            Self::Test => "/assistant?step=test",
        }
    }

    /// The key of its name.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Company => "assistant-step-company",
            Self::Users => "assistant-step-users",
            Self::Numbers => "assistant-step-numbers",
            Self::Greeting => "assistant-step-greeting",
            Self::Keys => "assistant-step-keys",
            Self::Hours => "assistant-step-hours",
            Self::Music => "assistant-step-music",
            Self::Test => "assistant-step-test",
        }
    }

    /// Its place, from 1 on.
    pub fn number(self) -> i64 {
        let place = Self::ALL.into_iter().position(|step| step == self).unwrap_or_default();
        i64::try_from(place + 1).unwrap_or_default()
    }

    /// The step before it.
    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| *step < self)
    }

    /// The page that follows: of the next step, or of the whole after the last.
    pub fn next_page(self) -> &'static str {
        Self::ALL.into_iter().find(|step| *step > self).map_or("/assistant", Self::page)
    }
}

/// How a step was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It was saved.
    Done,
    /// It was put off.
    Skipped,
}

impl State {
    /// The name in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Skipped => "skipped",
        }
    }

    /// The state of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Done, Self::Skipped].into_iter().find(|state| state.code() == code)
    }
}

/// The steps that were left, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress(BTreeMap<Step, State>);

impl Progress {
    /// The progress of stored names; steps that are no more do not count.
    pub fn of(rows: &[(String, String)]) -> Self {
        Self(rows.iter().filter_map(|(step, state)| Some((Step::from_code(step)?, State::from_code(state)?))).collect())
    }

    /// How a step was left; nothing while it is open.
    pub fn state(&self, step: Step) -> Option<State> {
        self.0.get(&step).copied()
    }

    /// A step counts as done.
    pub fn set_done(&mut self, step: Step) {
        self.0.insert(step, State::Done);
    }

    /// The first step that is open: where to go on.
    pub fn first_open(&self) -> Option<Step> {
        Step::ALL.into_iter().find(|step| self.state(*step).is_none())
    }

    /// No step was left yet.
    pub fn is_fresh(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress(rows: &[(&str, &str)]) -> Progress {
        Progress::of(&rows.iter().map(|(step, state)| ((*step).to_owned(), (*state).to_owned())).collect::<Vec<_>>())
    }

    #[test]
    fn names_lead_back_to_their_steps_and_pages_name_them() {
        for step in Step::ALL {
            assert_eq!(Step::from_code(step.code()), Some(step));
            assert_eq!(step.page(), format!("/assistant?step={}", step.code()));
        }
        assert_eq!(Step::from_code("billing"), None);
    }

    #[test]
    fn the_steps_follow_each_other_and_the_last_leads_to_the_whole() {
        for pair in Step::ALL.windows(2) {
            assert_eq!(pair[0].next_page(), pair[1].page());
            assert_eq!(pair[1].previous(), Some(pair[0]));
        }
        assert_eq!((Step::Company.previous(), Step::Test.next_page()), (None, "/assistant"));
        assert_eq!((Step::Company.number(), Step::Test.number()), (1, 8));
    }

    #[test]
    fn one_goes_on_at_the_first_step_that_is_neither_done_nor_skipped() {
        assert_eq!(progress(&[]).first_open(), Some(Step::Company));
        assert_eq!(progress(&[("company", "skipped"), ("numbers", "done")]).first_open(), Some(Step::Users));
        let all: Vec<_> = Step::ALL.map(|step| (step.code(), "done")).into();
        assert_eq!(progress(&all).first_open(), None);
    }

    #[test]
    fn stored_names_that_mean_nothing_do_not_count() {
        assert!(progress(&[("billing", "done"), ("users", "begun")]).is_fresh());
        assert_eq!(progress(&[("users", "skipped")]).state(Step::Users), Some(State::Skipped));
    }
}
