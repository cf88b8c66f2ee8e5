//! Companies and their administrators; how an account begins and the mailed links that work once.

mod create;
mod link;
mod store;

pub use create::{NewAccount, NewAccountProblem, create};
pub use link::{Link, Purpose, find_link_owner, issue_link, use_link};
pub use store::{
    Account, Activation, Administrator, activate, find, find_administrator, find_by_number, find_caller_id_name,
    find_service_address, list, list_administrators, lock, set_main_number, set_names, set_password, set_preferences,
};
