//! Where an account and an invoice stand, in words: for pages, for the home page and for mails.

use leptos::prelude::*;

use super::document::shown_number;
use super::invoice::{Invoice, Standing, State, standing_of};
use crate::accounts::Account;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::language::Text;
use crate::shared::money::Money;
use crate::shared::time_zone;

/// What is to be paid of all invoices.
pub fn owed(account: &Account, invoices: &[Invoice]) -> Money {
    let currency = account.country.currency();
    Money::sum(currency, invoices.iter().map(Invoice::owed)).unwrap_or(Money::zero(currency))
}

/// Where the account stands, in a sentence.
pub fn lead(text: Text, account: &Account, invoices: &[Invoice], now_ms: i64) -> String {
    let amount = text.money(owed(account, invoices));
    let due =
        invoices.iter().filter(|invoice| invoice.owed().minor_units > 0).filter_map(|invoice| invoice.due_ms).min();
    match (standing_of(invoices, now_ms), due) {
        (Standing::OutgoingStopped { .. }, _) => say!(text, "billing-lead-stopped", amount = amount),
        (Standing::Overdue { .. }, _) => say!(text, "billing-lead-overdue", amount = amount),
        (Standing::Good, Some(due)) => {
            let day = time_zone::day(text, &account.time_zone, due.saturating_sub(1));
            say!(text, "billing-lead-open", amount = amount, day = day)
        }
        (Standing::Good, None) => text.say("billing-lead-nothing"),
    }
}

/// What happens if an overdue invoice is not paid.
pub fn overdue_view(text: Text, account: &Account, invoices: &[Invoice], now_ms: i64) -> Option<AnyView> {
    let overdue = invoices.iter().filter(|invoice| invoice.state(now_ms) == State::Overdue);
    let first = overdue.min_by_key(|invoice| invoice.stops_ms.unwrap_or(i64::MAX))?;
    let number = shown_number(first.document.number);
    let due = first.document.due_on.map(|day| text.date(day)).unwrap_or_default();
    let sentence = say!(text, "billing-overdue", number = number.clone(), amount = text.money(first.left()), due = due);
    let consequence = consequence(text, account, first, now_ms);
    let class = if matches!(standing_of(invoices, now_ms), Standing::OutgoingStopped { .. }) {
        "notice bad"
    } else {
        "notice warm"
    };
    let view = view! {
        <div class=class role="note">
            {icon(Icon::TriangleAlert)}
            <p><b>{sentence}</b></p>
            <p>{consequence}" "<a href=format!("/billing/invoices/{number}")>{text.say("billing-overdue-open")}</a></p>
        </div>
    };
    Some(view.into_any())
}

/// How far an invoice is.
pub fn state_view(text: Text, account: &Account, invoice: &Invoice, now_ms: i64) -> AnyView {
    let day = |moment: Option<i64>| {
        moment.map(|due| time_zone::day(text, &account.time_zone, due.saturating_sub(1))).unwrap_or_default()
    };
    let (class, words) = match invoice.state(now_ms) {
        State::Sample => ("tag", text.say("billing-state-sample")),
        State::Open => ("tag", say!(text, "billing-state-open", day = day(invoice.due_ms))),
        State::Overdue => ("tag warm", say!(text, "billing-state-overdue", day = day(invoice.due_ms))),
        State::Paid => ("tag green", text.say("billing-state-paid")),
        State::TakenBack => ("tag", text.say("billing-state-taken-back")),
        State::CreditNote => ("tag", text.say("billing-state-credit-note")),
    };
    view! { <span class=class>{words}</span> }.into_any()
}

/// What happens, or has happened, as long as nothing is paid.
pub fn consequence(text: Text, account: &Account, invoice: &Invoice, now_ms: i64) -> String {
    match invoice.stops_ms {
        None => text.say("billing-consequence-none"),
        Some(stops) if stops <= now_ms => text.say("billing-consequence-stopped"),
        // The last day on which paying prevents it: it stops when that day ends.
        Some(stops) => {
            let day = time_zone::day(text, &account.time_zone, stops.saturating_sub(1));
            say!(text, "billing-consequence-will-stop", day = day)
        }
    }
}
