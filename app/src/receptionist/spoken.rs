//! The texts of the menus that callers hear spoken are made into audio before the first caller comes.

use super::menu::{Action, Menu, Said};
use super::store;
use crate::shared::database::Connection;
use crate::speech;

/// Enqueues the speaking of all texts of an account's menus: when their language is another than before.
///
/// # Errors
/// A fault of the database.
pub async fn enqueue_all_speech(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    language: &str,
) -> Result<(), sqlx::Error> {
    for saved in store::list(connection, account_id).await? {
        enqueue_speech(connection, now_ms, language, &saved.menu).await?;
    }
    Ok(())
}

/// Enqueues the speaking of a menu's texts.
pub(super) async fn enqueue_speech(
    connection: &mut Connection,
    now_ms: i64,
    language: &str,
    menu: &Menu,
) -> Result<(), sqlx::Error> {
    for spoken in spoken_texts(menu) {
        speech::enqueue(connection, now_ms, language, spoken).await?;
    }
    Ok(())
}

fn spoken_texts(menu: &Menu) -> impl Iterator<Item = &str> {
    let announcements = menu.keys.iter().filter_map(|key| match &key.action {
        Action::Announcement(said) => Some(said),
        _ => None,
    });
    let said = std::iter::once(&menu.greeting).chain(announcements);
    said.filter_map(|said| match said {
        Said::Text(text) => Some(text.as_str()),
        Said::Audio { .. } => None,
    })
}
