//! `/settings/second_factor`: off, being set up, or on.

use leptos::prelude::*;

use super::frame::{Below, SETTINGS};
use super::passkeys::{AddForm, KIND};
use super::passkeys_card::passkeys_card;
use super::second_factor::{BeginForm, CODES, NEW_CODES, SECOND_FACTOR, SET_UP_MINUTES, TURN_OFF, owner};
use crate::layout::icon::{Icon, icon};
use crate::layout::page;
use crate::passkeys;
use crate::say;
use crate::second_factor::{self, RECOVERY_CODES};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::clock::MINUTE_MS;
use crate::shared::form::{FormToken, PasswordField, ProblemSummary, Problems, TextField, TextKind};
use crate::shared::language::Text;
use crate::shared::notes::{self, Refused};
use crate::shared::portal::Portal;
use crate::shared::qr_picture::qr_picture;

/// The state and what to do next.
#[component]
pub fn SecondFactorPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let since_ms = portal.clock.now_ms() - SET_UP_MINUTES * MINUTE_MS;
        let mut connection = portal.database.read().await?;
        let is_on = second_factor::is_on(&mut connection, owner(&caller)).await?;
        let secret = second_factor::secret_to_confirm(&mut connection, owner(&caller), since_ms).await?;
        let left = second_factor::recovery_codes_left(&mut connection, owner(&caller)).await?;
        let own_passkeys = passkeys::list(&mut connection, owner(&caller)).await?;
        drop(connection);
        let refused_passkey: Option<Refused<AddForm>> = notes::take(SECOND_FACTOR, KIND).await?;
        let refused = notes::take_refused::<BeginForm>(SECOND_FACTOR).await?;
        let problems = Problems::beside_secrets(text, refused.map(|refused| refused.problem));
        // The codes are worked out for this visit only: see `second_factor`.
        let salt: Option<String> = notes::take(SECOND_FACTOR, CODES).await?;
        let codes = salt.filter(|_| is_on).map(|salt| codes_view(text, &visitor.browser, &salt));
        let (lead, content) = match (is_on, secret) {
            (true, _) => {
                let count = i64::try_from(own_passkeys.len()).unwrap_or_default();
                let card = passkeys_card(text, &caller.time_zone, own_passkeys, refused_passkey);
                (say!(text, "settings-second-factor-on-lead", number = left), on_view(text, card, count))
            }
            (false, Some(secret)) => {
                (text.say("settings-second-factor-lead"), set_up_view(text, &caller, &secret, problems))
            }
            (false, None) => (text.say("settings-second-factor-lead"), begin_view(text, problems)),
        };
        Ok(view! { <Below title=text.say("settings-second-factor-title") lead=lead>{codes}{content}</Below> })
    })
}

fn begin_view(text: Text, problems: Problems) -> AnyView {
    view! {
        <ProblemSummary problems=problems.clone()/>
        <form class="card" method="post" action="/api/settings/begin-second-factor" novalidate>
            <FormToken/>
            <div class="body">
                <ol class="set-steps">
                    <li>{text.say("settings-second-factor-step-app")}</li>
                    <li>{text.say("settings-second-factor-step-scan")}</li>
                    <li>{text.say("settings-second-factor-step-code")}</li>
                </ol>
                <PasswordField name="form[current]" label=text.say("settings-current") problems=problems
                    autocomplete="current-password"/>
            </div>
            <footer>
                <button class="button main">{icon(Icon::Key)}{text.say("settings-second-factor-begin")}</button>
                <a class="button" href=SETTINGS>{text.say("common-cancel")}</a>
            </footer>
        </form>
    }
    .into_any()
}

fn set_up_view(text: Text, caller: &Caller, secret: &str, problems: Problems) -> AnyView {
    let letters: Vec<char> = secret.chars().collect();
    let written = letters.chunks(4).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join(" ");
    let picture = qr_picture(&second_factor::uri(secret, &caller.company_name, &caller.name));
    view! {
        <ProblemSummary problems=problems.clone()/>
        <form class="card" method="post" action="/api/settings/confirm-second-factor" novalidate>
            <FormToken/>
            <div class="body">
                <p>{text.say("settings-second-factor-scan")}</p>
                <div class="qr" role="img" aria-label=text.say("settings-second-factor-picture") inner_html=picture></div>
                <p class="hint">{text.say("settings-second-factor-type")}</p>
                <p class="secret"><code>{written}</code></p>
                <TextField name="form[code]" label=text.say("settings-second-factor-code") value="" problems=problems
                    kind=TextKind::Digits hint=text.say("settings-second-factor-code-hint")
                    autocomplete="one-time-code" max_length=8/>
            </div>
            <footer>
                <button class="button main">{text.say("settings-second-factor-confirm")}</button>
                <a class="button" href=SETTINGS>{text.say("common-cancel")}</a>
            </footer>
        </form>
    }
    .into_any()
}

fn codes_view(text: Text, browser: &str, salt: &str) -> AnyView {
    let codes = second_factor::codes_for(browser, salt);
    let lines = codes.into_iter().map(|code| view! { <li><code>{code}</code></li> }).collect_view();
    let count = i64::try_from(RECOVERY_CODES).unwrap_or_default();
    view! {
        <section class="card">
            <header>{icon(Icon::Key)}<h2>{text.say("settings-codes-title")}</h2></header>
            <div class="body">
                <p>{say!(text, "settings-codes-lead", number = count)}</p>
                <ul class="recovery-codes">{lines}</ul>
                <p class="hint codes-print">{text.say("settings-codes-print")}</p>
            </div>
        </section>
    }
    .into_any()
}

fn on_view(text: Text, passkeys: AnyView, count: i64) -> AnyView {
    view! {
        {passkeys}
        <section class="card">
            <header>{icon(Icon::Key)}<h2>{text.say("settings-codes-new")}</h2></header>
            <div class="body"><p>{text.say("settings-codes-new-lead")}</p></div>
            <footer><a class="button" href=NEW_CODES>{text.say("settings-codes-new")}</a></footer>
        </section>
        <section class="card">
            <header><h2>{text.say("settings-second-factor-off")}</h2></header>
            <div class="body"><p>{say!(text, "settings-second-factor-off-lead", number = count)}</p></div>
            <footer><a class="button" href=TURN_OFF>{text.say("settings-second-factor-off")}</a></footer>
        </section>
    }
    .into_any()
}
