//! `/billing`: where the account stands, this month so far, what it costs, the invoices.

use leptos::prelude::*;

use super::billing_address::{self, AddressCard};
use super::document::{Kind, shown_number};
use super::figures_view::figures_view;
use super::invoice::Invoice;
use super::issuing;
use super::month::Month;
use super::printed::{self, figures};
use super::reading;
use super::state_view::{lead, overdue_view, state_view};
use super::statement::{Item, Statement, Until};
use super::store;
use crate::accounts::{self, Account};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::payments::{self, MethodCard};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::language::Text;
use crate::shared::portal::{BillingTerms, Portal};
use crate::shared::price_book::Prices;
use crate::shared::problem::Problem;

/// Billing.
#[component]
pub fn Page() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let now_ms = portal.clock.now_ms();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let invoices = store::list(&mut connection, &account.id).await?;
        let month = this_month(&portal, &mut connection, &account).await?;
        let method = payments::method_summary(&portal, &mut connection, &account.id).await?;
        let address = billing_address::find(&mut connection, &account.id).await?;
        drop(connection);
        let plan = plan_card(text, portal.prices.on(account.country, issuing::today(&account, now_ms)));
        let title = text.say("common-tab-billing");
        Ok(view! {
            <Frame title=title.clone() section=Section::Billing>
                <PageHead title=title lead=lead(text, &account, &invoices, now_ms)/>
                {overdue_view(text, &account, &invoices, now_ms)}
                <div class="columns">
                    <div class="stack">
                        {month_card(text, &month)}
                        {invoices_card(text, &account, &invoices, (&portal.settings.billing, now_ms))}
                    </div>
                    <div class="stack">
                        {plan}
                        <MethodCard summary=method/>
                        <AddressCard address=address country=account.country company_name=account.company_name.clone()/>
                    </div>
                </div>
            </Frame>
        })
    })
}

/// The running month: so far, and what it comes to if nothing changes.
struct ThisMonth {
    so_far: Statement,
    expected: Statement,
}

async fn this_month(portal: &Portal, connection: &mut Connection, account: &Account) -> Result<ThisMonth, Problem> {
    let now_ms = portal.clock.now_ms();
    let today = issuing::today(account, now_ms);
    let month = Month::of(today);
    let usage = reading::usage(connection, account, month).await?;
    let until = |day| {
        let statement = reading::compute(&portal.prices, account, &usage, Until { day, now_ms });
        statement.map_err(|error| unexpected(&error))
    };
    Ok(ThisMonth { so_far: until(today)?, expected: until(month.last_day())? })
}

fn month_card(text: Text, month: &ThisMonth) -> AnyView {
    let words = month.so_far.month.words(text);
    let body = if month.so_far.lines.is_empty() {
        view! { <div class="body"><p class="muted">{text.say("billing-month-nothing")}</p></div> }.into_any()
    } else {
        let last_day = text.date(month.so_far.month.last_day());
        let expected = say!(text, "billing-month-expected", day = last_day, amount = text.money(month.expected.total));
        view! {
            {figures_view(figures(text, &month.so_far))}
            <footer><p class="muted small">{expected}" "{text.say("billing-note-days")}</p></footer>
        }
        .into_any()
    };
    view! {
        <section class="card" id="month">
            <header><h2>{say!(text, "billing-month-title", month = words)}</h2></header>
            {body}
        </section>
    }
    .into_any()
}

fn plan_card(text: Text, prices: Option<&Prices>) -> AnyView {
    let body = match prices {
        None => view! { <p class="muted">{text.say("billing-plan-none")}</p> }.into_any(),
        Some(prices) => plan_view(text, prices),
    };
    view! {
        <section class="card" id="plan">
            <header><h2>{text.say("billing-plan")}</h2></header>
            <div class="body">{body}</div>
        </section>
    }
    .into_any()
}

