//! The commands of `centralita`.

mod account;
mod billing;
mod invoice;
mod ledger;
mod numbers;
mod payment;
mod phones;
mod porting;
mod prepaid;
mod prices;
pub(crate) mod private_file;
mod rates;
mod report;
mod serve;
mod start;
mod switchboard;
mod trunks;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::Config;
use report::Report;

pub use start::portal;

/// A business phone portal for many companies: serves it, and does what the operator does.
///
/// Configuration: centralita.toml in the working folder (or --config), then environment variables CENTRALITA_…;
/// `centralita config` prints every field with its meaning.
///
/// Exit codes: 0 done; 1 a fault of the machine or the configuration; 2 words that are not understood; 3 refused by a rule;
/// 4 what is named is not there.
#[derive(Debug, Parser)]
#[command(name = "centralita", version, arg_required_else_help = true)]
pub struct Arguments {
    /// The configuration file, instead of centralita.toml in the working folder.
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    /// Answer in JSON, for programs.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the portal. The database is brought up to date first.
    Serve {
        /// Create the demonstration company, once, and print how to sign in.
        #[arg(long)]
        demo: bool,
    },
    /// Decide calls in a process of its own, beside `serve`, which then does not; see `phone_system.switchboard`.
    Switchboard,
    /// Bring the database up to date and stop.
    Migrate,
    /// Companies.
    #[command(subcommand)]
    Account(account::AccountCommand),
    /// The numbers there are to give.
    #[command(subcommand)]
    Numbers(numbers::NumbersCommand),
    /// Invoices and credit notes.
    #[command(subcommand)]
    Invoice(invoice::InvoiceCommand),
    /// What is done every day about invoices.
    #[command(subcommand)]
    Billing(billing::BillingCommand),
    /// The requests to bring numbers from other carriers.
    #[command(subcommand)]
    Porting(porting::PortingCommand),
    /// The phones that companies rent.
    #[command(subcommand)]
    Phones(phones::PhonesCommand),
    /// What the plan and its extras cost.
    #[command(subcommand)]
    Prices(prices::PricesCommand),
    /// What companies pay.
    #[command(subcommand)]
    Payment(payment::PaymentCommand),
    /// What companies paid and owe.
    #[command(subcommand)]
    Ledger(ledger::LedgerCommand),
    /// The prepaid accounts of companies.
    #[command(subcommand)]
    Prepaid(prepaid::PrepaidCommand),
    /// What calls cost by destination.
    #[command(subcommand)]
    Rates(rates::RatesCommand),
    /// The lines to carriers, by which calls come in and go out.
    #[command(subcommand)]
    Trunks(trunks::TrunksCommand),
    /// Print the effective configuration, documented, without secrets.
    Config,
}

/// Carries a command out and prints its answer. Problems are printed as sentences, with `--json` as an object; see
/// `report::exit_code` for how it ends.
pub fn run(arguments: Arguments) -> ExitCode {
    let json = arguments.json;
    let answered = carry_out(arguments).and_then(|report| match report.text(json) {
        text if text.is_empty() => Ok(()),
        text => print(&text),
    });
    match answered {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let sentence = format!("{error:#}");
            if json {
                eprintln!("{:#}", serde_json::json!({ "error": sentence }));
            } else {
                eprintln!("centralita: {sentence}");
            }
            report::exit_code(&error)
        }
    }
}

fn carry_out(arguments: Arguments) -> anyhow::Result<Report> {
    let config = Config::read(arguments.config.as_deref())?;
    if matches!(arguments.command, Command::Config) {
        let documented = config.documented()?;
        return Ok(Report::new(documented.clone(), &documented));
    }
    if let Command::Prices(command) = arguments.command {
        return prices::carry_out(&config, command);
    }
    start::logging(&config)?;
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        match arguments.command {
            Command::Serve { demo } => serve::serve(&config, demo).await.map(|()| Report::nothing()),
            Command::Switchboard => switchboard::switchboard(&config).await.map(|()| Report::nothing()),
            Command::Migrate => start::database(&config).await.map(|_| Report::nothing()),
            Command::Account(command) => account::carry_out(&config, command).await,
            Command::Numbers(command) => numbers::carry_out(&config, command).await,
            Command::Invoice(command) => invoice::carry_out(&config, command).await,
            Command::Billing(command) => billing::carry_out(&config, command).await,
            Command::Payment(command) => payment::carry_out(&config, command).await,
            Command::Porting(command) => porting::carry_out(&config, command).await,
            Command::Phones(command) => phones::carry_out(&config, command).await,
            Command::Ledger(command) => ledger::carry_out(&config, command).await,
            Command::Prepaid(command) => prepaid::carry_out(&config, command).await,
            Command::Rates(command) => rates::carry_out(&config, command).await,
            Command::Trunks(command) => trunks::carry_out(&config, command).await,
            Command::Prices(_) | Command::Config => Ok(Report::nothing()),
        }
    })
}

/// Prints what a command was asked for.
fn print(text: &str) -> anyhow::Result<()> {
    use std::io::Write;
    writeln!(std::io::stdout().lock(), "{text}")?;
    Ok(())
}
