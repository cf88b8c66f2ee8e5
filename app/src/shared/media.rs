//! Where audio is kept: one folder per account and content, named by the content's SHA-256, never by a visitor.
//!
//! `media/{account}/{hash}/` holds `original`, `8k.wav` (what a caller hears) and `16k.wav`. A folder appears whole, by a
//! rename, and is removed by a job when no row names it any more.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::{Mutex, MutexGuard};

/// The audio store of this process.
#[derive(Clone, Debug)]
pub struct MediaStore {
    folder: PathBuf,
    scratch: PathBuf,
    changing: Arc<Mutex<()>>,
}

/// The kept files of one content.
#[derive(Clone, Debug)]
pub struct MediaFolder(PathBuf);

impl MediaFolder {
    /// The folder of an upload that is being worked on, inside what [`MediaStore::scratch`] made.
    pub fn in_scratch(scratch: &tempfile::TempDir) -> Self {
        Self(scratch.path().join("finished"))
    }

    /// The file as uploaded.
    pub fn original(&self) -> PathBuf {
        self.0.join("original")
    }

    /// 8 kHz mono, as a caller hears it.
    pub fn narrowband(&self) -> PathBuf {
        self.0.join("8k.wav")
    }

    /// 16 kHz mono, for wideband phones.
    pub fn wideband(&self) -> PathBuf {
        self.0.join("16k.wav")
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl MediaStore {
    /// Opens the store.
    ///
    /// # Errors
    /// When the folders cannot be made.
    pub fn open(data_dir: &Path) -> io::Result<Self> {
        let (folder, scratch) = (data_dir.join("media"), data_dir.join("scratch"));
        std::fs::create_dir_all(&folder)?;
        std::fs::create_dir_all(&scratch)?;
        Ok(Self { folder, scratch, changing: Arc::default() })
    }

    /// Removes what interrupted uploads left. Only the server does so, before it listens: a command that runs beside it must
    /// not take its work away.
    ///
    /// # Errors
    /// When the folder cannot be emptied.
    pub fn empty_scratch(&self) -> io::Result<()> {
        std::fs::remove_dir_all(&self.scratch)?;
        std::fs::create_dir_all(&self.scratch)
    }

    /// A new empty folder for work in progress; it is removed when dropped.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn scratch(&self) -> io::Result<tempfile::TempDir> {
        tempfile::TempDir::new_in(&self.scratch)
    }

    /// The folder of a content. Both parts are made by us: an id and a hash.
    pub fn folder(&self, account_id: &str, content_hash: &str) -> MediaFolder {
        MediaFolder(self.folder.join(account_id).join(content_hash))
    }

    /// Where spoken texts are kept; they can be made anew at any time.
    pub fn speech_folder(&self) -> PathBuf {
        self.folder.join("speech")
    }

    /// Held while a folder and the rows that name it change together, so that removal and a new upload of the same
    /// content cannot cross.
    pub async fn changing(&self) -> MutexGuard<'_, ()> {
        self.changing.lock().await
    }

    /// Moves a finished folder into its place. The same content may be there already; then nothing is moved.
    ///
    /// # Errors
    /// When it cannot be moved.
    pub fn place(&self, finished: &Path, to: &MediaFolder) -> io::Result<()> {
        if to.path().exists() {
            return Ok(());
        }
        let parent = to.path().parent().unwrap_or(&self.folder);
        std::fs::create_dir_all(parent)?;
        for file in std::fs::read_dir(finished)? {
            sync(&file?.path())?;
        }
        // The names in a folder are kept by syncing the folder itself: first of the files, then of what was moved.
        sync(finished)?;
        std::fs::rename(finished, to.path())?;
        sync(parent)?;
        sync(&self.folder)
    }

    /// Every kept folder, as account id and content hash.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn all(&self) -> io::Result<Vec<(String, String)>> {
        let mut found = Vec::new();
        for account in std::fs::read_dir(&self.folder)? {
            let account = account?;
            let account_id = account.file_name().to_string_lossy().into_owned();
            if account_id == "speech" {
                continue;
            }
            for content in std::fs::read_dir(account.path())? {
                found.push((account_id.clone(), content?.file_name().to_string_lossy().into_owned()));
            }
        }
        Ok(found)
    }

    /// Removes the folder of a content; it may be gone already.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub fn remove(&self, folder: &MediaFolder) -> io::Result<()> {
        match std::fs::remove_dir_all(folder.path()) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// Waits until a file or the names in a folder are on the disk.
fn sync(path: &Path) -> io::Result<()> {
    std::fs::File::open(path)?.sync_all()
}
