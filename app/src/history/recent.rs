//! The latest changes, each in a line or two, for who looks at the phone system at a glance.

use std::sync::Arc;

use leptos::prelude::*;

use super::filter::LIST;
use super::revision_view::{kind_tag, note};
use super::store;
use super::told::changes_of;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::caller::Caller;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::revisions::{Change, Reader, Revision};
use crate::shared::time_zone;

/// How many revisions are told, and how many things of each.
const MOST: i64 = 3;
const MOST_THINGS: usize = 2;

/// The latest revisions, newest first, with what each changed.
#[derive(Debug)]
pub struct Recent(Vec<(Revision, Vec<Change>)>);

/// The latest changes of an account; worked out anew after a change only.
///
/// # Errors
/// A fault of the database.
pub async fn recent(
    portal: &Portal,
    connection: &mut Connection,
    caller: &Caller,
    text: Text,
) -> Result<Arc<Recent>, sqlx::Error> {
    let account_id = caller.account_id.as_str();
    let reader = Reader { text, country: caller.country, now_ms: portal.clock.now_ms() };
    let tell = async |connection: &mut Connection| {
        let found = store::latest(connection, account_id, MOST).await?;
        let numbers: Vec<i64> = found.iter().map(|revision| revision.number).collect();
        let changes = changes_of(connection, account_id, reader, &numbers).await?;
        Ok(Recent(found.into_iter().zip(changes).collect()))
    };
    portal.of_newest_revision(connection, account_id, text.language(), tell).await
}

/// The same as a card, with the way to all of them.
pub fn recent_view(text: Text, zone: &str, recent: &Recent) -> AnyView {
    let entries = recent.0.iter().map(|(revision, changes)| entry(text, zone, revision, changes)).collect_view();
    view! {
        <section class="card recent" id="recent_changes">
            <header>
                {icon(Icon::Pencil)}<h2>{text.say("history-recent")}</h2>
                <a class="end" href=LIST>{text.say("history-recent-all")}</a>
            </header>
            <ol>{entries}</ol>
        </section>
    }
    .into_any()
}

fn entry(text: Text, zone: &str, revision: &Revision, changes: &[Change]) -> AnyView {
    let things = changes.iter().take(MOST_THINGS).map(|change| {
        view! { <p>{kind_tag(text, change.kind)}" "<b>{change.title.clone()}</b></p> }
    });
    let others = i64::try_from(changes.len().saturating_sub(MOST_THINGS)).unwrap_or_default();
    let others =
        (others > 0).then(|| view! { <p class="muted">{say!(text, "history-recent-others", number = others)}</p> });
    view! {
        <li>
            <p class="muted">{revision.who(text)}" · "{time_zone::moment(text, zone, revision.saved_at)}</p>
            <div>
                {note(text, revision).map(|note| view! { <p>{note}</p> })}
                {things.collect_view()}
                {others}
            </div>
        </li>
    }
    .into_any()
}
