//! `/settings`: what is known of the company, who administers it, and how they get in; each with the way to change it.

use leptos::prelude::*;

use super::company_page::incomplete_view;
use super::frame::SETTINGS;
use super::invitations::{INVITE, InvitationForm};
use super::removal;
use super::second_factor::{SECOND_FACTOR, owner};
use super::store::{self, Invitation};
use crate::accounts::{self, Administrator, CompanyFacts};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::second_factor;
use crate::sessions;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::time_zone;

/// The three cards.
#[component]
pub fn Page() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let (account_id, now_ms) = (caller.account_id.as_str(), portal.clock.now_ms());
        let mut connection = portal.database.read().await?;
        let facts = accounts::find_company(&mut connection, account_id).await?.ok_or(Problem::NotFound)?;
        let people = accounts::list_administrators(&mut connection, account_id).await?;
        let invitations = store::list_invitations(&mut connection, account_id).await?;
        let waiting = store::find_email_change(&mut connection, account_id, &caller.administrator_id, now_ms).await?;
        let is_on = second_factor::is_on(&mut connection, owner(&caller)).await?;
        let open = sessions::list_sessions(&mut connection, &caller, now_ms).await?.len();
        drop(connection);
        let refused = notes::take_refused::<InvitationForm>(SETTINGS).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let question = people.iter().find(|one| one.id == caller.administrator_id);
        let question = question.map(|one| one.security_question.clone()).unwrap_or_default();
        let security = security_card(text, &question, is_on, i64::try_from(open).unwrap_or_default());
        let title = text.say("common-tab-settings");
        Ok(view! {
            <Frame title=title.clone() section=Section::Settings>
                <PageHead title=title lead=text.say("settings-lead")/>
                <ProblemSummary problems=problems/>
                <div class="stack">
                    {company_card(text, &caller, facts)}
                    {administrators_card(text, &caller, now_ms, (people, invitations, waiting))}
                    {security}
                </div>
            </Frame>
        })
    })
}

fn company_card(text: Text, caller: &Caller, facts: CompanyFacts) -> AnyView {
    let incomplete = incomplete_view(text, caller.country, &facts);
    let or_none = |value: String| if value.is_empty() { text.say("settings-none") } else { value };
    view! {
        <section class="card" id="company">
            <header>
                <h2>{text.say("settings-company-title")}</h2>
                <span class="end"><a class="button small" href="/settings/company">{icon(Icon::Pencil)}{text.say("settings-change")}</a></span>
            </header>
            <div class="body">
                {incomplete}
                <dl class="facts">
                    <dt>{text.say("settings-company-name")}</dt><dd>{facts.company_name}</dd>
                    <dt>{text.say("settings-caller-id")}</dt><dd>{or_none(facts.caller_id_name)}</dd>
                    <dt>{text.say("settings-address")}</dt><dd>{or_none(facts.service_address)}</dd>
                </dl>
            </div>
        </section>
    }
    .into_any()
}

fn administrators_card(
    text: Text,
    caller: &Caller,
    now_ms: i64,
    (people, invitations, waiting): (Vec<Administrator>, Vec<Invitation>, Option<String>),
) -> AnyView {
    let rows = people.into_iter().map(|person| person_view(text, caller, person, waiting.as_ref())).collect::<Vec<_>>();
    let invited = invitations.into_iter().map(|one| invitation_view(text, caller, now_ms, one)).collect::<Vec<_>>();
    view! {
        <section class="card" id="administrators">
            <header>
                <h2>{text.say("settings-administrators")}</h2>
                <span class="end"><a class="button small" href=INVITE>{icon(Icon::UserPlus)}{text.say("settings-invite-title")}</a></span>
            </header>
            <ul class="set-rows">{rows}{invited}</ul>
        </section>
    }
    .into_any()
}

