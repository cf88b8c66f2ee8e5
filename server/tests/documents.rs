//! The documents say what the code does where a machine can tell.

use server::config::{Config, FIELDS, Field};

#[test]
fn the_readme_has_every_field_with_its_variable_and_default() -> Result<(), toml::ser::Error> {
    let readme = include_str!("../../README.md");
    let defaults = toml::Value::try_from(Config::default())?;
    let rows = FIELDS.iter().map(|field| row(field, &defaults));
    let missing: Vec<String> = rows.filter(|row| !readme.contains(row.as_str())).collect();
    assert!(missing.is_empty(), "README.md lacks:\n{}", missing.join("\n"));
    Ok(())
}

/// A field as a row of the README's table.
fn row(field: &Field, defaults: &toml::Value) -> String {
    let value = field.path.split('.').try_fold(defaults, |value, part| value.get(part));
    let default = match value {
        Some(toml::Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let default = if default.is_empty() { "–".to_owned() } else { format!("`{default}`") };
    format!("| `{}` | `{}` | {default} | {} |", field.path, field.variable, field.meaning)
}
