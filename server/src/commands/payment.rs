//! `centralita payment …`: what companies pay.

use anyhow::{Context, anyhow};
use app::accounts::Account;
use app::payments::operator::{self, Booking, BookingProblem, Paid};
use app::payments::{self, Payment, State};
use app::shared::audit::Actor;
use app::shared::database::Connection;
use app::shared::money::{Currency, Money};
use app::shared::portal::Portal;
use clap::{Args, Subcommand};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::json;

use super::account;
use super::report::{NotDone, Report};
use super::start;
use crate::background;
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum PaymentCommand {
    /// Book a transfer that came in: once, and of the amount that was asked for. The company gets a receipt by mail.
    Record(Record),
    /// Print payments, the newest first: reference, amount, currency, purpose, state, provider, day, company.
    List {
        /// Only of this company: its main number in international form, or its id.
        #[arg(long)]
        account: Option<String>,
        /// Only in this state: waiting, paid or failed.
        #[arg(long, value_parser = ["waiting", "paid", "failed"])]
        state: Option<String>,
    },
    /// Print one payment.
    Show {
        /// Its reference, or its id.
        payment: String,
    },
    /// Ask the payment provider what became of a payment whose event did not arrive, and settle it accordingly.
    Check {
        /// Its reference, or its id.
        payment: String,
    },
}

/// What is said of a transfer.
#[derive(Debug, Args)]
pub struct Record {
    /// Who paid: the company's main number in international form, or its id.
    #[arg(long)]
    account: String,
    #[command(flatten)]
    paid: WhatWasPaid,
    /// How much, as 35000 or 9.95; the currency may stand behind it, as "35000 COP".
    #[arg(long)]
    amount: String,
    /// The day it came in, as 2026-11-30.
    #[arg(long)]
    received: Date,
    /// The bank's reference: the same transfer is not booked twice.
    #[arg(long, default_value = "")]
    reference: String,
}

/// One of these.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct WhatWasPaid {
    /// What was asked for, by the reference that was quoted, or by its id.
    #[arg(long)]
    payment: Option<String>,
    /// An invoice, by its number.
    #[arg(long)]
    invoice: Option<String>,
    /// The prepaid account: the oldest payment of this amount that waits, or one that nobody asked for.
    #[arg(long)]
    top_up: bool,
}

pub async fn carry_out(config: &Config, command: PaymentCommand) -> anyhow::Result<Report> {
    let portal = start::portal(config).await?;
    match command {
        PaymentCommand::Record(record) => book(&portal, &record).await,
        PaymentCommand::List { account, state } => {
            let mut connection = portal.database.read().await?;
            let account = match account {
                Some(name) => Some(account::named(&mut connection, &name).await.context("--account")?),
                None => None,
            };
            let only = account.as_ref().map(|account| account.id.as_str());
            let found = operator::list_for_operator(&mut connection, only, state.as_deref()).await?;
            let facts: Vec<_> = found.iter().map(facts).collect();
            Ok(Report::lines(found.iter().map(|payment| cells(payment).join("\t")), &facts))
        }
        PaymentCommand::Show { payment } => {
            let payment = named(&mut *portal.database.read().await?, &payment).await?;
            Ok(Report::new(cells(&payment).join("\t"), &facts(&payment)))
        }
        PaymentCommand::Check { payment } => {
            let payment = named(&mut *portal.database.read().await?, &payment).await?;
            let payment = payments::look(&portal, &payment, Actor::Operator).await.map_err(|fault| anyhow!(fault))?;
            Ok(Report::new(cells(&payment).join("\t"), &facts(&payment)))
        }
    }
}

async fn named(connection: &mut Connection, name: &str) -> anyhow::Result<Payment> {
    let found = operator::find_for_operator(connection, name).await?;
    found.ok_or_else(|| NotDone::not_found(format!("no payment has the reference or the id {name}")))
}

async fn book(portal: &Portal, record: &Record) -> anyhow::Result<Report> {
    let account = account::named(&mut *portal.database.read().await?, &record.account).await.context("--account")?;
    let paid = match (&record.paid.payment, &record.paid.invoice) {
        (Some(name), _) => Paid::Payment(name),
        (None, Some(invoice)) => Paid::Invoice(invoice),
        (None, None) => Paid::TopUp,
    };
    let amount = amount(&record.amount, &account).context("--amount")?;
    let bank_reference = record.reference.trim();
    let booking = Booking { account: &account, paid, amount, received_on: record.received, bank_reference };
    let payment = operator::book(portal, &booking).await.map_err(|problem| match problem {
        BookingProblem::Database(fault) => fault.into(),
        missing @ BookingProblem::NoSuchPayment => NotDone::not_found(missing),
        refused => NotDone::refused(refused),
    })?;
    background::send_due_mails(portal).await?;
    let line = format!(
        "Booked {} {} of {} as {}.",
        payment.amount.to_decimal(),
        payment.amount.currency,
        account.company_name,
        payment.reference
    );
    Ok(Report::new(line, &facts(&payment)))
}

/// An amount of the account's currency, perhaps with another one behind it, which is refused later.
fn amount(written: &str, account: &Account) -> anyhow::Result<Money> {
    let (number, currency) = written.trim().split_once(' ').unwrap_or((written.trim(), ""));
    let currency = match currency.trim() {
        "" => Some(account.country.currency()),
        code => Currency::from_code(code),
    };
    let currency = currency.ok_or_else(|| NotDone::refused("that is no currency of ours"))?;
    Money::from_decimal(number, currency)
        .ok_or_else(|| NotDone::refused(format!("{written} is no amount in {currency}; write 35000 or 9.95")))
}

/// A payment as cells: with tabs between them, for other programs to read.
fn cells(payment: &Payment) -> [String; 8] {
    [
        payment.reference.clone(),
        payment.amount.to_decimal(),
        payment.amount.currency.code().to_owned(),
        payment.purpose.code().to_owned(),
        state(payment),
        payment.provider.code().to_owned(),
        day(payment.asked_ms),
        payment.account_id.clone(),
    ]
}

fn state(payment: &Payment) -> String {
    match &payment.state {
        State::Failed(code) => format!("failed: {code}"),
        state => state.code().to_owned(),
    }
}

/// A day in UTC.
fn day(time_ms: i64) -> String {
    Timestamp::from_millisecond(time_ms).map(|time| time.strftime("%Y-%m-%d").to_string()).unwrap_or_default()
}

fn facts(payment: &Payment) -> serde_json::Value {
    let failure = match &payment.state {
        State::Failed(code) => Some(code),
        State::Waiting | State::Paid => None,
    };
    json!({
        "payment": payment.id,
        "account": payment.account_id,
        "reference": payment.reference,
        "amount": payment.amount.to_decimal(),
        "currency": payment.amount.currency.code(),
        "purpose": payment.purpose.code(),
        "subject": payment.subject,
        "state": payment.state.code(),
        "failure": failure,
        "provider": payment.provider.code(),
        "provider_reference": payment.provider_reference,
        "received": payment.received_on,
        "asked": day(payment.asked_ms),
        "settled": payment.settled_ms.map(day),
    })
}
