//! Preferences of an account: time zone, language of prompts, hold and transfer music.

mod delete_music_page;
mod music_card;
mod page;
mod server_functions;

#[cfg(test)]
mod tests;

pub use delete_music_page::{DeleteHoldMusicPage, DeleteTransferMusicPage};
pub use music_card::MusicCard;
pub use page::{Page, language_options};
pub use server_functions::{DeleteMusic, PreferencesForm, SavePreferences, check, enqueue_all_speech, save_checked};
