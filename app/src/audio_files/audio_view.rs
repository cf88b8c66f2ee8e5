//! An audio with its waveform and two players: as uploaded and as a caller hears it.

use leptos::html::Audio;
use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlMediaElement, MouseEvent, js_sys};
use wasm_bindgen::JsCast;

use super::uploaded::{UploadWords, UploadedAudio};

/// The width of a waveform in user units.
const WIDTH: f64 = 480.0;

/// Waveform, facts and players. In an island the playhead follows the player, and a click on the waveform seeks.
#[component]
pub fn AudioView(audio: UploadedAudio, words: UploadWords) -> impl IntoView {
    let duration_ms = f64::from(audio.duration_ms.max(1));
    // Where the playhead stands, from 0 to 1.
    let position = RwSignal::new(0.0_f64);
    let (original, heard) = (NodeRef::<Audio>::new(), NodeRef::<Audio>::new());
    let last_played = RwSignal::new(heard);
    let follow = move |player: NodeRef<Audio>| {
        if let Some(player) = player.get_untracked() {
            position.set(player.current_time() * 1000.0 / duration_ms);
        }
    };
    let start = move |player: NodeRef<Audio>, other: NodeRef<Audio>| {
        if let Some(other) = other.get_untracked() {
            drop(other.pause());
        }
        last_played.set(player);
    };
    let seek = move |event: MouseEvent| {
        if let (Some(part), Some(player)) = (part_clicked(&event), last_played.get_untracked().get_untracked()) {
            let player: &HtmlMediaElement = player.as_ref();
            player.set_current_time(part * duration_ms / 1000.0);
            position.set(part);
        }
    };
    view! {
        <div class="audio">
            <Waveform path=audio.path label=words.say("recordings-waveform") position=position on:click=seek/>
            <div class="waveform-times"><span>"0:00"</span><span>{audio.duration.clone()}</span></div>
            <p class="transfer-state"><span><b>{audio.name}</b></span><span>{audio.duration}" · "{audio.size}</span></p>
            <p class="transfer-state"><span>{audio.loudness}</span></p>
            <div class="players">
                <figure class="player">
                    <figcaption>{words.say("recordings-player-as-uploaded")}</figcaption>
                    <audio controls preload="metadata" aria-label=words.say("recordings-player-as-uploaded") src=audio.original_url node_ref=original
                        on:timeupdate=move |_| follow(original) on:play=move |_| start(original, heard)></audio>
                </figure>
                <figure class="player">
                    <figcaption>{words.say("recordings-player-as-heard")}</figcaption>
                    <audio controls preload="metadata" aria-label=words.say("recordings-player-as-heard") src=audio.caller_url node_ref=heard
                        on:timeupdate=move |_| follow(heard) on:play=move |_| start(heard, original)></audio>
                </figure>
            </div>
        </div>
    }
}

/// The picture of an audio; what was played is drawn over it.
#[component]
pub fn Waveform(path: String, label: String, #[prop(into)] position: Signal<f64>) -> impl IntoView {
    let played = path.clone();
    // Outside of the picture until something was played.
    let across = move || {
        let position = position.get();
        if position > 0.0 { fixed(position.min(1.0) * WIDTH, 1) } else { "-4".to_owned() }
    };
    let width = move || if position.get() > 0.0 { across() } else { "0".to_owned() };
    view! {
        <svg class="waveform" viewBox="0 0 480 48" preserveAspectRatio="none" role="img" aria-label=label>
            <path d=path></path>
            <svg width=width height="48"><path class="played" d=played></path></svg>
            <line class="playhead" x1=across x2=across y1="0" y2="48"></line>
        </svg>
    }
}

/// How far along a picture was clicked, from 0 to 1.
fn part_clicked(event: &MouseEvent) -> Option<f64> {
    let picture: Element = event.current_target()?.dyn_into().ok()?;
    let place = picture.get_bounding_client_rect();
    (place.width() > 0.0).then(|| ((f64::from(event.client_x()) - place.left()) / place.width()).clamp(0.0, 1.0))
}

/// A number with this many decimals, worded by the browser, which spares the WebAssembly the code for it.
pub(super) fn fixed(value: f64, decimals: u8) -> String {
    js_sys::Number::from(value).to_fixed(decimals).map(String::from).unwrap_or_default()
}
