//! A holiday as it is typed, and what it becomes.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::call_routing::{self, Part};
use crate::shared::problem::FieldProblem;
use crate::shared::prompt::{TextFault, text_fault, unheard};
use crate::shared::time_of_day;

/// The longest name, in characters.
const LONGEST_NAME: usize = 80;
/// The longest time a company can be closed as one holiday.
const MOST_DAYS: i32 = 366;
/// The years a holiday can be in.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2199;

/// A holiday as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HolidayForm {
    /// Whose change it is; empty for a new one.
    pub id: String,
    /// The version that was on the page.
    pub version: i64,
    pub name: String,
    pub first_day: String,
    /// Empty: one day.
    pub last_day: String,
    pub yearly: bool,
    /// Both times empty: the whole day.
    pub from: String,
    pub until: String,
    pub greeting: GreetingKind,
    pub greeting_text: String,
    pub greeting_audio: String,
}

/// What callers hear first on a holiday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GreetingKind {
    /// Nothing but the menu for closed hours.
    #[default]
    None,
    /// A text that is spoken.
    Text,
    /// A recording.
    Audio,
}

impl GreetingKind {
    /// All, in the order of the list to choose from.
    pub const ALL: [Self; 3] = [Self::None, Self::Text, Self::Audio];

    /// Its name in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Text => "text",
            Self::Audio => "audio",
        }
    }

    /// The kind of a name; none when there is no such.
    pub fn from_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|kind| kind.name() == name).unwrap_or_default()
    }
}

/// A holiday that can be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolidayDetails {
    /// What it is called.
    pub name: String,
    /// Every year on the first day's month and day.
    pub yearly: bool,
    /// The first day.
    pub first_day: Date,
    /// The last day, which belongs to it.
    pub last_day: Date,
    /// The part of the day; nothing for the whole day.
    pub part: Option<Part>,
    /// How callers are greeted.
    pub greeting: GreetingKind,
    /// What is spoken, kept also while a recording is chosen.
    pub greeting_text: String,
    /// The recording's id.
    pub greeting_audio: Option<String>,
}

impl HolidayDetails {
    /// A holiday of the whole day without a greeting of its own.
    pub fn whole_day(name: String, day: Date, yearly: bool) -> Self {
        Self {
            name,
            yearly,
            first_day: day,
            last_day: day,
            part: None,
            greeting: GreetingKind::None,
            greeting_text: String::new(),
            greeting_audio: None,
        }
    }

    /// The holiday as it is edited.
    pub fn form(&self, id: &str, version: i64) -> HolidayForm {
        let time =
            |minute: fn(Part) -> u16| self.part.map(|part| time_of_day::field_value(minute(part))).unwrap_or_default();
        HolidayForm {
            id: id.to_owned(),
            version,
            name: self.name.clone(),
            first_day: self.first_day.to_string(),
            last_day: if self.last_day == self.first_day { String::new() } else { self.last_day.to_string() },
            yearly: self.yearly,
            from: time(|part| part.from_minute),
            until: time(|part| part.until_minute),
            greeting: self.greeting,
            greeting_text: self.greeting_text.clone(),
            greeting_audio: self.greeting_audio.clone().unwrap_or_default(),
        }
    }

    /// When it is, for the model of calls.
    pub fn routing_date(&self) -> call_routing::HolidayDate {
        let part = |number: i8| u8::try_from(number).unwrap_or_default();
        let date = |day: Date| call_routing::Date::new(i32::from(day.year()), part(day.month()), part(day.day()));
        if self.yearly {
            call_routing::HolidayDate::Yearly { month: part(self.first_day.month()), day: part(self.first_day.day()) }
        } else {
            call_routing::HolidayDate::Once { first: date(self.first_day), last: date(self.last_day) }
        }
    }

    /// It covers this date.
    pub fn is_on(&self, date: Date) -> bool {
        if self.yearly {
            (date.month(), date.day()) == (self.first_day.month(), self.first_day.day())
        } else {
            self.first_day <= date && date <= self.last_day
        }
    }

    /// Its first day in a year, if it has one there. A 29 February comes in leap years only.
    pub fn first_day_in(&self, year: i16) -> Option<Date> {
        let new_year = Date::new(year, 1, 1).ok()?;
        if self.yearly {
            return Date::new(year, self.first_day.month(), self.first_day.day()).ok();
        }
        let first = self.first_day.max(new_year);
        (first <= self.last_day && first.year() == year).then_some(first)
    }
}

