//! Business hours: when a company is open in an ordinary week, and whether it is open now.

mod hours_painter_island;
mod painted_week;
mod painter_page;

#[cfg(feature = "ssr")]
mod opening;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod painter_view;
#[cfg(feature = "ssr")]
mod rows_view;
#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
mod server_functions;
#[cfg(feature = "ssr")]
mod store;
#[cfg(feature = "ssr")]
mod week_view;

#[cfg(test)]
mod rules_tests;
#[cfg(test)]
mod tests;

#[cfg(feature = "ssr")]
pub use opening::{Opening, OpeningTag, hours, opening, schedule, schedule_of, when_from};
#[cfg(feature = "ssr")]
pub use page::HoursPage;
#[cfg(feature = "ssr")]
pub use rows_view::days_view;
#[cfg(feature = "ssr")]
pub use rules::{HoursForm, RowForm};
#[cfg(feature = "ssr")]
pub use server_functions::{CopyForm, copy_day, find_form, save_hours, save_recorded, save_unattended};
#[cfg(feature = "ssr")]
pub use week_view::week_view;
