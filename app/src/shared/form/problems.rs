//! What was wrong with a form, in the visitor's language.

use leptos::prelude::*;

use super::field_id;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::language::Text;
use crate::shared::problem::{FieldProblem, Problem};

/// The problems of one form.
#[derive(Clone, Debug)]
pub struct Problems {
    text: Text,
    problem: Option<Problem>,
    meanwhile: Vec<String>,
    is_own: bool,
    forgets: bool,
}

impl Problems {
    /// The problems of a form, or none.
    pub fn new(text: Text, problem: Option<Problem>) -> Self {
        Self { text, problem, meanwhile: Vec::new(), is_own: false, forgets: false }
    }

    /// The problems of a form that also asks for a password or the like, which is empty again.
    pub fn beside_secrets(text: Text, problem: Option<Problem>) -> Self {
        Self { forgets: true, ..Self::new(text, problem) }
    }

    /// What is edited was saved meanwhile.
    pub fn is_conflict(&self) -> bool {
        self.problem == Some(Problem::Conflict)
    }

    /// The same, telling what was saved meanwhile, and whether the reader saved all of it, in another window.
    #[must_use]
    pub fn telling(self, meanwhile: Vec<String>, is_own: bool) -> Self {
        Self { meanwhile, is_own, ..self }
    }

    /// What is wrong with one field.
    pub fn of(&self, name: &str) -> Option<String> {
        let Some(Problem::Fields(fields)) = &self.problem else { return None };
        fields.iter().find(|field| field.field == name).map(|field| field_sentence(self.text, field))
    }

    /// True when nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.problem.is_none()
    }
}

fn field_sentence(text: Text, field: &FieldProblem) -> String {
    match field.number {
        Some(number) => say!(text, &field.key, number = number),
        None => text.say(&field.key),
    }
}

/// A problem that is not about single fields, as a sentence.
pub fn problem_sentence(text: Text, problem: &Problem) -> String {
    match problem {
        Problem::SignInNeeded => text.say("common-problem-sign-in-needed"),
        Problem::NotFound => text.say("common-problem-not-found"),
        Problem::Fields(_) => text.say("common-problem-fields"),
        Problem::Refused(key) => text.say(key),
        Problem::Conflict => text.say("common-problem-conflict"),
        Problem::TryLater { seconds } => {
            let minutes = i64::try_from(seconds.div_ceil(60)).unwrap_or(60);
            if *seconds < 60 {
                say!(text, "common-problem-try-in-seconds", number = i64::try_from(*seconds).unwrap_or(60))
            } else {
                say!(text, "common-problem-try-in-minutes", number = minutes)
            }
        }
        Problem::Unexpected { incident } => say!(text, "common-problem-unexpected", incident = incident.clone()),
    }
}

/// The summary at the top of a refused form, with links to the fields.
#[component]
pub fn ProblemSummary(problems: Problems) -> impl IntoView {
    let text = problems.text;
    problems.problem.map(|problem| {
        let fields = match &problem {
            Problem::Fields(fields) => fields.clone(),
            _ => Vec::new(),
        };
        let links = fields
            .into_iter()
            .map(|field| view! { <li><a href=format!("#{}", field_id(&field.field))>{field_sentence(text, &field)}</a></li> })
            .collect_view();
        let meanwhile = (!problems.meanwhile.is_empty()).then(|| {
            let lines = problems.meanwhile.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            // Users have no page of the history.
            let all = Visitor::current().caller.map(|_| {
                view! { <p><a href="/history">{text.say("history-meanwhile-all")}</a></p> }
            });
            view! { <ul>{lines}</ul>{all} }
        });
        let sentence = match problem {
            Problem::Conflict if problems.is_own => text.say("common-problem-conflict-own"),
            Problem::Fields(_) if problems.forgets => text.say("common-problem-fields-secret"),
            other => problem_sentence(text, &other),
        };
        view! {
            <div class="notice bad problem-summary" role="alert" tabindex="-1">
                {icon(Icon::CircleAlert)}
                <div>
                    <p><b>{sentence}</b></p>
                    <ul>{links}</ul>
                    {meanwhile}
                </div>
            </div>
        }
    })
}
