//! The upload as a plain form, for browsers without islands, and why one was refused.

use leptos::prelude::*;

use super::audio_file::Purpose;
use super::upload::REFUSED;
use super::uploaded::{ACCEPTED_FILES, CHOOSE, SEND, UploadWords};
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::form::problem_sentence;
use crate::shared::language::Text;
use crate::shared::notes::{self, Refused};
use crate::shared::problem::Problem;

/// An upload that was just refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedUpload {
    /// What it was for.
    pub purpose: Purpose,
    /// Why, in the visitor's language.
    pub sentence: String,
}

/// The upload of this browser that was just refused on a page.
///
/// # Errors
/// When the database does not answer.
pub async fn take_refused(page: &str) -> Result<Option<RefusedUpload>, Problem> {
    let text = Visitor::current().text();
    let refused: Option<Refused<String>> = notes::take(page, REFUSED).await?;
    Ok(refused.and_then(|refused| {
        let purpose = Purpose::from_code(&refused.form)?;
        Some(RefusedUpload { purpose, sentence: sentences(text, &refused.problem) })
    }))
}

fn sentences(text: Text, problem: &Problem) -> String {
    let Problem::Fields(fields) = problem else { return problem_sentence(text, problem) };
    let sentences = fields.iter().map(|field| say!(text, &field.key, number = field.number.unwrap_or_default()));
    sentences.collect::<Vec<_>>().join(" ")
}

/// The form, and above it why the last file was refused.
#[component]
pub fn PlainForm(
    /// What it says and where it sends to.
    words: UploadWords,
    /// Why the last file was refused.
    refused: Option<RefusedUpload>,
) -> impl IntoView {
    let refused = refused.filter(|refused| refused.purpose.code() == words.id).map(|refused| {
        view! { <p class="notice bad" role="alert">{icon(Icon::CircleAlert)}<span>{refused.sentence}</span></p> }
    });
    let (file_id, rights_id) = (format!("{}-plain-file", words.id), format!("{}-plain-rights", words.id));
    view! {
        {refused}
        <form class="plain-only" method="post" action=words.action enctype="multipart/form-data">
            <div class="field">
                <label for=file_id.clone()>{words.say(CHOOSE)}</label>
                <p class="hint" id=format!("{file_id}-hint")>{words.say("recordings-upload-hint")}</p>
                <input id=file_id.clone() type="file" name="file" accept=ACCEPTED_FILES aria-describedby=format!("{file_id}-hint")/>
            </div>
            <div class="field">
                <label class="row" for=rights_id.clone()>
                    <input id=rights_id.clone() type="checkbox" name="rights" value="true"/>
                    <span>{words.say("recordings-upload-rights")}</span>
                </label>
            </div>
            <button class="button main">{words.say(SEND)}</button>
        </form>
    }
    .into_any()
}
