//! What there is to choose from when a ring group is edited.

use std::sync::Arc;

use super::member_fields::candidate;
use crate::audio_files::{self, Purpose};
use crate::extensions::{self, Extension, Kind};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::form::{OptionLines, SelectOption};
use crate::shared::language::Text;
use crate::shared::portal::Portal;

/// Everything the form offers.
#[derive(Clone, Debug)]
pub struct Choices {
    /// How many digits numbers have.
    pub digits: i64,
    /// All users.
    pub users: Arc<Users>,
    /// Where calls can be passed on to when nobody answers.
    pub then: OptionLines,
    /// The recordings.
    pub recordings: Vec<SelectOption>,
}

/// The users as the form shows them, written once for each state of the set-up: there may be hundreds.
#[derive(Debug)]
pub struct Users {
    /// Each of them, by number, with the box to tick.
    pub candidates: Vec<(Extension, String)>,
    people: OptionLines,
    boxes: OptionLines,
}

/// What a group may point to; not itself.
pub async fn load(
    portal: &Portal,
    connection: &mut Connection,
    (account_id, digits): (&str, i64),
    own_id: &str,
    text: Text,
) -> Result<Choices, sqlx::Error> {
    let all = extensions::current(portal, connection, account_id).await?;
    let users = users(portal, connection, account_id, text).await?;
    let recordings = audio_files::list(connection, account_id, Purpose::Recording).await?;
    let heading = text.say("ring-groups-then-groups");
    let others = all.iter().filter(|other| other.kind == Kind::RingGroup && other.id != own_id);
    let others = others.map(|group| line(format!("group:{}", group.id), group.label(), heading.clone()));
    let hang_up = SelectOption::plain("hang_up", text.say("ring-groups-then-hang-up"));
    let then = users.people.clone().after(hang_up).and(others.collect()).and(users.boxes.clone());
    let recording = |recording: audio_files::AudioFile| {
        SelectOption::plain(recording.id, format!("{} · {}", recording.name, text.duration(recording.duration_ms)))
    };
    let none = SelectOption::plain("", text.say("ring-groups-no-recording"));
    let recordings = [none].into_iter().chain(recordings.into_iter().map(recording)).collect();
    Ok(Choices { digits, users, then, recordings })
}

async fn users(
    portal: &Portal,
    connection: &mut Connection,
    account_id: &str,
    text: Text,
) -> Result<Arc<Users>, sqlx::Error> {
    let write = async |connection: &mut Connection| {
        let all = extensions::current(portal, connection, account_id).await?;
        let users: Vec<Extension> = all.iter().filter(|extension| extension.kind == Kind::User).cloned().collect();
        let heading = text.say("ring-groups-then-users");
        let person = |user: &Extension| line(format!("user:{}", user.id), user.label(), heading.clone());
        let people = users.iter().map(person).collect();
        let heading = text.say("ring-groups-then-voicemail");
        let voicemail = |user: &Extension| {
            let name = say!(text, "ring-groups-voicemail-of", name = user.name.clone());
            line(format!("voicemail:{}", user.id), format!("{name} · {}", user.number), heading.clone())
        };
        let boxes = users.iter().map(voicemail).collect();
        let candidates = users.into_iter().map(|user| (user.clone(), candidate(&user))).collect();
        Ok(Users { candidates, people, boxes })
    };
    portal.of_newest_revision(connection, account_id, text.language(), write).await
}

fn line(value: String, label: String, group: String) -> SelectOption {
    SelectOption { value, label, group }
}
