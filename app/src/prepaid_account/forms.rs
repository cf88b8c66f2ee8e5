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

/// How an automatic refill could be charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefillWay {
    /// By the payment method that is saved.
    Saved,
    /// By a card, once one is saved.
    Card,
    /// Not at all: the operator takes no cards.
    Never,
}

impl RefillWay {
    /// The way of an account.
    pub fn of(has_method: bool, takes_cards: bool) -> Self {
        match (has_method, takes_cards) {
            (true, _) => Self::Saved,
            (false, true) => Self::Card,
            (false, false) => Self::Never,
        }
    }
}

/// The automatic refill: how it goes, and what can be chosen.
pub fn refill_form(
    text: Text,
    prices: &Prices,
    (prepaid, zone): (&PrepaidAccount, &str),
    form: RefillForm,
    (way, problems): (RefillWay, Problems),
) -> AnyView {
    let (amounts, thresholds) = (options(text, &prices.top_up_amounts), options(text, &prices.refill_thresholds));
    let needs = match way {
        RefillWay::Saved => None,
        RefillWay::Never => {
            Some(view! { <p class="hint">{text.say("prepaid-account-refill-no-cards")}</p> }.into_any())
        }
        RefillWay::Card => {
            let needs = view! {
                <p class="hint">
                    {text.say("prepaid-account-refill-needs-method")}" "
                    <a href="/billing/payment_method">{text.say("prepaid-account-refill-save-method")}</a>
                </p>
            };
            Some(needs.into_any())
        }
    };
    // Where nothing can be charged only the limit is chosen, below which the administrators get a mail.
    let can_be_on = way != RefillWay::Never || form.on;
    let threshold_label = if can_be_on { "prepaid-account-refill-threshold" } else { "prepaid-account-refill-tell" };
    let hidden = form.amount.clone();
    let on = can_be_on.then(|| {
        view! {
            <ChoiceField name="form[on]" label=text.say("prepaid-account-refill-on") checked=form.on
                problems=problems.clone()/>
        }
    });
    let amount = if can_be_on {
        view! {
            <SelectField name="form[amount]" label=text.say("prepaid-account-refill-amount") value=form.amount
                options=amounts problems=problems.clone()/>
        }
        .into_any()
    } else {
        view! { <input type="hidden" name="form[amount]" value=hidden/> }.into_any()
    };
    let hint = can_be_on.then(|| view! { <p class="hint">{text.say("prepaid-account-refill-hint")}</p> });
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
                {needs}
                {on}
                <div class="pair">
                    {amount}
                    <SelectField name="form[threshold]" label=text.say(threshold_label) value=form.threshold
                        options=thresholds problems=problems/>
                </div>
                {hint}
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
