//! The tab of name, email and extension number.

use leptos::prelude::*;

use super::tab::Tab;
use super::tab_form::Shown;
use crate::extensions::{UserFields, UserForm};
use crate::layout::icon::{Icon, icon};
use crate::shared::form::{FormToken, ProblemSummary};
use crate::shared::problem::Problem;
use crate::user_passwords::password_card;

/// The form to change a user, and the way to delete them.
pub async fn user_tab(shown: &Shown) -> Result<AnyView, Problem> {
    let (text, user) = (shown.text, &shown.user);
    let (form, problems) = shown.form(Tab::User, UserForm::from(user.clone())).await?;
    // What was typed, against what is saved now: sending it again is done knowingly.
    let form = UserForm { id: user.id.clone(), version: user.version, ..form };
    let password = password_card(&shown.portal, text, &shown.account, user).await?;
    let (digits, delete) = (shown.account.extension_digits, format!("/extensions/{}/delete", user.number));
    Ok(view! {
        <form class="stack" method="post" action="/api/extensions/change-user" novalidate>
            <FormToken/>
            <input type="hidden" name="form[id]" value=form.id.clone()/>
            <input type="hidden" name="form[version]" value=form.version/>
            <ProblemSummary problems=problems.clone()/>
            <section class="card">
                <div class="body"><UserFields form=form digits=digits problems=problems/></div>
            </section>
            <div class="actions">
                <button class="button main">{text.say("common-save")}</button>
                <a class="button" href="/extensions">{text.say("common-cancel")}</a>
            </div>
        </form>
        {password}
        <section class="card danger-zone">
            <header><h2>{text.say("extensions-delete-user")}</h2></header>
            <div class="body">
                <p class="muted">{text.say("extensions-delete-explained")}</p>
                <a class="button danger" href=delete>{icon(Icon::Trash)}{text.say("extensions-delete-open")}</a>
            </div>
        </section>
    }
    .into_any())
}
