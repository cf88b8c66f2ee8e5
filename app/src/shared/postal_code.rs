//! Postal codes, in the shapes that each country gives them.

use super::country::Country;

/// A postal code as its country writes it: capitals, and the space where it belongs. None for what cannot be one.
pub fn parse(typed: &str, country: Country) -> Option<String> {
    let code: String = typed.chars().filter(|mark| !mark.is_whitespace()).flat_map(char::to_uppercase).collect();
    let shape: String = code.chars().map(kind_of).collect();
    if !shapes(country).contains(&shape.as_str()) {
        return None;
    }
    match country {
        // The second half has three marks.
        Country::Ca | Country::Gb => {
            let (first, second) = code.split_at_checked(code.len().checked_sub(3)?)?;
            Some(format!("{first} {second}"))
        }
        _ => Some(code),
    }
}

/// The shapes of a country's codes, without spaces: 9 for a digit, A for a letter.
fn shapes(country: Country) -> &'static [&'static str] {
    match country {
        Country::Co => &["999999"],
        Country::Mx | Country::Fr => &["99999"],
        Country::Us => &["99999", "99999-9999"],
        Country::Ca => &["A9A9A9"],
        Country::Gb => &["A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA"],
        Country::Au => &["9999"],
    }
}

fn kind_of(mark: char) -> char {
    match mark {
        '0'..='9' => '9',
        'A'..='Z' => 'A',
        '-' => '-',
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postal_code_has_a_shape_of_its_country_and_is_written_as_there() {
        for (country, typed, written) in [
            (Country::Co, "110231", Some("110231")),
            (Country::Co, "1102", None),
            (Country::Mx, " 06 000 ", Some("06000")),
            (Country::Mx, "0660", None),
            (Country::Us, "10001-1234", Some("10001-1234")),
            (Country::Us, "78701", Some("78701")),
            (Country::Us, "7870", None),
            (Country::Us, "", None),
            (Country::Ca, "k1a0b1", Some("K1A 0B1")),
            (Country::Ca, "K1A 0BB", None),
            (Country::Ca, "K1A 0BI1", None),
            (Country::Fr, "75011", Some("75011")),
            (Country::Fr, "7500A", None),
            (Country::Gb, "sw1a 1aa", Some("SW1A 1AA")),
            (Country::Gb, "nw16xe", Some("NW1 6XE")),
            (Country::Gb, "M1 1AE", Some("M1 1AE")),
            (Country::Gb, "EC1A 1B", None),
            (Country::Gb, "1111 1AA", None),
            (Country::Gb, "W1", None),
            (Country::Gb, "éàü1AA", None),
            (Country::Gb, "ñé", None),
            (Country::Au, "2000", Some("2000")),
            (Country::Au, "20000", None),
        ] {
            assert_eq!(parse(typed, country).as_deref(), written, "{typed}");
        }
    }
}
