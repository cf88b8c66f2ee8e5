//! Before a call, and while it goes on: setting aside what it may cost.

use super::RESERVED;
use super::store::{self, CallRow, State};
use crate::accounts;
use crate::billing::{self, Standing};
use crate::call_rates::{self, Names, Tariff};
use crate::ledger::{self, Book, Movement, Posting};
use crate::prepaid_account::cost::{Cost, cost_of};
use crate::prepaid_account::refill;
use crate::shared::clock::HOUR_MS;
use crate::shared::database::Connection;
use crate::shared::money::Money;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// What is set aside at a time pays for so many seconds, where there is enough: many calls at once have room beside each other.
const SLICE_SECONDS: i64 = 600;
/// A call is not ended by anybody? What is set aside for it goes back so long after it must have ended.
const GRACE_MS: i64 = HOUR_MS;

/// A call that is about to be made.
#[derive(Clone, Copy, Debug)]
pub struct CallToPay<'a> {
    /// Whose.
    pub account_id: &'a str,
    /// The telephone system's name for it.
    pub call_id: &'a str,
    /// The number as it was dialled.
    pub number: &'a str,
}

/// The call may be made, or go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// It costs nothing extra: nothing is set aside and nothing is to be settled.
    Free,
    /// Something is set aside for it.
    Seconds {
        /// It must end then, unless [`prolong`] allows more.
        in_all: i64,
    },
}

/// Why a call may not be made, or not go on.
#[derive(Debug, thiserror::Error)]
pub enum NotAllowed {
    /// It is no number, or there is no price for it.
    #[error("there is no price for it")]
    NoPrice,
    /// There is not enough in the prepaid account.
    #[error("there is not enough in the prepaid account")]
    NoCredit,
    /// The company has not paid its invoices.
    #[error("outgoing calls are stopped until an invoice is paid")]
    Stopped,
    /// There is no such call, or it has ended.
    #[error("there is no such call, or it has ended")]
    NoCall,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// What was allowed for a call that is known; with `otherwise` where it is not, or has ended.
fn known(call: Option<CallRow>, otherwise: NotAllowed) -> Result<Allowed, NotAllowed> {
    let open = call.filter(|call| call.state == State::Open);
    open.map(|call| Allowed::Seconds { in_all: call.allowed_seconds }).ok_or(otherwise)
}

/// What is set aside for a call.
#[derive(Clone, Copy, Debug)]
pub struct Hold<'a> {
    /// Whose.
    pub account_id: &'a str,
    /// The telephone system's name for the call.
    pub call_id: &'a str,
    /// Whom it is made to, in E.164.
    pub number: &'a str,
    /// What is there.
    pub names: &'a Names,
    /// What it costs.
    pub tariff: Tariff,
    /// How much is set aside.
    pub amount: Money,
    /// For how many seconds that is.
    pub seconds: i64,
}

/// Sets aside what a call that is about to be made may cost: ten minutes, or as many as there are funds for. What the plan covers
/// needs none. Where outgoing calls are stopped, only those to help, to the operator's support and within the company are made.
///
/// # Errors
/// See [`NotAllowed`].
pub async fn reserve(portal: &Portal, call: &CallToPay<'_>) -> Result<Allowed, NotAllowed> {
    let now_ms = portal.clock.now_ms();
    let mut connection = portal.database.read().await?;
    let Some(account) = accounts::find(&mut connection, call.account_id).await? else {
        return Err(NotAllowed::NoCall);
    };
    let day = time_zone::date(&account.time_zone, now_ms);
    let list = call_rates::list_on(portal, &mut connection, account.country, day).await?;
    let cost = cost_of(call.number, account.country, list.as_deref());
    if !is_never_stopped(portal, &cost)
        && let Standing::OutgoingStopped { .. } = billing::standing(&mut connection, call.account_id, now_ms).await?
    {
        return Err(NotAllowed::Stopped);
    }
    drop(connection);
    let (number, names, tariff) = match cost {
        Cost::Internal(_) | Cost::Emergency | Cost::Included { .. } => return Ok(Allowed::Free),
        Cost::Unknown(_) | Cost::NoNumber => return Err(NotAllowed::NoPrice),
        Cost::Priced { number, names, tariff } => (number, names, tariff),
    };
    let CallToPay { account_id, call_id, .. } = *call;
    let hold = Hold {
        account_id,
        call_id,
        number: number.as_str(),
        names: &names,
        tariff,
        amount: Money::zero(account.country.currency()),
        seconds: 0,
    };
    as_much_as_there_is(portal, hold).await
}

/// Help, colleagues, and whom a company asks that wants to pay.
fn is_never_stopped(portal: &Portal, cost: &Cost) -> bool {
    match cost {
        Cost::Internal(_) | Cost::Emergency | Cost::NoNumber => true,
        Cost::Included { number } | Cost::Priced { number, .. } | Cost::Unknown(number) => {
            portal.settings.billing.is_support(number)
        }
    }
}

