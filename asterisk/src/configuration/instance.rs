//! An Asterisk of one's own in one folder: every file it needs, sockets on known ports only, an explicit list of modules.

use std::fmt::Write as _;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use super::file::replace;

/// What is loaded. Asterisk would load everything that is there otherwise, and some of it opens sockets on all addresses.
const MODULES: &str = include_str!("modules.txt");

/// Where an Asterisk keeps everything, and where it listens.
#[derive(Clone, Debug)]
pub struct Instance {
    /// Its folder.
    pub folder: PathBuf,
    /// The program, or the script that starts it.
    pub program: PathBuf,
    /// Where phones reach it.
    pub sip_listen: SocketAddr,
    /// The port of the ARI, on this machine.
    pub ari_port: u16,
    /// The port of the AMI, on this machine.
    pub ami_port: u16,
    /// User of both.
    pub user: String,
    /// Password of both.
    pub password: String,
    /// The ports for speech, first and last.
    pub rtp_ports: (u16, u16),
    /// How it is reached from outside, where that is by another address than its own: behind NAT, or in a container.
    pub outside: Option<Outside>,
}

/// An address that others know an Asterisk by, and who does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    /// A host name or an address.
    pub address: String,
    /// The networks, such as `192.168.0.0/16`, that reach it by its own address.
    pub local_networks: Vec<String>,
}

impl Outside {
    /// What a transport says of it.
    fn lines(&self) -> String {
        let address = &self.address;
        let mut text = format!("external_signaling_address={address}\nexternal_media_address={address}\n");
        for network in &self.local_networks {
            let _ = writeln!(text, "local_net={network}");
        }
        text
    }
}

impl Instance {
    /// The folder of its configuration.
    pub fn etc(&self) -> PathBuf {
        self.folder.join("etc")
    }

    /// The file that it is started with.
    pub fn main_file(&self) -> PathBuf {
        self.etc().join("asterisk.conf")
    }

    /// Where messages of voicemail boxes are.
    pub fn voicemail(&self) -> PathBuf {
        self.folder.join("spool/voicemail")
    }

    /// What it logs.
    pub fn log(&self) -> PathBuf {
        self.folder.join("log/messages")
    }

    /// The file that call records are written to.
    pub fn call_records(&self) -> PathBuf {
        self.folder.join("log/cdr-custom/calls.csv")
    }

    /// Writes its files, with a dialplan and the names of the time zones that messages are told in.
    ///
    /// # Errors
    /// A fault of the disk.
    pub fn write(&self, dialplan: &str, zones: &[&str]) -> io::Result<()> {
        for folder in [
            "etc/accounts",
            "cache",
            "lib/keys",
            "lib/agi-bin",
            "spool/voicemail",
            "spool/tmp",
            "spool/recording",
            "spool/outgoing",
            "log/cdr-custom",
            "run",
            "db",
            "music/silence",
            "data/sounds",
        ] {
            std::fs::create_dir_all(self.folder.join(folder))?;
        }
        self.link_sounds()?;
        silence(&self.folder.join("music/silence/silence.wav"))?;
        let files = [
            ("asterisk.conf", self.asterisk_conf()),
            ("modules.conf", MODULES.to_owned()),
            ("logger.conf", LOGGER.to_owned()),
            ("http.conf", self.http_conf()),
            ("ari.conf", self.ari_conf()),
            ("manager.conf", self.manager_conf()),
            ("rtp.conf", self.rtp_conf()),
            ("sorcery.conf", SORCERY.to_owned()),
            ("extconfig.conf", EXTCONFIG.to_owned()),
            ("res_config_sqlite3.conf", self.sqlite_conf()),
            ("pjsip.conf", self.pjsip_conf()),
            ("extensions.conf", dialplan.to_owned()),
            ("musiconhold.conf", self.music_conf()),
            ("voicemail.conf", self.voicemail_conf(zones)),
            ("check-pin.sh", CHECK_PIN.to_owned()),
            ("confbridge.conf", CONFBRIDGE.to_owned()),
            ("cdr.conf", CDR.to_owned()),
            ("cdr_custom.conf", CDR_CUSTOM.to_owned()),
            ("cel.conf", "[general]\nenable=no\n".to_owned()),
            ("features.conf", FEATURES.to_owned()),
            ("indications.conf", INDICATIONS.to_owned()),
            ("acl.conf", String::new()),
            ("ccss.conf", "[general]\n".to_owned()),
            ("pjproject.conf", String::new()),
            ("pjsip_notify.conf", String::new()),
            ("websocket_client.conf", String::new()),
            ("udptl.conf", "[general]\n".to_owned()),
        ];
        for (name, text) in files {
            replace(&self.etc().join(name), &text)?;
        }
        // What changes: empty until something is written.
        for name in ["pjsip_trunks.conf", "pjsip_acl.conf"] {
            let path = self.etc().join(name);
            if !path.exists() {
                replace(&path, "")?;
            }
        }
        Ok(())
    }

