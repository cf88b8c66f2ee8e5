//! `centralita serve`: listens, works in the background, stops gracefully.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use app::audio_files;
use app::billing;
use app::call_logs;
use app::demonstration;
use app::number_porting;
use app::payments;
use app::shared::audit::Actor;
use app::shared::country::Country;
use app::shared::documents::DocumentKey;
use app::shared::password;
use app::shared::portal::Portal;
use app::shared::random;
use app::shared::revisions;
use app::shared::secret::Secret;
use app::speech;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::private_file::{NewFile, private_file};
use super::{print, start};
use crate::config::{Config, Switchboard};
use crate::connections::{self, Limits};
use crate::switchboard::{self, System};
use crate::{assets, background, router};

/// How long requests under way may take to finish when the server stops.
const LAST_REQUESTS: Duration = Duration::from_secs(20);

/// How often spoken texts without use are looked for, what is to be invoiced, and calls that are no longer kept.
const BETWEEN_SWEEPS: Duration = Duration::from_hours(1);

pub async fn serve(config: &Config, demo: bool) -> anyhow::Result<()> {
    let mut portal = start::portal(config).await?;
    portal.media.empty_scratch().context("what interrupted uploads left cannot be removed")?;
    tell_of_samples(&portal);
    let (names, files) = assets::read(&config.dist_dir)?;
    portal.assets = Arc::new(names);
    let listener = TcpListener::bind(config.listen).await.with_context(|| format!("{} is not free", config.listen))?;
    revisions::begin(&portal.database, portal.clock.now_ms()).await.context("the history cannot be begun")?;
    if demo {
        with_demonstration_key(config, &mut portal)?;
        demonstration(config, &portal).await?;
    }
    number_porting::sweep(&portal)
        .await
        .map_err(anyhow::Error::from_boxed)
        .context("bills without use cannot be removed")?;
    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn(background::work(portal.clone(), stopped.clone()));
    let mut switchboard = switchboard(config, &portal, stopped.clone())?;
    tokio::spawn(password::warm_up());
    tokio::spawn(sweep(portal.clone()));
    tokio::spawn(bill(portal.clone()));
    tokio::spawn(look_at_payments(portal.clone()));
    tokio::spawn(forget_calls(portal.clone()));
    let router = router::router(portal.clone(), files);
    tracing::info!(address = %config.listen, "listening");
    print(&format!("Centralita is on {}", config.public_url))?;
    let mut server = tokio::spawn(connections::serve(listener, router, Limits::of_this_process(), stopped));
    let switchboard_ends = async {
        match &mut switchboard {
            Some(running) => running.await,
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        result = &mut server => result?,
        // It ends when it is told to, or when its folder cannot be used.
        result = switchboard_ends => return result?,
        () = asked_to_stop() => {
            tracing::info!("stopping");
            stop.send_replace(true);
            portal.phones.end();
            if let Ok(result) = tokio::time::timeout(LAST_REQUESTS, server).await {
                result?;
            } else {
                tracing::warn!("some requests were not finished in time");
            }
        }
    }
    stop.send_replace(true);
    worker.await?;
    if let Some(switchboard) = switchboard {
        switchboard.await??;
    }
    portal.database.close().await;
    Ok(())
}

/// Drives the phone system, where one is attached.
fn switchboard(
    config: &Config,
    portal: &Portal,
    stopped: watch::Receiver<bool>,
) -> anyhow::Result<Option<JoinHandle<anyhow::Result<()>>>> {
    if !config.phone_system.is_attached() {
        tracing::warn!("no phone system is attached: nothing rings; docs/phone-system.md tells how");
        return Ok(None);
    }
    if config.phone_system.switchboard == Switchboard::Beside {
        let (portal, folder) = (portal.clone(), System::shared_folder(config)?);
        tracing::info!("calls are decided by a switchboard beside the portal");
        tokio::spawn(async move { switchboard::beside::follow(&portal, &folder).await });
        return Ok(None);
    }
    let Some(system) = System::prepare(config).context("the phone system cannot be used")? else { return Ok(None) };
    Ok(Some(tokio::spawn(switchboard::run(portal.clone(), system, stopped))))
}

/// Nobody should take samples for prices.
fn tell_of_samples(portal: &Portal) {
    let samples: Vec<&str> = portal.prices.samples().into_iter().map(Country::code).collect();
    if !samples.is_empty() {
        let countries = samples.join(", ");
        tracing::warn!(
            countries,
            "sample prices are in use, and nothing is invoiced by them: write your own and set prices_dir"
        );
    }
}

/// Removes audio without use beside the first requests, which it does not disturb, and spoken texts from time to time.
async fn sweep(portal: Portal) {
    if let Err(error) = audio_files::sweep(&portal).await {
        tracing::error!(%error, "audio without use cannot be removed");
    }
    loop {
        if let Err(error) = speech::forget_unused(&portal).await {
            tracing::error!(%error, "spoken texts without use cannot be removed");
        }
        tokio::time::sleep(BETWEEN_SWEEPS).await;
    }
}

/// Issues invoices and tells of overdue ones: often enough that it is done in every account's early morning.
async fn bill(portal: Portal) {
    loop {
        if let Err(error) = billing::run(&portal, Actor::Portal).await {
            tracing::error!(%error, "invoices cannot be issued");
        }
        tokio::time::sleep(BETWEEN_SWEEPS).await;
    }
}

/// Asks what became of payments of which nothing was heard for long.
async fn look_at_payments(portal: Portal) {
    loop {
        if let Err(error) = payments::look_at_waiting(&portal).await {
            tracing::error!(%error, "payments that wait cannot be looked at");
        }
        tokio::time::sleep(BETWEEN_SWEEPS).await;
    }
}

/// Deletes calls that are older than their companies keep them.
async fn forget_calls(portal: Portal) {
    loop {
        match call_logs::forget_old(&portal).await {
            Ok(0) => {}
            Ok(calls) => tracing::info!(calls, "old calls are deleted"),
            Err(error) => tracing::error!(%error, "old calls cannot be deleted"),
        }
        tokio::time::sleep(BETWEEN_SWEEPS).await;
    }
}

/// Makes the demonstration company on the first start and prints how to sign in. A generated password is kept beside the
/// data, so that it can be printed again.
async fn demonstration(config: &Config, portal: &Portal) -> anyhow::Result<()> {
    let kept = config.data_dir.join("demonstration-password");
    let configured = config.demo.password.as_str();
    let exists = demonstration::find(portal).await?.is_some();
    if !exists && configured.is_empty() {
        let password: String = random::token().chars().take(16).collect();
        private_file(&kept, NewFile::OrReplaced, password.as_bytes())?;
    }
    let password = match std::fs::read_to_string(&kept) {
        _ if !configured.is_empty() => configured.to_owned(),
        Ok(generated) => generated,
        Err(_) => return print("The demonstration company keeps the password it was given."),
    };
    let secret = Secret::from(password.as_str());
    if !exists {
        demonstration::create(portal, &secret).await.context("the demonstration company cannot be made")?;
    } else if !configured.is_empty() {
        demonstration::set_password(portal, &secret).await?;
    }
    // Somebody may have made another number the main number.
    let number = demonstration::find(portal).await?.map(|company| company.main_number).unwrap_or_default();
    print(&format!(
        "Sign in at {}/sign_in\n  country   Colombia\n  phone     {number}\n  password  {password}",
        config.public_url
    ))
}

/// Where no key to documents is configured, the demonstration makes one beside the data. Without `--demo` it is not used.
fn with_demonstration_key(config: &Config, portal: &mut Portal) -> anyhow::Result<()> {
    if portal.documents.has_key() {
        return Ok(());
    }
    let kept = config.data_dir.join(start::DEMONSTRATION_KEY);
    if !kept.exists() {
        private_file(&kept, NewFile::OrReplaced, DocumentKey::generate().as_bytes())?;
    }
    if let Some(key) = start::demonstration_key(config)? {
        portal.documents = portal.documents.clone().with_key(key);
    }
    Ok(())
}

/// Waits until the process is asked to stop.
pub async fn asked_to_stop() {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
