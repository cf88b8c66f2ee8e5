//! To whom invoices are written.

use serde::{Deserialize, Serialize};

use super::tax_id;
use crate::shared::country::Country;
use crate::shared::postal_code;
use crate::shared::problem::Problem;
use crate::shared::typed_text::{line, line_if_any};

/// The longest line.
pub const LONGEST: u32 = 120;

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
    let name = line("form[name]", &form.name, "billing-address-problem-name", LONGEST);
    let street = line("form[street]", &form.street, "billing-address-problem-street", LONGEST);
    let city = line("form[city]", &form.city, "billing-address-problem-city", LONGEST);
    let region = line_if_any("form[region]", &form.region, LONGEST);
    let tax_id = match form.tax_id.trim() {
        "" => Some(String::new()),
        typed => tax_id::parse(typed, country),
    };
    let tax_id = tax_id.ok_or_else(|| Problem::field("form[tax_id]", "billing-address-problem-tax-id"));
    let postal_code = match form.postal_code.trim() {
        // Colombians hardly use theirs.
        "" if country == Country::Co => Some(String::new()),
        typed => postal_code::parse(typed, country),
    };
    let postal_code =
        postal_code.ok_or_else(|| Problem::field("form[postal_code]", "billing-address-problem-postal-code"));
    let place = Problem::both(Problem::both(name, street), Problem::both(city, region));
    let (((name, street), (city, region)), (tax_id, postal_code)) =
        Problem::both(place, Problem::both(tax_id, postal_code))?;
    Ok(BillingAddress { name, tax_id, street, city, region, postal_code })
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
    fn only_colombians_may_leave_the_postal_code_out() {
        let read = |country, typed: &str| {
            let form = AddressForm { postal_code: typed.to_owned(), tax_id: String::new(), ..form() };
            check(&form, country).map(|address| address.postal_code)
        };
        let refused = || Err(Problem::field("form[postal_code]", "billing-address-problem-postal-code"));
        assert_eq!(read(Country::Co, " "), Ok(String::new()));
        assert_eq!(read(Country::Ca, ""), refused());
        assert_eq!(read(Country::Ca, "k1a0b1"), Ok("K1A 0B1".to_owned()));
        assert_eq!(read(Country::Gb, "1111 1AA"), refused());
    }
}
