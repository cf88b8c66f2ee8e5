//! `/virtual_receptionist/test`: tries a call. Everything typed stands in the address, so that a test can be kept as a link.

use std::sync::Arc;

use leptos::prelude::*;

use super::answers_view::answers_view;
use super::call_form::CallForm;
use super::call_tester_island::CallTesterIsland;
use super::keypad_view::next_view;
use super::line::Tone;
use super::names::Names;
use super::path_lines::PathWords;
use super::path_view::path_view;
use super::setup::{Setup, current_setup};
use super::warnings_view::all_warnings_view;
use crate::call_routing::{Call, run, warnings};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, ReceptionistTabs, Section, page};
use crate::receptionist::{self, Slot, TEST_PAGE};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{ProblemSummary, Problems, SelectField, SelectOption, TextField, TextKind};
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The call on the left, what happens to it on the right.
#[component]
pub fn TestPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let now_ms = portal.clock.now_ms();
        let mut connection = portal.database.read().await?;
        let mut setup = current_setup(&portal, &mut connection, &caller.account_id).await?;
        drop(connection);
        let typed = CallForm::read(&visitor.query);
        let draft = match &typed.draft {
            Some(slot) => receptionist::tried(slot).await?,
            None => None,
        };
        if let Some(draft) = &draft {
            Arc::make_mut(&mut setup).replace_menu(draft);
        }
        let form = typed.with_defaults(&setup, now_ms);
        let checked = form.check(&setup);
        let problems = Problems::new(text, checked.as_ref().err().cloned());
        let title = text.say("account-routing-title");
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title lead=text.say("account-routing-lead")/>
                <ReceptionistTabs current=TEST_PAGE/>
                {form.draft.as_ref().map(|slot| draft_view(text, slot, draft.is_some()))}
                <div id="warnings">{all_warnings_view(text, &setup, &warnings(&setup.routing), usize::MAX)}</div>
                {view! { <CallTesterIsland/> }.into_any()}
                <p class="visually-hidden" id="call-now" role="status"></p>
                <form class="test-call" method="get" action=format!("{TEST_PAGE}#result") novalidate>
                    {call_view(text, &setup, &form, &problems)}
                    <section class="stack" id="result" tabindex="-1" aria-label=text.say("account-routing-result")>
                        {result_view(text, &setup, &form, &checked)}
                    </section>
                </form>
            </Frame>
        })
    })
}

/// That a menu is tried as it was typed, or that this is not kept any more.
fn draft_view(text: Text, slot: &Slot, is_kept: bool) -> AnyView {
    if !is_kept {
        return view! {
            <p class="notice warm">{icon(Icon::TriangleAlert)}<span>{text.say("account-routing-draft-gone")}</span></p>
        }
        .into_any();
    }
    let words = text.say(match slot {
        Slot::Open => "account-routing-draft-open",
        Slot::Closed => "account-routing-draft-closed",
        Slot::Extra(_) => "account-routing-draft-extra",
    });
    view! {
        <p class="notice info">
            {icon(Icon::Info)}
            <span>{words}" "<a href=slot.page()>{text.say("account-routing-draft-back")}</a></span>
        </p>
    }
    .into_any()
}

fn call_view(text: Text, setup: &Setup, form: &CallForm, problems: &Problems) -> AnyView {
    let draft =
        form.draft.as_ref().map(|slot| view! { <input type="hidden" name="draft" value=slot.name().to_owned()/> });
    view! {
        <section class="card">
            <header><h2>{text.say("account-routing-call")}</h2></header>
            <div class="body">
                {draft}
                <ProblemSummary problems=problems.clone()/>
                <SelectField name="called" label=text.say("account-routing-called") value=form.called.clone()
                    options=called_options(text, setup) problems=problems.clone()/>
                <TextField name="caller" label=text.say("account-routing-caller") value=form.caller.clone()
                    hint=text.say("account-routing-caller-hint") kind=TextKind::Phone problems=problems.clone() autocomplete="off"/>
                <div class="pair">
                    <TextField name="date" label=text.say("account-routing-date") value=form.date.clone()
                        kind=TextKind::Date problems=problems.clone()/>
                    <TextField name="time" label=text.say("account-routing-time") value=form.time.clone()
                        kind=TextKind::Time problems=problems.clone()/>
                </div>
                <TextField name="keys" label=text.say("account-routing-keys") value=form.keys.clone()
                    hint=text.say("account-routing-keys-hint") problems=problems.clone() autocomplete="off"/>
                <label class="row needs-islands" for="listen">
                    <input type="checkbox" id="listen" checked/>
                    <span>{text.say("account-routing-listen")}</span>
                </label>
            </div>
            <footer>
                <button class="button main">{text.say("account-routing-send")}</button>
                <a class="button quiet" href=TEST_PAGE>{text.say("account-routing-now")}</a>
            </footer>
        </section>
    }
    .into_any()
}

/// Everything that can be called: the numbers, then the extensions.
fn called_options(text: Text, setup: &Setup) -> Vec<SelectOption> {
    let names = Names::new(text, setup);
    let (routing, heading) = (&setup.routing, text.say("account-routing-called-numbers"));
    let numbers = routing.numbers.iter().map(|number| SelectOption {
        value: number.e164.clone(),
        label: names.number(&number.e164),
        group: heading.clone(),
    });
    let heading = text.say("common-tab-extensions");
    let receptionist = (routing.receptionist.number.as_str(), text.say("account-routing-receptionist"));
    let extensions = routing.extensions().map(|(number, place, _)| (number, names.target(&place.target()).name));
    let mut extensions: Vec<_> = std::iter::once(receptionist).chain(extensions).collect();
    extensions.sort();
    let extensions = extensions.into_iter().map(|(number, name)| SelectOption {
        value: number.to_owned(),
        label: format!("{number} · {name}"),
        group: heading.clone(),
    });
    numbers.chain(extensions).collect()
}

fn result_view(text: Text, setup: &Setup, form: &CallForm, checked: &Result<Call, Problem>) -> AnyView {
    let Ok(call) = checked else {
        return view! {
            <section class="card"><div class="body"><p>{text.say("account-routing-no-result")}</p></div></section>
        }
        .into_any();
    };
    let path = run(&setup.routing, call);
    let names = Names::new(text, setup);
    let words = PathWords { names, call };
    let mut lines = words.lines(&path);
    let end = words.end(&path.end);
    let class = match end.tone {
        Tone::Good => "tag green",
        Tone::Warm => "tag warm",
        Tone::Plain => "tag",
    };
    let state = if path.waiting_for_keys() { "account-routing-goes-on" } else { "account-routing-ends" };
    lines.push(end);
    let steps = i64::try_from(lines.len()).unwrap_or_default();
    view! {
        <section class="card">
            <header>
                <h2>{say!(text, "account-routing-path", steps = steps)}</h2>
                <span class=format!("{class} end")>{text.say(state)}</span>
            </header>
            <div class="body">
                {path_view(names, lines, true)}
                {next_view(names, &path, !form.keys.is_empty())}
            </div>
        </section>
        {answers_view(names, &path, form)}
    }
    .into_any()
}
