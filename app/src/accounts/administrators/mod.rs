//! The administrators of an account, one by one: an account has one or several, and never none.

mod store;

pub use store::{
    ChangedAdministrator, NewAdministrator, change_administrator, delete_administrator, find_answer_hash, find_by_id,
    insert_administrator, set_security_answer,
};
