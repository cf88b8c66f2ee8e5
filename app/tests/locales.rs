//! The texts: the keys of the code and of every language agree, and no view holds text of its own.

#![expect(clippy::unwrap_used, reason = "a file that cannot be read fails the test")]

mod rust_text;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::{parser, serializer};
use rust_text::{is_said, is_visible, literals};
use source::{repository, sources};

/// Every key has a text in each of these.
const BASES: [&str; 3] = ["es", "en", "fr"];

/// Spanish regions, which hold only what they say differently.
const REGIONS: [&str; 2] = ["es-CO", "es-MX"];

/// Texts that are the same in two languages, and why.
const SAME: [(&str, &str); 8] = [
    ("common-page-title", "the name of the product"),
    ("common-country-co", "Colombia has one name in Spanish and English"),
    ("common-country-au", "Australia has one name in Spanish and English"),
    ("user-settings-tab-fax", "the word is the same in Spanish and French"),
    ("holidays-name-corpus-christi", "the feast has a Latin name in Spanish and English"),
    ("numbers-filter-faxes", "a fax has the same plural in Spanish and English"),
    ("common-zones-asia", "Asia has one name in Spanish and English"),
    ("history-no", "no is no in Spanish and English"),
];

/// The product's name is the same everywhere.
const BRAND: &str = "Centralita";

/// Attributes that people read or hear.
const READ_ATTRIBUTES: [&str; 9] =
    ["alt", "aria-description", "aria-label", "aria-roledescription", "hint", "label", "lead", "placeholder", "title"];

/// Actions of the audit trail that need no text `history-action-…`: changes of the phones' set-up, which the revisions tell, and
/// signing in, which the settings tell. Whatever `audit::note` writes besides is told in the history of the account.
const TOLD_ELSEWHERE: [&str; 46] = [
    "business-hours.save",
    "conferences.add-room",
    "conferences.change-room",
    "conferences.change-server",
    "conferences.delete",
    "conferences.delete-room",
    "conferences.set-up",
    "demonstration.create",
    "extensions.add-user",
    "extensions.change-user",
    "extensions.delete-user",
    "history.begin",
    "history.restore",
    "holidays.add",
    "holidays.change",
    "holidays.delete",
    "music.delete",
    "music.replace",
    "numbers.add",
    "numbers.change",
    "numbers.make-main",
    "numbers.release",
    "outgoing-calls.save-company",
    "outgoing-calls.save-user",
    "preferences.save",
    "receptionist-settings.save",
    "receptionist.add-menu",
    "receptionist.delete-menu",
    "receptionist.rename-menu",
    "receptionist.save-menu",
    "recordings.delete",
    "recordings.rename",
    "recordings.upload",
    "ring-groups.add",
    "ring-groups.change",
    "ring-groups.delete",
    "sign-in.sign-in",
    "sign-in.sign-in-user",
    "user-settings.forward-by-phone",
    "user-settings.save-call-forwarding",
    "user-settings.save-caller-id",
    "user-settings.save-devices",
    "user-settings.save-fax",
    "user-settings.save-voicemail",
    "user.change-email",
    "users-csv.apply",
];

/// What comes before the verb of an action besides the names of features.
const OTHER_FEATURES: [&str; 2] = ["account", "user"];

/// Kinds of movements of the ledger, which are written alike and are no actions.
const MOVEMENTS: [&str; 6] = [
    "prepaid_account.call",
    "prepaid_account.correction",
    "prepaid_account.refill",
    "prepaid_account.release",
    "prepaid_account.reserve",
    "prepaid_account.top_up",
];

/// Endings of files, which are no verbs.
const ENDINGS: [&str; 9] = ["css", "csv", "html", "json", "pdf", "rs", "svg", "toml", "wav"];

/// Every action that the code writes into the audit trail: `"feature.verb"`, or whatever stands behind `action:`.
fn actions() -> BTreeSet<String> {
    let files = sources(&["app/src"]);
    let folders = files.iter().filter_map(|file| file.path.strip_prefix("app/src/")?.split_once('/'));
    let mut features: BTreeSet<String> = folders.map(|(folder, _)| folder.replace('_', "-")).collect();
    features.extend(features.clone().into_iter().map(|feature| feature.replace('-', "_")));
    features.extend(OTHER_FEATURES.map(str::to_owned));
    let is_word = |word: &str| {
        !word.is_empty() && word.chars().all(|letter| letter.is_ascii_lowercase() || matches!(letter, '-' | '_'))
    };
    let is_action = |text: &str| {
        !MOVEMENTS.contains(&text)
            && text
                .split_once('.')
                .is_some_and(|(feature, verb)| features.contains(feature) && is_word(verb) && !ENDINGS.contains(&verb))
    };
    let all = files.iter().flat_map(|file| literals(&file.code));
    all.filter(|literal| is_action(&literal.text) || (literal.follows("action:") && !literal.text.starts_with('/')))
        .map(|literal| literal.text)
        .collect()
}

