//! The bill of a request, for the company's administrators: `GET /porting_status/{request}/bill`. It is given to be kept, never
//! to be shown within the portal.

use axum::response::{IntoResponse, Response};
use http::request::Parts;
use http::{StatusCode, header};

use super::request::{self, Bill};
use crate::numbers;
use crate::shared::browser::Visitor;
use crate::shared::database::unexpected;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The file; `None` for who is not signed in, and where there is none of the company's.
pub async fn download(portal: &Portal, http: &Parts, id: &str) -> Option<Response> {
    let account_id = http.extensions.get::<Visitor>()?.caller.as_ref()?.account_id.clone();
    match try_download(portal, account_id, id).await {
        Ok(found) => found.map(|(name, bill, content)| {
            let headers = [
                (header::CONTENT_TYPE, bill.kind.media_type().to_owned()),
                (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.{}\"", bill.kind.extension())),
                (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
            ];
            (headers, content).into_response()
        }),
        Err(_) => Some(StatusCode::INTERNAL_SERVER_ERROR.into_response()),
    }
}

async fn try_download(
    portal: &Portal,
    account_id: String,
    id: &str,
) -> Result<Option<(String, Bill, Vec<u8>)>, Problem> {
    let mut connection = portal.database.read().await?;
    let request = request::find(&mut connection, &account_id, id).await?;
    drop(connection);
    let Some((bill, numbers)) = request.and_then(|request| Some((request.bill?, request.numbers))) else {
        return Ok(None);
    };
    let (documents, file) = (portal.documents.clone(), bill.id.clone());
    let read = tokio::task::spawn_blocking(move || documents.read(&account_id, &file)).await;
    let content = read.map_err(|error| unexpected(&error))?.map_err(|error| unexpected(&error))?;
    let name = numbers.first().map(|e164| numbers::address(e164)).unwrap_or_default();
    let name = name.rsplit('/').next().unwrap_or_default().to_owned();
    Ok(Some((if name.is_empty() { id.to_owned() } else { name }, bill, content)))
}
