//! FEEL against what Camunda 8.8 answers: each case of `feel/cases.json` was measured on the real engine.
//!
//! A case has an expression and what comes of it: `result` as the real engine's value prints, `zeebe_json`
//! and `zeebe_type` as Zeebe stores it, `warnings`, or a `failure`, or a `parse_error` of which only the
//! part before the parser's own words has to agree.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};
use zcli::feel::{Evaluation, Expression, Val, Value};

/// 2024-03-01T12:30:15.123Z, the time of the measurements.
const NOW_MS: i64 = 1_709_296_215_123;

#[derive(serde::Deserialize)]
struct Cases {
    context: Map<String, Json>,
    cases: Vec<Case>,
}

#[derive(serde::Deserialize)]
struct Case {
    area: String,
    expression: String,
    result: Option<String>,
    #[serde(default)]
    warnings: Vec<String>,
    zeebe_json: Option<String>,
    zeebe_type: Option<String>,
    failure: Option<String>,
    parse_error: Option<String>,
}

/// A value as the measurements print it.
fn printed(value: &Value) -> String {
    let list = |parts: Vec<String>| parts.join(",");
    match value {
        Val::Number(number) => number.to_plain(),
        Val::String(text) => Json::from(&**text).to_string(),
        Val::Date(date) => format!("date:{date}"),
        Val::LocalTime(_) | Val::Time(_) => format!("time:{value}"),
        Val::LocalDateTime(_) | Val::DateTime(_) => format!("dt:{value}"),
        Val::YearsMonths(duration) => format!("ymd:{duration}"),
        Val::DaysTime(duration) => format!("dtd:{duration}"),
        Val::Function(_) => "<function>".to_owned(),
        Val::Range(range) => format!("ValRange:{range}"),
        Val::List(items) => {
            format!(
                "[{}]",
                list(items.iter().map(|item| printed(&item)).collect())
            )
        }
        Val::Context(context) => {
            let entries = context.entries().into_iter();
            let entries =
                entries.map(|(key, value)| format!("{}:{}", Json::from(&*key), printed(&value)));
            format!("{{{}}}", list(entries.collect()))
        }
        other => other.to_string(),
    }
}

/// Results whose text only the real engine's storage explains; their JSON is compared all the same.
fn only_json_counts(result: &str) -> bool {
    result.contains("UnsafeBuffer") || result.contains(r"\ud")
}

fn differences(case: &Case, evaluation: &Evaluation) -> Vec<String> {
    let mut found = Vec::new();
    let mut check = |what: &str, expected: Option<&str>, actual: Option<String>| {
        if expected != actual.as_deref() {
            found.push(format!("{what}: expected {expected:?}, got {actual:?}"));
        }
    };
    let value = evaluation.result.as_ref().ok();
    let failure = evaluation.result.as_ref().err().cloned();
    check("failure", case.failure.as_deref(), failure);
    if !case.result.as_deref().is_some_and(only_json_counts) {
        check("result", case.result.as_deref(), value.map(printed));
    }
    let json = |text: &str| serde_json::from_str::<Json>(text).expect("a case's JSON");
    let expected = case
        .zeebe_json
        .as_deref()
        .map(|text| json(text).to_string());
    check(
        "JSON",
        expected.as_deref(),
        value.map(|value| value.to_json().to_string()),
    );
    let kind = value.map(|value| value.result_type().to_string());
    check("type", case.zeebe_type.as_deref(), kind);
    if case.failure.is_none() {
        let warnings = evaluation.warnings.iter();
        let warnings: Vec<String> = warnings
            .map(|warning| format!("{}: {}", warning.kind.name(), warning.message))
            .collect();
        check(
            "warnings",
            Some(&case.warnings.join("\n")),
            Some(warnings.join("\n")),
        );
    }
    found
}

fn check(case: &Case, context: &Map<String, Json>) -> Vec<String> {
    match (
        Expression::parse(&format!("={}", case.expression)),
        &case.parse_error,
    ) {
        (Err(error), Some(_)) => {
            let start = format!("failed to parse expression '{}': ", case.expression);
            let whole = case.parse_error.as_ref() == Some(&error.message);
            match whole || error.message.starts_with(&start) {
                true => Vec::new(),
                false => vec![format!("parse error: got {error}")],
            }
        }
        (Err(error), None) => vec![format!("doesn't parse: {error}")],
        (Ok(_), Some(_)) => vec!["parses, but shouldn't".to_owned()],
        (Ok(expression), None) => differences(case, &expression.evaluate(context, NOW_MS)),
    }
}

#[test]
fn every_measured_case_agrees() {
    let path = std::env::var("FEEL_CASES").unwrap_or_else(|_| {
        concat!(env!("CARGO_MANIFEST_DIR"), "/tests/feel/cases.json").to_owned()
    });
    let text = std::fs::read_to_string(&path).expect("the cases are beside the test");
    // Halves of surrogate pairs can't be read as Rust strings: their JSON has a `?` in their place.
    let text = replace_lone_surrogates(&text);
    let cases: Cases = serde_json::from_str(&text).expect("the cases are JSON");
    let mut wrong: BTreeMap<&str, usize> = BTreeMap::new();
    let mut report = String::new();
    for case in &cases.cases {
        let differences = check(case, &cases.context);
        if !differences.is_empty() {
            *wrong.entry(&case.area).or_default() += 1;
            report.push_str(&format!(
                "\n[{}] {}\n  {}",
                case.area,
                case.expression,
                differences.join("\n  ")
            ));
        }
    }
    let count: usize = wrong.values().sum();
    assert!(
        count == 0,
        "{count} of {} cases differ {wrong:?}{report}",
        cases.cases.len()
    );
}

/// Escapes `\udXXX` that no partner follows, so that the file can be read.
fn replace_lone_surrogates(text: &str) -> String {
    let pattern =
        regex::Regex::new(r"\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|\\ud[89a-f][0-9a-f]{2}")
            .expect("the pattern is fixed");
    pattern
        .replace_all(text, |found: &regex::Captures<'_>| match found[0].len() {
            12 => found[0].to_owned(),
            _ => format!("\\{}", &found[0]),
        })
        .into_owned()
}
