//! The upload of a file: `POST /api/users-csv/upload?form_token=…`, from a plain form.

use std::convert::Infallible;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use http::{StatusCode, header};
use multer::Multipart;

use super::sheet;
use super::store::{self, Import};
use crate::shared::browser::Visitor;
use crate::shared::notes::{self, Refused};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;

/// The page with the form.
pub const IMPORT_PAGE: &str = "/extensions/import";
/// The page that shows what a file would do.
pub const CHECK_PAGE: &str = "/extensions/import/check";

/// The largest file, in bytes, and what a form may hold around it.
const LARGEST_FILE: usize = 1024 * 1024;
const MOST_AROUND_THE_FILE: usize = 16 * 1024;
/// A file that is too large is read on and thrown away up to here, because a browser that is still sending shows no answer.
const MOST_DISCARDED: usize = 64 * 1024 * 1024;

/// Takes a file in and leads on to what it would do, or back with the reason.
pub async fn upload(portal: Portal, request: Request) -> Response {
    let Some(visitor) = request.extensions().get::<Visitor>().cloned() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let problem = match try_upload(&portal, &visitor, request).await {
        Ok(()) => return see_other(CHECK_PAGE),
        Err(Problem::SignInNeeded) => return see_other("/sign_in"),
        Err(problem) => problem,
    };
    match notes::keep_for(&portal, &visitor, IMPORT_PAGE, "refused", &Refused { form: (), problem }).await {
        Ok(()) => see_other(IMPORT_PAGE),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn see_other(page: &'static str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, page)]).into_response()
}

async fn try_upload(portal: &Portal, visitor: &Visitor, request: Request) -> Result<(), Problem> {
    let caller = visitor.caller.as_ref().ok_or(Problem::SignInNeeded)?;
    let now_ms = portal.clock.now_ms();
    let content = sheet::decoded(&file(request).await?)?;
    // A file without rows is told now; what its rows say is told line by line.
    sheet::read(&content)?;

    let mut transaction = portal.database.write().await?;
    store::keep(&mut transaction, caller, &Import { id: random::id(now_ms), content }, now_ms).await?;
    transaction.commit().await?;
    Ok(())
}

/// The file in the form.
async fn file(request: Request) -> Result<Bytes, Problem> {
    let refused = |key: &str| Problem::Refused(key.to_owned());
    let (parts, body) = request.into_parts();
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let boundary = multer::parse_boundary(kind).map_err(|_| refused("common-problem-form"))?;
    let body = received(body).await.ok_or_else(|| refused("users-csv-problem-size"))?;
    let mut form = Multipart::new(stream::iter([Ok::<_, Infallible>(body)]), boundary);
    while let Some(field) = form.next_field().await.map_err(|_| refused("users-csv-problem-interrupted"))? {
        if field.name() == Some("file") {
            let is_none = field.file_name().is_none_or(str::is_empty);
            let bytes = field.bytes().await.map_err(|_| refused("users-csv-problem-interrupted"))?;
            return match bytes.len() {
                0 if is_none => Err(refused("users-csv-problem-no-file")),
                0..=LARGEST_FILE => Ok(bytes),
                _ => Err(refused("users-csv-problem-size")),
            };
        }
    }
    Err(refused("users-csv-problem-no-file"))
}

/// The whole body, if it is not too large.
async fn received(body: Body) -> Option<Bytes> {
    let mut arriving = body.into_data_stream();
    let (mut kept, mut in_all) = (Vec::new(), 0_usize);
    while let Some(Ok(piece)) = arriving.next().await {
        in_all = in_all.saturating_add(piece.len());
        if in_all <= LARGEST_FILE + MOST_AROUND_THE_FILE {
            kept.extend_from_slice(&piece);
        } else if in_all > MOST_DISCARDED {
            break;
        }
    }
    (in_all == kept.len()).then(|| Bytes::from(kept))
}
