//! `centralita switchboard`: decides calls in a process of its own, beside the portal.

use anyhow::Context;
use tokio::sync::watch;

use super::serve::asked_to_stop;
use super::start;
use crate::config::{Config, Switchboard};
use crate::switchboard::{self, System};

pub async fn switchboard(config: &Config) -> anyhow::Result<()> {
    anyhow::ensure!(
        config.phone_system.switchboard == Switchboard::Beside,
        "phone_system.switchboard is \"inside\": `centralita serve` decides calls; write \"beside\" for both"
    );
    let portal = start::portal(config).await?;
    let system = System::prepare(config).context("the phone system cannot be used")?;
    let system = system.context("no phone system is attached; docs/phone-system.md tells how")?;
    let folder = system.folder.clone();
    let (stop, stopped) = watch::channel(false);
    let mut running = tokio::spawn(switchboard::run(portal.clone(), system, stopped));
    tokio::select! {
        result = &mut running => return result?,
        () = switchboard::beside::tell(&portal, &folder) => {}
        () = asked_to_stop() => tracing::info!("stopping"),
    }
    stop.send_replace(true);
    running.await??;
    portal.database.close().await;
    Ok(())
}
