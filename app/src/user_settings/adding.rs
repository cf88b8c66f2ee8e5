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
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The page of a new user.
pub const NEW_PAGE: &str = "/extensions/new_user";

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
    let name = answer::form(NEW_PAGE, &form, result).await?;
    answer::go_on("/extensions", "extensions-notice-added", &name).await
}

async fn try_add_user(caller: &Caller, form: &NewUserForm) -> Result<String, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let account = accounts::find(&mut transaction, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let name = add_checked(&mut transaction, caller, now_ms, &account, form).await?;
    transaction.commit().await?;
    Ok(name)
}

/// Adds a user by the rules of the form, with the mail and the audit entry; gives the name.
///
/// # Errors
/// As for a form that is sent.
pub async fn add_checked(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    account: &Account,
    form: &NewUserForm,
) -> Result<String, Problem> {
    let id = insert_checked(connection, now_ms, account, form).await?;

    let added = store::find(connection, &account.id, &id).await?.ok_or(Problem::NotFound)?;
    let user = extensions::find(connection, &account.id, &id).await?.ok_or(Problem::NotFound)?;
    welcome(connection, now_ms, (&caller.name, account), &user).await?;
    let after = serde_json::json!({ "user": user, "devices": added.settings.devices });
    let entry = audit::Entry {
        account_id: &account.id,
        actor: Actor::Administrator(caller),
        action: "extensions.add-user",
        subject: &id,
        before: "",
        after: &serde_json::to_string(&after).map_err(|error| unexpected(&error))?,
    };
    audit::record(connection, now_ms, entry).await?;
    Ok(user.name())
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
    let (id, devices) = match (inserted, devices) {
        (Ok(id), Ok(devices)) => (id, devices),
        (Err(Problem::Fields(mut fields)), Err(Problem::Fields(more))) => {
            fields.extend(more);
            return Err(Problem::Fields(fields));
        }
        (Err(problem), _) | (_, Err(problem)) => return Err(problem),
    };
    store::save(connection, &account.id, &id, &Settings { devices, ..Settings::default() }).await?;
    Ok(id)
}
