//! Characters that are not seen: they would make two names look alike, or turn the text around them.

/// Control characters, zero-width ones, and marks of writing direction.
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        )
}
