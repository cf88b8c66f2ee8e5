//! The first step: where the numbers come from. Internet by DSL on the very line stops here, with what to do.

use leptos::prelude::*;

use super::carrier::{Internet, LineType};
use super::leaving::unfinished;
use super::request::Request;
use super::rules::{CarrierForm, LONGEST_ACCOUNT, LONGEST_NAME};
use super::server_functions::NEW;
use super::step::Step;
use super::step_frame::{buttons, choices};
use crate::layout::icon::{Icon, icon};
use crate::shared::form::{FormToken, ProblemSummary, Problems, SelectOption, TextField};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::problem::Problem;

/// The fields.
pub async fn carrier_step(text: Text, request: Option<&Request>) -> Result<AnyView, Problem> {
    let page = request.map_or_else(|| NEW.to_owned(), |request| Step::Carrier.page(&request.id));
    let carrier = request.and_then(|request| request.carrier.as_ref());
    let stored = request.map(|request| {
        let saved = || carrier.map(|carrier| CarrierForm::of(carrier, "", 0)).unwrap_or_default();
        let typed = unfinished(request, Step::Carrier).unwrap_or_else(saved);
        CarrierForm { id: request.id.clone(), version: request.version, ..typed }
    });
    let stored = stored.unwrap_or_default();
    let (form, problem) = match notes::take_refused::<CarrierForm>(&page).await? {
        Some(refused) => {
            (CarrierForm { id: stored.id, version: stored.version, ..refused.form }, Some(refused.problem))
        }
        None => (stored, None),
    };
    let problems = Problems::new(text, problem);
    let stops = carrier.is_some_and(|carrier| carrier.internet == Internet::DslSame);
    let stop = stops.then(|| dsl_stop(text));
    let kinds = LineType::ALL.map(|kind| (SelectOption::plain(kind.code(), text.say(kind.name_key())), String::new()));
    let internet = Internet::ALL.map(|kind| {
        let hint =
            if kind == Internet::DslSame { text.say("number-porting-internet-dsl-same-hint") } else { String::new() };
        (SelectOption::plain(kind.code(), text.say(kind.name_key())), hint)
    });
    let buttons = buttons(text, Step::Carrier);
    Ok(view! {
        {stop}
        <form class="stack" method="post" action="/api/number-porting/save-carrier" novalidate>
            <FormToken/>
            <input type="hidden" name="form[id]" value=form.id/>
            <input type="hidden" name="form[version]" value=form.version/>
            <ProblemSummary problems=problems.clone()/>
            <section class="card"><div class="body">
                {choices("form[line_type]", text.say("number-porting-line-type"), &form.line_type, kinds.into(), &problems)}
                <TextField name="form[carrier]" label=text.say("number-porting-carrier") value=form.carrier
                    hint=text.say("number-porting-carrier-hint") problems=problems.clone() max_length=LONGEST_NAME/>
                <TextField name="form[account]" label=text.say("number-porting-account") value=form.account
                    hint=text.say("number-porting-account-hint") problems=problems.clone() max_length=LONGEST_ACCOUNT
                    autocomplete="off"/>
                {choices("form[internet]", text.say("number-porting-internet"), &form.internet, internet.into(), &problems)}
            </div></section>
            {buttons}
        </form>
    }
    .into_any())
}

fn dsl_stop(text: Text) -> AnyView {
    let what_to_do = ["number-porting-dsl-do-1", "number-porting-dsl-do-2", "number-porting-dsl-do-3"];
    let what_to_do = what_to_do.map(|key| view! { <li>{text.say(key)}</li> }).collect_view();
    view! {
        <div class="notice warm" role="alert">
            {icon(Icon::TriangleAlert)}
            <div>
                <p><b>{text.say("number-porting-dsl-title")}</b></p>
                <p>{text.say("number-porting-dsl-why")}</p>
                <ul>{what_to_do}</ul>
            </div>
        </div>
    }
    .into_any()
}
