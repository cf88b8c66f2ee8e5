//! Mails about voicemail messages, with their sound.

use super::plan::{Person, Plan};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::email_address::EmailAddress;
use crate::shared::jobs;
use crate::shared::mail::{Mail, MailedFile, Outgoing, SEND_MAIL};
use crate::shared::time_zone;
use crate::shared::typed_text::in_one;

/// A name longer than this is cut.
const LONGEST_CALLER: usize = 80;

/// A message that was left.
#[derive(Clone, Copy, Debug)]
pub struct NewMessage<'a> {
    /// Who left it, as the network sent it: any text.
    pub caller: &'a str,
    /// When, in milliseconds since 1970.
    pub left_at_ms: i64,
    /// How long it is.
    pub seconds: i64,
    /// Its sound, a WAV; empty when it is too large to be mailed.
    pub sound: &'a [u8],
}

/// Enqueues the mail about a message to whom it is for.
///
/// # Errors
/// A fault of the database.
pub async fn mail_message(
    connection: &mut Connection,
    now_ms: i64,
    plan: &Plan,
    person: &Person,
    message: &NewMessage<'_>,
) -> Result<(), sqlx::Error> {
    // An address that was saved long ago may be none by the rules of today.
    let Ok(to) = EmailAddress::parse(&person.mail_to) else { return Ok(()) };
    let text = plan.text();
    // As Asterisk writes it: "Ana Gómez" <1001>.
    let caller = in_one(message.caller).replace('"', "").replace('<', "(").replace('>', ")");
    let caller: String = caller.chars().filter(|character| !character.is_control()).take(LONGEST_CALLER).collect();
    let caller = if caller.is_empty() { text.say("phone-plan-mail-unknown") } else { caller };
    let moment = time_zone::moment(text, &plan.time_zone, message.left_at_ms);
    let subject = say!(text, "phone-plan-mail-subject", caller = caller.clone());
    let body = say!(
        text,
        "phone-plan-mail-body",
        name = person.name.clone(),
        caller = caller,
        moment = moment,
        seconds = message.seconds
    );
    let file = (!message.sound.is_empty()).then(|| MailedFile::wav(text.say("phone-plan-mail-file"), message.sound));
    let outgoing = Outgoing { mail: Mail { to, subject, body }, file };
    jobs::enqueue(connection, now_ms, SEND_MAIL, &outgoing).await
}
