//! Uploading, playing and deleting audio, with real sound on a real database.

use std::process::{Command, Stdio};
use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::response::Response;
use futures_util::stream;
use http::{Method, StatusCode, header};

use super::server_functions::{DeleteForm, RenameForm, delete_recording, rename_recording};
use crate::audio_files::Purpose;
use crate::audio_files::UploadedAudio;
use crate::audio_files::take_refused;
use crate::audio_files::{REMOVE_AUDIO, remove_content, sweep};
use crate::audio_files::{find, list, listen, refusal, upload};
use crate::music::{self, Moment};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::{Language, Text};
use crate::shared::notes::{self, Notice};
use crate::shared::portal::{Portal, Settings};
use crate::shared::problem::{FieldProblem, Problem};
use crate::testing::{TestPortal, stranger};

const BOUNDARY: &str = "----a-boundary-of-tests";
/// What sox makes a sound of.
const TONE: &str = "synth 2 sine 440 gain -18";

/// What a command prints; the tests need it.
fn made_by(program: &str, arguments: &str) -> Vec<u8> {
    let made = Command::new(program).args(arguments.split(' ')).stdin(Stdio::null()).output();
    let made =
        made.unwrap_or_else(|error| panic!("these tests make sound with {program}, which must be installed: {error}"));
    assert!(made.status.success(), "{program}: {}", String::from_utf8_lossy(&made.stderr));
    made.stdout
}

/// A WAV in a file of its own, because only in a file does it tell its length.
fn a_wav_file(effects: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sound.wav");
    made_by("sox", &format!("-n -r 16000 -c 2 -b 16 {} {effects}", path.display()));
    (folder, path)
}

fn a_wav(effects: &str) -> Vec<u8> {
    let (_folder, path) = a_wav_file(effects);
    std::fs::read(path).unwrap()
}

fn an_mp3(pitch: u32) -> Vec<u8> {
    let (_folder, path) = a_wav_file(&format!("synth 2 sine {pitch} gain -18"));
    made_by("lame", &format!("--quiet -b 128 {} -", path.display()))
}

