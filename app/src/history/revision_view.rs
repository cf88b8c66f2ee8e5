//! One revision and its changes, in words.

use leptos::prelude::*;

use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::language::Text;
use crate::shared::revisions::{Change, ChangeKind, FactChange, Revision};
use crate::shared::time_zone;

/// How many things are told before the rest is folded.
const SHOWN: usize = 4;

/// Where a revision stands.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// It is the newest.
    pub is_newest: bool,
    /// When the phone system first ran it.
    pub run_at: Option<i64>,
}

/// A revision in the list.
pub fn revision_view(text: Text, zone: &str, revision: &Revision, changes: Vec<Change>, standing: Standing) -> AnyView {
    let number = revision.number;
    let restore = (!standing.is_newest).then(|| {
        let label = say!(text, "history-restore-label", number = number.to_string());
        view! {
            <a class="button small" href=format!("/history/{number}/restore") aria-label=label>
                {icon(Icon::Undo)}{text.say("history-restore")}
            </a>
        }
    });
    let run = standing.run_at.map(|run_at| {
        let took = text.seconds((run_at - revision.saved_at).max(0));
        view! { " · "{say!(text, "history-ran", took = took)} }
    });
    let current = standing.is_newest.then(|| view! { <span class="tag green">{text.say("history-current")}</span> });
    let note = note(text, revision).map(|note| view! { <p>{note}</p> });
    view! {
        <li id=format!("revision-{number}")>
            <header>
                <div>
                    <h2>{revision.who(text)}</h2>
                    <p class="muted">
                        {time_zone::moment(text, zone, revision.saved_at)}" · "
                        <span class="revision-number">{say!(text, "history-revision", number = number.to_string())}</span>
                        {run}
                    </p>
                </div>
                {current}{restore}
            </header>
            {note}
            {changes_view(text, Tense::Past, changes)}
        </li>
    }
    .into_any()
}

/// What the changes alone do not tell.
pub fn note(text: Text, revision: &Revision) -> Option<String> {
    if revision.number == 1 {
        return Some(text.say("history-begins"));
    }
    match revision.action.as_str() {
        "history.restore" => Some(say!(text, "history-restored", number = revision.subject.clone())),
        "user-settings.forward-by-phone" => Some(text.say("history-by-phone")),
        _ => None,
    }
}

/// Whether changes were made or would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// They were made.
    Past,
    /// They would be made.
    Future,
}

/// Changes, thing by thing; a long list is folded.
pub fn changes_view(text: Text, tense: Tense, changes: Vec<Change>) -> AnyView {
    let count = changes.len();
    let mut lines = changes.into_iter().map(|change| change_view(text, tense, change));
    let first = lines.by_ref().take(if count > SHOWN + 1 { SHOWN } else { count }).collect::<Vec<_>>();
    let rest = lines.collect::<Vec<_>>();
    let folded = (!rest.is_empty()).then(|| {
        let summary = say!(text, "history-more", number = i64::try_from(rest.len()).unwrap_or_default());
        view! { <details class="more"><summary>{summary}</summary><ul class="changes">{rest}</ul></details> }
    });
    (count > 0).then(|| view! { <ul class="changes">{first}</ul>{folded} }.into_any()).into_any()
}

fn change_view(text: Text, tense: Tense, change: Change) -> AnyView {
    let facts = match change.kind {
        ChangeKind::Changed => changed_facts(text, change.facts),
        _ => new_facts(&change.title, change.facts),
    };
    view! { <li><p>{tag(text, tense, change.kind)}" "<b>{change.title}</b></p>{facts}</li> }.into_any()
}

/// What happened to a thing.
pub fn kind_tag(text: Text, kind: ChangeKind) -> AnyView {
    tag(text, Tense::Past, kind)
}

fn tag(text: Text, tense: Tense, kind: ChangeKind) -> AnyView {
    let (class, past, future) = match kind {
        ChangeKind::Added => ("tag green", "history-added", "history-will-be-added"),
        ChangeKind::Changed => ("tag", "history-changed", "history-will-change"),
        ChangeKind::Removed => ("tag red", "history-removed", "history-will-be-removed"),
    };
    let key = if tense == Tense::Past { past } else { future };
    view! { <span class=class>{text.say(key)}</span> }.into_any()
}

/// What something new is like, in a line. Its name is told already.
fn new_facts(title: &str, facts: Vec<FactChange>) -> AnyView {
    let told = facts.into_iter().filter(|fact| !title.ends_with(&fact.after));
    let told: Vec<String> = told.map(|fact| format!("{}: {}", fact.label, fact.after)).collect();
    (!told.is_empty()).then(|| view! { <p class="muted">{told.join(" · ")}</p> }).into_any()
}

/// What differs, as it was and as it is.
pub fn changed_facts(text: Text, facts: Vec<FactChange>) -> AnyView {
    let value = |value: String| if value.is_empty() { text.say("history-nothing") } else { value };
    let lines = facts.into_iter().map(|fact| {
        // Arrow and line-through are pictures: the words say the same to who hears the page.
        view! {
            <div>
                <dt>{fact.label}</dt>
                <dd>
                    <span class="visually-hidden">{text.say("history-before")}" "</span><del>{value(fact.before)}</del>
                    <span class="arrow" aria-hidden="true">" → "</span>
                    <span class="visually-hidden">" "{text.say("history-after")}" "</span><ins>{value(fact.after)}</ins>
                </dd>
            </div>
        }
    });
    view! { <dl>{lines.collect::<Vec<_>>()}</dl> }.into_any()
}
