//! Signing in and out: administrators with country, main phone number and password; users with their extension besides. Who has a second factor types
//! its code on a page of its own, or shows a passkey there.

mod code_page;
mod page;
mod passkey;
mod second_step;
mod server_functions;
mod user_form;
mod user_sign_in;

#[cfg(test)]
mod code_tests;
#[cfg(test)]
mod passkey_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod user_tests;

pub use code_page::CodePage;
pub use page::{CountryAndNumber, Page};
pub use passkey::{PasskeyForm, begin_passkey, enter_passkey};
pub use second_step::{CodeForm, enter_code};
pub use server_functions::{SignIn, SignInForm, SignOut, sign_in};
pub use user_sign_in::{UserSignInForm, sign_in_user};
