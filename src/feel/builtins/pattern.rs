//! Regular expressions: Java's syntax on an engine with look-around and back-references.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use fancy_regex::{Captures, Regex};

/// Patterns that a thread keeps compiled.
const KEPT_MAX: usize = 100;

thread_local! {
    static KEPT: RefCell<HashMap<String, Option<Rc<Regex>>>> = RefCell::new(HashMap::new());
}

/// A pattern compiled with flags of `smix`; none if it isn't one.
pub(super) fn compile(pattern: &str, flags: &str) -> Option<Rc<Regex>> {
    let flags: String = "smix"
        .chars()
        .filter(|flag| flags.contains(*flag))
        .collect();
    let source = if flags.is_empty() {
        Cow::Borrowed(pattern)
    } else {
        Cow::Owned(format!("(?{flags}){pattern}"))
    };
    KEPT.with_borrow_mut(|kept| {
        if let Some(regex) = kept.get(&*source) {
            return regex.clone();
        }
        if kept.len() >= KEPT_MAX {
            kept.clear();
        }
        let regex = Regex::new(&source).ok().map(Rc::new);
        kept.insert(source.into_owned(), regex.clone());
        regex
    })
}

/// All matches as byte ranges; none if matching takes too long.
pub(super) fn matches(regex: &Regex, input: &str) -> Option<Vec<(usize, usize)>> {
    regex
        .find_iter(input)
        .map(|found| found.ok().map(|found| (found.start(), found.end())))
        .collect()
}

/// Replaces all matches; `$1` and `${name}` stand for groups, a backslash takes a character as it is.
/// None for a replacement that Java refuses.
pub(super) fn replace(regex: &Regex, input: &str, replacement: &str) -> Option<String> {
    let mut output = String::with_capacity(input.len());
    let mut end = 0;
    if !replacement.contains(['\\', '$']) {
        // Without groups, where it matches is enough to know.
        for found in regex.find_iter(input) {
            let found = found.ok()?;
            output.push_str(&input[end..found.start()]);
            output.push_str(replacement);
            end = found.end();
        }
        output.push_str(&input[end..]);
        return Some(output);
    }
    for captures in regex.captures_iter(input) {
        let captures = captures.ok()?;
        let whole = captures.get(0)?;
        output.push_str(&input[end..whole.start()]);
        append(&mut output, &captures, replacement)?;
        end = whole.end();
    }
    output.push_str(&input[end..]);
    Some(output)
}

fn append(output: &mut String, captures: &Captures<'_>, replacement: &str) -> Option<()> {
    let mut rest = replacement;
    while let Some(special) = rest.find(['\\', '$']) {
        output.push_str(&rest[..special]);
        let escape = rest[special..].starts_with('\\');
        rest = &rest[special + 1..];
        if escape {
            let literal = rest.chars().next()?;
            output.push(literal);
            rest = &rest[literal.len_utf8()..];
            continue;
        }
        let group = if let Some(named) = rest.strip_prefix('{') {
            let (name, after) = named.split_once('}')?;
            rest = after;
            captures.name(name)
        } else {
            let (number, after) = group_number(rest, captures.len())?;
            rest = after;
            captures.get(number)
        };
        output.push_str(group.map_or("", |group| group.as_str()));
    }
    output.push_str(rest);
    Some(())
}

/// As many digits as make the number of a group that exists.
fn group_number(text: &str, groups: usize) -> Option<(usize, &str)> {
    let mut number = text.chars().next()?.to_digit(10)? as usize;
    if number >= groups {
        return None;
    }
    let mut rest = &text[1..];
    while let Some(digit) = rest.chars().next().and_then(|next| next.to_digit(10)) {
        let longer = number * 10 + digit as usize;
        if longer >= groups {
            break;
        }
        number = longer;
        rest = &rest[1..];
    }
    Some((number, rest))
}
