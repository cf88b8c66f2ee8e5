//! Times of the day as they are typed: "08:00" by the browser's own field, or "8", "8.30", "18h30", "6 pm" by hand.

/// How many minutes a day has.
pub const DAY_MINUTES: u16 = 1_440;

/// The minute of the day; 1440 for "24:00". Nothing when it is no time.
pub fn parse(typed: &str) -> Option<u16> {
    let letters = typed.chars().filter(|letter| !letter.is_whitespace());
    let text: String = letters.map(|letter| letter.to_ascii_lowercase()).take(20).collect();
    let (hour, rest) = digits(&text);
    let (minute, rest) = match rest.strip_prefix([':', '.', 'h']) {
        Some(rest) if rest.starts_with(|letter: char| letter.is_ascii_digit()) => digits(rest),
        _ => ("00", rest),
    };
    if hour.is_empty() || hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let rest = rest.strip_prefix(":00").unwrap_or(rest).replace('.', "");
    let hour = match (rest.as_str(), hour) {
        ("" | "h" | "hs", 0..=23) => hour,
        ("" | "h" | "hs", 24) if minute == 0 => hour,
        ("am", 1..=12) => hour % 12,
        ("pm", 1..=12) => hour % 12 + 12,
        _ => return None,
    };
    (minute < 60).then_some(hour * 60 + minute)
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len()))
}

/// As the browser's own field takes it: "08:00". The end of the day is "00:00".
pub fn field_value(minute: u16) -> String {
    let minute = minute % DAY_MINUTES;
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_understood_as_people_write_them() {
        for (typed, minute) in [
            ("08:00", 480),
            ("8", 480),
            ("8.30", 510),
            ("18h30", 1_110),
            ("18 h", 1_080),
            ("6 pm", 1_080),
            ("6:15 p. m.", 1_095),
            ("12 a.m.", 0),
            ("12:30 PM", 750),
            ("00:00", 0),
            ("24:00", 1_440),
            ("08:00:00", 480),
        ] {
            assert_eq!(parse(typed), Some(minute), "{typed}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for typed in ["", "ocho", "25:00", "24:01", "8:5", "8:60", "13 pm", "0 am", "8:00 xx", "123", "-1", "８:00"] {
            assert_eq!(parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_a_field_shows_is_understood_again() {
        for minute in 0..DAY_MINUTES {
            assert_eq!(parse(&field_value(minute)), Some(minute));
        }
        assert_eq!(field_value(DAY_MINUTES), "00:00");
    }
}
