//! `/preferences/outgoing_calls`: what everybody may call who has no rules of their own, who has some, and how one dials.

use leptos::prelude::*;

use super::forms::CompanyForm;
use super::limits::Limits;
use super::rules_fields::{in_a_line, rules_fields};
use super::store;
use crate::accounts;
use crate::billing::stopped_warning;
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::{Edited, with_meanwhile};
use crate::user_settings::{self, SavedUser, Tab};

/// Where it is.
pub const PAGE: &str = "/preferences/outgoing_calls";

/// The rules of the company.
#[component]
pub fn CompanyPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let (limits, version) = store::of_company(&mut connection, &account.id).await?;
        let own = store::of_users(&mut connection, &account.id).await?;
        let users = user_settings::list(&mut connection, &account.id).await?;
        let warning = stopped_warning(&mut connection, text, &account, portal.clock.now_ms()).await?;
        drop(connection);
        let (form, problem, opened) = match notes::take_refused::<CompanyForm>(PAGE).await? {
            // What was typed, against what is saved now: sending it again is done knowingly.
            Some(refused) => {
                let opened = refused.form.version;
                (CompanyForm { version, ..refused.form }, Some(refused.problem), opened)
            }
            None => (CompanyForm::of(&limits, version), None, version),
        };
        let edited = Edited::Part(("accounts", ""), Tab::OutgoingCalls.facts());
        let (problems, request) = (Problems::new(text, problem), (&portal, &visitor, &caller));
        let problems = with_meanwhile(problems, request, edited, version - opened).await?;
        let with_own: Vec<(SavedUser, Limits)> =
            users.into_iter().filter_map(|user| own.get(&user.id).copied().map(|limits| (user, limits))).collect();
        let title = text.say("outgoing-calls-title");
        let back = ("/preferences".to_owned(), text.say("common-tab-preferences"));
        Ok(view! {
            <Frame title=title.clone() section=Section::Preferences>
                <PageHead title=title lead=text.say("outgoing-calls-lead") back=back/>
                <div class="stack narrow">
                    {warning}
                    <ProblemSummary problems=problems.clone()/>
                    {company_form(text, form, problems)}
                    {users_with_own_rules(text, &with_own)}
                    {how_to_dial(text, account.country)}
                </div>
            </Frame>
        })
    })
}

fn company_form(text: Text, form: CompanyForm, problems: Problems) -> AnyView {
    view! {
        <form class="card" method="post" action="/api/outgoing-calls/save-company" novalidate>
            <FormToken/>
            <input type="hidden" name="form[version]" value=form.version/>
            <header><h2>{text.say("outgoing-calls-company")}</h2></header>
            <div class="body">
                <p class="muted company-hint">{text.say("outgoing-calls-company-hint")}</p>
                {rules_fields(text, [form.class, form.calls_at_once, form.minutes_a_day], problems)}
            </div>
            <footer><button class="button main">{text.say("common-save")}</button></footer>
        </form>
    }
    .into_any()
}

fn users_with_own_rules(text: Text, users: &[(SavedUser, Limits)]) -> AnyView {
    let lines = users
        .iter()
        .map(|(user, limits)| {
            let name = say!(text, "common-with-extension", name = user.name(), number = user.number.clone());
            view! {
                <li>
                    <a href=Tab::OutgoingCalls.page(&user.number)>{name}</a>
                    <span class="muted">{in_a_line(text, *limits)}</span>
                </li>
            }
        })
        .collect_view();
    let list = if users.is_empty() {
        view! { <p class="muted">{text.say("outgoing-calls-nobody-own")}</p> }.into_any()
    } else {
        view! { <ul class="own-rules-list">{lines}</ul> }.into_any()
    };
    view! {
        <section class="card">
            <header><h2>{text.say("outgoing-calls-users")}</h2></header>
            <div class="body">{list}</div>
        </section>
    }
    .into_any()
}

/// What is dialled for what, from the phones of the company.
fn how_to_dial(text: Text, country: Country) -> AnyView {
    let first = |ways: &'static [&'static str]| ways.first().copied().unwrap_or_default();
    let (abroad, hide) = (first(country.ways_abroad()), first(country.ways_to_hide()));
    let number = text.say("outgoing-calls-dial-number");
    let rows = [
        (text.say("outgoing-calls-dial-extension"), "outgoing-calls-dial-colleague"),
        (text.say("outgoing-calls-dial-national"), "outgoing-calls-dial-outside"),
        (say!(text, "outgoing-calls-dial-country", way = abroad), "outgoing-calls-dial-abroad"),
        (country.emergency_numbers().join(", "), "outgoing-calls-dial-emergency"),
        (format!("{hide} {number}"), "outgoing-calls-dial-hide"),
        (format!("*70 {number}"), "outgoing-calls-dial-no-waiting"),
        ("*98".to_owned(), "outgoing-calls-dial-voicemail"),
        (say!(text, "outgoing-calls-dial-stars", code = "**"), "outgoing-calls-dial-voicemail-of"),
        ("*72".to_owned(), "outgoing-calls-dial-forward"),
        ("*73".to_owned(), "outgoing-calls-dial-stop"),
    ];
    let rows = rows.map(|(keys, key)| view! { <div><dt>{keys}</dt><dd>{text.say(key)}</dd></div> }).collect_view();
    view! {
        <section class="card">
            <header><h2>{text.say("outgoing-calls-dial")}</h2></header>
            <div class="body"><dl class="how-to-dial">{rows}</dl></div>
        </section>
    }
    .into_any()
}
