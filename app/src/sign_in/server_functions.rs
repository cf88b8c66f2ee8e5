//! Signing in, signing out, choosing a language.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::second_step::CODE_PAGE;
use crate::accounts::{self, Account, Administrator, Link};
use crate::second_factor::{self, Owner, Pending};
use crate::sessions::{self, Outcome, Tries};
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::browser::Visitor;
use crate::shared::caller::{SIGN_IN, USERS_SIGN_IN};
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::language::Language;
use crate::shared::password;
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
    let next = answer::form(SIGN_IN, &form, result).await?;
    answer::go_on(if next == Next::Code { CODE_PAGE } else { form.leads_to() }, "", "").await
}

/// What comes after the right password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// The portal.
    In,
    /// The code of the second factor.
    Code,
}

async fn try_sign_in(form: &SignInForm) -> Result<Next, Problem> {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let now_ms = portal.clock.now_ms();
    let country = Country::from_code(&form.country).unwrap_or(Country::Co);
    let number = PhoneNumber::parse(&form.number, country).map_err(|key| Problem::field("form[number]", key))?;
    if form.password.reveal().is_empty() {
        return Err(Problem::field("form[password]", "sign-in-problem-password-missing"));
    }

    let mut transaction = portal.database.write().await?;
    Tries::of_administrator(&visitor, number.as_str()).count(&mut transaction, now_ms).await?;
    let account = accounts::find_by_number(&mut transaction, number.as_str()).await?;
    let account_id = account.as_ref().map(|account| account.id.as_str());
    let administrators = accounts::list_administrators(&mut transaction, account_id.unwrap_or_default()).await?;
    let sign_in_id = sessions::note_try(&mut transaction, &visitor, account_id, now_ms).await?;
    transaction.commit().await?;

    // The same work whether or not the number is known and however many sign in with it: see `password::verify_among`.
    let hashes = administrators.iter().map(|administrator| administrator.password_hash.clone()).collect::<Vec<_>>();
    let found = password::verify_among(&form.password, hashes.clone()).await?;
    let right = found.and_then(|(place, verdict)| Some((administrators.get(place)?, verdict)));
    let (Some(account), Some((administrator, verdict))) = (&account, right) else {
        return Err(wrong());
    };
    let others = hashes.into_iter().filter(|hash| *hash != administrator.password_hash).collect();
    let renewed = password::renewed(&form.password, verdict, others).await?;
    admit(account, administrator, renewed, &Verified { form, sign_in_id: &sign_in_id }).await
}

/// What was typed and noted before the password was verified.
pub(super) struct Verified<'a> {
    pub form: &'a SignInForm,
    pub sign_in_id: &'a str,
}

/// Lets an administrator go on whose password was right a moment ago: in, or to the page that asks for a code.
pub(super) async fn admit(
    account: &Account,
    administrator: &Administrator,
    renewed_hash: Option<String>,
    Verified { form, sign_in_id }: &Verified<'_>,
) -> Result<Next, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &account.id).await?;
    // A new password ends every session: one that was replaced meanwhile must not open another behind it.
    let mut password_hash = administrator.password_hash.clone();
    if !still_has(&mut transaction, &account.id, &administrator.id, &password_hash).await? {
        return Err(wrong());
    }
    if let Some(hash) = renewed_hash {
        let link = Link { account_id: account.id.clone(), administrator_id: administrator.id.clone() };
        accounts::set_password(&mut transaction, &link, &hash).await?;
        password_hash = hash;
    }
    let pending = Pending {
        account_id: account.id.clone(),
        administrator_id: administrator.id.clone(),
        password_hash,
        sign_in_id: (*sign_in_id).to_owned(),
        keep_signed_in: form.keep_signed_in,
        next: form.leads_to().to_owned(),
    };
    let owner = Owner { account_id: &account.id, administrator_id: &administrator.id };
    let needs_code = second_factor::is_on(&mut transaction, owner).await?;
    if needs_code {
        // What waits is bound to a browser id that nobody can have planted.
        sessions::renew_browser(portal.settings.secure_cookies);
        second_factor::keep_pending(&mut transaction, &Visitor::current(), pending, now_ms).await?;
        let settled = (account.id.as_str(), *sign_in_id);
        sessions::settle_try(&mut transaction, settled, Outcome::CodeMissing, &administrator.name).await?;
    } else {
        let failures = Tries::of_administrator(&Visitor::current(), &account.main_number);
        failures.forgive(&mut transaction).await?;
        open(&mut transaction, now_ms, &administrator.name, &pending).await?;
    }
    transaction.commit().await?;
    tracing::info!(account.id = account.id, needs_code, "password accepted");
    Ok(if needs_code { Next::Code } else { Next::In })
}

/// True while an administrator is there and has this password.
pub(super) async fn still_has(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
    password_hash: &str,
) -> Result<bool, sqlx::Error> {
    let current = accounts::find_administrator_by_id(connection, account_id, administrator_id).await?;
    Ok(!password_hash.is_empty() && current.is_some_and(|current| current.password_hash == password_hash))
}

/// Opens the session of who has proved everything.
pub(super) async fn open(
    connection: &mut Connection,
    now_ms: i64,
    name: &str,
    pending: &Pending,
) -> Result<(), sqlx::Error> {
    let (account_id, administrator_id) = (pending.account_id.as_str(), pending.administrator_id.as_str());
    sessions::open_session(connection, account_id, administrator_id, pending.keep_signed_in).await?;
    sessions::settle_try(connection, (account_id, &pending.sign_in_id), Outcome::Done, name).await?;
    let entry = audit::Entry {
        account_id,
        actor: Actor::ComingIn(administrator_id),
        action: "sign-in.sign-in",
        subject: administrator_id,
        before: "",
        after: "",
    };
    audit::note(connection, now_ms, entry).await
}

fn wrong() -> Problem {
    tracing::info!("sign-in refused");
    Problem::Refused("sign-in-problem-wrong".to_owned())
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