    /// The root that the program was unpacked into, when it was not installed.
    fn unpacked(&self) -> Option<PathBuf> {
        let root = self.program.parent()?;
        root.join("usr/share/asterisk").is_dir().then(|| root.to_path_buf())
    }

    fn shared(&self) -> PathBuf {
        self.unpacked().unwrap_or_else(|| PathBuf::from("/")).join("usr/share/asterisk")
    }

    /// Debian's links under `sounds/` are absolute and lead nowhere in an unpacked tree.
    fn link_sounds(&self) -> io::Result<()> {
        let (shared, data) = (self.shared(), self.folder.join("data"));
        let links = [
            ("sounds/en", shared.join("sounds/en_US_f_Allison")),
            ("sounds/es", shared.join("sounds/es_MX_f_Allison")),
            ("sounds/fr", shared.join("sounds/fr_CA_f_June")),
            ("documentation", shared.join("documentation")),
            ("rest-api", shared.join("rest-api")),
        ];
        for (name, target) in links {
            let link = data.join(name);
            let _ = std::fs::remove_file(&link);
            std::os::unix::fs::symlink(target, link)?;
        }
        Ok(())
    }

    fn asterisk_conf(&self) -> String {
        let folder = self.folder.display();
        let mut text = format!(
            "[directories]\nastetcdir => {folder}/etc\nastvarlibdir => {folder}/lib\nastdbdir => {folder}/db\n\
             astkeydir => {folder}/lib\nastdatadir => {folder}/data\nastagidir => {folder}/lib/agi-bin\n\
             astspooldir => {folder}/spool\nastrundir => {folder}/run\nastcachedir => {folder}/cache\n\
             astlogdir => {folder}/log\n"
        );
        if let Some(root) = self.unpacked() {
            let _ = writeln!(text, "astmoddir => {}/usr/lib/x86_64-linux-gnu/asterisk/modules", root.display());
        }
        text.push_str(
            "[options]\nverbose = 0\nnocolor = yes\nlanguageprefix = yes\ndocumentation_language = en\n\
             [files]\nastctlpermissions = 0600\n",
        );
        text
    }

    fn http_conf(&self) -> String {
        format!("[general]\nenabled=yes\nbindaddr=127.0.0.1\nbindport={}\nsessionlimit=500\n", self.ari_port)
    }

    fn ari_conf(&self) -> String {
        format!(
            "[general]\nenabled=yes\npretty=no\nwebsocket_write_timeout=1000\n\
             [{}]\ntype=user\nread_only=no\npassword={}\npassword_format=plain\n",
            self.user, self.password
        )
    }