fn plan_view(text: Text, prices: &Prices) -> AnyView {
    let items = [
        (Item::User, prices.user_monthly),
        (Item::ExtraNumber, prices.extra_number_monthly),
        (Item::TollFree, prices.toll_free_monthly),
        (Item::PhoneRent, prices.phone_rent_monthly),
    ];
    let rows = items
        .map(|(item, price)| view! { <dt>{printed::item_name(text, item)}</dt><dd>{text.money(price)}</dd> })
        .collect_view();
    let taxes: Vec<String> = prices.taxes.iter().map(|tax| printed::tax_name(text, tax)).collect();
    let included = prices.taxes.iter().any(|tax| tax.included);
    let taxes = (!taxes.is_empty()).then(|| {
        let names = taxes.join(", ");
        if included {
            say!(text, "billing-plan-taxes-included", taxes = names)
        } else {
            say!(text, "billing-plan-taxes-added", taxes = names)
        }
    });
    let (own, each) = (prices.included_numbers, prices.included_numbers_per_user);
    let toll_free = prices.included_toll_free;
    let numbers = say!(text, "billing-plan-numbers", own = own, each = each, free = toll_free);
    let sample = prices.sample.then(|| view! { <p><span class="tag">{text.say("billing-sample")}</span></p> });
    view! {
        <p class="muted">{text.say("billing-plan-each")}</p>
        <dl class="facts prices">{rows}</dl>
        <p class="muted small">{numbers}" "{taxes}</p>
        {sample}
    }
    .into_any()
}

/// What happens to an invoice that is not paid, told before any is.
fn terms(text: Text, terms: &BillingTerms) -> String {
    let mut told = vec![say!(text, "billing-terms-due", days = terms.due_days)];
    if !terms.reminder_days.is_empty() {
        let days: Vec<String> = terms.reminder_days.iter().map(ToString::to_string).collect();
        told.push(say!(text, "billing-terms-reminders", days = days.join(", ")));
    }
    if terms.stop_outgoing_days > 0 {
        told.push(say!(text, "billing-terms-stop", days = terms.stop_outgoing_days));
    }
    told.join(" ")
}

fn invoices_card(
    text: Text,
    account: &Account,
    invoices: &[Invoice],
    (billing, now_ms): (&BillingTerms, i64),
) -> AnyView {
    let body = if invoices.is_empty() {
        view! {
            <div class="empty">
                {icon(Icon::Info)}
                <h3>{text.say("billing-invoices-none")}</h3>
                <p>{text.say("billing-invoices-none-lead")}</p>
            </div>
        }
        .into_any()
    } else {
        let rows = invoices.iter().map(|invoice| invoice_row(text, account, invoice, now_ms)).collect_view();
        view! {
            <table class="list invoices">
                <thead>
                    <tr>
                        <th scope="col">{text.say("billing-invoices-number")}</th>
                        <th scope="col">{text.say("billing-invoices-month")}</th>
                        <th scope="col" class="amount">{text.say("billing-invoices-amount")}</th>
                        <th scope="col">{text.say("billing-invoices-state")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <section class="card" id="invoices">
            <header><h2>{text.say("billing-invoices")}</h2></header>
            {body}
            <footer><p class="muted small">{terms(text, billing)}</p></footer>
        </section>
    }
    .into_any()
}

fn invoice_row(text: Text, account: &Account, invoice: &Invoice, now_ms: i64) -> AnyView {
    let document = &invoice.document;
    let number = shown_number(document.number);
    let name = match document.kind {
        Kind::Invoice => number.clone(),
        Kind::CreditNote => printed::title(text, document),
    };
    view! {
        <tr>
            <td><a class="name num" href=format!("/billing/invoices/{number}")>{name}</a></td>
            <td data-label=text.say("billing-invoices-month")>{document.statement.month.words(text)}</td>
            <td class="amount num" data-label=text.say("billing-invoices-amount")>{text.money(document.statement.total)}</td>
            <td>{state_view(text, account, invoice, now_ms)}</td>
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::language::Language;

    #[test]
    fn each_step_is_told_beforehand_and_none_that_there_is_not() {
        let told = |reminder_days: Vec<i64>, stop_outgoing_days| {
            let billing = BillingTerms { due_days: 14, reminder_days, stop_outgoing_days, ..BillingTerms::default() };
            terms(Text::new(Language::EsCo), &billing)
        };
        let all = told(vec![3, 10], 21);
        assert!(all.contains("vence 14 días") && all.contains("3, 10 días") && all.contains("21 días"), "{all}");
        assert_eq!(told(Vec::new(), 0), "Cada factura vence 14 días después de emitirse.");
    }
}
