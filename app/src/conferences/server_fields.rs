//! The fields of the conference server, the same while it is set up and later.

use leptos::prelude::*;

use super::rules::ServerForm;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::form::{FormToken, ProblemSummary, Problems, TextField, TextKind};

/// The form with its button.
#[component]
pub fn ServerFields(
    /// Where it is sent.
    action: &'static str,
    /// What stands in it.
    form: ServerForm,
    /// How many digits the number has.
    digits: i64,
    /// The form's problems.
    problems: Problems,
    /// The words of the button.
    save: String,
    /// Where one goes instead.
    #[prop(optional)]
    cancel: Option<&'static str>,
) -> AnyView {
    let text = Visitor::current().text();
    let cancel = cancel.map(|href| view! { <a class="button" href=href>{text.say("common-cancel")}</a> });
    view! {
        <form class="stack" method="post" action=action novalidate>
            <FormToken/>
            <input type="hidden" name="form[id]" value=form.id/>
            <input type="hidden" name="form[version]" value=form.version/>
            <ProblemSummary problems=problems.clone()/>
            <section class="card">
                <div class="body pair">
                    <TextField name="form[name]" label=text.say("conferences-server-name") value=form.name
                        hint=text.say("conferences-server-name-hint") problems=problems.clone() autocomplete="off"/>
                    <TextField name="form[number]" label=text.say("conferences-server-number") value=form.number
                        hint=say!(text, "conferences-server-number-hint", number = digits)
                        problems=problems kind=TextKind::Digits autocomplete="off"/>
                </div>
            </section>
            <div class="actions"><button class="button main">{save}</button>{cancel}</div>
        </form>
    }
    .into_any()
}
