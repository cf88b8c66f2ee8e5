//! Choosing or dropping a file and sending it, for use inside an island.

use leptos::html::{Button, Input};
use leptos::prelude::*;
use leptos::reactive::send_wrapper_ext::SendOption;
use leptos::web_sys::{DragEvent, File, HtmlElement, XmlHttpRequest};
use wasm_bindgen::JsCast;

use super::audio_view::fixed;
use super::transfer::{self, Step};
use super::uploaded::{ACCEPTED_FILES, CHOOSE, SEND, UploadWords, UploadedAudio};
use crate::shared::problem::Problem;

/// How far a transfer is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum State {
    /// Nothing is being sent.
    Resting,
    /// Bytes sent, of all.
    Sending(f64, f64),
    /// All was sent; the server converts it.
    Preparing,
}

/// A field for a file, the tick for the rights, progress and the way to cancel. Hidden until islands work: the page also
/// holds the plain form.
#[component]
pub fn UploadControl(
    /// What it says and where it sends to.
    words: UploadWords,
    /// Gets the audio when it is ready.
    #[prop(into)]
    on_done: Callback<UploadedAudio>,
) -> impl IntoView {
    let (state, over) = (RwSignal::new(State::Resting), RwSignal::new(false));
    let (problem, chosen) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // What is told, and the class that it looks like; what is not there is still there for screen readers to listen to.
    let told = RwSignal::new(("visually-hidden", String::new()));
    let (file_field, rights_field, cancel_button) =
        (NodeRef::<Input>::new(), NodeRef::<Input>::new(), NodeRef::<Button>::new());
    // A request of the browser stays on its thread; on the server there is none.
    let running = StoredValue::new(SendOption::new_local(None::<XmlHttpRequest>));
    let words = StoredValue::new(words);
    let say = move |key: &str| words.with_value(|words| words.say(key));
    let chosen_file = move || file_field.get_untracked().and_then(|field| field.files()).and_then(|files| files.get(0));
    let look = move || chosen.set(chosen_file().map(|file| file.name()).unwrap_or_default());
    let rest = move |sentence: String| {
        running.set_value(SendOption::new_local(None));
        state.set(State::Resting);
        problem.set(sentence);
        focus(file_field);
    };

    let report = move |step: Step| match step {
        Step::Sent(sent, total) if sent < total => state.set(State::Sending(sent, total)),
        Step::Sent(..) => state.set(State::Preparing),
        Step::Lost => rest(say("recordings-problem-interrupted")),
        Step::Answered(200, text) => match serde_json::from_str::<UploadedAudio>(&text) {
            Ok(audio) => {
                rest(String::new());
                told.set(("notice good", say("recordings-upload-done")));
                if let (Some(file), Some(rights)) = (file_field.get_untracked(), rights_field.get_untracked()) {
                    file.set_value("");
                    rights.set_checked(false);
                }
                look();
                on_done.run(audio);
            }
            Err(_) => rest(say("recordings-problem-interrupted")),
        },
        Step::Answered(status, text) => rest(words.with_value(|words| refusal(words, status, &text))),
    };
    let send = move |_| {
        problem.set(String::new());
        told.set(("visually-hidden", String::new()));
        let file = chosen_file();
        let rights = rights_field.get_untracked().is_some_and(|field| field.checked());
        let file = match words.with_value(|words| checked(words, file, rights)) {
            Ok(file) => file,
            Err(sentence) => return problem.set(sentence),
        };
        match transfer::send(&words.with_value(|words| words.action.clone()), &file, report) {
            Ok(request) => {
                running.set_value(SendOption::new_local(Some(request)));
                state.set(State::Sending(0.0, file.size()));
                request_animation_frame(move || focus(cancel_button));
            }
            Err(_) => problem.set(say("recordings-problem-interrupted")),
        }
    };
    let abort = move || {
        running.with_value(|request| {
            if let Some(request) = request.as_ref() {
                drop(request.abort());
            }
        });
    };
    // Nobody is left to tell.
    on_cleanup(abort);
    let cancel = move |_| {
        abort();
        rest(String::new());
        told.set(("notice", say("recordings-upload-cancelled")));
    };
    let busy = move || state.get() != State::Resting;
    let drag = move |event: DragEvent, inside: bool| drag(&event, inside, state, over);
    let file_id = words.with_value(|words| format!("{}-file", words.id));
    let rights_id = words.with_value(|words| format!("{}-rights", words.id));
    let hint_id = format!("{file_id}-hint");
    view! {
        <div class="upload needs-islands">
            <p class=move || told.get().0 role="status">{move || told.get().1}</p>
            <div class="drop" class:over=over class:busy=busy on:dragover=move |event| drag(event, true)
                on:dragleave=move |event| drag(event, false) on:drop=move |event| drag(event, false)>
                <span class="icon" aria-hidden="true" inner_html=include_str!("../layout/icons/upload.svg")></span>
                <p>
                    <label for=file_id.clone()><b>{say(CHOOSE)}</b></label>
                    <small id=hint_id.clone()>{say("recordings-upload-hint")}</small>
                    <span class="chosen">{chosen}</span>
                </p>
                <input id=file_id type="file" accept=ACCEPTED_FILES aria-describedby=hint_id node_ref=file_field disabled=busy
                    on:change=move |_| look()/>
            </div>
            <label class="row" for=rights_id.clone()>
                <input id=rights_id.clone() type="checkbox" node_ref=rights_field disabled=busy/>
                <span>{say("recordings-upload-rights")}</span>
            </label>
            <p class="notice bad" role="alert" hidden=move || problem.with(String::is_empty)>{problem}</p>
            <Progress state=state words=words/>
            <div class="actions">
                <button type="button" class="button main" hidden=busy on:click=send>{say(SEND)}</button>
                <button type="button" class="button" hidden=move || !busy() node_ref=cancel_button on:click=cancel>
                    {say("common-cancel")}
                </button>
            </div>
        </div>
    }
}

