//! Which keys a greeting offers, read from its words: "marque 1 para ventas", "press two", "tapez le 3".

/// Words that ask for a key, in Spanish, English and French.
pub(super) const ASKING: [&str; 25] = [
    "marque", "marca", "marcar", "marcando", "presione", "presiona", "pulse", "pulsa", "oprima", "oprime", "digite",
    "digita", "press", "pressing", "dial", "choose", "select", "tapez", "appuyez", "composez", "faites", "touche",
    "tecla", "key", "opción",
];
/// Words that may stand between asking and the key.
pub(super) const BETWEEN: [&str; 16] = [
    "el", "la", "la", "le", "the", "sur", "número", "number", "numéro", "tecla", "key", "touche", "opción", "option",
    "al", "chiffre",
];
/// Words that follow a key in a list: "2 para soporte".
pub(super) const FOLLOWING: [&str; 4] = ["para", "for", "pour", "to"];
/// Digits as words, in Spanish, English and French.
const WORDS: [[&str; 4]; 10] = [
    ["cero", "zero", "zéro", "0"],
    ["uno", "one", "un", "1"],
    ["dos", "two", "deux", "2"],
    ["tres", "three", "trois", "3"],
    ["cuatro", "four", "quatre", "4"],
    ["cinco", "five", "cinq", "5"],
    ["seis", "six", "six", "6"],
    ["siete", "seven", "sept", "7"],
    ["ocho", "eight", "huit", "8"],
    ["nueve", "nine", "neuf", "9"],
];

/// The digits that a greeting offers, in order, each once.
pub fn offered_keys(greeting: &str) -> Vec<usize> {
    let lower: String = greeting.chars().map(lower).collect();
    let words: Vec<&str> = lower.split(|character| !is_of_a_word(character)).filter(|word| !word.is_empty()).collect();
    // Asked digit by digit: a sort is more to download than the rest of this file.
    let offers = |key: &usize| {
        words.iter().enumerate().any(|(place, word)| digit(word) == Some(*key) && is_offered(&words, place))
    };
    (0..10).filter(offers).collect()
}

/// The small letter, for the letters of the words above: the tables of all scripts are more to download than this file.
fn lower(character: char) -> char {
    match character {
        'É' => 'é',
        'Ó' => 'ó',
        'Ú' => 'ú',
        other => other.to_ascii_lowercase(),
    }
}

/// Letters of the languages above, and digits.
fn is_of_a_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, 'À'..='ÿ' | 'œ')
}

/// A digit is offered when a word before it asks for a key, or when it stands in a list: "…, 2 para soporte".
fn is_offered(words: &[&str], place: usize) -> bool {
    let Some(word) = words.get(place) else { return false };
    let asked = words[..place].iter().rev().find(|before| !BETWEEN.contains(before) || ASKING.contains(before));
    if asked.is_some_and(|before| ASKING.contains(before)) {
        return true;
    }
    // "un" and "one" are too common as other words to count by what follows; "to" follows many things in English.
    let in_a_list = words.get(place + 1).is_some_and(|after| FOLLOWING.contains(after));
    in_a_list && *word != "un" && *word != "one" && words[..place].iter().any(|before| ASKING.contains(before))
}

pub(super) fn digit(word: &str) -> Option<usize> {
    WORDS.iter().position(|names| names.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::offered_keys;

    #[test]
    fn keys_are_found_in_three_languages() {
        assert_eq!(
            offered_keys("Gracias por llamar. Marque 1 para ventas, 2 para soporte, o el 0 para recepción."),
            [0, 1, 2]
        );
        assert_eq!(
            offered_keys("Para ventas marque uno; para soporte, presione la tecla dos; oprima 0 y le atendemos."),
            [0, 1, 2]
        );
        assert_eq!(offered_keys("Press one for sales, two for support, or dial 0."), [0, 1, 2]);
        assert_eq!(offered_keys("ELIJA LA OPCIÓN 4 O MARQUE EL NÚMERO 5; «6» para caja."), [4, 5, 6]);
        assert_eq!(offered_keys("Pour les ventes, tapez 1 ; pour le support, appuyez sur la touche 3."), [1, 3]);
    }

    #[test]
    fn other_numbers_are_not_keys() {
        assert_eq!(offered_keys("Abrimos de 8 a 18. Llámenos al 601 555 0100. Tenemos 2 sedes."), [0_usize; 0]);
        assert_eq!(offered_keys("Marque la extensión que desee."), [0_usize; 0]);
        assert_eq!(offered_keys("We are one team. Please dial an extension."), [0_usize; 0]);
        assert_eq!(offered_keys(""), [0_usize; 0]);
    }
}
