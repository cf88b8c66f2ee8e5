//! Takes over what companies change: a plan is made of it, written to disk, and what Asterisk reads of it is renewed.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::call_routing::{AfterRinging, KeyAction, Said};
use app::phone_plan::{self, Plan};
use app::phone_system::SipDevice;
use app::shared::account_changes;
use app::shared::live_phones::Presence;
use app::shared::problem::Problem;
use app::trunks::{self, Trunk};
use asterisk::ari;
use asterisk::configuration::replace;
use tokio::sync::Semaphore;

use super::accounts_files;
use super::board::Board;
use super::lines_out;
use super::telling;

/// How often is looked for changes.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);
/// While the database does not answer, it is asked less often.
const WHILE_AWAY: Duration = Duration::from_secs(2);

/// After so long an account is made anew although nobody changed it.
const LONGEST_KEPT: Duration = Duration::from_hours(1);
/// So many accounts are taken over before the phone system is told: what somebody saved just now waits for no more of them.
const AT_A_TIME: usize = 20;

/// The modules that have to read their files again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Reloads {
    dialplan: bool,
    music: bool,
    lines: bool,
}

/// Takes over every change, for ever.
pub async fn keep_up(board: &Arc<Board>) {
    let mut state = State::default();
    loop {
        match look(board, &mut state).await {
            Ok(()) => tokio::time::sleep(BETWEEN_LOOKS).await,
            Err(error) => {
                tracing::warn!(%error, "changes cannot be taken over now");
                tokio::time::sleep(WHILE_AWAY).await;
            }
        }
    }
}

/// What was written of each account, so that what did not change is left alone.
type Written = HashMap<String, (Vec<asterisk::configuration::Phone>, Vec<asterisk::configuration::Box>)>;

/// What is done, and what is to be done still.
#[derive(Default)]
struct State {
    written: Written,
    /// When accounts were made anew. All of them are after a start, as a newer program may write other files, and files may be
    /// lost; and from time to time, as some of what decides changes with the clock alone.
    renewed: HashMap<String, Instant>,
    /// The lines to carriers were made anew since the start, for the same reason.
    lines_renewed: bool,
    reloads: Reloads,
    /// Plans of which nobody was told yet that they run.
    taken: Vec<Arc<Plan>>,
}

async fn look(board: &Arc<Board>, state: &mut State) -> anyhow::Result<()> {
    let mut connection = board.portal.database.read().await?;
    let current = account_changes::all(&mut connection).await?;
    let lines = trunks::changes(&mut connection).await?;
    let lines_are_due = !state.lines_renewed || board.lines_out.generation() != lines;
    let lines_out = if lines_are_due { Some(trunks::trunks(&mut connection).await?) } else { None };
    drop(connection);
    if let Some(trunks) = lines_out {
        take_over_lines(board, lines, &trunks, &mut state.reloads).await?;
        state.lines_renewed = true;
    }
    let held = board.plans.generations();
    let changed = current.iter().filter(|(account, generation)| held.get(account) != Some(generation));
    let is_old = |account: &str| state.renewed.get(account).is_none_or(|renewed| renewed.elapsed() > LONGEST_KEPT);
    let others =
        current.iter().filter(|(account, generation)| held.get(account) == Some(generation) && is_old(account));
    let due: Vec<String> = changed.chain(others).map(|(account, _)| account.clone()).take(AT_A_TIME).collect();
    for account_id in &due {
        let is_first = state.renewed.insert(account_id.clone(), Instant::now()).is_none();
        match take_over(board, account_id, state).await {
            Ok(plan) if is_first || held.get(account_id) != Some(&plan.generation) => state.taken.push(plan),
            // Nothing new; or it was removed a moment ago.
            Ok(_) | Err(Failure::Problem(Problem::NotFound)) => {}
            Err(error) => tracing::error!(account_id, %error, "an account cannot be taken over"),
        }
    }
    for account_id in held.keys().filter(|id| !current.iter().any(|(account, _)| account == *id)) {
        remove(board, account_id).await?;
        state.reloads = Reloads { dialplan: true, music: true, ..state.reloads };
    }
    reload(board, &mut state.reloads).await;
    let is_there = board.portal.phones.presence() == Presence::There;
    anyhow::ensure!(!is_there || state.reloads == Reloads::default(), "Asterisk could not read its files again");
    while let Some(plan) = state.taken.last().cloned() {
        note(board, &plan).await?;
        state.taken.pop();
        let board = Arc::clone(board);
        tokio::spawn(async move {
            telling::tell_phones(&board, &plan.account_id).await;
            speak_ahead(&board, &plan).await;
        });
    }
    Ok(())
}

