//! Parts of the menu editor: the greeting, targets, what happens after silence, the save bar, the conflict notice.

use leptos::prelude::*;

use super::editor::Editor;
use super::menu_form::{Fallback, LONGEST_TEXT, Part, Prompt, PromptKind};

/// The greeting's card.
#[component]
pub fn GreetingCard(editor: Editor) -> impl IntoView {
    let quote = move || editor.read(|menu| match menu.greeting.kind {
        PromptKind::Text => format!("«{}»", menu.greeting.text),
        PromptKind::Audio => recording_name(editor, &menu.greeting.audio),
    });
    view! {
        <section class="card" class:changed=move || editor.unsaved().contains(&Part::Greeting)>
            <header><h2>{editor.text(|texts| &texts.greeting)}</h2></header>
            <div class="body">
                <p class="quote plain-only">{quote}</p>
                <div class="needs-islands">
                    <PromptFields
                        editor=editor
                        id="editor-greeting"
                        label=editor.text(|texts| &texts.greeting_text)
                        prompt=Signal::derive(move || editor.read(|menu| menu.greeting.clone()))
                        set=Callback::new(move |(field, prompt)| {
                            let field: &'static str = field;
                            editor.edit(field, |menu| menu.greeting = prompt);
                        })
                    />
                </div>
            </div>
        </section>
    }
}

fn recording_name(editor: Editor, id: &str) -> String {
    editor.props(|props| {
        let recording = props.recordings.iter().find(|recording| recording.id == id);
        recording.map_or_else(|| props.texts.no_recording.clone(), |recording| recording.name.clone())
    })
}

