//! `centralita account …`: companies.

use std::io::Read;

use anyhow::Context;
use app::accounts::{self, Account, NewAccount, NewAccountProblem};
use app::settings::{self, OperatorProblem};
use app::shared::country::Country;
use app::shared::database::Connection;
use app::shared::email_address::EmailAddress;
use app::shared::language::{Language, Text};
use app::shared::phone_number::PhoneNumber;
use clap::Subcommand;
use serde_json::json;

use super::report::{NotDone, Report};
use super::start;
use crate::background;
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Create a company. Its administrator gets a link by mail to activate it; the link is printed, too.
    Create {
        /// Country: CO, MX, US, CA, FR, GB or AU.
        #[arg(long)]
        country: String,
        /// The company's name.
        #[arg(long)]
        company: String,
        /// The main phone number, in any usual writing; administrators sign in with it.
        #[arg(long)]
        number: String,
        /// The administrator's name.
        #[arg(long)]
        name: String,
        /// The administrator's email.
        #[arg(long)]
        email: String,
    },
    /// Print all companies: id, main number, country, name, and whether it is activated.
    List,
    /// Print one company, with its administrators.
    Show {
        /// Its main number in international form, or its id.
        #[arg(long)]
        account: String,
    },
    /// Compare what somebody says on the telephone with the answer to their security question. The answer is read from
    /// standard input, so that it stands in no list of processes. Tries are counted and written into the history.
    VerifyAnswer {
        /// The company's main number in international form, or its id.
        #[arg(long)]
        account: String,
        /// The administrator's email; needed where the company has several.
        #[arg(long)]
        administrator: Option<String>,
    },
    /// Turn the second factor of an administrator off who lost telephone and recovery codes: make sure who it is first.
    ResetSecondFactor {
        /// The company's main number in international form, or its id.
        #[arg(long)]
        account: String,
        /// The administrator's email; needed where the company has several.
        #[arg(long)]
        administrator: Option<String>,
    },
}

/// What the operator says of a company that is created.
struct Creation {
    country: String,
    company: String,
    number: String,
    name: String,
    email: String,
}

pub async fn carry_out(config: &Config, command: AccountCommand) -> anyhow::Result<Report> {
    match command {
        AccountCommand::Create { country, company, number, name, email } => {
            create(config, Creation { country, company, number, name, email }).await
        }
        AccountCommand::List => {
            let portal = start::portal(config).await?;
            let found = accounts::list(&mut *portal.database.read().await?).await?;
            let lines = found.iter().map(|account| cells(account).join("\t"));
            Ok(Report::lines(lines, &found.iter().map(facts).collect::<Vec<_>>()))
        }
        AccountCommand::VerifyAnswer { account, administrator } => {
            verify_answer(config, &account, administrator.as_deref()).await
        }
        AccountCommand::ResetSecondFactor { account, administrator } => {
            reset_second_factor(config, &account, administrator.as_deref()).await
        }
        AccountCommand::Show { account } => {
            let portal = start::portal(config).await?;
            let mut connection = portal.database.read().await?;
            let account = named(&mut connection, &account).await?;
            let people = accounts::list_administrators(&mut connection, &account.id).await?;
            let mut facts = facts(&account);
            facts["administrators"] =
                people.iter().map(|person| json!({ "name": person.name, "email": person.email })).collect();
            let people = people.iter().map(|person| format!("administrator\t{}\t{}", person.name, person.email));
            Ok(Report::lines([cells(&account).join("\t")].into_iter().chain(people), &facts))
        }
    }
}

/// A company as cells: with tabs between them, for other programs to read.
fn cells(account: &Account) -> [&str; 5] {
    [&account.id, &account.main_number, account.country.code(), &account.company_name, state(account)]
}

fn facts(account: &Account) -> serde_json::Value {
    json!({
        "account": account.id,
        "number": account.main_number,
        "country": account.country.code(),
        "company": account.company_name,
        "state": state(account),
    })
}

fn state(account: &Account) -> &'static str {
    if account.is_active { "active" } else { "not activated" }
}

async fn create(config: &Config, creation: Creation) -> anyhow::Result<Report> {
    let Creation { country, company, number, name, email } = creation;
    let country = self::country(&country)?;
    let sentence = |key| NotDone::refused(Text::new(Language::En).say(key));
    let new = NewAccount {
        country,
        company_name: company,
        main_number: PhoneNumber::parse(&number, country).map_err(sentence).context("--number")?,
        administrator_name: name,
        administrator_email: EmailAddress::parse(&email).map_err(sentence).context("--email")?,
    };
    let portal = start::portal(config).await?;
    let (account_id, link) = accounts::create(&portal, &new).await.map_err(|problem| match problem {
        NewAccountProblem::Database(fault) => fault.into(),
        refused => NotDone::refused(refused),
    })?;
    background::send_due_mails(&portal).await?;
    let facts = json!({ "account": account_id, "number": new.main_number.as_str(), "activation_link": link });
    let line = format!("Created {}. The link to activate it, also mailed to {email}:\n{link}", new.company_name);
    Ok(Report::new(line, &facts))
}

async fn verify_answer(config: &Config, account: &str, administrator: Option<&str>) -> anyhow::Result<Report> {
    let portal = start::portal(config).await?;
    let account = named(&mut *portal.database.read().await?, account).await?;
    let mut said = String::new();
    std::io::stdin().lock().take(LONGEST_ANSWER).read_to_string(&mut said).context("standard input")?;
    let verified = settings::verify_answer(&portal, &account, administrator, &said).await.map_err(not_done)?;
    let who = &verified.administrator;
    let facts = json!({ "administrator": who.email, "right": verified.is_right });
    if !verified.is_right {
        return Err(NotDone::refused(format!("that is not the answer of {}", who.name)));
    }
    Ok(Report::new(format!("That is the answer of {}.", who.name), &facts))
}

async fn reset_second_factor(config: &Config, account: &str, administrator: Option<&str>) -> anyhow::Result<Report> {
    let portal = start::portal(config).await?;
    let account = named(&mut *portal.database.read().await?, account).await?;
    let who = settings::reset_second_factor(&portal, &account, administrator).await.map_err(not_done)?;
    background::send_due_mails(&portal).await?;
    let line = format!("{} signs in with the password alone now and is told by mail.", who.name);
    Ok(Report::new(line, &json!({ "administrator": who.email })))
}

/// The most bytes of an answer that are read.
const LONGEST_ANSWER: u64 = 1_000;

fn not_done(problem: OperatorProblem) -> anyhow::Error {
    match problem {
        OperatorProblem::NotFound(reason) => NotDone::not_found(reason),
        OperatorProblem::Refused(reason) => NotDone::refused(reason),
        OperatorProblem::Fault(fault) => anyhow::anyhow!(fault),
    }
}

/// The country of `--country`.
pub fn country(code: &str) -> anyhow::Result<Country> {
    Country::from_code(code).ok_or_else(|| NotDone::refused("--country is one of CO, MX, US, CA, FR, GB, AU"))
}

/// The account that `--account` names, by its main number in E.164 (`+57…`) or by its id.
pub async fn named(connection: &mut Connection, name: &str) -> anyhow::Result<Account> {
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    let found = if name.trim_start().starts_with('+') {
        accounts::find_by_number(connection, &format!("+{digits}")).await?
    } else {
        accounts::find(connection, name).await?
    };
    found.ok_or_else(|| NotDone::not_found(format!("no account has the main number or the id {name}")))
}
