//! Adding a passkey and removing it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::device::device;
use super::own_password::{Begun, Done, begin, begin_knowing, note};
use super::second_factor::{SECOND_FACTOR, owner};
use crate::passkeys::{self, Answer, OwnPasskey, Person, Purpose};
use crate::say;
use crate::second_factor;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;

/// The kind of the note of a passkey that was refused: the page may have another form.
pub const KIND: &str = "passkey";

/// What is typed to add one, and what the device answered, filled in by the script.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AddForm {
    pub name: String,
    pub current: Secret,
    pub credential: Secret,
}

/// Which one is removed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveForm {
    pub id: String,
    pub current: Secret,
}

/// The page that asks before one is removed.
pub fn page_of(id: &str) -> String {
    format!("{SECOND_FACTOR}/passkeys/{id}/delete")
}

/// What a passkey is called that is given no name: after the browser it is added in.
pub fn default_name() -> String {
    let visitor = Visitor::current();
    device(visitor.text(), &visitor.user_agent)
}

/// Gives what a device is asked to make a passkey.
#[server(endpoint = "settings/begin-passkey")]
pub async fn begin_passkey(form: AddForm) -> Result<Value, Problem> {
    let caller = Caller::administrator()?;
    let result = try_begin(&caller, &form).await;
    let options = answer::form_of_script(KIND, SECOND_FACTOR, &form, result).await?;
    answer::go_on(SECOND_FACTOR, "", "").await?;
    Ok(options)
}

async fn try_begin(caller: &Caller, form: &AddForm) -> Result<Value, Problem> {
    passkeys::read_name(&form.name, &default_name())?;
    let mut begun = begin_knowing(caller, &form.current).await?;
    must_be_on(&mut begun, caller).await?;
    let Begun { mut transaction, account, administrator, .. } = begun;
    let person = Person { owner: owner(caller), name: &administrator.name, company: &account.company_name };
    let options = passkeys::begin_adding(&mut transaction, person).await?;
    transaction.commit().await?;
    Ok(options)
}

/// Without codes, who loses the device could not get in, nor who has a browser without scripts.
async fn must_be_on(begun: &mut Begun, caller: &Caller) -> Result<(), Problem> {
    if second_factor::is_on(&mut begun.transaction, owner(caller)).await? {
        return Ok(());
    }
    Err(Problem::Refused("settings-problem-passkey-off".to_owned()))
}

/// Adds the passkey that the device made.
#[server(endpoint = "settings/add-passkey")]
pub async fn add_passkey(form: AddForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_add(&caller, &form).await;
    let name = answer::form_of_kind(KIND, SECOND_FACTOR, &form, result).await?;
    answer::go_on(SECOND_FACTOR, "settings-notice-passkey-added", &name).await
}

async fn try_add(caller: &Caller, form: &AddForm) -> Result<String, Problem> {
    let name = passkeys::read_name(&form.name, &default_name())?;
    // The password was asked for before the device was; what the device was asked is answered once, rightly or not.
    let mut transaction = Portal::current().database.write().await?;
    let asked = passkeys::take(&mut transaction, owner(caller), Purpose::Add).await?;
    transaction.commit().await?;
    let asked = asked.ok_or_else(|| Problem::Refused("settings-problem-passkey-late".to_owned()))?;

    let mut begun = begin(caller).await?;
    must_be_on(&mut begun, caller).await?;
    let answer = Answer { asked: &asked, credential: form.credential.reveal() };
    passkeys::add(&mut begun.transaction, owner(caller), &name, answer).await?;
    let text = begun.account.mail_text();
    begun.tell(say!(text, "settings-mail-passkey-added", name = name.clone())).await?;
    let done = Done { action: "settings.add-passkey", subject: &name, ..Done::default() };
    note(&mut begun.transaction, begun.now_ms, caller, done).await?;
    begun.transaction.commit().await?;
    tracing::info!(account.id = caller.account_id, "a passkey was added");
    Ok(name)
}

/// Removes a passkey of who is asking.
#[server(endpoint = "settings/remove-passkey")]
pub async fn remove_passkey(form: RemoveForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_remove(&caller, &form).await;
    let name = answer::form(&page_of(&form.id), &form, result).await?;
    answer::go_on(SECOND_FACTOR, "settings-notice-passkey-removed", &name).await
}

async fn try_remove(caller: &Caller, form: &RemoveForm) -> Result<String, Problem> {
    // What is another's is not there, whatever password is typed.
    find(caller, &form.id).await?;
    let mut begun = begin_knowing(caller, &form.current).await?;
    let found = passkeys::find(&mut begun.transaction, owner(caller), &form.id).await?;
    let OwnPasskey { id, name, .. } = found.ok_or(Problem::NotFound)?;
    passkeys::remove(&mut begun.transaction, owner(caller), &id).await?;
    let text = begun.account.mail_text();
    begun.tell(say!(text, "settings-mail-passkey-removed", name = name.clone())).await?;
    let done = Done { action: "settings.remove-passkey", subject: &name, ..Done::default() };
    note(&mut begun.transaction, begun.now_ms, caller, done).await?;
    begun.transaction.commit().await?;
    tracing::info!(account.id = caller.account_id, "a passkey was removed");
    Ok(name)
}

/// A passkey of who is asking.
///
/// # Errors
/// [`Problem::NotFound`], or a fault of the database.
pub async fn find(caller: &Caller, id: &str) -> Result<OwnPasskey, Problem> {
    let mut connection = Portal::current().database.read().await?;
    passkeys::find(&mut connection, owner(caller), id).await?.ok_or(Problem::NotFound)
}
