//! The path of a call that is over, by what decided about it then.

use leptos::prelude::*;

use super::line::Line;
use super::names::Names;
use super::path_lines::PathWords;
use super::path_view::path_view;
use super::setup::Setup;
use crate::call_routing::{Call, End, Path, Routing, run};
use crate::layout::icon::Icon;
use crate::shared::language::Text;

/// What happened to a call, step by step. What is there no more is said to be gone, and links lead to what things are now.
pub fn past_view(text: Text, now: &Setup, routing: &Routing, call: &Call) -> AnyView {
    let setup = now.with_earlier(routing.clone());
    let words = PathWords { names: Names { text, setup: &setup, now }, call };
    path_view(words.names, words.past_lines(&run(&setup.routing, call)), false)
}

impl<'r> PathWords<'r> {
    /// All steps of a call that is over, with its end.
    pub fn past_lines(self, path: &Path<'r>) -> Vec<Line<'r>> {
        let mut lines = self.lines(path);
        lines.push(match path.end {
            // Nothing more came: whoever called did not wait for it.
            End::WaitingForKeys(_) | End::WaitingForAnswer => {
                Line::new(Icon::PhoneOff, self.names.text.say("account-routing-end-caller-hung-up"))
            }
            ref end => self.end(end),
        });
        lines
    }
}
