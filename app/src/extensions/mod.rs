//! Extensions: everything in a company that has a short number. Names and numbers of users are changed here; what else they
//! have, ring groups and the conference server in features of their own. The receptionist's number is fixed.

mod current;
mod list_page;
mod listing;
mod live;
mod rings;
mod rules;
mod server_functions;
mod store;
mod user_fields;

#[cfg(test)]
mod tests;

pub use current::current;
pub use list_page::ListPage;
pub use live::{LiveUser, ReadLive};
pub use rings::ReadUsers;
pub use rules::{ExtensionNumber, Kind, PersonName, receptionist_number};
pub use server_functions::{MOST_USERS, UserForm, change_user, create_first_user, insert_checked, next_number};
pub use store::{
    Details, Extension, User, count, count_change, delete, find, find_by_number, give_up_name, insert, kind_of_number,
    list, list_all, list_of_kind, name_is_taken, number_is_taken, set_email, update,
};
pub use user_fields::UserFields;
