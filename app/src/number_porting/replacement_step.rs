//! The fifth step: whose place the first number takes, and what becomes of that one.

use leptos::prelude::*;

use super::request::Request;
use super::rules::ReplacementForm;
use super::step::Step;
use super::step_frame::{buttons, choices, with_first};
use super::words::{first_number, shown};
use crate::accounts::Account;
use crate::number_release::REST_DAYS;
use crate::numbers::Number;
use crate::say;
use crate::shared::form::{FormToken, ProblemSummary, Problems, SelectField, SelectOption};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::problem::Problem;

/// The fields.
pub async fn replacement_step(
    text: Text,
    request: &Request,
    account: &Account,
    numbers: Vec<Number>,
) -> Result<AnyView, Problem> {
    let page = Step::Replacement.page(&request.id);
    let (form, problem) = if let Some(refused) = notes::take_refused::<ReplacementForm>(&page).await? {
        (refused.form, Some(refused.problem))
    } else {
        // Usually it is the main number, which was given until the own one comes.
        let is_first = request.replaced_number.is_empty();
        let replaced = if is_first { account.main_number.clone() } else { request.replaced_number.clone() };
        let then = if request.keeps_replaced { "keep" } else { "release" }.to_owned();
        (ReplacementForm { replaced, then, ..ReplacementForm::default() }, None)
    };
    let problems = Problems::new(text, problem);
    let lines = numbers.into_iter().map(|number| {
        let written = shown(&number.e164, account.country);
        let label = if number.is_main { say!(text, "number-porting-is-main", number = written) } else { written };
        SelectOption::plain(number.e164, label)
    });
    let options = with_first(text, "number-porting-replaced-choose", lines.collect());
    let then = vec![
        (
            SelectOption::plain("release", text.say("number-porting-then-release")),
            say!(text, "number-porting-then-release-hint", days = REST_DAYS),
        ),
        (SelectOption::plain("keep", text.say("number-porting-then-keep")), text.say("number-porting-then-keep-hint")),
    ];
    let first = first_number(request, account.country);
    let buttons = buttons(text, &request.id, Step::Replacement);
    Ok(view! {
        <form class="stack" method="post" action="/api/number-porting/save-replacement" novalidate>
            <FormToken/>
            <input type="hidden" name="form[id]" value=request.id.clone()/>
            <input type="hidden" name="form[version]" value=request.version/>
            <ProblemSummary problems=problems.clone()/>
            <section class="card"><div class="body">
                <SelectField name="form[replaced]" label=text.say("number-porting-replaced") value=form.replaced
                    hint=say!(text, "number-porting-replaced-hint", number = first) options=options
                    problems=problems.clone()/>
                {choices("form[then]", text.say("number-porting-then"), &form.then, then, &problems)}
            </div></section>
            {buttons}
        </form>
    }
    .into_any())
}
