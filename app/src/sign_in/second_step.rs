//! The second step of signing in: the code of the application, or a recovery code; and what passkeys have in common with it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use sqlx::{Any, Transaction};

use super::server_functions::{open, still_has};
use crate::accounts::{self, Account, Administrator, Circumstances};
use crate::say;
use crate::second_factor::{self, Accepted, Owner, Pending};
use crate::sessions::Tries;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;

/// The page that asks for the code.
pub const CODE_PAGE: &str = "/sign_in/code";

/// What is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    pub code: Secret,
}

/// Signs in who typed the right password in this browser a moment ago, with a code.
#[server(endpoint = "sign-in/enter-code")]
pub async fn enter_code(form: CodeForm) -> Result<(), Problem> {
    let result = try_enter(&form).await;
    let next = answer::form(CODE_PAGE, &form, result).await?;
    answer::go_on(&next, "", "").await
}

async fn try_enter(form: &CodeForm) -> Result<String, Problem> {
    let portal = Portal::current();
    if form.code.reveal().trim().is_empty() {
        return Err(Problem::field("form[code]", "sign-in-problem-code-missing"));
    }
    let mut transaction = portal.database.write().await?;
    let pending = counted(&mut transaction).await?;
    transaction.commit().await?;

    let mut step = Step::begin(pending).await?;
    let (typed, now_ms) = (form.code.reveal(), portal.clock.now_ms());
    let accepted = second_factor::check(&mut step.transaction, owner(&step.pending), typed, now_ms).await?;
    if let Accepted::RecoveryCode { left } = accepted.ok_or_else(wrong)? {
        step.tell(left).await?;
    }
    step.finish().await
}

/// The sign-in of this browser that waits for its second step, one try of which is counted now.
pub(super) async fn counted(connection: &mut Connection) -> Result<Pending, Problem> {
    let now_ms = Portal::current().clock.now_ms();
    let pending = waiting(connection).await?;
    second_factor::count_try(connection, owner(&pending), now_ms).await?;
    Ok(pending)
}

/// The sign-in of this browser that waits for its second step.
pub(super) async fn waiting(connection: &mut Connection) -> Result<Pending, Problem> {
    let now_ms = Portal::current().clock.now_ms();
    second_factor::find_pending(connection, &Visitor::current(), now_ms).await?.ok_or_else(too_late)
}

/// Whose second step it is.
pub(super) fn owner(pending: &Pending) -> Owner<'_> {
    Owner { account_id: &pending.account_id, administrator_id: &pending.administrator_id }
}

/// The second step while it is taken: a transaction in which the account is locked.
pub(super) struct Step {
    pub transaction: Transaction<'static, Any>,
    pub pending: Pending,
    pub account: Account,
    administrator: Administrator,
}

impl Step {
    /// Begins it for who still has the password that was typed.
    pub async fn begin(pending: Pending) -> Result<Self, Problem> {
        let mut transaction = Portal::current().database.write().await?;
        accounts::lock(&mut transaction, &pending.account_id).await?;
        let (account_id, id) = (pending.account_id.as_str(), pending.administrator_id.as_str());
        let account = accounts::find(&mut transaction, account_id).await?.ok_or_else(too_late)?;
        // Another password, or the end of this administrator, ends what was begun with the old one.
        if !still_has(&mut transaction, account_id, id, &pending.password_hash).await? {
            return Err(too_late());
        }
        let found = accounts::find_administrator_by_id(&mut transaction, account_id, id).await?;
        Ok(Self { transaction, account, administrator: found.ok_or_else(too_late)?, pending })
    }

    /// Opens the session; gives the page that was asked for.
    pub async fn finish(self) -> Result<String, Problem> {
        let Self { mut transaction, pending, account, administrator } = self;
        let (visitor, now_ms) = (Visitor::current(), Portal::current().clock.now_ms());
        second_factor::forgive_tries(&mut transaction, owner(&pending)).await?;
        Tries::of_administrator(&visitor, &account.main_number).forgive(&mut transaction).await?;
        second_factor::forget_pending(&mut transaction, &visitor).await?;
        open(&mut transaction, now_ms, &administrator.name, &pending).await?;
        transaction.commit().await?;
        tracing::info!(account.id = account.id, "second step taken");
        Ok(pending.next)
    }

    /// Tells by mail that a recovery code was used, and how many are left.
    async fn tell(&mut self, left: i64) -> Result<(), sqlx::Error> {
        let portal = Portal::current();
        let what = say!(self.account.mail_text(), "sign-in-mail-recovery-code", number = left);
        let circumstances = Circumstances::of(&Visitor::current(), portal.clock.now_ms());
        let to = (&self.account, &self.administrator);
        accounts::mail_change(&mut self.transaction, &portal, &circumstances, to, what).await
    }
}

fn wrong() -> Problem {
    tracing::info!("code refused");
    Problem::field("form[code]", "sign-in-problem-code")
}

fn too_late() -> Problem {
    Problem::Refused("sign-in-problem-code-late".to_owned())
}
