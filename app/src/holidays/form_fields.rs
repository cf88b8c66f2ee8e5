//! The fields of a holiday, the same for a new one and an old one.

use leptos::prelude::*;

use super::rules::{GreetingKind, HolidayForm};
use crate::audio_files::AudioFile;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::form::{ChoiceField, Problems, SelectField, SelectOption, TextField, TextKind};
use crate::shared::prompt::LONGEST_TEXT;

/// The fields.
#[component]
pub fn HolidayFields(
    /// What stands in them.
    form: HolidayForm,
    /// What can be played.
    recordings: Vec<AudioFile>,
    /// The form's problems.
    problems: Problems,
) -> AnyView {
    let text = Visitor::current().text();
    let kinds: Vec<_> = GreetingKind::ALL
        .into_iter()
        .map(|kind| {
            let key = match kind {
                GreetingKind::None => "holidays-form-greeting-none",
                GreetingKind::Text => "receptionist-kind-text",
                GreetingKind::Audio => "receptionist-kind-audio",
            };
            SelectOption::plain(kind.name(), text.say(key))
        })
        .collect();
    let recordings: Vec<_> = std::iter::once(SelectOption::plain("", text.say("receptionist-no-recording")))
        .chain(recordings.into_iter().map(|recording| SelectOption::plain(recording.id, recording.name)))
        .collect();
    let longest = i64::try_from(LONGEST_TEXT).unwrap_or_default();
    view! {
        <section class="card">
            <header><h2>{text.say("holidays-form-when")}</h2></header>
            <div class="body">
                <TextField name="form[name]" label=text.say("holidays-form-name") value=form.name
                    hint=text.say("holidays-form-name-hint") problems=problems.clone() autocomplete="off" max_length=80/>
                <div class="pair">
                    <TextField name="form[first_day]" label=text.say("holidays-form-first-day") value=form.first_day
                        hint=text.say("holidays-form-first-day-hint") kind=TextKind::Date problems=problems.clone()/>
                    <TextField name="form[last_day]" label=text.say("holidays-form-last-day") value=form.last_day
                        hint=text.say("holidays-form-last-day-hint") kind=TextKind::Date problems=problems.clone()/>
                </div>
                <ChoiceField name="form[yearly]" label=text.say("holidays-form-yearly") checked=form.yearly
                    problems=problems.clone()/>
                <div class="pair">
                    <TextField name="form[from]" label=text.say("holidays-form-from") value=form.from
                        hint=text.say("holidays-form-from-hint") kind=TextKind::Time problems=problems.clone()/>
                    <TextField name="form[until]" label=text.say("holidays-form-until") value=form.until
                        hint=text.say("holidays-form-until-hint") kind=TextKind::Time problems=problems.clone()/>
                </div>
            </div>
        </section>
        <section class="card">
            <header><h2>{text.say("holidays-form-greeting")}</h2></header>
            <div class="body">
                <SelectField name="form[greeting]" label=text.say("holidays-form-greeting-kind") value=form.greeting.name()
                    options=kinds hint=text.say("holidays-form-greeting-hint") problems=problems.clone()/>
                <TextField name="form[greeting_text]" label=text.say("holidays-form-greeting-text") value=form.greeting_text
                    lines=4 hint=say!(text, "holidays-form-greeting-text-hint", number = longest) problems=problems.clone()
                    autocomplete="off"/>
                <SelectField name="form[greeting_audio]" label=text.say("receptionist-recording") value=form.greeting_audio
                    options=recordings problems=problems/>
            </div>
        </section>
    }
    .into_any()
}
