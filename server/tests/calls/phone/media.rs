//! Speech of a call: PCMU (RFC 3551) and keys as telephone events (RFC 4733), a packet each twentieth of a second and less.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::net::UdpSocket;
use tokio::task::JoinHandle;
use tokio::time::MissedTickBehavior;

use crate::tone::tone;

/// Samples in a packet: 20 ms.
const FRAME: usize = 160;
/// The payload types that are offered.
const PCMU: u8 = 0;
const EVENT: u8 = 101;
/// A key takes so many packets, the last three of them its end.
const KEY_PACKETS: u16 = 8;

/// What a call says and hears.
#[derive(Debug)]
pub struct Media {
    /// The port it is received at.
    pub port: u16,
    shared: Arc<Shared>,
    tasks: Vec<JoinHandle<()>>,
}

#[derive(Debug, Default)]
struct Shared {
    heard: Mutex<Vec<(Instant, Vec<i16>)>>,
    says: Mutex<Vec<i16>>,
    keys: Mutex<VecDeque<u8>>,
    remote: Mutex<Option<SocketAddr>>,
}

impl Media {
    /// Opens a port for a call.
    pub async fn open() -> Self {
        let socket = Arc::new(UdpSocket::bind("127.0.0.1:0").await.unwrap());
        let shared = Arc::new(Shared::default());
        let port = socket.local_addr().unwrap().port();
        let tasks = vec![
            tokio::spawn(listen(Arc::clone(&socket), Arc::clone(&shared))),
            tokio::spawn(speak(socket, Arc::clone(&shared))),
        ];
        Self { port, shared, tasks }
    }

    /// The offer or the answer.
    pub fn description(&self, direction: &str) -> String {
        format!(
            "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio {} RTP/AVP 0 101\r\n\
             a=rtpmap:0 PCMU/8000\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\na=ptime:20\r\na={direction}\r\n",
            self.port
        )
    }

    /// Speaks to where a description of the other side says.
    pub fn follow(&self, description: &str) {
        let address = description.lines().find_map(|line| line.trim().strip_prefix("c=IN IP4 "));
        let port = description.lines().find_map(|line| line.trim().strip_prefix("m=audio ")?.split(' ').next());
        if let (Some(address), Some(port)) = (address, port) {
            *self.shared.remote.lock().unwrap() = format!("{address}:{port}").parse().ok();
        }
    }

    /// Says a tone from now on.
    pub fn say(&self, pitch: f64) {
        *self.shared.says.lock().unwrap() = tone(pitch, 1);
    }

    /// Presses a key.
    pub fn press(&self, key: char) {
        let event = "0123456789*#".find(key).and_then(|place| u8::try_from(place).ok()).unwrap();
        self.shared.keys.lock().unwrap().push_back(event);
    }

    /// The last samples that were heard, at most so many.
    pub fn last(&self, count: usize) -> Vec<i16> {
        let heard = self.shared.heard.lock().unwrap();
        let packets = count.div_ceil(FRAME);
        heard[heard.len().saturating_sub(packets)..].iter().flat_map(|(_, samples)| samples).copied().collect()
    }

    /// The packets that came after so many, and when each of them came.
    pub fn from(&self, place: usize) -> Vec<(Instant, Vec<i16>)> {
        let heard = self.shared.heard.lock().unwrap();
        heard.get(place..).unwrap_or_default().to_vec()
    }
}

impl Drop for Media {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

async fn listen(socket: Arc<UdpSocket>, shared: Arc<Shared>) {
    let mut packet = [0; 2048];
    while let Ok((length, _)) = socket.recv_from(&mut packet).await {
        if length > 12 && packet[1] & 0x7f == PCMU {
            let samples = packet[12..length].iter().map(|byte| expand(*byte)).collect();
            shared.heard.lock().unwrap().push((Instant::now(), samples));
        }
    }
}

async fn speak(socket: Arc<UdpSocket>, shared: Arc<Shared>) {
    let mut ticks = tokio::time::interval(Duration::from_millis(20));
    ticks.set_missed_tick_behavior(MissedTickBehavior::Burst);
    let (mut sequence, mut time, mut place) = (1_u16, 0_u32, 0_usize);
    let mut key: Option<(u8, u16, u32)> = None;
    loop {
        ticks.tick().await;
        let remote = *shared.remote.lock().unwrap();
        let Some(remote) = remote else { continue };
        if key.is_none() {
            key = shared.keys.lock().unwrap().pop_front().map(|event| (event, 0, time));
        }
        let packet = if let Some((event, count, began)) = &mut key {
            *count += 1;
            let is_end = *count > KEY_PACKETS - 3;
            let duration = (*count).min(KEY_PACKETS - 2) * 160;
            let mut packet = head(EVENT, *count == 1, sequence, *began);
            packet.extend_from_slice(&[*event, if is_end { 0x8a } else { 0x0a }]);
            packet.extend_from_slice(&duration.to_be_bytes());
            packet
        } else {
            let says = shared.says.lock().unwrap();
            let sample = |offset: usize| if says.is_empty() { 0 } else { says[(place + offset) % says.len()] };
            let mut packet = head(PCMU, false, sequence, time);
            packet.extend((0..FRAME).map(|offset| compress(sample(offset))));
            place += FRAME;
            packet
        };
        if key.is_some_and(|(_, count, _)| count == KEY_PACKETS) {
            key = None;
        }
        let _ = socket.send_to(&packet, remote).await;
        sequence = sequence.wrapping_add(1);
        time = time.wrapping_add(160);
    }
}

fn head(payload: u8, mark: bool, sequence: u16, time: u32) -> Vec<u8> {
    let mut packet = vec![0x80, payload | if mark { 0x80 } else { 0 }];
    packet.extend_from_slice(&sequence.to_be_bytes());
    packet.extend_from_slice(&time.to_be_bytes());
    packet.extend_from_slice(&[1, 2, 3, 4]);
    packet
}

/// G.711 µ-law: a byte as a sample.
fn expand(byte: u8) -> i16 {
    let byte = !byte;
    let exponent = (byte >> 4) & 7;
    let magnitude = ((i16::from(byte & 15) << 3) + 0x84) << exponent;
    if byte & 0x80 == 0 { magnitude - 0x84 } else { 0x84 - magnitude }
}

/// G.711 µ-law: a sample as a byte.
fn compress(sample: i16) -> u8 {
    let sign = if sample < 0 { 0x80 } else { 0 };
    let magnitude = sample.unsigned_abs().min(32_635) + 0x84;
    // The lowest bit that counts is the eighth.
    let exponent = u8::try_from(8 - magnitude.leading_zeros()).unwrap();
    let mantissa = u8::try_from((magnitude >> (exponent + 3)) & 15).unwrap();
    !(sign | (exponent << 4) | mantissa)
}

#[test]
fn speech_is_the_same_after_its_way() {
    for sample in [0, 100, -100, 5_000, -5_000, 30_000, -30_000] {
        let after = expand(compress(sample));
        assert!(
            (i32::from(after) - i32::from(sample)).abs() <= i32::from(sample).abs() / 16 + 8,
            "{sample} became {after}"
        );
    }
}
