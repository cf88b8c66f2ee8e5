//! What is written on an invoice or a credit note. It is stored whole and never changes; how it is worded and laid out may.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::statement::{Statement, TaxLine};
use crate::shared::money::Money;

/// An invoice or a credit note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What is owed.
    Invoice,
    /// What is no longer owed of an invoice.
    CreditNote,
}

impl Kind {
    /// Its code in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::CreditNote => "credit_note",
        }
    }
}

/// All that is written on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its number.
    pub number: i64,
    /// What it is.
    pub kind: Kind,
    /// The invoice a credit note is about.
    pub refers_to: Option<i64>,
    /// Why, on a credit note.
    pub reason: String,
    /// The day it was issued.
    pub issued_on: Date,
    /// The day until which it is paid.
    pub due_on: Option<Date>,
    /// Who sells: the lines of the head.
    pub seller: Vec<String>,
    /// Who buys.
    pub buyer: Vec<String>,
    /// The lines, the taxes and the total; on a credit note without lines, and below zero.
    pub statement: Statement,
}

/// A number as people read and quote it: "000017".
pub fn shown_number(number: i64) -> String {
    format!("{number:06}")
}

/// The number that an address or a command names.
pub fn parse_number(written: &str) -> Option<i64> {
    let digits = (1..=12).contains(&written.len()) && written.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| written.parse().ok()).flatten()
}

/// What a credit note takes back of an invoice, after what others took back before: each tax by its share, so that all notes
/// together take back exactly what was invoiced. `None` when there is not so much left.
pub fn credited(invoice: &Statement, before: Money, amount: Money) -> Option<Statement> {
    let after = before.plus(amount)?;
    let total = invoice.total.minor_units;
    if amount.minor_units <= 0 || after.minor_units > total {
        return None;
    }
    let share = |whole: Money| {
        let until = |part: Money| whole.times(part.minor_units, total);
        until(before)?.minus(until(after)?)
    };
    let mut taxes = Vec::new();
    for line in &invoice.taxes {
        taxes.push(TaxLine { tax: line.tax.clone(), amount: share(line.amount)? });
    }
    let taken = Money::zero(amount.currency).minus(amount)?;
    let of_taxes = Money::sum(amount.currency, taxes.iter().map(|tax| tax.amount))?;
    Some(Statement {
        month: invoice.month,
        lines: Vec::new(),
        net: taken.minus(of_taxes)?,
        taxes,
        total: taken,
        sample: invoice.sample,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::billing::month::Month;
    use crate::shared::money::Currency;
    use crate::shared::price_book::Tax;

    #[test]
    fn credit_notes_take_back_what_was_invoiced_to_the_last_cent() {
        let cents = |minor| Money::minor(minor, Currency::Usd);
        let tax = |amount| TaxLine {
            tax: Tax { name: "Tax".to_owned(), percent_thousandths: 7_250, included: false },
            amount: cents(amount),
        };
        let month = Month::parse("2026-11").unwrap();
        let invoice = Statement {
            month,
            lines: Vec::new(),
            net: cents(1001),
            taxes: vec![tax(73)],
            total: cents(1074),
            sample: false,
        };
        let mut before = cents(0);
        let mut taken = (0, 0, 0);
        for amount in [1, 333, 333, 400, 7] {
            let note = credited(&invoice, before, cents(amount)).unwrap();
            before = before.plus(cents(amount)).unwrap();
            assert_eq!(note.net.minor_units + note.taxes[0].amount.minor_units, note.total.minor_units);
            taken.0 += note.net.minor_units;
            taken.1 += note.taxes[0].amount.minor_units;
            taken.2 += note.total.minor_units;
        }
        assert_eq!(taken, (-1001, -73, -1074));
        assert_eq!(credited(&invoice, before, cents(1)), None, "nothing is left");
        assert_eq!(credited(&invoice, cents(0), cents(1075)), None);
        assert_eq!(credited(&invoice, cents(0), cents(0)), None);
    }

    #[test]
    fn numbers_are_read_as_they_are_shown() {
        assert_eq!(parse_number(&shown_number(17)), Some(17));
        assert_eq!(parse_number("17"), Some(17));
        for wrong in ["", "-1", "+1", "1a", "9999999999999", "١"] {
            assert_eq!(parse_number(wrong), None, "{wrong}");
        }
    }
}
