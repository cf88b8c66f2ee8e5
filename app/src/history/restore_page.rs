//! `/history/{revision}/restore`: tells what bringing back an earlier state would change, and asks.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::filter::LIST;
use super::revision_view::{Tense, changes_view};
use super::server_functions::RestoreForm;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::{self, Reader, differences};

/// The question.
#[component]
pub fn RestorePage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("revision").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let account_id = caller.account_id.as_str();
        let number: i64 = number.parse().map_err(|_| Problem::NotFound)?;
        let mut connection = portal.database.read().await?;
        revisions::knows(&mut connection, account_id, number).await?.ok_or(Problem::NotFound)?;
        let newest = revisions::newest(&mut connection, account_id).await?;
        let window = revisions::window(&mut connection, account_id, (number, newest)).await?;
        drop(connection);
        let reader = Reader { text, country: caller.country, now_ms: portal.clock.now_ms() };
        let changes = differences(&window, reader, (newest, number));
        let refused = notes::take_refused::<RestoreForm>(&visitor.path).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let title = say!(text, "history-restore-title", number = number.to_string());
        let back = (LIST.to_owned(), text.say("history-title"));
        let content = if changes.is_empty() {
            view! { <p>{text.say("history-restore-same")}</p> }.into_any()
        } else {
            view! {
                <h2>{text.say("history-restore-changes")}</h2>
                {changes_view(text, Tense::Future, changes)}
                {form_view(text, number, newest)}
            }
            .into_any()
        };
        Ok(view! {
            <Frame title=title.clone() section=Section::History>
                <PageHead title=title lead=text.say("history-restore-lead") back=back/>
                <ProblemSummary problems=problems/>
                <section class="card narrow"><div class="body stack">{content}</div></section>
            </Frame>
        })
    })
}

fn form_view(text: Text, number: i64, newest: i64) -> AnyView {
    view! {
        <form method="post" action="/api/history/restore">
            <FormToken/>
            <input type="hidden" name="form[number]" value=number/>
            <input type="hidden" name="form[newest]" value=newest/>
            <div class="actions">
                <button class="button main">{icon(Icon::Undo)}{text.say("history-restore-confirm")}</button>
                <a class="button" href=LIST>{text.say("common-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}
