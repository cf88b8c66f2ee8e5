//! Who is asking: the first line of every server function that is not public.

use super::answer;
use super::browser::Visitor;
use super::country::Country;
use super::language::Language;
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
    /// The account's language: of the portal until a browser chooses another.
    pub language: Language,
    /// The fingerprint of the session's token.
    pub session: String,
}

impl Caller {
    /// The administrator who is asking. Anybody else is sent to the sign-in page, an island's call gets a 401.
    ///
    /// # Errors
    /// [`Problem::SignInNeeded`] when nobody is signed in.
    pub fn administrator() -> Result<Self, Problem> {
        let visitor = Visitor::current();
        if visitor.caller.is_none() {
            answer::to_sign_in(visitor.accepts_html);
        }
        visitor.caller.ok_or(Problem::SignInNeeded)
    }
}
