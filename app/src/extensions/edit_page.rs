//! `/extensions/{number}`: one user.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::server_functions::UserForm;
use super::store;
use crate::accounts;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, TextField, TextKind};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::with_meanwhile;

/// The form to change a user.
#[component]
pub fn EditPage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let found = store::find_by_number(&mut connection, &caller.account_id, &number).await?;
        let user = found.ok_or(Problem::NotFound)?;
        drop(connection);
        let name = user.name();
        let delete = format!("/extensions/{}/delete", user.number);
        let (form, problem, opened) = match notes::take_refused::<UserForm>(&visitor.path).await? {
            // What was typed, against what is saved now: sending it again is done knowingly.
            Some(refused) => {
                let opened = refused.form.version;
                (UserForm { id: user.id.clone(), version: user.version, ..refused.form }, Some(refused.problem), opened)
            }
            None => (UserForm::from(user.clone()), None, user.version),
        };
        let (problems, request) = (Problems::new(text, problem), (&portal, &visitor, &caller));
        let thing = ("extensions", user.id.as_str());
        let problems = with_meanwhile(problems, request, thing, user.version - opened).await?;
        let back = ("/extensions".to_owned(), text.say("extensions-list-title"));
        let lead = say!(text, "extensions-edit-lead", number = user.number);
        Ok(view! {
            <Frame title=name.clone() section=Section::Extensions>
                <PageHead title=name lead=lead back=back/>
                <div class="stack narrow">
                    <form class="stack" method="post" action="/api/extensions/change-user" novalidate>
                        <FormToken/>
                        <input type="hidden" name="form[id]" value=form.id.clone()/>
                        <input type="hidden" name="form[version]" value=form.version/>
                        <ProblemSummary problems=problems.clone()/>
                        <section class="card">
                            <div class="body"><UserFields form=form digits=account.extension_digits problems=problems/></div>
                        </section>
                        <div class="actions">
                            <button class="button main">{text.say("common-save")}</button>
                            <a class="button" href="/extensions">{text.say("common-cancel")}</a>
                        </div>
                    </form>
                    <section class="card danger-zone">
                        <header><h2>{text.say("extensions-delete-user")}</h2></header>
                        <div class="body">
                            <p class="muted">{text.say("extensions-delete-explained")}</p>
                            <a class="button danger" href=delete>{icon(Icon::Trash)}{text.say("extensions-delete-open")}</a>
                        </div>
                    </section>
                </div>
            </Frame>
        })
    })
}

/// The fields of a user, the same for a new one and an old one.
#[component]
pub fn UserFields(
    /// What stands in them.
    form: UserForm,
    /// How many digits the number has.
    digits: i64,
    /// The form's problems.
    problems: Problems,
) -> AnyView {
    let text = Visitor::current().text();
    view! {
        <div class="pair">
            <TextField name="form[first_name]" label=text.say("extensions-first-name") value=form.first_name
                problems=problems.clone() autocomplete="off"/>
            <TextField name="form[last_name]" label=text.say("extensions-last-name") value=form.last_name
                problems=problems.clone() autocomplete="off"/>
        </div>
        <TextField name="form[email]" label=text.say("extensions-email") value=form.email problems=problems.clone()
            kind=TextKind::Email autocomplete="off"/>
        <TextField name="form[number]" label=text.say("extensions-number") value=form.number problems=problems
            hint=say!(text, "extensions-number-hint", number = digits) kind=TextKind::Digits autocomplete="off"/>
    }
    .into_any()
}
