//! Variables from the command line: JSON, files, stdin, and `--var name=value`.

use std::io::Read;
use std::path::Path;

use serde_json::{Map, Value};

use super::error::{Error, Failing};
use super::exit_code::ExitCode;

/// Largest variables document read, before the gateway's own limit of 4 MB refuses it.
const BYTES_MAX: u64 = 16 * 1024 * 1024;

/// The flags that carry variables.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct VariableArgs {
    /// Variables: a JSON object, @FILE (JSON or YAML), or @- for stdin
    #[arg(long, value_name = "JSON|@FILE|@-")]
    pub variables: Option<String>,
    /// One variable; the value is read as JSON, else taken as a string. Repeatable
    #[arg(long = "var", value_name = "NAME=VALUE")]
    pub var: Vec<String>,
}

impl VariableArgs {
    /// Whether none were given.
    pub fn is_empty(&self) -> bool {
        self.variables.is_none() && self.var.is_empty()
    }

    /// All of them as one object; `--var` wins over `--variables`.
    pub fn read(&self) -> Result<Map<String, Value>, Error> {
        let mut all = match &self.variables {
            Some(text) => document(text)?,
            None => Map::new(),
        };
        for pair in &self.var {
            let (name, value) = single(pair)?;
            all.insert(name, value);
        }
        Ok(all)
    }

    /// All of them as the protocol's JSON text; empty text when none were given.
    pub fn to_json(&self) -> Result<String, Error> {
        if self.is_empty() {
            return Ok(String::new());
        }
        Ok(Value::Object(self.read()?).to_string())
    }
}

/// `name=value`: the value as JSON if it is JSON, else as a string.
pub fn single(pair: &str) -> Result<(String, Value), Error> {
    let Some((name, value)) = pair.split_once('=').filter(|(name, _)| !name.is_empty()) else {
        return Err(Error::usage(format!("--var {pair}: expected NAME=VALUE")));
    };
    Ok((name.to_owned(), value_of(value)))
}

/// JSON where it parses, else a string.
pub fn value_of(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned()))
}

/// `--variables`: inline JSON, a file, or stdin.
fn document(text: &str) -> Result<Map<String, Value>, Error> {
    let Some(source) = text.strip_prefix('@') else {
        return object(text, "--variables", Syntax::Json);
    };
    if source == "-" {
        let mut text = String::new();
        std::io::stdin()
            .take(BYTES_MAX)
            .read_to_string(&mut text)
            .failing(|| "could not read variables from stdin".to_owned())?;
        if text.trim().is_empty() {
            return Err(Error::usage("stdin is empty").hint("`{}` stands for no variables"));
        }
        return object(&text, "stdin", Syntax::Either);
    }
    let path = Path::new(source);
    let text = std::fs::read_to_string(path).map_err(|error| {
        Error::new(ExitCode::Configuration, format!("could not read {source}"))
            .because(error.to_string())
    })?;
    let yaml = path
        .extension()
        .is_some_and(|extension| extension == "yaml" || extension == "yml");
    let syntax = if yaml { Syntax::Yaml } else { Syntax::Json };
    object(&text, source, syntax)
}

#[derive(Clone, Copy)]
enum Syntax {
    Json,
    Yaml,
    /// JSON if it looks so, else YAML.
    Either,
}

fn object(text: &str, place: &str, syntax: Syntax) -> Result<Map<String, Value>, Error> {
    let yaml = match syntax {
        Syntax::Json => false,
        Syntax::Yaml => true,
        Syntax::Either => !text.trim_start().starts_with(['{', '[']),
    };
    let value: Value = if yaml {
        yaml_value(text).map_err(|cause| invalid(place, "YAML", cause))?
    } else {
        serde_json::from_str(text).map_err(|cause| {
            let error = invalid(place, "JSON", cause.to_string());
            if place == "--variables" {
                error.hint("quote it for the shell, as in --variables '{\"amount\": 42}'; or use --var amount=42")
            } else {
                error
            }
        })?
    };
    match value {
        Value::Object(fields) => Ok(fields),
        other => Err(Error::usage(format!(
            "{place}: variables are an object of names and values, not {}",
            kind(&other)
        ))),
    }
}

/// YAML by the strict rules: `no` is a string, duplicate keys are refused.
fn yaml_value(text: &str) -> Result<Value, String> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
    };
    serde_saphyr::from_str_with_options(text, options).map_err(|error| {
        let said = error.to_string();
        said.strip_prefix("error: ").unwrap_or(&said).to_owned()
    })
}

fn invalid(place: &str, language: &str, cause: String) -> Error {
    Error::usage(format!("{place} is not {language}")).because(cause)
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(variables: Option<&str>, var: &[&str]) -> Result<Value, Error> {
        let args = VariableArgs {
            variables: variables.map(str::to_owned),
            var: var.iter().map(|pair| (*pair).to_owned()).collect(),
        };
        args.read().map(Value::Object)
    }

    #[test]
    fn values_are_json_else_strings() {
        let all = read(
            None,
            &[
                "n=42",
                "b=true",
                "s=hello",
                "o={\"a\":1}",
                "e=",
                "q=\"7\"",
                "x=a=b",
            ],
        );
        assert_eq!(
            all.unwrap(),
            json!({"n": 42, "b": true, "s": "hello", "o": {"a": 1}, "e": "", "q": "7", "x": "a=b"})
        );
    }

    #[test]
    fn single_ones_win() {
        let all = read(Some(r#"{"a": 1, "b": 2}"#), &["b=3"]).unwrap();
        assert_eq!(all, json!({"a": 1, "b": 3}));
    }

    #[test]
    fn files_are_json_or_yaml() {
        let dir = tempfile::tempdir().unwrap();
        let json_file = dir.path().join("v.json");
        let yaml_file = dir.path().join("v.yaml");
        std::fs::write(&json_file, r#"{"a": 1}"#).unwrap();
        std::fs::write(&yaml_file, "a: 1\nanswer: no\nzip: 0123\n").unwrap();
        let at = |path: &Path| read(Some(&format!("@{}", path.display())), &[]).unwrap();
        assert_eq!(at(&json_file), json!({"a": 1}));
        assert_eq!(
            at(&yaml_file),
            json!({"a": 1, "answer": "no", "zip": "0123"})
        );
    }

    #[test]
    fn mistakes_are_usage_errors_with_their_place() {
        for (variables, var, said) in [
            (Some("{a:1}"), vec![], "--variables is not JSON"),
            (Some("[1]"), vec![], "not an array"),
            (Some("{}x"), vec![], "trailing characters"),
            (None, vec!["novalue"], "NAME=VALUE"),
            (None, vec!["=1"], "NAME=VALUE"),
        ] {
            let error = read(variables, &var).unwrap_err();
            assert_eq!(error.code(), ExitCode::Usage);
            assert!(error.one_line().contains(said), "{}", error.one_line());
        }
        let error = read(Some("@/no/such/file"), &[]).unwrap_err();
        assert_eq!(error.code(), ExitCode::Configuration);
    }
}
