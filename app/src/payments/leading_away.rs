//! The way to a page of the provider. A form may not be answered with another site, so a page of ours leads there.

use leptos::prelude::*;
use leptos_meta::Meta;

use crate::layout::icon::{Icon, icon};
use crate::shared::browser::Visitor;

/// Leads to the provider at once, and by a link where a browser does not.
#[component]
pub fn LeadingAway(
    /// Where to.
    url: String,
) -> AnyView {
    let text = Visitor::current().text();
    // An address of the provider has no quotation marks; one that has would be cut short by browsers.
    let refresh = format!("0; url={url}");
    view! {
        <Meta http_equiv="refresh" content=refresh/>
        <section class="card">
            <div class="body">
                <p><b>{text.say("payments-leading-away")}</b></p>
                <p class="muted">{text.say("payments-leading-away-lead")}</p>
            </div>
            <footer><a class="button main" href=url rel="noreferrer">{text.say("payments-leading-away-go")}{icon(Icon::ArrowRight)}</a></footer>
        </section>
    }
    .into_any()
}
