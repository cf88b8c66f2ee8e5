//! Words an upload for its island and its plain form.

use super::audio_file::Purpose;
use super::refusal::{KEYS, TOO_BIG, megabytes};
use super::uploaded::UploadWords;
use crate::say;
use crate::shared::browser::{Visitor, form_token};
use crate::shared::language::Text;
use crate::shared::portal::Portal;

/// The file types that a browser offers first.
const ACCEPT: &str = ".mp3,.wav,.ogg,.flac,.m4a,audio/*";

/// The words of an upload for this visitor.
pub fn upload_words(purpose: Purpose) -> UploadWords {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let text = visitor.text();
    let largest_bytes = portal.settings.largest_upload_bytes;
    let megabytes = megabytes(largest_bytes);
    UploadWords {
        id: purpose.code().to_owned(),
        action: format!("/api/audio/upload?purpose={}&form_token={}", purpose.code(), form_token(&visitor.browser)),
        largest_bytes: u32::try_from(largest_bytes).unwrap_or(u32::MAX),
        accept: ACCEPT.to_owned(),
        choose: text.say("recordings-upload-choose"),
        hint: say!(text, "recordings-upload-hint", number = megabytes),
        rights: text.say("recordings-upload-rights"),
        send: text.say("recordings-upload-send"),
        cancel: text.say("common-cancel"),
        progress: say!(text, "recordings-upload-progress", sent = "{sent}", total = "{total}"),
        decimal_mark: text.decimal(0.5, 1).chars().filter(|character| !character.is_ascii_digit()).collect(),
        preparing: text.say("recordings-upload-preparing"),
        cancelled: text.say("recordings-upload-cancelled"),
        done: text.say("recordings-upload-done"),
        as_uploaded: text.say("recordings-player-as-uploaded"),
        as_heard: text.say("recordings-player-as-heard"),
        waveform: text.say("recordings-waveform"),
        problems: problems(text, megabytes),
    }
}

fn problems(text: Text, megabytes: i64) -> Vec<(String, String)> {
    let others = [
        "common-problem-sign-in-needed",
        "common-problem-not-found",
        "common-problem-form",
        "common-problem-form-token",
    ];
    let mut problems: Vec<(String, String)> =
        KEYS.into_iter().chain(others).map(|key| (key.to_owned(), text.say(key))).collect();
    problems.push((TOO_BIG.to_owned(), say!(text, TOO_BIG, number = megabytes)));
    let unexpected = "common-problem-unexpected";
    problems.push((unexpected.to_owned(), say!(text, unexpected, incident = "{incident}")));
    problems
}
