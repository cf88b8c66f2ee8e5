//! What is typed in the steps of a request, and what of it can be accepted.

use serde::{Deserialize, Serialize};

use super::carrier::{Carrier, Internet, LineType};
use crate::shared::country::Country;
use crate::shared::phone_number::{LineKind, PhoneNumber};
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::typed_text::{line, lines};

/// How many numbers one request brings at most.
pub const MOST_NUMBERS: usize = 20;
/// The longest names, and the longest address.
pub const LONGEST_NAME: u32 = 80;
/// See [`LONGEST_NAME`].
pub const LONGEST_ACCOUNT: u32 = 40;
/// See [`LONGEST_NAME`].
pub const LONGEST_ADDRESS: u32 = 300;

/// Where the numbers come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CarrierForm {
    /// The request; empty for a new one.
    pub id: String,
    /// The version that was on the page.
    pub version: i64,
    pub line_type: String,
    pub carrier: String,
    /// The account's number there.
    pub account: String,
    pub internet: String,
    /// Empty to go on; `back` or `later` to leave the step, complete or not.
    pub leave: String,
}

/// Which numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NumbersForm {
    pub id: String,
    pub version: i64,
    /// The main one.
    pub main: String,
    /// More of the same carrier.
    pub others: Vec<String>,
    /// Anything: saved, and the same page with more fields.
    pub more: String,
    /// Empty to go on; `back` or `later` to leave the step, complete or not.
    pub leave: String,
}

/// Whose they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HolderForm {
    pub id: String,
    pub version: i64,
    pub name: String,
    pub address: String,
    /// Empty to go on; `back` or `later` to leave the step, complete or not.
    pub leave: String,
}

/// Whose place the first one takes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReplacementForm {
    pub id: String,
    pub version: i64,
    /// The number in E.164, or `none`.
    pub replaced: String,
    /// `keep`, or `release`.
    pub then: String,
    /// Empty to go on; `back` or `later` to leave the step, complete or not.
    pub leave: String,
}

/// Signed and sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SendForm {
    pub id: String,
    pub version: i64,
    /// `true`: the terms are accepted.
    pub terms: String,
    /// The typed name.
    pub signature: String,
}

impl CarrierForm {
    /// What is saved, as it is typed.
    pub fn of(carrier: &Carrier, id: &str, version: i64) -> Self {
        Self {
            id: id.to_owned(),
            version,
            line_type: carrier.line_type.code().to_owned(),
            carrier: carrier.name.clone(),
            account: carrier.account.clone(),
            internet: carrier.internet.code().to_owned(),
            leave: String::new(),
        }
    }
}

/// Checks where the numbers come from; every fault is told at once.
///
/// # Errors
/// [`Problem::Fields`], with field names as in the form.
pub fn check_carrier(form: &CarrierForm) -> Result<Carrier, Problem> {
    let choose = |field: &str, key: &str| Problem::field(field, key);
    let kinds = Problem::both(
        LineType::from_code(&form.line_type)
            .ok_or_else(|| choose("form[line_type]", "number-porting-problem-line-type")),
        Internet::from_code(&form.internet).ok_or_else(|| choose("form[internet]", "number-porting-problem-internet")),
    );
    let texts = Problem::both(
        line("form[carrier]", &form.carrier, "number-porting-problem-carrier", LONGEST_NAME),
        line("form[account]", &form.account, "number-porting-problem-account", LONGEST_ACCOUNT),
    );
    let ((line_type, internet), (name, account)) = Problem::both(kinds, texts)?;
    Ok(Carrier { line_type, name, account, internet })
}

/// Checks which numbers they are, by the numbering plan alone; the database knows more. Gives each with its field.
///
/// # Errors
/// [`Problem::Fields`], with field names as in the form.
pub fn check_numbers(
    form: &NumbersForm,
    country: Country,
    line_type: LineType,
) -> Result<Vec<(String, PhoneNumber)>, Problem> {
    let mut problems = Vec::new();
    let mut numbers: Vec<(String, PhoneNumber)> = Vec::new();
    let others = form.others.iter().enumerate().filter(|(_, typed)| !typed.trim().is_empty());
    let others = others.map(|(place, typed)| (other_field(place), typed));
    for (field, typed) in [("form[main]".to_owned(), &form.main)].into_iter().chain(others) {
        let checked = PhoneNumber::parse(typed, country).and_then(|number| check_number(number, country, line_type));
        match checked {
            Err(key) => problems.push(FieldProblem::new(field, key)),
            Ok(number) if numbers.iter().any(|(_, other)| *other == number) => {
                problems.push(FieldProblem::new(field, "number-porting-problem-twice"));
            }
            Ok(number) => numbers.push((field, number)),
        }
    }
    Problem::unless_empty(problems)?;
    if numbers.len() > MOST_NUMBERS {
        return Err(Problem::Refused("number-porting-problem-most-numbers".to_owned()));
    }
    Ok(numbers)
}

/// The name of the field of a further number.
pub fn other_field(place: usize) -> String {
    format!("form[others][{place}]")
}

