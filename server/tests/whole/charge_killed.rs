//! The real command is killed after a card was charged and before that is written down.
//!
//! On SQLite, as in `crash`; the suite on PostgreSQL skips what says `killed`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use sqlx::{AnyConnection, Connection};

use crate::process::{self, Process};

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

/// A server that pays by this stand-in.
fn start(folder: &Path, stripe: &str, demo: &[&str]) -> Process {
    let settings = [
        ("CENTRALITA_PAYMENTS_STRIPE_API_URL", stripe),
        ("CENTRALITA_PAYMENTS_STRIPE_SECRET_KEY", "sk_test_of_tests"),
        ("CENTRALITA_PAYMENTS_STRIPE_WEBHOOK_SECRET", "whsec_of_tests"),
    ];
    Process::start(folder, process::free_port(), demo, &settings)
}

/// A saved card, a payment that charges it, and the job that does it.
const A_CHARGE: [&str; 4] = [
    "INSERT INTO payment_customers (account_id, provider, customer) SELECT id, 'stripe', 'cus_1' FROM accounts",
    "INSERT INTO payment_methods (account_id, provider, method, brand, last_four, expires_month, expires_year, saved_at) \
     SELECT id, 'stripe', 'pm_1', 'visa', '4242', 12, 2099, 0 FROM accounts",
    "INSERT INTO payments (id, account_id, provider, purpose, subject, amount, currency, request_key, reference, is_charge, \
     asked_at) SELECT 'PAYMENT', id, 'stripe', 'invoice', '1', 50000, 'COP', 'key', 'REFERENCE', 1, 4000000000000 FROM accounts",
    "INSERT INTO jobs (id, kind, payload, run_at, tries) SELECT 'JOB', 'charge-payment-method', \
     '{\"account_id\":\"' || id || '\",\"payment_id\":\"PAYMENT\"}', 0, 0 FROM accounts",
];

#[tokio::test]
async fn a_charge_whose_server_is_killed_is_made_once_and_settled_afterwards() {
    let folder = process::folder();
    let (url, asked) = stripe();
    let server = start(folder.path(), &url, &["--demo"]);
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
    drop(server);

    // The job comes back when its lease has ended.
    sqlx::query("UPDATE jobs SET run_at = 0 WHERE id = 'JOB'").execute(&mut database).await.unwrap();
    let state = "SELECT state FROM payments WHERE id = 'PAYMENT'";
    let before: String = sqlx::query_scalar(state).fetch_one(&mut database).await.unwrap();
    assert_eq!(before, "waiting");
    let _server = start(folder.path(), &url, &[]);
    assert_eq!(next(), ("/v1/payment_intents/pi_1".to_owned(), String::new()), "it may have been made");
    assert_eq!(next(), charged, "the same charge is asked for with the same key");
    let begun = Instant::now();
    loop {
        let now: String = sqlx::query_scalar(state).fetch_one(&mut database).await.unwrap();
        if now == "paid" {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "the payment is {now}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let others = asked.try_iter().filter(|(path, _)| path.contains("payment_intents"));
    assert_eq!(others.count(), 0, "nothing else is asked for");
}
