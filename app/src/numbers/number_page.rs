//! `/manage_phone_number/{phone_number}`: one number: where it leads, whether it is the main number, releasing it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::destinations::Destinations;
use super::listing::LIST;
use super::number::{Number, from_address};
use super::server_functions::{DestinationsForm, RowForm};
use super::stock_view::place_words;
use super::store;
use crate::accounts;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, SelectField};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::with_meanwhile;

/// The page of a number.
#[component]
pub fn NumberPage() -> impl IntoView {
    let digits = use_params_map().read_untracked().get("phone_number").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let account_id = caller.account_id.as_str();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, account_id).await?.ok_or(Problem::NotFound)?;
        let found = store::find(&mut connection, account_id, &from_address(&digits)).await?;
        let number = found.ok_or(Problem::NotFound)?;
        let destinations = Destinations::current(&portal, &mut connection, &account, text).await?;
        drop(connection);
        let refused = notes::take_refused::<DestinationsForm>(&visitor.path).await?;
        let (typed, problem) =
            refused.map_or((None, None), |refused| (refused.form.rows.into_iter().next(), Some(refused.problem)));
        let opened = typed.as_ref().map_or(number.version, |row| row.version);
        let (problems, request) = (Problems::new(text, problem), (&portal, &visitor, &caller));
        let thing = ("numbers", number.e164.as_str());
        let problems = with_meanwhile(problems, request, thing, number.version - opened).await?;
        let from = number.destination.form_value();
        let chosen = typed.map_or_else(|| from.clone(), |row| row.destination);
        let written = number.shown_in(account.country);
        let lead = place_words(text, number.kind, &number.city);
        Ok(view! {
            <Frame title=written.clone() section=Section::Numbers>
                <PageHead title=written lead=lead back=(LIST.to_owned(), text.say("common-tab-numbers"))/>
                <div class="stack narrow">
                    <form class="stack" method="post" action="/api/numbers/save-destinations" novalidate>
                        <FormToken/>
                        <input type="hidden" name="form[page]" value=number.page()/>
                        <input type="hidden" name="form[rows][0][number]" value=number.e164.clone()/>
                        <input type="hidden" name="form[rows][0][version]" value=number.version/>
                        <input type="hidden" name="form[rows][0][from]" value=from/>
                        <ProblemSummary problems=problems.clone()/>
                        <section class="card">
                            <div class="body">
                                <SelectField name=RowForm::field(0) label=text.say("numbers-destination")
                                    hint=text.say("numbers-destination-hint") value=chosen
                                    options=destinations.options(number.is_main) problems=problems/>
                            </div>
                        </section>
                        <div class="actions">
                            <button class="button main">{text.say("common-save")}</button>
                            <a class="button" href=LIST>{text.say("common-cancel")}</a>
                        </div>
                    </form>
                    {main_view(text, &number)}
                    {release_view(text, &number)}
                </div>
            </Frame>
        })
    })
}

/// Whether it is the main number, or can become it.
fn main_view(text: Text, number: &Number) -> AnyView {
    let (sentence, link) = match (number.is_main, number.main_problem()) {
        (true, _) => (text.say("numbers-main-is"), None),
        (false, Some(key)) => (text.say(key), None),
        (false, None) => (text.say("numbers-main-explained"), Some(format!("{}/main", number.page()))),
    };
    let link = link.map(|href| {
        view! { <div class="actions section-actions"><a class="button" href=href>{icon(Icon::Key)}{text.say("numbers-main-open")}</a></div> }
    });
    view! {
        <section class="card">
            <header><h2>{text.say("numbers-main")}</h2></header>
            <div class="body"><p class="muted">{sentence}</p>{link}</div>
        </section>
    }
    .into_any()
}

fn release_view(text: Text, number: &Number) -> Option<AnyView> {
    let href = format!("{}/delete", number.page());
    let view = || {
        view! {
            <section class="card danger-zone">
                <header><h2>{text.say("numbers-release")}</h2></header>
                <div class="body">
                    <p class="muted">{text.say("numbers-release-explained")}</p>
                    <a class="button danger" href=href>{icon(Icon::Trash)}{text.say("numbers-release-open")}</a>
                </div>
            </section>
        }
        .into_any()
    };
    (!number.is_main).then(view)
}
