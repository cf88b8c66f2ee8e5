//! How invoices are paid: what is asked of whom, and what happens when the money came.

use super::billing_address;
use super::document::{parse_number, shown_number};
use super::invoice::{Invoice, Standing, standing_by, standing_of};
use super::mails;
use super::store;
use crate::accounts::{self, Account};
use crate::ledger::{self, Book, Movement, Posting};
use crate::payments::{self, Outcome, Payment, Purpose, Request, State};
use crate::say;
use crate::shared::account_changes;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::database::Connection;
use crate::shared::money::Money;
use crate::shared::portal::Portal;

/// Who buys, as it stands at the head of an invoice.
pub(super) async fn buyer(connection: &mut Connection, account: &Account) -> Result<Vec<String>, sqlx::Error> {
    let Some(saved) = billing_address::find(connection, &account.id).await? else {
        return Ok(vec![account.company_name.clone()]);
    };
    let address = saved.address;
    let number = address.tax_id.clone();
    let tax_id = (!number.is_empty()).then(|| say!(account.mail_text(), "billing-buyer-tax-id", number = number));
    let lines = [address.name.clone()].into_iter().chain(tax_id).chain(address.lines(account.country));
    Ok(lines.filter(|line| !line.is_empty()).collect())
}

/// What names the payment of what is left of an invoice.
fn key(invoice: &Invoice) -> String {
    format!("invoice:{}:{}", shown_number(invoice.document.number), invoice.left().to_decimal())
}

/// The payment of what is left of an invoice.
pub(super) async fn payment_of(connection: &mut Connection, invoice: &Invoice) -> Result<Option<Payment>, sqlx::Error> {
    payments::find_by_key(connection, &invoice.account_id, &key(invoice)).await
}

/// Asks for what is left of an invoice, by the saved payment method where there is one: once for each amount.
pub(super) async fn ask(connection: &mut Connection, portal: &Portal, invoice: &Invoice) -> Result<(), sqlx::Error> {
    let left = invoice.left();
    if left.minor_units == 0 {
        return Ok(());
    }
    let subject = shown_number(invoice.document.number);
    let key = key(invoice);
    let request = Request {
        account_id: &invoice.account_id,
        purpose: Purpose::Invoice,
        subject: &subject,
        amount: left,
        key: &key,
    };
    payments::collect(connection, portal.clock.now_ms(), &portal.settings, &request).await.map(drop)
}

/// The payment of an invoice for which money may be on its way.
pub(super) async fn under_way(
    connection: &mut Connection,
    invoice: &Invoice,
    now_ms: i64,
) -> Result<Option<Payment>, sqlx::Error> {
    let payments = of_invoice(connection, &invoice.account_id, &shown_number(invoice.document.number)).await?;
    Ok(payments.into_iter().find(|payment| payment.is_under_way(now_ms)))
}

/// The payments that were ever asked for an invoice.
async fn of_invoice(connection: &mut Connection, account_id: &str, subject: &str) -> Result<Vec<Payment>, sqlx::Error> {
    let mut payments = payments::list_for_account(connection, account_id).await?;
    payments.retain(|payment| payment.purpose == Purpose::Invoice && payment.subject == subject);
    Ok(payments)
}

/// Nobody pays an invoice by another of its payments once nothing is left of it. What came all the same is for the operator.
async fn end_others(
    connection: &mut Connection,
    (payment, invoice): (&Payment, &Invoice),
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    if invoice.left().minor_units > 0 {
        return Ok(());
    }
    for other in of_invoice(connection, &payment.account_id, &payment.subject).await? {
        if other.id != payment.id && !other.is_under_way(now_ms) {
            let outcome = Outcome::Failed(payments::REPLACED.to_owned());
            payments::settle(connection, now_ms, &other.account_id, &other.id, outcome).await?;
        }
    }
    let owed = invoice.document.statement.total.minus(invoice.credited).unwrap_or(invoice.document.statement.total);
    if invoice.paid.minor_units > owed.minor_units {
        tracing::error!(payment = payment.id, "more was paid for an invoice than was owed");
        payments::doubt(connection, now_ms, payment, "payments.paid-twice").await?;
    }
    Ok(())
}

