//! Saving what users may call. Only administrators do: nobody raises their own limits.

use leptos::prelude::*;

use super::company_page::PAGE;
use super::forms::{CompanyForm, UserForm};
use super::limits::Limits;
use super::store;
use crate::accounts;
use crate::shared::answer;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;
use crate::user_settings::{self, SavedUser, Tab};

/// A sign of a user's own rules, or of none. A form carries the sign of what its page showed: when it is another one by then,
/// somebody else saved meanwhile.
pub fn seen(own: Option<&Limits>) -> String {
    random::fingerprint(&told(own))
}

/// As the audit trail tells it.
fn told(limits: Option<&Limits>) -> String {
    serde_json::to_string(&limits).unwrap_or_default()
}

/// Gives a user rules of their own, or those of the company.
#[server(endpoint = "outgoing-calls/save-user")]
pub async fn save_user(form: UserForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let user = find(&caller, &form.id).await?;
    let result = try_save(&caller, &user, &form).await;
    let page = Tab::OutgoingCalls.page(&user.number);
    answer::form(&page, &form, result).await?;
    answer::go_on(&page, "user-settings-notice-saved", &user.name()).await
}

async fn find(caller: &Caller, user_id: &str) -> Result<SavedUser, Problem> {
    let mut connection = Portal::current().database.read().await?;
    user_settings::find(&mut connection, &caller.account_id, user_id).await?.ok_or(Problem::NotFound)
}

async fn try_save(caller: &Caller, user: &SavedUser, form: &UserForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let limits = form.checked()?;
    let account_id = caller.account_id.as_str();

    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    user_settings::find(&mut transaction, account_id, &user.id).await?.ok_or(Problem::NotFound)?;
    let before = store::of_users(&mut transaction, account_id).await?.remove(&user.id);
    if seen(before.as_ref()) != form.seen {
        return Err(Problem::Conflict);
    }
    store::save_of_user(&mut transaction, (account_id, &user.id), limits.as_ref()).await?;
    let entry = Entry {
        account_id,
        actor: Actor::Administrator(caller),
        action: "outgoing-calls.save-user",
        subject: &user.id,
        before: &told(before.as_ref()),
        after: &told(limits.as_ref()),
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}

/// Saves what everybody may call who has no rules of their own.
#[server(endpoint = "outgoing-calls/save-company")]
pub async fn save_company(form: CompanyForm) -> Result<(), Problem> {
    let result = try_save_company(&form).await;
    answer::form(PAGE, &form, result).await?;
    answer::go_on(PAGE, "outgoing-calls-notice-saved", "").await
}

async fn try_save_company(form: &CompanyForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let portal = Portal::current();
    let limits = form.checked()?;
    let account_id = caller.account_id.as_str();

    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let (before, version) = store::of_company(&mut transaction, account_id).await?;
    if version != form.version {
        return Err(Problem::Conflict);
    }
    store::save_of_company(&mut transaction, account_id, &limits).await?;
    let entry = Entry {
        account_id,
        actor: Actor::Administrator(&caller),
        action: "outgoing-calls.save-company",
        subject: account_id,
        before: &told(Some(&before)),
        after: &told(Some(&limits)),
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}
