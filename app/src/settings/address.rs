//! The address for emergency calls: what each country needs so that help finds the door.

use super::regions::regions;
use crate::accounts::ServiceAddress;
use crate::shared::country::Country;
use crate::shared::postal_code;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::typed_text::{self, in_one};

/// The most characters of street and city.
pub const LONGEST_LINE: u32 = 100;
/// The most characters of floor or suite.
pub const LONGEST_UNIT: u32 = 40;

/// Reads the parts as typed: single spaces, the postal code as the country writes it.
pub fn read(country: Country, typed: &ServiceAddress) -> ServiceAddress {
    ServiceAddress {
        street: in_one(&typed.street),
        unit: in_one(&typed.unit),
        city: in_one(&typed.city),
        region: typed.region.trim().to_owned(),
        postal_code: postal_code::parse(&typed.postal_code, country)
            .unwrap_or_else(|| typed.postal_code.trim().to_owned()),
    }
}

/// Checks an address part by part.
///
/// # Errors
/// What is missing, and what cannot be.
pub fn check(country: Country, address: &ServiceAddress) -> Result<(), Problem> {
    let missing = missing(country, address).into_iter().map(|part| FieldProblem::new(part.field(), part.key()));
    let mut result = Problem::unless_empty(missing.collect());
    for (field, text, longest) in [
        ("form[street]", &address.street, LONGEST_LINE),
        ("form[unit]", &address.unit, LONGEST_UNIT),
        ("form[city]", &address.city, LONGEST_LINE),
    ] {
        result = Problem::both(result, typed_text::line_if_any(field, text, longest)).map(|_| ());
    }
    let is_wrong = !address.postal_code.is_empty() && postal_code::parse(&address.postal_code, country).is_none();
    let problem = || Problem::field("form[postal_code]", "settings-problem-postal-code");
    let postal_code = if is_wrong { Err(problem()) } else { Ok(()) };
    Problem::both(result, postal_code).map(|_| ())
}

/// A part that help needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The street.
    Street,
    /// The number in the street.
    Number,
    /// The city.
    City,
    /// The state, department or province.
    Region,
    /// The postal code.
    PostalCode,
}

impl Part {
    /// The field it is typed in.
    fn field(self) -> &'static str {
        match self {
            Self::Street | Self::Number => "form[street]",
            Self::City => "form[city]",
            Self::Region => "form[region]",
            Self::PostalCode => "form[postal_code]",
        }
    }

    /// The key of the sentence that says it is missing.
    pub fn key(self) -> &'static str {
        match self {
            Self::Street => "settings-missing-street",
            Self::Number => "settings-missing-number",
            Self::City => "settings-missing-city",
            Self::Region => "settings-missing-region",
            Self::PostalCode => "settings-missing-postal-code",
        }
    }
}

/// What an address lacks, in the order of the form.
pub fn missing(country: Country, address: &ServiceAddress) -> Vec<Part> {
    let region_is_known = regions(country).iter().any(|(code, _)| *code == address.region);
    let checks = [
        (Part::Street, address.street.is_empty()),
        (Part::Number, !address.street.is_empty() && !has_number(&address.street)),
        (Part::City, address.city.is_empty()),
        (Part::Region, !regions(country).is_empty() && !region_is_known),
        // Hardly anybody in Colombia knows theirs.
        (Part::PostalCode, address.postal_code.is_empty() && country != Country::Co),
    ];
    checks.into_iter().filter_map(|(part, is_missing)| is_missing.then_some(part)).collect()
}

/// A house number, or the words for having none.
fn has_number(street: &str) -> bool {
    let words = street.to_lowercase();
    street.chars().any(char::is_numeric)
        || words.split_whitespace().any(|word| matches!(word, "s/n" | "sn" | "s.n."))
        || words.contains("sin número")
}

