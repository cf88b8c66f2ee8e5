//! The body of an upload as it arrives: at a least pace, and never more of it than the parser of forms should hold.

use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::body::{Body, BodyDataStream, Bytes};
use futures_util::{Stream, StreamExt, stream};
use tokio::sync::Mutex;
use tokio::time::{Instant, timeout};

/// How long an upload may pause before it counts as broken off.
const LONGEST_PAUSE: Duration = Duration::from_secs(20);
/// The slowest line that is waited for, 32 kbit/s, once the first minute is over.
const SLOWEST_BYTES_A_SECOND: u64 = 4 * 1024;
const FIRST_WHILE: Duration = Duration::from_mins(1);
/// No upload takes longer.
const LONGEST: Duration = Duration::from_mins(30);
/// What a form may hold besides the file in it.
pub const MOST_AROUND_THE_FILE: u64 = 64 * 1024;
/// A refused upload is read on and thrown away up to here, because a browser that is still sending shows no answer.
const MOST_DISCARDED: u64 = 256 * 1024 * 1024;
/// What is read and thrown away of somebody who may not upload at all.
const MOST_OF_A_STRANGER: u64 = 32 * 1024 * 1024;
/// The parser gets pieces of this size.
const PIECE_BYTES: usize = 16 * 1024;

type Failure = Box<dyn Error + Send + Sync>;

/// Why the parser got no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// The file is over the limit.
    File,
    /// There is more around the file than any form of ours has.
    Around,
}

/// A body that is read once, first by a parser and then, when that stopped early, to throw the rest away.
pub struct Arriving {
    source: Arc<Mutex<Source>>,
    in_the_file: Arc<AtomicBool>,
}

struct Source {
    body: BodyDataStream,
    begun: Instant,
    received: u64,
    /// What has arrived and was not handed on.
    rest: Bytes,
    around: u64,
    in_all: u64,
    most_in_all: u64,
    excess: Option<Excess>,
}

impl Arriving {
    /// A body that holds a file of at most so many bytes.
    pub fn new(body: Body, largest_bytes: u64) -> Self {
        let source = Source {
            body: body.into_data_stream(),
            begun: Instant::now(),
            received: 0,
            rest: Bytes::new(),
            around: 0,
            in_all: 0,
            most_in_all: largest_bytes.saturating_add(MOST_AROUND_THE_FILE),
            excess: None,
        };
        Self { source: Arc::new(Mutex::new(source)), in_the_file: Arc::default() }
    }

    /// What the parser reads. It takes in all that is ready before it looks at any of it, so never more than a piece is.
    pub fn pieces(&self) -> impl Stream<Item = Result<Bytes, Failure>> + Send + 'static {
        let state = (self.source.clone(), self.in_the_file.clone());
        stream::unfold(state, async |(source, in_the_file)| {
            tokio::task::yield_now().await;
            let piece = source.lock().await.piece(in_the_file.load(Ordering::Relaxed)).await?;
            Some((piece, (source, in_the_file)))
        })
    }

    /// Tells whether what comes now is content of the file.
    pub fn is_in_the_file(&self, now: bool) {
        self.in_the_file.store(now, Ordering::Relaxed);
    }

    /// Why the parser got no more, if it was too much.
    pub async fn excess(&self) -> Option<Excess> {
        self.source.lock().await.excess
    }

    /// Reads what is left and throws it away.
    pub async fn discard(self) {
        self.source.lock().await.discard(MOST_DISCARDED).await;
    }
}

/// Reads the body of somebody who has been answered already and throws it away, a minute at most.
pub fn discard_after_the_answer(body: Body) {
    let discarding = async move { Arriving::new(body, 0).source.lock().await.discard(MOST_OF_A_STRANGER).await };
    tokio::spawn(timeout(FIRST_WHILE, discarding));
}

