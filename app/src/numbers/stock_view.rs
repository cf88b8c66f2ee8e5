//! The steps to a number of the stock: its kind, its area code, its city, the number; and the addresses that keep them.

use leptos::prelude::*;

use super::listing::LIST;
use super::number::{Kind, shown};
use super::stock::Place;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::browser::form_value;
use crate::shared::country::Country;
use crate::shared::folded::folded;
use crate::shared::form::FormToken;
use crate::shared::language::Text;
use crate::shared::percent_encoding::encoded_value;

/// The page of the steps.
pub const PAGE: &str = "/manage_phone_number/new";
/// How many numbers are shown at a time.
pub const NUMBERS_ON_A_PAGE: usize = 50;

/// What is chosen so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The kind of number.
    pub kind: Option<Kind>,
    /// The area code.
    pub area_code: String,
    /// The city.
    pub city: String,
    /// What is searched for in this step.
    pub search: String,
    /// The page of the numbers, from 0 on.
    pub page: usize,
}

impl Step {
    /// The step in an address; what it does not know is as if it was not there.
    pub fn of(query: &str) -> Self {
        let value = |name| form_value(query, name).unwrap_or_default().trim().chars().take(80).collect::<String>();
        Self {
            kind: Kind::from_code(&value("kind")),
            area_code: value("area"),
            city: value("city"),
            search: value("q"),
            page: value("page").parse::<usize>().map_or(0, |page| page.clamp(1, 10_000) - 1),
        }
    }

    /// The step of an address that a form sent back.
    pub fn of_address(address: &str) -> Self {
        Self::of(address.split_once('?').map_or("", |(_, query)| query))
    }

    /// Its names and values in the address.
    fn parts(&self) -> Vec<(&'static str, String)> {
        let page = if self.page == 0 { String::new() } else { (self.page + 1).to_string() };
        let kind = self.kind.map(Kind::code).unwrap_or_default().to_owned();
        let parts = [
            ("kind", kind),
            ("area", self.area_code.clone()),
            ("city", self.city.clone()),
            ("q", self.search.clone()),
            ("page", page),
        ];
        parts.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The address of this step: always the same for the same choice.
    pub fn href(&self) -> String {
        let parts: Vec<String> =
            self.parts().into_iter().map(|(name, value)| format!("{name}={}", encoded_value(&value))).collect();
        if parts.is_empty() { PAGE.to_owned() } else { format!("{PAGE}?{}", parts.join("&")) }
    }

    /// The step back to the area codes.
    fn to_area_codes(&self) -> Self {
        Self { kind: self.kind, ..Self::default() }
    }

    /// With an area code: the step to its cities.
    fn with_area_code(&self, area_code: &str) -> Self {
        Self { area_code: area_code.to_owned(), ..self.to_area_codes() }
    }

    /// With a city: the step to its numbers.
    pub fn with_city(&self, city: &str) -> Self {
        Self { city: city.to_owned(), search: String::new(), page: 0, ..self.clone() }
    }

    /// The same numbers with other ones searched for, or another page of them.
    fn with_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }

    /// The places that are searched for by area code or city.
    pub fn found<'a>(&self, places: &'a [Place]) -> Vec<&'a Place> {
        let words = folded(&self.search);
        let matches = |place: &&Place| {
            let all = folded(&format!("{} {}", place.area_code, place.city));
            words.split_whitespace().all(|word| all.contains(word))
        };
        places.iter().filter(matches).collect()
    }
}

/// What is chosen so far, each with a way back.
pub fn chosen_view(text: Text, country: Country, step: &Step) -> AnyView {
    let kind = step.kind.filter(|_| Kind::of(country).len() > 1).map(|kind| (PAGE.to_owned(), kind_words(text, kind)));
    let area = (!step.area_code.is_empty())
        .then(|| (step.to_area_codes().href(), say!(text, "numbers-area-code", code = step.area_code.clone())));
    let city = (!step.city.is_empty()).then(|| (step.with_area_code(&step.area_code).href(), step.city.clone()));
    let chosen: Vec<(String, String)> = [kind, area, city].into_iter().flatten().collect();
    if chosen.is_empty() {
        return ().into_any();
    }
    let lines = chosen
        .into_iter()
        .map(|(href, words)| {
            let label = say!(text, "numbers-change-choice", name = words.clone());
            view! { <li>{words}<a href=href aria-label=label>{text.say("numbers-change")}</a></li> }
        })
        .collect_view();
    view! { <ul class="chosen" aria-label=text.say("numbers-chosen")>{lines}</ul> }.into_any()
}

/// Where a number is from, in words.
pub fn place_words(text: Text, kind: Kind, city: &str) -> String {
    if kind == Kind::TollFree || city.is_empty() { kind_words(text, kind) } else { city.to_owned() }
}

/// A kind in words.
pub fn kind_words(text: Text, kind: Kind) -> String {
    text.say(match kind {
        Kind::Local => "numbers-kind-local",
        Kind::TollFree => "numbers-kind-toll-free",
    })
}

/// The kinds there are in the country.
pub fn kinds_view(text: Text, country: Country) -> AnyView {
    let lines = Kind::of(country).iter().map(|kind| {
        let hint = text.say(match kind {
            Kind::Local => "numbers-kind-local-hint",
            Kind::TollFree => "numbers-kind-toll-free-hint",
        });
        let step = Step { kind: Some(*kind), ..Step::default() };
        place_line(step.href(), kind_words(text, *kind), hint, String::new())
    });
    view! { <ul class="places">{lines.collect_view()}</ul> }.into_any()
}

