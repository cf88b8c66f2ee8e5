//! A user's own pages: what a call to their extension meets now, their preferences, their email and password. Whose they are
//! is told by the session alone.

mod choose_page;
mod facts;
mod overview_page;
mod passwords;
mod preferences_page;
mod profile;
mod profile_page;
mod server_functions;

#[cfg(test)]
mod tests;

pub use choose_page::ChoosePage;
pub use overview_page::OverviewPage;
pub use passwords::{change_own_password, choose_own_password};
pub use preferences_page::PreferencesPage;
pub use profile::change_own_email;
pub use profile_page::ProfilePage;
pub use server_functions::{save_own_call_forwarding, save_own_caller_id, save_own_voicemail};
