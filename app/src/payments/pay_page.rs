//! `/billing/pay/{payment}`: how to pay something, and how far it is.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::instructions::Instructions;
use super::leading_away::LeadingAway;
use super::payment::{Payment, Provider, State};
use super::server_functions::OpenCheckoutForm;
use super::ways::{page_of, pay_page};
use super::words::{failure_sentence, purpose_word};
use super::{methods, store};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::time_zone;

/// One payment.
#[component]
pub fn PayPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("payment").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let found = store::find(&mut *portal.database.read().await?, &caller.account_id, &id).await?;
        let payment = found.ok_or(Problem::NotFound)?;
        let refused = notes::take_refused::<OpenCheckoutForm>(&visitor.path).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let purpose = purpose_word(text, payment.purpose);
        let title = say!(text, "payments-pay-title", amount = text.money(payment.amount));
        let page_of_it = page_of(payment.purpose);
        let back_name = if page_of_it == "/billing" { "common-tab-billing" } else { "common-tab-prepaid-account" };
        let back = (page_of_it.to_owned(), text.say(back_name));
        let section = if page_of_it == "/billing" { Section::Billing } else { Section::PrepaidAccount };
        let state = state(&portal, &visitor, &payment, &caller.time_zone);
        Ok(view! {
            <Frame title=title.clone() section=section>
                <PageHead title=title lead=purpose back=back/>
                <div class="stack narrow">
                    <ProblemSummary problems=problems/>
                    {state}
                </div>
            </Frame>
        })
    })
}

fn state(portal: &Portal, visitor: &Visitor, payment: &Payment, zone: &str) -> AnyView {
    let text = visitor.text();
    match &payment.state {
        State::Paid => {
            let day = time_zone::day(text, zone, payment.settled_ms.unwrap_or(payment.asked_ms));
            ended(text, payment, "green", (text.say("payments-paid"), say!(text, "payments-paid-on", day = day)))
        }
        State::Failed(code) => {
            let words = (text.say("payments-failed"), failure_sentence(text, code));
            if payment.may_be_paid() {
                checkout_view(portal, visitor, payment, Some(words))
            } else {
                ended(text, payment, "red", words)
            }
        }
        State::Waiting if payment.is_charge => {
            let words = (text.say("payments-charging"), text.say("payments-confirming-lead"));
            under_way(text, payment, words, pay_page(&payment.id))
        }
        State::Waiting if payment.provider == Provider::Manual => {
            transfer_view(text, payment, portal.settings.payments.bank_instructions.clone())
        }
        State::Waiting => checkout_view(portal, visitor, payment, None),
    }
}

/// What the provider works on. What is shown is as it was when the page was loaded: a link looks again.
fn under_way(text: Text, payment: &Payment, words: (String, String), page: String) -> AnyView {
    let again = view! { <a class="button main" href=page>{icon(Icon::Repeat)}{text.say("payments-look-again")}</a> };
    card(text, payment, ("warm", words), Some(again.into_any()))
}

/// How something ended.
fn ended(text: Text, payment: &Payment, colour: &'static str, words: (String, String)) -> AnyView {
    card(text, payment, (colour, words), None)
}

fn card(
    text: Text,
    payment: &Payment,
    (colour, (word, sentence)): (&'static str, (String, String)),
    action: Option<AnyView>,
) -> AnyView {
    view! {
        <section class="card">
            <div class="body">
                {told(colour, word, sentence)}
                {facts(text, payment)}
            </div>
            <footer>{action}<a class="button" href=page_of(payment.purpose)>{text.say("payments-go-back")}</a></footer>
        </section>
    }
    .into_any()
}

fn told(colour: &str, word: String, sentence: String) -> AnyView {
    view! {
        <p><span class=format!("tag {colour}")><i class="dot"></i>{word}</span></p>
        <p class="lead">{sentence}</p>
    }
    .into_any()
}

fn facts(text: Text, payment: &Payment) -> AnyView {
    let amount = format!("{} {}", text.money(payment.amount), payment.amount.currency);
    view! {
        <dl class="facts payment-facts">
            <dt>{text.say("payments-amount")}</dt><dd>{amount}</dd>
            <dt>{text.say("payments-reference")}</dt><dd class="reference">{payment.reference.clone()}</dd>
        </dl>
    }
    .into_any()
}

fn transfer_view(text: Text, payment: &Payment, bank_instructions: String) -> AnyView {
    view! {
        <section class="card">
            <header>{icon(Icon::CreditCard)}<h2>{text.say("payments-method-transfer")}</h2></header>
            <div class="body">
                {facts(text, payment)}
                <p class="muted">{text.say("payments-reference-lead")}</p>
                <Instructions text=bank_instructions/>
            </div>
            <footer class="payment-then"><p class="muted">{text.say("payments-transfer-then")}</p>{cancel_form(text, payment)}</footer>
        </section>
    }
    .into_any()
}

/// The way to take it back, where nothing is owed.
fn cancel_form(text: Text, payment: &Payment) -> Option<AnyView> {
    let form = payment.may_be_canceled().then(|| {
        view! {
            <form method="post" action="/api/payments/cancel">
                <FormToken/>
                <input type="hidden" name="form[id]" value=payment.id.clone()/>
                <button class="button small danger">{text.say("payments-cancel")}</button>
            </form>
        }
    });
    form.map(IntoAny::into_any)
}

/// Paying by card; after a charge that failed, with the reason.
fn checkout_view(portal: &Portal, visitor: &Visitor, payment: &Payment, failed: Option<(String, String)>) -> AnyView {
    let text = visitor.text();
    let open = payment.checkout.as_ref().filter(|page| portal.clock.now_ms() < page.until_ms);
    if let Some(page) = open.filter(|_| visitor.query_value("go").is_some()) {
        return view! { <LeadingAway url=page.url.clone()/> }.into_any();
    }
    if open.is_some() && visitor.query_value("returned").is_some() {
        let words = (text.say("payments-confirming"), text.say("payments-confirming-lead"));
        let again = format!("{}?returned=1", pay_page(&payment.id));
        return under_way(text, payment, words, again);
    }
    let failed = failed.map(|(word, sentence)| told("red", word, sentence));
    view! {
        <section class="card">
            <header>{icon(Icon::CreditCard)}<h2>{text.say("payments-checkout")}</h2></header>
            <div class="body">{failed}{facts(text, payment)}<p class="muted payment-held">{text.say("payments-method-held")}</p></div>
            <footer>
                <form method="post" action="/api/payments/open-checkout">
                    <FormToken/>
                    <input type="hidden" name="form[id]" value=payment.id.clone()/>
                    <button class="button main">{text.say("payments-checkout-open")}</button>
                </form>
                <a class="button" href=methods::PAGE>{text.say("payments-method-title")}</a>
                {cancel_form(text, payment)}
            </footer>
        </section>
    }
    .into_any()
}
