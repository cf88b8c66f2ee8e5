//! What the demonstration company has, and tests: requests that are there without anybody having written them.

use super::bill::judge;
use super::carrier::{Carrier, Internet, LineType};
use super::request::{Bill, Signature, State};
use super::sending::plain_event;
use super::store;
use crate::shared::database::{Connection, unexpected};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;

/// A bill as small as one can be.
pub const EXAMPLE_BILL: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n\
xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 4>>\nstartxref\n164\n%%EOF\n";

/// What a request says.
#[derive(Clone, Copy, Debug)]
pub struct Example<'a> {
    /// The carrier it comes from.
    pub carrier: &'a str,
    /// The number, a landline in E.164.
    pub number: &'a str,
    /// Holder and address as on the bill.
    pub holder: (&'a str, &'a str),
    /// The number of the account it takes the place of.
    pub replaced: &'a str,
    /// The bill; it is left out where no key to documents is configured.
    pub bill: &'a [u8],
    /// What became of it, and when; nothing for a draft.
    pub states: &'a [(State, i64)],
}

/// Adds a request with all of its steps done. Gives its id.
///
/// # Errors
/// [`Problem::Refused`] for a bill that is none, or a fault of the database or the disk.
pub async fn insert_for_demonstration(
    portal: &Portal,
    connection: &mut Connection,
    (account_id, now_ms): (&str, i64),
    example: &Example<'_>,
) -> Result<String, Problem> {
    let id = random::id(now_ms);
    let which = (account_id, id.as_str());
    let (name, account, internet) = (example.carrier.to_owned(), "CT-204417".to_owned(), Internet::Other);
    let carrier = Carrier { line_type: LineType::Landline, name, account, internet };
    store::insert(connection, which, Some(&carrier), now_ms).await?;
    store::set_numbers(connection, which, &[example.number.to_owned()]).await?;
    store::set_holder(connection, which, example.holder).await?;
    store::set_replacement(connection, which, (example.replaced, false)).await?;
    if portal.documents.has_key() {
        let (kind, _) = judge(example.bill).map_err(|key| Problem::Refused(key.to_owned()))?;
        let bill_id = random::id(now_ms);
        portal.documents.keep(account_id, &bill_id, example.bill).map_err(|error| unexpected(&error))?;
        let size_bytes = i64::try_from(example.bill.len()).unwrap_or(i64::MAX);
        let bill = Bill { id: bill_id, kind, name: "factura.pdf".to_owned(), size_bytes };
        store::set_bill(connection, which, Some(&bill)).await?;
    }
    if let Some((_, signed_at)) = example.states.first() {
        let (name, signed_from) = (example.holder.0.to_owned(), "127.0.0.1".to_owned());
        store::set_signature(connection, which, &Signature { name, signed_at: *signed_at, signed_from }).await?;
    }
    for (state, happened_at) in example.states {
        let event_id = random::id(*happened_at);
        store::add_event(connection, (account_id, &id, &event_id), &plain_event(*state, *happened_at)).await?;
    }
    Ok(id)
}
