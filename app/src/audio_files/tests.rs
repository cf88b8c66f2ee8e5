//! What an account may not do beside its other uploads, or with all it keeps.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use http::StatusCode;

use super::audio_file::{AudioFile, Purpose};
use super::quota::{MOST_MEGABYTES, MOST_RECORDINGS};
use super::refusal::{MOST_RECORDINGS_KEPT, MOST_SPACE_USED, UPLOADS_ALL, UPLOADS_OWN};
use super::{store, upload};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::places::Places;
use crate::shared::portal::Portal;
use crate::shared::problem::{FieldProblem, Problem};
use crate::testing::{TestPortal, stranger};

async fn refused(portal: &Portal, caller: &Caller, purpose: Purpose) -> (StatusCode, Problem) {
    let visitor = Visitor { caller: Some(caller.clone()), query: format!("purpose={}", purpose.code()), ..stranger() };
    let request = Request::post("/api/audio/upload").extension(visitor).body(Body::from("no form")).unwrap();
    let response = upload(portal.clone(), request).await;
    let status = response.status();
    let answer = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, serde_json::from_slice(&answer).unwrap())
}

/// Keeps so many recordings of so many minutes.
async fn keep(portal: &Portal, caller: &Caller, recordings: i64, minutes: i64) {
    let mut transaction = portal.database.write().await.unwrap();
    for number in 0..recordings {
        let audio = AudioFile {
            id: format!("{minutes}-{number}"),
            name: "Saludo".to_owned(),
            purpose: Purpose::Recording,
            format: "mp3".to_owned(),
            content_hash: "hash".to_owned(),
            size_bytes: 1024,
            duration_ms: minutes * 60_000,
            original_loudness: -20.0,
            caller_loudness: -19.0,
            waveform: String::new(),
            created_at: 0,
        };
        store::insert(&mut transaction, &caller.account_id, &audio).await.unwrap();
    }
    transaction.commit().await.unwrap();
}

fn too_much(key: &str, number: i64) -> (StatusCode, Problem) {
    let problem = Problem::Fields(vec![FieldProblem::with_number("file", key, number)]);
    (StatusCode::UNPROCESSABLE_ENTITY, problem)
}

#[tokio::test]
async fn an_account_keeps_so_many_recordings_and_others_are_not_counted() {
    let test = TestPortal::start().await;
    let (caller, other) = (test.an_account("601 555 0100").await, test.an_account("601 555 0101").await);
    let not_our_form = (StatusCode::UNPROCESSABLE_ENTITY, Problem::Refused("common-problem-form".to_owned()));
    keep(&test.portal, &caller, MOST_RECORDINGS - 1, 0).await;
    assert_eq!(refused(&test.portal, &caller, Purpose::Recording).await, not_our_form);
    keep(&test.portal, &caller, 1, 1).await;
    let full = too_much(MOST_RECORDINGS_KEPT, MOST_RECORDINGS);
    assert_eq!(refused(&test.portal, &caller, Purpose::Recording).await, full);
    assert_eq!(
        refused(&test.portal, &caller, Purpose::HoldMusic).await,
        not_our_form,
        "music takes the place of music"
    );
    assert_eq!(refused(&test.portal, &other, Purpose::Recording).await, not_our_form);
}

#[tokio::test]
async fn long_recordings_take_the_space_of_what_telephones_play() {
    let test = TestPortal::start().await;
    let caller = test.an_account("601 555 0100").await;
    // Half an hour takes 86 megabytes.
    keep(&test.portal, &caller, 13, 30).await;
    let full = too_much(MOST_SPACE_USED, MOST_MEGABYTES);
    assert_eq!(refused(&test.portal, &caller, Purpose::Recording).await, full);
}

#[tokio::test]
async fn uploads_side_by_side_are_bounded_for_each_account_and_for_all() {
    let test = TestPortal::start().await;
    let caller = test.an_account("601 555 0100").await;
    let mut portal = test.portal.clone();
    portal.load.uploads = Places::new(2, 1);
    let own = portal.load.uploads.try_take(&caller.account_id).unwrap();
    let too_many = (StatusCode::TOO_MANY_REQUESTS, Problem::Refused(UPLOADS_OWN.to_owned()));
    assert_eq!(refused(&portal, &caller, Purpose::Recording).await, too_many);
    drop(own);
    let others = ["one", "two"].map(|account| portal.load.uploads.try_take(account).unwrap());
    let too_many = (StatusCode::SERVICE_UNAVAILABLE, Problem::Refused(UPLOADS_ALL.to_owned()));
    assert_eq!(refused(&portal, &caller, Purpose::Recording).await, too_many);
    drop(others);
    assert_eq!(refused(&portal, &caller, Purpose::Recording).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(portal.load.uploads.try_take(&caller.account_id).is_ok(), "a refused upload gives its place back");
}
