//! `/extensions/import/check`: what the uploaded file would do, row by row.

use leptos::prelude::*;

use super::lines_view::lines_view;
use super::loading::known;
use super::plan::{Counts, plan};
use super::server_functions::ApplyForm;
use super::sheet;
use super::store::{self, Import};
use super::upload::{CHECK_PAGE, IMPORT_PAGE};
use crate::accounts;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// Every row, and the button that does it all.
#[component]
pub fn CheckPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let import = store::find(&mut connection, &caller).await?;
        let known = known(&mut connection, &account).await?;
        drop(connection);
        let refused = notes::take_refused::<ApplyForm>(CHECK_PAGE).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let content = match import {
            Some(import) => {
                let lines = plan(sheet::read(&import.content)?, &known);
                let counts = Counts::of(&lines);
                view! {
                    {verdict(text, &import, counts)}
                    <section class="card">{lines_view(text, lines)}</section>
                }
                .into_any()
            }
            None => nothing(text),
        };
        let title = text.say("users-csv-check-title");
        let back = (IMPORT_PAGE.to_owned(), text.say("users-csv-import-title"));
        Ok(view! {
            <Frame title=title.clone() section=Section::Extensions>
                <PageHead title=title lead=text.say("users-csv-check-lead") back=back/>
                <div class="stack">
                    <ProblemSummary problems=problems/>
                    {content}
                </div>
            </Frame>
        })
    })
}

/// What can be done now: all of it, nothing before the file is mended, or nothing at all.
fn verdict(text: Text, import: &Import, counts: Counts) -> AnyView {
    let counted = say!(text, "users-csv-counts", added = counts.added, changed = counts.changed);
    if counts.wrong > 0 {
        let wrong = say!(text, "users-csv-wrong", number = counts.wrong);
        return view! {
            <div class="notice bad">
                {icon(Icon::CircleAlert)}
                <div>
                    <p><b>{wrong}</b></p>
                    <p>{text.say("users-csv-wrong-hint")}</p>
                    <div class="actions"><a class="button" href=IMPORT_PAGE>{text.say("users-csv-again")}</a></div>
                </div>
            </div>
        }
        .into_any();
    }
    if !counts.is_work() {
        return view! {
            <p class="notice info">
                {icon(Icon::Info)}<span>{text.say("users-csv-nothing-to-do")}" "<a href="/extensions">{text.say("users-csv-to-list")}</a></span>
            </p>
        }
        .into_any();
    }
    view! {
        <form method="post" action="/api/users-csv/apply" novalidate>
            <FormToken/>
            <input type="hidden" name="form[id]" value=import.id.clone()/>
            <input type="hidden" name="form[added]" value=counts.added/>
            <input type="hidden" name="form[changed]" value=counts.changed/>
            <div class="notice info">
                {icon(Icon::Info)}
                <div>
                    <p><b>{counted}</b></p>
                    <p>{text.say("users-csv-apply-hint")}</p>
                    <div class="actions">
                        <button class="button main">{text.say("users-csv-apply")}</button>
                        <a class="button" href=IMPORT_PAGE>{text.say("users-csv-again")}</a>
                    </div>
                </div>
            </div>
        </form>
    }
    .into_any()
}

fn nothing(text: Text) -> AnyView {
    view! {
        <section class="card">
            <div class="empty">
                {icon(Icon::Upload)}
                <h2>{text.say("users-csv-no-file")}</h2>
                <p class="muted">{text.say("users-csv-no-file-hint")}</p>
                <a class="button main" href=IMPORT_PAGE>{text.say("users-csv-again")}</a>
            </div>
        </section>
    }
    .into_any()
}
