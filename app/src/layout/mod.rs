//! The frame around every page: header with tabs, sub-tabs, user menu, notice, footer with the language switch.

mod frame;
mod home_card;
pub mod icon;
mod page;
mod page_warnings;
mod public_frame;
mod receptionist_tabs;
mod running_state;
mod timeline;
mod user_frame;

pub use frame::{Frame, PageHead, Section, initials};
pub use home_card::HomeCard;
pub use page::{not_found, page};
pub use page_warnings::{PageWarnings, PointedOut};
pub use public_frame::PublicFrame;
pub use receptionist_tabs::ReceptionistTabs;
pub use running_state::RunningState;
pub use timeline::{Reached, Timeline, TimelineStep};
pub use user_frame::{UserFrame, UserSection};

use leptos::prelude::*;

use crate::shared::browser::Visitor;
use crate::shared::form::FormToken;
use crate::shared::language::Language;
use crate::shared::notes::Notice;
use crate::shared::{language, notes};
use icon::{Icon, icon};

/// The notice that something was saved, once.
async fn kept_notice(path: &str) -> Option<Notice> {
    notes::take(path, "notice").await.ok().flatten()
}

fn notice_view(text: language::Text, notice: Option<Notice>) -> impl IntoView {
    notice.map(|notice| {
        let sentence = crate::say!(text, &notice.key, name = notice.name);
        view! { <p class="notice good" role="status">{icon(Icon::CircleCheck)}<span>{sentence}</span></p> }
    })
}

/// One button per language; works without JavaScript.
#[component]
fn LanguageSwitch() -> AnyView {
    let visitor = Visitor::current();
    let back =
        if visitor.query.is_empty() { visitor.path.clone() } else { format!("{}?{}", visitor.path, visitor.query) };
    let buttons = Language::ALL
        .into_iter()
        .map(|language| {
            let pressed = if language == visitor.language { "true" } else { "false" };
            view! {
                <button class="language" name="language" value=language.tag() lang=language.tag() aria-pressed=pressed>
                    {language.native_name()}
                </button>
            }
        })
        .collect_view();
    view! {
        <form class="languages" method="post" action="/api/language/choose" aria-label=visitor.text().say("common-language")>
            <FormToken/>
            <input type="hidden" name="back" value=back/>
            {buttons}
        </form>
    }
    .into_any()
}
