//! What the home page shows of billing.

use leptos::prelude::*;

use super::invoice::{Invoice, Standing};
use super::paying::standing;
use super::state_view::{lead, overdue_view, owed};
use super::store;
use crate::accounts::Account;
use crate::layout::HomeCard;
use crate::layout::icon::Icon;
use crate::shared::database::Connection;
use crate::shared::language::Text;

/// What the home page needs of billing.
#[derive(Clone, Debug)]
pub struct Summary {
    invoices: Vec<Invoice>,
}

/// Reads it.
///
/// # Errors
/// A fault of the database.
pub async fn summary(connection: &mut Connection, account: &Account) -> Result<Summary, sqlx::Error> {
    Ok(Summary { invoices: store::list(connection, &account.id).await? })
}

/// What is unpaid, where outgoing calls are stopped for it: for pages that are about calls.
///
/// # Errors
/// A fault of the database.
pub async fn stopped_warning(
    connection: &mut Connection,
    text: Text,
    account: &Account,
    now_ms: i64,
) -> Result<Option<AnyView>, sqlx::Error> {
    match standing(connection, &account.id, now_ms).await? {
        Standing::OutgoingStopped { .. } => Ok(summary(connection, account).await?.warning(text, account, now_ms)),
        Standing::Good | Standing::Overdue { .. } => Ok(None),
    }
}

impl Summary {
    /// What is overdue and what happens then; nothing where nothing is.
    pub fn warning(&self, text: Text, account: &Account, now_ms: i64) -> Option<AnyView> {
        overdue_view(text, account, &self.invoices, now_ms)
    }

    /// The card.
    pub fn card(&self, text: Text, account: &Account, now_ms: i64) -> AnyView {
        let sentence = lead(text, account, &self.invoices, now_ms);
        view! {
            <HomeCard id="billing" picture=Icon::CircleCheck page=("/billing", text.say("common-tab-billing"))
                figure=text.money(owed(account, &self.invoices)) of=text.say("billing-card-owed")
                step=(Icon::Search, "/billing", text.say("billing-card-open"))>
                <p class="muted">{sentence}</p>
            </HomeCard>
        }
        .into_any()
    }
}
