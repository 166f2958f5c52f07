//! The command line as it's written down: quoted for a shell, without its secrets.

use std::ffi::OsString;

use serde_json::Value;

/// Instead of a secret.
const HIDDEN: &str = "***";

/// Words whose values are secrets, in flags, variables and JSON fields.
const SECRET_WORDS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "secret",
    "token",
    "apikey",
    "credential",
    "privatekey",
];

/// Endings of flags that only say where a secret is, or how one is come by.
const PLACES: &[&str] = &["file", "url", "env", "cmd", "command"];

/// The command line as a shell would take it, secrets as `***`.
pub fn redacted(arguments: &[OsString]) -> String {
    let mut words = vec!["zcli".to_owned()];
    let mut hide_next = false;
    for argument in arguments.iter().skip(1) {
        let word = argument.to_string_lossy();
        if std::mem::take(&mut hide_next) {
            words.push(HIDDEN.to_owned());
            continue;
        }
        words.push(
            match word.strip_prefix("--").map(|flag| flag.split_once('=')) {
                Some(None) => {
                    hide_next = is_secret_flag(&word[2..]);
                    quoted(&word)
                }
                Some(Some((flag, _))) if is_secret_flag(flag) => format!("--{flag}={HIDDEN}"),
                Some(Some((flag, value))) => {
                    quoted(&format!("--{flag}={}", without_secrets(value)))
                }
                None => quoted(&without_secrets(&word)),
            },
        );
    }
    words.join(" ")
}

/// Whether a variable of this name likely holds a secret.
pub fn is_secret(name: &str) -> bool {
    let plain: String = name
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    SECRET_WORDS.iter().any(|word| plain.contains(word))
}

/// A word as a POSIX shell takes it.
pub fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+:=@%,".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

fn is_secret_flag(flag: &str) -> bool {
    let place = flag.rsplit('-').next().unwrap_or_default();
    is_secret(flag) && !PLACES.contains(&place)
}

/// `NAME=VALUE`, JSON and URLs without the secrets in them.
fn without_secrets(word: &str) -> String {
    if let Ok(mut json @ (Value::Object(_) | Value::Array(_))) = serde_json::from_str(word) {
        return if hide(&mut json) {
            json.to_string()
        } else {
            word.to_owned()
        };
    }
    if let Some((name, value)) = word.split_once('=')
        && !name.contains(char::is_whitespace)
    {
        return if is_secret(name) {
            format!("{name}={HIDDEN}")
        } else {
            format!("{name}={}", without_secrets(value))
        };
    }
    without_userinfo(word)
}

/// Hides secret fields at any depth; whether there were any.
fn hide(value: &mut Value) -> bool {
    match value {
        Value::Object(fields) => {
            let mut found = false;
            for (name, value) in fields {
                if is_secret(name) && !value.is_null() {
                    *value = Value::String(HIDDEN.to_owned());
                    found = true;
                } else {
                    found |= hide(value);
                }
            }
            found
        }
        Value::Array(items) => {
            let mut found = false;
            for item in items {
                found |= hide(item);
            }
            found
        }
        _ => false,
    }
}

/// `https://user:password@host` without the user.
fn without_userinfo(word: &str) -> String {
    let Some((scheme, rest)) = word.split_once("://") else {
        return word.to_owned();
    };
    let end = rest.find('/').unwrap_or(rest.len());
    match rest[..end].rfind('@') {
        Some(at) => format!("{scheme}://{HIDDEN}{}", &rest[at..]),
        None => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(words: &[&str]) -> String {
        let words: Vec<OsString> = std::iter::once(&"zcli")
            .chain(words)
            .map(Into::into)
            .collect();
        redacted(&words)
    }

    #[test]
    fn secrets_of_flags_variables_and_addresses_are_hidden() {
        for words in [
            &["x", "--password", "hunter2"][..],
            &["x", "--client-secret=hunter2"],
            &["x", "--webhook-secret", "hunter2"],
            &["variable", "set", "1", "apiKey=hunter2"],
            &["x", "--var", "user_token=hunter2"],
            &["x", "--variables", r#"{"a": [{"Password": "hunter2"}]}"#],
            &["x", "--variables", r#"{"secret": {"deep": "hunter2"}}"#],
            &["x", "--webhook", "https://me:hunter2@example.com/hook"],
            &["x", "--webhook=https://me:hunter2@example.com/hook"],
        ] {
            let line = line(words);
            assert!(!line.contains("hunter2"), "{line}");
            assert!(line.contains("***"), "{line}");
        }
    }

    #[test]
    fn all_else_can_be_pasted_into_a_shell() {
        assert_eq!(
            line(&["x", "--token-file", "t", "--token-url=https://h/t"]),
            "zcli x --token-file t --token-url=https://h/t"
        );
        assert_eq!(
            line(&["x", "--var", "name=O'Hara B"]),
            r"zcli x --var 'name=O'\''Hara B'"
        );
        assert_eq!(line(&["x", ""]), "zcli x ''");
    }
}
