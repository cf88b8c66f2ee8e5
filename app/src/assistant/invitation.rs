//! What the home page says of the assistant until every step was left.

use leptos::prelude::*;

use super::steps::Step;
use super::store;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::language::Text;

/// The way into the assistant, or on in it; nothing when no step is open.
///
/// # Errors
/// A fault of the database.
pub async fn invitation(
    connection: &mut Connection,
    account_id: &str,
    text: Text,
) -> Result<Option<AnyView>, sqlx::Error> {
    let progress = store::find(connection, account_id).await?;
    let Some(step) = progress.first_open() else { return Ok(None) };
    let all = i64::try_from(Step::ALL.len()).unwrap_or_default();
    let (title, sentence, go) = if progress.is_fresh() {
        let sentence = say!(text, "assistant-invitation-lead", number = all);
        (text.say("assistant-invitation"), sentence, text.say("assistant-invitation-start"))
    } else {
        let name = text.say(step.name_key());
        let sentence = say!(text, "assistant-lead-step", number = step.number(), all = all, name = name);
        (text.say("assistant-invitation-unfinished"), sentence, text.say("assistant-invitation-go-on"))
    };
    Ok(Some(
        view! {
            <section class="card assistant-invitation" id="assistant">
                <div class="body">
                    <div><h2>{title}</h2><p class="muted">{sentence}</p></div>
                    <a class="button main" href="/assistant">{go}{icon(Icon::ArrowRight)}</a>
                </div>
            </section>
        }
        .into_any(),
    ))
}
