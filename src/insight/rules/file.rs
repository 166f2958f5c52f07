//! Rules in a YAML file, and all that is wrong with it at once, each mistake with its line and column.
//!
//! ```yaml
//! rules:
//!   - name: too-many-incidents
//!     when: incidents{process=order} > 5 for 5m
//!     exec: [./page.sh, --team, payments]
//!   - when: backlog_age{type=payment} > 10m
//!     webhook: https://example.com/hook
//! ```

use serde::Deserialize;

use super::{Rule, parse};
use crate::config::yaml::{self, Spanned};

/// A rule with what it's called and whom it tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its own name, or the rule as it's written.
    pub name: String,
    /// The rule.
    pub rule: Rule,
    /// A program to run and its arguments; empty for that of the command line.
    pub exec: Vec<String>,
    /// A URL to post to; nothing for that of the command line.
    pub webhook: Option<String>,
}

/// A mistake in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Line and column, from 1, where known.
    pub place: Option<(u64, u64)>,
    /// What is wrong there.
    pub message: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rules: Vec<Item>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    name: Option<Spanned<String>>,
    when: Spanned<String>,
    #[serde(default)]
    exec: Vec<String>,
    webhook: Option<String>,
}

/// Reads a file's text.
///
/// # Errors
/// Every mistake, in the file's order; one alone where it isn't YAML or has another shape.
pub fn read(text: &str) -> Result<Vec<Entry>, Vec<Mistake>> {
    let file: File = yaml::read(text).map_err(|broken| {
        vec![Mistake {
            place: broken.place,
            message: broken.reason,
        }]
    })?;
    let mut entries: Vec<Entry> = Vec::new();
    let mut mistakes = Vec::new();
    if file.rules.is_empty() {
        mistakes.push(Mistake {
            place: None,
            message: "there are no rules in it".to_owned(),
        });
    }
    for item in file.rules {
        let place = place(&item.when, text);
        let rule = match parse::rule(&item.when.value) {
            Ok(rule) => rule,
            Err(problem) => {
                let place = place.map(|(line, column)| (line, column + problem.at as u64));
                mistakes.push(Mistake {
                    place,
                    message: problem.message,
                });
                continue;
            }
        };
        let name_place = item
            .name
            .as_ref()
            .and_then(|name| self::place(name, text))
            .or(place);
        let name = item
            .name
            .map_or_else(|| rule.to_string(), |name| name.value);
        if entries.iter().any(|known| known.name == name) {
            mistakes.push(Mistake {
                place: name_place,
                message: format!("there are two rules with the name `{name}`"),
            });
            continue;
        }
        entries.push(Entry {
            name,
            rule,
            exec: item.exec,
            webhook: item.webhook,
        });
    }
    if mistakes.is_empty() {
        Ok(entries)
    } else {
        Err(mistakes)
    }
}

/// Where a value's text begins, past its quote.
fn place<T>(value: &Spanned<T>, text: &str) -> Option<(u64, u64)> {
    let (line, column) = (value.referenced.line(), value.referenced.column());
    let written = text
        .lines()
        .nth(usize::try_from(line).ok()?.checked_sub(1)?)?;
    let first = written
        .chars()
        .nth(usize::try_from(column).ok()?.checked_sub(1)?);
    let quote = u64::from(matches!(first, Some('"' | '\'')));
    Some((line, column + quote))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_read_with_their_names_and_whom_they_tell() {
        let entries = read(
            "rules:\n  - name: many\n    when: incidents{process=order} > 5 for 5m\n    exec: [./page.sh, --team, ops]\n  - when: 'backlog_age > 10m'\n    webhook: https://example.com/hook\n",
        )
        .expect("a file");
        assert_eq!(entries[0].name, "many");
        assert_eq!(entries[0].exec, ["./page.sh", "--team", "ops"]);
        assert_eq!(entries[1].name, "backlog_age > 10m");
        assert_eq!(
            entries[1].webhook.as_deref(),
            Some("https://example.com/hook")
        );
    }

    #[test]
    fn every_mistake_is_told_with_its_place() {
        let mistakes = read(
            "rules:\n  - when: incident > 5\n  - when: \"incidents > many\"\n  - {name: a, when: jobs > 1}\n  - {name: a, when: jobs > 2}\n",
        )
        .expect_err("mistakes");
        let places: Vec<_> = mistakes.iter().map(|mistake| mistake.place).collect();
        assert_eq!(
            places,
            [Some((2, 11)), Some((3, 24)), Some((5, 12))],
            "{mistakes:?}"
        );
        assert!(mistakes[0].message.contains("did you mean `incidents`?"));
        assert!(mistakes[2].message.contains("two rules"));
    }

    #[test]
    fn another_shape_is_told() {
        for (text, message) in [
            ("rules: []", "no rules"),
            ("rules:\n  - when: jobs > 1\n    shell: rm", "unknown field"),
            ("rules:\n  - name: a", "missing field"),
            ("rules: [", ""),
            ("", ""),
        ] {
            let mistakes = read(text).expect_err(text);
            assert!(
                mistakes[0].message.contains(message),
                "{text}: {mistakes:?}"
            );
        }
    }
}
