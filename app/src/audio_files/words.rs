//! Words an upload for its island and its plain form.

use super::audio_file::Purpose;
use super::quota::{MOST_MEGABYTES, MOST_RECORDINGS};
use super::refusal::{KEYS, MOST_RECORDINGS_KEPT, MOST_SPACE_USED, TOO_BIG, megabytes};
use super::uploaded::{CHOOSE, SEND, UploadWords};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::language::Text;
use crate::shared::percent_encoding::encoded_value;
use crate::shared::portal::Portal;
use crate::shared::sentences::Sentences;

/// What an upload says besides the reasons for a refusal.
const WORDS: [&str; 12] = [
    "common-cancel",
    "common-problem-form",
    "common-problem-form-token",
    "common-problem-not-found",
    "common-problem-sign-in-needed",
    "recordings-player-as-heard",
    "recordings-player-as-uploaded",
    "recordings-upload-cancelled",
    "recordings-upload-done",
    "recordings-upload-preparing",
    "recordings-upload-rights",
    "recordings-waveform",
];

/// The words of an upload for this visitor, on its usual page.
pub fn upload_words(purpose: Purpose) -> UploadWords {
    upload_words_on(purpose, purpose.page())
}

/// The words of an upload for this visitor, on a page to which a plain form comes back.
pub fn upload_words_on(purpose: Purpose, page: &str) -> UploadWords {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let text = visitor.text();
    let largest_bytes = portal.settings.largest_upload_bytes;
    let megabytes = megabytes(largest_bytes);
    let page = if page == purpose.page() { String::new() } else { format!("&page={}", encoded_value(page)) };
    UploadWords {
        id: purpose.code().to_owned(),
        action: format!("/api/audio/upload?purpose={}{page}&form_token={}", purpose.code(), visitor.form_token()),
        largest_bytes: u32::try_from(largest_bytes).unwrap_or(u32::MAX),
        decimal_mark: text.decimal_mark().to_string(),
        sentences: sentences(text, purpose, megabytes),
    }
}

fn sentences(text: Text, purpose: Purpose, megabytes: i64) -> Sentences {
    let plain = WORDS.into_iter().chain(KEYS).map(|key| (key, text.say(key)));
    let filled_in = [
        (CHOOSE, text.say(purpose.choose_key())),
        (SEND, text.say(purpose.send_key())),
        ("recordings-upload-hint", say!(text, "recordings-upload-hint", number = megabytes)),
        ("recordings-upload-progress", say!(text, "recordings-upload-progress", sent = "{sent}", total = "{total}")),
        ("common-problem-unexpected", say!(text, "common-problem-unexpected", incident = "{incident}")),
        (TOO_BIG, say!(text, TOO_BIG, number = megabytes)),
        (MOST_RECORDINGS_KEPT, say!(text, MOST_RECORDINGS_KEPT, number = MOST_RECORDINGS)),
        (MOST_SPACE_USED, say!(text, MOST_SPACE_USED, number = MOST_MEGABYTES)),
    ];
    plain.chain(filled_in).collect()
}
