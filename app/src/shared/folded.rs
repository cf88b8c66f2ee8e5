//! Text as it is compared when people search and sort: without capitals and accents.

/// The text in lower case without accents, for the letters of Spanish, French and English names.
pub fn folded(text: &str) -> String {
    text.to_lowercase().chars().filter(|letter| !is_combining_accent(*letter)).flat_map(plain).collect()
}

/// Accents that stand behind their letter as characters of their own.
fn is_combining_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

fn plain(letter: char) -> impl Iterator<Item = char> {
    let (first, second) = match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => ('a', None),
        'é' | 'è' | 'ê' | 'ë' => ('e', None),
        'í' | 'ì' | 'î' | 'ï' => ('i', None),
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => ('o', None),
        'ú' | 'ù' | 'û' | 'ü' => ('u', None),
        'ý' | 'ÿ' => ('y', None),
        'ñ' => ('n', None),
        'ç' => ('c', None),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'ß' => ('s', Some('s')),
        other => (other, None),
    };
    [Some(first), second].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn capitals_and_accents_make_no_difference() {
        assert_eq!(folded("José NÚÑEZ"), "jose nunez");
        assert_eq!(folded("Rene\u{301}"), folded("RENÉ"));
        assert_eq!(folded("Œuvre, Ça"), "oeuvre, ca");
        assert_eq!(folded("1003 ana@example.com"), "1003 ana@example.com");
    }
}
