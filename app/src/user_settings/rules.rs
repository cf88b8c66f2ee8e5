//! What may be saved of a user.

use super::forms::{CallerIdForm, DevicesForm, FaxForm, ForwardingForm, VoicemailForm};
use super::settings::{CallerId, Devices, Forwarding, Voicemail};
use crate::numbers::{Destination, Number};
use crate::ring_groups::RING_SECONDS;
use crate::shared::country::Country;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::secret::Secret;

/// What of the account matters.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its country.
    pub country: Country,
    /// Its numbers, the main number first.
    pub numbers: Vec<Number>,
}

impl Known {
    /// The numbers that can be a user's own for fax: neither the main number, which is everybody's, nor another user's.
    pub fn fax_numbers<'k>(&'k self, user_id: &'k str) -> impl Iterator<Item = &'k Number> {
        let is_anothers = move |number: &Number| matches!(&number.destination, Destination::Fax(id) if id != user_id);
        self.numbers.iter().filter(move |number| !number.is_main && !is_anothers(number))
    }

    /// True for a number of the company.
    pub fn has(&self, number: &PhoneNumber) -> bool {
        self.numbers.iter().any(|own| own.e164 == number.as_str())
    }
}

/// Checks the phones.
///
/// # Errors
/// [`Problem::Fields`], as for the others.
pub fn devices(form: &DevicesForm, known: &Known) -> Result<Devices, Problem> {
    let number = outside(&form.external_number, form.external_phone, known);
    Ok(Devices {
        ip_phone: form.ip_phone,
        softphone: form.softphone,
        external_phone: form.external_phone,
        external_number: number.map_err(|key| Problem::field("form[external_number]", key))?,
    })
}

/// Checks the voicemail box. The PIN is only looked at, it is hashed elsewhere.
pub fn voicemail(form: &VoicemailForm) -> Result<Voicemail, Problem> {
    let mut problems = Vec::new();
    if !RING_SECONDS.contains(&form.ring_seconds) {
        problems.push(FieldProblem::new("form[ring_seconds]", "user-settings-problem-seconds"));
    }
    if new_pin(&form.pin).is_err() {
        problems.push(FieldProblem::new("form[pin]", "user-settings-problem-pin"));
    }
    Problem::unless_empty(problems)?;
    Ok(Voicemail { on: form.on, ring_seconds: form.ring_seconds, mail: form.mail, after_mail: form.after_mail })
}

/// The PIN that is to replace the old one, if one was typed.
///
/// # Errors
/// It is none: a PIN has 4 to 8 digits, the only thing a telephone can type.
pub fn new_pin(typed: &Secret) -> Result<Option<Secret>, ()> {
    let digits = typed.reveal().trim();
    match digits.len() {
        0 => Ok(None),
        4..=8 if digits.bytes().all(|byte| byte.is_ascii_digit()) => Ok(Some(Secret::from(digits))),
        _ => Err(()),
    }
}

/// Checks call forwarding.
pub fn forwarding(form: &ForwardingForm, known: &Known) -> Result<Forwarding, Problem> {
    let number = outside(&form.number, form.on, known);
    Ok(Forwarding {
        on: form.on,
        number: number.map_err(|key| Problem::field("form[number]", key))?,
        shown: form.shown,
        require_key: form.require_key,
        ring_own: form.ring_own,
    })
}

/// Checks a number that was dialled to forward calls to.
pub fn forwarded_to(number: &PhoneNumber, known: &Known) -> Result<PhoneNumber, Problem> {
    allowed(number, known).map_err(|key| Problem::field("form[number]", key))?;
    Ok(number.clone())
}

/// Checks the number that is shown.
pub fn caller_id(form: &CallerIdForm, known: &Known) -> Result<CallerId, Problem> {
    let chosen = CallerId::stored(form.caller_id.clone());
    match &chosen {
        CallerId::Number(number) if !known.has(number) => {
            Err(Problem::field("form[caller_id]", "user-settings-problem-caller-id"))
        }
        _ => Ok(chosen),
    }
}

/// Checks fax: the number at which faxes arrive, if they do.
pub fn fax(form: &FaxForm, known: &Known) -> Result<Option<PhoneNumber>, Problem> {
    if !form.on {
        return Ok(None);
    }
    let number = known.fax_numbers(&form.id).find(|number| number.e164 == form.number);
    number
        .map(|number| Some(PhoneNumber::stored(number.e164.clone())))
        .ok_or_else(|| Problem::field("form[number]", "user-settings-problem-fax-number"))
}

/// A number outside the company that calls are sent on to, at the company's cost: one of the country, which nobody earns on,
/// and not one that brings the call back. Where it is not used nothing hangs on it: a wrong one is not kept.
fn outside(typed: &str, used: bool, known: &Known) -> Result<Option<PhoneNumber>, &'static str> {
    match read_outside(typed, known) {
        Ok(number) => Ok(Some(number)),
        Err(_) if !used => Ok(None),
        Err(key) => Err(key),
    }
}

fn read_outside(typed: &str, known: &Known) -> Result<PhoneNumber, &'static str> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    if known.country.emergency_numbers().contains(&digits.as_str()) {
        return Err("user-settings-problem-emergency");
    }
    let number = PhoneNumber::parse(typed, known.country)?;
    allowed(&number, known)?;
    Ok(number)
}

