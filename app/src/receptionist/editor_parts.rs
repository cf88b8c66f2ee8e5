//! Parts of the menu editor: the greeting, targets, what happens after silence, the save bar, the conflict notice.

use leptos::either::Either;
use leptos::prelude::*;

use super::editor::Editor;
use super::fields::{Choice, button, choice, plain_button, select_field, text_field};
use super::menu_form::{Fallback, LONGEST_TEXT, MenuForm, Prompt, PromptKind, RecordingOption, counted};
use crate::audio_files::{UploadControl, UploadWords, UploadedAudio};

/// The greeting's card.
pub fn greeting_card(editor: Editor) -> impl IntoView + use<> {
    let quote = move || {
        editor.read(|menu| match menu.greeting.kind {
            PromptKind::Text => menu.greeting.text.clone(),
            PromptKind::Audio => recording_name(editor, &menu.greeting.audio),
        })
    };
    let (fields, listen) = prompt_fields(
        editor,
        PromptAt { kind: "greeting-kind", text: "greeting-text", audio: "greeting-audio" },
        "form[greeting]".to_owned(),
        (editor.say("receptionist-kind"), editor.say("receptionist-greeting-text")),
        Signal::derive(move || editor.read(|menu| menu.greeting.clone())),
        Callback::new(move |(field, prompt)| {
            let field: &'static str = field;
            editor.edit(field, |menu| menu.greeting = prompt);
        }),
    );
    view! {
        <section class="card greeting-card needs-islands">
            <details>
                <summary>
                    <h2>{editor.say("receptionist-greeting")}</h2>
                    <span class="small change">{editor.say("receptionist-change")}</span>
                    <q>{quote}</q>
                </summary>
                {fields}
            </details>
            {listen}
        </section>
    }
}

fn recording_name(editor: Editor, id: &str) -> String {
    editor.recordings.with(|known| {
        let recording = known.iter().find(|recording| recording.id == id);
        recording.map(|recording| recording.name.clone()).unwrap_or_default()
    })
}

/// The ids of a prompt's fields.
#[derive(Clone, Copy)]
pub struct PromptAt {
    pub kind: &'static str,
    pub text: &'static str,
    pub audio: &'static str,
}

