//! The second step of signing in: the code of the application, or a recovery code.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::server_functions::{open, still_has};
use crate::accounts::{self, Account, Circumstances};
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
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let now_ms = portal.clock.now_ms();
    if form.code.reveal().trim().is_empty() {
        return Err(Problem::field("form[code]", "sign-in-problem-code-missing"));
    }
    let mut transaction = portal.database.write().await?;
    let pending = second_factor::find_pending(&mut transaction, &visitor, now_ms).await?.ok_or_else(too_late)?;
    let owner = Owner { account_id: &pending.account_id, administrator_id: &pending.administrator_id };
    second_factor::count_try(&mut transaction, owner, now_ms).await?;
    transaction.commit().await?;

    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &pending.account_id).await?;
    // Another password, or the end of this administrator, ends what was begun with the old one.
    let (account_id, id) = (pending.account_id.as_str(), pending.administrator_id.as_str());
    let account = accounts::find(&mut transaction, account_id).await?.ok_or_else(too_late)?;
    if !still_has(&mut transaction, account_id, id, &pending.password_hash).await? {
        return Err(too_late());
    }
    let accepted = second_factor::check(&mut transaction, owner, form.code.reveal(), now_ms).await?;
    let accepted = accepted.ok_or_else(wrong)?;
    second_factor::forgive_tries(&mut transaction, owner).await?;
    Tries::of_administrator(&visitor, &account.main_number).forgive(&mut transaction).await?;
    second_factor::forget_pending(&mut transaction, &visitor).await?;
    finish(&mut transaction, now_ms, &account, &pending, accepted).await?;
    transaction.commit().await?;
    tracing::info!(account.id = account.id, "code accepted");
    Ok(pending.next)
}

/// Opens the session; the use of a recovery code is told by mail.
async fn finish(
    connection: &mut Connection,
    now_ms: i64,
    account: &Account,
    pending: &Pending,
    accepted: Accepted,
) -> Result<(), Problem> {
    let found = accounts::find_administrator_by_id(connection, &account.id, &pending.administrator_id).await?;
    let administrator = found.ok_or_else(too_late)?;
    if let Accepted::RecoveryCode { left } = accepted {
        let what = say!(account.mail_text(), "sign-in-mail-recovery-code", number = left);
        let circumstances = Circumstances::of(&Visitor::current(), now_ms);
        let to = (account, &administrator);
        accounts::mail_change(connection, &Portal::current(), &circumstances, to, what).await?;
    }
    Ok(open(connection, now_ms, &administrator.name, pending).await?)
}

fn wrong() -> Problem {
    tracing::info!("code refused");
    Problem::field("form[code]", "sign-in-problem-code")
}

fn too_late() -> Problem {
    Problem::Refused("sign-in-problem-code-late".to_owned())
}
