//! `/extensions/import`: choosing a file of users.

use leptos::prelude::*;

use super::columns::Column;
use super::upload::IMPORT_PAGE;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;

/// What a file has to look like, and the form to upload one.
#[component]
pub fn ImportPage() -> impl IntoView {
    page(async move {
        Caller::administrator()?;
        let visitor = Visitor::current();
        let text = visitor.text();
        let action = format!("/api/users-csv/upload?form_token={}", visitor.form_token());
        let refused = notes::take_refused::<()>(IMPORT_PAGE).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let title = text.say("users-csv-import-title");
        let back = ("/extensions".to_owned(), text.say("extensions-list-title"));
        Ok(view! {
            <Frame title=title.clone() section=Section::Extensions>
                <PageHead title=title lead=text.say("users-csv-import-lead") back=back/>
                <div class="stack narrow">
                    <form class="stack" method="post" action=action enctype="multipart/form-data">
                        <ProblemSummary problems=problems/>
                        <section class="card">
                            <div class="body">
                                <div class="field">
                                    <label for="file">{text.say("users-csv-file")}</label>
                                    <p class="hint" id="file-hint">{text.say("users-csv-file-hint")}</p>
                                    <input id="file" type="file" name="file" accept=".csv,text/csv,text/plain"
                                        aria-describedby="file-hint"/>
                                </div>
                            </div>
                        </section>
                        <div class="actions">
                            <button class="button main">{icon(Icon::Upload)}{text.say("users-csv-check")}</button>
                            <a class="button" href="/extensions">{text.say("common-cancel")}</a>
                        </div>
                    </form>
                    {explained(text)}
                </div>
            </Frame>
        })
    })
}

fn explained(text: Text) -> AnyView {
    let columns = Column::ALL.map(|column| view! { <th scope="col">{column.name(text)}</th> }).collect_view();
    let example = ["1001", "Ana", "Gómez", "ana@example.com"].map(|cell| view! { <td>{cell}</td> }).collect_view();
    view! {
        <section class="card">
            <header><h2>{text.say("users-csv-format")}</h2></header>
            <div class="body">
                <p>{text.say("users-csv-format-explained")}</p>
                <div class="sheet" tabindex="0" role="region" aria-label=text.say("users-csv-format")>
                    <table><thead><tr>{columns}</tr></thead><tbody><tr>{example}</tr></tbody></table>
                </div>
                <p><a href="/extensions/export.csv" download>{text.say("users-csv-export")}</a></p>
            </div>
        </section>
    }
    .into_any()
}
