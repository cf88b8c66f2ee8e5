//! The card of the prepaid account on the home page.

use leptos::prelude::*;

use super::forms::state_tag;
use super::funds::balance;
use super::refill::chosen;
use crate::accounts::Account;
use crate::layout::icon::{Icon, icon};
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
    let title = text.say("common-tab-prepaid-account");
    Ok(view! {
        <section class="card home-card" id="prepaid_account">
            <header>{icon(Icon::Wallet)}<h2><a href="/prepaid_account">{title}</a></h2></header>
            <div class="body">
                <p class="figure">{text.money(balance.free)}</p>
                <p class="muted">{text.say("prepaid-account-card-lead")}</p>
                <p>{low}{refill}</p>
            </div>
            <footer>
                <a class="button" href="/prepaid_account#funds">{icon(Icon::Plus)}{text.say("prepaid-account-funds")}</a>
            </footer>
        </section>
    }
    .into_any())
}
