//! From what an account had in a month and what things cost to what it owes: pure, so that it can be computed again.
//!
//! Rounding: a line is its quantity times its days of the month's price, rounded once to the smallest unit of the currency,
//! halves up. A tax is computed once on the sum of the lines, and rounded likewise. Sums are never rounded.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::month::Month;
use super::usage::{Counted, Usage};
use crate::shared::money::{Currency, Money};
use crate::shared::price_book::{Prices, Tax, WHOLE};

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// Users.
    User,
    /// Local numbers beyond the included ones.
    ExtraNumber,
    /// Toll-free numbers beyond the included ones.
    TollFree,
    /// Rented phones.
    PhoneRent,
}

impl Item {
    /// All of them, as they follow each other.
    pub const ALL: [Self; 4] = [Self::User, Self::ExtraNumber, Self::TollFree, Self::PhoneRent];

    fn price(self, prices: &Prices) -> Money {
        match self {
            Self::User => prices.user_monthly,
            Self::ExtraNumber => prices.extra_number_monthly,
            Self::TollFree => prices.toll_free_monthly,
            Self::PhoneRent => prices.phone_rent_monthly,
        }
    }

    fn quantity(self, counted: Counted) -> i64 {
        match self {
            Self::User => counted.users,
            Self::ExtraNumber => counted.extra_numbers,
            Self::TollFree => counted.toll_free,
            Self::PhoneRent => counted.phones,
        }
    }
}

/// Days on which the same quantity of something was there at the same price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Of what.
    pub item: Item,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// How many.
    pub quantity: i64,
    /// What one costs in a month.
    pub unit: Money,
    /// How many days.
    pub days: i64,
    /// How many days the month has.
    pub days_of_month: i64,
    /// `quantity × unit × days / days_of_month`, rounded once.
    pub amount: Money,
}

/// A tax with its amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxLine {
    /// The tax.
    pub tax: Tax,
    /// How much.
    pub amount: Money,
}

/// What an account owes for a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The month.
    pub month: Month,
    /// The lines, by item and day.
    pub lines: Vec<Line>,
    /// What is owed without taxes.
    pub net: Money,
    /// The taxes.
    pub taxes: Vec<TaxLine>,
    /// What is owed.
    pub total: Money,
    /// It was computed by prices that nobody decided.
    pub sample: bool,
}

/// Up to when a statement counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Until {
    /// The last day.
    pub day: Date,
    /// Days that have not ended by then count with what is there then.
    pub now_ms: i64,
}

impl Until {
    /// The whole month, which has ended.
    pub fn whole(month: Month) -> Self {
        Self { day: month.last_day(), now_ms: i64::MAX }
    }
}

/// Computes a statement. Days without prices cost nothing. `None` when an amount is beyond all counting.
pub fn statement<'a>(
    usage: &Usage,
    month: Month,
    until: Until,
    currency: Currency,
    prices_on: impl Fn(Date) -> Option<&'a Prices>,
) -> Option<Statement> {
    let days: Vec<(Date, &Prices, Counted)> = month
        .days()
        .filter(|day| *day <= until.day)
        .filter_map(|day| prices_on(day).map(|prices| (day, prices, usage.on(day, until.now_ms, prices))))
        .collect();
    let mut lines: Vec<(Line, &[Tax])> = Vec::new();
    for item in Item::ALL {
        for run in days.chunk_by(|left, right| same(item, left, right)) {
            lines.extend(line(item, month, run)?);
        }
    }
    let (net, taxes) = taxed(&lines, currency)?;
    let total = Money::sum(currency, taxes.iter().map(|tax| tax.amount))?.plus(net)?;
    let sample = days.iter().any(|(_, prices, _)| prices.sample);
    Some(Statement { month, lines: lines.into_iter().map(|(line, _)| line).collect(), net, taxes, total, sample })
}

/// Two days belong into one line.
fn same(item: Item, left: &(Date, &Prices, Counted), right: &(Date, &Prices, Counted)) -> bool {
    let follows = left.0.tomorrow().is_ok_and(|day| day == right.0);
    follows && left.1.from == right.1.from && item.quantity(left.2) == item.quantity(right.2)
}

/// The line of days that belong together, with its taxes; nothing for what was not there or costs nothing.
#[expect(clippy::option_option, reason = "no line is something else than an amount beyond counting")]
fn line<'a>(item: Item, month: Month, run: &[(Date, &'a Prices, Counted)]) -> Option<Option<(Line, &'a [Tax])>> {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return Some(None) };
    let (quantity, unit) = (item.quantity(first.2), item.price(first.1));
    if quantity == 0 || unit.minor_units == 0 {
        return Some(None);
    }
    let days = i64::try_from(run.len()).ok()?;
    let days_of_month = month.length();
    let amount = unit.times(quantity.checked_mul(days)?, days_of_month)?;
    let line = Line { item, from: first.0, until: last.0, quantity, unit, days, days_of_month, amount };
    Some(Some((line, &first.1.taxes)))
}

/// What is owed without taxes, and the taxes. Lines that bear the same taxes are taxed together.
fn taxed(lines: &[(Line, &[Tax])], currency: Currency) -> Option<(Money, Vec<TaxLine>)> {
    let mut bases: Vec<(&[Tax], Money)> = Vec::new();
    for (line, taxes) in lines {
        match bases.iter_mut().find(|(others, _)| others == taxes) {
            Some((_, base)) => *base = base.plus(line.amount)?,
            None => bases.push((taxes, line.amount)),
        }
    }
    let (mut net, mut all) = (Money::zero(currency), Vec::new());
    for (taxes, base) in bases {
        let included: i64 = taxes.iter().filter(|tax| tax.included).map(|tax| tax.percent_thousandths).sum();
        let mut without = base;
        for tax in taxes {
            let amount = base.times(tax.percent_thousandths, WHOLE + included)?;
            if tax.included {
                without = without.minus(amount)?;
            }
            all.push(TaxLine { tax: tax.clone(), amount });
        }
        net = net.plus(without)?;
    }
    Some((net, all))
}
