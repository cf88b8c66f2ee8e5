//! `centralita numbers …`: the numbers there are to give.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Context;
use app::numbers::{self, Availability, Listed, PlaceFilter};
use clap::Subcommand;

use super::account;
use super::report::{Report, not_imported};
use super::start;
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum NumbersCommand {
    /// Take numbers into the stock, from which companies choose. All of the file, or nothing; numbers that are there
    /// already get the place that the file says.
    Import {
        /// A CSV file in UTF-8; its first line is `country,number,city,area_code,kind`. The kind is `local` or `toll_free`.
        file: PathBuf,
    },
    /// Print the stock: number, country, area code, city, kind, and whether it is free, held, resting or whose it is.
    List {
        /// Only this country: CO, MX, US, CA, FR, GB or AU.
        #[arg(long)]
        country: Option<String>,
        /// Only this area code.
        #[arg(long)]
        area_code: Option<String>,
        /// Only what any company may add now.
        #[arg(long)]
        free: bool,
    },
}

pub async fn carry_out(config: &Config, command: NumbersCommand) -> anyhow::Result<Report> {
    match command {
        NumbersCommand::Import { file } => {
            let bytes = std::fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            let portal = start::portal(config).await?;
            let imported = numbers::import(&portal, &bytes).await.map_err(not_imported)?;
            let line = format!("{} numbers are new, {} were known.", imported.added, imported.known);
            Ok(Report::new(line, &serde_json::json!({ "added": imported.added, "known": imported.known })))
        }
        NumbersCommand::List { country, area_code, free } => {
            let country = country.map(|code| account::country(&code)).transpose()?;
            let filter = PlaceFilter { country, area_code: area_code.unwrap_or_default(), only_free: free };
            let portal = start::portal(config).await?;
            let mut connection = portal.database.read().await?;
            let listed = numbers::list_stock(&mut connection, &filter, portal.clock.now_ms()).await?;
            let facts = listed.iter().map(|number| COLUMNS.into_iter().zip(cells(number)).collect::<BTreeMap<_, _>>());
            let facts: Vec<_> = facts.collect();
            Ok(Report::lines(listed.iter().map(|number| cells(number).join("\t")), &facts))
        }
    }
}

/// What is told of a number.
const COLUMNS: [&str; 6] = ["number", "country", "area_code", "city", "kind", "state"];

/// A number as cells: with tabs between them, for other programs to read.
fn cells(number: &Listed) -> [&str; 6] {
    let availability = match &number.availability {
        Availability::Free => "free",
        Availability::Held => "held",
        Availability::Resting => "resting",
        Availability::Taken(company) => company,
    };
    [&number.e164, &number.country, &number.area_code, &number.city, &number.kind, availability]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_whose_a_number_is() {
        let number = Listed {
            e164: "+576015552001".to_owned(),
            country: "CO".to_owned(),
            kind: "local".to_owned(),
            area_code: "601".to_owned(),
            city: "Bogotá".to_owned(),
            availability: Availability::Taken("Café Andino S.A.S.".to_owned()),
        };
        assert_eq!(cells(&number).join("\t"), "+576015552001\tCO\t601\tBogotá\tlocal\tCafé Andino S.A.S.");
        assert_eq!(cells(&Listed { availability: Availability::Free, ..number })[5], "free");
    }
}
