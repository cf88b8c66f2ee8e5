//! Signing in and out: administrators with country, main phone number and password; users with their extension besides.

mod page;
mod server_functions;
mod user_form;
mod user_sign_in;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod user_tests;

pub use page::{CountryAndNumber, Page};
pub use server_functions::{SignIn, SignInForm, SignOut, sign_in};
pub use user_sign_in::{UserSignInForm, sign_in_user};
