//! Variables in the user's editor: a draft that outlives an interruption, what was changed in it, and whether
//! somebody else changed the same meanwhile.

use std::process::Command;

use serde_json::{Map, Value, json};

use crate::cli::confirm;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::config::StateFile;

/// What the editor left behind.
#[derive(Debug, PartialEq)]
pub enum Edited {
    /// An object of variables.
    Variables(Map<String, Value>),
    /// Text that isn't one, and why.
    Broken(String),
}

/// Opens the draft in `$VISUAL` or `$EDITOR` and reads what it holds then.
///
/// # Errors
/// The editor can't be started, or ended with an exit code of its own; the draft stays.
pub async fn open(ctx: &Context, draft: &StateFile) -> Result<Edited, Error> {
    let editor = ["VISUAL", "EDITOR"]
        .iter()
        .find_map(|name| ctx.env.get(name))
        .unwrap_or(if cfg!(windows) { "notepad" } else { "vi" });
    let mut words = words(editor).into_iter();
    let program = words.next().unwrap_or_default();
    let mut command = Command::new(&program);
    command.args(words).arg(draft.path());
    let could_not = || format!("the editor `{editor}` changed nothing");
    let status = confirm::blocking(move || command.status().map_err(dialoguer::Error::IO))
        .await
        .failing(could_not)
        .map_err(|error| error.hint("set EDITOR to a program that waits until you are done"))?;
    if !status.success() {
        return Err(Error::new(ExitCode::Failed, could_not())
            .because(format!("it ended with {status}"))
            .hint("set EDITOR to a program that waits until you are done"));
    }
    Ok(parse(&draft.text()?.unwrap_or_default()))
}

/// Reads a draft.
pub fn parse(text: &str) -> Edited {
    match serde_json::from_str(text) {
        Ok(Value::Object(variables)) => Edited::Variables(variables),
        Ok(_) => Edited::Broken("it must be one object, {\"name\": value, ...}".to_owned()),
        Err(error) => Edited::Broken(error.to_string()),
    }
}

/// A draft with these variables.
pub fn draft(variables: &Map<String, Value>) -> String {
    let mut text = format!("{:#}", Value::Object(variables.clone()));
    text.push('\n');
    text
}

/// The variables that are new or have another value; one that was taken out stays as it is in the process.
pub fn changed(before: &Map<String, Value>, after: &Map<String, Value>) -> Map<String, Value> {
    after
        .iter()
        .filter(|(name, value)| before.get(*name) != Some(*value))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

/// Those of the changed variables whose value isn't any more what the edit began with.
pub fn conflicts(
    before: &Map<String, Value>,
    now: &Map<String, Value>,
    mine: &Map<String, Value>,
) -> Vec<String> {
    mine.keys()
        .filter(|name| before.get(*name) != now.get(*name) && now.get(*name) != mine.get(*name))
        .cloned()
        .collect()
}

/// The changes as lines of `{"path", "before", "after"}`, down to the members of objects.
pub fn diff(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<Value> {
    let mut lines = Vec::new();
    for (name, value) in after {
        match before.get(name) {
            None => lines.push(json!({"path": name, "before": null, "after": value.to_string()})),
            Some(old) => compare(name, old, value, &mut lines),
        }
    }
    lines
}

fn compare(path: &str, old: &Value, new: &Value, lines: &mut Vec<Value>) {
    if old == new {
        return;
    }
    let (Value::Object(old_members), Value::Object(new_members)) = (old, new) else {
        let line = json!({"path": path, "before": old.to_string(), "after": new.to_string()});
        lines.push(line);
        return;
    };
    for (name, value) in new_members {
        let path = format!("{path}.{name}");
        match old_members.get(name) {
            None => lines.push(json!({"path": path, "before": null, "after": value.to_string()})),
            Some(old) => compare(&path, old, value, lines),
        }
    }
    for (name, value) in old_members {
        if !new_members.contains_key(name) {
            let path = format!("{path}.{name}");
            lines.push(json!({"path": path, "before": value.to_string(), "after": null}));
        }
    }
}

/// The words of `code --wait` or `'/my editor' -x`: blanks separate, quotes hold together; no shell.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in text.chars() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => word.get_or_insert_default().push(c),
            None if c == '\'' || c == '"' => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            None if c.is_whitespace() => words.extend(word.take()),
            None => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(value: Value) -> Map<String, Value> {
        match value {
            Value::Object(object) => object,
            _ => unreachable!("an object"),
        }
    }

    #[test]
    fn only_what_is_new_or_different_was_changed() {
        let before = object(json!({"a": 1, "b": {"x": 1, "y": 2}, "gone": true}));
        let after = object(json!({"a": 1, "b": {"x": 1, "y": 3, "z": 0}, "c": "n"}));
        assert_eq!(
            Value::Object(changed(&before, &after)),
            json!({"b": {"x": 1, "y": 3, "z": 0}, "c": "n"})
        );
        let lines = diff(&before, &changed(&before, &after));
        assert_eq!(
            Value::Array(lines),
            json!([
                {"path": "b.y", "before": "2", "after": "3"},
                {"path": "b.z", "before": null, "after": "0"},
                {"path": "c", "before": null, "after": "\"n\""},
            ])
        );
    }

    #[test]
    fn a_conflict_is_somebody_elses_change_of_the_same_variable() {
        let before = object(json!({"a": 1, "b": 1, "c": 1}));
        let now = object(json!({"a": 2, "b": 2, "c": 9, "d": 5}));
        // a: both changed it; b: to the same; c: only they did; d: both made it.
        let mine = object(json!({"a": 3, "b": 2, "d": 6}));
        assert_eq!(conflicts(&before, &now, &mine), ["a", "d"]);
    }

    #[test]
    fn what_is_no_object_is_broken() {
        assert!(matches!(parse("{\"a\": 1}"), Edited::Variables(_)));
        for text in ["", "{", "[1]", "{\"a\": }", "null"] {
            assert!(matches!(parse(text), Edited::Broken(_)), "{text}");
        }
        assert!(matches!(
            parse(&draft(&object(json!({"a": [1]})))),
            Edited::Variables(_)
        ));
    }

    #[test]
    fn an_editor_may_have_arguments_and_blanks_in_its_path() {
        assert_eq!(words("code --wait"), ["code", "--wait"]);
        assert_eq!(words(" '/my editor/e' \"-x y\" "), ["/my editor/e", "-x y"]);
        assert!(words("  ").is_empty());
    }
}
