//! A file of rates.

use std::collections::HashMap;

use super::prefix_table::MOST_DIGITS;
use super::rate_list::{Names, Rate};
use super::tariff::{Tariff, parse_price};
use crate::shared::country::Country;
use crate::shared::rows_file::{self, Column, FileProblem};

/// The columns, in any order.
const COLUMNS: [Column; 9] = [
    Column::Needed("country"),
    Column::Needed("prefix"),
    Column::Needed("destination"),
    Column::Needed("price_per_minute"),
    Column::Needed("connection_fee"),
    Column::Needed("increment_seconds"),
    Column::Optional("destination_es"),
    Column::Optional("destination_en"),
    Column::Optional("destination_fr"),
];
/// The longest name of a destination, in characters.
const LONGEST_NAME: usize = 80;
/// The longest increment, in seconds.
const LONGEST_INCREMENT: i64 = 3_600;

/// The rates of a file, by the country whose companies pay them.
pub fn read(bytes: &[u8]) -> Result<Vec<(Country, Rate)>, FileProblem> {
    let mut seen = HashMap::new();
    rows_file::read(bytes, COLUMNS, |line, cells| {
        let (country, rate) = row(cells)?;
        match seen.insert((country, rate.prefix.clone()), line) {
            Some(first) => Err(format!("prefix {} of {country} stands in line {first} already", rate.prefix)),
            None => Ok((country, rate)),
        }
    })
}

fn row(cells: [&str; 9]) -> Result<(Country, Rate), String> {
    let [country, prefix, destination, per_minute, connection, increment, es, en, fr] = cells;
    let country = Country::from_code(country)
        .ok_or_else(|| format!("country is one of CO, MX, US, CA, FR, GB, AU, not “{country}”"))?;
    let bare = prefix.strip_prefix('+').unwrap_or(prefix);
    let is_prefix = bare.bytes().all(|byte| byte.is_ascii_digit()) && !bare.is_empty() && !bare.starts_with('0');
    if !is_prefix || bare.len() > MOST_DIGITS {
        return Err(format!("prefix is 1 to {MOST_DIGITS} digits, the country code first, not “{prefix}”"));
    }
    let is_name = |name: &str| name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control);
    if destination.is_empty() || ![destination, es, en, fr].into_iter().all(is_name) {
        return Err(format!("destination is a name of 1 to {LONGEST_NAME} characters"));
    }
    let price = |column: &str, written: &str| {
        parse_price(written).ok_or_else(|| {
            format!("{column} is an amount with a point before at most six decimals, such as 0.0125, not “{written}”")
        })
    };
    let per_minute = price("price_per_minute", per_minute)?;
    let connection = price("connection_fee", connection)?;
    let increment_seconds = increment.parse().ok().filter(|seconds| (1..=LONGEST_INCREMENT).contains(seconds));
    let increment_seconds = increment_seconds
        .ok_or_else(|| format!("increment_seconds is a number from 1 to {LONGEST_INCREMENT}, not “{increment}”"))?;
    let name = |own: &str| if own.is_empty() { destination.to_owned() } else { own.to_owned() };
    let names = Names { es: name(es), en: name(en), fr: name(fr) };
    let tariff = Tariff { per_minute, connection, increment_seconds };
    Ok((country, Rate { prefix: bare.to_owned(), names, tariff }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call_rates::sample;
    use crate::shared::language::Language;

    const HEAD: &str = "country,prefix,destination,price_per_minute,connection_fee,increment_seconds";

    #[test]
    fn names_may_be_one_for_all_languages_or_one_for_each() {
        let file = format!(
            "{HEAD},destination_es,destination_fr\nCO,34,Spain,115.5,0,60,España,\nco,+1,United States,90,0,1,,\n"
        );
        let rates = read(file.as_bytes()).unwrap();
        let (country, spain) = &rates[0];
        assert_eq!((*country, spain.prefix.as_str()), (Country::Co, "34"));
        let names = [Language::EsCo, Language::En, Language::Fr].map(|language| spain.names.of(language));
        assert_eq!(names, ["España", "Spain", "Spain"]);
        assert_eq!(rates[1].1.prefix, "1");
    }

    #[test]
    fn every_wrong_line_is_told() {
        let file = format!(
            "{HEAD}\nXX,34,Spain,1,0,60\nCO,,Spain,1,0,60\nCO,034,Spain,1,0,60\nCO,34x,Spain,1,0,60\nCO,34,,1,0,60\n\
             CO,34,Spain,1.1234567,0,60\nCO,34,Spain,1,-1,60\nCO,34,Spain,1,0,0\nCO,34,Spain,1,0,3601\nCO,34,Spain,1,0,60\n\
             CO,+34,España,1,0,60\nMX,34,España,1,0,60\nCO\n"
        );
        let Err(FileProblem::Lines(found)) = read(file.as_bytes()) else { panic!("it is wrong") };
        let lines: Vec<_> = found.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14], "{found:#?}");
        assert_eq!(found[9].to_string(), "line 12: prefix 34 of CO stands in line 11 already");
    }

    #[test]
    fn a_file_without_a_column_is_refused_as_a_whole() {
        let refused = read(b"country,prefix,destination\nCO,34,Spain\n");
        assert!(
            matches!(refused, Err(FileProblem::Columns(missing)) if missing == "price_per_minute, connection_fee, increment_seconds")
        );
    }

    #[test]
    fn the_sample_has_rates_for_every_country() {
        let rates = read(sample().as_bytes()).unwrap();
        for country in Country::ALL {
            assert!(rates.iter().any(|(of, _)| *of == country), "{country}");
        }
    }
}
