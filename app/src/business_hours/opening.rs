//! Whether a company is open now, why, and until when, in a sentence.

use jiff::Timestamp;
use jiff::civil::Date;
use leptos::prelude::*;

use super::store;
use crate::call_routing::{Hours, Reason, Schedule, State, zone_table};
use crate::holidays::{self, Holiday};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::time_zone;

/// How many years of clock changes a schedule knows: as far as it looks ahead.
const YEARS_AHEAD: i16 = 10;

/// How things stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The company is open now.
    pub is_open: bool,
    /// That, and until when.
    pub sentence: String,
}

/// When an account is open: its hours, its holidays and its time zone.
///
/// # Errors
/// A fault of the database.
pub async fn schedule(
    connection: &mut Connection,
    account_id: &str,
    zone_name: &str,
    now_ms: i64,
) -> Result<Schedule, sqlx::Error> {
    let hours = hours(connection, account_id).await?;
    let holidays = holidays::list(connection, account_id).await?;
    Ok(schedule_of(hours, &holidays, zone_name, now_ms))
}

/// The hours of an account's ordinary week.
///
/// # Errors
/// A fault of the database.
pub async fn hours(connection: &mut Connection, account_id: &str) -> Result<Hours, sqlx::Error> {
    Ok(store::find(connection, account_id).await?.hours())
}

/// When an account with these hours and holidays is open.
pub fn schedule_of(hours: Hours, holidays: &[Holiday], zone_name: &str, now_ms: i64) -> Schedule {
    let year = Timestamp::from_millisecond(now_ms).unwrap_or_default().to_zoned(jiff::tz::TimeZone::UTC).year();
    let zone = zone_table(zone_name, &time_zone::zone(zone_name), year - 1, year + YEARS_AHEAD);
    Schedule { zone, hours, holidays: holidays.iter().map(Holiday::routing).collect() }
}

/// How things stand at a moment.
pub fn opening(text: Text, schedule: &Schedule, now_ms: i64) -> Opening {
    let State { open, because, until_ms } = schedule.state_at(now_ms);
    let when = until_ms.map(|until_ms| when(text, &schedule.zone.name, now_ms, until_ms));
    let holiday = match because {
        Reason::Holiday(place) => schedule.holidays.get(place).map(|holiday| holiday.name.clone()),
        _ => None,
    };
    let sentence = match (open, when, holiday) {
        (true, Some(when), _) => say!(text, "business-hours-state-open", when = when),
        (true, None, _) => text.say("business-hours-state-always"),
        (false, Some(when), Some(name)) => say!(text, "business-hours-state-holiday", name = name, when = when),
        (false, None, Some(name)) => say!(text, "business-hours-state-holiday-only", name = name),
        (false, Some(when), None) => say!(text, "business-hours-state-closed", when = when),
        (false, None, None) => text.say("business-hours-state-never"),
    };
    Opening { is_open: open, sentence }
}

/// A moment to come as people say it: today, tomorrow, a weekday of the days after, or a date.
fn when(text: Text, zone_name: &str, now_ms: i64, until_ms: i64) -> String {
    let zone = time_zone::zone(zone_name);
    let local = |time_ms| Timestamp::from_millisecond(time_ms).unwrap_or_default().to_zoned(zone.clone());
    let (today, until) = (local(now_ms).date(), local(until_ms));
    let (date, time): (Date, String) = (until.date(), text.the_time(until.time()));
    match (date - today).get_days() {
        0 => say!(text, "business-hours-when-today", time = time),
        1 => say!(text, "business-hours-when-tomorrow", time = time),
        _ => when_from(text, zone_name, now_ms, until_ms),
    }
}

/// A moment to come, told from a moment that is not now: by its time on the same day, by its weekday within a week, else by
/// its date.
pub fn when_from(text: Text, zone_name: &str, from_ms: i64, until_ms: i64) -> String {
    let zone = time_zone::zone(zone_name);
    let local = |time_ms| Timestamp::from_millisecond(time_ms).unwrap_or_default().to_zoned(zone.clone());
    let (begin, until) = (local(from_ms).date(), local(until_ms));
    let (date, time): (Date, String) = (until.date(), text.the_time(until.time()));
    match (date - begin).get_days() {
        0 => say!(text, "business-hours-when-time", time = time),
        1..=6 => {
            let day = u8::try_from(date.weekday().to_monday_zero_offset()).unwrap_or_default();
            say!(text, "business-hours-when-weekday", day = text.weekday(day), time = time)
        }
        _ => say!(text, "business-hours-when-date", date = text.date(date), time = time),
    }
}

