//! The path of a call as a list.

use leptos::prelude::*;

use super::line::{Line, Tone};
use super::names::Names;
use super::path_lines::PathWords;
use super::setup::Setup;
use crate::call_routing::{AfterKeys, Call, Called, Said, run};
use crate::layout::icon::icon;
use crate::say;
use crate::shared::language::Text;
use crate::speech;

/// How much of the path of a call that comes now is told at a glance.
const FIRST_STEPS: usize = 3;

/// What happens now to a call to the main number, up to where the caller chooses.
pub fn now_view(text: Text, setup: &Setup, now_ms: i64) -> AnyView {
    let called = Called::Number(setup.account.main_number.clone());
    let call = Call { called, at_ms: now_ms, after_keys: AfterKeys::Wait, ..Call::default() };
    let path = run(&setup.routing, &call);
    let words = PathWords { names: Names::new(text, setup), call: &call };
    let mut lines = words.lines(&path);
    if lines.len() < FIRST_STEPS {
        lines.push(words.end(&path.end));
    }
    lines.truncate(FIRST_STEPS);
    path_view(words.names, lines, false)
}

/// Steps as a list; `players` let one listen to what is said.
pub fn path_view(names: Names<'_>, lines: Vec<Line<'_>>, players: bool) -> AnyView {
    let steps = lines.into_iter().map(|line| step_view(names, line, players)).collect_view();
    view! { <ol class="path">{steps}</ol> }.into_any()
}

fn step_view(names: Names<'_>, line: Line<'_>, players: bool) -> AnyView {
    let class = match line.tone {
        Tone::Plain => "step",
        Tone::Good => "step good",
        Tone::Warm => "step warm",
    };
    let link = line.thing.map(|thing| {
        let words = say!(names.text, "account-routing-see", name = thing.name);
        view! { <a class="small" href=thing.page>{words}</a> }
    });
    let said = line.said.map(|said| said_view(names, said, players));
    view! {
        <li class=class>
            {icon(line.icon)}
            <div><p>{line.sentence}" "{link}</p>{said}</div>
        </li>
    }
    .into_any()
}

fn said_view(names: Names<'_>, said: &Said, players: bool) -> AnyView {
    let text = names.text;
    let (words, source) = match said {
        _ if said.is_empty() => {
            return view! { <p class="muted">{text.say("account-routing-said-nothing")}</p> }.into_any();
        }
        Said::Text(spoken) => {
            let source = speech::player_source(&names.setup.account.prompt_language, spoken.trim());
            (view! { <q class="muted">{spoken.clone()}</q> }.into_any(), source)
        }
        Said::Recording { id, name } => {
            let words = say!(text, "account-routing-said-recording", name = name.clone());
            (view! { <span class="muted">{words}</span> }.into_any(), format!("/audio/{id}/caller.wav"))
        }
    };
    let player = players.then(|| {
        view! { <audio controls preload="none" src=source aria-label=text.say("receptionist-listen")></audio> }
    });
    view! { <p>{words}</p>{player} }.into_any()
}
