//! `/virtual_receptionist/recordings`: recordings for greetings and announcements.

use leptos::prelude::*;

use super::rules::LONGEST_NAME;
use super::server_functions::RenameForm;
use super::uses::uses;
use crate::audio_files::{
    self, AudioFile, PlainForm, Purpose, UploadIsland, UploadWords, Waveform, take_refused, upload_words,
};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, ReceptionistTabs, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// The field for a name, in every card.
const NAME: &str = "form[name]";

/// The list, and the upload of another recording.
#[component]
pub fn ListPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let words = upload_words(Purpose::Recording);
        let refused = take_refused(Purpose::Recording.page()).await?;
        let (renamed, problem) = match notes::take_refused::<RenameForm>(Purpose::Recording.page()).await? {
            Some(refused) => (refused.form, Some(refused.problem)),
            None => (RenameForm::default(), None),
        };
        let problems = Problems::new(text, problem);
        // What is wrong with a name is said beside it.
        let summary = problems.of(NAME).is_none().then(|| view! { <ProblemSummary problems=problems.clone()/> });
        let mut connection = portal.database.read().await?;
        let mut recordings = Vec::new();
        for audio in audio_files::list(&mut connection, &caller.account_id, Purpose::Recording).await? {
            let uses = uses(&mut connection, &caller.account_id, &audio.id, text).await?;
            recordings.push((audio, uses));
        }
        drop(connection);
        let count = i64::try_from(recordings.len()).unwrap_or(i64::MAX);
        let cards = recordings
            .into_iter()
            .map(|(audio, uses)| {
                let rename = if renamed.id == audio.id {
                    (renamed.name.clone(), problems.of(NAME))
                } else {
                    (audio.name.clone(), None)
                };
                recording_card(text, &caller.time_zone, &audio, uses, &words, rename_form(text, &audio.id, rename))
            })
            .collect_view();
        let island_words = UploadWords { action: format!("{}&then=page", words.action), ..words.clone() };
        let title = text.say("recordings-list-title");
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title lead=say!(text, "recordings-list-lead", count = count)/>
                <ReceptionistTabs current=Purpose::Recording.page()/>
                {summary}
                <div class="stack">
                    <section class="card music-card" id=Purpose::Recording.code()>
                        <header><h2>{text.say("recordings-upload-title")}</h2></header>
                        <div class="body">
                            <UploadIsland current=None words=island_words with_audio=String::new() without_audio=String::new()
                                delete_page=String::new() delete=String::new() reload=true/>
                            <PlainForm words=words refused=refused/>
                        </div>
                    </section>
                    {cards}
                </div>
            </Frame>
        })
    })
}

/// The form that gives a recording another name; it is open when the name that stands in it was just refused.
fn rename_form(text: Text, id: &str, (name, problem): (String, Option<String>)) -> AnyView {
    let (field, sentence) = (format!("name-{id}"), format!("name-{id}-problem"));
    let wrong = problem.is_some();
    let described_by = wrong.then(|| sentence.clone());
    let problem = problem.map(|problem| view! { <p class="problem" id=sentence role="alert">{problem}</p> });
    view! {
        <details class="more" open=wrong>
            <summary>{text.say("recordings-rename")}</summary>
            <form class="rename" method="post" action="/api/recordings/rename" novalidate>
                <FormToken/>
                <input type="hidden" name="form[id]" value=id.to_owned()/>
                <div class="field" class:wrong=wrong>
                    <label for=field.clone()>{text.say("recordings-rename-name")}</label>
                    <input id=field name=NAME type="text" value=name maxlength=LONGEST_NAME autocomplete="off"
                        aria-describedby=described_by aria-invalid=wrong.then_some("true")/>
                    {problem}
                </div>
                <button class="button">{text.say("recordings-rename-save")}</button>
            </form>
        </details>
    }
    .into_any()
}

fn recording_card(
    text: Text,
    zone: &str,
    audio: &AudioFile,
    uses: Vec<String>,
    words: &UploadWords,
    rename: AnyView,
) -> AnyView {
    let shown = audio.shown(text);
    let delete = format!("/virtual_receptionist/recordings/{}/delete", audio.id);
    let uploaded = time_zone::moment(text, zone, audio.created_at);
    let uses = if uses.is_empty() { text.say("recordings-list-unused") } else { uses.join(" · ") };
    let delete_label = say!(text, "recordings-list-delete", name = audio.name.clone());
    view! {
        <section class="card music-card">
            <header>
                <h2>{shown.name}</h2>
                <div class="end"><a class="button quiet danger only-icon" href=delete aria-label=delete_label>{icon(Icon::Trash)}</a></div>
            </header>
            <div class="body">
                <Waveform path=shown.path label=words.say("recordings-waveform") position=0.0/>
                <div class="players">
                    <figure class="player">
                        <figcaption>{words.say("recordings-player-as-uploaded")}</figcaption>
                        <audio controls preload="none" aria-label=words.say("recordings-player-as-uploaded") src=shown.original_url></audio>
                    </figure>
                    <figure class="player">
                        <figcaption>{words.say("recordings-player-as-heard")}</figcaption>
                        <audio controls preload="none" aria-label=words.say("recordings-player-as-heard") src=shown.caller_url></audio>
                    </figure>
                </div>
                <p class="transfer-state">{shown.loudness}</p>
                <dl class="facts">
                    <dt>{text.say("recordings-fact-duration")}</dt>
                    <dd>{shown.duration}</dd>
                    <dt>{text.say("recordings-fact-size")}</dt>
                    <dd>{shown.size}</dd>
                    <dt>{text.say("recordings-fact-uploaded")}</dt>
                    <dd>{uploaded}</dd>
                    <dt>{text.say("recordings-fact-uses")}</dt>
                    <dd>{uses}</dd>
                </dl>
                {rename}
            </div>
        </section>
    }
    .into_any()
}
