//! The fields of the kinds of phones, the same for a new user and an old one.

use leptos::prelude::*;

use super::forms::DevicesForm;
use crate::shared::browser::Visitor;
use crate::shared::form::{Problems, TextField, TextKind};

/// What rings.
#[component]
pub fn DeviceFields(
    /// What stands in them.
    form: DevicesForm,
    /// The form's problems.
    problems: Problems,
) -> AnyView {
    let text = Visitor::current().text();
    let kinds = [
        ("form[ip_phone]", form.ip_phone, "user-settings-ip-phone", "user-settings-ip-phone-hint"),
        ("form[softphone]", form.softphone, "user-settings-softphone", "user-settings-softphone-hint"),
        ("form[external_phone]", form.external_phone, "user-settings-external", "user-settings-external-hint"),
    ];
    let choices = kinds
        .map(|(name, on, label, hint)| {
            view! {
                <label class="choice">
                    <input type="checkbox" name=name value="true" checked=on/>
                    <span><b>{text.say(label)}</b><small>{text.say(hint)}</small></span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend>{text.say("user-settings-devices")}</legend>
            <p class="hint">{text.say("user-settings-devices-hint")}</p>
            <div class="choices">{choices}</div>
        </fieldset>
        <TextField name="form[external_number]" label=text.say("user-settings-external-number")
            value=form.external_number hint=text.say("user-settings-external-number-hint") problems=problems
            kind=TextKind::Phone autocomplete="off"/>
    }
    .into_any()
}
