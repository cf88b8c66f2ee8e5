//! The second step: the numbers, each in a field of its own.

use leptos::prelude::*;

use super::leaving::unfinished;
use super::request::Request;
use super::rules::{MOST_NUMBERS, NumbersForm, other_field};
use super::step::Step;
use super::step_frame::buttons;
use super::words::shown;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::country::Country;
use crate::shared::form::{FormToken, ProblemSummary, Problems, TextField, TextKind};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::problem::Problem;

/// How many empty fields there are.
const EMPTY_FIELDS: usize = 2;

/// How many fields for further numbers: some of them empty. A refused form has as many as it had, unless more were wanted.
fn fields(form: &NumbersForm, is_refused: bool) -> usize {
    let empty = if is_refused && form.more.is_empty() { 0 } else { EMPTY_FIELDS };
    (form.others.len() + empty).clamp(EMPTY_FIELDS, MOST_NUMBERS - 1)
}

/// The fields.
pub async fn numbers_step(text: Text, request: &Request, country: Country) -> Result<AnyView, Problem> {
    let saved = |e164: &String| shown(e164, country);
    let (form, problem) =
        if let Some(refused) = notes::take_refused::<NumbersForm>(&Step::Numbers.page(&request.id)).await? {
            (refused.form, Some(refused.problem))
        } else if let Some(typed) = unfinished(request, Step::Numbers) {
            (typed, None)
        } else {
            let main = request.numbers.first().map(saved).unwrap_or_default();
            let others = request.numbers.iter().skip(1).map(saved).collect();
            (NumbersForm { main, others, ..NumbersForm::default() }, None)
        };
    let fields = fields(&form, problem.is_some());
    let problems = Problems::new(text, problem);
    let others = (0..fields).map(|place| {
        let value = form.others.get(place).cloned().unwrap_or_default();
        let label = say!(text, "number-porting-other-number", number = i64::try_from(place + 2).unwrap_or_default());
        view! {
            <TextField name=other_field(place) label=label value=value problems=problems.clone() kind=TextKind::Phone
                autocomplete="off"/>
        }
    });
    let others = others.collect_view();
    let buttons = buttons(text, Step::Numbers);
    Ok(view! {
        <form class="stack" method="post" action="/api/number-porting/save-numbers" novalidate>
            <FormToken/>
            <input type="hidden" name="form[id]" value=request.id.clone()/>
            <input type="hidden" name="form[version]" value=request.version/>
            <button class="first-button" tabindex="-1" aria-hidden="true"></button>
            <ProblemSummary problems=problems.clone()/>
            <section class="card"><div class="body">
                <TextField name="form[main]" label=text.say("number-porting-main-number") value=form.main
                    hint=text.say("number-porting-main-number-hint") problems=problems.clone() kind=TextKind::Phone
                    autocomplete="off"/>
                <div class="pair porting-numbers">{others}</div>
                <button class="button" name="form[more]" value="true">
                    {icon(Icon::Plus)}{text.say("number-porting-more-numbers")}
                </button>
            </div></section>
            {buttons}
        </form>
    }
    .into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_form_has_as_many_fields_as_before() {
        let with = |others: usize, more: &str| NumbersForm {
            others: vec![String::new(); others],
            more: more.to_owned(),
            ..NumbersForm::default()
        };
        assert_eq!((fields(&with(0, ""), false), fields(&with(3, ""), false)), (2, 5));
        assert_eq!((fields(&with(2, ""), true), fields(&with(5, ""), true)), (2, 5));
        assert_eq!(fields(&with(2, "true"), true), 4, "more were wanted");
        assert_eq!(fields(&with(30, ""), true), MOST_NUMBERS - 1);
    }
}
