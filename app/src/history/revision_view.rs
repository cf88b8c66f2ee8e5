//! One revision and its changes, in words.

use leptos::prelude::*;

use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::language::Text;
use crate::shared::revisions::{Change, ChangeKind, FactChange, Reader, Revision, Window, differences};
use crate::shared::time_zone;

/// How many things are told before the rest is folded.
const SHOWN: usize = 4;

/// A revision in the list.
pub fn revision_view(window: &Window, reader: Reader, zone: &str, revision: &Revision, is_newest: bool) -> AnyView {
    let (text, number) = (reader.text, revision.number);
    // What was there when the history begins was not changed by anybody.
    let changes = if number == 1 { Vec::new() } else { differences(window, reader, (number - 1, number)) };
    let restore = (!is_newest).then(|| {
        let label = say!(text, "history-restore-label", number = number.to_string());
        view! {
            <a class="button small" href=format!("/history/{number}/restore") aria-label=label>
                {icon(Icon::Undo)}{text.say("history-restore")}
            </a>
        }
    });
    let current = is_newest.then(|| view! { <span class="tag green">{text.say("history-current")}</span> });
    let note = note(text, revision).map(|note| view! { <p>{note}</p> });
    view! {
        <li id=format!("revision-{number}")>
            <header>
                <div>
                    <h2>{revision.who(text)}</h2>
                    <p class="muted">
                        {time_zone::moment(text, zone, revision.saved_at)}" · "
                        <span class="num">{say!(text, "history-revision", number = number.to_string())}</span>
                    </p>
                </div>
                {current}{restore}
            </header>
            {note}
            {changes_view(text, changes)}
        </li>
    }
    .into_any()
}

/// What the changes alone do not tell.
fn note(text: Text, revision: &Revision) -> Option<String> {
    if revision.number == 1 {
        return Some(text.say("history-begins"));
    }
    (revision.action == "history.restore").then(|| say!(text, "history-restored", number = revision.subject.clone()))
}

/// Changes, thing by thing; a long list is folded.
pub fn changes_view(text: Text, changes: Vec<Change>) -> AnyView {
    let count = changes.len();
    let mut lines = changes.into_iter().map(|change| change_view(text, change));
    let first = lines.by_ref().take(if count > SHOWN + 1 { SHOWN } else { count }).collect::<Vec<_>>();
    let rest = lines.collect::<Vec<_>>();
    let folded = (!rest.is_empty()).then(|| {
        let summary = say!(text, "history-more", number = i64::try_from(rest.len()).unwrap_or_default());
        view! { <details class="more"><summary>{summary}</summary><ul class="changes">{rest}</ul></details> }
    });
    (count > 0).then(|| view! { <ul class="changes">{first}</ul>{folded} }.into_any()).into_any()
}

fn change_view(text: Text, change: Change) -> AnyView {
    let (tag, key) = match change.kind {
        ChangeKind::Added => ("tag green", "history-added"),
        ChangeKind::Changed => ("tag", "history-changed"),
        ChangeKind::Removed => ("tag red", "history-removed"),
    };
    let is_new = change.kind == ChangeKind::Added;
    let facts = change.facts.into_iter().map(|fact| fact_view(text, fact, is_new)).collect::<Vec<_>>();
    let facts = (!facts.is_empty()).then(|| view! { <dl>{facts}</dl> });
    view! { <li><p><span class=tag>{text.say(key)}</span>" "<b>{change.title}</b></p>{facts}</li> }.into_any()
}

fn fact_view(text: Text, fact: FactChange, is_new: bool) -> AnyView {
    let value = |value: String| if value.is_empty() { text.say("history-nothing") } else { value };
    // Arrow and line-through are pictures: the words say the same to who hears the page.
    let before = (!is_new).then(|| {
        view! {
            <span class="visually-hidden">{text.say("history-before")}" "</span><del>{value(fact.before)}</del>
            <span class="arrow" aria-hidden="true">" → "</span><span class="visually-hidden">" "{text.say("history-after")}" "</span>
        }
    });
    view! { <div><dt>{fact.label}</dt><dd>{before}<ins>{value(fact.after)}</ins></dd></div> }.into_any()
}
