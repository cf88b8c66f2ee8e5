//! The work of sending a request to the operator, and of taking it back.

use super::change::{editable, note};
use super::mails;
use super::removal::enqueue_removal;
use super::request::{self, Event, Request, Signature, State};
use super::rules::{SendForm, check_signature};
use super::saving::{ELSEWHERE, fault, replaceable};
use super::step::Step;
use super::store;
use crate::accounts;
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, is_taken};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;

/// An event without a reason, a note and a day.
pub fn plain_event(state: State, happened_at: i64) -> Event {
    Event { state, reason: None, note: String::new(), port_day: None, happened_at }
}

/// Signs a request and sends it, for the first time or corrected. `address` is whence it is signed.
pub async fn try_send(caller: &Caller, address: &str, form: &SendForm) -> Result<(), Problem> {
    let name = check_signature(form)?;
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let request = editable(&mut transaction, account_id, &form.id).await?;
    if request.version != form.version {
        return Err(Problem::Conflict);
    }
    can_be_sent(&mut transaction, &request).await?;

    let signature = Signature { name, signed_at: now_ms, signed_from: address.to_owned() };
    store::set_signature(&mut transaction, (account_id, &form.id), &signature).await?;
    let event = plain_event(State::Received, now_ms);
    let event_id = random::id(now_ms);
    match store::add_event(&mut transaction, (account_id, &form.id, &event_id), &event).await {
        Err(error) if is_taken(&error) => return Err(refused("number-porting-problem-requested")),
        written => written?,
    }
    mails::tell(&portal, &mut transaction, (&request, &event), &[]).await?;
    note(&mut transaction, now_ms, (caller, "number-porting.send"), (&form.id, Some(&request))).await?;
    transaction.commit().await?;
    Ok(())
}

fn refused(key: &str) -> Problem {
    Problem::Refused(key.to_owned())
}

/// All steps are done, and what they say still holds.
async fn can_be_sent(connection: &mut Connection, request: &Request) -> Result<(), Problem> {
    if Step::first_open(request) != Step::Review {
        return Err(refused("number-porting-problem-incomplete"));
    }
    for e164 in &request.numbers {
        if let Some(key) = fault(connection, &PhoneNumber::stored(e164.clone()), request).await? {
            return Err(refused(key));
        }
    }
    match replaceable(connection, request, &request.replaced_number).await {
        Err(Problem::Fields(fields)) if fields.iter().any(|field| field.key == ELSEWHERE) => Err(refused(ELSEWHERE)),
        Err(Problem::Fields(_)) => Err(refused("number-porting-problem-replaced-gone")),
        checked => checked,
    }
}

/// Takes a request back, as long as the carrier has named no day. Its bill is removed.
pub async fn try_cancel(caller: &Caller, id: &str) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let request = request::find(&mut transaction, account_id, id).await?.ok_or(Problem::NotFound)?;
    if !request.state.may_become(State::Cancelled) {
        return Err(refused("number-porting-problem-not-cancelled"));
    }
    let event = plain_event(State::Cancelled, now_ms);
    store::add_event(&mut transaction, (account_id, id, &random::id(now_ms)), &event).await?;
    if let Some(bill) = &request.bill {
        store::set_bill(&mut transaction, (account_id, id), None).await?;
        enqueue_removal(&mut transaction, now_ms, &bill.id).await?;
    }
    mails::tell(&portal, &mut transaction, (&request, &event), &[]).await?;
    note(&mut transaction, now_ms, (caller, "number-porting.cancel"), (id, Some(&request))).await?;
    transaction.commit().await?;
    Ok(())
}