/// The area codes with their cities.
pub fn area_codes_view(text: Text, step: &Step, places: &[Place]) -> AnyView {
    let found = step.found(places);
    let codes = found.chunk_by(|left, right| left.area_code == right.area_code);
    let lines = codes.map(|cities| {
        let code = cities.first().map_or("", |place| place.area_code.as_str());
        let free: i64 = cities.iter().map(|place| place.free).sum();
        let names: Vec<&str> = cities.iter().map(|place| place.city.as_str()).filter(|city| !city.is_empty()).collect();
        let href = step.with_area_code(code).href();
        place_line(href, code.to_owned(), names.join(", "), say!(text, "numbers-free", number = free))
    });
    places_view(lines.collect())
}

/// The cities of an area code.
pub fn cities_view(text: Text, step: &Step, cities: &[&Place]) -> AnyView {
    let lines = cities.iter().map(|place| {
        let free = say!(text, "numbers-free", number = place.free);
        place_line(step.with_city(&place.city).href(), place.city.clone(), String::new(), free)
    });
    places_view(lines.collect())
}

fn places_view(lines: Vec<AnyView>) -> AnyView {
    view! { <ul class="places">{lines}</ul> }.into_any()
}

fn place_line(href: String, name: String, hint: String, free: String) -> AnyView {
    let hint = (!hint.is_empty()).then(|| view! { <small>{hint}</small> });
    let free = (!free.is_empty()).then(|| view! { <small class="free">{free}</small> });
    view! { <li><a href=href><b>{name}</b>{hint}{free}{icon(Icon::ArrowRight)}</a></li> }.into_any()
}

/// A search that keeps what is chosen.
pub fn search_view(text: Text, step: &Step, label: &str, hint: &str) -> AnyView {
    let kept = step.parts().into_iter().filter(|(name, _)| !["q", "page"].contains(name));
    let kept = kept.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    let all = Step { search: String::new(), page: 0, ..step.clone() }.href();
    view! {
        <form class="tools" role="search" method="get" action=PAGE>
            {kept}
            <input type="search" name="q" value=step.search.clone() aria-label=label.to_owned() placeholder=hint.to_owned()/>
            <button class="button">{icon(Icon::Search)}<span class="word">{text.say("numbers-search")}</span></button>
            {(!step.search.is_empty()).then(|| view! { <a class="button quiet" href=all>{text.say("numbers-search-end")}</a> })}
        </form>
    }
    .into_any()
}

/// Free numbers, each a button that holds it. One more than fit says that there are others.
pub fn numbers_view(text: Text, country: Country, step: &Step, numbers: &[String]) -> AnyView {
    let buttons = numbers
        .iter()
        .take(NUMBERS_ON_A_PAGE)
        .map(|e164| {
            let written = shown(e164, country);
            let label = say!(text, "numbers-hold", number = written.clone());
            view! { <li><button class="button" name="form[number]" value=e164.clone() aria-label=label>{written}</button></li> }
        })
        .collect_view();
    let earlier =
        (step.page > 0).then(|| (step.with_page(step.page.saturating_sub(1)), Icon::ArrowLeft, "numbers-earlier"));
    let later =
        (numbers.len() > NUMBERS_ON_A_PAGE).then(|| (step.with_page(step.page + 1), Icon::ArrowRight, "numbers-later"));
    let pages: Vec<AnyView> = [earlier, later]
        .into_iter()
        .flatten()
        .map(|(step, picture, key)| {
            view! { <a class="button" href=step.href()>{icon(picture)}{text.say(key)}</a> }.into_any()
        })
        .collect();
    let pages = (!pages.is_empty()).then(|| view! { <div class="actions number-pages">{pages}</div> });
    view! {
        <form method="post" action="/api/numbers/hold">
            <FormToken/>
            <input type="hidden" name="form[page]" value=step.href()/>
            <ul class="free-numbers">{buttons}</ul>
        </form>
        {pages}
    }
    .into_any()
}

/// There is nothing to choose from.
pub fn nothing_view(text: Text, step: &Step) -> AnyView {
    let searched = !step.search.is_empty();
    let (title, hint) = if searched {
        ("numbers-nothing-found", "numbers-nothing-free-found-hint")
    } else {
        ("numbers-nothing-free", "numbers-nothing-free-hint")
    };
    let back = if searched { Step { search: String::new(), page: 0, ..step.clone() }.href() } else { LIST.to_owned() };
    let words = text.say(if searched { "numbers-search-end" } else { "numbers-back" });
    view! {
        <div class="empty">
            {icon(if searched { Icon::Search } else { Icon::Phone })}
            <h2>{text.say(title)}</h2>
            <p class="muted">{text.say(hint)}</p>
            <a class="button" href=back>{words}</a>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_step_it_was_made_of() {
        for step in [
            Step::default(),
            Step {
                kind: Some(Kind::TollFree),
                area_code: "601".to_owned(),
                city: "Bogotá & Chía".to_owned(),
                search: "55 5".to_owned(),
                page: 3,
            },
        ] {
            assert_eq!(Step::of_address(&step.href()), step);
        }
        assert_eq!(Step::of("kind=x&page=0").href(), PAGE);
    }

    #[test]
    fn places_are_found_by_area_code_and_by_city_without_accents() {
        let place =
            |area_code: &str, city: &str| Place { area_code: area_code.to_owned(), city: city.to_owned(), free: 1 };
        let places = [place("601", "Bogotá"), place("604", "Medellín")];
        for (search, expected) in [("bogota", 1), ("604", 1), ("60", 2), ("60 med", 1), ("lima", 0)] {
            let step = Step { search: search.to_owned(), ..Step::default() };
            assert_eq!(step.found(&places).len(), expected, "{search}");
        }
    }
}
