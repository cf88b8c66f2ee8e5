//! The frame of the pages below the settings: a title, the way back, and one column.

use leptos::prelude::*;

use crate::layout::{Frame, PageHead, Section};
use crate::shared::browser::Visitor;

/// The page of the settings.
pub const SETTINGS: &str = "/settings";

/// A page of one thing to do.
#[component]
pub fn Below(
    /// What it is.
    #[prop(into)]
    title: String,
    /// What happens there.
    #[prop(into)]
    lead: String,
    children: Children,
) -> AnyView {
    let back = (SETTINGS.to_owned(), Visitor::current().text().say("common-tab-settings"));
    view! {
        <Frame title=title.clone() section=Section::Settings>
            <PageHead title=title lead=lead back=back/>
            <div class="stack narrow">{children()}</div>
        </Frame>
    }
    .into_any()
}
