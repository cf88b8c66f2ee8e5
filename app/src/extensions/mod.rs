//! Extensions: everything in a company that has a short number. For now users; the receptionist's number is fixed.

mod edit_page;
mod list_page;
mod new_user_page;
mod rules;
mod server_functions;
mod store;

#[cfg(test)]
mod tests;

pub use edit_page::EditPage;
pub use list_page::ListPage;
pub use new_user_page::NewUserPage;
pub use rules::{ExtensionNumber, PersonName, receptionist_number};
pub use server_functions::{UserForm, add_user, change_user, create_first_user, insert_checked};
pub use store::{User, count, delete, find, find_by_number, insert, list};
