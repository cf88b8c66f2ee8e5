//! The automatic refill: one charge for each time the balance falls below the threshold, and what follows when it fails.

use super::funds::{balance, prices};
use super::mails;
use super::rules::retry_after_ms;
use super::store::{self, PrepaidAccount};
use crate::accounts::{self, Account};
use crate::payments::{self, Outcome, Purpose, Request};
use crate::shared::database::Connection;
use crate::shared::money::Money;
use crate::shared::portal::Portal;

/// What was chosen, or what there is before anything is: no refill, and told when less is there than the least threshold.
///
/// # Errors
/// A fault of the database.
pub async fn chosen(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
) -> Result<PrepaidAccount, sqlx::Error> {
    if let Some(chosen) = store::find(connection, &account.id).await? {
        return Ok(chosen);
    }
    let none = Money::zero(account.country.currency());
    let prices = prices(portal, account);
    let threshold = prices.and_then(|prices| prices.refill_thresholds.first()).copied().unwrap_or(none);
    let amounts = prices.map(|prices| prices.top_up_amounts.as_slice()).unwrap_or_default();
    let enough = amounts.iter().find(|amount| amount.minor_units >= threshold.minor_units);
    Ok(PrepaidAccount {
        refill_on: false,
        refill_amount: enough.copied().unwrap_or(none),
        threshold,
        is_low: true,
        charges: 0,
        payment_id: String::new(),
        failures: 0,
        retry_at: None,
        version: 1,
    })
}

/// Looks at the balance after something changed it: when it has just fallen below the threshold, the account is refilled or
/// the administrators are told. The account is locked.
///
/// # Errors
/// A fault of the database.
pub async fn watch(connection: &mut Connection, portal: &Portal, account_id: &str) -> Result<(), sqlx::Error> {
    let Some(mut prepaid) = store::find(connection, account_id).await? else { return Ok(()) };
    let Some(account) = accounts::find(connection, account_id).await? else { return Ok(()) };
    let balance = balance(connection, account_id, prepaid.threshold.currency).await?;
    let is_low = balance.total().minor_units < prepaid.threshold.minor_units;
    if is_low == prepaid.is_low {
        return Ok(());
    }
    prepaid.is_low = is_low;
    if !is_low {
        // What failed is tried no sooner: a call that gave back what was set aside has paid nothing.
    } else if prepaid.refill_on {
        charge(connection, portal, &account, &mut prepaid).await?;
    } else {
        mails::low(connection, portal, &account, balance.total()).await?;
    }
    store::save(connection, account_id, &prepaid).await
}

/// Money came. When it is enough, what failed before is forgotten; when a refill is not, the next one is asked for. The account is
/// locked.
///
/// # Errors
/// A fault of the database.
pub async fn paid(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    is_refill: bool,
) -> Result<(), sqlx::Error> {
    watch(connection, portal, &account.id).await?;
    let Some(mut prepaid) = store::find(connection, &account.id).await? else { return Ok(()) };
    if !prepaid.is_low {
        (prepaid.failures, prepaid.retry_at) = (0, None);
    } else if is_refill && prepaid.refill_on {
        charge(connection, portal, account, &mut prepaid).await?;
    }
    store::save(connection, &account.id, &prepaid).await
}

/// A call needs more than there is, before what it has cost so far is taken: the account is refilled now, not when the call ends.
/// It counts as having fallen below the threshold, so that one charge is asked for. The account is locked.
///
/// # Errors
/// A fault of the database.
pub async fn running_out(connection: &mut Connection, portal: &Portal, account_id: &str) -> Result<(), sqlx::Error> {
    let Some(mut prepaid) = store::find(connection, account_id).await? else { return Ok(()) };
    let Some(account) = accounts::find(connection, account_id).await? else { return Ok(()) };
    if prepaid.is_low || !prepaid.refill_on {
        return Ok(());
    }
    prepaid.is_low = true;
    charge(connection, portal, &account, &mut prepaid).await?;
    store::save(connection, account_id, &prepaid).await
}

