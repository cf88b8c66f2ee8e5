//! Receives an upload: the file goes to disk as it arrives, hashed on the way, and never takes more than the limit.

use std::path::Path;

use axum::body::Bytes;
use axum::extract::Request;
use http::{HeaderMap, header};
use multer::{Constraints, Field, Multipart, SizeLimit};
use sha2::{Digest, Sha256};
use tokio::fs::File;
use tokio::io::AsyncWriteExt;

use super::refusal::{interrupted, too_big};
use crate::shared::arriving::{Arriving, Excess, MOST_AROUND_THE_FILE};
use crate::shared::database::unexpected;
use crate::shared::hidden::is_hidden;
use crate::shared::problem::{FieldProblem, Problem};

/// The longest name that is shown.
const LONGEST_NAME: usize = 80;

/// A file that arrived whole.
pub(super) struct Received {
    /// The name it came with; only its extension is of use.
    pub claimed_name: String,
    /// Its size.
    pub size_bytes: u64,
    /// Its SHA-256 in hexadecimal.
    pub content_hash: String,
}

/// Receives the form's file into `to`.
pub(super) async fn receive(request: Request, to: &Path, largest_bytes: u64) -> Result<Received, Problem> {
    let (parts, body) = request.into_parts();
    let arriving = Arriving::new(body, largest_bytes);
    if announced_bytes(&parts.headers).is_some_and(|bytes| bytes > largest_bytes.saturating_add(MOST_AROUND_THE_FILE)) {
        arriving.discard().await;
        return Err(too_big(largest_bytes));
    }
    let content_type =
        parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Ok(boundary) = multer::parse_boundary(content_type) else {
        arriving.discard().await;
        return Err(not_our_form());
    };
    let received = read_form(&arriving, &boundary, to, largest_bytes).await;
    match arriving.excess().await {
        None => received,
        Some(excess) => {
            arriving.discard().await;
            Err(if excess == Excess::File { too_big(largest_bytes) } else { not_our_form() })
        }
    }
}

async fn read_form(arriving: &Arriving, boundary: &str, to: &Path, largest_bytes: u64) -> Result<Received, Problem> {
    let limits = Constraints::new().size_limit(SizeLimit::new().for_field("rights", 1024));
    let mut form = Multipart::with_constraints(arriving.pieces(), boundary, limits);
    let (mut received, mut rights) = (None, false);
    while let Some(field) = form.next_field().await.map_err(|_| interrupted())? {
        match field.name() {
            Some("rights") => rights = field.text().await.is_ok_and(|value| value == "true"),
            Some("file") if received.is_none() => {
                arriving.is_in_the_file(true);
                received = Some(save(field, to, largest_bytes).await?);
                arriving.is_in_the_file(false);
            }
            _ => {}
        }
    }
    let missing_file = received.as_ref().is_none_or(|file| file.claimed_name.is_empty() && file.size_bytes == 0);
    let mut problems = Vec::new();
    if missing_file {
        problems.push(FieldProblem::new("file", "recordings-problem-no-file"));
    }
    if !rights {
        problems.push(FieldProblem::new("rights", "recordings-problem-rights"));
    }
    Problem::unless_empty(problems)?;
    match received {
        Some(received) if received.size_bytes <= largest_bytes => Ok(received),
        _ => Err(too_big(largest_bytes)),
    }
}

fn not_our_form() -> Problem {
    Problem::Refused("common-problem-form".to_owned())
}

async fn save(mut field: Field<'_>, to: &Path, largest_bytes: u64) -> Result<Received, Problem> {
    let claimed_name = field.file_name().unwrap_or_default().to_owned();
    let (mut hash, mut size_bytes) = (Sha256::new(), 0_u64);
    let mut file = File::create(to).await.map_err(|error| unexpected(&error))?;
    while let Some(bytes) = field.chunk().await.map_err(|_| interrupted())? {
        size_bytes = size_bytes.saturating_add(length(&bytes));
        if size_bytes <= largest_bytes {
            hash.update(&bytes);
            file.write_all(&bytes).await.map_err(|error| unexpected(&error))?;
        }
    }
    file.flush().await.map_err(|error| unexpected(&error))?;
    Ok(Received { claimed_name, size_bytes, content_hash: hexadecimal(&hash.finalize()) })
}

fn announced_bytes(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn length(bytes: &Bytes) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// The name that is shown: without folders, control and direction characters, at most 80 characters.
pub(super) fn display_name(claimed: &str, fallback: &str) -> String {
    let last = claimed.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last
        .chars()
        .map(|character| if character.is_whitespace() { ' ' } else { character })
        .filter(|character| !is_hidden(*character))
        .collect();
    let name: String = kept
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(LONGEST_NAME)
        .collect();
    if name.trim_matches('.').is_empty() { fallback.to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_folders_and_characters_that_mislead() {
        for (claimed, shown) in [
            ("Música de espera.mp3", "Música de espera.mp3"),
            ("C:\\Music\\intro.wav", "intro.wav"),
            ("../../etc/passwd", "passwd"),
            ("a\u{202e}3pm.exe", "a3pm.exe"),
            ("  two\n lines\u{0}  .ogg", "two lines .ogg"),
            ("", "Sin nombre"),
            ("..", "Sin nombre"),
            ("\u{2066}\u{7}", "Sin nombre"),
        ] {
            assert_eq!(display_name(claimed, "Sin nombre"), shown, "{claimed:?}");
        }
        assert_eq!(display_name(&"ñ".repeat(300), "").chars().count(), 80);
    }

    #[test]
    fn hashes_are_written_in_hexadecimal() {
        assert_eq!(hexadecimal(&[0, 15, 255, 0x5a]), "000fff5a");
    }
}
