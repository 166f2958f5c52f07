//! Where two visible results differ.

use serde_json::Value;

use crate::golden;

/// The lines that only one of them has, `-` the first's and `+` the second's; none when they are the same.
pub fn between(expected: &Value, seen: &Value) -> Option<String> {
    let (expected, seen) = golden::comparable_pair(expected, seen);
    if expected == seen {
        return None;
    }
    let mut out = String::new();
    parts("", &expected, &seen, &mut out);
    Some(out.chars().take(6000).collect())
}

fn parts(path: &str, expected: &Value, seen: &Value, out: &mut String) {
    match (expected, seen) {
        (Value::Object(one), Value::Object(two)) => {
            let others = two.keys().filter(|key| !one.contains_key(*key));
            for key in one.keys().chain(others) {
                let part = |of: &serde_json::Map<String, Value>| of.get(key).cloned();
                let (one, two) = (part(one), part(two));
                if one != two {
                    let path = format!("{path}/{key}");
                    parts(
                        &path,
                        &one.unwrap_or_default(),
                        &two.unwrap_or_default(),
                        out,
                    );
                }
            }
        }
        (Value::Array(one), Value::Array(two)) => lists(path, one, two, out),
        _ => out.push_str(&format!("{path}\n- {expected}\n+ {seen}\n")),
    }
}

/// The stretch between what is the same at both ends.
fn lists(path: &str, one: &[Value], two: &[Value], out: &mut String) {
    let same = one.iter().zip(two).take_while(|(a, b)| a == b).count();
    let (one, two) = (&one[same..], &two[same..]);
    let back = one.iter().rev().zip(two.iter().rev());
    let tail = back.take_while(|(a, b)| a == b).count();
    out.push_str(&format!("{path}[{same}..]\n"));
    for value in &one[..one.len() - tail] {
        out.push_str(&format!("- {value}\n"));
    }
    for value in &two[..two.len() - tail] {
        out.push_str(&format!("+ {value}\n"));
    }
}
