//! What may become a user's password.

use crate::accounts::Account;
use crate::extensions::User;
use crate::shared::password;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::secret::Secret;

/// A new password, typed twice.
#[derive(Clone, Copy, Debug)]
pub struct NewPassword<'a> {
    /// The password.
    pub password: &'a Secret,
    /// The same again.
    pub again: &'a Secret,
}

/// Judges a new password of a user.
///
/// # Errors
/// [`Problem::Fields`] of `form[password]` and `form[again]`.
pub fn judge(typed: NewPassword<'_>, account: &Account, user: &User) -> Result<(), Problem> {
    let known = [
        account.company_name.as_str(),
        &account.main_number,
        &user.first_name,
        &user.last_name,
        &user.email,
        &user.number,
    ];
    let mut problems = Vec::new();
    if let Err(key) = password::judge(typed.password, &known) {
        problems.push(FieldProblem::new("form[password]", key));
    } else if typed.password != typed.again {
        problems.push(FieldProblem::new("form[again]", "user-passwords-problem-again"));
    }
    Problem::unless_empty(problems)
}
