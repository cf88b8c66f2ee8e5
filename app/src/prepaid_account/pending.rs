//! Funds that were asked for and are not here yet: what to quote, where the instructions are, and the way to take them back.

use leptos::prelude::*;

use crate::layout::icon::{Icon, icon};
use crate::payments::{Payment, pay_page};
use crate::say;
use crate::shared::form::FormToken;
use crate::shared::language::Text;
use crate::shared::time_zone;

/// The payments that somebody still has to make.
pub fn pending_card(text: Text, zone: &str, payments: Vec<Payment>) -> Option<AnyView> {
    if payments.is_empty() {
        return None;
    }
    let rows = payments.into_iter().map(|payment| row(text, zone, payment)).collect_view();
    let card = view! {
        <section class="card" id="pending">
            <header>{icon(Icon::Clock)}<h2>{text.say("prepaid-account-pending")}</h2></header>
            <ul class="pending-payments">{rows}</ul>
        </section>
    };
    Some(card.into_any())
}

fn row(text: Text, zone: &str, payment: Payment) -> AnyView {
    let amount = text.money(payment.amount);
    let asked = say!(text, "prepaid-account-pending-asked", moment = time_zone::moment(text, zone, payment.asked_ms));
    let label = say!(text, "prepaid-account-pending-cancel-label", reference = payment.reference.clone());
    view! {
        <li>
            <p>
                <b class="num">{amount}</b>" · "{text.say("payments-reference")}" "
                <b class="reference">{payment.reference.clone()}</b>
                <small class="muted">{asked}</small>
            </p>
            <a class="button small" href=pay_page(&payment.id)>{text.say("prepaid-account-pending-how")}</a>
            <form method="post" action="/api/payments/cancel">
                <FormToken/>
                <input type="hidden" name="form[id]" value=payment.id/>
                <button class="button small quiet danger" aria-label=label>{text.say("common-cancel")}</button>
            </form>
        </li>
    }
    .into_any()
}
