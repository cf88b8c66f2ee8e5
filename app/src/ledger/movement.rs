//! A movement: what is taken from some books and given to others.

use super::book::Book;
use crate::shared::money::{Currency, Money};

/// What one book receives, or gives when it is below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The book.
    pub book: Book,
    /// How much: never nothing.
    pub amount: Money,
}

impl Posting {
    /// What a book receives, or gives when it is below zero.
    pub const fn new(book: Book, amount: Money) -> Self {
        Self { book, amount }
    }
}

/// Something that happened to a company's money.
#[derive(Clone, Copy, Debug)]
pub struct Movement<'a> {
    /// The company.
    pub account_id: &'a str,
    /// Tells what happened apart from all else that happens to the company, such as `top_up:` and the payment's id. The same
    /// key is posted once only.
    pub key: &'a str,
    /// What happened, as `feature.what`.
    pub kind: &'a str,
    /// About what: an id or a number.
    pub subject: &'a str,
    /// What each book receives or gives, each book once. Together nothing.
    pub postings: &'a [Posting],
}

/// Why a movement is none. All of these are faults of ours: what people ask for is judged before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// One book cannot give to itself.
    #[error("a movement has two postings at least")]
    TooFew,
    /// Amounts of two currencies have no sum.
    #[error("the postings of a movement have one currency")]
    Currencies,
    /// Nothing is posted.
    #[error("a posting of nothing")]
    Nothing,
    /// The same book twice.
    #[error("a movement posts once to a book")]
    SameBook,
    /// What is given is not what is received.
    #[error("the postings of a movement sum to zero")]
    Unbalanced,
}

impl From<Refusal> for sqlx::Error {
    fn from(refusal: Refusal) -> Self {
        Self::Encode(Box::new(refusal))
    }
}

/// The currency of postings that balance.
pub fn balanced(postings: &[Posting]) -> Result<Currency, Refusal> {
    let [first, _, ..] = postings else { return Err(Refusal::TooFew) };
    let currency = first.amount.currency;
    if postings.iter().any(|posting| posting.amount.currency != currency) {
        return Err(Refusal::Currencies);
    }
    if postings.iter().any(|posting| posting.amount.minor_units == 0) {
        return Err(Refusal::Nothing);
    }
    let mut books: Vec<Book> = postings.iter().map(|posting| posting.book).collect();
    books.sort_unstable();
    books.dedup();
    if books.len() != postings.len() {
        return Err(Refusal::SameBook);
    }
    let sum = Money::sum(currency, postings.iter().map(|posting| posting.amount));
    if sum == Some(Money::zero(currency)) { Ok(currency) } else { Err(Refusal::Unbalanced) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_balances_in_one_currency_is_a_movement() {
        let cents = |book, minor| Posting::new(book, Money::minor(minor, Currency::Usd));
        let pesos = |book, minor| Posting::new(book, Money::minor(minor, Currency::Cop));
        let (cash, prepaid) = (Book::Cash, Book::Prepaid);
        assert_eq!(balanced(&[cents(cash, 500), cents(prepaid, -500)]), Ok(Currency::Usd));
        assert_eq!(
            balanced(&[cents(Book::Receivable, 119), cents(Book::PlanRevenue, -100), cents(Book::Tax, -19)]),
            Ok(Currency::Usd)
        );
        assert_eq!(balanced(&[]), Err(Refusal::TooFew));
        assert_eq!(balanced(&[cents(cash, 0)]), Err(Refusal::TooFew));
        assert_eq!(balanced(&[cents(cash, 500), pesos(prepaid, -500)]), Err(Refusal::Currencies));
        assert_eq!(balanced(&[cents(cash, 0), cents(prepaid, 0)]), Err(Refusal::Nothing));
        assert_eq!(balanced(&[cents(cash, 5), cents(cash, -5)]), Err(Refusal::SameBook));
        assert_eq!(balanced(&[cents(cash, 500), cents(prepaid, -499)]), Err(Refusal::Unbalanced));
        let most = [cents(cash, i64::MAX), cents(prepaid, i64::MAX), cents(Book::Tax, 2)];
        assert_eq!(balanced(&most), Err(Refusal::Unbalanced), "what does not fit is no sum");
    }
}
