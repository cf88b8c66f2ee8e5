//! The upload of an audio: `POST /api/audio/upload?purpose=…&form_token=…`, from islands and plain forms alike.

use audio::Prepared;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use leptos::prelude::{Owner, provide_context};
use leptos::reactive::computed::ScopedFuture;

use super::audio_file::{AudioFile, Purpose};
use super::convert::{Work, convert};
use super::keep::keep;
use super::quota::check_room;
use super::receive::{Received, display_name, receive};
use super::refusal::{UPLOADS_ALL, UPLOADS_OWN};
use super::store;
use super::uploaded::UploadedAudio;
use crate::shared::arriving::discard_after_the_answer;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::database::unexpected;
use crate::shared::notes::{self, Notice, Refused};
use crate::shared::places::{Full, Place};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::{answer, random};

/// What a refused upload is kept as for its page.
pub(super) const REFUSED: &str = "refused-upload";

/// Takes an upload in.
pub async fn upload(portal: Portal, request: Request) -> Response {
    let Some(visitor) = request.extensions().get::<Visitor>().cloned() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let purpose = visitor.query_value("purpose").and_then(|code| Purpose::from_code(&code));
    let result = try_upload(&portal, &visitor, purpose, request).await;
    let owner = Owner::new();
    let answered = owner.with(|| {
        provide_context(portal);
        provide_context(visitor.clone());
        ScopedFuture::new(answered(visitor, purpose.unwrap_or(Purpose::Recording), result))
    });
    answered.await
}

async fn try_upload(
    portal: &Portal,
    visitor: &Visitor,
    purpose: Option<Purpose>,
    request: Request,
) -> Result<UploadedAudio, Problem> {
    let (caller, purpose) = match (visitor.caller.clone(), purpose) {
        (Some(caller), Some(purpose)) => (caller, purpose),
        (caller, _) => {
            discard_after_the_answer(request.into_body());
            return Err(if caller.is_none() { Problem::SignInNeeded } else { Problem::NotFound });
        }
    };

    let _place = match admitted(portal, &caller, purpose).await {
        Ok(place) => place,
        Err(problem) => {
            discard_after_the_answer(request.into_body());
            return Err(problem);
        }
    };
    let work = Work::begin(&portal.media)?;
    let received = receive(request, &work.finished.original(), portal.settings.largest_upload_bytes).await?;
    let (work, prepared) =
        convert(&portal.load.conversions, &caller.account_id, work, received.claimed_name.clone()).await?;

    let name = display_name(&received.claimed_name, &visitor.text().say("recordings-without-name"));
    let audio = audio_file(portal.clock.now_ms(), name, purpose, received, &prepared);
    // In a task of its own: a visitor who leaves now leaves it done, not half done.
    let kept = tokio::spawn(keep(portal.clone(), caller, work, audio));
    let audio = kept.await.map_err(|error| unexpected(&error))??;
    Ok(audio.shown(visitor.text()))
}

/// A place for this upload, when the account may have another one and keep what comes.
async fn admitted(portal: &Portal, caller: &Caller, purpose: Purpose) -> Result<Place, Problem> {
    let place = portal.load.uploads.try_take(&caller.account_id).map_err(|full| {
        let key = if full == Full::Own { UPLOADS_OWN } else { UPLOADS_ALL };
        Problem::Refused(key.to_owned())
    })?;
    if purpose == Purpose::Recording {
        let mut connection = portal.database.read().await?;
        check_room(store::used(&mut connection, &caller.account_id, purpose).await?)?;
    }
    Ok(place)
}

fn audio_file(now_ms: i64, name: String, purpose: Purpose, received: Received, prepared: &Prepared) -> AudioFile {
    AudioFile {
        id: random::id(now_ms),
        name,
        purpose,
        format: prepared.kind.extension().to_owned(),
        content_hash: received.content_hash,
        size_bytes: i64::try_from(received.size_bytes).unwrap_or(i64::MAX),
        duration_ms: i64::try_from(prepared.duration_ms).unwrap_or(i64::MAX),
        original_loudness: prepared.original_loudness_lufs,
        caller_loudness: prepared.narrowband_loudness_lufs,
        waveform: prepared.waveform.to_hex(),
        created_at: now_ms,
    }
}

/// JSON for islands; for plain forms the way back to the page, with a notice or the reason.
async fn answered(visitor: Visitor, purpose: Purpose, result: Result<UploadedAudio, Problem>) -> Response {
    let page = page_of(&visitor, purpose);
    let path = page.split('?').next().unwrap_or_default();
    // An island that loads its page anew wants the notice there, too.
    let notice = visitor.accepts_html || visitor.query_value("then").is_some_and(|then| then == "page");
    let kept = match &result {
        Ok(audio) if notice => {
            let notice = Notice { key: purpose.notice().to_owned(), name: audio.name.clone() };
            notes::keep(path, "notice", &notice).await
        }
        Err(problem) if visitor.accepts_html && *problem != Problem::SignInNeeded => {
            notes::keep(&page, REFUSED, &Refused { form: purpose.code(), problem: problem.clone() }).await
        }
        _ => Ok(()),
    };
    match (visitor.accepts_html, kept.and(result)) {
        (true, Err(Problem::SignInNeeded)) => see_other("/sign_in".to_owned()),
        (true, Ok(_)) => see_other(page),
        (true, Err(_)) => see_other(format!("{page}#{}", purpose.code())),
        (false, Ok(audio)) => json(StatusCode::OK, &audio),
        (false, Err(problem)) => json(status(&problem), &problem),
    }
}

/// The page the form stands on.
fn page_of(visitor: &Visitor, purpose: Purpose) -> String {
    let is_ours = |page: &String| answer::is_a_page(page) && page.bytes().all(|byte| byte.is_ascii_graphic());
    visitor.query_value("page").filter(is_ours).unwrap_or_else(|| purpose.page().to_owned())
}

fn status(problem: &Problem) -> StatusCode {
    match problem {
        Problem::Refused(key) if key == UPLOADS_OWN => StatusCode::TOO_MANY_REQUESTS,
        Problem::Refused(key) if key == UPLOADS_ALL => StatusCode::SERVICE_UNAVAILABLE,
        other => answer::status(other),
    }
}

fn see_other(page: String) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, page)]).into_response()
}

fn json<T: serde::Serialize>(status: StatusCode, value: &T) -> Response {
    match serde_json::to_string(value) {
        Ok(text) => (status, [(header::CONTENT_TYPE, "application/json")], text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
