//! `/virtual_receptionist/holidays/public`: the public holidays of the account's country, to be ticked and added.

use leptos::prelude::*;

use super::list_page::{chosen_year, today};
use super::listing::day_words;
use super::public_holidays::{PublicHoliday, public_holidays};
use super::server_functions::{LIST, PUBLIC, PublicForm, list_of, missing_public};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, field_id};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;

/// The preview.
#[component]
pub fn PublicPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let refused = notes::take_refused::<PublicForm>(PUBLIC).await?;
        let (year, ticked, problem) = match refused {
            Some(refused) => (refused.form.year, Some(refused.form), Some(refused.problem)),
            None => (chosen_year(&visitor, today(&portal, &caller)), None, None),
        };
        let mut connection = portal.database.read().await?;
        let missing = missing_public(&mut connection, &caller.account_id, caller.country, year).await?;
        drop(connection);
        let country = text.say(caller.country.name_key());
        let title = say!(text, "holidays-public-title", country = country, year = year.to_string());
        let problems = Problems::new(text, problem);
        let all = public_holidays(caller.country, year).len();
        let present = all.saturating_sub(missing.len());
        let present = (present > 0).then(|| {
            let count = i64::try_from(present).unwrap_or_default();
            view! { <p class="muted">{say!(text, "holidays-public-present", count = count)}</p> }
        });
        let boxes = missing
            .iter()
            .map(|holiday| {
                let is_ticked = ticked.as_ref().is_none_or(|form| form.has(holiday.date));
                tick(text, holiday, is_ticked)
            })
            .collect_view();
        let content = if missing.is_empty() {
            view! { <p>{text.say("holidays-public-complete")}</p> }.into_any()
        } else {
            view! {
                <fieldset class="choices">
                    <legend class="visually-hidden">{title.clone()}</legend>
                    {boxes}
                </fieldset>
            }
            .into_any()
        };
        let button = (!missing.is_empty())
            .then(|| view! { <button class="button main">{text.say("holidays-public-add")}</button> });
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title lead=text.say("holidays-public-lead") back=(list_of(year), text.say("holidays-title"))/>
                <form class="stack narrow" method="post" action="/api/holidays/add-public" novalidate>
                    <FormToken/>
                    <input type="hidden" name="form[year]" value=year.to_string()/>
                    <ProblemSummary problems=problems/>
                    <section class="card"><div class="body stack">{present}{content}</div></section>
                    <div class="actions">
                        {button}
                        <a class="button" href=LIST>{text.say("common-cancel")}</a>
                    </div>
                </form>
            </Frame>
        })
    })
}

fn tick(text: Text, holiday: &PublicHoliday, is_ticked: bool) -> AnyView {
    let name = format!("form[days][{}]", PublicForm::name_of(holiday.date));
    let repeat = text.say(if holiday.yearly { "holidays-yearly" } else { "holidays-once" });
    let id = field_id(&name);
    let label_for = id.clone();
    view! {
        <label class="choice" for=label_for>
            <input type="checkbox" id=id name=name value="true" checked=is_ticked/>
            <span><b>{text.say(holiday.key)}</b><small>{day_words(text, holiday.date)}" · "{repeat}</small></span>
        </label>
    }
    .into_any()
}
