//! `/virtual_receptionist/settings`.

use std::collections::HashSet;

use leptos::prelude::*;

use super::server_functions::{PAGE, SettingsForm};
use super::store;
use crate::accounts;
use crate::extensions::{self, Extension, Kind, receptionist_number};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, ReceptionistTabs, Section, page};
use crate::receptionist;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::{Edited, with_meanwhile};

/// What the form changes, in the history.
const FACTS: [&str; 5] = [
    "receptionist-settings-by-extension",
    "receptionist-settings-by-name",
    "receptionist-settings-voicemail",
    "history-fact-reach-by-extension",
    "history-fact-reach-by-name",
];

/// What callers may dial, and whom they reach in which way.
#[component]
pub fn Page() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let account_id = caller.account_id.as_str();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, account_id).await?.ok_or(Problem::NotFound)?;
        let (settings, version) = store::find(&mut connection, account_id).await?;
        let reach = store::reach(&mut connection, account_id).await?;
        let extensions = extensions::current(&portal, &mut connection, account_id).await?;
        let by_name_keys = receptionist::uses_of_dial_by_name(&mut connection, account_id, text).await?;
        drop(connection);
        let reached = |by: fn(&super::Reach) -> bool| -> Vec<String> {
            let ticked = extensions.iter().filter(|other| by(&reach.get(&other.id).copied().unwrap_or_default()));
            ticked.map(|other| other.id.clone()).collect()
        };
        let saved = SettingsForm {
            version,
            dial_by_extension: settings.dial_by_extension,
            dial_by_name: settings.dial_by_name,
            remote_voicemail: settings.remote_voicemail,
            listed: extensions.iter().map(|other| other.id.as_str()).collect::<Vec<_>>().join(","),
            by_extension: reached(|reach| reach.by_extension),
            by_name: reached(|reach| reach.by_name),
        };
        let (form, problem, opened) = match notes::take_refused::<SettingsForm>(PAGE).await? {
            // What was ticked, against what is saved now: sending it again is done knowingly.
            Some(refused) => {
                let opened = refused.form.version;
                (SettingsForm { version, ..refused.form }, Some(refused.problem), opened)
            }
            None => (saved, None, version),
        };
        let (problems, request) = (Problems::new(text, problem), (&portal, &visitor, &caller));
        let problems = with_meanwhile(problems, request, Edited::Facts(&FACTS), version - opened).await?;
        let title = text.say("receptionist-settings-title");
        let lead = say!(text, "receptionist-settings-lead", number = receptionist_number(account.extension_digits));
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title lead=lead/>
                <ReceptionistTabs current=PAGE/>
                <form class="stack" method="post" action="/api/receptionist-settings/save" novalidate>
                    <FormToken/>
                    <input type="hidden" name="form[version]" value=form.version/>
                    <input type="hidden" name="form[listed]" value=form.listed.clone()/>
                    <ProblemSummary problems=problems/>
                    {switches(text, &form, &by_name_keys)}
                    {directory(text, &form, &extensions)}
                    <div class="savebar">
                        <div class="wrap">
                            <span class="small muted">{text.say("receptionist-settings-at-once")}</span>
                            <div class="actions"><button class="button main">{text.say("common-save")}</button></div>
                        </div>
                    </div>
                </form>
            </Frame>
        })
    })
}

