//! FEEL against what Camunda 8.8 answers: each case of `feel/cases.json` was measured on the real engine.
//!
//! A case has an expression and what comes of it: `result` as the real engine's value prints, `zeebe_json`
//! and `zeebe_type` as Zeebe stores it, `warnings`, or a `failure`, or a `parse_error` of which only the
//! part before the parser's own words has to agree.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};
use zcli::feel::unary::UnaryTests;
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

/// An expression's value as JSON, without variables.
fn json_of(expression: &str) -> Result<Json, String> {
    let expression = Expression::feel(expression).map_err(|error| error.message)?;
    let evaluation = expression.evaluate(&Map::new(), NOW_MS);
    evaluation.result.map(|value| value.to_json())
}

#[test]
fn what_runs_away_fails_instead() {
    for runaway in [
        "for x in 1..(2 ** 40) return x",
        "count(for x in 1..2000, y in 1..2000 return 1)",
        "some x in 1..1000, y in 1..1000, z in 1..1000 satisfies x + y + z < 0",
        "for x in 1..100 return if x = 1 then \"a\" else partial[-1] + partial[-1]",
    ] {
        let outcome = json_of(runaway);
        assert!(
            outcome.is_err() || outcome == Ok(Json::Null),
            "{runaway}: {outcome:?}"
        );
    }
}

#[test]
fn depth_up_to_the_limit_works_and_beyond_it_is_refused() {
    let nested = |depth: usize| format!("{}1{}", "(".repeat(depth), ")".repeat(depth));
    assert_eq!(json_of(&nested(40)), Ok(Json::from(1)));
    assert_eq!(json_of(&format!("abs({})", nested(40))), Ok(Json::from(1)));
    for deep in [
        nested(100_000),
        format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000)),
        format!("{}1{}", "{a:".repeat(5_000), "}".repeat(5_000)),
        format!("{}1", "if true then 1 else ".repeat(5_000)),
        format!("{}1", "function(x) ".repeat(5_000)),
        format!("l{}", "[1]".repeat(5_000)),
        format!("{}1{}", "abs(".repeat(5_000), ")".repeat(5_000)),
    ] {
        let refused = json_of(&deep).expect_err("too deep");
        assert!(
            refused.starts_with("failed to parse expression"),
            "{}",
            &refused[..60]
        );
    }
    let sum = vec!["1"; 20_000].join(" + ");
    assert_eq!(json_of(&sum), Ok(Json::from(20_000)));
    let entries: Vec<String> = (0..5_000)
        .map(|index| format!("k{index}: {index}"))
        .collect();
    let context = json_of(&format!("{{{}}}.k4999", entries.join(", ")));
    assert_eq!(context, Ok(Json::from(4_999)));
}

#[test]
fn text_without_an_equals_sign_is_static() {
    let value = |text: &str| {
        let expression = Expression::parse(text).expect("static text always parses");
        let value = expression
            .evaluate(&Map::new(), NOW_MS)
            .result
            .expect("static");
        (
            expression.is_static(),
            value.result_type().to_string(),
            value.to_json(),
        )
    };
    assert_eq!(value("30"), (true, "NUMBER".to_owned(), Json::from(30)));
    assert_eq!(value("a b"), (true, "STRING".to_owned(), Json::from("a b")));
    assert_eq!(value("="), (true, "STRING".to_owned(), Json::from("=")));
    assert_eq!(value("=1 + 1"), (false, "NUMBER".to_owned(), Json::from(2)));
    let thirty = Expression::static_string("30").evaluate(&Map::new(), NOW_MS);
    assert_eq!(thirty.result.expect("static").as_str(), Some("30"));
}

#[test]
fn randomness_comes_from_the_time_alone() {
    let expression = Expression::feel("[uuid(), uuid(), random number()]").expect("FEEL");
    let at = |now_ms| {
        expression
            .evaluate(&Map::new(), now_ms)
            .result
            .map(|value| value.to_json())
    };
    let (first, again, later) = (at(NOW_MS), at(NOW_MS), at(NOW_MS + 1));
    assert_eq!(first, again);
    assert_ne!(first, later);
    let values = first.expect("no failure");
    assert_ne!(values[0], values[1]);
    let uuid = values[0].as_str().expect("a string");
    assert!(
        uuid.starts_with("018df9fe-6453-7"),
        "version 7 of the time: {uuid}"
    );
}

#[test]
fn an_incident_lists_the_warnings_behind_its_message() {
    let evaluation = Expression::feel("x.a + y")
        .expect("FEEL")
        .evaluate(&Map::new(), NOW_MS);
    assert_eq!(
        evaluation.with_warnings("Expected."),
        "Expected. The evaluation reported the following warnings:\n\
         [NO_VARIABLE_FOUND] No variable found with name 'x'\n\
         [NO_VARIABLE_FOUND] No variable found with name 'y'\n\
         [INVALID_TYPE] Can't add 'null' to 'null'"
    );
}

#[test]
fn cells_test_their_input() {
    let holds = |tests: &str, input: i64| {
        let tests = UnaryTests::parse(tests).expect("unary tests");
        let input = Json::from(input);
        let evaluation = tests.test(&Val::from_json(&input), &Map::new(), NOW_MS);
        evaluation.result.expect("no failure").as_bool()
    };
    assert_eq!(holds("-", 5), Some(true));
    assert_eq!(holds("< 3, > 4", 5), Some(true));
    assert_eq!(holds("not(5, 6)", 5), Some(false));
    assert_eq!(holds("[1..5)", 5), Some(false));
    assert_eq!(holds("? > 4 and ? < 6", 5), Some(true));
    assert_eq!(holds("\"a\"", 5), None);
}
