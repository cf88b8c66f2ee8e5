//! What the home page tells of calls.

use leptos::prelude::*;

use super::frame::LIST;
use super::kind::Which;
use super::search::{Count, Filter, Scope, Search};
use crate::account_routing::Setup;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::paging::Place;
use crate::shared::time_zone;

/// How many calls were missed today, where any was, with the way to them.
///
/// # Errors
/// A fault of the database.
pub async fn missed_today(
    connection: &mut Connection,
    setup: &Setup,
    text: Text,
    now_ms: i64,
) -> Result<Option<AnyView>, sqlx::Error> {
    let today = time_zone::date(&setup.account.time_zone, now_ms);
    let filter = Filter { which: Some(Which::Missed), from: Some(today), ..Filter::default() };
    let search = Search::begin(connection, &Scope::of(setup, None), &filter).await?;
    let (Count::Exactly(number) | Count::MoreThan(number)) = search.count();
    Ok((number > 0).then(|| {
        let words = say!(text, "call-logs-missed-today", number = number);
        view! { <a class="button" href=filter.at(LIST, &Place::Newest)>{icon(Icon::PhoneMissed)}{words}</a> }.into_any()
    }))
}
