//! `/audio/speech`: a text as callers hear it, to listen to before saving.

use axum::body::Body;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use tower_http::services::ServeFile;

use super::synthesis::{Spoken, is_spoken, speak};
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::Language;
use crate::shared::percent_encoding::encoded_value;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::prompt::LONGEST_TEXT;

/// The address of a text as an audio player needs it.
pub fn player_source(language: &str, text: &str) -> String {
    format!("/audio/speech?language={language}&text={}", encoded_value(text))
}

/// What was spoken before is there for the asking; a new text takes work and room.
fn may_speak(portal: &Portal, caller: &Caller, spoken: &Spoken) -> Result<(), u64> {
    if is_spoken(portal, spoken) {
        return Ok(());
    }
    portal.load.speaking.count(&caller.account_id, portal.clock.now_ms())
}

/// Answers with a WAV, for a signed-in administrator.
pub async fn serve(portal: Portal, request: Request) -> Response {
    let visitor = request.extensions().get::<Visitor>().cloned();
    let Some((visitor, caller)) = visitor.as_ref().and_then(|visitor| Some((visitor, visitor.caller.as_ref()?))) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let language = visitor.query_value("language").and_then(|tag| Language::from_tag(&tag)).unwrap_or(visitor.language);
    let text = visitor.query_value("text").unwrap_or_default().replace("\r\n", "\n").trim().to_owned();
    if text.is_empty() || text.chars().count() > LONGEST_TEXT {
        return StatusCode::UNPROCESSABLE_ENTITY.into_response();
    }
    let spoken = Spoken { language: language.tag().to_owned(), text };
    if let Err(seconds) = may_speak(&portal, caller, &spoken) {
        let headers = [(header::RETRY_AFTER, seconds.to_string())];
        return (answer::status(&Problem::TryLater { seconds }), headers).into_response();
    }
    match speak(&portal, &spoken).await {
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
