//! An invoice with what became of it, and where an account stands with all of its own.

use super::document::{Document, Kind};
use crate::shared::money::Money;

/// An invoice or a credit note, with what was paid and taken back since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoice {
    /// Whose.
    pub account_id: String,
    /// What is written on it.
    pub document: Document,
    /// When it was issued.
    pub issued_ms: i64,
    /// When it is overdue.
    pub due_ms: Option<i64>,
    /// When outgoing calls stop if it is not paid.
    pub stops_ms: Option<i64>,
    /// What was paid.
    pub paid: Money,
    /// What credit notes took back.
    pub credited: Money,
}

/// How far an invoice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Its prices are samples: nobody has to pay it.
    Sample,
    /// It waits to be paid.
    Open,
    /// It waits for too long.
    Overdue,
    /// It is paid.
    Paid,
    /// Credit notes took all of it back.
    TakenBack,
    /// It is a credit note.
    CreditNote,
}

impl State {
    /// Its code in commands.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sample => "sample",
            Self::Open => "open",
            Self::Overdue => "overdue",
            Self::Paid => "paid",
            Self::TakenBack => "taken back",
            Self::CreditNote => "credit note",
        }
    }
}

impl Invoice {
    /// What is still to be paid: never less than nothing.
    pub fn left(&self) -> Money {
        let total = self.document.statement.total;
        let left = total.minus(self.paid).and_then(|left| left.minus(self.credited)).unwrap_or(total);
        Money::minor(left.minor_units.max(0), left.currency)
    }

    /// What of it is owed: nothing where its prices are samples.
    pub fn owed(&self) -> Money {
        let left = self.left();
        if self.document.statement.sample { Money::zero(left.currency) } else { left }
    }

    /// How far it is.
    pub fn state(&self, now_ms: i64) -> State {
        if self.document.kind == Kind::CreditNote {
            State::CreditNote
        } else if self.left().minor_units > 0 && self.document.statement.sample {
            State::Sample
        } else if self.left().minor_units > 0 {
            if self.due_ms.is_some_and(|due| due <= now_ms) { State::Overdue } else { State::Open }
        } else if self.paid.minor_units == 0 {
            State::TakenBack
        } else {
            State::Paid
        }
    }
}

/// Where an account stands, as the phone system asks before a call goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is overdue.
    Good,
    /// Something is overdue; calls go out as ever.
    Overdue {
        /// Since when.
        since_ms: i64,
    },
    /// Outgoing calls are stopped, except to emergency numbers and to the operator's support. Incoming calls go on.
    OutgoingStopped {
        /// Since when.
        since_ms: i64,
    },
}

/// Where an account with these invoices stands. Paid is paid at once: nothing has to be lifted.
pub fn standing_of(invoices: &[Invoice], now_ms: i64) -> Standing {
    let unpaid = invoices.iter().filter(|invoice| invoice.owed().minor_units > 0);
    let times: Vec<_> = unpaid.map(|invoice| (invoice.due_ms, invoice.stops_ms)).collect();
    standing_by(&times, now_ms)
}

/// The same by when what is not paid yet is overdue, and when it stops outgoing calls.
pub fn standing_by(unpaid: &[(Option<i64>, Option<i64>)], now_ms: i64) -> Standing {
    let reached = |moment: Option<i64>| moment.filter(|moment| *moment <= now_ms);
    let overdue = unpaid.iter().filter_map(|(due, _)| reached(*due)).min();
    let stopped = unpaid.iter().filter_map(|(_, stops)| reached(*stops)).min();
    match (stopped, overdue) {
        (Some(since_ms), _) => Standing::OutgoingStopped { since_ms },
        (None, Some(since_ms)) => Standing::Overdue { since_ms },
        (None, None) => Standing::Good,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::month::Month;
    use super::super::statement::Statement;
    use super::*;
    use crate::shared::money::Currency;

    fn invoice(paid: i64, credited: i64, due_ms: i64, stops_ms: Option<i64>) -> Invoice {
        let pesos = |amount| Money::minor(amount, Currency::Cop);
        let statement = Statement {
            month: Month::parse("2026-10").unwrap(),
            lines: Vec::new(),
            net: pesos(100),
            taxes: Vec::new(),
            total: pesos(100),
            sample: false,
        };
        let document = Document {
            number: 1,
            kind: Kind::Invoice,
            refers_to: None,
            reason: String::new(),
            issued_on: date(2026, 11, 1),
            due_on: None,
            seller: Vec::new(),
            buyer: Vec::new(),
            statement,
        };
        let (paid, credited) = (pesos(paid), pesos(credited));
        Invoice { account_id: String::new(), document, issued_ms: 0, due_ms: Some(due_ms), stops_ms, paid, credited }
    }

    #[test]
    fn an_account_stands_by_its_oldest_debt_and_by_nothing_that_is_paid() {
        let late = invoice(0, 0, 100, Some(200));
        let later = invoice(0, 0, 150, Some(250));
        let all = [later, late];
        assert_eq!(standing_of(&all, 99), Standing::Good);
        assert_eq!(standing_of(&all, 100), Standing::Overdue { since_ms: 100 });
        assert_eq!(standing_of(&all, 200), Standing::OutgoingStopped { since_ms: 200 });
        assert_eq!(standing_of(&[invoice(100, 0, 100, Some(200))], 300), Standing::Good);
        assert_eq!(standing_of(&[invoice(60, 40, 100, Some(200))], 300), Standing::Good);
        assert_eq!(standing_of(&[invoice(60, 39, 100, None)], 300), Standing::Overdue { since_ms: 100 });
    }

    #[test]
    fn nobody_owes_what_sample_prices_add_up_to() {
        let mut sample = invoice(0, 0, 100, Some(200));
        sample.document.statement.sample = true;
        assert_eq!((sample.state(300), sample.owed().minor_units), (State::Sample, 0));
        assert_eq!(standing_of(&[sample], 300), Standing::Good);
    }

    #[test]
    fn what_is_left_decides_how_far_an_invoice_is() {
        let state = |paid, credited| invoice(paid, credited, 100, None).state(50);
        assert_eq!(state(99, 0), State::Open);
        assert_eq!(state(100, 0), State::Paid);
        assert_eq!(state(100, 100), State::Paid);
        assert_eq!(state(0, 100), State::TakenBack);
        assert_eq!(invoice(0, 0, 100, None).state(100), State::Overdue);
    }
}
