//! `centralita prepaid …`: the prepaid accounts of companies.

use app::accounts::Account;
use app::prepaid_account::{self, Correction, CorrectionProblem, RefillState};
use app::shared::money::Money;
use app::shared::portal::Portal;
use clap::{Args, Subcommand};
use serde_json::json;

use super::account;
use super::report::{NotDone, Report};
use super::start;
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum PrepaidCommand {
    /// Print what a company has, what is set aside for calls under way, and how its automatic refill goes.
    Show {
        /// Its main number in international form, or its id.
        #[arg(long)]
        account: String,
    },
    /// Give a company something, such as an apology. What it pays is booked with `centralita payment`.
    Credit(Change),
    /// Put something right by a movement of its own; a negative amount takes. Nothing that was posted is ever changed.
    Correct(Change),
}

#[derive(Debug, Args)]
pub struct Change {
    /// The company's main number in international form, or its id.
    #[arg(long)]
    account: String,
    /// How much, with a point before the decimals.
    #[arg(long, allow_hyphen_values = true)]
    amount: String,
    /// Why; the company reads it.
    #[arg(long)]
    reason: String,
    /// A name for this change: sent again with the same one, nothing more happens.
    #[arg(long)]
    key: Option<String>,
}

pub async fn carry_out(config: &Config, command: PrepaidCommand) -> anyhow::Result<Report> {
    let portal = start::portal(config).await?;
    match command {
        PrepaidCommand::Show { account } => {
            let account = account::named(&mut *portal.database.read().await?, &account).await?;
            show(&portal, &account, true).await
        }
        PrepaidCommand::Credit(change) if change.amount.starts_with('-') => {
            Err(NotDone::refused("--amount is more than nothing; use `centralita prepaid correct` to take"))
        }
        PrepaidCommand::Credit(change) | PrepaidCommand::Correct(change) => correct(&portal, &change).await,
    }
}

async fn correct(portal: &Portal, change: &Change) -> anyhow::Result<Report> {
    let account = account::named(&mut *portal.database.read().await?, &change.account).await?;
    let currency = account.country.currency();
    let (sign, digits) = change.amount.strip_prefix('-').map_or((1, change.amount.as_str()), |rest| (-1, rest));
    let amount = Money::from_decimal(digits, currency).and_then(|amount| amount.times(sign, 1));
    let amount = amount.ok_or_else(|| {
        NotDone::refused(format!("--amount is digits with at most {} decimals, in {currency}", currency.decimals()))
    })?;
    let correction = Correction { amount, reason: &change.reason, key: change.key.as_deref() };
    let done = prepaid_account::correct(portal, &account, &correction).await.map_err(|problem| match problem {
        CorrectionProblem::Database(fault) => fault.into(),
        refused => NotDone::refused(refused),
    })?;
    show(portal, &account, done).await
}

async fn show(portal: &Portal, account: &Account, changed: bool) -> anyhow::Result<Report> {
    let mut connection = portal.database.read().await?;
    let balance = prepaid_account::balance(&mut connection, &account.id, account.country.currency()).await?;
    let chosen = prepaid_account::find(&mut connection, &account.id).await?;
    let state = match chosen.as_ref().map(prepaid_account::PrepaidAccount::refill_state) {
        None | Some(RefillState::Off) => "off",
        Some(RefillState::Ready) => "ready",
        Some(RefillState::Charging) => "charging",
        Some(RefillState::Retrying(_)) => "retrying",
        Some(RefillState::Stopped) => "stopped",
    };
    let currency = account.country.currency().code();
    let (free, reserved) = (balance.free.to_decimal(), balance.reserved.to_decimal());
    let facts = json!({
        "account": account.id,
        "currency": currency,
        "balance": free,
        "reserved": reserved,
        "refill": state,
        "refill_amount": chosen.as_ref().map(|chosen| chosen.refill_amount.to_decimal()),
        "threshold": chosen.as_ref().map(|chosen| chosen.threshold.to_decimal()),
        "changed": changed,
    });
    let line =
        format!("balance\t{free} {currency}\nset aside for calls\t{reserved} {currency}\nautomatic refill\t{state}");
    let known = (!changed).then(|| "This was done before: nothing changed.".to_owned());
    Ok(Report::lines(known.into_iter().chain([line]), &facts))
}
