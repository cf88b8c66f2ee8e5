//! Who is asking: the first line of every server function that is not public.

use super::browser::Visitor;
use super::country::Country;
use super::problem::Problem;

/// A signed-in administrator and the account all their queries carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The account, the only one whose data they see.
    pub account_id: String,
    /// The administrator.
    pub administrator_id: String,
    /// Their name, as shown in the header and in the history.
    pub name: String,
    /// The company's name.
    pub company_name: String,
    /// The account's country.
    pub country: Country,
    /// The account's time zone (IANA).
    pub time_zone: String,
    /// The fingerprint of the session's token.
    pub session: String,
}

impl Caller {
    /// The administrator who is asking.
    ///
    /// # Errors
    /// [`Problem::SignInNeeded`] when nobody is signed in.
    pub fn administrator() -> Result<Self, Problem> {
        Visitor::current().caller.ok_or(Problem::SignInNeeded)
    }
}
