//! What Asterisk reads of one company: its phones and boxes, its contexts, its music.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use app::call_routing::User;
use app::phone_plan::{Person, Plan};
use app::phone_system::SipDevice;
use app::shared::media::MediaStore;
use asterisk::configuration::{Box, Phone};

use super::lines_out::HELP_CONTEXT;
use super::links::link;

/// The context of a company's phones.
pub fn context(account_id: &str) -> String {
    format!("acc_{account_id}")
}

/// The class of a company's hold music: the silent one where it has none.
pub fn hold_class(plan: &Plan) -> String {
    plan.hold_music.as_ref().map_or_else(|| "silence".to_owned(), |hash| class(plan, hash))
}

/// The class of what plays while a call is passed on.
pub fn transfer_class(plan: &Plan) -> Option<String> {
    plan.transfer_music.as_ref().map(|hash| class(plan, hash))
}

fn class(plan: &Plan, hash: &str) -> String {
    format!("acc_{}_{hash}", plan.account_id)
}

/// The language of Asterisk's own sounds.
pub fn sounds_of(plan: &Plan) -> &'static str {
    match plan.language.tag().get(..2) {
        Some("en") => "en",
        Some("fr") => "fr",
        _ => "es",
    }
}

/// The name of a user's voicemail box.
pub fn mailbox(plan: &Plan, user_id: &str) -> String {
    format!("{user_id}@{}", plan.account_id)
}

/// A company's phones.
pub fn phones(plan: &Plan, devices: &[SipDevice], encrypted: bool) -> Vec<Phone> {
    let phone = |(user, person): (&User, &Person)| {
        let own = devices.iter().filter(|device| person.phones.iter().any(|phone| phone.name == device.name));
        own.map(|device| Phone {
            name: device.name.clone(),
            secret: device.secret.reveal().to_owned(),
            owner: plan.account_id.clone(),
            context: context(&plan.account_id),
            caller_name: person.name.clone(),
            caller_number: user.number.clone(),
            language: sounds_of(plan).to_owned(),
            music_class: hold_class(plan),
            mailbox: if user.voicemail { mailbox(plan, &user.id) } else { String::new() },
            encrypted,
        })
        .collect::<Vec<_>>()
    };
    plan.routing.users.iter().zip(&plan.people).flat_map(phone).collect()
}

/// A company's voicemail boxes. Who opens one is asked for the PIN before Asterisk gets the call, so it knows none.
pub fn boxes(plan: &Plan) -> Vec<Box> {
    let with_box = plan.routing.users.iter().zip(&plan.people).filter(|(user, _)| user.voicemail);
    with_box
        .map(|(user, person)| Box {
            name: user.id.clone(),
            context: plan.account_id.clone(),
            full_name: person.name.clone(),
            language: sounds_of(plan).to_owned(),
            zone: plan.time_zone.replace('/', "-"),
        })
        .collect()
}

/// A company's part of the dialplan: its phones' calls go to the switchboard. Without one, extensions ring by themselves, who
/// calls from outside gets the first user, and help is called over the lines there are.
pub fn dialplan(plan: &Plan) -> String {
    let id = &plan.account_id;
    let mut text = format!(
        "[acc_{id}]\nexten => _[0-9*#+]!,1,Stasis(centralita,phone,{id})\n \
         same => n,GotoIf($[\"${{STASISSTATUS}}\" = \"FAILED\"]?lost_{id},${{FILTER(0-9,${{EXTEN}})}},1)\n same => n,Hangup()\n"
    );
    let mut lost = format!("[lost_{id}]\ninclude => talked\n");
    for number in plan.country.emergency_numbers() {
        let _ = writeln!(lost, "exten => {number},1,Set(CALLERID(num)={})", plan.main_number);
        let _ = writeln!(lost, " same => n,Goto({HELP_CONTEXT},{number},1)");
    }
    let mut first = None;
    for (user, person) in plan.routing.users.iter().zip(&plan.people).filter(|(user, _)| is_number(&user.number)) {
        let phones: Vec<String> = person.phones.iter().map(|phone| format!("PJSIP/{}", phone.name)).collect();
        let phones = phones.join("&");
        let mut calls = Vec::new();
        if !phones.is_empty() {
            let _ = writeln!(text, "exten => {},hint,{phones}", user.number);
            calls.push(format!("Dial({phones},{})", user.ring_seconds));
        }
        if user.voicemail {
            calls.push(format!("VoiceMail({},s)", mailbox(plan, &user.id)));
        }
        if !calls.is_empty() {
            let _ = writeln!(lost, "exten => {},1,{}\n same => n,Hangup()", user.number, calls.join("\n same => n,"));
            first = first.or(Some(user));
        }
    }
    text.push_str(&lost);
    if let Some(first) = first {
        text.push_str("[lost_numbers]\n");
        for number in &plan.routing.numbers {
            let digits = number.e164.trim_start_matches('+');
            if is_number(digits) {
                for written in [format!("+{digits}"), digits.to_owned()] {
                    let _ = writeln!(text, "exten => {written},1,Set(CHANNEL(accountcode)={id})");
                    let _ = writeln!(text, " same => n,Set(CDR(number)=+{digits})");
                    let _ = writeln!(text, " same => n,Goto(lost_{id},{},1)", first.number);
                }
            }
        }
    }
    text
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A company's classes of music, and the folders they play from.
///
/// # Errors
/// A fault of the disk.
pub fn music(plan: &Plan, media: &MediaStore, folder: &Path) -> io::Result<String> {
    let mut text = String::new();
    let mut hashes: Vec<&String> = plan.hold_music.iter().chain(&plan.transfer_music).collect();
    hashes.dedup();
    for hash in hashes {
        let place = folder.join(&plan.account_id).join(hash);
        std::fs::create_dir_all(&place)?;
        let kept = media.folder(&plan.account_id, hash);
        // A class without a file would not be there, and the default one would play: better none is named.
        if link(&kept.narrowband(), &place.join("music.wav")).is_err() {
            tracing::error!(account_id = plan.account_id, "the music of an account cannot be found");
            continue;
        }
        let _ = link(&kept.wideband(), &place.join("music.wav16"));
        let _ = writeln!(text, "[{}]\nmode=files\nsort=alpha\ndirectory={}", class(plan, hash), place.display());
    }
    Ok(text)
}
