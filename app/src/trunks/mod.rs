//! The lines to carriers, by which calls come in and go out: the operator's, no company's. How a carrier is reached, what it knows
//! the installation by, and how it writes numbers.

mod address;
mod form;
mod number_format;
mod operator;
mod store;
mod trunk;

#[cfg(test)]
mod tests;

pub use address::{HostName, Network};
pub use form::TrunkForm;
pub use number_format::NumberFormat;
pub use operator::{TrunkProblem, add, change, remove, set_enabled};
pub use store::{all, changes, is_one_used, named, trunks};
pub use trunk::{Identification, SipUser, Trunk, TrunkName, transport_code, transport_of_code};
