//! Finds or makes the sound files that callers hear, by names that Asterisk can play.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use app::call_routing::Said;
use app::phone_plan::{Plan, Told};
use app::shared::language::Language;
use app::shared::portal::Portal;
use app::shared::random;
use app::speech::{self, Spoken};

use super::links::link;

/// What is played where something cannot be spoken.
const BEEP: &str = "sound:beep";

/// The sounds.
#[derive(Debug)]
pub struct Sounds {
    portal: Portal,
    folder: PathBuf,
}

impl Sounds {
    /// Sounds in a folder of the switchboard's own: links to the audio that the portal keeps.
    pub fn new(portal: Portal, folder: PathBuf) -> Self {
        Self { portal, folder }
    }

    /// What is said to callers; nothing when there is nothing to hear.
    pub async fn said(&self, plan: &Plan, said: &Said) -> Option<String> {
        if said.is_empty() {
            return None;
        }
        match said {
            Said::Text(text) => Some(self.text(plan.language, text).await),
            Said::Recording { id, .. } => {
                let (_, hash) = plan.recordings.iter().find(|(recording, _)| recording == id)?;
                let kept = self.portal.media.folder(&plan.account_id, hash);
                self.linked(hash, &kept.narrowband(), &kept.wideband())
            }
        }
    }

    /// What the phone system itself says.
    pub async fn told(&self, plan: &Plan, told: Told) -> String {
        self.text(plan.language, &told.sentence(plan.text())).await
    }

    /// A text, spoken.
    pub async fn text(&self, language: Language, text: &str) -> String {
        let spoken = Spoken { language: language.tag().to_owned(), text: text.to_owned() };
        let name = random::fingerprint(&format!("{}\n{text}", spoken.language));
        if self.folder.join(format!("{name}.wav")).exists() {
            return self.media(&name);
        }
        match speech::speak(&self.portal, &spoken).await {
            Ok(narrowband) => {
                let wideband = narrowband.with_file_name("16k.wav");
                self.linked(&name, &narrowband, &wideband).unwrap_or_else(|| BEEP.to_owned())
            }
            Err(_) => BEEP.to_owned(),
        }
    }

    /// Forgets the texts that the portal has forgotten: it keeps those that are used, and the rest up to a size.
    ///
    /// # Errors
    /// A fault of the disk.
    pub fn sweep(&self) -> std::io::Result<()> {
        for entry in std::fs::read_dir(&self.folder)? {
            let path = entry?.path();
            // A link that is alone belongs to nothing the portal keeps. A copy, from another disk, is made anew when it is needed.
            if std::fs::metadata(&path)?.nlink() == 1 {
                std::fs::remove_file(&path)?;
            }
        }
        Ok(())
    }

    fn linked(&self, name: &str, narrowband: &Path, wideband: &Path) -> Option<String> {
        let linked = link(narrowband, &self.folder.join(format!("{name}.wav")))
            .and_then(|()| link(wideband, &self.folder.join(format!("{name}.wav16"))));
        match linked {
            Ok(()) => Some(self.media(name)),
            Err(error) => {
                tracing::error!(%error, "a sound cannot be found");
                None
            }
        }
    }

    fn media(&self, name: &str) -> String {
        format!("sound:{}", self.folder.join(name).display())
    }
}
