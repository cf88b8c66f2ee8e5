//! The fields of a ring group, the same for a new one and an old one.

use leptos::prelude::*;

use super::choices::Choices;
use super::group_form::GroupForm;
use super::member_fields::{member_fields, mode_fields};
use super::rules::RING_SECONDS;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::form::{FormToken, ProblemSummary, Problems, SelectField, SelectOption, TextField, TextKind};
use crate::shared::language::Text;
use crate::shared::prompt::PromptKind;

/// The form with its buttons.
#[component]
pub fn GroupFields(
    /// Where it is sent.
    action: &'static str,
    /// What stands in it.
    form: GroupForm,
    /// What there is to choose from.
    choices: Choices,
    /// The form's problems.
    problems: Problems,
    /// The words of the button.
    save: String,
) -> AnyView {
    let text = Visitor::current().text();
    view! {
        <form class="stack" method="post" action=action novalidate>
            // The Enter key presses a form's first button, which must be the one that saves.
            <button class="first-button" tabindex="-1" aria-hidden="true">{save.clone()}</button>
            <FormToken/>
            <input type="hidden" name="form[id]" value=form.id.clone()/>
            <input type="hidden" name="form[version]" value=form.version/>
            <ProblemSummary problems=problems.clone()/>
            <section class="card">
                <div class="body">
                    <div class="pair">
                        <TextField name="form[name]" label=text.say("ring-groups-name") value=form.name.clone()
                            hint=text.say("ring-groups-name-hint") problems=problems.clone() autocomplete="off"/>
                        <TextField name="form[number]" label=text.say("ring-groups-number") value=form.number.clone()
                            hint=say!(text, "ring-groups-number-hint", number = choices.digits)
                            problems=problems.clone() kind=TextKind::Digits autocomplete="off"/>
                    </div>
                </div>
            </section>
            <section class="card">
                <header><h2>{text.say("ring-groups-ringing")}</h2></header>
                <div class="body">
                    {mode_fields(text, form.mode)}
                    {member_fields(text, &form, &choices.users, &problems)}
                    <SelectField name="form[ring_seconds]" label=text.say("ring-groups-seconds")
                        hint=text.say("ring-groups-seconds-hint") value=form.ring_seconds.to_string()
                        options=seconds(text) problems=problems.clone()/>
                </div>
            </section>
            <section class="card">
                <header><h2>{text.say("ring-groups-then")}</h2></header>
                <div class="body">{then_fields(text, form, choices, problems)}</div>
            </section>
            <div class="actions">
                <button class="button main">{save}</button>
                <a class="button" href="/extensions">{text.say("common-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}

fn then_fields(text: Text, form: GroupForm, choices: Choices, problems: Problems) -> AnyView {
    let kind = match form.announcement.kind {
        PromptKind::Text => "text",
        PromptKind::Audio => "audio",
    };
    let kinds = vec![
        SelectOption::plain("text", text.say("ring-groups-announcement-text")),
        SelectOption::plain("audio", text.say("ring-groups-announcement-audio")),
    ];
    let open = form.then == "hang_up" || !problems.is_empty();
    view! {
        <SelectField name="form[then]" label=text.say("ring-groups-then-label") value=form.then.clone()
            options=choices.then problems=problems.clone()/>
        <details class="more" open=open>
            <summary>{text.say("ring-groups-announcement")}</summary>
            <div>
                <SelectField name="form[announcement][kind]" label=text.say("ring-groups-announcement-kind") value=kind
                    options=kinds problems=problems.clone()/>
                <TextField name="form[announcement][text]" label=text.say("ring-groups-announcement-words")
                    hint=text.say("ring-groups-announcement-hint") value=form.announcement.text lines=3
                    problems=problems.clone() autocomplete="off"/>
                <SelectField name="form[announcement][audio]" label=text.say("ring-groups-announcement-audio")
                    value=form.announcement.audio options=choices.recordings problems=problems/>
            </div>
        </details>
    }
    .into_any()
}

fn seconds(text: Text) -> Vec<SelectOption> {
    let line = |seconds: i64| {
        SelectOption::plain(seconds.to_string(), say!(text, "ring-groups-seconds-each", number = seconds))
    };
    RING_SECONDS.into_iter().map(line).collect()
}
