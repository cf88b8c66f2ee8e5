//! After a call: what it cost is taken, what was set aside beyond goes back.

use super::store::{self, CallRow, State};
use super::{CALL, RELEASED};
use crate::accounts;
use crate::ledger::{self, Book, Movement, Posting};
use crate::prepaid_account::refill;
use crate::shared::database::Connection;
use crate::shared::money::Money;
use crate::shared::portal::Portal;

/// Takes what a call cost that was talked for so many seconds, once; gives the cost, or nothing when no such call is known. A call
/// that lasted longer than it was allowed to takes what there is; what is not there is written off. One that was released
/// meanwhile is still paid.
///
/// # Errors
/// A fault of the database.
pub async fn settle(
    portal: &Portal,
    (account_id, call_id): (&str, &str),
    seconds: i64,
) -> Result<Option<Money>, sqlx::Error> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let Some(call) = store::find(&mut transaction, account_id, call_id).await? else { return Ok(None) };
    if call.state == State::Settled {
        return Ok(Some(call.cost));
    }
    let cost = call.tariff.cost(seconds, call.currency);
    let held = if call.state == State::Open { call.reserved } else { Money::zero(call.currency) };
    let credit = lasting_credit(&mut transaction, account_id, cost, held).await?;
    let postings = postings(cost, held, credit);
    if !postings.is_empty() {
        let key = format!("call:{call_id}:settle");
        let kind = if cost.minor_units == 0 { RELEASED } else { CALL };
        let movement = Movement { account_id, key: &key, kind, subject: call_id, postings: &postings };
        ledger::post(&mut transaction, now_ms, &movement).await?;
    }
    store::end(&mut transaction, (account_id, call_id), State::Settled, (seconds, cost), now_ms).await?;
    refill::watch(&mut transaction, portal, account_id).await?;
    transaction.commit().await?;
    Ok(Some(cost))
}

/// The credit that a call which cost more than was set aside can still take: nobody else takes it meanwhile.
async fn lasting_credit(
    connection: &mut Connection,
    account_id: &str,
    cost: Money,
    held: Money,
) -> Result<Money, sqlx::Error> {
    let none = Money::zero(cost.currency);
    if cost.minor_units <= held.minor_units {
        return Ok(none);
    }
    // Others wait from here on, where there is anything at all.
    if !ledger::covers(connection, account_id, Book::Prepaid, none).await? {
        return Ok(none);
    }
    ledger::credit(connection, account_id, Book::Prepaid, cost.currency).await
}

/// What settling moves: out of what is set aside; what it cost to what calls earned; the difference to or from the credit; what is
/// missing is written off.
fn postings(cost: Money, held: Money, credit: Money) -> Vec<Posting> {
    let missing = (cost.minor_units - held.minor_units).max(0);
    let from_credit = missing.min(credit.minor_units);
    let back = (held.minor_units - cost.minor_units).max(0);
    let all = [
        (Book::Prepaid, from_credit - back),
        (Book::Reserved, held.minor_units),
        (Book::CallRevenue, -cost.minor_units),
        (Book::WriteOff, missing - from_credit),
    ];
    let some = all.into_iter().filter(|(_, minor)| *minor != 0);
    some.map(|(book, minor)| Posting::new(book, Money::minor(minor, cost.currency))).collect()
}

/// Gives back what was set aside for a call that was not made, once. False when nothing was.
///
/// # Errors
/// A fault of the database.
pub async fn release(portal: &Portal, (account_id, call_id): (&str, &str)) -> Result<bool, sqlx::Error> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let call = store::find(&mut transaction, account_id, call_id).await?;
    let Some(call) = call.filter(|call| call.state == State::Open) else { return Ok(false) };
    give_back(&mut transaction, now_ms, (account_id, call_id), &call).await?;
    transaction.commit().await?;
    Ok(true)
}

async fn give_back(
    connection: &mut Connection,
    now_ms: i64,
    (account_id, call_id): (&str, &str),
    call: &CallRow,
) -> Result<(), sqlx::Error> {
    let nothing = Money::zero(call.currency);
    let postings = postings(nothing, call.reserved, nothing);
    let key = format!("call:{call_id}:release");
    let movement = Movement { account_id, key: &key, kind: RELEASED, subject: call_id, postings: &postings };
    ledger::post(connection, now_ms, &movement).await?;
    store::end(connection, (account_id, call_id), State::Released, (0, nothing), now_ms).await
}

/// Gives back what was set aside for calls that nobody ended in time; how many. The telephone system may have crashed.
///
/// # Errors
/// A fault of the database.
pub async fn release_expired(portal: &Portal) -> Result<usize, sqlx::Error> {
    let expired = store::expired(&mut *portal.database.read().await?, portal.clock.now_ms()).await?;
    let mut released = 0;
    for (account_id, call_id) in expired {
        if release(portal, (&account_id, &call_id)).await? {
            tracing::warn!(
                account.id = account_id,
                call.id = call_id,
                "a call was not ended in time: what was set aside goes back"
            );
            released += 1;
        }
    }
    Ok(released)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::shared::money::Currency;

    fn moved(cost: i64, held: i64, credit: i64) -> Vec<(Book, i64)> {
        let pesos = |minor| Money::minor(minor, Currency::Cop);
        let moved = postings(pesos(cost), pesos(held), pesos(credit));
        moved.iter().map(|posting| (posting.book, posting.amount.minor_units)).collect()
    }

    #[test]
    fn the_rest_goes_back_and_what_is_missing_is_taken_as_far_as_it_is_there() {
        use Book::{CallRevenue, Prepaid, Reserved, WriteOff};
        assert_eq!(moved(30, 100, 0), [(Prepaid, -70), (Reserved, 100), (CallRevenue, -30)]);
        assert_eq!(moved(100, 100, 0), [(Reserved, 100), (CallRevenue, -100)]);
        assert_eq!(moved(0, 100, 0), [(Prepaid, -100), (Reserved, 100)]);
        assert_eq!(moved(120, 100, 50), [(Prepaid, 20), (Reserved, 100), (CallRevenue, -120)]);
        assert_eq!(moved(120, 100, 5), [(Prepaid, 5), (Reserved, 100), (CallRevenue, -120), (WriteOff, 15)]);
        assert_eq!(moved(120, 0, 0), [(CallRevenue, -120), (WriteOff, 120)]);
        assert_eq!(moved(0, 0, 0), []);
    }

    proptest! {
        #[test]
        fn settling_always_balances(cost in 0..1_000_i64, held in 0..1_000_i64, credit in 0..1_000_i64) {
            let moved = moved(cost, held, credit);
            prop_assert_eq!(moved.iter().map(|(_, minor)| minor).sum::<i64>(), 0);
            let taken = moved.iter().find(|(book, _)| *book == Book::Prepaid).map_or(0, |(_, minor)| *minor);
            prop_assert!(taken <= credit);
        }
    }
}
