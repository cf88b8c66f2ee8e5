//! Signing a user in, with their own password or with a temporary one.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::accounts;
use crate::sessions::{self, Tries};
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::browser::Visitor;
use crate::shared::caller::{CHOOSE_PASSWORD, USERS_HOME, USERS_SIGN_IN};
use crate::shared::country::Country;
use crate::shared::password::{self, Verdict};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::secret::Secret;
use crate::user_passwords::{self, Password};

/// What a user types to sign in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct UserSignInForm {
    pub country: String,
    pub number: String,
    pub extension: String,
    pub password: Secret,
    pub keep_signed_in: bool,
    /// The page that was asked for before; empty for the first one.
    pub next: String,
}

impl UserSignInForm {
    /// Where signing in leads: the page that was asked for, if it is one of users.
    pub fn leads_to(&self) -> &str {
        let path = self.next.split('?').next().unwrap_or_default();
        let is_of_users = path.strip_prefix(USERS_HOME).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if is_of_users && answer::is_a_page(&self.next) { &self.next } else { USERS_HOME }
    }
}

/// Signs a user in.
#[server(endpoint = "sign-in/sign-in-user")]
pub async fn sign_in_user(form: UserSignInForm) -> Result<(), Problem> {
    let result = try_sign_in(&form).await;
    let is_temporary = answer::form(USERS_SIGN_IN, &form, result).await?;
    answer::go_on(if is_temporary { CHOOSE_PASSWORD } else { form.leads_to() }, "", "").await
}

async fn try_sign_in(form: &UserSignInForm) -> Result<bool, Problem> {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let now_ms = portal.clock.now_ms();
    let (number, extension) = read(form)?;
    let tries = Tries::of_user(&visitor, number.as_str(), extension);
    let mut transaction = portal.database.write().await?;
    tries.count(&mut transaction, now_ms).await?;
    let found = user_passwords::find_by_numbers(&mut transaction, number.as_str(), extension).await?;
    transaction.commit().await?;

    // The same work whether or not there is such a user, and whichever kind of password: see `password::verify`.
    let hash = found.as_ref().map(|password| password.password_hash.clone());
    let verdict = password::verify(&form.password, hash).await?;
    let is_right = |found: &Password| verdict != Verdict::Wrong || found.is_this_temporary(&form.password, now_ms);
    let found = found.filter(is_right).ok_or_else(wrong)?;
    let renewed = password::renewed(&form.password, verdict, Vec::new()).await?;
    admit(&found, renewed, &tries, form.keep_signed_in).await?;
    Ok(found.is_temporary())
}

/// Main number and extension, in values that can be looked for.
fn read(form: &UserSignInForm) -> Result<(PhoneNumber, &str), Problem> {
    let country = Country::from_code(&form.country).unwrap_or(Country::Co);
    let number = PhoneNumber::parse(&form.number, country).map_err(|key| Problem::field("form[number]", key));
    let extension = form.extension.trim();
    let is_extension = (1..=8).contains(&extension.len()) && extension.bytes().all(|byte| byte.is_ascii_digit());
    let mut problems = Vec::new();
    if !is_extension {
        problems.push(FieldProblem::new("form[extension]", "sign-in-problem-extension"));
    }
    if form.password.reveal().is_empty() {
        problems.push(FieldProblem::new("form[password]", "sign-in-problem-password-missing"));
    }
    let (number, ()) = Problem::both(number, Problem::unless_empty(problems))?;
    Ok((number, extension))
}

/// Opens the session of a user whose password was right a moment ago.
pub(super) async fn admit(
    verified: &Password,
    renewed_hash: Option<String>,
    tries: &Tries,
    keep_signed_in: bool,
) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let (account_id, user_id) = (verified.account_id.as_str(), verified.user_id.as_str());
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    // A new password ends every session: one that was replaced meanwhile must not open another behind it.
    let current = user_passwords::find(&mut transaction, account_id, user_id).await?;
    if current.is_none_or(|current| current != *verified) {
        return Err(wrong());
    }
    if let Some(hash) = renewed_hash {
        user_passwords::renew_hash(&mut transaction, verified, hash).await?;
    }
    tries.forgive(&mut transaction).await?;
    sessions::open_user_session(&mut transaction, account_id, user_id, keep_signed_in).await?;
    let (actor, action) = (Actor::User(user_id), "sign-in.sign-in-user");
    let entry = audit::Entry { account_id, actor, action, subject: user_id, before: "", after: "" };
    audit::note(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    tracing::info!(account.id = account_id, "user signed in");
    Ok(())
}

fn wrong() -> Problem {
    tracing::info!("sign-in of a user refused");
    Problem::Refused("sign-in-problem-wrong-user".to_owned())
}
