//! Which REST calls change something, and what, by method, path and body.

use http::Method;
use serde_json::Value;

use super::{Change, Effect, Key, Placement};

/// Resources whose key follows their name in a path, with the key's API name.
const KEYED: &[(&str, &str)] = &[
    ("process-instances", "processInstanceKey"),
    ("process-definitions", "processDefinitionKey"),
    ("element-instances", "elementInstanceKey"),
    ("jobs", "jobKey"),
    ("incidents", "incidentKey"),
    ("user-tasks", "userTaskKey"),
    ("batch-operations", "batchOperationKey"),
    ("resources", "resourceKey"),
    ("timers", "timerKey"),
    ("decision-instances", "decisionEvaluationKey"),
];

/// The change that a call makes; none for a question.
///
/// A POST is a question where its path ends with `/search` or speaks of statistics, or evaluates an
/// expression; every other POST, PUT, PATCH and DELETE counts as a change.
pub(crate) fn describe(method: &Method, path: &str, body: Option<&Value>) -> Option<Change> {
    let path = path.split('?').next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let asks = match *method {
        Method::GET | Method::HEAD | Method::OPTIONS => true,
        Method::POST => {
            matches!(
                parts.as_slice(),
                [.., "search"] | ["expression", "evaluation"]
            ) || parts.contains(&"statistics")
        }
        _ => false,
    };
    if asks {
        return None;
    }
    Some(Change {
        call: format!("{method} /v2{path}"),
        keys: keys_of(&parts),
        effect: effect(method, &parts, body.unwrap_or(&Value::Null)),
    })
}

fn keys_of(parts: &[&str]) -> Vec<Key> {
    let field = |name: &str| KEYED.iter().find(|(noun, _)| *noun == name);
    parts
        .windows(2)
        .filter(|pair| pair[1].bytes().all(|byte| byte.is_ascii_digit()))
        .filter_map(|pair| Some(Key::new(field(pair[0])?.1, pair[1])))
        .collect()
}

fn effect(method: &Method, parts: &[&str], body: &Value) -> Effect {
    let names = |value: &Value| match value {
        Value::Object(fields) => fields.keys().cloned().collect(),
        _ => Vec::new(),
    };
    let method = method.as_str();
    match (method, parts) {
        ("POST", ["process-instances"]) => Effect::Create,
        ("POST", ["deployments"]) => Effect::Deploy,
        ("PUT", ["clock"]) => Effect::PinClock,
        ("PUT", ["element-instances", scope, "variables"]) => Effect::SetVariables {
            scope: (*scope).to_owned(),
            names: names(&body["variables"]),
            placement: if body["local"] == true {
                Placement::Local
            } else {
                Placement::Upwards
            },
        },
        ("PATCH", ["jobs", job]) if body["changeset"]["retries"].is_number() => {
            Effect::UpdateRetries {
                job: (*job).to_owned(),
            }
        }
        ("POST", ["user-tasks", task, "assignment"])
        | ("DELETE", ["user-tasks", task, "assignee"]) => Effect::AssignTask {
            task: (*task).to_owned(),
        },
        ("PATCH", ["user-tasks", task]) => Effect::UpdateTask {
            task: (*task).to_owned(),
            fields: names(&body["changeset"]),
        },
        ("POST", ["process-instances", instance, "migration"]) => Effect::Migrate {
            instance: (*instance).to_owned(),
            mapping: mapping(body),
        },
        ("POST", ["batch-operations", batch, "suspension"]) => Effect::SuspendBatch {
            batch: (*batch).to_owned(),
        },
        ("POST", ["batch-operations", batch, "resumption"]) => Effect::ResumeBatch {
            batch: (*batch).to_owned(),
        },
        _ => Effect::Other,
    }
}

fn mapping(body: &Value) -> Vec<(String, String)> {
    let steps = body["mappingInstructions"].as_array().into_iter().flatten();
    let id = |step: &Value, field: &str| step[field].as_str().map(str::to_owned);
    steps
        .filter_map(|step| Some((id(step, "sourceElementId")?, id(step, "targetElementId")?)))
        .collect()
}

/// The keys in an answer: its own fields, and those of a deployment's parts.
pub(crate) fn answered(body: &[u8]) -> Vec<Key> {
    let Ok(answer) = serde_json::from_slice::<Value>(body) else {
        return Vec::new();
    };
    let mut keys = Vec::new();
    if let Some(parts) = answer["deployments"].as_array() {
        let made = parts.iter().filter_map(Value::as_object);
        for object in made.flat_map(|part| part.iter()) {
            let field = match object.0.as_str() {
                "processDefinition" => "processDefinitionKey",
                "decisionRequirements" => "decisionRequirementsKey",
                "form" => "formKey",
                "resource" => "resourceKey",
                _ => continue,
            };
            keys.extend(object.1[field].as_str().map(|key| Key::new(field, key)));
        }
        return keys;
    }
    let fields = answer.as_object().into_iter().flatten();
    keys.extend(
        fields
            .filter(|(name, _)| name.ends_with("Key"))
            .filter_map(|(name, value)| Some(Key::new(name, value.as_str()?))),
    );
    keys
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn questions_pass_and_all_else_is_a_change() {
        let asks = |method: Method, path| describe(&method, path, None).is_none();
        assert!(asks(Method::GET, "/topology"));
        assert!(asks(Method::POST, "/jobs/search"));
        assert!(asks(
            Method::POST,
            "/incidents/statistics/process-instances-by-error"
        ));
        assert!(asks(
            Method::POST,
            "/process-definitions/1/statistics/element-instances?x=1"
        ));
        assert!(asks(Method::POST, "/expression/evaluation"));
        for (method, path) in [
            (Method::POST, "/jobs/activation"),
            (Method::POST, "/process-instances/cancellation"),
            (Method::POST, "/decision-definitions/evaluation"),
            (Method::POST, "/something/of/tomorrow"),
            (Method::PUT, "/clock"),
            (Method::PATCH, "/user-tasks/1"),
            (Method::DELETE, "/user-tasks/1/assignee"),
        ] {
            assert!(!asks(method.clone(), path), "{method} {path}");
        }
    }

    #[test]
    fn a_change_names_its_keys_and_what_it_does() {
        let body = json!({"variables": {"a": 1}, "local": true});
        let change = describe(&Method::PUT, "/element-instances/7/variables", Some(&body));
        let change = change.expect("a change");
        assert_eq!(change.call, "PUT /v2/element-instances/7/variables");
        assert_eq!(change.keys, [Key::new("elementInstanceKey", 7)]);
        let expected = Effect::SetVariables {
            scope: "7".to_owned(),
            names: vec!["a".to_owned()],
            placement: Placement::Local,
        };
        assert_eq!(change.effect, expected);
    }

    #[test]
    fn answers_give_the_keys_of_what_was_made() {
        let answer = br#"{"processInstanceKey": "5", "tenantId": "t"}"#;
        assert_eq!(answered(answer), [Key::new("processInstanceKey", 5)]);
        let answer = br#"{"deploymentKey": "1", "deployments": [{"processDefinition": {"processDefinitionKey": "6"}}]}"#;
        assert_eq!(answered(answer), [Key::new("processDefinitionKey", 6)]);
        assert_eq!(answered(b""), []);
    }
}