    /// Only to send NOTIFY to phones and to hear of wrong passwords: neither commands nor calls.
    fn manager_conf(&self) -> String {
        format!(
            "[general]\nenabled=yes\nwebenabled=no\nbindaddr=127.0.0.1\nport={}\n\
             [{}]\nsecret={}\ndeny=0.0.0.0/0.0.0.0\npermit=127.0.0.1/255.255.255.255\nread=security\nwrite=system,reporting\n",
            self.ami_port, self.user, self.password
        )
    }

    fn rtp_conf(&self) -> String {
        let (first, last) = self.rtp_ports;
        format!("[general]\nrtpstart={first}\nrtpend={last}\nicesupport=no\nstrictrtp=yes\n")
    }

    fn sqlite_conf(&self) -> String {
        format!("[phones]\ndbfile => {}/phones.sqlite3\nbatch => 0\n", self.folder.display())
    }

    fn pjsip_conf(&self) -> String {
        let listen = self.sip_listen;
        let outside = self.outside.as_ref().map(Outside::lines).unwrap_or_default();
        format!(
            "[global]\ntype=global\nuser_agent=Centralita\ntaskprocessor_overload_trigger=pjsip_only\n\
             endpoint_identifier_order=ip,username,auth_username\nunidentified_request_count=5\nunidentified_request_period=5\n\
             [system]\ntype=system\nthreadpool_initial_size=8\nthreadpool_max_size=100\n\
             [udp]\ntype=transport\nprotocol=udp\nbind={listen}\nallow_reload=no\n{outside}\
             [tcp]\ntype=transport\nprotocol=tcp\nbind={listen}\nallow_reload=no\n{outside}\
             #tryinclude pjsip_trunks.conf\n#tryinclude pjsip_acl.conf\n#tryinclude pjsip_tls.conf\n"
        )
    }

    /// Messages are kept as WAV; who is called, by whom and when is in the text file beside each.
    fn voicemail_conf(&self, zones: &[&str]) -> String {
        let mut text = format!(
            "[general]\nformat=wav\nattach=no\nmaxmsg=100\nmaxsecs=300\nminsecs=2\nmaxsilence=10\n\
             maxlogins=3\nmoveheard=yes\nreview=no\noperator=no\nforward_urgent_auto=no\nusedirectory=no\nvolgain=0.0\n\
             pollmailboxes=yes\npollfreq=5\nsearchcontexts=no\nminpassword=4\npasswordlocation=voicemail.conf\n\
             externpasscheck=/bin/sh {}/check-pin.sh\n[zonemessages]\n",
            self.etc().display()
        );
        for zone in zones {
            let _ = writeln!(text, "{}={zone}|'vm-received' q 'digits/at' kM", zone.replace('/', "-"));
        }
        text
    }

    /// A class that is not there would play the default one: that one is silent, so nobody hears another company's music.
    fn music_conf(&self) -> String {
        let silence = format!("mode=files\ndirectory={}/music/silence\n", self.folder.display());
        format!(
            "[general]\ncachertclasses=no\n[default]\n{silence}[silence]\n{silence}#tryinclude accounts/*.music.conf\n"
        )
    }
}

/// How much silence: a quarter of a minute of 8 kHz.
const SAMPLES: u32 = 8000 * 15;

/// Nothing, as a WAV of one channel.
fn silence(path: &Path) -> io::Result<()> {
    if path.exists() {
        return Ok(());
    }
    let mut wav = Vec::new();
    wav.extend_from_slice(b"RIFF");
    wav.extend_from_slice(&(36 + SAMPLES * 2).to_le_bytes());
    wav.extend_from_slice(b"WAVEfmt ");
    wav.extend_from_slice(&16_u32.to_le_bytes());
    wav.extend_from_slice(&1_u16.to_le_bytes());
    wav.extend_from_slice(&1_u16.to_le_bytes());
    wav.extend_from_slice(&8000_u32.to_le_bytes());
    wav.extend_from_slice(&16_000_u32.to_le_bytes());
    wav.extend_from_slice(&2_u16.to_le_bytes());
    wav.extend_from_slice(&16_u16.to_le_bytes());
    wav.extend_from_slice(b"data");
    wav.extend_from_slice(&(SAMPLES * 2).to_le_bytes());
    wav.resize(wav.len() + 240_000, 0);
    std::fs::write(path, wav)
}

