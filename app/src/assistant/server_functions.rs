//! What can be done in the assistant: each step is saved by itself and leads on to the next.

use leptos::prelude::*;

use super::forms::{CompanyForm, GreetingForm, KeysForm, StepForm};
use super::hours_choice::HoursStepForm;
use super::saving;
use super::steps::Step;
use crate::extensions::UserForm;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::notes;
use crate::shared::problem::Problem;

/// The kind of note the greetings are kept as while they are listened to.
pub const DRAFT: &str = "greeting-draft";

/// Leaves a step as done or put off, without saving anything else.
#[server(endpoint = "assistant/mark-step")]
pub async fn mark_step(form: StepForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = saving::mark(&caller, &form).await;
    let step = answer::form("/assistant", &form, result).await?;
    answer::go_on(step.next_page(), "", "").await
}

/// Saves the company's step.
#[server(endpoint = "assistant/save-company")]
pub async fn save_company(form: CompanyForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = saving::save_company(&caller, &form).await;
    answer::form(Step::Company.page(), &form, result).await?;
    saved(Step::Company).await
}

/// Adds a user and stays at the step.
#[server(endpoint = "assistant/add-user")]
pub async fn add_user(form: UserForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = saving::add_user(&caller, &form).await;
    let name = answer::form(Step::Users.page(), &form, result).await?;
    answer::go_on(Step::Users.page(), "extensions-notice-added", &name).await
}

/// Saves the greetings' step.
#[server(endpoint = "assistant/save-greeting")]
pub async fn save_greeting(form: GreetingForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = saving::save_greeting(&caller, &form).await;
    answer::form(Step::Greeting.page(), &form, result).await?;
    saved(Step::Greeting).await
}

/// Keeps the greetings as they are typed for the next visit of their step, which lets them be heard.
#[server(endpoint = "assistant/listen-greeting")]
pub async fn listen_greeting(form: GreetingForm) -> Result<(), Problem> {
    Caller::administrator()?;
    notes::keep(Step::Greeting.page(), DRAFT, &form).await?;
    answer::redirect(&format!("{}#form-open-text", Step::Greeting.page()));
    Ok(())
}

/// Saves the keys' step.
#[server(endpoint = "assistant/save-keys")]
pub async fn save_keys(form: KeysForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = saving::save_keys(&caller, &form).await;
    answer::form(Step::Keys.page(), &form, result).await?;
    saved(Step::Keys).await
}

/// Saves the hours' step.
#[server(endpoint = "assistant/save-hours")]
pub async fn save_hours(form: HoursStepForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = saving::save_hours(&caller, &form).await;
    answer::form(Step::Hours.page(), &form, result).await?;
    saved(Step::Hours).await
}

/// Leads on from a step that was saved.
async fn saved(step: Step) -> Result<(), Problem> {
    let name = Visitor::current().text().say(step.name_key());
    answer::go_on(step.next_page(), "assistant-notice-saved", &name).await
}
