//! A user chooses a password: instead of a temporary one, or of their own. Their other sessions end.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::accounts::{self, Account};
use crate::extensions::User;
use crate::sessions;
use crate::shared::answer;
use crate::shared::audit::Actor;
use crate::shared::caller::{CHOOSE_PASSWORD, PROFILE, USERS_HOME, UserCaller};
use crate::shared::password::{self, Verdict};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::rate_limit::{self, PER_SUBJECT};
use crate::shared::secret::Secret;
use crate::user_passwords::{self, NewPassword, SetBy, judge};

/// The kind of the note of a refused password on that page.
pub const KIND: &str = "password";

/// What is typed to choose a password.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnPasswordForm {
    /// The one they have; not asked of who just signed in with a temporary one.
    pub current: Secret,
    pub password: Secret,
    pub again: Secret,
}

impl OwnPasswordForm {
    fn new_password(&self) -> NewPassword<'_> {
        NewPassword { password: &self.password, again: &self.again }
    }
}

/// Chooses a password instead of a temporary one.
#[server(endpoint = "user/choose-password")]
pub async fn choose_own_password(form: OwnPasswordForm) -> Result<(), Problem> {
    let caller = UserCaller::with_any_password()?;
    let result = try_choose(&caller, &form).await;
    answer::form(CHOOSE_PASSWORD, &form, result).await?;
    answer::go_on(USERS_HOME, "user-portal-notice-chosen", "").await
}

async fn try_choose(caller: &UserCaller, form: &OwnPasswordForm) -> Result<(), Problem> {
    // Who has a password of their own changes it knowing it.
    if !caller.must_choose {
        return Err(Problem::NotFound);
    }
    let (account, user) = user_passwords::whose(&caller.account_id, &caller.user_id).await?;
    judge(form.new_password(), &account, &user)?;
    replace(caller, (&account, &user), &form.password, "user.choose-password").await
}

/// Changes the user's own password.
#[server(endpoint = "user/change-password")]
pub async fn change_own_password(form: OwnPasswordForm) -> Result<(), Problem> {
    let caller = UserCaller::user()?;
    let result = try_change(&caller, &form).await;
    answer::form_of_kind(KIND, PROFILE, &form, result).await?;
    answer::go_on(PROFILE, "user-portal-notice-password", "").await
}

async fn try_change(caller: &UserCaller, form: &OwnPasswordForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let (account, user) = user_passwords::whose(&caller.account_id, &caller.user_id).await?;
    judge(form.new_password(), &account, &user)?;
    // Who finds a browser left open must not try passwords there either.
    let subject = format!("own password of {}", caller.user_id);
    let mut transaction = portal.database.write().await?;
    rate_limit::count_try(&mut transaction, &subject, PER_SUBJECT, now_ms).await?;
    let current = user_passwords::find(&mut transaction, &caller.account_id, &caller.user_id).await?;
    transaction.commit().await?;
    let hash = current.map(|current| current.password_hash);
    if password::verify(&form.current, hash).await? == Verdict::Wrong {
        return Err(Problem::field("form[current]", "user-portal-problem-current"));
    }
    let mut transaction = portal.database.write().await?;
    rate_limit::forgive(&mut transaction, &subject).await?;
    transaction.commit().await?;
    replace(caller, (&account, &user), &form.password, "user.change-password").await
}

async fn replace(
    caller: &UserCaller,
    (account, user): (&Account, &User),
    password: &Secret,
    action: &'static str,
) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    // Hashing takes long: others must not wait for it in a transaction.
    let hash = password::hash(password).await?;
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &account.id).await?;
    // A password that the administrator gave meanwhile has ended the session and stays.
    if !sessions::is_open(&mut transaction, caller).await? {
        return Err(Problem::Refused("user-portal-problem-ended".to_owned()));
    }
    // Nor does who reads another mailbox choose a password with what was mailed there.
    let current = user_passwords::find(&mut transaction, &account.id, &user.id).await?;
    if current.is_none_or(|current| current.went_elsewhere()) {
        return Err(Problem::Refused("user-portal-problem-elsewhere".to_owned()));
    }
    let chosen = (hash.as_str(), SetBy::User);
    user_passwords::choose(&mut transaction, now_ms, (account, user), chosen, &caller.session).await?;
    user_passwords::note(&mut transaction, now_ms, (Actor::User(&user.id), action), (account, user)).await?;
    transaction.commit().await?;
    tracing::info!(account.id = account.id, "a user chose a password");
    Ok(())
}
