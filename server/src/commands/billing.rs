//! `centralita billing …`: what is done every day about invoices.

use app::billing;
use app::shared::audit::Actor;
use app::shared::clock::Clock;
use clap::Subcommand;
use jiff::civil::Date;
use serde_json::json;

use super::report::{NotDone, Report};
use super::start;
use crate::background;
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum BillingCommand {
    /// Issue the invoices of months that have ended and remind of overdue ones, as the service does by itself. What was done is
    /// not done again.
    Run {
        /// As if it were noon (UTC) of this day, such as 2026-12-31; not a day to come.
        #[arg(long)]
        on: Option<Date>,
    },
    /// Read all invoices and say whether each is as it was issued and no number is missing.
    Check,
}

pub async fn carry_out(config: &Config, command: BillingCommand) -> anyhow::Result<Report> {
    let mut portal = start::portal(config).await?;
    match command {
        BillingCommand::Run { on } => {
            if let Some(day) = on {
                portal.clock = noon(day, portal.clock.now_ms())?;
            }
            let passed = billing::run(&portal, Actor::Operator).await?;
            portal.clock = Clock::System;
            background::send_due_mails(&portal).await?;
            let numbers: Vec<String> = passed.issued.iter().map(|number| billing::shown_number(*number)).collect();
            let told: Vec<_> = passed
                .told
                .iter()
                .map(|(number, step)| json!({ "number": billing::shown_number(*number), "step": step }))
                .collect();
            let facts = json!({ "issued": numbers, "told": told, "failed": passed.failed });
            let (issued, told, failed) = (passed.issued.len(), passed.told.len(), passed.failed.len());
            let line =
                format!("{issued} invoices issued, {told} reminders sent, {failed} companies could not be billed.");
            Ok(Report::new(line, &facts))
        }
        BillingCommand::Check => {
            let (count, findings) = billing::check(&mut *portal.database.snapshot().await?).await?;
            if findings.is_empty() {
                let line = format!("{count} documents, each as it was issued, and no number is missing.");
                return Ok(Report::new(line, &json!({ "documents": count })));
            }
            Err(NotDone::refused(findings.join("; ")))
        }
    }
}

/// A clock that stands at noon of a day.
fn noon(day: Date, now_ms: i64) -> anyhow::Result<Clock> {
    let moment = day.at(12, 0, 0, 0).in_tz("UTC")?.timestamp().as_millisecond();
    if moment > now_ms {
        return Err(NotDone::refused("--on is a day that has come"));
    }
    Ok(Clock::Set(std::sync::Arc::new(moment.into())))
}
