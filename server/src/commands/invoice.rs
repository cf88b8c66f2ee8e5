//! `centralita invoice …`: invoices and credit notes.

use app::billing::{self, Invoice, Month, NotIssued};
use app::shared::money::Money;
use app::shared::portal::Portal;
use clap::Subcommand;
use serde_json::json;

use super::account;
use super::report::{NotDone, Report};
use super::start;
use crate::background;
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum InvoiceCommand {
    /// Print invoices and credit notes: number, state, month, what is left to be paid, total, currency, due day, account.
    List {
        /// Only of this account: its main number in international form, or its id.
        #[arg(long)]
        account: Option<String>,
        /// Only what is not paid yet.
        #[arg(long)]
        unpaid: bool,
    },
    /// Print one, with its lines and taxes.
    Show {
        /// Its number.
        number: String,
    },
    /// Issue the invoice of a month that has ended, where the service has not done so yet.
    Issue {
        /// The account: its main number in international form, or its id.
        #[arg(long)]
        account: String,
        /// The month, such as 2026-11.
        #[arg(long)]
        month: String,
    },
    /// Take back of an invoice what it should not have asked for, by a credit note. Invoices are never changed.
    Credit {
        /// The number of the invoice.
        number: String,
        /// How much, with taxes, such as 9.95; without it, all that is left.
        #[arg(long)]
        amount: Option<String>,
        /// Why: the company reads it.
        #[arg(long)]
        reason: String,
    },
}

pub async fn carry_out(config: &Config, command: InvoiceCommand) -> anyhow::Result<Report> {
    let portal = start::portal(config).await?;
    match command {
        InvoiceCommand::List { account, unpaid } => list(&portal, account, unpaid).await,
        InvoiceCommand::Show { number } => {
            let invoice = named(&portal, &number).await?;
            let now_ms = portal.clock.now_ms();
            Ok(Report::lines(lines(&invoice, now_ms), &facts(&invoice, now_ms)))
        }
        InvoiceCommand::Issue { account, month } => {
            let month = Month::parse(&month).ok_or_else(|| NotDone::refused("--month is a month such as 2026-11"))?;
            let mut connection = portal.database.read().await?;
            let account = account::named(&mut connection, &account).await?;
            drop(connection);
            let issued = billing::issue(&portal, &account, month).await.map_err(refusal)?;
            background::send_due_mails(&portal).await?;
            let Some(number) = issued else {
                return Err(NotDone::refused(format!("{month} was invoiced before, or nothing is owed for it")));
            };
            let number = billing::shown_number(number);
            Ok(Report::new(format!("Issued {number}."), &json!({ "number": number })))
        }
        InvoiceCommand::Credit { number, amount, reason } => {
            let invoice = named(&portal, &number).await?;
            let currency = invoice.document.statement.total.currency;
            let wrong = || NotDone::refused("--amount has digits and a point, such as 9.95");
            let amount = amount.map(|written| Money::from_decimal(&written, currency).ok_or_else(wrong)).transpose()?;
            let note = billing::credit(&portal, invoice.document.number, amount, &reason).await.map_err(refusal)?;
            background::send_due_mails(&portal).await?;
            let note = billing::shown_number(note);
            Ok(Report::new(format!("Issued the credit note {note}."), &json!({ "number": note })))
        }
    }
}

async fn list(portal: &Portal, account: Option<String>, unpaid: bool) -> anyhow::Result<Report> {
    let mut connection = portal.database.read().await?;
    let mut found = match account {
        Some(name) => {
            let account = account::named(&mut connection, &name).await?;
            billing::list(&mut connection, &account.id).await?
        }
        None => billing::list_of_all_accounts(&mut connection).await?,
    };
    found.retain(|invoice| !unpaid || invoice.left().minor_units > 0);
    let now_ms = portal.clock.now_ms();
    let facts: Vec<_> = found.iter().map(|invoice| facts(invoice, now_ms)).collect();
    Ok(Report::lines(found.iter().map(|invoice| line(invoice, now_ms)), &facts))
}

