//! The hours: a few usual weeks to choose from, or days and times of one's own.

use leptos::prelude::*;

use super::hours_choice::{HoursChoice, HoursStepForm};
use super::page::Asked;
use super::step_form::step_form;
use super::steps::Step;
use crate::business_hours::{self, HoursForm, RowForm, days_view, week_view};
use crate::shared::form::{Problems, TextField, TextKind};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::problem::Problem;

/// The step.
pub async fn view(asked: &Asked) -> Result<AnyView, Problem> {
    let (caller, text) = (&asked.caller, asked.text);
    let now_ms = asked.portal.clock.now_ms();
    let (account_id, zone) = (caller.account_id.as_str(), caller.time_zone.as_str());
    let mut connection = asked.portal.database.read().await?;
    let saved = business_hours::find_form(&mut connection, account_id).await?;
    let schedule = business_hours::schedule(&mut connection, account_id, zone, now_ms).await?;
    drop(connection);
    let as_saved = HoursStepForm::of(&saved);
    let can_be_kept = as_saved.choice == HoursChoice::Keep;
    let (form, problem) = match notes::take_refused::<HoursStepForm>(Step::Hours.page()).await? {
        // What was typed, against what is saved now: sending it again is done knowingly.
        Some(refused) => (HoursStepForm { version: saved.version, ..refused.form }, Some(refused.problem)),
        None => (as_saved, None),
    };
    let problems = Problems::new(text, problem);
    let week = is_set(&saved).then(|| week_view(text, &schedule.hours, schedule.zone.wall_clock(now_ms), false));
    let fields = view! {
        <p class="step-lead">{text.say("assistant-hours-lead")}</p>
        {week}
        <input type="hidden" name="form[version]" value=form.version/>
        <fieldset class="choices hours-choices">
            <legend>{text.say("assistant-hours-choice")}</legend>
            {choices_view(text, form.choice, can_be_kept)}
            {own_view(text, form.rows.first(), &problems)}
        </fieldset>
        <p class="hint">
            {text.say("assistant-hours-more")}" "
            <a href="/virtual_receptionist/hours">{text.say("business-hours-title")}</a>
        </p>
    };
    Ok(step_form(text, Step::Hours, "/api/assistant/save-hours", problems, fields.into_any()))
}

/// Until hours are set, the company counts as always open, which nobody chose.
fn is_set(saved: &HoursForm) -> bool {
    saved.version > 0
}

fn choices_view(text: Text, chosen: HoursChoice, can_be_kept: bool) -> AnyView {
    let keep = (HoursChoice::Keep, "assistant-hours-keep", "assistant-hours-keep-hint");
    let others = [
        (HoursChoice::Weekdays, "assistant-hours-weekdays", "assistant-hours-usual-hint"),
        (HoursChoice::Saturdays, "assistant-hours-saturdays", "assistant-hours-usual-hint"),
        (HoursChoice::Always, "assistant-hours-always", "assistant-hours-always-hint"),
        (HoursChoice::Own, "assistant-hours-own", "assistant-hours-own-hint"),
    ];
    let choice = |(choice, name, hint): (HoursChoice, &'static str, &'static str)| {
        let id = format!("form-choice-{}", choice.code());
        let label_for = id.clone();
        view! {
            <label class="choice" for=label_for>
                <input type="radio" id=id name="form[choice]" value=choice.code() checked=choice == chosen/>
                <span><b>{text.say(name)}</b><small>{text.say(hint)}</small></span>
            </label>
        }
    };
    can_be_kept.then_some(keep).into_iter().chain(others).map(choice).collect_view().into_any()
}

/// Days and times of one's own, for the last of the choices.
fn own_view(text: Text, row: Option<&RowForm>, problems: &Problems) -> AnyView {
    let row = row.cloned().unwrap_or_default();
    view! {
        <div class="own-hours">
            {days_view(text, "form[rows][0][days]", problems, |day| row.has(day))}
            <div class="pair">
                <TextField name="form[rows][0][from]" label=text.say("business-hours-from") value=row.from.clone()
                    kind=TextKind::Time problems=problems.clone()/>
                <TextField name="form[rows][0][until]" label=text.say("business-hours-until") value=row.until.clone()
                    kind=TextKind::Time problems=problems.clone()/>
            </div>
        </div>
    }
    .into_any()
}
