//! Loads what a page shows, or says why it cannot be shown.

use std::future::Future;

use leptos::prelude::*;
use leptos_meta::Title;

use super::{Frame, PageHead, PublicFrame, Section, UserFrame, UserSection};
use crate::say;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::form::problem_sentence;
use crate::shared::problem::Problem;

/// A page whose content is loaded first. It is boxed, as pages of one type are compiled once. A problem becomes the page that helps: the sign-in, "not found", "try again".
pub fn page<V: IntoView + 'static>(content: impl Future<Output = Result<V, Problem>> + Send + 'static) -> AnyView {
    let content = Suspend::new(async move {
        match content.await {
            Ok(view) => view.into_any(),
            Err(problem) => problem_page(&problem),
        }
    });
    view! { <Suspense>{content}</Suspense> }.into_any()
}

/// The page of an address nothing stands at, or of the problem in the context where the server refuses a request itself.
pub fn not_found() -> AnyView {
    problem_page(&use_context().unwrap_or(Problem::NotFound))
}

fn problem_page(problem: &Problem) -> AnyView {
    let visitor = Visitor::current();
    let text = visitor.text();
    // Who is not signed in was already sent to the sign-in page.
    if *problem != Problem::SignInNeeded {
        answer::set_status(answer::status(problem));
    }
    let (title, sentence) = match problem {
        Problem::NotFound => (text.say("common-not-found-title"), text.say("common-not-found-lead")),
        Problem::Refused(key) => (text.say("common-refused-title"), text.say(key)),
        other => (text.say("common-fault-title"), problem_sentence(text, other)),
    };
    let go_home = view! { <p><a class="button main" href="/">{text.say("common-go-home")}</a></p> };
    if visitor.caller.is_some() {
        return view! {
            <Frame title=title.clone() section=Section::Nowhere>
                <PageHead title=title lead=sentence/>
                {go_home}
            </Frame>
        }
        .into_any();
    }
    if visitor.user.is_some_and(|user| !user.must_choose) {
        return view! {
            <UserFrame title=title.clone() section=UserSection::Nowhere>
                <PageHead title=title lead=sentence/>
                {go_home}
            </UserFrame>
        }
        .into_any();
    }
    view! {
        <PublicFrame>
            <Title text=say!(text, "common-page-title", title = title.clone())/>
            <h1>{title}</h1>
            <p class="lead muted">{sentence}</p>
            {go_home}
        </PublicFrame>
    }
    .into_any()
}
