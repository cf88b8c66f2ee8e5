//! A number that leads to an extension from its first day: one of the company's that leads nowhere, or a new one of the
//! stock, given in the transaction that adds the extension.

use super::adding::{HOLD_MS, insert};
use super::number::{Destination, Kind, Number, shown};
use super::stock::{self, Free, Holder, Place};
use super::stock_view::place_words;
use super::store;
use crate::say;
use crate::shared::caller::Caller;
use crate::shared::database::Connection;
use crate::shared::form::SelectOption;
use crate::shared::language::Text;
use crate::shared::problem::Problem;

/// How many free numbers of a place are shown, and are tried where the next free one is asked for.
const OF_A_PLACE: i64 = 40;

/// A place of the stock, as a form names it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct StockPlace {
    kind: Kind,
    area_code: String,
    city: String,
}

impl StockPlace {
    fn of(kind: Kind, place: Place) -> Self {
        Self { kind, area_code: place.area_code, city: place.city }
    }

    fn code(&self) -> String {
        format!("{}/{}/{}", self.kind.code(), self.area_code, self.city)
    }

    fn from_code(code: &str) -> Option<Self> {
        let (kind, place) = code.split_once('/')?;
        let (area_code, city) = place.split_once('/')?;
        Some(Self { kind: Kind::from_code(kind)?, area_code: area_code.to_owned(), city: city.to_owned() })
    }

    fn words(&self, text: Text) -> String {
        format!("{} · {}", place_words(text, self.kind, &self.city), self.area_code)
    }

    /// Its first free numbers.
    async fn numbers(&self, connection: &mut Connection, holder: Holder<'_>) -> Result<Vec<String>, sqlx::Error> {
        let (kind, area_code, city) = (self.kind, self.area_code.as_str(), self.city.as_str());
        let looked_for = Free { kind, area_code, city, digits: "", skip: 0, most: OF_A_PLACE };
        stock::free(connection, holder, looked_for).await
    }
}

/// What there is to choose from.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The lines of a list.
    pub options: Vec<SelectOption>,
    /// The line that is chosen.
    pub chosen: String,
    /// Some of the lines are places, whose numbers can be looked at.
    pub has_places: bool,
    /// The first free number of the place that is chosen, if one is.
    pub next: Option<String>,
    /// The list is shown open.
    pub is_open: bool,
}

/// No number, those of the company that lead nowhere, the places of the stock; and the numbers of the place that was chosen.
/// Where the chosen number is gone, the next one of its place is chosen.
///
/// # Errors
/// A fault of the database.
pub async fn offer(
    connection: &mut Connection,
    text: Text,
    (caller, now_ms): (&Caller, i64),
    chosen: &str,
) -> Result<Offer, sqlx::Error> {
    let holder = Holder::new(caller, now_ms);
    let own = store::list(connection, &caller.account_id).await?;
    let mut places = Vec::new();
    for kind in Kind::of(caller.country) {
        let found = stock::places(connection, holder, *kind).await?;
        places.extend(found.into_iter().map(|place| StockPlace::of(*kind, place)));
    }
    let open = open_place(connection, holder, chosen).await?.filter(|place| places.contains(place));
    let numbers = match &open {
        Some(place) => place.numbers(connection, holder).await?,
        None => Vec::new(),
    };
    let next = numbers.first().filter(|_| !chosen.starts_with('+')).cloned();
    let line = |value: String, label: String, group: &str| SelectOption { value, label, group: group.to_owned() };
    let number_line = |e164: String, group: &str| line(e164.clone(), shown(&e164, caller.country), group);
    let own_group = text.say("numbers-direct-own");
    let own = own.into_iter().filter(|number| number.destination == Destination::Nobody);
    let open_group = open.as_ref().map(|place| say!(text, "numbers-direct-free", place = place.words(text)));
    let next_group = text.say("numbers-direct-next");
    let mut options = vec![line(String::new(), text.say("numbers-direct-none"), "")];
    options.extend(own.map(|number| number_line(number.e164, &own_group)));
    options.extend(numbers.into_iter().map(|e164| number_line(e164, open_group.as_deref().unwrap_or_default())));
    options.extend(places.iter().map(|place| line(place.code(), place.words(text), &next_group)));
    let is_there = options.iter().any(|option| option.value == chosen);
    let chosen = if is_there { chosen.to_owned() } else { open.map(|place| place.code()).unwrap_or_default() };
    Ok(Offer { options, chosen, has_places: !places.is_empty(), next, is_open: false })
}

