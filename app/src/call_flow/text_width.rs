//! How wide texts are in a picture, where nothing wraps by itself: near enough to shorten them in time.

/// How wide a text is, in pixels, at a size of the typeface.
pub fn width(text: &str, size: u32) -> u32 {
    text.chars().map(hundredths).sum::<u32>() * size / 100
}

/// The text, or as much of its beginning as fits, with an ellipsis.
pub fn shortened(text: &str, size: u32, widest: u32) -> String {
    if width(text, size) <= widest {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.chars() {
        kept.push(letter);
        if width(&kept, size) + size > widest {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end())
}

/// The advance of a letter in hundredths of the size; rather too wide than too narrow.
fn hundredths(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'í' | '·' => 30,
        'f' | 'r' | 't' | ' ' | '(' | ')' | '-' | '"' | '«' | '»' | '“' | '”' => 42,
        'm' | 'w' | 'M' | 'W' | '@' | '…' | '—' => 95,
        'a'..='z' | '0'..='9' | 'à'..='ÿ' => 61,
        'A'..='Z' | 'À'..='Þ' => 75,
        // Full-width writing and emoji.
        _ if u32::from(letter) >= 0x2E80 => 105,
        _ => 80,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_fits_stays_and_a_longer_one_ends_with_an_ellipsis() {
        assert_eq!(shortened("Ventas", 14, 100), "Ventas");
        let long = shortened("Departamento de reclamaciones y devoluciones", 14, 150);
        assert!(long.ends_with('…') && long.starts_with("Departamento"), "{long}");
        assert_eq!(shortened("Ventas de la mañana", 14, 70), "Ventas…", "no space before the ellipsis");
    }

    #[test]
    fn a_shortened_text_is_never_wider_than_it_may_be() {
        for text in [
            "WWWWWWWWWWWWWWWWWWWW",
            "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
            "电话总机电话总机电话总机",
            "Ñandú Öffnung 12345678",
        ] {
            for widest in [60, 100, 150] {
                let short = shortened(text, 14, widest);
                assert!(width(&short, 14) <= widest, "{short} is wider than {widest}");
            }
        }
    }
}
