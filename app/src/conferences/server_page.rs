//! `/extensions/{number}` of the conference server.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::rules::ServerForm;
use super::saving::find_server;
use super::server_fields::ServerFields;
use super::server_functions::LIST;
use crate::accounts;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::Problems;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::with_meanwhile;

/// The form to change the server's number and name.
#[component]
pub fn ServerPage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let server = find_server(&mut connection, &caller.account_id).await?;
        let server = server.filter(|server| server.number == number).ok_or(Problem::NotFound)?;
        drop(connection);
        let (id, version) = (server.id, server.version);
        let (typed, problem) = match notes::take_refused::<ServerForm>(&visitor.path).await? {
            Some(refused) => (refused.form, Some(refused.problem)),
            None => (ServerForm { id: id.clone(), version, name: server.name.clone(), number: server.number }, None),
        };
        let (problems, request) = (Problems::new(text, problem), (&portal, &visitor, &caller));
        let thing = ("extensions", id.as_str());
        let problems = with_meanwhile(problems, request, thing, version - typed.version).await?;
        // What was typed, against what is saved now: sending it again is done knowingly.
        let form = ServerForm { id, version, ..typed };
        let back = (LIST.to_owned(), text.say("conferences-title"));
        Ok(view! {
            <Frame title=server.name.clone() section=Section::Conferences>
                <PageHead title=server.name lead=say!(text, "conferences-server-lead", number = number.clone()) back=back/>
                <div class="stack narrow">
                    <ServerFields action="/api/conferences/change-server" form=form digits=account.extension_digits
                        problems=problems save=text.say("common-save") cancel=LIST/>
                    <section class="card danger-zone">
                        <header><h2>{text.say("conferences-delete-server")}</h2></header>
                        <div class="body">
                            <p class="muted">{text.say("conferences-delete-server-explained")}</p>
                            <a class="button danger" href=format!("/extensions/{number}/delete")>
                                {icon(Icon::Trash)}{text.say("conferences-delete-server-open")}
                            </a>
                        </div>
                    </section>
                </div>
            </Frame>
        })
    })
}