fn is_told_elsewhere(action: &str) -> bool {
    TOLD_ELSEWHERE.contains(&action)
}

fn action_key(action: &str) -> String {
    format!("history-action-{}", action.replace(['.', '_'], "-"))
}

struct Message {
    file: String,
    /// The text with its variables, as Fluent writes it.
    text: String,
}

impl Message {
    fn variables(&self) -> BTreeSet<&str> {
        let starts = self.text.split('$').skip(1);
        starts
            .map(|rest| rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap())
            .collect()
    }

    /// Nothing but variables and signs: the same in every language.
    fn is_wordless(&self) -> bool {
        let outside = self.text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
        !outside.into_iter().any(|part| part.chars().any(char::is_alphabetic))
    }
}

/// The messages of a language by key.
fn messages(language: &str) -> BTreeMap<String, Message> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(repository().join("locales").join(language)).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let resource = parser::parse(fs::read_to_string(&path).unwrap());
        assert!(resource.is_ok(), "{language}/{file}.ftl: {:?}", resource.err().map(|(_, errors)| errors));
        for entry in resource.unwrap().body {
            let Entry::Message(mut message) = entry else {
                assert!(!matches!(entry, Entry::Term(_)), "{language}/{file}.ftl: terms are not used");
                continue;
            };
            message.comment = None;
            let key = message.id.name.clone();
            let text = serializer::serialize(&Resource { body: vec![Entry::Message(message)] });
            let text = text.strip_prefix(&format!("{key} =")).unwrap().trim().to_owned();
            assert!(key.starts_with(&format!("{file}-")), "{language}/{file}.ftl: {key} belongs to another file");
            let twice = found.insert(key.clone(), Message { file: file.clone(), text }).is_some();
            assert!(!twice, "{language}/{file}.ftl: {key} is there twice");
        }
    }
    assert!(!found.is_empty(), "{language} has no texts");
    found
}

fn keys(messages: &BTreeMap<String, Message>) -> BTreeSet<&str> {
    messages.keys().map(String::as_str).collect()
}

#[test]
fn the_code_uses_every_text_and_every_key_it_uses_has_a_text() {
    let spanish = messages("es");
    let folders = sources(&["app/src"]);
    let folders = folders.iter().filter_map(|file| file.path.strip_prefix("app/src/")?.split_once('/'));
    // The demonstration says nothing; the names of its files look like keys.
    let folders = folders.map(|(folder, _)| folder).filter(|folder| *folder != "demonstration");
    let mut prefixes: BTreeSet<String> = folders.map(|folder| folder.replace('_', "-")).collect();
    prefixes.extend(spanish.values().map(|message| message.file.clone()));
    let is_key = |text: &str| {
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        let rest = prefixes.iter().find_map(|prefix| text.strip_prefix(prefix.as_str())?.strip_prefix('-'));
        rest.is_some_and(|rest| !rest.is_empty()) && text.chars().all(plain)
    };
    let mut used = BTreeSet::new();
    for file in sources(&["app/src", "server/src"]) {
        let keys = literals(&file.code).into_iter().filter(|literal| is_said(literal) || is_key(&literal.text));
        used.extend(keys.map(|literal| literal.text));
    }
    used.extend(actions().iter().filter(|action| !is_told_elsewhere(action)).map(|action| action_key(action)));
    let (used, known): (BTreeSet<&str>, _) = (used.iter().map(String::as_str).collect(), keys(&spanish));
    let missing: Vec<_> = used.difference(&known).collect();
    let dead: Vec<_> = known.difference(&used).collect();
    assert!(
        missing.is_empty() && dead.is_empty(),
        "keys without a text: {missing:#?}\ntexts that nothing uses: {dead:#?}"
    );
}

