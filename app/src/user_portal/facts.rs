//! What is told of a user's extension, in words.

use crate::accounts::Account;
use crate::numbers::{self, Destination};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::phone_number::PhoneNumber;
use crate::user_settings::Settings;

/// The numbers that lead straight to a user, as the country writes them.
pub async fn direct_numbers(
    connection: &mut Connection,
    account: &Account,
    user_id: &str,
) -> Result<Vec<String>, sqlx::Error> {
    let to_user = Destination::Extension(user_id.to_owned());
    let all = numbers::list(connection, &account.id).await?.into_iter();
    let direct = all.filter(|number| number.destination == to_user);
    Ok(direct.map(|number| PhoneNumber::stored(number.e164).shown_in(account.country)).collect())
}

/// Those numbers, or how the user is reached without.
pub fn told_numbers(text: Text, account: &Account, direct: &[String]) -> String {
    if direct.is_empty() {
        let main = PhoneNumber::stored(account.main_number.clone()).shown_in(account.country);
        return say!(text, "user-portal-no-direct-number", number = main);
    }
    direct.join(" · ")
}

/// The phones that are on.
pub fn phones(text: Text, settings: &Settings, account: &Account) -> String {
    let devices = &settings.devices;
    let external = devices.external_number.as_ref().filter(|_| devices.external_phone);
    let external = external.map(|number| number.shown_in(account.country));
    let names = [
        devices.ip_phone.then(|| text.say("user-settings-ip-phone")),
        devices.softphone.then(|| text.say("user-settings-softphone")),
        external.map(|number| format!("{} ({number})", text.say("user-settings-external"))),
    ];
    let names: Vec<String> = names.into_iter().flatten().collect();
    if names.is_empty() { text.say("user-portal-no-phones") } else { names.join(" · ") }
}

/// What the voicemail box does.
pub fn voicemail(text: Text, settings: &Settings) -> String {
    let voicemail = &settings.voicemail;
    match (voicemail.on, voicemail.mail) {
        (false, _) => text.say("user-portal-voicemail-off"),
        (true, false) => say!(text, "user-portal-voicemail-on", number = voicemail.ring_seconds),
        (true, true) => say!(text, "user-portal-voicemail-mailed", number = voicemail.ring_seconds),
    }
}

/// Where calls go now.
pub fn forwarding(text: Text, settings: &Settings, account: &Account) -> String {
    let forwarding = &settings.forwarding;
    let Some(number) = forwarding.number.as_ref().filter(|_| forwarding.on) else {
        return text.say("user-portal-forwarding-off");
    };
    let number = number.shown_in(account.country);
    if forwarding.ring_own {
        say!(text, "user-portal-forwarding-and-own", number = number)
    } else {
        say!(text, "user-portal-forwarding-on", number = number)
    }
}
