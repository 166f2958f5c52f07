//! Characters: whitespace, names, strings, numbers.

use super::{Parsed, Parser};

/// Words that no variable and no part of a function's name may be.
const RESERVED: [&str; 11] = [
    "null",
    "true",
    "false",
    "function",
    "in",
    "return",
    "then",
    "else",
    "satisfies",
    "and",
    "or",
];

pub(super) fn is_whitespace(character: char) -> bool {
    matches!(character,
        '\u{0009}'..='\u{000D}' | '\u{0020}' | '\u{0085}' | '\u{00A0}' | '\u{1680}' | '\u{180E}'
        | '\u{2000}'..='\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{205F}' | '\u{3000}' | '\u{FEFF}')
}

/// Java's identifier start, as far as FEEL's texts go: one UTF-16 unit.
fn is_name_start(character: char) -> bool {
    u32::from(character) <= 0xFFFF
        && (character.is_alphabetic()
            || matches!(character, '_' | '$' | '\u{A2}'..='\u{A5}' | '\u{203F}' | '\u{2040}' | '\u{20A0}'..='\u{20C0}'))
}

fn is_name_part(character: char) -> bool {
    is_name_start(character)
        || u32::from(character) <= 0xFFFF
            && !is_whitespace(character)
            && (character.is_numeric() && !matches!(character, '²' | '³' | '¹' | '¼'..='¾')
                || matches!(character, '\u{0300}'..='\u{036F}' | '\0'..='\u{0008}' | '\u{000E}'..='\u{001B}' | '\u{007F}'..='\u{009F}' | '\u{00AD}' | '\u{200C}'..='\u{200F}'))
}

impl<'s> Parser<'s> {
    pub(super) fn rest(&self, at: usize) -> &'s str {
        &self.source[at..]
    }

    /// A fixed text; no word boundary is asked for.
    pub(super) fn literal(&mut self, at: usize, text: &str) -> Option<usize> {
        if self.rest(at).starts_with(text) {
            return Some(at + text.len());
        }
        self.note(at);
        None
    }

    /// A fixed text after whitespace.
    pub(super) fn token(&mut self, at: usize, text: &str) -> Option<usize> {
        let at = self.skip(at);
        self.literal(at, text)
    }

    /// Past whitespace and comments.
    pub(super) fn skip(&mut self, mut at: usize) -> usize {
        loop {
            let rest = self.rest(at);
            let trimmed = rest.trim_start_matches(is_whitespace);
            at += rest.len() - trimmed.len();
            if let Some(comment) = trimmed.strip_prefix("//") {
                at += 2 + comment.find('\n').map_or(comment.len(), |end| end + 1);
            } else if let Some(comment) = trimmed.strip_prefix("/*") {
                let Some(end) = comment.find("*/") else {
                    self.fatal = Some("Expected \"*/\"");
                    return at;
                };
                at += 2 + end + 2;
            } else {
                return at;
            }
        }
    }

    /// A name that isn't a reserved word; it may begin with one.
    pub(super) fn identifier(&mut self, at: usize) -> Parsed<&'s str> {
        let rest = self.rest(at);
        let mut characters = rest.char_indices();
        let starts = characters
            .next()
            .is_some_and(|(_, first)| is_name_start(first));
        if starts {
            let end = characters
                .find(|(_, character)| !is_name_part(*character))
                .map_or(rest.len(), |(index, _)| index);
            if !RESERVED.contains(&&rest[..end]) {
                return Some((&rest[..end], at + end));
            }
        }
        self.note(at);
        None
    }

    /// A name in backticks.
    fn escaped_identifier(&mut self, at: usize) -> Parsed<&'s str> {
        let start = self.literal(at, "`")?;
        let length = self.rest(start).find('`').filter(|length| *length > 0)?;
        Some((&self.source[start..start + length], start + length + 1))
    }

    pub(super) fn name(&mut self, at: usize) -> Parsed<&'s str> {
        self.identifier(at).or_else(|| self.escaped_identifier(at))
    }

    /// Two or more identifiers with spaces between.
    pub(super) fn spaced_identifiers(&mut self, at: usize) -> Parsed<&'s str> {
        let (_, mut end) = self.identifier(at)?;
        let mut words = 1;
        loop {
            let rest = self.rest(end);
            let spaces = rest.len() - rest.trim_start_matches(' ').len();
            if spaces == 0 {
                break;
            }
            let Some((_, next)) = self.identifier(end + spaces) else {
                break;
            };
            end = next;
            words += 1;
        }
        (words > 1).then_some((&self.source[at..end], end))
    }

    /// Names joined by points; `time offset` is one name.
    pub(super) fn qualified_name(&mut self, at: usize) -> Parsed<Vec<&'s str>> {
        let (first, mut end) = self.property_or_name(at)?;
        let mut names = vec![first];
        while let Some((name, next)) = self.point_and_name(end) {
            names.push(name);
            end = next;
        }
        Some((names, end))
    }

    pub(super) fn point_and_name(&mut self, at: usize) -> Parsed<&'s str> {
        let point = self.token(at, ".")?;
        let at = self.skip(point);
        self.property_or_name(at)
    }

    fn property_or_name(&mut self, at: usize) -> Parsed<&'s str> {
        const TIME_OFFSET: &str = "time offset";
        if self.rest(at).starts_with(TIME_OFFSET) {
            let end = at + TIME_OFFSET.len();
            return Some((&self.source[at..end], end));
        }
        self.name(at)
    }

    /// The raw content of a string in double quotes.
    pub(super) fn quoted(&mut self, at: usize) -> Parsed<&'s str> {
        let start = self.literal(at, "\"")?;
        let mut escaped = false;
        for (index, character) in self.rest(start).char_indices() {
            match character {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => {
                    let end = start + index;
                    return Some((&self.source[start..end], end + 1));
                }
                _ => {}
            }
        }
        self.note(at);
        None
    }

    /// Digits with a fraction; a sign belongs to it only where no operator took it.
    pub(super) fn number_text(&mut self, at: usize) -> Parsed<&'s str> {
        let rest = self.rest(at);
        let signed = usize::from(rest.starts_with('-'));
        let digits = |from: usize| rest[from..].bytes().take_while(u8::is_ascii_digit).count();
        let whole = digits(signed);
        let mut end = signed + whole;
        if rest[end..].starts_with('.') {
            let fraction = digits(end + 1);
            if fraction > 0 {
                end += 1 + fraction;
            }
        }
        if end == signed {
            self.note(at);
            return None;
        }
        Some((&rest[..end], at + end))
    }
}

/// Replaces the escapes of a string literal. An escape counts only when no backslash stands before
/// its own; what is left of double backslashes is halved last. `\u` isn't one.
pub(super) fn unescape(raw: &str) -> String {
    if !raw.contains('\\') {
        return raw.to_owned();
    }
    let escapes = [
        ('n', '\n'),
        ('r', '\r'),
        ('t', '\t'),
        ('b', '\u{8}'),
        ('f', '\u{c}'),
        ('\'', '\''),
        ('"', '"'),
    ];
    let mut text = raw.to_owned();
    for (letter, character) in escapes {
        let source: Vec<char> = text.chars().collect();
        let mut replaced = String::with_capacity(text.len());
        let mut index = 0;
        while index < source.len() {
            let escape = source[index] == '\\'
                && source.get(index + 1) == Some(&letter)
                && (index == 0 || source[index - 1] != '\\');
            replaced.push(if escape { character } else { source[index] });
            index += if escape { 2 } else { 1 };
        }
        text = replaced;
    }
    text.replace("\\\\", "\\")
}
