//! The upload of a bill: `POST /api/number-porting/upload-bill?request=…&form_token=…`, from a plain form. It is held in memory
//! while it arrives, never more than the limit, judged, and encrypted before it touches the disk.

use axum::extract::Request as HttpRequest;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use multer::{Field, Multipart};

use super::bill::{self, BillKind, LARGEST_BYTES};
use super::change::editable;
use super::leaving::page_after;
use super::request::Bill;
use super::saving::save_bill;
use super::step::Step;
use crate::shared::arriving::{Arriving, Excess, discard_after_the_answer};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::database::unexpected;
use crate::shared::documents::DocumentProblem;
use crate::shared::hidden::is_hidden;
use crate::shared::notes::{self, Notice, Refused};
use crate::shared::places::Place;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;

/// The longest name that is shown.
const LONGEST_NAME: usize = 80;

/// Takes a bill in and leads on to the next step, or back with the reason.
pub async fn upload(portal: Portal, http: HttpRequest) -> Response {
    let Some(visitor) = http.extensions().get::<Visitor>().cloned() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let id = visitor.query_value("request").unwrap_or_default();
    let leave = visitor.query_value("leave").unwrap_or_default();
    let (next, _) = page_after(&leave, &id, (Step::Bill, Step::Replacement));
    let problem = match try_upload(&portal, &visitor, &id, http).await {
        Ok(name) => {
            let (page, notice) = (super::request::edit_page_of(&id), Notice { key: KEPT.to_owned(), name });
            return match notes::keep_for(&portal, &visitor, &page, "notice", &notice).await {
                Ok(()) => see_other(next),
                Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            };
        }
        Err(Problem::SignInNeeded) => return see_other("/sign_in".to_owned()),
        Err(Problem::NotFound) => return StatusCode::NOT_FOUND.into_response(),
        // Who leaves has not chosen a file yet.
        Err(problem) if !leave.is_empty() && problem == no_file() => return see_other(next),
        Err(problem) => problem,
    };
    let page = Step::Bill.page(&id);
    match notes::keep_for(&portal, &visitor, &page, "refused", &Refused { form: (), problem }).await {
        Ok(()) => see_other(page),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

const KEPT: &str = "number-porting-notice-bill";

fn see_other(page: String) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, page)]).into_response()
}

fn no_file() -> Problem {
    Problem::field("file", "number-porting-problem-no-file")
}

fn refused(key: &str) -> Problem {
    Problem::Refused(key.to_owned())
}

/// Gives the name of the bill as it is shown.
async fn try_upload(portal: &Portal, visitor: &Visitor, id: &str, http: HttpRequest) -> Result<String, Problem> {
    let admitted = admitted(portal, visitor, id).await;
    let (caller, _place) = match admitted {
        Ok(admitted) => admitted,
        Err(problem) => {
            discard_after_the_answer(http.into_body());
            return Err(problem);
        }
    };
    let (claimed_name, content) = received(http).await?;
    let name = display_name(&claimed_name);

    let kept_name = name.clone();
    let (portal, id) = (portal.clone(), id.to_owned());
    // In a task of its own: a visitor who leaves now leaves it done, not half done.
    let kept = tokio::spawn(async move { keep(&portal, &caller, &id, kept_name, content).await });
    kept.await.map_err(|error| unexpected(&error))??;
    Ok(name)
}

/// Who may upload a bill to this request, and a place to do so.
async fn admitted(portal: &Portal, visitor: &Visitor, id: &str) -> Result<(Caller, Place), Problem> {
    let caller = visitor.caller.clone().ok_or(Problem::SignInNeeded)?;
    if !portal.documents.has_key() {
        return Err(refused("number-porting-problem-no-key"));
    }
    let mut connection = portal.database.read().await?;
    editable(&mut connection, &caller.account_id, id).await?;
    drop(connection);
    let place = portal.load.uploads.try_take(&caller.account_id);
    let place = place.map_err(|_| refused("number-porting-problem-busy"))?;
    Ok((caller, place))
}

async fn keep(portal: &Portal, caller: &Caller, id: &str, name: String, content: Vec<u8>) -> Result<(), Problem> {
    let bill_id = random::id(portal.clock.now_ms());
    let (documents, owner, file) = (portal.documents.clone(), caller.account_id.clone(), bill_id.clone());
    let work = move || -> Result<(BillKind, usize), Problem> {
        let (kind, content) = bill::judge(&content).map_err(refused)?;
        documents.keep(&owner, &file, content).map_err(|problem| match problem {
            DocumentProblem::NoKey => refused("number-porting-problem-no-key"),
            other => unexpected(&other),
        })?;
        Ok((kind, content.len()))
    };
    let (kind, size) = tokio::task::spawn_blocking(work).await.map_err(|error| unexpected(&error))??;
    let size_bytes = i64::try_from(size).unwrap_or(i64::MAX);
    let bill = Bill { id: bill_id.clone(), kind, name, size_bytes };
    let saved = save_bill(portal, caller, id, bill).await;
    if saved.is_err() {
        portal.documents.remove(&bill_id).map_err(|error| unexpected(&error))?;
    }
    saved
}

/// The name and the content of the form's file.
async fn received(http: HttpRequest) -> Result<(String, Vec<u8>), Problem> {
    let (parts, body) = http.into_parts();
    let arriving = Arriving::new(body, LARGEST_BYTES);
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Ok(boundary) = multer::parse_boundary(kind) else {
        arriving.discard().await;
        return Err(refused("common-problem-form"));
    };
    let read = read_form(&arriving, &boundary).await;
    match arriving.excess().await {
        None => read,
        Some(excess) => {
            arriving.discard().await;
            let key = if excess == Excess::File { "number-porting-problem-bill-large" } else { "common-problem-form" };
            Err(refused(key))
        }
    }
}

async fn read_form(arriving: &Arriving, boundary: &str) -> Result<(String, Vec<u8>), Problem> {
    let interrupted = |_| refused("number-porting-problem-interrupted");
    let mut form = Multipart::new(arriving.pieces(), boundary);
    while let Some(field) = form.next_field().await.map_err(interrupted)? {
        if field.name() == Some("file") {
            arriving.is_in_the_file(true);
            let read = read_file(field).await;
            arriving.is_in_the_file(false);
            return read;
        }
    }
    Err(no_file())
}

async fn read_file(mut field: Field<'_>) -> Result<(String, Vec<u8>), Problem> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let (mut content, mut size_bytes) = (Vec::new(), 0_u64);
    while let Some(bytes) = field.chunk().await.map_err(|_| refused("number-porting-problem-interrupted"))? {
        size_bytes = size_bytes.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        // What is too large is read on, as a browser that is still sending shows no answer, but not kept.
        if size_bytes > LARGEST_BYTES {
            content = Vec::new();
        } else {
            content.extend_from_slice(&bytes);
        }
    }
    if size_bytes > LARGEST_BYTES {
        return Err(refused("number-porting-problem-bill-large"));
    }
    if name.is_empty() && content.is_empty() {
        return Err(no_file());
    }
    Ok((name, content))
}

/// The name without folders and characters that mislead.
fn display_name(claimed: &str) -> String {
    let last = claimed.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen: String = last.chars().filter(|letter| !is_hidden(*letter)).take(LONGEST_NAME).collect();
    let name = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.trim_matches('.').is_empty() { "—".to_owned() } else { name }
}
