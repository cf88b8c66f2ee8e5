//! Who is signed in: a random token in a cookie opens a session of an administrator or of a user, until it is ended. Failed
//! tries to open one are counted.

mod listing;
mod session;
mod sign_ins;
mod store;
mod tries;

pub use listing::{OpenSession, end_other_sessions, end_session_of, list_sessions};
pub use session::{
    BROWSER_COOKIE, SESSION_COOKIE, browser_cookie, end_all_sessions, end_session, end_sessions_of_user, find_person,
    is_open, open_session, open_user_session, renew_browser,
};
pub use sign_ins::{KEPT_DAYS, Outcome, SignIn, list_sign_ins, note_try, settle_try};
pub use tries::{Tries, forgive_failures, forgive_failures_of_user};
