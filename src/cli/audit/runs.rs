//! The log's lines put together again: a command with its changes.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::config::audit::Log;

/// All commands of the log, the oldest first.
pub fn read(ctx: &Context) -> Result<Vec<Value>, Error> {
    let lines = Log::new(&ctx.paths()?).read()?;
    if lines.broken > 0 {
        ctx.printer.warn(&format!(
            "{} lines of the audit log can't be read",
            lines.broken
        ));
    }
    Ok(put_together(lines.records))
}

/// The keys of a change, with their API names.
pub fn keys(change: &Value) -> impl Iterator<Item = (&String, &str)> {
    let objects = change["keys"].as_array().into_iter().flatten();
    objects
        .filter_map(Value::as_object)
        .flatten()
        .filter_map(|(field, key)| Some((field, key.as_str()?)))
}

/// Whether a command changed the object with this key.
pub fn is_about(run: &Value, wanted: &str) -> bool {
    let changes = run["changes"].as_array().into_iter().flatten();
    changes.flat_map(keys).any(|(_, key)| key == wanted)
}

fn put_together(records: Vec<Value>) -> Vec<Value> {
    let mut runs: Vec<Map<String, Value>> = Vec::new();
    let mut index: HashMap<String, usize> = HashMap::new();
    // The changes of each run by their number.
    let mut changes: Vec<Vec<Map<String, Value>>> = Vec::new();
    for record in records {
        let Value::Object(mut record) = record else {
            continue;
        };
        let kind = record.shift_remove("type");
        let Some(Value::String(id)) = record.get("run").cloned() else {
            continue;
        };
        let at = *index.entry(id).or_insert_with(|| {
            runs.push(Map::from_iter([("run".to_owned(), record["run"].clone())]));
            changes.push(Vec::new());
            runs.len() - 1
        });
        match kind.as_ref().and_then(Value::as_str) {
            Some("run") => runs[at].extend(record),
            Some("summary") => runs[at].extend(record.remove_entry("calls")),
            Some("intent" | "outcome") => change(&mut changes[at], record),
            _ => {}
        }
    }
    let finished = runs.into_iter().zip(changes);
    finished
        .map(|(run, changes)| finish(run, changes))
        .collect()
}

/// Adds an intent, or what came of one.
fn change(changes: &mut Vec<Map<String, Value>>, mut record: Map<String, Value>) {
    record.shift_remove("run");
    let number = record.get("change").cloned();
    let known = changes
        .iter_mut()
        .rev()
        .find(|change| change.get("change") == number.as_ref());
    match known {
        None => changes.push(record),
        Some(change) => {
            // The time is that of the intent.
            record.shift_remove("time");
            if let (Some(Value::Array(all)), Some(Value::Array(new))) =
                (change.get_mut("keys"), record.get("keys"))
            {
                all.extend(
                    new.iter()
                        .filter(|key| !all.contains(key))
                        .cloned()
                        .collect::<Vec<_>>(),
                );
                record.shift_remove("keys");
            }
            change.extend(record);
        }
    }
}

/// The run with what its changes add up to.
fn finish(mut run: Map<String, Value>, mut changes: Vec<Map<String, Value>>) -> Value {
    let counted = run.contains_key("calls");
    for change in &mut changes {
        if !change.contains_key("outcome") {
            // A worker counts; any other command was killed before it heard the answer.
            let outcome = if counted { "counted" } else { "unknown" };
            change.insert("outcome".to_owned(), json!(outcome));
        }
    }
    let any = |outcome: &str| changes.iter().any(|change| change["outcome"] == outcome);
    let outcome = if any("failed") {
        "failed"
    } else if any("unknown") {
        "unknown"
    } else {
        "done"
    };
    let count = match run.get("calls").and_then(Value::as_object) {
        Some(calls) => {
            let number = |value: &Value, field: &str| value[field].as_u64().unwrap_or(0);
            calls
                .values()
                .map(|count| number(count, "done") + number(count, "failed"))
                .sum()
        }
        None => changes.len() as u64,
    };
    run.insert("changeCount".to_owned(), json!(count));
    run.insert("outcome".to_owned(), json!(outcome));
    let has_undo = changes.iter().any(|change| change.contains_key("undo"));
    run.insert("hasUndo".to_owned(), json!(has_undo));
    run.insert(
        "changes".to_owned(),
        changes.into_iter().map(Value::Object).collect(),
    );
    Value::Object(run)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_intent_meets_its_outcome() {
        let runs = put_together(vec![
            json!({"type": "run", "run": "a", "time": "t1", "command": "zcli x"}),
            json!({"type": "intent", "run": "a", "change": 1, "time": "t2", "call": "C", "keys": [{"k": "1"}]}),
            json!({"type": "run", "run": "b", "time": "t3", "command": "zcli y"}),
            json!({"type": "intent", "run": "b", "change": 1, "time": "t4", "call": "D"}),
            json!({"type": "outcome", "run": "a", "change": 1, "time": "t5", "outcome": "done",
                "keys": [{"n": "2"}], "undo": "zcli z"}),
        ]);
        assert_eq!(runs[0]["outcome"], "done");
        assert_eq!(runs[0]["changes"][0]["time"], "t2");
        assert_eq!(
            runs[0]["changes"][0]["keys"],
            json!([{"k": "1"}, {"n": "2"}])
        );
        assert_eq!(runs[0]["hasUndo"], true);
        assert!(is_about(&runs[0], "2") && !is_about(&runs[1], "2"));
        assert_eq!(runs[1]["outcome"], "unknown", "nobody heard the answer");
    }

    #[test]
    fn a_worker_shows_its_counts() {
        let runs = put_together(vec![
            json!({"type": "run", "run": "a"}),
            json!({"type": "intent", "run": "a", "change": 1, "call": "CompleteJob"}),
            json!({"type": "summary", "run": "a", "calls": {"CompleteJob": {"done": 5, "failed": 1}}}),
        ]);
        assert_eq!(runs[0]["changeCount"], 6);
        assert_eq!(runs[0]["outcome"], "done");
    }
}
