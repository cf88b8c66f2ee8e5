//! Words and choices for the menu editor, gathered on the server.

use std::sync::Arc;

use super::menu_form::{Part, RecordingOption, Slot, TargetOption};
use super::pointers::menu_name;
use super::store;
use crate::audio_files::{self, Purpose};
use crate::conferences::{self, ConferenceServer};
use crate::extensions::{self, Extension, Kind};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::form::{OptionLines, SelectOption};
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::sentences::Sentences;

/// Where the calls of a menu can be passed on to.
#[derive(Debug)]
pub struct Offered {
    /// Everything there is.
    pub targets: Vec<TargetOption>,
    /// The same as lines of a list.
    pub lines: OptionLines,
}

/// Where the calls of a menu of an account can be passed on to; worked out anew after a change only.
///
/// # Errors
/// A fault of the database.
pub async fn offered(
    portal: &Portal,
    connection: &mut Connection,
    account_id: &str,
    slot: &Slot,
    text: Text,
) -> Result<Arc<Offered>, sqlx::Error> {
    let make = async |connection: &mut Connection| {
        let targets = targets(portal, connection, account_id, slot, text).await?;
        Ok(Offered { lines: targets.iter().map(line).collect(), targets })
    };
    portal.of_newest_revision(connection, account_id, (text.language(), slot.name()), make).await
}

fn line(target: &TargetOption) -> SelectOption {
    SelectOption { value: target.value.clone(), label: target.label(), group: target.group.clone() }
}

async fn targets(
    portal: &Portal,
    connection: &mut Connection,
    account_id: &str,
    slot: &Slot,
    text: Text,
) -> Result<Vec<TargetOption>, sqlx::Error> {
    let menus = store::list(connection, account_id).await?;
    let extensions = extensions::current(portal, connection, account_id).await?;
    let conference = conferences::conference_server(connection, account_id).await?;
    let of_kind = |kind| move |extension: &&Extension| extension.kind == kind;
    let option = |value: String, name: String, detail: String, group: &str| TargetOption {
        value,
        name,
        detail,
        group: text.say(group),
    };
    let people = extensions.iter().filter(of_kind(Kind::User)).map(|user| {
        option(format!("user:{}", user.id), user.name.clone(), user.number.clone(), "receptionist-group-users")
    });
    let groups = extensions.iter().filter(of_kind(Kind::RingGroup)).map(|group| {
        let detail = if group.members == 0 {
            say!(text, "receptionist-empty-group", number = group.number.clone())
        } else {
            group.number.clone()
        };
        option(format!("group:{}", group.id), group.name.clone(), detail, "receptionist-group-ring-groups")
    });
    let conference = conference.map(|ConferenceServer { extension, rooms }| {
        let detail = if rooms.is_empty() {
            say!(text, "receptionist-empty-conference", number = extension.number)
        } else {
            extension.number
        };
        option(format!("conference:{}", extension.id), extension.name, detail, "receptionist-group-conference")
    });
    let boxes = extensions.iter().filter(of_kind(Kind::User)).map(|user| {
        let name = say!(text, "receptionist-voicemail-of", name = user.name.clone());
        option(format!("voicemail:{}", user.id), name, user.number.clone(), "receptionist-group-voicemail")
    });
    let others = menus.iter().filter(|saved| saved.slot != *slot).map(|saved| {
        option(format!("menu:{}", saved.id), menu_name(text, saved), String::new(), "receptionist-group-menus")
    });
    let outside = option(
        "external".to_owned(),
        text.say("receptionist-external-number"),
        String::new(),
        "receptionist-group-external",
    );
    Ok(people.chain(groups).chain(conference).chain(boxes).chain(others).chain([outside]).collect())
}

/// The recordings of an account.
pub async fn recordings(
    connection: &mut Connection,
    account_id: &str,
    text: Text,
) -> Result<Vec<RecordingOption>, sqlx::Error> {
    let recordings = audio_files::list(connection, account_id, Purpose::Recording).await?;
    let line = |recording: audio_files::AudioFile| RecordingOption {
        name: format!("{} · {}", recording.name, text.duration(recording.duration_ms)),
        id: recording.id,
    };
    Ok(recordings.into_iter().map(line).collect())
}

