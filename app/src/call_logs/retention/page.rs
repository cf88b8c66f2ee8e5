//! `/call_logs/settings`: for how long calls are kept.

use leptos::prelude::*;

use super::server_functions::{KeepForm, PAGE};
use super::store;
use crate::call_logs::frame::LIST;
use crate::layout::{Frame, PageHead, Section, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, TextField, TextKind};
use crate::shared::notes;
use crate::shared::portal::Portal;

/// The form.
#[component]
pub fn SettingsPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let saved = store::find(&mut *portal.database.read().await?, &caller.account_id).await?;
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
        })
    })
}