/// A form; parts without a file name are fields.
fn form(parts: &[(&str, Option<&str>, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file_name, content) in parts {
        let file_name = file_name.map(|file_name| format!("; filename=\"{file_name}\"")).unwrap_or_default();
        let head = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"{file_name}\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

fn ticked(file_name: &str, content: &[u8]) -> Vec<u8> {
    form(&[("rights", None, b"true"), ("file", Some(file_name), content)])
}

fn uploader(caller: &Caller, purpose: Purpose) -> Visitor {
    Visitor { caller: Some(caller.clone()), query: format!("purpose={}", purpose.code()), ..stranger() }
}

async fn send(portal: &Portal, visitor: &Visitor, body: impl Into<Body>) -> Response {
    let content_type = format!("multipart/form-data; boundary={BOUNDARY}");
    let request = Request::post("/api/audio/upload").header(header::CONTENT_TYPE, content_type);
    upload(portal.clone(), request.extension(visitor.clone()).body(body.into()).unwrap()).await
}

async fn bytes(response: Response) -> Bytes {
    to_bytes(response.into_body(), usize::MAX).await.unwrap()
}

/// Uploads as an island does.
async fn uploaded(
    portal: &Portal,
    caller: &Caller,
    purpose: Purpose,
    body: impl Into<Body>,
) -> Result<UploadedAudio, Problem> {
    let response = send(portal, &uploader(caller, purpose), body).await;
    let status = response.status();
    let answer = bytes(response).await;
    if status == StatusCode::OK {
        return Ok(serde_json::from_slice(&answer).unwrap());
    }
    let problem = serde_json::from_slice(&answer).unwrap();
    assert_eq!(status, crate::shared::answer::status(&problem));
    Err(problem)
}

fn refused(field: &str, key: &str) -> Result<UploadedAudio, Problem> {
    Err(Problem::field(field, key))
}

async fn playing(portal: &TestPortal, caller: &Caller, moment: Moment) -> Option<String> {
    let mut connection = portal.portal.database.read().await.unwrap();
    music::audio_at(&mut connection, &caller.account_id, moment).await.unwrap()
}

/// Runs the waiting jobs that remove audio and gives how many there were.
async fn removals(portal: &TestPortal) -> usize {
    let mut connection = portal.portal.database.read().await.unwrap();
    let payloads: Vec<String> = sqlx::query_scalar("DELETE FROM jobs WHERE kind = $1 RETURNING payload")
        .bind(REMOVE_AUDIO)
        .fetch_all(&mut *connection)
        .await
        .unwrap();
    drop(connection);
    for payload in &payloads {
        remove_content(&portal.portal, payload).await.unwrap();
    }
    payloads.len()
}

fn folders(portal: &TestPortal) -> usize {
    portal.portal.media.all().unwrap().len()
}

/// The portal with another limit for uploads.
fn limited(portal: &TestPortal, largest_upload_bytes: u64) -> Portal {
    let settings = Settings { largest_upload_bytes, ..(*portal.portal.settings).clone() };
    Portal { settings: Arc::new(settings), ..portal.portal.clone() }
}

#[tokio::test]
async fn an_upload_becomes_hold_music_with_its_figures() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let sound = an_mp3(440);
    let audio =
        uploaded(&portal.portal, &caller, Purpose::HoldMusic, ticked("C:\\Música\\espera.mp3", &sound)).await.unwrap();
    assert_eq!((audio.name.as_str(), audio.duration.as_str()), ("espera.mp3", "0:02"));
    assert!(audio.path.starts_with('M'), "{audio:?}");
    assert_eq!(playing(&portal, &caller, Moment::Hold).await, Some(audio.id.clone()));
    assert_eq!(playing(&portal, &caller, Moment::Transfer).await, None);

    let mut connection = portal.portal.database.read().await.unwrap();
    let kept = find(&mut connection, &caller.account_id, &audio.id).await.unwrap().unwrap();
    assert_eq!((kept.format.as_str(), kept.size_bytes), ("mp3", i64::try_from(sound.len()).unwrap()));
    assert!((1900..2200).contains(&kept.duration_ms), "{kept:?}");
    assert!((kept.caller_loudness + 19.0).abs() < 0.1, "{kept:?}");
    assert_eq!(audio.loudness, Text::new(Language::EsCo).say("recordings-loudness-same"));
    let folder = portal.portal.media.folder(&caller.account_id, &kept.content_hash);
    assert_eq!(std::fs::read(folder.original()).unwrap(), sound);
    assert!(folder.narrowband().exists() && folder.wideband().exists());
    assert!(portal.audited(&caller.account_id).await.iter().any(|action| action == "music.replace"));
}

#[tokio::test]
async fn what_cannot_be_used_is_refused_with_its_reason_and_the_music_before_stays() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let wav = a_wav(TONE);
    let before = uploaded(&portal.portal, &caller, Purpose::HoldMusic, ticked("antes.wav", &wav)).await.unwrap();
    let silence = a_wav("trim 0 1");
    let mp3 = an_mp3(300);
    for (file_name, content, key) in [
        ("", &b""[..], "recordings-problem-no-file"),
        ("nada.mp3", b"", "recordings-problem-empty"),
        ("carta.mp3", b"Estimados clientes: gracias por su llamada.", "recordings-problem-not-audio"),
        ("musica.ogg", &mp3, "recordings-problem-wrong-kind"),
        ("silencio.wav", &silence, "recordings-problem-silent"),
    ] {
        let result = uploaded(&portal.portal, &caller, Purpose::HoldMusic, ticked(file_name, content)).await;
        assert_eq!(result, refused("file", key), "{file_name}");
    }
    assert_eq!(playing(&portal, &caller, Moment::Hold).await, Some(before.id));
    assert_eq!((folders(&portal), removals(&portal).await), (1, 0));
}

#[tokio::test]
async fn a_file_that_ends_too_early_is_refused() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let whole = a_wav(TONE);
    let result =
        uploaded(&portal.portal, &caller, Purpose::Recording, ticked("mitad.wav", &whole[..whole.len() / 2])).await;
    assert_eq!(result, refused("file", "recordings-problem-cut-short"));
}

#[tokio::test]
async fn the_rights_must_be_ticked_before_or_after_the_file() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let wav = a_wav(TONE);
    let file = ("file", Some("a.wav"), wav.as_slice());
    let result = uploaded(&portal.portal, &caller, Purpose::Recording, form(&[file])).await;
    assert_eq!(result, refused("rights", "recordings-problem-rights"));
    let result = uploaded(&portal.portal, &caller, Purpose::Recording, form(&[("rights", None, b"false"), file])).await;
    assert_eq!(result, refused("rights", "recordings-problem-rights"));
    let both = [
        FieldProblem::new("file", "recordings-problem-no-file"),
        FieldProblem::new("rights", "recordings-problem-rights"),
    ];
    let result = uploaded(&portal.portal, &caller, Purpose::Recording, form(&[])).await;
    assert_eq!(result, Err(Problem::Fields(both.to_vec())));
    let result = uploaded(&portal.portal, &caller, Purpose::Recording, form(&[file, ("rights", None, b"true")])).await;
    assert!(result.is_ok(), "{result:?}");
}