/// A spoken text or a recording, to choose, write and listen to.
#[component]
pub fn PromptFields(
    editor: Editor,
    id: &'static str,
    label: String,
    prompt: Signal<Prompt>,
    set: Callback<(&'static str, Prompt)>,
) -> impl IntoView {
    let kind = Memo::new(move |_| prompt.with(|prompt| prompt.kind));
    let listening = RwSignal::new(String::new());
    let choose = move |kind: PromptKind| {
        listening.set(String::new());
        set.run(("", Prompt { kind, ..prompt.get_untracked() }));
    };
    let choice = move |this: PromptKind, name: String| {
        view! {
            <label class="choice">
                <input type="radio" name=id prop:checked=move || kind.get() == this on:change=move |_| choose(this)/>
                <span>{name}</span>
            </label>
        }
    };
    let source = move || match kind.get_untracked() {
        PromptKind::Text => {
            let language = editor.props(|props| props.speech_language.clone());
            let text = prompt.with_untracked(|prompt| encoded(&prompt.text));
            format!("/audio/speech?language={language}&text={text}")
        }
        PromptKind::Audio => format!("/audio/{}/caller.wav", prompt.with_untracked(|prompt| prompt.audio.clone())),
    };
    let nothing = move || prompt.with(|prompt| match prompt.kind {
        PromptKind::Text => prompt.text.trim().is_empty() || prompt.text.chars().count() > LONGEST_TEXT,
        PromptKind::Audio => prompt.audio.is_empty(),
    });
    view! {
        <div class="choices across" role="radiogroup" aria-label=label.clone()>
            {choice(PromptKind::Text, editor.text(|texts| &texts.kind_text))}
            {choice(PromptKind::Audio, editor.text(|texts| &texts.kind_audio))}
        </div>
        {move || match kind.get() {
            PromptKind::Text => view! { <SpokenText editor=editor id=id label=label.clone() prompt=prompt set=set/> }.into_any(),
            PromptKind::Audio => view! { <RecordingChoice editor=editor id=id prompt=prompt set=set/> }.into_any(),
        }}
        <div class="listen">
            <button type="button" class="button small" disabled=nothing on:click=move |_| listening.set(source())>
                {editor.text(|texts| &texts.listen)}
            </button>
            {move || {
                let source = listening.get();
                (!source.is_empty()).then(|| view! { <audio controls autoplay src=source></audio> })
            }}
        </div>
    }
}

fn encoded(text: &str) -> String {
    leptos::web_sys::js_sys::encode_uri_component(text).into()
}

#[component]
fn SpokenText(
    editor: Editor,
    id: &'static str,
    label: String,
    prompt: Signal<Prompt>,
    set: Callback<(&'static str, Prompt)>,
) -> impl IntoView {
    let count = move || prompt.with(|prompt| prompt.text.chars().count());
    let field = format!("{id}-text");
    let counter = format!("{id}-counter");
    view! {
        <div class="field">
            <label for=field.clone()>{label}</label>
            <textarea
                id=field
                rows="4"
                aria-describedby=counter.clone()
                prop:value=move || prompt.with(|prompt| prompt.text.clone())
                on:input=move |event| set.run((id, Prompt { text: event_target_value(&event), ..prompt.get_untracked() }))
            ></textarea>
            <p class="counter" class:over=move || { count() > LONGEST_TEXT } id=counter>
                {move || editor.text(|texts| &texts.characters).replace("{number}", &count().to_string())}
            </p>
        </div>
    }
}

#[component]
fn RecordingChoice(
    editor: Editor,
    id: &'static str,
    prompt: Signal<Prompt>,
    set: Callback<(&'static str, Prompt)>,
) -> impl IntoView {
    let field = format!("{id}-audio");
    let options = editor.props(|props| {
        let line = |recording: &super::menu_form::RecordingOption| {
            let id = recording.id.clone();
            let chosen = move || prompt.with(|prompt| prompt.audio == id);
            view! { <option value=recording.id.clone() prop:selected=chosen>{recording.name.clone()}</option> }
        };
        props.recordings.iter().map(line).collect_view()
    });
    view! {
        <div class="field">
            <label for=field.clone()>{editor.text(|texts| &texts.recording)}</label>
            <select
                id=field
                on:change=move |event| set.run(("", Prompt { audio: event_target_value(&event), ..prompt.get_untracked() }))
            >
                <option value="" prop:selected=move || prompt.with(|prompt| prompt.audio.is_empty())>
                    {editor.text(|texts| &texts.no_recording)}
                </option>
                {options}
            </select>
        </div>
    }
}

/// Where a call is passed on to, and the number when it is one outside.
#[component]
pub fn TargetFields(
    editor: Editor,
    id: &'static str,
    with_hang_up: bool,
    target: Signal<String>,
    external: Signal<String>,
    set_target: Callback<String>,
    set_external: Callback<String>,
    /// The label, when it is not "Destination".
    #[prop(optional)]
    label: Option<String>,
) -> impl IntoView {
    let groups = editor.props(|props| props.targets.clone());
    let options = groups
        .chunk_by(|left, right| left.group == right.group)
        .map(|group| {
            let heading = group.first().map(|option| option.group.clone()).unwrap_or_default();
            let lines = group
                .iter()
                .map(|option| {
                    let value = option.value.clone();
                    let name = if option.detail.is_empty() { option.name.clone() } else { format!("{} · {}", option.name, option.detail) };
                    let chosen = move || target.with(|target| *target == value);
                    view! { <option value=option.value.clone() prop:selected=chosen>{name}</option> }
                })
                .collect_view();
            view! { <optgroup label=heading>{lines}</optgroup> }
        })
        .collect_view();
    let first = if with_hang_up { "hang_up" } else { "" };
    let first_name = if with_hang_up { editor.text(|texts| &texts.hang_up) } else { editor.text(|texts| &texts.choose_target) };
    let external_id = format!("{id}-external");
    view! {
        <div class="field">
            <label for=id>{label.unwrap_or_else(|| editor.text(|texts| &texts.target))}</label>
            <select id=id on:change=move |event| set_target.run(event_target_value(&event))>
                <option value=first prop:selected=move || target.with(|target| target == first)>{first_name}</option>
                {options}
            </select>
        </div>
        {move || {
            let external_id = external_id.clone();
            target.with(|target| target == "external").then(|| view! {
                <div class="field">
                    <label for=external_id.clone()>{editor.text(|texts| &texts.external)}</label>
                    <p class="hint" id=format!("{external_id}-hint")>{editor.text(|texts| &texts.external_hint)}</p>
                    <input
                        id=external_id.clone()
                        type="tel"
                        autocomplete="off"
                        aria-describedby=format!("{external_id}-hint")
                        prop:value=external
                        on:input=move |event| set_external.run(event_target_value(&event))
                    />
                </div>
            })
        }}
    }
}

/// What happens after silence or a wrong key.
#[component]
pub fn FallbackFields(editor: Editor, silence: bool) -> impl IntoView {
    let read = move |menu: &super::menu_form::MenuForm| if silence { menu.silence.clone() } else { menu.wrong_key.clone() };
    let now = Signal::derive(move || editor.read(read));
    let change = move |field: &str, fallback: Fallback| {
        let field = format!("{silence} {field}");
        editor.edit(&field, |menu| if silence { menu.silence = fallback } else { menu.wrong_key = fallback });
    };
    let id = if silence { "editor-silence" } else { "editor-wrong-key" };
    let label = editor.text(|texts| if silence { &texts.silence } else { &texts.wrong_key });
    let repeats = editor.props(|props| props.texts.repeats.clone());
    let options = (0_u8..)
        .zip(repeats)
        .map(|(number, name)| {
            view! { <option value=number prop:selected=move || now.with(|now| now.repeats == number)>{name}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=format!("{id}-repeats")>{label}</label>
            <select
                id=format!("{id}-repeats")
                on:change=move |event| {
                    let repeats = event_target_value(&event).parse().unwrap_or_default();
                    change("", Fallback { repeats, ..now.get_untracked() });
                }
            >
                {options}
            </select>
        </div>
        <TargetFields
            editor=editor
            id=id
            with_hang_up=true
            label=editor.text(|texts| &texts.then)
            target=Signal::derive(move || now.with(|now| now.target.clone()))
            external=Signal::derive(move || now.with(|now| now.external.clone()))
            set_target=Callback::new(move |target| change("", Fallback { target, ..now.get_untracked() }))
            set_external=Callback::new(move |external| change("external", Fallback { external, ..now.get_untracked() }))
        />
    }
}

/// What is unsaved, undo and redo, save.
#[component]
pub fn SaveBar(editor: Editor) -> impl IntoView {
    let count = move || editor.unsaved().len();
    let state = move || match count() {
        0 => editor.text(|texts| &texts.all_saved),
        1 => editor.text(|texts| &texts.unsaved_one),
        many => editor.text(|texts| &texts.unsaved_many).replace("{number}", &many.to_string()),
    };
    let parts = move || {
        let names: Vec<String> = editor.unsaved().into_iter().map(|part| editor.part_name(part)).collect();
        names.join(" · ")
    };
    view! {
        <div class="savebar needs-islands">
            <div class="wrap">
                <span class="tag" class:warm=move || { count() > 0 } class:green=move || count() == 0><i class="dot"></i>{state}</span>
                <span class="small muted">{parts}</span>
                <span class="small status" role="status">{move || editor.status.get()}</span>
                <div class="actions">
                    <button type="button" class="button" disabled=move || !editor.can_undo() on:click=move |_| editor.undo()>
                        {editor.text(|texts| &texts.undo)}
                    </button>
                    <button type="button" class="button" disabled=move || !editor.can_redo() on:click=move |_| editor.redo()>
                        {editor.text(|texts| &texts.redo)}
                    </button>
                    <button type="button" class="button main" disabled=move || editor.busy.get() on:click=move |_| editor.save()>
                        {editor.text(|texts| &texts.save)}
                    </button>
                </div>
            </div>
        </div>
    }
}

/// Somebody else saved meanwhile: what they changed, and what to do about it.
#[component]
pub fn ConflictNotice(editor: Editor) -> impl IntoView {
    move || {
        editor.conflict.get().map(|theirs| {
            let parts = editor.saved.with_untracked(|saved| theirs.form.changes_from(saved));
            let names: Vec<String> = parts.into_iter().map(|part| editor.part_name(part)).collect();
            let title = editor.text(|texts| &texts.conflict_title).replace("{name}", &theirs.changed);
            let changed = editor.text(|texts| &texts.conflict_changed).replace("{parts}", &names.join(", "));
            view! {
                <div class="notice warm conflict" role="alert">
                    <p><b>{title}</b></p>
                    <p>{changed}</p>
                    <div class="actions">
                        <button type="button" class="button" on:click=move |_| editor.take_theirs()>
                            {editor.text(|texts| &texts.conflict_take_theirs)}
                        </button>
                        <button type="button" class="button main" on:click=move |_| editor.keep_mine()>
                            {editor.text(|texts| &texts.conflict_keep_mine)}
                        </button>
                    </div>
                </div>
            }
        })
    }
}
