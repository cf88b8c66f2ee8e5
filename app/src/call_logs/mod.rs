//! The calls of an account: what the phone system recorded, looked through by administrators and, their own, by users; counted in
//! charts, saved as files, explained step by step, and forgotten after a while.

mod call;
mod call_page;
mod call_record;
mod card;
mod charts;
mod demonstration;
mod explanation;
mod export;
mod frame;
mod ids;
mod kind;
mod list_page;
mod list_view;
mod recording;
mod retention;
mod search;
mod store;
mod user_page;
mod words;

#[cfg(test)]
mod calls_for_tests;
#[cfg(test)]
mod explanation_tests;
#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod plan_tests;
#[cfg(test)]
mod tests;

pub use call_page::CallPage;
pub use call_record::{CallOutcome, CallRecord, Direction};
pub use card::missed_today;
pub use charts::ChartsPage;
pub use demonstration::fill_for_demonstration;
pub use export::{export, export_own};
pub use list_page::ListPage;
pub use recording::store_records;
pub use retention::{KeepForm, SettingsPage, forget_old, save_keeping};
pub use user_page::UserPage;
