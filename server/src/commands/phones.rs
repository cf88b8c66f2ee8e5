//! `centralita phones …`: the phones that companies rent.

use app::accounts;
use app::ip_phones::{self, OperatorProblem, Phone, State};
use app::shared::portal::Portal;
use clap::Subcommand;
use serde_json::json;

use super::account;
use super::report::{NotDone, Report, one_of};
use super::start;
use crate::background;
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum PhonesCommand {
    /// Print the orders of phones, the newest first: id, state, model, MAC address, main number of the company, user.
    List {
        /// Only of this company: its main number in international form, or its id.
        #[arg(long)]
        account: Option<String>,
        /// Only in this state.
        #[arg(long, value_parser = one_of(State::ALL.map(State::code), State::from_code))]
        state: Option<State>,
    },
    /// Print one order: where the phone goes and when it became what it is.
    Show {
        /// The id of the order.
        order: String,
    },
    /// Assign a device to an order that is ordered or prepared. The device stands nowhere else.
    Assign {
        /// The id of the order.
        order: String,
        /// The MAC address on its label.
        #[arg(long)]
        mac: String,
    },
    /// Bring an order one step on. Rent is due from `delivered` to `returned`; administrators are mailed at `sent` and
    /// `delivered`.
    Advance {
        /// The id of the order.
        order: String,
        /// The state it is brought to.
        #[arg(long, value_parser = one_of(["prepared", "sent", "delivered", "returned"], State::from_code))]
        to: State,
    },
}

pub async fn carry_out(config: &Config, command: PhonesCommand) -> anyhow::Result<Report> {
    let portal = start::portal(config).await?;
    match command {
        PhonesCommand::List { account, state } => list(&portal, account, state).await,
        PhonesCommand::Show { order } => {
            let mut connection = portal.database.read().await?;
            let found = ip_phones::find_of_any_account(&mut connection, &order).await?;
            drop(connection);
            let phone = found.ok_or_else(|| NotDone::not_found(OperatorProblem::NoOrder(order)))?;
            shown(&portal, &phone).await
        }
        PhonesCommand::Assign { order, mac } => {
            let phone = ip_phones::assign(&portal, &order, &mac).await.map_err(problem)?;
            shown(&portal, &phone).await
        }
        PhonesCommand::Advance { order, to } => {
            let phone = ip_phones::advance(&portal, &order, to).await.map_err(problem)?;
            background::send_due_mails(&portal).await?;
            shown(&portal, &phone).await
        }
    }
}

async fn list(portal: &Portal, account: Option<String>, state: Option<State>) -> anyhow::Result<Report> {
    let mut connection = portal.database.read().await?;
    let phones = match account {
        Some(name) => {
            let account = account::named(&mut connection, &name).await?;
            ip_phones::list(&mut connection, &account.id).await?
        }
        None => ip_phones::list_of_all_accounts(&mut connection).await?,
    };
    let (mut lines, mut facts) = (Vec::new(), Vec::new());
    for phone in phones.into_iter().filter(|phone| state.is_none_or(|state| phone.state == state)) {
        let number = accounts::find(&mut connection, &phone.account_id).await?.map(|account| account.main_number);
        let told = self::facts(&phone, &number.unwrap_or_default());
        lines.push(COLUMNS.map(|column| told[column].as_str().unwrap_or_default().to_owned()).join("\t"));
        facts.push(told);
    }
    Ok(Report::lines(lines, &facts))
}

/// What a line of the list tells.
const COLUMNS: [&str; 6] = ["order", "state", "model", "mac", "account", "user"];

async fn shown(portal: &Portal, phone: &Phone) -> anyhow::Result<Report> {
    let mut connection = portal.database.read().await?;
    let number = accounts::find(&mut connection, &phone.account_id).await?.map(|account| account.main_number);
    Ok(Report::facts(&facts(phone, &number.unwrap_or_default())))
}

fn facts(phone: &Phone, account: &str) -> serde_json::Value {
    let moment = |time_ms: Option<i64>| {
        time_ms.and_then(|time_ms| jiff::Timestamp::from_millisecond(time_ms).ok()).map(|time| time.to_string())
    };
    json!({
        "order": phone.id,
        "state": phone.state.code(),
        "model": phone.model,
        "mac": phone.mac.as_ref().map(ToString::to_string).unwrap_or_default(),
        "account": account,
        "user": phone.user.as_ref().map(|user| format!("{} {}", user.number, user.name)).unwrap_or_default(),
        "delivery_name": phone.delivery_name,
        "delivery_address": phone.delivery_address,
        "ordered": moment(Some(phone.times.ordered)),
        "prepared": moment(phone.times.prepared),
        "sent": moment(phone.times.sent),
        "delivered": moment(phone.times.delivered),
        "return_asked": moment(phone.times.return_asked),
        "returned": moment(phone.times.returned),
        "cancelled": moment(phone.times.cancelled),
    })
}

fn problem(problem: OperatorProblem) -> anyhow::Error {
    match problem {
        OperatorProblem::NoOrder(_) => NotDone::not_found(problem),
        OperatorProblem::Database(fault) => fault.into(),
        refused => NotDone::refused(refused),
    }
}