#[tokio::test]
async fn a_file_over_the_limit_is_refused_whether_or_not_its_size_is_announced() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let wav = a_wav(TONE);
    let size = u64::try_from(wav.len()).unwrap();
    let too_big = Err(Problem::Fields(vec![FieldProblem::with_number("file", "recordings-problem-too-big", 1)]));
    let result = uploaded(&limited(&portal, size - 1), &caller, Purpose::Recording, ticked("a.wav", &wav)).await;
    assert_eq!(result, too_big);

    // Refused before anything is parsed: the body is no form at all.
    let request = Request::post("/api/audio/upload").header(header::CONTENT_LENGTH, "400000");
    let request = request.extension(uploader(&caller, Purpose::Recording)).body(Body::from(vec![0; 400_000])).unwrap();
    let response = upload(limited(&portal, 100_000), request).await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let refused: Problem = serde_json::from_slice(&bytes(response).await).unwrap();
    assert_eq!(Err(refused), too_big);

    let result = uploaded(&limited(&portal, size), &caller, Purpose::Recording, ticked("a.wav", &wav)).await;
    assert!(result.is_ok(), "{result:?}");
}

#[tokio::test]
async fn an_upload_that_breaks_off_changes_nothing() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let whole = ticked("a.wav", &a_wav(TONE));
    let half = Bytes::copy_from_slice(&whole[..whole.len() / 2]);
    let broken = Body::from_stream(stream::iter([Ok(half.clone()), Err(std::io::Error::other("connection reset"))]));
    let interrupted = refused("file", "recordings-problem-interrupted");
    assert_eq!(uploaded(&portal.portal, &caller, Purpose::HoldMusic, broken).await, interrupted);
    assert_eq!(uploaded(&portal.portal, &caller, Purpose::HoldMusic, Body::from(half)).await, interrupted);
    assert_eq!((playing(&portal, &caller, Moment::Hold).await, folders(&portal)), (None, 0));
}

#[tokio::test]
async fn only_administrators_upload_and_only_for_a_known_purpose() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let body = ticked("a.wav", &a_wav(TONE));
    let visitor = Visitor { caller: None, ..uploader(&caller, Purpose::Recording) };
    assert_eq!(send(&portal.portal, &visitor, body.clone()).await.status(), StatusCode::UNAUTHORIZED);
    let plain = Visitor { accepts_html: true, ..visitor };
    let response = send(&portal.portal, &plain, body.clone()).await;
    assert_eq!(response.headers().get(header::LOCATION).unwrap(), "/sign_in");
    let visitor = Visitor { query: "purpose=fax".to_owned(), ..uploader(&caller, Purpose::Recording) };
    assert_eq!(send(&portal.portal, &visitor, body).await.status(), StatusCode::NOT_FOUND);
    assert_eq!(folders(&portal), 0);
}

#[tokio::test]
async fn a_plain_form_is_sent_back_with_a_notice_or_with_the_reason() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let visitor = Visitor { accepts_html: true, ..uploader(&caller, Purpose::TransferMusic) };
    let response = send(&portal.portal, &visitor, ticked("tono.mp3", b"no sound")).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(response.headers().get(header::LOCATION).unwrap(), "/preferences#transfer_music");
    let kept = portal.request(&visitor, async || take_refused("/preferences").await.unwrap().unwrap()).await.0;
    assert_eq!(kept.purpose, Purpose::TransferMusic);
    assert_eq!(kept.sentence, Text::new(Language::EsCo).say("recordings-problem-not-audio"));

    let response = send(&portal.portal, &visitor, ticked("tono.mp3", &an_mp3(440))).await;
    assert_eq!(response.headers().get(header::LOCATION).unwrap(), "/preferences");
    let notice: Notice =
        portal.request(&visitor, async || notes::take("/preferences", "notice").await.unwrap().unwrap()).await.0;
    assert_eq!((notice.key.as_str(), notice.name.as_str()), ("recordings-notice-transfer-music", "tono.mp3"));
    assert!(playing(&portal, &caller, Moment::Transfer).await.is_some());
}

async fn heard(portal: &TestPortal, caller: Option<&Caller>, id: &str, version: &str, range: &str) -> Option<Response> {
    let visitor = Visitor { caller: caller.cloned(), ..stranger() };
    let request =
        Request::builder().method(Method::GET).uri(format!("/audio/{id}/{version}")).header(header::RANGE, range);
    let (request, ()) = request.extension(visitor).body(()).unwrap().into_parts();
    listen(&portal.portal, &request, id, version).await
}

