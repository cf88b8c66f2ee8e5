//! The programs themselves are killed while people talk: the portal with its switchboard, and the database.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use app::testing::TestPortal;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::phone::{State, TestCall, until, until_async};
use crate::process::{self, Process};
use crate::records::recorded;
use crate::stage::Stage;

/// Calls the main number, and is greeted.
async fn greeted(stage: &Stage) -> TestCall {
    let call = stage.carrier.call("+576015550100").await.unwrap();
    assert!(call.hears(300.0).await, "nobody greets");
    call
}

/// The program at a port says that this many phones are signed in: it decides calls.
async fn knows_phones(port: u16, count: usize) -> bool {
    let figure = format!("\ncentralita_phones_registered {count}\n");
    until_async(async || {
        let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)).await else { return false };
        let request = "GET /metrics HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
        let mut answer = String::new();
        let is_sent = stream.write_all(request.as_bytes()).await.is_ok();
        is_sent && stream.read_to_string(&mut answer).await.is_ok() && answer.contains(&figure)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_portal_is_killed_during_calls_and_conversations_go_on() {
    let mut stage = Stage::set().await;
    let (ana, marta, third) = (stage.phone("1001").await, stage.phone("1002").await, stage.phone("1003").await);
    stage.kill().await;
    let (folder, port) = (process::folder(), process::free_port());
    let settings = stage.settings();
    let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let start = || Process::start(folder.path(), port, &[], &settings);
    let program = start();
    assert!(knows_phones(port, 3).await, "it does not know the phones");
    let waiting = greeted(&stage).await;
    let (talk, answered) = ana.talks_to("1002", &marta, 800.0).await;
    kill(&program.id().to_string());
    answered.say(1000.0);
    assert!(talk.hears(1000.0).await, "the conversation goes on");
    let before = waiting.is_silent().await;
    let program = start();
    assert!(until(|| waiting.packets_from(before).len() > 20).await, "the greeting is said again");
    waiting.press("1003").await;
    let reached = third.answer(700.0).await;
    assert!(waiting.hears(700.0).await, "a key is heard by the other program");
    assert_eq!((talk.state(), reached.state()), (State::Up, State::Up));
    for call in [&talk, &waiting] {
        call.hang_up().await;
    }
    let all = recorded(&stage, 2).await;
    let outcomes: Vec<_> = all.iter().filter(|row| row.2 == "answered").map(|row| row.0.as_str()).collect();
    assert_eq!(outcomes, ["incoming", "internal"], "{all:?}");
    drop(program);
}

/// SIGKILL.
fn kill(id: &str) {
    assert!(Command::new("kill").args(["-9", id]).status().unwrap().success());
}

/// A PostgreSQL server of its own, which ends with this.
struct Postgres {
    script: Child,
    url: String,
}

impl Postgres {
    fn start() -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scripts/with_postgres.sh");
        let mut script = Command::new(script)
            .args(["bash", "-c", "echo $TEST_DATABASE_URL; read"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut url = String::new();
        BufReader::new(script.stdout.take().unwrap()).read_line(&mut url).unwrap();
        Self { script, url: url.trim().to_owned() }
    }
}

impl Drop for Postgres {
    /// The script stops the server when what it waits for is there.
    fn drop(&mut self) {
        drop(self.script.stdin.take());
        self.script.wait().ok();
    }
}

/// The server behind a connection: its process, the program and its arguments, its folder and whose it is.
struct Postmaster {
    id: String,
    arguments: Vec<String>,
    folder: PathBuf,
    owner: (u32, u32),
}

impl Postmaster {
    async fn of(stage: &Stage) -> Self {
        let mut connection = stage.portal.database.read().await.unwrap();
        let backend: i64 =
            sqlx::query_scalar("SELECT CAST(pg_backend_pid() AS BIGINT)").fetch_one(&mut *connection).await.unwrap();
        let numbers = |id: &str, name: &str| -> Vec<String> {
            let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap();
            let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
            line.split_whitespace().map(str::to_owned).collect()
        };
        let id = numbers(&backend.to_string(), "PPid:")[0].clone();
        let (user, group) = (numbers(&id, "Uid:")[0].clone(), numbers(&id, "Gid:")[0].clone());
        let folder = fs::read_link(format!("/proc/{id}/cwd")).unwrap();
        let command = fs::read_to_string(format!("/proc/{id}/cmdline")).unwrap();
        let mut arguments: Vec<String> = command.trim_end_matches('\0').split('\0').map(str::to_owned).collect();
        // It has gone into its folder since.
        let place = arguments.iter().position(|argument| argument == "-D").unwrap();
        arguments[place + 1] = folder.display().to_string();
        Self { id, arguments, folder, owner: (user.parse().unwrap(), group.parse().unwrap()) }
    }

    /// SIGKILL, to it and all that it has begun.
    fn kill(&self) {
        let killed = Command::new("pkill").args(["-9", "-P", &self.id]).status().unwrap();
        assert!(killed.success());
        kill(&self.id);
    }

    fn start_again(&self) {
        let mut command = Command::new(&self.arguments[0]);
        command.args(&self.arguments[1..]).current_dir(&self.folder).stderr(Stdio::null());
        command.uid(self.owner.0).gid(self.owner.1).spawn().unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_is_killed_during_calls_and_nothing_is_lost() {
    let postgres = Postgres::start();
    let stage = Stage::set_on(TestPortal::start_on(Some(postgres.url.clone())).await).await;
    let (ana, marta, third) = (stage.phone("1001").await, stage.phone("1002").await, stage.phone("1003").await);
    let (talk, answered) = ana.talks_to("1002", &marta, 800.0).await;
    let postmaster = Postmaster::of(&stage).await;
    postmaster.kill();
    answered.say(1000.0);
    assert!(talk.hears(1000.0).await, "the conversation goes on");
    let new = greeted(&stage).await;
    new.press("1003").await;
    let _reached = third.answer(700.0).await;
    assert!(new.hears(700.0).await, "who calls now gets through");
    for call in [&talk, &new] {
        call.hang_up().await;
    }
    postmaster.start_again();
    // Connections of before are found out one by one.
    let is_back = async || {
        let ask = async || {
            let mut connection = stage.portal.database.read().await.ok()?;
            sqlx::query("SELECT 1").execute(&mut *connection).await.ok()
        };
        let (one, two, three, four) = tokio::join!(ask(), ask(), ask(), ask());
        [one, two, three, four].iter().all(Option::is_some)
    };
    assert!(until_async(is_back).await, "the database is back");
    let rows = recorded(&stage, 2).await;
    let mut told: Vec<_> = rows.iter().map(|row| (row.0.as_str(), row.2.as_str())).collect();
    told.sort_unstable();
    assert_eq!(told, [("incoming", "answered"), ("internal", "answered")]);
    stage.strike().await;
}
