//! Documents that companies entrust to us, such as bills: encrypted on disk with a key that the configuration holds, so that
//! who gets hold of the disk reads none.
//!
//! `documents/{id}` holds a few bytes that tell the format, a nonce, and pieces of 64 kB, each encrypted and proved with
//! XChaCha20-Poly1305. Pieces can be neither exchanged, left out nor moved to another document, and the last one is marked.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::aead::{KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305};

use super::random;

/// What every file begins with: the format, to be changed with it.
const FORMAT: &[u8; 8] = b"CDOC0001";
/// How much of a document is encrypted at a time, and what that adds.
const PIECE_BYTES: usize = 64 * 1024;
const PROOF_BYTES: usize = 16;
/// The nonce without the number of the piece.
const NONCE_BYTES: usize = 19;

/// The key to all documents of an installation.
#[derive(Clone)]
pub struct DocumentKey(Arc<[u8; 32]>);

impl DocumentKey {
    /// Reads a key: 32 bytes in base64.
    pub fn parse(written: &str) -> Option<Self> {
        let bytes: [u8; 32] = STANDARD.decode(written.trim()).ok()?.try_into().ok()?;
        Some(Self(Arc::new(bytes)))
    }

    /// A new key as it is written.
    pub fn generate() -> String {
        STANDARD.encode(random::bytes::<32>())
    }
}

/// Without the key: it must not come into a log.
impl std::fmt::Debug for DocumentKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("DocumentKey")
    }
}

/// Why a document cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum DocumentProblem {
    /// No key is configured.
    #[error("documents.key is not configured: documents are neither taken in nor read")]
    NoKey,
    /// It was encrypted with another key, or changed on the disk.
    #[error("the document cannot be decrypted: it was kept with another key or is damaged")]
    Unreadable,
    /// The disk.
    #[error(transparent)]
    Disk(#[from] io::Error),
}

/// Where documents are kept.
#[derive(Clone, Debug)]
pub struct DocumentStore {
    folder: PathBuf,
    key: Option<DocumentKey>,
}

impl DocumentStore {
    /// Opens the store. Without a key nothing is taken in.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(data_dir: &Path, key: Option<DocumentKey>) -> io::Result<Self> {
        let folder = data_dir.join("documents");
        std::fs::create_dir_all(&folder)?;
        Ok(Self { folder, key })
    }

    /// The same with another key.
    #[must_use]
    pub fn with_key(self, key: DocumentKey) -> Self {
        Self { key: Some(key), ..self }
    }

    /// Documents can be taken in.
    pub fn has_key(&self) -> bool {
        self.key.is_some()
    }

    /// Keeps a document under an id made by us; `owner` is whose it is, and must be said again to read it. The file appears
    /// whole, by a rename, and is on the disk before this returns.
    ///
    /// # Errors
    /// See [`DocumentProblem`].
    pub fn keep(&self, owner: &str, id: &str, content: &[u8]) -> Result<(), DocumentProblem> {
        let sealed = seal(self.key()?, &named(owner, id), content)?;
        let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
        file.write_all(&sealed)?;
        file.as_file().sync_all()?;
        file.persist(self.folder.join(id)).map_err(|error| error.error)?;
        Ok(std::fs::File::open(&self.folder)?.sync_all()?)
    }

    /// The content of a document.
    ///
    /// # Errors
    /// See [`DocumentProblem`].
    pub fn read(&self, owner: &str, id: &str) -> Result<Vec<u8>, DocumentProblem> {
        let key = self.key()?;
        open(key, &named(owner, id), &std::fs::read(self.folder.join(id))?)
    }

    /// Removes a document; it may be gone already.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub fn remove(&self, id: &str) -> io::Result<()> {
        match std::fs::remove_file(self.folder.join(id)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// The names of all files that are kept, also of those that were not finished.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn all(&self) -> io::Result<Vec<String>> {
        let files = std::fs::read_dir(&self.folder)?;
        files.map(|file| Ok(file?.file_name().to_string_lossy().into_owned())).collect()
    }

    fn key(&self) -> Result<&DocumentKey, DocumentProblem> {
        self.key.as_ref().ok_or(DocumentProblem::NoKey)
    }
}

/// What each piece is proved together with.
fn named(owner: &str, id: &str) -> Vec<u8> {
    format!("{owner}/{id}").into_bytes()
}

fn cipher(key: &DocumentKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*key.0))
}

