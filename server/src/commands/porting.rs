//! `centralita porting …`: the requests to bring numbers from other carriers.

use std::path::{Path, PathBuf};

use anyhow::Context;
use app::accounts;
use app::number_porting::{self, PortingProblem, Reason, Request, State};
use app::shared::portal::Portal;
use clap::Subcommand;
use jiff::civil::Date;
use serde_json::json;

use super::account;
use super::private_file::{NewFile, private_file};
use super::report::{NotDone, Report, one_of};
use super::start;
use crate::background;
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum PortingCommand {
    /// Print the requests that were sent, the newest first: id, state, main number of the company, carrier, day, numbers.
    List {
        /// Only of this company: its main number in international form, or its id.
        #[arg(long)]
        account: Option<String>,
        /// Only in this state.
        #[arg(long, value_parser = one_of(sent_states(), State::from_code))]
        state: Option<State>,
    },
    /// Print one request with all the carrier needs, and what became of it.
    Show {
        /// The id of the request.
        request: String,
    },
    /// Bring a request one step on: `sent` to the carrier, `reviewing` by it, `ported` on the day. With `ported` the numbers
    /// become the company's, and the first one takes the place of the replaced one.
    Advance {
        /// The id of the request.
        request: String,
        /// The state it is brought to.
        #[arg(long, value_parser = one_of(["sent", "reviewing", "ported"], State::from_code))]
        to: State,
    },
    /// Say on which day the numbers move (FOC), or that it is another one. From then on the company cannot cancel.
    ConfirmDate {
        /// The id of the request.
        request: String,
        /// The day, as 2026-12-14.
        #[arg(long)]
        date: Date,
    },
    /// Refuse a request. The company reads the reason in its language and may correct the request and send it again.
    Reject {
        /// The id of the request.
        request: String,
        /// Why.
        #[arg(long, value_parser = one_of(Reason::ALL.map(Reason::code), Reason::from_code))]
        reason: Reason,
        /// What there is to say besides, in the company's language; it is shown as it is.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Write the bill of a request, decrypted, into a new file that only its owner can read.
    Bill {
        /// The id of the request.
        request: String,
        /// The file to write; it must not be there yet.
        #[arg(long)]
        out: PathBuf,
    },
}

pub async fn carry_out(config: &Config, command: PortingCommand) -> anyhow::Result<Report> {
    let portal = start::portal(config).await?;
    let changed = match command {
        PortingCommand::List { account, state } => return list(&portal, account, state).await,
        PortingCommand::Bill { request, out } => return bill(config, portal, &request, &out).await,
        PortingCommand::Show { request } => {
            let mut connection = portal.database.read().await?;
            let found = number_porting::find_of_any_account(&mut connection, &request).await?;
            drop(connection);
            let found = found.filter(|request| request.state != State::Draft);
            let found = found.ok_or_else(|| NotDone::not_found(PortingProblem::NoRequest(request)))?;
            return shown(&portal, &found).await;
        }
        PortingCommand::Advance { request, to } => number_porting::advance(&portal, &request, to).await,
        PortingCommand::ConfirmDate { request, date } => number_porting::confirm_date(&portal, &request, date).await,
        PortingCommand::Reject { request, reason, note } => {
            number_porting::reject(&portal, &request, reason, &note).await
        }
    };
    let changed = changed.map_err(problem)?;
    background::send_due_mails(&portal).await?;
    shown(&portal, &changed).await
}

async fn list(portal: &Portal, account: Option<String>, state: Option<State>) -> anyhow::Result<Report> {
    let mut connection = portal.database.read().await?;
    let requests = match account {
        Some(name) => {
            let account = account::named(&mut connection, &name).await?;
            number_porting::list(&mut connection, &account.id).await?
        }
        None => number_porting::list_of_all_accounts(&mut connection).await?,
    };
    // A draft is nothing the operator has yet.
    let sent = requests.into_iter().filter(|request| request.state != State::Draft);
    let (mut lines, mut facts) = (Vec::new(), Vec::new());
    for request in sent.filter(|request| state.is_none_or(|state| request.state == state)) {
        let number = accounts::find(&mut connection, &request.account_id).await?.map(|account| account.main_number);
        let number = number.unwrap_or_default();
        let day = request.port_day.map(|day| day.to_string()).unwrap_or_default();
        let numbers = request.numbers.join(" ");
        let cells: [&str; 6] = [&request.id, request.state.code(), &number, request.carrier_name(), &day, &numbers];
        lines.push(cells.join("\t"));
        facts.push(json!({
            "request": request.id,
            "state": request.state.code(),
            "account": number,
            "carrier": request.carrier_name(),
            "date": day,
            "numbers": request.numbers,
        }));
    }
    Ok(Report::lines(lines, &facts))
}

/// Everything of a request, a line each.
async fn shown(portal: &Portal, request: &Request) -> anyhow::Result<Report> {
    let mut connection = portal.database.read().await?;
    let number = accounts::find(&mut connection, &request.account_id).await?.map(|account| account.main_number);
    let mut facts = serde_json::to_value(request)?;
    facts["account"] = json!(number.unwrap_or_default());
    Ok(Report::facts(&facts))
}

async fn bill(config: &Config, mut portal: Portal, request: &str, out: &Path) -> anyhow::Result<Report> {
    if !portal.documents.has_key()
        && let Some(key) = start::demonstration_key(config)?
    {
        portal.documents = portal.documents.clone().with_key(key);
    }
    let (request, content) = number_porting::read_bill(&portal, request).await.map_err(problem)?;
    private_file(out, NewFile::Only, &content).with_context(|| format!("{} cannot be written", out.display()))?;
    let kind = request.bill.map_or("", |bill| bill.kind.media_type());
    let line = format!("{} holds the bill ({kind}, {} bytes).", out.display(), content.len());
    Ok(Report::new(line, &json!({ "file": out, "media_type": kind, "bytes": content.len() })))
}

/// The states of a request that was sent; a draft is nothing the operator has yet.
fn sent_states() -> impl Iterator<Item = &'static str> {
    State::ALL.into_iter().filter(|state| *state != State::Draft).map(State::code)
}

fn problem(problem: PortingProblem) -> anyhow::Error {
    match problem {
        PortingProblem::NoRequest(_) | PortingProblem::NoBill => NotDone::not_found(problem),
        PortingProblem::Database(fault) => fault.into(),
        PortingProblem::Document(fault) => fault.into(),
        refused => NotDone::refused(refused),
    }
}
