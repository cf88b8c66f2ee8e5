//! The card of number porting on the home page.

use leptos::prelude::*;

use super::request::{self, Request, State};
use super::words;
use crate::accounts::Account;
use crate::layout::HomeCard;
use crate::layout::icon::Icon;
use crate::say;
use crate::shared::database::Connection;
use crate::shared::language::Text;

/// The newest request that is not over, or how to begin one.
///
/// # Errors
/// A fault of the database.
pub async fn home_card(connection: &mut Connection, text: Text, account: &Account) -> Result<AnyView, sqlx::Error> {
    let mut open: Vec<Request> = request::list(connection, &account.id).await?;
    open.retain(|request| !request.state.is_over());
    let count = i64::try_from(open.len()).unwrap_or(i64::MAX);
    let (sentence, page, step) = match open.first() {
        None => (text.say("number-porting-card-none"), "/number_porting", text.say("number-porting-card-begin")),
        Some(request) if request.state == State::Draft => {
            (text.say("number-porting-card-draft"), "/number_porting", text.say("number-porting-card-go-on"))
        }
        Some(request) => {
            let name = words::title(text, request, account.country);
            let state = text.say(words::state_key(request.state));
            let sentence = say!(text, "number-porting-card-state", name = name, state = state);
            (sentence, "/porting_status", text.say("number-porting-card-status"))
        }
    };
    let card = view! {
        <HomeCard id="number_porting" picture=Icon::PhoneForwarded page=(page, text.say("common-tab-number-porting"))
            figure=count.to_string() of=say!(text, "number-porting-card-requests", number = count)
            step=(Icon::ArrowRight, page, step)>
            <p class="muted">{sentence}</p>
        </HomeCard>
    };
    Ok(card.into_any())
}
