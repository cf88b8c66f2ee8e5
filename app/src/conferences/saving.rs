//! The work behind the server functions: setting the server up and changing it, adding, changing and deleting rooms.

use super::rules::{self, MOST_ROOMS, Room, RoomForm, ServerForm};
use super::store::{self, SavedRoom};
use crate::accounts::{self, Account};
use crate::extensions::{self, Details, Extension, ExtensionNumber, Kind, PersonName};
use crate::shared::audit::{self, Actor};
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::portal::Portal;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::random;

/// The server's extension, once it is set up.
pub async fn find_server(connection: &mut Connection, account_id: &str) -> Result<Option<Extension>, sqlx::Error> {
    Ok(extensions::list_of_kind(connection, account_id, Kind::Conference).await?.into_iter().next())
}

/// The room of an id.
pub async fn find_room(connection: &mut Connection, account_id: &str, id: &str) -> Result<SavedRoom, Problem> {
    let rooms = store::list(connection, account_id).await?;
    rooms.into_iter().find(|saved| saved.id == id).ok_or(Problem::NotFound)
}

/// The account of this transaction; others who change it wait.
async fn locked_account(connection: &mut Connection, account_id: &str) -> Result<Account, Problem> {
    accounts::lock(connection, account_id).await?;
    accounts::find(connection, account_id).await?.ok_or(Problem::NotFound)
}

/// Checks number and name of the server against the rules and against the other extensions.
async fn check_server(
    connection: &mut Connection,
    account: &Account,
    form: &ServerForm,
    own_id: &str,
) -> Result<Details, Problem> {
    let mut problems = Vec::new();
    let name = PersonName::parse_part(&form.name, "conferences-problem-server-name-missing")
        .map_err(|key| problems.push(FieldProblem::with_number("form[name]", key, PersonName::LONGEST)));
    let digits = account.extension_digits;
    let number = ExtensionNumber::parse(&form.number, digits, account.country)
        .map_err(|key| problems.push(FieldProblem::with_number("form[number]", key, digits)));
    let (Ok(first), Ok(number)) = (name, number) else { return Err(Problem::Fields(problems)) };
    let name = PersonName { first, last: String::new() };
    if extensions::name_is_taken(connection, &account.id, &name, own_id).await? {
        problems.push(FieldProblem::new("form[name]", "conferences-problem-server-name-taken"));
    }
    if extensions::number_is_taken(connection, &account.id, number.as_str(), own_id).await? {
        problems.push(FieldProblem::new("form[number]", "extensions-problem-number-taken"));
    }
    Problem::unless_empty(problems)?;
    Ok(Details { kind: Kind::Conference, number, name, email: String::new() })
}

/// Sets the server up; gives its number.
pub async fn try_set_up(caller: &Caller, form: &ServerForm) -> Result<String, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let account = locked_account(&mut transaction, &caller.account_id).await?;
    let added = insert_server_checked(&mut transaction, now_ms, &account, form).await?;
    record_server(&mut transaction, caller, now_ms, "conferences.set-up", (None, &added)).await?;
    transaction.commit().await?;
    Ok(added.number)
}

/// Adds the server by the rules of the form.
///
/// # Errors
/// As for a form that is sent.
pub async fn insert_server_checked(
    connection: &mut Connection,
    now_ms: i64,
    account: &Account,
    form: &ServerForm,
) -> Result<Extension, Problem> {
    if find_server(connection, &account.id).await?.is_some() {
        return Err(Problem::Refused("conferences-problem-set-up-already".to_owned()));
    }
    let details = check_server(connection, account, form, "").await?;
    extensions::insert(connection, &account.id, &random::id(now_ms), &details, now_ms).await?;
    find_server(connection, &account.id).await?.ok_or(Problem::NotFound)
}

/// Changes number or name of the server; gives it as it is now.
pub async fn try_change_server(caller: &Caller, form: &ServerForm) -> Result<Extension, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let account = locked_account(&mut transaction, &caller.account_id).await?;
    let before = find_server(&mut transaction, &account.id).await?.filter(|server| server.id == form.id);
    let before = before.ok_or(Problem::NotFound)?;
    let details = check_server(&mut transaction, &account, form, &before.id).await?;

    if !extensions::update(&mut transaction, &account.id, &before.id, form.version, &details).await? {
        return Err(Problem::Conflict);
    }
    let after = find_server(&mut transaction, &account.id).await?.ok_or(Problem::NotFound)?;
    record_server(&mut transaction, caller, now_ms, "conferences.change-server", (Some(&before), &after)).await?;
    transaction.commit().await?;
    Ok(after)
}

