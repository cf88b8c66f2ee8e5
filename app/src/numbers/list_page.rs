//! `/manage_phone_number`: the company's numbers, and where the calls of each go, changed in place.

use std::sync::Arc;

use leptos::prelude::*;

use super::destinations::Destinations;
use super::listing::{Choice, LIST, Only, Shown};
use super::number::Number;
use super::server_functions::{DestinationsForm, RowForm};
use super::stock_view::place_words;
use super::store;
use crate::accounts;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::form::{FormToken, ProblemSummary, Problems, field_id};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::{Edited, with_meanwhile};

/// What all rows have in common.
struct Rows {
    text: Text,
    country: Country,
    destinations: Arc<Destinations>,
    typed: Vec<RowForm>,
    problems: Problems,
}

/// The list.
#[component]
pub fn ListPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let (text, choice) = (visitor.text(), Choice::of(&visitor.query));
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let all = store::list(&mut connection, &caller.account_id).await?;
        let destinations = Destinations::current(&portal, &mut connection, &account, text).await?;
        drop(connection);
        let words = |number: &Number| {
            let written = number.shown_in(account.country).replace('\u{a0}', " ");
            format!(
                "{written} {} {}",
                place_words(text, number.kind, &number.city),
                destinations.words(&number.destination)
            )
        };
        let shown = choice.shown(&all, words);
        let refused = notes::take_refused::<DestinationsForm>(&choice.href()).await?;
        let (typed, problem) = refused.map_or((Vec::new(), None), |refused| (refused.form.rows, Some(refused.problem)));
        // Of what was chosen on the page, what was saved meanwhile.
        let version = |row: &RowForm| all.iter().find(|number| number.e164 == row.number).map(|number| number.version);
        let missed_of = |row: &RowForm| version(row).map_or(0, |version| version - row.version);
        let stale: Vec<&RowForm> = typed.iter().filter(|row| row.is_changed() && missed_of(row) > 0).collect();
        let missed = stale.iter().map(|row| missed_of(row)).sum();
        let edited = Edited::Things("numbers", stale.iter().map(|row| row.number.as_str()).collect());
        let (problems, request) = (Problems::new(text, problem), (&portal, &visitor, &caller));
        let problems = with_meanwhile(problems, request, edited, missed).await?;
        let rows = Rows { text, country: account.country, destinations, typed, problems };
        let title = text.say("common-tab-numbers");
        let lead = lead(text, &all);
        let foot = foot(text, &choice, &shown, all.len());
        let list = if shown.found == 0 { nothing_found(text) } else { form(&rows, &choice, &shown) };
        Ok(view! {
            <Frame title=title.clone() section=Section::Numbers>
                <PageHead title=title lead=lead>
                    <a class="button" href="/number_porting">{icon(Icon::PhoneForwarded)}{text.say("numbers-port")}</a>
                    <a class="button main" href="/manage_phone_number/new">{icon(Icon::Plus)}{text.say("numbers-add")}</a>
                </PageHead>
                <ProblemSummary problems=rows.problems.clone()/>
                <section class="card">
                    {tools(text, &choice)}
                    {filter(text, &choice, &all)}
                    {list}
                    {foot}
                </section>
            </Frame>
        })
    })
}

fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn lead(text: Text, all: &[Number]) -> String {
    let without = all.iter().filter(|number| Only::Nobody.includes(&number.destination)).count();
    say!(text, "numbers-lead", number = count(all.len()), without = count(without))
}

fn tools(text: Text, choice: &Choice) -> AnyView {
    let everything = Choice { search: String::new(), page: 0, ..choice.clone() }.href();
    let kept = (choice.only != Only::All).then(|| view! { <input type="hidden" name="to" value=choice.only_code()/> });
    view! {
        <form class="tools" role="search" method="get" action=LIST>
            <input type="search" name="q" value=choice.search.clone() aria-label=text.say("numbers-search")
                placeholder=text.say("numbers-search-hint")/>
            {kept}
            <button class="button">{icon(Icon::Search)}<span class="word">{text.say("numbers-search")}</span></button>
            {(!choice.search.is_empty()).then(|| view! { <a class="button quiet" href=everything>{text.say("numbers-search-end")}</a> })}
        </form>
    }
    .into_any()
}

/// All destinations or one kind of them, with how many numbers lead there.
fn filter(text: Text, choice: &Choice, all: &[Number]) -> AnyView {
    let keys = [
        "numbers-filter-all",
        "numbers-filter-receptionist",
        "numbers-filter-extensions",
        "numbers-filter-faxes",
        "numbers-filter-nobody",
    ];
    let links = Only::ALL
        .into_iter()
        .zip(keys)
        .map(|(only, key)| {
            let current = (only == choice.only).then_some("true");
            let number = count(all.iter().filter(|number| only.includes(&number.destination)).count());
            view! { <a href=choice.with_only(only).href() aria-current=current>{say!(text, key, number = number)}</a> }
        })
        .collect_view();
    view! { <nav class="list-kinds" aria-label=text.say("numbers-filter")><div class="segments">{links}</div></nav> }
        .into_any()
}

