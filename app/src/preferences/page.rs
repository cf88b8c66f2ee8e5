//! `/preferences`.

use leptos::prelude::*;

use super::music_card::MusicCard;
use super::server_functions::PreferencesForm;
use crate::accounts;
use crate::audio_files::{self, AudioFile};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::music::{self, Moment};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::database::Connection;
use crate::shared::form::{FormToken, ProblemSummary, Problems, SelectField, SelectOption};
use crate::shared::language::{Language, Text};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::{Edited, with_meanwhile};
use crate::shared::time_zone;

const PAGE: &str = "/preferences";
/// What the form changes, in the history.
const FACTS: [&str; 2] = ["preferences-time-zone", "preferences-prompt-language"];

/// Time zone, language of prompts, music.
#[component]
pub fn Page() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let hold = plays(&mut connection, &caller, Moment::Hold).await?;
        let transfer = plays(&mut connection, &caller, Moment::Transfer).await?;
        drop(connection);
        let refused_upload = audio_files::take_refused(PAGE).await?;
        let version = account.preferences_version;
        let (form, problem, opened) = if let Some(refused) = notes::take_refused::<PreferencesForm>(PAGE).await? {
            // What was typed, against what is saved now: sending it again is done knowingly.
            let opened = refused.form.version;
            (PreferencesForm { version, ..refused.form }, Some(refused.problem), opened)
        } else {
            let (time_zone, prompt_language) = (account.time_zone, account.prompt_language);
            (PreferencesForm { version, time_zone, prompt_language }, None, version)
        };
        let (problems, request) = (Problems::new(text, problem), (&portal, &visitor, &caller));
        let problems = with_meanwhile(problems, request, Edited::Facts(&FACTS), version - opened).await?;
        let zones = time_zone::options(text, account.country, portal.clock.now_ms(), &form.time_zone);
        let title = text.say("common-tab-preferences");
        Ok(view! {
            <Frame title=title.clone() section=Section::Preferences>
                <PageHead title=title lead=text.say("preferences-lead")/>
                <ProblemSummary problems=problems.clone()/>
                <div class="stack">
                    <form class="card" method="post" action="/api/preferences/save" novalidate>
                        <FormToken/>
                        <input type="hidden" name="form[version]" value=form.version/>
                        <header><h2>{text.say("preferences-general")}</h2></header>
                        <div class="body">
                            <SelectField name="form[time_zone]" label=text.say("preferences-time-zone") value=form.time_zone
                                options=zones problems=problems.clone() hint=text.say("preferences-time-zone-hint")/>
                            <SelectField name="form[prompt_language]" label=text.say("preferences-prompt-language")
                                value=form.prompt_language options=language_options() problems=problems
                                hint=text.say("preferences-prompt-language-hint")/>
                        </div>
                        <footer><button class="button main">{text.say("common-save")}</button></footer>
                    </form>
                    {outgoing_calls_card(text)}
                    <MusicCard moment=Moment::Hold page=PAGE audio=hold refused=refused_upload.clone()/>
                    <MusicCard moment=Moment::Transfer page=PAGE audio=transfer refused=refused_upload/>
                </div>
            </Frame>
        })
    })
}

/// Leads to what everybody may call.
fn outgoing_calls_card(text: Text) -> AnyView {
    view! {
        <section class="card">
            <header>{icon(Icon::Phone)}<h2>{text.say("preferences-outgoing-calls")}</h2></header>
            <div class="body"><p class="muted">{text.say("preferences-outgoing-calls-explained")}</p></div>
            <footer>
                <a class="button" href="/preferences/outgoing_calls">{text.say("preferences-outgoing-calls-open")}</a>
            </footer>
        </section>
    }
    .into_any()
}

async fn plays(connection: &mut Connection, caller: &Caller, moment: Moment) -> Result<Option<AudioFile>, Problem> {
    match music::audio_at(connection, &caller.account_id, moment).await? {
        Some(id) => Ok(audio_files::find(connection, &caller.account_id, &id).await?),
        None => Ok(None),
    }
}

/// The languages prompts can be spoken in.
pub fn language_options() -> Vec<SelectOption> {
    let option = |language: Language| SelectOption::plain(language.tag(), language.native_name().to_owned());
    Language::ALL.into_iter().map(option).collect()
}