/// Asks for a charge, unless one is under way, or one failed and the next is not due yet. What was changed is to be saved.
///
/// # Errors
/// A fault of the database.
pub async fn charge(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    prepaid: &mut PrepaidAccount,
) -> Result<(), sqlx::Error> {
    let is_early = prepaid.retry_at.is_some_and(|at_ms| at_ms > portal.clock.now_ms());
    let is_given_up = prepaid.failures > 0 && retry_after_ms(prepaid.failures).is_none();
    if !prepaid.payment_id.is_empty() || is_early || is_given_up {
        return Ok(());
    }
    prepaid.charges += 1;
    prepaid.retry_at = None;
    let key = format!("refill:{}", prepaid.charges);
    let request = Request {
        account_id: &account.id,
        purpose: Purpose::Refill,
        subject: "",
        amount: prepaid.refill_amount,
        key: &key,
    };
    match payments::charge(connection, portal.clock.now_ms(), &request).await? {
        Some(payment) => prepaid.payment_id = payment.id,
        None => failed(connection, portal, account, prepaid, "no_method").await?,
    }
    Ok(())
}

/// Takes back a charge that was asked for and not begun yet. What was changed is to be saved.
///
/// # Errors
/// A fault of the database.
pub async fn take_back(
    connection: &mut Connection,
    portal: &Portal,
    prepaid: &mut PrepaidAccount,
    account_id: &str,
) -> Result<(), sqlx::Error> {
    let now_ms = portal.clock.now_ms();
    let payment = payments::find(connection, account_id, &prepaid.payment_id).await?;
    if payment.is_some_and(|payment| !payment.is_under_way(now_ms)) {
        let outcome = Outcome::Failed(payments::CANCELED.to_owned());
        payments::settle(connection, now_ms, account_id, &prepaid.payment_id, outcome).await?;
        prepaid.payment_id = String::new();
    }
    Ok(())
}

/// Plans the next charge after one that failed, later each time, and tells the administrators. What was changed is to be saved.
///
/// # Errors
/// A fault of the database.
pub async fn failed(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    prepaid: &mut PrepaidAccount,
    code: &str,
) -> Result<(), sqlx::Error> {
    prepaid.failures += 1;
    let wait_ms = retry_after_ms(prepaid.failures).filter(|_| prepaid.refill_on);
    prepaid.retry_at = wait_ms.map(|wait_ms| portal.clock.now_ms() + wait_ms);
    mails::refill_failed(connection, portal, account, (prepaid.refill_amount, code), prepaid.retry_at).await
}

/// Tries failed charges again whose time has come, where the account is still low.
///
/// # Errors
/// A fault of the database.
pub async fn retry_due(portal: &Portal) -> Result<(), sqlx::Error> {
    let due = store::due(&mut *portal.database.read().await?, portal.clock.now_ms()).await?;
    for account_id in due {
        let mut transaction = portal.database.write().await?;
        accounts::lock(&mut transaction, &account_id).await?;
        let account = accounts::find(&mut transaction, &account_id).await?;
        let prepaid = store::find(&mut transaction, &account_id).await?;
        let (Some(account), Some(mut prepaid)) = (account, prepaid) else { continue };
        let is_due = prepaid.retry_at.is_some_and(|at_ms| at_ms <= portal.clock.now_ms());
        if !is_due {
            continue;
        }
        prepaid.retry_at = None;
        let total = balance(&mut transaction, &account_id, prepaid.threshold.currency).await?.total();
        prepaid.is_low = total.minor_units < prepaid.threshold.minor_units;
        if prepaid.refill_on && prepaid.is_low {
            charge(&mut transaction, portal, &account, &mut prepaid).await?;
        }
        store::save(&mut transaction, &account_id, &prepaid).await?;
        transaction.commit().await?;
    }
    Ok(())
}
