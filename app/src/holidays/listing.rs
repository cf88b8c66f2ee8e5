//! Holidays by date, in words.

use std::collections::HashSet;

use jiff::Span;
use jiff::civil::Date;

use super::rules::{GreetingKind, HolidayDetails};
use super::store::Holiday;
use crate::call_routing::Part;
use crate::say;
use crate::shared::language::Text;

/// The holidays of a year with their first day in it, by that day.
pub fn of_year<'a>(holidays: &'a [Holiday], year: i16) -> Vec<(Date, &'a Holiday)> {
    let on = |holiday: &'a Holiday| holiday.details.first_day_in(year).map(|day| (day, holiday));
    let mut found: Vec<_> = holidays.iter().filter_map(on).collect();
    found.sort_by_key(|(day, _)| *day);
    found
}

/// The next holidays from a day on, that day included, with the days on which they are next.
pub fn upcoming(holidays: &[Holiday], today: Date, count: usize) -> Vec<(Date, &Holiday)> {
    let mut found = of_year(holidays, today.year());
    found.extend(of_year(holidays, today.year() + 1));
    for (day, holiday) in &mut found {
        if holiday.details.is_on(today) && !holiday.details.yearly {
            *day = today;
        }
    }
    found.retain(|(day, _)| *day >= today);
    found.sort_by_key(|(day, _)| *day);
    let mut seen = HashSet::new();
    found.retain(|(_, holiday)| seen.insert(holiday.id.as_str()));
    found.truncate(count);
    found
}

/// A day with its weekday.
pub fn day_words(text: Text, day: Date) -> String {
    say!(text, "holidays-day", weekday = weekday(text, day), date = text.date(day))
}

/// When a holiday is in the year in which it begins on this day; the year is known.
pub fn days_words(text: Text, day: Date, details: &HolidayDetails) -> String {
    let date = |day: Date| say!(text, "holidays-date", day = i64::from(day.day()), month = text.month(day.month()));
    if details.yearly || details.first_day == details.last_day {
        return say!(text, "holidays-day", weekday = weekday(text, day), date = date(day));
    }
    say!(text, "holidays-days", first = date(details.first_day), last = date(details.last_day))
}

fn weekday(text: Text, day: Date) -> String {
    text.weekday(u8::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default())
}

/// The whole day, or its part.
pub fn part_words(text: Text, part: Option<Part>) -> String {
    let Some(part) = part else { return text.say("holidays-whole-day") };
    let (from, until) = (text.minute_of_day(part.from_minute), text.minute_of_day(part.until_minute));
    say!(text, "holidays-part", from = from, until = until)
}

/// Every year, or once.
pub fn repeat_words(text: Text, details: &HolidayDetails) -> String {
    text.say(if details.yearly { "holidays-yearly" } else { "holidays-once" })
}

/// How callers are greeted, when it is not by the menu for closed hours.
pub fn greeting_words(text: Text, holiday: &Holiday) -> Option<String> {
    match (holiday.details.greeting, &holiday.audio_name) {
        (GreetingKind::None, _) => None,
        (GreetingKind::Audio, Some(name)) => Some(say!(text, "holidays-greeting-recording", name = name.clone())),
        _ => Some(text.say("holidays-greeting-own")),
    }
}

/// The days of a month as rows of a calendar; nothing before the first and after the last day.
pub fn weeks(year: i16, month: i8) -> Vec<Vec<Option<Date>>> {
    let Ok(first) = Date::new(year, month, 1) else { return Vec::new() };
    let lead = usize::try_from(first.weekday().to_monday_zero_offset()).unwrap_or_default();
    let days = std::iter::successors(Some(first), |day| day.checked_add(Span::new().days(1)).ok());
    let days = days.take_while(|day| day.month() == month).map(Some);
    let cells: Vec<_> = std::iter::repeat_n(None, lead).chain(days).collect();
    let mut weeks: Vec<Vec<_>> = cells.chunks(7).map(<[_]>::to_vec).collect();
    for week in &mut weeks {
        week.resize(7, None);
    }
    weeks
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn holiday(id: &str, first_day: Date, last_day: Date, yearly: bool) -> Holiday {
        let details = HolidayDetails { last_day, ..HolidayDetails::whole_day(id.to_owned(), first_day, yearly) };
        Holiday { id: id.to_owned(), version: 1, details, audio_name: None }
    }

    #[test]
    fn the_next_holidays_are_told_in_order_each_once_with_what_is_on_today() {
        let holidays = [
            holiday("navidad", date(2020, 12, 25), date(2020, 12, 25), true),
            holiday("inventario", date(2026, 11, 20), date(2026, 11, 24), false),
            holiday("batalla", date(2026, 8, 7), date(2026, 8, 7), true),
            holiday("pasado", date(2026, 11, 16), date(2026, 11, 16), false),
        ];
        let next: Vec<_> = upcoming(&holidays, date(2026, 11, 22), 9)
            .into_iter()
            .map(|(day, holiday)| (day, holiday.id.as_str()))
            .collect();
        let expected =
            [(date(2026, 11, 22), "inventario"), (date(2026, 12, 25), "navidad"), (date(2027, 8, 7), "batalla")];
        assert_eq!(next, expected);
        assert_eq!(upcoming(&holidays, date(2026, 12, 25), 1)[0].0, date(2026, 12, 25));
    }

    #[test]
    fn a_month_has_weeks_of_seven_days_beginning_on_monday() {
        let november = weeks(2026, 11);
        assert_eq!(november.len(), 6);
        assert_eq!((november[0][5], november[0][6]), (None, Some(date(2026, 11, 1))));
        assert_eq!((november[5][0], november[5][1]), (Some(date(2026, 11, 30)), None));
        assert_eq!(weeks(2027, 2).len(), 4, "28 days from a Monday on");
        assert_eq!(weeks(2026, 13), Vec::<Vec<Option<Date>>>::new());
    }
}
