//! The last step: everything at a glance, the terms, the signature.

use leptos::prelude::*;

use super::request::{NO_NUMBER, Request};
use super::rules::{LONGEST_NAME, SendForm};
use super::server_functions::START;
use super::step::Step;
use super::words::{numbers, shown};
use crate::accounts::Account;
use crate::shared::form::{ChoiceField, FormToken, ProblemSummary, Problems, TextField};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::problem::Problem;

/// What is sent, and the signature.
pub async fn review_step(text: Text, request: &Request, account: &Account) -> Result<AnyView, Problem> {
    let (form, problem) = match notes::take_refused::<SendForm>(&Step::Review.page(&request.id)).await? {
        Some(refused) => (refused.form, Some(refused.problem)),
        None => (SendForm::default(), None),
    };
    let problems = Problems::new(text, problem);
    let terms = ["number-porting-term-1", "number-porting-term-2", "number-porting-term-3", "number-porting-term-4"];
    let terms = terms.map(|key| view! { <li>{text.say(key)}</li> }).collect_view();
    Ok(view! {
        <section class="card">
            <header><h2>{text.say("number-porting-summary")}</h2></header>
            <div class="body">{facts(text, request, account, true)}</div>
        </section>
        <form class="stack" method="post" action="/api/number-porting/send" novalidate>
            <FormToken/>
            <input type="hidden" name="form[id]" value=request.id.clone()/>
            <input type="hidden" name="form[version]" value=request.version/>
            <ProblemSummary problems=problems.clone()/>
            <section class="card">
                <header><h2>{text.say("number-porting-terms")}</h2></header>
                <div class="body">
                    <ul class="porting-terms">{terms}</ul>
                    <ChoiceField name="form[terms]" label=text.say("number-porting-accept") checked=form.terms == "true"
                        problems=problems.clone()/>
                    <TextField name="form[signature]" label=text.say("number-porting-signature") value=form.signature
                        hint=text.say("number-porting-signature-hint") problems=problems max_length=LONGEST_NAME
                        autocomplete="name"/>
                </div>
            </section>
            <div class="actions">
                <button class="button main">{text.say("number-porting-send")}</button>
                <a class="button" href=Step::Replacement.page(&request.id)>{text.say("number-porting-back")}</a>
                <a class="button quiet" href=START>{text.say("number-porting-go-on-later")}</a>
            </div>
        </form>
    }
    .into_any())
}

/// What is replaced, and what becomes of it.
fn replacement(text: Text, request: &Request, account: &Account) -> String {
    if request.replaced_number == NO_NUMBER {
        return text.say("number-porting-replaces-none");
    }
    let then = if request.keeps_replaced { "number-porting-then-keep" } else { "number-porting-then-release" };
    format!("{}\n{}", shown(&request.replaced_number, account.country), text.say(then))
}

/// What a request says, line by line; while it is written, each with the way to change it.
pub fn facts(text: Text, request: &Request, account: &Account, to_change: bool) -> AnyView {
    let replaced = replacement(text, request, account);
    let carrier = request.carrier.as_ref();
    let line_type = carrier.map(|carrier| text.say(carrier.line_type.name_key())).unwrap_or_default();
    let carrier_account = carrier.map(|carrier| carrier.account.clone()).unwrap_or_default();
    let internet = carrier.map(|carrier| text.say(carrier.internet.name_key())).unwrap_or_default();
    let bill = request.bill.as_ref().map(|bill| bill.name.clone()).unwrap_or_default();
    let lines = [
        ("number-porting-line-type", line_type, Step::Carrier),
        ("number-porting-carrier", request.carrier_name().to_owned(), Step::Carrier),
        ("number-porting-account", carrier_account, Step::Carrier),
        ("number-porting-internet", internet, Step::Carrier),
        ("number-porting-step-numbers", numbers(request, account.country), Step::Numbers),
        ("number-porting-holder", request.holder_name.clone(), Step::Holder),
        ("number-porting-address", request.service_address.clone(), Step::Holder),
        ("number-porting-bill", bill, Step::Bill),
        ("number-porting-replaced", replaced, Step::Replacement),
    ];
    let lines = lines.into_iter().filter(|(_, value, _)| !value.is_empty()).map(|(key, value, step)| {
        let change = to_change.then(|| {
            let name = format!("{}: {}", text.say("number-porting-change"), text.say(key));
            view! { " "<a href=step.page(&request.id) aria-label=name>{text.say("number-porting-change")}</a> }
        });
        view! { <dt>{text.say(key)}</dt><dd class="address">{value}{change}</dd> }
    });
    view! { <dl class="facts porting-facts">{lines.collect_view()}</dl> }.into_any()
}
