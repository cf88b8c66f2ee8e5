//! The commands of `centralita`.

mod account;
mod numbers;
mod serve;
mod start;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::Config;

pub use start::portal;

/// A business phone portal for many companies: serves it, and does what the operator does.
///
/// Configuration: centralita.toml in the working folder (or --config), then environment variables CENTRALITA_…;
/// `centralita config` prints every field with its meaning.
#[derive(Debug, Parser)]
#[command(name = "centralita", version, arg_required_else_help = true)]
pub struct Arguments {
    /// The configuration file, instead of centralita.toml in the working folder.
    #[arg(long, global = true)]
    config: Option<PathBuf>,
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
    /// Bring the database up to date and stop.
    Migrate,
    /// Companies.
    #[command(subcommand)]
    Account(account::AccountCommand),
    /// The numbers there are to give.
    #[command(subcommand)]
    Numbers(numbers::NumbersCommand),
    /// Print the effective configuration, documented, without secrets.
    Config,
}

/// Carries a command out; problems are printed as sentences, with exit code 1.
pub fn run(arguments: Arguments) -> ExitCode {
    match carry_out(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("centralita: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(arguments: Arguments) -> anyhow::Result<()> {
    let config = Config::read(arguments.config.as_deref())?;
    if matches!(arguments.command, Command::Config) {
        return print(&config.documented()?);
    }
    start::logging(&config)?;
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        match arguments.command {
            Command::Serve { demo } => serve::serve(&config, demo).await,
            Command::Migrate => start::database(&config).await.map(drop),
            Command::Account(command) => account::carry_out(&config, command).await,
            Command::Numbers(command) => numbers::carry_out(&config, command).await,
            Command::Config => Ok(()),
        }
    })
}

/// Prints what a command was asked for.
fn print(text: &str) -> anyhow::Result<()> {
    use std::io::Write;
    writeln!(std::io::stdout().lock(), "{text}")?;
    Ok(())
}
