//! What the operator does with invoices at the server's command line.

use super::invoice::Invoice;
use super::issuing::{NotIssued, issue_credit_note, issue_month};
use super::month::Month;
use super::store;
use crate::accounts::{self, Account};
use crate::shared::audit::Actor;
use crate::shared::database::Connection;
use crate::shared::money::Money;
use crate::shared::portal::Portal;

/// Issues the invoice of a month that has ended. `None` where the month was looked at before, or nothing is owed for it.
///
/// # Errors
/// See [`NotIssued`].
pub async fn issue(portal: &Portal, account: &Account, month: Month) -> Result<Option<i64>, NotIssued> {
    let mut transaction = portal.database.write().await?;
    let issued = issue_month(&mut transaction, portal, account, month, Actor::Operator).await?;
    transaction.commit().await?;
    Ok(issued)
}

/// Takes back of an invoice all that is left, or an amount; gives the number of the credit note.
///
/// # Errors
/// See [`NotIssued`].
pub async fn credit(portal: &Portal, number: i64, amount: Option<Money>, reason: &str) -> Result<i64, NotIssued> {
    let mut transaction = portal.database.write().await?;
    let account_id = store::account_of(&mut transaction, number).await?.ok_or(NotIssued::NoInvoice)?;
    let account = accounts::find(&mut transaction, &account_id).await?.ok_or(NotIssued::NoInvoice)?;
    let note = issue_credit_note(&mut transaction, portal, (&account, number), amount, reason).await?;
    transaction.commit().await?;
    Ok(note)
}

/// The invoice of a number, of any account.
///
/// # Errors
/// A fault of the database, or an invoice that is not as it was issued.
pub async fn find_of_any_account(connection: &mut Connection, number: i64) -> Result<Option<Invoice>, sqlx::Error> {
    match store::account_of(connection, number).await? {
        Some(account_id) => store::find(connection, &account_id, number).await,
        None => Ok(None),
    }
}

/// What is wrong with the invoices as a whole; nothing. All are read, and with that compared with what was issued. Of one moment:
/// in a [`snapshot`](crate::shared::database::Database::snapshot).
///
/// # Errors
/// A fault of the database, or an invoice that is not as it was issued.
pub async fn check(connection: &mut Connection) -> Result<(usize, Vec<String>), sqlx::Error> {
    let all = store::list_of_all_accounts(connection).await?;
    let (count, last) = store::count_and_last(connection).await?;
    let mut findings = Vec::new();
    for (invoice, number) in all.iter().rev().zip(1..) {
        if invoice.document.number != number {
            findings.push(format!("number {number} is missing"));
            break;
        }
    }
    if count != last {
        findings.push(format!("{last} numbers were given and {count} documents are there"));
    }
    Ok((all.len(), findings))
}
