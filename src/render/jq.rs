//! `--jq`: a jq filter over the JSON result, with no jq installed.
//!
//! Numbers keep all their digits, and keys are strings anyway.

use jaq_core::load::{Arena, File, Loader};
use jaq_core::{Compiler, Ctx, Vars, data, unwrap_valr};
use jaq_json::{Val, read};
use serde_json::Value;

use super::Error;

/// Longest error shown of a filter that ran.
const ERROR_CHARS_MAX: usize = 160;

/// Runs `filter` on each of `inputs`; a result a line, strings without quotes.
pub fn run(filter: &str, inputs: &[Value]) -> Result<String, Error> {
    let definitions = jaq_core::defs()
        .chain(jaq_std::defs())
        .chain(jaq_json::defs());
    let functions = jaq_core::funs()
        .chain(jaq_std::funs())
        .chain(jaq_json::funs());
    let arena = Arena::default();
    let modules = Loader::new(definitions)
        .load(
            &arena,
            File {
                code: filter,
                path: (),
            },
        )
        .map_err(|errors| Error::Jq(syntax(filter, &errors)))?;
    let compiled = Compiler::default()
        .with_funs(functions)
        .compile(modules)
        .map_err(|errors| Error::Jq(undefined(filter, &errors)))?;

    let mut out = String::new();
    for input in inputs {
        let input = read::parse_single(input.to_string().as_bytes())
            .map_err(|error| Error::Jq(error.to_string()))?;
        let context = Ctx::<data::JustLut<Val>>::new(&compiled.lut, Vars::new([]));
        for result in compiled.id.run((context, input)).map(unwrap_valr) {
            let value = result.map_err(|error| Error::Jq(shortened(&error.to_string())))?;
            match &value {
                Val::TStr(text) => out.push_str(&String::from_utf8_lossy(text)),
                other => out.push_str(&other.to_string()),
            }
            out.push('\n');
        }
    }
    Ok(out)
}

/// The filter's error names the value it was about, which may be the whole result.
fn shortened(text: &str) -> String {
    let count = text.chars().count();
    if count <= ERROR_CHARS_MAX {
        return text.to_owned();
    }
    let half = ERROR_CHARS_MAX / 2;
    let start: String = text.chars().take(half).collect();
    let end: String = text.chars().skip(count - half).collect();
    format!("{start} ... {end}")
}

fn syntax(filter: &str, errors: &jaq_core::load::Errors<&str, ()>) -> String {
    use jaq_core::load::Error as Load;
    let place = errors.first().map(|(_, error)| match error {
        Load::Io(_) => "modules can't be loaded here".to_owned(),
        Load::Lex(found) => found.first().map_or_else(String::new, |(expected, rest)| {
            format!("expected {} {}", expected.as_str(), near(filter, rest))
        }),
        Load::Parse(found) => found.first().map_or_else(String::new, |(expected, token)| {
            format!("expected {} {}", expected.as_str(), near(filter, token))
        }),
    });
    format!(
        "`{filter}` is not a filter: {}",
        place.unwrap_or_else(|| "syntax error".to_owned())
    )
}

fn near(filter: &str, rest: &str) -> String {
    let offset = (rest.as_ptr() as usize).wrapping_sub(filter.as_ptr() as usize);
    if offset < filter.len() {
        format!("at character {}", filter[..offset].chars().count() + 1)
    } else {
        "at its end".to_owned()
    }
}

fn undefined(filter: &str, errors: &jaq_core::compile::Errors<&str, ()>) -> String {
    let names: Vec<String> = errors
        .iter()
        .flat_map(|(_, found)| found.iter())
        .map(|(name, kind)| format!("{} `{name}`", kind.as_str()))
        .collect();
    format!("`{filter}` is not a filter: unknown {}", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn strings_come_raw_and_big_numbers_whole() {
        let input = json!([{"key": "2251799813685249", "n": 9_007_199_254_740_993_i64}]);
        assert_eq!(
            run(".[].key", std::slice::from_ref(&input)).unwrap(),
            "2251799813685249\n"
        );
        assert_eq!(run(".[].n", &[input]).unwrap(), "9007199254740993\n");
    }

    #[test]
    fn the_standard_library_is_there() {
        let input = json!([{"a": 1}, {"a": 2}]);
        assert_eq!(run("map(.a) | add", &[input]).unwrap(), "3\n");
    }

    #[test]
    fn an_error_does_not_repeat_the_whole_result() {
        let input = json!(vec!["x".repeat(50); 100]);
        let error = run(".items", &[input]).unwrap_err().to_string();
        assert!(error.len() < 200, "{error}");
        assert!(
            error.contains("cannot index") && error.contains("items"),
            "{error}"
        );
    }

    #[test]
    fn a_broken_filter_names_its_place() {
        let error = run(".[", &[json!(1)]).unwrap_err().to_string();
        assert!(error.contains("`.[` is not a filter"), "{error}");
        let error = run("nosuch", &[json!(1)]).unwrap_err().to_string();
        assert!(error.contains("nosuch"), "{error}");
    }
}
