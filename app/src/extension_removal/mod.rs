//! Deleting a user, a ring group or the conference server: says first what points there, and puts a replacement in its place
//! or nothing. It stands after every feature that can point to an extension, and asks each of them.

mod delete_page;
mod server_functions;

#[cfg(test)]
mod tests;

pub use delete_page::DeletePage;
