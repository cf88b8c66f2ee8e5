//! A file of numbers.

use std::collections::HashMap;

use crate::numbers::number::Kind;
use crate::shared::country::Country;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::rows_file::{self, Column, FileProblem};

/// The columns, in any order.
const COLUMNS: [Column; 5] = [
    Column::Needed("country"),
    Column::Needed("number"),
    Column::Needed("city"),
    Column::Needed("area_code"),
    Column::Needed("kind"),
];
/// The longest name of a city, in characters.
const LONGEST_CITY: usize = 60;
/// The most digits of an area code.
const LONGEST_AREA_CODE: usize = 6;

/// A number to take into the stock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockRow {
    /// The number in E.164.
    pub e164: String,
    /// Its country.
    pub country: Country,
    /// Its kind.
    pub kind: Kind,
    /// Its area code, as the country writes it.
    pub area_code: String,
    /// Its place; empty for a toll-free number.
    pub city: String,
}

/// The numbers of a file.
pub fn read(bytes: &[u8]) -> Result<Vec<StockRow>, FileProblem> {
    let mut seen = HashMap::new();
    rows_file::read(bytes, COLUMNS, |line, cells| {
        let row = row(cells)?;
        match seen.insert(row.e164.clone(), line) {
            Some(first) => Err(format!("{} stands in line {first} already", row.e164)),
            None => Ok(row),
        }
    })
}

fn row([country, number, city, area_code, kind]: [&str; 5]) -> Result<StockRow, String> {
    let country = Country::from_code(country)
        .ok_or_else(|| format!("country is one of CO, MX, US, CA, FR, GB, AU, not “{country}”"))?;
    let kind = Kind::from_code(&kind.to_ascii_lowercase().replace([' ', '-'], "_"))
        .ok_or_else(|| format!("kind is local or toll_free, not “{kind}”"))?;
    if !Kind::of(country).contains(&kind) {
        return Err(format!("{country} has no toll-free numbers here"));
    }
    let parsed = PhoneNumber::parse(number, country).map_err(|_| format!("“{number}” is no number of {country}"))?;
    let fits = match kind {
        Kind::Local => parsed.is_of(country) && !parsed.is_toll_free(),
        Kind::TollFree => parsed.is_toll_free(),
    };
    if !fits {
        return Err(format!("“{number}” is no {} number of {country}", kind.code()));
    }
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(area_code) || area_code.len() > LONGEST_AREA_CODE {
        return Err(format!("area_code is 1 to {LONGEST_AREA_CODE} digits, not “{area_code}”"));
    }
    let city = if kind == Kind::TollFree { "" } else { city };
    if (kind == Kind::Local && city.is_empty()) || city.chars().count() > LONGEST_CITY {
        return Err(format!("city is a name of 1 to {LONGEST_CITY} characters"));
    }
    if city.chars().any(char::is_control) {
        return Err("city has characters that are not shown".to_owned());
    }
    let (area_code, city) = (area_code.to_owned(), city.to_owned());
    Ok(StockRow { e164: parsed.as_str().to_owned(), country, kind, area_code, city })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::stock::sample;

    fn problems(file: &str) -> Vec<String> {
        match read(file.as_bytes()) {
            Err(FileProblem::Lines(problems)) => problems.iter().map(ToString::to_string).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_spreadsheets_write_is_read_the_same() {
        let plain = "country,number,city,area_code,kind\nCO,601 555 2001,Bogotá,601,local\n\
                     US,800 555 0199,,800,toll_free\n";
        let other = "\u{feff}Kind;City;Number;Area_code;Country\r\nlocal;\"Bogotá\";\"+57 601 555-2001\";601;co\r\n\
                     Toll-free;;(800) 555-0199;800;us\r\n\r\n";
        let rows = read(plain.as_bytes()).unwrap();
        assert_eq!(rows, read(other.as_bytes()).unwrap());
        let [bogota, free] = rows.try_into().unwrap();
        assert_eq!((bogota.e164.as_str(), bogota.city.as_str(), bogota.kind), ("+576015552001", "Bogotá", Kind::Local));
        assert_eq!((free.e164.as_str(), free.area_code.as_str(), free.kind), ("+18005550199", "800", Kind::TollFree));
    }

    #[test]
    fn a_quoted_city_may_hold_the_separator_and_a_line_end() {
        let rows = read(b"country,number,city,area_code,kind\nUS,212 555 0142,\"New York, NY\",212,local\n").unwrap();
        assert_eq!(rows[0].city, "New York, NY");
    }

    #[test]
    fn every_wrong_line_is_told_by_its_place_in_the_file() {
        let found = problems(
            "country,number,city,area_code,kind\nXX,601 555 2001,Bogotá,601,local\nCO,601,Bogotá,601,local\n\
             CO,601 555 2001,,601,local\nCO,601 555 2001,Bogotá,x,local\nCO,601 555 2001,Bogotá,601,mobile\n\
             CO,601 555 2001,Bogotá,601,toll_free\nCO,601 555 2001,Bogotá,601,local\n\nCO,6015552001,Cali,602,local\n\
             US,800 555 0199,,800,local\nUS,212 555 0142,,212,toll_free\nCO\n",
        );
        let lines: Vec<_> = found.iter().map(|problem| problem.split(':').next().unwrap()).collect();
        let expected = [2, 3, 4, 5, 6, 7, 10, 11, 12, 13].map(|line| format!("line {line}"));
        assert_eq!(lines, expected, "{found:#?}");
        assert_eq!(found[6], "line 10: +576015552001 stands in line 8 already");
    }

    #[test]
    fn a_file_that_is_none_of_ours_is_refused_as_a_whole() {
        assert!(
            matches!(read(b"country;number\nCO;601\n"), Err(FileProblem::Columns(missing)) if missing == "city, area_code, kind")
        );
        assert!(matches!(read(b""), Err(FileProblem::Columns(_))));
        assert!(matches!(read(b"country,number,city,area_code,kind\n"), Err(FileProblem::Empty)));
        assert!(matches!(
            read(b"country,number,city,area_code,kind\nCO,1,Bogot\xe1,601,local"),
            Err(FileProblem::Encoding)
        ));
    }

    #[test]
    fn the_sample_is_a_file_that_can_be_imported() {
        assert!(read(sample().as_bytes()).unwrap().len() > 300);
    }
}
