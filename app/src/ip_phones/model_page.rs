//! `/ip_phones/{model}`: one model, and the form that rents it for a user.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::catalogue::{Model, Screen, ScreenKind};
use super::ordering::{LONGEST_ADDRESS, LONGEST_NAME, OrderForm};
use super::picture::picture;
use super::rent_words;
use super::server_functions::LIST;
use super::store;
use crate::accounts;
use crate::extensions::{self, User};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, SelectField, SelectOption, TextField};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The model, and renting it.
#[component]
pub fn ModelPage() -> impl IntoView {
    let code = use_params_map().read_untracked().get("model").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let model = Model::of(&code).ok_or(Problem::NotFound)?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let (text, account_id) = (visitor.text(), caller.account_id.as_str());
        let mut connection = portal.database.read().await?;
        let users = users_without_a_phone(&mut connection, account_id).await?;
        let address = accounts::find_service_address(&mut connection, account_id).await?.unwrap_or_default();
        drop(connection);
        let (form, problem) = if let Some(refused) = notes::take_refused::<OrderForm>(&visitor.path).await? {
            (refused.form, Some(refused.problem))
        } else {
            let (delivery_name, delivery_address) = (caller.name.clone(), address);
            (OrderForm { delivery_name, delivery_address, ..OrderForm::default() }, None)
        };
        let form = OrderForm { model: model.code.to_owned(), ..form };
        let price = rent_words::offer(&portal, text, &caller);
        let back = (LIST.to_owned(), text.say("ip-phones-title"));
        let content = if users.is_empty() { no_user(text) } else { rent_form(text, form, users, problem, price) };
        Ok(view! {
            <Frame title=model.name section=Section::IpPhones>
                <PageHead title=model.name lead=text.say(model.about_key) back=back/>
                <div class="columns even phone-columns">
                    <section class="card">
                        <div class="phone-drawing large" inner_html=picture(model)></div>
                        <div class="body">{facts(text, model)}</div>
                    </section>
                    {content}
                </div>
            </Frame>
        })
    })
}

async fn users_without_a_phone(
    connection: &mut crate::shared::database::Connection,
    account_id: &str,
) -> Result<Vec<User>, sqlx::Error> {
    let phones = store::list(connection, account_id).await?;
    let busy = |user: &User| {
        let is_theirs = |other: &super::PhoneUser| other.id == user.id;
        phones.iter().any(|phone| !phone.state.is_over() && phone.user.as_ref().is_some_and(is_theirs))
    };
    Ok(extensions::list(connection, account_id).await?.into_iter().filter(|user| !busy(user)).collect())
}

fn facts(text: Text, model: &Model) -> AnyView {
    let keys = match model.line_keys {
        0 => text.say("ip-phones-fact-keys-on-screen"),
        keys => keys.to_string(),
    };
    let network = if model.megabits >= 1000 { "ip-phones-fact-gigabit" } else { "ip-phones-fact-fast" };
    let wifi = if model.wifi { "ip-phones-fact-wifi-yes" } else { "ip-phones-fact-wifi-no" };
    let facts = [
        (text.say("ip-phones-fact-lines"), model.lines.to_string()),
        (text.say("ip-phones-fact-keys"), keys),
        (text.say("ip-phones-fact-screen"), screen(text, model.screen)),
        (text.say("ip-phones-fact-power"), text.say("ip-phones-fact-power-poe")),
        (text.say("ip-phones-fact-network"), text.say(network)),
        (text.say("ip-phones-fact-wifi"), text.say(wifi)),
    ];
    let rows = facts.map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> }).collect_view();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}

fn screen(text: Text, screen: Screen) -> String {
    let key = match screen.kind {
        ScreenKind::Plain => "ip-phones-screen-plain",
        ScreenKind::Colour => "ip-phones-screen-colour",
        ScreenKind::Touch => "ip-phones-screen-touch",
    };
    let (across, down) = screen.pixels;
    let inches = text.decimal(f64::from(screen.tenths_of_inch) / 10.0, 1);
    say!(text, key, inches = inches, across = across.to_string(), down = down.to_string())
}

fn no_user(text: Text) -> AnyView {
    view! {
        <section class="card">
            <div class="empty">
                {icon(Icon::Users)}
                <h2>{text.say("ip-phones-all-have-one")}</h2>
                <p>{text.say("ip-phones-all-have-one-lead")}</p>
                <a class="button main" href="/extensions/new_user">{icon(Icon::UserPlus)}{text.say("ip-phones-new-user")}</a>
            </div>
        </section>
    }
    .into_any()
}

fn rent_form(text: Text, form: OrderForm, users: Vec<User>, problem: Option<Problem>, price: AnyView) -> AnyView {
    let problems = Problems::new(text, problem);
    let choose = SelectOption::plain("", text.say("ip-phones-user-choose"));
    let users = users.into_iter().map(|user| {
        let label = format!("{} · {}", user.name(), user.number);
        SelectOption::plain(user.id, label)
    });
    let users: Vec<SelectOption> = [choose].into_iter().chain(users).collect();
    view! {
        <form class="stack" method="post" action="/api/ip-phones/order" novalidate>
            <FormToken/>
            <input type="hidden" name="form[model]" value=form.model/>
            <ProblemSummary problems=problems.clone()/>
            <section class="card">
                <header><h2>{text.say("ip-phones-rent")}</h2></header>
                <div class="body">
                    <SelectField name="form[user]" label=text.say("ip-phones-user") value=form.user options=users
                        hint=text.say("ip-phones-user-hint") problems=problems.clone()/>
                    <p class="phone-new-user"><a href="/extensions/new_user">{text.say("ip-phones-new-user")}</a></p>
                    <TextField name="form[delivery_name]" label=text.say("ip-phones-delivery-name")
                        value=form.delivery_name problems=problems.clone() autocomplete="name" max_length=LONGEST_NAME/>
                    <TextField name="form[delivery_address]" label=text.say("ip-phones-delivery-address")
                        value=form.delivery_address hint=text.say("ip-phones-delivery-address-hint") problems=problems
                        autocomplete="street-address" max_length=LONGEST_ADDRESS lines=3/>
                    {price}
                </div>
            </section>
            <div class="actions">
                <button class="button main">{text.say("ip-phones-rent-confirm")}</button>
                <a class="button" href=LIST>{text.say("common-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}
