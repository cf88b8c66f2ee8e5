//! The second factor of an administrator: codes of an application on the telephone (TOTP, RFC 6238), recovery codes for the
//! day it is lost, and the sign-ins that wait for a code.

mod checking;
mod pending;
mod recovery_code;
mod store;
mod totp;

#[cfg(test)]
mod tests;

pub use checking::{Accepted, check, confirm, count_try, forgive_tries};
pub use pending::{PENDING_MINUTES, Pending, find_pending, forget_pending, keep_pending};
pub use recovery_code::{MOST as RECOVERY_CODES, codes_for, new_salt};
pub use store::{
    Owner, begin, delete as turn_off, is_on, recovery_codes_left, replace_recovery_codes, secret_to_confirm,
};
pub use totp::{code_at, new_secret, step_at, uri};
