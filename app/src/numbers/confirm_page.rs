//! `/manage_phone_number/new/{stock_number}`: a number that is held for the visitor, to be added or let go.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::destinations::Destinations;
use super::number::{Destination, Kind, from_address, shown};
use super::server_functions::AddForm;
use super::stock::{self, Holder, StockNumber};
use super::stock_view::{PAGE, Step, place_words};
use crate::accounts;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::clock::MINUTE_MS;
use crate::shared::form::{FormToken, ProblemSummary, Problems, SelectField};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::time_zone;

/// The confirmation.
#[component]
pub fn ConfirmPage() -> impl IntoView {
    let digits = use_params_map().read_untracked().get("stock_number").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let (text, now_ms) = (visitor.text(), portal.clock.now_ms());
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let found = stock::find(&mut connection, Holder::new(&caller, now_ms), &from_address(&digits)).await?;
        let number = found.ok_or(Problem::NotFound)?;
        let destinations = Destinations::current(&portal, &mut connection, &account, text).await?;
        drop(connection);
        let refused = notes::take_refused::<AddForm>(&visitor.path).await?;
        let (chosen, problem) = refused.map_or_else(
            || (Destination::default().form_value(), None),
            |refused| (refused.form.destination, Some(refused.problem)),
        );
        let problems = Problems::new(text, problem);
        let written = shown(&number.e164, account.country);
        let lead = place_words(text, Kind::from_code(&number.kind).unwrap_or(Kind::Local), &number.city);
        let content = if number.held_until > now_ms {
            let time = time_zone::the_time_of_day(text, &caller.time_zone, number.held_until);
            let left = (number.held_until - now_ms + MINUTE_MS - 1) / MINUTE_MS;
            let held = say!(text, "numbers-held", time = time, number = left);
            held_view(text, &number, held, (&destinations, chosen), problems)
        } else {
            lapsed_view(text, &number, &written)
        };
        let back = (PAGE.to_owned(), text.say("numbers-add"));
        Ok(view! {
            <Frame title=written.clone() section=Section::Numbers>
                <PageHead title=written lead=lead back=back/>
                <div class="narrow">{content}</div>
            </Frame>
        })
    })
}

/// Where the number was chosen.
fn place(number: &StockNumber) -> String {
    let (area_code, city) = (number.area_code.clone(), number.city.clone());
    Step { kind: Kind::from_code(&number.kind), area_code, city, ..Step::default() }.href()
}

fn held_view(
    text: Text,
    number: &StockNumber,
    held: String,
    (destinations, chosen): (&Destinations, String),
    problems: Problems,
) -> AnyView {
    view! {
        <form class="stack" method="post" action="/api/numbers/add" novalidate>
            <FormToken/>
            <input type="hidden" name="form[number]" value=number.e164.clone()/>
            <input type="hidden" name="form[page]" value=place(number)/>
            <ProblemSummary problems=problems.clone()/>
            <p class="notice info">{icon(Icon::Clock)}<span>{held}</span></p>
            <section class="card">
                <div class="body">
                    <SelectField name="form[destination]" label=text.say("numbers-destination")
                        hint=text.say("numbers-destination-hint") value=chosen options=destinations.options(false)
                        problems=problems/>
                </div>
            </section>
            <div class="actions">
                <button class="button main">{text.say("numbers-add-confirm")}</button>
                <button class="button" formaction="/api/numbers/let-go">{text.say("numbers-let-go")}</button>
            </div>
        </form>
    }
    .into_any()
}

/// The ten minutes are over, or the number was never held by this visitor.
fn lapsed_view(text: Text, number: &StockNumber, written: &str) -> AnyView {
    let page = place(number);
    view! {
        <form class="stack" method="post" action="/api/numbers/hold">
            <FormToken/>
            <input type="hidden" name="form[number]" value=number.e164.clone()/>
            <input type="hidden" name="form[page]" value=page.clone()/>
            <p class="notice warm">
                {icon(Icon::TriangleAlert)}<span>{say!(text, "numbers-lapsed", number = written.to_owned())}</span>
            </p>
            <div class="actions">
                <button class="button main">{text.say("numbers-hold-again")}</button>
                <a class="button" href=page>{text.say("numbers-choose-another")}</a>
            </div>
        </form>
    }
    .into_any()
}
