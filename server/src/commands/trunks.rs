//! `centralita trunks …`: the lines to carriers.

use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::Context;
use app::shared::secret::Secret;
use app::trunks::{
    self, Identification, NumberFormat, Trunk, TrunkForm, TrunkProblem, transport_code, transport_of_code,
};
use clap::{Args, Subcommand};
use serde_json::json;

use super::report::{NotDone, Report, one_of};
use super::start;
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum TrunksCommand {
    /// Add a trunk. The installation signs in (--user), or the carrier knows its address; it calls from its host, or from --ip.
    Add {
        /// What it is called.
        name: String,
        #[command(flatten)]
        words: Words,
    },
    /// Print all trunks, the one that is tried first in front: name, state, priority, host, port, transport.
    List,
    /// Print one trunk, without its password.
    Show {
        /// Its name or its id.
        trunk: String,
    },
    /// Change a trunk; what is not said stays as it is.
    Change {
        /// Its name or its id.
        trunk: String,
        /// Another name.
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        words: Words,
    },
    /// Remove a trunk. Its calls go by the others.
    Remove {
        /// Its name or its id.
        trunk: String,
    },
    /// Use a trunk no longer, and keep it. Calls under way go on.
    Disable {
        /// Its name or its id.
        trunk: String,
    },
    /// Use a trunk again.
    Enable {
        /// Its name or its id.
        trunk: String,
    },
}

#[derive(Debug, Args)]
pub struct Words {
    /// Where calls are sent to: a host name or an address.
    #[arg(long)]
    host: Option<String>,
    /// Its port; 5060, or 5061 with TLS.
    #[arg(long)]
    port: Option<std::num::NonZeroU16>,
    /// How it is reached.
    #[arg(long, value_parser = one_of(["udp", "tcp", "tls"], transport_of_code))]
    transport: Option<app::shared::portal::SipTransport>,
    /// As whom the installation signs in.
    #[arg(long)]
    user: Option<String>,
    /// The file with the password it signs in with; - for standard input.
    #[arg(long)]
    password_file: Option<PathBuf>,
    /// An address that the carrier calls from, or several as 192.0.2.0/28; may be given several times. Replaces those there were.
    #[arg(long)]
    ip: Vec<String>,
    /// How the carrier writes numbers: e164 (576015550100), plus (+576015550100), or national:CO (6015550100).
    #[arg(long, value_parser = number_format)]
    number_format: Option<NumberFormat>,
    /// The most calls at once; 0 for no limit.
    #[arg(long)]
    calls_at_once: Option<u16>,
    /// The lowest is tried first; 10 when nothing is said.
    #[arg(long)]
    priority: Option<u16>,
}

/// The most bytes of a password that are read.
const LONGEST_PASSWORD: u64 = 1_000;

fn number_format(written: &str) -> Result<NumberFormat, &'static str> {
    NumberFormat::from_code(written).ok_or("e164, plus, or national: with CO, MX, US, CA, FR, GB or AU")
}

impl Words {
    fn form(self, name: Option<String>) -> anyhow::Result<TrunkForm> {
        Ok(TrunkForm {
            name,
            host: self.host,
            port: self.port.map(std::num::NonZeroU16::get),
            transport: self.transport,
            user: self.user,
            password: self.password_file.as_deref().map(password).transpose()?,
            addresses: self.ip,
            number_format: self.number_format,
            calls_at_once: self.calls_at_once,
            priority: self.priority,
        })
    }
}

/// The first line of a file.
fn password(file: &Path) -> anyhow::Result<Secret> {
    let mut read = String::new();
    if file == Path::new("-") {
        std::io::stdin().lock().take(LONGEST_PASSWORD).read_to_string(&mut read).context("standard input")?;
    } else {
        let opened = std::fs::File::open(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let text = opened.take(LONGEST_PASSWORD).read_to_string(&mut read);
        text.with_context(|| format!("{} cannot be read", file.display()))?;
    }
    Ok(Secret::from(read.lines().next().unwrap_or_default()))
}

pub async fn carry_out(config: &Config, command: TrunksCommand) -> anyhow::Result<Report> {
    let portal = start::portal(config).await?;
    match command {
        TrunksCommand::Add { name, words } => {
            trunks::add(&portal, &words.form(Some(name))?).await.map_err(problem).map(|trunk| shown(&trunk))
        }
        TrunksCommand::Change { trunk, name, words } => {
            trunks::change(&portal, &trunk, &words.form(name)?).await.map_err(problem).map(|trunk| shown(&trunk))
        }
        TrunksCommand::Disable { trunk } => {
            trunks::set_enabled(&portal, &trunk, false).await.map_err(problem).map(|trunk| shown(&trunk))
        }
        TrunksCommand::Enable { trunk } => {
            trunks::set_enabled(&portal, &trunk, true).await.map_err(problem).map(|trunk| shown(&trunk))
        }
        TrunksCommand::Remove { trunk } => {
            let removed = trunks::remove(&portal, &trunk).await.map_err(problem)?;
            let facts = json!({ "trunk": removed.id, "name": removed.name.as_str() });
            Ok(Report::new(format!("Removed {}.", removed.name), &facts))
        }
        TrunksCommand::Show { trunk } => {
            let found = trunks::named(&mut *portal.database.read().await?, &trunk).await?;
            let found = found.ok_or_else(|| NotDone::not_found(TrunkProblem::NoTrunk(trunk)))?;
            Ok(shown(&found))
        }
        TrunksCommand::List => {
            let found = trunks::all(&mut *portal.database.read().await?).await?;
            let lines = found.iter().map(|trunk| cells(trunk).join("\t"));
            Ok(Report::lines(lines, &found.iter().map(facts).collect::<Vec<_>>()))
        }
    }
}

/// A trunk as cells: with tabs between them, for other programs to read.
fn cells(trunk: &Trunk) -> [String; 6] {
    [
        trunk.name.to_string(),
        state(trunk).to_owned(),
        trunk.priority.to_string(),
        trunk.host.to_string(),
        trunk.port.to_string(),
        transport_code(trunk.transport).to_owned(),
    ]
}

fn state(trunk: &Trunk) -> &'static str {
    if trunk.enabled { "enabled" } else { "disabled" }
}

fn shown(trunk: &Trunk) -> Report {
    Report::facts(&facts(trunk))
}

/// All that is told of a trunk: never the password.
fn facts(trunk: &Trunk) -> serde_json::Value {
    let user = match &trunk.identification {
        Identification::Registration { user, .. } => Some(user.as_str()),
        Identification::Addresses(_) => None,
    };
    let addresses: Vec<String> = trunk.identification.addresses().iter().map(ToString::to_string).collect();
    json!({
        "trunk": trunk.id,
        "name": trunk.name.as_str(),
        "state": state(trunk),
        "host": trunk.host.as_str(),
        "port": trunk.port,
        "transport": transport_code(trunk.transport),
        "user": user,
        "ip": addresses,
        "number_format": trunk.number_format.code(),
        "calls_at_once": trunk.calls_at_once,
        "priority": trunk.priority,
    })
}

fn problem(problem: TrunkProblem) -> anyhow::Error {
    match problem {
        TrunkProblem::NoTrunk(_) => NotDone::not_found(problem),
        TrunkProblem::Database(fault) => fault.into(),
        refused => NotDone::refused(refused),
    }
}
