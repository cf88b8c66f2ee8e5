//! What the demonstration company has: invoices of the two months before, one paid and one that nobody has to pay, by prices that
//! say they are samples.

use super::issuing::{NotIssued, issue, today};
use super::month::{Month, end_ms};
use super::paying;
use super::reading;
use super::statement::Until;
use super::store;
use super::usage::{Presence, Thing, Usage};
use crate::accounts::Account;
use crate::payments::{self, Outcome};
use crate::shared::audit::Actor;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// Issues them as if the company had had so many users for long.
///
/// # Errors
/// See [`NotIssued`].
pub async fn issue_for_demonstration(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    users: usize,
) -> Result<(), NotIssued> {
    let now_ms = portal.clock.now_ms();
    let zone = time_zone::zone(&account.time_zone);
    let last = Month::of(today(account, now_ms)).previous();
    let first = last.previous();
    let mut presences = vec![Presence { thing: Thing::User, from_ms: 0, until_ms: None }; users];
    // The last one came in the middle of the month before last.
    if let Some(presence) = presences.last_mut() {
        presence.from_ms = end_ms(first.first_day(), &zone).saturating_add(10 * 24 * 3_600_000);
    }
    let usage = Usage { zone: zone.clone(), presences };
    let mut invoices = Vec::new();
    for (month, issued_ms) in [(first, end_ms(first.last_day(), &zone)), (last, now_ms)] {
        let statement = reading::compute(&portal.prices, account, &usage, Until::whole(month))?;
        let is_new = store::mark_billed(connection, &account.id, month).await?;
        if is_new && statement.total.minor_units > 0 {
            invoices.push(issue(connection, portal, account, statement, (Actor::Operator, issued_ms)).await?);
        }
    }
    // The first was paid at once; what the payment leads to finds it counted already and mails nobody. Nobody has to pay the
    // other one: it is an example.
    let Some(first) = invoices.first() else { return Ok(()) };
    paying::ask(connection, portal, first).await?;
    if let Some(payment) = paying::payment_of(connection, first).await? {
        payments::settle(connection, now_ms, &account.id, &payment.id, Outcome::Paid).await?;
        paying::take_in(connection, &payment, now_ms).await?;
    }
    Ok(())
}
