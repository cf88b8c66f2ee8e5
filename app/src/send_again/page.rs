//! `/send_again`.

use leptos::prelude::*;
use leptos_meta::Title;

use super::{KIND, Late, PAGE};
use crate::layout::{PublicFrame, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::{SIGN_IN, USERS_SIGN_IN};
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
        let is_signed_in = visitor.person().is_some();
        let lead = match (&late, is_signed_in) {
            (None, _) => text.say("send-again-lead-nothing"),
            (Some(_), false) => text.say("send-again-lead-sign-in"),
            (Some(_), true) => text.say("send-again-lead"),
        };
        let of_users = late.as_ref().is_some_and(|late| late.action.starts_with("/api/user/"));
        let sign_in = (!is_signed_in).then(|| {
            let (name, href) = (text.say("send-again-sign-in"), if of_users { USERS_SIGN_IN } else { SIGN_IN });
            view! { <p><a class="button wide" href=href target="_blank">{name}</a></p> }
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