fn seal(key: &DocumentKey, aad: &[u8], content: &[u8]) -> Result<Vec<u8>, DocumentProblem> {
    let nonce = random::bytes::<NONCE_BYTES>();
    let mut encryptor = EncryptorBE32::from_aead(cipher(key), &nonce.into());
    let mut sealed = [FORMAT.as_slice(), &nonce].concat();
    let failed = |_| DocumentProblem::Unreadable;
    let last_begins = content.len().saturating_sub(1) / PIECE_BYTES * PIECE_BYTES;
    let (first, last) = content.split_at(last_begins);
    for piece in first.chunks(PIECE_BYTES) {
        sealed.extend(encryptor.encrypt_next(Payload { msg: piece, aad }).map_err(failed)?);
    }
    sealed.extend(encryptor.encrypt_last(Payload { msg: last, aad }).map_err(failed)?);
    Ok(sealed)
}

fn open(key: &DocumentKey, aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, DocumentProblem> {
    const SEALED_BYTES: usize = PIECE_BYTES + PROOF_BYTES;
    let failed = |_| DocumentProblem::Unreadable;
    let rest = sealed.strip_prefix(FORMAT.as_slice()).ok_or(DocumentProblem::Unreadable)?;
    let (nonce, pieces) = rest.split_at_checked(NONCE_BYTES).ok_or(DocumentProblem::Unreadable)?;
    let nonce = <[u8; NONCE_BYTES]>::try_from(nonce).map_err(|_| DocumentProblem::Unreadable)?;
    let mut decryptor = DecryptorBE32::from_aead(cipher(key), &nonce.into());
    let last_begins = pieces.len().saturating_sub(1) / SEALED_BYTES * SEALED_BYTES;
    let (first, last) = pieces.split_at(last_begins);
    let mut content = Vec::with_capacity(pieces.len());
    for piece in first.chunks(SEALED_BYTES) {
        content.extend(decryptor.decrypt_next(Payload { msg: piece, aad }).map_err(failed)?);
    }
    content.extend(decryptor.decrypt_last(Payload { msg: last, aad }).map_err(failed)?);
    Ok(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a_key() -> DocumentKey {
        DocumentKey::parse(&DocumentKey::generate()).unwrap()
    }

    #[test]
    fn a_document_comes_back_as_it_was_at_every_size() {
        let key = a_key();
        for size in [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES, 200_000] {
            let content: Vec<u8> = (0..size).map(|place| u8::try_from(place % 251).unwrap()).collect();
            let sealed = seal(&key, b"a/1", &content).unwrap();
            assert_eq!(open(&key, b"a/1", &sealed).unwrap(), content, "{size}");
            assert!(size < 16 || !sealed.windows(16).any(|window| window == &content[..16]), "{size} is readable");
        }
    }

    #[test]
    fn what_was_changed_shortened_renamed_or_sealed_with_another_key_is_not_opened() {
        let key = a_key();
        let content = vec![7_u8; 2 * PIECE_BYTES + 100];
        let sealed = seal(&key, b"a/1", &content).unwrap();
        let head = FORMAT.len() + NONCE_BYTES;
        let piece = PIECE_BYTES + PROOF_BYTES;
        let exchanged = [
            &sealed[..head],
            &sealed[head + piece..head + 2 * piece],
            &sealed[head..head + piece],
            &sealed[head + 2 * piece..],
        ];
        let mut changed = sealed.clone();
        changed[head + 10] ^= 1;
        for wrong in
            [sealed[..head + 2 * piece].to_vec(), sealed[..head + 5].to_vec(), Vec::new(), exchanged.concat(), changed]
        {
            assert!(open(&key, b"a/1", &wrong).is_err(), "{}", wrong.len());
        }
        assert!(open(&key, b"b/1", &sealed).is_err() && open(&key, b"a/2", &sealed).is_err());
        assert!(open(&a_key(), b"a/1", &sealed).is_err());
    }

    #[test]
    fn without_a_key_nothing_is_taken_in_and_a_key_has_32_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let store = DocumentStore::open(folder.path(), None).unwrap();
        assert!(matches!(store.keep("a", "1", b"x"), Err(DocumentProblem::NoKey)) && !store.has_key());
        assert!(store.all().unwrap().is_empty());
        for written in ["", "short", &STANDARD.encode([1; 31]), &STANDARD.encode([1; 33]), "no base64 at all"] {
            assert!(DocumentKey::parse(written).is_none(), "{written}");
        }
        let store = store.with_key(a_key());
        store.keep("a", "1", b"x").unwrap();
        assert_eq!((store.all().unwrap(), store.read("a", "1").unwrap()), (vec!["1".to_owned()], b"x".to_vec()));
        store.remove("1").unwrap();
        store.remove("1").unwrap();
        assert!(matches!(store.read("a", "1"), Err(DocumentProblem::Disk(_))));
        assert_eq!(format!("{:?}", a_key()), "DocumentKey");
    }
}
