//! The people: who is there, and one more at a time.

use leptos::prelude::*;

use super::page::Asked;
use super::step_form::ways_on;
use super::steps::Step;
use crate::accounts;
use crate::extensions::{self, User, UserFields, UserForm};
use crate::layout::icon::{Icon, icon};
use crate::layout::initials;
use crate::say;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::problem::Problem;

/// The step.
pub async fn view(asked: &Asked) -> Result<AnyView, Problem> {
    let (caller, text) = (&asked.caller, asked.text);
    let mut connection = asked.portal.database.read().await?;
    let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let digits = account.extension_digits;
    let users = extensions::list(&mut connection, &caller.account_id).await?;
    let number = extensions::next_number(&asked.portal, &mut connection, &account).await?;
    drop(connection);
    let (form, problem) = match notes::take_refused::<UserForm>(Step::Users.page()).await? {
        Some(refused) => (refused.form, Some(refused.problem)),
        None => (UserForm { number, ..UserForm::default() }, None),
    };
    let problems = Problems::new(text, problem);
    let count = i64::try_from(users.len()).unwrap_or_default();
    let people = people(&users);
    Ok(view! {
        <section class="card">
            <header>
                <h2>{text.say(Step::Users.name_key())}</h2>
                <span class="tag end">{say!(text, "assistant-users-count", number = count)}</span>
            </header>
            <div class="body">
                <p class="step-lead">{text.say("assistant-users-lead")}</p>
                {people}
            </div>
        </section>
        <ProblemSummary problems=problems.clone()/>
        {add_form(text, form, digits, problems)}
        {ways_on(text, Step::Users)}
    }
    .into_any())
}

fn people(users: &[User]) -> Option<AnyView> {
    let person = |user: &User| {
        let (name, number) = (user.name(), user.number.clone());
        let page = format!("/extensions/{number}");
        view! {
            <li>
                <a href=page>
                    <span class="avatar" aria-hidden="true">{initials(&name)}</span>
                    <span>{name}" "<small class="num">{number}</small></span>
                </a>
            </li>
        }
    };
    let lines = users.iter().map(person).collect_view();
    (!users.is_empty()).then(|| view! { <ul class="people">{lines}</ul> }.into_any())
}

fn add_form(text: Text, form: UserForm, digits: i64, problems: Problems) -> AnyView {
    view! {
        <form class="card" method="post" action="/api/assistant/add-user" novalidate>
            <FormToken/>
            <header><h2>{text.say("assistant-users-add")}</h2></header>
            <div class="body"><UserFields form=form digits=digits problems=problems/></div>
            <footer>
                <button class="button">{icon(Icon::UserPlus)}{text.say("extensions-add-user")}</button>
                <a class="button quiet" href="/extensions/import">{text.say("assistant-users-import")}</a>
            </footer>
        </form>
    }
    .into_any()
}
