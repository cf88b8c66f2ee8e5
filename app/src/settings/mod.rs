//! The account's settings: the company and its address for emergency calls, its administrators, and how they get in: password,
//! security question, second factor with codes and passkeys, sessions.

mod acceptance;
mod acceptance_page;
mod address;
mod administrator;
mod administrator_page;
mod card;
mod company;
mod company_page;
mod device;
mod email_change;
mod email_page;
mod frame;
mod invitations;
mod invite_page;
mod operator;
mod own_password;
mod page;
mod passkeys;
mod passkeys_card;
mod password;
mod password_page;
mod question;
mod question_page;
mod regions;
mod removal;
mod remove_page;
mod remove_passkey_page;
mod second_factor;
mod second_factor_change_pages;
mod second_factor_page;
mod sessions;
mod sessions_page;
mod store;

#[cfg(test)]
mod administrators_tests;
#[cfg(test)]
mod passkeys_tests;
#[cfg(test)]
mod second_factor_tests;
#[cfg(test)]
mod tests;

pub use acceptance_page::AcceptancePage;
pub use administrator_page::AdministratorPage;
pub use card::home_card;
pub use company_page::CompanyPage;
pub use email_page::ConfirmEmailPage;
pub use invite_page::InvitePage;
pub use operator::{OperatorProblem, Verified, reset_second_factor, verify_answer};
pub use page::Page;
pub use password_page::PasswordPage;
pub use question_page::QuestionPage;
pub use remove_page::RemovePage;
pub use remove_passkey_page::RemovePasskeyPage;
pub use second_factor_change_pages::{NewCodesPage, TurnOffPage};
pub use second_factor_page::SecondFactorPage;
pub use sessions_page::SessionsPage;
