//! Statements compared with figures worked out by hand, and what must hold of every one.

use jiff::civil::{Date, date, datetime};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use serde::Deserialize;

use super::month::Month;
use super::statement::{Item, Line, Statement, Until, statement};
use super::usage::{Presence, Thing, Usage};
use crate::shared::country::Country;
use crate::shared::money::{Currency, Money};
use crate::shared::price_book::{Prices, Tax};

#[derive(Deserialize)]
struct Examples {
    country: Vec<Example>,
}

#[derive(Deserialize)]
struct Example {
    code: String,
    zone: String,
    user: String,
    extra_number: String,
    toll_free: String,
    phone_rent: String,
    taxes_included: bool,
    taxes: Vec<(String, i64)>,
    month: Vec<ExampleMonth>,
}

#[derive(Deserialize)]
struct ExampleMonth {
    month: String,
    lines: Vec<(Item, i8, i8, i64, String)>,
    taxes: Vec<String>,
    net: String,
    total: String,
}

fn prices(example: &Example, currency: Currency) -> Prices {
    let amount = |written: &str| Money::from_decimal(written, currency).unwrap();
    let tax = |(name, percent): &(String, i64)| Tax {
        name: name.clone(),
        percent_thousandths: *percent,
        included: example.taxes_included,
    };
    Prices {
        from: date(2027, 1, 1),
        sample: false,
        currency,
        seller: vec!["Operador".to_owned()],
        user_monthly: amount(&example.user),
        extra_number_monthly: amount(&example.extra_number),
        toll_free_monthly: amount(&example.toll_free),
        phone_rent_monthly: amount(&example.phone_rent),
        included_numbers: 1,
        included_numbers_per_user: 1,
        included_toll_free: 1,
        taxes: example.taxes.iter().map(tax).collect(),
        top_up_amounts: vec![Money::minor(1, currency)],
        refill_thresholds: vec![Money::minor(1, currency)],
    }
}

/// The story that the examples tell.
fn story(country: Country, zone: &TimeZone) -> Usage {
    let at = |year: i16, month: i8, day: i8, hour: i8, minute: i8| {
        let moment = datetime(year, month, day, hour, minute, 0, 0).to_zoned(zone.clone()).unwrap();
        moment.timestamp().as_millisecond()
    };
    let before = at(2027, 12, 15, 9, 0);
    let presence = |thing, from_ms, until_ms| Presence { thing, from_ms, until_ms };
    let mut presences = vec![
        presence(Thing::User, at(2028, 2, 11, 0, 0) - 1, Some(at(2028, 2, 29, 0, 0))),
        presence(Thing::User, at(2028, 5, 5, 8, 0), Some(at(2028, 5, 5, 18, 0))),
        presence(Thing::User, at(2028, 10, 31, 12, 0), Some(at(2029, 1, 1, 0, 0) - 1)),
        presence(Thing::LocalNumber, at(2028, 6, 16, 8, 0), Some(at(2028, 7, 1, 0, 0))),
        presence(Thing::LocalNumber, at(2028, 6, 16, 8, 0), Some(at(2028, 8, 20, 10, 0))),
    ];
    presences.extend([presence(Thing::User, before, None); 3]);
    presences.extend([presence(Thing::LocalNumber, before, None); 4]);
    presences.extend([presence(Thing::Phone, at(2028, 1, 15, 14, 0), Some(at(2028, 3, 10, 9, 0))); 2]);
    let changes = match country {
        Country::Us | Country::Ca | Country::Mx => [((3, 11), (3, 13)), ((11, 4), (11, 6))],
        Country::Au => [((4, 1), (4, 3)), ((9, 30), (10, 2))],
        Country::Co | Country::Fr | Country::Gb => [((3, 25), (3, 27)), ((10, 28), (10, 30))],
    };
    for ((month, day), (until_month, until_day)) in changes {
        let until = at(2028, until_month, until_day, 0, 30);
        presences.push(presence(Thing::User, at(2028, month, day, 23, 30), Some(until)));
    }
    if matches!(country, Country::Us | Country::Ca) {
        presences.extend([presence(Thing::TollFree, at(2028, 9, 1, 0, 0), None); 2]);
    }
    Usage { zone: zone.clone(), presences }
}

#[test]
fn a_year_in_every_country_is_as_worked_out_by_hand() {
    let examples: Examples = toml::from_str(include_str!("worked_examples.toml")).unwrap();
    let mut seen = 0;
    for example in &examples.country {
        let country = Country::from_code(&example.code).unwrap();
        let currency = country.currency();
        let prices = prices(example, currency);
        let usage = story(country, &TimeZone::get(&example.zone).unwrap());
        for worked in &example.month {
            seen += 1;
            let month = Month::parse(&worked.month).unwrap();
            let found = statement(&usage, month, Until::whole(month), currency, |_| Some(&prices)).unwrap();
            let written = |money: Money| money.to_decimal();
            let lines: Vec<_> = found
                .lines
                .iter()
                .map(|line| (line.item, line.from.day(), line.until.day(), line.quantity, written(line.amount)))
                .collect();
            assert_eq!(lines, worked.lines, "{} {month}", example.code);
            let taxes: Vec<String> = found.taxes.iter().map(|tax| written(tax.amount)).collect();
            assert_eq!(taxes, worked.taxes, "{} {month}", example.code);
            let sums = (written(found.net), written(found.total));
            assert_eq!(sums, (worked.net.clone(), worked.total.clone()), "{} {month}", example.code);
        }
    }
    assert_eq!(seen, 12 * Country::ALL.len());
}

