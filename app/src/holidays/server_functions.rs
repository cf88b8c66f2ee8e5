//! Adding, changing and deleting holidays.

use std::collections::BTreeMap;

use jiff::civil::Date;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::public_holidays::{PublicHoliday, public_holidays};
use super::rules::{GreetingKind, HolidayDetails, HolidayForm, check};
use super::store;
use crate::accounts;
use crate::audio_files::{self, Purpose};
use crate::shared::answer;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::database::{Connection, unexpected};
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;
use crate::speech;

/// The page of all holidays.
pub const LIST: &str = "/virtual_receptionist/holidays";
/// The page to add one.
pub const NEW: &str = "/virtual_receptionist/holidays/new";
/// The page to add the public ones.
pub const PUBLIC: &str = "/virtual_receptionist/holidays/public";
/// The most holidays of an account: what a few companies keep for decades.
const MOST_HOLIDAYS: i64 = 1_000;

/// The page of all holidays in a year.
pub fn list_of(year: i16) -> String {
    format!("{LIST}?year={year}")
}

/// Adds a holiday.
#[server(endpoint = "holidays/add")]
pub async fn add_holiday(form: HolidayForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_add(&caller, &form).await;
    let details = answer::form(NEW, &form, result).await?;
    answer::go_on(&list_of(details.first_day.year()), "holidays-notice-added", &details.name).await
}

async fn try_add(caller: &Caller, form: &HolidayForm) -> Result<HolidayDetails, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let details = check_form(&mut transaction, caller, form).await?;
    let id = random::id(now_ms);
    insert(&mut transaction, &caller.account_id, &id, &details, now_ms).await?;
    record(&mut transaction, caller, now_ms, ("holidays.add", &id), (None, Some(&details))).await?;
    speak(&mut transaction, caller, now_ms, &details).await?;
    transaction.commit().await?;
    Ok(details)
}

/// Changes a holiday. A change that somebody else made meanwhile is not overwritten unknowingly.
#[server(endpoint = "holidays/change")]
pub async fn change_holiday(form: HolidayForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_change(&caller, &form).await;
    let details = answer::form(&format!("{LIST}/{}", form.id), &form, result).await?;
    answer::go_on(&list_of(details.first_day.year()), "holidays-notice-changed", &details.name).await
}

async fn try_change(caller: &Caller, form: &HolidayForm) -> Result<HolidayDetails, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let before = store::find(&mut transaction, &caller.account_id, &form.id).await?.ok_or(Problem::NotFound)?;
    let details = check_form(&mut transaction, caller, form).await?;
    let saving = (before.id.as_str(), form.version);
    if !store::update(&mut transaction, &caller.account_id, saving, &details).await? {
        return Err(Problem::Conflict);
    }
    let states = (Some(&before.details), Some(&details));
    record(&mut transaction, caller, now_ms, ("holidays.change", &before.id), states).await?;
    speak(&mut transaction, caller, now_ms, &details).await?;
    transaction.commit().await?;
    Ok(details)
}

/// Which holiday is deleted.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteForm {
    pub id: String,
}

/// Deletes a holiday: the weekly hours count again on its days.
#[server(endpoint = "holidays/delete")]
pub async fn delete_holiday(form: DeleteForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_delete(&caller, &form).await;
    let details = answer::form(&format!("{LIST}/{}/delete", form.id), &form, result).await?;
    answer::go_on(&list_of(details.first_day.year()), "holidays-notice-deleted", &details.name).await
}

async fn try_delete(caller: &Caller, form: &DeleteForm) -> Result<HolidayDetails, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let holiday = store::find(&mut transaction, &caller.account_id, &form.id).await?.ok_or(Problem::NotFound)?;
    store::delete(&mut transaction, &caller.account_id, &holiday.id).await?;
    record(&mut transaction, caller, now_ms, ("holidays.delete", &holiday.id), (Some(&holiday.details), None)).await?;
    transaction.commit().await?;
    Ok(holiday.details)
}

/// Which public holidays are added.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PublicForm {
    pub year: i16,
    /// The ticked days, by [`PublicForm::name_of`].
    pub days: BTreeMap<String, String>,
}

impl PublicForm {
    /// The name of a day in the form. It begins with a letter: a name that begins with a digit is read as a place.
    pub fn name_of(date: Date) -> String {
        format!("day-{date}")
    }

    /// The day is ticked.
    pub fn has(&self, date: Date) -> bool {
        self.days.contains_key(&Self::name_of(date))
    }
}

/// Adds public holidays of the account's country.
#[server(endpoint = "holidays/add-public")]
pub async fn add_public_holidays(form: PublicForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_add_public(&caller, &form).await;
    let count = answer::form(PUBLIC, &form, result).await?;
    answer::go_on(&list_of(form.year), "holidays-notice-public-added", &count.to_string()).await
}

