//! `centralita rates …`: what calls cost by destination.

use std::path::{Path, PathBuf};

use anyhow::Context;
use app::call_rates::{self, ListRow, decimal_price};
use app::prepaid_account::{Cost, cost_of};
use app::shared::country::Country;
use app::shared::language::Language;
use app::shared::time_zone;
use clap::Subcommand;
use jiff::civil::Date;
use serde_json::json;

use super::account;
use super::report::{NotDone, Report, not_imported};
use super::start;
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum RatesCommand {
    /// Take a list of rates in, whole: from its day on it replaces the one before, for each country in it. All of the file, or
    /// nothing.
    Import {
        /// A CSV file in UTF-8; its first line names the columns `country,prefix,destination,price_per_minute,connection_fee,
        /// increment_seconds` and, if you like, `destination_es,destination_en,destination_fr`.
        file: PathBuf,
        /// The day they are valid from, as 2026-12-01; without it, today.
        #[arg(long)]
        from: Option<Date>,
        /// They are made up for trying things out; pages say so.
        #[arg(long)]
        sample: bool,
    },
    /// Print all lists: id, country, day from which it is valid, number of rates, and whether it is a sample.
    List,
    /// Print what a call to a number costs companies of a country.
    Show {
        /// The number, in any usual writing.
        number: String,
        /// The country of the companies: CO, MX, US, CA, FR, GB or AU.
        #[arg(long)]
        country: String,
        /// On this day, as 2026-12-01; without it, today.
        #[arg(long)]
        on: Option<Date>,
    },
}

pub async fn carry_out(config: &Config, command: RatesCommand) -> anyhow::Result<Report> {
    match command {
        RatesCommand::Import { file, from, sample } => import(config, &file, from, sample).await,
        RatesCommand::List => {
            let portal = start::portal(config).await?;
            let lists = call_rates::lists(&mut *portal.database.read().await?).await?;
            let facts: Vec<_> = lists.iter().map(facts).collect();
            Ok(Report::lines(lists.iter().map(|list| cells(list).join("\t")), &facts))
        }
        RatesCommand::Show { number, country, on } => show(config, &number, account::country(&country)?, on).await,
    }
}

async fn import(config: &Config, file: &Path, from: Option<Date>, sample: bool) -> anyhow::Result<Report> {
    let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let portal = start::portal(config).await?;
    let imported = call_rates::import(&portal, &bytes, from, sample).await.map_err(not_imported)?;
    let lines = imported
        .iter()
        .map(|list| format!("{}: {} rates are valid from {} on.", list.country, list.rates, list.valid_from));
    let facts = imported.iter().map(|list| {
        let (country, from) = (list.country.code(), list.valid_from.to_string());
        json!({ "country": country, "rates": list.rates, "valid_from": from })
    });
    let facts: Vec<_> = facts.collect();
    Ok(Report::lines(lines, &facts))
}

/// A list as cells: with tabs between them, for other programs to read.
fn cells(list: &ListRow) -> [String; 5] {
    let sample = if list.is_sample == 0 { "" } else { "sample" };
    [list.id.clone(), list.country.clone(), list.valid_from.clone(), list.rates.to_string(), sample.to_owned()]
}

fn facts(list: &ListRow) -> serde_json::Value {
    json!({
        "list": list.id,
        "country": list.country,
        "valid_from": list.valid_from,
        "rates": list.rates,
        "sample": list.is_sample != 0,
    })
}

async fn show(config: &Config, number: &str, country: Country, on: Option<Date>) -> anyhow::Result<Report> {
    let portal = start::portal(config).await?;
    let day = on.unwrap_or_else(|| time_zone::date(country.usual_time_zone(), portal.clock.now_ms()));
    let list = call_rates::list_on(&portal, &mut *portal.database.read().await?, country, day).await?;
    let answer = |kind: &str, number: &str, sentence: String| {
        Report::new(sentence, &json!({ "kind": kind, "number": number, "country": country.code() }))
    };
    Ok(match cost_of(number, country, list.as_deref()) {
        Cost::Internal(number) => answer("internal", &number, format!("{number} is an extension: nothing.")),
        Cost::Emergency => answer("emergency", number, format!("{number} is an emergency number: nothing.")),
        Cost::Included { number } => answer("included", number.as_str(), format!("{number} is covered by the plan.")),
        Cost::Unknown(number) => return Err(NotDone::not_found(format!("there is no rate for {number}"))),
        Cost::NoNumber => return Err(NotDone::refused(format!("“{number}” is no telephone number"))),
        Cost::Priced { number, names, tariff } => {
            let (per_minute, connection) = (decimal_price(tariff.per_minute), decimal_price(tariff.connection));
            let (name, currency) = (names.of(Language::En), country.currency().code());
            let line = format!(
                "{number}\t{name}\t{per_minute} {currency} a minute\t{connection} {currency} for the connection\tby {} s",
                tariff.increment_seconds
            );
            let facts = json!({
                "kind": "priced", "number": number.as_str(), "country": country.code(), "destination": name,
                "currency": currency, "price_per_minute": per_minute, "connection_fee": connection,
                "increment_seconds": tariff.increment_seconds,
            });
            Report::new(line, &facts)
        }
    })
}