/// The lines to carriers changed.
async fn take_over_lines(
    board: &Board,
    generation: i64,
    trunks: &[Trunk],
    reloads: &mut Reloads,
) -> anyhow::Result<()> {
    board.book.replace_secrets("trunks", &lines_out::secrets(trunks)).await?;
    let etc = board.system.files.etc();
    reloads.lines |= replace(&etc.join("pjsip_trunks.conf"), &lines_out::configuration(trunks))?;
    reloads.dialplan |= replace(&etc.join("accounts/lines.dialplan.conf"), &lines_out::help_dialplan(trunks))?;
    board.lines_out.put(generation, trunks)?;
    tracing::info!(lines = trunks.len(), "the lines to carriers were taken over");
    Ok(())
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("{0:?}")]
    Problem(Problem),
    #[error(transparent)]
    Disk(#[from] std::io::Error),
    #[error(transparent)]
    Book(#[from] sqlx::Error),
}

async fn take_over(board: &Board, account_id: &str, state: &mut State) -> Result<Arc<Plan>, Failure> {
    let (plan, devices) = phone_plan::load(&board.portal, account_id).await.map_err(Failure::Problem)?;
    write_phones(board, &plan, &devices, &mut state.written).await?;
    let reloads = &mut state.reloads;
    let etc = board.system.files.etc().join("accounts");
    let music_folder = board.system.folder.join("music");
    let music = accounts_files::music(&plan, &board.portal.media, &music_folder)?;
    reloads.music |= replace(&etc.join(format!("{account_id}.music.conf")), &music)?;
    let dialplan = accounts_files::dialplan(&plan);
    reloads.dialplan |= replace(&etc.join(format!("{account_id}.dialplan.conf")), &dialplan)?;
    Ok(board.plans.put(plan)?)
}

async fn write_phones(
    board: &Board,
    plan: &Plan,
    devices: &[SipDevice],
    written: &mut Written,
) -> Result<(), sqlx::Error> {
    let phones = accounts_files::phones(plan, devices, board.system.encrypted);
    let now = (phones, accounts_files::boxes(plan));
    if written.get(&plan.account_id) == Some(&now) {
        return Ok(());
    }
    board.book.replace(&plan.account_id, &now.0, &now.1).await?;
    written.insert(plan.account_id.clone(), now);
    Ok(())
}

async fn remove(board: &Board, account_id: &str) -> anyhow::Result<()> {
    board.book.replace(account_id, &[], &[]).await?;
    let etc = board.system.files.etc().join("accounts");
    for kind in ["music", "dialplan"] {
        let path = etc.join(format!("{account_id}.{kind}.conf"));
        if path.exists() {
            std::fs::remove_file(path)?;
        }
    }
    board.plans.remove(account_id)?;
    Ok(())
}

/// Has everything read again that may have changed while nobody told Asterisk.
///
/// # Errors
/// When it does not answer.
pub async fn reload_all(board: &Board) -> Result<(), ari::Error> {
    for module in ["res_musiconhold.so", "pbx_config.so", "res_pjsip.so"] {
        board.ari.reload(module).await?;
    }
    Ok(())
}

/// While Asterisk is away nothing is asked for. What is due stays due until it was done: everything is read when Asterisk is back,
/// but a change may come between that and the moment when it counts as being there.
async fn reload(board: &Board, reloads: &mut Reloads) {
    if board.portal.phones.presence() != Presence::There {
        return;
    }
    let modules = [
        (&mut reloads.music, "res_musiconhold.so"),
        (&mut reloads.dialplan, "pbx_config.so"),
        (&mut reloads.lines, "res_pjsip.so"),
    ];
    for (is_due, module) in modules {
        if *is_due {
            match board.ari.reload(module).await {
                Ok(()) => *is_due = false,
                Err(error) => tracing::warn!(%error, module, "Asterisk could not read its files again"),
            }
        }
    }
}

/// The revision runs from now on.
async fn note(board: &Board, plan: &Plan) -> anyhow::Result<()> {
    let now_ms = board.portal.clock.now_ms();
    let mut transaction = board.portal.database.write().await?;
    phone_plan::note_run(&mut transaction, &plan.account_id, plan.revision, &plan.routing, now_ms).await?;
    transaction.commit().await?;
    board.portal.phones.touch();
    tracing::info!(account_id = plan.account_id, revision = plan.revision, "a revision was taken over");
    Ok(())
}

/// What is spoken ahead is spoken one text after the other: a caller who waits for one needs the voice, too.
static AHEAD: Semaphore = Semaphore::const_new(1);

/// Speaks what callers of the account will hear, so that the first one need not wait.
async fn speak_ahead(board: &Board, plan: &Plan) {
    for said in texts(plan) {
        let _turn = AHEAD.acquire().await;
        board.sounds.said(plan, said).await;
    }
    for told in phone_plan::Told::ALL {
        let _turn = AHEAD.acquire().await;
        board.sounds.told(plan, told).await;
    }
}

/// Everything that is said in the account's menus and groups.
fn texts(plan: &Plan) -> impl Iterator<Item = &Said> {
    let routing = &plan.routing;
    let greetings = routing.menus.iter().map(|menu| &menu.greeting);
    let keys = routing.menus.iter().flat_map(|menu| &menu.keys).filter_map(|key| match &key.action {
        KeyAction::Announcement(said) => Some(said),
        _ => None,
    });
    let groups = routing.ring_groups.iter().filter_map(|group| match &group.then {
        AfterRinging::HangUp(said) => Some(said),
        AfterRinging::Transfer(_) => None,
    });
    let holidays = routing.schedule.holidays.iter().filter_map(|holiday| holiday.greeting.as_ref());
    greetings.chain(keys).chain(groups).chain(holidays)
}
