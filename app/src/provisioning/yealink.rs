//! The configuration file of a Yealink phone, written from the names of its parameters.

use super::lines::{Lines, words};
use super::region::Region;
use crate::call_routing::User;
use crate::ip_phones::Model;
use crate::phone_system::SipDevice;
use crate::shared::portal::{PhoneSystemSettings, SipTransport};
use crate::shared::random;
use crate::shared::secret::Secret;

/// Every file begins with it.
const HEADER: &str = "#!version:1.0.0.1\n";
/// What is dialled to listen to one's messages.
const VOICEMAIL: &str = "*98";
/// A phone that nobody tells of a change asks for its settings so often.
const MINUTES_BETWEEN_FETCHES: u32 = 1440;
/// It tells the phone system that it is there so often, in seconds.
const EXPIRES_SECONDS: u32 = 600;

/// What a key beside the screen is for.
const NO_KEY: u8 = 0;
const LINE_KEY: u8 = 15;
const COLLEAGUE_KEY: u8 = 16;

/// What a phone's file is made of.
#[derive(Clone, Copy, Debug)]
pub struct Contents<'a> {
    /// Its model.
    pub model: &'a Model,
    /// The password of its own settings.
    pub admin_password: &'a Secret,
    /// Whose phone it is and what it signs in with; nothing for nobody's.
    pub line: Option<(&'a User, &'a SipDevice)>,
    /// The users of the account in the order of their extensions.
    pub users: &'a [User],
    /// Country, language and time zone.
    pub region: &'a Region,
    /// Where the phone system is.
    pub server: &'a PhoneSystemSettings,
}

/// A phone's file, but for the token in the address that it asks at: that is kept nowhere, and known from the request only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneFile {
    text: String,
    is_old: bool,
}

impl PhoneFile {
    /// The file of a phone.
    pub fn of(contents: Contents<'_>) -> Self {
        let mut lines = Lines::default();
        write_account(contents, &mut lines);
        write_keys(contents, &mut lines);
        contents.region.write(&mut lines);
        write_phone(contents, &mut lines);
        Self { text: format!("{HEADER}{}", lines.written()), is_old: contents.model.has_old_names }
    }

    /// What tells one file from another: that of all but the token.
    pub fn digest(&self, public_url: &str) -> String {
        random::fingerprint(&format!("{public_url}\n{}", self.text))
    }

    /// The whole file, with the address to ask at from now on.
    pub fn with_address(&self, address: &str) -> String {
        let mut lines = Lines::default();
        lines.set_static("auto_provision.server.url", address, self.is_old);
        format!("{}{}", self.text, lines.written())
    }
}

fn write_account(contents: Contents<'_>, lines: &mut Lines) {
    match contents.line {
        Some((user, device)) => write_line(contents, (user, device), lines),
        None => forget_account(1, lines),
    }
    // A line that a phone once had stays on it otherwise.
    for account in 2..=contents.model.lines {
        forget_account(account, lines);
    }
}

fn write_line(contents: Contents<'_>, (user, device): (&User, &SipDevice), lines: &mut Lines) {
    let server = contents.server;
    let (transport, encryption) = match server.transport {
        SipTransport::Udp => (0, 0),
        SipTransport::Tcp => (1, 0),
        // Keys for the speech are told in what TLS protects: without it they would be no secret.
        SipTransport::Tls => (2, 2),
    };
    let mut set = |name: &str, value: &dyn std::fmt::Display| lines.set(format!("account.1.{name}"), value);
    set("enable", &1);
    set("label", &words(&user.number));
    set("display_name", &name_of(user));
    set("auth_name", &device.name);
    set("user_name", &device.name);
    set("password", &device.secret.reveal());
    set("sip_server.1.address", &server.host);
    set("sip_server.1.port", &server.port);
    set("sip_server.1.transport_type", &transport);
    set("sip_server.1.expires", &EXPIRES_SECONDS);
    set("nat.udp_update_enable", &1);
    set("srtp_encryption", &encryption);
    set("dtmf.type", &1);
    // The phone system tells of messages without being asked.
    set("subscribe_mwi", &0);
    for (codec, priority) in contents.region.codecs().into_iter().zip(1..) {
        set(&format!("codec.{codec}.enable"), &1);
        set(&format!("codec.{codec}.priority"), &priority);
    }
    for codec in ["g729", "opus"] {
        set(&format!("codec.{codec}.enable"), &0);
    }
    lines.set("voice_mail.number.1", VOICEMAIL);
}

