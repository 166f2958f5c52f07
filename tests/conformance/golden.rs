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
    let mut seen = seen.clone();
    change_messages(&mut seen, sorted_problems);
    let text = serde_json::to_string_pretty(&seen).expect("plain JSON") + "\n";
    if std::env::var_os("CONFORMANCE_UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder"))
            .expect("the sources are writable");
        std::fs::write(&path, &text).expect("the sources are writable");
        return Ok(());
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    // Some of Zeebe's records come out of a hash map: the order of fields is another every time.
    if serde_json::from_str(&kept).is_ok_and(|kept: Value| kept == seen) {
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
    let (kept, seen) = comparable_pair(&kept, seen);
    if kept == seen {
        return Ok(());
    }
    // For whoever wants to see all of it beside the golden file.
    if let Some(folder) = std::env::var_os("CONFORMANCE_SEEN") {
        let text = serde_json::to_string_pretty(&seen).expect("plain JSON");
        let file = format!("{}-{}.json", scenario.area, scenario.name);
        std::fs::write(PathBuf::from(folder).join(file), text)?;
    }
    let text = |value: &Value| serde_json::to_string_pretty(value).expect("plain JSON");
    Err(Failed::from(difference(&text(&kept), &text(&seen))))
}

/// Both results without what is no part of the comparison.
pub fn comparable_pair(real: &Value, ours: &Value) -> (Value, Value) {
    let (real, ours) = (comparable(real.clone()), comparable(ours.clone()));
    (alike(&real, real.clone()), alike(&real, ours))
}

/// Leaves out the trace and the words of the real engine's parsers.
fn comparable(mut result: Value) -> Value {
    if let Some(fields) = result.as_object_mut() {
        fields.shift_remove("trace");
    }
    without_kinds(&mut result);
    change_messages(&mut result, |message| {
        // Zeebe's JSON reader goes on about the place in a line of its own.
        let lines = message
            .lines()
            .filter(|line| !line.starts_with(" at [Source"));
        let lines: Vec<&str> = lines.map(without_parser_words).collect();
        lines.join("\n")
    });
    change_messages(&mut result, sorted_problems);
    result
}

/// The test gateway says of no activated job what kind it's of; the jobs themselves are compared.
fn without_kinds(result: &mut Value) {
    for reply in result["replies"].as_array_mut().into_iter().flatten() {
        let jobs = reply.get_mut("reply").and_then(Value::as_array_mut);
        for job in jobs.into_iter().flatten() {
            if let Some(fields) = job.as_object_mut() {
                fields.shift_remove("kind");
            }
        }
    }
}

fn change_messages(result: &mut Value, change: impl Fn(&str) -> String) {
    for reply in result["replies"].as_array_mut().into_iter().flatten() {
        if let Some(message) = reply["message"].as_str() {
            reply["message"] = Value::String(change(message));
        }
    }
}

/// Brings a refused deployment's problems into one order: Zeebe lists a file's as they come out of
/// a set, another way every time, and we as they stand in the file.
fn sorted_problems(message: &str) -> String {
    let Some((head, body)) = message.split_once("following errors:\n") else {
        return message.to_owned();
    };
    let body = body
        .replace(": - Element", ":\n- Element")
        .replace(": - Process", ":\n- Process");
    // A file's name, then its problems, each with its further lines indented.
    let mut files: Vec<(String, Vec<String>)> = Vec::new();
    for line in body.lines().filter(|line| !line.is_empty()) {
        match files.last_mut() {
            Some((_, problems)) if line.starts_with("- ") => problems.push(line.to_owned()),
            Some((_, problems)) if line.starts_with([' ', '[']) && !problems.is_empty() => {
                let problem = problems.last_mut().expect("not empty");
                problem.push('\n');
                problem.push_str(line);
            }
            _ => files.push((line.to_owned(), Vec::new())),
        }
    }
    let mut lines = vec![format!("{head}following errors:")];
    for (file, mut problems) in files {
        problems.sort();
        lines.push(file);
        lines.append(&mut problems);
    }
    lines.join("\n")
}

/// The parsers of XML and of FEEL say what they met in words of their own: only that they refuse
/// the same is compared.
fn without_parser_words(line: &str) -> &str {
    let marks = [
        ("failed to parse expression", "': "),
        ("Failed to parse form JSON", "': "),
        ("Failed to parse resource JSON", "': "),
        ("Fatal Error:", ": "),
        ("Error:", ": "),
    ];
    let cut = marks.iter().find_map(|(mark, end)| {
        let at = line.find(mark)?;
        Some(at + line[at..].find(end)?)
    });
    cut.map_or(line, |cut| &line[..cut])
}

/// `value` with a text of the production gateway's own put out of the comparison.
fn alike(kept: &Value, mut value: Value) -> Value {
    let own = kept["replies"].as_array().into_iter().flatten().enumerate();
    for (place, _) in own.filter(|(_, reply)| reply["message"] == crate::reply::ANY_TEXT) {
        if value["replies"][place].get("message").is_some() {
            value["replies"][place]["message"] = Value::from(crate::reply::ANY_TEXT);
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
