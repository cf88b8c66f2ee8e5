//! Deleting a user.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::accounts;
use crate::extensions;
use crate::receptionist;
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::database::unexpected;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// What to do with whatever points to the user.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteUserForm {
    /// Who is deleted.
    pub id: String,
    /// Who takes their place: a user's id; `nobody` clears what points there; empty: not chosen.
    pub replacement: String,
}

/// Deletes a user in one step with what points to them: nothing is left dangling.
#[server(endpoint = "extensions/delete-user")]
pub async fn delete_user(form: DeleteUserForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let user = {
        let mut connection = Portal::current().database.read().await?;
        extensions::find(&mut connection, &caller.account_id, &form.id).await?.ok_or(Problem::NotFound)?
    };
    let page = format!("/extensions/{}/delete", user.number);
    let result = try_delete(&caller, &user.id, &form.replacement).await;
    answer::form(&page, &form, result).await?;
    answer::go_on("/extensions", "extensions-notice-deleted", &user.name()).await
}

async fn try_delete(caller: &Caller, id: &str, replacement: &str) -> Result<(), Problem> {
    let (portal, text) = (Portal::current(), Visitor::current().text());
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let user = extensions::find(&mut transaction, account_id, id).await?.ok_or(Problem::NotFound)?;
    let replacement = match replacement {
        "" => None,
        "nobody" => Some(None),
        id => {
            let found = extensions::find(&mut transaction, account_id, id).await?.filter(|other| other.id != user.id);
            let missing = || Problem::field("form[replacement]", "extensions-problem-replacement-missing");
            Some(Some(found.ok_or_else(missing)?.id))
        }
    };
    let uses = receptionist::uses_of_user(&mut transaction, account_id, &user.id, text).await?;
    if !uses.is_empty() && replacement.is_none() {
        return Err(Problem::field("form[replacement]", "extensions-problem-replacement-missing"));
    }

    let by = (account_id, caller.administrator_id.as_str());
    let replacement = replacement.flatten();
    receptionist::clear_or_replace_user(&mut transaction, now_ms, by, &user.id, replacement.as_deref()).await?;
    extensions::delete(&mut transaction, account_id, &user.id).await?;
    let entry = audit::Entry {
        account_id,
        actor: Actor::Administrator(caller),
        action: "extensions.delete-user",
        subject: &user.id,
        before: &serde_json::to_string(&user).map_err(|error| unexpected(&error))?,
        after: &serde_json::json!({ "replacement": replacement }).to_string(),
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}