/// The address in one line, as it is written in its country.
pub fn in_one_line(country: Country, address: &ServiceAddress) -> String {
    let region = regions(country).iter().find(|(code, _)| *code == address.region).map_or("", |(_, name)| *name);
    let city = match country {
        Country::Us | Country::Ca | Country::Au => [address.region.as_str(), &address.postal_code].join(" "),
        Country::Fr | Country::Mx => [address.postal_code.as_str(), &address.city].join(" "),
        Country::Co | Country::Gb => address.postal_code.clone(),
    };
    let city = city.trim().to_owned();
    let parts: Vec<&str> = match country {
        Country::Us | Country::Ca | Country::Au => vec![&address.street, &address.unit, &address.city, &city],
        Country::Fr | Country::Mx => vec![&address.street, &address.unit, &city, region],
        Country::Co | Country::Gb => vec![&address.street, &address.unit, &address.city, region, &city],
    };
    let mut line: Vec<&str> = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        // Bogotá is a city and a department of its own.
        if line.last() != Some(&part) {
            line.push(part);
        }
    }
    line.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(street: &str, city: &str, region: &str, postal_code: &str) -> ServiceAddress {
        let [street, city, region, postal_code] = [street, city, region, postal_code].map(str::to_owned);
        ServiceAddress { street, city, region, postal_code, unit: String::new() }
    }

    const WHOLE: [(Country, &str, &str, &str, &str, &str); 7] = [
        (Country::Co, "Carrera 7 # 71-21", "Bogotá", "DC", "", "Carrera 7 # 71-21, Bogotá, Bogotá, D.C."),
        (Country::Mx, "Av. Juárez 20", "Puebla", "PUE", "72000", "Av. Juárez 20, 72000 Puebla, Puebla"),
        (Country::Us, "455 Easy St", "Austin", "TX", "78701", "455 Easy St, Austin, TX 78701"),
        (Country::Ca, "10 Rue Sainte", "Montréal", "QC", "h2x1y4", "10 Rue Sainte, Montréal, QC H2X 1Y4"),
        (Country::Fr, "8 rue du Bac", "Paris", "", "75007", "8 rue du Bac, 75007 Paris"),
        (Country::Gb, "221b Baker Street", "London", "", "nw16xe", "221b Baker Street, London, NW1 6XE"),
        (Country::Au, "12 George St", "Sydney", "NSW", "2000", "12 George St, Sydney, NSW 2000"),
    ];

    #[test]
    fn a_whole_address_of_each_country_is_accepted_and_written_as_there() {
        for (country, street, city, region, code, line) in WHOLE {
            let read = read(country, &address(&format!("  {street} "), city, region, code));
            assert_eq!(check(country, &read), Ok(()), "{country:?}");
            assert_eq!(in_one_line(country, &read), line);
        }
    }

    #[test]
    fn what_is_missing_is_told_part_by_part() {
        for (country, street, city, region, code, _) in WHOLE {
            let nothing = ServiceAddress::default();
            let found = missing(country, &nothing);
            assert_eq!(found.contains(&Part::Region), !regions(country).is_empty(), "{country:?}");
            assert_eq!(found.contains(&Part::PostalCode), country != Country::Co, "{country:?}");
            let only = |changed: ServiceAddress| missing(country, &read(country, &changed));
            assert_eq!(only(address("", city, region, code)), [Part::Street], "{country:?}");
            assert_eq!(only(address("Calle larga", city, region, code)), [Part::Number], "{country:?}");
            assert_eq!(only(address(street, " ", region, code)), [Part::City], "{country:?}");
        }
        let without_number = address("Camino Real s/n", "Oaxaca", "OAX", "68000");
        assert_eq!(missing(Country::Mx, &without_number), []);
    }

    #[test]
    fn a_postal_code_that_cannot_be_is_no_missing_one() {
        let read = read(Country::Gb, &address("221b Baker Street", "London", "", " EC1A 1B"));
        assert_eq!(missing(Country::Gb, &read), []);
        let problem = Problem::field("form[postal_code]", "settings-problem-postal-code");
        assert_eq!(check(Country::Gb, &read), Err(problem));
    }
}
