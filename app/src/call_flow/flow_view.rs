//! A number with its flow, its week and its exceptions.

use leptos::prelude::*;

use super::exceptions::{exceptions, exceptions_view};
use super::flow_layout::layout;
use super::flow_outline::outline_view;
use super::flow_picture::picture;
use super::naming::Naming;
use super::week_strip::{Answering, answering, week_strip};
use crate::call_routing::{Number, outline};
use crate::say;

/// A picture that is no wider is seen whole on a telephone, and on a large screen.
const NARROW: u32 = 320;
const WIDE: u32 = 1_060;

/// Everything about the calls to a number.
pub fn flow_view<'r>(naming: Naming<'r>, number: &'r Number, now_ms: i64) -> AnyView {
    let Naming { text, routing, .. } = naming;
    let flow = outline(routing, &number.e164);
    let name = say!(text, "call-flow-picture", number = naming.number(&number.e164));
    let laid_out = layout(&naming, &flow);
    let svg = picture(&laid_out, &name);
    let class = if laid_out.width > WIDE { "hint" } else { "hint flow-hint" };
    let hint = (laid_out.width > NARROW).then(|| view! { <p class=class>{text.say("call-flow-sideways")}</p> });
    let now = routing.schedule.zone.wall_clock(now_ms);
    let answering = answering(&naming, number);
    let differing = match &answering {
        Answering::ByHours(..) => exceptions_view(text, &exceptions(&routing.schedule, now)),
        Answering::Always(_) => {
            view! { <div class="body"><p class="muted">{text.say("call-flow-exceptions-ignored")}</p></div> }.into_any()
        }
    };
    view! {
        <section class="card" id="flow">
            <header><h2>{text.say("call-flow-flow")}</h2></header>
            {hint}
            <div class="flow-box" inner_html=svg></div>
            <div class="body">
                <details class="more">
                    <summary>{text.say("call-flow-outline")}</summary>
                    {outline_view(&naming, &flow)}
                </details>
            </div>
        </section>
        <section class="card" id="week">
            <header><h2>{text.say("call-flow-week")}</h2></header>
            <div class="body">{week_strip(&naming, &answering, now)}</div>
        </section>
        <section class="card" id="exceptions">
            <header><h2>{text.say("call-flow-exceptions")}</h2></header>
            {differing}
        </section>
    }
    .into_any()
}
