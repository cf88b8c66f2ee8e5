//! `/settings/sessions`: where one is signed in, and who signed in to the account.

use leptos::prelude::*;

use super::device::device;
use super::frame::Below;
use super::sessions::{SESSIONS, SessionForm};
use crate::layout::page;
use crate::say;
use crate::sessions::{self, KEPT_DAYS, OpenSession, Outcome, SignIn};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// How many sign-ins are shown.
const MOST: i64 = 100;

/// The sessions and the sign-ins.
#[component]
pub fn SessionsPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let now_ms = portal.clock.now_ms();
        let mut connection = portal.database.read().await?;
        let open = sessions::list_sessions(&mut connection, &caller, now_ms).await?;
        let sign_ins = sessions::list_sign_ins(&mut connection, &caller.account_id, now_ms, MOST).await?;
        drop(connection);
        let refused = notes::take_refused::<SessionForm>(SESSIONS).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let zone = caller.time_zone.as_str();
        let has_others = open.iter().any(|session| !session.is_this);
        let rows = open.into_iter().map(|session| session_view(text, zone, session)).collect::<Vec<_>>();
        let sign_ins = sign_ins_view(text, zone, sign_ins);
        let others = has_others.then(|| {
            view! {
                <footer>
                    <form method="post" action="/api/settings/end-other-sessions">
                        <FormToken/>
                        <button class="button danger">{text.say("settings-sessions-end-others")}</button>
                    </form>
                </footer>
            }
        });
        Ok(view! {
            <Below title=text.say("settings-sessions-title") lead=text.say("settings-sessions-lead")>
                <ProblemSummary problems=problems/>
                <section class="card">
                    <header><h2>{text.say("settings-sessions-open")}</h2></header>
                    <ul class="set-rows">{rows}</ul>
                    {others}
                </section>
                <section class="card" id="sign_ins">
                    <header><h2>{text.say("settings-sign-ins")}</h2></header>
                    {sign_ins}
                </section>
            </Below>
        })
    })
}

fn session_view(text: Text, zone: &str, session: OpenSession) -> AnyView {
    let name = device(text, &session.user_agent);
    let used = time_zone::moment(text, zone, session.last_used_at);
    let begun = time_zone::moment(text, zone, session.created_at);
    let address = session.address.clone();
    let state = if session.is_this {
        view! { <span class="tag green"><i class="dot"></i>{text.say("settings-sessions-this")}</span> }.into_any()
    } else {
        let label = say!(text, "settings-sessions-end-label", device = name.clone(), address = address.clone());
        view! {
            <form method="post" action="/api/settings/end-session">
                <FormToken/>
                <input type="hidden" name="form[id]" value=session.id/>
                <button class="button small" aria-label=label>{text.say("settings-sessions-end")}</button>
            </form>
        }
        .into_any()
    };
    let kept = session.is_kept.then(|| view! { <p class="muted small">{text.say("settings-sessions-kept")}</p> });
    view! {
        <li>
            <div>
                <p><b>{name}</b>" · "{address}</p>
                <p class="muted small">{say!(text, "settings-sessions-used", used = used, begun = begun)}</p>
                {kept}
            </div>
            {state}
        </li>
    }
    .into_any()
}

fn sign_ins_view(text: Text, zone: &str, sign_ins: Vec<SignIn>) -> AnyView {
    let count = i64::try_from(sign_ins.len()).unwrap_or_default();
    let rows = sign_ins.into_iter().map(|sign_in| {
        let (class, key) = match sign_in.outcome {
            Outcome::Done => ("tag green", "settings-sign-in-done"),
            Outcome::CodeMissing => ("tag warm", "settings-sign-in-code"),
            Outcome::Failed => ("tag red", "settings-sign-in-failed"),
        };
        let who = if sign_in.name.is_empty() { text.say("settings-sign-in-somebody") } else { sign_in.name };
        let moment = time_zone::moment(text, zone, sign_in.tried_at);
        let from = format!("{} · {} · {moment}", device(text, &sign_in.user_agent), sign_in.address);
        view! {
            <li>
                <div><p><b>{who}</b></p><p class="muted small">{from}</p></div>
                <span class=class>{text.say(key)}</span>
            </li>
        }
    });
    let rows = rows.collect::<Vec<_>>();
    let foot = say!(text, "settings-sign-ins-foot", days = KEPT_DAYS, number = count);
    view! { <ul class="set-rows">{rows}</ul><p class="list-foot">{foot}</p> }.into_any()
}