fn forget_account(account: u32, lines: &mut Lines) {
    lines.set(format!("account.{account}.enable"), 0);
    for name in ["label", "display_name", "auth_name", "user_name", "password", "sip_server.1.address"] {
        lines.clear(format!("account.{account}.{name}"));
    }
    lines.clear(format!("voice_mail.number.{account}"));
}

/// The own line first, then the colleagues, as far as there are keys.
fn write_keys(contents: Contents<'_>, lines: &mut Lines) {
    let own = contents.line.map(|(user, _)| user);
    let colleagues = contents.users.iter().filter(|user| own.is_some_and(|own| own.id != user.id));
    let keys = own.map(|own| (LINE_KEY, own)).into_iter().chain(colleagues.map(|user| (COLLEAGUE_KEY, user)));
    let mut keys = keys.fuse();
    for place in 1..=contents.model.keys {
        let (kind, user) = keys.next().map_or((NO_KEY, None), |(kind, user)| (kind, Some(user)));
        let mut set = |name: &str, value: &dyn std::fmt::Display| lines.set(format!("linekey.{place}.{name}"), value);
        set("type", &kind);
        set("line", &u8::from(user.is_some()));
        let (value, label) = match user {
            Some(user) if kind == COLLEAGUE_KEY => (words(&user.number), name_of(user)),
            Some(user) => (String::new(), words(&user.number)),
            None => (String::new(), String::new()),
        };
        set("value", &value);
        set("label", &label);
        // Nobody takes a colleague's call by such a key: there is no code for it.
        set("extension", &"");
    }
    lines.set("features.pickup.direct_pickup_enable", 0);
    lines.clear("features.pickup.direct_pickup_code");
}

/// First and last name; the extension of somebody whose names phones cannot show.
fn name_of(user: &User) -> String {
    let name = words(&format!("{} {}", user.first_name, user.last_name));
    if name.is_empty() { words(&user.number) } else { name }
}

/// What makes a phone ask for its settings, and keeps others from changing them or calling past the phone system.
fn write_phone(contents: Contents<'_>, lines: &mut Lines) {
    let mut set = |name: &str, value: &dyn std::fmt::Display| {
        lines.set_static(name, value, contents.model.has_old_names);
    };
    set("auto_provision.power_on", &1);
    set("auto_provision.repeat.enable", &1);
    set("auto_provision.repeat.minutes", &MINUTES_BETWEEN_FETCHES);
    set("auto_provision.pnp_enable", &0);
    set("auto_provision.dhcp_option.enable", &0);
    set("auto_provision.server.username", &"");
    set("auto_provision.server.password", &"");
    set("security.trust_certificates", &1);
    let admin = contents.admin_password.reveal();
    // The user of the phone's own page, whom nobody needs: no password that is known everywhere stays on it.
    let user: String = random::fingerprint(&format!("user of {admin}")).replace(['-', '_'], "7");
    set("security.user_password", &format!("admin:{admin}"));
    set("security.user_password", &format!("user:{}", user.chars().take(16).collect::<String>()));
    set("wui.http_enable", &0);
    set("wui.https_enable", &1);
    lines.set("sip.notify_reboot_enable", 0);
    lines.set("sip.trust_ctrl", 1);
    lines.set("features.direct_ip_call_enable", 0);
    // Calls are forwarded by the portal and by `*72`: what was set in the phone's own menu would be seen nowhere.
    lines.set("features.fwd.allow", 0);
    for kind in ["always", "busy", "no_answer"] {
        lines.set(format!("forward.{kind}.enable"), 0);
    }
}
