//! Makes text from a server harmless for a terminal.
//!
//! Escape sequences, other C0 and C1 controls, bidirectional overrides, zero-width and tag
//! characters become visible marks. Pipes and files get the raw text instead: see
//! [`crate::render::text`], which decides by the surface.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Characters that a terminal would obey or hide rather than show.
///
/// Newline and tab are included: in a cell they'd break the layout. [`block`] lets them pass.
pub fn is_hostile(c: char) -> bool {
    matches!(c,
        // C0, DEL and C1: escape sequences start here.
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        // Invisible fillers and joiners.
        | '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
        // Bidirectional controls, line and paragraph separators.
        | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
        // Musical invisibles, tags and supplementary variation selectors.
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// One line: every hostile character becomes a mark, newlines and tabs become a space.
pub fn line(text: &str) -> Cow<'_, str> {
    replace(text, |c, out| match c {
        '\n' | '\t' => out.push(' '),
        '\r' => {}
        c => mark(c, out),
    })
}

/// Several lines: as [`line`], but newlines and tabs stay.
pub fn block(text: &str) -> Cow<'_, str> {
    replace(text, |c, out| match c {
        '\n' | '\t' => out.push(c),
        c => mark(c, out),
    })
}

/// JSON text: hostile characters become `\u` escapes, so that it stays the same JSON.
///
/// They can only stand inside strings: outside of them a serializer writes none but newlines.
pub fn json(text: &str) -> Cow<'_, str> {
    replace(text, |c, out| match c {
        '\n' | '\t' => out.push(c),
        c => {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    })
}

/// Control pictures for C0 (`␛`), the code point for the rest (`<U+202E>`).
fn mark(c: char, out: &mut String) {
    let picture = match u32::from(c) {
        code @ 0..=0x1f => char::from_u32(0x2400 + code),
        0x7f => Some('\u{2421}'),
        _ => None,
    };
    match picture {
        Some(picture) => out.push(picture),
        None => {
            let _ = write!(out, "<U+{:04X}>", u32::from(c));
        }
    }
}

fn replace(text: &str, put: impl Fn(char, &mut String)) -> Cow<'_, str> {
    if !text.chars().any(is_hostile) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_hostile(c) {
            put(c, &mut out);
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_are_shown_not_obeyed() {
        assert_eq!(line("a\x1b[31mred\x1b]0;title\x07"), "a␛[31mred␛]0;title␇");
        assert_eq!(line("\u{9b}31m"), "<U+009B>31m");
    }

    #[test]
    fn bidi_zero_width_and_tags_become_visible() {
        for c in ['\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}', '\u{e0041}'] {
            let shown = line(&c.to_string()).into_owned();
            assert!(shown.starts_with("<U+"), "{c:?} gave {shown}");
            assert!(!shown.chars().any(is_hostile));
        }
    }

    #[test]
    fn clean_text_is_not_copied() {
        assert!(matches!(line("Größe 漢字 🙂"), Cow::Borrowed(_)));
    }

    #[test]
    fn json_keeps_its_value() {
        let value = serde_json::json!({"m": "\u{202e}x\u{1b}\u{e0041}"});
        let shown = json(&serde_json::to_string_pretty(&value).unwrap()).into_owned();
        assert!(!shown.replace('\n', "").chars().any(is_hostile));
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&shown).unwrap(),
            value
        );
    }

    #[test]
    fn a_block_keeps_its_lines() {
        assert_eq!(block("a\nb\tc\rd"), "a\nb\tc␍d");
    }
}
