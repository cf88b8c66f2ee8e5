//! The third step: whose the numbers are, as on the bill.

use leptos::prelude::*;

use super::leaving::unfinished;
use super::request::Request;
use super::rules::{HolderForm, LONGEST_ADDRESS, LONGEST_NAME};
use super::step::Step;
use super::step_frame::buttons;
use crate::layout::icon::{Icon, icon};
use crate::shared::form::{FormToken, ProblemSummary, Problems, TextField};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::problem::Problem;

/// The holder's fields.
pub async fn holder_step(text: Text, request: &Request) -> Result<AnyView, Problem> {
    let (form, problem) =
        if let Some(refused) = notes::take_refused::<HolderForm>(&Step::Holder.page(&request.id)).await? {
            (refused.form, Some(refused.problem))
        } else if let Some(typed) = unfinished(request, Step::Holder) {
            (typed, None)
        } else {
            let (name, address) = (request.holder_name.clone(), request.service_address.clone());
            (HolderForm { name, address, ..HolderForm::default() }, None)
        };
    let problems = Problems::new(text, problem);
    let buttons = buttons(text, Step::Holder);
    Ok(view! {
        <form class="stack" method="post" action="/api/number-porting/save-holder" novalidate>
            <FormToken/>
            <input type="hidden" name="form[id]" value=request.id.clone()/>
            <input type="hidden" name="form[version]" value=request.version/>
            <ProblemSummary problems=problems.clone()/>
            <p class="notice info">{icon(Icon::Info)}<span>{text.say("number-porting-as-on-the-bill")}</span></p>
            <section class="card"><div class="body">
                <TextField name="form[name]" label=text.say("number-porting-holder") value=form.name
                    hint=text.say("number-porting-holder-hint") problems=problems.clone() max_length=LONGEST_NAME
                    autocomplete="off"/>
                <TextField name="form[address]" label=text.say("number-porting-address") value=form.address
                    hint=text.say("number-porting-address-hint") problems=problems max_length=LONGEST_ADDRESS
                    autocomplete="off" lines=3/>
            </div></section>
            {buttons}
        </form>
    }
    .into_any())
}
