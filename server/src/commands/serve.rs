//! `centralita serve`: listens, works in the background, stops gracefully.

use std::future::IntoFuture;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use app::shared::password;
use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use super::{print, start};
use crate::config::Config;
use crate::{assets, background, router};

/// How long requests under way may take to finish when the server stops.
const LAST_REQUESTS: Duration = Duration::from_secs(20);

pub async fn serve(config: &Config, demo: bool) -> anyhow::Result<()> {
    let mut portal = start::portal(config).await?;
    let (names, files) = assets::read(&config.dist_dir)?;
    portal.assets = Arc::new(names);
    let listener = TcpListener::bind(config.listen).await.with_context(|| format!("{} is not free", config.listen))?;
    if demo {
        let _ = demo;
    }
    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn(background::work(portal.clone(), stopped.clone()));
    tokio::spawn(password::warm_up());
    let router = router::router(portal.clone(), files);
    // Small answers must not wait for more to come (Nagle's algorithm).
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    tracing::info!(address = %config.listen, "listening");
    print(&format!("Centralita is on {}", config.public_url))?;
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(turned_true(stopped)).into_future();
    let mut server = tokio::spawn(server);
    tokio::select! {
        result = &mut server => result??,
        () = asked_to_stop() => {
            tracing::info!("stopping");
            stop.send_replace(true);
            match tokio::time::timeout(LAST_REQUESTS, server).await {
                Ok(result) => result??,
                Err(_) => tracing::warn!("some requests were not finished in time"),
            }
        }
    }
    stop.send_replace(true);
    worker.await?;
    portal.database.close().await;
    Ok(())
}

async fn turned_true(mut stopped: watch::Receiver<bool>) {
    drop(stopped.wait_for(|stopped| *stopped).await);
}

async fn asked_to_stop() {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
