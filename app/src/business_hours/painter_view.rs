//! The picture of the week to paint: what the island listens to, written whole by the server.

use leptos::prelude::*;

use super::hours_painter_island::HoursPainterIsland;
use super::week_view::week_view;
use crate::call_routing::{Hours, WallClock};
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::language::Text;

/// The hours at which the parts of a day begin that can be looked at closely, and how long each is.
const PARTS: [i64; 3] = [0, 8, 16];
const PART_HOURS: i64 = 8;

/// The picture with its tools.
pub fn painter_view(text: Text, hours: &Hours, now: WallClock) -> AnyView {
    view! {
        <div class="painter needs-islands" id="painter">
            <p class="hint" id="painter-help">{text.say("business-hours-paint-help")}</p>
            {parts_view(text)}
            {week_view(text, hours, now, true)}
            {tools_view(text)}
            <HoursPainterIsland/>
        </div>
    }
    .into_any()
}

/// What of the day is shown: all of it, or a third, in which a step is wide enough for a finger.
fn parts_view(text: Text) -> AnyView {
    let part = |place: usize, name: String| {
        let id = format!("painter-part-{place}");
        let label_for = id.clone();
        view! {
            <input class="visually-hidden" type="radio" name="painter-part" id=id checked=place == 0/>
            <label for=label_for>{name}</label>
        }
    };
    let all = part(0, text.say("business-hours-paint-whole-day"));
    let parts = PARTS.into_iter().zip(1..).map(|(from, place)| {
        part(place, say!(text, "business-hours-paint-part", from = from, until = from + PART_HOURS))
    });
    view! {
        <fieldset class="segments painter-parts">
            <legend class="visually-hidden">{text.say("business-hours-paint-parts")}</legend>
            {all}
            {parts.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// What is done with the day that is chosen.
fn tools_view(text: Text) -> AnyView {
    let tool = |action: &'static str, name: String| {
        view! { <button type="button" class="button small" data-paint=action>{name}</button> }
    };
    view! {
        <div class="painter-tools" role="group" aria-label=text.say("business-hours-paint-tools")>
            <b id="painter-day">{text.weekday(0)}</b>
            {tool("open", text.say("business-hours-all-day"))}
            {tool("close", text.say("business-hours-closed-day"))}
            {tool("weekdays", text.say("business-hours-paint-weekdays"))}
            {tool("week", text.say("business-hours-paint-week"))}
            <button type="button" class="button small end" data-paint="undo">
                {icon(Icon::Undo)}{text.say("business-hours-paint-undo")}
            </button>
        </div>
    }
    .into_any()
}
