//! The files of phones, line by line.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::region::Region;
use super::yealink::{Contents, PhoneFile};
use crate::accounts::Account;
use crate::call_routing::User;
use crate::ip_phones::{CATALOGUE, Model};
use crate::phone_system::{DeviceKind, SipDevice};
use crate::shared::country::Country;
use crate::shared::portal::{PhoneSystemSettings, SipTransport};
use crate::shared::secret::Secret;
use crate::testing::BEGINNING_MS;

fn account(country: Country, time_zone: &str) -> Account {
    assert!(TimeZone::get(time_zone).is_ok());
    Account {
        id: "account".to_owned(),
        country,
        company_name: "Café Andino".to_owned(),
        main_number: "+576015550100".to_owned(),
        time_zone: time_zone.to_owned(),
        language: country.language().tag().to_owned(),
        prompt_language: String::new(),
        extension_digits: 4,
        preferences_version: 0,
        is_active: true,
    }
}

fn user(number: &str, first_name: &str, last_name: &str) -> User {
    User {
        id: format!("user {number}"),
        number: number.to_owned(),
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        ..User::default()
    }
}

fn device() -> SipDevice {
    SipDevice {
        name: "pk3m".to_owned(),
        user_id: "user 1002".to_owned(),
        kind: DeviceKind::IpPhone,
        secret: Secret::from("geheim77"),
    }
}

fn server(transport: SipTransport) -> PhoneSystemSettings {
    PhoneSystemSettings { host: "pbx.example.com".to_owned(), port: 5061, transport }
}

/// The file of the first user's phone, or of nobody's.
fn written(code: &str, account: &Account, users: &[User], has_line: bool) -> String {
    let (region, device) = (Region::of(account, BEGINNING_MS), device());
    let contents = Contents {
        model: Model::of(code).unwrap(),
        admin_password: &Secret::from("clave123"),
        line: users.first().filter(|_| has_line).map(|user| (user, &device)),
        users,
        region: &region,
        server: &server(SipTransport::Tls),
    };
    PhoneFile::of(contents).with_address("https://portal.example/provision/t0ken/")
}

/// Names and values; a name that comes twice has its values behind each other.
fn read(file: &str) -> BTreeMap<String, String> {
    let (first, lines) = file.split_once('\n').unwrap();
    assert_eq!(first, "#!version:1.0.0.1");
    let mut parameters = BTreeMap::<String, String>::new();
    for line in lines.lines() {
        let (name, value) = line.split_once(" = ").unwrap_or_else(|| panic!("{line:?}"));
        let is_name = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || ".-_".contains(letter);
        assert!(!name.is_empty() && name.chars().all(is_name) && !value.is_empty(), "{line:?}");
        parameters.entry(name.to_owned()).and_modify(|all| *all = format!("{all} {value}")).or_insert(value.to_owned());
    }
    parameters
}

fn is(parameters: &BTreeMap<String, String>, expected: &[(&str, &str)]) {
    for (name, value) in expected {
        assert_eq!(parameters.get(*name).map(String::as_str), Some(*value), "{name}");
    }
}

#[test]
fn a_t23g_gets_its_account_its_keys_and_both_kinds_of_names() {
    let users = [user("1002", "Ana", "Gómez"), user("1001", "Luz", "Díaz"), user("1003", "Iván", "Ortiz")];
    let file = written("yealink_t23g", &account(Country::Co, "America/Bogota"), &users, true);
    let parameters = read(&file);
    is(
        &parameters,
        &[
            ("account.1.enable", "1"),
            ("account.1.label", "1002"),
            ("account.1.display_name", "Ana Gómez"),
            ("account.1.auth_name", "pk3m"),
            ("account.1.user_name", "pk3m"),
            ("account.1.password", "geheim77"),
            ("account.1.sip_server.1.address", "pbx.example.com"),
            ("account.1.sip_server.1.port", "5061"),
            ("account.1.sip_server.1.transport_type", "2"),
            ("account.1.srtp_encryption", "2"),
            ("account.1.subscribe_mwi", "0"),
            ("account.1.codec.pcma.priority", "2"),
            ("features.fwd.allow", "0"),
            ("forward.always.enable", "0"),
            ("account.2.enable", "0"),
            ("account.3.password", "%NULL%"),
            ("voice_mail.number.1", "*98"),
            ("linekey.1.type", "15"),
            ("linekey.1.label", "1002"),
            ("linekey.2.type", "16"),
            ("linekey.2.line", "1"),
            ("linekey.2.value", "1001"),
            ("linekey.2.label", "Luz Díaz"),
            ("linekey.3.value", "1003"),
            ("features.pickup.direct_pickup_enable", "0"),
            ("lang.gui", "Spanish"),
            ("local_time.time_zone", "-5"),
            ("local_time.summer_time", "0"),
            ("local_time.time_format", "0"),
            ("voice.tone.country", "Custom"),
            ("voice.tone.busy", "425/250,0/250"),
            ("static.auto_provision.server.url", "https://portal.example/provision/t0ken/"),
            ("auto_provision.server.url", "https://portal.example/provision/t0ken/"),
            ("static.auto_provision.repeat.minutes", "1440"),
            ("static.auto_provision.pnp_enable", "0"),
            ("static.auto_provision.dhcp_option.enable", "0"),
            ("static.wui.http_enable", "0"),
            ("wui.http_enable", "0"),
            ("sip.notify_reboot_enable", "0"),
        ],
    );
    let passwords = &parameters["static.security.user_password"];
    assert!(passwords.starts_with("admin:clave123 user:") && !passwords.contains("user:user"), "{passwords}");
    assert!(!parameters.contains_key("linekey.4.type"));
}

