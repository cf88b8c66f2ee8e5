//! `centralita porting …`: the requests to bring numbers from other carriers.

use std::path::{Path, PathBuf};

use anyhow::Context;
use app::accounts;
use app::number_porting::{self, PortingProblem, Reason, Request, State};
use app::shared::portal::Portal;
use clap::Subcommand;
use serde_json::json;

use super::account;
use super::report::{NotDone, Report};
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
        /// Only in this state: received, sent, reviewing, confirmed, ported, rejected or cancelled.
        #[arg(long)]
        state: Option<String>,
    },
    /// Print one request with all the carrier needs, and what became of it.
    Show {
        /// The id of the request.
        #[arg(long)]
        request: String,
    },
    /// Bring a request one step on: `sent` to the carrier, `reviewing` by it, `ported` on the day. With `ported` the numbers
    /// become the company's, and the first one takes the place of the replaced one.
    Advance {
        /// The id of the request.
        #[arg(long)]
        request: String,
        /// sent, reviewing or ported.
        #[arg(long)]
        to: String,
    },
    /// Say on which day the numbers move (FOC), or that it is another one. From then on the company cannot cancel.
    ConfirmDate {
        /// The id of the request.
        #[arg(long)]
        request: String,
        /// The day, as 2026-12-14.
        #[arg(long)]
        date: String,
    },
    /// Refuse a request. The company reads the reason in its language and may correct the request and send it again.
    Reject {
        /// The id of the request.
        #[arg(long)]
        request: String,
        /// name, address, carrier-account, number-unknown, not-portable, debt, dsl, bill-unreadable, bill-wrong or other.
        #[arg(long)]
        reason: String,
        /// What there is to say besides, in the company's language; it is shown as it is.
        #[arg(long, default_value = "")]
        note: String,
    },
    /// Write the bill of a request, decrypted, into a new file that only its owner can read.
    Bill {
        /// The id of the request.
        #[arg(long)]
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
        PortingCommand::Advance { request, to } => {
            number_porting::advance(&portal, &request, self::state(&to)?).await.map_err(problem)?
        }
        PortingCommand::ConfirmDate { request, date } => {
            let day =
                date.parse::<jiff::civil::Date>().map_err(|_| NotDone::refused("--date is a day like 2026-12-14"))?;
            number_porting::confirm_date(&portal, &request, day).await.map_err(problem)?
        }
        PortingCommand::Reject { request, reason, note } => {
            let names = Reason::ALL.map(Reason::code).join(", ");
            let reason = Reason::from_code(&reason);
            let reason = reason.ok_or_else(|| NotDone::refused(format!("--reason is one of {names}")))?;
            number_porting::reject(&portal, &request, reason, &note).await.map_err(problem)?
        }
    };
    // The mail is sent here where no server runs that would send it.
    while background::send_next_mail(&portal).await? {}
    shown(&portal, &changed).await
}

async fn list(portal: &Portal, account: Option<String>, state: Option<String>) -> anyhow::Result<Report> {
    let state = state.map(|code| self::state(&code)).transpose()?;
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
        let cells: [&str; 6] = [&request.id, request.state.code(), &number, &request.carrier.name, &day, &numbers];
        lines.push(cells.join("\t"));
        facts.push(json!({
            "request": request.id,
            "state": request.state.code(),
            "account": number,
            "carrier": request.carrier.name,
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
    let mut lines = Vec::new();
    flatten("", &facts, &mut lines);
    Ok(Report::lines(lines, &facts))
}

/// The facts as lines of a name and a value.
fn flatten(name: &str, value: &serde_json::Value, lines: &mut Vec<String>) {
    let inner = |part: &str| if name.is_empty() { part.to_owned() } else { format!("{name}.{part}") };
    match value {
        serde_json::Value::Object(fields) => {
            fields.iter().for_each(|(part, value)| flatten(&inner(part), value, lines));
        }
        serde_json::Value::Array(values) => {
            values.iter().zip(1_u32..).for_each(|(value, place)| flatten(&inner(&place.to_string()), value, lines));
        }
        serde_json::Value::String(text) => lines.push(format!("{name}\t{}", text.replace('\n', ", "))),
        serde_json::Value::Null => {}
        other => lines.push(format!("{name}\t{other}")),
    }
}

async fn bill(config: &Config, mut portal: Portal, request: &str, out: &Path) -> anyhow::Result<Report> {
    if !portal.documents.has_key()
        && let Some(key) = start::demonstration_key(config)?
    {
        portal.documents = portal.documents.clone().with_key(key);
    }
    let (request, content) = number_porting::read_bill(&portal, request).await.map_err(problem)?;
    write_anew(out, &content).with_context(|| format!("{} cannot be written", out.display()))?;
    let kind = request.bill.map_or("", |bill| bill.kind.media_type());
    let line = format!("{} holds the bill ({kind}, {} bytes).", out.display(), content.len());
    Ok(Report::new(line, &json!({ "file": out, "media_type": kind, "bytes": content.len() })))
}

/// Writes a new file that only its owner can read.
fn write_anew(path: &Path, content: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(content)
}

fn state(code: &str) -> anyhow::Result<State> {
    let states = State::ALL.into_iter().filter(|state| *state != State::Draft);
    let names = states.map(State::code).collect::<Vec<_>>().join(", ");
    let state = State::from_code(code).filter(|state| *state != State::Draft);
    state.ok_or_else(|| NotDone::refused(format!("a state is one of {names}")))
}

fn problem(problem: PortingProblem) -> anyhow::Error {
    match problem {
        PortingProblem::NoRequest(_) | PortingProblem::NoBill => NotDone::not_found(problem),
        PortingProblem::Database(fault) => fault.into(),
        PortingProblem::Document(fault) => fault.into(),
        refused => NotDone::refused(refused),
    }
}
