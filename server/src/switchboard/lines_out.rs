//! The lines to carriers at Asterisk: what they are configured by, and the names by which a number is called over them.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use app::shared::country::Country;
use app::trunks::{Identification, Network, NumberFormat, Trunk, transport_code};
use asterisk::configuration::{ConfigFile, replace};
use serde::{Deserialize, Serialize};

/// What is known of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Line {
    /// Its name at Asterisk.
    name: String,
    /// How it writes numbers.
    format: NumberFormat,
    /// The most calls at once; nothing for any number.
    #[serde(default)]
    calls_at_once: Option<u16>,
    /// What it signs in as; empty where it does not.
    #[serde(default)]
    user: String,
    /// Where the carrier is, as far as that is known by address: single ones and networks.
    #[serde(default)]
    places: Vec<String>,
}

/// A call over a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverLine {
    /// What Asterisk calls.
    pub target: String,
    /// The number that is shown, as the carrier writes numbers; empty for none.
    pub shown: String,
}

/// The lines that are used, the first one first: kept on disk, so that calls go out while the database is away.
#[derive(Debug)]
pub struct LinesOut {
    path: PathBuf,
    known: RwLock<(i64, Vec<Line>)>,
}

/// The name of a line at Asterisk.
fn name_of(trunk: &Trunk) -> String {
    format!("trunk_{}", trunk.id)
}

impl LinesOut {
    /// The lines that were kept.
    pub fn open(folder: &Path) -> Self {
        let path = folder.join("trunks.json");
        let kept = std::fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self { path, known: RwLock::new(kept.unwrap_or((-1, Vec::new()))) }
    }

    /// The count of changes that is held.
    pub fn generation(&self) -> i64 {
        self.known.read().unwrap_or_else(PoisonError::into_inner).0
    }

    /// Lines take the place of those before.
    ///
    /// # Errors
    /// When they cannot be kept.
    pub fn put(&self, generation: i64, trunks: &[Trunk]) -> std::io::Result<()> {
        let line = |trunk: &Trunk| Line {
            name: name_of(trunk),
            format: trunk.number_format,
            calls_at_once: trunk.calls_at_once,
            user: match &trunk.identification {
                Identification::Registration { user, .. } => user.as_str().to_owned(),
                Identification::Addresses(_) => String::new(),
            },
            places: places(trunk),
        };
        let known = (generation, trunks.iter().map(line).collect::<Vec<_>>());
        replace(&self.path, &serde_json::to_string(&known)?)?;
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = known;
        Ok(())
    }

    /// A carrier is at this address.
    pub fn is_at(&self, address: IpAddr) -> bool {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let places = known.1.iter().flat_map(|line| &line.places);
        places.filter_map(|place| place.parse::<Network>().ok()).any(|network| network.has(address))
    }

    /// A carrier that is known by a host's name is at this address: the name is looked up now.
    pub async fn is_host(&self, address: IpAddr) -> bool {
        let places: Vec<String> = {
            let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
            known.1.iter().flat_map(|line| line.places.clone()).collect()
        };
        for name in places.iter().filter(|place| place.parse::<Network>().is_err()) {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await;
            if found.is_ok_and(|mut found| found.any(|found| found.ip().to_canonical() == address.to_canonical())) {
                return true;
            }
        }
        false
    }

    /// There is a line.
    pub fn is_one(&self) -> bool {
        !self.known.read().unwrap_or_else(PoisonError::into_inner).1.is_empty()
    }

    /// This is the name of a line.
    pub fn has(&self, name: &str) -> bool {
        self.known.read().unwrap_or_else(PoisonError::into_inner).1.iter().any(|line| line.name == name)
    }

    /// The line of this name signs in as that: a call to it does not say which number is called.
    pub fn signs_in_as(&self, name: &str, user: &str) -> bool {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.1.iter().any(|line| line.name == name && line.user == user)
    }

