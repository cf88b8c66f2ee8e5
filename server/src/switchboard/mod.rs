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
mod next;
mod outgoing;
mod plans;
mod records;
mod sounds;
mod strangers;
mod system;
mod take_over;
mod telling;

use std::sync::Arc;
use std::time::Duration;

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
    board.portal.phones.set_presence(false, board.portal.clock.now_ms());
    let work = async {
        tokio::join!(
            listen(&board),
            take_over::keep_up(&board),
            records::keep_records(&board),
            messages::keep_mailing(&board),
            strangers::keep_watch(&board)
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
        if let Err(error) = connected(board).await {
            tracing::warn!(%error, "the phone system is away");
        }
        board.portal.phones.set_presence(false, board.portal.clock.now_ms());
        tokio::time::sleep(BETWEEN_TRIES).await;
    }
}

async fn connected(board: &Arc<Board>) -> anyhow::Result<()> {
    if board.system.is_ours {
        process::start(&board.system.files, &board.ari).await?;
    }
    let mut events = ari::listen(&board.ari, APPLICATION).await?;
    board.ari.allow_events(APPLICATION, &EVENTS).await?;
    take_over::reload_all(board).await?;
    board.portal.phones.set_presence(true, board.portal.clock.now_ms());
    tracing::info!("the phone system answers");
    live::look(board).await;
    call::resume_all(board).await;
    while let Some(event) = events.next().await {
        if matches!(event, ari::Event::ApplicationReplaced {}) {
            anyhow::bail!("another switchboard took over");
        }
        board.hear(event);
    }
    anyhow::bail!("the connection has ended")
}