/// Says whether a PIN that somebody chose at the telephone has 4 to 8 digits: it is the last argument.
const CHECK_PIN: &str = "for pin; do :; done\ncase $pin in\n*[!0-9]*) echo INVALID ;;\n\
    ????|?????|??????|???????|????????) echo VALID ;;\n*) echo INVALID ;;\nesac\n";

const LOGGER: &str = "[general]\ndateformat=%F %T.%3q\n[logfiles]\nmessages => notice,warning,error\n";

/// Phones are read from the database; trunks, which are few, from a file.
const SORCERY: &str = "[res_pjsip]\nendpoint=config,pjsip.conf,criteria=type=endpoint\nendpoint=realtime,ps_endpoints\n\
    auth=config,pjsip.conf,criteria=type=auth\nauth=realtime,ps_auths\n\
    aor=config,pjsip.conf,criteria=type=aor\naor=realtime,ps_aors\n";

const EXTCONFIG: &str = "[settings]\nps_endpoints => sqlite3,phones\nps_auths => sqlite3,phones\nps_aors => sqlite3,phones\n\
    voicemail => sqlite3,phones,voicemail_boxes\n";

const CONFBRIDGE: &str = "[general]\n[room]\ntype=bridge\nmax_members=10\nmixing_interval=20\ninternal_sample_rate=auto\n\
    [guest]\ntype=user\nannounce_join_leave=no\nannounce_only_user=yes\nmusic_on_hold_when_empty=yes\n\
    music_on_hold_class=silence\ndsp_drop_silence=yes\n";

const CDR: &str = "[general]\nenable=yes\nunanswered=yes\ncongestion=yes\nbatch=no\nendbeforehexten=yes\n[custom]\n";

/// Times in microseconds since 1970; one line each, fields in quotes. The last two are what the dialplan sets: the number that was
/// called, and for how many milliseconds two people talked.
const CDR_CUSTOM: &str = "[mappings]\ncalls.csv => ${CSV_QUOTE(${CDR(linkedid)})},${CSV_QUOTE(${CDR(uniqueid)})},\
    ${CSV_QUOTE(${CDR(channel)})},${CSV_QUOTE(${CDR(dstchannel)})},${CSV_QUOTE(${CDR(start,u)})},\
    ${CSV_QUOTE(${CDR(answer,u)})},${CSV_QUOTE(${CDR(end,u)})},${CSV_QUOTE(${CDR(billsec,f)})},\
    ${CSV_QUOTE(${CDR(disposition)})},${CSV_QUOTE(${CDR(accountcode)})},${CSV_QUOTE(${CDR(sequence)})},\
    ${CSV_QUOTE(${CDR(dcontext)})},${CSV_QUOTE(${CDR(dst)})},${CSV_QUOTE(${CDR(src)})},\
    ${CSV_QUOTE(${CDR(number)})},${CSV_QUOTE(${CDR(talked)})}\n";

const FEATURES: &str = "[general]\n[featuremap]\n[applicationmap]\n";

const INDICATIONS: &str = "[general]\ncountry=co\n[co]\ndescription=Colombia\nringcadence=1000,4000\ndial=425\n\
    busy=425/250,0/250\nring=425/1000,0/4000\ncongestion=425/100,0/250\n[us]\ndescription=United States\n\
    ringcadence=2000,4000\ndial=350+440\nbusy=480+620/500,0/500\nring=440+480/2000,0/4000\ncongestion=480+620/250,0/250\n\
    [fr]\ndescription=France\nringcadence=1500,3500\ndial=440\nbusy=440/500,0/500\nring=440/1500,0/3500\n\
    congestion=440/250,0/250\n";
