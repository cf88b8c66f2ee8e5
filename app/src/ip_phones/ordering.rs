//! The work behind the server functions: ordering a phone, giving it to somebody else, taking an order back, giving it back.

use serde::{Deserialize, Serialize};

use super::catalogue::Model;
use super::phone::{Phone, State};
use super::store::{self, Order};
use crate::accounts;
use crate::extensions::{self, User};
use crate::shared::account_changes;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;
use crate::shared::typed_text::{line, lines};

/// The longest name of whoever takes a phone in, and the longest address.
pub const LONGEST_NAME: u32 = 80;
/// See [`LONGEST_NAME`].
pub const LONGEST_ADDRESS: u32 = 300;

/// What is said of an order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrderForm {
    /// The code of the model.
    pub model: String,
    /// The id of the user.
    pub user: String,
    /// Who takes it in.
    pub delivery_name: String,
    /// Where.
    pub delivery_address: String,
}

/// Who gets a phone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UserForm {
    /// The phone.
    pub id: String,
    /// The id of the user; empty for nobody.
    pub user: String,
    /// Whose it was when the page was opened.
    pub seen: String,
}

/// Orders a phone; gives the name of its user.
pub async fn try_order(caller: &Caller, form: &OrderForm) -> Result<String, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let actor = Actor::Administrator(caller);
    let (_, user) = insert_checked(&mut transaction, now_ms, (account_id, actor), form).await?;
    transaction.commit().await?;
    Ok(user.name())
}

