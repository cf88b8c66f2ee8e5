//! Tells the portal which phones are there, and keeps on disk where they were last: after a start, an office is not to be taken for
//! a stranger.

use std::path::PathBuf;
use std::time::Duration;

use asterisk::ari::{Channel, Contact, Peer};
use asterisk::configuration::replace;

use super::board::Board;

/// What changes within this time is written together.
const BETWEEN_WRITINGS: Duration = Duration::from_secs(10);

fn kept(board: &Board) -> PathBuf {
    board.system.folder.join("phones.json")
}

/// Where the phones were before this start.
pub fn remember(board: &Board) {
    let before = std::fs::read(kept(board)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    if let Some(before) = before {
        board.portal.phones.remember(before);
    }
}

/// Writes down where the phones are, for ever.
pub async fn keep_known(board: &Board) {
    let mut changes = board.portal.phones.watch();
    loop {
        // It ends with the process.
        let _ = changes.changed().await;
        tokio::time::sleep(BETWEEN_WRITINGS).await;
        changes.mark_unchanged();
        let text = serde_json::to_string(&board.portal.phones.moment()).unwrap_or_default();
        if let Err(error) = replace(&kept(board), &text) {
            tracing::error!(%error, "it cannot be written down where the phones are");
        }
    }
}

/// Asks for all phones, after Asterisk was away.
pub async fn look(board: &Board) {
    match board.ari.endpoints("PJSIP").await {
        Ok(endpoints) => {
            for (name, is_there) in endpoints {
                seen(board, &name, is_there);
            }
        }
        Err(error) => tracing::warn!(%error, "the phones' state cannot be asked for"),
    }
}

/// A phone's address appeared, answers, or is gone.
pub fn contact_changed(board: &Board, name: &str, contact: &Contact) {
    let is_there = !matches!(contact.contact_status.as_str(), "Removed" | "Unreachable");
    seen(board, name, is_there);
    if is_there {
        let address = address(&contact.uri);
        board.portal.phones.change(name, |phone| phone.address = address);
    }
}

/// A phone signed in or out.
pub fn peer_changed(board: &Board, peer: &Peer) {
    if !peer.resource.is_empty() && !peer.state.is_empty() {
        seen(board, &peer.resource, peer.state == "online");
    }
}

/// A leg of a phone's call came about.
pub fn call_began(board: &Board, channel: &Channel) {
    let phone = channel.endpoint();
    if board.plans.of_phone(phone).is_some() {
        if board.note_leg(&channel.id, phone) {
            board.portal.phones.change(phone, |phone| phone.calls = phone.calls.saturating_add(1));
        }
    } else {
        line_rings(board, channel);
    }
}

/// A leg over a line to a carrier came about: it counts from when it rings.
pub fn line_rings(board: &Board, channel: &Channel) {
    if board.lines_out.has(channel.endpoint()) {
        board.note_leg(&channel.id, channel.endpoint());
    }
}

/// A leg of a call ended.
pub fn call_ended(board: &Board, channel: &Channel) {
    if let Some(phone) = board.forget_leg(&channel.id)
        && board.plans.of_phone(&phone).is_some()
    {
        board.portal.phones.change(&phone, |phone| phone.calls = phone.calls.saturating_sub(1));
    }
}

fn seen(board: &Board, name: &str, is_there: bool) {
    // A line to a carrier is no phone.
    if board.lines_out.has(name) {
        return;
    }
    let now_ms = board.portal.clock.now_ms();
    board.portal.phones.change(name, |phone| {
        if is_there != phone.is_there {
            phone.seen_at_ms = now_ms;
        }
        phone.is_there = is_there;
    });
}

/// The host in a SIP address: what stands behind the `@` or the scheme, without port and parameters.
fn address(uri: &str) -> String {
    let uri = uri.strip_prefix("sip:").or_else(|| uri.strip_prefix("sips:")).unwrap_or(uri);
    let behind = uri.rsplit_once('@').map_or(uri, |(_, rest)| rest);
    let host = behind.split([';', '>']).next().unwrap_or_default();
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    host.chars().filter(|character| character.is_ascii_alphanumeric() || ".:-".contains(*character)).take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn an_address_is_the_host_of_a_contact() {
        assert_eq!(address("sip:p1@192.168.1.20:5062;transport=udp"), "192.168.1.20");
        assert_eq!(address("sip:p1@[2001:db8::1]:5060"), "2001:db8::1");
        assert_eq!(address("sip:192.168.1.20:5060"), "192.168.1.20");
        assert_eq!(address("<b>"), "b");
    }
}
