//! The tab of the voicemail box.

use leptos::prelude::*;

use super::forms::VoicemailForm;
use super::settings::AfterMail;
use super::tab::Tab;
use super::tab_form::{Shown, TabForm};
use crate::ring_groups::RING_SECONDS;
use crate::say;
use crate::shared::form::{ChoiceField, SelectField, SelectOption, TextField, TextKind};
use crate::shared::language::Text;
use crate::shared::problem::Problem;

/// Whether there is a box, when it answers, its PIN, and what is mailed.
pub async fn voicemail_tab(shown: &Shown) -> Result<AnyView, Problem> {
    let text = shown.text;
    let (form, problems) = shown.form(Tab::Voicemail, VoicemailForm::of(&shown.saved.settings)).await?;
    let pin_hint = if shown.saved.has_pin {
        shown.say("user-settings-pin-hint-kept", "user-settings-own-pin-hint-kept")
    } else {
        shown.say("user-settings-pin-hint-none", "user-settings-own-pin-hint-none")
    };
    let [on, seconds_hint, mail] = [
        ("user-settings-voicemail-on", "user-settings-own-voicemail-on"),
        ("user-settings-seconds-hint", "user-settings-own-seconds-hint"),
        ("user-settings-mail", "user-settings-own-mail"),
    ]
    .map(|(theirs, own)| shown.say(theirs, own));
    let inside = problems.clone();
    Ok(view! {
        <TabForm shown=shown.clone() tab=Tab::Voicemail problems=problems>
            <ChoiceField name="form[on]" label=on checked=form.on problems=inside.clone()/>
            <SelectField name="form[ring_seconds]" label=text.say("user-settings-seconds")
                hint=seconds_hint value=form.ring_seconds.to_string() options=seconds(text)
                problems=inside.clone()/>
            <TextField name="form[pin]" label=text.say("user-settings-pin") hint=pin_hint value="" problems=inside.clone()
                kind=TextKind::Digits autocomplete="off" max_length=8/>
            <ChoiceField name="form[mail]" label=mail checked=form.mail problems=inside/>
            {after_mail(text, form.after_mail)}
        </TabForm>
    }
    .into_any())
}

fn seconds(text: Text) -> Vec<SelectOption> {
    let line = |seconds: i64| {
        SelectOption::plain(seconds.to_string(), say!(text, "user-settings-seconds-each", number = seconds))
    };
    RING_SECONDS.into_iter().map(line).collect()
}

fn after_mail(text: Text, chosen: AfterMail) -> AnyView {
    let choices = AfterMail::ALL
        .into_iter()
        .map(|after| {
            let key = match after {
                AfterMail::Keep => "user-settings-after-mail-keep",
                AfterMail::Heard => "user-settings-after-mail-heard",
                AfterMail::Delete => "user-settings-after-mail-delete",
            };
            view! {
                <label class="row">
                    <input type="radio" name="form[after_mail]" value=after.code() checked=after == chosen/>
                    <span>{text.say(key)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend>{text.say("user-settings-after-mail")}</legend>
            {choices}
        </fieldset>
    }
    .into_any()
}
