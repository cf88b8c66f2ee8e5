//! `/preferences/hold_music/delete` and `/preferences/transfer_music/delete`: ask before music is deleted.

use leptos::prelude::*;

use super::server_functions::{DeleteMusicForm, delete_page};
use crate::audio_files;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::music::{self, Moment};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The question about hold music.
#[component]
pub fn DeleteHoldMusicPage() -> impl IntoView {
    question(Moment::Hold)
}

/// The question about transfer music.
#[component]
pub fn DeleteTransferMusicPage() -> impl IntoView {
    question(Moment::Transfer)
}

fn question(moment: Moment) -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let mut connection = portal.database.read().await?;
        let played = music::audio_at(&mut connection, &caller.account_id, moment).await?.ok_or(Problem::NotFound)?;
        let audio = audio_files::find(&mut connection, &caller.account_id, &played).await?.ok_or(Problem::NotFound)?;
        drop(connection);
        let refused = notes::take_refused::<DeleteMusicForm>(&delete_page(moment)).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let explained = match moment {
            Moment::Hold => text.say("preferences-hold-music-delete-explained"),
            Moment::Transfer => text.say("preferences-transfer-music-delete-explained"),
        };
        let title = say!(text, "recordings-delete-title", name = audio.name);
        Ok(view! {
            <Frame title=title.clone() section=Section::Preferences>
                <PageHead title=title back=("/preferences".to_owned(), text.say("common-tab-preferences"))/>
                <ProblemSummary problems=problems/>
                <section class="card music-card">
                    <div class="body">
                        <p>{explained}</p>
                        <form method="post" action="/api/preferences/delete-music">
                            <FormToken/>
                            <input type="hidden" name="form[moment]" value=moment.code()/>
                            <input type="hidden" name="form[audio]" value=played/>
                            <div class="actions">
                                <button class="button main danger">{icon(Icon::Trash)}{text.say("recordings-delete-confirm")}</button>
                                <a class="button" href="/preferences">{text.say("common-cancel")}</a>
                            </div>
                        </form>
                    </div>
                </section>
            </Frame>
        })
    })
}
