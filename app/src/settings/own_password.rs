//! Who finds a browser left open must not change who gets in: the password is asked again, and its tries are counted.

use sqlx::{Any, Transaction};

use crate::accounts::{self, Account, Administrator, Circumstances};
use crate::shared::audit::{self, Actor};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::database::Connection;
use crate::shared::password::{self, Verdict};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::rate_limit::{self, PER_SUBJECT};
use crate::shared::secret::Secret;

/// A transaction in which the account is locked and the administrator who is asking still is one.
pub struct Begun {
    /// The transaction.
    pub transaction: Transaction<'static, Any>,
    /// The time of the request.
    pub now_ms: i64,
    /// The account.
    pub account: Account,
    /// Who is asking.
    pub administrator: Administrator,
}

/// Begins to change something that needs no password.
///
/// # Errors
/// [`Problem::Refused`] for somebody who was removed meanwhile, or a fault of the database.
pub async fn begin(caller: &Caller) -> Result<Begun, Problem> {
    let portal = Portal::current();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let account = accounts::find(&mut transaction, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let id = caller.administrator_id.as_str();
    let found = accounts::find_administrator_by_id(&mut transaction, &caller.account_id, id).await?;
    let administrator = found.ok_or_else(ended)?;
    Ok(Begun { transaction, now_ms: portal.clock.now_ms(), account, administrator })
}

/// Begins to change something that only who knows the password may change; what is wrong with the typed one is a problem of
/// `form[current]`.
///
/// # Errors
/// As said, [`Problem::TryLater`] while a delay lasts, and as [`begin`].
pub async fn begin_knowing(caller: &Caller, typed: &Secret) -> Result<Begun, Problem> {
    let known = confirm(caller, typed).await?;
    begin_known(caller, &known).await
}

/// Begins after [`confirm`] gave the hash of the password: what takes long lies between the two.
///
/// # Errors
/// As for [`begin`], and when the password is another one by now.
pub async fn begin_known(caller: &Caller, known: &str) -> Result<Begun, Problem> {
    let begun = begin(caller).await?;
    if begun.administrator.password_hash == known { Ok(begun) } else { Err(ended()) }
}

/// Compares a typed password with that of who is asking; gives its hash.
///
/// # Errors
/// As for [`begin_knowing`].
pub async fn confirm(caller: &Caller, typed: &Secret) -> Result<String, Problem> {
    let portal = Portal::current();
    if typed.reveal().is_empty() {
        return Err(Problem::field("form[current]", "settings-problem-current-missing"));
    }
    let subject = format!("own password of {}", caller.administrator_id);
    let Begun { mut transaction, now_ms, administrator, .. } = begin(caller).await?;
    rate_limit::count_try(&mut transaction, &subject, PER_SUBJECT, now_ms).await?;
    transaction.commit().await?;
    let hash = administrator.password_hash;
    if password::verify(typed, Some(hash.clone())).await? == Verdict::Wrong {
        return Err(Problem::field("form[current]", "settings-problem-current"));
    }
    let mut transaction = portal.database.write().await?;
    rate_limit::forgive(&mut transaction, &subject).await?;
    transaction.commit().await?;
    Ok(hash)
}

fn ended() -> Problem {
    Problem::Refused("common-problem-sign-in-needed".to_owned())
}

/// What was done to what, for the history of the account.
#[derive(Clone, Copy, Debug, Default)]
pub struct Done<'a> {
    /// `feature.verb`.
    pub action: &'static str,
    /// What it was done to, in words that the history may show.
    pub subject: &'a str,
    /// The state before.
    pub before: &'a str,
    /// The state after.
    pub after: &'a str,
}

/// Notes what an administrator did.
///
/// # Errors
/// A fault of the database.
pub async fn note(
    connection: &mut Connection,
    now_ms: i64,
    caller: &Caller,
    Done { action, subject, before, after }: Done<'_>,
) -> Result<(), sqlx::Error> {
    let (account_id, actor) = (caller.account_id.as_str(), Actor::Administrator(caller));
    audit::note(connection, now_ms, audit::Entry { account_id, actor, action, subject, before, after }).await
}

impl Begun {
    /// Tells the administrator by mail what was done; `what` is a sentence in the language of the account's mails.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn tell(&mut self, what: String) -> Result<(), sqlx::Error> {
        let circumstances = Circumstances::of(&Visitor::current(), self.now_ms);
        let to = (&self.account, &self.administrator);
        accounts::mail_change(&mut self.transaction, &Portal::current(), &circumstances, to, what).await
    }

    /// Tells all administrators.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn tell_all(&mut self, what: &str) -> Result<(), sqlx::Error> {
        let circumstances = Circumstances::of(&Visitor::current(), self.now_ms);
        let portal = Portal::current();
        accounts::mail_change_to_all(&mut self.transaction, &portal, &circumstances, &self.account, what).await
    }
}
