//! Releasing a number: it goes back to the operator's stock. It stands after every feature that can name a number.

mod delete_page;
mod server_functions;

#[cfg(test)]
mod tests;

pub use delete_page::DeletePage;
pub use server_functions::REST_DAYS;
