//! The operator creates an account; its administrator gets a link to activate it.

use super::administrators::{NewAdministrator, insert_administrator};
use super::link::{Purpose, issue_link};
use super::store;
use crate::say;
use crate::shared::audit::{self, Actor};
use crate::shared::clock::DAY_MS;
use crate::shared::country::Country;
use crate::shared::database::is_taken;
use crate::shared::email_address::EmailAddress;
use crate::shared::language::Text;
use crate::shared::mail::{self, Mail};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::random;
use crate::shared::typed_text::line;

/// The most characters of a company's or an administrator's name.
pub const LONGEST_NAME: u32 = 80;
/// How long an activation link works.
const ACTIVATION_DAYS: i64 = 14;

/// What the operator says of a new account.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Its country.
    pub country: Country,
    /// The company's name.
    pub company_name: String,
    /// What its administrators sign in with.
    pub main_number: PhoneNumber,
    /// The first administrator's name.
    pub administrator_name: String,
    /// Where the activation link is sent.
    pub administrator_email: EmailAddress,
}

/// Why an account was not created.
#[derive(Debug, thiserror::Error)]
pub enum NewAccountProblem {
    /// Another account has this number.
    #[error("another account has this number")]
    NumberTaken,
    /// The number is not of the account's country.
    #[error("the main number does not belong to the account's country")]
    NumberAbroad,
    /// The company would pay for every call to it, and people sign in with it.
    #[error("a toll-free number cannot be the main number")]
    TollFree,
    /// A name is missing, longer than 80 characters, or has some that are not seen.
    #[error("company and administrator need a name of 1 to 80 characters that are seen")]
    Name,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Creates an account and enqueues the mail with its activation link, which is also returned.
///
/// # Errors
/// When it is refused or the database fails.
pub async fn create(portal: &Portal, new: &NewAccount) -> Result<(String, String), NewAccountProblem> {
    let name = |typed: &str| line("", typed, "", LONGEST_NAME).map_err(|_| NewAccountProblem::Name);
    let (company_name, administrator_name) = (name(&new.company_name)?, name(&new.administrator_name)?);
    let new = &NewAccount { company_name, administrator_name, ..new.clone() };
    if !new.main_number.is_of(new.country) {
        return Err(NewAccountProblem::NumberAbroad);
    }
    if new.main_number.is_toll_free() {
        return Err(NewAccountProblem::TollFree);
    }
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let account_id = random::id(now_ms);
    let refusal = |error: sqlx::Error| {
        if is_taken(&error) { NewAccountProblem::NumberTaken } else { NewAccountProblem::Database(error) }
    };
    store::insert(&mut transaction, &account_id, new, now_ms).await.map_err(refusal)?;
    store::insert_main_number(&mut transaction, &account_id, new, now_ms).await.map_err(refusal)?;
    let administrator_id = random::id(now_ms);
    let first = NewAdministrator {
        id: &administrator_id,
        account_id: &account_id,
        name: &new.administrator_name,
        email: new.administrator_email.as_str(),
    };
    insert_administrator(&mut transaction, first, now_ms).await?;
    let until_ms = now_ms + ACTIVATION_DAYS * DAY_MS;
    let token = issue_link(&mut transaction, &account_id, &administrator_id, Purpose::Activation, until_ms).await?;
    let link = portal.settings.address(&format!("/activate?code={token}"));
    let text = Text::new(new.country.language());
    let mail = Mail {
        to: new.administrator_email.clone(),
        subject: say!(text, "activation-mail-subject", company = new.company_name.clone()),
        body: say!(
            text,
            "activation-mail-body",
            name = new.administrator_name.clone(),
            company = new.company_name.clone(),
            number = new.main_number.shown_in(new.country),
            link = link.clone(),
            days = ACTIVATION_DAYS
        ),
    };
    mail::enqueue(&mut transaction, now_ms, &mail).await?;
    let entry = audit::Entry {
        account_id: &account_id,
        actor: Actor::Operator,
        action: "account.create",
        subject: &account_id,
        before: "",
        after: "",
    };
    // The history begins when the account is activated: before, there is no receptionist.
    audit::note(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    tracing::info!(account.id = account_id, "account created");
    Ok((account_id, link))
}
