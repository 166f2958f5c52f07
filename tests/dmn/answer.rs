//! What an engine says of a case, as JSON: the file's problem, or its decisions and an evaluation for each
//! set of variables.

use libtest_mimic::Failed;
use serde_json::{Map, Value as Json, json};
use zcli::dmn::{self, EvaluatedDecision, Evaluation};

use crate::case::Case;

/// The time of our evaluations. Cases don't ask for it: the real engine has its own.
const NOW_MS: i64 = 1_709_296_215_123;

pub fn ours(case: &Case) -> Json {
    let graph = match dmn::parse(case.dmn().as_bytes()) {
        Ok(graph) => graph,
        Err(problem) => return normal(json!({ "problem": problem.to_string() })),
    };
    let decisions = graph.decisions.iter();
    let decisions = decisions.map(|decision| json!({ "id": decision.id, "name": decision.name }));
    let evaluations = case
        .with
        .iter()
        .map(|variables| evaluated(&graph.evaluate(&case.decision, variables, NOW_MS)));
    normal(json!({
        "id": graph.id,
        "name": graph.name,
        "namespace": graph.namespace,
        "decisions": decisions.collect::<Vec<_>>(),
        "evaluations": evaluations.collect::<Vec<_>>(),
    }))
}

fn evaluated(evaluation: &Evaluation) -> Json {
    let mut answer = Map::new();
    match &evaluation.result {
        Ok(output) => {
            answer.insert("output".to_owned(), output.clone());
        }
        Err(failure) => {
            answer.insert("failure".to_owned(), json!(failure.message));
            answer.insert("failed".to_owned(), json!(failure.decision_id));
        }
    }
    let decisions = evaluation.decisions.iter().map(audit);
    answer.insert("evaluated".to_owned(), decisions.collect());
    Json::Object(answer)
}

fn audit(decision: &EvaluatedDecision) -> Json {
    let inputs = decision
        .inputs
        .iter()
        .map(|input| json!({ "id": input.id, "name": input.name, "value": input.value }));
    let rules = decision.matched_rules.iter().map(|rule| {
        let outputs = rule
            .outputs
            .iter()
            .map(|output| json!({ "id": output.id, "name": output.name, "value": output.value }));
        json!({ "id": rule.id, "index": rule.index, "outputs": outputs.collect::<Vec<_>>() })
    });
    json!({
        "id": decision.id,
        "name": decision.name,
        "type": decision.kind.to_string(),
        "output": decision.output,
        "inputs": inputs.collect::<Vec<_>>(),
        "rules": rules.collect::<Vec<_>>(),
    })
}

/// Without what no two engines share: a parser's own words, a Java object's address. Absent names are empty.
pub fn normal(mut answer: Json) -> Json {
    if let Some(problem) = answer.get_mut("problem") {
        let text = problem.as_str().unwrap_or("null").to_owned();
        *problem = Json::String(normal_problem(&text));
    }
    fill_names(&mut answer);
    answer
}

fn normal_problem(problem: &str) -> String {
    let address = regex::Regex::new("@[0-9a-f]+").expect("the pattern is fixed");
    let lines = problem.lines().map(|line| match line.find("': Expected") {
        Some(at) if line.contains("failed to parse expression '") => line[..at].to_owned(),
        _ => address.replace_all(line, "").into_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn fill_names(value: &mut Json) {
    match value {
        Json::Array(items) => items.iter_mut().for_each(fill_names),
        Json::Object(entries) => {
            for (key, value) in entries {
                match key.as_str() {
                    "id" | "name" if value.is_null() => *value = json!(""),
                    "value" | "output" => {}
                    _ => fill_names(value),
                }
            }
        }
        _ => {}
    }
}

/// Equal in every part, the order of entries included.
pub fn compare(what: &str, expected: &Json, found: &Json) -> Result<(), Failed> {
    let text = |answer| serde_json::to_string_pretty(answer).expect("JSON can be written");
    let (expected, found) = (text(expected), text(found));
    if expected == found {
        return Ok(());
    }
    let lines = expected.lines().zip(found.lines());
    let same = lines.take_while(|(left, right)| left == right).count();
    let rest = |text: &str| -> String {
        let from = text.lines().skip(same.saturating_sub(4));
        from.take(14).collect::<Vec<_>>().join("\n")
    };
    Err(Failed::from(format!(
        "{what}:\n{}\nours:\n{}",
        rest(&expected),
        rest(&found)
    )))
}
