//! The numbers: the main one and where it leads, and the way to more.

use leptos::prelude::*;

use super::page::Asked;
use super::step_form::step_card;
use super::steps::Step;
use crate::accounts;
use crate::layout::icon::{Icon, icon};
use crate::numbers::{self, Destinations};
use crate::say;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::problem::Problem;

/// The step.
pub async fn view(asked: &Asked) -> Result<AnyView, Problem> {
    let text = asked.text;
    let mut connection = asked.portal.database.read().await?;
    let account = accounts::find(&mut connection, &asked.caller.account_id).await?.ok_or(Problem::NotFound)?;
    let numbers = numbers::list(&mut connection, &account.id).await?;
    let destinations = Destinations::current(&asked.portal, &mut connection, &account, text).await?;
    drop(connection);
    let main = numbers.into_iter().find(|number| number.is_main);
    let destination = main.map(|main| destinations.words(&main.destination)).unwrap_or_default();
    let number = PhoneNumber::stored(account.main_number).on_one_line(account.country);
    let content = view! {
        <p class="step-lead">{text.say("assistant-numbers-lead")}</p>
        <div class="main-number">
            <span class="icon-tile">{icon(Icon::Phone)}</span>
            <p class="figure">{number}</p>
            <p class="muted">{say!(text, "assistant-numbers-main", destination = destination)}</p>
        </div>
        <p><a class="button" href="/manage_phone_number/new">{icon(Icon::Plus)}{text.say("assistant-numbers-add")}</a></p>
        <p class="hint">{text.say("assistant-numbers-hint")}</p>
    };
    Ok(step_card(text, Step::Numbers, content.into_any()))
}
