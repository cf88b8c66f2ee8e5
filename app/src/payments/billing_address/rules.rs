//! To whom invoices are written.

use serde::{Deserialize, Serialize};

use super::tax_id;
use crate::shared::country::Country;
use crate::shared::hidden::is_hidden;
use crate::shared::problem::{FieldProblem, Problem};

/// The longest line.
pub const LONGEST: i64 = 120;

/// What is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddressForm {
    /// The version that was on the page; 0 when there was none.
    pub version: i64,
    pub name: String,
    pub tax_id: String,
    pub street: String,
    pub city: String,
    pub region: String,
    pub postal_code: String,
}

/// A billing address that can be printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct BillingAddress {
    /// The company's name as it is registered.
    pub name: String,
    /// Its tax number; empty: none was given.
    pub tax_id: String,
    /// Street and house.
    pub street: String,
    /// City.
    pub city: String,
    /// State, province or department; may be empty.
    pub region: String,
    /// Postal code; may be empty where there is none.
    pub postal_code: String,
}

impl BillingAddress {
    /// The lines below the name, as they stand on an invoice.
    pub fn lines(&self, country: Country) -> Vec<String> {
        let parts = match country {
            Country::Fr | Country::Mx => [&self.postal_code, &self.city, &self.region],
            _ => [&self.city, &self.region, &self.postal_code],
        };
        let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        vec![self.street.clone(), parts.join(if country == Country::Fr { " " } else { ", " })]
    }

    /// The form as it shows what is saved.
    pub fn form(self, version: i64) -> AddressForm {
        let Self { name, tax_id, street, city, region, postal_code } = self;
        AddressForm { version, name, tax_id, street, city, region, postal_code }
    }
}

/// Reads what was typed.
///
/// # Errors
/// The fields with something that cannot be accepted.
pub fn check(form: &AddressForm, country: Country) -> Result<BillingAddress, Problem> {
    let mut problems = Vec::new();
    let mut line = |field: &str, typed: &str, missing: Option<&str>| {
        let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_long = i64::try_from(line.chars().count()).is_ok_and(|length| length > LONGEST);
        match missing {
            Some(key) if line.is_empty() => problems.push(FieldProblem::new(field, key)),
            _ if is_long || line.chars().any(is_hidden) => {
                problems.push(FieldProblem::with_number(field, "payments-address-problem-long", LONGEST));
            }
            _ => {}
        }
        line
    };
    let address = BillingAddress {
        name: line("form[name]", &form.name, Some("payments-address-problem-name")),
        street: line("form[street]", &form.street, Some("payments-address-problem-street")),
        city: line("form[city]", &form.city, Some("payments-address-problem-city")),
        region: line("form[region]", &form.region, None),
        postal_code: String::new(),
        tax_id: String::new(),
    };
    let tax_id = match form.tax_id.trim() {
        "" => Some(String::new()),
        typed => tax_id::parse(typed, country),
    };
    let postal_code = postal_code(&form.postal_code, country);
    if tax_id.is_none() {
        problems.push(FieldProblem::new("form[tax_id]", "payments-address-problem-tax-id"));
    }
    if postal_code.is_none() {
        problems.push(FieldProblem::new("form[postal_code]", "payments-address-problem-postal-code"));
    }
    Problem::unless_empty(problems)?;
    let (tax_id, postal_code) = (tax_id.unwrap_or_default(), postal_code.unwrap_or_default());
    Ok(BillingAddress { tax_id, postal_code, ..address })
}

/// A postal code as it is printed. Colombians hardly use theirs.
fn postal_code(typed: &str, country: Country) -> Option<String> {
    let typed: String = typed.to_uppercase().split_whitespace().collect();
    let pattern = |pattern: &str| {
        let fits = |(mark, expected): (char, char)| match expected {
            '9' => mark.is_ascii_digit(),
            'A' => mark.is_ascii_uppercase(),
            other => mark == other,
        };
        typed.len() == pattern.len() && typed.chars().zip(pattern.chars()).all(fits)
    };
    let fits = match country {
        Country::Co => typed.is_empty() || pattern("999999"),
        Country::Mx | Country::Fr => pattern("99999"),
        Country::Us => pattern("99999") || pattern("99999-9999"),
        Country::Ca => pattern("A9A9A9"),
        Country::Au => pattern("9999"),
        Country::Gb => {
            // An outward code of two to four marks, then a digit and two letters.
            let (outward, inward) = typed.split_at_checked(typed.len().saturating_sub(3)).unwrap_or_default();
            let inward: Vec<char> = inward.chars().collect();
            (2..=4).contains(&outward.len())
                && outward.chars().all(|mark| mark.is_ascii_alphanumeric())
                && matches!(inward.as_slice(), [a, b, c] if a.is_ascii_digit() && b.is_ascii_uppercase() && c.is_ascii_uppercase())
        }
    };
    let spaced = match country {
        Country::Ca | Country::Gb if fits => {
            let (front, back) = typed.split_at_checked(typed.len() - 3)?;
            format!("{front} {back}")
        }
        _ => typed,
    };
    fits.then_some(spaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> AddressForm {
        let text = str::to_owned;
        AddressForm {
            version: 0,
            name: text("  Café   Andino S.A.S. "),
            tax_id: text("800.197.268-4"),
            street: text("Carrera 7 # 71-21"),
            city: text("Bogotá"),
            region: String::new(),
            postal_code: String::new(),
        }
    }

    #[test]
    fn what_is_typed_is_tidied() {
        let address = check(&form(), Country::Co).unwrap();
        assert_eq!((address.name.as_str(), address.tax_id.as_str()), ("Café Andino S.A.S.", "800197268-4"));
        assert_eq!(address.lines(Country::Co), ["Carrera 7 # 71-21", "Bogotá"]);
        let french = BillingAddress { city: "Lyon".into(), postal_code: "69002".into(), ..address };
        assert_eq!(french.lines(Country::Fr)[1], "69002 Lyon");
    }

    #[test]
    fn every_field_at_fault_is_named() {
        let empty = AddressForm { tax_id: "x".into(), postal_code: "x".into(), ..AddressForm::default() };
        let Err(Problem::Fields(problems)) = check(&empty, Country::Co) else { unreachable!("it is refused") };
        let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["form[name]", "form[street]", "form[city]", "form[tax_id]", "form[postal_code]"]);
        for street in ["a".repeat(121), "a\u{7}b".to_owned(), "a\u{202e}b".to_owned()] {
            assert!(check(&AddressForm { street, ..form() }, Country::Co).is_err());
        }
    }

    #[test]
    fn postal_codes_follow_the_country() {
        for (country, typed, printed) in [
            (Country::Co, "", Some("")),
            (Country::Co, "110231", Some("110231")),
            (Country::Co, "1102", None),
            (Country::Us, "10001-1234", Some("10001-1234")),
            (Country::Us, "", None),
            (Country::Ca, "k1a0b1", Some("K1A 0B1")),
            (Country::Ca, "K1A 0BI1", None),
            (Country::Gb, "sw1a 1aa", Some("SW1A 1AA")),
            (Country::Gb, "W1", None),
            (Country::Gb, "éàü1AA", None),
            (Country::Au, "2000", Some("2000")),
            (Country::Fr, "75011", Some("75011")),
            (Country::Mx, "0660", None),
        ] {
            assert_eq!(postal_code(typed, country).as_deref(), printed, "{typed}");
        }
    }
}
