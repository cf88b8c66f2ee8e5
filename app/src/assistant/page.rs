//! `/assistant`: one step after the other; without a step in the address, the first that is open.

use leptos::prelude::*;

use super::progress_view::progress_view;
use super::steps::{Progress, Step};
use super::{
    company_step, finished, greeting_step, hours_step, keys_step, music_step, numbers_step, set_up, test_step,
    users_step,
};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// What every step is made from.
pub struct Asked {
    pub portal: Portal,
    pub caller: Caller,
    pub text: Text,
}

/// The steps, and the one that was asked for.
#[component]
pub fn Page() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let asked = Asked { portal, caller, text: visitor.text() };
        let mut connection = asked.portal.database.read().await?;
        let progress = set_up::progress(&mut connection, &asked.caller).await?;
        drop(connection);
        let step = visitor.query_value("step").and_then(|code| Step::from_code(&code)).or(progress.first_open());
        let content = match step {
            Some(step) => step_view(&asked, step).await?,
            None => finished::view(asked.text, &progress),
        };
        Ok(framed(asked.text, step, &progress, content))
    })
}

async fn step_view(asked: &Asked, step: Step) -> Result<AnyView, Problem> {
    match step {
        Step::Company => company_step::view(asked).await,
        Step::Users => users_step::view(asked).await,
        Step::Numbers => numbers_step::view(asked).await,
        Step::Greeting => greeting_step::view(asked).await,
        Step::Keys => keys_step::view(asked).await,
        Step::Hours => hours_step::view(asked).await,
        Step::Music => music_step::view(asked).await,
        Step::Test => test_step::view(asked).await,
    }
}

fn framed(text: Text, step: Option<Step>, progress: &Progress, content: AnyView) -> AnyView {
    let title = text.say("assistant-title");
    let lead = match step {
        Some(step) => {
            let all = i64::try_from(Step::ALL.len()).unwrap_or_default();
            say!(text, "assistant-lead-step", number = step.number(), all = all, name = text.say(step.name_key()))
        }
        None => text.say("assistant-lead-finished"),
    };
    let window = match step {
        Some(step) => say!(text, "assistant-window-title", name = text.say(step.name_key())),
        None => title.clone(),
    };
    let leave = step.map(|_| view! { <a class="button" href="/">{text.say("assistant-leave")}</a> });
    let steps = progress_view(text, step, progress);
    view! {
        <Frame title=window section=Section::Assistant>
            <PageHead title=title lead=lead>
                {leave}
            </PageHead>
            <div class="assistant">
                {steps}
                <div class="stack">{content}</div>
            </div>
        </Frame>
    }
    .into_any()
}
