//! The tab of call forwarding.

use leptos::prelude::*;

use super::forms::ForwardingForm;
use super::tab::Tab;
use super::tab_form::{Shown, TabForm};
use crate::call_routing::ShownNumber;
use crate::layout::icon::{Icon, icon};
use crate::shared::form::{ChoiceField, TextField, TextKind};
use crate::shared::language::Text;
use crate::shared::problem::Problem;

/// Where calls go instead, and how.
pub async fn forwarding_tab(shown: &Shown) -> Result<AnyView, Problem> {
    let (text, settings) = (shown.text, &shown.saved.settings);
    let (form, problems) = shown.form(Tab::CallForwarding, ForwardingForm::of(settings, shown.account.country)).await?;
    let is_on = shown.say("user-settings-forwarding-is-on", "user-settings-own-forwarding-is-on");
    let notice = settings.forwarding.replaces_phones().then(|| {
        view! {
            <p class="notice warm">
                {icon(Icon::PhoneForwarded)}<span>{is_on}</span>
            </p>
        }
    });
    let [on, key, own] = [
        ("user-settings-forwarding-on", "user-settings-own-forwarding-on"),
        ("user-settings-forwarding-key", "user-settings-own-forwarding-key"),
        ("user-settings-forwarding-own", "user-settings-own-forwarding-own"),
    ]
    .map(|(theirs, own)| shown.say(theirs, own));
    let inside = problems.clone();
    Ok(view! {
        {notice}
        <TabForm shown=shown.clone() tab=Tab::CallForwarding problems=problems>
            <ChoiceField name="form[on]" label=on checked=form.on
                problems=inside.clone()/>
            <TextField name="form[number]" label=text.say("user-settings-forwarding-number") value=form.number
                hint=text.say("user-settings-forwarding-number-hint") problems=inside.clone() kind=TextKind::Phone
                autocomplete="off"/>
            {shown_number(text, form.shown)}
            <ChoiceField name="form[require_key]" label=key
                checked=form.require_key problems=inside.clone()/>
            <ChoiceField name="form[ring_own]" label=own checked=form.ring_own
                problems=inside/>
        </TabForm>
    }
    .into_any())
}

fn shown_number(text: Text, chosen: ShownNumber) -> AnyView {
    let numbers = [
        (ShownNumber::Caller, "caller", "user-settings-shown-caller"),
        (ShownNumber::Company, "company", "user-settings-shown-company"),
    ];
    let choices = numbers
        .map(|(shown, value, key)| {
            view! {
                <label class="row">
                    <input type="radio" name="form[shown]" value=value checked=shown == chosen/>
                    <span>{text.say(key)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend>{text.say("user-settings-shown")}</legend>
            {choices}
        </fieldset>
    }
    .into_any()
}
