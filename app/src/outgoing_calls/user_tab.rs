//! The tab of a user's page with what the user may call.

use leptos::prelude::*;

use super::company_page;
use super::forms::{COMPANY, OWN, UserForm};
use super::limits::Limits;
use super::rules_fields::{in_a_line, rules_fields};
use super::server_functions::seen;
use super::store;
use crate::accounts;
use crate::billing::stopped_warning;
use crate::extensions::User;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, field_id};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::{Edited, with_meanwhile};
use crate::user_settings::Tab;

/// The company's rules, or the user's own.
///
/// # Errors
/// [`Problem::NotFound`] when the account is gone, or a fault of the database.
pub async fn user_tab(caller: Caller, user: User) -> Result<AnyView, Problem> {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let text = visitor.text();
    let mut connection = portal.database.read().await?;
    let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let (companys, _) = store::of_company(&mut connection, &account.id).await?;
    let own = store::of_users(&mut connection, &account.id).await?.remove(&user.id);
    let warning = stopped_warning(&mut connection, text, &account, portal.clock.now_ms()).await?;
    drop(connection);
    let tab = Tab::OutgoingCalls;
    let refused = notes::take_refused::<UserForm>(&tab.page(&user.number)).await?;
    let (form, problem) = match refused {
        Some(refused) => (refused.form, Some(refused.problem)),
        None => (UserForm::of(own.as_ref(), &companys), None),
    };
    let edited = Edited::Part(("extensions", &user.id), tab.facts());
    let problems = with_meanwhile(Problems::new(text, problem), (&portal, &visitor, &caller), edited, 1).await?;
    // Against what is saved now: sending what was refused again is done knowingly.
    Ok(view! {
        {warning}
        <form class="stack outgoing-calls" method="post" action=tab.function() novalidate>
            <FormToken/>
            <input type="hidden" name="form[id]" value=user.id/>
            <input type="hidden" name="form[seen]" value=seen(own.as_ref())/>
            <ProblemSummary problems=problems.clone()/>
            <section class="card">
                <div class="body">
                    {whose_rules(text, &form.rules, companys, &problems)}
                    <div class="own-rules">
                        {rules_fields(text, [form.class, form.calls_at_once, form.minutes_a_day], problems)}
                    </div>
                </div>
            </section>
            <div class="actions">
                <button class="button main">{text.say("common-save")}</button>
                <a class="button" href="/extensions">{text.say("common-cancel")}</a>
            </div>
        </form>
    }
    .into_any())
}

fn whose_rules(text: Text, chosen: &str, companys: Limits, problems: &Problems) -> AnyView {
    let choice = |value: &'static str, words: String, hint: Option<AnyView>| {
        let id = format!("rules-{value}");
        view! {
            <div>
                <label class="row" for=id.clone()>
                    <input type="radio" id=id.clone() name="form[rules]" value=value checked=value == chosen/>
                    <span>{words}</span>
                </label>
                {hint}
            </div>
        }
    };
    let link = view! {
        <p class="hint">
            {in_a_line(text, companys)}" · "<a href=company_page::PAGE>{text.say("outgoing-calls-company-open")}</a>
        </p>
    };
    let problem = problems.of("form[rules]").map(|sentence| view! { <p class="problem">{sentence}</p> });
    let is_wrong = problem.is_some();
    view! {
        <fieldset class="field" class:wrong=is_wrong id=field_id("form[rules]")>
            <legend>{text.say("outgoing-calls-rules")}</legend>
            {choice(COMPANY, text.say("outgoing-calls-as-company"), Some(link.into_any()))}
            {choice(OWN, text.say("outgoing-calls-own"), None)}
            {problem}
        </fieldset>
    }
    .into_any()
}
