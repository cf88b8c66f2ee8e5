//! The greetings: what callers hear in business hours and the rest of the time.

use leptos::prelude::*;

use super::forms::{GreetingForm, GreetingText};
use super::page::Asked;
use super::server_functions::DRAFT;
use super::step_form::step_form;
use super::steps::Step;
use crate::accounts;
use crate::audio_files;
use crate::receptionist::{self, MenuForm, PromptKind, Slot};
use crate::say;
use crate::shared::caller::Caller;
use crate::shared::database::Connection;
use crate::shared::form::{Problems, TextField};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::problem::Problem;
use crate::speech;

/// A greeting as it is saved.
struct Saved {
    slot: Slot,
    version: i64,
    text: String,
    /// Id and name of the recording that is heard instead of a text.
    recording: Option<(String, String)>,
}

async fn load(connection: &mut Connection, caller: &Caller, slot: Slot) -> Result<Saved, Problem> {
    let MenuForm { version, greeting, .. } = receptionist::find_form(connection, caller, &slot).await?;
    let recording = match greeting.kind {
        PromptKind::Text => None,
        PromptKind::Audio => {
            let audio = audio_files::find(connection, &caller.account_id, &greeting.audio).await?;
            audio.map(|audio| (audio.id, audio.name))
        }
    };
    Ok(Saved { slot, version, text: greeting.text, recording })
}

/// The step.
pub async fn view(asked: &Asked) -> Result<AnyView, Problem> {
    let (caller, text) = (&asked.caller, asked.text);
    let mut connection = asked.portal.database.read().await?;
    let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let open = load(&mut connection, caller, Slot::Open).await?;
    let closed = load(&mut connection, caller, Slot::Closed).await?;
    drop(connection);
    let draft: Option<GreetingForm> = notes::take(Step::Greeting.page(), DRAFT).await?;
    let (form, problem) = match notes::take_refused::<GreetingForm>(Step::Greeting.page()).await? {
        Some(refused) => (Some(refused.form), Some(refused.problem)),
        None => (draft, None),
    };
    // What was typed, against what is saved now: sending it again is done knowingly.
    let typed = |saved: &Saved, typed: Option<GreetingText>| {
        let text = typed.map_or_else(|| saved.text.clone(), |typed| typed.text);
        GreetingText { version: saved.version, text }
    };
    let (form_open, form_closed) = form.map(|form| (form.open, form.closed)).unzip();
    let problems = Problems::new(text, problem);
    let language = account.prompt_language.as_str();
    let listen = (open.recording.is_none() || closed.recording.is_none()).then(|| {
        let name = text.say("assistant-greeting-listen");
        view! { <button class="button" formaction="/api/assistant/listen-greeting">{name}</button> }
    });
    let greetings = [(typed(&open, form_open), open), (typed(&closed, form_closed), closed)];
    let greetings = greetings.into_iter().map(|(typed, saved)| greeting(text, language, &saved, typed, &problems));
    let fields = view! {
        <p class="step-lead">{text.say("assistant-greeting-lead")}</p>
        {greetings.collect_view()}
        {listen}
    };
    Ok(step_form(text, Step::Greeting, "/api/assistant/save-greeting", problems, fields.into_any()))
}

fn greeting(text: Text, language: &str, saved: &Saved, typed: GreetingText, problems: &Problems) -> AnyView {
    let name = match saved.slot {
        Slot::Open => text.say("assistant-greeting-open"),
        Slot::Closed | Slot::Extra(_) => text.say("assistant-greeting-closed"),
    };
    let field = format!("form[{}]", saved.slot.name());
    if let Some((id, recording)) = &saved.recording {
        let source = format!("/audio/{id}/caller.wav");
        return view! {
            <div class="field">
                <p class="label">{name.clone()}</p>
                <p>{say!(text, "assistant-greeting-recording", name = recording.clone())}</p>
                <audio controls preload="none" src=source aria-label=name></audio>
                <p><a href=saved.slot.page()>{text.say("assistant-greeting-change")}</a></p>
            </div>
        }
        .into_any();
    }
    let spoken = typed.text.trim().to_owned();
    let player = (!spoken.is_empty()).then(|| {
        let source = speech::player_source(language, &spoken);
        let label = say!(text, "assistant-greeting-player", name = name.clone());
        view! { <audio class="greeting-player" controls preload="none" src=source aria-label=label></audio> }
    });
    view! {
        <input type="hidden" name=format!("{field}[version]") value=typed.version/>
        <TextField name=format!("{field}[text]") label=name value=typed.text lines=4 autocomplete="off"
            hint=text.say("receptionist-text-hint") problems=problems.clone()/>
        {player}
    }
    .into_any()
}
