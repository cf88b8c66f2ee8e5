//! The frame of pages for people who are not signed in: a box beside a picture of a call finding its way.

use leptos::prelude::*;

use super::{LanguageSwitch, kept_notice, notice_view};
use crate::shared::browser::Visitor;
use crate::shared::language::Text;

/// The frame of sign-in, forgotten password, activation, and of pages that cannot be shown.
#[component]
pub fn PublicFrame(children: Children) -> AnyView {
    let visitor = Visitor::current();
    let text = visitor.text();
    let path = visitor.path.clone();
    let notice = Suspend::new(async move { notice_view(text, kept_notice(&path).await) });
    view! {
        <a class="skip" href="#main">{text.say("common-skip")}</a>
        <div class="sign">
            <main id="main" tabindex="-1">
                <div class="box">
                    <a class="brand" href="/"><span class="mark" aria-hidden="true" inner_html=include_str!("icons/mark.svg")></span>"Centralita"</a>
                    <Suspense>{notice}</Suspense>
                    {children()}
                    <LanguageSwitch/>
                </div>
            </main>
            <aside class="scene" aria-hidden="true" inner_html=scene(text)></aside>
        </div>
    }
    .into_any()
}

fn scene(text: Text) -> String {
    include_str!("icons/scene.svg")
        .replace("{incoming}", &text.say("common-scene-incoming"))
        .replace("{open}", &text.say("common-scene-open"))
        .replace("{sales}", &text.say("common-scene-sales"))
        .replace("{voicemail}", &text.say("common-scene-voicemail"))
        .replace("{answer}", &text.say("common-scene-answer"))
        .replace("{music}", &text.say("common-scene-music"))
}
