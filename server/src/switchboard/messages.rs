//! New voicemail messages are mailed to whom they are for, once, with their sound; what becomes of them then is the user's choice.
//! PINs that users chose in their box by telephone are saved.

use std::collections::HashSet;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use app::phone_plan::{Person, Plan};
use app::shared::problem::Problem;
use app::shared::secret::Secret;
use app::user_settings;
use asterisk::configuration::replace;

use super::board::Board;

/// How often is looked for messages.
const BETWEEN_LOOKS: Duration = Duration::from_secs(2);
/// A larger message is told of without its sound.
const LARGEST_SOUND_BYTES: u64 = 8 * 1024 * 1024;
/// So many names of mailed messages are kept.
const KEPT_NAMES: usize = 20_000;

/// A message in a box.
struct Message {
    /// Asterisk's name for it, the same wherever it is moved.
    id: String,
    text_file: PathBuf,
    sound_file: PathBuf,
    /// Who left it, as the network sent it.
    caller: String,
    /// When, in milliseconds since 1970.
    left_at_ms: i64,
    seconds: i64,
}

/// Mails messages as they come, for ever.
pub async fn keep_mailing(board: &Arc<Board>) {
    let known = board.system.folder.join("mailed.txt");
    let mut mailed: HashSet<String> =
        std::fs::read_to_string(&known).unwrap_or_default().lines().map(str::to_owned).collect();
    loop {
        if let Err(error) = look(board, &known, &mut mailed).await {
            tracing::warn!(%error, "voicemail messages cannot be mailed now");
        }
        if let Err(error) = save_pins(board).await {
            tracing::warn!(%error, "chosen PINs cannot be saved now");
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

async fn look(board: &Arc<Board>, known: &Path, mailed: &mut HashSet<String>) -> anyhow::Result<()> {
    let there = Arc::clone(board);
    let found = tokio::task::spawn_blocking(move || in_inboxes(&there)).await??;
    let (new, old): (Vec<_>, Vec<_>) = found.into_iter().partition(|(_, _, message)| !mailed.contains(&message.id));
    if mailed.len() > KEPT_NAMES {
        // Those that are in no inbox any more.
        mailed.retain(|id| old.iter().any(|(_, _, message)| message.id == *id));
        let text = mailed.iter().map(String::as_str).collect::<Vec<_>>().join("\n");
        replace(known, &format!("{text}\n"))?;
    }
    for (plan, person, message) in new {
        let Some(person) = plan.person(&person) else { continue };
        if !person.mail_to.is_empty()
            && let Err(error) = mail(board, &plan, person, &message).await
        {
            // It is tried again; the messages of others are not to wait for it.
            tracing::warn!(%error, account_id = plan.account_id, "a voicemail message cannot be mailed now");
            continue;
        }
        // Noted before it is moved: whatever becomes of that, it is mailed once.
        mailed.insert(message.id.clone());
        writeln!(OpenOptions::new().create(true).append(true).open(known)?, "{}", message.id)?;
        if !person.mail_to.is_empty()
            && let Err(error) = put_away(person, &message)
        {
            tracing::warn!(%error, account_id = plan.account_id, "a mailed voicemail message cannot be put away");
        }
    }
    Ok(())
}

/// Saves the PINs that were chosen by telephone.
async fn save_pins(board: &Board) -> anyhow::Result<()> {
    for (user_id, account_id, pin) in board.book.chosen_pins().await? {
        let chosen = Secret::from(pin.as_str());
        match user_settings::set_pin_by_phone(&board.portal, &account_id, &user_id, &chosen).await {
            Ok(()) => {}
            Err(Problem::Unexpected { incident }) => anyhow::bail!("incident {incident}"),
            // Trying again would not help.
            Err(problem) => tracing::warn!(?problem, account_id, "a PIN that was chosen by telephone is refused"),
        }
        board.book.forget_pin((&user_id, &account_id, &pin)).await?;
    }
    Ok(())
}

/// The messages in the inboxes of all companies: whose plan, which user's.
fn in_inboxes(board: &Board) -> io::Result<Vec<(Arc<Plan>, String, Message)>> {
    let mut found = Vec::new();
    for account_id in names_in(&board.system.files.voicemail())? {
        let Some(plan) = board.plans.of_account(&account_id) else { continue };
        for person in &plan.people {
            let inbox = board.system.files.voicemail().join(&account_id).join(&person.id).join("INBOX");
            let of_person = messages(&inbox)?.into_iter();
            found.extend(of_person.map(|message| (Arc::clone(&plan), person.id.clone(), message)));
        }
    }
    Ok(found)
}

fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(Vec::new()) };
    entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

/// The messages of a folder that are complete.
fn messages(inbox: &Path) -> io::Result<Vec<Message>> {
    let mut found = Vec::new();
    for name in names_in(inbox)? {
        let path = inbox.join(&name);
        if name.starts_with("msg") && path.extension().is_some_and(|kind| kind == "txt") {
            found.extend(read(&path));
        }
    }
    Ok(found)
}

fn read(text_file: &Path) -> Option<Message> {
    let text = String::from_utf8_lossy(&std::fs::read(text_file).ok()?).into_owned();
    let value = |name: &str| {
        // The last one: what a caller calls itself may hold lines, and stands further up.
        let line = text.lines().rev().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        line.unwrap_or_default().trim().to_owned()
    };
    let id = value("msg_id");
    let sound_file = text_file.with_extension("wav");
    // The duration is written last.
    let seconds = value("duration").parse().ok()?;
    let left_at_ms = value("origtime").parse::<i64>().ok()?.checked_mul(1000)?;
    (!id.is_empty() && sound_file.exists()).then(|| Message {
        id,
        text_file: text_file.to_owned(),
        sound_file,
        caller: value("callerid"),
        left_at_ms,
        seconds,
    })
}

async fn mail(board: &Board, plan: &Plan, person: &Person, message: &Message) -> anyhow::Result<()> {
    let is_small = std::fs::metadata(&message.sound_file)?.len() <= LARGEST_SOUND_BYTES;
    let sound = if is_small { std::fs::read(&message.sound_file)? } else { Vec::new() };
    let about = app::phone_plan::NewMessage {
        caller: &message.caller,
        left_at_ms: message.left_at_ms,
        seconds: message.seconds,
        sound: &sound,
    };
    let mut transaction = board.portal.database.write().await?;
    app::phone_plan::mail_message(&mut transaction, board.portal.clock.now_ms(), plan, person, &about).await?;
    transaction.commit().await?;
    Ok(())
}

/// What becomes of a message that was mailed, as its owner chose.
fn put_away(person: &Person, message: &Message) -> io::Result<()> {
    match person.after_mail.as_str() {
        "heard" => move_to_old(message),
        "delete" => {
            std::fs::remove_file(&message.sound_file)?;
            std::fs::remove_file(&message.text_file)
        }
        _ => Ok(()),
    }
}

/// Among the heard ones, by the next number there.
fn move_to_old(message: &Message) -> io::Result<()> {
    let Some(old) = message.text_file.parent().and_then(Path::parent).map(|folder| folder.join("Old")) else {
        return Ok(());
    };
    std::fs::create_dir_all(&old)?;
    let place = (0..10_000).map(|number| old.join(format!("msg{number:04}.txt"))).find(|path| !path.exists());
    let Some(text_file) = place else { return Ok(()) };
    std::fs::rename(&message.sound_file, text_file.with_extension("wav"))?;
    std::fs::rename(&message.text_file, text_file)
}
