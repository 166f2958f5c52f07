//! What is wrong with a condition, and where.

use std::fmt;
use std::ops::Range;

/// A place in the text, in bytes.
pub(super) type Span = Range<usize>;

/// Characters of the text shown on each side of the place.
const AROUND_CHARS: usize = 60;

/// A condition that can't be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Error {
    message: String,
    text: String,
    span: Span,
    hint: Option<String>,
}

impl Error {
    pub(super) fn new(text: &str, span: Span, message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            text: text.to_owned(),
            span,
            hint: None,
        }
    }

    #[must_use]
    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What would be right, if it's known.
    pub fn suggestion(&self) -> Option<&str> {
        self.hint.as_deref()
    }

    /// The text around the place, and a line below it that points there.
    pub fn place(&self) -> impl fmt::Display {
        let clean = |text: &str| -> String {
            text.chars()
                .map(|character| {
                    if character.is_control() {
                        ' '
                    } else {
                        character
                    }
                })
                .collect()
        };
        let (start, end) = (self.span.start, self.span.end.max(self.span.start));
        let before: Vec<char> = clean(&self.text[..start]).chars().collect();
        let before: String = before[before.len().saturating_sub(AROUND_CHARS)..]
            .iter()
            .collect();
        let marked = clean(&self.text[start..end]);
        let after: String = clean(&self.text[end..])
            .chars()
            .take(AROUND_CHARS)
            .collect();
        let width = |text: &str| unicode_width::UnicodeWidthStr::width(text);
        format!(
            "{before}{marked}{after}\n{}{}",
            " ".repeat(width(&before)),
            "^".repeat(width(&marked).max(1))
        )
    }
}

/// Those of `names` that a slip of the finger makes `wrong`, the nearest first, three at most.
pub(super) fn near<'a>(wrong: &str, names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let wrong = wrong.to_lowercase();
    let limit = (wrong.chars().count() / 3).clamp(1, 3);
    let mut found: Vec<(usize, &str)> = names
        .filter_map(|name| {
            let lower = name.to_lowercase();
            let far = strsim::osa_distance(&wrong, &lower);
            // `definition` for `processDefinitionKey`: part of a long name counts as a big slip.
            let part = wrong.len() > 3 && lower.contains(&wrong);
            (far <= limit || part).then_some((if part { far.min(limit) } else { far }, name))
        })
        .collect();
    found.sort();
    let mut names: Vec<&str> = Vec::new();
    for (_, name) in found {
        // A column's title may be the field's own name.
        if !names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            names.push(name);
        }
    }
    names.truncate(3);
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_not() {
        let names = ["state", "startDate", "processDefinitionId", "tenantId"];
        assert_eq!(near("sttae", names.into_iter()), ["state"]);
        assert_eq!(
            near("definition", names.into_iter()),
            ["processDefinitionId"]
        );
        assert!(near("colour", names.into_iter()).is_empty());
    }

    #[test]
    fn the_place_is_pointed_at() {
        let error = Error::new("a = 1 and bcd = 2", 10..13, "unknown field");
        assert_eq!(
            error.place().to_string(),
            "a = 1 and bcd = 2\n          ^^^"
        );
        let error = Error::new("a =", 3..3, "value expected");
        assert_eq!(error.place().to_string(), "a =\n   ^");
    }
}
