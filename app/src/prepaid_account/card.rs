//! The card of the prepaid account on the home page.

use leptos::prelude::*;

use super::forms::state_tag;
use super::funds::balance;
use super::refill::chosen;
use crate::accounts::Account;
use crate::layout::HomeCard;
use crate::layout::icon::Icon;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::portal::Portal;

/// What there is, how the refill goes, and the way to add funds.
///
/// # Errors
/// A fault of the database.
pub async fn card(
    portal: &Portal,
    connection: &mut Connection,
    account: &Account,
    text: Text,
) -> Result<AnyView, sqlx::Error> {
    let balance = balance(connection, &account.id, account.country.currency()).await?;
    let prepaid = chosen(connection, portal, account).await?;
    let is_low = balance.total().minor_units < prepaid.threshold.minor_units;
    let low = (is_low && !prepaid.refill_on)
        .then(|| view! { <span class="tag warm"><i class="dot"></i>{text.say("prepaid-account-balance-low")}</span> });
    let refill =
        prepaid.refill_on.then(|| view! { {text.say("prepaid-account-refill")}" "{state_tag(text, &prepaid)} });
    let card = view! {
        <HomeCard id="prepaid_account" picture=Icon::Wallet
            page=("/prepaid_account", text.say("common-tab-prepaid-account")) figure=text.money(balance.free)
            step=(Icon::Plus, "/prepaid_account#funds", text.say("prepaid-account-funds"))>
            <p class="muted">{text.say("prepaid-account-card-lead")}</p>
            <p>{low}{refill}</p>
        </HomeCard>
    };
    Ok(card.into_any())
}