fn refusal(problem: NotIssued) -> anyhow::Error {
    match problem {
        NotIssued::Database(fault) => fault.into(),
        NotIssued::NoInvoice => NotDone::not_found(problem),
        refused => NotDone::refused(refused),
    }
}

/// The invoice of a number.
async fn named(portal: &Portal, written: &str) -> anyhow::Result<Invoice> {
    let missing = || NotDone::not_found(format!("there is no invoice or credit note {written}"));
    let number = billing::parse_number(written).ok_or_else(missing)?;
    let mut connection = portal.database.read().await?;
    billing::find_of_any_account(&mut connection, number).await?.ok_or_else(missing)
}

/// An invoice as cells with tabs between them.
fn line(invoice: &Invoice, now_ms: i64) -> String {
    let statement = &invoice.document.statement;
    let due = invoice.document.due_on.map(|day| day.to_string()).unwrap_or_default();
    let cells = [
        billing::shown_number(invoice.document.number),
        invoice.state(now_ms).code().to_owned(),
        statement.month.to_string(),
        invoice.left().to_decimal(),
        statement.total.to_decimal(),
        statement.total.currency.code().to_owned(),
        due,
        invoice.account_id.clone(),
    ];
    cells.join("\t")
}

/// The same with what stands on it.
fn lines(invoice: &Invoice, now_ms: i64) -> Vec<String> {
    let statement = &invoice.document.statement;
    let mut lines = vec![line(invoice, now_ms)];
    lines.extend(invoice.document.refers_to.map(|number| format!("refers to\t{}", billing::shown_number(number))));
    if !invoice.document.reason.is_empty() {
        lines.push(format!("reason\t{}", invoice.document.reason));
    }
    lines.extend(statement.lines.iter().map(|line| {
        let (unit, amount) = (line.unit.to_decimal(), line.amount.to_decimal());
        let item = serde_json::to_value(line.item).unwrap_or_default();
        let item = item.as_str().unwrap_or_default();
        let days = format!("{}/{}", line.days, line.days_of_month);
        format!("line\t{item}\t{}\t{}\t{}\t{unit}\t{days}\t{amount}", line.from, line.until, line.quantity)
    }));
    lines.push(format!("net\t{}", statement.net.to_decimal()));
    lines.extend(
        statement
            .taxes
            .iter()
            .map(|line| format!("tax\t{}\t{}\t{}", line.tax.name, line.tax.percent(), line.amount.to_decimal())),
    );
    lines.push(format!("paid\t{}", invoice.paid.to_decimal()));
    lines.push(format!("credited\t{}", invoice.credited.to_decimal()));
    lines
}

fn facts(invoice: &Invoice, now_ms: i64) -> serde_json::Value {
    let statement = &invoice.document.statement;
    let lines: Vec<_> = statement
        .lines
        .iter()
        .map(|line| {
            json!({
                "item": line.item,
                "from": line.from,
                "until": line.until,
                "quantity": line.quantity,
                "unit": line.unit.to_decimal(),
                "days": line.days,
                "days_of_month": line.days_of_month,
                "amount": line.amount.to_decimal(),
            })
        })
        .collect();
    let taxes: Vec<_> = statement
        .taxes
        .iter()
        .map(|line| json!({ "name": line.tax.name, "percent": line.tax.percent(), "amount": line.amount.to_decimal() }))
        .collect();
    json!({
        "number": billing::shown_number(invoice.document.number),
        "account": invoice.account_id,
        "state": invoice.state(now_ms).code(),
        "month": statement.month.to_string(),
        "issued_on": invoice.document.issued_on,
        "due_on": invoice.document.due_on,
        "refers_to": invoice.document.refers_to.map(billing::shown_number),
        "reason": invoice.document.reason,
        "currency": statement.total.currency.code(),
        "lines": lines,
        "net": statement.net.to_decimal(),
        "taxes": taxes,
        "total": statement.total.to_decimal(),
        "paid": invoice.paid.to_decimal(),
        "credited": invoice.credited.to_decimal(),
        "left": invoice.left().to_decimal(),
        "sample": statement.sample,
    })
}
