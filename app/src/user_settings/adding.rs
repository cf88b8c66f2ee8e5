//! Adding a user: name, email, extension and phones in one form.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::choices::known;
use super::forms::DevicesForm;
use super::rules;
use super::settings::Settings;
use super::store;
use super::welcome::welcome;
use crate::accounts::{self, Account};
use crate::extensions::{self, UserForm};
use crate::numbers;
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::form::field_id;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The page of a new user.
pub const NEW_PAGE: &str = "/extensions/new_user";
/// The kind of note a new user is kept as while a number is chosen.
pub const DRAFT: &str = "user-draft";
/// The field of the number that leads to them.
pub const DIRECT_NUMBER: &str = "form[direct_number]";

/// What is typed of a new user.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NewUserForm {
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub number: String,
    pub ip_phone: bool,
    pub softphone: bool,
    pub external_phone: bool,
    pub external_number: String,
    /// The number that leads to them: one in E.164, or a place of the stock; empty for none.
    pub direct_number: String,
}

impl NewUserForm {
    /// What is typed of the person.
    pub fn user(&self) -> UserForm {
        let Self { first_name, last_name, email, number, .. } = self.clone();
        UserForm { first_name, last_name, email, number, ..UserForm::default() }
    }

    /// What is typed of the phones.
    pub fn devices(&self) -> DevicesForm {
        let Self { ip_phone, softphone, external_phone, external_number, .. } = self.clone();
        DevicesForm { ip_phone, softphone, external_phone, external_number, ..DevicesForm::default() }
    }
}

/// Adds a user.
#[server(endpoint = "extensions/add-user")]
pub async fn add_user(form: NewUserForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_add_user(&caller, &form).await;
    let Added { name, direct_number } = answer::form(NEW_PAGE, &form, result).await?;
    match direct_number {
        None => answer::go_on("/extensions", "extensions-notice-added", &name).await,
        Some(e164) => {
            let who = format!("{name} ({})", numbers::shown(&e164, caller.country));
            answer::go_on("/extensions", "user-settings-notice-added-with-number", &who).await
        }
    }
}

/// Keeps the form as it is typed, for its page to show the numbers of the chosen place.
#[server(endpoint = "extensions/choose-number")]
pub async fn choose_number(form: NewUserForm) -> Result<(), Problem> {
    Caller::administrator()?;
    notes::keep(NEW_PAGE, DRAFT, &form).await?;
    answer::redirect(&format!("{NEW_PAGE}#{}", field_id(DIRECT_NUMBER)));
    Ok(())
}

async fn try_add_user(caller: &Caller, form: &NewUserForm) -> Result<Added, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let account = accounts::find(&mut transaction, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let added = add_checked(&mut transaction, caller, now_ms, &account, form).await?;
    transaction.commit().await?;
    Ok(added)
}

/// Who was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// Their name.
    pub name: String,
    /// The number that leads to them, in E.164.
    pub direct_number: Option<String>,
}

/// Adds a user by the rules of the form, with the direct number, the mail and the audit entry.
///
/// # Errors
/// As for a form that is sent.
pub async fn add_checked(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    account: &Account,
    form: &NewUserForm,
) -> Result<Added, Problem> {
    let claimed = numbers::claim(connection, (caller, now_ms), (DIRECT_NUMBER, &form.direct_number)).await;
    let inserted = insert_checked(connection, now_ms, account, form).await;
    let (id, claimed) = Problem::both(inserted, claimed)?;
    if let Some(claimed) = &claimed {
        claimed.lead_to(connection, (&account.id, now_ms), &id).await?;
    }

    let added = store::find(connection, &account.id, &id).await?.ok_or(Problem::NotFound)?;
    let user = extensions::find(connection, &account.id, &id).await?.ok_or(Problem::NotFound)?;
    welcome(connection, now_ms, (&caller.name, account), &user).await?;
    let direct_number = claimed.as_ref().map(|claimed| claimed.e164().to_owned());
    let after = serde_json::json!({ "user": user, "devices": added.settings.devices, "direct_number": direct_number });
    let entry = audit::Entry {
        account_id: &account.id,
        actor: Actor::Administrator(caller),
        action: "extensions.add-user",
        subject: &id,
        before: "",
        after: &serde_json::to_string(&after).map_err(|error| unexpected(&error))?,
    };
    audit::record(connection, now_ms, entry).await?;
    Ok(Added { name: user.name(), direct_number })
}

/// Adds a user by the rules of the form; gives the id.
///
/// # Errors
/// As for a form that is sent; every fault is told at once.
pub async fn insert_checked(
    connection: &mut Connection,
    now_ms: i64,
    account: &Account,
    form: &NewUserForm,
) -> Result<String, Problem> {
    let inserted = extensions::insert_checked(connection, now_ms, account, &form.user()).await;
    let devices = rules::devices(&form.devices(), &known(connection, account).await?);
    let (id, devices) = Problem::both(inserted, devices)?;
    store::save(connection, &account.id, &id, &Settings { devices, ..Settings::default() }).await?;
    Ok(id)
}