fn switches(text: Text, form: &SettingsForm, by_name_keys: &[String]) -> AnyView {
    let switch = |name: &'static str, label: &str, hint: &str, checked: bool| {
        view! {
            <label class="choice">
                <input type="checkbox" name=name value="true" checked=checked/>
                <span><b>{text.say(label)}</b><small>{text.say(hint)}</small></span>
            </label>
        }
    };
    let keys = by_name_keys.join(" · ");
    let note = match (form.dial_by_name, by_name_keys.is_empty()) {
        (true, true) => Some((Icon::Info, text.say("receptionist-settings-no-name-key"))),
        (false, false) => Some((Icon::TriangleAlert, say!(text, "receptionist-settings-name-keys-idle", keys = keys))),
        _ => None,
    };
    let note = note.map(|(sign, sentence)| view! { <p class="notice warm">{icon(sign)}<span>{sentence}</span></p> });
    view! {
        <fieldset class="card switches">
            <legend class="visually-hidden">{text.say("receptionist-settings-switches")}</legend>
            <div class="body">
                <div class="choices">
                    {switch("form[dial_by_extension]", "receptionist-settings-by-extension",
                        "receptionist-settings-by-extension-hint", form.dial_by_extension)}
                    {switch("form[dial_by_name]", "receptionist-settings-by-name",
                        "receptionist-settings-by-name-hint", form.dial_by_name)}
                    {switch("form[remote_voicemail]", "receptionist-settings-voicemail",
                        "receptionist-settings-voicemail-hint", form.remote_voicemail)}
                </div>
                {note}
            </div>
        </fieldset>
    }
    .into_any()
}

fn directory(text: Text, form: &SettingsForm, extensions: &[Extension]) -> AnyView {
    let ticks = [
        Tick {
            name: "form[by_extension][]",
            label: text.say("receptionist-settings-column-extension"),
            spoken: say!(text, "receptionist-settings-tick-extension", name = "{name}"),
            ticked: form.by_extension.iter().collect(),
        },
        Tick {
            name: BY_NAME,
            label: text.say("receptionist-settings-column-name"),
            spoken: say!(text, "receptionist-settings-tick-name", name = "{name}"),
            ticked: form.by_name.iter().collect(),
        },
    ];
    let rows = extensions.iter().map(|extension| row(text, &ticks, extension)).collect_view();
    view! {
        <section class="card">
            <header><h2>{text.say("receptionist-settings-directory")}</h2></header>
            <p class="reach-lead muted">{text.say("receptionist-settings-directory-lead")}</p>
            <table class="list reach">
                <thead>
                    <tr>
                        <th scope="col">{text.say("extensions-column-number")}</th>
                        <th scope="col">{text.say("extensions-column-name")}</th>
                        <th scope="col">{text.say("receptionist-settings-column-extension")}</th>
                        <th scope="col">{text.say("receptionist-settings-column-name")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// The field of those that are reachable by name.
const BY_NAME: &str = "form[by_name][]";

/// A column of boxes; worded once, not once for each of all extensions.
struct Tick<'f> {
    name: &'static str,
    label: String,
    /// With `{name}` in the place of the extension's name.
    spoken: String,
    ticked: HashSet<&'f String>,
}

fn row(text: Text, ticks: &[Tick<'_>; 2], extension: &Extension) -> AnyView {
    let kind = match extension.kind {
        Kind::User => None,
        Kind::RingGroup => Some(text.say("extensions-type-ring-group")),
        Kind::Conference => Some(text.say("extensions-type-conference")),
    };
    let kind = kind.map(|kind| view! { <small class="muted">{kind}</small> });
    let boxes = ticks
        .iter()
        .map(|tick| {
            let checked = tick.ticked.contains(&extension.id);
            // A conference has no name to spell; what is saved of it stays.
            if extension.kind == Kind::Conference && tick.name == BY_NAME {
                let kept = checked.then(|| view! { <input type="hidden" name=tick.name value=extension.id.clone()/> });
                return view! { <td>{kept}</td> }.into_any();
            }
            let spoken = tick.spoken.replace("{name}", &extension.name);
            view! {
                <td>
                    <label class="row">
                        <input type="checkbox" name=tick.name value=extension.id.clone() checked=checked aria-label=spoken/>
                        <span class="reach-word" aria-hidden="true">{tick.label.clone()}</span>
                    </label>
                </td>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <tr>
            <td class="number"><span class="num">{extension.number.clone()}</span></td>
            <td><span class="reach-name">{extension.name.clone()}" "{kind}</span></td>
            {boxes}
        </tr>
    }
    .into_any()
}