    /// How a number is called, over one line after the other, where these are in fewer calls than they may be. `shown` is the
    /// number in E.164 that is shown there; empty for none.
    pub fn targets(&self, number: &str, shown: &str, calls_of: impl Fn(&str) -> usize) -> Vec<OverLine> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let free = known
            .1
            .iter()
            .filter(|line| line.calls_at_once.is_none_or(|most| calls_of(&line.name) < usize::from(most)));
        let over = |line: &Line| OverLine {
            target: format!("PJSIP/{}@{}", line.format.write(number), line.name),
            shown: if shown.is_empty() { String::new() } else { line.format.write(shown) },
        };
        free.map(over).collect()
    }

    /// A number in E.164 as the line of this name sends it.
    pub fn read(&self, endpoint: &str, sent: &str, home: Option<Country>) -> Option<String> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let format = known.1.iter().find(|line| line.name == endpoint).map(|line| line.format);
        format.unwrap_or_default().read(sent, home)
    }
}

/// The networks that a carrier calls from, and its host where that is an address.
fn places(trunk: &Trunk) -> Vec<String> {
    let networks = trunk.identification.addresses().iter().map(ToString::to_string);
    networks.chain([trunk.host.as_str().to_owned()]).collect()
}

/// What Asterisk reads of the lines. What is signed in with is not in it, see [`secrets`].
pub fn configuration(trunks: &[Trunk]) -> String {
    let mut file = ConfigFile::default();
    for trunk in trunks {
        let name = name_of(trunk);
        let transport = transport_code(trunk.transport);
        file.section(&name);
        file.line("type=endpoint");
        file.line("context=from_trunks");
        file.line("disallow=all\nallow=alaw,ulaw\ndirect_media=no\nrtp_symmetric=yes\nforce_rport=yes");
        // A carrier whose goodbye was lost sends nothing any more.
        file.line("rtp_timeout=120\nrtp_timeout_hold=7200");
        file.line("trust_id_inbound=yes\nsend_pai=yes\ndtmf_mode=auto\nmoh_suggest=silence\nallow_subscribe=no");
        file.line("allow_transfer=no");
        if transport == "tls" {
            // Where the carrier can, speech is encrypted, too.
            file.line("media_encryption=sdes\nmedia_encryption_optimistic=yes");
        }
        file.set("aors", &name);
        let uri = format!("sip:{}:{}", trunk.host.in_uri(), trunk.port);
        let uri = if transport == "udp" { uri } else { format!("{uri}\\;transport={transport}") };
        let mut contact = String::new();
        let _ = write!(contact, "contact={uri}");
        match &trunk.identification {
            Identification::Registration { user, .. } => {
                file.set("outbound_auth", &name);
                file.set("from_user", user.as_str());
                registration(&mut file, &name, &uri, user.as_str());
                // Not every carrier sends back what the registration adds to the contact (`line`): its host is known, too. In
                // an object of its own, as a name that cannot be looked up now makes the whole object fail.
                identify(&mut file, (&name, "host"), trunk.host.as_str());
            }
            Identification::Addresses(_) => {}
        }
        let networks: Vec<String> = trunk.identification.addresses().iter().map(ToString::to_string).collect();
        if !networks.is_empty() {
            identify(&mut file, (&name, "from"), &networks.join(","));
        }
        file.section(&name);
        file.line("type=aor");
        file.line(&contact);
        file.line("qualify_frequency=60");
    }
    file.text().to_owned()
}

/// Calls from these are the line's.
fn identify(file: &mut ConfigFile, (name, what): (&str, &str), places: &str) {
    file.section(&format!("{name}_{what}"));
    file.line("type=identify");
    file.set("endpoint", name);
    file.line(&format!("match={places}"));
}

/// Where the dialplan calls for help when there is no switchboard.
pub const HELP_CONTEXT: &str = "lost_help";
/// So long rings help over one line.
const HELP_RING_SECONDS: u8 = 60;

/// The part of the dialplan that calls for help by itself: over one line after the other until somebody answers.
pub fn help_dialplan(trunks: &[Trunk]) -> String {
    let mut text = format!("[{HELP_CONTEXT}]\ninclude => talked\n");
    let numbers: BTreeSet<&str> =
        Country::ALL.iter().flat_map(|country| country.emergency_numbers()).copied().collect();
    for number in numbers.into_iter().filter(|_| !trunks.is_empty()) {
        let calls = trunks.iter().map(|trunk| {
            let target = format!("PJSIP/{}@{}", trunk.number_format.write(number), name_of(trunk));
            format!("Dial({target},{HELP_RING_SECONDS})")
        });
        let _ = writeln!(text, "exten => {number},1,{}", calls.collect::<Vec<_>>().join("\n same => n,"));
        let _ = writeln!(text, " same => n,Hangup()");
    }
    text
}

