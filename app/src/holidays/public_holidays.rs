//! Public holidays by country, computed for any year from the law.
//!
//! Only what closes offices in the whole country: no states, provinces or départements. Where the law gives a free
//! working day for a holiday that falls on a weekend, that day is named, as the official calendars do.

use jiff::civil::{Date, Weekday, date};

use crate::shared::country::Country;

/// A public holiday in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicHoliday {
    /// The Fluent key of its name.
    pub key: &'static str,
    /// When it is.
    pub date: Date,
    /// It is on this day every year, whatever the weekday.
    pub yearly: bool,
}

/// The first year that can be asked for: the laws read here were all in force.
pub const FIRST_YEAR: i16 = 2021;
/// The last year that can be asked for.
pub const LAST_YEAR: i16 = 2199;

/// The public holidays of a country in a year, by date; none in years that cannot be asked for. Two on one day are
/// one: the first by the law's order.
pub fn public_holidays(country: Country, year: i16) -> Vec<PublicHoliday> {
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Vec::new();
    }
    let mut found = match country {
        Country::Co => colombia(year),
        Country::Mx => mexico(year),
        Country::Us => united_states(year),
        Country::Ca => canada(year),
        Country::Fr => france(year),
        Country::Gb => england_and_wales(year),
        Country::Au => australia(year),
    };
    found.retain(|holiday| holiday.date.year() == year);
    found.sort_by_key(|holiday| holiday.date);
    found.dedup_by_key(|holiday| holiday.date);
    found
}

