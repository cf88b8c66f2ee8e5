//! The real command is killed after a card was charged and before that is written down.
//!
//! On SQLite, as in `crash`; the suite on PostgreSQL skips what says `killed`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use sqlx::{AnyConnection, Connection};

use crate::site::write_dist;

/// How long the server may take for anything; it takes a fraction of it.
const PATIENCE: Duration = Duration::from_mins(1);

/// What was asked of the stand-in of Stripe: the path and the key.
type Asked = (String, String);

/// A stand-in of Stripe that takes the first charge and never answers it; asked with the same key, it tells that it was paid.
fn stripe() -> (String, Receiver<Asked>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (told, asked) = channel();
    std::thread::spawn(move || {
        // What is not answered stays open.
        let mut unanswered = Vec::new();
        for stream in listener.incoming() {
            unanswered.extend(answer(stream.unwrap(), &told, unanswered.is_empty()));
        }
    });
    (url, asked)
}

fn answer(mut stream: TcpStream, told: &Sender<Asked>, is_first: bool) -> Option<TcpStream> {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut path, mut key, mut length) = (String::new(), String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        match line.split_once(": ") {
            Some(("idempotency-key", value)) => value.clone_into(&mut key),
            Some(("content-length", value)) => length = value.parse().unwrap(),
            Some(_) => {}
            None => line.split(' ').nth(1).unwrap().clone_into(&mut path),
        }
    }
    reader.read_exact(&mut vec![0; length]).unwrap();
    let is_charge = path.ends_with("/confirm");
    let status = if is_charge { "succeeded" } else { "requires_confirmation" };
    told.send((path, key)).ok()?;
    if is_charge && is_first {
        return Some(stream);
    }
    let body = format!(r#"{{"id":"pi_1","status":"{status}","amount":5000000,"currency":"cop"}}"#);
    let head = format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n", body.len());
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body.as_bytes()).ok()?;
    None
}

/// The server; killed when dropped.
struct Server(Child);

impl Server {
    fn start(folder: &Path, stripe: &str, demo: &[&str]) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut process = Command::new(env!("CARGO_BIN_EXE_centralita"))
            .arg("serve")
            .args(demo)
            .current_dir(folder)
            .env("CENTRALITA_LISTEN", format!("127.0.0.1:{port}"))
            .env("CENTRALITA_DATA_DIR", folder.join("data"))
            .env("CENTRALITA_DIST_DIR", folder.join("dist"))
            .env("CENTRALITA_PAYMENTS_STRIPE_API_URL", stripe)
            .env("CENTRALITA_PAYMENTS_STRIPE_SECRET_KEY", "sk_test_of_tests")
            .env("CENTRALITA_PAYMENTS_STRIPE_WEBHOOK_SECRET", "whsec_of_tests")
            .env("CENTRALITA_LOG", "error")
            .env_remove("CENTRALITA_DATABASE_URL")
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        while !line.starts_with("Centralita is on") {
            line.clear();
            assert_ne!(lines.read_line(&mut line).unwrap(), 0, "the server does not start");
        }
        Self(process)
    }

    /// SIGKILL: nothing is finished, nothing is flushed.
    fn kill(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// A saved card, a payment that charges it, and the job that does it.
const A_CHARGE: [&str; 4] = [
    "INSERT INTO payment_customers (account_id, provider, customer) SELECT id, 'stripe', 'cus_1' FROM accounts",
    "INSERT INTO payment_methods (account_id, provider, method, brand, last_four, expires_month, expires_year, saved_at) \
     SELECT id, 'stripe', 'pm_1', 'visa', '4242', 12, 2099, 0 FROM accounts",
    "INSERT INTO payments (id, account_id, provider, purpose, subject, amount, currency, request_key, reference, is_charge, \
     asked_at) SELECT 'PAYMENT', id, 'stripe', 'invoice', '1', 50000, 'COP', 'key', 'REFERENCE', 1, 0 FROM accounts",
    "INSERT INTO jobs (id, kind, payload, run_at, tries) SELECT 'JOB', 'charge-payment-method', \
     '{\"account_id\":\"' || id || '\",\"payment_id\":\"PAYMENT\"}', 0, 0 FROM accounts",
];

#[tokio::test]
async fn a_charge_whose_server_is_killed_is_made_once_and_told_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("dist")).unwrap();
    write_dist(&folder.path().join("dist"));
    let (url, asked) = stripe();
    let mut server = Server::start(folder.path(), &url, &["--demo"]);
    sqlx::any::install_default_drivers();
    let file = folder.path().join("data/centralita.sqlite3");
    let mut database = AnyConnection::connect(&format!("sqlite://{}", file.display())).await.unwrap();
    sqlx::raw_sql("PRAGMA busy_timeout = 10000; DELETE FROM jobs;").execute(&mut database).await.unwrap();
    for statement in A_CHARGE {
        sqlx::query(statement).execute(&mut database).await.unwrap();
    }
    let next = || asked.recv_timeout(PATIENCE).unwrap();
    assert_eq!(next(), ("/v1/payment_intents".to_owned(), "PAYMENT-intent".to_owned()));
    let charged = next();
    assert_eq!(charged.0, "/v1/payment_intents/pi_1/confirm");
    server.kill();

    // The job comes back when its lease has ended.
    sqlx::query("UPDATE jobs SET run_at = 0 WHERE id = 'JOB'").execute(&mut database).await.unwrap();
    let state = "SELECT state FROM payments WHERE id = 'PAYMENT'";
    let before: String = sqlx::query_scalar(state).fetch_one(&mut database).await.unwrap();
    assert_eq!(before, "waiting");
    let _server = Server::start(folder.path(), &url, &[]);
    assert_eq!(next(), charged, "the same charge is asked for with the same key");
    let begun = Instant::now();
    loop {
        let now: String = sqlx::query_scalar(state).fetch_one(&mut database).await.unwrap();
        if now == "paid" {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "the payment is {now}");
    }
    let others = asked.try_iter().filter(|(path, _)| path.contains("payment_intents"));
    assert_eq!(others.count(), 0, "nothing else is asked for");
}
