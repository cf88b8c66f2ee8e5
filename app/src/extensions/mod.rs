//! Extensions: everything in a company that has a short number. Users are
//! changed here, ring groups in a feature of their own; the receptionist's number is fixed.

mod edit_page;
mod list_page;
mod listing;
mod new_user_page;
mod rules;
mod server_functions;
mod store;

#[cfg(test)]
mod tests;

pub use edit_page::EditPage;
pub use edit_page::UserFields;
pub use list_page::ListPage;
pub use new_user_page::NewUserPage;
pub use rules::{ExtensionNumber, Kind, PersonName, receptionist_number};
pub use server_functions::{
    UserForm, add_checked, add_user, change_user, create_first_user, insert_checked, next_number,
};
pub use store::{
    Details, Extension, User, count, count_change, delete, find, find_by_number, insert, kind_of_number, list,
    list_all, name_is_taken, number_is_taken, update,
};
