//! The whole menu as one plain form, for browsers without JavaScript or WebAssembly.

use leptos::prelude::*;

use super::editor_texts::{action_names, repeat_names};
use super::menu_form::{Fallback, KeyAction, KeyForm, MenuForm, Prompt, PromptKind, RecordingOption};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::form::{FormToken, OptionLines, Problems, SelectField, SelectOption, TextField, TextKind, field_id};
use crate::shared::language::Text;
use crate::speech;

/// What every part of the form needs.
#[derive(Clone)]
struct Choices {
    text: Text,
    targets: OptionLines,
    recordings: OptionLines,
    speech_language: String,
    /// Players for the texts are shown.
    listening: bool,
    problems: Problems,
}

/// The form.
#[component]
pub fn PlainForm(
    form: MenuForm,
    targets: OptionLines,
    recordings: Vec<RecordingOption>,
    speech_language: String,
    listening: bool,
    problems: Problems,
    changed: String,
) -> AnyView {
    let text = Visitor::current().text();
    let recordings = recording_lines(text, &recordings);
    let choices = Choices { text, targets, recordings, speech_language, listening, problems };
    let greeting_labels = [text.say("receptionist-kind"), text.say("receptionist-greeting-text")];
    // In the order of a telephone: 1 to 9, then 0.
    let keys = (1..10)
        .chain([0])
        .filter_map(|digit| form.keys.get(digit).map(|key| key_fields(&choices, digit, key)))
        .collect_view();
    view! {
        <form class="plain-form plain-only" method="post" action="/api/receptionist/save-menu" novalidate>
            <FormToken/>
            <input type="hidden" name="form[slot]" value=form.slot.name().to_owned()/>
            <input type="hidden" name="form[version]" value=form.version/>
            <section class="card">
                <header><h2>{text.say("receptionist-greeting")}</h2></header>
                <div class="body">
                    {prompt_fields(&choices, "form[greeting]", greeting_labels, &form.greeting)}
                </div>
            </section>
            <h2 class="section-title">{text.say("receptionist-keys")}</h2>
            {keys}
            <section class="card">
                <header><h2>{text.say("receptionist-endings")}</h2></header>
                <div class="body">
                    {fallback_fields(&choices, "form[silence]", &text.say("receptionist-silence"), &form.silence)}
                    {fallback_fields(&choices, "form[wrong_key]", &text.say("receptionist-wrong-key"), &form.wrong_key)}
                </div>
            </section>
            <div class="savebar">
                <div class="wrap">
                    <span class="small muted">{changed}</span>
                    <div class="actions">
                        <button class="button" formaction="/api/receptionist/listen">{text.say("receptionist-listen-before-saving")}</button>
                        <button class="button" formaction="/api/receptionist/test-menu">{text.say("receptionist-test-before-saving")}</button>
                        <button class="button main">{text.say("common-save")}</button>
                    </div>
                </div>
            </div>
        </form>
    }
    .into_any()
}

fn key_fields(choices: &Choices, digit: usize, key: &KeyForm) -> AnyView {
    let (text, field) = (choices.text, format!("form[keys][{digit}]"));
    let actions = KeyAction::ALL
        .into_iter()
        .zip(action_names(text))
        .map(|(action, name)| SelectOption::plain(action.name(), name))
        .collect::<Vec<_>>();
    let announcement_labels = [text.say("receptionist-announcement-kind"), text.say("receptionist-announcement")];
    let i64_digit = i64::try_from(digit).unwrap_or_default();
    view! {
        <fieldset class="key-form" id=format!("key-{digit}")>
            <legend><span class="number" aria-hidden="true">{digit}</span>{say!(text, "receptionist-key", key = i64_digit)}</legend>
            <div class="pair">
                <SelectField name=format!("{field}[action]") label=text.say("receptionist-action") value=key.action.name()
                    options=actions problems=choices.problems.clone()/>
                <TextField name=format!("{field}[label]") label=text.say("receptionist-label") value=key.label.clone()
                    problems=choices.problems.clone() autocomplete="off"/>
            </div>
            <details class="more" open=key.action == KeyAction::Transfer>
                <summary>{text.say("receptionist-for-transfer")}</summary>
                {target_fields(choices, &field, &text.say("receptionist-target"), &key.target, &key.external, None)}
            </details>
            <details class="more" open=key.action == KeyAction::Announcement>
                <summary>{text.say("receptionist-for-announcement")}</summary>
                {prompt_fields(choices, &format!("{field}[announcement]"), announcement_labels, &key.announcement)}
            </details>
        </fieldset>
    }
    .into_any()
}

