//! `/user/profile`: who the user is, their email and their password.

use leptos::prelude::*;

use super::facts;
use super::passwords::{KIND, OwnPasswordForm};
use super::profile::EmailForm;
use crate::accounts;
use crate::extensions::{self, User};
use crate::layout::{PageHead, UserFrame, UserSection, page};
use crate::numbers;
use crate::shared::browser::Visitor;
use crate::shared::caller::{PROFILE, UserCaller};
use crate::shared::form::{FormToken, PasswordField, ProblemSummary, Problems, TextField, TextKind};
use crate::shared::language::Text;
use crate::shared::notes::{self, Refused};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::user_passwords::NewPasswordFields;

/// What the administrator decides, the email, and the password.
#[component]
pub fn ProfilePage() -> impl IntoView {
    page(async move {
        let caller = UserCaller::user()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let user = extensions::find(&mut connection, &account.id, &caller.user_id).await?.ok_or(Problem::NotFound)?;
        let direct = numbers::direct_numbers(&mut connection, &account.id, &user.id).await?;
        drop(connection);
        let email = notes::take_refused::<EmailForm>(PROFILE).await?;
        let password: Option<Refused<OwnPasswordForm>> = notes::take(PROFILE, KIND).await?;
        let password = Problems::beside_secrets(text, password.map(|refused| refused.problem));
        let title = text.say("common-tab-profile");
        let (name, number) = (user.name(), user.number.clone());
        Ok(view! {
            <UserFrame title=title.clone() section=UserSection::Profile>
                <PageHead title=title lead=text.say("user-portal-profile-lead")/>
                <div class="stack narrow">
                    <section class="card">
                        <div class="body">
                            <dl class="facts">
                                <dt>{text.say("user-portal-name")}</dt>
                                <dd>{name}</dd>
                                <dt>{text.say("user-portal-extension")}</dt>
                                <dd>{number}</dd>
                                <dt>{text.say("user-portal-direct")}</dt>
                                <dd>{facts::told_numbers(text, &account, &direct)}</dd>
                            </dl>
                        </div>
                    </section>
                    {email_form(text, user, email)}
                    {password_form(text, password)}
                </div>
            </UserFrame>
        })
    })
}

fn email_form(text: Text, user: User, refused: Option<Refused<EmailForm>>) -> AnyView {
    // What was typed, against what is saved now: sending it again is done knowingly.
    let (email, problem) = match refused {
        Some(refused) => (refused.form.email, Some(refused.problem)),
        None => (user.email, None),
    };
    let problems = Problems::new(text, problem);
    view! {
        <section class="card" id="email">
            <header><h2>{text.say("user-portal-email-title")}</h2></header>
            <div class="body">
                <form method="post" action="/api/user/change-email" novalidate>
                    <FormToken/>
                    <input type="hidden" name="form[id]" value=user.id/>
                    <input type="hidden" name="form[version]" value=user.version/>
                    <ProblemSummary problems=problems.clone()/>
                    <TextField name="form[email]" label=text.say("user-portal-email") value=email problems=problems
                        hint=text.say("user-portal-email-hint") kind=TextKind::Email autocomplete="email"/>
                    <div class="actions"><button class="button main">{text.say("user-portal-save-email")}</button></div>
                </form>
            </div>
        </section>
    }
    .into_any()
}

fn password_form(text: Text, problems: Problems) -> AnyView {
    view! {
        <section class="card" id="password">
            <header><h2>{text.say("user-portal-password-title")}</h2></header>
            <div class="body">
                <form method="post" action="/api/user/change-password" novalidate>
                    <FormToken/>
                    <ProblemSummary problems=problems.clone()/>
                    <PasswordField name="form[current]" label=text.say("user-portal-current") problems=problems.clone()
                        autocomplete="current-password"/>
                    <NewPasswordFields problems=problems/>
                    <div class="actions"><button class="button">{text.say("user-portal-save-password")}</button></div>
                </form>
            </div>
        </section>
    }
    .into_any()
}
