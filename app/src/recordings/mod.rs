//! Recordings for greetings and announcements: the list, where each is used, renaming, deleting.

mod delete_page;
mod list_page;
mod rules;
mod server_functions;
mod uses;

#[cfg(test)]
mod tests;

pub use delete_page::DeletePage;
pub use list_page::ListPage;
