//! Server functions over HTTP, with the status that fits what they answer.

use app::shared::answer;
use app::shared::problem::Problem;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::StatusCode;

/// A problem is a few codes and never longer.
const LONGEST_PROBLEM_BYTES: usize = 64 * 1024;

/// Answers a call of a server function.
pub async fn serve(provide: impl Fn() + Clone + Send + 'static, request: Request) -> Response {
    let response = leptos_axum::handle_server_fns_with_context(provide, request).await.into_response();
    if response.status() == StatusCode::INTERNAL_SERVER_ERROR { with_fitting_status(response).await } else { response }
}

/// A problem that comes back before a feature words its answer, such as a form that cannot be read, is no fault of ours.
async fn with_fitting_status(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, LONGEST_PROBLEM_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if let Ok(problem) = serde_json::from_slice::<Problem>(&bytes) {
        parts.status = answer::status(&problem);
    }
    Response::from_parts(parts, Body::from(bytes))
}
