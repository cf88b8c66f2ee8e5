//! What the operator puts right: a movement of its own, with a reason, as nothing that was posted is ever changed.

use super::refill;
use super::store;
use crate::accounts::{self, Account};
use crate::ledger::{self, Book, Movement, Posting};
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::money::Money;
use crate::shared::portal::Portal;
use crate::shared::random;

/// What happened, in the ledger.
pub const CORRECTION: &str = "prepaid_account.correction";

/// The longest reason, in characters.
const LONGEST_REASON: usize = 200;

/// Something that is put right.
#[derive(Clone, Copy, Debug)]
pub struct Correction<'a> {
    /// What the company gets, or gives when it is below zero.
    pub amount: Money,
    /// Why, for the company to read.
    pub reason: &'a str,
    /// The same key is done once; without one, each is another.
    pub key: Option<&'a str>,
}

/// Why nothing was put right.
#[derive(Debug, thiserror::Error)]
pub enum CorrectionProblem {
    /// The amount is zero.
    #[error("the amount is nothing")]
    Nothing,
    /// There is no reason, or too much of one.
    #[error("the reason is a text of 1 to 200 characters, which the company reads")]
    Reason,
    /// More would be taken than is there.
    #[error("the prepaid account has less than that; what is set aside for calls under way cannot be taken")]
    Overdrawn,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Puts something right; false when it was done before with the same key.
///
/// # Errors
/// See [`CorrectionProblem`].
pub async fn correct(
    portal: &Portal,
    account: &Account,
    correction: &Correction<'_>,
) -> Result<bool, CorrectionProblem> {
    let reason = correction.reason.trim();
    if correction.amount.minor_units == 0 {
        return Err(CorrectionProblem::Nothing);
    }
    let length = reason.chars().count();
    if length == 0 || length > LONGEST_REASON || reason.chars().any(char::is_control) {
        return Err(CorrectionProblem::Reason);
    }
    let now_ms = portal.clock.now_ms();
    let key = correction.key.map_or_else(|| random::id(now_ms), str::to_owned);
    let given = Money::minor(correction.amount.minor_units.saturating_neg(), correction.amount.currency);
    let postings = [Posting::new(Book::Prepaid, given), Posting::new(Book::Correction, correction.amount)];
    let key = format!("correction:{key}");
    let movement =
        Movement { account_id: &account.id, key: &key, kind: CORRECTION, subject: reason, postings: &postings };
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &account.id).await?;
    let prepaid = refill::chosen(&mut transaction, portal, account).await?;
    let posted = ledger::post(&mut transaction, now_ms, &movement)
        .await
        .map_err(|error| if ledger::is_overdrawn(&error) { CorrectionProblem::Overdrawn } else { error.into() })?;
    if !posted {
        return Ok(false);
    }
    store::save(&mut transaction, &account.id, &prepaid).await?;
    refill::paid(&mut transaction, portal, account, false).await?;
    let after = serde_json::json!({
        "amount": correction.amount.to_decimal(),
        "currency": correction.amount.currency.code(),
        "reason": reason,
    });
    let entry = Entry {
        account_id: &account.id,
        actor: Actor::Operator,
        action: "prepaid_account.correct",
        subject: &account.id,
        before: "",
        after: &after.to_string(),
    };
    audit::note(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(true)
}
