//! Proves the ledger from all of its rows: what the database refuses anyway, and what it cannot know.

use std::collections::BTreeMap;
use std::fmt;

use super::book::Book;
use super::store::{self, Sum};
use crate::shared::database::Connection;

/// What was looked at, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// How many movements there are.
    pub movements: i64,
    /// How many postings they have.
    pub postings: i64,
    /// How many balances there are.
    pub balances: usize,
    /// What is wrong: nothing.
    pub findings: Vec<Finding>,
}

/// Something that must not be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A movement does not balance or lacks postings.
    Movement {
        /// Whose.
        account_id: String,
        /// Its key.
        key: String,
        /// How many postings it lacks, or has too many when below zero.
        missing: i64,
        /// What its postings sum to.
        sum: i64,
    },
    /// A balance is not what the postings sum to.
    Balance {
        /// Whose.
        account_id: String,
        /// The book's code.
        book: String,
        /// The currency's code.
        currency: String,
        /// What it is.
        balance: i64,
        /// What it must be.
        sum: i64,
    },
    /// A book that holds credit only owes something.
    Overdrawn {
        /// Whose.
        account_id: String,
        /// The book's code.
        book: String,
        /// The currency's code.
        currency: String,
        /// What it owes.
        owed: i64,
    },
    /// There is no such book.
    Book {
        /// Whose.
        account_id: String,
        /// The code.
        book: String,
    },
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Movement { account_id, key, missing, sum } => {
                write!(formatter, "account {account_id}: movement {key} sums to {sum} and lacks {missing} postings")
            }
            Self::Balance { account_id, book, currency, balance, sum } => {
                write!(formatter, "account {account_id}: {book} in {currency} is {balance}, its postings sum to {sum}")
            }
            Self::Overdrawn { account_id, book, currency, owed } => {
                write!(formatter, "account {account_id}: {book} in {currency} is overdrawn by {owed}")
            }
            Self::Book { account_id, book } => write!(formatter, "account {account_id}: there is no book {book}"),
        }
    }
}

/// Looks at all movements, postings and balances, of one moment: in a [`snapshot`](crate::shared::database::Database::snapshot).
///
/// # Errors
/// A fault of the database.
pub async fn check(connection: &mut Connection) -> Result<Checked, sqlx::Error> {
    let unsound = store::unsound_movements(connection).await?;
    let (sums, balances) = (store::sums(connection).await?, store::balances(connection).await?);
    let (movements, postings) = store::counts(connection).await?;
    let mut findings: Vec<Finding> = unsound
        .into_iter()
        .map(|(account_id, key, found, meant, sum)| Finding::Movement { account_id, key, missing: meant - found, sum })
        .collect();
    let count = balances.len();
    findings.extend(compared(sums, balances));
    Ok(Checked { movements, postings, balances: count, findings })
}

/// Balances against what the postings sum to.
fn compared(sums: Vec<Sum>, balances: Vec<Sum>) -> Vec<Finding> {
    let mut both: BTreeMap<(String, String, String), (i64, i64)> = BTreeMap::new();
    for (account_id, book, currency, sum) in sums {
        both.entry((account_id, book, currency)).or_default().0 = sum;
    }
    for (account_id, book, currency, balance) in balances {
        both.entry((account_id, book, currency)).or_default().1 = balance;
    }
    let mut findings = Vec::new();
    for ((account_id, book, currency), (sum, balance)) in both {
        if sum != balance {
            let (account_id, book, currency) = (account_id.clone(), book.clone(), currency.clone());
            findings.push(Finding::Balance { account_id, book, currency, balance, sum });
        }
        match Book::from_code(&book) {
            None => findings.push(Finding::Book { account_id, book }),
            Some(known) if known.never_owes() && sum > 0 => {
                findings.push(Finding::Overdrawn { account_id, book, currency, owed: sum });
            }
            Some(_) => {}
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_balance_that_is_not_the_sum_is_found_in_whatever_way_it_differs() {
        let row = |book: &str, minor| ("a".to_owned(), book.to_owned(), "USD".to_owned(), minor);
        assert_eq!(compared(vec![row("cash", 5), row("prepaid", -5)], vec![row("cash", 5), row("prepaid", -5)]), []);
        let found = compared(vec![row("cash", 5), row("prepaid", 3)], vec![row("tax", 1), row("prepaid", -5)]);
        let told: Vec<_> = found.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "account a: cash in USD is 0, its postings sum to 5",
                "account a: prepaid in USD is -5, its postings sum to 3",
                "account a: prepaid in USD is overdrawn by 3",
                "account a: tax in USD is 1, its postings sum to 0",
            ]
        );
        assert_eq!(compared(vec![row("loot", 1)], vec![row("loot", 1)]).len(), 1);
    }
}
