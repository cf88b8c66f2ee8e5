//! Connections: a bounded number of them, each of which must ask before long, and all of which end soon when the server stops.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request};
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1::{Builder, Connection};
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::timeout;
use tower::ServiceExt;

/// How many files the process has open besides connections, with room to spare: the database, audio, logs.
const OTHER_FILES: u64 = 256;
/// The most bytes of a request that wait in memory: a head must fit into it, and a body comes in such parts.
const BUFFER_BYTES: usize = 64 * 1024;

/// What connections may do.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The most connections at a time; others wait to be accepted.
    pub most: usize,
    /// How long the head of a request may take, from the first moment it could come.
    pub head: Duration,
    /// How long a connection without a request under way lives on when the server stops: for its last answer.
    pub last_answer: Duration,
}

impl Limits {
    /// As many connections as the operating system lets the process have, up to two thousand.
    pub fn of_this_process() -> Self {
        let files = allowed_files();
        let most = usize::try_from(files.saturating_sub(OTHER_FILES)).unwrap_or(usize::MAX).clamp(64, 2000);
        Self { most, head: Duration::from_secs(15), last_answer: Duration::from_secs(2) }
    }
}

/// Raises the limit of open files as far as the process may, and tells it.
fn allowed_files() -> u64 {
    let limit = getrlimit(Resource::Nofile);
    let raised = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum });
    if let Err(error) = raised {
        tracing::info!(%error, "the limit of open files stays");
    }
    getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX)
}

/// Serves until `stopped` turns true and the requests under way are answered.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, mut stopped: watch::Receiver<bool>) {
    let places = Arc::new(Semaphore::new(limits.most));
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener, &places) => accepted,
            () = turned_true(&mut stopped) => break,
        };
        let Some((stream, address, place)) = accepted else { continue };
        tokio::spawn(connection(stream, address, place, router.clone(), limits, stopped.clone()));
    }
    drop(listener);
    let all = u32::try_from(limits.most).unwrap_or(u32::MAX);
    // Every connection has given its place back.
    drop(places.acquire_many(all).await);
}

async fn turned_true(stopped: &mut watch::Receiver<bool>) {
    drop(stopped.wait_for(|stopped| *stopped).await);
}

async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> Option<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let place = places.clone().acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, address)) => Some((stream, address, place)),
        Err(error) => {
            tracing::warn!(%error, "a connection cannot be accepted");
            // Too many open files, say: trying again at once would only keep a core busy.
            tokio::time::sleep(Duration::from_millis(100)).await;
            None
        }
    }
}

async fn connection(
    stream: TcpStream,
    address: SocketAddr,
    place: OwnedSemaphorePermit,
    router: Router,
    limits: Limits,
    mut stopped: watch::Receiver<bool>,
) {
    // Small answers must not wait for more to come (Nagle's algorithm).
    drop(stream.set_nodelay(true));
    let asked = Arc::new(AtomicBool::new(false));
    let under_way = asked.clone();
    let service = service_fn(move |request: Request<Incoming>| {
        let (router, under_way) = (router.clone(), under_way.clone());
        under_way.store(true, Ordering::Relaxed);
        async move {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(address));
            let response: Result<Response, Infallible> = router.oneshot(request).await;
            under_way.store(false, Ordering::Relaxed);
            response
        }
    });
    let connection: Connection<_, _> = Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(BUFFER_BYTES)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    // What goes wrong on a line is the visitor's to notice.
    tokio::select! {
        _ = connection.as_mut() => {}
        () = turned_true(&mut stopped) => {
            connection.as_mut().graceful_shutdown();
            while timeout(limits.last_answer, connection.as_mut()).await.is_err() && asked.load(Ordering::Relaxed) {}
        }
    }
    drop(place);
}
