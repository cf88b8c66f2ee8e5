//! `centralita prices …`: what the plan and its extras cost.

use std::path::PathBuf;

use app::prices::{self, Prices};
use app::shared::clock::Clock;
use app::shared::country::Country;
use app::shared::money::Money;
use app::shared::time_zone;
use clap::Subcommand;
use jiff::civil::Date;
use serde_json::json;

use super::account;
use super::report::{NotDone, Report};
use super::start;
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum PricesCommand {
    /// Say whether price lists can be used, or what is wrong with them.
    Check {
        /// The folder, instead of the configured one.
        folder: Option<PathBuf>,
    },
    /// Print what holds in a country.
    Show {
        /// Country: CO, MX, US, CA, FR, GB or AU.
        #[arg(long)]
        country: String,
        /// The day, such as 2026-12-31, instead of today.
        #[arg(long)]
        on: Option<Date>,
    },
}

pub fn carry_out(config: &Config, command: PricesCommand) -> anyhow::Result<Report> {
    match command {
        PricesCommand::Check { folder } => {
            let book = match folder {
                Some(folder) => prices::read(&folder).map_err(NotDone::refused)?,
                None => start::prices(config)?,
            };
            let facts = book.countries().into_iter().map(|country| {
                let from: Vec<String> = book.of(country).iter().map(|prices| prices.from.to_string()).collect();
                let sample = book.samples().contains(&country);
                json!({ "country": country.code(), "from": from, "sample": sample })
            });
            let lines = book.countries().into_iter().map(|country| {
                let from: Vec<String> = book.of(country).iter().map(|prices| prices.from.to_string()).collect();
                let sample = if book.samples().contains(&country) { "\tsample" } else { "" };
                format!("{country}\tfrom {}{sample}", from.join(", "))
            });
            Ok(Report::lines(lines, &facts.collect::<Vec<_>>()))
        }
        PricesCommand::Show { country, on } => {
            let country = account::country(&country)?;
            let day = on.unwrap_or_else(|| today(country));
            let book = start::prices(config)?;
            let missing = || NotDone::not_found(format!("there are no prices for {country} on {day}"));
            let prices = book.on(country, day).ok_or_else(missing)?;
            Ok(show(country, prices))
        }
    }
}

/// Today in the country.
fn today(country: Country) -> Date {
    time_zone::date(country.usual_time_zone(), Clock::System.now_ms())
}

fn show(country: Country, prices: &Prices) -> Report {
    let list = |amounts: &[Money]| amounts.iter().map(|money| money.to_decimal()).collect::<Vec<_>>();
    let taxes: Vec<_> = prices
        .taxes
        .iter()
        .map(|tax| json!({ "name": tax.name, "percent": tax.percent(), "included": tax.included }))
        .collect();
    let facts = json!({
        "country": country.code(),
        "currency": prices.currency.code(),
        "sample": prices.sample,
        "from": prices.from.to_string(),
        "user_monthly": prices.user_monthly.to_decimal(),
        "extra_number_monthly": prices.extra_number_monthly.to_decimal(),
        "toll_free_monthly": prices.toll_free_monthly.to_decimal(),
        "phone_rent_monthly": prices.phone_rent_monthly.to_decimal(),
        "included_numbers": prices.included_numbers,
        "included_numbers_per_user": prices.included_numbers_per_user,
        "included_toll_free": prices.included_toll_free,
        "top_up_amounts": list(&prices.top_up_amounts),
        "refill_thresholds": list(&prices.refill_thresholds),
        "taxes": taxes,
    });
    Report::facts(&facts)
}
