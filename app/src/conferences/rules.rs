//! What a conference room may be.

use serde::{Deserialize, Serialize};

use crate::extensions::PersonName;
use crate::shared::problem::{FieldProblem, Problem};

/// How many rooms a server has at most.
pub const MOST_ROOMS: usize = 10;
/// How many digits a conference ID or a PIN has.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

/// What is typed of the server.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServerForm {
    /// Whose change it is; empty while it is set up.
    pub id: String,
    /// The version that was on the page.
    pub version: i64,
    pub name: String,
    pub number: String,
}

/// What is typed of a room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoomForm {
    /// Whose change it is; empty for a new room.
    pub id: String,
    /// The version that was on the page.
    pub version: i64,
    pub name: String,
    /// The conference ID.
    pub code: String,
    pub pin: String,
}

/// A room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// Its name.
    pub name: String,
    /// The conference ID.
    pub code: String,
    /// What must be dialled after it; empty for nothing.
    pub pin: String,
}

impl Room {
    /// The room as it is edited.
    pub fn form(&self, id: &str, version: i64) -> RoomForm {
        let Self { name, code, pin } = self.clone();
        RoomForm { id: id.to_owned(), version, name, code, pin }
    }

    /// What makes two names the same.
    pub fn name_key(&self) -> String {
        self.name.to_lowercase()
    }

    /// The room as the audit trail tells it: without its PIN.
    pub fn told(&self) -> String {
        serde_json::json!({ "name": self.name, "code": self.code, "has_pin": !self.pin.is_empty() }).to_string()
    }
}

/// Checks a form; every fault is told at once.
///
/// # Errors
/// [`Problem::Fields`], with field names as in the form.
pub fn check(form: &RoomForm) -> Result<Room, Problem> {
    let mut problems = Vec::new();
    let name = PersonName::parse_part(&form.name, "conferences-problem-name-missing")
        .map_err(|key| problems.push(FieldProblem::with_number("form[name]", key, PersonName::LONGEST)))
        .unwrap_or_default();
    let (code, pin) = (form.code.trim().to_owned(), form.pin.trim().to_owned());
    if code.is_empty() {
        problems.push(FieldProblem::new("form[code]", "conferences-problem-code-missing"));
    } else if !has_digits(&code) {
        problems.push(FieldProblem::new("form[code]", "conferences-problem-code-digits"));
    }
    if !pin.is_empty()
        && let Some(key) = pin_fault(&pin, &code)
    {
        problems.push(FieldProblem::new("form[pin]", key));
    }
    Problem::unless_empty(problems)?;
    Ok(Room { name, code, pin })
}

fn has_digits(typed: &str) -> bool {
    DIGITS.contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_digit())
}

fn pin_fault(pin: &str, code: &str) -> Option<&'static str> {
    match () {
        () if !has_digits(pin) => Some("conferences-problem-pin-digits"),
        () if pin == code => Some("conferences-problem-pin-same"),
        () if is_guessed_first(pin) => Some("conferences-problem-pin-guessable"),
        () => None,
    }
}

/// One digit over and over, or digits that follow each other: 0000, 1234, 9876.
fn is_guessed_first(pin: &str) -> bool {
    let digits: Vec<i32> = pin.bytes().map(i32::from).collect();
    (-1..=1).any(|step| digits.windows(2).all(|pair| pair[1] - pair[0] == step))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(name: &str, code: &str, pin: &str) -> Vec<String> {
        let [name, code, pin] = [name, code, pin].map(str::to_owned);
        let Err(Problem::Fields(fields)) = check(&RoomForm { name, code, pin, ..RoomForm::default() }) else {
            return Vec::new();
        };
        fields.into_iter().map(|problem| problem.key).collect()
    }

    #[test]
    fn a_conference_id_has_four_to_eight_digits() {
        for code in ["2468", "1111", "12345678", " 2468 "] {
            assert_eq!(keys("Ventas", code, ""), [""; 0], "{code}");
        }
        for code in ["246", "123456789", "24a8", "24 68", "２４６８"] {
            assert_eq!(keys("Ventas", code, ""), ["conferences-problem-code-digits"], "{code}");
        }
        assert_eq!(keys("Ventas", " ", ""), ["conferences-problem-code-missing"]);
    }

    #[test]
    fn a_pin_may_be_missing_but_not_be_guessed_at_once() {
        for pin in ["", "1357", "8642097", "1235", "1122"] {
            assert_eq!(keys("Ventas", "2468", pin), [""; 0], "{pin}");
        }
        for pin in ["123", "123456789", "12x4"] {
            assert_eq!(keys("Ventas", "2468", pin), ["conferences-problem-pin-digits"], "{pin}");
        }
        for pin in ["0000", "1234", "98765"] {
            assert_eq!(keys("Ventas", "2468", pin), ["conferences-problem-pin-guessable"], "{pin}");
        }
        assert_eq!(keys("Ventas", "2468", "2468"), ["conferences-problem-pin-same"]);
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let expected = ["conferences-problem-name-missing", "conferences-problem-code-missing"];
        assert_eq!(keys(" ", "", "1"), [expected[0], expected[1], "conferences-problem-pin-digits"]);
    }

    #[test]
    fn the_audit_trail_holds_no_pin() {
        let room = Room { name: "Ventas".to_owned(), code: "2468".to_owned(), pin: "1357".to_owned() };
        assert!(!room.told().contains("1357"));
    }
}
