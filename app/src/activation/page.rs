//! `/activate`: asks for the code, says that it does not work, or shows the form.

use leptos::prelude::*;
use leptos_meta::Title;

use super::details_form::DetailsForm;
use super::rules::{self, CallerIdName, QUESTIONS};
use super::server_functions::ActivationForm;
use crate::accounts::{self, Account, Administrator, Purpose};
use crate::layout::{PublicFrame, page};
use crate::say;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::form::{ProblemSummary, Problems, TextField};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;

/// `/activate` and `/activate?code=…`.
#[component]
pub fn Page() -> impl IntoView {
    page(async move {
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let typed = visitor.query_value("code");
        let code = rules::code_of(typed.as_deref().unwrap_or_default());
        if code.is_empty() {
            let problem = typed.map(|_| Problem::field("code", "activation-problem-code"));
            return Ok(ask_for_code(text, Problems::new(text, problem)).into_any());
        }
        let refused = notes::take_refused::<ActivationForm>("/activate").await?;
        let mut connection = portal.database.read().await?;
        let owner =
            accounts::find_link_owner(&mut connection, &code, Purpose::Activation, portal.clock.now_ms()).await?;
        drop(connection);
        let Some((account, administrator)) = owner else {
            answer::set_status(http::StatusCode::GONE);
            return Ok(link_is_dead(text).into_any());
        };
        let (form, problem) = match refused {
            Some(refused) => (refused.form, Some(refused.problem)),
            None => (suggested(&account, &administrator), None),
        };
        let form = ActivationForm { code: Secret::from(code.as_str()), ..form };
        let problems = Problems::beside_secrets(text, problem);
        let number = PhoneNumber::stored(account.main_number).shown_in(account.country);
        let lead = say!(text, "activation-lead", company = account.company_name, number = number);
        let view = view! {
            <PublicFrame>
                <Title text=say!(text, "common-page-title", title = text.say("activation-title"))/>
                <h1>{text.say("activation-title")}</h1>
                <p class="lead muted">{lead}</p>
                <ProblemSummary problems=problems.clone()/>
                <DetailsForm form=form country=account.country problems=problems/>
            </PublicFrame>
        };
        Ok(view.into_any())
    })
}

/// What the form offers before anything was typed.
fn suggested(account: &Account, administrator: &Administrator) -> ActivationForm {
    let (first_name, last_name) = rules::split_name(&administrator.name);
    ActivationForm {
        time_zone: account.time_zone.clone(),
        caller_id_name: CallerIdName::suggested(&account.company_name),
        security_question: QUESTIONS.first().copied().unwrap_or_default().to_owned(),
        first_name,
        last_name,
        email: administrator.email.clone(),
        ..ActivationForm::default()
    }
}

fn ask_for_code(text: Text, problems: Problems) -> impl IntoView {
    view! {
        <PublicFrame>
            <Title text=say!(text, "common-page-title", title = text.say("activation-title"))/>
            <h1>{text.say("activation-title")}</h1>
            <p class="lead muted">{text.say("activation-code-lead")}</p>
            <form method="get" action="/activate">
                <TextField name="code" label=text.say("activation-code") value="" problems=problems
                    hint=text.say("activation-code-hint") autocomplete="off"/>
                <button class="button main wide">{text.say("activation-code-submit")}</button>
            </form>
            <p class="small"><a href="/sign_in">{text.say("activation-sign-in")}</a></p>
        </PublicFrame>
    }
}

fn link_is_dead(text: Text) -> impl IntoView {
    let title = text.say("activation-dead-title");
    view! {
        <PublicFrame>
            <Title text=say!(text, "common-page-title", title = title.clone())/>
            <h1>{title}</h1>
            <p class="lead muted">{text.say("activation-problem-link")}</p>
            <p><a class="button main wide" href="/activate">{text.say("activation-dead-again")}</a></p>
            <p class="small"><a href="/sign_in">{text.say("activation-sign-in")}</a></p>
        </PublicFrame>
    }
}