#[test]
fn a_phone_of_nobody_loses_what_it_had() {
    let users = [user("1002", "Ana", "Gómez"), user("1001", "Luz", "Díaz")];
    let file = written("yealink_t46u", &account(Country::Fr, "Europe/Paris"), &users, false);
    let parameters = read(&file);
    is(
        &parameters,
        &[
            ("account.1.enable", "0"),
            ("account.1.password", "%NULL%"),
            ("voice_mail.number.1", "%NULL%"),
            ("linekey.1.type", "0"),
            ("linekey.27.type", "0"),
            ("lang.gui", "French"),
            ("local_time.time_zone", "+1"),
            ("local_time.summer_time", "1"),
            ("local_time.dst_time_type", "1"),
            ("local_time.start_time", "3/5/7/2"),
            ("local_time.end_time", "10/5/7/3"),
            ("local_time.offset_time", "60"),
            ("local_time.time_format", "1"),
            ("voice.tone.country", "France"),
        ],
    );
    assert!(!file.contains("geheim77") && !file.contains("Luz") && !file.contains("pk3m"), "{file}");
    assert!(!parameters.contains_key("wui.http_enable"), "only older phones need the older names");
}

#[test]
fn the_digest_is_of_everything_but_the_token() {
    let users = [user("1002", "Ana", "Gómez")];
    let file = |users: &[User], transport| {
        let (region, device) = (Region::of(&account(Country::Us, "America/Chicago"), BEGINNING_MS), device());
        let (server, password) = (server(transport), Secret::from("clave123"));
        PhoneFile::of(Contents {
            model: Model::of("yealink_t57w").unwrap(),
            admin_password: &password,
            line: users.first().map(|user| (user, &device)),
            users,
            region: &region,
            server: &server,
        })
    };
    let one = file(&users, SipTransport::Udp);
    assert_eq!(one.digest("https://a"), file(&users, SipTransport::Udp).digest("https://a"));
    assert_ne!(one.digest("https://a"), one.digest("https://b"));
    assert_ne!(one.digest("https://a"), file(&users, SipTransport::Tcp).digest("https://a"));
    assert_ne!(one.digest("https://a"), file(&[user("1002", "Ana", "Gomez")], SipTransport::Udp).digest("https://a"));
    assert_ne!(one.with_address("https://a/provision/1/"), one.with_address("https://a/provision/2/"));
}

#[test]
fn every_model_of_the_catalogue_has_a_file() {
    let users: Vec<User> = (1001..1060).map(|number| user(&number.to_string(), "Ana", "Gómez")).collect();
    for model in CATALOGUE {
        let parameters = read(&written(model.code, &account(Country::Au, "Australia/Adelaide"), &users, true));
        let last = |kind: &str, count: u32, name: &str| {
            let is_there = |place: u32| parameters.contains_key(&format!("{kind}.{place}.{name}"));
            is_there(1) && is_there(count) && !is_there(count + 1)
        };
        assert!(last("linekey", model.keys, "type") && model.keys >= model.line_keys, "{}", model.code);
        assert!(last("account", model.lines, "enable"), "{}", model.code);
        is(&parameters, &[("local_time.time_zone", "+9:30"), ("local_time.start_time", "10/1/7/2")]);
    }
}

/// What people type, with everything that ends lines, hides or means something in such files more often than people do.
fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        "[ -~]{0,12}",
        prop::sample::select(vec![
            "\n",
            "\r",
            "\r\n",
            "\u{85}",
            "\u{2028}",
            "\u{2029}",
            "\u{b}",
            "\u{c}",
            "\u{0}",
            "%NULL%",
            "%EMPTY%",
            "#!version:1.0.0.1",
            " = ",
            "\naccount.1.password = x",
            "static.security.user_password = admin:admin\n",
            "$MAC",
            "include:config",
            "<",
            "\"",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn nothing_that_people_type_adds_a_line_or_changes_another(
        names in prop::collection::vec((typed(), typed(), typed()), 4),
        model in 0..CATALOGUE.len(),
    ) {
        let code = CATALOGUE[model].code;
        let account = account(Country::Co, "America/Bogota");
        let of = |names: &[(String, String, String)]| -> Vec<User> {
            let users = names.iter().zip(1..).map(|((number, first, last), place)| User {
                id: place.to_string(),
                ..user(number, first, last)
            });
            users.collect()
        };
        let plain = ["1001", "1002", "1003", "1004"].map(|number| (number.to_owned(), "Ana".to_owned(), "Gómez".to_owned()));
        let (typed, plain) = (written(code, &account, &of(&names), true), written(code, &account, &of(&plain), true));
        prop_assert_eq!(typed.lines().count(), plain.lines().count());
        let (typed, plain) = (read(&typed), read(&plain));
        for ((name, value), (other, expected)) in typed.iter().zip(&plain) {
            prop_assert_eq!(name, other);
            let is_typed = ["label", "display_name", "value"].iter().any(|end| name.ends_with(end));
            prop_assert!(is_typed || value == expected, "{} = {}", name, value);
            // What people typed never reads as "forget this" where there is something to show.
            let hides = value.chars().any(|letter| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}'));
            prop_assert!(!hides && (!value.contains('%') || value == "%NULL%"), "{} = {:?}", name, value);
        }
    }
}
