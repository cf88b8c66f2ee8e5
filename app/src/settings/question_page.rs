//! `/settings/security_question`.

use leptos::prelude::*;

use super::frame::{Below, SETTINGS};
use super::question::{QUESTION, QuestionForm};
use crate::accounts;
use crate::activation::QUESTIONS;
use crate::layout::page;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, PasswordField, ProblemSummary, Problems, SelectField, SelectOption};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The form.
#[component]
pub fn QuestionPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let id = caller.administrator_id.as_str();
        let mut connection = portal.database.read().await?;
        let found = accounts::find_administrator_by_id(&mut connection, &caller.account_id, id).await?;
        drop(connection);
        let saved = found.ok_or(Problem::NotFound)?.security_question;
        let (chosen, problem) = match notes::take_refused::<QuestionForm>(QUESTION).await? {
            Some(refused) => (refused.form.question, Some(refused.problem)),
            None => (saved, None),
        };
        let problems = Problems::beside_secrets(text, problem);
        let questions = QUESTIONS.into_iter().map(|key| SelectOption::plain(key, text.say(key))).collect::<Vec<_>>();
        Ok(view! {
            <Below title=text.say("settings-question-title") lead=text.say("settings-question-lead")>
                <ProblemSummary problems=problems.clone()/>
                <form class="card" method="post" action="/api/settings/save-question" novalidate>
                    <FormToken/>
                    <div class="body">
                        <SelectField name="form[question]" label=text.say("settings-question") value=chosen
                            options=questions problems=problems.clone()/>
                        <PasswordField name="form[answer]" label=text.say("settings-answer") problems=problems.clone()
                            autocomplete="off" hint=text.say("settings-answer-hint")/>
                        <PasswordField name="form[current]" label=text.say("settings-current") problems=problems
                            autocomplete="current-password"/>
                    </div>
                    <footer>
                        <button class="button main">{text.say("common-save")}</button>
                        <a class="button" href=SETTINGS>{text.say("common-cancel")}</a>
                    </footer>
                </form>
            </Below>
        })
    })
}
