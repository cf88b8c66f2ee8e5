//! For how long calls are kept: chosen by administrators, carried out from time to time.

mod forgetting;
mod page;
mod server_functions;
mod store;

#[cfg(test)]
mod tests;

pub use forgetting::forget_old;
pub use page::SettingsPage;
pub use server_functions::{KeepForm, save_keeping};
pub use store::find;
