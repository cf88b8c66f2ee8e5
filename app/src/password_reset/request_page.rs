//! Asking for a link, and what is said afterwards.

use leptos::prelude::*;
use leptos_meta::Title;

use super::server_functions::RequestForm;
use crate::layout::{PublicFrame, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::form::{FormToken, ProblemSummary, Problems, TextField, TextKind};
use crate::shared::notes;
use crate::sign_in::CountryAndNumber;

/// `/reset_password`.
#[component]
pub fn RequestPage() -> impl IntoView {
    page(async move {
        let text = Visitor::current().text();
        let refused = notes::take_refused::<RequestForm>("/reset_password").await?;
        let (form, problem) = match refused {
            Some(refused) => (refused.form, Some(refused.problem)),
            None => (RequestForm::default(), None),
        };
        let problems = Problems::new(text, problem);
        Ok(view! {
            <PublicFrame>
                <Title text=say!(text, "common-page-title", title = text.say("password-reset-title"))/>
                <h1>{text.say("password-reset-title")}</h1>
                <p class="lead muted">{text.say("password-reset-lead")}</p>
                <ProblemSummary problems=problems.clone()/>
                <form method="post" action="/api/password-reset/ask-for-link" novalidate>
                    <FormToken/>
                    <CountryAndNumber country=form.country number=form.number problems=problems.clone()/>
                    <TextField name="form[email]" label=text.say("password-reset-email") value=form.email
                        problems=problems kind=TextKind::Email autocomplete="email" max_length=254/>
                    <button class="button main wide">{text.say("password-reset-submit")}</button>
                </form>
                <p class="small"><a href="/sign_in">{text.say("password-reset-back")}</a></p>
            </PublicFrame>
        })
    })
}

/// `/reset_password/sent`: the same for everybody, whether or not a mail was sent.
#[component]
pub fn SentPage() -> impl IntoView {
    page(async move {
        let text = Visitor::current().text();
        let title = text.say("password-reset-sent-title");
        Ok(view! {
            <PublicFrame>
                <Title text=say!(text, "common-page-title", title = title.clone())/>
                <h1>{title}</h1>
                <p class="lead muted" role="status">{text.say("password-reset-sent")}</p>
                <p><a class="button main wide" href="/sign_in">{text.say("password-reset-back")}</a></p>
                <p class="small"><a href="/reset_password">{text.say("password-reset-sent-again")}</a></p>
            </PublicFrame>
        })
    })
}