async fn try_add_public(caller: &Caller, form: &PublicForm) -> Result<usize, Problem> {
    let (portal, text) = (Portal::current(), Visitor::current().text());
    let now_ms = portal.clock.now_ms();
    if form.days.is_empty() {
        return Err(Problem::Refused("holidays-problem-none-ticked".to_owned()));
    }
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let ticked = |holiday: &PublicHoliday| form.has(holiday.date);
    let missing = missing_public(&mut transaction, &caller.account_id, caller.country, form.year).await?;
    let added =
        missing.iter().filter(|holiday| ticked(holiday)).map(|holiday| (random::id(now_ms), details_of(holiday, text)));
    let added: Vec<_> = added.collect();
    for (id, details) in &added {
        insert(&mut transaction, &caller.account_id, id, details, now_ms).await?;
    }
    for (id, details) in &added {
        record(&mut transaction, caller, now_ms, ("holidays.add", id), (None, Some(details))).await?;
    }
    transaction.commit().await?;
    Ok(added.len())
}

fn details_of(holiday: &PublicHoliday, text: Text) -> HolidayDetails {
    HolidayDetails::whole_day(text.say(holiday.key), holiday.date, holiday.yearly)
}

/// The public holidays of a year that are not whole holidays of the account already.
pub async fn missing_public(
    connection: &mut Connection,
    account_id: &str,
    country: Country,
    year: i16,
) -> Result<Vec<PublicHoliday>, sqlx::Error> {
    let present = store::list(connection, account_id).await?;
    let is_present =
        |date: Date| present.iter().any(|holiday| holiday.details.part.is_none() && holiday.details.is_on(date));
    Ok(public_holidays(country, year).into_iter().filter(|holiday| !is_present(holiday.date)).collect())
}

/// Adds the public holidays of a year where nobody is signed in: the demonstration's.
///
/// # Errors
/// A fault of the database.
pub async fn insert_public(
    connection: &mut Connection,
    now_ms: i64,
    (account_id, country): (&str, Country),
    year: i16,
    text: Text,
) -> Result<(), sqlx::Error> {
    for holiday in missing_public(connection, account_id, country, year).await? {
        store::insert(connection, account_id, &random::id(now_ms), &details_of(&holiday, text), now_ms).await?;
    }
    Ok(())
}

async fn insert(
    connection: &mut Connection,
    account_id: &str,
    id: &str,
    details: &HolidayDetails,
    now_ms: i64,
) -> Result<(), Problem> {
    if store::count(connection, account_id).await? >= MOST_HOLIDAYS {
        return Err(Problem::Refused("holidays-problem-most".to_owned()));
    }
    Ok(store::insert(connection, account_id, id, details, now_ms).await?)
}

async fn check_form(
    connection: &mut Connection,
    caller: &Caller,
    form: &HolidayForm,
) -> Result<HolidayDetails, Problem> {
    let recordings = audio_files::list(connection, &caller.account_id, Purpose::Recording).await?;
    let recordings: Vec<String> = recordings.into_iter().map(|recording| recording.id).collect();
    check(form, &recordings).map_err(Problem::Fields)
}

/// Has all greetings spoken: when their language is another than before.
///
/// # Errors
/// A fault of the database.
pub async fn enqueue_all_speech(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    language: &str,
) -> Result<(), sqlx::Error> {
    for holiday in store::list(connection, account_id).await? {
        if holiday.details.greeting == GreetingKind::Text {
            speech::enqueue(connection, now_ms, language, &holiday.details.greeting_text).await?;
        }
    }
    Ok(())
}

/// Has the greeting spoken before the first caller comes.
async fn speak(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    details: &HolidayDetails,
) -> Result<(), Problem> {
    if details.greeting == GreetingKind::Text {
        let account = accounts::find(connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        speech::enqueue(connection, now_ms, &account.prompt_language, &details.greeting_text).await?;
    }
    Ok(())
}

async fn record(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    (action, subject): (&'static str, &str),
    (before, after): (Option<&HolidayDetails>, Option<&HolidayDetails>),
) -> Result<(), Problem> {
    let json = |details: Option<&HolidayDetails>| {
        let json = details.map(|details| serde_json::to_string(&details.form(subject, 0))).transpose();
        json.map(Option::unwrap_or_default).map_err(|error| unexpected(&error))
    };
    let (before, after) = (json(before)?, json(after)?);
    let actor = Actor::Administrator(caller);
    let entry = Entry { account_id: &caller.account_id, actor, action, subject, before: &before, after: &after };
    Ok(audit::record(connection, now_ms, entry).await?)
}