/// How things stand, as a tag: green when open.
#[component]
pub fn OpeningTag(
    /// How they stand.
    opening: Opening,
) -> AnyView {
    let class = if opening.is_open { "tag green" } else { "tag" };
    view! { <span class=class><i class="dot"></i>{opening.sentence}</span> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call_routing::{Date, Holiday, HolidayDate, Hours, Interval, Part, Weekday, WeeklyHours};
    use crate::shared::language::Language;
    use crate::testing::BEGINNING_MS;

    const HOUR_MS: i64 = 3_600_000;

    fn schedule(hours: Hours, holidays: Vec<Holiday>) -> Schedule {
        let zone = zone_table("America/Bogota", &time_zone::zone("America/Bogota"), 2025, 2036);
        Schedule { zone, hours, holidays }
    }

    fn weekly(days: &[u8], from_minute: u16, minutes: u16) -> Hours {
        let days = days.iter().filter_map(|day| Weekday::from_index(*day));
        Hours::Weekly(WeeklyHours(days.map(|day| Interval { day, from_minute, minutes }).collect()))
    }

    fn said(schedule: &Schedule, after_hours: i64) -> String {
        opening(Text::new(Language::Es), schedule, BEGINNING_MS + after_hours * HOUR_MS).sentence
    }

    #[test]
    fn the_sentence_tells_the_next_change_as_people_say_it() {
        // A Sunday, ten in the morning.
        let office = schedule(weekly(&[0, 1, 2, 3, 4], 480, 600), Vec::new());
        assert_eq!(said(&office, 0), "Cerrado ahora · abre mañana a las 08:00");
        assert_eq!(said(&office, 15), "Cerrado ahora · abre hoy a las 08:00");
        assert_eq!(said(&office, 24), "Abierto ahora · cierra hoy a las 18:00");
        assert_eq!(said(&office, 5 * 24 + 9), "Cerrado ahora · abre el lunes a las 08:00");
        let night = schedule(weekly(&[6], 1_320, 240), Vec::new());
        assert_eq!(said(&night, 13), "Abierto ahora · cierra mañana a las 02:00");
        assert_eq!(said(&night, 17), "Cerrado ahora · abre el domingo a las 22:00");
        let sunday = schedule(weekly(&[6], 480, 60), Vec::new());
        assert_eq!(said(&sunday, 0), "Cerrado ahora · abre el 29 de noviembre de 2026 a las 08:00");
    }

    #[test]
    fn in_colombia_noon_and_one_oclock_are_said_as_people_say_them() {
        let said = |from_minute| {
            let schedule = schedule(weekly(&[6], from_minute, 240), Vec::new());
            opening(Text::new(Language::EsCo), &schedule, BEGINNING_MS).sentence
        };
        assert_eq!(said(720), "Cerrado ahora · abre hoy a las 12:00\u{a0}m.");
        assert_eq!(said(780), "Cerrado ahora · abre hoy a la 1:00\u{a0}p.\u{a0}m.");
    }

    #[test]
    fn a_holiday_is_named_and_what_never_changes_is_said() {
        let day = Date::new(2026, 11, 22);
        let inventory =
            |part| Holiday { name: "Inventario".to_owned(), date: HolidayDate::on(day), part, greeting: None };
        let part = Some(Part { from_minute: 540, until_minute: 780 });
        let always = schedule(Hours::Always, vec![inventory(part)]);
        assert_eq!(said(&always, 0), "Cerrado por «Inventario» · abre hoy a las 13:00");
        assert_eq!(said(&schedule(Hours::Always, Vec::new()), 0), "Abierto siempre, todos los días a toda hora");
        let never = Hours::Weekly(WeeklyHours::default());
        assert_eq!(said(&schedule(never.clone(), vec![inventory(None)]), 0), "Cerrado por «Inventario»");
        assert_eq!(said(&schedule(never, Vec::new()), 0), "Cerrado siempre: no hay ningún horario");
    }
}
