//! Connections that never ask, ask slowly or stay too long, against a real socket.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use axum::routing::get;
use server::connections::{Limits, serve};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::timeout;

const HALF_A_HEAD: &[u8] = b"GET / HTTP/1.1\r\nHost: x\r\nX-";
const LAST_REQUEST: &[u8] = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
/// What is waited for comes in a fraction of it.
const PATIENCE: Duration = Duration::from_secs(20);
/// Nothing waits for as long.
const NEVER: Duration = Duration::from_hours(1);

struct Server {
    address: SocketAddr,
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

async fn started(limits: Limits) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let answer = async |ConnectInfo(from): ConnectInfo<SocketAddr>| from.ip().to_string();
    let (stop, stopped) = watch::channel(false);
    let task = tokio::spawn(serve(listener, Router::new().route("/", get(answer)), limits, stopped));
    Server { address, stop, task }
}

/// Everything that comes until the server closes the connection.
async fn rest(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    match timeout(PATIENCE, stream.read_to_string(&mut text)).await.unwrap() {
        Err(error) if error.kind() != ErrorKind::ConnectionReset => panic!("{error}"),
        _ => text,
    }
}

async fn connected(server: &Server, sent: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream.write_all(sent).await.unwrap();
    stream
}

#[tokio::test]
async fn a_head_that_does_not_end_is_not_waited_for() {
    let server = started(Limits { most: 8, head: Duration::from_millis(50), last_answer: NEVER }).await;
    for sent in [HALF_A_HEAD, b""] {
        let answered = rest(&mut connected(&server, sent).await).await;
        assert!(!answered.contains("200 OK"), "{answered}");
    }
    let answered = rest(&mut connected(&server, LAST_REQUEST).await).await;
    assert!(answered.ends_with("127.0.0.1"), "{answered}");
}

#[tokio::test]
async fn connections_beyond_the_most_wait_for_one_that_ends() {
    let server = started(Limits { most: 1, head: NEVER, last_answer: NEVER }).await;
    let first = connected(&server, HALF_A_HEAD).await;
    let mut second = connected(&server, LAST_REQUEST).await;
    let early = timeout(Duration::from_millis(100), second.read_u8()).await;
    assert!(early.is_err(), "the second is served beside the first");
    drop(first);
    assert!(rest(&mut second).await.ends_with("127.0.0.1"));
}

#[tokio::test]
async fn half_a_head_does_not_keep_the_server_from_stopping() {
    let server = started(Limits { most: 8, head: NEVER, last_answer: Duration::from_millis(50) }).await;
    let mut streams = Vec::new();
    for sent in [HALF_A_HEAD, b"", HALF_A_HEAD] {
        streams.push(connected(&server, sent).await);
    }
    server.stop.send_replace(true);
    timeout(PATIENCE, server.task).await.expect("it does not stop").unwrap();
}
