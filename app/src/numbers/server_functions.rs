//! Changing where numbers lead, adding one, choosing the main number.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::adding::{try_add, try_hold, try_let_go};
use super::listing::{Choice, LIST};
use super::main_number::try_make_main;
use super::number::{Number, address, digits, shown};
use super::saving::try_save;
use super::stock_view::Step;
use super::store;
use crate::say;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// A number of the list as it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RowForm {
    /// The number in E.164.
    pub number: String,
    /// The version that was on the page.
    pub version: i64,
    /// The destination that was on the page.
    pub from: String,
    /// The destination that is chosen now.
    pub destination: String,
}

impl RowForm {
    /// Somebody chose another destination.
    pub fn is_changed(&self) -> bool {
        self.destination != self.from
    }

    /// The name of the field of its destination.
    pub fn field(place: usize) -> String {
        format!("form[rows][{place}][destination]")
    }
}

/// What is sent of a page of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DestinationsForm {
    /// The page it was sent from.
    pub page: String,
    /// Its numbers.
    pub rows: Vec<RowForm>,
}

/// Saves where numbers lead. A change that somebody else made meanwhile is not overwritten unknowingly.
#[server(endpoint = "numbers/save-destinations")]
pub async fn save_destinations(form: DestinationsForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let is_of_a_number = form.page.strip_prefix(LIST).is_some_and(|rest| {
        rest.strip_prefix('/').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let page = if is_of_a_number { form.page.clone() } else { Choice::of_address(&form.page).href() };
    let result = try_save(&caller, &form).await;
    let changed = answer::form(&page, &form, result).await?;
    match changed.as_slice() {
        [] => answer::go_on(&page, "numbers-notice-unchanged", "").await,
        [number] => answer::go_on(&page, "numbers-notice-changed", &shown(number, caller.country)).await,
        several => answer::go_on(&page, "numbers-notice-several-changed", &several.len().to_string()).await,
    }
}

/// Which number of the stock is held, or let go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HoldForm {
    /// The number in E.164.
    pub number: String,
    /// The page it was sent from.
    pub page: String,
}

/// Holds a number of the stock for ten minutes.
#[server(endpoint = "numbers/hold")]
pub async fn hold_number(form: HoldForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_hold(&caller, &form.number).await;
    answer::form(&Step::of_address(&form.page).href(), &form, result).await?;
    answer::go_on(&confirm_page(&form.number), "", "").await
}

/// Lets a number go that is held.
#[server(endpoint = "numbers/let-go")]
pub async fn let_number_go(form: HoldForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let page = Step::of_address(&form.page).href();
    let result = try_let_go(&caller, &form.number).await;
    answer::form(&page, &form, result).await?;
    answer::go_on(&page, "numbers-notice-let-go", &shown(&form.number, caller.country)).await
}

/// The number that is added, and where it leads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AddForm {
    /// The number in E.164.
    pub number: String,
    /// Where its calls go.
    pub destination: String,
}

/// Adds the number that is held.
#[server(endpoint = "numbers/add")]
pub async fn add_number(form: AddForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_add(&caller, &form.number, &form.destination).await;
    answer::form(&confirm_page(&form.number), &form, result).await?;
    answer::go_on(LIST, "numbers-notice-added", &shown(&form.number, caller.country)).await
}

/// Which number becomes the main number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MainForm {
    /// The number in E.164.
    pub number: String,
    /// The main number that was on the page.
    pub instead_of: String,
}

/// Makes a number the main number.
#[server(endpoint = "numbers/make-main")]
pub async fn make_main(form: MainForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let text = Visitor::current().text();
    let number = number_of(&caller, &form.number).await?;
    let result = try_make_main(&caller, &number.e164, &form.instead_of, text).await;
    let destination = answer::form(&format!("{}/main", address(&number.e164)), &form, result).await?;
    let number = shown(&number.e164, caller.country);
    let main = match destination {
        Some(destination) => say!(text, "numbers-main-leads-to", number = number, destination = destination),
        None => say!(text, "numbers-main-leads-nowhere", number = number),
    };
    answer::go_on(LIST, "numbers-notice-main", &main).await
}

/// A number of the caller's company.
async fn number_of(caller: &Caller, e164: &str) -> Result<Number, Problem> {
    let mut connection = Portal::current().database.read().await?;
    store::find(&mut connection, &caller.account_id, e164).await?.ok_or(Problem::NotFound)
}

/// The page on which a held number is added.
pub fn confirm_page(e164: &str) -> String {
    format!("{LIST}/new/{}", digits(e164))
}
