//! "What does this number cost?": the box and its answer.

use leptos::prelude::*;

use super::cost::Cost;
use crate::call_rates::{Tariff, shown_price};
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::country::Country;
use crate::shared::form::{Problems, TextField, TextKind};
use crate::shared::language::Text;

/// The box; with what was asked its answer stands below.
pub fn cost_box(text: Text, asked: &str, cost: Option<Cost>, country: Country, action: &'static str) -> AnyView {
    let answer = cost.map(|cost| answer(text, cost, country));
    view! {
        <section class="card" id="cost">
            <header>{icon(Icon::CircleHelp)}<h2>{text.say("prepaid-account-cost")}</h2></header>
            <div class="body">
                <form class="cost-form" method="get" action=format!("{action}#cost")>
                    <TextField name="number" label=text.say("prepaid-account-cost-number") value=asked kind=TextKind::Phone
                        problems=Problems::new(text, None) hint=text.say("prepaid-account-cost-hint") max_length=40/>
                    <button class="button">{icon(Icon::Search)}{text.say("prepaid-account-cost-do")}</button>
                </form>
                {answer}
            </div>
        </section>
    }
    .into_any()
}

fn answer(text: Text, cost: Cost, country: Country) -> AnyView {
    let sentence = |sentence: String| view! { <p>{sentence}</p> }.into_any();
    let body = match cost {
        Cost::Internal(number) => sentence(say!(text, "prepaid-account-cost-internal", number = number)),
        Cost::Emergency => sentence(text.say("prepaid-account-cost-emergency")),
        Cost::Included { number } => {
            sentence(say!(text, "prepaid-account-cost-included", number = number.on_one_line(country)))
        }
        Cost::Unknown(number) => {
            sentence(say!(text, "prepaid-account-cost-unknown", number = number.on_one_line(country)))
        }
        Cost::NoNumber => sentence(text.say("prepaid-account-cost-no-number")),
        Cost::Priced { number, names, tariff } => {
            let destination = names.of(text.language()).to_owned();
            view! {
                <p class="figure">
                    {shown_price(text, tariff.per_minute, country.currency())}" "
                    <small>{text.say("prepaid-account-cost-per-minute")}</small>
                </p>
                <p class="muted">{number.on_one_line(country)}" · "{destination}</p>
                <p class="muted">{tariff_words(text, tariff, country)}</p>
            }
            .into_any()
        }
    };
    view! { <div class="cost-answer" role="status">{body}</div> }.into_any()
}

/// The connection and how long a started piece counts, in a sentence.
pub fn tariff_words(text: Text, tariff: Tariff, country: Country) -> String {
    let counted = match tariff.increment_seconds {
        60 => text.say("prepaid-account-cost-by-minute"),
        1 => text.say("prepaid-account-cost-by-second"),
        seconds => say!(text, "prepaid-account-cost-by-seconds", seconds = seconds),
    };
    let connection = match tariff.connection {
        0 => text.say("prepaid-account-cost-no-connection"),
        micros => say!(text, "prepaid-account-cost-connection", price = shown_price(text, micros, country.currency())),
    };
    format!("{counted} {connection}")
}