#[test]
fn every_action_of_the_audit_trail_is_told_in_every_language() {
    let found = actions();
    assert!(found.contains("settings.change-password") && found.len() > 50, "{found:?}");
    for language in BASES {
        let known = messages(language);
        let is_told = |action: &&String| is_told_elsewhere(action) || known.contains_key(&action_key(action));
        let untold: Vec<_> = found.iter().filter(|action| !is_told(action)).map(|action| action_key(action)).collect();
        assert!(untold.is_empty(), "{language}/history.ftl needs texts for: {untold:#?}");
    }
    let gone: Vec<_> = TOLD_ELSEWHERE.iter().filter(|action| !found.contains(**action)).collect();
    assert!(gone.is_empty(), "nothing writes these any more: {gone:?}");
}

#[test]
fn the_base_languages_have_the_same_keys_with_the_same_variables() {
    let spanish = messages("es");
    for language in BASES {
        let other = messages(language);
        let differing: Vec<_> =
            keys(&spanish).symmetric_difference(&keys(&other)).copied().map(str::to_owned).collect();
        assert!(differing.is_empty(), "{language}: only here or only in Spanish: {differing:#?}");
        for (key, message) in &other {
            let base = &spanish[key];
            assert_eq!(message.variables(), base.variables(), "{language}: variables of {key}");
            assert_eq!(message.file, base.file, "{language}: file of {key}");
        }
    }
}

#[test]
fn a_region_holds_only_what_it_says_differently() {
    let spanish = messages("es");
    for region in REGIONS {
        for (key, message) in messages(region) {
            let base = spanish.get(&key);
            assert!(base.is_some_and(|base| base.text != message.text), "{region}: {key} is unknown or says the same");
            assert_eq!(message.variables(), base.unwrap().variables(), "{region}: variables of {key}");
        }
    }
}

#[test]
fn every_text_is_translated() {
    let spanish = messages("es");
    let mut same = BTreeSet::new();
    for language in ["en", "fr"] {
        for (key, message) in messages(language) {
            if spanish.get(&key).is_some_and(|base| base.text == message.text && !message.is_wordless()) {
                same.insert(key);
            }
        }
    }
    let same: Vec<_> = same.iter().map(String::as_str).collect();
    let mut expected: Vec<_> = SAME.iter().map(|(key, _)| *key).collect();
    expected.sort_unstable();
    assert_eq!(same, expected, "texts that are not translated, against those that need not be");
}

#[test]
fn every_language_has_a_folder_and_no_other() {
    let mut folders: Vec<String> = fs::read_dir(repository().join("locales"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    folders.sort();
    let mut languages = [&BASES[..], &REGIONS[..]].concat();
    languages.sort_unstable();
    assert_eq!(folders, languages);
}

/// Literal text a view shows or reads out.
fn shown(code: &str) -> Vec<String> {
    let found = literals(code).into_iter().filter(|literal| literal.text != BRAND);
    found.filter(|literal| is_visible(literal, &READ_ATTRIBUTES)).map(|literal| literal.text).collect()
}

#[test]
fn views_hold_no_text_of_their_own() {
    let mut views = 0;
    let mut wrong = Vec::new();
    for file in sources(&["app/src"]).into_iter().filter(|file| file.code.contains("view! {")) {
        views += 1;
        wrong.extend(shown(&file.code).into_iter().map(|text| format!("{}: {text:?}", file.path)));
    }
    assert!(views > 20, "the scan finds only {views} files with views");
    assert!(wrong.is_empty(), "say these with a key: {wrong:#?}");
}

#[test]
fn text_in_a_view_is_found() {
    let view = r#"view! {
        <p class="muted" title="One">"Two"</p>
        {number}" Three "<b>{"Four"}</b>
        <input placeholder="Five" aria-label=format!("Six {number}") label="Seven".to_owned()/>
        "Eight"
    }"#;
    let found = ["One", "Two", " Three ", "Four", "Five", "Six {number}", "Seven", "Eight"];
    assert_eq!(shown(view), found);
    let quiet = r#"view! {
        <a class="muted" href="/extensions" aria-current=(href == current).then_some("page")>{text.say("home-title")}</a>
        " · " "—" "Centralita" {'"'} <b lang='x'>{match kind { Kind::Text => "text", _ => "audio" }}</b>
        <TextField name="form[name]" title=text.say("home-title") value=if on { "true" } else { "false" }/>
    }"#;
    assert_eq!(shown(quiet), [""; 0]);
}
