//! Mails about payments, to all administrators of an account.

use super::methods::{self, SavedMethod};
use super::payment::{Payment, PaymentOf, Purpose, REPLACED, State};
use super::words::{failure_sentence, purpose_word};
use super::{store, ways};
use crate::accounts::{self, Account};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// Tells once how a payment ended: a receipt, or that the saved payment method could not be charged.
///
/// # Errors
/// A fault of the database.
pub async fn tell(portal: &Portal, of: &PaymentOf) -> Result<(), sqlx::Error> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &of.account_id).await?;
    let key = (of.account_id.as_str(), of.payment_id.as_str());
    let payment = store::find(&mut transaction, key.0, key.1).await?;
    let account = accounts::find(&mut transaction, &of.account_id).await?;
    let (Some(payment), Some(account)) = (payment, account) else { return Ok(()) };
    if !store::mark_told(&mut transaction, now_ms, key).await? {
        return Ok(());
    }
    // Billing tells that an invoice is paid or changed, and the prepaid account that its refill failed and when it is tried
    // again.
    let words = match (&payment.state, payment.purpose) {
        (State::Paid, Purpose::TopUp | Purpose::Refill) => Some(receipt(portal, &account, &payment)),
        (State::Failed(code), Purpose::Invoice | Purpose::TopUp) if payment.is_charge && code != REPLACED => {
            Some(refusal(portal, &account, &payment, code))
        }
        _ => None,
    };
    if let Some(words) = words {
        accounts::mail_administrators(&mut transaction, now_ms, &account.id, |_| words.clone()).await?;
    }
    transaction.commit().await
}

fn receipt(portal: &Portal, account: &Account, payment: &Payment) -> (String, String) {
    let text = account.mail_text();
    let amount = text.money(payment.amount);
    let settled_ms = payment.settled_ms.unwrap_or(payment.asked_ms);
    let subject = say!(text, "payments-mail-paid-subject", amount = amount.clone());
    let body = say!(
        text,
        "payments-mail-paid-body",
        company = account.company_name.clone(),
        amount = format!("{amount} {}", payment.amount.currency),
        purpose = purpose_word(text, payment.purpose),
        day = time_zone::day(text, &account.time_zone, settled_ms),
        reference = payment.reference.clone(),
        link = portal.settings.address(&ways::pay_page(&payment.id))
    );
    (subject, body)
}

fn refusal(portal: &Portal, account: &Account, payment: &Payment, code: &str) -> (String, String) {
    let text = account.mail_text();
    let amount = text.money(payment.amount);
    let subject = say!(text, "payments-mail-failed-subject", amount = amount.clone());
    let body = say!(
        text,
        "payments-mail-failed-body",
        company = account.company_name.clone(),
        amount = format!("{amount} {}", payment.amount.currency),
        purpose = purpose_word(text, payment.purpose),
        reason = failure_sentence(text, code),
        link = portal.settings.address(&ways::pay_page(&payment.id))
    );
    (subject, body)
}

/// Tells that a payment method was saved.
///
/// # Errors
/// A fault of the database.
pub(super) async fn method_saved(
    connection: &mut Connection,
    portal: &Portal,
    now_ms: i64,
    (account_id, method): (&str, &SavedMethod),
) -> Result<(), sqlx::Error> {
    let Some(account) = accounts::find(connection, account_id).await? else { return Ok(()) };
    let text = account.mail_text();
    let name = method.name(text);
    let subject = say!(text, "payments-mail-method-subject", name = name.clone());
    let link = portal.settings.address(methods::PAGE);
    let body =
        say!(text, "payments-mail-method-body", company = account.company_name.clone(), name = name, link = link);
    accounts::mail_administrators(connection, now_ms, account_id, |_| (subject.clone(), body.clone())).await
}
