//! The real command is killed while it completes a porting: the numbers have moved with all that hangs on them, or nothing has.
//!
//! On SQLite, as in `crash`; the suite on PostgreSQL skips what says `killed`.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use sqlx::{AnyConnection, Connection};

use crate::process::{self, Process};

/// How often the command is killed.
const ROUNDS: u64 = 24;
const REPLACED: &str = "+576015550100";
const FIRST: &str = "+576015557001";

/// A request whose day has come: two numbers, of which the first takes the place of the main number.
const A_REQUEST: [&str; 3] = [
    "INSERT INTO porting_requests (id, account_id, state, line_type, carrier, carrier_account, internet, holder_name, \
     service_address, replaced_number, signature_name, signed_at, port_day, created_at, changed_at) \
     SELECT 'REQUEST', id, 'confirmed', 'landline', 'Otra', '77', 'none', 'Café Andino S.A.S.', 'Carrera 7', \
     '+576015550100', 'Lucía Restrepo', 0, '2026-01-01', 0, 0 FROM accounts",
    "INSERT INTO porting_numbers (account_id, request_id, position, e164, is_open) \
     SELECT id, 'REQUEST', 0, '+576015557001', 1 FROM accounts",
    "INSERT INTO porting_numbers (account_id, request_id, position, e164, is_open) \
     SELECT id, 'REQUEST', 1, '+576015557002', 1 FROM accounts",
];

/// Everything that moves together.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
struct Moved {
    state: String,
    main_number: String,
    new_numbers: i64,
    old_numbers: i64,
    open_numbers: i64,
    events: i64,
    entries: i64,
    revisions: i64,
}

async fn open(data: &Path) -> AnyConnection {
    sqlx::any::install_default_drivers();
    AnyConnection::connect(&format!("sqlite://{}", data.join("centralita.sqlite3").display())).await.unwrap()
}

async fn moved(data: &Path) -> Moved {
    let mut database = open(data).await;
    let check: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut database).await.unwrap();
    assert_eq!(check, "ok");
    let moved = sqlx::query_as(
        "SELECT porting_requests.state, main_number, \
         (SELECT COUNT(*) FROM numbers WHERE e164 LIKE '+57601555700_') AS new_numbers, \
         (SELECT COUNT(*) FROM numbers WHERE e164 = $1) AS old_numbers, \
         (SELECT COUNT(*) FROM porting_numbers WHERE request_id = 'REQUEST' AND is_open = 1) AS open_numbers, \
         (SELECT COUNT(*) FROM porting_events WHERE request_id = 'REQUEST' AND state = 'ported') AS events, \
         (SELECT COUNT(*) FROM audit_entries WHERE subject = 'REQUEST' AND action = 'number-porting.complete') AS entries, \
         (SELECT COUNT(*) FROM revisions) AS revisions \
         FROM porting_requests JOIN accounts ON accounts.id = account_id WHERE porting_requests.id = 'REQUEST'",
    )
    .bind(REPLACED)
    .fetch_one(&mut database)
    .await
    .unwrap();
    database.close().await.unwrap();
    moved
}

fn complete(data: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_centralita"))
        .args(["porting", "advance", "REQUEST", "--to", "ported"])
        .current_dir(data.parent().unwrap())
        .env("CENTRALITA_DATA_DIR", data)
        .env("CENTRALITA_LOG", "off")
        .env_remove("CENTRALITA_DATABASE_URL")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// How many system calls that read or write a process has made; nothing when it is gone.
fn calls(id: u32) -> Option<u64> {
    let counters = std::fs::read_to_string(format!("/proc/{id}/io")).ok()?;
    let counts = counters.lines().filter_map(|line| line.strip_prefix("syscr: ").or(line.strip_prefix("syscw: ")));
    Some(counts.filter_map(|count| count.parse::<u64>().ok()).sum())
}

/// Runs the command until it has made so many calls or has ended, and kills it; gives how many it made.
fn run_until(data: &Path, most: u64) -> u64 {
    let mut process = complete(data);
    let mut made = 0;
    while made < most && process.try_wait().unwrap().is_none() {
        made = calls(process.id()).unwrap_or(made).max(made);
    }
    process.kill().ok();
    process.wait().unwrap();
    made
}

/// A copy of the data as it was before.
fn copied(before: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("data")).unwrap();
    let file = "data/centralita.sqlite3";
    std::fs::copy(before.join(file), folder.path().join(file)).unwrap();
    folder
}

#[tokio::test]
async fn a_porting_whose_completion_is_killed_is_done_or_not_done() {
    let folder = process::folder();
    drop(Process::start(folder.path(), process::free_port(), &["--demo"], &[]));
    let mut database = open(&folder.path().join("data")).await;
    for statement in A_REQUEST {
        sqlx::query(statement).execute(&mut database).await.unwrap();
    }
    // So that the one file is all there is to copy.
    sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_all(&mut database).await.unwrap();
    database.close().await.unwrap();
    let before = moved(&folder.path().join("data")).await;
    assert_eq!((before.state.as_str(), before.main_number.as_str(), before.new_numbers), ("confirmed", REPLACED, 0));

    let whole = copied(folder.path());
    let all = run_until(&whole.path().join("data"), u64::MAX);
    let after = moved(&whole.path().join("data")).await;
    let expected = Moved {
        state: "ported".to_owned(),
        main_number: FIRST.to_owned(),
        new_numbers: 2,
        old_numbers: 0,
        open_numbers: 0,
        events: 1,
        entries: 1,
        revisions: before.revisions + 1,
    };
    assert_eq!(after, expected);

    let (mut done, mut cut_short) = (0, 0);
    for round in 1..=ROUNDS {
        let folder = copied(folder.path());
        let data = folder.path().join("data");
        run_until(&data, all / 2 + all * round / ROUNDS / 2);
        let now = moved(&data).await;
        if now == after {
            done += 1;
            continue;
        }
        assert_eq!(now, before, "round {round}: neither moved nor not");
        cut_short += 1;
        // Whoever sends the command again completes it.
        run_until(&data, u64::MAX);
        assert_eq!(moved(&data).await, after, "round {round}");
    }
    assert!(done > 0 && cut_short > 0, "the moments of killing were all alike: {done} done, {cut_short} cut short");
}
