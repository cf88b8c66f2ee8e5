//! The card of hold or transfer music.

use leptos::prelude::*;

use super::server_functions::delete_page;
use crate::audio_files::{AudioFile, PlainForm, Purpose, RefusedUpload, UploadIsland, upload_words_on};
use crate::layout::icon::{Icon, icon};
use crate::music::Moment;
use crate::shared::browser::Visitor;

/// What callers hear at a moment, and how to change it.
#[component]
pub fn MusicCard(
    /// The moment.
    moment: Moment,
    /// The page it stands on.
    page: &'static str,
    /// What plays.
    audio: Option<AudioFile>,
    /// Why the last upload of this page was refused.
    refused: Option<RefusedUpload>,
) -> impl IntoView {
    let text = Visitor::current().text();
    let purpose = Purpose::of(moment);
    let words = upload_words_on(purpose, page);
    let (title, with_audio, without_audio, delete) = match moment {
        Moment::Hold => (
            "preferences-hold-music",
            "preferences-hold-music-plays",
            "preferences-hold-music-silence",
            "preferences-hold-music-delete",
        ),
        Moment::Transfer => (
            "preferences-transfer-music",
            "preferences-transfer-music-plays",
            "preferences-transfer-music-ringing",
            "preferences-transfer-music-delete",
        ),
    };
    let delete_page = delete_page(moment);
    view! {
        <section class="card music-card" id=purpose.code()>
            <header>{icon(Icon::Music)}<h2>{text.say(title)}</h2></header>
            <div class="body">
                <UploadIsland current=audio.map(|audio| audio.shown(text)) words=words.clone() with_audio=text.say(with_audio)
                    without_audio=text.say(without_audio) delete_page=delete_page delete=text.say(delete) reload=false/>
                <PlainForm words=words refused=refused/>
            </div>
        </section>
    }
    .into_any()
}