fn person_view(text: Text, caller: &Caller, person: Administrator, waiting: Option<&String>) -> AnyView {
    let is_self = person.id == caller.administrator_id;
    let tag = is_self.then(|| view! { " "<span class="tag">{text.say("settings-you")}</span> });
    let waiting = waiting.filter(|_| is_self).map(|email| {
        view! { <p class="small">{say!(text, "settings-email-waiting", email = email.clone())}</p> }
    });
    let (href, label, name) = if is_self {
        let name = text.say("settings-change");
        let label = format!("{}: {name}", text.say("settings-administrator-title"));
        ("/settings/administrator".to_owned(), label, name)
    } else {
        let label = say!(text, "settings-remove-title", name = person.name.clone());
        (removal::page_of(&person.id), label, text.say("settings-remove"))
    };
    view! {
        <li>
            <div><p><b>{person.name}</b>{tag}</p><p class="muted">{person.email}</p>{waiting}</div>
            <a class="button small" href=href aria-label=label>{name}</a>
        </li>
    }
    .into_any()
}

fn invitation_view(text: Text, caller: &Caller, now_ms: i64, invitation: Invitation) -> AnyView {
    let until = time_zone::moment(text, &caller.time_zone, invitation.expires_at);
    let state = if invitation.expires_at > now_ms {
        say!(text, "settings-invited-until", name = invitation.invited_by, moment = until)
    } else {
        say!(text, "settings-invited-expired", moment = until)
    };
    let button = |action: &'static str, label: String, name: String, id: String| {
        view! {
            <form method="post" action=action>
                <FormToken/>
                <input type="hidden" name="form[id]" value=id/>
                <button class="button small" aria-label=label>{name}</button>
            </form>
        }
    };
    let email = invitation.email.clone();
    let (again, withdraw) = (
        say!(text, "settings-invited-again-label", email = email.clone()),
        say!(text, "settings-invited-withdraw-label", email = email),
    );
    view! {
        <li>
            <div>
                <p><b>{invitation.email}</b>" "<span class="tag warm">{text.say("settings-invited")}</span></p>
                <p class="muted small">{state}</p>
            </div>
            <div class="actions">
                {button("/api/settings/send-invitation-again", again, text.say("settings-invited-again"), invitation.id.clone())}
                {button("/api/settings/withdraw-invitation", withdraw, text.say("settings-invited-withdraw"), invitation.id)}
            </div>
        </li>
    }
    .into_any()
}

fn security_card(text: Text, question: &str, is_on: bool, open: i64) -> AnyView {
    let row = |(href, name, state): (&'static str, String, AnyView), change: String| {
        let label = format!("{name}: {change}");
        view! {
            <li>
                <div><p><b>{name}</b></p>{state}</div>
                <a class="button small" href=href aria-label=label>{change}</a>
            </li>
        }
    };
    let plain = |sentence: String| view! { <p class="muted">{sentence}</p> }.into_any();
    let asked = if question.is_empty() { text.say("settings-question-none") } else { text.say(question) };
    let (class, state, step) = if is_on {
        ("tag green", text.say("settings-second-factor-is-on"), text.say("settings-change"))
    } else {
        ("tag warm", text.say("settings-second-factor-is-off"), text.say("settings-second-factor-set-up"))
    };
    let factor = view! {
        <p class="muted">{text.say("settings-second-factor-short")}</p>
        <p><span class=class><i class="dot"></i>{state}</span></p>
    };
    let sessions = say!(text, "settings-sessions-count", number = open);
    view! {
        <section class="card" id="security">
            <header><h2>{text.say("settings-security")}</h2></header>
            <ul class="set-rows">
                {row(("/settings/password", text.say("settings-password"), plain(text.say("settings-password-short"))), text.say("settings-change"))}
                {row(("/settings/security_question", text.say("settings-question"), plain(asked)), text.say("settings-change"))}
                {row((SECOND_FACTOR, text.say("settings-second-factor-title"), factor.into_any()), step)}
                {row(("/settings/sessions", text.say("settings-sessions-title"), plain(sessions)), text.say("settings-see"))}
            </ul>
        </section>
    }
    .into_any()
}
