//! The history: who changed what of the set-up and when, and bringing back an earlier state; and what was done to the account
//! besides. Revisions are written by
//! `shared::revisions` with every saved change.

mod account_view;
mod filter;
mod list_page;
mod recent;
mod restore_page;
mod revision_view;
mod server_functions;
mod store;
mod told;

#[cfg(test)]
mod account_tests;
#[cfg(test)]
mod tables_tests;
#[cfg(test)]
mod tests;

pub use list_page::ListPage;
pub use recent::{Recent, recent, recent_view};
pub use restore_page::RestorePage;
pub use server_functions::RestoreRevision;
