//! Plays an audio to the administrators of its account: `GET /audio/{id}/original` and `GET /audio/{id}/caller.wav`.

use axum::body::Body;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::request::Parts;
use http::{HeaderValue, StatusCode, header};
use tower_http::services::ServeFile;

use super::store;
use crate::shared::browser::Visitor;
use crate::shared::database::unexpected;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The file, or the part of it that is asked for; `None` when there is none for this visitor.
pub async fn listen(portal: &Portal, request: &Parts, id: &str, version: &str) -> Option<Response> {
    match try_listen(portal, request, id, version).await {
        Ok(response) => Some(response),
        Err(Problem::Unexpected { .. }) => Some(StatusCode::INTERNAL_SERVER_ERROR.into_response()),
        Err(_) => None,
    }
}

async fn try_listen(portal: &Portal, request: &Parts, id: &str, version: &str) -> Result<Response, Problem> {
    let visitor = request.extensions.get::<Visitor>().ok_or(Problem::NotFound)?;
    let caller = visitor.caller.as_ref().ok_or(Problem::NotFound)?;
    let mut connection = portal.database.read().await?;
    let audio = store::find(&mut connection, &caller.account_id, id).await?.ok_or(Problem::NotFound)?;
    drop(connection);

    let folder = portal.media.folder(&caller.account_id, &audio.content_hash);
    let (path, media_type) = match version {
        "original" => (folder.original(), audio.media_type()),
        "caller.wav" => (folder.narrowband(), "audio/wav"),
        _ => return Err(Problem::NotFound),
    };
    let mut asked = Request::new(Body::empty());
    *asked.method_mut() = request.method.clone();
    *asked.headers_mut() = request.headers.clone();
    let served = ServeFile::new(path).try_call(asked).await.map_err(|error| unexpected(&error))?;
    let mut response = served.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("inline"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    Ok(response)
}
