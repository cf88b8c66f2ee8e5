//! Signing in and out: country, main phone number and password; sessions are rows that can be revoked.

mod page;
mod server_functions;
mod session;
mod store;

#[cfg(test)]
mod tests;

pub use page::{CountryAndNumber, Page};
pub use server_functions::{SignIn, SignInForm, SignOut, forgive_failures, sign_in};
pub use session::{BROWSER_COOKIE, SESSION_COOKIE, browser_cookie, end_all_sessions, find_caller, open_session};
