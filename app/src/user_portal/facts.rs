//! What is told of a user's extension, in words.

use crate::accounts::Account;
use crate::numbers;
use crate::say;
use crate::shared::country::Country;
use crate::shared::language::Text;
use crate::user_settings::Settings;

/// The numbers that lead straight to a user, or how the user is reached without.
pub fn told_numbers(text: Text, account: &Account, direct: &[String]) -> String {
    if direct.is_empty() {
        let main = numbers::shown(&account.main_number, account.country);
        return say!(text, "user-portal-no-direct-number", number = main);
    }
    let written: Vec<String> = direct.iter().map(|e164| numbers::shown(e164, account.country)).collect();
    written.join(" · ")
}

/// The phones that are on.
pub fn phones(text: Text, settings: &Settings, country: Country) -> String {
    let devices = &settings.devices;
    let external = devices.external_number.as_ref().filter(|_| devices.external_phone);
    let external = external.map(|number| number.on_one_line(country));
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
    match (voicemail.on, settings.rings_nowhere(), voicemail.mail) {
        (false, false, _) => text.say("user-portal-voicemail-off"),
        (false, true, _) => text.say("user-portal-voicemail-off-silent"),
        (true, true, false) => text.say("user-portal-voicemail-silent"),
        (true, true, true) => text.say("user-portal-voicemail-silent-mailed"),
        (true, false, false) => say!(text, "user-portal-voicemail-on", number = voicemail.ring_seconds),
        (true, false, true) => say!(text, "user-portal-voicemail-mailed", number = voicemail.ring_seconds),
    }
}

/// Where calls go now.
pub fn forwarding(text: Text, settings: &Settings, country: Country) -> String {
    let (forwarding, is_silent) = (&settings.forwarding, settings.devices.is_silent());
    let Some(number) = forwarding.number.as_ref().filter(|_| forwarding.on) else {
        return text.say(if is_silent { "user-portal-forwarding-off-silent" } else { "user-portal-forwarding-off" });
    };
    let number = number.on_one_line(country);
    if forwarding.ring_own && !is_silent {
        say!(text, "user-portal-forwarding-and-own", number = number)
    } else {
        say!(text, "user-portal-forwarding-on", number = number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::language::Language;
    use crate::shared::phone_number::PhoneNumber;

    /// What is told of voicemail and of call forwarding.
    fn told(settings: &Settings) -> [String; 2] {
        let text = Text::new(Language::Es);
        let plain = |sentence: String| sentence.replace('\u{a0}', " ");
        [plain(voicemail(text, settings)), plain(forwarding(text, settings, Country::Co))]
    }

    fn silent() -> Settings {
        let mut settings = Settings::default();
        (settings.devices.ip_phone, settings.devices.softphone, settings.voicemail.mail) = (false, false, false);
        settings
    }

    #[test]
    fn where_every_phone_is_off_nothing_is_said_to_ring() {
        let mut settings = silent();
        let off = "Apagado: no suena ningún teléfono.";
        assert_eq!(told(&settings), ["Contesta de inmediato: no suena ningún teléfono.", off]);
        settings.voicemail.mail = true;
        let mailed = "Contesta de inmediato, porque no suena ningún teléfono, y te envía cada mensaje por correo.";
        assert_eq!(told(&settings), [mailed, off]);
        settings.voicemail.on = false;
        assert_eq!(told(&settings), ["Apagado: no suena ningún teléfono y la llamada termina.", off]);
    }

    #[test]
    fn where_calls_are_forwarded_the_phone_there_rings_and_of_the_own_ones_those_that_are_on() {
        let mut settings = silent();
        settings.forwarding.number = Some(PhoneNumber::stored("+573105550100".to_owned()));
        (settings.forwarding.on, settings.forwarding.ring_own) = (true, true);
        let answers = format!("Contesta a los {} segundos.", settings.voicemail.ring_seconds);
        assert_eq!(told(&settings), [answers.as_str(), "Activo: tus llamadas van al 310 555 0100."]);
        settings.devices.softphone = true;
        assert_eq!(told(&settings), [answers.as_str(), "Activo: suenan tus teléfonos y el 310 555 0100."]);
    }
}
