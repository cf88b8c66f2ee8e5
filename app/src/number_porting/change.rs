//! Changing a request while it is written: in one transaction, with its audit entry.

use serde_json::Value;

use super::request::{self, Request};
use super::step::Step;
use super::store;
use crate::accounts::{self, Account};
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// A request that may still be changed.
pub async fn editable(connection: &mut Connection, account_id: &str, id: &str) -> Result<Request, Problem> {
    let request = request::find(connection, account_id, id).await?.ok_or(Problem::NotFound)?;
    if request.state.is_editable() {
        return Ok(request);
    }
    Err(Problem::Refused("number-porting-problem-sent-already".to_owned()))
}

/// A change of one step.
pub struct Change<'a> {
    caller: &'a Caller,
    step: Step,
    id: &'a str,
    version: i64,
    action: &'static str,
    /// What was typed in the step and is not complete.
    pub typed: Option<Value>,
}

/// A change that completes its step, of the version that was on the page.
pub fn change_of<'a>(
    caller: &'a Caller,
    step: Step,
    (id, version): (&'a str, i64),
    action: &'static str,
) -> Change<'a> {
    Change { caller, step, id, version, action, typed: None }
}

impl Change<'_> {
    /// Carries it out in one transaction, with its audit entry. A change that somebody else made meanwhile is not overwritten.
    pub async fn carry_out(
        &self,
        work: impl AsyncFnOnce(&mut Connection, &Request, &Account) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let portal = Portal::current();
        let now_ms = portal.clock.now_ms();
        let account_id = self.caller.account_id.as_str();
        let mut transaction = portal.database.write().await?;
        accounts::lock(&mut transaction, account_id).await?;
        let account = accounts::find(&mut transaction, account_id).await?.ok_or(Problem::NotFound)?;
        let request = editable(&mut transaction, account_id, self.id).await?;
        work(&mut transaction, &request, &account).await?;
        let mut unfinished = request.unfinished.clone();
        match self.typed.clone() {
            Some(typed) => unfinished.insert(self.step.code().to_owned(), typed),
            None => unfinished.remove(self.step.code()),
        };
        store::set_unfinished(&mut transaction, (account_id, self.id), &unfinished).await?;
        if !store::count_change(&mut transaction, (account_id, self.id), self.version, now_ms).await? {
            return Err(Problem::Conflict);
        }
        note(&mut transaction, now_ms, (self.caller, self.action), (self.id, Some(&request))).await?;
        transaction.commit().await?;
        Ok(())
    }
}

/// Writes what was done into the audit trail: the request as it was and as it is.
pub async fn note(
    connection: &mut Connection,
    now_ms: i64,
    (caller, action): (&Caller, &'static str),
    (id, before): (&str, Option<&Request>),
) -> Result<(), Problem> {
    let told = |request: Option<&Request>| {
        let json = request.map(serde_json::to_string).transpose();
        json.map(Option::unwrap_or_default).map_err(|error| unexpected(&error))
    };
    let account_id = caller.account_id.as_str();
    let after = request::find(connection, account_id, id).await?;
    let (before, after) = (told(before)?, told(after.as_ref())?);
    let actor = Actor::Administrator(caller);
    let entry = Entry { account_id, actor, action, subject: id, before: &before, after: &after };
    Ok(audit::note(connection, now_ms, entry).await?)
}
