//! Dates, times and numbers as each language writes them.

use jiff::civil::{Date, Time};

use super::{Language, Text};
use crate::say;

impl Text {
    /// A date in words: "22 de noviembre de 2026".
    pub fn date(self, date: Date) -> String {
        let month = self.say(month_key(date.month()));
        say!(self, "common-date", day = i64::from(date.day()), month = month, year = date.year().to_string())
    }

    /// The name of a weekday, for use inside sentences; Monday is 0.
    pub fn weekday(self, day: u8) -> String {
        self.say(weekday_key(day))
    }

    /// The short name of a weekday, for the heads of tables; Monday is 0.
    pub fn short_weekday(self, day: u8) -> String {
        self.say(short_weekday_key(day))
    }

    /// The name of a month, 1 to 12.
    pub fn month(self, month: i8) -> String {
        self.say(month_key(month))
    }

    /// A time of day by the 24-hour clock, or by the 12-hour clock in English and in Colombia: "18:00", "6:00 pm",
    /// "6:00 p. m.". Noon is "12:00 m." in Colombia.
    pub fn time(self, time: Time) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        let half = match (self.language, hour) {
            (Language::En, 0..12) => "am",
            (Language::En, _) => "pm",
            (Language::EsCo, 0..12) => "a.\u{a0}m.",
            (Language::EsCo, 12) if minute == 0 => "m.",
            (Language::EsCo, _) => "p.\u{a0}m.",
            _ => return format!("{hour:02}:{minute:02}"),
        };
        let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
        format!("{hour}:{minute:02}\u{a0}{half}")
    }

    /// A time of day as it stands inside sentences, with its article in Spanish: "las 18:00", "la 1:00 p. m.".
    pub fn the_time(self, time: Time) -> String {
        let is_one = time.hour() == 1 || (time.hour() == 13 && self.language == Language::EsCo);
        let key = if is_one { "common-the-time-one" } else { "common-the-time" };
        say!(self, key, time = self.time(time))
    }

    /// A time of day by its minute; the end of the day is its beginning.
    pub fn minute_of_day(self, minute: u16) -> String {
        let number = |part: u16| i8::try_from(part).unwrap_or_default();
        self.time(jiff::civil::time(number(minute / 60 % 24), number(minute % 60), 0, 0))
    }

    /// A duration in seconds with a tenth, as each language writes it: "0,4 s", "0.4 s".
    pub fn seconds(self, duration_ms: i64) -> String {
        let tenths = (duration_ms + 50) / 100;
        let mark = if self.language == Language::En || self.language == Language::EsMx { '.' } else { ',' };
        format!("{}{mark}{}\u{a0}s", tenths / 10, tenths % 10)
    }

    /// A date with its time of day.
    pub fn date_and_time(self, date: Date, time: Time) -> String {
        say!(self, "common-date-and-time", date = self.date(date), time = self.time(time))
    }

    /// What stands before the decimals.
    pub fn decimal_mark(self) -> char {
        match self.language {
            Language::Es | Language::EsCo | Language::Fr => ',',
            Language::EsMx | Language::En => '.',
        }
    }

    /// What stands between thousands.
    pub fn thousands_mark(self) -> char {
        match self.language {
            Language::Es | Language::EsCo => '.',
            Language::EsMx | Language::En => ',',
            // The narrow space that does not end a line.
            Language::Fr => '\u{202f}',
        }
    }

    /// A whole number: "1.234".
    pub fn whole(self, number: u64) -> String {
        let digits = number.to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push(self.thousands_mark());
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A number with this many decimals: "−19,0" or "−19.0".
    pub fn decimal(self, value: f64, decimals: usize) -> String {
        format!("{value:.decimals$}").replace('-', "−").replace('.', &self.decimal_mark().to_string())
    }

    /// A length of time: "3:07", or "1:02:03" from an hour on.
    pub fn duration(self, duration_ms: i64) -> String {
        let seconds = (duration_ms + 500) / 1000;
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
    }

    /// A size of a file in decimal megabytes or kilobytes: "8,9 MB".
    pub fn file_size(self, bytes: i64) -> String {
        // Sizes are far below 2^52, where every whole number is exact.
        let kilobytes = f64::from(u32::try_from(bytes / 100).unwrap_or(u32::MAX)) / 10.0;
        if kilobytes < 1000.0 {
            // What is there has a size.
            let least = if bytes > 0 { 1.0 } else { 0.0 };
            format!("{} kB", self.decimal(kilobytes.max(least), 0))
        } else {
            format!("{} MB", self.decimal(kilobytes / 1000.0, 1))
        }
    }
}