fn check_number(number: PhoneNumber, country: Country, line_type: LineType) -> Result<PhoneNumber, &'static str> {
    if number.is_toll_free() {
        let has_them = matches!(country, Country::Us | Country::Ca);
        return if has_them { Ok(number) } else { Err("number-porting-problem-toll-free") };
    }
    if !number.is_of(country) {
        return Err("number-porting-problem-abroad");
    }
    match (number.line_kind(), line_type) {
        (LineKind::Special, _) => Err("number-porting-problem-special"),
        (LineKind::Mobile, LineType::Landline) => Err("number-porting-problem-is-mobile"),
        (LineKind::Landline, LineType::Mobile) => Err("number-porting-problem-is-landline"),
        _ => Ok(number),
    }
}

/// Checks whose the numbers are; gives name and address.
///
/// # Errors
/// [`Problem::Fields`], with field names as in the form.
pub fn check_holder(form: &HolderForm) -> Result<(String, String), Problem> {
    Problem::both(
        line("form[name]", &form.name, "number-porting-problem-holder", LONGEST_NAME),
        lines("form[address]", &form.address, "number-porting-problem-address", LONGEST_ADDRESS),
    )
}

/// Checks that a request is signed; gives the typed name. A name has at least two letters.
///
/// # Errors
/// [`Problem::Fields`], with field names as in the form.
pub fn check_signature(form: &SendForm) -> Result<String, Problem> {
    let accepted = match form.terms.as_str() {
        "true" => Ok(()),
        _ => Err(Problem::field("form[terms]", "number-porting-problem-terms")),
    };
    let name = line("form[signature]", &form.signature, "number-porting-problem-signature", LONGEST_NAME);
    let name = name.and_then(|name| {
        let is_a_name = name.chars().filter(|letter| letter.is_alphabetic()).count() >= 2;
        if is_a_name { Ok(name) } else { Err(Problem::field("form[signature]", "number-porting-problem-signature")) }
    });
    Ok(Problem::both(accepted, name)?.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(result: Result<impl std::fmt::Debug, Problem>) -> Vec<(String, String)> {
        match result {
            Err(Problem::Fields(fields)) => fields.into_iter().map(|field| (field.field, field.key)).collect(),
            Err(Problem::Refused(key)) => vec![(String::new(), key)],
            other => panic!("{other:?}"),
        }
    }

    fn numbers(main: &str, others: &[&str]) -> NumbersForm {
        let others = others.iter().map(|typed| (*typed).to_owned()).collect();
        NumbersForm { main: main.to_owned(), others, ..NumbersForm::default() }
    }

    #[test]
    fn numbers_are_of_the_country_and_of_the_kind_that_was_said() {
        let fits = |typed: &str, country, kind| check_numbers(&numbers(typed, &[]), country, kind);
        assert!(fits("601 555 0300", Country::Co, LineType::Landline).is_ok());
        assert!(fits("310 555 0300", Country::Co, LineType::Mobile).is_ok());
        assert!(fits("650 253 0000", Country::Us, LineType::Mobile).is_ok());
        assert!(fits("800 555 0199", Country::Us, LineType::Landline).is_ok());
        for (typed, country, kind, key) in [
            ("310 555 0300", Country::Co, LineType::Landline, "number-porting-problem-is-mobile"),
            ("601 555 0300", Country::Co, LineType::Mobile, "number-porting-problem-is-landline"),
            ("+33 1 42 68 53 00", Country::Co, LineType::Landline, "number-porting-problem-abroad"),
            ("416 555 0100", Country::Us, LineType::Landline, "number-porting-problem-abroad"),
            ("0800 123 4567", Country::Gb, LineType::Landline, "number-porting-problem-toll-free"),
            ("0899 70 12 34", Country::Fr, LineType::Landline, "number-porting-problem-special"),
            ("", Country::Co, LineType::Landline, "common-problem-phone-missing"),
        ] {
            let found = keys(fits(typed, country, kind));
            assert_eq!(found, [("form[main]".to_owned(), key.to_owned())], "{typed}");
        }
    }

    #[test]
    fn each_number_comes_once_and_its_fault_is_told_in_its_field() {
        let found = check_numbers(
            &numbers("601 555 0300", &["", "6015550300", "abc", "601 555 0301"]),
            Country::Co,
            LineType::Landline,
        );
        let expected =
            [("form[others][1]", "number-porting-problem-twice"), ("form[others][2]", "common-problem-phone-wrong")];
        assert_eq!(keys(found), expected.map(|(field, key)| (field.to_owned(), key.to_owned())));
        let many: Vec<String> = (301..=320).map(|last| format!("601 555 0{last}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let found = check_numbers(&numbers("601 555 0300", &many), Country::Co, LineType::Landline);
        assert_eq!(keys(found)[0].1, "number-porting-problem-most-numbers");
    }

    #[test]
    fn what_is_missing_is_told_at_once() {
        let missing: Vec<String> =
            keys(check_carrier(&CarrierForm::default())).into_iter().map(|(_, key)| key).collect();
        let expected =
            ["line-type", "internet", "carrier", "account"].map(|word| format!("number-porting-problem-{word}"));
        assert_eq!(missing, expected);
        assert_eq!(keys(check_holder(&HolderForm::default())).len(), 2);
        assert_eq!(keys(check_signature(&SendForm::default())).len(), 2);
        let signed =
            SendForm { terms: "true".to_owned(), signature: " Lucía  Restrepo ".to_owned(), ..SendForm::default() };
        assert_eq!(check_signature(&signed), Ok("Lucía Restrepo".to_owned()));
        assert!(check_signature(&SendForm { signature: "X 1".to_owned(), ..signed }).is_err());
    }
}
