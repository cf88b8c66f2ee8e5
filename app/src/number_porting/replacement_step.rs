//! The fifth step: whose place the first number takes, and what becomes of that one.

use leptos::prelude::*;

use super::leaving::unfinished;
use super::request::{NO_NUMBER, Request};
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

/// The fields. `numbers` are those of the company that may be replaced.
pub async fn replacement_step(
    text: Text,
    request: &Request,
    account: &Account,
    numbers: impl Iterator<Item = Number>,
) -> Result<AnyView, Problem> {
    let page = Step::Replacement.page(&request.id);
    let (form, problem) = if let Some(refused) = notes::take_refused::<ReplacementForm>(&page).await? {
        (refused.form, Some(refused.problem))
    } else if let Some(typed) = unfinished(request, Step::Replacement) {
        (typed, None)
    } else {
        // Nothing is proposed: a number that is given back by mistake is hard to get again.
        let replaced = request.replaced_number.clone();
        let then = match replaced.as_str() {
            "" | NO_NUMBER => "",
            _ if request.keeps_replaced => "keep",
            _ => "release",
        };
        (ReplacementForm { replaced, then: then.to_owned(), ..ReplacementForm::default() }, None)
    };
    let problems = Problems::new(text, problem);
    let lines = numbers.map(|number| {
        let written = shown(&number.e164, account.country);
        let label = if number.is_main { say!(text, "number-porting-is-main", number = written) } else { written };
        SelectOption::plain(number.e164, label)
    });
    let none = SelectOption::plain(NO_NUMBER, text.say("number-porting-replaces-none"));
    let options = with_first(text, "number-porting-replaced-choose", lines.chain([none]).collect());
    let then = vec![
        (
            SelectOption::plain("release", text.say("number-porting-then-release")),
            say!(text, "number-porting-then-release-hint", days = REST_DAYS),
        ),
        (SelectOption::plain("keep", text.say("number-porting-then-keep")), text.say("number-porting-then-keep-hint")),
    ];
    let first = first_number(request, account.country);
    let buttons = buttons(text, Step::Replacement);
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
                <div class="porting-then">
                    {choices("form[then]", text.say("number-porting-then"), &form.then, then, &problems)}
                </div>
            </div></section>
            {buttons}
        </form>
    }
    .into_any())
}
