//! The assistant: the express set-up of a phone system in steps that can be left and taken up again. Each step saves what
//! belongs to another feature by that feature's own rules; only how far a company came is kept here.

mod company_step;
mod finished;
mod forms;
mod greeting_step;
mod hours_choice;
mod hours_step;
mod invitation;
mod keys_step;
mod music_step;
mod numbers_step;
mod page;
mod progress_view;
mod saving;
mod server_functions;
mod set_up;
mod step_form;
mod steps;
mod store;
mod test_step;
mod users_step;

#[cfg(test)]
mod tests;

pub use invitation::invitation;
pub use page::Page;
pub use server_functions::{AddUser, ListenGreeting, MarkStep, SaveCompany, SaveGreeting, SaveHours, SaveKeys};
