//! `centralita ledger …`: what companies paid and owe.

use app::ledger;
use clap::Subcommand;
use serde_json::json;

use super::report::{NotDone, Report};
use super::start;
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum LedgerCommand {
    /// Prove the ledger from all of its rows: each movement sums to zero, each balance is the sum of its postings, and nobody has
    /// less than nothing. Ends with 3 and tells each fault if there is one.
    Check,
}

pub async fn carry_out(config: &Config, command: LedgerCommand) -> anyhow::Result<Report> {
    let LedgerCommand::Check = command;
    let portal = start::portal(config).await?;
    let checked = ledger::check(&mut *portal.database.snapshot().await?).await?;
    if !checked.findings.is_empty() {
        let found: Vec<_> = checked.findings.iter().map(ToString::to_string).collect();
        return Err(NotDone::refused(format!("the ledger is wrong:\n{}", found.join("\n"))));
    }
    let (movements, postings, balances) = (checked.movements, checked.postings, checked.balances);
    let line = format!("{movements} movements with {postings} postings sum to zero; {balances} balances are right.");
    Ok(Report::new(line, &json!({ "movements": movements, "postings": postings, "balances": balances })))
}
