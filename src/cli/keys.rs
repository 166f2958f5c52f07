//! Keys of objects: from arguments, or from stdin with `-`.

use std::io::{BufRead, stdin};

use serde_json::Value;

use super::error::{Error, Failing};

/// Reads the keys that `arguments` name. `-` stands for stdin: one key a line, or JSON lines whose
/// object carries `field` (or `key`); the output of `-o name` and `-o jsonl` both fit.
pub fn read(arguments: &[String], field: &str) -> Result<Vec<i64>, Error> {
    let mut keys = Vec::new();
    for argument in arguments {
        if argument == "-" {
            for (number, line) in stdin().lock().lines().enumerate() {
                let line = line.failing(|| "could not read keys from stdin".to_owned())?;
                if let Some(key) = of_line(&line, field)
                    .map_err(|error| error.failing(format!("stdin, line {}", number + 1)))?
                {
                    keys.push(key);
                }
            }
        } else {
            keys.push(parse(argument)?);
        }
    }
    // The same object twice would fail the second time.
    let mut seen = std::collections::BTreeSet::new();
    keys.retain(|key| seen.insert(*key));
    if keys.is_empty() {
        return Err(Error::usage("there are no keys on stdin")
            .hint("check what the command before the pipe lists"));
    }
    Ok(keys)
}

/// One key.
pub fn parse(text: &str) -> Result<i64, Error> {
    match text.trim().parse::<i64>() {
        Ok(key) if key > 0 => Ok(key),
        _ => Err(Error::usage(format!("`{text}` is not a key"))
            .because("keys are positive numbers such as 2251799813685249")),
    }
}

/// For clap, where a single key is an argument.
pub fn argument(text: &str) -> Result<i64, String> {
    parse(text).map_err(|_| "expected a key, such as 2251799813685249".to_owned())
}

fn of_line(line: &str, field: &str) -> Result<Option<i64>, Error> {
    let line = line.trim();
    if line.is_empty() {
        return Ok(None);
    }
    if !line.starts_with('{') {
        return parse(line).map(Some);
    }
    let value: Value = serde_json::from_str(line)
        .map_err(|error| Error::usage("not a JSON line").because(error.to_string()))?;
    match value.get(field).or_else(|| value.get("key")) {
        Some(Value::String(text)) => parse(text).map(Some),
        Some(Value::Number(number)) => parse(&number.to_string()).map(Some),
        _ => Err(Error::usage(format!("the object has no field `{field}`"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_keys_and_json_lines() {
        let key = |line: &str| of_line(line, "jobKey");
        assert_eq!(key(" 12 ").unwrap(), Some(12));
        assert_eq!(key(r#"{"jobKey": "13"}"#).unwrap(), Some(13));
        assert_eq!(key(r#"{"key": 14}"#).unwrap(), Some(14));
        assert_eq!(key("").unwrap(), None);
        assert!(key(r#"{"other": 1}"#).is_err());
        assert!(key("{broken").is_err());
    }

    #[test]
    fn doubles_count_once() {
        let keys: Vec<String> = ["3", "1", "3"].map(str::to_owned).to_vec();
        assert_eq!(read(&keys, "key").unwrap(), [3, 1]);
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["abc", "-1", "0", "1.5", "99999999999999999999"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
