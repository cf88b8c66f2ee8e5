//! The passkeys of an administrator on the page of the second factor, and the form that adds one.

use leptos::prelude::*;

use super::passkeys::{AddForm, default_name, page_of};
use crate::layout::icon::{Icon, icon};
use crate::passkeys::{self, LONGEST_NAME, MOST, OwnPasskey};
use crate::say;
use crate::shared::form::{FormToken, PasswordField, ProblemSummary, Problems, TextField};
use crate::shared::language::Text;
use crate::shared::notes::Refused;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// The card; where the portal has no host name there are no passkeys, which it says.
pub fn passkeys_card(text: Text, zone: &str, own: Vec<OwnPasskey>, refused: Option<Refused<AddForm>>) -> AnyView {
    let (are_possible, count) = (passkeys::are_possible(&Portal::current().settings), own.len());
    let (name, problem) = match refused {
        Some(refused) => (refused.form.name, Some(refused.problem)),
        None => (default_name(), None),
    };
    let problems = Problems::beside_secrets(text, problem);
    let form = if !are_possible {
        ().into_any()
    } else if count >= MOST {
        view! { <div class="body"><p>{text.say("passkeys-problem-most")}</p></div> }.into_any()
    } else {
        view! {
            <div class="body without-passkeys"><p class="muted">{text.say("settings-passkeys-need-script")}</p></div>
            {add_form(text, name, problems.clone())}
        }
        .into_any()
    };
    let lead = if are_possible { "settings-passkeys-lead" } else { "passkeys-problem-impossible" };
    let rows = own.into_iter().map(|passkey| row(text, zone, passkey)).collect::<Vec<_>>();
    let rows = (count > 0).then(|| view! { <ul class="set-rows">{rows}</ul> });
    view! {
        <section class="card passkeys-card" id="passkeys">
            <header>{icon(Icon::Key)}<h2>{text.say("settings-passkeys-title")}</h2></header>
            <div class="body">
                <ProblemSummary problems=problems/>
                <p>{text.say(lead)}</p>
            </div>
            {rows}
            {form}
        </section>
    }
    .into_any()
}

fn row(text: Text, zone: &str, passkey: OwnPasskey) -> AnyView {
    let added = time_zone::moment(text, zone, passkey.added_at);
    let state = match passkey.last_used_at {
        Some(used) => {
            say!(text, "settings-passkeys-used", added = added, used = time_zone::moment(text, zone, used))
        }
        None => say!(text, "settings-passkeys-added", added = added),
    };
    let label = say!(text, "settings-passkeys-remove-title", name = passkey.name.clone());
    view! {
        <li>
            <div><p><b>{passkey.name}</b></p><p class="muted small">{state}</p></div>
            <a class="button small" href=page_of(&passkey.id) aria-label=label>{text.say("settings-remove")}</a>
        </li>
    }
    .into_any()
}

/// Browsers show it where a script can ask the device: see `boot.js`.
fn add_form(text: Text, name: String, problems: Problems) -> AnyView {
    view! {
        <div class="body needs-passkeys">
            <h3>{text.say("settings-passkeys-add")}</h3>
            <form method="post" action="/api/settings/add-passkey" novalidate data-passkey="create"
                data-begin="/api/settings/begin-passkey" data-refused=text.say("settings-passkeys-refused")>
                <FormToken/>
                <input type="hidden" name="form[credential]" value=""/>
                <TextField name="form[name]" label=text.say("settings-passkeys-name") value=name problems=problems.clone()
                    hint=text.say("settings-passkeys-name-hint") autocomplete="off" max_length=LONGEST_NAME/>
                <PasswordField name="form[current]" label=text.say("settings-current") problems=problems
                    autocomplete="current-password"/>
                <p class="problem" role="alert"></p>
                <div class="actions"><button class="button main">{text.say("settings-passkeys-add")}</button></div>
            </form>
        </div>
    }
    .into_any()
}
