//! What the phone system itself tells callers, in their account's language.

use crate::shared::language::Text;

/// Something it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Told {
    /// To spell a name by the keys.
    SpellName,
    /// What was pressed does nothing.
    WrongKey,
    /// To dial the number of the conference.
    ConferenceCode,
    /// To dial the PIN of the conference.
    ConferencePin,
    /// There is no such conference, or its PIN is another.
    ConferenceWrong,
    /// To dial one's extension, to listen to messages.
    MailboxExtension,
    /// To dial one's PIN.
    MailboxPin,
    /// There is no such box, or its PIN is another.
    MailboxWrong,
    /// Whoever is called is not available, and takes no messages.
    NotAvailable,
    /// To leave a message after the tone.
    AfterTone,
    /// The number dialled is none.
    NoNumber,
    /// Something is not set up, or failed.
    Fault,
    /// Somebody else's call comes in by forwarding: 1 accepts it.
    Confirm,
    /// To dial the number that calls are to be forwarded to.
    ForwardTo,
}

impl Told {
    /// All.
    pub const ALL: [Self; 14] = [
        Self::SpellName,
        Self::WrongKey,
        Self::ConferenceCode,
        Self::ConferencePin,
        Self::ConferenceWrong,
        Self::MailboxExtension,
        Self::MailboxPin,
        Self::MailboxWrong,
        Self::NotAvailable,
        Self::AfterTone,
        Self::NoNumber,
        Self::Fault,
        Self::Confirm,
        Self::ForwardTo,
    ];

    /// What is said.
    pub fn sentence(self, text: Text) -> String {
        text.say(match self {
            Self::SpellName => "phone-plan-spell-name",
            Self::WrongKey => "phone-plan-wrong-key",
            Self::ConferenceCode => "phone-plan-conference-code",
            Self::ConferencePin => "phone-plan-conference-pin",
            Self::ConferenceWrong => "phone-plan-conference-wrong",
            Self::MailboxExtension => "phone-plan-mailbox-extension",
            Self::MailboxPin => "phone-plan-mailbox-pin",
            Self::MailboxWrong => "phone-plan-mailbox-wrong",
            Self::NotAvailable => "phone-plan-not-available",
            Self::AfterTone => "phone-plan-after-tone",
            Self::NoNumber => "phone-plan-no-number",
            Self::Fault => "phone-plan-fault",
            Self::Confirm => "phone-plan-confirm",
            Self::ForwardTo => "phone-plan-forward-to",
        })
    }
}
