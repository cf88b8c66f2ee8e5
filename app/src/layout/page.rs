//! Loads what a page shows, or says why it cannot be shown.

use std::future::Future;

use leptos::either::Either;
use leptos::prelude::*;
use leptos_meta::Title;

use super::PublicFrame;
use crate::say;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::form::problem_sentence;
use crate::shared::problem::Problem;

/// A page whose content is loaded first. A problem becomes the page that helps: the sign-in, "not found", "try again".
pub fn page<V: IntoView + 'static>(content: impl Future<Output = Result<V, Problem>> + Send + 'static) -> impl IntoView {
    let content = Suspend::new(async move {
        match content.await {
            Ok(view) => Either::Left(view),
            Err(problem) => Either::Right(problem_page(&problem)),
        }
    });
    view! { <Suspense>{content}</Suspense> }
}

/// The page of an address nothing stands at.
pub fn not_found() -> impl IntoView {
    problem_page(&Problem::NotFound)
}

fn problem_page(problem: &Problem) -> impl IntoView + use<> {
    let visitor = Visitor::current();
    let text = visitor.text();
    if *problem == Problem::SignInNeeded {
        answer::redirect("/sign_in");
    } else {
        answer::set_status(answer::status(problem));
    }
    let (title, sentence) = match problem {
        Problem::NotFound => (text.say("common-not-found-title"), text.say("common-not-found-lead")),
        other => (text.say("common-fault-title"), problem_sentence(text, other)),
    };
    view! {
        <PublicFrame>
            <Title text=say!(text, "common-page-title", title = title.clone())/>
            <h1>{title}</h1>
            <p class="lead muted">{sentence}</p>
            <p><a class="button main" href="/">{text.say("common-go-home")}</a></p>
        </PublicFrame>
    }
}
