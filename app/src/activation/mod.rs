//! Activating an account with the mailed link: password, company, security question and the first user, in one go.

mod details_form;
mod page;
mod rules;
mod server_functions;

#[cfg(test)]
mod tests;

pub use page::Page;
pub use rules::{CallerIdName, QUESTIONS, answer_limit, question, security_answer};
