//! Speaking, with the voice that is installed.

use super::synthesis::{Spoken, speak};
use crate::shared::problem::Problem;
use crate::testing::TestPortal;

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
async fn a_text_is_never_read_as_an_option_or_a_command() {
    let test = TestPortal::start().await;
    for text in ["--help $(touch hacked) ; `id`", "-w /tmp/hacked.wav hola"] {
        assert!(speak(&test.portal, &spoken(text)).await.is_ok(), "{text}");
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
