//! A forgotten password: a link is asked for, mailed, and works once to set another password.

mod new_password_page;
mod request_page;
mod send_link;
mod server_functions;

#[cfg(test)]
mod tests;

pub use new_password_page::NewPasswordPage;
pub use request_page::{RequestPage, SentPage};
pub use send_link::{SEND_LINK, send_link};
#[cfg(test)]
pub use server_functions::{NewPasswordForm, set_password};
