//! Runs the jobs that features enqueue, one after the other, until the server stops.

use std::time::Duration;

use app::audio_files::{self, REMOVE_AUDIO};
use app::billing;
use app::number_porting::{self, REMOVE_BILL};
use app::password_reset::{SEND_LINK, send_link};
use app::payments::{self, CHARGE_METHOD, FORGET_METHOD, PAYMENT_SETTLED, PaymentOf, Purpose, SAVE_METHOD};
use app::prepaid_account;
use app::shared::clock::MINUTE_MS;
use app::shared::jobs::{self, Job, SPEAK, Tries};
use app::shared::mail::{Outgoing, SEND_MAIL};
use app::shared::portal::Portal;
use app::speech;
use tokio::sync::watch;

/// How long the worker rests when nothing is due.
const REST: Duration = Duration::from_millis(500);
/// How often is done what falls due with time.
const TENDED_EVERY_MS: i64 = MINUTE_MS;

/// Why a job failed.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Works until `stop` turns true; a job under way is finished first.
pub async fn work(portal: Portal, mut stop: watch::Receiver<bool>) {
    let mut tended_ms = i64::MIN;
    while !*stop.borrow() {
        let now_ms = portal.clock.now_ms();
        if now_ms.saturating_sub(tended_ms) >= TENDED_EVERY_MS {
            tended_ms = now_ms;
            if let Err(error) = prepaid_account::tend(&portal).await {
                tracing::error!(%error, "prepaid accounts could not be tended");
            }
        }
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
    run_next_by(portal, None, run).await
}

/// Sends the mails that are due, where a command was carried out and perhaps no server runs that would send them; every other
/// work is left to it.
///
/// # Errors
/// A fault of the database. A mail that cannot be sent is put off instead.
pub async fn send_due_mails(portal: &Portal) -> Result<(), sqlx::Error> {
    while run_next_by(portal, Some(SEND_MAIL), run).await? {}
    Ok(())
}

/// Runs one job that is due, of one kind or of any, with what carries a job out.
///
/// # Errors
/// A fault of the database. A job that fails or panics is put off instead.
pub async fn run_next_by<F>(
    portal: &Portal,
    only: Option<&str>,
    run: impl FnOnce(Portal, Job) -> F,
) -> Result<bool, sqlx::Error>
where
    F: Future<Output = Result<(), Failure>> + Send + 'static,
{
    let mut transaction = portal.database.write().await?;
    let Some(job) = jobs::take(&mut transaction, portal.clock.now_ms(), only).await? else { return Ok(false) };
    transaction.commit().await?;
    // A task of its own, so that a panic ends the job and not the worker.
    let result = tokio::spawn(run(portal.clone(), job.clone())).await.unwrap_or_else(|panic| Err(panic.into()));
    let mut transaction = portal.database.write().await?;
    match result {
        Ok(()) => jobs::done(&mut transaction, &job).await?,
        Err(error) => {
            tracing::warn!(job.kind, job.id, job.tries, %error, "job failed and is put off");
            jobs::put_off(&mut transaction, portal.clock.now_ms(), &job, tries(&job.kind)).await?;
        }
    }
    transaction.commit().await?;
    Ok(true)
}

/// How often a kind of job is tried: twelve tries take six hours, twenty take nine days.
fn tries(kind: &str) -> Tries {
    match kind {
        CHARGE_METHOD | PAYMENT_SETTLED => Tries::UntilDone,
        SEND_MAIL => Tries::AtMost(20),
        _ => Tries::AtMost(12),
    }
}

async fn run(portal: Portal, job: Job) -> Result<(), Failure> {
    match job.kind.as_str() {
        SEND_MAIL => portal.mailer.send(serde_json::from_str::<Outgoing>(&job.payload)?).await,
        SEND_LINK => Ok(send_link(&portal, &serde_json::from_str(&job.payload)?).await?),
        SPEAK => Ok(speech::speak_ahead(&portal, &serde_json::from_str(&job.payload)?).await?),
        REMOVE_AUDIO => audio_files::remove_content(&portal, &job.payload).await,
        CHARGE_METHOD => payments::charge_method(&portal, &serde_json::from_str(&job.payload)?).await,
        SAVE_METHOD => payments::save_method(&portal, &serde_json::from_str(&job.payload)?).await,
        FORGET_METHOD => {
            Ok(payments::forget_at_provider(&portal, &serde_json::from_str::<String>(&job.payload)?).await?)
        }
        PAYMENT_SETTLED => carry_on(&portal, &serde_json::from_str(&job.payload)?).await,
        REMOVE_BILL => number_porting::remove_bill(&portal, &serde_json::from_str::<String>(&job.payload)?).await,
        other => Err(format!("no such kind of job: {other}").into()),
    }
}

/// Tells the feature that asked for a payment how it ended.
async fn carry_on(portal: &Portal, of: &PaymentOf) -> Result<(), Failure> {
    payments::tell(portal, of).await?;
    let mut connection = portal.database.read().await?;
    let payment = payments::find(&mut connection, &of.account_id, &of.payment_id).await?;
    drop(connection);
    let Some(payment) = payment else { return Ok(()) };
    match payment.purpose {
        Purpose::Invoice => Ok(billing::payment_settled(portal, &of.account_id, &of.payment_id).await?),
        Purpose::TopUp | Purpose::Refill => {
            Ok(prepaid_account::payment_settled(portal, &of.account_id, &of.payment_id).await?)
        }
    }
}
