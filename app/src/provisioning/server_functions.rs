//! Showing passwords of phones, to whoever may have them, by a visit that is noted.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{softphone, store};
use crate::accounts;
use crate::extensions::User;
use crate::ip_phones;
use crate::shared::answer;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::{Caller, Person, USERS_HOME, UserCaller};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::user_settings::Tab;

/// The note that the password of a phone is to be shown, for one visit: it holds nothing but the phone's id.
pub const PASSWORD_SHOWN: &str = "phone-password";
/// The note that a softphone's password is to be shown, for one visit: it holds the salt of its link.
pub const SOFTPHONE_SHOWN: &str = "softphone";
/// The kind of a refused form of a softphone.
pub const SOFTPHONE_REFUSED: &str = "softphone-refused";

/// Which phone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PhoneForm {
    /// The id of its order.
    pub id: String,
}

/// Whose softphone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SoftphoneForm {
    /// The id of the user.
    pub id: String,
}

/// Shows the password of a phone's own settings, once.
#[server(endpoint = "provisioning/show-password")]
pub async fn show_phone_password(form: PhoneForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let page = note_password_shown(&caller, &form.id).await?;
    notes::keep(&page, PASSWORD_SHOWN, &form.id).await?;
    answer::go_on(&format!("{page}#settings"), "", "").await
}

async fn note_password_shown(caller: &Caller, phone_id: &str) -> Result<String, Problem> {
    let portal = Portal::current();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let phone = ip_phones::find(&mut transaction, account_id, phone_id).await?.ok_or(Problem::NotFound)?;
    store::find(&mut transaction, account_id, phone_id).await?.ok_or(Problem::NotFound)?;
    let after = phone.mac.as_ref().map(ToString::to_string).unwrap_or_default();
    let entry = Entry {
        account_id,
        actor: Actor::Administrator(caller),
        action: "provisioning.show-password",
        subject: phone_id,
        before: "",
        after: &after,
    };
    audit::note(&mut transaction, portal.clock.now_ms(), entry).await?;
    transaction.commit().await?;
    Ok(phone.page())
}

/// Shows what a user's softphone signs in with, once.
#[server(endpoint = "provisioning/show-softphone")]
pub async fn show_softphone(form: SoftphoneForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    show(&Person::Administrator(caller), &form, false).await
}

/// Gives a user's softphone a new password, and shows it once.
#[server(endpoint = "provisioning/renew-softphone")]
pub async fn renew_softphone(form: SoftphoneForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    show(&Person::Administrator(caller), &form, true).await
}

/// Shows what the user's own softphone signs in with, once.
#[server(endpoint = "provisioning/show-own-softphone")]
pub async fn show_own_softphone(form: SoftphoneForm) -> Result<(), Problem> {
    let caller = UserCaller::user()?;
    show(&Person::User(caller), &form, false).await
}

/// Gives the user's own softphone a new password, and shows it once.
#[server(endpoint = "provisioning/renew-own-softphone")]
pub async fn renew_own_softphone(form: SoftphoneForm) -> Result<(), Problem> {
    let caller = UserCaller::user()?;
    show(&Person::User(caller), &form, true).await
}

async fn show(person: &Person, form: &SoftphoneForm, is_new: bool) -> Result<(), Problem> {
    let found = softphone::user_of(person, &form.id).await;
    let (page, result) = match (person, found) {
        // Somebody else's form in the own browser is answered on the own page.
        (Person::User(_), Err(problem)) => (USERS_HOME.to_owned(), Err(problem)),
        (_, found) => {
            let user = found?;
            (page_of(person, &user), softphone::make_shown(person, &user, is_new).await)
        }
    };
    let salt = answer::form_of_kind(SOFTPHONE_REFUSED, &page, form, result).await?;
    notes::keep(&page, SOFTPHONE_SHOWN, &salt).await?;
    answer::go_on(&format!("{page}#softphone"), "", "").await
}

/// The page that shows a user's softphone to somebody.
pub fn page_of(person: &Person, user: &User) -> String {
    match person {
        Person::Administrator(_) => Tab::Devices.page(&user.number),
        Person::User(_) => USERS_HOME.to_owned(),
    }
}
