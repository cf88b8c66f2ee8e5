//! Doing what an uploaded file says.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::loading::known;
use super::plan::{Counts, Effect, Line, plan};
use super::sheet;
use super::store;
use super::upload::CHECK_PAGE;
use crate::accounts::{self, Account};
use crate::extensions::{self, User};
use crate::say;
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;
use crate::user_settings;

/// What was looked at when it was confirmed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ApplyForm {
    /// The upload.
    pub id: String,
    /// How many users it was going to add.
    pub added: i64,
    /// How many it was going to change.
    pub changed: i64,
}

/// Adds and changes all users of the uploaded file, or none.
#[server(endpoint = "users-csv/apply")]
pub async fn apply(form: ApplyForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_apply(&caller, &form).await;
    answer::form(CHECK_PAGE, &form, result).await?;
    let text = Visitor::current().text();
    let counts = say!(text, "users-csv-counts", added = form.added, changed = form.changed);
    answer::go_on("/extensions", "users-csv-notice-applied", &counts).await
}

async fn try_apply(caller: &Caller, form: &ApplyForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let account = accounts::find(&mut transaction, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let import = store::find(&mut transaction, caller).await?;
    let import = import.filter(|import| import.id == form.id).ok_or(Problem::NotFound)?;
    let lines = plan(sheet::read(&import.content)?, &known(&mut transaction, &account).await?);
    let counts = Counts::of(&lines);
    if !counts.is_work() || (counts.added, counts.changed) != (form.added, form.changed) {
        return Err(Problem::Refused("users-csv-problem-changed".to_owned()));
    }

    let before = changed_users(&lines);
    let after = carry_out(&mut transaction, now_ms, (caller, &account), &lines).await?;
    store::delete(&mut transaction, caller).await?;
    let json = |users: &[User]| serde_json::to_string(users).map_err(|error| unexpected(&error));
    let entry = audit::Entry {
        account_id: &account.id,
        actor: Actor::Administrator(caller),
        action: "users-csv.apply",
        subject: &import.id,
        before: &json(&before)?,
        after: &json(&after)?,
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}

/// The users that are changed, as they were.
fn changed_users(lines: &[Line]) -> Vec<User> {
    let before = lines.iter().filter_map(|line| match &line.effect {
        Effect::Changes(user, _) => Some(user.clone()),
        _ => None,
    });
    before.collect()
}

/// Does what the lines say; gives the users as they are now.
async fn carry_out(
    connection: &mut Connection,
    now_ms: i64,
    (caller, account): (&Caller, &Account),
    lines: &[Line],
) -> Result<Vec<User>, Problem> {
    // Names are given up before they are taken: two users may swap theirs.
    for user in changed_users(lines) {
        extensions::give_up_name(connection, &account.id, &user.id).await?;
    }
    let mut after = Vec::new();
    for line in lines {
        let (id, is_new) = match &line.effect {
            Effect::Changes(user, details) => {
                let done = extensions::update(connection, &account.id, &user.id, user.version, details).await?;
                if !done {
                    return Err(Problem::Conflict);
                }
                (user.id.clone(), false)
            }
            Effect::Adds(details) => {
                let id = random::id(now_ms);
                extensions::insert(connection, &account.id, &id, details, now_ms).await?;
                (id, true)
            }
            Effect::Leaves | Effect::Wrong(_) => continue,
        };
        let user = extensions::find(connection, &account.id, &id).await?.ok_or(Problem::NotFound)?;
        if is_new {
            user_settings::welcome(connection, now_ms, (&caller.name, account), &user).await?;
        }
        after.push(user);
    }
    Ok(after)
}
