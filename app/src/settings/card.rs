//! The card of the settings on the home page.

use leptos::prelude::*;

use super::address;
use super::frame::SETTINGS;
use crate::accounts;
use crate::layout::HomeCard;
use crate::layout::icon::Icon;
use crate::say;
use crate::second_factor;
use crate::shared::caller::Caller;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::problem::Problem;

/// How many administrators there are, and what of the settings needs attention.
///
/// # Errors
/// A fault of the database.
pub async fn home_card(connection: &mut Connection, text: Text, caller: &Caller) -> Result<AnyView, Problem> {
    let facts = accounts::find_company(connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let people = accounts::list_administrators(connection, &caller.account_id).await?.len();
    let is_on = second_factor::is_on(connection, super::second_factor::owner(caller)).await?;
    let is_whole = address::missing(caller.country, &facts.address).is_empty();
    let count = i64::try_from(people).unwrap_or_default();
    let (step, href) = if is_whole {
        (text.say("settings-home-open"), SETTINGS)
    } else {
        (text.say("settings-home-complete"), "/settings/company")
    };
    let security = text.say(if is_on { "settings-home-second-factor" } else { "settings-home-password-only" });
    let warning = (!is_whole).then(|| {
        view! { <p><span class="tag warm"><i class="dot"></i>{text.say("settings-home-incomplete")}</span></p> }
    });
    let card = view! {
        <HomeCard id="settings" picture=Icon::Settings page=(SETTINGS, text.say("common-tab-settings"))
            figure=people.to_string() of=say!(text, "settings-home-administrators", number = count)
            step=(Icon::Pencil, href, step)>
            <p class="muted">{security}</p>
            {warning}
        </HomeCard>
    };
    Ok(card.into_any())
}
