//! `/manage_phone_number/new`: the steps to a new number.

use leptos::prelude::*;

use super::adding::kind_asked_for;
use super::listing::LIST;
use super::number::Kind;
use super::server_functions::HoldForm;
use super::stock::{self, Free, Holder, Place};
use super::stock_view::{
    NUMBERS_ON_A_PAGE, Step, area_codes_view, chosen_view, cities_view, kinds_view, nothing_view, numbers_view,
    search_view,
};
use crate::layout::{Frame, PageHead, Section, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::form::{ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// What is to be chosen now.
enum Now {
    Kind,
    AreaCode(Vec<Place>),
    City(Vec<Place>),
    Number(Vec<String>),
}

/// The steps.
#[component]
pub fn AddPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let asked = Step::of(&visitor.query);
        let kind = kind_asked_for(&caller, asked.kind.map(Kind::code).unwrap_or_default());
        let mut connection = portal.database.read().await?;
        let holder = Holder::new(&caller, portal.clock.now_ms());
        let (step, now) = now_to_choose(&mut connection, holder, (kind, asked.clone())).await?;
        drop(connection);
        let refused = notes::take_refused::<HoldForm>(&asked.href()).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let lead = text.say(match now {
            Now::Kind => "numbers-choose-kind",
            Now::AreaCode(_) if step.kind == Some(Kind::TollFree) => "numbers-choose-prefix",
            Now::AreaCode(_) => "numbers-choose-area-code",
            Now::City(_) => "numbers-choose-city",
            Now::Number(_) => "numbers-choose-number",
        });
        let title = text.say("numbers-add");
        let back = (LIST.to_owned(), text.say("common-tab-numbers"));
        Ok(view! {
            <Frame title=title.clone() section=Section::Numbers>
                <PageHead title=title lead=lead back=back/>
                <ProblemSummary problems=problems/>
                {chosen_view(text, caller.country, &step)}
                <section class="card narrow">{now_view(text, caller.country, &step, &now)}</section>
            </Frame>
        })
    })
}

/// What is chosen, as far as there are such numbers, and what there is to choose from now. What leaves no choice is chosen.
async fn now_to_choose(
    connection: &mut Connection,
    holder: Holder<'_>,
    (kind, asked): (Option<Kind>, Step),
) -> Result<(Step, Now), Problem> {
    let Some(kind) = kind else { return Ok((Step::default(), Now::Kind)) };
    let step = Step { kind: asked.kind.and(Some(kind)), ..asked };
    let places = stock::places(connection, holder, kind).await?;
    let cities: Vec<Place> = places.iter().filter(|place| place.area_code == step.area_code).cloned().collect();
    let city = match cities.as_slice() {
        [] => {
            let step = Step { area_code: String::new(), city: String::new(), page: 0, ..step };
            return Ok((step, Now::AreaCode(places)));
        }
        [only] => Some(only.city.clone()),
        several => several.iter().find(|place| place.city == step.city).map(|place| place.city.clone()),
    };
    let Some(city) = city else {
        return Ok((Step { city: String::new(), page: 0, ..step }, Now::City(cities)));
    };
    let step = Step { city, ..step };
    let digits: String = step.search.chars().filter(char::is_ascii_digit).collect();
    let on_a_page = i64::try_from(NUMBERS_ON_A_PAGE).unwrap_or_default();
    let looked_for = Free {
        kind,
        area_code: &step.area_code,
        city: &step.city,
        digits: &digits,
        skip: i64::try_from(step.page).unwrap_or_default() * on_a_page,
        most: on_a_page + 1,
    };
    let numbers = stock::free(connection, holder, looked_for).await?;
    Ok((step, Now::Number(numbers)))
}

fn now_view(text: Text, country: Country, step: &Step, now: &Now) -> AnyView {
    let (search, list) = match now {
        Now::Kind => return kinds_view(text, country),
        Now::AreaCode(places) if places.is_empty() => return nothing_view(text, step),
        Now::AreaCode(places) => {
            let (label, hint) = (text.say("numbers-search-place"), text.say("numbers-search-place-hint"));
            let found = !step.found(places).is_empty();
            let list = if found { area_codes_view(text, step, places) } else { nothing_view(text, step) };
            (search_view(text, step, &label, &hint), list)
        }
        Now::City(cities) => return cities_view(text, step, &cities.iter().collect::<Vec<_>>()),
        Now::Number(numbers) => {
            let (label, hint) = (text.say("numbers-search-digits"), text.say("numbers-search-digits-hint"));
            let list = match numbers.as_slice() {
                [] => nothing_view(text, step),
                numbers => numbers_view(text, country, step, numbers),
            };
            (search_view(text, step, &label, &hint), list)
        }
    };
    view! { {search}{list} }.into_any()
}
