//! The rules of the layout that the compiler does not check, read from the source as text.

#![expect(clippy::unwrap_used, reason = "a file that cannot be read fails the test")]

mod imports;
mod source;

use imports::imports;
use source::{Source, sources};

/// What knows no feature.
const FOUNDATION: &[&str] = &["shared", "layout", "say"];

/// What puts the features together, after them all.
const WHOLE: [&str; 2] = ["routes", "shell"];

/// The features in the order ARCHITECTURE.md gives them: each may only use those before it.
fn order() -> Vec<String> {
    let document = std::fs::read_to_string(source::repository().join("ARCHITECTURE.md")).unwrap();
    let (_, order) = document.split_once("```text\ncall_routing → ").unwrap();
    let (order, _) = order.split_once("```").unwrap();
    let features = order.split('→').map(str::trim);
    std::iter::once("call_routing").chain(features).chain(WHOLE).map(str::to_owned).collect()
}

/// Server functions for people who are not signed in.
const PUBLIC: &[&str] = &[
    "activation/activate",
    "language/choose",
    "password-reset/ask-for-link",
    "password-reset/set-password",
    "settings/accept-invitation",
    "settings/confirm-email",
    "sign-in/begin-passkey",
    "sign-in/enter-code",
    "sign-in/enter-passkey",
    "sign-in/sign-in",
    "sign-in/sign-in-user",
    "sign-in/sign-out",
];

#[test]
fn sql_stands_in_stores_and_in_shared_only() {
    let mut files = sources(&["app/src", "server/src"]);
    files.retain(|file| file.code.contains("sqlx::query"));
    let paths = files.into_iter().map(|file| file.path);
    let (stores, others): (Vec<_>, Vec<_>) = paths.partition(|path| path.ends_with("/store.rs"));
    let others: Vec<_> = others.into_iter().filter(|path| !path.starts_with("app/src/shared/")).collect();
    assert!(!stores.is_empty(), "the scan finds no SQL at all");
    assert!(others.is_empty(), "SQL outside a store.rs: {others:#?}");
}

#[test]
fn the_two_builds_are_told_apart_by_file() {
    let mut files = sources(&["app/src"]);
    files.retain(|file| !file.path.ends_with("/mod.rs") && !file.path.ends_with("/lib.rs"));
    files.retain(|file| file.code.contains("feature = \""));
    let paths: Vec<_> = files.into_iter().map(|file| file.path).collect();
    assert!(paths.is_empty(), "gate the `mod` line in mod.rs instead: {paths:#?}");
}

#[test]
fn features_use_only_features_before_them() {
    let order = order();
    let place = |name: &str| order.iter().position(|feature| feature == name);
    let (mut seen, mut wrong) = (0, Vec::new());
    for file in sources(&["app/src"]) {
        let own = file.path.split('/').nth(2).unwrap().trim_end_matches(".rs");
        let mut others = imports(&file.code);
        others.retain(|other| other != own && !FOUNDATION.contains(&other.as_str()));
        seen += others.len();
        // A name that is in no list has no place and is wrong; so is any feature in the foundation.
        others.retain(|other| place(other).is_none_or(|place_of| Some(place_of) >= place(own)));
        wrong.extend(others.into_iter().map(|other| format!("{} uses crate::{other}", file.path)));
    }
    assert!(seen > 50, "the scan finds only {seen} imports");
    assert!(wrong.is_empty(), "against the order of the features: {wrong:#?}");
}

#[test]
fn every_server_function_has_an_address_and_first_asks_who_is_calling() {
    let mut seen = 0;
    for file in sources(&["app/src"]) {
        // Attributes of arguments are indented.
        for function in file.code.split("\n#[server").skip(1) {
            seen += 1;
            let (attribute, rest) = function.split_once(']').unwrap();
            let endpoint = attribute.split_once("endpoint = \"").map_or("", |(_, rest)| rest);
            let endpoint = endpoint.split('"').next().unwrap();
            assert!(!endpoint.is_empty(), "{}: a server function has no endpoint", file.path);
            let fine = PUBLIC.contains(&endpoint) || asks_who(&file, first_statement(rest));
            assert!(fine, "{}: {endpoint} does not begin with Caller::…", file.path);
        }
    }
    assert!(seen > PUBLIC.len(), "the scan finds only {seen} server functions");
}

/// The first statement of a function, behind the imports of its body.
fn first_statement(function: &str) -> &str {
    let body = function.split_once(" {\n").map_or("", |(_, body)| body);
    let mut lines = body.lines().map(str::trim);
    lines.find(|line| !line.is_empty() && !line.starts_with("use ")).unwrap_or_default()
}

/// What is typed into a field of a form that is a `Secret` is kept nowhere, and neither is a form that comes too late.
#[test]
fn a_form_with_a_secret_is_never_kept_to_be_sent_again() {
    let sources = sources(&["app/src"]);
    let send_again = sources.iter().find(|file| file.path == "app/src/send_again/mod.rs").unwrap();
    let (_, list) = send_again.code.split_once("const SECRETS:").unwrap();
    let list = list.split_once(';').unwrap().1.split(';').next().unwrap();
    let kept_out: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    let of_forms = sources.iter().filter(|file| file.code.contains("#[server("));
    let fields = of_forms.flat_map(|file| {
        file.code
            .lines()
            .filter_map(|line| line.trim().strip_prefix("pub ")?.strip_suffix(": Secret,").map(str::to_owned))
    });
    let fields: Vec<String> = fields.collect();
    assert!(fields.len() > 15, "the scan finds only {fields:?}");
    let kept: Vec<_> =
        fields.iter().filter(|field| !kept_out.iter().any(|part| format!("form[{field}]").contains(part))).collect();
    assert!(kept.is_empty(), "add them to SECRETS of send_again: {kept:?}");
}

/// What was posted stays.
#[test]
fn no_code_changes_or_deletes_what_was_posted_to_the_ledger() {
    let sources = sources(&["app/src", "server/src"]);
    assert!(sources.iter().any(|file| file.code.contains("INSERT INTO ledger_postings")));
    for file in sources.iter().filter(|file| !file.path.ends_with("tests.rs")) {
        let code = file.code.to_lowercase();
        for statement in ["update ledger_movements", "update ledger_postings", "delete from ledger"] {
            assert!(!code.contains(statement), "{}: {statement}", file.path);
        }
    }
}

/// A statement asks itself, or calls a `try_…` of the same file that begins with asking, so that a
/// refusal is answered like every other one.
fn asks_who(file: &Source, statement: &str) -> bool {
    let asks = |statement: &str| {
        let question = statement.strip_prefix("let caller = ").unwrap_or(statement);
        let is_asked = question.starts_with("Caller::") || question.starts_with("UserCaller::");
        is_asked && question.ends_with("()?;")
    };
    let called = statement.strip_prefix("let result = try_").and_then(|call| call.split('(').next());
    let called = called.and_then(|name| file.code.split_once(&format!("fn try_{name}(")));
    asks(statement) || called.is_some_and(|(_, rest)| asks(first_statement(rest)))
}
