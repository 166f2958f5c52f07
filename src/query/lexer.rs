//! A condition's text as words, quoted texts and operators.
//!
//! A word is whatever stands between blanks and operators, so that dates, durations, keys, wildcards and paths
//! need no quotes. `..` ends one: `10..20` is three tokens.

use super::error::{Error, Span};
use super::limits::TEXT_BYTES_MAX;

/// One token and its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub kind: Kind,
    pub span: Span,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// Unquoted, keywords included.
    Word(String),
    /// Between quotes, with its escapes undone.
    Quoted(String),
    /// An operator, a parenthesis or a comma, in its one spelling.
    Sign(&'static str),
}

/// Longer ones first: each spelling and what it means.
const SIGNS: &[(&str, &str)] = &[
    ("==", "="),
    ("!=", "!="),
    ("<>", "!="),
    ("<=", "<="),
    (">=", ">="),
    ("!~", "!~"),
    ("=~", "~"),
    ("&&", "and"),
    ("||", "or"),
    ("..", ".."),
    ("=", "="),
    ("<", "<"),
    (">", ">"),
    ("~", "~"),
    ("!", "not"),
    ("(", "("),
    (")", ")"),
    (",", ","),
];

pub(super) fn tokens(text: &str) -> Result<Vec<Token>, Error> {
    if text.len() > TEXT_BYTES_MAX {
        let message = format!("the condition is longer than {TEXT_BYTES_MAX} bytes");
        return Err(Error::new("", 0..0, message));
    }
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        if character.is_whitespace() {
            at += character.len_utf8();
            continue;
        }
        let (kind, end) = if matches!(character, '"' | '\'') {
            quoted(text, at, character)?
        } else if let Some((spelling, sign)) = sign(&text[at..]) {
            (Kind::Sign(sign), at + spelling.len())
        } else {
            let end = word_end(text, at);
            if end == at {
                let message = format!("`{character}` has no meaning here");
                return Err(Error::new(text, at..at + character.len_utf8(), message)
                    .hint("text with such characters goes between quotes"));
            }
            (Kind::Word(text[at..end].to_owned()), end)
        };
        tokens.push(Token {
            kind,
            span: at..end,
        });
        at = end;
    }
    Ok(tokens)
}

fn sign(rest: &str) -> Option<(&'static str, &'static str)> {
    SIGNS
        .iter()
        .find(|(spelling, _)| rest.starts_with(spelling))
        .copied()
}

/// Where the word that starts at `start` ends.
fn word_end(text: &str, start: usize) -> usize {
    for (offset, character) in text[start..].char_indices() {
        let rest = &text[start + offset..];
        let stops = character.is_whitespace()
            || matches!(character, '(' | ')' | ',' | '"' | '\'' | '&' | '|')
            || matches!(character, '=' | '<' | '>' | '~' | '!')
            || rest.starts_with("..");
        if stops {
            return start + offset;
        }
    }
    text.len()
}

fn quoted(text: &str, start: usize, quote: char) -> Result<(Kind, usize), Error> {
    let mut value = String::new();
    let mut characters = text[start + 1..].char_indices();
    while let Some((offset, character)) = characters.next() {
        let here = start + 1 + offset;
        match character {
            _ if character == quote => return Ok((Kind::Quoted(value), here + 1)),
            '\\' => match characters.next() {
                Some((_, 'n')) => value.push('\n'),
                Some((_, 't')) => value.push('\t'),
                // Other backslashes stay: those of regular expressions and wildcards.
                Some((_, escaped)) => {
                    if escaped != quote {
                        value.push('\\');
                    }
                    value.push(escaped);
                }
                None => break,
            },
            _ => value.push(character),
        }
    }
    Err(Error::new(
        text,
        start..start + 1,
        "this quote is never closed",
    ))
}
