//! Time zones by their IANA names, shown with their city and offset.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::city_names::city;
use super::clock::MINUTE_MS;
use super::country::Country;
use super::form::{OptionLines, SelectOption};
use super::language::{Language, Text};
use crate::say;

/// The zone of an IANA name, UTC when it is unknown.
pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// True when the name is one we know.
pub fn exists(name: &str) -> bool {
    name.len() < 64 && TimeZone::get(name).is_ok()
}

/// The names people choose from: a place each, by region and city, without the older names that only lead to another.
const CHOICES: &str = include_str!("time_zones.txt");

/// All names that people choose from.
pub fn all() -> impl Iterator<Item = &'static str> {
    CHOICES.lines()
}

/// Clocks change at quarters of an hour, at most.
const OFFSETS_HOLD_MS: i64 = 15 * MINUTE_MS;

/// What there is to choose from in a language and a country: some 400 lines, and in which quarter they were written.
type Written = HashMap<(Language, Country), (i64, OptionLines)>;

static WRITTEN: LazyLock<Mutex<Written>> = LazyLock::new(Mutex::default);

/// What to choose from: the country's zones, then all others by region. The chosen one is always there.
pub fn options(text: Text, country: Country, now_ms: i64, chosen: &str) -> OptionLines {
    let quarter = now_ms.div_euclid(OFFSETS_HOLD_MS);
    let mut written = WRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
    let (since, lines) = written.entry((text.language(), country)).or_insert((i64::MIN, OptionLines::default()));
    if *since != quarter {
        (*since, *lines) = (quarter, choices(text, country, now_ms).into());
    }
    let lines = lines.clone();
    drop(written);
    // An account may still have an older name.
    if exists(chosen) && !lines.has(chosen) {
        return lines.after(SelectOption::plain(chosen, label(text, chosen, now_ms)));
    }
    lines
}

fn choices(text: Text, country: Country, now_ms: i64) -> Vec<SelectOption> {
    let own = country.time_zones();
    let here = say!(text, "common-zones-of", country = text.say(country.name_key()));
    let others = all().filter(|name| !own.contains(name) && exists(name));
    let mut others: Vec<SelectOption> =
        others.map(|name| option(text, name, now_ms, text.say(region_key(name)))).collect();
    // Cities of islands stand among those of their region.
    others.sort_by_cached_key(|option| (folded(&option.group), folded(&option.label)));
    own.iter().map(|name| option(text, name, now_ms, here.clone())).chain(others).collect()
}

fn option(text: Text, name: &str, now_ms: i64, group: String) -> SelectOption {
    SelectOption { value: name.to_owned(), label: label(text, name, now_ms), group }
}

fn region_key(name: &str) -> &'static str {
    match name.split('/').next().unwrap_or_default() {
        "Africa" => "common-zones-africa",
        "America" => "common-zones-america",
        "Asia" => "common-zones-asia",
        "Atlantic" => "common-zones-atlantic",
        "Europe" => "common-zones-europe",
        "Indian" => "common-zones-indian",
        _ => "common-zones-oceania",
    }
}

/// A label as it is sorted: accents do not count.
fn folded(label: &str) -> String {
    let plain = |letter: char| match letter {
        'á' | 'ã' | 'â' => 'a',
        'é' | 'è' => 'e',
        'í' | 'î' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        other => other,
    };
    label.to_lowercase().chars().map(plain).collect()
}

/// A zone as people read it: its city and its offset now, "Bogotá (UTC−05:00)".
pub fn label(text: Text, name: &str, now_ms: i64) -> String {
    format!("{} ({})", city(text.language(), name), offset(name, now_ms))
}

