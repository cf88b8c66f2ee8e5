//! Server functions over HTTP, with the status that fits what they answer.

use app::shared::answer;
use app::shared::browser::Visitor;
use app::shared::portal::Portal;
use app::shared::problem::Problem;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use leptos::server_fn::error::SERVER_FN_ERROR_HEADER;

use crate::router;

/// A problem is a few codes and never longer.
const LONGEST_PROBLEM_BYTES: usize = 64 * 1024;

/// A problem that comes back before a feature words its answer, such as a form that cannot be read, is no fault of ours:
/// Leptos answers each with the status 500. Who sent a plain form it would send back to its page without a word; they get a
/// page that tells, and what they typed is one page back.
pub async fn with_fitting_status(State(portal): State<Portal>, request: Request, next: Next) -> Response {
    let visitor = request.extensions().get::<Visitor>().cloned();
    let response = next.run(request).await;
    let is_problem = response.headers().contains_key(SERVER_FN_ERROR_HEADER);
    let is_sent_back = response.status() == StatusCode::FOUND;
    if !is_problem || !(is_sent_back || response.status() == StatusCode::INTERNAL_SERVER_ERROR) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LONGEST_PROBLEM_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    match (serde_json::from_slice::<Problem>(&bytes), visitor) {
        (Ok(problem), Some(visitor)) if is_sent_back => {
            let status = answer::status(&problem);
            let mut page = router::problem_page(portal, visitor, problem).await;
            *page.status_mut() = status;
            return page;
        }
        (Ok(problem), _) => parts.status = answer::status(&problem),
        (Err(_), _) => {}
    }
    Response::from_parts(parts, Body::from(bytes))
}
