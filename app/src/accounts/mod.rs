//! Companies and their administrators; how an account begins and the mailed links that work once.

mod administrators;
mod company;
mod create;
mod link;
mod mailing;
mod passwords;
mod security_mail;
mod store;

pub use administrators::{
    Administrator, ChangedAdministrator, NewAdministrator, change_administrator, delete_administrator,
    delete_email_change, delete_invitations_by, find_answer_hash, find_by_id as find_administrator_by_id,
    first_administrator, insert_administrator, list_administrators, set_password, set_security_answer,
};
pub use company::{CompanyFacts, ServiceAddress, find_company, save_company};
pub use create::{LONGEST_NAME, NewAccount, NewAccountProblem, create};
pub use link::{Link, Purpose, find_link_owner, forget_password_links, issue_link, use_link};
pub use mailing::{mail_administrators, mail_administrators_with};
pub use passwords::{hash_password, hashes_beside, replace_password};
pub use security_mail::{Circumstances, mail_change, mail_change_to_all};
pub use store::{
    Account, Activation, activate, created_ms, find, find_by_number, find_caller_id_name, find_service_address, list,
    lock, set_main_number, set_names, set_preferences,
};
