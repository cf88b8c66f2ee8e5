//! Runs the jobs that features enqueue, one after the other, until the server stops.

use std::time::Duration;

use app::audio_files::{self, REMOVE_AUDIO};
use app::password_reset::{SEND_LINK, send_link};
use app::shared::jobs::{self, Job};
use app::shared::mail::Mail;
use app::shared::portal::Portal;
use app::speech;
use tokio::sync::watch;

/// How long the worker rests when nothing is due.
const REST: Duration = Duration::from_millis(500);

/// Works until `stop` turns true; a job under way is finished first.
pub async fn work(portal: Portal, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match run_next(&portal).await {
            Ok(true) => {}
            Ok(false) => {
                tokio::select! {
                    () = tokio::time::sleep(REST) => {}
                    _ = stop.changed() => {}
                }
            }
            Err(error) => {
                tracing::error!(%error, "background work cannot reach the database");
                tokio::time::sleep(REST).await;
            }
        }
    }
}

/// Runs one job that is due; false when there is none.
///
/// # Errors
/// A fault of the database. A job that fails is put off instead.
pub async fn run_next(portal: &Portal) -> Result<bool, sqlx::Error> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let Some(job) = jobs::take(&mut transaction, now_ms).await? else { return Ok(false) };
    transaction.commit().await?;
    let result = run(portal, &job).await;
    let mut transaction = portal.database.write().await?;
    match result {
        Ok(()) => jobs::done(&mut transaction, &job).await?,
        Err(error) => {
            tracing::warn!(job.kind, job.id, job.tries, %error, "job failed and is put off");
            jobs::put_off(&mut transaction, now_ms, &job).await?;
        }
    }
    transaction.commit().await?;
    Ok(true)
}

async fn run(portal: &Portal, job: &Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    match job.kind.as_str() {
        "send-mail" => portal.mailer.send(serde_json::from_str::<Mail>(&job.payload)?).await,
        SEND_LINK => Ok(send_link(portal, &serde_json::from_str(&job.payload)?).await?),
        "speak" => Ok(speech::speak(portal, &serde_json::from_str(&job.payload)?).await.map(drop)?),
        REMOVE_AUDIO => audio_files::remove_content(portal, &job.payload).await,
        other => Err(format!("no such kind of job: {other}").into()),
    }
}
