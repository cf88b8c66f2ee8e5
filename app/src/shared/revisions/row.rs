//! One row of the set-up, as it is exported and as it is read again.

use std::collections::BTreeMap;

use serde_json::Value;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::tables::{Column, Holds, Table};

/// A row: its columns by name, the account left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(BTreeMap<String, Value>);

impl Row {
    /// A row of a table as the database gives it: first its key, then all other columns.
    pub fn stored(table: &Table, stored: &AnyRow) -> Result<Self, sqlx::Error> {
        let mut row = BTreeMap::new();
        for (place, column) in table.all_columns().enumerate() {
            row.insert(column.name.to_owned(), value(stored, place, column)?);
        }
        Ok(Self(row))
    }

    /// A row of the history.
    pub fn kept(content: &str) -> Result<Self, sqlx::Error> {
        serde_json::from_str(content).map(Self).map_err(|error| sqlx::Error::Decode(Box::new(error)))
    }

    /// A row of these columns, numbers and texts.
    pub fn of<'c>(columns: impl Iterator<Item = (&'c str, &'c str)>) -> Self {
        let value = |plain: &str| plain.parse::<i64>().map_or_else(|_| Value::from(plain), Value::from);
        Self(columns.map(|(name, plain)| (name.to_owned(), value(plain))).collect())
    }

    /// The same row always gives the same text.
    pub fn content(&self) -> Result<String, sqlx::Error> {
        serde_json::to_string(&self.0).map_err(|error| sqlx::Error::Encode(Box::new(error)))
    }

    /// What tells it from the account's other rows. Numbers sort as numbers.
    pub fn key(&self, table: &Table) -> String {
        let parts = table.key.iter().map(|column| match column.holds {
            Holds::Number => format!("{:06}", self.number(column.name).unwrap_or_default()),
            Holds::Text | Holds::Decimal => self.text(column.name).to_owned(),
        });
        parts.collect::<Vec<_>>().join("/")
    }

    /// It has this column: a row of the history may be older than the column.
    pub fn has(&self, column: &str) -> bool {
        self.0.contains_key(column)
    }

    /// The names of its columns.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// A text; empty when there is none.
    pub fn text(&self, column: &str) -> &str {
        self.0.get(column).and_then(Value::as_str).unwrap_or_default()
    }

    /// A number.
    pub fn number(&self, column: &str) -> Option<i64> {
        self.0.get(column).and_then(Value::as_i64)
    }

    /// A column as it is written; empty when there is nothing in it.
    pub fn plain(&self, column: &str) -> String {
        match self.0.get(column) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Null) | None => String::new(),
            Some(other) => other.to_string(),
        }
    }

    /// Nothing, or the text, for writing it again.
    pub fn optional_text(&self, column: &str) -> Option<String> {
        self.0.get(column).and_then(Value::as_str).map(str::to_owned)
    }

    /// A number that led to an extension which goes leads to the receptionist, who takes calls; nobody takes faxes over.
    #[must_use]
    pub fn led_elsewhere(mut self) -> Self {
        let to = if self.text("destination") == "fax" { "nobody" } else { "receptionist" };
        self.0.insert("destination".to_owned(), Value::from(to));
        self.0.insert("extension_id".to_owned(), Value::Null);
        self
    }

    /// Nothing, or the decimal, for writing it again.
    pub fn decimal(&self, column: &str) -> Option<f64> {
        self.text(column).parse().ok()
    }
}

fn value(row: &AnyRow, place: usize, column: Column) -> Result<Value, sqlx::Error> {
    Ok(match column.holds {
        Holds::Text => row.try_get::<Option<String>, _>(place)?.map_or(Value::Null, Value::from),
        Holds::Number => row.try_get::<Option<i64>, _>(place)?.map_or(Value::Null, Value::from),
        // As text: it is read again without losing a bit.
        Holds::Decimal => row.try_get::<Option<f64>, _>(place)?.map_or(Value::Null, |it| Value::from(it.to_string())),
    })
}
