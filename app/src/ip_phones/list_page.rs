//! `/ip_phones`: the phones of the company, and those there are to rent.

use leptos::prelude::*;

use super::catalogue::{CATALOGUE, Model};
use super::phone::Phone;
use super::picture::picture;
use super::store;
use super::telling::TellPhones;
use super::timeline::state_tag;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// The phones.
#[component]
pub fn ListPage(
    /// Tells of their settings.
    tell: TellPhones,
) -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let mut connection = portal.database.read().await?;
        let phones = store::list(&mut connection, &caller.account_id).await?;
        let told = tell(&portal, &mut connection, &phones).await?;
        drop(connection);
        let count = phones.iter().filter(|phone| !phone.state.is_over()).count();
        let lead = say!(text, "ip-phones-lead", number = i64::try_from(count).unwrap_or(i64::MAX));
        let title = text.say("ip-phones-title");
        let today = time_zone::date(&caller.time_zone, portal.clock.now_ms());
        let rent = portal.prices.on(caller.country, today).map(|prices| text.money(prices.phone_rent_monthly));
        let rent = rent.map(|amount| say!(text, "ip-phones-rent-price", amount = amount));
        let models = CATALOGUE.iter().map(|model| model_card(text, model, rent.clone())).collect_view();
        Ok(view! {
            <Frame title=title.clone() section=Section::IpPhones>
                <PageHead title=title lead=lead/>
                <section class="card">
                    <header><h2>{text.say("ip-phones-own")}</h2></header>
                    {own(text, phones, told)}
                </section>
                <section class="phone-catalogue">
                    <h2 id="catalogue">{text.say("ip-phones-catalogue")}</h2>
                    <p class="muted">{text.say("ip-phones-catalogue-lead")}</p>
                    <ul class="phone-models">{models}</ul>
                </section>
            </Frame>
        })
    })
}

fn own(text: Text, phones: Vec<Phone>, told: Vec<AnyView>) -> AnyView {
    if phones.is_empty() {
        return view! {
            <div class="empty">
                {icon(Icon::Phone)}
                <h3>{text.say("ip-phones-empty-title")}</h3>
                <p>{text.say("ip-phones-empty-lead")}</p>
                <a class="button main" href="#catalogue">{text.say("ip-phones-empty-choose")}</a>
            </div>
        }
        .into_any();
    }
    let rows = phones.into_iter().zip(told).map(|(phone, told)| row(text, phone, told)).collect_view();
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{text.say("ip-phones-column-phone")}</th>
                    <th scope="col">{text.say("ip-phones-column-user")}</th>
                    <th scope="col">{text.say("ip-phones-column-state")}</th>
                    <th scope="col">{text.say("ip-phones-column-mac")}</th>
                    <th scope="col">{text.say("ip-phones-column-settings")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(text: Text, phone: Phone, told: AnyView) -> AnyView {
    let (page, model, tag) = (phone.page(), phone.model_name(), state_tag(text, &phone));
    let user = match phone.user {
        Some(user) => format!("{} · {}", user.name, user.number),
        None => text.say("ip-phones-nobody"),
    };
    let mac = match phone.mac {
        Some(mac) => view! { <span class="num copied">{mac.to_string()}</span> }.into_any(),
        None => view! { <span class="muted">{text.say("ip-phones-no-mac")}</span> }.into_any(),
    };
    view! {
        <tr>
            <td><a class="name" href=page>{model}</a></td>
            <td data-label=text.say("ip-phones-column-user")>{user}</td>
            <td>{tag}</td>
            <td data-label=text.say("ip-phones-column-mac")>{mac}</td>
            <td data-label=text.say("ip-phones-column-settings")>{told}</td>
        </tr>
    }
    .into_any()
}

/// The whole card is the link of its heading.
fn model_card(text: Text, model: &'static Model, rent: Option<String>) -> AnyView {
    view! {
        <li class="card">
            <div class="phone-drawing" inner_html=picture(model)></div>
            <h3><a href=model.page()>{model.name}</a></h3>
            <p class="muted">{text.say(model.about_key)}</p>
            <div class="phone-rent">
                {rent.map(|rent| view! { <b class="num">{rent}</b> })}
                <span class="button small" aria-hidden="true">{text.say("ip-phones-rent-short")}</span>
            </div>
        </li>
    }
    .into_any()
}
