//! The billing address on the page of another feature.

use leptos::prelude::*;

use super::PAGE;
use super::store::SavedAddress;
use crate::layout::icon::{Icon, icon};
use crate::shared::browser::Visitor;
use crate::shared::country::Country;

/// To whom invoices are written, and the way to change it.
#[component]
pub fn AddressCard(
    /// The address, once one was given.
    address: Option<SavedAddress>,
    /// Where the account is.
    country: Country,
    /// The company's name, which stands alone until then.
    company_name: String,
) -> AnyView {
    let text = Visitor::current().text();
    let step = text.say(if address.is_some() { "billing-address-change" } else { "billing-address-give" });
    let body = match address {
        None => view! {
            <p><b>{company_name}</b></p>
            <p class="muted">{text.say("billing-address-none")}</p>
        }
        .into_any(),
        Some(saved) => {
            let lines = saved.address.lines(country);
            let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            let tax_id = (!saved.address.tax_id.is_empty())
                .then(|| view! { <p class="muted">{text.say("billing-address-tax-id")}": "{saved.address.tax_id}</p> });
            view! { <p><b>{saved.address.name}</b></p>{tax_id}{lines} }.into_any()
        }
    };
    view! {
        <section class="card" id="billing_address">
            <header>{icon(Icon::Mail)}<h2>{text.say("billing-address-title")}</h2></header>
            <div class="body">{body}</div>
            <footer><a class="button" href=PAGE>{icon(Icon::Pencil)}{step}</a></footer>
        </section>
    }
    .into_any()
}
