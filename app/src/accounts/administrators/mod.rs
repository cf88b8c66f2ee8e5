//! The administrators of an account: it has one or several, and never none.

mod store;

pub use store::{
    Administrator, ChangedAdministrator, NewAdministrator, change_administrator, delete_administrator,
    delete_email_change, delete_invitations_by, find_answer_hash, find_by_id, first_administrator,
    insert_administrator, list_administrators, set_password, set_security_answer,
};