/// How far the transfer is, as a bar, in bytes and in percent.
#[component]
fn Progress(state: RwSignal<State>, words: StoredValue<UploadWords>) -> impl IntoView {
    let say = move |key: &str| words.with_value(|words| words.say(key));
    let megabytes = move |bytes: f64| {
        fixed(bytes / 1_000_000.0, 1).replace('.', &words.with_value(|words| words.decimal_mark.clone()))
    };
    let share = move || match state.get() {
        State::Sending(sent, total) if total > 0.0 => Some(sent / total),
        _ => None,
    };
    let told = move || match state.get() {
        State::Sending(sent, total) => {
            let sentence = say("recordings-upload-progress");
            sentence.replace("{sent}", &megabytes(sent)).replace("{total}", &megabytes(total))
        }
        State::Preparing => say("recordings-upload-preparing"),
        State::Resting => String::new(),
    };
    let percent = move || share().map(|share| format!("{} %", fixed((share * 100.0).floor(), 0)));
    let label = say(CHOOSE);
    view! {
        <div class="transfer" hidden=move || state.get() == State::Resting>
            <progress aria-label=label max="1" value=move || share().map(|share| fixed(share, 4))></progress>
            <p class="transfer-state"><span>{told}</span><span>{percent}</span></p>
        </div>
    }
}

/// The field covers the zone and takes what is dropped there; while it takes nothing, the browser must not open the file.
fn drag(event: &DragEvent, inside: bool, state: RwSignal<State>, over: RwSignal<bool>) {
    let resting = state.get_untracked() == State::Resting;
    over.set(inside && resting);
    if !resting {
        event.prevent_default();
    }
}

/// The file when it can be sent, or the sentence that says why not.
fn checked(words: &UploadWords, file: Option<File>, rights: bool) -> Result<File, String> {
    let file = file.ok_or_else(|| words.say("recordings-problem-no-file"))?;
    if file.size() > f64::from(words.largest_bytes) {
        return Err(words.say("recordings-problem-too-big"));
    }
    if rights { Ok(file) } else { Err(words.say("recordings-problem-rights")) }
}

/// The sentence of an answer that is no audio.
fn refusal(words: &UploadWords, status: u16, text: &str) -> String {
    let problem: Option<Problem> = serde_json::from_str(text).ok();
    let key = match &problem {
        Some(Problem::Fields(fields)) => fields.first().map_or("common-problem-form", |field| field.key.as_str()),
        Some(Problem::Refused(key)) => key.as_str(),
        Some(Problem::SignInNeeded) => "common-problem-sign-in-needed",
        Some(Problem::NotFound) => "common-problem-not-found",
        Some(Problem::Unexpected { incident }) => {
            return words.say("common-problem-unexpected").replace("{incident}", incident);
        }
        None if status == 403 => "common-problem-form-token",
        _ => "recordings-problem-interrupted",
    };
    words.say(key)
}

fn focus<E>(element: NodeRef<E>)
where
    E: leptos::html::ElementType,
    E::Output: AsRef<HtmlElement> + JsCast + Clone + 'static,
{
    if let Some(element) = element.get_untracked() {
        // An element that cannot take the focus just does not.
        let element: &HtmlElement = element.as_ref();
        drop(element.focus());
    }
}
