//! Uploading with progress, and what plays now.

use leptos::prelude::*;

use super::audio_view::AudioView;
use super::upload_control::UploadControl;
use super::uploaded::{UploadWords, UploadedAudio};

/// What plays now, and the upload that replaces it. What plays is also shown where islands do not run.
#[island]
pub fn UploadIsland(
    /// What plays now.
    current: Option<UploadedAudio>,
    /// What the upload says.
    words: UploadWords,
    /// What callers hear while something plays; empty: nothing is said.
    with_audio: String,
    /// What callers hear while nothing plays.
    without_audio: String,
    /// The page that deletes what plays; empty: there is none.
    delete_page: String,
    /// The link to it.
    delete: String,
    /// The page is loaded anew after an upload, because it lists what was uploaded.
    reload: bool,
) -> impl IntoView {
    let audio = RwSignal::new(current);
    let view_words = words.clone();
    let says_nothing = with_audio.is_empty();
    let on_done = move |done: UploadedAudio| {
        if reload {
            drop(window().location().reload());
        } else {
            audio.set(Some(done));
        }
    };
    let state = move || if audio.with(Option::is_some) { with_audio.clone() } else { without_audio.clone() };
    let players = move || {
        let words = view_words.clone();
        audio.get().map(|audio| view! { <AudioView audio=audio words=words/> })
    };
    let link = (!delete_page.is_empty()).then(|| {
        view! {
            <p hidden=move || audio.with(Option::is_none)><a class="button quiet danger" href=delete_page>{delete}</a></p>
        }
    });
    view! {
        <div class="upload-island">
            <p class="muted" hidden=says_nothing>{state}</p>
            {players}
            <UploadControl words=words on_done=on_done/>
            {link}
        </div>
    }
}
