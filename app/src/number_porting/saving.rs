//! The work of saving the steps of a request while it is written.

use super::removal::enqueue_removal;
use super::request::{self, Bill, Request, State};
use super::rules::{self, CarrierForm, HolderForm, NumbersForm, ReplacementForm, check_carrier, check_holder};
use super::step::Step;
use super::store;
use crate::accounts::{self, Account};
use crate::numbers;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::random;

/// How many drafts a company has at most.
const MOST_DRAFTS: usize = 10;

/// Saves where the numbers come from; begins the request when it is new. Gives its id.
pub async fn try_save_carrier(caller: &Caller, form: &CarrierForm) -> Result<String, Problem> {
    let carrier = check_carrier(form)?;
    if !form.id.is_empty() {
        let change = Change { caller, id: &form.id, version: form.version, action: "number-porting.save-carrier" };
        change
            .carry_out(async |connection, request, _| {
                let which = (request.account_id.as_str(), request.id.as_str());
                // Numbers of another kind are checked anew.
                if request.carrier.line_type != carrier.line_type {
                    store::set_numbers(connection, which, &[]).await?;
                }
                Ok(store::set_carrier(connection, which, &carrier).await?)
            })
            .await?;
        return Ok(form.id.clone());
    }
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let requests = request::list(&mut transaction, account_id).await?;
    if requests.iter().filter(|request| request.state == State::Draft).count() >= MOST_DRAFTS {
        return Err(Problem::Refused("number-porting-problem-most-drafts".to_owned()));
    }
    let id = random::id(now_ms);
    store::insert(&mut transaction, (account_id, &id), &carrier, now_ms).await?;
    note(&mut transaction, now_ms, (caller, "number-porting.begin"), (&id, None)).await?;
    transaction.commit().await?;
    Ok(id)
}

/// Saves which numbers they are.
pub async fn try_save_numbers(caller: &Caller, form: &NumbersForm) -> Result<(), Problem> {
    let change = Change { caller, id: &form.id, version: form.version, action: "number-porting.save-numbers" };
    change
        .carry_out(async |connection, request, account| {
            let numbers = rules::check_numbers(form, account.country, request.carrier.line_type)?;
            let mut problems = Vec::new();
            for (field, number) in &numbers {
                if let Some(key) = fault(connection, number, request).await? {
                    problems.push(FieldProblem::new(field.clone(), key));
                }
            }
            Problem::unless_empty(problems)?;
            let numbers: Vec<String> = numbers.into_iter().map(|(_, number)| number.as_str().to_owned()).collect();
            let which = (request.account_id.as_str(), request.id.as_str());
            Ok(store::set_numbers(connection, which, &numbers).await?)
        })
        .await
}

/// Why a number cannot be brought by a request, as far as the database knows.
pub async fn fault(
    connection: &mut Connection,
    number: &PhoneNumber,
    request: &Request,
) -> Result<Option<&'static str>, sqlx::Error> {
    if let Some((account_id, _)) = numbers::destination_of(connection, number.as_str()).await? {
        let is_own = account_id == request.account_id;
        return Ok(Some(if is_own { "number-porting-problem-own" } else { "number-porting-problem-here" }));
    }
    let other = request::open_request_with(connection, number.as_str()).await?;
    Ok(other.filter(|other| *other != request.id).map(|_| "number-porting-problem-requested"))
}

/// Saves whose the numbers are.
pub async fn try_save_holder(caller: &Caller, form: &HolderForm) -> Result<(), Problem> {
    let (name, address) = check_holder(form)?;
    let change = Change { caller, id: &form.id, version: form.version, action: "number-porting.save-holder" };
    change
        .carry_out(async |connection, request, _| {
            let which = (request.account_id.as_str(), request.id.as_str());
            Ok(store::set_holder(connection, which, (&name, &address)).await?)
        })
        .await
}

/// Saves whose place the first number takes.
pub async fn try_save_replacement(caller: &Caller, form: &ReplacementForm) -> Result<(), Problem> {
    let change = Change { caller, id: &form.id, version: form.version, action: "number-porting.save-replacement" };
    change
        .carry_out(async |connection, request, _| {
            let keeps = match form.then.as_str() {
                "keep" => true,
                "release" => false,
                _ => return Err(Problem::field("form[then]", "number-porting-problem-then")),
            };
            replaceable(connection, request, &form.replaced).await?;
            let which = (request.account_id.as_str(), request.id.as_str());
            Ok(store::set_replacement(connection, which, (&form.replaced, keeps)).await?)
        })
        .await
}