fn dollars(from: Date, user: i64) -> Prices {
    let usd = |minor| Money::minor(minor, Currency::Usd);
    Prices {
        from,
        sample: false,
        currency: Currency::Usd,
        seller: Vec::new(),
        user_monthly: usd(user),
        extra_number_monthly: usd(995),
        toll_free_monthly: usd(995),
        phone_rent_monthly: usd(0),
        included_numbers: 1,
        included_numbers_per_user: 1,
        included_toll_free: 1,
        taxes: Vec::new(),
        top_up_amounts: Vec::new(),
        refill_thresholds: Vec::new(),
    }
}

fn users(count: usize) -> Usage {
    let presence = Presence { thing: Thing::User, from_ms: 0, until_ms: None };
    Usage { zone: TimeZone::UTC, presences: vec![presence; count] }
}

fn of(usage: &Usage, lists: &[Prices], until: Until) -> Statement {
    let month = Month::of(until.day);
    let on = |day: Date| lists.iter().rev().find(|prices| prices.from <= day);
    statement(usage, month, until, Currency::Usd, on).unwrap()
}

#[test]
fn a_new_price_counts_from_its_day_on() {
    let lists = [dollars(date(2026, 1, 1), 5000), dollars(date(2026, 6, 16), 6000)];
    let found = of(&users(2), &lists, Until::whole(Month::parse("2026-06").unwrap()));
    // 2 × 50.00 × 15/30 = 50.00 and 2 × 60.00 × 15/30 = 60.00
    let lines: Vec<_> =
        found.lines.iter().map(|line| (line.from.day(), line.until.day(), line.amount.minor_units)).collect();
    assert_eq!(lines, [(1, 15, 5000), (16, 30, 6000)]);
    assert_eq!(found.total.minor_units, 11_000);
}

#[test]
fn days_without_prices_cost_nothing() {
    let found = of(&users(1), &[dollars(date(2026, 6, 21), 3000)], Until::whole(Month::parse("2026-06").unwrap()));
    // 30.00 × 10/30
    assert_eq!(found.total.minor_units, 1000);
    let none = of(&users(1), &[], Until::whole(Month::parse("2026-06").unwrap()));
    assert_eq!((none.lines.len(), none.total.minor_units), (0, 0));
}

#[test]
fn a_month_that_goes_on_counts_today_with_what_is_there_now() {
    let mut usage = users(1);
    let day_ms = 86_400_000;
    let tenth_ms = date(2026, 6, 10).to_zoned(TimeZone::UTC).unwrap().timestamp().as_millisecond();
    let added = Presence { thing: Thing::User, from_ms: tenth_ms + day_ms / 2, until_ms: None };
    usage.presences.push(added);
    let lists = [dollars(date(2026, 1, 1), 3000)];
    let until = |hour: i64| Until { day: date(2026, 6, 10), now_ms: tenth_ms + hour * 3_600_000 };
    // 30.00 × 10/30, and from noon on another day of the second user: 2 × 30.00 × 1/30 instead of 1.
    assert_eq!(of(&usage, &lists, until(11)).total.minor_units, 1000);
    assert_eq!(of(&usage, &lists, until(12)).total.minor_units, 900 + 200);
}

fn any_presence() -> impl Strategy<Value = Presence> {
    let thing = prop_oneof![Just(Thing::User), Just(Thing::LocalNumber), Just(Thing::TollFree), Just(Thing::Phone)];
    // June 2026 and the days around it.
    let beginning = 1_780_000_000_000_i64;
    (thing, 0..4_000_000_000_i64, proptest::option::of(1..4_000_000_000_i64)).prop_map(move |(thing, from, length)| {
        Presence { thing, from_ms: beginning + from, until_ms: length.map(|length| beginning + from + length) }
    })
}

proptest! {
    #[test]
    fn whatever_an_account_had_its_statement_adds_up(
        presences in proptest::collection::vec(any_presence(), 0..40),
        zone in prop_oneof![Just("America/Bogota"), Just("Australia/Sydney"), Just("Pacific/Honolulu"), Just("Europe/Paris")],
        percent in 0..30_000_i64,
        included: bool,
    ) {
        let usage = Usage { zone: TimeZone::get(zone).unwrap(), presences };
        let month = Month::parse("2026-06").unwrap();
        let mut list = dollars(date(2026, 1, 1), 4999);
        list.phone_rent_monthly = Money::minor(501, Currency::Usd);
        list.taxes = vec![Tax { name: "Tax".to_owned(), percent_thousandths: percent, included }];
        let found = of(&usage, &[list], Until::whole(month));
        let sum = |amounts: &mut dyn Iterator<Item = Money>| amounts.map(|money| money.minor_units).sum::<i64>();
        let lines = sum(&mut found.lines.iter().map(|line| line.amount));
        let taxes = sum(&mut found.taxes.iter().map(|tax| tax.amount));
        prop_assert_eq!(found.net.minor_units + taxes, found.total.minor_units);
        prop_assert_eq!(if included { found.total } else { found.net }.minor_units, lines);
        for item in Item::ALL {
            let of_item: Vec<&Line> = found.lines.iter().filter(|line| line.item == item).collect();
            for pair in of_item.windows(2) {
                prop_assert!(pair[0].until < pair[1].from, "lines of one thing do not overlap");
            }
            for line in of_item {
                prop_assert!(line.from <= line.until && line.quantity > 0 && line.days <= line.days_of_month);
                prop_assert_eq!(i64::from(line.from.until(line.until).unwrap().get_days()) + 1, line.days);
            }
        }
    }
}
