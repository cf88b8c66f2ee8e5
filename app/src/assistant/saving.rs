//! The work behind the server functions: each saves by the rules of the feature that owns it and notes the step, in one
//! transaction.

use super::forms::{CompanyForm, GreetingForm, GreetingText, KeysForm, StepForm};
use super::hours_choice::HoursStepForm;
use super::steps::{State, Step};
use super::store;
use crate::accounts;
use crate::business_hours;
use crate::extensions::UserForm;
use crate::preferences;
use crate::receptionist::{self, MenuForm, Prompt, PromptKind, Slot};
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::revisions;
use crate::user_settings::{self, NewUserForm};

/// Notes that a step is done or put off; gives the step. It changes nothing of the set-up, so the audit trail does not
/// tell it.
pub async fn mark(caller: &Caller, form: &StepForm) -> Result<Step, Problem> {
    let portal = Portal::current();
    let step = Step::from_code(&form.step).ok_or(Problem::NotFound)?;
    let state = State::from_code(&form.state).ok_or(Problem::NotFound)?;
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    store::mark(&mut transaction, &caller.account_id, step, state, portal.clock.now_ms()).await?;
    transaction.commit().await?;
    Ok(step)
}

/// Saves the names, the time zone and the language of prompts.
pub async fn save_company(caller: &Caller, form: &CompanyForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let (company_name, caller_id_name) = form.check()?;
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    rename(&mut transaction, caller, now_ms, (&company_name, caller_id_name.as_str())).await?;
    preferences::save_checked(&mut transaction, caller, now_ms, &form.preferences()).await?;
    store::mark(&mut transaction, &caller.account_id, Step::Company, State::Done, now_ms).await?;
    transaction.commit().await?;
    Ok(())
}

async fn rename(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    (company_name, caller_id_name): (&str, &str),
) -> Result<(), Problem> {
    let account = accounts::find(connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let shown = accounts::find_caller_id_name(connection, &account.id).await?.unwrap_or_default();
    if (account.company_name.as_str(), shown.as_str()) == (company_name, caller_id_name) {
        return Ok(());
    }
    accounts::set_names(connection, &account.id, company_name, caller_id_name).await?;
    let state = |company: &str, caller_id: &str| {
        serde_json::json!({ "company_name": company, "caller_id_name": caller_id }).to_string()
    };
    let entry = Entry {
        account_id: &account.id,
        actor: Actor::Administrator(caller),
        action: "accounts.rename",
        subject: &account.id,
        before: &state(&account.company_name, &shown),
        after: &state(company_name, caller_id_name),
    };
    audit::note(connection, now_ms, entry).await?;
    Ok(revisions::write(connection, now_ms, entry).await?)
}

/// Adds a user; gives the name. The step goes on: there may be more to add.
pub async fn add_user(caller: &Caller, form: &UserForm) -> Result<String, Problem> {
    let portal = Portal::current();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let account = accounts::find(&mut transaction, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let UserForm { first_name, last_name, email, number, .. } = form.clone();
    let form = NewUserForm { first_name, last_name, email, number, ip_phone: true, ..NewUserForm::default() };
    let added = user_settings::add_checked(&mut transaction, caller, portal.clock.now_ms(), &account, &form).await?;
    transaction.commit().await?;
    Ok(added.name)
}

/// Saves the texts of both greetings; every fault is told at once.
pub async fn save_greeting(caller: &Caller, form: &GreetingForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let mut problems = Vec::new();
    for (slot, typed) in [(Slot::Open, &form.open), (Slot::Closed, &form.closed)] {
        match save_text(&mut transaction, caller, now_ms, &slot, typed).await {
            Err(Problem::Fields(found)) => problems.extend(found.into_iter().map(|problem| in_step(&slot, problem))),
            result => result?,
        }
    }
    Problem::unless_empty(problems)?;
    store::mark(&mut transaction, &caller.account_id, Step::Greeting, State::Done, now_ms).await?;
    transaction.commit().await?;
    Ok(())
}

/// Saves a greeting that is another text than before; a recording stays.
async fn save_text(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    slot: &Slot,
    typed: &GreetingText,
) -> Result<(), Problem> {
    let menu = receptionist::find_form(connection, caller, slot).await?;
    let text = typed.text.replace("\r\n", "\n").trim().to_owned();
    if menu.greeting.kind == PromptKind::Audio || menu.greeting.text == text {
        return Ok(());
    }
    let form = MenuForm { version: typed.version, greeting: Prompt { text, ..menu.greeting.clone() }, ..menu };
    receptionist::save_recorded(connection, caller, now_ms, &form).await
}

/// A problem of a menu's own form, where the step shows the field.
fn in_step(slot: &Slot, problem: FieldProblem) -> FieldProblem {
    let field = match problem.field.strip_prefix("form[greeting]") {
        Some(rest) => format!("form[{}]{rest}", slot.name()),
        None => problem.field,
    };
    FieldProblem { field, ..problem }
}

/// Saves where the keys of the menu for business hours lead.
pub async fn save_keys(caller: &Caller, form: &KeysForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let menu = receptionist::find_form(&mut transaction, caller, &Slot::Open).await?;
    let changed = form.applied_to(&menu);
    if changed.keys != menu.keys {
        receptionist::save_recorded(&mut transaction, caller, now_ms, &changed).await?;
    }
    store::mark(&mut transaction, &caller.account_id, Step::Keys, State::Done, now_ms).await?;
    transaction.commit().await?;
    Ok(())
}

/// Saves when the company is open.
pub async fn save_hours(caller: &Caller, form: &HoursStepForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let saved = business_hours::find_form(&mut transaction, &caller.account_id).await?;
    if let Some(hours) = form.hours(&saved)? {
        business_hours::save_recorded(&mut transaction, caller, now_ms, &hours).await?;
    }
    store::mark(&mut transaction, &caller.account_id, Step::Hours, State::Done, now_ms).await?;
    transaction.commit().await?;
    Ok(())
}
