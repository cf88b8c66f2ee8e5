//! `/virtual_receptionist`, `/virtual_receptionist/after_hours` and `/virtual_receptionist/menus/{menu}`: one menu.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::draft::DRAFT;
use super::editor_props::EditorProps;
use super::editor_texts::{self, Offered, offered};
use super::menu_editor_island::MenuEditorIsland;
use super::menu_form::{MenuForm, RecordingOption, Slot};
use super::menu_functions::LIST;
use super::name_form::name_and_removal;
use super::plain_form::PlainForm;
use super::saving;
use super::server_functions::MenuState;
use super::store;
use crate::accounts;
use crate::audio_files::{Purpose, upload_words};
use crate::business_hours::{self, Opening, OpeningTag};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, PageWarnings, ReceptionistTabs, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The menu for business hours.
#[component]
pub fn BusinessHoursPage() -> impl IntoView {
    menu_page(Slot::Open)
}

/// The menu for the rest of the time.
#[component]
pub fn AfterHoursPage() -> impl IntoView {
    menu_page(Slot::Closed)
}

/// Another menu, with its name and what deletes it below.
#[component]
pub fn ExtraMenuPage() -> impl IntoView {
    menu_page(Slot::Extra(use_params_map().read_untracked().get("menu").unwrap_or_default()))
}

struct Loaded {
    state: MenuState,
    /// Empty for the two that every account has.
    name: String,
    offered: Arc<Offered>,
    recordings: Vec<RecordingOption>,
    speech_language: String,
    opening: Opening,
}

async fn load(portal: &Portal, caller: &Caller, slot: &Slot, text: Text) -> Result<Loaded, Problem> {
    let mut connection = portal.database.read().await?;
    let account_id = caller.account_id.as_str();
    let account = accounts::find(&mut connection, account_id).await?.ok_or(Problem::NotFound)?;
    let menus = store::list(&mut connection, account_id).await?;
    let saved = menus.iter().find(|saved| saved.slot == *slot).cloned().ok_or(Problem::NotFound)?;
    let now_ms = portal.clock.now_ms();
    let schedule = business_hours::schedule(&mut connection, account_id, &account.time_zone, now_ms).await?;
    Ok(Loaded {
        name: saved.name.clone(),
        state: saving::state(&mut connection, caller, saved, text).await?,
        offered: offered(portal, &mut connection, account_id, slot, text).await?,
        recordings: editor_texts::recordings(&mut connection, account_id, text).await?,
        speech_language: account.prompt_language,
        opening: business_hours::opening(text, &schedule, now_ms),
    })
}

fn menu_page(slot: Slot) -> AnyView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let loaded = load(&portal, &caller, &slot, text).await?;
        let own_page = slot.page();
        let draft: Option<MenuForm> = notes::take(&own_page, DRAFT).await?;
        let listening = draft.is_some();
        let refused = notes::take_refused::<MenuForm>(&own_page).await?;
        let opened = |form: MenuForm| MenuForm { slot: slot.clone(), ..form.with_ten_keys() };
        let (typed, problem) = match (refused, draft) {
            (Some(refused), _) => (opened(refused.form), Some(refused.problem)),
            (None, Some(draft)) => (opened(draft), None),
            (None, None) => (loaded.state.form.clone(), None),
        };
        // What the plain form tells was refused is sent again knowingly; the island finds a conflict itself.
        let version = if problem.is_some() { loaded.state.form.version } else { typed.version };
        let form = MenuForm { version, ..typed.clone() };
        let problems = Problems::new(text, problem.clone());
        let about = About::of(text, &slot, &loaded.name, loaded.opening);
        let removal = name_and_removal(text, &slot, &loaded.name).await?;
        let told = plain_problem(text, problem, &form, &loaded.state);
        let changed = loaded.state.changed.clone();
        let props = EditorProps {
            state: loaded.state,
            typed,
            targets: loaded.offered.targets.clone(),
            recordings: loaded.recordings.clone(),
            speech_language: loaded.speech_language.clone(),
            words: editor_texts::words(text),
            upload: upload_words(Purpose::Recording),
            repeats: editor_texts::repeat_names(text),
        };
        Ok(view! {
            <Frame title=about.title section=Section::Receptionist>
                {about.head}
                <ReceptionistTabs current=about.tab/>
                <PageWarnings/>
                {told}
                {view! { <MenuEditorIsland props=props/> }.into_any()}
                <PlainForm form=form targets=loaded.offered.lines.clone() recordings=loaded.recordings
                    speech_language=loaded.speech_language listening=listening problems=problems changed=changed/>
                {removal}
            </Frame>
        })
    })
}

/// What stands above a menu.
struct About {
    title: String,
    head: AnyView,
    tab: &'static str,
}

impl About {
    fn of(text: Text, slot: &Slot, name: &str, opening: Opening) -> Self {
        let (lead, tab) = match slot {
            Slot::Open => ("receptionist-lead-open", "/virtual_receptionist"),
            Slot::Closed => ("receptionist-lead-closed", "/virtual_receptionist/after_hours"),
            Slot::Extra(_) => {
                let back = (LIST.to_owned(), text.say("receptionist-menus-title"));
                let head =
                    view! { <PageHead title=name.to_owned() lead=text.say("receptionist-lead-extra") back=back/> };
                return Self { title: name.to_owned(), head: head.into_any(), tab: LIST };
            }
        };
        let title = text.say("receptionist-title");
        let head = view! {
            <PageHead title=title.clone() lead=text.say(lead)>
                <a class="opening" href="/virtual_receptionist/hours"><OpeningTag opening=opening/></a>
            </PageHead>
        };
        Self { title, head: head.into_any(), tab }
    }
}

/// Why the plain form was refused, at the top of the page. Who is told of a conflict also learns what the form would
/// replace when it is sent again.
fn plain_problem(text: Text, problem: Option<Problem>, form: &MenuForm, state: &MenuState) -> AnyView {
    if problem != Some(Problem::Conflict) {
        return view! { <div class="plain-only"><ProblemSummary problems=Problems::new(text, problem)/></div> }
            .into_any();
    }
    let parts = form.changes_from(&state.form).into_iter().map(|part| editor_texts::part_name(text, part));
    let parts = parts.collect::<Vec<_>>().join(", ");
    view! {
        <div class="notice warm problem-summary plain-only" role="alert" tabindex="-1" autofocus>
            {icon(Icon::TriangleAlert)}
            <p><b>{state.meanwhile.clone()}</b></p>
            <p>{say!(text, "receptionist-conflict-plain", parts = parts)}</p>
            <p><a href=form.slot.page()>{text.say("receptionist-conflict-take-theirs")}</a></p>
        </div>
    }
    .into_any()
}
