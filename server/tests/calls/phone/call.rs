//! A call of a phone of the tests.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use super::media::Media;
use super::message::Message;
use super::{Line, until};
use crate::tone::share;

/// A tone is recognised in a fifth of a second.
const WINDOW: usize = 1600;

/// How a call stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Ringing,
    Up,
    Over,
}

/// A call, with everything that was heard in it.
#[derive(Debug)]
pub struct TestCall {
    pub(super) line: Arc<Line>,
    pub(super) media: Media,
    pub(super) dialog: Arc<Mutex<Dialog>>,
}

/// What both sides know of a call.
#[derive(Debug)]
pub struct Dialog {
    pub call_id: String,
    pub local: String,
    pub remote: String,
    pub target: String,
    pub sequence: u32,
    pub state: State,
    /// The request that began it, if it came in.
    pub invite: Option<Message>,
    /// What the other side is told of our speech, whenever it asks.
    pub description: String,
}

impl TestCall {
    /// Answers a call that rings, with a tone.
    pub async fn accept(&self, pitch: f64) {
        let invite = self.dialog.lock().unwrap().invite.clone().unwrap();
        self.media.follow(&invite.body);
        self.media.say(pitch);
        let contact = format!("Contact: <{}>\r\nContent-Type: application/sdp\r\n", self.line.contact());
        let response = invite.response("200 OK", &self.line.tag, &contact, &self.media.description("sendrecv"));
        self.dialog.lock().unwrap().state = State::Up;
        self.line.send(&response).await;
    }

    /// Does not take a call that rings.
    pub async fn reject(&self) {
        let invite = self.dialog.lock().unwrap().invite.clone().unwrap();
        self.dialog.lock().unwrap().state = State::Over;
        self.line.send(&invite.response("486 Busy Here", &self.line.tag, "", "")).await;
    }

    /// The name and number that are shown.
    pub fn caller(&self) -> String {
        self.dialog.lock().unwrap().invite.as_ref().map(|invite| invite.header("from").to_owned()).unwrap_or_default()
    }

    /// What was called.
    pub fn called(&self) -> String {
        self.dialog.lock().unwrap().invite.as_ref().map(|invite| invite.first.clone()).unwrap_or_default()
    }

    /// Says a tone from now on.
    pub fn say(&self, pitch: f64) {
        self.media.say(pitch);
    }

    /// The packets of speech that came, after so many, and when.
    pub fn packets_from(&self, place: usize) -> Vec<(Instant, Vec<i16>)> {
        self.media.from(place)
    }

    /// Waits until nothing has come for half a second; how many packets came before.
    pub async fn is_silent(&self) -> usize {
        let silence = Duration::from_millis(500);
        let is_over = || self.packets_from(0).last().is_none_or(|(at, _)| at.elapsed() > silence);
        assert!(until(is_over).await, "it is not silent");
        self.packets_from(0).len()
    }

    /// Waits until a tone is heard.
    pub async fn hears(&self, pitch: f64) -> bool {
        until(|| self.now(pitch) > 0.6).await
    }

    /// The same, for a shorter time.
    pub async fn hears_within(&self, pitch: f64, time: Duration) -> bool {
        tokio::time::timeout(time, self.hears(pitch)).await.unwrap_or_default()
    }

    /// How much of what is heard now is a tone.
    pub fn now(&self, pitch: f64) -> f64 {
        let heard = self.media.last(WINDOW);
        if heard.len() < WINDOW { 0.0 } else { share(&heard, pitch) }
    }

    /// Presses keys, as fast as a person who knows the number.
    pub async fn press(&self, keys: &str) {
        for key in keys.chars() {
            self.media.press(key);
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
    }

    /// How it stands.
    pub fn state(&self) -> State {
        self.dialog.lock().unwrap().state
    }

    /// Waits until the other side has hung up.
    pub async fn ends(&self) -> bool {
        until(|| self.state() == State::Over).await
    }

    /// Puts the other side on hold, or takes it back.
    pub async fn hold(&self, is_held: bool) {
        let direction = if is_held { "sendonly" } else { "sendrecv" };
        let body = self.media.description(direction);
        let contact = format!("Contact: <{}>\r\nContent-Type: application/sdp\r\n", self.line.contact());
        self.within("INVITE", &contact, &body).await;
    }

    /// Passes the other side on, without asking.
    pub async fn transfer(&self, number: &str) {
        let contact = self.line.contact();
        let refer = format!("Contact: <{contact}>\r\nRefer-To: <sip:{number}@{}>\r\n", self.line.server);
        self.within("REFER", &refer, "").await;
    }

    /// Passes the other side on to that of another call of this phone.
    pub async fn transfer_to(&self, other: &Self) {
        let (target, replaces) = {
            let dialog = other.dialog.lock().unwrap();
            let tag = |side: &str| side.rsplit_once("tag=").map(|(_, tag)| tag.to_owned()).unwrap_or_default();
            let (to, from) = (tag(&dialog.remote), tag(&dialog.local));
            // In the address, where `;`, `=` and `@` stand for themselves no longer.
            let replaces = format!("{}%3Bto-tag%3D{to}%3Bfrom-tag%3D{from}", dialog.call_id);
            (dialog.target.clone(), replaces)
        };
        let contact = self.line.contact();
        let refer = format!("Contact: <{contact}>\r\nRefer-To: <{target}?Replaces={replaces}>\r\n");
        self.within("REFER", &refer, "").await;
    }

    /// Hangs up.
    pub async fn hang_up(&self) {
        if self.state() == State::Up {
            self.dialog.lock().unwrap().state = State::Over;
            self.within("BYE", "", "").await;
        }
    }

    async fn within(&self, method: &str, extra: &str, body: &str) {
        let text = {
            let mut dialog = self.dialog.lock().unwrap();
            dialog.sequence += 1;
            self.line.request(&dialog, method, extra, body)
        };
        self.line.send(&text).await;
    }
}