/// A spoken text or a recording, to choose and write; and to listen to. `at` is its name in the form, `set` gets the field
/// one is in and the prompt.
pub fn prompt_fields(
    editor: Editor,
    ids: PromptAt,
    at: String,
    (kind_label, label): (String, String),
    prompt: Signal<Prompt>,
    set: Callback<(&'static str, Prompt)>,
) -> (impl IntoView + use<>, impl IntoView + use<>) {
    let kind = Memo::new(move |_| prompt.with(|prompt| prompt.kind));
    let listening = RwSignal::new(String::new());
    let kinds =
        [choice("text", editor.say("receptionist-kind-text")), choice("audio", editor.say("receptionist-kind-audio"))];
    let kind_name =
        Signal::derive(move || if kind.get() == PromptKind::Text { "text".to_owned() } else { "audio".to_owned() });
    let set_kind = Callback::new(move |name: String| {
        let kind = if name == "audio" { PromptKind::Audio } else { PromptKind::Text };
        set.run(("", Prompt { kind, ..prompt.get_untracked() }));
    });
    let nothing = Signal::derive(move || {
        prompt.with(|prompt| match prompt.kind {
            PromptKind::Text => prompt.text.trim().is_empty() || counted(&prompt.text) > LONGEST_TEXT,
            PromptKind::Audio => prompt.audio.is_empty(),
        })
    });
    let listen = Callback::new(move |()| listening.set(untrack(|| source(editor, &prompt.get()))));
    let said = move || match kind.get() {
        PromptKind::Text => {
            Either::Left(spoken_text(editor, ids.text, label.clone(), prompt, set, format!("{at}[text]")))
        }
        PromptKind::Audio => Either::Right(recording_choice(editor, ids.audio, prompt, set, format!("{at}[audio]"))),
    };
    let player = move || {
        let heard = listening.get();
        if !heard.is_empty() && prompt.with(|prompt| source(editor, prompt) != heard) {
            // What was heard is not what stands there any more.
            listening.set(String::new());
            return None;
        }
        (!heard.is_empty()).then(|| view! { <audio controls autoplay src=heard></audio> })
    };
    let kind_field = select_field(ids.kind, kind_label, &kinds, kind_name, set_kind, String::new());
    let listen = view! {
        <div class="listen">{button("button small", editor.say("receptionist-listen"), nothing, listen)}{player}</div>
    };
    ((kind_field, said), listen)
}

/// Where a prompt can be listened to.
fn source(editor: Editor, prompt: &Prompt) -> String {
    match prompt.kind {
        PromptKind::Text => {
            let language = editor.props(|props| props.speech_language.clone());
            let text: String = leptos::web_sys::js_sys::encode_uri_component(prompt.text.trim()).into();
            format!("/audio/speech?language={language}&text={text}")
        }
        PromptKind::Audio => format!("/audio/{}/caller.wav", prompt.audio),
    }
}

fn spoken_text(
    editor: Editor,
    id: &'static str,
    label: String,
    prompt: Signal<Prompt>,
    set: Callback<(&'static str, Prompt)>,
    name: String,
) -> impl IntoView + use<> {
    let count = Memo::new(move |_| prompt.with(|prompt| counted(&prompt.text)));
    let (counter, problem_id) = (format!("{id}-counter"), format!("{id}-problem"));
    let described_by = format!("{counter} {problem_id}");
    let words = editor.say("receptionist-characters");
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <textarea id=id name=name rows="4" aria-describedby=described_by
                prop:value=move || prompt.with(|prompt| prompt.text.clone())
                on:input=move |event| set.run((id, Prompt { text: event_target_value(&event), ..prompt.get_untracked() }))
            ></textarea>
            <p class="problem" id=problem_id></p>
            <p class="counter" class:over=move || { count.get() > LONGEST_TEXT } id=counter>
                {move || words.replace("{number}", &count.get().to_string())}
            </p>
        </div>
    }
}

fn recording_choice(
    editor: Editor,
    id: &'static str,
    prompt: Signal<Prompt>,
    set: Callback<(&'static str, Prompt)>,
    name: String,
) -> impl IntoView + use<> {
    let value = Signal::derive(move || prompt.with(|prompt| prompt.audio.clone()));
    let choose = Callback::new(move |audio| set.run(("", Prompt { audio, ..prompt.get_untracked() })));
    let list = move || {
        let mut choices = vec![choice("", editor.say("receptionist-no-recording"))];
        editor.recordings.with(|known| {
            choices.extend(known.iter().map(|recording| choice(&recording.id, recording.name.clone())));
        });
        select_field(id, editor.say("receptionist-recording"), &choices, value, choose, name.clone())
    };
    let uploaded = move |audio: UploadedAudio| {
        let (id, name) = (audio.id, format!("{} · {}", audio.name, audio.duration));
        editor.recordings.update(|known| known.push(RecordingOption { id: id.clone(), name }));
        choose.run(id);
    };
    let words = UploadWords { id: format!("{id}-upload"), ..editor.props(|props| props.upload.clone()) };
    view! {
        {list}
        <details class="more">
            <summary>{editor.say("receptionist-upload-recording")}</summary>
            <UploadControl words=words on_done=uploaded/>
            <p class="small"><a href="/virtual_receptionist/recordings">{editor.say("receptionist-manage-recordings")}</a></p>
        </details>
    }
}

/// Where a call is passed on to, and the number when it is one outside. `at` is its name in the form, `set` gets the field
/// one is in, target and number.
pub fn target_fields(
    editor: Editor,
    (id, external_id): (&'static str, &'static str),
    at: &str,
    label: String,
    (first, first_name): (&str, String),
    value: Signal<(String, String)>,
    set: Callback<(&'static str, String, String)>,
) -> impl IntoView + use<> {
    let mut choices = vec![choice(first, first_name)];
    editor.props(|props| {
        choices.extend(props.targets.iter().map(|target| Choice {
            value: target.value.clone(),
            name: target.label(),
            group: target.group.clone(),
        }));
    });
    let target = Signal::derive(move || value.with(|(target, _)| target.clone()));
    let external = Signal::derive(move || value.with(|(_, external)| external.clone()));
    let is_external = Memo::new(move |_| target.with(|target| target == "external"));
    let set_target = Callback::new(move |target| set.run(("", target, external.get_untracked())));
    let set_external = Callback::new(move |number| set.run((external_id, target.get_untracked(), number)));
    let (name, external_name) = (format!("{at}[target]"), format!("{at}[external]"));
    let number = move || {
        is_external.get().then(|| {
            let (label, hint) = (editor.say("receptionist-external-number"), editor.say("receptionist-external-hint"));
            text_field(external_id, label, hint, "tel", external, set_external, external_name.clone())
        })
    };
    view! {
        {select_field(id, label, &choices, target, set_target, name)}
        {number}
    }
}

/// What happens after silence or a wrong key.
pub fn fallback_fields(editor: Editor, silence: bool) -> impl IntoView + use<> {
    let read = move |menu: &MenuForm| if silence { menu.silence.clone() } else { menu.wrong_key.clone() };
    let now = Signal::derive(move || editor.read(read));
    let change = move |field: &str, fallback: Fallback| {
        editor.edit(field, |menu| if silence { menu.silence = fallback } else { menu.wrong_key = fallback });
    };
    let (repeats_id, target_id, external_id, label) = if silence {
        ("silence-repeats", "silence-target", "silence-external", editor.say("receptionist-silence"))
    } else {
        ("wrong-key-repeats", "wrong-key-target", "wrong-key-external", editor.say("receptionist-wrong-key"))
    };
    let names = editor.props(|props| props.repeats.clone());
    let choices: Vec<_> = (0_u8..).zip(names).map(|(number, name)| choice(&number.to_string(), name)).collect();
    let repeats = Signal::derive(move || now.with(|now| now.repeats.to_string()));
    let set_repeats = Callback::new(move |number: String| {
        change("", Fallback { repeats: number.parse().unwrap_or_default(), ..now.get_untracked() });
    });
    let target = target_fields(
        editor,
        (target_id, external_id),
        if silence { "form[silence]" } else { "form[wrong_key]" },
        editor.say("receptionist-then"),
        ("hang_up", editor.say("receptionist-action-hang-up")),
        Signal::derive(move || now.with(|now| (now.target.clone(), now.external.clone()))),
        Callback::new(move |(field, target, external)| {
            change(field, Fallback { target, external, ..now.get_untracked() });
        }),
    );
    view! {
        <div>
            {select_field(repeats_id, label, &choices, repeats, set_repeats, String::new())}
            {target}
        </div>
    }
}

/// What is unsaved, undo and redo, save.
pub fn save_bar(editor: Editor) -> impl IntoView + use<> {
    let unsaved = Memo::new(move |_| editor.unsaved());
    let state = move || match unsaved.with(Vec::len) {
        0 => editor.say("receptionist-all-saved"),
        1 => editor.say("receptionist-unsaved-one"),
        many => editor.say("receptionist-unsaved-many").replace("{number}", &many.to_string()),
    };
    let parts = move || {
        if unsaved.with(Vec::is_empty) { editor.changed.get() } else { editor.part_names(&unsaved.get()) }
    };
    let undo = Signal::derive(move || !editor.can_undo());
    let redo = Signal::derive(move || !editor.can_redo());
    view! {
        <div class="savebar needs-islands">
            <div class="wrap">
                <span class="tag" class:warm=move || !unsaved.with(Vec::is_empty) class:green=move || unsaved.with(Vec::is_empty)>
                    <i class="dot"></i>{state}
                </span>
                <span class="small muted">{parts}</span>
                <span class="status" role="status">{move || editor.status.get()}</span>
                <div class="actions">
                    {button("button", editor.say("receptionist-undo"), undo, Callback::new(move |()| editor.undo()))}
                    {button("button", editor.say("receptionist-redo"), redo, Callback::new(move |()| editor.redo()))}
                    {plain_button("button", editor.say("receptionist-test-before-saving"), Callback::new(move |()| editor.test()))}
                    {plain_button("button main", editor.say("common-save"), Callback::new(move |()| editor.save()))}
                </div>
            </div>
        </div>
    }
}

/// Somebody else saved meanwhile: what they changed, and what to do about it.
pub fn conflict_notice(editor: Editor) -> impl IntoView + use<> {
    let take = Callback::new(move |()| editor.take_theirs());
    let keep = Callback::new(move |()| editor.keep_mine());
    move || {
        editor.conflict.get().map(|theirs| {
            let parts = editor.saved.with_untracked(|saved| theirs.form.changes_from(saved));
            let changed = editor.say("receptionist-conflict-changed").replace("{parts}", &editor.part_names(&parts));
            view! {
                <div class="notice warm marked conflict" role="alert" tabindex="-1">
                    <p><b>{theirs.meanwhile}</b></p>
                    <p>{changed}</p>
                    <div class="actions">
                        {plain_button("button", editor.say("receptionist-conflict-take-theirs"), take)}
                        {plain_button("button", editor.say("receptionist-conflict-keep-mine"), keep)}
                    </div>
                </div>
            }
        })
    }
}
