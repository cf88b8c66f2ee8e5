//! The daily pass: issues the invoices of months that have ended, and tells of what is overdue. It can be run at any time and
//! any number of times: each month is invoiced once and each step told once.

use super::invoice::{Invoice, State};
use super::issuing::{self, NotIssued};
use super::mails;
use super::month::Month;
use super::store;
use crate::accounts::{self, Account};
use crate::shared::account_changes;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::clock::DAY_MS;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;

/// What a pass did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passed {
    /// The numbers of the invoices it issued.
    pub issued: Vec<i64>,
    /// What it told: the number of an invoice and the step.
    pub told: Vec<(i64, String)>,
    /// The ids of the accounts that could not be billed; the log says why.
    pub failed: Vec<String>,
}

/// The step at which outgoing calls stop.
const STOPPED: &str = "stopped";

/// Looks at all accounts.
///
/// # Errors
/// When the accounts cannot be read. What goes wrong with one account is logged and does not keep others from being billed.
pub async fn run(portal: &Portal, actor: Actor<'_>) -> Result<Passed, sqlx::Error> {
    let mut connection = portal.database.read().await?;
    let accounts = accounts::list(&mut connection).await?;
    drop(connection);
    let mut passed = Passed::default();
    for account in accounts.iter().filter(|account| account.is_active) {
        let result = bill(portal, account, actor, &mut passed).await;
        if let Err(error) = result {
            tracing::error!(account.id, %error, "the account cannot be billed");
            passed.failed.push(account.id.clone());
        }
    }
    Ok(passed)
}

async fn bill(portal: &Portal, account: &Account, actor: Actor<'_>, passed: &mut Passed) -> Result<(), NotIssued> {
    for month in due(portal, account).await? {
        let mut transaction = portal.database.write().await?;
        match issuing::issue_month(&mut transaction, portal, account, month, actor).await {
            // It waits for real prices.
            Err(NotIssued::SamplePrices) => {}
            Err(NotIssued::NoPrices) => {
                tracing::warn!(account.id, %month, "there are no prices for some days: the month waits for them");
            }
            answer => {
                let issued = answer?;
                transaction.commit().await?;
                passed.issued.extend(issued);
            }
        }
    }
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &account.id).await?;
    let told = remind(&mut transaction, portal, account, actor).await?;
    transaction.commit().await?;
    passed.told.extend(told);
    Ok(())
}

/// The months that have ended and were not looked at: since the first one that was, or else since the company is there.
async fn due(portal: &Portal, account: &Account) -> Result<Vec<Month>, sqlx::Error> {
    let mut connection = portal.database.read().await?;
    let billed = store::billed(&mut connection, &account.id).await?;
    let created_ms = accounts::created_ms(&mut connection, &account.id).await?;
    let this_month = Month::of(issuing::today(account, portal.clock.now_ms()));
    let first = billed.iter().min().copied().unwrap_or_else(|| Month::of(issuing::today(account, created_ms)));
    let months = std::iter::successors(Some(first), |month| Some(month.next())).take_while(|month| *month < this_month);
    Ok(months.filter(|month| !billed.contains(month)).collect())
}

/// Tells of each overdue invoice the step that was reached; those before it, which a stopped server missed, are not told late.
async fn remind(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    actor: Actor<'_>,
) -> Result<Vec<(i64, String)>, sqlx::Error> {
    let now_ms = portal.clock.now_ms();
    let mut told = Vec::new();
    for invoice in store::list(connection, &account.id).await? {
        if invoice.state(now_ms) != State::Overdue {
            continue;
        }
        let number = invoice.document.number;
        let mut newest = None;
        for step in steps(&invoice, &portal.settings.billing.reminder_days, now_ms) {
            if store::insert_step(connection, &account.id, (number, &step), now_ms).await? {
                newest = Some(step);
            }
        }
        let Some(step) = newest else { continue };
        mails::overdue(connection, portal, account, &invoice).await?;
        let subject = super::document::shown_number(number);
        let after = serde_json::json!({ "step": step }).to_string();
        let entry = Entry {
            account_id: &account.id,
            actor,
            action: "billing.remind",
            subject: &subject,
            before: "",
            after: &after,
        };
        audit::note(connection, now_ms, entry).await?;
        if step == STOPPED {
            account_changes::note(connection, &account.id, now_ms).await?;
        }
        told.push((number, step));
    }
    Ok(told)
}

/// The steps that an overdue invoice has reached, in order.
fn steps(invoice: &Invoice, reminder_days: &[i64], now_ms: i64) -> Vec<String> {
    let due_ms = invoice.due_ms.unwrap_or(i64::MAX);
    let reminders = reminder_days.iter().zip(1..).map(|(days, place)| {
        let at = due_ms.saturating_add(days.saturating_mul(DAY_MS));
        (at, format!("reminder-{place}"))
    });
    let stop = invoice.stops_ms.map(|stops| (stops, STOPPED.to_owned()));
    let mut steps: Vec<(i64, String)> = reminders.chain(stop).filter(|(at, _)| *at <= now_ms).collect();
    steps.sort();
    steps.into_iter().map(|(_, step)| step).collect()
}