impl Offer {
    /// The list with the numbers of the chosen place before one's eyes: the first of them is chosen.
    #[must_use]
    pub fn opened(self) -> Self {
        Self { chosen: self.next.clone().unwrap_or(self.chosen), is_open: self.has_places, ..self }
    }
}

/// PostgreSQL would end the whole transaction over a NUL, and what else is wrong with a form could not be told.
fn is_text(chosen: &str) -> bool {
    !chosen.contains(char::is_control)
}

/// The place of what was chosen.
async fn open_place(
    connection: &mut Connection,
    holder: Holder<'_>,
    chosen: &str,
) -> Result<Option<StockPlace>, sqlx::Error> {
    if !is_text(chosen) {
        return Ok(None);
    }
    if !chosen.starts_with('+') {
        return Ok(StockPlace::from_code(chosen));
    }
    let Some(number) = stock::find(connection, holder, chosen).await? else { return Ok(None) };
    let kind = Kind::from_code(&number.kind);
    Ok(kind.map(|kind| StockPlace { kind, area_code: number.area_code, city: number.city }))
}

/// A number that nobody else gets before the transaction ends.
#[derive(Clone, Debug)]
pub enum Claimed {
    /// One of the company's.
    Own(Number),
    /// One of the stock.
    New(String),
}

/// Claims what was chosen: a number of the company's or of the stock, or the next free one of a place; nothing for nothing.
///
/// # Errors
/// The field's problem when it is not to be had any more, or a fault of the database.
pub async fn claim(
    connection: &mut Connection,
    (caller, now_ms): (&Caller, i64),
    (field, chosen): (&str, &str),
) -> Result<Option<Claimed>, Problem> {
    if chosen.is_empty() {
        return Ok(None);
    }
    if !is_text(chosen) {
        return Err(Problem::field(field, "numbers-problem-taken"));
    }
    if let Some(own) = store::find(connection, &caller.account_id, chosen).await? {
        let is_free = own.destination == Destination::Nobody;
        return if is_free {
            Ok(Some(Claimed::Own(own)))
        } else {
            Err(Problem::field(field, "numbers-problem-in-use"))
        };
    }
    let holder = Holder::new(caller, now_ms);
    let tried = match StockPlace::from_code(chosen) {
        Some(place) => place.numbers(connection, holder).await?,
        None => vec![chosen.to_owned()],
    };
    for e164 in tried {
        if stock::claim(connection, holder, &e164, now_ms + HOLD_MS).await? {
            return Ok(Some(Claimed::New(e164)));
        }
    }
    Err(Problem::field(field, "numbers-problem-taken"))
}

impl Claimed {
    /// The number in E.164.
    pub fn e164(&self) -> &str {
        match self {
            Self::Own(number) => &number.e164,
            Self::New(e164) => e164,
        }
    }

    /// Leads the number to an extension; a new one is the company's from now on.
    ///
    /// # Errors
    /// When the company has too many numbers, or a fault of the database.
    pub async fn lead_to(
        &self,
        connection: &mut Connection,
        (account_id, now_ms): (&str, i64),
        extension_id: &str,
    ) -> Result<(), Problem> {
        let destination = Destination::Extension(extension_id.to_owned());
        match self {
            Self::New(e164) => insert(connection, account_id, e164, &destination, now_ms).await,
            Self::Own(number) => {
                let which = (number.e164.as_str(), number.version);
                let done = store::set_destination(connection, account_id, which, &destination).await?;
                if done { Ok(()) } else { Err(Problem::Conflict) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_comes_back_from_a_form_as_it_was_sent() {
        for (kind, area_code, city) in [(Kind::Local, "601", "Bogotá / Chía"), (Kind::TollFree, "800", "")] {
            let place = StockPlace { kind, area_code: area_code.to_owned(), city: city.to_owned() };
            assert_eq!(StockPlace::from_code(&place.code()), Some(place));
        }
        for code in ["", "+576015552001", "local", "local/601", "mobile/310/Bogotá"] {
            assert_eq!(StockPlace::from_code(code), None, "{code}");
        }
    }
}
