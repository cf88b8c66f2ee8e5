//! What a company pays for its plan: a statement of the running month from what it had day by day, invoices that stay as they
//! were issued, and what happens when they are not paid.

mod billing_address;
mod card;
mod demonstration;
mod document;
mod download;
mod figures_view;
mod invoice;
mod invoice_page;
mod issuing;
mod mails;
mod month;
mod operator;
mod page;
mod pass;
mod paying;
mod pdf;
mod printed;
mod reading;
mod state_view;
mod statement;
mod store;
mod usage;
mod win_ansi;

#[cfg(test)]
mod any_billing_tests;
#[cfg(test)]
mod pdf_tests;
#[cfg(test)]
mod statement_tests;
#[cfg(test)]
mod tests;

pub use billing_address::{AddressPage, give_address_for_demonstration};
pub use card::{Summary, stopped_warning, summary};
pub use demonstration::issue_for_demonstration;
pub use document::{Document, Kind, parse_number, shown_number};
pub use download::download;
pub use invoice::{Invoice, Standing, State};
pub use invoice_page::InvoicePage;
pub use issuing::NotIssued;
pub use month::Month;
pub use operator::{check, credit, find_of_any_account, issue};
pub use page::Page;
pub use pass::{Passed, run};
pub use paying::{payment_settled, standing};
pub use printed::{Figures, Printed, printed};
pub use store::{list, list_of_all_accounts};
