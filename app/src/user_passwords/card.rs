//! The card of a user's password, on the page of the user.

use leptos::prelude::*;

use super::fields::NewPasswordFields;
use super::saving::TEMPORARY_DAYS;
use super::server_functions::{KIND, SetForm};
use super::store::{self, Password};
use crate::accounts::Account;
use crate::extensions::User;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::email_address::EmailAddress;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes::{self, Refused};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::time_zone;

/// What is known of a user's password, and the ways to give them another.
///
/// # Errors
/// A fault of the database.
pub async fn password_card(
    portal: &Portal,
    text: Text,
    account: &Account,
    user: &User,
) -> Result<impl IntoView + use<>, Problem> {
    let refused: Option<Refused<SetForm>> = notes::take(&format!("/extensions/{}", user.number), KIND).await?;
    let problems = Problems::beside_secrets(text, refused.map(|refused| refused.problem));
    let mut connection = portal.database.read().await?;
    let password = store::find(&mut connection, &account.id, &user.id).await?;
    drop(connection);
    let state = state(text, &account.time_zone, password.as_ref());
    let is_first = password.is_none();
    let type_hint = if is_first { "user-passwords-type-first-hint" } else { "user-passwords-type-hint" };
    let (id, is_refused) = (user.id.clone(), !problems.is_empty());
    Ok(view! {
        <section class="card password-card" id="password">
            <header><h2>{text.say("user-passwords-title")}</h2></header>
            <div class="body">
                <p>{state}</p>
                {send_form(text, user, is_first)}
                <details class="more" open=is_refused>
                    <summary>{text.say("user-passwords-type")}</summary>
                    <form method="post" action="/api/user-passwords/set" novalidate>
                        <FormToken/>
                        <input type="hidden" name="form[id]" value=id/>
                        <ProblemSummary problems=problems.clone()/>
                        <NewPasswordFields problems=problems/>
                        <p class="hint">{text.say(type_hint)}</p>
                        <div class="actions"><button class="button">{text.say("user-passwords-set")}</button></div>
                    </form>
                </details>
            </div>
        </section>
    })
}

fn state(text: Text, zone: &str, password: Option<&Password>) -> String {
    let Some(password) = password else { return text.say("user-passwords-state-none") };
    let moment = time_zone::moment(text, zone, password.changed_at);
    if password.went_elsewhere() {
        text.say("user-passwords-state-elsewhere")
    } else if password.is_temporary() {
        say!(text, "user-passwords-state-temporary", moment = moment, days = TEMPORARY_DAYS)
    } else if password.is_own() {
        say!(text, "user-passwords-state-own", moment = moment)
    } else {
        say!(text, "user-passwords-state-typed", moment = moment)
    }
}

/// Until a user has a password none stops working.
fn send_form(text: Text, user: &User, is_first: bool) -> AnyView {
    if EmailAddress::parse(&user.email).is_err() {
        return view! { <p class="hint">{text.say("user-passwords-no-email")}</p> }.into_any();
    }
    let email = user.email.clone();
    let (hint, send) = if is_first {
        (say!(text, "user-passwords-send-first-hint", email = email), text.say("user-passwords-send-first"))
    } else {
        (say!(text, "user-passwords-send-hint", email = email), text.say("user-passwords-send"))
    };
    view! {
        <form method="post" action="/api/user-passwords/send">
            <FormToken/>
            <input type="hidden" name="form[id]" value=user.id.clone()/>
            <p class="hint">{hint}</p>
            <div class="actions"><button class="button">{icon(Icon::Mail)}{send}</button></div>
        </form>
    }
    .into_any()
}
