//! Holidays: days, or parts of days, when a company is closed whatever its weekly hours, with a greeting of their own.

mod calendar_view;
mod delete_page;
mod edit_page;
mod form_fields;
mod list_page;
mod listing;
mod public_holidays;
mod public_page;
mod rules;
mod server_functions;
mod store;
mod uses;

#[cfg(test)]
mod public_holidays_tests;
#[cfg(test)]
mod rules_tests;
#[cfg(test)]
mod tests;

pub use delete_page::DeletePage;
pub use edit_page::{EditPage, NewPage};
pub use list_page::ListPage;
pub use listing::{day_words, part_words, upcoming};
pub use public_holidays::{PublicHoliday, public_holidays};
pub use public_page::PublicPage;
pub use rules::{GreetingKind, HolidayForm};
pub use server_functions::{
    DeleteForm, PublicForm, add_holiday, add_public_holidays, change_holiday, delete_holiday, enqueue_all_speech,
    insert_public,
};
pub use store::{Holiday, list};
pub use uses::uses_of_recording;
