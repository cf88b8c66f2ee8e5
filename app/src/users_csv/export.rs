//! All users as a file: `GET /extensions/export.csv`.

use axum::response::{IntoResponse, Response};
use http::request::Parts;
use http::{StatusCode, header};

use super::sheet;
use crate::extensions;
use crate::shared::browser::Visitor;
use crate::shared::database::unexpected;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The file; `None` for who is not signed in.
pub async fn export(portal: &Portal, request: &Parts) -> Option<Response> {
    let visitor = request.extensions.get::<Visitor>()?;
    let account_id = &visitor.caller.as_ref()?.account_id;
    Some(
        try_export(portal, visitor, account_id)
            .await
            .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()),
    )
}

async fn try_export(portal: &Portal, visitor: &Visitor, account_id: &str) -> Result<Response, Problem> {
    let text = visitor.text();
    let mut connection = portal.database.read().await?;
    let users = extensions::list(&mut connection, account_id).await?;
    drop(connection);
    let file = sheet::written(&users, text).map_err(|error| unexpected(&error))?;
    let name = format!("attachment; filename=\"{}.csv\"", text.say("users-csv-file-name"));
    let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, file).into_response())
}
