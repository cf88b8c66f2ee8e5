//! Payments: what companies are asked to pay, by which provider, and how it ended. What is paid for is a matter of later
//! features, which are told by a job.

mod charging;
mod instructions;
mod leading_away;
mod looking;
mod methods;
pub mod operator;
mod pay_page;
mod payment;
mod provider;
mod server_functions;
mod settling;
mod store;
mod stripe;
mod telling;
mod transfer;
mod ways;
mod words;

#[cfg(test)]
mod tests;

pub use charging::{CHARGE_METHOD, charge, charge_method, collect};
pub use looking::{look, look_at_waiting};
pub use methods::{
    AddMethodForm, FORGET_METHOD, MethodCard, MethodPage, MethodSummary, RemoveMethodForm, RemoveMethodPage,
    SAVE_METHOD, SaveMethod, SavedMethod, add_method, find as find_method, forget_at_provider, remove_method,
    save_method, summary as method_summary,
};
pub use pay_page::PayPage;
pub use payment::{CANCELED, Checkout, Outcome, Payment, PaymentOf, Provider, Purpose, REPLACED, Request, State};
pub use provider::{Fault, takes_cards, usual_provider};
pub use server_functions::{CancelForm, cancel, open_checkout};
pub use settling::{PAYMENT_SETTLED, ask, ask_by, doubt, settle, settle_by};
pub use store::{find, find_by_key, find_by_reference, list_for_account, list_to_be_made};
pub use stripe::receive as receive_event;
pub use telling::tell;
pub use ways::pay_page;
pub use words::{failure_sentence, purpose_word};
