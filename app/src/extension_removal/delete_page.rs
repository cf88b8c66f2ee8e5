//! `/extensions/{number}/delete`: what points to a user, who takes their place, and the button that deletes.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::server_functions::DeleteUserForm;
use crate::accounts;
use crate::extensions;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::receptionist;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, SelectField, SelectOption};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The page that asks before a user is deleted.
#[component]
pub fn DeletePage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let account_id = caller.account_id.as_str();
        let mut connection = portal.database.read().await?;
        let found = extensions::find_by_number(&mut connection, account_id, &number).await?;
        let user = found.ok_or(Problem::NotFound)?;
        let uses = receptionist::uses_of_user(&mut connection, account_id, &user.id, text).await?;
        let administrator = accounts::find_administrator(&mut connection, account_id).await?;
        let others = extensions::list(&mut connection, account_id).await?;
        drop(connection);
        let refused = notes::take_refused::<DeleteUserForm>(&visitor.path).await?;
        let (chosen, problem) =
            refused.map_or((String::new(), None), |refused| (refused.form.replacement, Some(refused.problem)));
        let problems = Problems::new(text, problem);
        let back = (format!("/extensions/{}", user.number), user.name());
        let title = say!(text, "extensions-delete-title", name = user.name());
        let options = replacements(
            &user,
            others,
            &text.say("extensions-replacement-choose"),
            &text.say("extensions-replacement-nobody"),
        );
        let pointing = (!uses.is_empty()).then(|| {
            let lines = uses.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
            view! {
                <p>{say!(text, "extensions-delete-uses", name = user.name())}</p>
                <ul>{lines}</ul>
                <SelectField name="form[replacement]" label=text.say("extensions-replacement") value=chosen options=options
                    problems=problems.clone()/>
            }
        });
        let is_own = administrator.is_some_and(|administrator| {
            administrator.id == caller.administrator_id && administrator.email.eq_ignore_ascii_case(&user.email)
        });
        let yourself = is_own.then(|| {
            let sentence = say!(text, "extensions-delete-yourself", number = user.number.clone());
            view! { <p class="notice warm">{icon(Icon::TriangleAlert)}<span>{sentence}</span></p> }
        });
        let nothing =
            pointing.is_none().then(|| view! { <p>{say!(text, "extensions-delete-no-uses", name = user.name())}</p> });
        Ok(view! {
            <Frame title=title.clone() section=Section::Extensions>
                <PageHead title=title lead=say!(text, "extensions-edit-lead", number = user.number.clone()) back=back/>
                <form class="stack confirm" method="post" action="/api/extensions/delete-user" novalidate>
                    <FormToken/>
                    <input type="hidden" name="form[id]" value=user.id.clone()/>
                    <ProblemSummary problems=problems/>
                    <section class="card danger-zone">
                        <div class="body">{yourself}{pointing}{nothing}<p class="muted">{text.say("extensions-delete-final")}</p></div>
                    </section>
                    <div class="actions">
                        <button class="button main danger">{icon(Icon::Trash)}{text.say("extensions-delete-confirm")}</button>
                        <a class="button" href=format!("/extensions/{}", user.number)>{text.say("common-cancel")}</a>
                    </div>
                </form>
            </Frame>
        })
    })
}

fn replacements(
    user: &extensions::User,
    others: Vec<extensions::User>,
    choose: &str,
    nobody: &str,
) -> Vec<SelectOption> {
    let line = |value: &str, label: String| SelectOption { value: value.to_owned(), label, group: String::new() };
    let people = others.into_iter().filter(|other| other.id != user.id);
    let people = people.map(|other| line(&other.id, format!("{} · {}", other.name(), other.number)));
    [line("", choose.to_owned())].into_iter().chain(people).chain([line("nobody", nobody.to_owned())]).collect()
}
