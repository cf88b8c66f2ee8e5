//! Starting and stopping an Asterisk of one's own. It does not end with the process that started it: conversations go on, and
//! whoever comes next finds it.

use std::io;
use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;

use crate::ari::Ari;
use crate::configuration::Instance;

/// It boots in a second; on a loaded machine in a few.
const LONGEST_BOOT: Duration = Duration::from_secs(30);
/// How often is looked whether it is there.
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// Starts it unless it runs, and waits until it answers.
///
/// # Errors
/// When it does not start, or does not answer in time.
pub async fn start(instance: &Instance, ari: &Ari) -> io::Result<()> {
    if ari.ping().await.is_ok() {
        return Ok(());
    }
    let output = std::fs::File::create(instance.folder.join("log/output.txt"))?;
    let mut child = Command::new(&instance.program)
        .arg("-C")
        .arg(instance.main_file())
        .args(["-f", "-n"])
        .stdin(Stdio::null())
        .stdout(output.try_clone()?)
        .stderr(output)
        // A group of its own: Ctrl+C in the portal's terminal does not reach it.
        .process_group(0)
        .spawn()?;
    let booted = async {
        loop {
            if ari.ping().await.is_ok() {
                return Ok(());
            }
            if let Some(status) = child.try_wait()? {
                return Err(io::Error::other(format!("it ended with {status}")));
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    };
    let booted = tokio::time::timeout(LONGEST_BOOT, booted).await;
    // Whoever started it reaps it, so that it does not stay as a zombie when it ends.
    tokio::spawn(async move { child.wait().await });
    booted.unwrap_or_else(|_| Err(io::Error::other("it does not answer")))
}

/// Ends it, and waits until it is gone. Conversations end.
///
/// # Errors
/// When it cannot be told to end.
pub async fn stop(instance: &Instance, ari: &Ari) -> io::Result<()> {
    let Ok(id) = std::fs::read_to_string(instance.folder.join("run/asterisk.pid")) else { return Ok(()) };
    if ari.ping().await.is_err() {
        return Ok(());
    }
    let status = Command::new("kill").args(["-TERM", id.trim()]).status().await?;
    if !status.success() {
        return Err(io::Error::other("it cannot be told to end"));
    }
    for _ in 0..200 {
        if ari.ping().await.is_err() {
            return Ok(());
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
    Err(io::Error::other("it does not end"))
}
