//! Signing in, signing out, choosing a language.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::accounts::{self, Account, Administrator, Link};
use crate::sessions::{self, Tries};
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::browser::Visitor;
use crate::shared::caller::{SIGN_IN, USERS_SIGN_IN};
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::language::Language;
use crate::shared::password::{self, Verdict};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;

/// What is typed to sign in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    pub country: String,
    pub number: String,
    pub password: Secret,
    pub keep_signed_in: bool,
    /// The page that was asked for before; empty for the home page.
    pub next: String,
}

impl SignInForm {
    /// Where signing in leads: the page that was asked for, if it is one of ours.
    pub fn leads_to(&self) -> &str {
        if answer::is_a_page(&self.next) { &self.next } else { "/" }
    }
}

/// Signs an administrator in.
#[server(endpoint = "sign-in/sign-in")]
pub async fn sign_in(form: SignInForm) -> Result<(), Problem> {
    let result = try_sign_in(&form).await;
    answer::form(SIGN_IN, &form, result).await?;
    answer::go_on(form.leads_to(), "", "").await
}

async fn try_sign_in(form: &SignInForm) -> Result<(), Problem> {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let now_ms = portal.clock.now_ms();
    let country = Country::from_code(&form.country).unwrap_or(Country::Co);
    let number = PhoneNumber::parse(&form.number, country).map_err(|key| Problem::field("form[number]", key))?;
    if form.password.reveal().is_empty() {
        return Err(Problem::field("form[password]", "sign-in-problem-password-missing"));
    }

    let mut transaction = portal.database.write().await?;
    Tries::of_administrator(&visitor, number.as_str()).count(&mut transaction, now_ms).await?;
    let found = find(&mut transaction, &number).await?;
    transaction.commit().await?;

    // The same work whether or not the number is known: see `password::verify`.
    let hash = found.as_ref().map(|(_, administrator)| administrator.password_hash.clone());
    let verdict = password::verify(&form.password, hash).await?;
    let Some((account, administrator)) = found.filter(|_| verdict != Verdict::Wrong) else {
        return Err(wrong());
    };
    let renewed = password::renewed(&form.password, verdict).await?;
    admit(&account, &administrator, renewed, form.keep_signed_in).await
}

/// Opens the session of an administrator whose password was right a moment ago.
pub(super) async fn admit(
    account: &Account,
    administrator: &Administrator,
    renewed_hash: Option<String>,
    keep_signed_in: bool,
) -> Result<(), Problem> {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &account.id).await?;
    // A new password ends every session: one that was replaced meanwhile must not open another behind it.
    let current = accounts::find_administrator(&mut transaction, &account.id).await?;
    if current.is_none_or(|current| current != *administrator) {
        return Err(wrong());
    }
    if let Some(hash) = renewed_hash {
        let link = Link { account_id: account.id.clone(), administrator_id: administrator.id.clone() };
        accounts::set_password(&mut transaction, &link, &hash).await?;
    }
    Tries::of_administrator(&visitor, &account.main_number).forgive(&mut transaction).await?;
    sessions::open_session(&mut transaction, &account.id, &administrator.id, keep_signed_in).await?;
    let entry = audit::Entry {
        account_id: &account.id,
        actor: Actor::ComingIn(&administrator.id),
        action: "sign-in.sign-in",
        subject: &administrator.id,
        before: "",
        after: "",
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    tracing::info!(account.id = account.id, "signed in");
    Ok(())
}

fn wrong() -> Problem {
    tracing::info!("sign-in refused");
    Problem::Refused("sign-in-problem-wrong".to_owned())
}

async fn find(
    connection: &mut Connection,
    number: &PhoneNumber,
) -> Result<Option<(Account, Administrator)>, sqlx::Error> {
    let Some(account) = accounts::find_by_number(connection, number.as_str()).await? else { return Ok(None) };
    let administrator = accounts::find_administrator(connection, &account.id).await?;
    Ok(administrator.map(|administrator| (account, administrator)))
}

/// Ends the session on the server.
#[server(endpoint = "sign-in/sign-out")]
pub async fn sign_out() -> Result<(), Problem> {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let page = if visitor.user.is_some() { USERS_SIGN_IN } else { SIGN_IN };
    if let Some(person) = visitor.person() {
        let mut transaction = portal.database.write().await?;
        sessions::end_session(&mut transaction, &person).await?;
        transaction.commit().await?;
    }
    answer::go_on(page, "sign-in-notice-signed-out", "").await
}

/// Remembers a language for this browser, for a year.
#[server(endpoint = "language/choose")]
pub async fn choose_language(language: String, back: String) -> Result<(), Problem> {
    if let Some(language) = Language::from_tag(&language) {
        let secure = if Portal::current().settings.secure_cookies { "; Secure" } else { "" };
        let tag = language.tag();
        answer::set_cookie(&format!(
            "centralita_language={tag}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}"
        ));
    }
    answer::go_on(if answer::is_local(&back) { &back } else { "/" }, "", "").await
}
