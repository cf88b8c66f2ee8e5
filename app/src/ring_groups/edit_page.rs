//! `/extensions/{number}` of a ring group.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::choices;
use super::group_fields::GroupFields;
use super::group_form::GroupForm;
use super::server_functions::DRAFT;
use super::store;
use crate::accounts;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, PageWarnings, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::Problems;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::with_meanwhile;

/// The form to change a ring group.
#[component]
pub fn EditPage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let account_id = caller.account_id.as_str();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, account_id).await?.ok_or(Problem::NotFound)?;
        let saved = store::find_by_number(&mut connection, account_id, &number).await?.ok_or(Problem::NotFound)?;
        let digits = account.extension_digits;
        let choices = choices::load(&portal, &mut connection, (account_id, digits), &saved.id, text).await?;
        drop(connection);
        let draft: Option<GroupForm> = notes::take(&visitor.path, DRAFT).await?;
        let (form, problem, opened) = match (notes::take_refused::<GroupForm>(&visitor.path).await?, draft) {
            // What was typed, against what is saved now: sending it again is done knowingly.
            (Some(refused), _) => {
                let opened = refused.form.version;
                (GroupForm { version: saved.version, ..refused.form }, Some(refused.problem), opened)
            }
            (None, Some(draft)) => (draft, None, saved.version),
            (None, None) => (saved.group.form(&saved.id, saved.version), None, saved.version),
        };
        let (problems, request) = (Problems::new(text, problem), (&portal, &visitor, &caller));
        let thing = ("extensions", saved.id.as_str());
        let problems = with_meanwhile(problems, request, thing, saved.version - opened).await?;
        let form = GroupForm { id: saved.id, ..form };
        let name = saved.group.name;
        let lead = say!(text, "ring-groups-edit-lead", number = number.clone());
        let back = ("/extensions".to_owned(), text.say("extensions-list-title"));
        Ok(view! {
            <Frame title=name.clone() section=Section::Extensions>
                <PageHead title=name lead=lead back=back/>
                <div class="stack narrow">
                    <PageWarnings/>
                    <GroupFields action="/api/ring-groups/change" form=form choices=choices problems=problems
                        save=text.say("common-save")/>
                    <section class="card danger-zone">
                        <header><h2>{text.say("ring-groups-delete")}</h2></header>
                        <div class="body">
                            <p class="muted">{text.say("ring-groups-delete-explained")}</p>
                            <a class="button danger" href=format!("/extensions/{number}/delete")>
                                {icon(Icon::Trash)}{text.say("ring-groups-delete-open")}
                            </a>
                        </div>
                    </section>
                </div>
            </Frame>
        })
    })
}
