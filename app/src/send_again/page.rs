//! `/send_again`.

use leptos::prelude::*;
use leptos_meta::Title;

use super::{KIND, Late, PAGE};
use crate::layout::{PublicFrame, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::form::FormToken;
use crate::shared::language::Text;
use crate::shared::notes;

/// What was typed, as one form of hidden fields, and the way to sign in meanwhile.
#[component]
pub fn Page() -> impl IntoView {
    page(async move {
        let visitor = Visitor::current();
        let text = visitor.text();
        let late: Option<Late> = notes::take(PAGE, KIND).await?;
        let title = text.say("send-again-title");
        let lead = match (&late, &visitor.caller) {
            (None, _) => text.say("send-again-lead-nothing"),
            (Some(_), None) => text.say("send-again-lead-sign-in"),
            (Some(_), Some(_)) => text.say("send-again-lead"),
        };
        let sign_in = visitor.caller.is_none().then(|| {
            let name = text.say("send-again-sign-in");
            view! { <p><a class="button wide" href="/sign_in" target="_blank">{name}</a></p> }
        });
        let form = late.map(|late| late_form(text, late));
        Ok(view! {
            <PublicFrame>
                <Title text=say!(text, "common-page-title", title = title.clone())/>
                <h1>{title}</h1>
                <p class="lead muted">{lead}</p>
                {sign_in}
                {form}
                <p class="small"><a href="/">{text.say("common-go-home")}</a></p>
            </PublicFrame>
        })
    })
}

fn late_form(text: Text, late: Late) -> AnyView {
    let fields = late
        .fields
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    view! {
        <form method="post" action=late.action>
            <FormToken/>
            {fields}
            <button class="button main wide">{text.say("send-again-submit")}</button>
        </form>
    }
    .into_any()
}
