//! Time zones by their IANA names, shown with their city and offset.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::language::Text;

/// The zone of an IANA name, UTC when it is unknown.
pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// True when the name is one we know.
pub fn exists(name: &str) -> bool {
    name.len() < 64 && TimeZone::get(name).is_ok()
}

/// All names that people choose from: places, not abbreviations or historical aliases of offsets.
pub fn all() -> Vec<String> {
    const CONTINENTS: [&str; 9] =
        ["Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/"];
    let mut names: Vec<String> = jiff::tz::db()
        .available()
        .map(|name| name.to_string())
        .filter(|name| CONTINENTS.iter().any(|start| name.starts_with(start)) || name.starts_with("Pacific/"))
        .collect();
    names.sort();
    names
}

/// A zone as people read it: its city and its offset now, "Bogota (UTC−05:00)".
pub fn label(name: &str, now_ms: i64) -> String {
    let city = name.rsplit('/').next().unwrap_or(name).replace('_', " ");
    let moment = Timestamp::from_millisecond(now_ms).unwrap_or_default();
    let seconds = zone(name).to_offset(moment).seconds();
    let sign = if seconds < 0 { '−' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{city} (UTC{sign}{:02}:{:02})", minutes / 60, minutes % 60)
}

/// A moment as a date and time of that zone, in words of the language.
pub fn moment(text: Text, name: &str, time_ms: i64) -> String {
    let moment = Timestamp::from_millisecond(time_ms).unwrap_or_default().to_zoned(zone(name));
    text.date_and_time(moment.date(), moment.time())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_tells_city_and_offset_of_the_season() {
        let winter = 1_767_225_600_000; // 2026-01-01 UTC
        let summer = 1_782_864_000_000; // 2026-07-01 UTC
        assert_eq!(label("America/Bogota", winter), "Bogota (UTC−05:00)");
        assert_eq!(label("Europe/London", winter), "London (UTC+00:00)");
        assert_eq!(label("Europe/London", summer), "London (UTC+01:00)");
        assert_eq!(label("America/St_Johns", winter), "St Johns (UTC−03:30)");
    }

    #[test]
    fn every_country_names_known_zones() {
        for country in super::super::country::Country::ALL {
            for name in country.time_zones() {
                assert!(exists(name), "{name}");
            }
        }
        assert!(!exists("America/Macondo"));
        assert!(all().len() > 300);
    }
}
