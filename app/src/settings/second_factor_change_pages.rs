//! `/settings/second_factor/off` and `/settings/second_factor/codes`: the password and a code are asked before.

use leptos::prelude::*;

use super::frame::Below;
use super::second_factor::{ChangeForm, NEW_CODES, SECOND_FACTOR, TURN_OFF, owner};
use crate::layout::page;
use crate::passkeys;
use crate::say;
use crate::second_factor;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, PasswordField, ProblemSummary, Problems, TextField};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// Before the second factor is turned off.
#[component]
pub fn TurnOffPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let problems = problems(&caller, TURN_OFF).await?;
        let text = Visitor::current().text();
        let form = Words {
            action: "/api/settings/turn-second-factor-off",
            class: "button main danger",
            submit: text.say("settings-second-factor-off-submit"),
        };
        let mut connection = Portal::current().database.read().await?;
        let passkeys = passkeys::list(&mut connection, owner(&caller)).await?.len();
        drop(connection);
        let number = i64::try_from(passkeys).unwrap_or_default();
        let title = text.say("settings-second-factor-off");
        let lead = say!(text, "settings-second-factor-off-lead", number = number);
        Ok(view! { <Below title=title lead=lead>{question(text, form, problems)}</Below> })
    })
}

/// Before recovery codes are made anew.
#[component]
pub fn NewCodesPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let problems = problems(&caller, NEW_CODES).await?;
        let text = Visitor::current().text();
        let form = Words {
            action: "/api/settings/renew-recovery-codes",
            class: "button main",
            submit: text.say("settings-codes-submit"),
        };
        let (title, lead) = (text.say("settings-codes-new"), text.say("settings-codes-new-lead"));
        Ok(view! { <Below title=title lead=lead>{question(text, form, problems)}</Below> })
    })
}

/// What tells the two forms apart.
struct Words {
    action: &'static str,
    class: &'static str,
    submit: String,
}

/// There is nothing to change while it is off.
async fn problems(caller: &Caller, page: &str) -> Result<Problems, Problem> {
    let (portal, text) = (Portal::current(), Visitor::current().text());
    let mut connection = portal.database.read().await?;
    if !second_factor::is_on(&mut connection, owner(caller)).await? {
        return Err(Problem::NotFound);
    }
    drop(connection);
    let refused = notes::take_refused::<ChangeForm>(page).await?;
    Ok(Problems::beside_secrets(text, refused.map(|refused| refused.problem)))
}

fn question(text: Text, words: Words, problems: Problems) -> AnyView {
    view! {
        <ProblemSummary problems=problems.clone()/>
        <form class="card" method="post" action=words.action novalidate>
            <FormToken/>
            <div class="body">
                <PasswordField name="form[current]" label=text.say("settings-current") problems=problems.clone()
                    autocomplete="current-password"/>
                <TextField name="form[code]" label=text.say("settings-second-factor-code") value="" problems=problems
                    hint=text.say("settings-second-factor-either") autocomplete="one-time-code" max_length=40/>
            </div>
            <footer>
                <button class=words.class>{words.submit}</button>
                <a class="button" href=SECOND_FACTOR>{text.say("common-cancel")}</a>
            </footer>
        </form>
    }
    .into_any()
}
