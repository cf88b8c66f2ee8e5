//! `/ip_phones/phones/{phone}/end`: asks before an order is taken back or a phone is given back.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::phone::{Phone, State};
use super::server_functions::PhoneForm;
use super::store;
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

/// The question.
#[component]
pub fn EndPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("phone").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let phone = store::find(&mut connection, &caller.account_id, &id).await?.ok_or(Problem::NotFound)?;
        drop(connection);
        let refused = notes::take_refused::<PhoneForm>(&visitor.path).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let title_key = if phone.state == State::Ordered { "ip-phones-cancel-title" } else { "ip-phones-return-title" };
        let title = say!(text, title_key, model = phone.model_name());
        let back = (phone.page(), phone.model_name());
        Ok(view! {
            <Frame title=title.clone() section=Section::IpPhones>
                <PageHead title=title back=back/>
                {question(text, &phone, problems)}
            </Frame>
        })
    })
}

fn question(text: Text, phone: &Phone, problems: Problems) -> AnyView {
    let (action, explained, confirm) = match phone.state {
        State::Ordered => ("/api/ip-phones/cancel", "ip-phones-cancel-explained", "ip-phones-cancel-confirm"),
        State::Delivered => ("/api/ip-phones/ask-return", "ip-phones-return-how", "ip-phones-return-confirm"),
        State::Prepared | State::Sent => return not_now(text, phone, "ip-phones-return-not-yet"),
        State::Returned | State::Cancelled => return not_now(text, phone, "ip-phones-problem-over"),
    };
    view! {
        <form class="stack confirm" method="post" action=action>
            <FormToken/>
            <input type="hidden" name="form[id]" value=phone.id.clone()/>
            <ProblemSummary problems=problems/>
            <section class="card danger-zone"><div class="body"><p>{text.say(explained)}</p></div></section>
            <div class="actions">
                <button class="button main danger">{text.say(confirm)}</button>
                <a class="button" href=phone.page()>{text.say("ip-phones-end-not")}</a>
            </div>
        </form>
    }
    .into_any()
}

fn not_now(text: Text, phone: &Phone, key: &str) -> AnyView {
    view! {
        <div class="stack confirm">
            <p class="notice warm">{icon(Icon::TriangleAlert)}<span>{text.say(key)}</span></p>
            <div class="actions"><a class="button main" href=phone.page()>{text.say("ip-phones-end-not")}</a></div>
        </div>
    }
    .into_any()
}