#[tokio::test]
async fn audio_is_played_in_parts_to_its_own_account_only() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let neighbour = portal.an_account("601 555 0200").await;
    let sound = an_mp3(440);
    let audio = uploaded(&portal.portal, &caller, Purpose::Recording, ticked("a.mp3", &sound)).await.unwrap();
    let response = heard(&portal, Some(&caller), &audio.id, "original", "bytes=10-19").await.unwrap();
    assert_eq!(response.status(), StatusCode::PARTIAL_CONTENT);
    assert_eq!(response.headers().get(header::CONTENT_TYPE).unwrap(), "audio/mpeg");
    assert_eq!(response.headers().get(header::CACHE_CONTROL).unwrap(), "private, no-cache");
    assert_eq!(bytes(response).await, sound[10..20]);
    let response = heard(&portal, Some(&caller), &audio.id, "caller.wav", "bytes=0-").await.unwrap();
    assert_eq!(response.headers().get(header::CONTENT_TYPE).unwrap(), "audio/wav");
    let wav = bytes(response).await;
    // RIFF, and 8000 Hz where a WAV says so.
    assert_eq!((&wav[..4], &wav[24..28]), (&b"RIFF"[..], &8000_u32.to_le_bytes()[..]));

    assert!(heard(&portal, Some(&neighbour), &audio.id, "original", "bytes=0-").await.is_none());
    assert!(heard(&portal, None, &audio.id, "original", "bytes=0-").await.is_none());
    assert!(heard(&portal, Some(&caller), &audio.id, "16k.wav", "bytes=0-").await.is_none());
    assert!(heard(&portal, Some(&caller), "01AN4Z07BY79KA1307SR9X4MV3", "original", "bytes=0-").await.is_none());
}

async fn delete(portal: &TestPortal, caller: &Caller, id: &str) -> Result<(), Problem> {
    portal.call(caller, async || delete_recording(DeleteForm { id: id.to_owned() }).await).await
}

#[tokio::test]
async fn a_recording_is_deleted_by_its_account_when_nothing_plays_it() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let neighbour = portal.an_account("601 555 0200").await;
    let audio = uploaded(&portal.portal, &caller, Purpose::Recording, ticked("a.mp3", &an_mp3(440))).await.unwrap();
    assert_eq!(delete(&portal, &neighbour, &audio.id).await, Err(Problem::NotFound));

    let mut connection = portal.portal.database.read().await.unwrap();
    music::set(&mut connection, &caller.account_id, Moment::Hold, &audio.id).await.unwrap();
    assert_eq!(
        delete(&portal, &caller, &audio.id).await,
        Err(Problem::Refused("recordings-problem-in-use".to_owned()))
    );
    music::clear(&mut connection, &caller.account_id, Moment::Hold).await.unwrap();

    assert_eq!(delete(&portal, &caller, &audio.id).await, Ok(()));
    assert_eq!(list(&mut connection, &caller.account_id, Purpose::Recording).await.unwrap(), []);
    assert_eq!((removals(&portal).await, folders(&portal)), (1, 1), "the history can bring it back");
    assert_eq!(delete(&portal, &caller, &audio.id).await, Err(Problem::NotFound));
    assert!(portal.audited(&caller.account_id).await.iter().any(|action| action == "recordings.delete"));
}

#[tokio::test]
async fn music_is_not_deleted_as_a_recording() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let audio = uploaded(&portal.portal, &caller, Purpose::HoldMusic, ticked("a.mp3", &an_mp3(440))).await.unwrap();
    assert_eq!(delete(&portal, &caller, &audio.id).await, Err(Problem::NotFound));
}

#[tokio::test]
async fn replaced_music_goes_and_its_file_stays_for_the_history() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let (first, second) = (an_mp3(440), an_mp3(880));
    let hold = async |sound: &[u8]| {
        uploaded(&portal.portal, &caller, Purpose::HoldMusic, ticked("a.mp3", sound)).await.unwrap()
    };
    let old = hold(&first).await;
    let recording = uploaded(&portal.portal, &caller, Purpose::Recording, ticked("b.mp3", &first)).await.unwrap();
    assert_eq!(folders(&portal), 1, "one content is kept once");

    let new = hold(&second).await;
    assert_eq!(playing(&portal, &caller, Moment::Hold).await, Some(new.id));
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(find(&mut connection, &caller.account_id, &old.id).await.unwrap(), None);
    assert_eq!((removals(&portal).await, folders(&portal)), (1, 2), "the recording still names the first content");
    assert!(heard(&portal, Some(&caller), &recording.id, "original", "bytes=0-").await.is_some());

    // The same content again: the job of the replaced row must leave the folder alone.
    hold(&second).await;
    assert_eq!((removals(&portal).await, folders(&portal)), (1, 2));
    assert_eq!(delete(&portal, &caller, &recording.id).await, Ok(()));
    assert_eq!((removals(&portal).await, folders(&portal)), (1, 2));
    sqlx::query("DELETE FROM revisions").execute(&mut *connection).await.unwrap();
    sweep(&portal.portal).await.unwrap();
    assert_eq!(folders(&portal), 1, "what neither a row nor a revision names goes");
}

