//! Number porting: bringing numbers from another carrier. A request is written step by step, sent to the operator, and followed
//! until its numbers are the company's, or the reason why not.

mod bill;
mod bill_step;
mod card;
mod carrier;
mod carrier_step;
mod change;
mod completion;
mod confirm_pages;
mod demonstration;
mod download;
mod holder_step;
mod leaving;
mod mails;
mod numbers_step;
mod operator;
mod reason;
mod removal;
mod replacement_step;
mod request;
mod request_card;
mod review_step;
mod rules;
mod saving;
mod sending;
mod server_functions;
mod start_page;
mod status_pages;
mod step;
mod step_frame;
mod step_page;
mod store;
mod upload;
mod words;

#[cfg(test)]
mod operator_tests;
#[cfg(test)]
mod tests;

pub use bill::BillKind;
pub use card::home_card;
pub use confirm_pages::{CancelPage, DiscardPage};
pub use demonstration::{EXAMPLE_BILL, Example, insert_for_demonstration};
pub use download::download;
pub use operator::{PortingProblem, advance, confirm_date, read_bill, reject};
pub use reason::Reason;
pub use removal::{REMOVE_BILL, remove_bill, sweep};
pub use request::{Request, State, find_of_any_account, list, list_of_all_accounts};
pub use start_page::StartPage;
pub use status_pages::{RequestPage, StatusPage};
pub use step_page::{NewPage, StepPage};
pub use upload::upload;
