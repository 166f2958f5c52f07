//! How a reply or a rejection is shown in a visible result.

use serde_json::{Value, json};
use tonic::{Code, Status};
use zcli::protocol::ActivatedJob;

/// Stands in a golden file for a text that only the production gateway words.
pub const ANY_TEXT: &str = "ANY TEXT";

pub type Reply = Result<Value, Status>;

/// A rejection as the gateways word it.
pub fn rejection(intent: &str, kind: &str, reason: &str) -> Status {
    rejection_of(&format!(
        "Command '{intent}' rejected with code '{kind}': {reason}"
    ))
}

/// A rejection in a gateway's words, with the code that gRPC has for its kind.
pub fn rejection_of(text: &str) -> Status {
    let kind = text
        .split_once("rejected with code '")
        .and_then(|(_, rest)| rest.split('\'').next());
    let code = match kind {
        Some("NOT_FOUND") => Code::NotFound,
        Some("INVALID_STATE") => Code::FailedPrecondition,
        Some("ALREADY_EXISTS") => Code::AlreadyExists,
        _ => Code::InvalidArgument,
    };
    Status::new(code, text)
}

pub fn shown(step: &str, reply: Reply) -> Value {
    match reply {
        Ok(value) => json!({ "step": step, "reply": value }),
        // The test gateway's word for variables that aren't a JSON object; the production gateway
        // says INVALID_ARGUMENT with the parser's words.
        Err(status) if status.code() == Code::Unknown => {
            json!({ "step": step, "rejected": "INVALID_ARGUMENT", "message": ANY_TEXT })
        }
        Err(status) => {
            json!({ "step": step, "rejected": code(status.code()), "message": in_order(status.message()) })
        }
    }
}

pub fn shown_job(job: &ActivatedJob, now_ms: i64) -> Value {
    let mut shown = json!({
        "key": job.key, "type": job.r#type, "instance": job.process_instance_key,
        "process": job.bpmn_process_id, "version": job.process_definition_version,
        "definition": job.process_definition_key, "element": job.element_id,
        "elementInstance": job.element_instance_key, "headers": parsed(&job.custom_headers),
        "worker": job.worker, "retries": job.retries,
        // To the nearest second: the call itself takes some milliseconds.
        "deadlineInSeconds": (job.deadline - now_ms + 500).div_euclid(1000),
        "variables": sorted(parsed(&job.variables)),
        // `listenerEventType` isn't shown: the test gateway leaves it out.
        "kind": job.kind().as_str_name(),
    });
    if !job.tags.is_empty() {
        shown["tags"] = json!(job.tags);
    }
    shown
}

/// The list of element types comes out of a set, in another order every time.
pub fn in_order(message: &str) -> String {
    let list = message.split_once("Supported element types are: [");
    let Some((head, list)) = list.and_then(|(head, list)| Some((head, list.strip_suffix(']')?)))
    else {
        return message.to_owned();
    };
    let mut types: Vec<&str> = list.split(", ").collect();
    types.sort_unstable();
    format!("{head}Supported element types are: [{}]", types.join(", "))
}

/// Variables come as an object without an order.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(mut fields) => {
            fields.sort_keys();
            Value::Object(fields)
        }
        other => other,
    }
}

pub fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned()))
}

fn code(code: Code) -> String {
    let debug = format!("{code:?}");
    let mut out = String::new();
    for letter in debug.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_uppercase());
    }
    out
}