fn weekday_key(day: u8) -> &'static str {
    match day {
        0 => "common-weekday-1",
        1 => "common-weekday-2",
        2 => "common-weekday-3",
        3 => "common-weekday-4",
        4 => "common-weekday-5",
        5 => "common-weekday-6",
        _ => "common-weekday-7",
    }
}

fn short_weekday_key(day: u8) -> &'static str {
    match day {
        0 => "common-weekday-short-1",
        1 => "common-weekday-short-2",
        2 => "common-weekday-short-3",
        3 => "common-weekday-short-4",
        4 => "common-weekday-short-5",
        5 => "common-weekday-short-6",
        _ => "common-weekday-short-7",
    }
}

fn month_key(month: i8) -> &'static str {
    match month {
        1 => "common-month-1",
        2 => "common-month-2",
        3 => "common-month-3",
        4 => "common-month-4",
        5 => "common-month-5",
        6 => "common-month-6",
        7 => "common-month-7",
        8 => "common-month-8",
        9 => "common-month-9",
        10 => "common-month-10",
        11 => "common-month-11",
        _ => "common-month-12",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn dates_follow_the_language() {
        let (day, hour) = (date(2026, 11, 2), time(18, 5, 0, 0));
        assert_eq!(Text::new(Language::EsCo).date_and_time(day, hour), "2 de noviembre de 2026, 6:05\u{a0}p.\u{a0}m.");
        assert_eq!(Text::new(Language::EsMx).date_and_time(day, hour), "2 de noviembre de 2026, 18:05");
        assert_eq!(Text::new(Language::EsCo).time(time(0, 7, 0, 0)), "12:07\u{a0}a.\u{a0}m.");
        assert_eq!(Text::new(Language::En).date_and_time(day, hour), "2 November 2026, 6:05\u{a0}pm");
        assert_eq!(Text::new(Language::Fr).date_and_time(day, hour), "2 novembre 2026 à 18:05");
        assert_eq!(Text::new(Language::Fr).date(date(2026, 11, 1)), "1er novembre 2026");
    }

    #[test]
    fn noon_has_its_own_letter_in_colombia() {
        let at = |language, hour, minute| Text::new(language).time(time(hour, minute, 0, 0));
        assert_eq!(at(Language::EsCo, 12, 0), "12:00\u{a0}m.");
        assert_eq!(at(Language::EsCo, 12, 30), "12:30\u{a0}p.\u{a0}m.");
        assert_eq!(at(Language::EsMx, 12, 0), "12:00");
        assert_eq!(at(Language::En, 12, 0), "12:00\u{a0}pm");
    }

    #[test]
    fn one_oclock_is_singular_in_spanish_sentences() {
        let the = |language, hour| Text::new(language).the_time(time(hour, 5, 0, 0));
        assert_eq!(the(Language::EsCo, 1), "la 1:05\u{a0}a.\u{a0}m.");
        assert_eq!(the(Language::EsCo, 13), "la 1:05\u{a0}p.\u{a0}m.");
        assert_eq!(the(Language::EsCo, 14), "las 2:05\u{a0}p.\u{a0}m.");
        assert_eq!(the(Language::EsMx, 1), "la 01:05");
        assert_eq!(the(Language::EsMx, 13), "las 13:05");
        assert_eq!(the(Language::En, 13), "1:05\u{a0}pm");
        assert_eq!(the(Language::Fr, 1), "01:05");
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(Text::new(Language::EsCo).whole(1_234_567), "1.234.567");
        assert_eq!(Text::new(Language::Fr).whole(12_345), "12\u{202f}345");
        assert_eq!(Text::new(Language::En).whole(999), "999");
        assert_eq!(Text::new(Language::EsCo).decimal(-19.04, 1), "−19,0");
        assert_eq!(Text::new(Language::EsMx).decimal(1.25, 2), "1.25");
        assert_eq!(Text::new(Language::Fr).file_size(8_912_345), "8,9 MB");
        assert_eq!(Text::new(Language::En).file_size(1_234), "1 kB");
        assert_eq!(Text::new(Language::Es).file_size(303), "1 kB");
    }

    #[test]
    fn durations_are_minutes_and_seconds() {
        let text = Text::new(Language::Es);
        assert_eq!(text.duration(187_400), "3:07");
        assert_eq!(text.duration(3_723_000), "1:02:03");
        assert_eq!(text.duration(400), "0:00");
    }
}
