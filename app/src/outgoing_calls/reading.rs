//! Reads the rules of an account for whoever makes its calls.

use super::calling_rules::{CallingRules, Shown, UserRules};
use super::covered::Covered;
use super::limits::Limits;
use super::store;
use crate::accounts::{self, Account};
use crate::billing::{self, Standing};
use crate::call_rates;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::time_zone;
use crate::user_settings::{self, CallerId, SavedUser};

/// The rules of an account as they are now.
///
/// # Errors
/// [`Problem::NotFound`] when there is no such account, or a fault of the database.
pub async fn calling_rules(
    portal: &Portal,
    connection: &mut Connection,
    account_id: &str,
) -> Result<CallingRules, Problem> {
    let now_ms = portal.clock.now_ms();
    let account = accounts::find(connection, account_id).await?.ok_or(Problem::NotFound)?;
    let day = time_zone::date(&account.time_zone, now_ms);
    let list = call_rates::list_on(portal, connection, account.country, day).await?;
    let standing = billing::standing(connection, account_id, now_ms).await?;
    let caller_name = accounts::find_caller_id_name(connection, account_id).await?.unwrap_or_default();
    let (companys, _) = store::of_company(connection, account_id).await?;
    let own = store::of_users(connection, account_id).await?;
    let users = user_settings::list(connection, account_id).await?;
    let rules = |user: SavedUser| {
        let limits = own.get(&user.id).copied().unwrap_or(companys);
        user_rules(&account, &caller_name, user, limits)
    };
    Ok(CallingRules {
        country: account.country,
        extension_digits: u8::try_from(account.extension_digits).unwrap_or(u8::MAX),
        main_number: account.main_number.clone(),
        stopped: matches!(standing, Standing::OutgoingStopped { .. }),
        support_number: portal.settings.billing.support_number.clone(),
        covered: Covered::of(account.country, list.as_deref()),
        users: users.into_iter().map(rules).collect(),
    })
}

fn user_rules(account: &Account, caller_name: &str, user: SavedUser, limits: Limits) -> UserRules {
    let shown = match user.settings.caller_id {
        CallerId::Main => Shown::Number(account.main_number.clone()),
        CallerId::Number(number) => Shown::Number(number.as_str().to_owned()),
        CallerId::Withheld => Shown::Withheld,
    };
    UserRules {
        user_id: user.id,
        extension: user.number,
        class: limits.class,
        calls_at_once: limits.calls_at_once,
        minutes_a_day: limits.minutes_a_day,
        shown,
        caller_name: caller_name.to_owned(),
    }
}
