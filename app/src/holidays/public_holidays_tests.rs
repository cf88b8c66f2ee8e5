//! The computed public holidays against the calendars that were published for five years.

use jiff::civil::date;

use super::public_holidays::{FIRST_YEAR, LAST_YEAR, easter, public_holidays};
use crate::shared::country::Country;

/// The dates of a year as `month-day`, in order.
fn dates(country: Country, year: i16) -> String {
    let days = public_holidays(country, year).into_iter().map(|holiday| holiday.date);
    days.map(|day| format!("{}-{}", day.month(), day.day())).collect::<Vec<_>>().join(" ")
}

fn assert_published(country: Country, published: [(i16, &str); 5]) {
    for (year, days) in published {
        assert_eq!(dates(country, year), days, "{country} {year}");
    }
}

#[test]
fn easter_is_on_the_published_days() {
    for (year, month, day) in [
        (1818, 3, 22),
        (1943, 4, 25),
        (1961, 4, 2),
        (2000, 4, 23),
        (2008, 3, 23),
        (2021, 4, 4),
        (2022, 4, 17),
        (2023, 4, 9),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2038, 4, 25),
    ] {
        assert_eq!(easter(year), date(year, month, day));
    }
}

/// Calendario de festivos, as printed in the calendars of these years; in 2025 Saints Peter and Paul and the Sacred
/// Heart met on 30 June.
#[test]
fn colombias_are_as_published() {
    assert_published(
        Country::Co,
        [
            (2021, "1-1 1-11 3-22 4-1 4-2 5-1 5-17 6-7 6-14 7-5 7-20 8-7 8-16 10-18 11-1 11-15 12-8 12-25"),
            (2022, "1-1 1-10 3-21 4-14 4-15 5-1 5-30 6-20 6-27 7-4 7-20 8-7 8-15 10-17 11-7 11-14 12-8 12-25"),
            (2023, "1-1 1-9 3-20 4-6 4-7 5-1 5-22 6-12 6-19 7-3 7-20 8-7 8-21 10-16 11-6 11-13 12-8 12-25"),
            (2024, "1-1 1-8 3-25 3-28 3-29 5-1 5-13 6-3 6-10 7-1 7-20 8-7 8-19 10-14 11-4 11-11 12-8 12-25"),
            (2025, "1-1 1-6 3-24 4-17 4-18 5-1 6-2 6-23 6-30 7-20 8-7 8-18 10-13 11-3 11-17 12-8 12-25"),
        ],
    );
}

/// Días de descanso obligatorio, as the Procuraduría Federal de la Defensa del Trabajo publishes them.
#[test]
fn mexicos_are_as_published() {
    assert_published(
        Country::Mx,
        [
            (2021, "1-1 2-1 3-15 5-1 9-16 11-15 12-25"),
            (2022, "1-1 2-7 3-21 5-1 9-16 11-21 12-25"),
            (2023, "1-1 2-6 3-20 5-1 9-16 11-20 12-25"),
            (2024, "1-1 2-5 3-18 5-1 9-16 10-1 11-18 12-25"),
            (2025, "1-1 2-3 3-17 5-1 9-16 11-17 12-25"),
        ],
    );
    assert!(dates(Country::Mx, 2030).contains("10-1"));
}

/// Federal holidays, as the Office of Personnel Management publishes them; New Year's Day of 2022 was observed in 2021.
#[test]
fn those_of_the_united_states_are_as_published() {
    assert_published(
        Country::Us,
        [
            (2021, "1-1 1-18 2-15 5-31 6-18 7-5 9-6 10-11 11-11 11-25 12-24 12-31"),
            (2022, "1-17 2-21 5-30 6-20 7-4 9-5 10-10 11-11 11-24 12-26"),
            (2023, "1-2 1-16 2-20 5-29 6-19 7-4 9-4 10-9 11-10 11-23 12-25"),
            (2024, "1-1 1-15 2-19 5-27 6-19 7-4 9-2 10-14 11-11 11-28 12-25"),
            (2025, "1-1 1-20 2-17 5-26 6-19 7-4 9-1 10-13 11-11 11-27 12-25"),
        ],
    );
}