fn prompt_fields(choices: &Choices, field: &str, [kind_label, label]: [String; 2], prompt: &Prompt) -> AnyView {
    let text = choices.text;
    let kinds = vec![
        SelectOption::plain("text", text.say("receptionist-kind-text")),
        SelectOption::plain("audio", text.say("receptionist-kind-audio")),
    ];
    let kind = match prompt.kind {
        PromptKind::Text => "text",
        PromptKind::Audio => "audio",
    };
    let spoken = choices.listening && prompt.kind == PromptKind::Text && !prompt.text.trim().is_empty();
    let player = spoken.then(|| {
        let source = speech::player_source(&choices.speech_language, prompt.text.trim());
        view! { <audio controls src=source aria-label=text.say("receptionist-listen")></audio> }
    });
    view! {
        <div id=field_id(field)>
            <SelectField name=format!("{field}[kind]") label=kind_label value=kind options=kinds
                problems=choices.problems.clone()/>
            <TextField name=format!("{field}[text]") label=label value=prompt.text.clone() lines=4
                hint=text.say("receptionist-text-hint") problems=choices.problems.clone() autocomplete="off"/>
            {player}
            <SelectField name=format!("{field}[audio]") label=text.say("receptionist-recording") value=prompt.audio.clone()
                options=choices.recordings.clone() problems=choices.problems.clone()/>
        </div>
    }
    .into_any()
}

fn target_fields(
    choices: &Choices,
    field: &str,
    label: &str,
    target: &str,
    external: &str,
    first: Option<SelectOption>,
) -> AnyView {
    let text = choices.text;
    let first = first.unwrap_or_else(|| SelectOption::plain("", text.say("receptionist-choose-target")));
    let options = choices.targets.clone().after(first);
    view! {
        <SelectField name=format!("{field}[target]") label=label value=target options=options problems=choices.problems.clone()/>
        <details class="more" open=target == "external">
            <summary>{text.say("receptionist-for-external")}</summary>
            <TextField name=format!("{field}[external]") label=text.say("receptionist-external-number") value=external
                hint=text.say("receptionist-external-hint") kind=TextKind::Phone problems=choices.problems.clone() autocomplete="off"/>
        </details>
    }
    .into_any()
}

fn recording_lines(text: Text, recordings: &[RecordingOption]) -> OptionLines {
    let recordings =
        recordings.iter().map(|recording| SelectOption::plain(recording.id.clone(), recording.name.clone()));
    recordings.collect::<OptionLines>().after(SelectOption::plain("", text.say("receptionist-no-recording")))
}

fn fallback_fields(choices: &Choices, field: &str, label: &str, fallback: &Fallback) -> AnyView {
    let text = choices.text;
    let repeats = (0_u8..)
        .zip(repeat_names(text))
        .map(|(number, name)| SelectOption::plain(number.to_string(), name))
        .collect::<Vec<_>>();
    let hang_up = SelectOption::plain("hang_up", text.say("receptionist-action-hang-up"));
    let then = text.say("receptionist-then");
    view! {
        <SelectField name=format!("{field}[repeats]") label=label value=fallback.repeats.to_string() options=repeats
            problems=choices.problems.clone()/>
        {target_fields(choices, field, &then, &fallback.target, &fallback.external, Some(hang_up))}
    }
    .into_any()
}
