//! The forms of the first page: adding funds, and the automatic refill.

use leptos::prelude::*;

use super::rules::{RefillForm, RefillState};
use super::server_functions::FundsForm;
use super::store::PrepaidAccount;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::form::{ChoiceField, FormToken, Problems, SelectField, SelectOption};
use crate::shared::language::Text;
use crate::shared::money::Money;
use crate::shared::price_book::Prices;
use crate::shared::time_zone;

/// Adding funds: one of the offered amounts, and on to where it is paid.
pub fn funds_form(text: Text, prices: &Prices, form: FundsForm, problems: Problems) -> AnyView {
    let chosen = form.amount;
    let options = options(text, &prices.top_up_amounts);
    view! {
        <form class="card" method="post" action="/api/prepaid-account/add-funds" novalidate id="funds">
            <FormToken/>
            <input type="hidden" name="form[key]" value=form.key/>
            <header>{icon(Icon::Plus)}<h2>{text.say("prepaid-account-funds")}</h2></header>
            <div class="body">
                <SelectField name="form[amount]" label=text.say("prepaid-account-funds-amount") value=chosen options=options
                    problems=problems hint=text.say("prepaid-account-funds-hint")/>
            </div>
            <footer><button class="button main">{text.say("prepaid-account-funds-do")}</button></footer>
        </form>
    }
    .into_any()
}

fn options(text: Text, amounts: &[Money]) -> Vec<SelectOption> {
    amounts.iter().map(|amount| SelectOption::plain(amount.to_decimal(), text.money(*amount))).collect()
}

/// The automatic refill: how it goes, and what can be chosen.
pub fn refill_form(
    text: Text,
    prices: &Prices,
    (prepaid, zone): (&PrepaidAccount, &str),
    form: RefillForm,
    (has_method, problems): (bool, Problems),
) -> AnyView {
    let (amounts, thresholds) = (options(text, &prices.top_up_amounts), options(text, &prices.refill_thresholds));
    let needs_method = (!has_method).then(|| {
        view! {
            <p class="hint">
                {text.say("prepaid-account-refill-needs-method")}" "
                <a href="/billing/payment_method">{text.say("prepaid-account-refill-save-method")}</a>
            </p>
        }
    });
    view! {
        <form class="card" method="post" action="/api/prepaid-account/save-refill" novalidate id="refill">
            <FormToken/>
            <input type="hidden" name="form[version]" value=form.version/>
            <header>
                {icon(Icon::Repeat)}
                <h2>{text.say("prepaid-account-refill")}</h2>
                <span class="end">{state_tag(text, prepaid)}</span>
            </header>
            <div class="body">
                <p>{state_sentence(text, prepaid, zone)}</p>
                {needs_method}
                <ChoiceField name="form[on]" label=text.say("prepaid-account-refill-on") checked=form.on
                    problems=problems.clone()/>
                <div class="pair">
                    <SelectField name="form[amount]" label=text.say("prepaid-account-refill-amount") value=form.amount
                        options=amounts problems=problems.clone()/>
                    <SelectField name="form[threshold]" label=text.say("prepaid-account-refill-threshold")
                        value=form.threshold options=thresholds problems=problems/>
                </div>
                <p class="hint">{text.say("prepaid-account-refill-hint")}</p>
            </div>
            <footer><button class="button main">{text.say("common-save")}</button></footer>
        </form>
    }
    .into_any()
}

/// How the refill goes, in a word or two.
pub fn state_tag(text: Text, prepaid: &PrepaidAccount) -> AnyView {
    let (class, word) = match prepaid.refill_state() {
        RefillState::Off => ("tag", text.say("prepaid-account-refill-tag-off")),
        RefillState::Ready => ("tag green", text.say("prepaid-account-refill-tag-ready")),
        RefillState::Charging => ("tag", text.say("prepaid-account-refill-tag-charging")),
        RefillState::Retrying(_) => ("tag warm", text.say("prepaid-account-refill-tag-retrying")),
        RefillState::Stopped => ("tag red", text.say("prepaid-account-refill-tag-stopped")),
    };
    view! { <span class=class><i class="dot"></i>{word}</span> }.into_any()
}

/// How the refill goes, in a sentence.
pub fn state_sentence(text: Text, prepaid: &PrepaidAccount, zone: &str) -> String {
    let (amount, threshold) = (text.money(prepaid.refill_amount), text.money(prepaid.threshold));
    match prepaid.refill_state() {
        RefillState::Off => say!(text, "prepaid-account-refill-state-off", threshold = threshold),
        RefillState::Ready => {
            say!(text, "prepaid-account-refill-state-ready", amount = amount, threshold = threshold)
        }
        RefillState::Charging => say!(text, "prepaid-account-refill-state-charging", amount = amount),
        RefillState::Retrying(at_ms) => {
            let moment = time_zone::moment(text, zone, at_ms);
            say!(text, "prepaid-account-refill-state-retrying", amount = amount, moment = moment)
        }
        RefillState::Stopped => say!(text, "prepaid-account-refill-state-stopped", amount = amount),
    }
}
