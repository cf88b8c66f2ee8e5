//! `/audio/speech`: a text as callers hear it, to listen to before saving.

use axum::body::Body;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use tower_http::services::ServeFile;

use super::synthesis::{Spoken, speak};
use crate::shared::answer;
use crate::shared::browser::{Visitor, percent_encoded};
use crate::shared::language::Language;
use crate::shared::portal::Portal;

/// The longest text that is spoken, in characters.
const LONGEST_TEXT: usize = 400;

/// The address of a text as an audio player needs it.
pub fn player_source(language: &str, text: &str) -> String {
    format!("/audio/speech?language={language}&text={}", percent_encoded(text))
}

/// Answers with a WAV, for a signed-in administrator.
pub async fn serve(portal: Portal, request: Request) -> Response {
    let visitor = request.extensions().get::<Visitor>().cloned();
    let Some(visitor) = visitor.filter(|visitor| visitor.caller.is_some()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let language = visitor.query_value("language").and_then(|tag| Language::from_tag(&tag)).unwrap_or(visitor.language);
    let text = visitor.query_value("text").unwrap_or_default().replace("\r\n", "\n").trim().to_owned();
    if text.is_empty() || text.chars().count() > LONGEST_TEXT {
        return StatusCode::UNPROCESSABLE_ENTITY.into_response();
    }
    match speak(&portal, &Spoken { language: language.tag().to_owned(), text }).await {
        Ok(path) => {
            let served = ServeFile::new(path).try_call(request).await;
            let mut response =
                served.map_or_else(|_| StatusCode::NOT_FOUND.into_response(), |response| response.map(Body::new));
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=3600"));
            response
        }
        Err(problem) => answer::status(&problem).into_response(),
    }
}
