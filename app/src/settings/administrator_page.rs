//! `/settings/administrator`: one's own name and email.

use leptos::prelude::*;

use super::administrator::{ADMINISTRATOR, NameForm};
use super::email_change::{EmailForm, KIND, LINK_HOURS};
use super::frame::Below;
use super::store;
use crate::accounts::{self, Administrator, LONGEST_NAME};
use crate::layout::page;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, PasswordField, ProblemSummary, Problems, TextField, TextKind};
use crate::shared::language::Text;
use crate::shared::notes::{self, Refused};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The forms of name and email.
#[component]
pub fn AdministratorPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let (account_id, id) = (caller.account_id.as_str(), caller.administrator_id.as_str());
        let now_ms = portal.clock.now_ms();
        let mut connection = portal.database.read().await?;
        let found = accounts::find_administrator_by_id(&mut connection, account_id, id).await?;
        let administrator = found.ok_or(Problem::NotFound)?;
        let waiting = store::find_email_change(&mut connection, account_id, id, now_ms).await?;
        drop(connection);
        let name = notes::take_refused::<NameForm>(ADMINISTRATOR).await?;
        let email: Option<Refused<EmailForm>> = notes::take(ADMINISTRATOR, KIND).await?;
        Ok(view! {
            <Below title=text.say("settings-administrator-title") lead=text.say("settings-administrator-lead")>
                {name_form(text, &administrator, name)}
                {email_form(text, &administrator, waiting, email)}
            </Below>
        })
    })
}

fn name_form(text: Text, administrator: &Administrator, refused: Option<Refused<NameForm>>) -> AnyView {
    let (name, problem) = match refused {
        // What was typed, against what is saved now: sending it again is done knowingly.
        Some(refused) => (refused.form.name, Some(refused.problem)),
        None => (administrator.name.clone(), None),
    };
    let problems = Problems::new(text, problem);
    view! {
        <form class="card" method="post" action="/api/settings/save-name" novalidate>
            <FormToken/>
            <input type="hidden" name="form[version]" value=administrator.version/>
            <header><h2>{text.say("settings-name")}</h2></header>
            <div class="body">
                <ProblemSummary problems=problems.clone()/>
                <TextField name="form[name]" label=text.say("settings-name") value=name problems=problems
                    hint=text.say("settings-name-hint") autocomplete="name" max_length=LONGEST_NAME/>
            </div>
            <footer><button class="button main">{text.say("common-save")}</button></footer>
        </form>
    }
    .into_any()
}

fn email_form(
    text: Text,
    administrator: &Administrator,
    waiting: Option<String>,
    refused: Option<Refused<EmailForm>>,
) -> AnyView {
    let (email, problem) = match refused {
        Some(refused) => (refused.form.email, Some(refused.problem)),
        None => (String::new(), None),
    };
    let problems = Problems::beside_secrets(text, problem);
    let waiting = waiting.map(|email| {
        view! {
            <div class="notice info">
                <p>{say!(text, "settings-email-waiting", email = email)}</p>
                <form method="post" action="/api/settings/withdraw-email">
                    <FormToken/>
                    <button class="button small">{text.say("settings-email-withdraw")}</button>
                </form>
            </div>
        }
    });
    view! {
        <section class="card" id="email">
            <header><h2>{text.say("settings-email")}</h2></header>
            <div class="body">
                <p>{say!(text, "settings-email-now", email = administrator.email.clone())}</p>
                {waiting}
                <ProblemSummary problems=problems.clone()/>
                <form method="post" action="/api/settings/change-email" novalidate>
                    <FormToken/>
                    <TextField name="form[email]" label=text.say("settings-email-new") value=email
                        problems=problems.clone() kind=TextKind::Email autocomplete="email" max_length=254
                        hint=say!(text, "settings-email-hint", number = LINK_HOURS)/>
                    <PasswordField name="form[current]" label=text.say("settings-current") problems=problems
                        autocomplete="current-password"/>
                    <div class="actions"><button class="button">{text.say("settings-email-send")}</button></div>
                </form>
            </div>
        </section>
    }
    .into_any()
}
