//! Wrong passwords at the phone system: they are shown with the phone whose name was tried, and an address that tries many is shut
//! out for a while. One that a phone of ours was signed in from is not: a colleague who mistypes would cut off an office, and where a
//! datagram comes from can be forged. Nor is a carrier's.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::net::IpAddr;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use app::shared::clock::MINUTE_MS;
use app::shared::live_phones::Presence;
use app::shared::pace::Pace;
use asterisk::ami::{Ami, Packet};
use asterisk::configuration::replace;

use super::board::Board;

/// So many wrong passwords in five minutes are too many; a phone with a wrong one asks every half a minute or so.
const MOST_WRONG: u32 = 20;
const COUNTED_FOR_MS: i64 = 5 * MINUTE_MS;
/// So long an address is shut out.
const SHUT_OUT_MS: i64 = 15 * MINUTE_MS;
/// More addresses are not kept: the oldest one is let in again.
const MOST_ADDRESSES: usize = 1_000;
/// How often is looked who is let in again.
const BETWEEN_LOOKS: Duration = Duration::from_secs(5);
/// How long is waited before Asterisk is asked again for what happens.
const WHILE_AWAY: Duration = Duration::from_secs(2);
/// What Asterisk calls a name that nobody has.
const UNKNOWN: &str = "InvalidAccountID";
/// And wrong passwords.
const EVENTS: [&str; 3] = ["InvalidPassword", "ChallengeResponseFailed", UNKNOWN];

/// Who tried too many passwords.
#[derive(Debug)]
pub struct Strangers {
    wrong: Pace,
    /// The addresses that are shut out, and until when.
    shut_out: Mutex<BTreeMap<IpAddr, i64>>,
}

impl Default for Strangers {
    fn default() -> Self {
        Self { wrong: Pace::new(MOST_WRONG, COUNTED_FOR_MS), shut_out: Mutex::default() }
    }
}

impl Strangers {
    /// Counts a wrong password; true when the address is shut out by it.
    fn count(&self, address: IpAddr, now_ms: i64) -> bool {
        let who = address.to_string();
        if self.wrong.count(&who, now_ms).is_ok() && self.wrong.look(&who, now_ms).is_ok() {
            return false;
        }
        let mut shut_out = self.shut_out.lock().unwrap_or_else(PoisonError::into_inner);
        let is_new = shut_out.insert(address, now_ms + SHUT_OUT_MS).is_none();
        if shut_out.len() > MOST_ADDRESSES {
            let oldest = shut_out.iter().min_by_key(|(_, until)| **until).map(|(address, _)| *address);
            oldest.and_then(|oldest| shut_out.remove(&oldest));
        }
        is_new
    }

    /// An address is a carrier's after all.
    fn spare(&self, address: IpAddr) {
        self.shut_out.lock().unwrap_or_else(PoisonError::into_inner).remove(&address);
    }

    /// Forgets whose time is over; true when there was somebody.
    fn let_in(&self, now_ms: i64) -> bool {
        let mut shut_out = self.shut_out.lock().unwrap_or_else(PoisonError::into_inner);
        let before = shut_out.len();
        shut_out.retain(|_, until| *until > now_ms);
        shut_out.len() < before
    }

    /// What Asterisk reads of it, and how many addresses that are.
    fn configuration(&self) -> (String, usize) {
        let shut_out = self.shut_out.lock().unwrap_or_else(PoisonError::into_inner);
        let mut text = String::new();
        if !shut_out.is_empty() {
            text.push_str("[shut_out]\ntype=acl\n");
        }
        for address in shut_out.keys() {
            let _ = writeln!(text, "deny={address}/{}", if address.is_ipv4() { 32 } else { 128 });
        }
        (text, shut_out.len())
    }
}

/// Listens for wrong passwords, for ever.
pub async fn keep_watch(board: &Arc<Board>) {
    // Nobody is shut out at first.
    write(board).await;
    tokio::join!(listen(board), let_in(board));
}

async fn let_in(board: &Board) {
    loop {
        tokio::time::sleep(BETWEEN_LOOKS).await;
        if board.strangers.let_in(board.portal.clock.now_ms()) {
            write(board).await;
        }
    }
}

