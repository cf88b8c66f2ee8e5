//! The few usual ways to be open, and the hours they become.

use serde::{Deserialize, Serialize};

use crate::business_hours::{HoursForm, RowForm};
use crate::shared::problem::{FieldProblem, Problem};

/// When the company is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoursChoice {
    /// As it was set up before.
    #[default]
    Keep,
    /// Monday to Friday, eight to six.
    Weekdays,
    /// Monday to Saturday, eight to six.
    Saturdays,
    /// Day and night.
    Always,
    /// Days and times of its own.
    Own,
}

impl HoursChoice {
    /// The name in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Weekdays => "weekdays",
            Self::Saturdays => "saturdays",
            Self::Always => "always",
            Self::Own => "own",
        }
    }
}

/// The first days of the week, from eight to six.
fn usual(days: u8) -> RowForm {
    RowForm {
        days: (0..days).map(|day| (day.to_string(), "true".to_owned())).collect(),
        from: "08:00".to_owned(),
        until: "18:00".to_owned(),
        ..RowForm::default()
    }
}

/// When the company is open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HoursStepForm {
    /// The version that was on the page; 0 when hours were never set.
    pub version: i64,
    pub choice: HoursChoice,
    /// The company's own row, for [`HoursChoice::Own`].
    pub rows: Vec<RowForm>,
}

impl HoursStepForm {
    /// The form of saved hours: as the choice they are, or to be kept where they are finer than any of them.
    pub fn of(saved: &HoursForm) -> Self {
        let form = |choice, rows| Self { version: saved.version, choice, rows };
        if saved.version == 0 {
            return form(HoursChoice::Weekdays, vec![usual(5)]);
        }
        if saved.always_open {
            return form(HoursChoice::Always, vec![usual(5)]);
        }
        match saved.rows.as_slice() {
            [row] if *row == usual(5) => form(HoursChoice::Weekdays, vec![row.clone()]),
            [row] if *row == usual(6) => form(HoursChoice::Saturdays, vec![row.clone()]),
            [row] if !row.all_day => form(HoursChoice::Own, vec![row.clone()]),
            _ => form(HoursChoice::Keep, vec![usual(5)]),
        }
    }

    /// The hours to save over the saved ones; nothing when those are kept.
    ///
    /// # Errors
    /// [`Problem::Fields`] when own hours are chosen and none are given.
    pub fn hours(&self, saved: &HoursForm) -> Result<Option<HoursForm>, Problem> {
        let (always_open, rows) = match self.choice {
            HoursChoice::Keep => return Ok(None),
            HoursChoice::Weekdays => (false, vec![usual(5)]),
            HoursChoice::Saturdays => (false, vec![usual(6)]),
            // What was set up is kept for the day the company closes again.
            HoursChoice::Always => (true, saved.rows.clone()),
            HoursChoice::Own => (false, vec![self.own_row()?]),
        };
        Ok(Some(HoursForm { version: self.version, always_open, rows }))
    }

    /// The company's own row; without one it would never be open.
    fn own_row(&self) -> Result<RowForm, Problem> {
        let problem = |field: &str, key: &str| FieldProblem::new(format!("form[rows][0][{field}]"), key);
        let row = self.rows.first().filter(|row| !row.is_empty()).cloned();
        row.ok_or_else(|| {
            Problem::Fields(vec![
                problem("days", "business-hours-problem-days"),
                problem("from", "business-hours-problem-time"),
                problem("until", "business-hours-problem-time"),
            ])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saved(always_open: bool, rows: Vec<RowForm>) -> HoursForm {
        HoursForm { version: 2, always_open, rows }
    }

    #[test]
    fn saved_hours_are_shown_as_the_choice_they_are() {
        let own = RowForm { from: "07:30".to_owned(), ..usual(5) };
        for (hours, choice) in [
            (HoursForm { always_open: true, ..HoursForm::default() }, HoursChoice::Weekdays),
            (saved(true, vec![own.clone()]), HoursChoice::Always),
            (saved(false, vec![usual(5)]), HoursChoice::Weekdays),
            (saved(false, vec![usual(6)]), HoursChoice::Saturdays),
            (saved(false, vec![own.clone()]), HoursChoice::Own),
            (saved(false, vec![own.clone(), usual(6)]), HoursChoice::Keep),
            (saved(false, vec![RowForm { all_day: true, ..own }]), HoursChoice::Keep),
        ] {
            let form = HoursStepForm::of(&hours);
            assert_eq!((form.choice, form.version), (choice, hours.version), "{hours:?}");
        }
    }

    #[test]
    fn a_choice_becomes_hours_over_the_version_that_was_shown() {
        let fine = saved(false, vec![usual(5), RowForm { from: "09:00".to_owned(), ..usual(1) }]);
        let hours = |choice| {
            let form = HoursStepForm { version: 1, choice, rows: vec![usual(2)] };
            form.hours(&fine).unwrap().map(|hours| (hours.version, hours.always_open, hours.rows))
        };
        assert_eq!(hours(HoursChoice::Keep), None);
        assert_eq!(hours(HoursChoice::Weekdays), Some((1, false, vec![usual(5)])));
        assert_eq!(hours(HoursChoice::Saturdays), Some((1, false, vec![usual(6)])));
        assert_eq!(hours(HoursChoice::Own), Some((1, false, vec![usual(2)])));
        assert_eq!(hours(HoursChoice::Always), Some((1, true, fine.rows.clone())), "what was set up is kept");
    }

    #[test]
    fn own_hours_need_a_day() {
        for rows in [Vec::new(), vec![RowForm::default()]] {
            let form = HoursStepForm { choice: HoursChoice::Own, rows, ..HoursStepForm::default() };
            assert!(matches!(form.hours(&HoursForm::default()), Err(Problem::Fields(fields)) if fields.len() == 3));
        }
    }
}
