//! Makes the table of a time zone from the time-zone database.

use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;

use super::zone::{Transition, Zone};

/// The table of a time zone for these years, the last one included.
pub fn zone_table(name: &str, zone: &TimeZone, first_year: i16, last_year: i16) -> Zone {
    let begin = date(first_year.clamp(-9_000, 9_000), 1, 1).to_zoned(TimeZone::UTC);
    let begin = begin.map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp());
    let end = date(last_year.clamp(-9_000, 9_000), 12, 31).to_zoned(TimeZone::UTC);
    let end = end.map_or(Timestamp::MAX, |zoned| zoned.timestamp());
    let mut offset_seconds = zone.to_offset(begin).seconds();
    let mut table = Zone { name: name.to_owned(), first_offset_seconds: offset_seconds, transitions: Vec::new() };
    for transition in zone.following(begin).take_while(|transition| transition.timestamp() <= end) {
        let offset = transition.offset().seconds();
        // Some transitions only change the abbreviation.
        if offset != offset_seconds {
            table
                .transitions
                .push(Transition { at_seconds: transition.timestamp().as_second(), offset_seconds: offset });
            offset_seconds = offset;
        }
    }
    table
}
