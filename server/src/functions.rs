//! Server functions over HTTP, with the status that fits what they answer.

use app::shared::answer;
use app::shared::problem::Problem;
use axum::body::{Body, to_bytes};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use leptos::server_fn::error::SERVER_FN_ERROR_HEADER;

/// A problem is a few codes and never longer.
const LONGEST_PROBLEM_BYTES: usize = 64 * 1024;

/// A problem that comes back before a feature words its answer, such as a form that cannot be read, is no fault of ours:
/// Leptos answers each with the status 500.
pub async fn with_fitting_status(response: Response) -> Response {
    let is_problem = response.headers().contains_key(SERVER_FN_ERROR_HEADER);
    if !is_problem || response.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LONGEST_PROBLEM_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if let Ok(problem) = serde_json::from_slice::<Problem>(&bytes) {
        parts.status = answer::status(&problem);
    }
    Response::from_parts(parts, Body::from(bytes))
}
