//! `/call_logs/settings`: for how long calls are kept; with `?days=…`, whether those that are older are deleted.

use leptos::prelude::*;

use super::server_functions::{DAYS, KeepForm, PAGE, kept_from, question};
use super::store;
use crate::call_logs::frame::LIST;
use crate::call_logs::ids::first_at;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, TextField, TextKind};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// The form.
#[component]
pub fn SettingsPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let saved = store::find(&mut connection, &caller.account_id).await?;
        let asked = visitor.query_value("days").and_then(|days| days.parse().ok());
        if let Some(days) = asked.filter(|days| DAYS.contains(days) && *days < saved.keep_days) {
            let from_ms = kept_from(portal.clock.now_ms(), days);
            let count = store::count_before(&mut connection, &caller.account_id, &first_at(from_ms)).await?;
            drop(connection);
            // It was kept for this question, which says more.
            notes::take_refused::<KeepForm>(&question(&days.to_string())).await?;
            return Ok(question_view(text, (count, days, from_ms), saved.version).into_any());
        }
        drop(connection);
        let (days, problem) = match notes::take_refused::<KeepForm>(PAGE).await? {
            // What was typed, against what is saved now: sending it again is done knowingly.
            Some(refused) => (refused.form.days, Some(refused.problem)),
            None => (saved.keep_days.to_string(), None),
        };
        let problems = Problems::new(text, problem);
        let title = text.say("call-logs-settings-title");
        Ok(view! {
            <Frame title=title.clone() section=Section::CallLogs>
                <PageHead title=title lead=text.say("call-logs-settings-lead")
                    back=(LIST.to_owned(), text.say("common-tab-call-logs"))/>
                <div class="narrow">
                    <ProblemSummary problems=problems.clone()/>
                    <form class="card" method="post" action="/api/call-logs/keep" novalidate>
                        <FormToken/>
                        <input type="hidden" name="form[version]" value=saved.version/>
                        <div class="body">
                            <TextField name="form[days]" label=text.say("call-logs-keep-days") value=days
                                hint=text.say("call-logs-keep-hint") kind=TextKind::Digits problems=problems max_length=4
                                autocomplete="off"/>
                        </div>
                        <footer>
                            <button class="button main">{text.say("common-save")}</button>
                            <a class="button" href=LIST>{text.say("common-cancel")}</a>
                        </footer>
                    </form>
                </div>
            </Frame>
        }
        .into_any())
    })
}

/// How many calls are deleted, before they are.
fn question_view(text: Text, (count, days, from_ms): (i64, i64, i64), version: i64) -> impl IntoView {
    let title = say!(text, "call-logs-keep-question", days = days);
    let day = time_zone::day(text, "UTC", from_ms);
    let deleted = say!(text, "call-logs-keep-deleted", number = count, day = day);
    view! {
        <Frame title=title.clone() section=Section::CallLogs>
            <PageHead title=title back=(PAGE.to_owned(), text.say("call-logs-settings-title"))/>
            <form class="stack confirm" method="post" action="/api/call-logs/keep" novalidate>
                <FormToken/>
                <input type="hidden" name="form[version]" value=version/>
                <input type="hidden" name="form[days]" value=days/>
                <input type="hidden" name="form[confirmed]" value="true"/>
                <section class="card danger-zone"><div class="body">
                    <p>{deleted}</p>
                    <p class="muted">{text.say("call-logs-keep-deleted-hint")}</p>
                </div></section>
                <div class="actions">
                    <button class="button main danger">{icon(Icon::Trash)}{text.say("call-logs-keep-confirm")}</button>
                    <a class="button" href=PAGE>{text.say("common-cancel")}</a>
                </div>
            </form>
        </Frame>
    }
}
