//! Business hours: when a company is open in an ordinary week, and whether it is open now.

mod opening;
mod page;
mod rows_view;
mod rules;
mod server_functions;
mod store;
mod week_view;

#[cfg(test)]
mod rules_tests;
#[cfg(test)]
mod tests;

pub use opening::{Opening, OpeningTag, opening, schedule, when_from};
pub use page::HoursPage;
pub use rows_view::days_view;
pub use rules::{HoursForm, RowForm};
pub use server_functions::{CopyForm, copy_day, find_form, save_hours, save_recorded, save_unattended};
pub use week_view::week_view;
