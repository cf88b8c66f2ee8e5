//! `/virtual_receptionist/menus/new`.

use leptos::prelude::*;

use super::menu_functions::{LIST, NEW, NewMenuForm};
use crate::layout::{Frame, PageHead, Section, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, TextField};
use crate::shared::notes;

/// The form for a new menu.
#[component]
pub fn NewMenuPage() -> impl IntoView {
    page(async move {
        Caller::administrator()?;
        let text = Visitor::current().text();
        let (form, problem) = match notes::take_refused::<NewMenuForm>(NEW).await? {
            Some(refused) => (refused.form, Some(refused.problem)),
            None => (NewMenuForm::default(), None),
        };
        let problems = Problems::new(text, problem);
        let title = text.say("receptionist-new-menu-title");
        let back = (LIST.to_owned(), text.say("receptionist-menus-title"));
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title lead=text.say("receptionist-new-menu-lead") back=back/>
                <form class="stack narrow" method="post" action="/api/receptionist/add-menu" novalidate>
                    <FormToken/>
                    <ProblemSummary problems=problems.clone()/>
                    <section class="card">
                        <div class="body">
                            <TextField name="form[name]" label=text.say("receptionist-menu-name") value=form.name
                                hint=text.say("receptionist-menu-name-hint") problems=problems.clone() autocomplete="off"/>
                            <TextField name="form[greeting]" label=text.say("receptionist-greeting-text")
                                value=form.greeting hint=text.say("receptionist-new-menu-greeting-hint") lines=4
                                problems=problems autocomplete="off"/>
                        </div>
                    </section>
                    <div class="actions">
                        <button class="button main">{text.say("receptionist-add-menu")}</button>
                        <a class="button" href=LIST>{text.say("common-cancel")}</a>
                    </div>
                </form>
            </Frame>
        })
    })
}
