//! `/ip_phones/phones/{phone}`: one rented phone: where it stands, whose it is, what can be done.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::ordering::UserForm;
use super::phone::{Phone, State};
use super::rent_words;
use super::server_functions::LIST;
use super::store;
use super::telling::TellPhone;
use super::timeline::{next, state_tag, steps};
use crate::extensions::{self, User};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, Timeline, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, SelectField, SelectOption};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The phone.
#[component]
pub fn PhonePage(
    /// Tells of its settings.
    tell: TellPhone,
) -> impl IntoView {
    let id = use_params_map().read_untracked().get("phone").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let (text, account_id) = (visitor.text(), caller.account_id.as_str());
        let mut connection = portal.database.read().await?;
        let phone = store::find(&mut connection, account_id, &id).await?.ok_or(Problem::NotFound)?;
        let users = extensions::list(&mut connection, account_id).await?;
        drop(connection);
        let settings = tell(&portal, &phone).await?;
        let refused = notes::take_refused::<UserForm>(&visitor.path).await?;
        let title = phone.model_name();
        let back = (LIST.to_owned(), text.say("ip-phones-title"));
        let timeline = steps(text, &caller.time_zone, &phone);
        let (state, lead, facts) =
            (state_tag(text, &phone), next(text, &phone), facts(text, &caller.time_zone, &phone));
        let typed = refused.map(|refused| (refused.form.user, refused.problem));
        let (ending, user) = (end_card(text, &phone), user_card(text, &phone, users, typed));
        Ok(view! {
            <Frame title=title.clone() section=Section::IpPhones>
                <PageHead title=title lead=lead back=back/>
                <div class="columns">
                    <div class="stack">
                        <section class="card">
                            <header><h2>{text.say("ip-phones-progress")}</h2><span class="end">{state}</span></header>
                            <div class="body"><Timeline label=text.say("ip-phones-progress") steps=timeline/></div>
                        </section>
                        {settings}
                        {ending}
                    </div>
                    <div class="stack">
                        <section class="card">
                            <header><h2>{text.say("ip-phones-facts")}</h2></header>
                            <div class="body">{facts}</div>
                        </section>
                        {user}
                    </div>
                </div>
            </Frame>
        })
    })
}

fn facts(text: Text, zone: &str, phone: &Phone) -> AnyView {
    let mac = phone.mac.as_ref().map_or_else(|| text.say("ip-phones-no-mac"), ToString::to_string);
    let address = format!("{}\n{}", phone.delivery_name, phone.delivery_address);
    view! {
        <dl class="facts">
            <dt>{text.say("ip-phones-column-mac")}</dt><dd class="num">{mac}</dd>
            <dt>{text.say("ip-phones-delivery-address")}</dt><dd class="address">{address}</dd>
            <dt>{text.say("ip-phones-rent-name")}</dt><dd>{rent_words::period(text, zone, phone)}</dd>
        </dl>
    }
    .into_any()
}

/// Whose it is, to be changed while it is not over.
fn user_card(text: Text, phone: &Phone, users: Vec<User>, refused: Option<(String, Problem)>) -> AnyView {
    let seen = phone.user.as_ref().map_or_else(String::new, |user| user.id.clone());
    let (chosen, problem) = match refused {
        Some((chosen, problem)) => (chosen, Some(problem)),
        None => (seen.clone(), None),
    };
    if phone.state.is_over() {
        return ().into_any();
    }
    let problems = Problems::new(text, problem);
    let nobody = SelectOption::plain("", text.say("ip-phones-nobody"));
    let users = users.into_iter().map(|user| {
        let label = format!("{} · {}", user.name(), user.number);
        SelectOption::plain(user.id, label)
    });
    let options: Vec<SelectOption> = [nobody].into_iter().chain(users).collect();
    let unused = seen.is_empty().then(|| {
        view! { <p class="notice warm">{icon(Icon::TriangleAlert)}<span>{text.say("ip-phones-nobody-explained")}</span></p> }
    });
    view! {
        <form class="card" method="post" action="/api/ip-phones/change-user" novalidate>
            <FormToken/>
            <input type="hidden" name="form[id]" value=phone.id.clone()/>
            <input type="hidden" name="form[seen]" value=seen/>
            <div class="body">
                <ProblemSummary problems=problems.clone()/>
                {unused}
                <SelectField name="form[user]" label=text.say("ip-phones-user") value=chosen options=options
                    problems=problems/>
                <button class="button">{text.say("common-save")}</button>
            </div>
        </form>
    }
    .into_any()
}

/// Taking the order back, or giving the phone back.
fn end_card(text: Text, phone: &Phone) -> AnyView {
    let page = format!("{}/end", phone.page());
    let (title, explained, open) = match phone.state {
        State::Ordered => ("ip-phones-cancel", "ip-phones-cancel-explained", "ip-phones-cancel-open"),
        State::Delivered if phone.is_going_back() => return keep_card(text, phone),
        State::Delivered => ("ip-phones-return", "ip-phones-return-explained", "ip-phones-return-open"),
        State::Prepared | State::Sent | State::Returned | State::Cancelled => return ().into_any(),
    };
    view! {
        <section class="card danger-zone">
            <header><h2>{text.say(title)}</h2></header>
            <div class="body">
                <p class="muted">{text.say(explained)}</p>
                <a class="button danger" href=page>{text.say(open)}</a>
            </div>
        </section>
    }
    .into_any()
}

fn keep_card(text: Text, phone: &Phone) -> AnyView {
    view! {
        <section class="card">
            <header><h2>{text.say("ip-phones-keep")}</h2></header>
            <form class="body" method="post" action="/api/ip-phones/keep">
                <FormToken/>
                <input type="hidden" name="form[id]" value=phone.id.clone()/>
                <p class="muted">{text.say("ip-phones-keep-explained")}</p>
                <p class="actions phone-keep"><button class="button">{text.say("ip-phones-keep-confirm")}</button></p>
            </form>
        </section>
    }
    .into_any()
}