/// Orders a phone by the rules of the form; gives the id of the order and its user.
///
/// # Errors
/// As for a form that is sent.
pub async fn insert_checked(
    connection: &mut Connection,
    now_ms: i64,
    (account_id, actor): (&str, Actor<'_>),
    form: &OrderForm,
) -> Result<(String, User), Problem> {
    let model = Model::of(&form.model).ok_or(Problem::NotFound)?;
    let (user, (name, address)) = Problem::both(
        checked_user(connection, account_id, &form.user, "").await,
        Problem::both(
            line("form[delivery_name]", &form.delivery_name, "ip-phones-problem-delivery-name", LONGEST_NAME),
            lines(
                "form[delivery_address]",
                &form.delivery_address,
                "ip-phones-problem-delivery-address",
                LONGEST_ADDRESS,
            ),
        ),
    )?;
    let id = random::id(now_ms);
    let order =
        Order { id: &id, model: model.code, user_id: &user.id, delivery_name: &name, delivery_address: &address };
    store::insert(connection, account_id, &order, now_ms).await?;
    let phone = store::find(connection, account_id, &id).await?.ok_or(Problem::NotFound)?;
    let after = serde_json::to_string(&phone).map_err(|error| unexpected(&error))?;
    let entry = Entry { account_id, actor, action: "ip-phones.order", subject: &id, before: "", after: &after };
    audit::note(connection, now_ms, entry).await?;
    Ok((id, user))
}

/// A user who has no other phone: one of each kind is all that rings.
async fn checked_user(
    connection: &mut Connection,
    account_id: &str,
    user_id: &str,
    own_id: &str,
) -> Result<User, Problem> {
    let user = extensions::find(connection, account_id, user_id).await?;
    let user = user.ok_or_else(|| Problem::field("form[user]", "ip-phones-problem-user"))?;
    match store::find_of_user(connection, account_id, &user.id).await? {
        Some(other) if other.id != own_id => Err(Problem::field("form[user]", "ip-phones-problem-user-has-one")),
        _ => Ok(user),
    }
}

/// Gives a phone to another user, or to nobody; gives it as it is then.
pub async fn try_change_user(caller: &Caller, form: &UserForm) -> Result<Phone, Problem> {
    change(caller, &form.id, "ip-phones.change-user", async |connection, before, now_ms| {
        let account_id = caller.account_id.as_str();
        if before.state.is_over() {
            return Err(Problem::Refused("ip-phones-problem-over".to_owned()));
        }
        if before.user.as_ref().map_or("", |user| user.id.as_str()) != form.seen {
            return Err(Problem::Conflict);
        }
        if !form.user.is_empty() {
            checked_user(connection, account_id, &form.user, &before.id).await?;
        }
        store::set_user(connection, (account_id, &before.id), &form.user).await?;
        // The phone is to get other settings.
        Ok(account_changes::note(connection, account_id, now_ms).await?)
    })
    .await
}

/// Takes an order back that nobody has worked on yet.
pub async fn try_cancel(caller: &Caller, id: &str) -> Result<Phone, Problem> {
    change(caller, id, "ip-phones.cancel", async |connection, before, now_ms| {
        // A device that was assigned may have fetched what it signs in with.
        if !before.state.may_become(State::Cancelled) || before.mac.is_some() {
            return Err(Problem::Refused("ip-phones-problem-prepared-already".to_owned()));
        }
        let phone = (caller.account_id.as_str(), before.id.as_str());
        Ok(store::set_state(connection, phone, State::Cancelled, now_ms).await?)
    })
    .await
}

/// Asks to give a phone back.
pub async fn try_ask_return(caller: &Caller, id: &str) -> Result<Phone, Problem> {
    change(caller, id, "ip-phones.ask-return", async |connection, before, now_ms| {
        if before.state != State::Delivered {
            return Err(Problem::Refused("ip-phones-problem-not-delivered".to_owned()));
        }
        let asked = before.times.return_asked.unwrap_or(now_ms);
        Ok(store::set_return_asked(connection, (&caller.account_id, &before.id), Some(asked)).await?)
    })
    .await
}

/// Keeps a phone after all.
pub async fn try_keep(caller: &Caller, id: &str) -> Result<Phone, Problem> {
    change(caller, id, "ip-phones.keep", async |connection, before, _| {
        if before.state != State::Delivered {
            return Err(Problem::Refused("ip-phones-problem-not-delivered".to_owned()));
        }
        Ok(store::set_return_asked(connection, (&caller.account_id, &before.id), None).await?)
    })
    .await
}

/// A change of a phone of the caller's in one transaction, with its audit entry; gives the phone as it is then.
async fn change(
    caller: &Caller,
    id: &str,
    action: &'static str,
    work: impl AsyncFnOnce(&mut Connection, &Phone, i64) -> Result<(), Problem>,
) -> Result<Phone, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let before = store::find(&mut transaction, account_id, id).await?.ok_or(Problem::NotFound)?;
    work(&mut transaction, &before, now_ms).await?;
    let after = store::find(&mut transaction, account_id, id).await?.ok_or(Problem::NotFound)?;
    let told = |phone: &Phone| serde_json::to_string(phone).map_err(|error| unexpected(&error));
    let (told_before, told_after) = (told(&before)?, told(&after)?);
    let entry = Entry {
        account_id,
        actor: Actor::Administrator(caller),
        action,
        subject: id,
        before: &told_before,
        after: &told_after,
    };
    audit::note(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(after)
}

/// The phone of a user who is deleted stays with the company and is nobody's.
///
/// # Errors
/// A fault of the database.
pub async fn free_phone_of(
    connection: &mut Connection,
    now_ms: i64,
    caller: &Caller,
    user_id: &str,
) -> Result<(), sqlx::Error> {
    let account_id = caller.account_id.as_str();
    let Some(phone) = store::find_of_user(connection, account_id, user_id).await? else { return Ok(()) };
    store::set_user(connection, (account_id, &phone.id), "").await?;
    account_changes::note(connection, account_id, now_ms).await?;
    let actor = Actor::Administrator(caller);
    let entry = Entry { account_id, actor, action: "ip-phones.free", subject: &phone.id, before: user_id, after: "" };
    audit::note(connection, now_ms, entry).await
}
