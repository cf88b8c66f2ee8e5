//! The real command, with the trunks to carriers.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

/// How a command ended, and what it printed and complained about.
fn run(folder: &Path, arguments: &[&str], input: &str) -> (i32, String, String) {
    let mut process = Command::new(env!("CARGO_BIN_EXE_centralita"))
        .args(arguments)
        .current_dir(folder)
        .env("CENTRALITA_DATA_DIR", folder.join("data"))
        .env("CENTRALITA_LOG", "error")
        .env_remove("CENTRALITA_DATABASE_URL")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // One that refuses at once reads nothing.
    process.stdin.take().unwrap().write_all(input.as_bytes()).ok();
    let output = process.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn trunks_are_added_changed_and_removed_and_no_password_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let json = |arguments: &[&str], input: &str| -> Value {
        let (code, printed, complaint) = run(folder, &[arguments, &["--json"]].concat(), input);
        assert_eq!(code, 0, "{complaint}");
        assert!(!printed.contains("s3cret") && !complaint.contains("s3cret"), "{printed}");
        serde_json::from_str(&printed).unwrap()
    };
    let host = ["--host", "sip.carrier.example"];
    let signs_in = ["--user", "576015550100", "--password-file", "-", "--transport", "tls", "--number-format", "e164"];
    let added = json(&[&["trunks", "add", "Uno"], &host[..], &signs_in].concat(), "s3cret;\n");
    assert_eq!((&added["name"], &added["port"], &added["user"]), (&"Uno".into(), &5061.into(), &"576015550100".into()));
    let by_address = ["--ip", "192.0.2.10", "--ip", "192.0.2.77/28", "--calls-at-once", "30", "--priority", "1"];
    let other = json(&[&["trunks", "add", "Dos"], &host[..], &by_address].concat(), "");
    assert_eq!(other["ip"], serde_json::json!(["192.0.2.10", "192.0.2.64/28"]));
    assert_eq!((&other["number_format"], &other["calls_at_once"]), (&"plus".into(), &30.into()));

    let (code, lines, _) = run(folder, &["trunks", "list"], "");
    let first: Vec<&str> = lines.lines().map(|line| line.split('\t').next().unwrap()).collect();
    assert_eq!((code, first), (0, vec!["Dos", "Uno"]), "{lines}");
    let changed = json(
        &["trunks", "change", "dos", "--name", "Tres", "--calls-at-once", "0", "--number-format", "national:CO"],
        "",
    );
    assert_eq!((&changed["name"], &changed["calls_at_once"]), (&"Tres".into(), &Value::Null));
    assert_eq!(json(&["trunks", "disable", "Tres"], "")["state"], "disabled");
    assert_eq!(json(&["trunks", "enable", "Tres"], "")["state"], "enabled");
    assert_eq!(json(&["trunks", "show", "Uno"], "")["transport"], "tls");
    assert_eq!(json(&["trunks", "remove", "Tres"], "")["name"], "Tres");
    assert_eq!(json(&["trunks", "list"], "").as_array().unwrap().len(), 1);

    for (arguments, expected) in [
        (vec!["trunks", "show", "Tres"], 4),
        (vec!["trunks", "remove", "Tres"], 4),
        (vec!["trunks", "add", "UNO", "--host", "a.example", "--ip", "192.0.2.1"], 3),
        (vec!["trunks", "add", "Cuatro", "--host", "a;b", "--ip", "192.0.2.1"], 3),
        (vec!["trunks", "add", "Cuatro", "--host", "a.example", "--ip", "0.0.0.0/0"], 3),
        (vec!["trunks", "add", "Cuatro", "--host", "a.example"], 3),
        (vec!["trunks", "change", "Uno", "--calls-at-once", "10000"], 3),
        (vec!["trunks", "change", "Uno", "--number-format", "national:XX"], 2),
        (vec!["trunks", "change", "Uno", "--port", "0"], 2),
        (vec!["trunks", "add", "Cuatro", "--host", "a.example", "--user", "a", "--password-file", "gone"], 1),
    ] {
        let (code, printed, complaint) = run(folder, &arguments, "");
        assert_eq!((code, printed.as_str()), (expected, ""), "{arguments:?}: {complaint}");
        assert!(!complaint.is_empty() && !complaint.contains("s3cret"), "{arguments:?}");
    }
}
