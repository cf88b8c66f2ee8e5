//! Text for the PDF's own typeface: its one-byte letters (`WinAnsi`, which is Windows-1252), and how wide each is.

/// A text in `WinAnsi`. What it lacks, such as "ő", becomes a question mark; the page shows it as it is.
pub fn encoded(text: &str) -> Vec<u8> {
    text.chars().map(encode).collect()
}

fn encode(letter: char) -> u8 {
    match letter {
        ' '..='~' | '\u{a0}'..='ÿ' => u8::try_from(u32::from(letter)).unwrap_or(b'?'),
        // Between thousands in French.
        '\u{202f}' => 0xa0,
        '−' => b'-',
        '€' => 0x80,
        '…' => 0x85,
        'Œ' => 0x8c,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '–' => 0x96,
        '—' => 0x97,
        '™' => 0x99,
        'œ' => 0x9c,
        'Ÿ' => 0x9f,
        'Š' => 0x8a,
        'š' => 0x9a,
        'Ž' => 0x8e,
        'ž' => 0x9e,
        _ => b'?',
    }
}

/// The widths of Helvetica's letters from space to tilde, in thousandths of the size, as Adobe published them.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];

/// How wide a text is in Helvetica of a size.
pub fn width(encoded: &[u8], size: f32) -> f32 {
    encoded.iter().map(|letter| f32::from(letter_width(*letter)) * size / 1000.0).sum()
}

fn letter_width(letter: u8) -> u16 {
    let plain = match letter {
        b' '..=b'~' => letter,
        0xa0 => b' ',
        0xc0..=0xc5 => b'A',
        0xc7 => b'C',
        0xc8..=0xcb => b'E',
        0xcc..=0xcf | 0xec..=0xef => b'I',
        0xd1 => b'N',
        0xd2..=0xd6 | 0xd8 => b'O',
        0xd9..=0xdc => b'U',
        0xe0..=0xe5 => b'a',
        0xe7 => b'c',
        0xf1..=0xf6 | 0xe8..=0xeb | 0xf9..=0xfc => b'n',
        // The multiplication sign.
        0xd7 => b'+',
        0xb7 => b'.',
        _ => b'0',
    };
    let place = usize::from(plain.saturating_sub(b' '));
    WIDTHS.get(place).copied().unwrap_or(556)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_our_languages_are_there() {
        let text = "áéíóúüñ¿¡ÁÑ àâçèêëîïôùûœŒ«» €£$ × · – 1\u{202f}234,50\u{a0}€";
        assert!(!encoded(text).contains(&b'?'), "{:?}", encoded(text));
        assert_eq!(encoded("é€ő"), [0xe9, 0x80, b'?']);
    }

    #[test]
    fn figures_are_as_wide_as_each_other() {
        assert!((width(&encoded("1234567890"), 10.0) - 55.6).abs() < 0.001);
        assert!((width(&encoded("€ñé"), 10.0) - 16.68).abs() < 0.001);
    }
}
