//! Reads what an account had from the history of its set-up.

use super::month::{Month, end_ms};
use super::statement::{Statement, Until, statement};
use super::usage::{Presence, Thing, Usage};
use crate::accounts::Account;
use crate::extensions::Kind;
use crate::ip_phones;
use crate::shared::database::Connection;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::price_book::PriceBook;
use crate::shared::revisions::{self, Held};
use crate::shared::time_zone;

/// What an account had in a month, in its own days.
pub async fn usage(connection: &mut Connection, account: &Account, month: Month) -> Result<Usage, sqlx::Error> {
    let zone = time_zone::zone(&account.time_zone);
    let before = month.first_day().yesterday().unwrap_or(month.first_day());
    let window = (end_ms(before, &zone), end_ms(month.last_day(), &zone));
    let extensions = revisions::held(connection, &account.id, "extensions", window).await?;
    let users = extensions.iter().filter(|held| held.row.text("kind") == Kind::User.code());
    let mut presences: Vec<Presence> = users.map(|held| presence(Thing::User, held)).collect();
    let numbers = revisions::held(connection, &account.id, "numbers", window).await?;
    presences.extend(numbers.iter().map(|held| {
        let is_toll_free = PhoneNumber::stored(held.key.clone()).is_toll_free();
        presence(if is_toll_free { Thing::TollFree } else { Thing::LocalNumber }, held)
    }));
    let rents = ip_phones::rents(connection, &account.id).await?;
    presences.extend(rents.iter().map(|rent| Presence {
        thing: Thing::Phone,
        from_ms: rent.from_ms,
        until_ms: rent.until_ms,
    }));
    Ok(Usage { zone, presences })
}

fn presence(thing: Thing, held: &Held) -> Presence {
    Presence { thing, from_ms: held.from_ms, until_ms: held.until_ms }
}

/// The account had something on a day of the month for which there are no prices.
pub fn lacks_prices(prices: &PriceBook, account: &Account, usage: &Usage, month: Month) -> bool {
    month.days().any(|day| prices.on(account.country, day).is_none() && usage.has_something_on(day))
}

/// The sums of a statement are beyond counting.
#[derive(Debug, thiserror::Error)]
#[error("the statement of {account_id} for {month} is beyond counting")]
pub struct Uncountable {
    account_id: String,
    month: Month,
}

/// What an account owes for a month, up to a moment.
pub fn compute(prices: &PriceBook, account: &Account, usage: &Usage, until: Until) -> Result<Statement, Uncountable> {
    let month = Month::of(until.day);
    let currency = account.country.currency();
    let statement = statement(usage, month, until, currency, |day| prices.on(account.country, day));
    statement.ok_or_else(|| Uncountable { account_id: account.id.clone(), month })
}
