//! A portal with a switchboard and an Asterisk of its own, on ports of its own.

use std::net::{SocketAddr, TcpListener, UdpSocket};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use app::audio_files::UploadedAudio;
use app::phone_system::{self, DeviceKind, SipDevice};
use app::shared::browser::Visitor;
use app::shared::caller::Caller;
use app::shared::live_phones::Presence;
use app::shared::portal::{Portal, Settings};
use app::shared::problem::Problem;
use app::testing::TestPortal;
use app::trunks::{self, TrunkForm};
use app::user_settings::{self, Tab};
use axum::body::Body;
use axum::extract::Request;
use server::config::{Config, PhoneSystemConfig};
use server::switchboard::{self, System};
use tokio::runtime::Runtime;
use tokio::sync::{Semaphore, SemaphorePermit, watch};
use tokio::task::JoinHandle;

use crate::phone::{PATIENCE, TestPhone, until};

/// Where the world outside is: Asterisk knows the carrier of the tests by its address.
pub const CARRIER: &str = "127.0.0.2";

/// Says every text as a tone: the pitch that it names, or 300 Hz.
const VOICE: &str = "#!/bin/sh\npitch=$(grep -oE '[0-9]{3,4} Hz' \"$1\" | head -1 | cut -d' ' -f1)\n\
                     exec sox -n -r 16000 -c 1 -b 16 \"$2\" synth 1.5 sine \"${pitch:-300}\" gain -12\n";

/// Speech needs its moment: more Asterisks on two cores would be heard stammering.
static TURNS: Semaphore = Semaphore::const_new(AT_ONCE);
const AT_ONCE: usize = 2;

/// Ports for speech, for five hundred legs: all of them, or the half that nobody has.
const SPEECH_PORTS: (u16, u16) = (22_000, 23_999);
static HALVES: Mutex<[bool; AT_ONCE]> = Mutex::new([false; AT_ONCE]);

/// A stage's turn, with its ports.
struct Turn {
    half: Option<usize>,
    ports: (u16, u16),
    _permit: SemaphorePermit<'static>,
}

impl Turn {
    /// Beside another stage, or alone.
    async fn come(is_alone: bool) -> Self {
        let permits = if is_alone { AT_ONCE } else { 1 };
        let permit = TURNS.acquire_many(u32::try_from(permits).unwrap()).await.unwrap();
        let (first, last) = SPEECH_PORTS;
        if is_alone {
            return Self { half: None, ports: SPEECH_PORTS, _permit: permit };
        }
        let mut halves = HALVES.lock().unwrap();
        let half = halves.iter().position(|is_taken| !is_taken).unwrap();
        halves[half] = true;
        let middle = u16::midpoint(first, last);
        let ports = if half == 0 { (first, middle) } else { (middle + 1, last) };
        Self { half: Some(half), ports, _permit: permit }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(half) = self.half {
            HALVES.lock().unwrap()[half] = false;
        }
    }
}

/// All of it.
pub struct Stage {
    pub test: TestPortal,
    pub portal: Portal,
    pub company: Caller,
    pub sip: SocketAddr,
    pub system: System,
    /// The world outside.
    pub carrier: TestPhone,
    /// What it is all configured by.
    pub config: Config,
    stop: watch::Sender<bool>,
    /// The switchboard's own runtime: who kills it kills everything it has begun.
    running: Option<(Runtime, JoinHandle<anyhow::Result<()>>)>,
    folder: tempfile::TempDir,
    _turn: Turn,
}