/// Public holidays, as the Canada Revenue Agency publishes them, without Easter Monday and the Civic Holiday, which
/// are no general holidays.
#[test]
fn canadas_are_as_published() {
    assert_published(
        Country::Ca,
        [
            (2021, "1-1 4-2 5-24 7-1 9-6 9-30 10-11 11-11 12-27 12-28"),
            (2022, "1-3 4-15 5-23 7-1 9-5 9-30 10-10 11-11 12-26 12-27"),
            (2023, "1-2 4-7 5-22 7-3 9-4 10-2 10-9 11-13 12-25 12-26"),
            (2024, "1-1 3-29 5-20 7-1 9-2 9-30 10-14 11-11 12-25 12-26"),
            (2025, "1-1 4-18 5-19 7-1 9-1 9-30 10-13 11-11 12-25 12-26"),
        ],
    );
}

/// Jours fériés, as service-public.fr publishes them.
#[test]
fn those_of_france_are_as_published() {
    assert_published(
        Country::Fr,
        [
            (2021, "1-1 4-5 5-1 5-8 5-13 5-24 7-14 8-15 11-1 11-11 12-25"),
            (2022, "1-1 4-18 5-1 5-8 5-26 6-6 7-14 8-15 11-1 11-11 12-25"),
            (2023, "1-1 4-10 5-1 5-8 5-18 5-29 7-14 8-15 11-1 11-11 12-25"),
            (2024, "1-1 4-1 5-1 5-8 5-9 5-20 7-14 8-15 11-1 11-11 12-25"),
            (2025, "1-1 4-21 5-1 5-8 5-29 6-9 7-14 8-15 11-1 11-11 12-25"),
        ],
    );
}

/// Bank holidays in England and Wales, as gov.uk publishes them.
#[test]
fn those_of_england_and_wales_are_as_published() {
    assert_published(
        Country::Gb,
        [
            (2021, "1-1 4-2 4-5 5-3 5-31 8-30 12-27 12-28"),
            (2022, "1-3 4-15 4-18 5-2 6-2 6-3 8-29 9-19 12-26 12-27"),
            (2023, "1-2 4-7 4-10 5-1 5-8 5-29 8-28 12-25 12-26"),
            (2024, "1-1 3-29 4-1 5-6 5-27 8-26 12-25 12-26"),
            (2025, "1-1 4-18 4-21 5-5 5-26 8-25 12-25 12-26"),
        ],
    );
    assert_eq!(dates(Country::Gb, 2026), "1-1 4-3 4-6 5-4 5-25 8-31 12-25 12-28");
}

/// Public holidays, as the Fair Work Ombudsman publishes them for New South Wales, those of all states only.
#[test]
fn australias_are_as_published() {
    assert_published(
        Country::Au,
        [
            (2021, "1-1 1-26 4-2 4-5 4-25 12-25 12-26 12-27 12-28"),
            (2022, "1-1 1-3 1-26 4-15 4-18 4-25 9-22 12-25 12-26 12-27"),
            (2023, "1-1 1-2 1-26 4-7 4-10 4-25 12-25 12-26"),
            (2024, "1-1 1-26 3-29 4-1 4-25 12-25 12-26"),
            (2025, "1-1 1-27 4-18 4-21 4-25 12-25 12-26"),
        ],
    );
}

#[test]
fn every_year_is_in_order_without_a_day_twice_and_yearly_days_are_there_every_year() {
    for country in Country::ALL {
        for year in FIRST_YEAR..LAST_YEAR {
            let days = public_holidays(country, year);
            assert!(days.windows(2).all(|pair| pair[0].date < pair[1].date), "{country} {year}");
            assert!(days.iter().all(|day| day.date.year() == year), "{country} {year}");
            let next = public_holidays(country, year + 1);
            for day in days.iter().filter(|day| day.yearly) {
                let again = |other: &super::PublicHoliday| {
                    (other.date.month(), other.date.day()) == (day.date.month(), day.date.day())
                };
                assert!(next.iter().any(again), "{country} {} of {year}", day.date);
            }
        }
    }
}
