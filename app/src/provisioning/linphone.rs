//! The settings of a softphone as Linphone reads them from an address: XML of sections and entries. It is the one such format
//! that is documented and asks nobody to register with a vendor; other softphones are filled in by hand.

use super::lines::words;
use crate::phone_system::SipDevice;
use crate::shared::portal::{PhoneSystemSettings, SipTransport};

/// It tells the phone system that it is there so often, in seconds.
const EXPIRES_SECONDS: u32 = 600;

/// The file of a softphone.
pub fn file(user_name: &str, device: &SipDevice, server: &PhoneSystemSettings) -> String {
    let PhoneSystemSettings { host, port, transport } = server;
    let (way, encryption) = match transport {
        SipTransport::Udp => ("udp", "none"),
        SipTransport::Tcp => ("tcp", "none"),
        SipTransport::Tls => ("tls", "srtp"),
    };
    let address = format!("sip:{host}:{port};transport={way}");
    let identity = format!("\"{}\" <sip:{}@{host}>", words(user_name), device.name);
    let sections = [
        // It reads them once; a new password is scanned anew.
        section("misc", &[("transient_provisioning", "1")]),
        section(
            "sip",
            &[
                ("default_proxy", "0"),
                ("media_encryption", encryption),
                ("media_encryption_mandatory", if encryption == "none" { "0" } else { "1" }),
            ],
        ),
        section(
            "proxy_0",
            &[
                ("reg_identity", &identity),
                ("reg_proxy", &format!("<{address}>")),
                // Calls go there, too, whatever the port.
                ("reg_route", &format!("<{address};lr>")),
                ("reg_sendregister", "1"),
                ("reg_expires", &EXPIRES_SECONDS.to_string()),
                ("publish", "0"),
            ],
        ),
        section(
            "auth_info_0",
            &[("username", device.name.as_str()), ("passwd", device.secret.reveal()), ("domain", host)],
        ),
    ];
    let head =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<config xmlns=\"http://www.linphone.org/xsds/lpconfig.xsd\">\n";
    format!("{head}{}</config>\n", sections.concat())
}

fn section(name: &str, entries: &[(&str, &str)]) -> String {
    let entry = |(name, value): &(&str, &str)| {
        format!("    <entry name=\"{name}\" overwrite=\"true\">{}</entry>\n", html_escape::encode_text(value))
    };
    format!("  <section name=\"{name}\">\n{}  </section>\n", entries.iter().map(entry).collect::<Vec<_>>().concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phone_system::DeviceKind;
    use crate::shared::secret::Secret;

    #[test]
    fn names_stay_in_their_place() {
        let device = SipDevice {
            name: "p123".to_owned(),
            user_id: String::new(),
            kind: DeviceKind::Softphone,
            secret: Secret::from("s&cret"),
        };
        let server = PhoneSystemSettings { host: "pbx.example".to_owned(), port: 5061, transport: SipTransport::Tls };
        let file = file("A\"na\r\n</entry><entry name=\"x\"> & Cía", &device, &server);
        assert!(file.contains(">\"Ana/entryentry name=x &amp; Cía\" &lt;sip:p123@pbx.example&gt;</entry>"), "{file}");
        assert!(file.contains(">&lt;sip:pbx.example:5061;transport=tls&gt;</entry>"), "{file}");
        assert!(
            file.contains("\"media_encryption\" overwrite=\"true\">srtp<") && file.contains(">s&amp;cret<"),
            "{file}"
        );
        assert_eq!((file.matches("<entry").count(), file.matches("</section>").count()), (13, 4), "{file}");
    }
}
