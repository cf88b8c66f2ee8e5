//! The numbers the operator has to give: read from a file, looked through by place, held for who is about to add one.

mod file;
mod operator;
mod sample;
mod store;

#[cfg(test)]
pub mod tests;

pub use operator::{Availability, Listed, PlaceFilter, list, put_back};
pub use sample::sample;
pub use store::{Free, Holder, Place, StockNumber, claim, find, free, hold, keep_hold, let_go, places};

use crate::shared::portal::Portal;
use crate::shared::rows_file::FileProblem;

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Numbers that are new.
    pub added: usize,
    /// Numbers that were there; their place is now as in the file.
    pub known: usize,
}

/// Takes a file of numbers into the stock: all of it, or nothing.
///
/// # Errors
/// Everything that is wrong with the file, or a fault of the database.
pub async fn import(portal: &Portal, bytes: &[u8]) -> Result<Imported, FileProblem> {
    let rows = file::read(bytes)?;
    let mut imported = Imported::default();
    let mut transaction = portal.database.write().await?;
    for row in &rows {
        if operator::insert(&mut transaction, row).await? {
            imported.added += 1;
        } else {
            operator::update(&mut transaction, row).await?;
            imported.known += 1;
        }
    }
    transaction.commit().await?;
    Ok(imported)
}