impl Source {
    async fn piece(&mut self, in_the_file: bool) -> Option<Result<Bytes, Failure>> {
        if self.rest.is_empty() {
            match self.arrived().await? {
                Ok(bytes) => self.rest = bytes,
                Err(error) => return Some(Err(error)),
            }
        }
        let piece = self.rest.split_to(self.rest.len().min(PIECE_BYTES));
        self.in_all += length(&piece);
        if !in_the_file {
            self.around += length(&piece);
        }
        self.excess = if self.around > MOST_AROUND_THE_FILE {
            Some(Excess::Around)
        } else {
            (self.in_all > self.most_in_all).then_some(Excess::File)
        };
        Some(if self.excess.is_some() { Err("the form is too large".into()) } else { Ok(piece) })
    }

    async fn arrived(&mut self) -> Option<Result<Bytes, Failure>> {
        match timeout(patience(self.begun.elapsed(), self.received), self.body.next()).await {
            Ok(Some(Ok(bytes))) => {
                self.received = self.received.saturating_add(length(&bytes));
                Some(Ok(bytes))
            }
            Ok(Some(Err(error))) => Some(Err(error.into())),
            Ok(None) => None,
            Err(pause) => Some(Err(pause.into())),
        }
    }

    async fn discard(&mut self, most_bytes: u64) {
        self.rest.clear();
        while self.received < most_bytes && matches!(self.arrived().await, Some(Ok(_))) {}
    }
}

/// How long the next bytes may take.
fn patience(elapsed: Duration, received: u64) -> Duration {
    let earned = Duration::from_secs(received / SLOWEST_BYTES_A_SECOND);
    FIRST_WHILE.saturating_add(earned).min(LONGEST).saturating_sub(elapsed).min(LONGEST_PAUSE)
}

fn length(bytes: &Bytes) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU64;

    use super::*;

    #[test]
    fn an_upload_may_pause_a_while_but_not_trickle() {
        let patience = |seconds, received| patience(Duration::from_secs(seconds), received).as_secs();
        assert_eq!(patience(0, 0), 20);
        assert_eq!(patience(50, 10), 10);
        assert_eq!(patience(61, 4 * 1024), 0);
        assert_eq!(patience(600, 20 * 1024 * 1024), 20);
        assert_eq!(patience(30 * 60, u64::MAX), 0);
    }

    /// Two hundred megabytes in chunks of one, and how much of them was taken.
    fn endless() -> (Body, Arc<AtomicU64>) {
        let taken = Arc::new(AtomicU64::new(0));
        let counted = taken.clone();
        let chunks = stream::iter(0..200).map(move |_| {
            counted.fetch_add(1, Ordering::Relaxed);
            Ok::<_, std::io::Error>(Bytes::from(vec![b'a'; 1024 * 1024]))
        });
        (Body::from_stream(chunks), taken)
    }

    #[tokio::test]
    async fn what_never_becomes_a_form_is_not_kept_in_memory() {
        let (body, taken) = endless();
        let arriving = Arriving::new(body, 20 * 1024 * 1024);
        let mut form = multer::Multipart::new(arriving.pieces(), "xyz");
        assert!(form.next_field().await.is_err());
        assert_eq!(arriving.excess().await, Some(Excess::Around));
        assert_eq!(taken.load(Ordering::Relaxed), 1, "the parser got a part of the first chunk only");
        drop(form);
        arriving.discard().await;
        assert_eq!(taken.load(Ordering::Relaxed), 200);
    }

    #[tokio::test]
    async fn a_file_is_handed_on_up_to_its_limit() {
        let (body, taken) = endless();
        let arriving = Arriving::new(body, 3 * 1024 * 1024);
        arriving.is_in_the_file(true);
        let pieces: Vec<_> = arriving.pieces().take_while(|piece| std::future::ready(piece.is_ok())).collect().await;
        assert_eq!(pieces.len(), (3 * 1024 + 64) / 16);
        assert_eq!(arriving.excess().await, Some(Excess::File));
        assert_eq!(taken.load(Ordering::Relaxed), 4);
    }
}
