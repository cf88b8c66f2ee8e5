//! What the operator does for an administrator on the telephone.

use crate::accounts::{self, Account, Administrator, Circumstances};
use crate::activation;
use crate::second_factor::{self, Owner};
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::database::Connection;
use crate::shared::password::{self, Verdict};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::rate_limit::{self, PER_SUBJECT};
use crate::shared::secret::Secret;

/// Why the operator cannot do it.
#[derive(Debug, thiserror::Error)]
pub enum OperatorProblem {
    /// Nobody of the account has the email, or several administrators do and none was named.
    #[error("{0}")]
    NotFound(&'static str),
    /// A rule says no.
    #[error("{0}")]
    Refused(String),
    /// The database failed, or hashing did.
    #[error("{0}")]
    Fault(String),
}

impl From<sqlx::Error> for OperatorProblem {
    fn from(error: sqlx::Error) -> Self {
        Self::Fault(error.to_string())
    }
}

impl From<Problem> for OperatorProblem {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::TryLater { seconds } => {
                Self::Refused(format!("too many wrong answers; it is worth trying again in {seconds} s"))
            }
            other => Self::Fault(other.to_string()),
        }
    }
}

/// What came of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The administrator whose answer it is.
    pub administrator: Administrator,
    /// It is the answer.
    pub is_right: bool,
}

/// The administrator of an email; without one, the only administrator.
async fn named(
    connection: &mut Connection,
    account: &Account,
    email: Option<&str>,
) -> Result<Administrator, OperatorProblem> {
    let all = accounts::list_administrators(connection, &account.id).await?;
    let only = all.len() == 1;
    let has = |one: &Administrator| email.map_or(only, |email| one.email.to_lowercase() == email.trim().to_lowercase());
    let missing = if email.is_some() {
        "no administrator of the account has that email"
    } else {
        "the account has several administrators: name one with --administrator EMAIL"
    };
    all.into_iter().find(has).ok_or(OperatorProblem::NotFound(missing))
}

/// Compares what somebody says on the telephone with the answer to their security question; each try is in the history.
///
/// # Errors
/// See [`OperatorProblem`].
pub async fn verify_answer(
    portal: &Portal,
    account: &Account,
    email: Option<&str>,
    said: &str,
) -> Result<Verified, OperatorProblem> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let administrator = named(&mut transaction, account, email).await?;
    let subject = format!("security answer of {}", administrator.id);
    rate_limit::count_try(&mut transaction, &subject, PER_SUBJECT, now_ms).await?;
    let hash = accounts::find_answer_hash(&mut transaction, &account.id, &administrator.id).await?.unwrap_or_default();
    transaction.commit().await?;
    if hash.is_empty() {
        return Err(OperatorProblem::Refused("the administrator has no security question".to_owned()));
    }
    let normalised = activation::security_answer(said).unwrap_or_default();
    let is_right = password::verify(&Secret::from(normalised.as_str()), Some(hash)).await? != Verdict::Wrong;
    let mut transaction = portal.database.write().await?;
    if is_right {
        rate_limit::forgive(&mut transaction, &subject).await?;
    }
    let action = if is_right { "settings.answer-was-right" } else { "settings.answer-was-wrong" };
    note(&mut transaction, now_ms, account, action, &administrator).await?;
    transaction.commit().await?;
    Ok(Verified { administrator, is_right })
}

/// Turns the second factor of an administrator off who lost telephone and recovery codes. The operator has made sure who it is.
///
/// # Errors
/// See [`OperatorProblem`].
pub async fn reset_second_factor(
    portal: &Portal,
    account: &Account,
    email: Option<&str>,
) -> Result<Administrator, OperatorProblem> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &account.id).await?;
    let administrator = named(&mut transaction, account, email).await?;
    let owner = Owner { account_id: &account.id, administrator_id: &administrator.id };
    if !second_factor::is_on(&mut transaction, owner).await? {
        return Err(OperatorProblem::Refused("the administrator has no second factor".to_owned()));
    }
    second_factor::turn_off(&mut transaction, owner).await?;
    let what = account.mail_text().say("settings-mail-second-factor-off");
    let circumstances = Circumstances { now_ms, address: String::new() };
    accounts::mail_change(&mut transaction, portal, &circumstances, (account, &administrator), what).await?;
    note(&mut transaction, now_ms, account, "settings.reset-second-factor", &administrator).await?;
    transaction.commit().await?;
    Ok(administrator)
}

async fn note(
    connection: &mut Connection,
    now_ms: i64,
    account: &Account,
    action: &'static str,
    administrator: &Administrator,
) -> Result<(), sqlx::Error> {
    let (account_id, actor, subject) = (account.id.as_str(), Actor::Operator, administrator.name.as_str());
    audit::note(connection, now_ms, Entry { account_id, actor, action, subject, before: "", after: "" }).await
}
