//! The command line that does without prompts what was done with them, quoted for a POSIX shell.

use serde_json::{Map, Value};

use crate::cli::context::Context;

/// `zcli`, with the profile if one was named on the command line.
pub fn zcli(ctx: &Context) -> String {
    match &ctx.flags().profile {
        Some(profile) => format!("zcli --profile {}", quoted(profile)),
        None => "zcli".to_owned(),
    }
}

/// The words after `zcli` that resolve `target`: a key, or `--group ID`.
pub fn resolve(target: &str, retries: Option<i32>, changed: &Map<String, Value>) -> String {
    let mut command = format!("incident resolve {target}");
    if let Some(retries) = retries {
        command.push_str(&format!(" --retries {retries}"));
    }
    command.push_str(&variables(changed));
    command
}

/// The words after `zcli` that set variables where they are, seen from an element instance.
pub fn set_variables(element_instance_key: &str, changed: &Map<String, Value>) -> String {
    format!("variable set {element_instance_key}{}", variables(changed))
}

fn variables(changed: &Map<String, Value>) -> String {
    changed
        .iter()
        .map(|(name, value)| format!(" --var {}", quoted(&format!("{name}={value}"))))
        .collect()
}

fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "=_-.,:/".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_printed_command_does_the_same() {
        let changed = json!({"a": 1, "s": "it's", "o": {"x": true}});
        let Value::Object(changed) = changed else {
            unreachable!("an object")
        };
        assert_eq!(
            resolve("5", Some(2), &changed),
            r#"incident resolve 5 --retries 2 --var a=1 --var 's="it'\''s"' --var 'o={"x":true}'"#
        );
        assert_eq!(set_variables("7", &Map::new()), "variable set 7");
    }
}
