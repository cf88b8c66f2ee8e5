//! Speaking, with the voice that is installed.

use axum::body::Body;
use axum::extract::Request;
use http::StatusCode;

use super::handler::{player_source, serve};
use super::synthesis::{Spoken, speak, speak_ahead};
use crate::shared::browser::Visitor;
use crate::shared::pace::Pace;
use crate::shared::problem::Problem;
use crate::testing::{TestPortal, stranger};

fn spoken(text: &str) -> Spoken {
    Spoken { language: "es-CO".to_owned(), text: text.to_owned() }
}

#[tokio::test]
async fn a_text_becomes_a_telephone_wav_once() {
    let test = TestPortal::start().await;
    let portal = &test.portal;
    let first = speak(portal, &spoken("Gracias por llamar.")).await.unwrap();
    let header = std::fs::read(&first).unwrap();
    assert_eq!(&header[..4], b"RIFF");
    assert_eq!(u32::from_le_bytes(header[24..28].try_into().unwrap()), 8000);
    assert!(header.len() > 8000, "more than half a second is heard");
    let made = std::fs::metadata(&first).unwrap().modified().unwrap();
    let again = speak(portal, &spoken("Gracias por llamar.")).await.unwrap();
    assert_eq!(std::fs::metadata(again).unwrap().modified().unwrap(), made);
    assert_ne!(speak(portal, &spoken("Estamos cerrados.")).await.unwrap(), first);
}

#[tokio::test]
async fn a_text_arrives_by_file_only_and_is_never_read_as_an_option_or_a_command() {
    let test = TestPortal::start().await;
    let folder = tempfile::tempdir().unwrap();
    let (told, hacked) = (folder.path().join("told"), folder.path().join("hacked"));
    // A voice that writes down what it was told and then speaks with the one that is installed.
    let script = r#"told=$1; shift; for argument in "$@"; do printf '%s\n' "$argument" >> "$told"; done
        cat "$2" >> "$told"; exec espeak-ng -v "$1" -f "$2" -w "$3""#;
    let voice = ["sh", "-c", script, "voice", told.to_str().unwrap(), "{language}", "{text_file}", "{wav_file}"];
    let mut portal = test.portal.clone();
    assert_eq!(speak_ahead(&portal, &spoken("...")).await, Ok(()), "nothing is to be done about it");
    let mut settings = (*portal.settings).clone();
    settings.speech_command = voice.map(str::to_owned).to_vec();
    portal.settings = std::sync::Arc::new(settings);
    for text in [
        format!("--help $(touch {0}) ; `touch {0}` | touch {0}", hacked.display()),
        format!("-w {} hola {{language}} {{wav_file}}", hacked.display()),
    ] {
        speak(&portal, &spoken(&text)).await.unwrap();
        let told_now = std::fs::read_to_string(&told).unwrap();
        std::fs::remove_file(&told).unwrap();
        let lines: Vec<&str> = told_now.lines().collect();
        assert_eq!(lines.len(), 4, "three arguments and the file: {told_now}");
        assert_eq!((lines[0], lines[3]), ("es-419", text.as_str()));
        assert!(lines[1].ends_with("/text.txt") && lines[2].ends_with("/spoken.wav"), "{told_now}");
        assert!(!hacked.exists(), "{text}");
    }
}

#[tokio::test]
async fn what_cannot_be_heard_is_refused_and_so_is_a_missing_voice() {
    let test = TestPortal::start().await;
    let mut portal = test.portal.clone();
    assert_eq!(
        speak(&portal, &spoken("...")).await,
        Err(Problem::Refused("speech-problem-nothing-to-hear".to_owned()))
    );
    let mut settings = (*portal.settings).clone();
    settings.speech_command = vec!["no-such-voice".to_owned(), "{text_file}".to_owned()];
    portal.settings = std::sync::Arc::new(settings);
    assert_eq!(speak(&portal, &spoken("Hola")).await, Err(Problem::Refused("speech-problem-no-voice".to_owned())));
}

#[tokio::test]
async fn new_texts_have_a_pace_and_spoken_ones_are_always_heard() {
    let test = TestPortal::start().await;
    let caller = test.an_account("601 555 0100").await;
    let mut portal = test.portal.clone();
    portal.load.speaking = Pace::new(1, 60_000);
    let listen = async |text: &str| {
        let address = player_source("es-CO", text);
        let query = address.split_once('?').unwrap().1.to_owned();
        let visitor = Visitor { caller: Some(caller.clone()), query, ..stranger() };
        serve(portal.clone(), Request::get(address).extension(visitor).body(Body::empty()).unwrap()).await.status()
    };
    assert_eq!(listen("Hola").await, StatusCode::OK);
    assert_eq!(listen("Hola otra vez").await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(listen("Hola").await, StatusCode::OK);
    test.wait_ms(60_000);
    assert_eq!(listen("Hola otra vez").await, StatusCode::OK);
}