fn registration(file: &mut ConfigFile, name: &str, uri: &str, user: &str) {
    file.section(&format!("{name}_registration"));
    file.line("type=registration\nline=yes\nretry_interval=30\nforbidden_retry_interval=300\nmax_retries=1000000");
    file.set("outbound_auth", name);
    file.set("endpoint", name);
    // In an address, what stands behind the first `@` is the host.
    let user = &user.replace('@', "%40");
    file.set("contact_user", user);
    file.line(&format!("server_uri={uri}"));
    file.line(&format!("client_uri={}", uri.replacen("sip:", &format!("sip:{user}@"), 1)));
}

/// What is signed in with at carriers: name at Asterisk, user, password.
pub fn secrets(trunks: &[Trunk]) -> Vec<(String, String, String)> {
    let secret = |trunk: &Trunk| match &trunk.identification {
        Identification::Registration { user, secret, .. } => {
            Some((name_of(trunk), user.as_str().to_owned(), secret.reveal().to_owned()))
        }
        Identification::Addresses(_) => None,
    };
    trunks.iter().filter_map(secret).collect()
}

#[cfg(test)]
mod tests {
    use app::trunks::{Trunk, TrunkForm};

    use super::*;

    fn trunk(form: &TrunkForm) -> Trunk {
        let [name, host] = ["Operador", "sip.example.com"].map(|text| Some(text.to_owned()));
        TrunkForm { name, host, ..form.clone() }.trunk("01LINE".to_owned()).unwrap()
    }

    #[test]
    fn a_line_takes_as_many_calls_as_it_may() {
        let folder = tempfile::tempdir().unwrap();
        let lines = LinesOut::open(folder.path());
        assert!(!lines.is_one());
        let form =
            TrunkForm { calls_at_once: Some(2), addresses: vec!["203.0.113.1".to_owned()], ..TrunkForm::default() };
        lines.put(1, &[trunk(&form)]).unwrap();
        let targets = |calls: usize| lines.targets("+573001112233", "+576015550100", |_| calls);
        let [over] = &targets(1)[..] else { panic!("one line") };
        assert_eq!((over.target.as_str(), over.shown.as_str()), ("PJSIP/+573001112233@trunk_01LINE", "+576015550100"));
        assert_eq!(targets(2), []);
        assert!(LinesOut::open(folder.path()).has("trunk_01LINE"), "it is kept on disk");
        assert!(lines.is_at("203.0.113.1".parse().unwrap()) && !lines.is_at("203.0.113.2".parse().unwrap()));
    }

    #[test]
    fn the_number_that_is_shown_is_written_as_the_carrier_writes_numbers() {
        let folder = tempfile::tempdir().unwrap();
        let lines = LinesOut::open(folder.path());
        let addresses = vec!["203.0.113.1".to_owned()];
        let number_format = NumberFormat::from_code("national:CO");
        lines.put(1, &[trunk(&TrunkForm { addresses, number_format, ..TrunkForm::default() })]).unwrap();
        let shown = |shown: &str| lines.targets("+573001112233", shown, |_| 0)[0].shown.clone();
        assert_eq!((shown("+576015550100").as_str(), shown("").as_str()), ("6015550100", ""));
    }

    #[test]
    fn a_user_with_an_at_sign_stays_in_its_place() {
        let form =
            TrunkForm { user: Some("ana@pbx".to_owned()), password: Some("secret".into()), ..TrunkForm::default() };
        let trunk = trunk(&form);
        let Identification::Registration { user, .. } = &trunk.identification else { panic!("it signs in") };
        assert_eq!(user.as_str(), "ana@pbx");
        let text = configuration(std::slice::from_ref(&trunk));
        assert!(text.contains("client_uri=sip:ana%40pbx@sip.example.com:5060\n"), "{text}");
        assert!(!text.contains("secret"), "{text}");
        let folder = tempfile::tempdir().unwrap();
        let lines = LinesOut::open(folder.path());
        lines.put(1, &[trunk]).unwrap();
        assert!(lines.signs_in_as("trunk_01LINE", "ana@pbx") && !lines.signs_in_as("trunk_01LINE", "576015550100"));
    }
}
