//! What is asked while activating, and what may be answered.

/// The Fluent keys of the security questions, which are also how they are stored.
pub const QUESTIONS: [&str; 5] = [
    "activation-question-pet",
    "activation-question-school",
    "activation-question-street",
    "activation-question-teacher",
    "activation-question-trip",
];

/// The most characters of a service address.
pub const LONGEST_ADDRESS: i64 = 200;
/// The fewest characters of a security answer.
pub const SHORTEST_ANSWER: i64 = 3;
/// The most characters of a security answer.
pub const LONGEST_ANSWER: i64 = 100;

/// The security question of a key, if it is one of ours.
pub fn question(key: &str) -> Option<&'static str> {
    QUESTIONS.into_iter().find(|question| *question == key)
}

/// Reads a service address: one line, not empty, not too long.
///
/// # Errors
/// The Fluent key of what is wrong; its sentence may mention [`LONGEST_ADDRESS`] as `$number`.
pub fn service_address(typed: &str) -> Result<String, &'static str> {
    let address = one_line(typed);
    if address.is_empty() {
        return Err("activation-problem-address-missing");
    }
    if is_longer(&address, LONGEST_ADDRESS) {
        return Err("common-problem-too-long");
    }
    Ok(address)
}

/// Reads a security answer as it is compared later: without case or outer spaces.
///
/// # Errors
/// The Fluent key of what is wrong. Which limit its sentence mentions as `$number` tells [`answer_limit`].
pub fn security_answer(typed: &str) -> Result<String, &'static str> {
    let answer = typed.trim().to_lowercase();
    if !is_longer(&answer, SHORTEST_ANSWER - 1) {
        return Err("activation-problem-answer-short");
    }
    if is_longer(&answer, LONGEST_ANSWER) {
        return Err("common-problem-too-long");
    }
    Ok(answer)
}

/// The limit that was not kept.
pub fn answer_limit(key: &str) -> i64 {
    if key == "common-problem-too-long" { LONGEST_ANSWER } else { SHORTEST_ANSWER }
}

/// The name that called people see, as far as their network shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallerIdName(String);

impl CallerIdName {
    /// The most characters that networks carry.
    pub const LONGEST: u32 = 15;

    /// Reads a name: letters, digits, spaces and `.-&'`.
    ///
    /// # Errors
    /// The Fluent key of what is wrong; its sentence may mention [`CallerIdName::LONGEST`] as `$number`.
    pub fn parse(typed: &str) -> Result<Self, &'static str> {
        let name = one_line(typed);
        if name.is_empty() {
            return Err("activation-problem-caller-id-missing");
        }
        if !name.chars().all(is_shown_by_phones) {
            return Err("activation-problem-caller-id-characters");
        }
        if is_longer(&name, i64::from(Self::LONGEST)) {
            return Err("common-problem-too-long");
        }
        Ok(Self(name))
    }

    /// What a company may be called; empty when nothing of its name can be shown.
    pub fn suggested(company_name: &str) -> String {
        let shown: String = company_name.chars().filter(|character| is_shown_by_phones(*character)).collect();
        one_line(&shown).chars().take(15).collect::<String>().trim_end().to_owned()
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_shown_by_phones(character: char) -> bool {
    character.is_alphanumeric() || " .-&'".contains(character)
}

/// The code of a link; people paste the code alone or the whole link.
pub fn code_of(typed: &str) -> String {
    let typed = typed.trim();
    let code = typed.rsplit_once("code=").map_or(typed, |(_, code)| code);
    code.chars()
        .take_while(|character| character.is_ascii_alphanumeric() || "-_".contains(*character))
        .take(64)
        .collect()
}

/// First name and the rest of a name, for a form where they can be mended.
pub fn split_name(name: &str) -> (String, String) {
    let name = one_line(name);
    let (first, last) = name.split_once(' ').unwrap_or((&name, ""));
    (first.to_owned(), last.to_owned())
}

fn one_line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_longer(text: &str, limit: i64) -> bool {
    i64::try_from(text.chars().count()).map_or(true, |length| length > limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caller_id_name_is_what_phones_show() {
        let parsed = |typed| CallerIdName::parse(typed).map(|name| name.0);
        assert_eq!(parsed("  Café  D'Oro & C. ").as_deref(), Ok("Café D'Oro & C."));
        assert_eq!(parsed("Sol-Norte 24 h").as_deref(), Ok("Sol-Norte 24 h"));
        assert_eq!(parsed(" "), Err("activation-problem-caller-id-missing"));
        assert_eq!(parsed("Quince letras ya"), Err("common-problem-too-long"));
        for typed in ["a/b", "a\u{202e}b", "tienda🙂", "\"x\"", "a;b"] {
            assert_eq!(parsed(typed), Err("activation-problem-caller-id-characters"), "{typed}");
        }
    }

    #[test]
    fn a_suggested_caller_id_name_is_allowed() {
        for company in ["Café Andino S.A.S.", "Óptica (Norte) y Asociados", "Panadería del Sol", "Empresa 601 555 0100"]
        {
            let name = CallerIdName::suggested(company);
            assert_eq!(CallerIdName::parse(&name).map(|parsed| parsed.0), Ok(name));
        }
        assert_eq!(CallerIdName::suggested("«»"), "");
    }

    #[test]
    fn a_service_address_is_one_line_of_at_most_200_characters() {
        assert_eq!(service_address(" Calle 10\n# 4-22,  Cali ").as_deref(), Ok("Calle 10 # 4-22, Cali"));
        assert_eq!(service_address(" \n"), Err("activation-problem-address-missing"));
        assert!(service_address(&"ñ".repeat(200)).is_ok());
        assert_eq!(service_address(&"ñ".repeat(201)), Err("common-problem-too-long"));
    }

    #[test]
    fn a_security_answer_is_compared_without_case_and_outer_spaces() {
        assert_eq!(security_answer("  Ñandú ").as_deref(), Ok("ñandú"));
        assert_eq!(security_answer(" no "), Err("activation-problem-answer-short"));
        assert_eq!(security_answer(&"a".repeat(101)), Err("common-problem-too-long"));
        assert_eq!(
            (answer_limit("activation-problem-answer-short"), answer_limit("common-problem-too-long")),
            (3, 100)
        );
    }

    #[test]
    fn a_code_is_read_from_the_whole_link_too() {
        for typed in [
            "aB-9_x",
            " aB-9_x \n",
            "https://pbx.example/activate?code=aB-9_x",
            "https://pbx.example/activate?code=aB-9_x&a=b",
        ] {
            assert_eq!(code_of(typed), "aB-9_x", "{typed}");
        }
        assert_eq!(code_of("<script>"), "");
    }

    #[test]
    fn the_first_word_of_a_name_is_the_first_name() {
        assert_eq!(split_name("Lucía  Restrepo Mejía"), ("Lucía".to_owned(), "Restrepo Mejía".to_owned()));
        assert_eq!(split_name("Ángela"), ("Ángela".to_owned(), String::new()));
    }
}
