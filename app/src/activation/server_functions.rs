//! Activating an account.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::rules::{self, CallerIdName};
use crate::accounts::{self, Account, Activation, Administrator, Purpose};
use crate::extensions::{self, PersonName, create_first_user};
use crate::receptionist;
use crate::sessions;
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::browser::Visitor;
use crate::shared::database::Connection;
use crate::shared::email_address::EmailAddress;
use crate::shared::password;
use crate::shared::portal::Portal;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::revisions;
use crate::shared::secret::Secret;
use crate::shared::time_zone;
use crate::user_settings;

/// What is typed to activate an account.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ActivationForm {
    pub code: Secret,
    pub password: Secret,
    pub service_address: String,
    pub time_zone: String,
    pub caller_id_name: String,
    pub security_question: String,
    pub security_answer: Secret,
    pub first_name: String,
    pub last_name: String,
    pub email: String,
}

/// Activates an account with a mailed link and signs its administrator in.
#[server(endpoint = "activation/activate")]
pub async fn activate(form: ActivationForm) -> Result<(), Problem> {
    let result = try_activate(&form).await;
    let answered = answer::form("/activate", &form, result).await;
    if answered.is_err() && Visitor::current().accepts_html {
        // What is kept for the page does not name the link; only the address does.
        answer::redirect(&format!("/activate?code={}", form.code.reveal()));
    }
    answered?;
    answer::go_on("/", "activation-notice-done", "").await
}

async fn try_activate(form: &ActivationForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let code = form.code.reveal();
    let mut connection = portal.database.read().await?;
    let owner = accounts::find_link_owner(&mut connection, code, Purpose::Activation, now_ms).await?;
    drop(connection);
    let (account, administrator) = owner.ok_or_else(link_is_dead)?;

    let details = read(form, &account, &administrator)?;
    let password_hash = password::hash(&form.password).await?;
    let answer_hash = password::hash(&details.security_answer).await?;

    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &account.id).await?;
    let used = accounts::use_link(&mut transaction, code, Purpose::Activation, now_ms).await?;
    let link = used.ok_or_else(link_is_dead)?;
    accounts::set_password(&mut transaction, &link, &password_hash).await?;
    let activation = Activation {
        service_address: &details.service_address,
        time_zone: &form.time_zone,
        caller_id_name: details.caller_id_name.as_str(),
        security_question: details.security_question,
        security_answer_hash: &answer_hash,
    };
    accounts::activate(&mut transaction, &link, &activation, now_ms).await?;
    set_up_phones(&mut transaction, now_ms, (&administrator.name, &account), &details).await?;
    let entry = audit::Entry {
        account_id: &link.account_id,
        actor: Actor::ComingIn(&link.administrator_id),
        action: "activation.activate",
        subject: &link.account_id,
        before: "",
        after: "",
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    revisions::write(&mut transaction, now_ms, entry).await?;
    sessions::open_session(&mut transaction, &link.account_id, &link.administrator_id, false).await?;
    transaction.commit().await?;
    tracing::info!(account.id = link.account_id, "account activated");
    Ok(())
}

/// The first user and a receptionist that reaches them: enough to be called.
async fn set_up_phones(
    connection: &mut Connection,
    now_ms: i64,
    (administrator, account): (&str, &Account),
    details: &Details,
) -> Result<(), Problem> {
    let id = create_first_user(connection, now_ms, &account.id, &details.name, &details.email).await?;
    let user = extensions::find(connection, &account.id, &id).await?.ok_or(Problem::NotFound)?;
    user_settings::welcome(connection, now_ms, (administrator, account), &user).await?;
    let spoken = account.spoken_text();
    let words = (spoken, account.company_name.as_str());
    Ok(receptionist::create_first_menus(connection, now_ms, &account.id, words, &id).await?)
}

/// A form whose every field can be accepted.
struct Details {
    service_address: String,
    caller_id_name: CallerIdName,
    security_question: &'static str,
    security_answer: Secret,
    name: PersonName,
    email: EmailAddress,
}

fn read(form: &ActivationForm, account: &Account, administrator: &Administrator) -> Result<Details, Problem> {
    let mut problems = Problems::default();
    let known = [
        account.company_name.as_str(),
        &account.main_number,
        &administrator.name,
        &administrator.email,
        &form.first_name,
        &form.last_name,
        &form.email,
    ];
    problems.keep("form[password]", 0, password::judge(&form.password, &known));
    let address = rules::service_address(&form.service_address);
    let address = problems.keep("form[service_address]", rules::LONGEST_ADDRESS, address);
    let zone_is_known = time_zone::exists(&form.time_zone);
    problems.keep("form[time_zone]", 0, zone_is_known.then_some(()).ok_or("activation-problem-time-zone"));
    let caller_id_name = CallerIdName::parse(&form.caller_id_name);
    let caller_id_name = problems.keep("form[caller_id_name]", i64::from(CallerIdName::LONGEST), caller_id_name);
    let question = rules::question(&form.security_question).ok_or("activation-problem-question");
    let question = problems.keep("form[security_question]", 0, question);
    let answer = rules::security_answer(form.security_answer.reveal());
    let limit = answer.as_ref().err().map_or(0, |key| rules::answer_limit(key));
    let answer = problems.keep("form[security_answer]", limit, answer);
    let first = PersonName::parse_first(&form.first_name);
    let first = problems.keep("form[first_name]", PersonName::LONGEST, first);
    let last = PersonName::parse_last(&form.last_name);
    let last = problems.keep("form[last_name]", PersonName::LONGEST, last);
    let email = problems.keep("form[email]", 0, EmailAddress::parse(&form.email));
    Problem::unless_empty(problems.0)?;
    let details = (|| {
        Some(Details {
            service_address: address?,
            caller_id_name: caller_id_name?,
            security_question: question?,
            security_answer: Secret::from(answer?.as_str()),
            name: PersonName { first: first?, last: last? },
            email: email?,
        })
    })();
    details.ok_or_else(|| Problem::Refused("common-problem-form".to_owned()))
}

/// Everything that was found wrong, in the order of the form.
#[derive(Default)]
struct Problems(Vec<FieldProblem>);

impl Problems {
    fn keep<T>(&mut self, field: &str, limit: i64, read: Result<T, &'static str>) -> Option<T> {
        read.map_err(|key| self.0.push(FieldProblem::with_number(field, key, limit))).ok()
    }
}

fn link_is_dead() -> Problem {
    Problem::Refused("activation-problem-link".to_owned())
}
