//! Uploaded audio: recordings for greetings and announcements, and the files behind hold and transfer music. Each is a row
//! and, shared by rows of the same content, a folder with the original and what telephones play.

#[cfg(feature = "ssr")]
mod audio_file;
mod audio_view;
#[cfg(feature = "ssr")]
mod convert;
#[cfg(feature = "ssr")]
mod delete_page;
#[cfg(feature = "ssr")]
mod keep;
#[cfg(feature = "ssr")]
mod list_page;
#[cfg(feature = "ssr")]
mod listen;
#[cfg(feature = "ssr")]
mod plain_form;
#[cfg(feature = "ssr")]
mod receive;
#[cfg(feature = "ssr")]
mod refusal;
#[cfg(feature = "ssr")]
mod removal;
#[cfg(feature = "ssr")]
mod server_functions;
#[cfg(feature = "ssr")]
mod store;
mod transfer;
#[cfg(feature = "ssr")]
mod upload;
mod upload_control;
mod upload_island;
mod uploaded;
#[cfg(feature = "ssr")]
mod uses;
#[cfg(feature = "ssr")]
mod words;

#[cfg(test)]
mod tests;

#[cfg(feature = "ssr")]
pub use audio_file::{AudioFile, Purpose};
#[cfg(feature = "ssr")]
pub use delete_page::DeletePage;
#[cfg(feature = "ssr")]
pub use keep::forget;
#[cfg(feature = "ssr")]
pub use list_page::ListPage;
#[cfg(feature = "ssr")]
pub use listen::listen;
#[cfg(feature = "ssr")]
pub use plain_form::{PlainForm, RefusedUpload, take_refused};
#[cfg(feature = "ssr")]
pub use removal::{REMOVE_AUDIO, remove_content, sweep};
#[cfg(feature = "ssr")]
pub use server_functions::DeleteRecording;
#[cfg(feature = "ssr")]
pub use store::{find, list};
#[cfg(feature = "ssr")]
pub use upload::upload;
pub use audio_view::AudioView;
pub use upload_control::UploadControl;
pub use upload_island::UploadIsland;
pub use uploaded::{UploadWords, UploadedAudio};
#[cfg(feature = "ssr")]
pub use words::upload_words;
