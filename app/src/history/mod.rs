//! The history of the set-up: who changed what and when, and bringing back an earlier state. Revisions are written by
//! `shared::revisions` with every saved change.

mod filter;
mod list_page;
mod recent;
mod restore_page;
mod revision_view;
mod server_functions;
mod store;
mod told;

#[cfg(test)]
mod tables_tests;
#[cfg(test)]
mod tests;

pub use list_page::ListPage;
pub use recent::{Recent, recent, recent_view};
pub use restore_page::RestorePage;
pub use server_functions::RestoreRevision;