/// How far a zone's clocks are from UTC now: "UTC−05:00".
fn offset(name: &str, now_ms: i64) -> String {
    let moment = Timestamp::from_millisecond(now_ms).unwrap_or_default();
    let seconds = zone(name).to_offset(moment).seconds();
    let sign = if seconds < 0 { '−' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A moment as a time of day of that zone, as the language writes it.
pub fn time_of_day(text: Text, name: &str, time_ms: i64) -> String {
    text.time(Timestamp::from_millisecond(time_ms).unwrap_or_default().to_zoned(zone(name)).time())
}

/// The same for use inside sentences.
pub fn the_time_of_day(text: Text, name: &str, time_ms: i64) -> String {
    text.the_time(Timestamp::from_millisecond(time_ms).unwrap_or_default().to_zoned(zone(name)).time())
}

/// The date of a moment in that zone.
pub fn date(name: &str, time_ms: i64) -> Date {
    Timestamp::from_millisecond(time_ms).unwrap_or_default().to_zoned(zone(name)).date()
}

/// A moment as a date of that zone, in words of the language.
pub fn day(text: Text, name: &str, time_ms: i64) -> String {
    text.date(Timestamp::from_millisecond(time_ms).unwrap_or_default().to_zoned(zone(name)).date())
}

/// A moment as a date and time of that zone, in words of the language.
pub fn moment(text: Text, name: &str, time_ms: i64) -> String {
    let moment = Timestamp::from_millisecond(time_ms).unwrap_or_default().to_zoned(zone(name));
    text.date_and_time(moment.date(), moment.time())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::language::Language;

    const WINTER: i64 = 1_767_225_600_000; // 2026-01-01 UTC

    #[test]
    fn a_label_tells_city_and_offset_of_the_season() {
        let summer = 1_782_864_000_000; // 2026-07-01 UTC
        let label = |name, now_ms| label(Text::new(Language::En), name, now_ms);
        assert_eq!(label("America/Bogota", WINTER), "Bogotá (UTC−05:00)");
        assert_eq!(label("Europe/London", WINTER), "London (UTC+00:00)");
        assert_eq!(label("Europe/London", summer), "London (UTC+01:00)");
        assert_eq!(label("America/St_Johns", WINTER), "St. John’s (UTC−03:30)");
    }

    #[test]
    fn every_country_names_known_zones() {
        for country in Country::ALL {
            for name in country.time_zones() {
                assert!(exists(name) && all().any(|other| other == *name), "{name}");
            }
        }
        assert!(!exists("America/Macondo"));
    }

    #[test]
    fn the_countrys_zones_come_first_and_no_place_comes_twice() {
        let options = choices(Text::new(Language::EsCo), Country::Co, WINTER);
        assert_eq!((options[0].value.as_str(), options[0].group.as_str()), ("America/Bogota", "Zonas de Colombia"));
        assert!(options.len() > 300 && options[1..].iter().all(|option| option.group != "Zonas de Colombia"));
        let labels: std::collections::BTreeSet<&str> = options.iter().map(|option| option.label.as_str()).collect();
        assert_eq!(labels.len(), options.len());
        let old = ["America/Buenos_Aires", "Asia/Calcutta", "Europe/Kiev", "America/Montreal"];
        assert!(options.iter().all(|option| !old.contains(&option.value.as_str())));
        let groups = options.chunk_by(|left, right| left.group == right.group).count();
        assert_eq!(groups, 8, "each region has one heading");
    }

    #[test]
    fn an_older_name_an_account_has_can_be_kept() {
        let html = |chosen| options(Text::new(Language::EsCo), Country::Co, WINTER, chosen).with_chosen(chosen);
        assert!(html("Asia/Calcutta").contains("value=\"Asia/Calcutta\" selected"));
        assert!(!html("America/Bogota").contains("Asia/Calcutta") && !html("Macondo").contains("Macondo"));
    }

    #[test]
    fn offsets_follow_the_clocks() {
        let tells = |now_ms| {
            let html = options(Text::new(Language::En), Country::Us, now_ms, "").with_chosen("");
            html.contains("Madrid (UTC+02:00)")
        };
        // 2026-03-29 01:00 UTC: summer begins.
        let change_ms = 1_774_746_000_000;
        assert!(!tells(change_ms - 1) && tells(change_ms) && !tells(change_ms - 1));
    }
}
