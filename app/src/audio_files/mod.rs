//! Uploaded audio: the files behind recordings, hold and transfer music; receiving, converting, keeping, playing them. Each is a row
//! and, shared by rows of the same content, a folder with the original and what telephones play.

#[cfg(feature = "ssr")]
mod audio_file;
mod audio_view;
#[cfg(feature = "ssr")]
mod convert;
#[cfg(feature = "ssr")]
mod keep;
#[cfg(feature = "ssr")]
mod listen;
#[cfg(feature = "ssr")]
mod plain_form;
#[cfg(feature = "ssr")]
pub mod quota;
#[cfg(feature = "ssr")]
mod receive;
#[cfg(feature = "ssr")]
pub mod refusal;
#[cfg(feature = "ssr")]
mod removal;
#[cfg(feature = "ssr")]
mod said;
#[cfg(feature = "ssr")]
mod store;
mod transfer;
#[cfg(feature = "ssr")]
mod upload;
mod upload_control;
mod upload_island;
mod uploaded;
#[cfg(feature = "ssr")]
mod words;

#[cfg(test)]
mod tests;

#[cfg(feature = "ssr")]
pub use audio_file::{AudioFile, Purpose};
pub use audio_view::{AudioView, Waveform};
#[cfg(feature = "ssr")]
pub use keep::forget;
#[cfg(feature = "ssr")]
pub use listen::listen;
#[cfg(feature = "ssr")]
pub use plain_form::{PlainForm, RefusedUpload, take_refused};
#[cfg(feature = "ssr")]
pub use removal::{REMOVE_AUDIO, remove_content, sweep};
#[cfg(feature = "ssr")]
pub use said::said;
#[cfg(feature = "ssr")]
pub use store::{find, list, recording_names, rename};
#[cfg(feature = "ssr")]
pub use upload::upload;
pub use upload_control::UploadControl;
pub use upload_island::UploadIsland;
pub use uploaded::{UploadWords, UploadedAudio};
#[cfg(feature = "ssr")]
pub use words::{upload_words, upload_words_on};
