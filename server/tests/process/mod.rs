//! The real command as a process of its own, killed when dropped; and the few files of the browser's part that it needs.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running server.
pub struct Process(Child);

/// A folder with the few files of the browser's part that a server needs; its data comes beside them.
pub fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("dist")).unwrap();
    write_dist(&folder.path().join("dist"));
    folder
}

/// A port that nobody listens on.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

impl Process {
    /// Starts `centralita serve` on a folder with SQLite; it is ready when it says so.
    pub fn start(folder: &Path, port: u16, arguments: &[&str], settings: &[(&str, &str)]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_centralita"))
            .arg("serve")
            .args(arguments)
            .current_dir(folder)
            .env("CENTRALITA_LISTEN", format!("127.0.0.1:{port}"))
            .env("CENTRALITA_DATA_DIR", folder.join("data"))
            .env("CENTRALITA_DIST_DIR", folder.join("dist"))
            .env("CENTRALITA_LOG", "error")
            .env_remove("CENTRALITA_DATABASE_URL")
            .envs(settings.iter().copied())
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

    /// Its id.
    pub fn id(&self) -> u32 {
        self.0.id()
    }
}

/// SIGKILL: nothing is finished, nothing is flushed.
impl Drop for Process {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// Writes files as `make build` leaves them, as small as they can be.
pub fn write_dist(folder: &Path) {
    let page = r#"<link rel="stylesheet" href="/assets/main-1.css" integrity="sha384-a"/>
        <link rel="preload" as="font" href="/assets/inter-1.woff2" crossorigin>
        <script type="module" src="/assets/boot-1.js" integrity="sha384-b"></script>
        <link rel="modulepreload" href="/assets/frontend-1.js"><link rel="preload" href="/assets/frontend-1_bg.wasm">"#;
    for (name, content) in [
        ("index.html", page),
        ("main-1.css", "p{}"),
        ("inter-1.woff2", "wOF2"),
        ("boot-1.js", "1;"),
        ("frontend-1.js", "2;"),
        ("frontend-1_bg.wasm", "\0asm"),
    ] {
        std::fs::write(folder.join(name), content).unwrap();
    }
}
