//! The second step of signing in with a passkey in place of a code.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::second_step::{CODE_PAGE, Step, counted, owner, waiting};
use crate::passkeys::{self, Answer, Purpose};
use crate::shared::answer;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;

/// What the device answered, filled in by the script.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PasskeyForm {
    pub credential: Secret,
}

/// Gives what a device is asked to prove, to who typed the right password in this browser a moment ago.
#[server(endpoint = "sign-in/begin-passkey")]
pub async fn begin_passkey() -> Result<Value, Problem> {
    let result = try_begin().await;
    let options = answer::form_of_script("refused", CODE_PAGE, &PasskeyForm::default(), result).await?;
    answer::go_on(CODE_PAGE, "", "").await?;
    Ok(options)
}

async fn try_begin() -> Result<Value, Problem> {
    let mut transaction = Portal::current().database.write().await?;
    let pending = waiting(&mut transaction).await?;
    let options = passkeys::begin_signing_in(&mut transaction, owner(&pending)).await?.ok_or_else(wrong)?;
    transaction.commit().await?;
    Ok(options)
}

/// Signs in who typed the right password in this browser a moment ago, with a passkey.
#[server(endpoint = "sign-in/enter-passkey")]
pub async fn enter_passkey(form: PasskeyForm) -> Result<(), Problem> {
    let result = try_enter(&form).await;
    let next = answer::form(CODE_PAGE, &form, result).await?;
    answer::go_on(&next, "", "").await
}

async fn try_enter(form: &PasskeyForm) -> Result<String, Problem> {
    let mut transaction = Portal::current().database.write().await?;
    let pending = counted(&mut transaction).await?;
    let asked = passkeys::take(&mut transaction, owner(&pending), Purpose::SignIn).await?;
    transaction.commit().await?;
    let asked = asked.ok_or_else(wrong)?;

    let mut step = Step::begin(pending).await?;
    let answer = Answer { asked: &asked, credential: form.credential.reveal() };
    if !passkeys::check(&mut step.transaction, owner(&step.pending), answer).await? {
        return Err(wrong());
    }
    step.finish().await
}

fn wrong() -> Problem {
    Problem::Refused("sign-in-problem-passkey".to_owned())
}