/// The name of a part of the menu.
pub fn part_name(text: Text, part: Part) -> String {
    match part {
        Part::Greeting => text.say("receptionist-greeting"),
        Part::Key(digit) => say!(text, "receptionist-key", key = i64::try_from(digit).unwrap_or_default()),
        Part::Silence => text.say("receptionist-silence"),
        Part::WrongKey => text.say("receptionist-wrong-key"),
    }
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

/// The words of the editor that mention nothing.
const WORDS: [&str; 61] = [
    "common-problem-connection",
    "common-problem-form",
    "common-problem-not-found",
    "common-problem-phone-missing",
    "common-problem-phone-wrong",
    "common-problem-sign-in-needed",
    "common-save",
    "receptionist-action",
    "receptionist-action-announcement",
    "receptionist-action-dial-by-name",
    "receptionist-action-hang-up",
    "receptionist-action-none",
    "receptionist-action-repeat",
    "receptionist-action-transfer",
    "receptionist-all-saved",
    "receptionist-announcement",
    "receptionist-announcement-kind",
    "receptionist-change",
    "receptionist-choose-target",
    "receptionist-clear-key",
    "receptionist-conflict-keep-mine",
    "receptionist-conflict-take-theirs",
    "receptionist-endings",
    "receptionist-external-hint",
    "receptionist-external-number",
    "receptionist-finding-empty-greeting",
    "receptionist-finding-long-greeting",
    "receptionist-finding-nothing-to-choose",
    "receptionist-fix-first",
    "receptionist-go-target",
    "receptionist-greeting",
    "receptionist-greeting-text",
    "receptionist-key-add",
    "receptionist-key-free",
    "receptionist-keys",
    "receptionist-keys-hint",
    "receptionist-kind",
    "receptionist-kind-audio",
    "receptionist-kind-text",
    "receptionist-label",
    "receptionist-label-hint",
    "receptionist-listen",
    "receptionist-manage-recordings",
    "receptionist-move-cancelled",
    "receptionist-move-key",
    "receptionist-no-recording",
    "receptionist-notice-saved",
    "receptionist-recording",
    "receptionist-redo",
    "receptionist-saving",
    "receptionist-silence",
    "receptionist-test-before-saving",
    "receptionist-taken",
    "receptionist-target",
    "receptionist-then",
    "receptionist-to-keys",
    "receptionist-undo",
    "receptionist-unsaved-one",
    "receptionist-upload-recording",
    "receptionist-wrong-key",
    "receptionist-problem-audio-missing",
];

/// The refusals a saved menu may meet.
const REFUSALS: [&str; 11] = [
    "receptionist-problem-external-abroad",
    "receptionist-problem-external-own",
    "receptionist-problem-label-long",
    "receptionist-problem-menu-loop",
    "receptionist-problem-repeats",
    "receptionist-problem-target-missing",
    "receptionist-problem-text-characters",
    "receptionist-problem-text-long",
    "receptionist-problem-text-missing",
    "receptionist-problem-text-silent",
    "user-settings-problem-premium",
];

/// All words of the editor, by their keys.
pub fn words(text: Text) -> Sentences {
    // The island fills these in itself.
    let (key, number, parts) = ("{key}", "{number}", "{parts}");
    let mut words: Vec<(&str, String)> = WORDS.into_iter().chain(REFUSALS).map(|key| (key, text.say(key))).collect();
    words.extend([
        ("receptionist-characters", say!(text, "receptionist-characters", number = number)),
        ("receptionist-key", say!(text, "receptionist-key", key = key)),
        ("receptionist-moving", say!(text, "receptionist-moving", key = key)),
        ("receptionist-moved", say!(text, "receptionist-moved", from = "{from}", to = "{to}")),
        ("receptionist-unsaved-many", say!(text, "receptionist-unsaved-many", number = number)),
        ("receptionist-undone", say!(text, "receptionist-undone", parts = parts)),
        ("receptionist-redone", say!(text, "receptionist-redone", parts = parts)),
        ("receptionist-conflict-changed", say!(text, "receptionist-conflict-changed", parts = parts)),
        ("receptionist-finding-key-without-target", say!(text, "receptionist-finding-key-without-target", key = key)),
        (
            "receptionist-finding-key-without-announcement",
            say!(text, "receptionist-finding-key-without-announcement", key = key),
        ),
        ("receptionist-finding-offered-key", say!(text, "receptionist-finding-offered-key", key = key)),
    ]);
    words.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::language::Language;

    /// Every key that the island's sources name.
    fn named() -> Vec<&'static str> {
        let sources = [
            include_str!("checks.rs"),
            include_str!("editor.rs"),
            include_str!("editor_key.rs"),
            include_str!("editor_parts.rs"),
            include_str!("menu_editor_island.rs"),
            // The keys of refusals come from the server.
            include_str!("menu.rs"),
        ];
        let literals = sources.into_iter().flat_map(|source| source.split('"').skip(1).step_by(2));
        let prefixes = ["receptionist-", "common-", "user-settings-"];
        literals.filter(|literal| prefixes.iter().any(|prefix| literal.starts_with(prefix))).collect()
    }

    #[test]
    fn the_editor_has_every_word_it_names() {
        let words = words(Text::new(Language::EsCo));
        let missing: Vec<_> = named().into_iter().filter(|key| words.find(key).is_none()).collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert!(named().len() > 40);
    }
}