/// Checks a room against the rules and against the other rooms.
async fn check_room(connection: &mut Connection, account_id: &str, form: &RoomForm) -> Result<Room, Problem> {
    let room = rules::check(form)?;
    let rooms = store::list(connection, account_id).await?;
    let mut problems = Vec::new();
    let mut taken = |field: &str, key: &str, same: &dyn Fn(&Room) -> bool| {
        if rooms.iter().any(|other| other.id != form.id && same(&other.room)) {
            problems.push(FieldProblem::new(field, key));
        }
    };
    taken("form[name]", "conferences-problem-name-taken", &|other| other.name_key() == room.name_key());
    taken("form[code]", "conferences-problem-code-taken", &|other| other.code == room.code);
    Problem::unless_empty(problems)?;
    Ok(room)
}

/// Adds a room; gives its name.
pub async fn try_add_room(caller: &Caller, form: &RoomForm) -> Result<String, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let (id, room) = insert_room_checked(&mut transaction, now_ms, &caller.account_id, form).await?;
    let state = (None, Some(&room));
    record_room(&mut transaction, caller, now_ms, ("conferences.add-room", &id), state).await?;
    transaction.commit().await?;
    Ok(room.name)
}

/// Adds a room by the rules of the form; gives its id.
///
/// # Errors
/// As for a form that is sent.
pub async fn insert_room_checked(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    form: &RoomForm,
) -> Result<(String, Room), Problem> {
    let server = find_server(connection, account_id).await?.ok_or(Problem::NotFound)?;
    let form = RoomForm { id: String::new(), ..form.clone() };
    let room = check_room(connection, account_id, &form).await?;
    if store::list(connection, account_id).await?.len() >= MOST_ROOMS {
        return Err(Problem::Refused("conferences-problem-most-rooms".to_owned()));
    }
    let id = random::id(now_ms);
    store::insert(connection, (account_id, &server.id), &id, &room, now_ms).await?;
    Ok((id, room))
}

/// Changes a room; gives its name.
pub async fn try_change_room(caller: &Caller, form: &RoomForm) -> Result<String, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let before = find_room(&mut transaction, account_id, &form.id).await?;
    let room = check_room(&mut transaction, account_id, form).await?;

    if !store::update(&mut transaction, account_id, (&before.id, form.version), &room).await? {
        return Err(Problem::Conflict);
    }
    let states = (Some(&before.room), Some(&room));
    record_room(&mut transaction, caller, now_ms, ("conferences.change-room", &before.id), states).await?;
    transaction.commit().await?;
    Ok(room.name)
}

/// Deletes a room; gives its name.
pub async fn try_delete_room(caller: &Caller, id: &str) -> Result<String, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let before = find_room(&mut transaction, &caller.account_id, id).await?;
    store::delete(&mut transaction, &caller.account_id, &before.id).await?;
    let states = (Some(&before.room), None);
    record_room(&mut transaction, caller, now_ms, ("conferences.delete-room", &before.id), states).await?;
    transaction.commit().await?;
    Ok(before.room.name)
}

async fn record_server(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    action: &'static str,
    (before, after): (Option<&Extension>, &Extension),
) -> Result<(), Problem> {
    let json = |server: &Extension| serde_json::to_string(server).map_err(|error| unexpected(&error));
    let states = (before.map(json).transpose()?.unwrap_or_default(), json(after)?);
    record(connection, caller, now_ms, (action, &after.id), states).await
}

async fn record_room(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    what: (&'static str, &str),
    (before, after): (Option<&Room>, Option<&Room>),
) -> Result<(), Problem> {
    let told = |room: Option<&Room>| room.map(Room::told).unwrap_or_default();
    record(connection, caller, now_ms, what, (told(before), told(after))).await
}

async fn record(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    (action, subject): (&'static str, &str),
    (before, after): (String, String),
) -> Result<(), Problem> {
    let (account_id, actor) = (caller.account_id.as_str(), Actor::Administrator(caller));
    let entry = audit::Entry { account_id, actor, action, subject, before: &before, after: &after };
    Ok(audit::record(connection, now_ms, entry).await?)
}
