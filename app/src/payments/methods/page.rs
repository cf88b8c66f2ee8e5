//! `/billing/payment_method`: adding, replacing and removing the saved payment method.

use leptos::prelude::*;

use super::card_view::{MethodSummary, facts, summary};
use super::server_functions::AddMethodForm;
use super::{PAGE, store};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::payments::instructions::Instructions;
use crate::payments::leading_away::LeadingAway;
use crate::payments::payment::Checkout;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;

/// What is saved, and what can be done with it; on the way to the provider, the way there.
#[component]
pub fn MethodPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let now_ms = portal.clock.now_ms();
        let mut connection = portal.database.read().await?;
        let summary = summary(&portal, &mut connection, &caller.account_id).await?;
        let setup = store::find_setup(&mut connection, &caller.account_id).await?;
        drop(connection);
        let setup = setup.filter(|page| summary.takes_cards && now_ms < page.until_ms);
        let refused = notes::take_refused::<AddMethodForm>(PAGE).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let lead = if summary.takes_cards { "payments-method-lead" } else { "payments-method-transfer-page-lead" };
        let title = text.say("payments-method-title");
        let back = ("/billing".to_owned(), text.say("common-tab-billing"));
        let content = content(text, &visitor, summary, setup, portal.settings.payments.bank_instructions.clone());
        Ok(view! {
            <Frame title=title.clone() section=Section::Billing>
                <PageHead title=title lead=text.say(lead) back=back/>
                <div class="stack narrow">
                    <ProblemSummary problems=problems/>
                    {content}
                </div>
            </Frame>
        })
    })
}

fn content(
    text: Text,
    visitor: &Visitor,
    summary: MethodSummary,
    setup: Option<Checkout>,
    bank_instructions: String,
) -> AnyView {
    if !summary.takes_cards {
        return view! {
            <section class="card">
                <header>{icon(Icon::CreditCard)}<h2>{text.say("payments-method-transfer")}</h2></header>
                <div class="body"><Instructions text=bank_instructions/></div>
            </section>
        }
        .into_any();
    }
    if let Some(page) = setup.clone().filter(|_| visitor.query_value("go").is_some()) {
        return view! { <LeadingAway url=page.url/> }.into_any();
    }
    // The page of the provider is forgotten as soon as its word has come.
    let confirming = setup.filter(|_| visitor.query_value("returned").is_some()).map(|_| {
        let again = format!("{PAGE}?returned=1");
        view! {
            <div class="notice" role="status">
                {icon(Icon::Clock)}
                <div>
                    <p><b>{text.say("payments-method-confirming")}</b></p>
                    <p>{text.say("payments-confirming-lead")}" "<a href=again>{text.say("payments-look-again")}</a></p>
                </div>
            </div>
        }
    });
    view! { {confirming}<MethodActions summary=summary/> }.into_any()
}

#[component]
fn MethodActions(summary: MethodSummary) -> AnyView {
    let text = Visitor::current().text();
    let has_one = summary.method.is_some();
    let add = text.say(if has_one { "payments-method-replace" } else { "payments-method-add" });
    let remove = has_one.then(|| {
        view! {
            <section class="card danger-zone">
                <header><h2>{text.say("payments-method-remove")}</h2></header>
                <div class="body">
                    <p class="muted">{text.say("payments-method-remove-lead")}</p>
                    <a class="button danger" href=format!("{PAGE}/remove")>{icon(Icon::Trash)}{text.say("payments-method-remove-open")}</a>
                </div>
            </section>
        }
    });
    view! {
        <section class="card">
            <header>{icon(Icon::CreditCard)}<h2>{text.say("payments-method-saved")}</h2></header>
            <div class="body">
                {facts(text, &summary)}
                <p class="muted payment-held">{text.say("payments-method-held")}</p>
            </div>
            <footer>
                <form method="post" action="/api/payments/add-method">
                    <FormToken/>
                    <input type="hidden" name="form[from]" value=PAGE/>
                    <button class="button main">{add}</button>
                </form>
            </footer>
        </section>
        {remove}
    }
    .into_any()
}