/// A port that nobody listens on, for both protocols.
fn free_port() -> u16 {
    loop {
        let udp = UdpSocket::bind("127.0.0.1:0").unwrap();
        let port = udp.local_addr().unwrap().port();
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

/// The Asterisk that scripts/asterisk.sh unpacks.
fn program() -> PathBuf {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.tools/asterisk/asterisk");
    assert!(program.exists(), "these tests need Asterisk: run scripts/asterisk.sh");
    program.canonicalize().unwrap()
}

fn voice(folder: &Path) -> Vec<String> {
    let path = folder.join("voice.sh");
    std::fs::write(&path, VOICE).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    vec![path.display().to_string(), "{text_file}".to_owned(), "{wav_file}".to_owned()]
}

fn config(folder: &Path, speech_ports: (u16, u16)) -> Config {
    let sip = SocketAddr::from(([127, 0, 0, 1], free_port()));
    Config {
        data_dir: folder.to_owned(),
        phone_system: PhoneSystemConfig {
            asterisk_command: program().display().to_string(),
            ami_address: format!("127.0.0.1:{}", free_port()),
            ari_port: free_port(),
            sip_listen: sip,
            port: sip.port(),
            first_rtp_port: speech_ports.0,
            last_rtp_port: speech_ports.1,
            ..PhoneSystemConfig::default()
        },
        ..Config::default()
    }
}

impl Stage {
    /// A company of three users, whose main number leads to its receptionist.
    pub async fn set() -> Self {
        Self::set_on(TestPortal::start().await).await
    }

    /// The same on a portal that is there.
    pub async fn set_on(test: TestPortal) -> Self {
        Self::set_in(Turn::come(false).await, test).await
    }

    /// The same while there is no other stage: for many calls at once.
    pub async fn set_alone() -> Self {
        let turn = Turn::come(true).await;
        Self::set_in(turn, TestPortal::start().await).await
    }

    async fn set_in(turn: Turn, test: TestPortal) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let company = test.a_company("+576015550100").await;
        let config = config(folder.path(), turn.ports);
        let settings = Settings {
            speech_command: voice(folder.path()),
            phone_system: config.phone_system_settings(),
            ..(*test.portal.settings).clone()
        };
        let portal = Portal { settings: Arc::new(settings), ..test.portal.clone() };
        let system = System::prepare(&config).unwrap().unwrap();
        let sip = config.phone_system.sip_listen;
        let carrier = TestPhone::at(CARRIER, sip, "+573001112233", "").await;
        let line = TrunkForm {
            name: Some("Carrier".to_owned()),
            host: Some(CARRIER.to_owned()),
            port: Some(carrier.port()),
            addresses: vec![CARRIER.to_owned()],
            ..TrunkForm::default()
        };
        trunks::add(&portal, &line).await.unwrap();
        let (stop, _) = watch::channel(false);
        let mut stage =
            Self { test, portal, company, sip, system, carrier, config, stop, running: None, folder, _turn: turn };
        stage.run();
        stage.settled().await;
        stage
    }

    /// Starts the switchboard.
    pub fn run(&mut self) {
        // What the one before saw holds no longer.
        self.portal.phones.set_presence(false, 1);
        let (portal, system) = (self.portal.clone(), self.system.clone());
        let runtime = Runtime::new().unwrap();
        let running = runtime.spawn(switchboard::run(portal, system, self.stop.subscribe()));
        self.running = Some((runtime, running));
    }

    /// What makes a program of its own work on the same as the stage, by its variables.
    pub fn settings(&self) -> Vec<(&'static str, String)> {
        let phones = &self.config.phone_system;
        vec![
            ("CENTRALITA_DATA_DIR", self.config.data_dir.display().to_string()),
            ("CENTRALITA_DATABASE_URL", self.test.database_url.clone()),
            ("CENTRALITA_SPEECH_COMMAND", self.portal.settings.speech_command.join(" ")),
            ("CENTRALITA_PHONE_SYSTEM_ASTERISK_COMMAND", phones.asterisk_command.clone()),
            ("CENTRALITA_PHONE_SYSTEM_AMI_ADDRESS", phones.ami_address.clone()),
            ("CENTRALITA_PHONE_SYSTEM_ARI_PORT", phones.ari_port.to_string()),
            ("CENTRALITA_PHONE_SYSTEM_SIP_LISTEN", phones.sip_listen.to_string()),
            ("CENTRALITA_PHONE_SYSTEM_PORT", phones.port.to_string()),
            ("CENTRALITA_PHONE_SYSTEM_FIRST_RTP_PORT", phones.first_rtp_port.to_string()),
            ("CENTRALITA_PHONE_SYSTEM_LAST_RTP_PORT", phones.last_rtp_port.to_string()),
        ]
    }

    /// Waits until everything that is saved is taken over, and Asterisk answers.
    pub async fn settled(&self) {
        self.settled_for(&self.company.account_id).await;
    }

    /// The same for another company.
    pub async fn settled_for(&self, account_id: &str) {
        let began = Instant::now();
        loop {
            let mut connection = self.portal.database.read().await.unwrap();
            let newest = app::shared::revisions::newest(&mut connection, account_id).await.unwrap();
            let runs = app::shared::revisions::runs(&mut connection, account_id, (newest, newest)).await.unwrap();
            drop(connection);
            if !runs.is_empty() && self.portal.phones.presence() == Presence::There {
                return;
            }
            assert!(began.elapsed() < PATIENCE, "what is saved is not taken over");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Saves something as the administrator, and waits until it is taken over.
    pub async fn save<T>(&self, work: impl AsyncFnOnce() -> Result<T, Problem>) -> T {
        let saved = self.test.call(&self.company, work).await.unwrap();
        self.settled().await;
        saved
    }

    /// Uploads a tone of twenty seconds for a purpose.
    pub async fn upload(&self, purpose: &str, pitch: u32) -> UploadedAudio {
        let path = self.folder.path().join(format!("{pitch}.wav"));
        let wav = path.display().to_string();
        let pitch = pitch.to_string();
        let made = Command::new("sox")
            .args(["-n", "-r", "16000", "-c", "1", "-b", "16", &wav, "synth", "20", "sine", &pitch, "gain", "-12"])
            .status();
        assert!(made.unwrap().success());
        let mut body = b"--b\r\ncontent-disposition: form-data; name=\"rights\"\r\n\r\ntrue\r\n--b\r\n\
            content-disposition: form-data; name=\"file\"; filename=\"tono.wav\"\r\n\r\n"
            .to_vec();
        body.extend(std::fs::read(path).unwrap());
        body.extend(b"\r\n--b--\r\n");
        let visitor = Visitor {
            caller: Some(self.company.clone()),
            query: format!("purpose={purpose}"),
            ..app::testing::stranger()
        };
        let request = Request::post("/api/audio/upload").header("content-type", "multipart/form-data; boundary=b");
        let request = request.extension(visitor).body(Body::from(body)).unwrap();
        let response = app::audio_files::upload(self.portal.clone(), request).await;
        let answer = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        self.settled().await;
        serde_json::from_slice(&answer).unwrap()
    }

    /// The id of a user.
    pub async fn user(&self, number: &str) -> String {
        self.user_of(&self.company, number).await
    }

    /// The same of another company.
    pub async fn user_of(&self, company: &Caller, number: &str) -> String {
        let mut connection = self.portal.database.read().await.unwrap();
        let found = app::extensions::find_by_number(&mut connection, &company.account_id, number).await.unwrap();
        found.unwrap().id
    }

    /// What a form of a user's settings says it was filled in from.
    pub async fn seen(&self, company: &Caller, user_id: &str, tab: Tab) -> String {
        let mut connection = self.portal.database.read().await.unwrap();
        let user = user_settings::find(&mut connection, &company.account_id, user_id).await.unwrap().unwrap();
        tab.seen(&user.settings)
    }

    /// What the desk phone of a user signs in with.
    pub async fn device(&self, company: &Caller, number: &str) -> SipDevice {
        let user = self.user_of(company, number).await;
        let mut connection = self.portal.database.read().await.unwrap();
        let kind = DeviceKind::IpPhone;
        phone_system::device(&mut connection, &company.account_id, &user, kind).await.unwrap().unwrap()
    }

    /// The desk phone of a user, signed in.
    pub async fn phone(&self, number: &str) -> TestPhone {
        self.phone_of(&self.company, number).await
    }

    /// The same of another company.
    pub async fn phone_of(&self, company: &Caller, number: &str) -> TestPhone {
        let device = self.device(company, number).await;
        let phone = TestPhone::sign_in(self.sip, &device.name, device.secret.reveal()).await.unwrap();
        assert!(until(|| self.portal.phones.get(&device.name).is_there).await, "the portal does not see the phone");
        phone
    }

    /// Asterisk has no line to a carrier.
    pub fn has_no_line(&self) -> bool {
        std::fs::read_to_string(self.system.folder.join("trunks.json")).is_ok_and(|kept| kept.ends_with(",[]]"))
    }

    /// The switchboard is killed: nothing it does is finished. Asterisk has noticed.
    pub async fn kill(&mut self) {
        let log = self.system.files.folder.join("log/messages");
        let noticed = || std::fs::read_to_string(&log).unwrap_or_default().matches("WebSocket read error").count();
        let before = noticed();
        self.running.take().unwrap().0.shutdown_background();
        assert!(until(|| noticed() > before).await, "Asterisk does not notice that the switchboard is gone");
    }

    /// Asterisk is killed, as by `kill -9`, when it has written down where this phone of a user is: it does so once a second.
    pub async fn kill_asterisk(&self, number: &str) {
        let user = self.user(number).await;
        let (plan, _) = app::phone_plan::load(&self.portal, &self.company.account_id).await.unwrap();
        let name = plan.person(&user).unwrap().phones[0].name.clone();
        let known = self.system.files.folder.join("db/astdb.sqlite3");
        // A journal beside it belongs to what is being written and would be undone.
        let is_known = || {
            let is_written = !known.with_extension("sqlite3-journal").exists();
            let has_name = |bytes: Vec<u8>| bytes.windows(name.len()).any(|part| part == name.as_bytes());
            is_written && std::fs::read(&known).is_ok_and(has_name)
        };
        assert!(until(is_known).await, "Asterisk does not write down where its phones are");
        let id = std::fs::read_to_string(self.system.files.folder.join("run/asterisk.pid")).unwrap();
        assert!(Command::new("kill").args(["-9", id.trim()]).status().unwrap().success());
    }

    /// Ends the switchboard and its Asterisk.
    pub async fn strike(mut self) {
        self.stop.send_replace(true);
        if let Some((runtime, running)) = self.running.take() {
            running.await.unwrap().unwrap();
            runtime.shutdown_background();
        }
    }
}

impl Drop for Stage {
    /// A test that fails leaves no Asterisk behind.
    fn drop(&mut self) {
        if let Some((runtime, _)) = self.running.take() {
            runtime.shutdown_background();
        }
        if let Ok(id) = std::fs::read_to_string(self.system.files.folder.join("run/asterisk.pid")) {
            // It has ended already when the test has passed.
            let _ = Command::new("kill").args(["-9", id.trim()]).stderr(Stdio::null()).status();
        }
    }
}
