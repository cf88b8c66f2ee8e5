//! Changing users, and adding them for who knows what else they have.

use std::collections::HashSet;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::current::current;
use super::rules::{ExtensionNumber, Kind, PersonName};
use super::store::{self, Details, User};
use crate::accounts::{self, Account};
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::email_address::EmailAddress;
use crate::shared::portal::Portal;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::random;

/// The most users an account can have: a limit of the plan.
pub const MOST_USERS: i64 = 200;

/// What is typed of a user.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UserForm {
    /// Whose change it is; empty for a new user.
    pub id: String,
    /// The version that was on the page.
    pub version: i64,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub number: String,
}

impl From<User> for UserForm {
    fn from(user: User) -> Self {
        Self {
            id: user.id,
            version: user.version,
            first_name: user.first_name,
            last_name: user.last_name,
            email: user.email,
            number: user.number,
        }
    }
}

/// Changes a user. A change that somebody else made meanwhile is not overwritten unknowingly.
#[server(endpoint = "extensions/change-user")]
pub async fn change_user(form: UserForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let before = find(&caller, &form.id).await?;
    let page = format!("/extensions/{}", before.number);
    let result = try_change_user(&caller, &before.id, &form).await;
    let number = answer::form(&page, &form, result).await?;
    let name = format!("{} {}", form.first_name.trim(), form.last_name.trim());
    answer::go_on(&format!("/extensions/{number}"), "extensions-notice-changed", &name).await
}

async fn find(caller: &Caller, id: &str) -> Result<User, Problem> {
    let mut connection = Portal::current().database.read().await?;
    store::find(&mut connection, &caller.account_id, id).await?.ok_or(Problem::NotFound)
}

async fn try_change_user(caller: &Caller, id: &str, form: &UserForm) -> Result<String, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let account = accounts::find(&mut transaction, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let before = store::find(&mut transaction, &caller.account_id, id).await?.ok_or(Problem::NotFound)?;
    let details = check(&mut transaction, &account, form).await?;

    if !store::update(&mut transaction, &caller.account_id, id, form.version, &details).await? {
        return Err(Problem::Conflict);
    }
    let after = store::find(&mut transaction, &caller.account_id, id).await?;
    record(&mut transaction, caller, now_ms, &before, after.as_ref()).await?;
    transaction.commit().await?;
    Ok(details.number.as_str().to_owned())
}

/// Checks a form against the rules and against the other extensions of the account.
async fn check(connection: &mut Connection, account: &Account, form: &UserForm) -> Result<Details, Problem> {
    let mut problems = Vec::new();
    let mut part = |field: &str, parsed: Result<String, &'static str>| {
        parsed
            .map_err(|key| problems.push(FieldProblem::with_number(field, key, PersonName::LONGEST)))
            .unwrap_or_default()
    };
    let name = PersonName {
        first: part("form[first_name]", PersonName::parse_first(&form.first_name)),
        last: part("form[last_name]", PersonName::parse_last(&form.last_name)),
    };
    let email = EmailAddress::parse(&form.email).map_err(|key| problems.push(FieldProblem::new("form[email]", key)));
    let number = ExtensionNumber::parse(&form.number, account.extension_digits, account.country)
        .map_err(|key| problems.push(FieldProblem::with_number("form[number]", key, account.extension_digits)));
    if problems.is_empty() && store::name_is_taken(connection, &account.id, &name, &form.id).await? {
        problems.push(FieldProblem::new("form[last_name]", "extensions-problem-name-taken"));
    }
    if let Ok(number) = &number
        && store::number_is_taken(connection, &account.id, number.as_str(), &form.id).await?
    {
        problems.push(FieldProblem::new("form[number]", "extensions-problem-number-taken"));
    }
    match (number, email) {
        (Ok(number), Ok(email)) if problems.is_empty() => {
            Ok(Details { kind: Kind::User, number, name, email: email.as_str().to_owned() })
        }
        _ => Err(Problem::Fields(problems)),
    }
}

async fn record(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    before: &User,
    after: Option<&User>,
) -> Result<(), Problem> {
    let json = |user: Option<&User>| {
        let json = user.map(serde_json::to_string).transpose();
        json.map(Option::unwrap_or_default).map_err(|error| unexpected(&error))
    };
    let entry = audit::Entry {
        account_id: &caller.account_id,
        actor: Actor::Administrator(caller),
        action: "extensions.change-user",
        subject: &before.id,
        before: &json(Some(before))?,
        after: &json(after)?,
    };
    Ok(audit::record(connection, now_ms, entry).await?)
}

/// Adds a user by the rules of the form; gives the id.
///
/// # Errors
/// As for a form that is sent, or the plan is full.
pub async fn insert_checked(
    connection: &mut Connection,
    now_ms: i64,
    account: &Account,
    form: &UserForm,
) -> Result<String, Problem> {
    let form = UserForm { id: String::new(), ..form.clone() };
    let details = check(connection, account, &form).await?;
    if store::count(connection, &account.id).await? >= MOST_USERS {
        return Err(Problem::Refused("extensions-problem-most-users".to_owned()));
    }
    let id = random::id(now_ms);
    store::insert(connection, &account.id, &id, &details, now_ms).await?;
    Ok(id)
}

/// Adds the first user of a new account, who gets the first number.
///
/// # Errors
/// A fault of the database or of the account.
pub async fn create_first_user(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    name: &PersonName,
    email: &EmailAddress,
) -> Result<String, Problem> {
    let account = accounts::find(connection, account_id).await?.ok_or(Problem::NotFound)?;
    let number = ExtensionNumber::first_free(&HashSet::new(), account.extension_digits, account.country);
    let number = number.ok_or_else(|| unexpected(&"a new account has no extension number free"))?;
    let id = random::id(now_ms);
    let details = Details { kind: Kind::User, number, name: name.clone(), email: email.as_str().to_owned() };
    store::insert(connection, account_id, &id, &details, now_ms).await?;
    Ok(id)
}

/// The number a new extension is offered.
///
/// # Errors
/// A fault of the database.
pub async fn next_number(
    portal: &Portal,
    connection: &mut Connection,
    account: &Account,
) -> Result<String, sqlx::Error> {
    let all = current(portal, connection, &account.id).await?;
    let taken = all.iter().map(|extension| extension.number.as_str()).collect();
    Ok(ExtensionNumber::first_free(&taken, account.extension_digits, account.country)
        .map(|number| number.as_str().to_owned())
        .unwrap_or_default())
}
