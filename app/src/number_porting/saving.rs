//! The work of saving the steps of a request while it is written.

use serde_json::Value;

use super::carrier::Carrier;
use super::change::{change_of, editable, note};
use super::leaving::StepForm;
use super::removal::enqueue_removal;
use super::request::{self, Bill, NO_NUMBER, Request, State};
use super::rules::{self, CarrierForm, HolderForm, NumbersForm, ReplacementForm, check_carrier, check_holder};
use super::step::Step;
use super::store;
use crate::accounts;
use crate::numbers;
use crate::shared::caller::Caller;
use crate::shared::database::Connection;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::random;

/// How many drafts a company has at most.
const MOST_DRAFTS: usize = 10;
/// Another request under way replaces the number.
pub const ELSEWHERE: &str = "number-porting-problem-replaced-elsewhere";

/// Saves where the numbers come from; begins the request when it is new. Gives its id.
pub async fn try_save_carrier(caller: &Caller, form: &CarrierForm) -> Result<String, Problem> {
    let carrier = check_carrier(form)?;
    if form.id.is_empty() {
        return begin(caller, Some(&carrier), None).await;
    }
    let change = change_of(caller, Step::Carrier, (&form.id, form.version), "number-porting.save-carrier");
    change
        .carry_out(async |connection, request, _| {
            let which = (request.account_id.as_str(), request.id.as_str());
            // Numbers of another kind are checked anew.
            if request.carrier.as_ref().is_some_and(|before| before.line_type != carrier.line_type) {
                store::set_numbers(connection, which, &[]).await?;
            }
            Ok(store::set_carrier(connection, which, &carrier).await?)
        })
        .await?;
    Ok(form.id.clone())
}

/// Begins a request, complete in its first step or with what was typed there. Gives its id.
async fn begin(caller: &Caller, carrier: Option<&Carrier>, typed: Option<Value>) -> Result<String, Problem> {
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
    store::insert(&mut transaction, (account_id, &id), carrier, now_ms).await?;
    if let Some(typed) = typed {
        let unfinished = [(Step::Carrier.code().to_owned(), typed)].into();
        store::set_unfinished(&mut transaction, (account_id, &id), &unfinished).await?;
    }
    note(&mut transaction, now_ms, (caller, "number-porting.begin"), (&id, None)).await?;
    transaction.commit().await?;
    Ok(id)
}

/// Saves which numbers they are.
pub async fn try_save_numbers(caller: &Caller, form: &NumbersForm) -> Result<(), Problem> {
    let change = change_of(caller, Step::Numbers, (&form.id, form.version), "number-porting.save-numbers");
    change
        .carry_out(async |connection, request, account| {
            let carrier = request.carrier.as_ref();
            let carrier = carrier.ok_or_else(|| Problem::Refused("number-porting-problem-incomplete".to_owned()))?;
            let numbers = rules::check_numbers(form, account.country, carrier.line_type)?;
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
    let change = change_of(caller, Step::Holder, (&form.id, form.version), "number-porting.save-holder");
    change
        .carry_out(async |connection, request, _| {
            let which = (request.account_id.as_str(), request.id.as_str());
            Ok(store::set_holder(connection, which, (&name, &address)).await?)
        })
        .await
}

/// Saves whose place the first number takes.
pub async fn try_save_replacement(caller: &Caller, form: &ReplacementForm) -> Result<(), Problem> {
    let change = change_of(caller, Step::Replacement, (&form.id, form.version), "number-porting.save-replacement");
    change
        .carry_out(async |connection, request, _| {
            let replaced = replaceable(connection, request, &form.replaced).await;
            let keeps = match form.then.as_str() {
                "keep" => Ok(true),
                "release" => Ok(false),
                _ if form.replaced == NO_NUMBER => Ok(false),
                _ => Err(Problem::field("form[then]", "number-porting-problem-then")),
            };
            let ((), keeps) = Problem::both(replaced, keeps)?;
            let which = (request.account_id.as_str(), request.id.as_str());
            Ok(store::set_replacement(connection, which, (&form.replaced, keeps)).await?)
        })
        .await
}

/// None is replaced; or the number is the company's, no other request under way replaces it, and the first one can take its
/// place: a toll-free number is never the main one.
pub async fn replaceable(connection: &mut Connection, request: &Request, e164: &str) -> Result<(), Problem> {
    if e164 == NO_NUMBER {
        return Ok(());
    }
    let number = numbers::find(connection, &request.account_id, e164).await?;
    let number = number.ok_or_else(|| Problem::field("form[replaced]", "number-porting-problem-replaced"))?;
    let which = (request.account_id.as_str(), request.id.as_str());
    if request::is_replaced_by_another(connection, which, e164).await? {
        return Err(Problem::field("form[replaced]", ELSEWHERE));
    }
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

/// Passes on what came of saving a step. When it is left and was refused, what was typed is kept instead: it is complete when
/// one goes on. Gives the id of the request, which is empty where a new one has nothing to keep.
pub async fn or_keep<F: StepForm>(
    caller: &Caller,
    step: Step,
    (id, version): (&str, i64),
    form: &F,
    saved: Result<String, Problem>,
) -> Result<String, Problem> {
    let refused = matches!(saved, Err(Problem::Fields(_) | Problem::Refused(_)));
    if form.leave().is_empty() || !refused {
        return saved;
    }
    let typed = form.kept()?;
    if id.is_empty() {
        return if typed.is_some() { begin(caller, None, typed).await } else { Ok(String::new()) };
    }
    let found = request::find(&mut *Portal::current().database.read().await?, &caller.account_id, id).await?;
    if found.is_some_and(|request| request.unfinished.get(step.code()) == typed.as_ref()) {
        return Ok(id.to_owned());
    }
    let mut change = change_of(caller, step, (id, version), "number-porting.keep-unfinished");
    change.typed = typed;
    change.carry_out(async |_, _, _| Ok(())).await?;
    Ok(id.to_owned())
}

/// The step that is shown: the one asked for, or the first that is not done where that lies before it.
pub fn step_shown(request: &Request, asked: Option<Step>) -> Step {
    let first_open = Step::first_open(request);
    asked.map_or(first_open, |asked| asked.min(first_open))
}