#[tokio::test]
async fn the_sweep_removes_folders_without_a_row_and_spares_unknown_accounts() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let audio = uploaded(&portal.portal, &caller, Purpose::Recording, ticked("a.mp3", &an_mp3(440))).await.unwrap();
    // The folder of an account that this database does not know: it may be the wrong database.
    for (account_id, content_hash) in [(caller.account_id.as_str(), "0123abcd"), ("an unknown account", "4567ef")] {
        std::fs::create_dir_all(portal.portal.media.folder(account_id, content_hash).path()).unwrap();
    }
    assert_eq!(folders(&portal), 3);
    sweep(&portal.portal).await.unwrap();
    assert_eq!(folders(&portal), 2);
    assert!(heard(&portal, Some(&caller), &audio.id, "caller.wav", "bytes=0-").await.is_some());
}

#[test]
fn every_reason_to_refuse_has_a_sentence_of_its_own_in_every_language() {
    for language in Language::ALL {
        let text = Text::new(language);
        let sentences: std::collections::HashSet<String> =
            audio::CODES.iter().map(|code| text.say(refusal::key(code))).collect();
        assert_eq!(sentences.len(), audio::CODES.len(), "{language:?}");
        for key in refusal::KEYS {
            assert_ne!(text.say(key), key, "{language:?}");
        }
        let too_big = say!(text, refusal::TOO_BIG, number = 20);
        assert!(too_big.contains("20") && too_big.contains(' '), "{language:?}: {too_big}");
    }
    assert!(audio::CODES.iter().all(|code| refusal::KEYS.contains(&refusal::key(code))));
}

#[tokio::test]
async fn what_the_telephone_does_to_the_volume_is_said_in_words() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    for (gain, key) in [(-30, "recordings-loudness-louder"), (-6, "recordings-loudness-softer")] {
        let wav = a_wav(&format!("synth 2 sine 440 gain {gain}"));
        let audio = uploaded(&portal.portal, &caller, Purpose::Recording, ticked("a.wav", &wav)).await.unwrap();
        assert_eq!(audio.loudness, Text::new(Language::EsCo).say(key), "{gain}");
    }
}

#[tokio::test]
async fn a_recording_gets_another_name_and_music_does_not() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let wav = a_wav(TONE);
    let recording = uploaded(&portal.portal, &caller, Purpose::Recording, ticked("a.wav", &wav)).await.unwrap();
    let music = uploaded(&portal.portal, &caller, Purpose::HoldMusic, ticked("b.wav", &wav)).await.unwrap();
    let rename = async |caller: &Caller, id: &str, name: &str| {
        let form = RenameForm { id: id.to_owned(), name: name.to_owned() };
        portal.call(caller, async || rename_recording(form).await).await
    };
    let name = async |id: &str| {
        let mut connection = portal.portal.database.read().await.unwrap();
        find(&mut connection, &caller.account_id, id).await.unwrap().unwrap().name
    };
    rename(&caller, &recording.id, "  Saludo  de Navidad ").await.unwrap();
    assert_eq!(name(&recording.id).await, "Saludo de Navidad");
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "recordings.rename");
    for (typed, key) in
        [(" ".to_owned(), "recordings-problem-name-missing"), ("ñ".repeat(81), "common-problem-too-long")]
    {
        let problem = Problem::Fields(vec![FieldProblem::with_number("form[name]", key, 80)]);
        assert_eq!(rename(&caller, &recording.id, &typed).await, Err(problem));
    }
    let other = portal.an_account("601 555 0200").await;
    assert_eq!(rename(&other, &recording.id, "Ajeno").await, Err(Problem::NotFound));
    assert_eq!(rename(&caller, &music.id, "Otra").await, Err(Problem::NotFound));
    assert_eq!((name(&recording.id).await.as_str(), name(&music.id).await.as_str()), ("Saludo de Navidad", "b.wav"));
}
