//! A price list as it is written: TOML, checked so that nobody is ever asked for an amount that nobody meant.

use jiff::civil::Date;
use serde::Deserialize;

use crate::shared::country::Country;
use crate::shared::money::{Currency, Money};
use crate::shared::price_book::{Prices, Tax, WHOLE};

/// Why price lists cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct FileProblem {
    file: String,
    reason: String,
}

impl FileProblem {
    pub(super) fn new(file: &str, reason: impl ToString) -> Self {
        Self { file: file.to_owned(), reason: reason.to_string().trim().to_owned() }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFile {
    country: String,
    sample: bool,
    seller: Vec<String>,
    from: Vec<WrittenPrices>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPrices {
    date: toml::value::Datetime,
    user_monthly: String,
    extra_number_monthly: String,
    toll_free_monthly: String,
    phone_rent_monthly: String,
    included_numbers: i64,
    included_numbers_per_user: i64,
    included_toll_free: i64,
    top_up_amounts: Vec<String>,
    refill_thresholds: Vec<String>,
    #[serde(default)]
    taxes: Vec<WrittenTax>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTax {
    name: String,
    percent: String,
    included: bool,
}

/// The country and its prices, the earliest first; or what is wrong, in a sentence.
pub(super) fn parse(written: &str) -> Result<(Country, Vec<Prices>), String> {
    let file: WrittenFile = toml::from_str(written).map_err(|error| error.to_string())?;
    let country = Country::from_code(&file.country)
        .ok_or_else(|| format!("country is one of CO, MX, US, CA, FR, GB, AU, not {}", file.country))?;
    let is_line = |line: &String| !line.trim().is_empty() && line.chars().count() <= 80 && !line.contains('\n');
    if !(1..=6).contains(&file.seller.len()) || !file.seller.iter().all(is_line) {
        return Err("seller has 1 to 6 lines of up to 80 characters".to_owned());
    }
    let mut all: Vec<Prices> = Vec::new();
    for written in &file.from {
        let prices = checked(&file, written, country.currency())?;
        match all.last() {
            Some(before) if before.from == prices.from => {
                return Err(format!("{} is given twice: only one list can hold on a day", prices.from));
            }
            Some(before) if before.from > prices.from => {
                return Err(format!("{} stands behind {}: the earliest comes first", prices.from, before.from));
            }
            _ => all.push(prices),
        }
    }
    if all.is_empty() { Err("there is no [[from]]".to_owned()) } else { Ok((country, all)) }
}

fn checked(file: &WrittenFile, written: &WrittenPrices, currency: Currency) -> Result<Prices, String> {
    let day = written.date.date.filter(|_| written.date.time.is_none());
    let from: Date = day
        .and_then(|day| day.to_string().parse().ok())
        .ok_or_else(|| format!("date is a day such as 2026-01-01, not {}", written.date))?;
    let about = |reason: String| format!("from {from}: {reason}");
    let amount = |name: &str, written: &str| amount(name, written, currency).map_err(about);
    let count = |name: &str, count: i64| match count {
        0..=10_000 => Ok(count),
        _ => Err(about(format!("{name} is between 0 and 10000, not {count}"))),
    };
    Ok(Prices {
        from,
        sample: file.sample,
        currency,
        seller: file.seller.iter().map(|line| line.trim().to_owned()).collect(),
        user_monthly: amount("user_monthly", &written.user_monthly)?,
        extra_number_monthly: amount("extra_number_monthly", &written.extra_number_monthly)?,
        toll_free_monthly: amount("toll_free_monthly", &written.toll_free_monthly)?,
        phone_rent_monthly: amount("phone_rent_monthly", &written.phone_rent_monthly)?,
        included_numbers: count("included_numbers", written.included_numbers)?,
        included_numbers_per_user: count("included_numbers_per_user", written.included_numbers_per_user)?,
        included_toll_free: count("included_toll_free", written.included_toll_free)?,
        taxes: taxes(&written.taxes).map_err(about)?,
        top_up_amounts: amounts("top_up_amounts", &written.top_up_amounts, currency).map_err(about)?,
        refill_thresholds: amounts("refill_thresholds", &written.refill_thresholds, currency).map_err(about)?,
    })
}

/// The largest amount of a list, in the smallest unit: beyond it somebody slipped, and sums stay far from what a number holds.
const MOST: i64 = 100_000_000_000;

fn amount(name: &str, written: &str, currency: Currency) -> Result<Money, String> {
    if written.starts_with('-') {
        return Err(format!("{name} is {written}: a price is never negative"));
    }
    let decimals = written.split_once('.').map_or("", |(_, decimals)| decimals);
    if decimals.len() > currency.decimals() && decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        let places = currency.decimals();
        return Err(format!("{name} is {written}: amounts in {currency} have at most {places} decimals"));
    }
    Money::from_decimal(written, currency)
        .filter(|money| money.minor_units <= MOST)
        .ok_or_else(|| format!("{name} is \"{written}\": an amount has digits and a point, such as \"9.95\""))
}

/// Amounts people choose from.
fn amounts(name: &str, written: &[String], currency: Currency) -> Result<Vec<Money>, String> {
    let read: Vec<Money> = written.iter().map(|written| amount(name, written, currency)).collect::<Result<_, _>>()?;
    let rises = read.windows(2).all(|pair| matches!(pair, [less, more] if less.minor_units < more.minor_units));
    if read.is_empty() || !rises || read.iter().any(|money| money.minor_units == 0) {
        return Err(format!("{name} has at least one amount, each larger than the one before, none of nothing"));
    }
    Ok(read)
}

fn taxes(written: &[WrittenTax]) -> Result<Vec<Tax>, String> {
    let taxes: Vec<Tax> = written.iter().map(tax).collect::<Result<_, _>>()?;
    if taxes.iter().any(|tax| tax.included) && taxes.iter().any(|tax| !tax.included) {
        return Err("either all taxes are included in the prices or none is".to_owned());
    }
    Ok(taxes)
}

fn tax(written: &WrittenTax) -> Result<Tax, String> {
    let name = written.name.trim();
    if name.is_empty() || name.chars().count() > 40 {
        return Err("a tax has a name of 1 to 40 characters".to_owned());
    }
    let (whole, decimals) = written.percent.split_once('.').unwrap_or((&written.percent, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let thousandths = (digits(whole) && digits(decimals) && whole.len() <= 3 && decimals.len() <= 3)
        .then(|| format!("{whole}{decimals:0<3}").parse::<i64>().ok())
        .flatten()
        .filter(|thousandths| *thousandths <= WHOLE);
    let percent_thousandths = thousandths.ok_or_else(|| {
        format!("percent of {name} is \"{}\": a percentage is 0 to 100 with at most 3 decimals", written.percent)
    })?;
    Ok(Tax { name: name.to_owned(), percent_thousandths, included: written.included })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = include_str!("../../../prices/us.toml");

    #[test]
    fn what_is_wrong_is_refused_in_a_sentence() {
        for (right, wrong, reason) in [
            ("country = \"US\"", "country = \"DE\"", "country is one of CO, MX"),
            ("sample = true", "sample = true\nsamples = true", "unknown field `samples`"),
            ("sample = true", "", "missing field `sample`"),
            (
                "user_monthly = \"50.00\"",
                "user_monthly = \"-50.00\"",
                "user_monthly is -50.00: a price is never negative",
            ),
            ("user_monthly = \"50.00\"", "user_monthly = \"50.005\"", "amounts in USD have at most 2 decimals"),
            ("user_monthly = \"50.00\"", "user_monthly = \"50,00\"", "such as \"9.95\""),
            ("user_monthly = \"50.00\"", "user_monthly = 50", "expected a string"),
            ("user_monthly = \"50.00\"", "user_montly = \"50.00\"", "unknown field `user_montly`"),
            ("included_numbers = 1", "included_numbers = -1", "included_numbers is between 0 and 10000, not -1"),
            ("percent = \"7.25\"", "percent = \"101\"", "0 to 100"),
            ("percent = \"7.25\"", "percent = \"7.2500\"", "at most 3 decimals"),
            ("date = 2026-01-01", "date = 2026-01-01T00:00:00", "date is a day"),
            ("[\"10.00\"", "[\"10.00\", \"10.00\"", "each larger than the one before"),
        ] {
            assert!(LIST.contains(right), "{right}");
            let Err(refused) = parse(&LIST.replacen(right, wrong, 1)) else { panic!("{wrong} is taken") };
            assert!(refused.contains(reason), "{wrong}: {refused}");
        }
        assert!(parse(LIST).is_ok());
    }

    #[test]
    fn one_list_holds_on_a_day_and_the_earliest_comes_first() {
        let again = format!("[[from]]{}", LIST.split("\n[[from]]").nth(1).unwrap());
        let refused = parse(&format!("{LIST}\n{again}")).unwrap_err();
        assert!(refused.contains("2026-01-01 is given twice"), "{refused}");
        let refused = parse(&format!("{LIST}\n{}", again.replace("2026-01-01", "2025-01-01"))).unwrap_err();
        assert!(refused.contains("2025-01-01 stands behind 2026-01-01"), "{refused}");
    }

    #[test]
    fn taxes_are_all_included_or_none_is() {
        let mixed = LIST.replacen(
            "[[from.taxes]]",
            "[[from.taxes]]\nname = \"City\"\npercent = \"1\"\nincluded = true\n\n[[from.taxes]]",
            1,
        );
        assert!(parse(&mixed).unwrap_err().contains("either all taxes"));
    }
}