async fn as_much_as_there_is(portal: &Portal, hold: Hold<'_>) -> Result<Allowed, NotAllowed> {
    let currency = hold.amount.currency;
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    if let Some(call) = store::find(&mut transaction, hold.account_id, hold.call_id).await? {
        return known(Some(call), NotAllowed::NoCall);
    }
    let credit = ledger::credit(&mut transaction, hold.account_id, Book::Prepaid, currency).await?;
    let seconds = hold.tariff.seconds_for(credit, SLICE_SECONDS);
    let amount = at_least_something(hold.tariff.cost(seconds, currency));
    if seconds <= 0 {
        accounts::lock(&mut transaction, hold.account_id).await?;
        refill::running_out(&mut transaction, portal, hold.account_id).await?;
        transaction.commit().await?;
        return Err(NotAllowed::NoCredit);
    }
    let allowed = self::hold(&mut transaction, now_ms, &Hold { amount, seconds, ..hold }).await?;
    transaction.commit().await?;
    Ok(allowed)
}

/// A price so small that it rounds to nothing still sets the least amount aside.
fn at_least_something(amount: Money) -> Money {
    Money::minor(amount.minor_units.max(1), amount.currency)
}

/// Sets an amount aside for a call, if it is there: one conditional update decides, and the others wait for it. For a call that is
/// known nothing more is set aside.
///
/// # Errors
/// See [`NotAllowed`]; then nothing may be committed.
pub async fn hold(connection: &mut Connection, now_ms: i64, hold: &Hold<'_>) -> Result<Allowed, NotAllowed> {
    if !ledger::covers(connection, hold.account_id, Book::Prepaid, hold.amount).await? {
        // The call may be known, from before it took the last of the funds.
        return known(store::find(connection, hold.account_id, hold.call_id).await?, NotAllowed::NoCredit);
    }
    if !store::insert(connection, hold, (now_ms, expires_ms(now_ms, hold.seconds))).await? {
        return known(store::find(connection, hold.account_id, hold.call_id).await?, NotAllowed::NoCall);
    }
    set_aside(connection, now_ms, (hold.account_id, hold.call_id), 1, hold.amount).await?;
    Ok(Allowed::Seconds { in_all: hold.seconds })
}

fn expires_ms(now_ms: i64, seconds: i64) -> i64 {
    now_ms.saturating_add(seconds.saturating_mul(1_000)).saturating_add(GRACE_MS)
}

async fn set_aside(
    connection: &mut Connection,
    now_ms: i64,
    (account_id, call_id): (&str, &str),
    slice: i64,
    amount: Money,
) -> Result<(), sqlx::Error> {
    let given = Money::minor(amount.minor_units.saturating_neg(), amount.currency);
    let postings = [Posting::new(Book::Prepaid, amount), Posting::new(Book::Reserved, given)];
    let key = format!("call:{call_id}:reserve:{slice}");
    let movement = Movement { account_id, key: &key, kind: RESERVED, subject: call_id, postings: &postings };
    ledger::post(connection, now_ms, &movement).await.map(drop)
}

/// Sets more aside for a call that goes on: the telephone system asks before the time is over, for more than so many seconds in
/// all. When more are allowed already, because the answer to an earlier question was lost, that is told, and nothing is set aside.
///
/// # Errors
/// See [`NotAllowed`].
pub async fn prolong(
    portal: &Portal,
    (account_id, call_id): (&str, &str),
    beyond_seconds: i64,
) -> Result<Allowed, NotAllowed> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let call = store::find(&mut transaction, account_id, call_id).await?;
    let Some(call) = call.filter(|call| call.state == State::Open) else { return Err(NotAllowed::NoCall) };
    if call.allowed_seconds > beyond_seconds {
        return Ok(Allowed::Seconds { in_all: call.allowed_seconds });
    }
    let credit = ledger::credit(&mut transaction, account_id, Book::Prepaid, call.currency).await?;
    let there = credit.plus(call.reserved).unwrap_or(credit);
    let seconds = call.tariff.seconds_for(there, call.allowed_seconds + SLICE_SECONDS);
    if seconds < call.allowed_seconds + SLICE_SECONDS {
        refill::running_out(&mut transaction, portal, account_id).await?;
    }
    let in_all = at_least_something(call.tariff.cost(seconds, call.currency));
    let more = in_all.minus(call.reserved).unwrap_or(Money::zero(call.currency));
    if seconds <= call.allowed_seconds {
        transaction.commit().await?;
        return Err(NotAllowed::NoCredit);
    }
    if more.minor_units > 0 {
        if !ledger::covers(&mut transaction, account_id, Book::Prepaid, more).await? {
            return Err(NotAllowed::NoCredit);
        }
        set_aside(&mut transaction, now_ms, (account_id, call_id), call.slices + 1, more).await?;
    }
    let reserved = Money::minor(in_all.minor_units.max(call.reserved.minor_units), call.currency);
    let until = (seconds, expires_ms(now_ms, seconds - call.allowed_seconds));
    store::prolong(&mut transaction, (account_id, call_id), (call.slices + 1, reserved), until).await?;
    transaction.commit().await?;
    Ok(Allowed::Seconds { in_all: seconds })
}
