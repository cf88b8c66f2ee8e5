//! `/sign_in/code`: asks for the code of the second factor, or for a passkey.

use leptos::prelude::*;
use leptos_meta::Title;

use super::second_step::{CODE_PAGE, CodeForm, owner};
use crate::layout::icon::{Icon, icon};
use crate::layout::{PublicFrame, page};
use crate::passkeys;
use crate::say;
use crate::second_factor::{self, PENDING_MINUTES};
use crate::shared::browser::Visitor;
use crate::shared::caller::SIGN_IN;
use crate::shared::form::{FormToken, ProblemSummary, Problems, TextField};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;

/// The second step; who did not take the first one is sent there by a link.
#[component]
pub fn CodePage() -> impl IntoView {
    page(async move {
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let refused = notes::take_refused::<CodeForm>(CODE_PAGE).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let mut connection = portal.database.read().await?;
        let pending = second_factor::find_pending(&mut connection, &visitor, portal.clock.now_ms()).await?;
        let has_passkeys = match &pending {
            Some(pending) if passkeys::are_possible(&portal.settings) => {
                !passkeys::list(&mut connection, owner(pending)).await?.is_empty()
            }
            _ => false,
        };
        drop(connection);
        let title = text.say(if has_passkeys { "sign-in-code-title-passkey" } else { "sign-in-code-title" });
        let (lead, form) = match pending {
            Some(_) if has_passkeys => {
                (text.say("sign-in-code-lead-passkey"), code_form(text, problems, Some(passkey_form(text))))
            }
            Some(_) => (text.say("sign-in-code-lead"), code_form(text, problems, None)),
            None => (say!(text, "sign-in-code-none", number = PENDING_MINUTES), again(text)),
        };
        Ok(view! {
            <PublicFrame>
                <Title text=say!(text, "common-page-title", title = title.clone())/>
                <h1>{title}</h1>
                <p class="lead muted">{lead}</p>
                {form}
            </PublicFrame>
        })
    })
}

fn code_form(text: Text, problems: Problems, passkey_form: Option<AnyView>) -> AnyView {
    view! {
        <ProblemSummary problems=problems.clone()/>
        {passkey_form}
        <form method="post" action="/api/sign-in/enter-code" novalidate>
            <FormToken/>
            <TextField name="form[code]" label=text.say("sign-in-code") value="" problems=problems
                hint=text.say("sign-in-code-hint") autocomplete="one-time-code" max_length=40/>
            <button class="button main wide">{text.say("sign-in-submit")}</button>
        </form>
        <p class="small muted">{text.say("sign-in-code-lost")}</p>
        <p class="small"><a href=SIGN_IN>{text.say("sign-in-code-other")}</a></p>
    }
    .into_any()
}

/// Browsers show it where a script can ask the device: see `boot.js`.
fn passkey_form(text: Text) -> AnyView {
    view! {
        <div class="needs-passkeys by-passkey">
            <form method="post" action="/api/sign-in/enter-passkey" data-passkey="get" data-begin="/api/sign-in/begin-passkey"
                data-refused=text.say("sign-in-passkey-refused")>
                <FormToken/>
                <input type="hidden" name="form[credential]" value=""/>
                <button class="button main wide">{icon(Icon::Key)}{text.say("sign-in-passkey-use")}</button>
                <p class="problem" role="alert"></p>
            </form>
            <p class="or"><span>{text.say("sign-in-passkey-or")}</span></p>
        </div>
    }
    .into_any()
}

fn again(text: Text) -> AnyView {
    view! { <p><a class="button main wide" href=SIGN_IN>{text.say("sign-in-submit")}</a></p> }.into_any()
}
