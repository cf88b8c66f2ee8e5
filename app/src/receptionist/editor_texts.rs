//! Words and choices for the menu editor, gathered on the server.

use super::editor_props::EditorTexts;
use super::menu_form::{RecordingOption, Slot, TargetOption};
use super::pointers::slot_name;
use super::store;
use crate::extensions;
use crate::recordings::{self, Purpose};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::language::Text;

/// Where a call of this menu can be passed on to.
pub async fn targets(
    connection: &mut Connection,
    account_id: &str,
    slot: Slot,
    text: Text,
) -> Result<Vec<TargetOption>, sqlx::Error> {
    let users = extensions::list(connection, account_id).await?;
    let menus = store::menu_ids(connection, account_id).await?;
    let option = |value: String, name: String, detail: String, group: &str| TargetOption { value, name, detail, group: text.say(group) };
    let people = users.iter().map(|user| {
        option(format!("user:{}", user.id), user.name(), user.number.clone(), "receptionist-group-users")
    });
    let boxes = users.iter().map(|user| {
        let name = say!(text, "receptionist-voicemail-of", name = user.name());
        option(format!("voicemail:{}", user.id), name, user.number.clone(), "receptionist-group-voicemail")
    });
    let others = Slot::ALL.into_iter().filter(|&other| other != slot).filter_map(|other| {
        let (id, _) = menus.iter().find(|(_, name)| name == other.name())?;
        Some(option(format!("menu:{id}"), slot_name(text, other), String::new(), "receptionist-group-menus"))
    });
    let outside = option("external".to_owned(), text.say("receptionist-external-number"), String::new(), "receptionist-group-external");
    Ok(people.chain(boxes).chain(others).chain([outside]).collect())
}

/// The recordings of an account.
pub async fn recordings(
    connection: &mut Connection,
    account_id: &str,
    text: Text,
) -> Result<Vec<RecordingOption>, sqlx::Error> {
    let recordings = recordings::list(connection, account_id, Purpose::Recording).await?;
    let line = |recording: recordings::AudioFile| RecordingOption {
        name: format!("{} · {}", recording.name, text.duration(recording.duration_ms)),
        id: recording.id,
    };
    Ok(recordings.into_iter().map(line).collect())
}

/// The names of the actions, in the order of `KeyAction::ALL`.
pub fn action_names(text: Text) -> Vec<String> {
    vec![
        text.say("receptionist-action-none"),
        text.say("receptionist-action-transfer"),
        text.say("receptionist-action-announcement"),
        text.say("receptionist-action-dial-by-name"),
        text.say("receptionist-action-repeat"),
        text.say("receptionist-action-hang-up"),
    ]
}

/// "Don't repeat", "Repeat once", …, in order.
pub fn repeat_names(text: Text) -> Vec<String> {
    (0_i64..=3).map(|number| say!(text, "receptionist-repeats", number = number)).collect()
}

/// All words of the editor.
pub fn editor_texts(text: Text) -> EditorTexts {
    // The island fills these in itself.
    let (key, name, number, parts) = ("{key}", "{name}", "{number}", "{parts}");
    EditorTexts {
        greeting: text.say("receptionist-greeting"),
        greeting_text: text.say("receptionist-greeting-text"),
        kind_text: text.say("receptionist-kind-text"),
        kind_audio: text.say("receptionist-kind-audio"),
        recording: text.say("receptionist-recording"),
        no_recording: text.say("receptionist-no-recording"),
        characters: say!(text, "receptionist-characters", number = number),
        listen: text.say("receptionist-listen"),
        keys: text.say("receptionist-keys"),
        keys_hint: text.say("receptionist-keys-hint"),
        key: say!(text, "receptionist-key", key = key),
        free: text.say("receptionist-key-free"),
        add_action: text.say("receptionist-key-add"),
        action: text.say("receptionist-action"),
        actions: action_names(text),
        target: text.say("receptionist-target"),
        choose_target: text.say("receptionist-choose-target"),
        external: text.say("receptionist-external-number"),
        external_hint: text.say("receptionist-external-hint"),
        label: text.say("receptionist-label"),
        label_hint: text.say("receptionist-label-hint"),
        announcement: text.say("receptionist-announcement"),
        clear_key: text.say("receptionist-clear-key"),
        move_key: text.say("receptionist-move-key"),
        moving: say!(text, "receptionist-moving", key = key),
        moved: say!(text, "receptionist-moved", from = "{from}", to = "{to}"),
        move_cancelled: text.say("receptionist-move-cancelled"),
        silence: text.say("receptionist-silence"),
        wrong_key: text.say("receptionist-wrong-key"),
        repeats: repeat_names(text),
        then: text.say("receptionist-then"),
        hang_up: text.say("receptionist-action-hang-up"),
        undo: text.say("receptionist-undo"),
        redo: text.say("receptionist-redo"),
        save: text.say("common-save"),
        saving: text.say("receptionist-saving"),
        saved: text.say("receptionist-notice-saved"),
        unsaved_one: text.say("receptionist-unsaved-one"),
        unsaved_many: say!(text, "receptionist-unsaved-many", number = number),
        all_saved: text.say("receptionist-all-saved"),
        fix_first: text.say("receptionist-fix-first"),
        conflict_title: say!(text, "receptionist-conflict-title", name = name),
        conflict_changed: say!(text, "receptionist-conflict-changed", parts = parts),
        conflict_take_theirs: text.say("receptionist-conflict-take-theirs"),
        conflict_keep_mine: text.say("receptionist-conflict-keep-mine"),
        empty_greeting: text.say("receptionist-finding-empty-greeting"),
        long_greeting: text.say("receptionist-finding-long-greeting"),
        key_without_target: say!(text, "receptionist-finding-key-without-target", key = key),
        key_without_announcement: say!(text, "receptionist-finding-key-without-announcement", key = key),
        offered_key: say!(text, "receptionist-finding-offered-key", key = key),
        nothing_to_choose: text.say("receptionist-finding-nothing-to-choose"),
    }
}

/// The sentences of every refusal the editor may have to show.
pub fn sentences(text: Text) -> Vec<(String, String)> {
    [
        "common-problem-connection",
        "common-problem-form",
        "common-problem-not-found",
        "common-problem-phone-missing",
        "common-problem-phone-wrong",
        "common-problem-sign-in-needed",
        "receptionist-problem-audio-missing",
        "receptionist-problem-external-abroad",
        "receptionist-problem-label-long",
        "receptionist-problem-repeats",
        "receptionist-problem-target-missing",
        "receptionist-problem-text-characters",
        "receptionist-problem-text-long",
        "receptionist-problem-text-missing",
    ]
    .into_iter()
    .map(|key| (key.to_owned(), text.say(key)))
    .collect()
}
