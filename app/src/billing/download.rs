//! An invoice as a file: `GET /billing/invoices/{number}.pdf`.

use axum::response::{IntoResponse, Response};
use http::request::Parts;
use http::{StatusCode, header};

use super::document::{Document, parse_number, shown_number};
use super::pdf::pdf;
use super::printed::printed;
use super::store;
use crate::shared::browser::Visitor;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The file; `None` where there is none for who is asking, or no file is asked for: then the page answers.
pub async fn download(portal: &Portal, request: &Parts, name: &str) -> Option<Response> {
    let number = parse_number(name.strip_suffix(".pdf")?)?;
    let visitor = request.extensions.get::<Visitor>()?;
    let account_id = &visitor.caller.as_ref()?.account_id;
    match answer(portal, visitor, account_id, number).await {
        Ok(found) => found,
        Err(_) => Some(StatusCode::INTERNAL_SERVER_ERROR.into_response()),
    }
}

async fn answer(
    portal: &Portal,
    visitor: &Visitor,
    account_id: &str,
    number: i64,
) -> Result<Option<Response>, Problem> {
    let mut connection = portal.database.read().await?;
    let invoice = store::find(&mut connection, account_id, number).await?;
    drop(connection);
    let Some(invoice) = invoice else { return Ok(None) };
    let (name, file) = file(visitor.text(), &invoice.document);
    let name = format!("attachment; filename=\"{name}\"");
    let headers = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok(Some((headers, file).into_response()))
}

/// A document as a PDF: the name of the file, and what is in it.
pub(super) fn file(text: Text, document: &Document) -> (String, Vec<u8>) {
    let content = pdf(text, &printed(text, document), document.statement.total.currency);
    (format!("{}-{}.pdf", text.say("billing-file-name"), shown_number(document.number)), content)
}