fn form(rows: &Rows, choice: &Choice, shown: &Shown) -> AnyView {
    let text = rows.text;
    let lines = shown.numbers.iter().enumerate().map(|(place, number)| row(rows, place, number)).collect_view();
    view! {
        <form method="post" action="/api/numbers/save-destinations" novalidate>
            <FormToken/>
            <input type="hidden" name="form[page]" value=choice.href()/>
            <table class="list number-list">
                <thead>
                    <tr>
                        <th scope="col">{text.say("numbers-column-number")}</th>
                        <th scope="col">{text.say("numbers-column-place")}</th>
                        <th scope="col">{text.say("numbers-column-destination")}</th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
            <div class="number-save">
                <button class="button main">{text.say("numbers-save")}</button>
                <p class="muted">{text.say("numbers-save-hint")}</p>
            </div>
        </form>
    }
    .into_any()
}

fn row(rows: &Rows, place: usize, number: &Number) -> AnyView {
    let text = rows.text;
    let written = number.shown_in(rows.country);
    let main = number.is_main.then(|| view! { <span class="tag">{text.say("numbers-main")}</span> });
    view! {
        <tr>
            <td><span class="who"><a class="name" href=number.page()>{written.clone()}</a>{main}</span></td>
            <td class="wide muted">{place_words(text, number.kind, &number.city)}</td>
            <td class="destination">{destination_field(rows, place, number, &say!(text, "numbers-destination-of", number = written))}</td>
        </tr>
    }
    .into_any()
}

/// The destination of a number, with what is needed to tell whether it was changed.
fn destination_field(rows: &Rows, place: usize, number: &Number, label: &str) -> AnyView {
    let from = number.destination.form_value();
    let typed = rows.typed.iter().find(|row| row.number == number.e164 && row.is_changed());
    let chosen = typed.map_or(from.as_str(), |row| row.destination.as_str());
    let field = |name: &str| format!("form[rows][{place}][{name}]");
    let name = RowForm::field(place);
    // Names say where a row stood when it was sent; the problem is shown where the number stands now.
    let sent = rows.typed.iter().position(|row| row.number == number.e164).map(RowForm::field);
    let problem = sent.and_then(|name| rows.problems.of(&name));
    let (id, is_wrong) = (field_id(&name), problem.is_some());
    let described = is_wrong.then(|| format!("{id}-problem"));
    let problem = problem.map(|sentence| view! { <p class="problem" id=format!("{id}-problem")>{sentence}</p> });
    view! {
        <div class:wrong=is_wrong>
            <input type="hidden" name=field("number") value=number.e164.clone()/>
            <input type="hidden" name=field("version") value=number.version/>
            <input type="hidden" name=field("from") value=from.clone()/>
            <select id=id name=name autocomplete="off" aria-label=label.to_owned()
                aria-describedby=described aria-invalid=is_wrong.then_some("true")
                inner_html=rows.destinations.options(number.is_main).with_chosen(chosen)></select>
            {problem}
        </div>
    }
    .into_any()
}

fn foot(text: Text, choice: &Choice, shown: &Shown, all: usize) -> AnyView {
    if shown.pages < 2 {
        let found = (!choice.is_everything() && shown.found > 0)
            .then(|| say!(text, "numbers-found", found = count(shown.found), all = count(all)));
        return found.map(|sentence| view! { <p class="list-foot">{sentence}</p> }).into_any();
    }
    let current = choice.page.min(shown.pages - 1);
    let links = (0..shown.pages)
        .map(|page| {
            let on = (page == current).then_some("page");
            view! { <a href=choice.with_page(page).href() aria-current=on>{page + 1}</a> }
        })
        .collect_view();
    view! {
        <div class="list-foot number-pages">
            <p>{say!(text, "numbers-found", found = count(shown.found), all = count(all))}</p>
            <nav class="segments" aria-label=text.say("numbers-pages")>{links}</nav>
        </div>
    }
    .into_any()
}

fn nothing_found(text: Text) -> AnyView {
    view! {
        <div class="empty">
            {icon(Icon::Search)}
            <h2>{text.say("numbers-nothing-found")}</h2>
            <p class="muted">{text.say("numbers-nothing-found-hint")}</p>
            <a class="button" href=LIST>{text.say("numbers-search-all")}</a>
        </div>
    }
    .into_any()
}
