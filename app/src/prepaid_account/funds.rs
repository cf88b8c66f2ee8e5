//! What is in the account, and payments that come in.

use super::refill;
use super::store;
use crate::accounts::{self, Account};
use crate::ledger::{self, Book, Movement, Posting};
use crate::payments::{self, Payment, Purpose, State};
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::database::Connection;
use crate::shared::money::{Currency, Money};
use crate::shared::portal::Portal;
use crate::shared::price_book::Prices;
use crate::shared::time_zone;

/// What happened, in the ledger: somebody added funds.
pub const TOP_UP: &str = "prepaid_account.top_up";
/// The account was refilled by itself.
pub const REFILL: &str = "prepaid_account.refill";

/// What a company has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Balance {
    /// What can be spent.
    pub free: Money,
    /// What is set aside for calls that are under way.
    pub reserved: Money,
}

impl Balance {
    /// Both together: what decides whether the account is low.
    pub fn total(self) -> Money {
        self.free.plus(self.reserved).unwrap_or(self.free)
    }
}

/// What a company has.
///
/// # Errors
/// A fault of the database.
pub async fn balance(
    connection: &mut Connection,
    account_id: &str,
    currency: Currency,
) -> Result<Balance, sqlx::Error> {
    let free = ledger::credit(connection, account_id, Book::Prepaid, currency).await?;
    let reserved = ledger::credit(connection, account_id, Book::Reserved, currency).await?;
    Ok(Balance { free, reserved })
}

/// The price list of today, if the account's country has one.
pub fn prices<'a>(portal: &'a Portal, account: &Account) -> Option<&'a Prices> {
    portal.prices.on(account.country, time_zone::date(&account.time_zone, portal.clock.now_ms()))
}

/// Carries on a payment that ended: what came in is credited, once however often this is run; for a charge that failed the next
/// one is planned and the administrators are told.
///
/// # Errors
/// A fault of the database.
pub async fn payment_settled(portal: &Portal, account_id: &str, payment_id: &str) -> Result<(), sqlx::Error> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let Some(account) = accounts::find(&mut transaction, account_id).await? else { return Ok(()) };
    let payment = payments::find(&mut transaction, account_id, payment_id).await?;
    let Some(payment) = payment.filter(|payment| payment.purpose != Purpose::Invoice) else { return Ok(()) };
    let mut prepaid = refill::chosen(&mut transaction, portal, &account).await?;
    let is_own = prepaid.payment_id == payment.id;
    match &payment.state {
        State::Paid => {
            if is_own {
                (prepaid.payment_id, prepaid.failures, prepaid.retry_at) = (String::new(), 0, None);
            }
            store::save(&mut transaction, account_id, &prepaid).await?;
            if credit(&mut transaction, now_ms, &payment).await? {
                note(&mut transaction, now_ms, &payment).await?;
            }
            refill::paid(&mut transaction, portal, &account, is_own).await?;
        }
        State::Failed(code) if is_own => {
            prepaid.payment_id = String::new();
            refill::failed(&mut transaction, portal, &account, &mut prepaid, code).await?;
            store::save(&mut transaction, account_id, &prepaid).await?;
        }
        // Who added funds by hand sees on the page of the payment that it failed.
        State::Waiting | State::Failed(_) => return Ok(()),
    }
    transaction.commit().await
}

/// False when it was credited before.
async fn credit(connection: &mut Connection, now_ms: i64, payment: &Payment) -> Result<bool, sqlx::Error> {
    let given = Money::minor(payment.amount.minor_units.saturating_neg(), payment.amount.currency);
    let postings = [Posting::new(Book::Cash, payment.amount), Posting::new(Book::Prepaid, given)];
    let key = format!("payment:{}", payment.id);
    let kind = if payment.purpose == Purpose::Refill { REFILL } else { TOP_UP };
    let movement =
        Movement { account_id: &payment.account_id, key: &key, kind, subject: &payment.id, postings: &postings };
    ledger::post(connection, now_ms, &movement).await
}

async fn note(connection: &mut Connection, now_ms: i64, payment: &Payment) -> Result<(), sqlx::Error> {
    let after = serde_json::json!({
        "amount": payment.amount.to_decimal(),
        "currency": payment.amount.currency.code(),
        "purpose": payment.purpose.code(),
    });
    let entry = Entry {
        account_id: &payment.account_id,
        actor: Actor::Portal,
        action: "prepaid_account.credit",
        subject: &payment.id,
        before: "",
        after: &after.to_string(),
    };
    audit::note(connection, now_ms, entry).await
}
