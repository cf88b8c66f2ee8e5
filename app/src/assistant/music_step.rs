//! The music on hold.

use leptos::prelude::*;

use super::page::Asked;
use super::step_form::ways_on;
use super::steps::Step;
use crate::audio_files;
use crate::music::{self, Moment};
use crate::preferences::MusicCard;
use crate::shared::problem::Problem;

/// The step.
pub async fn view(asked: &Asked) -> Result<AnyView, Problem> {
    let (account_id, text) = (asked.caller.account_id.as_str(), asked.text);
    let mut connection = asked.portal.database.read().await?;
    let audio = match music::audio_at(&mut connection, account_id, Moment::Hold).await? {
        Some(id) => audio_files::find(&mut connection, account_id, &id).await?,
        None => None,
    };
    drop(connection);
    let refused = audio_files::take_refused(Step::Music.page()).await?;
    Ok(view! {
        <MusicCard moment=Moment::Hold page=Step::Music.page() audio=audio refused=refused/>
        {ways_on(text, Step::Music)}
    }
    .into_any())
}
