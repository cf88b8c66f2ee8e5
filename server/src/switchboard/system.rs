//! Which Asterisk the switchboard drives, by the configuration.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use anyhow::Context;
use app::shared::portal::SipTransport;
use app::shared::random;
use app::trunks::HostName;
use asterisk::configuration::{Instance, Outside};

use crate::commands::private_file::{NewFile, private_file};
use crate::config::{Config, PhoneSystemConfig};

/// Which Asterisk, and where the switchboard keeps what it works from.
#[derive(Clone, Debug)]
pub struct System {
    /// The files that Asterisk reads, and where it listens.
    pub files: Instance,
    /// It is ours: started and ended with the switchboard.
    pub is_ours: bool,
    /// The address of the ARI.
    pub ari_url: String,
    /// The address of the AMI.
    pub ami_address: String,
    /// The folder of plans, sounds and records.
    pub folder: PathBuf,
    /// Speech is encrypted.
    pub encrypted: bool,
}

/// The dialplan that is the same for every company.
const DIALPLAN: &str = include_str!("dialplan.conf");

impl System {
    /// The Asterisk that is configured, with its files written where it is ours; nothing where none is.
    ///
    /// # Errors
    /// When its folder cannot be used, or something is missing in the configuration.
    pub fn prepare(config: &Config) -> anyhow::Result<Option<Self>> {
        let configured = &config.phone_system;
        if !configured.is_attached() {
            return Ok(None);
        }
        let folder = Self::shared_folder(config)?;
        let is_ours = !configured.asterisk_command.is_empty();
        let files = instance(configured, &folder)?;
        files.write(DIALPLAN, &zones()).context("Asterisk's files cannot be written")?;
        let ari_url = match configured.ari_url.as_str() {
            "" => format!("http://127.0.0.1:{}", configured.ari_port),
            url => url.to_owned(),
        };
        let encrypted = configured.transport == SipTransport::Tls;
        let ami_address = configured.ami_address.clone();
        Ok(Some(Self { files, is_ours, ari_url, ami_address, folder, encrypted }))
    }
}

impl System {
    /// The folder that the portal, the switchboard and Asterisk share; made where it is not there.
    ///
    /// # Errors
    /// When it cannot be used.
    pub fn shared_folder(config: &Config) -> anyhow::Result<PathBuf> {
        let configured = &config.phone_system.folder;
        let is_usual = configured.as_os_str().is_empty();
        let folder = if is_usual { config.data_dir.join("phone_system") } else { configured.clone() };
        std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        Ok(folder.canonicalize()?)
    }
}

fn instance(configured: &PhoneSystemConfig, folder: &Path) -> anyhow::Result<Instance> {
    let ami_port = configured.ami_address.rsplit_once(':').and_then(|(_, port)| port.parse().ok());
    let program = PathBuf::from(&configured.asterisk_command);
    Ok(Instance {
        folder: folder.join("asterisk"),
        program: program.canonicalize().unwrap_or(program),
        sip_listen: configured.sip_listen,
        ari_port: configured.ari_port,
        ami_port: ami_port.context("phone_system.ami_address is an address with a port")?,
        user: configured.ari_user.clone(),
        password: password(configured, folder)?,
        rtp_ports: (configured.first_rtp_port, configured.last_rtp_port),
        outside: outside(configured)?,
    })
}

/// How Asterisk is reached from outside, where that is by another address than its own.
fn outside(configured: &PhoneSystemConfig) -> anyhow::Result<Option<Outside>> {
    if configured.external_address.is_empty() {
        return Ok(None);
    }
    let address = HostName::parse(&configured.external_address).ok();
    let address = address.context("phone_system.external_address is neither a host name nor an address")?;
    let networks = configured.local_networks.split([',', ' ']).filter(|network| !network.is_empty());
    let local_networks: Vec<String> = networks.map(str::to_owned).collect();
    let is_network = |network: &String| {
        let (address, bits) = network.split_once('/').unwrap_or((network, "32"));
        address.parse::<IpAddr>().is_ok() && bits.parse::<u8>().is_ok_and(|bits| bits <= 128)
    };
    anyhow::ensure!(local_networks.iter().all(is_network), "phone_system.local_networks are such as 192.168.0.0/16");
    Ok(Some(Outside { address: address.as_str().to_owned(), local_networks }))
}

/// The configured password; for an Asterisk of our own, one that is made once and kept beside it.
fn password(configured: &PhoneSystemConfig, folder: &Path) -> anyhow::Result<String> {
    if !configured.ari_password.is_empty() {
        return Ok(configured.ari_password.clone());
    }
    anyhow::ensure!(!configured.asterisk_command.is_empty(), "phone_system.ari_password is missing");
    let kept = folder.join("ari-password");
    if !kept.exists() {
        private_file(&kept, NewFile::OrReplaced, random::token().as_bytes())?;
    }
    Ok(std::fs::read_to_string(kept)?.trim().to_owned())
}

/// The time zones that messages can be told in.
fn zones() -> Vec<&'static str> {
    app::shared::time_zone::all().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behind_nat_others_are_told_the_external_address() {
        let folder = tempfile::tempdir().unwrap();
        let pjsip = |external_address: &str, local_networks: &str| {
            let configured = PhoneSystemConfig {
                asterisk_command: "asterisk".to_owned(),
                external_address: external_address.to_owned(),
                local_networks: local_networks.to_owned(),
                ..PhoneSystemConfig::default()
            };
            let files = instance(&configured, folder.path())?;
            files.write("", &[])?;
            anyhow::Ok(std::fs::read_to_string(files.etc().join("pjsip.conf"))?)
        };
        assert!(!pjsip("", "").unwrap().contains("external"));
        let text = pjsip("Phones.example.com", "192.168.0.0/16, 127.0.0.0/8").unwrap();
        let told = "allow_reload=no\nexternal_signaling_address=phones.example.com\n\
                    external_media_address=phones.example.com\nlocal_net=192.168.0.0/16\nlocal_net=127.0.0.0/8\n[tcp]";
        assert!(text.contains(told), "{text}");
        for (address, networks) in
            [("a b", ""), ("x\n[y]", ""), ("phones.example.com", "home"), ("h.example", "1.2.3.4/999")]
        {
            assert!(pjsip(address, networks).is_err(), "{address} {networks}");
        }
    }
}
