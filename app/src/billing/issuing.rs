//! Issues invoices and credit notes: number, document, ledger, payment, mail and audit entry in one transaction.

use jiff::ToSpan;
use jiff::civil::Date;

use super::document::{Document, Kind, credited, shown_number};
use super::invoice::Invoice;
use super::mails;
use super::month::{Month, end_ms};
use super::paying;
use super::reading::{self, Uncountable};
use super::statement::{Statement, Until};
use super::store;
use crate::accounts::{self, Account};
use crate::ledger::{self, Book, Movement, Posting};
use crate::shared::account_changes;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::database::Connection;
use crate::shared::money::Money;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// Why nothing was issued.
#[derive(Debug, thiserror::Error)]
pub enum NotIssued {
    /// The month goes on.
    #[error("the month has not ended in the account's time zone")]
    NotOver,
    /// Nobody decided the prices.
    #[error("the prices are samples: write your own and name their folder in prices_dir")]
    SamplePrices,
    /// Nobody wrote any down for some of the days.
    #[error("there are no prices for some days of the month on which the company had something")]
    NoPrices,
    /// There is no such invoice.
    #[error("there is no invoice of that number")]
    NoInvoice,
    /// More than is left of an invoice, or nothing.
    #[error("a credit note takes back more than nothing and no more than {left} of this invoice")]
    Amount {
        /// What is left.
        left: String,
    },
    /// Money for it may be on its way.
    #[error("payment {payment} of this invoice is under way: wait until it has ended, `payment check {payment}` asks")]
    UnderWay {
        /// The payment.
        payment: String,
    },
    /// A credit note does not say why.
    #[error("a credit note says why in 1 to 200 characters")]
    Reason,
    /// Too much for an invoice.
    #[error(transparent)]
    Uncountable(#[from] Uncountable),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Today where an account is.
pub fn today(account: &Account, now_ms: i64) -> Date {
    time_zone::date(&account.time_zone, now_ms)
}

/// Issues the invoice of a month that has ended. `None` where the month was looked at before, or nothing is owed for it. The
/// transaction is begun and committed by the caller.
///
/// # Errors
/// See [`NotIssued`]; then nothing may be committed.
pub async fn issue_month(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    month: Month,
    actor: Actor<'_>,
) -> Result<Option<i64>, NotIssued> {
    let now_ms = portal.clock.now_ms();
    accounts::lock(connection, &account.id).await?;
    if month >= Month::of(today(account, now_ms)) {
        return Err(NotIssued::NotOver);
    }
    let usage = reading::usage(connection, account, month).await?;
    if reading::lacks_prices(&portal.prices, account, &usage, month) {
        return Err(NotIssued::NoPrices);
    }
    let statement = reading::compute(&portal.prices, account, &usage, Until::whole(month))?;
    if statement.sample {
        return Err(NotIssued::SamplePrices);
    }
    if !store::mark_billed(connection, &account.id, month).await? || statement.total.minor_units == 0 {
        return Ok(None);
    }
    let invoice = issue(connection, portal, account, statement, (actor, now_ms)).await?;
    mails::issued(connection, portal, account, &invoice).await?;
    Ok(Some(invoice.document.number))
}

/// Issues an invoice with a statement, and tells nobody.
pub(super) async fn issue(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    statement: Statement,
    (actor, issued_ms): (Actor<'_>, i64),
) -> Result<Invoice, sqlx::Error> {
    let terms = &portal.settings.billing;
    let issued_on = today(account, issued_ms);
    let zone = time_zone::zone(&account.time_zone);
    // What sample prices add up to is owed by nobody, so it is never due either.
    let due_on = (!statement.sample).then(|| issued_on.saturating_add(terms.due_days.days()));
    let stops_on = due_on.filter(|_| terms.stop_outgoing_days > 0);
    let stops_on = stops_on.map(|day| day.saturating_add(terms.stop_outgoing_days.days()));
    let seller = portal.prices.on(account.country, statement.month.last_day()).map(|prices| prices.seller.clone());
    let document = Document {
        number: store::next_number(connection).await?,
        kind: Kind::Invoice,
        refers_to: None,
        reason: String::new(),
        issued_on,
        due_on,
        seller: seller.unwrap_or_default(),
        buyer: paying::buyer(connection, account).await?,
        statement,
    };
    let zero = Money::zero(document.statement.total.currency);
    let invoice = Invoice {
        account_id: account.id.clone(),
        document,
        issued_ms,
        due_ms: due_on.map(|day| end_ms(day, &zone)),
        stops_ms: stops_on.map(|day| end_ms(day, &zone)),
        paid: zero,
        credited: zero,
    };
    keep(connection, account, &invoice, (actor, "billing.issue")).await?;
    if !invoice.document.statement.sample {
        paying::ask(connection, portal, &invoice).await?;
    }
    Ok(invoice)
}

/// Takes back of an invoice what it should not have asked for: all that is left, or an amount.
///
/// # Errors
/// See [`NotIssued`]; then nothing may be committed.
pub async fn issue_credit_note(
    connection: &mut Connection,
    portal: &Portal,
    (account, number): (&Account, i64),
    amount: Option<Money>,
    reason: &str,
) -> Result<i64, NotIssued> {
    let now_ms = portal.clock.now_ms();
    accounts::lock(connection, &account.id).await?;
    let reason = reason.trim();
    if !(1..=200).contains(&reason.chars().count()) || reason.contains('\n') {
        return Err(NotIssued::Reason);
    }
    let invoice = store::find(connection, &account.id, number).await?;
    let invoice = invoice.filter(|invoice| invoice.document.kind == Kind::Invoice).ok_or(NotIssued::NoInvoice)?;
    let statement = &invoice.document.statement;
    let left = statement.total.minus(invoice.credited).unwrap_or(Money::zero(statement.total.currency));
    let refused = || NotIssued::Amount { left: left.to_decimal() };
    let taken = credited(statement, invoice.credited, amount.unwrap_or(left)).ok_or_else(refused)?;
    let zero = Money::zero(taken.total.currency);
    let document = Document {
        number: store::next_number(connection).await?,
        kind: Kind::CreditNote,
        refers_to: Some(number),
        reason: reason.to_owned(),
        issued_on: today(account, now_ms),
        due_on: None,
        seller: invoice.document.seller.clone(),
        buyer: invoice.document.buyer.clone(),
        statement: taken,
    };
    let note = Invoice {
        account_id: account.id.clone(),
        document,
        issued_ms: now_ms,
        due_ms: None,
        stops_ms: None,
        paid: zero,
        credited: zero,
    };
    // A charge or a page that is under way would be paid beside what is asked for from now on.
    if let Some(payment) = paying::under_way(connection, &invoice, now_ms).await? {
        return Err(NotIssued::UnderWay { payment: payment.id });
    }
    paying::withdraw(connection, &invoice, now_ms).await?;
    keep(connection, account, &note, (Actor::Operator, "billing.credit")).await?;
    // It may let calls out again.
    account_changes::note(connection, &account.id, now_ms).await?;
    if let Some(invoice) = store::find(connection, &account.id, number).await? {
        paying::ask(connection, portal, &invoice).await?;
    }
    mails::credited(connection, portal, account, &note).await?;
    Ok(note.document.number)
}

/// Writes what is issued, into the ledger, too, and into the audit trail.
async fn keep(
    connection: &mut Connection,
    account: &Account,
    invoice: &Invoice,
    (actor, action): (Actor<'_>, &'static str),
) -> Result<(), sqlx::Error> {
    store::insert(connection, invoice).await?;
    let statement = &invoice.document.statement;
    let currency = statement.total.currency;
    let given = |money: Money| Money::minor(-money.minor_units, currency);
    let taxes = Money::sum(currency, statement.taxes.iter().map(|tax| tax.amount)).unwrap_or(Money::zero(currency));
    let mut postings = vec![
        Posting::new(Book::Receivable, statement.total),
        Posting::new(Book::PlanRevenue, given(statement.net)),
        Posting::new(Book::Tax, given(taxes)),
    ];
    postings.retain(|posting| posting.amount.minor_units != 0);
    let subject = shown_number(invoice.document.number);
    let key = format!("invoice:{}", invoice.document.number);
    let movement =
        Movement { account_id: &account.id, key: &key, kind: action, subject: &subject, postings: &postings };
    ledger::post(connection, invoice.issued_ms, &movement).await?;
    let after = serde_json::json!({
        "number": subject,
        "month": statement.month.to_string(),
        "total": statement.total.to_decimal(),
        "currency": currency.code(),
        "refers_to": invoice.document.refers_to.map(shown_number),
        "reason": invoice.document.reason,
    })
    .to_string();
    let entry = Entry { account_id: &account.id, actor, action, subject: &subject, before: "", after: &after };
    audit::note(connection, invoice.issued_ms, entry).await
}
