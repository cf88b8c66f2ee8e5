//! The work behind the server functions: what a group may point to, adding it, changing it.

use super::group_form::GroupForm;
use super::rules::{self, Group, Known, Then};
use super::store::{self, SavedGroup};
use crate::accounts::{self, Account};
use crate::audio_files::{self, Purpose};
use crate::extensions::{self, Details, ExtensionNumber, Kind, PersonName};
use crate::shared::audit::{self, Actor};
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::portal::Portal;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::random;
use crate::speech;

/// The group of an id.
pub async fn find(connection: &mut Connection, account_id: &str, id: &str) -> Result<Option<SavedGroup>, sqlx::Error> {
    Ok(store::list(connection, account_id).await?.into_iter().find(|saved| saved.id == id))
}

/// All groups with the group each passes calls on to.
pub fn chain(groups: &[SavedGroup]) -> Vec<(String, Option<String>)> {
    let next = |then: &Then| match then {
        Then::Group(id) => Some(id.clone()),
        _ => None,
    };
    groups.iter().map(|saved| (saved.id.clone(), next(&saved.group.then))).collect()
}

async fn known(connection: &mut Connection, account: &Account) -> Result<Known, sqlx::Error> {
    let users = extensions::list(connection, &account.id).await?.into_iter().map(|user| user.id).collect();
    let groups = chain(&store::list(connection, &account.id).await?);
    let recordings = audio_files::list(connection, &account.id, Purpose::Recording).await?;
    Ok(Known {
        digits: account.extension_digits,
        country: account.country,
        users,
        groups,
        recordings: recordings.into_iter().map(|recording| recording.id).collect(),
    })
}

/// Checks a form against the rules and against the other extensions of the account.
async fn check(connection: &mut Connection, account: &Account, form: &GroupForm) -> Result<(Details, Group), Problem> {
    let known = known(connection, account).await?;
    let (number, group) = rules::check(form, &known)?;
    let name = PersonName { first: group.name.clone(), last: String::new() };
    let mut problems = Vec::new();
    if extensions::name_is_taken(connection, &account.id, &name, &form.id).await? {
        problems.push(FieldProblem::new("form[name]", "ring-groups-problem-name-taken"));
    }
    if extensions::number_is_taken(connection, &account.id, number.as_str(), &form.id).await? {
        problems.push(FieldProblem::new("form[number]", "extensions-problem-number-taken"));
    }
    Problem::unless_empty(problems)?;
    Ok((details(number, name), group))
}

fn details(number: ExtensionNumber, name: PersonName) -> Details {
    Details { kind: Kind::RingGroup, number, name, email: String::new() }
}

/// The account of this transaction; others who change it wait, so that two changes together make no loop.
async fn locked_account(connection: &mut Connection, account_id: &str) -> Result<Account, Problem> {
    accounts::lock(connection, account_id).await?;
    accounts::find(connection, account_id).await?.ok_or(Problem::NotFound)
}

/// Adds a group; gives its name.
pub async fn try_add(caller: &Caller, form: &GroupForm) -> Result<String, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let account = locked_account(&mut transaction, &caller.account_id).await?;
    let id = insert_checked(&mut transaction, now_ms, &account, form).await?;
    let added = find(&mut transaction, &account.id, &id).await?;
    record(&mut transaction, caller, now_ms, ("ring-groups.add", &id), (None, added.as_ref())).await?;
    transaction.commit().await?;
    Ok(added.map(|saved| saved.group.name).unwrap_or_default())
}

/// Adds a group by the rules of the form; gives its id.
///
/// # Errors
/// As for a form that is sent.
pub async fn insert_checked(
    connection: &mut Connection,
    now_ms: i64,
    account: &Account,
    form: &GroupForm,
) -> Result<String, Problem> {
    let form = GroupForm { id: String::new(), ..form.clone() };
    let (details, group) = check(connection, account, &form).await?;
    let id = random::id(now_ms);
    extensions::insert(connection, &account.id, &id, &details, now_ms).await?;
    store::insert(connection, &account.id, &id, &group).await?;
    speak(connection, now_ms, account, &group).await?;
    Ok(id)
}

/// Changes a group; gives it as it is now.
pub async fn try_change(caller: &Caller, form: &GroupForm) -> Result<Group, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let account = locked_account(&mut transaction, &caller.account_id).await?;
    let before = find(&mut transaction, &account.id, &form.id).await?.ok_or(Problem::NotFound)?;
    let (details, group) = check(&mut transaction, &account, form).await?;

    let id = before.id.as_str();
    if !extensions::update(&mut transaction, &account.id, id, form.version, &details).await? {
        return Err(Problem::Conflict);
    }
    store::update(&mut transaction, &account.id, id, &group).await?;
    speak(&mut transaction, now_ms, &account, &group).await?;
    let after = find(&mut transaction, &account.id, id).await?;
    record(&mut transaction, caller, now_ms, ("ring-groups.change", id), (Some(&before), after.as_ref())).await?;
    transaction.commit().await?;
    Ok(group)
}

/// Queues all announcements to be spoken: when their language is another than before.
///
/// # Errors
/// A fault of the database.
pub async fn enqueue_all_speech(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    language: &str,
) -> Result<(), sqlx::Error> {
    for saved in store::list(connection, account_id).await? {
        if let Some(text) = saved.group.spoken_text() {
            speech::enqueue(connection, now_ms, language, text).await?;
        }
    }
    Ok(())
}

/// Queues the announcement to be spoken before anybody hears it.
async fn speak(connection: &mut Connection, now_ms: i64, account: &Account, group: &Group) -> Result<(), sqlx::Error> {
    match group.spoken_text() {
        Some(text) => speech::enqueue(connection, now_ms, &account.prompt_language, text).await,
        None => Ok(()),
    }
}

async fn record(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    (action, subject): (&'static str, &str),
    (before, after): (Option<&SavedGroup>, Option<&SavedGroup>),
) -> Result<(), Problem> {
    let json = |saved: Option<&SavedGroup>| {
        let json = saved.map(|saved| serde_json::to_string(&saved.group)).transpose();
        json.map(Option::unwrap_or_default).map_err(|error| unexpected(&error))
    };
    let (before, after) = (json(before)?, json(after)?);
    let actor = Actor::Administrator(caller);
    let entry = audit::Entry { account_id: &caller.account_id, actor, action, subject, before: &before, after: &after };
    Ok(audit::record(connection, now_ms, entry).await?)
}
