//! A call to try it all.

use leptos::prelude::*;

use super::page::Asked;
use super::step_form::step_card;
use super::steps::Step;
use crate::accounts;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::problem::Problem;

/// The step.
pub async fn view(asked: &Asked) -> Result<AnyView, Problem> {
    let text = asked.text;
    let mut connection = asked.portal.database.read().await?;
    let account = accounts::find(&mut connection, &asked.caller.account_id).await?.ok_or(Problem::NotFound)?;
    drop(connection);
    let number = PhoneNumber::stored(account.main_number).on_one_line(account.country);
    let content = view! {
        <p class="step-lead">{text.say("assistant-test-lead")}</p>
        <p><a class="button" href="/virtual_receptionist/test">{icon(Icon::Phone)}{text.say("assistant-test-open")}</a></p>
        <h3>{text.say("assistant-test-try")}</h3>
        <ul class="tries">
            <li>{text.say("assistant-test-open-hours")}</li>
            <li>{text.say("assistant-test-keys")}</li>
            <li>{text.say("assistant-test-closed")}</li>
            <li>{say!(text, "assistant-test-phone", number = number)}</li>
        </ul>
    };
    Ok(step_card(text, Step::Test, content.into_any()))
}
