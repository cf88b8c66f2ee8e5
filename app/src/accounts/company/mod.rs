//! What is known of a company: its names and where help is sent to.

mod store;

pub use store::{CompanyFacts, ServiceAddress, find_company, save_company};
