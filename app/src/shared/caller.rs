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
    /// The administrator who is asking. A user is sent to their own pages, anybody else to the sign-in page; an island's call
    /// gets a 401.
    ///
    /// # Errors
    /// [`Problem::SignInNeeded`] when no administrator is signed in.
    pub fn administrator() -> Result<Self, Problem> {
        let visitor = Visitor::current();
        match (&visitor.caller, &visitor.user) {
            (Some(_), _) => {}
            (None, Some(_)) => answer::elsewhere(&visitor, USERS_HOME),
            (None, None) => answer::to_sign_in(&visitor, SIGN_IN),
        }
        visitor.caller.ok_or(Problem::SignInNeeded)
    }
}

/// Where administrators sign in.
pub const SIGN_IN: &str = "/sign_in";
/// Where users sign in.
pub const USERS_SIGN_IN: &str = "/sign_in?for=users";
/// The first of the pages of users.
pub const USERS_HOME: &str = "/user";
/// Where a user sees the own calls.
pub const OWN_CALL_LOGS: &str = "/user/call_logs";
/// Where a user changes voicemail, call forwarding and the number that is shown.
pub const PREFERENCES: &str = "/user/preferences";
/// Where a user changes email and password.
pub const PROFILE: &str = "/user/profile";
/// Where a user replaces a temporary password.
pub const CHOOSE_PASSWORD: &str = "/user/password";

/// A signed-in user, who sees and changes what is their own only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserCaller {
    /// The account, the only one whose data they see.
    pub account_id: String,
    /// The id of their extension.
    pub user_id: String,
    /// First and last name.
    pub name: String,
    /// Their extension.
    pub number: String,
    /// They signed in with a temporary password: before anything else they choose another one.
    pub must_choose: bool,
    /// The company's name.
    pub company_name: String,
    /// The account's country.
    pub country: Country,
    /// The account's time zone (IANA).
    pub time_zone: String,
    /// The account's language.
    pub language: Language,
    /// The fingerprint of the session's token.
    pub session: String,
}

impl UserCaller {
    /// The user who is asking. Who still has a temporary password is sent to choose another, who is no user to the users'
    /// sign-in page; an island's call gets a 401.
    ///
    /// # Errors
    /// [`Problem::SignInNeeded`] when no user is signed in, or only with a temporary password.
    pub fn user() -> Result<Self, Problem> {
        let caller = Self::with_any_password()?;
        if caller.must_choose {
            answer::elsewhere(&Visitor::current(), CHOOSE_PASSWORD);
            return Err(Problem::SignInNeeded);
        }
        Ok(caller)
    }

    /// A user changes their own only, and a form says whose it is: its page may have been opened by whoever was signed in before
    /// in the same browser.
    ///
    /// # Errors
    /// [`Problem::NotFound`] when it is another's.
    pub fn must_be(&self, user_id: &str) -> Result<(), Problem> {
        if self.user_id == user_id { Ok(()) } else { Err(Problem::NotFound) }
    }

    /// The user who is asking, also with a temporary password.
    ///
    /// # Errors
    /// [`Problem::SignInNeeded`] when no user is signed in.
    pub fn with_any_password() -> Result<Self, Problem> {
        let visitor = Visitor::current();
        if visitor.user.is_none() {
            answer::to_sign_in(&visitor, USERS_SIGN_IN);
        }
        visitor.user.ok_or(Problem::SignInNeeded)
    }
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Person {
    /// An administrator, who may change everything of the account.
    Administrator(Caller),
    /// A user.
    User(UserCaller),
}

impl Person {
    /// The account.
    pub fn account_id(&self) -> &str {
        match self {
            Self::Administrator(caller) => &caller.account_id,
            Self::User(caller) => &caller.account_id,
        }
    }

    /// The fingerprint of the session's token.
    pub fn session(&self) -> &str {
        match self {
            Self::Administrator(caller) => &caller.session,
            Self::User(caller) => &caller.session,
        }
    }

    /// The account's country and time zone.
    pub fn place(&self) -> (Country, &str) {
        match self {
            Self::Administrator(caller) => (caller.country, &caller.time_zone),
            Self::User(caller) => (caller.country, &caller.time_zone),
        }
    }

    /// The account's language.
    pub fn language(&self) -> Language {
        match self {
            Self::Administrator(caller) => caller.language,
            Self::User(caller) => caller.language,
        }
    }
}