/// The number is the company's, and the first one can take its place: a toll-free number is never the main one.
pub async fn replaceable(connection: &mut Connection, request: &Request, e164: &str) -> Result<(), Problem> {
    let number = numbers::find(connection, &request.account_id, e164).await?;
    let number = number.ok_or_else(|| Problem::field("form[replaced]", "number-porting-problem-replaced"))?;
    let first_is_toll_free =
        request.numbers.first().is_some_and(|first| PhoneNumber::stored(first.clone()).is_toll_free());
    if number.is_main && first_is_toll_free {
        return Err(Problem::field("form[replaced]", "number-porting-problem-replaced-main"));
    }
    Ok(())
}

/// Names the file that is the bill now; the one before is removed. The file is kept already.
pub async fn save_bill(portal: &Portal, caller: &Caller, request_id: &str, bill: Bill) -> Result<(), Problem> {
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let request = editable(&mut transaction, account_id, request_id).await?;
    store::count_change(&mut transaction, (account_id, request_id), request.version, now_ms).await?;
    store::set_bill(&mut transaction, (account_id, request_id), Some(&bill)).await?;
    if let Some(before) = &request.bill {
        enqueue_removal(&mut transaction, now_ms, &before.id).await?;
    }
    note(&mut transaction, now_ms, (caller, "number-porting.save-bill"), (request_id, Some(&request))).await?;
    transaction.commit().await?;
    Ok(())
}

/// Throws a draft away, with its bill.
pub async fn try_discard(caller: &Caller, id: &str) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let request = request::find(&mut transaction, account_id, id).await?.ok_or(Problem::NotFound)?;
    if request.state != State::Draft {
        return Err(Problem::Refused("number-porting-problem-sent-already".to_owned()));
    }
    store::delete(&mut transaction, account_id, id).await?;
    if let Some(bill) = &request.bill {
        enqueue_removal(&mut transaction, now_ms, &bill.id).await?;
    }
    note(&mut transaction, now_ms, (caller, "number-porting.discard"), (id, Some(&request))).await?;
    transaction.commit().await?;
    Ok(())
}

/// A request that may still be changed.
pub async fn editable(connection: &mut Connection, account_id: &str, id: &str) -> Result<Request, Problem> {
    let request = request::find(connection, account_id, id).await?.ok_or(Problem::NotFound)?;
    if request.state.is_editable() {
        return Ok(request);
    }
    Err(Problem::Refused("number-porting-problem-sent-already".to_owned()))
}

/// A change of one step.
struct Change<'a> {
    caller: &'a Caller,
    id: &'a str,
    version: i64,
    action: &'static str,
}

impl Change<'_> {
    /// Carries it out in one transaction, with its audit entry. A change that somebody else made meanwhile is not overwritten.
    async fn carry_out(
        &self,
        work: impl AsyncFnOnce(&mut Connection, &Request, &Account) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let portal = Portal::current();
        let now_ms = portal.clock.now_ms();
        let account_id = self.caller.account_id.as_str();
        let mut transaction = portal.database.write().await?;
        accounts::lock(&mut transaction, account_id).await?;
        let account = accounts::find(&mut transaction, account_id).await?.ok_or(Problem::NotFound)?;
        let request = editable(&mut transaction, account_id, self.id).await?;
        work(&mut transaction, &request, &account).await?;
        if !store::count_change(&mut transaction, (account_id, self.id), self.version, now_ms).await? {
            return Err(Problem::Conflict);
        }
        note(&mut transaction, now_ms, (self.caller, self.action), (self.id, Some(&request))).await?;
        transaction.commit().await?;
        Ok(())
    }
}

/// Writes what was done into the audit trail: the request as it was and as it is.
pub async fn note(
    connection: &mut Connection,
    now_ms: i64,
    (caller, action): (&Caller, &'static str),
    (id, before): (&str, Option<&Request>),
) -> Result<(), Problem> {
    let told = |request: Option<&Request>| {
        let json = request.map(serde_json::to_string).transpose();
        json.map(Option::unwrap_or_default).map_err(|error| unexpected(&error))
    };
    let account_id = caller.account_id.as_str();
    let after = request::find(connection, account_id, id).await?;
    let (before, after) = (told(before)?, told(after.as_ref())?);
    let actor = Actor::Administrator(caller);
    let entry = Entry { account_id, actor, action, subject: id, before: &before, after: &after };
    Ok(audit::note(connection, now_ms, entry).await?)
}

/// The step that is shown: the one asked for, or the first that is not done where that lies before it.
pub fn step_shown(request: &Request, asked: Option<Step>) -> Step {
    let first_open = Step::first_open(request);
    asked.map_or(first_open, |asked| asked.min(first_open))
}
