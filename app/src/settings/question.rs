//! The security question, which the operator asks on the telephone.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::frame::SETTINGS;
use super::own_password::{Done, begin_known, confirm, note};
use crate::accounts;
use crate::activation::{answer_limit, question, security_answer};
use crate::shared::answer;
use crate::shared::caller::Caller;
use crate::shared::password;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::secret::Secret;

/// The page of the form.
pub const QUESTION: &str = "/settings/security_question";

/// What is chosen and typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct QuestionForm {
    pub question: String,
    pub answer: Secret,
    pub current: Secret,
}

/// Sets the security question of who is asking.
#[server(endpoint = "settings/save-question")]
pub async fn save_question(form: QuestionForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_save(&caller, &form).await;
    answer::form(QUESTION, &form, result).await?;
    answer::go_on(SETTINGS, "settings-notice-question", "").await
}

async fn try_save(caller: &Caller, form: &QuestionForm) -> Result<(), Problem> {
    let (question, typed) = read(form)?;
    let known = confirm(caller, &form.current).await?;
    let hash = password::hash(&typed).await?;
    let mut begun = begin_known(caller, &known).await?;
    let who = (caller.account_id.as_str(), caller.administrator_id.as_str());
    accounts::set_security_answer(&mut begun.transaction, who, question, &hash).await?;
    let text = begun.account.mail_text();
    begun.tell(text.say("settings-mail-question")).await?;
    let done = Done { action: "settings.save-question", ..Done::default() };
    note(&mut begun.transaction, begun.now_ms, caller, done).await?;
    begun.transaction.commit().await?;
    Ok(())
}

fn read(form: &QuestionForm) -> Result<(&'static str, Secret), Problem> {
    let chosen =
        question(&form.question).ok_or_else(|| Problem::field("form[question]", "activation-problem-question"));
    let typed = security_answer(form.answer.reveal())
        .map_err(|key| Problem::Fields(vec![FieldProblem::with_number("form[answer]", key, answer_limit(key))]));
    let (chosen, typed) = Problem::both(chosen, typed)?;
    Ok((chosen, Secret::from(typed.as_str())))
}