/// Ends the payment of what was left of an invoice, before less is left.
pub(super) async fn withdraw(connection: &mut Connection, invoice: &Invoice, now_ms: i64) -> Result<(), sqlx::Error> {
    let Some(payment) = payment_of(connection, invoice).await? else { return Ok(()) };
    let outcome = Outcome::Failed(payments::REPLACED.to_owned());
    payments::settle(connection, now_ms, &invoice.account_id, &payment.id, outcome).await.map(drop)
}

/// Takes in how a payment of an invoice ended. However often it is told, the money counts once.
///
/// # Errors
/// A fault of the database.
pub async fn payment_settled(portal: &Portal, account_id: &str, payment_id: &str) -> Result<(), sqlx::Error> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let payment = payments::find(&mut transaction, account_id, payment_id).await?;
    let Some(payment) = payment.filter(|payment| payment.purpose == Purpose::Invoice && payment.state == State::Paid)
    else {
        return Ok(());
    };
    let number = parse_number(&payment.subject).unwrap_or_default();
    let account = accounts::find(&mut transaction, account_id).await?;
    let invoice = store::find(&mut transaction, account_id, number).await?;
    let (Some(account), Some(invoice)) = (account, invoice) else {
        return Err(sqlx::Error::Decode(format!("payment {payment_id} is for no invoice: {}", payment.subject).into()));
    };
    let before = store::list(&mut transaction, account_id).await?;
    if !take_in(&mut transaction, &payment, now_ms).await? {
        return Ok(());
    }
    if let Some(invoice) = store::find(&mut transaction, account_id, number).await? {
        end_others(&mut transaction, (&payment, &invoice), now_ms).await?;
    }
    let after = store::list(&mut transaction, account_id).await?;
    let was_stopped = matches!(standing_of(&before, now_ms), Standing::OutgoingStopped { .. });
    let calls_again = was_stopped && !matches!(standing_of(&after, now_ms), Standing::OutgoingStopped { .. });
    mails::paid(&mut transaction, portal, &account, (&invoice, payment.amount), calls_again).await?;
    if calls_again {
        account_changes::note(&mut transaction, account_id, now_ms).await?;
    }
    transaction.commit().await
}

/// Counts a payment that came for its invoice: the money is there and no longer owed. False when it was counted before.
pub(super) async fn take_in(connection: &mut Connection, payment: &Payment, now_ms: i64) -> Result<bool, sqlx::Error> {
    let (account_id, subject, amount) = (payment.account_id.as_str(), payment.subject.as_str(), payment.amount);
    let of = (payment.id.as_str(), parse_number(subject).unwrap_or_default());
    if !store::insert_payment(connection, account_id, of, amount, now_ms).await? {
        return Ok(false);
    }
    let postings = [
        Posting::new(Book::Cash, amount),
        Posting::new(Book::Receivable, Money::minor(-amount.minor_units, amount.currency)),
    ];
    let key = format!("payment:{}", payment.id);
    let movement = Movement { account_id, key: &key, kind: "billing.paid", subject, postings: &postings };
    ledger::post(connection, now_ms, &movement).await?;
    let after = serde_json::json!({ "payment": payment.id, "amount": amount.to_decimal() }).to_string();
    let (actor, action) = (Actor::Portal, "billing.paid");
    audit::note(connection, now_ms, Entry { account_id, actor, action, subject, before: "", after: &after }).await?;
    Ok(true)
}

/// Where an account stands: what the phone system asks before a call goes out.
///
/// # Errors
/// A fault of the database.
pub async fn standing(connection: &mut Connection, account_id: &str, now_ms: i64) -> Result<Standing, sqlx::Error> {
    Ok(standing_by(&store::unpaid(connection, account_id).await?, now_ms))
}
