//! The switchboard: takes over what companies set up, and decides about every call by the portal's own rules. Asterisk hands calls
//! over by the ARI and connects them by a small fixed dialplan, so conversations go on without the switchboard; the switchboard
//! works from plans on its own disk, so calls are answered without the database.

mod accounts_files;
pub mod beside;
mod board;
mod call;
mod calling;
mod gather;
mod journal;
mod legs;
mod lines_out;
mod links;
mod live;
mod messages;
mod money;
mod next;
mod outgoing;
mod plans;
mod records;
mod sounds;
mod strangers;
mod sweep;
mod system;
mod take_over;
mod telling;

use std::sync::Arc;
use std::time::{Duration, Instant};

use app::shared::portal::Portal;
use asterisk::ari;
use asterisk::process;
use tokio::sync::watch;

use board::Board;
pub use system::System;

/// The name of the application in the dialplan.
const APPLICATION: &str = "centralita";
/// How long is waited before the phone system is asked again.
const BETWEEN_TRIES: Duration = Duration::from_millis(500);
/// Events that wait when calls are resumed come within this time.
const JUST_RESUMED: Duration = Duration::from_secs(2);
/// Two switchboards that took Asterisk from each other would not let any call go on.
const AFTER_ANOTHER: Duration = Duration::from_secs(30);
/// The events it needs besides those of its own calls.
const EVENTS: [&str; 10] = [
    "StasisStart",
    "StasisEnd",
    "ChannelDtmfReceived",
    "ChannelDestroyed",
    "PlaybackFinished",
    "Dial",
    "ContactStatusChange",
    "PeerStatusChange",
    "ApplicationReplaced",
    "ChannelCreated",
];

/// Works until `stop` turns true.
///
/// # Errors
/// When its own folder cannot be used.
pub async fn run(portal: Portal, system: System, mut stop: watch::Receiver<bool>) -> anyhow::Result<()> {
    let board = Arc::new(Board::open(portal, system).await?);
    live::remember(&board);
    board.portal.phones.set_presence(false, board.portal.clock.now_ms());
    let work = async {
        tokio::join!(
            listen(&board),
            take_over::keep_up(&board),
            records::keep_records(&board),
            messages::keep_mailing(&board),
            strangers::keep_watch(&board),
            live::keep_known(&board),
            sweep::keep_swept(&board)
        );
    };
    tokio::select! {
        () = work => {}
        _ = stop.wait_for(|stop| *stop) => {}
    }
    if board.system.is_ours
        && let Err(error) = process::stop(&board.system.files, &board.ari).await
    {
        tracing::warn!(%error, "Asterisk could not be ended");
    }
    Ok(())
}

/// Keeps Asterisk running where it is ours, stays connected, and hands events to their calls.
async fn listen(board: &Arc<Board>) {
    loop {
        let mut pause = BETWEEN_TRIES;
        match connected(board).await {
            Ok(Over::Ended) => tracing::warn!("the connection to the phone system has ended"),
            Ok(Over::Replaced) => {
                tracing::error!("another switchboard drives the same Asterisk: one of them must be stopped");
                pause = AFTER_ANOTHER;
            }
            Err(error) => tracing::warn!(%error, "the phone system is away"),
        }
        board.portal.phones.set_presence(false, board.portal.clock.now_ms());
        tokio::time::sleep(pause).await;
    }
}

/// A call that was resumed just now is told to begin.
fn is_beginning_of(event: &ari::Event, resumed: &[String]) -> bool {
    let ari::Event::StasisStart { args, channel } = event else { return false };
    let begins = args.first().is_some_and(|arg| arg == "number" || arg == "phone");
    begins && resumed.contains(&channel.id)
}

/// Why nothing is heard any more.
enum Over {
    /// The connection has ended.
    Ended,
    /// Another switchboard took the application over.
    Replaced,
}

async fn connected(board: &Arc<Board>) -> anyhow::Result<Over> {
    if board.system.is_ours {
        process::start(&board.system.files, &board.ari).await?;
    }
    let mut events = ari::listen(&board.ari, APPLICATION).await?;
    board.ari.allow_events(APPLICATION, &EVENTS).await?;
    take_over::reload_all(board).await?;
    board.begin_anew();
    live::look(board).await;
    let resumed = call::resume_all(board).await;
    board.portal.phones.set_presence(true, board.portal.clock.now_ms());
    tracing::info!("the phone system answers");
    let began = Instant::now();
    while let Some(event) = events.next().await {
        // A call that came between connecting and looking is in hand already.
        if began.elapsed() < JUST_RESUMED && is_beginning_of(&event, &resumed) {
            continue;
        }
        if matches!(event, ari::Event::ApplicationReplaced {}) {
            return Ok(Over::Replaced);
        }
        board.hear(event);
    }
    Ok(Over::Ended)
}
