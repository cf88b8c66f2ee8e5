//! What there is to choose from when a ring group is edited.

use super::store::SavedGroup;
use crate::audio_files::{self, Purpose};
use crate::extensions::{self, Extension, Kind};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::form::SelectOption;
use crate::shared::language::Text;
use crate::shared::portal::Portal;

/// Everything the form offers.
#[derive(Clone, Debug)]
pub struct Choices {
    /// How many digits numbers have.
    pub digits: i64,
    /// All users, by number.
    pub users: Vec<Extension>,
    /// Where calls can be passed on to when nobody answers.
    pub then: Vec<SelectOption>,
    /// The recordings.
    pub recordings: Vec<SelectOption>,
}

/// What a group may point to; not itself.
pub async fn load(
    portal: &Portal,
    connection: &mut Connection,
    (account_id, digits): (&str, i64),
    groups: &[SavedGroup],
    own_id: &str,
    text: Text,
) -> Result<Choices, sqlx::Error> {
    let all = extensions::current(portal, connection, account_id).await?;
    let users: Vec<_> = all.iter().filter(|extension| extension.kind == Kind::User).cloned().collect();
    let recordings = audio_files::list(connection, account_id, Purpose::Recording).await?;
    let others = groups.iter().filter(|saved| saved.id != own_id);
    let then = then_options(text, &users, others);
    let recording = |recording: audio_files::AudioFile| {
        line(recording.id, format!("{} · {}", recording.name, text.duration(recording.duration_ms)), String::new())
    };
    let none = line(String::new(), text.say("ring-groups-no-recording"), String::new());
    let recordings = [none].into_iter().chain(recordings.into_iter().map(recording)).collect();
    Ok(Choices { digits, users, then, recordings })
}

fn then_options<'a>(
    text: Text,
    users: &[Extension],
    groups: impl Iterator<Item = &'a SavedGroup>,
) -> Vec<SelectOption> {
    let hang_up = line("hang_up".to_owned(), text.say("ring-groups-then-hang-up"), String::new());
    let heading = text.say("ring-groups-then-users");
    let people = users
        .iter()
        .map(|user| line(format!("user:{}", user.id), format!("{} · {}", user.name, user.number), heading.clone()));
    let heading = text.say("ring-groups-then-groups");
    let groups = groups.map(|saved| {
        let name = format!("{} · {}", saved.group.name, saved.group.number);
        line(format!("group:{}", saved.id), name, heading.clone())
    });
    let heading = text.say("ring-groups-then-voicemail");
    let boxes = users.iter().map(|user| {
        let name = say!(text, "ring-groups-voicemail-of", name = user.name.clone());
        line(format!("voicemail:{}", user.id), format!("{name} · {}", user.number), heading.clone())
    });
    [hang_up].into_iter().chain(people).chain(groups).chain(boxes).collect()
}

fn line(value: String, label: String, group: String) -> SelectOption {
    SelectOption { value, label, group }
}
