//! The real command is killed while it saves and while it takes an upload in; whatever the moment, its data is whole.
//!
//! On SQLite, in a data folder of its own; the suite on PostgreSQL skips what says `killed`: that server keeps its own
//! promises, and the files are the same.

use std::collections::HashSet;
use std::ffi::OsString;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use sqlx::{AnyConnection, Connection};

use crate::forms::{Form, form, forms};
use crate::process::{self, Process};
use crate::sound;

const PASSWORD: &str = "tinto con almojabana temprano";
/// How often the server is killed during a save, and during an upload.
const SAVES: usize = 25;
const UPLOADS: usize = 25;
/// How long the server may take to start or to sweep; it takes a fraction of it.
const PATIENCE: Duration = Duration::from_secs(30);

/// A data folder and the server that runs on it, killed when dropped.
struct Server {
    folder: tempfile::TempDir,
    port: u16,
    process: Option<Process>,
}

/// What a server answered.
struct Reply {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Reply {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn cookies(&self) -> impl Iterator<Item = (String, String)> {
        let lines = self.head.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
        lines
            .filter_map(|line| line.split(';').next()?.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    }
}

impl Server {
    fn new() -> Self {
        Self { folder: process::folder(), port: process::free_port(), process: None }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Starts the server; it is ready when it says so.
    fn start(&mut self) {
        // The demonstration company is made once: its password is hashed at every start that is given one.
        let demo: &[&str] = if self.data().exists() { &[] } else { &["--demo"] };
        let url = format!("http://localhost:{}", self.port);
        let settings = [("CENTRALITA_PUBLIC_URL", url.as_str()), ("CENTRALITA_DEMO_PASSWORD", PASSWORD)];
        self.process = Some(Process::start(self.folder.path(), self.port, demo, &settings));
    }

    fn kill(&mut self) {
        self.process = None;
    }

    /// How many system calls that read or write the server has made.
    fn calls(&self) -> u64 {
        let counters = std::fs::read_to_string(format!("/proc/{}/io", self.process.as_ref().unwrap().id())).unwrap();
        let counts = counters.lines().filter_map(|line| line.strip_prefix("syscr: ").or(line.strip_prefix("syscw: ")));
        counts.map(|count| count.parse::<u64>().unwrap()).sum()
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_nodelay(true).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    fn request(&self, method: &str, path: &str, cookies: &str, headers: &str, body: &[u8]) -> Reply {
        let mut stream = self.connect();
        stream.write_all(&self.bytes(method, path, cookies, headers, body)).unwrap();
        reply(stream).unwrap()
    }

    fn bytes(&self, method: &str, path: &str, cookies: &str, headers: &str, body: &[u8]) -> Vec<u8> {
        let (port, length) = (self.port, body.len());
        let mut bytes = format!(
            "{method} {path} HTTP/1.1\r\nhost: localhost:{port}\r\nconnection: close\r\naccept: text/html\r\n\
             cookie: {cookies}\r\n{headers}content-length: {length}\r\n\r\n"
        )
        .into_bytes();
        bytes.extend(body);
        bytes
    }

    fn get(&self, path: &str, cookies: &str) -> Reply {
        self.request("GET", path, cookies, "", &[])
    }

    /// Signs in with the form; gives the cookies.
    fn sign_in(&self) -> String {
        let page = self.get("/sign_in", "");
        let before: Vec<String> = page.cookies().map(|(name, value)| format!("{name}={value}")).collect();
        let form = form(&page.text(), "/api/sign-in/sign-in");
        let form = form.with("form[country]", "CO").with("form[number]", "6015550100").with("form[password]", PASSWORD);
        let answer = self.request("POST", &form.action, &before.join("; "), FORM, form.encoded().as_bytes());
        assert!(answer.head.contains("location: /\r\n"), "signing in works: {} {}", answer.status, answer.head);
        answer.cookies().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    async fn database(&self) -> AnyConnection {
        sqlx::any::install_default_drivers();
        AnyConnection::connect(&format!("sqlite://{}", self.data().join("centralita.sqlite3").display())).await.unwrap()
    }
}

const FORM: &str = "content-type: application/x-www-form-urlencoded\r\n";

/// Reads an answer to its end; `None` when the server was killed before.
fn reply(mut stream: TcpStream) -> Option<Reply> {
    let mut bytes = Vec::new();
    match stream.read_to_end(&mut bytes) {
        Err(error) if error.kind() == ErrorKind::WouldBlock => panic!("no answer"),
        _ => {}
    }
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(bytes.get(..end + 2)?).into_owned();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let rest = bytes.get(end + 4..)?;
    let body = if head.contains("transfer-encoding: chunked") { dechunked(rest)? } else { rest.to_vec() };
    Some(Reply { status, head, body })
}

fn dechunked(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line = rest.windows(2).position(|window| window == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(rest.get(..line)?).ok()?, 16).ok()?;
        if length == 0 {
            return Some(body);
        }
        body.extend(rest.get(line + 2..line + 2 + length)?);
        rest = rest.get(line + 4 + length..)?;
    }
}

/// The menu as this round saves it: every part tells the round.
fn menu_of_round(page: &str, round: usize) -> Form {
    let mut menu = form(page, "/api/receptionist/save-menu").with("form[greeting][text]", &format!("Saludo {round}"));
    for digit in 0..10 {
        let key = format!("form[keys][{digit}]");
        menu =
            menu.with(&format!("{key}[action]"), "hang_up").with(&format!("{key}[label]"), &format!("Tecla {round}"));
    }
    menu
}

/// Which round's menu is in the database; fails when it is of two.
async fn saved_round(database: &mut AnyConnection) -> (usize, i64) {
    let menu: (String, String, i64) =
        sqlx::query_as("SELECT id, greeting_text, version FROM receptionist_menus WHERE slot = 'open'")
            .fetch_one(&mut *database)
            .await
            .unwrap();
    let keys: Vec<(String, String)> = sqlx::query_as("SELECT label, action FROM receptionist_keys WHERE menu_id = $1")
        .bind(&menu.0)
        .fetch_all(&mut *database)
        .await
        .unwrap();
    let round = menu.1.strip_prefix("Saludo ").unwrap().parse().unwrap();
    let whole = vec![(format!("Tecla {round}"), "hang_up".to_owned()); 10];
    assert_eq!(keys, whole, "the menu is of two rounds");
    let entries: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM audit_entries WHERE action = 'receptionist.save-menu'")
        .fetch_one(&mut *database)
        .await
        .unwrap();
    assert_eq!(entries, menu.2 - 2, "every save has its entry in the history");
    (round, menu.2)
}

async fn assert_database_is_whole(database: &mut AnyConnection) {
    let check: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut *database).await.unwrap();
    assert_eq!(check, "ok");
    let dangling = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut *database).await.unwrap();
    assert!(dangling.is_empty(), "{} rows point nowhere", dangling.len());
}

/// Waits until the server has made this many system calls that read or write, since `begun`, or has answered. Work that was
/// done says how far it got; time would not, on a machine that is busy with other tests.
fn wait_for_calls(server: &Server, stream: &TcpStream, begun: u64, calls: u64) {
    stream.set_nonblocking(true).unwrap();
    let started = Instant::now();
    while server.calls() < begun + calls && stream.peek(&mut [0]).is_err() {
        assert!(started.elapsed() < PATIENCE, "the server stands still");
    }
    stream.set_nonblocking(false).unwrap();
}

#[tokio::test]
async fn a_save_that_is_killed_is_done_or_not_done() {
    let mut server = Server::new();
    server.start();
    let cookies = server.sign_in();
    let page = server.get("/virtual_receptionist", &cookies).text();
    let first = menu_of_round(&page, 0);
    let begun = server.calls();
    assert_eq!(server.request("POST", &first.action, &cookies, FORM, first.encoded().as_bytes()).status, 303);
    // What a whole save takes; the rounds are killed after a growing part of it.
    let calls = server.calls() - begun;
    let (mut done, mut cut_short) = (0, 0);
    for round in 1..=SAVES {
        let before = saved_round(&mut server.database().await).await;
        let page = server.get("/virtual_receptionist", &cookies).text();
        let menu = menu_of_round(&page, round);
        assert_eq!(menu.value("form[version]"), before.1.to_string(), "the page shows what is saved");
        let begun = server.calls();
        let mut stream = server.connect();
        stream.write_all(&server.bytes("POST", &menu.action, &cookies, FORM, menu.encoded().as_bytes())).unwrap();
        wait_for_calls(&server, &stream, begun, calls * u64::try_from(round).unwrap() / u64::try_from(SAVES).unwrap());
        server.kill();
        let answered = reply(stream);
        let mut database = server.database().await;
        assert_database_is_whole(&mut database).await;
        let after = saved_round(&mut database).await;
        drop(database);
        if after == (round, before.1 + 1) {
            done += 1;
        } else {
            assert_eq!(after, before, "neither the old menu nor the new one");
            assert!(answered.is_none(), "round {round} was answered but not kept");
            cut_short += 1;
        }
        server.start();
    }
    assert!(done > 0 && cut_short > 0, "the moments of killing were all alike: {done} done, {cut_short} cut short");
    assert!(server.sign_in().contains("centralita_session="));
}

/// The folders of audio that are there, and those that rows or revisions name.
async fn kept(server: &Server, database: &mut AnyConnection) -> (Vec<String>, Vec<String>) {
    let mut folders = Vec::new();
    for account in std::fs::read_dir(server.data().join("media")).unwrap().map(Result::unwrap) {
        if account.file_name() != "speech" {
            let contents = std::fs::read_dir(account.path()).unwrap();
            folders.extend(contents.map(|content| content.unwrap().file_name().into_string().unwrap()));
        }
    }
    let mut named: Vec<String> =
        sqlx::query_scalar("SELECT content_hash FROM audio_files").fetch_all(&mut *database).await.unwrap();
    let revised: Vec<String> = sqlx::query_scalar("SELECT content FROM revision_rows WHERE table_name = 'audio_files'")
        .fetch_all(&mut *database)
        .await
        .unwrap();
    let content = |row: String| serde_json::from_str::<serde_json::Value>(&row).unwrap()["content_hash"].to_string();
    named.extend(revised.into_iter().map(|row| content(row).trim_matches('"').to_owned()));
    folders.sort();
    named.sort();
    named.dedup();
    (folders, named)
}

/// The folders of work that is being done; each has a name that no other work had.
fn scratch(server: &Server) -> HashSet<OsString> {
    std::fs::read_dir(server.data().join("scratch")).unwrap().map(|folder| folder.unwrap().file_name()).collect()
}

#[tokio::test]
async fn music_whose_replacement_is_killed_plays_on_or_is_replaced() {
    let mut server = Server::new();
    server.start();
    let cookies = server.sign_in();
    // Another sound in each round: what was never saved has to go, what was saved stays for the history.
    let music: Vec<Vec<u8>> =
        (0..=UPLOADS).map(|round| sound::wav(16_000, 9, 200 + u32::try_from(round).unwrap())).collect();
    let (mut done, mut cut_short) = (0, 0);
    let upload = |server: &Server, round: usize| {
        let page = server.get("/preferences", &cookies).text();
        let action = forms(&page)
            .into_iter()
            .map(|form| form.action)
            .find(|action| action.contains("purpose=hold_music&"))
            .unwrap();
        let (kind, body) = sound::upload(&format!("ronda {round}.wav"), &music[round]);
        server.bytes("POST", &action, &cookies, &format!("content-type: {kind}\r\n"), &body)
    };
    let (bytes, begun) = (upload(&server, 0), server.calls());
    let mut first = server.connect();
    first.write_all(&bytes).unwrap();
    assert_eq!(reply(first).unwrap().status, 303);
    // What a whole upload takes; the rounds are killed after a growing part of it.
    let calls = server.calls() - begun;
    for round in 1..=UPLOADS {
        let mut database = server.database().await;
        let before: String = sqlx::query_scalar("SELECT id FROM audio_files").fetch_one(&mut database).await.unwrap();
        drop(database);
        let (bytes, begun) = (upload(&server, round), server.calls());
        let mut stream = server.connect();
        let part = u64::try_from(round).unwrap();
        let rounds = u64::try_from(UPLOADS).unwrap();
        match round % 3 {
            // Killed while the file arrives, at another byte every time.
            0 => {
                stream.write_all(&bytes[..bytes.len() * round / (UPLOADS + 1)]).unwrap();
                wait_for_calls(&server, &stream, begun, calls / 10);
            }
            // Killed while it is converted or kept.
            1 => {
                stream.write_all(&bytes).unwrap();
                wait_for_calls(&server, &stream, begun, calls * part / rounds);
            }
            // Killed near the end, around the moment when the new folder is placed and its row is written.
            _ => {
                stream.write_all(&bytes).unwrap();
                wait_for_calls(&server, &stream, begun, calls * 9 / 10 + calls / 10 * part / rounds);
            }
        }
        server.kill();
        drop(stream);
        assert_database_is_whole(&mut server.database().await).await;

        let interrupted = scratch(&server);
        server.start();
        // The texts of the demonstration are spoken again meanwhile: such work has folders of its own.
        assert!(scratch(&server).is_disjoint(&interrupted), "interrupted work stays");
        let mut database = server.database().await;
        let playing: Vec<(String, String, i64)> =
            sqlx::query_as("SELECT audio_files.id, content_hash, size_bytes FROM account_music JOIN audio_files ON audio_files.id = audio_id")
                .fetch_all(&mut database)
                .await
                .unwrap();
        let [(id, hash, size)] = playing.as_slice() else { panic!("{} files play", playing.len()) };
        if *id == before {
            cut_short += 1;
        } else {
            done += 1;
        }
        let begun = Instant::now();
        loop {
            let (folders, named) = kept(&server, &mut database).await;
            assert!(named.contains(hash));
            if folders == named {
                break;
            }
            assert!(begun.elapsed() < PATIENCE, "folders that nothing names stay: {folders:?}, {named:?}");
        }
        let heard = server.get(&format!("/audio/{id}/original"), &cookies);
        assert_eq!((heard.status, i64::try_from(heard.body.len()).unwrap()), (200, *size));
        assert!(music.contains(&heard.body), "what plays is neither the old music nor the new one");
        assert_eq!(server.get(&format!("/audio/{id}/caller.wav"), &cookies).status, 200);
    }
    assert!(done > 0 && cut_short > 0, "the moments of killing were all alike: {done} done, {cut_short} cut short");
    assert!(server.sign_in().contains("centralita_session="));
}

#[test]
fn what_a_killed_server_left_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;

    let mut server = Server::new();
    server.start();
    server.kill();
    let mut folders = vec![server.data()];
    let mut names = Vec::new();
    while let Some(folder) = folders.pop() {
        assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o077, 0, "{}", folder.display());
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0, "{}", path.display());
                names.push(path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
    }
    assert!(names.iter().any(|name| name.ends_with(".sqlite3")), "{names:?}");
}
