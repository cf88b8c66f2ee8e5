//! Who is signed in: a random token in a cookie opens a session of an administrator or of a user, until it is ended. Failed
//! tries to open one are counted.

mod session;
mod store;
mod tries;

pub use session::{
    BROWSER_COOKIE, SESSION_COOKIE, browser_cookie, end_all_sessions, end_session, end_sessions_of_user, find_person,
    is_open, open_session, open_user_session,
};
pub use tries::{Tries, forgive_failures, forgive_failures_of_user};
