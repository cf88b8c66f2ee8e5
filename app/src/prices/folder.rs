//! A folder of price lists, and the samples that stand in where the operator has none yet.

use std::path::Path;

use super::file::{self, FileProblem};
use crate::shared::price_book::PriceBook;

/// The samples, by the names of their files.
const SAMPLES: [(&str, &str); 7] = [
    ("au.toml", include_str!("../../../prices/au.toml")),
    ("ca.toml", include_str!("../../../prices/ca.toml")),
    ("co.toml", include_str!("../../../prices/co.toml")),
    ("fr.toml", include_str!("../../../prices/fr.toml")),
    ("gb.toml", include_str!("../../../prices/gb.toml")),
    ("mx.toml", include_str!("../../../prices/mx.toml")),
    ("us.toml", include_str!("../../../prices/us.toml")),
];

/// Price lists that nobody has decided.
///
/// # Errors
/// Never, as a test tells.
pub fn samples() -> Result<PriceBook, FileProblem> {
    book(SAMPLES.map(|(name, written)| (name.to_owned(), written.to_owned())))
}

/// The price lists of a folder: every file whose name ends in `.toml`.
///
/// # Errors
/// When one cannot be read or used.
pub fn read(folder: &Path) -> Result<PriceBook, FileProblem> {
    let whole = |error: std::io::Error| FileProblem::new(&folder.display().to_string(), error);
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(whole)? {
        let path = entry.map_err(whole)?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    if paths.is_empty() {
        return Err(FileProblem::new(
            &folder.display().to_string(),
            "no price list, which would end in .toml, is there",
        ));
    }
    let mut files = Vec::new();
    for path in paths {
        let name = path.display().to_string();
        let written = std::fs::read_to_string(&path).map_err(|error| FileProblem::new(&name, error))?;
        files.push((name, written));
    }
    book(files)
}

fn book(files: impl IntoIterator<Item = (String, String)>) -> Result<PriceBook, FileProblem> {
    let mut book = PriceBook::default();
    for (name, written) in files {
        let (country, prices) = file::parse(&written).map_err(|reason| FileProblem::new(&name, reason))?;
        if !book.insert(country, prices) {
            let reason = format!("{country} has two files: a country's prices stand in one");
            return Err(FileProblem::new(&name, reason));
        }
    }
    Ok(book)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::shared::country::Country;
    use crate::shared::money::Money;

    #[test]
    fn every_country_has_a_sample_that_says_so_in_its_first_line() {
        let book = samples().unwrap();
        assert_eq!(book.samples().len(), Country::ALL.len());
        for (name, written) in SAMPLES {
            assert!(written.lines().next().unwrap().contains("SAMPLE"), "{name}");
        }
        for country in Country::ALL {
            let prices = book.on(country, date(2026, 11, 30)).unwrap();
            assert_eq!(prices.currency, country.currency());
            assert!(prices.user_monthly.minor_units > 0 && !prices.taxes.is_empty());
        }
    }

    #[test]
    fn what_holds_changes_on_its_day() {
        let folder = tempfile::tempdir().unwrap();
        let later = SAMPLES[2].1.split("\n[[from]]").nth(1).unwrap();
        let later =
            later.replace("2026-01-01", "2026-07-01").replace("user_monthly = \"50000\"", "user_monthly = \"55000\"");
        std::fs::write(folder.path().join("co.toml"), format!("{}\n[[from]]{later}", SAMPLES[2].1)).unwrap();
        std::fs::write(folder.path().join("notes.txt"), "no list").unwrap();
        let book = read(folder.path()).unwrap();
        let user = |day| book.on(Country::Co, day).map(|prices| prices.user_monthly);
        let pesos = |amount| Some(Money::minor(amount, Country::Co.currency()));
        assert_eq!(user(date(2025, 12, 31)), None);
        assert_eq!(user(date(2026, 1, 1)), pesos(50_000));
        assert_eq!(user(date(2026, 6, 30)), pesos(50_000));
        assert_eq!(user(date(2026, 7, 1)), pesos(55_000));
        assert_eq!(book.on(Country::Fr, date(2026, 7, 1)), None);
    }

    #[test]
    fn a_folder_that_cannot_be_used_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let refused = read(folder.path()).unwrap_err().to_string();
        assert!(
            refused.contains("no price list") && refused.contains(&folder.path().display().to_string()),
            "{refused}"
        );
        for name in ["a.toml", "b.toml"] {
            std::fs::write(folder.path().join(name), SAMPLES[3].1).unwrap();
        }
        let refused = read(folder.path()).unwrap_err().to_string();
        assert!(refused.contains("b.toml: FR has two files"), "{refused}");
        assert!(read(&folder.path().join("nowhere")).is_err());
    }
}
