//! The real engine's results on disk, and how a result is compared with one.

use std::path::{Path, PathBuf};

use libtest_mimic::Failed;
use serde_json::Value;

use crate::scenario::Scenario;

fn path(home: &Path, scenario: &Scenario) -> PathBuf {
    home.join("golden")
        .join(&scenario.area)
        .join(format!("{}.json", scenario.name))
}

/// The real engine's live result must be what is kept; `CONFORMANCE_UPDATE=1` keeps it.
pub fn check_real(home: &Path, scenario: &Scenario, seen: &Value) -> Result<(), Failed> {
    let path = path(home, scenario);
    let text = format!(
        "{}\n",
        serde_json::to_string_pretty(seen).expect("plain JSON")
    );
    if std::env::var_os("CONFORMANCE_UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder"))
            .expect("the sources are writable");
        std::fs::write(&path, &text).expect("the sources are writable");
        return Ok(());
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if kept == text {
        return Ok(());
    }
    Err(Failed::from(format!(
        "golden file isn't fresh:\n{}",
        difference(&kept, &text)
    )))
}

/// Our result is the kept one, but for what is no part of it.
pub fn check_ours(home: &Path, scenario: &Scenario, seen: &Value) -> Result<(), Failed> {
    let kept = std::fs::read_to_string(path(home, scenario))
        .map_err(|error| format!("no golden file: {error}"))?;
    let kept: Value = serde_json::from_str(&kept).expect("a golden file is JSON");
    let (kept, seen) = (comparable(kept), comparable(seen.clone()));
    let (kept, seen) = (alike(&kept, kept.clone()), alike(&kept, seen));
    if kept == seen {
        return Ok(());
    }
    let text = |value: &Value| serde_json::to_string_pretty(value).expect("plain JSON");
    Err(Failed::from(difference(&text(&kept), &text(&seen))))
}

/// Leaves out the trace, and brings a deployment's problems into one order.
fn comparable(mut result: Value) -> Value {
    if let Some(fields) = result.as_object_mut() {
        fields.shift_remove("trace");
    }
    for reply in result["replies"].as_array_mut().into_iter().flatten() {
        if let Some(message) = reply["message"].as_str() {
            reply["message"] = Value::String(sorted_problems(message));
        }
    }
    result
}

/// Zeebe lists a file's problems as its walk meets them, kind by kind: no order a user could rely
/// on. Ours are in the order of the file. The parsers of XML and FEEL have words of their own.
fn sorted_problems(message: &str) -> String {
    let Some((head, body)) = message.split_once("following errors:\n") else {
        return message.to_owned();
    };
    let body = body
        .replace(": - Element", ":\n- Element")
        .replace(": - Process", ":\n- Process");
    let mut blocks: Vec<String> = Vec::new();
    for line in body.lines().filter(|line| !line.is_empty()) {
        let own_words = [
            ("failed to parse expression", "': "),
            ("Fatal Error:", ": "),
            ("Error:", ": "),
        ];
        let cut = own_words.iter().find_map(|(mark, end)| {
            let at = line.find(mark)?;
            Some(at + line[at..].find(end)?)
        });
        let line = cut.map_or(line, |cut| &line[..cut]);
        match blocks.last_mut() {
            Some(block) if line.starts_with(' ') => {
                block.push('\n');
                block.push_str(line);
            }
            _ => blocks.push(line.to_owned()),
        }
    }
    blocks.sort();
    format!("{head}following errors:\n{}", blocks.join("\n"))
}

/// `value` with a text of the production gateway's own put out of the comparison.
fn alike(kept: &Value, mut value: Value) -> Value {
    let own = kept["replies"].as_array().into_iter().flatten().enumerate();
    for (place, _) in own.filter(|(_, reply)| reply["message"] == crate::run::ANY_TEXT) {
        if value["replies"][place].get("message").is_some() {
            value["replies"][place]["message"] = Value::from(crate::run::ANY_TEXT);
        }
    }
    value
}

/// Lines only in one of them, with where they are.
fn difference(kept: &str, seen: &str) -> String {
    let mut out = String::new();
    for (n, (old, new)) in kept.lines().zip(seen.lines()).enumerate() {
        if old != new {
            out.push_str(&format!("{}: kept {old}\n{}: seen {new}\n", n + 1, n + 1));
        }
    }
    out.push_str(&format!(
        "{} lines kept, {} seen\n",
        kept.lines().count(),
        seen.lines().count()
    ));
    out.chars().take(3000).collect()
}
