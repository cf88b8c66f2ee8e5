//! Tax numbers of companies, as each country writes them. Check digits are reckoned where there are any: a mistyped number on
//! an invoice is noticed late.

use crate::shared::country::Country;

/// A tax number as it is printed; nothing when it cannot be one.
pub fn parse(typed: &str, country: Country) -> Option<String> {
    let bare: String = typed.to_uppercase().chars().filter(|mark| !mark.is_whitespace() && *mark != '.').collect();
    let plain: String = bare.chars().filter(|mark| *mark != '-').collect();
    match country {
        Country::Co => colombian(&bare),
        Country::Mx => is_rfc(&plain).then_some(plain),
        Country::Us => is_digits(&plain, &[9]).then(|| format!("{}-{}", &plain[..2], &plain[2..])),
        Country::Ca => canadian(&plain),
        Country::Fr => french(&plain),
        Country::Gb => {
            let digits = plain.strip_prefix("GB").unwrap_or(&plain);
            is_digits(digits, &[9, 12]).then(|| format!("GB{digits}"))
        }
        Country::Au => {
            is_abn(&plain).then(|| format!("{} {} {} {}", &plain[..2], &plain[2..5], &plain[5..8], &plain[8..]))
        }
    }
}

fn digits(text: &str) -> Option<Vec<u32>> {
    text.chars().map(|digit| digit.to_digit(10)).collect()
}

fn is_digits(text: &str, lengths: &[usize]) -> bool {
    digits(text).is_some_and(|digits| lengths.contains(&digits.len()))
}

/// A NIT with its check digit behind a dash. A number without one gets it; a citizen's number of ten digits may stand alone.
fn colombian(bare: &str) -> Option<String> {
    let with_digit = |base: &str, digit: &str| {
        let is_one = is_digits(base, &[6, 7, 8, 9, 10]) && nit_check_digit(base)?.to_string() == digit;
        is_one.then(|| format!("{base}-{digit}"))
    };
    if let Some((base, digit)) = bare.split_once('-') {
        return with_digit(base, digit);
    }
    if !is_digits(bare, &[6, 7, 8, 9, 10]) {
        return None;
    }
    match bare.len() {
        9 => Some(format!("{bare}-{}", nit_check_digit(bare)?)),
        10 => with_digit(&bare[..9], &bare[9..]).or_else(|| Some(bare.to_owned())),
        _ => Some(bare.to_owned()),
    }
}

/// The check digit of a NIT (DIAN, Orden Administrativa 4 of 1989).
fn nit_check_digit(base: &str) -> Option<u32> {
    const WEIGHTS: [u32; 15] = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];
    let sum: u32 = digits(base)?.iter().rev().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    Some(match sum % 11 {
        small @ 0..=1 => small,
        rest => 11 - rest,
    })
}

/// Three letters of a company or four of a person, a date, three marks.
fn is_rfc(plain: &str) -> bool {
    let marks: Vec<char> = plain.chars().collect();
    let letters = marks.len().saturating_sub(9);
    let is_letter = |mark: &char| mark.is_ascii_uppercase() || matches!(mark, 'Ñ' | '&');
    (3..=4).contains(&letters)
        && marks.iter().take(letters).all(is_letter)
        && marks.iter().skip(letters).take(6).all(char::is_ascii_digit)
        && marks.iter().skip(letters + 6).all(char::is_ascii_alphanumeric)
}

/// A business number, perhaps with its GST/HST account.
fn canadian(plain: &str) -> Option<String> {
    let (number, account) = plain.split_at_checked(9)?;
    let has_account = account.strip_prefix("RT").is_some_and(|digits| is_digits(digits, &[4]));
    (is_luhn(number) && (account.is_empty() || has_account)).then(|| plain.to_owned())
}

/// A SIREN, a SIRET or a VAT number, all of which have a SIREN in them.
fn french(plain: &str) -> Option<String> {
    let siren = match (plain.strip_prefix("FR"), plain.len()) {
        (Some(rest), 13) => rest.get(2..)?,
        (None, 9 | 14) if is_digits(plain, &[9, 14]) => plain.get(..9)?,
        _ => return None,
    };
    let is_plain = plain.chars().all(|mark| mark.is_ascii_alphanumeric());
    (is_plain && is_luhn(siren)).then(|| plain.to_owned())
}

/// Nine digits, the last of which is reckoned from the others.
fn is_luhn(number: &str) -> bool {
    let Some(digits) = digits(number).filter(|digits| digits.len() == 9) else { return false };
    let doubled = |(place, digit): (usize, u32)| if place % 2 == 1 { digit * 2 / 10 + digit * 2 % 10 } else { digit };
    digits.into_iter().rev().enumerate().map(doubled).sum::<u32>() % 10 == 0
}

/// An Australian business number (<https://abr.business.gov.au/Help/AbnFormat>).
fn is_abn(plain: &str) -> bool {
    const WEIGHTS: [u32; 11] = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
    let Some(digits) = digits(plain).filter(|digits| digits.len() == 11) else { return false };
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    sum >= 10 && (sum - 10).is_multiple_of(89)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_writings_are_read_and_printed_in_one_way() {
        for (country, typed, printed) in [
            (Country::Co, "800.197.268-4", "800197268-4"),
            (Country::Co, "800197268", "800197268-4"),
            (Country::Co, "8001972684", "800197268-4"),
            (Country::Co, "1020304050", "1020304050"),
            (Country::Co, "52345678", "52345678"),
            (Country::Mx, "xaxx 010101 000", "XAXX010101000"),
            (Country::Mx, "ÑAM-990101-AB1", "ÑAM990101AB1"),
            (Country::Us, "12 3456789", "12-3456789"),
            (Country::Ca, "123456782 rt0001", "123456782RT0001"),
            (Country::Fr, "732 829 320", "732829320"),
            (Country::Fr, "fr 44 732829320", "FR44732829320"),
            (Country::Fr, "73282932000074", "73282932000074"),
            (Country::Gb, "123 4567 89", "GB123456789"),
            (Country::Au, "51 824 753 556", "51 824 753 556"),
        ] {
            assert_eq!(parse(typed, country).as_deref(), Some(printed), "{typed}");
        }
    }

    #[test]
    fn what_is_mistyped_is_none() {
        for (country, typed) in [
            (Country::Co, "800197268-5"),
            (Country::Co, "12345"),
            (Country::Co, "80O197268"),
            (Country::Mx, "XAXX010101"),
            (Country::Mx, "1AXX010101000"),
            (Country::Us, "12-345678"),
            (Country::Ca, "123456789"),
            (Country::Ca, "123456782RC0001"),
            (Country::Fr, "732829321"),
            (Country::Fr, "FR4473282932é"),
            (Country::Gb, "GB12345"),
            (Country::Au, "51 824 753 557"),
            (Country::Au, "00000000000"),
        ] {
            assert_eq!(parse(typed, country), None, "{typed}");
        }
    }
}