/// Checks a form; every fault is told at once.
///
/// # Errors
/// What is wrong, field by field.
pub fn check(form: &HolidayForm, recordings: &[String]) -> Result<HolidayDetails, Vec<FieldProblem>> {
    let mut checker = Checker { problems: Vec::new() };
    let name = checker.name(&form.name);
    let days = checker.days(form);
    let part = checker.part(&form.from, &form.until);
    let greeting_text = checker.greeting(form, recordings);
    match days {
        Some((first_day, last_day)) if checker.problems.is_empty() => Ok(HolidayDetails {
            name,
            yearly: form.yearly,
            first_day,
            last_day,
            part,
            greeting: form.greeting,
            greeting_text,
            greeting_audio: (form.greeting == GreetingKind::Audio).then(|| form.greeting_audio.clone()),
        }),
        _ => Err(checker.problems),
    }
}

/// The day of a date as the browser's own field sends it.
pub fn parse_day(typed: &str) -> Option<Date> {
    let typed = typed.trim();
    let plain = typed.len() == 10 && typed.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    typed.parse().ok().filter(|day: &Date| plain && YEARS.contains(&day.year()))
}

struct Checker {
    problems: Vec<FieldProblem>,
}

impl Checker {
    fn refuse(&mut self, field: &str, key: &str) {
        self.problems.push(FieldProblem::new(format!("form[{field}]"), key));
    }

    fn name(&mut self, typed: &str) -> String {
        let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            self.refuse("name", "holidays-problem-name");
        } else if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
            let limit = i64::try_from(LONGEST_NAME).unwrap_or_default();
            self.problems.push(FieldProblem::with_number("form[name]", "common-problem-too-long", limit));
        }
        name
    }

    fn days(&mut self, form: &HolidayForm) -> Option<(Date, Date)> {
        let first = parse_day(&form.first_day);
        if first.is_none() {
            self.refuse("first_day", "holidays-problem-day");
        }
        if form.last_day.trim().is_empty() {
            return first.map(|first| (first, first));
        }
        let Some(last) = parse_day(&form.last_day) else {
            self.refuse("last_day", "holidays-problem-day");
            return None;
        };
        let first = first?;
        if last < first {
            self.refuse("last_day", "holidays-problem-order");
        } else if form.yearly && last != first {
            self.refuse("last_day", "holidays-problem-yearly");
        } else if (last - first).get_days() >= MOST_DAYS {
            self.refuse("last_day", "holidays-problem-long");
        }
        Some((first, last))
    }

    fn part(&mut self, from: &str, until: &str) -> Option<Part> {
        if from.trim().is_empty() && until.trim().is_empty() {
            return None;
        }
        let from_minute = time_of_day::parse(from).filter(|&minute| minute < time_of_day::DAY_MINUTES);
        // Midnight at the end of the day.
        let until_minute =
            time_of_day::parse(until).map(|minute| if minute == 0 { time_of_day::DAY_MINUTES } else { minute });
        if from_minute.is_none() {
            self.refuse("from", "holidays-problem-time");
        }
        if until_minute.is_none() {
            self.refuse("until", "holidays-problem-time");
        }
        let part = Part { from_minute: from_minute?, until_minute: until_minute? };
        if part.until_minute <= part.from_minute {
            self.refuse("until", "holidays-problem-part");
        }
        Some(part)
    }

    fn greeting(&mut self, form: &HolidayForm, recordings: &[String]) -> String {
        // Browsers send line ends as CR LF; callers hear a pause either way.
        let text = form.greeting_text.replace("\r\n", "\n").trim().to_owned();
        if form.greeting != GreetingKind::Text {
            if form.greeting == GreetingKind::Audio && !recordings.contains(&form.greeting_audio) {
                self.refuse("greeting_audio", "receptionist-problem-audio-missing");
            }
            return unheard(&text);
        }
        match text_fault(&text) {
            None => {}
            Some(TextFault::Missing) => self.refuse("greeting_text", "receptionist-problem-text-missing"),
            Some(TextFault::Characters) => self.refuse("greeting_text", "receptionist-problem-text-characters"),
            Some(TextFault::Silent) => self.refuse("greeting_text", "receptionist-problem-text-silent"),
            Some(TextFault::Long) => self.refuse("greeting_text", "receptionist-problem-text-long"),
        }
        text
    }
}
