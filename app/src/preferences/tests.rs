//! Saving preferences and deleting music, on a real database.

use super::server_functions::{DeleteMusicForm, PreferencesForm, delete_music, save_preferences};
use crate::accounts;
use crate::extensions;
use crate::holidays::{GreetingKind, HolidayForm, add_holiday};
use crate::music::{self, Moment};
use crate::ring_groups::{GroupForm, insert_checked};
use crate::shared::jobs::SPEAK;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::prompt::Prompt;
use crate::speech::Spoken;
use crate::testing::{TestPortal, stranger};

fn form(time_zone: &str, prompt_language: &str) -> PreferencesForm {
    PreferencesForm { version: 1, time_zone: time_zone.to_owned(), prompt_language: prompt_language.to_owned() }
}

#[tokio::test]
async fn time_zone_and_language_of_prompts_are_saved_for_the_callers_account_only() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let neighbour = portal.an_account("601 555 0200").await;
    portal.call(&caller, async || save_preferences(form("Europe/Paris", "fr")).await).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let saved = accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap();
    assert_eq!((saved.time_zone.as_str(), saved.prompt_language.as_str()), ("Europe/Paris", "fr"));
    let other = accounts::find(&mut connection, &neighbour.account_id).await.unwrap().unwrap();
    assert_eq!((other.time_zone.as_str(), other.prompt_language.as_str()), ("America/Bogota", "es-CO"));
    assert!(portal.audited(&caller.account_id).await.iter().any(|action| action == "preferences.save"));
}

#[tokio::test]
async fn nobodys_work_is_silently_overwritten() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    portal.call(&caller, async || save_preferences(form("Europe/Paris", "fr")).await).await.unwrap();
    let later = portal.call(&caller, async || save_preferences(form("America/Lima", "es")).await).await;
    assert_eq!(later, Err(Problem::Conflict));
    let mut connection = portal.portal.database.read().await.unwrap();
    let saved = accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap();
    assert_eq!((saved.time_zone.as_str(), saved.preferences_version), ("Europe/Paris", 2));
}

#[tokio::test]
async fn all_that_callers_hear_spoken_is_queued_in_another_language_of_prompts() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let account = accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap();
    let user = extensions::find_by_number(&mut connection, &caller.account_id, "1001").await.unwrap().unwrap();
    let group = GroupForm {
        name: "Ventas".to_owned(),
        number: "1101".to_owned(),
        members: vec![user.id],
        announcement: Prompt { text: "Llame más tarde.".to_owned(), ..Prompt::default() },
        ..GroupForm::default()
    };
    insert_checked(&mut connection, portal.portal.clock.now_ms(), &account, &group).await.unwrap();
    let holiday = HolidayForm {
        name: "Navidad".to_owned(),
        first_day: "2026-12-25".to_owned(),
        greeting: GreetingKind::Text,
        greeting_text: "Feliz Navidad.".to_owned(),
        ..HolidayForm::default()
    };
    portal.call(&caller, async || add_holiday(holiday).await).await.unwrap();
    sqlx::query("DELETE FROM jobs WHERE kind = $1").bind(SPEAK).execute(&mut *connection).await.unwrap();
    for (version, language, wanted) in [(1, "es-CO", 0), (2, "fr", 4)] {
        let form = PreferencesForm { version, ..form("America/Bogota", language) };
        portal.call(&caller, async || save_preferences(form).await).await.unwrap();
        let queued: Vec<String> = sqlx::query_scalar("SELECT payload FROM jobs WHERE kind = $1")
            .bind(SPEAK)
            .fetch_all(&mut *connection)
            .await
            .unwrap();
        let queued: Vec<Spoken> = queued.iter().map(|payload| serde_json::from_str(payload).unwrap()).collect();
        assert_eq!(queued.len(), wanted, "two menus, a group and a holiday: {queued:?}");
        assert!(queued.iter().all(|spoken| spoken.language == language), "{queued:?}");
        for text in ["Llame más tarde.", "Feliz Navidad."] {
            assert_eq!(queued.iter().any(|spoken| spoken.text == text), wanted > 0, "{text}");
        }
    }
}

#[tokio::test]
async fn what_is_not_in_the_lists_is_refused() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let zone = FieldProblem::new("form[time_zone]", "preferences-problem-time-zone");
    let language = FieldProblem::new("form[prompt_language]", "preferences-problem-language");
    let result = portal.call(&caller, async || save_preferences(form("America/Macondo", "tlh")).await).await;
    assert_eq!(result, Err(Problem::Fields(vec![zone, language])));
    let result = portal.request(&stranger(), async || save_preferences(form("Europe/Paris", "fr")).await).await.0;
    assert_eq!(result, Err(Problem::SignInNeeded));
}

#[tokio::test]
async fn music_that_does_not_play_cannot_be_deleted() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    for moment in ["hold", "transfer", "lunch"] {
        let form = DeleteMusicForm { moment: moment.to_owned(), audio: String::new() };
        assert_eq!(portal.call(&caller, async || delete_music(form).await).await, Err(Problem::NotFound));
    }
}

#[tokio::test]
async fn deleted_music_leaves_silence_and_no_row() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let neighbour = portal.an_account("601 555 0200").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    for owner in [&caller, &neighbour] {
        sqlx::query(
            "INSERT INTO audio_files (id, account_id, name, purpose, format, content_hash, size_bytes, duration_ms, \
             original_loudness, caller_loudness, waveform, created_at) \
             VALUES ($1, $2, 'a.mp3', 'hold_music', 'mp3', 'abc', 1, 1, -20.5, -19.0, '', 0)",
        )
        .bind(format!("audio of {}", owner.account_id))
        .bind(&owner.account_id)
        .execute(&mut *connection)
        .await
        .unwrap();
        let id = format!("audio of {}", owner.account_id);
        music::set(&mut connection, &owner.account_id, Moment::Hold, &id).await.unwrap();
    }
    let form = |audio: &str| DeleteMusicForm { moment: "hold".to_owned(), audio: audio.to_owned() };
    let earlier = portal.call(&caller, async || delete_music(form("what played before")).await).await;
    assert_eq!(earlier, Err(Problem::Conflict), "another music was uploaded meanwhile");
    assert!(music::audio_at(&mut connection, &caller.account_id, Moment::Hold).await.unwrap().is_some());
    let own = format!("audio of {}", caller.account_id);
    assert_eq!(portal.call(&caller, async || delete_music(form(&own)).await).await, Ok(()));
    assert_eq!(music::audio_at(&mut connection, &caller.account_id, Moment::Hold).await.unwrap(), None);
    assert!(music::audio_at(&mut connection, &neighbour.account_id, Moment::Hold).await.unwrap().is_some());
    let rows: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM audio_files").fetch_one(&mut *connection).await.unwrap();
    assert_eq!(rows, 1);
    assert!(portal.audited(&caller.account_id).await.iter().any(|action| action == "music.delete"));
}
