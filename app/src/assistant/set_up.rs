//! What is set up already, whatever became of the step that leads there.

use super::steps::{Progress, State, Step};
use super::store;
use crate::business_hours;
use crate::extensions;
use crate::music::{self, Moment};
use crate::numbers::{self, Destination};
use crate::receptionist::{self, KeyAction, MenuForm, PromptKind, Slot};
use crate::shared::caller::Caller;
use crate::shared::database::Connection;
use crate::shared::problem::Problem;

/// How far the caller's company came. A step that was put off counts as done where there is nothing left to do.
pub async fn progress(connection: &mut Connection, caller: &Caller) -> Result<Progress, Problem> {
    let mut progress = store::find(connection, &caller.account_id).await?;
    for step in Step::ALL {
        if progress.state(step) == Some(State::Skipped) && is_set_up(connection, caller, step).await? {
            progress.set_done(step);
        }
    }
    Ok(progress)
}

async fn is_set_up(connection: &mut Connection, caller: &Caller, step: Step) -> Result<bool, Problem> {
    let account_id = caller.account_id.as_str();
    Ok(match step {
        // The first one came with the account.
        Step::Users => extensions::count(connection, account_id).await? > 1,
        Step::Numbers => {
            let numbers = numbers::list(connection, account_id).await?;
            numbers.iter().any(|number| number.is_main && number.destination != Destination::Nobody)
        }
        Step::Greeting => {
            let open = receptionist::find_form(connection, caller, &Slot::Open).await?;
            greets(&open) && greets(&receptionist::find_form(connection, caller, &Slot::Closed).await?)
        }
        Step::Keys => {
            let menu = receptionist::find_form(connection, caller, &Slot::Open).await?;
            menu.keys.iter().any(|key| key.action != KeyAction::None)
        }
        Step::Hours => business_hours::find_form(connection, account_id).await?.version > 0,
        Step::Music => music::audio_at(connection, account_id, Moment::Hold).await?.is_some(),
        // Only people know whether these are as they should be.
        Step::Company | Step::Test => false,
    })
}

fn greets(menu: &MenuForm) -> bool {
    menu.greeting.kind == PromptKind::Audio || !menu.greeting.text.is_empty()
}
