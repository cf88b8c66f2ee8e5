//! Where to transfer money to, as the operator wrote it.

use leptos::prelude::*;

use crate::shared::browser::Visitor;

/// The operator's lines; whom to ask where there are none.
#[component]
pub fn Instructions(
    /// What the operator configured.
    text: String,
) -> AnyView {
    if text.trim().is_empty() {
        let words = Visitor::current().text();
        return view! { <p>{words.say("payments-instructions-none")}</p> }.into_any();
    }
    let lines = text.trim().lines().map(|line| view! { <span>{line.to_owned()}</span><br/> }).collect_view();
    view! { <p class="instructions">{lines}</p> }.into_any()
}