fn allowed(number: &PhoneNumber, known: &Known) -> Result<(), &'static str> {
    if !number.is_of(known.country) {
        return Err("user-settings-problem-abroad");
    }
    if number.is_premium() {
        return Err("user-settings-problem-premium");
    }
    if known.has(number) {
        return Err("user-settings-problem-own-number");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::Kind;
    use crate::user_settings::settings::AfterMail;

    fn known() -> Known {
        let number = |e164: &str, destination, is_main| Number {
            e164: e164.to_owned(),
            kind: Kind::Local,
            area_code: String::new(),
            city: String::new(),
            destination,
            version: 1,
            is_main,
        };
        let main = number("+576015550100", Destination::Receptionist, true);
        let fax = number("+576045550100", Destination::Fax("ana".to_owned()), false);
        Known { country: Country::Co, numbers: vec![main, fax] }
    }

    fn forwarded(number: &str) -> Result<Option<String>, Problem> {
        let form = ForwardingForm { on: true, number: number.to_owned(), ..ForwardingForm::default() };
        forwarding(&form, &known()).map(|forwarding| forwarding.number.map(|number| number.as_str().to_owned()))
    }

    #[test]
    fn calls_are_forwarded_to_numbers_of_the_country_only() {
        assert_eq!(forwarded("(602) 555 0100"), Ok(Some("+576025550100".to_owned())));
        assert_eq!(forwarded("310 555 0100"), Ok(Some("+573105550100".to_owned())));
        for (number, key) in [
            ("", "common-problem-phone-missing"),
            ("nobody", "common-problem-phone-wrong"),
            ("123", "user-settings-problem-emergency"),
            ("1-1-2", "user-settings-problem-emergency"),
            ("+33 1 42 68 53 00", "user-settings-problem-abroad"),
            ("01 900 331 2345", "user-settings-problem-premium"),
            ("601 555 0100", "user-settings-problem-own-number"),
            ("+57 604 555 0100", "user-settings-problem-own-number"),
        ] {
            assert_eq!(forwarded(number), Err(Problem::field("form[number]", key)), "{number}");
        }
    }

    #[test]
    fn a_number_that_is_off_keeps_nothing_else_from_being_saved() {
        let off = |number: &str| {
            devices(&DevicesForm { external_number: number.to_owned(), ..DevicesForm::default() }, &known())
        };
        assert!(off("").is_ok_and(|devices| devices.external_number.is_none()));
        assert!(off("602 555 0100").is_ok_and(|devices| devices.external_number.is_some()));
        for wrong in ["602", "123", "601 555 0100", "+33 1 42 68 53 00"] {
            assert!(off(wrong).is_ok_and(|devices| devices.external_number.is_none()), "{wrong}");
        }
    }

    #[test]
    fn voicemail_answers_after_5_to_60_seconds() {
        let after = |ring_seconds| voicemail(&VoicemailForm { ring_seconds, ..VoicemailForm::default() });
        for seconds in [0, 4, 7, 61, 65, -5] {
            let refused = Err(Problem::field("form[ring_seconds]", "user-settings-problem-seconds"));
            assert_eq!(after(seconds), refused, "{seconds}");
        }
        for seconds in [5, 30, 60] {
            let expected = Voicemail { on: false, ring_seconds: seconds, mail: false, after_mail: AfterMail::Keep };
            assert_eq!(after(seconds), Ok(expected));
        }
    }

    #[test]
    fn a_pin_has_4_to_8_digits() {
        let pin = |typed: &str| new_pin(&Secret::from(typed)).map(|pin| pin.map(|pin| pin.reveal().to_owned()));
        assert_eq!(pin(" "), Ok(None));
        assert_eq!(pin(" 0420 "), Ok(Some("0420".to_owned())));
        assert_eq!(pin("12345678"), Ok(Some("12345678".to_owned())));
        for typed in ["123", "123456789", "12a4", "１２３４", "12 34"] {
            assert_eq!(pin(typed), Err(()), "{typed}");
        }
    }

    #[test]
    fn only_numbers_of_the_account_are_shown() {
        let shown = |caller_id: &str| {
            caller_id_code(&CallerIdForm { caller_id: caller_id.to_owned(), ..CallerIdForm::default() })
        };
        for caller_id in ["main", "withheld", "+576015550100", "+576045550100"] {
            assert_eq!(shown(caller_id).as_deref(), Ok(caller_id));
        }
        for caller_id in ["", "+576015550199", "604 555 0100"] {
            let refused = Err(Problem::field("form[caller_id]", "user-settings-problem-caller-id"));
            assert_eq!(shown(caller_id), refused, "{caller_id}");
        }
    }

    fn caller_id_code(form: &CallerIdForm) -> Result<String, Problem> {
        caller_id(form, &known()).map(|caller_id| caller_id.code().to_owned())
    }

    #[test]
    fn fax_needs_a_number_of_its_own() {
        let saved = |on, id: &str, number: &str| {
            let form = FaxForm { on, id: id.to_owned(), number: number.to_owned(), ..FaxForm::default() };
            fax(&form, &known())
        };
        let refused = Err(Problem::field("form[number]", "user-settings-problem-fax-number"));
        assert_eq!(saved(false, "ana", "+576045550100"), Ok(None));
        assert!(saved(true, "ana", "+576045550100").is_ok_and(|fax| fax.is_some()));
        assert_eq!(saved(true, "marta", "+576045550100"), refused, "it is another's");
        for number in ["", "+576015550100", "+576015550199"] {
            assert_eq!(saved(true, "ana", number), refused, "the main number is everybody's: {number}");
        }
    }
}
