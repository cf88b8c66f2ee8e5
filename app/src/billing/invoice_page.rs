//! `/billing/invoices/{number}`: an invoice or a credit note.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::document::{parse_number, shown_number};
use super::figures_view::figures_view;
use super::invoice::{Invoice, State};
use super::paying;
use super::printed::{Printed, printed};
use super::state_view::{consequence, state_view};
use super::store;
use crate::accounts::{self, Account};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::payments::{self, Payment};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The invoice of the address.
#[component]
pub fn InvoicePage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("invoice").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let number = parse_number(&number).ok_or(Problem::NotFound)?;
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let invoice = store::find(&mut connection, &account.id, number).await?.ok_or(Problem::NotFound)?;
        let payment = paying::payment_of(&mut connection, &invoice).await?.filter(Payment::may_be_paid);
        let payment = payment.filter(|_| invoice.owed().minor_units > 0);
        drop(connection);
        let printed = printed(text, &invoice.document);
        let title = printed.title.clone();
        let file = format!("/billing/invoices/{}.pdf", shown_number(number));
        let now_ms = portal.clock.now_ms();
        Ok(view! {
            <Frame title=title.clone() section=Section::Billing>
                <PageHead title=title back=("/billing".to_owned(), text.say("common-tab-billing"))>
                    {payment.map(|payment| pay_button(text, &payment))}
                    <a class="button" href=file rel="external">{icon(Icon::ArrowDown)}{text.say("billing-download")}</a>
                </PageHead>
                {state_card(text, &account, &invoice, now_ms)}
                {document_card(text, printed)}
            </Frame>
        })
    })
}

/// The way to where it is paid.
fn pay_button(text: Text, payment: &Payment) -> AnyView {
    let page = payments::pay_page(&payment.id);
    view! { <a class="button main" href=page>{icon(Icon::CreditCard)}{text.say("billing-pay")}</a> }.into_any()
}

/// How far it is, and what is left to be paid.
fn state_card(text: Text, account: &Account, invoice: &Invoice, now_ms: i64) -> AnyView {
    let state = state_view(text, account, invoice, now_ms);
    let is_open = matches!(invoice.state(now_ms), State::Open | State::Overdue);
    let left = is_open.then(|| {
        let sentence = say!(text, "billing-left", amount = text.money(invoice.left()));
        view! { <b>{sentence}</b> }
    });
    let consequence = is_open.then(|| consequence(text, account, invoice, now_ms));
    view! { <p class="invoice-state">{state}" "{left}" "<span class="muted">{consequence}</span></p> }.into_any()
}

fn document_card(text: Text, printed: Printed) -> AnyView {
    let lines = |lines: Vec<String>| {
        let mut lines = lines.into_iter();
        let name = lines.next();
        view! { <p><b>{name}</b>{lines.map(|line| view! { <br/>{line} }).collect_view()}</p> }
    };
    let facts = printed.facts.into_iter().map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> }).collect_view();
    let notes = printed.notes.into_iter().map(|note| view! { <p class="muted small">{note}</p> }).collect_view();
    view! {
        <section class="card invoice">
            <div class="body invoice-head">
                <div>
                    <p class="muted small">{text.say("billing-seller")}</p>
                    {lines(printed.seller)}
                    <p class="muted small">{printed.buyer_label}</p>
                    {lines(printed.buyer)}
                </div>
                <dl class="facts">{facts}</dl>
            </div>
            {figures_view(printed.figures)}
            <footer class="invoice-notes">{notes}</footer>
        </section>
    }
    .into_any()
}
