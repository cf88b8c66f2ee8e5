//! `centralita phones …`: the phones that companies rent.

use app::accounts;
use app::ip_phones::{self, OperatorProblem, Phone, State};
use app::provisioning::{self, AccessProblem, USUAL_MINUTES, Window};
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
    /// Assign a device to an order that is ordered or prepared, and print the address to give to the phone. The device stands
    /// nowhere else.
    Assign {
        /// The id of the order.
        order: String,
        /// The MAC address on its label.
        #[arg(long)]
        mac: String,
        #[command(flatten)]
        window: WindowArguments,
    },
    /// Print another address to give to a phone. One that was printed before does not work any more; the phone keeps its
    /// settings until it takes others.
    Open {
        /// The id of the order.
        order: String,
        #[command(flatten)]
        window: WindowArguments,
    },
    /// Shut out a phone that is lost: it gets no settings any more, and the password it has is replaced.
    Close {
        /// The id of the order.
        order: String,
    },
    /// Bring an order one step on. Rent is due from `delivered` to `returned`; administrators are mailed at `sent` and
    /// `delivered`. A phone that is `returned` is shut out.
    Advance {
        /// The id of the order.
        order: String,
        /// The state it is brought to.
        #[arg(long, value_parser = one_of(["prepared", "sent", "delivered", "returned"], State::from_code))]
        to: State,
    },
}

/// How long an address works that a phone is given.
#[derive(Debug, clap::Args)]
pub struct WindowArguments {
    /// For how many minutes the address works, if the phone does not use it before.
    #[arg(long, default_value_t = USUAL_MINUTES, value_parser = clap::value_parser!(u32).range(1..=525_600))]
    minutes: u32,
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
        PhonesCommand::Assign { order, mac, window } => {
            ip_phones::assign(&portal, &order, &mac).await.map_err(problem)?;
            opened(&portal, &order, &window).await
        }
        PhonesCommand::Open { order, window } => opened(&portal, &order, &window).await,
        PhonesCommand::Close { order } => {
            let phone = provisioning::close(&portal, &order).await.map_err(access_problem)?;
            shown(&portal, &phone).await
        }
        PhonesCommand::Advance { order, to } => {
            let phone = ip_phones::advance(&portal, &order, to).await.map_err(problem)?;
            if phone.state.is_over() {
                provisioning::close(&portal, &order).await.map_err(access_problem)?;
            }
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
    Ok(Report::facts(&whole_facts(portal, phone).await?))
}

/// Opens a window for a phone and tells the address, which nobody can be told again.
async fn opened(portal: &Portal, order: &str, window: &WindowArguments) -> anyhow::Result<Report> {
    let Window { phone, address, until_ms } =
        provisioning::open(portal, order, window.minutes).await.map_err(access_problem)?;
    let mut facts = whole_facts(portal, &phone).await?;
    facts["settings_address"] = address.into();
    facts["settings_address_until"] = moment(Some(until_ms)).into();
    Ok(Report::facts(&facts))
}

/// What is known of a phone and of the settings it has.
async fn whole_facts(portal: &Portal, phone: &Phone) -> anyhow::Result<serde_json::Value> {
    let mut connection = portal.database.read().await?;
    let number = accounts::find(&mut connection, &phone.account_id).await?.map(|account| account.main_number);
    let mut facts = facts(phone, &number.unwrap_or_default());
    let known = provisioning::phones_behind(portal, &mut connection, &phone.account_id).await?;
    if let Some(known) = known.into_iter().find(|known| known.phone_id == phone.id) {
        facts["settings_fetched"] = moment(known.last_fetch_ms).into();
        facts["settings_revision"] = known.last_revision.into();
        facts["settings_are_newest"] = (!known.is_behind()).into();
    }
    Ok(facts)
}

fn moment(time_ms: Option<i64>) -> Option<String> {
    time_ms.and_then(|time_ms| jiff::Timestamp::from_millisecond(time_ms).ok()).map(|time| time.to_string())
}

fn facts(phone: &Phone, account: &str) -> serde_json::Value {
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

fn access_problem(problem: AccessProblem) -> anyhow::Error {
    match problem {
        AccessProblem::NoOrder(_) => NotDone::not_found(problem),
        AccessProblem::Database(fault) => fault.into(),
        refused => NotDone::refused(refused),
    }
}