/// Easter Sunday of the Gregorian calendar, by the algorithm "Meeus/Jones/Butcher" (Jean Meeus, Astronomical
/// Algorithms, 2nd edition, chapter 8).
#[expect(clippy::many_single_char_names, reason = "the names of the published algorithm")]
pub fn easter(year: i16) -> Date {
    let year_number = i32::from(year);
    let (a, b, c) = (year_number % 19, year_number / 100, year_number % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    // 22 March is the earliest Easter.
    let days_after = h + l - 7 * m;
    after(date(year, 3, 22), days_after)
}

fn after(day: Date, days: i32) -> Date {
    day.saturating_add(jiff::Span::new().days(days))
}

/// A day that is the same every year.
fn fixed(key: &'static str, year: i16, month: i8, day: i8) -> PublicHoliday {
    PublicHoliday { key, date: date(year, month, day), yearly: true }
}

/// A day that differs from year to year.
fn on(key: &'static str, date: Date) -> PublicHoliday {
    PublicHoliday { key, date, yearly: false }
}

/// The nth such weekday of a month; the last one for -1.
fn nth(key: &'static str, year: i16, month: i8, nth: i8, weekday: Weekday) -> PublicHoliday {
    let first = date(year, month, 1);
    // No month lacks a first to fourth or a last weekday.
    on(key, first.nth_weekday_of_month(nth, weekday).unwrap_or(first))
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The day itself or the next Monday.
fn monday_from(day: Date) -> Date {
    after(day, (7 - i32::from(day.weekday().to_monday_zero_offset())) % 7)
}

/// The day itself or the next one that is neither on a weekend nor taken.
fn working_day_from(day: Date, taken: &[Date]) -> Date {
    let mut day = day;
    while is_weekend(day) || taken.contains(&day) {
        day = after(day, 1);
    }
    day
}

/// Colombia: Ley 51 de 1983 ("Ley Emiliani"), articles 1 and 2, and Código Sustantivo del Trabajo, article 177. Six
/// days stay where they are, as do Maundy Thursday and Good Friday; the others are on the Monday after, unless they
/// are on a Monday.
fn colombia(year: i16) -> Vec<PublicHoliday> {
    let moved = |key, month, day| on(key, monday_from(date(year, month, day)));
    let easter = easter(year);
    vec![
        fixed("holidays-name-new-year", year, 1, 1),
        fixed("holidays-name-labour-day", year, 5, 1),
        fixed("holidays-name-co-independence", year, 7, 20),
        fixed("holidays-name-co-boyaca", year, 8, 7),
        fixed("holidays-name-immaculate-conception", year, 12, 8),
        fixed("holidays-name-christmas", year, 12, 25),
        moved("holidays-name-epiphany", 1, 6),
        moved("holidays-name-saint-joseph", 3, 19),
        on("holidays-name-maundy-thursday", after(easter, -3)),
        on("holidays-name-good-friday", after(easter, -2)),
        on("holidays-name-ascension", after(easter, 43)),
        on("holidays-name-corpus-christi", after(easter, 64)),
        moved("holidays-name-saints-peter-and-paul", 6, 29),
        on("holidays-name-sacred-heart", after(easter, 71)),
        moved("holidays-name-assumption", 8, 15),
        moved("holidays-name-co-day-of-peoples", 10, 12),
        moved("holidays-name-all-saints", 11, 1),
        moved("holidays-name-co-cartagena", 11, 11),
    ]
}

/// Mexico: Ley Federal del Trabajo, article 74. The day on which the presidency passes on is the 1st of October every
/// six years from 2024 on. Polling days (IX) are left out: they are Sundays set by electoral law.
fn mexico(year: i16) -> Vec<PublicHoliday> {
    let mut found = vec![
        fixed("holidays-name-new-year", year, 1, 1),
        nth("holidays-name-mx-constitution", year, 2, 1, Weekday::Monday),
        nth("holidays-name-mx-juarez", year, 3, 3, Weekday::Monday),
        fixed("holidays-name-labour-day", year, 5, 1),
        fixed("holidays-name-mx-independence", year, 9, 16),
        nth("holidays-name-mx-revolution", year, 11, 3, Weekday::Monday),
        fixed("holidays-name-christmas", year, 12, 25),
    ];
    if year >= 2024 && (year - 2024) % 6 == 0 {
        found.push(on("holidays-name-mx-presidency", date(year, 10, 1)));
    }
    found
}

/// United States: 5 U.S.C. § 6103 (a) and, for days that fall on a weekend, (b) with Executive Order 11582: the Friday
/// before a Saturday, the Monday after a Sunday. Inauguration Day is only a holiday around Washington.
fn united_states(year: i16) -> Vec<PublicHoliday> {
    let observed = |key, year, month, day| {
        let day = date(year, month, day);
        on(
            key,
            match day.weekday() {
                Weekday::Saturday => after(day, -1),
                Weekday::Sunday => after(day, 1),
                _ => day,
            },
        )
    };
    vec![
        observed("holidays-name-new-year", year, 1, 1),
        // On a Saturday it is observed on 31 December before.
        observed("holidays-name-new-year", year + 1, 1, 1),
        nth("holidays-name-us-king", year, 1, 3, Weekday::Monday),
        nth("holidays-name-us-washington", year, 2, 3, Weekday::Monday),
        nth("holidays-name-us-memorial-day", year, 5, -1, Weekday::Monday),
        observed("holidays-name-us-juneteenth", year, 6, 19),
        observed("holidays-name-us-independence", year, 7, 4),
        nth("holidays-name-labour-day", year, 9, 1, Weekday::Monday),
        nth("holidays-name-us-columbus", year, 10, 2, Weekday::Monday),
        observed("holidays-name-us-veterans", year, 11, 11),
        nth("holidays-name-thanksgiving", year, 11, 4, Weekday::Thursday),
        observed("holidays-name-christmas", year, 12, 25),
    ]
}

/// Canada: the general holidays of the Canada Labour Code, sections 166 and 195, and the Holidays Act, section 4.
/// A day that falls on a weekend is given on the next working day, as the Canada Revenue Agency publishes it.
fn canada(year: i16) -> Vec<PublicHoliday> {
    let given = |key, month, day| on(key, working_day_from(date(year, month, day), &[]));
    let christmas = working_day_from(date(year, 12, 25), &[]);
    // Victoria Day is the last Monday before 25 May (Holidays Act, section 2).
    let victoria_day = after(monday_from(date(year, 5, 25)), -7);
    vec![
        given("holidays-name-new-year", 1, 1),
        on("holidays-name-good-friday", after(easter(year), -2)),
        on("holidays-name-ca-victoria", victoria_day),
        given("holidays-name-ca-canada-day", 7, 1),
        nth("holidays-name-labour-day", year, 9, 1, Weekday::Monday),
        given("holidays-name-ca-reconciliation", 9, 30),
        nth("holidays-name-thanksgiving", year, 10, 2, Weekday::Monday),
        given("holidays-name-remembrance-day", 11, 11),
        on("holidays-name-christmas", christmas),
        on("holidays-name-boxing-day", working_day_from(date(year, 12, 26), &[christmas])),
    ]
}

/// France: Code du travail, article L3133-1. No day is moved.
fn france(year: i16) -> Vec<PublicHoliday> {
    let easter = easter(year);
    vec![
        fixed("holidays-name-new-year", year, 1, 1),
        on("holidays-name-easter-monday", after(easter, 1)),
        fixed("holidays-name-labour-day", year, 5, 1),
        fixed("holidays-name-fr-victory", year, 5, 8),
        on("holidays-name-ascension", after(easter, 39)),
        on("holidays-name-whit-monday", after(easter, 50)),
        fixed("holidays-name-fr-bastille", year, 7, 14),
        fixed("holidays-name-assumption", year, 8, 15),
        fixed("holidays-name-all-saints", year, 11, 1),
        fixed("holidays-name-fr-armistice", year, 11, 11),
        fixed("holidays-name-christmas", year, 12, 25),
    ]
}

/// England and Wales: Banking and Financial Dealings Act 1971, schedule 1, with the days that are appointed every year
/// by royal proclamation under section 1 (New Year's Day, the first Monday in May, substitute days) and the single
/// ones that were, as published at gov.uk/bank-holidays.
fn england_and_wales(year: i16) -> Vec<PublicHoliday> {
    let easter = easter(year);
    // 26 December keeps its day when it is a working day, and Christmas Day goes behind it (schedule 1).
    let boxing_day = match date(year, 12, 26).weekday() {
        Weekday::Saturday | Weekday::Sunday => date(year, 12, 28),
        _ => date(year, 12, 26),
    };
    let christmas = if is_weekend(date(year, 12, 25)) { date(year, 12, 27) } else { date(year, 12, 25) };
    let spring = if year == 2022 {
        on("holidays-name-gb-spring", date(2022, 6, 2))
    } else {
        nth("holidays-name-gb-spring", year, 5, -1, Weekday::Monday)
    };
    let mut found = vec![
        on("holidays-name-new-year", working_day_from(date(year, 1, 1), &[])),
        on("holidays-name-good-friday", after(easter, -2)),
        on("holidays-name-easter-monday", after(easter, 1)),
        nth("holidays-name-gb-early-may", year, 5, 1, Weekday::Monday),
        spring,
        nth("holidays-name-gb-summer", year, 8, -1, Weekday::Monday),
        on("holidays-name-christmas", christmas),
        on("holidays-name-boxing-day", boxing_day),
    ];
    match year {
        2022 => found.extend([
            on("holidays-name-gb-jubilee", date(2022, 6, 3)),
            on("holidays-name-gb-funeral", date(2022, 9, 19)),
        ]),
        2023 => found.push(on("holidays-name-gb-coronation", date(2023, 5, 8))),
        _ => {}
    }
    found
}

/// Australia: the days that section 115 of the Fair Work Act 2009 names and that are the same in all states, with the
/// additional days that the states' public holidays acts (New South Wales: Public Holidays Act 2010, sections 4 and 5)
/// give for those on a weekend. The King's Birthday and Labour Day differ by state. The National Day of Mourning of
/// 2022 was declared under the same section.
fn australia(year: i16) -> Vec<PublicHoliday> {
    let easter = easter(year);
    let mut found = vec![
        fixed("holidays-name-new-year", year, 1, 1),
        on("holidays-name-au-australia-day", working_day_from(date(year, 1, 26), &[])),
        on("holidays-name-good-friday", after(easter, -2)),
        on("holidays-name-easter-monday", after(easter, 1)),
        fixed("holidays-name-au-anzac", year, 4, 25),
        fixed("holidays-name-christmas", year, 12, 25),
        fixed("holidays-name-boxing-day", year, 12, 26),
    ];
    let mut taken: Vec<Date> = found.iter().map(|holiday| holiday.date).collect();
    for (key, month, day) in
        [("holidays-name-new-year", 1, 1), ("holidays-name-christmas", 12, 25), ("holidays-name-boxing-day", 12, 26)]
    {
        let day = date(year, month, day);
        if is_weekend(day) {
            let additional = working_day_from(day, &taken);
            taken.push(additional);
            found.push(on(key, additional));
        }
    }
    if year == 2022 {
        found.push(on("holidays-name-au-mourning", date(2022, 9, 22)));
    }
    found
}
