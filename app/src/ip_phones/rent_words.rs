//! What a phone costs and from when, in words.

use leptos::prelude::*;

use super::phone::Phone;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::caller::Caller;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// What is said before somebody rents a phone: the price, and the day from which it is due.
pub fn offer(portal: &Portal, text: Text, caller: &Caller) -> AnyView {
    let today = time_zone::date(&caller.time_zone, portal.clock.now_ms());
    let price = portal.prices.on(caller.country, today).map(|prices| {
        let amount = text.money(prices.phone_rent_monthly);
        let taxes = match prices.taxes.first() {
            None => String::new(),
            Some(tax) if tax.included => text.say("ip-phones-rent-taxes-included"),
            Some(_) => text.say("ip-phones-rent-taxes-added"),
        };
        let sample = prices.sample.then(|| view! { <p>{text.say("ip-phones-rent-sample")}</p> });
        view! { <p><b>{say!(text, "ip-phones-rent-price", amount = amount)}</b>" "{taxes}</p>{sample} }
    });
    view! {
        <div class="notice info">
            {icon(Icon::Info)}
            <div>{price}<p>{text.say("ip-phones-rent-begins")}</p></div>
        </div>
    }
    .into_any()
}

/// From when until when rent is due for a phone.
pub fn period(text: Text, zone: &str, phone: &Phone) -> String {
    let day = |time_ms| time_zone::day(text, zone, time_ms);
    match (phone.times.delivered, phone.times.returned) {
        (None, _) if phone.state.is_over() => text.say("ip-phones-rent-never"),
        (None, _) => text.say("ip-phones-rent-later"),
        (Some(from), None) => say!(text, "ip-phones-rent-since", day = day(from)),
        (Some(from), Some(until)) => say!(text, "ip-phones-rent-was", day = day(from), end = day(until)),
    }
}
