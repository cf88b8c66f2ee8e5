//! The payment method on the page of another feature.

use leptos::prelude::*;

use super::{PAGE, SavedMethod, store};
use crate::layout::icon::{Icon, icon};
use crate::payments::payment::Provider;
use crate::payments::provider::usual_provider;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// How an account pays.
#[derive(Clone, Debug)]
pub struct MethodSummary {
    /// The saved method.
    pub method: Option<SavedMethod>,
    /// There is a provider that saves one.
    pub takes_cards: bool,
    /// It is good for nothing any more.
    pub is_expired: bool,
}

/// How an account pays.
///
/// # Errors
/// A fault of the database.
pub async fn summary(
    portal: &Portal,
    connection: &mut Connection,
    account_id: &str,
) -> Result<MethodSummary, sqlx::Error> {
    let takes_cards = usual_provider(&portal.settings) != Provider::Manual;
    let method = store::find(connection, account_id).await?.filter(|_| takes_cards);
    let today = time_zone::date("UTC", portal.clock.now_ms());
    let (year, month) = (i64::from(today.year()), i64::from(today.month()));
    let is_expired = method.as_ref().is_some_and(|method| method.is_expired(year, month));
    Ok(MethodSummary { method, takes_cards, is_expired })
}

/// How the account pays, and the way to change it.
#[component]
pub fn MethodCard(summary: MethodSummary) -> AnyView {
    let text = Visitor::current().text();
    let step = text.say(match (&summary.method, summary.takes_cards) {
        (Some(_), _) => "payments-method-change",
        (None, true) => "payments-method-add",
        (None, false) => "payments-method-transfer-how",
    });
    view! {
        <section class="card" id="payment_method">
            <header>{icon(Icon::CreditCard)}<h2>{text.say("payments-method-title")}</h2></header>
            <div class="body">{facts(text, &summary)}</div>
            <footer><a class="button" href=PAGE>{step}</a></footer>
        </section>
    }
    .into_any()
}

/// What is saved, in words.
pub(super) fn facts(text: Text, summary: &MethodSummary) -> AnyView {
    match (&summary.method, summary.takes_cards) {
        (Some(method), _) => {
            let expires = say!(text, "payments-method-expires", date = method.expires());
            let tag = if summary.is_expired {
                view! { <span class="tag warm"><i class="dot"></i>{text.say("payments-method-expired")}</span> }
            } else {
                view! { <span class="tag green"><i class="dot"></i>{text.say("payments-method-good")}</span> }
            };
            view! {
                <p><b>{method.name(text)}</b>" "{tag}</p>
                <p class="muted">{expires}</p>
            }
            .into_any()
        }
        (None, true) => view! {
            <p><b>{text.say("payments-method-none")}</b></p>
            <p class="muted">{text.say("payments-method-none-lead")}</p>
        }
        .into_any(),
        (None, false) => view! {
            <p><b>{text.say("payments-method-transfer")}</b></p>
            <p class="muted">{text.say("payments-method-transfer-lead")}</p>
        }
        .into_any(),
    }
}