async fn listen(board: &Board) {
    let mut is_told = false;
    loop {
        tokio::time::sleep(WHILE_AWAY).await;
        // Who signs in while it starts hears nothing of phones later on.
        if board.portal.phones.presence() != Presence::There {
            continue;
        }
        // Once: it is said elsewhere that Asterisk is away.
        if let Err(error) = connected(board, &mut is_told).await
            && !is_told
        {
            is_told = true;
            tracing::warn!(%error, "wrong passwords of phones cannot be watched for");
        }
    }
}

async fn connected(board: &Board, is_told: &mut bool) -> Result<(), asterisk::ami::Error> {
    let files = &board.system.files;
    let mut manager = Ami::connect(&board.system.ami_address, &files.user, &files.password, "security").await?;
    *is_told = false;
    loop {
        heard(board, &manager.next().await?).await;
    }
}

async fn heard(board: &Board, packet: &Packet) {
    if packet.get("Service") != "PJSIP" || !EVENTS.contains(&packet.get("Event")) {
        return;
    }
    let Some(address) = packet.only("RemoteAddress").and_then(address) else { return };
    let (phones, now_ms) = (&board.portal.phones, board.portal.clock.now_ms());
    phones.strangers.wrong_passwords.fetch_add(1, Ordering::Relaxed);
    let name = packet.only("AccountID").unwrap_or_default();
    if board.plans.of_phone(name).is_some() {
        phones.change(name, |phone| {
            phone.wrong_passwords.count = phone.wrong_passwords.count.saturating_add(1);
            phone.wrong_passwords.last_at_ms = now_ms;
            phone.wrong_passwords.address = address.to_string();
        });
    }
    // Who never answered a challenge may have written any address as the sender of a datagram.
    let may_be_forged = packet.get("Event") == UNKNOWN && packet.get("RemoteAddress").contains("/UDP/");
    let is_known = phones.is_home(&address.to_string()) || board.lines_out.is_at(address);
    if !may_be_forged && !is_known && board.strangers.count(address, now_ms) {
        if board.lines_out.is_host(address).await {
            board.strangers.spare(address);
            return;
        }
        tracing::warn!("an address is shut out of the phone system after too many wrong passwords");
        write(board).await;
    }
}

/// Has Asterisk shut out who is to be shut out now.
async fn write(board: &Board) {
    let (text, count) = board.strangers.configuration();
    let changed = match replace(&board.system.files.etc().join("pjsip_acl.conf"), &text) {
        Ok(changed) => changed,
        Err(error) => return tracing::error!(%error, "who is shut out cannot be written"),
    };
    board.portal.phones.strangers.shut_out.store(i64::try_from(count).unwrap_or_default(), Ordering::Relaxed);
    // While it is away nothing is asked for: everything is read again when it is back.
    let is_there = board.portal.phones.presence() == Presence::There;
    if changed
        && is_there
        && let Err(error) = board.ari.reload("res_pjsip.so").await
    {
        tracing::warn!(%error, "Asterisk could not read again who is shut out");
    }
}

/// The address in what Asterisk writes: `IPV4/UDP/203.0.113.9/5060`.
fn address(written: &str) -> Option<IpAddr> {
    written.split('/').nth(2)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_asterisk_writes_it() {
        assert_eq!(address("IPV4/UDP/203.0.113.9/5060"), Some("203.0.113.9".parse().unwrap()));
        assert_eq!(address("IPV6/TLS/2001:db8::1/5061"), Some("2001:db8::1".parse().unwrap()));
        assert_eq!(address("IPV4/UDP/${X}/1"), None);
    }

    #[test]
    fn who_tries_too_many_passwords_is_shut_out_for_a_while() {
        let (strangers, one) = (Strangers::default(), IpAddr::from([203, 0, 113, 9]));
        for tries in 1..MOST_WRONG {
            assert!(!strangers.count(one, 1_000), "after {tries}");
        }
        assert_eq!(strangers.configuration(), (String::new(), 0));
        assert!(strangers.count(one, 1_000));
        assert!(!strangers.count(one, 1_000), "it is shut out already");
        assert!(!strangers.count(IpAddr::from([203, 0, 113, 10]), 1_000), "another address is another one");
        assert_eq!(strangers.configuration(), ("[shut_out]\ntype=acl\ndeny=203.0.113.9/32\n".to_owned(), 1));
        assert!(!strangers.let_in(SHUT_OUT_MS));
        assert!(strangers.let_in(SHUT_OUT_MS + 1_000));
        assert_eq!(strangers.configuration(), (String::new(), 0));
    }
}
