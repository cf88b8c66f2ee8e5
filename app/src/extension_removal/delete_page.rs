//! `/extensions/{number}/delete`: what points to an extension, what takes its place, and the button that deletes.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::server_functions::{DeleteForm, can_replace, has_rooms, uses};
use crate::accounts;
use crate::extensions::{self, Extension, Kind};
use crate::ip_phones;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, SelectField, SelectOption};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The page that asks before an extension is deleted.
#[component]
pub fn DeletePage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let account_id = caller.account_id.as_str();
        let mut connection = portal.database.read().await?;
        let all = extensions::current(&portal, &mut connection, account_id).await?;
        let extension = all.iter().find(|extension| extension.number == number).cloned().ok_or(Problem::NotFound)?;
        let uses = uses(&mut connection, account_id, &extension.id, text).await?;
        let has_rooms = has_rooms(&mut connection, account_id, &extension).await?;
        let id = caller.administrator_id.as_str();
        let administrator = accounts::find_administrator_by_id(&mut connection, account_id, id).await?;
        let phone = ip_phones::find_of_user(&mut connection, account_id, &extension.id).await?;
        drop(connection);
        let refused = notes::take_refused::<DeleteForm>(&visitor.path).await?;
        let (chosen, problem) =
            refused.map_or((String::new(), None), |refused| (refused.form.replacement, Some(refused.problem)));
        let problems = Problems::new(text, problem);
        let name = extension.name.clone();
        let page = format!("/extensions/{number}");
        let (title_key, lead_key, confirm_key) = match extension.kind {
            Kind::User => ("extensions-delete-title", "extensions-edit-lead", "extensions-delete-confirm"),
            Kind::RingGroup => ("ring-groups-delete-title", "ring-groups-edit-lead", "ring-groups-delete-confirm"),
            Kind::Conference => {
                ("conferences-delete-title", "conferences-server-lead", "conferences-delete-server-confirm")
            }
        };
        let title = say!(text, title_key, name = name.clone());
        let pointing = (!uses.is_empty()).then(|| {
            let lines = uses.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
            view! {
                <p>{say!(text, "extensions-delete-uses", name = name.clone())}</p>
                <ul>{lines}</ul>
                <SelectField name="form[replacement]" label=text.say("extensions-replacement") value=chosen
                    options=replacements(text, &extension, &all) problems=problems.clone()/>
            }
        });
        let is_own = administrator.is_some_and(|administrator| {
            extension.kind == Kind::User
                && administrator.id == caller.administrator_id
                && administrator.email.eq_ignore_ascii_case(&extension.email)
        });
        let yourself = is_own.then(|| {
            let sentence = say!(text, "extensions-delete-yourself", number = number.clone());
            view! { <p class="notice warm">{icon(Icon::TriangleAlert)}<span>{sentence}</span></p> }
        });
        let phone = phone.map(|phone| {
            let sentence = say!(text, "ip-phones-freed", model = phone.model_name());
            view! { <p class="notice warm">{icon(Icon::TriangleAlert)}<span>{sentence}</span></p> }
        });
        let rooms = has_rooms.then(|| {
            let sentence = text.say("conferences-problem-rooms-left");
            view! { <p class="notice warm">{icon(Icon::TriangleAlert)}<span>{sentence}</span></p> }
        });
        let confirm = if has_rooms {
            view! { <a class="button main" href="/conferences">{text.say("conferences-to-rooms")}</a> }.into_any()
        } else {
            view! { <button class="button main danger">{icon(Icon::Trash)}{text.say(confirm_key)}</button> }.into_any()
        };
        let nothing =
            pointing.is_none().then(|| view! { <p>{say!(text, "extensions-delete-no-uses", name = name.clone())}</p> });
        let secrets = (extension.kind == Kind::User)
            .then(|| view! { <p class="muted">{text.say("extensions-delete-secrets")}</p> });
        Ok(view! {
            <Frame title=title.clone() section=Section::Extensions>
                <PageHead title=title lead=say!(text, lead_key, number = number) back=(page.clone(), name)/>
                <form class="stack confirm" method="post" action="/api/extensions/delete" novalidate>
                    <FormToken/>
                    <input type="hidden" name="form[id]" value=extension.id.clone()/>
                    <ProblemSummary problems=problems/>
                    <section class="card danger-zone">
                        <div class="body">{rooms}{yourself}{phone}{pointing}{nothing}<p class="muted">{text.say("extensions-delete-final")}</p>{secrets}</div>
                    </section>
                    <div class="actions">
                        {confirm}
                        <a class="button" href=page>{text.say("common-cancel")}</a>
                    </div>
                </form>
            </Frame>
        })
    })
}

fn replacements(text: Text, gone: &Extension, others: &[Extension]) -> Vec<SelectOption> {
    let line = |value: &str, key: &str| SelectOption::plain(value, text.say(key));
    let mut others: Vec<&Extension> = others.iter().filter(|other| can_replace(gone, other)).collect();
    others.sort_by(|left, right| left.by_heading(right));
    let others = others.into_iter().map(|other| SelectOption {
        label: other.label(),
        value: other.id.clone(),
        group: match (gone.kind, other.kind) {
            (Kind::User, _) => String::new(),
            (_, Kind::User) => text.say("ring-groups-then-users"),
            (_, _) => text.say("ring-groups-then-groups"),
        },
    });
    let (choose, nobody) = (line("", "extensions-replacement-choose"), line("nobody", "extensions-replacement-nobody"));
    [choose].into_iter().chain(others).chain([nobody]).collect()
}
