//! What can be seen of an engine after a scenario, and its stable form without keys and times.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

#[derive(Debug, Default, Clone)]
pub struct Observation {
    pub instances: Vec<Instance>,
    pub elements: Vec<Element>,
    /// (process instance key, sequence flow id)
    pub flows: BTreeSet<(i64, String)>,
    pub variables: Vec<Variable>,
    pub jobs: Vec<Job>,
    pub incidents: Vec<Incident>,
    /// Camunda user tasks.
    pub tasks: Vec<Task>,
    pub decisions: Vec<Decision>,
    /// The real engine's records in short: an oracle for whoever builds an engine, not compared.
    pub trace: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct Instance {
    pub key: i64,
    pub process: String,
    pub version: i64,
    pub state: String,
    pub parent_element: i64,
    pub incident: bool,
    pub tags: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct Element {
    pub key: i64,
    pub id: String,
    pub kind: String,
    pub state: String,
    pub instance: i64,
    pub incident: bool,
}

#[derive(Debug, Clone)]
pub struct Variable {
    pub key: i64,
    pub scope: i64,
    pub name: String,
    pub value: Value,
}

#[derive(Debug, Clone)]
pub struct Job {
    pub key: i64,
    pub element_key: i64,
    pub element: String,
    pub kind: String,
    /// Of a listener: kind and event, as `TASK_LISTENER CREATING`; empty for other jobs.
    pub listener: String,
    pub state: String,
    pub worker: String,
    pub retries: i64,
    pub headers: Value,
    pub error_code: String,
    pub error_message: String,
}

#[derive(Debug, Clone)]
pub struct Incident {
    pub key: i64,
    pub element_key: i64,
    pub element: String,
    pub kind: String,
    pub message: String,
    pub state: String,
    pub job: i64,
}

#[derive(Debug, Clone)]
pub struct Task {
    pub key: i64,
    pub element: String,
    pub element_key: i64,
    pub state: String,
    pub assignee: String,
    pub groups: Value,
    pub users: Value,
    pub due: String,
    pub follow_up: String,
    pub priority: i64,
    pub headers: Value,
    pub form_reference: String,
}

/// The texts of what is a set to Zeebe, in one order.
pub fn sorted_texts(list: &Value) -> Vec<String> {
    let items = list.as_array().into_iter().flatten();
    let mut texts: Vec<String> = items.filter_map(|it| Some(it.as_str()?.into())).collect();
    texts.sort();
    texts
}

/// A date as RFC 3339 in UTC; empty for none.
pub fn instant(date: &Value) -> String {
    let text = date.as_str().unwrap_or_default();
    match text.parse::<jiff::Timestamp>() {
        Ok(instant) => instant.to_string(),
        Err(_) => text.to_owned(),
    }
}

/// One decision of an evaluation that a process asked for.
#[derive(Debug, Clone)]
pub struct Decision {
    /// `KEY-POSITION`
    pub key: String,
    pub element_key: i64,
    pub decision: String,
    pub version: i64,
    pub kind: String,
    pub state: String,
    pub failure: String,
    pub output: Value,
    pub inputs: Value,
    pub rules: Value,
}

/// What stands for the keys and times of one run.
#[derive(Debug, Default)]
pub struct Names {
    pub keys: BTreeMap<i64, String>,
    /// Instants that the scenario counts from now.
    pub times: BTreeMap<String, String>,
}

impl Observation {
    pub fn sort(&mut self) {
        self.instances.sort_by_key(|it| it.key);
        self.elements.sort_by_key(|it| it.key);
        self.variables.sort_by_key(|it| it.key);
        self.jobs.sort_by_key(|it| it.key);
        self.incidents.sort_by_key(|it| it.key);
        self.tasks.sort_by_key(|it| it.key);
        self.decisions.sort_by(|a, b| a.key.cmp(&b.key));
    }

    /// Gives every key a name that is the same on both engines. `names` has those of the replies.
    fn name_keys(&self, names: &mut BTreeMap<i64, String>) {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut count = |stem: String| {
            let n = counts.entry(stem.clone()).or_default();
            *n += 1;
            format!("{stem}#{n}")
        };
        for it in &self.instances {
            names.insert(it.key, count(it.process.clone()));
        }
        for it in &self.elements {
            names.insert(it.key, count(it.id.clone()));
        }
        for it in &self.jobs {
            let name = count(format!("job {}", it.element));
            names.insert(it.key, name);
        }
        for it in &self.tasks {
            let name = count(format!("task {}", it.element));
            names.insert(it.key, name);
        }
        for it in &self.incidents {
            let name = count(format!("incident {}", it.element));
            names.insert(it.key, name);
        }
    }

    /// The visible result: `replies` and all entities, with names for keys.
    pub fn visible(mut self, replies: Vec<Value>, mut names: Names) -> Value {
        self.sort();
        self.name_keys(&mut names.keys);
        let name = |key: i64| {
            names
                .keys
                .get(&key)
                .cloned()
                .unwrap_or_else(|| format!("?{key}"))
        };
        let mut variables: BTreeMap<String, BTreeMap<&str, &Value>> = BTreeMap::new();
        for it in &self.variables {
            let scope = variables.entry(name(it.scope)).or_default();
            scope.insert(&it.name, &it.value);
        }
        let mut flows: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (instance, flow) in &self.flows {
            flows.entry(name(*instance)).or_default().push(flow);
        }
        let mut visible = json!({
            "replies": replies,
            "processInstances": self.instances.iter().map(|it| {
                let called_by = Some(it.parent_element).filter(|key| *key > 0).map(name);
                it.visible(name(it.key), called_by)
            }).collect::<Vec<_>>(),
            "elementInstances": self.elements.iter().map(|it| json!({
                "element": name(it.key), "type": it.kind, "state": it.state,
                "instance": name(it.instance), "hasIncident": it.incident,
            })).collect::<Vec<_>>(),
            "sequenceFlows": flows,
            "variables": variables,
            "jobs": self.jobs.iter().map(|it| it.visible(name(it.key), name(it.element_key)))
                .collect::<Vec<_>>(),
            "incidents": self.incidents.iter().map(|it| json!({
                "incident": name(it.key), "element": name(it.element_key), "type": it.kind,
                "message": it.message, "state": it.state,
                "job": if it.job > 0 { json!(name(it.job)) } else { Value::Null },
            })).collect::<Vec<_>>(),
            "trace": self.trace,
        });
        if !self.tasks.is_empty() {
            let tasks = self.tasks.iter();
            visible["userTasks"] = tasks
                .map(|it| it.visible(name(it.key), name(it.element_key)))
                .collect();
        }
        if !self.decisions.is_empty() {
            let decisions = self.decisions.iter().map(|it| {
                json!({
                    "element": name(it.element_key), "decision": it.decision, "version": it.version,
                    "type": it.kind, "state": it.state, "failure": it.failure, "output": it.output,
                    "inputs": it.inputs, "rules": it.rules,
                })
            });
            visible["decisions"] = decisions.collect();
        }
        rename(visible, &names)
    }

    /// The scenario's `end` in the same short form.
    pub fn end(&self, last_rejection: Option<&str>) -> String {
        let mut words: Vec<String> = self
            .instances
            .iter()
            .map(|it| it.state.to_lowercase())
            .collect();
        let active = self.incidents.iter().filter(|it| it.state == "ACTIVE");
        words.extend(active.map(|it| it.kind.clone()));
        words.extend(last_rejection.map(str::to_owned));
        if words.is_empty() {
            "nothing".to_owned()
        } else {
            words.join(", ")
        }
    }
}

impl Instance {
    fn visible(&self, instance: String, called_by: Option<String>) -> Value {
        let mut visible = json!({
            "instance": instance, "version": self.version, "state": self.state, "calledBy": called_by,
            "hasIncident": self.incident,
        });
        if !self.tags.is_empty() {
            visible["tags"] = json!(self.tags);
        }
        visible
    }
}

impl Task {
    fn visible(&self, task: String, element: String) -> Value {
        json!({
            "task": task, "element": element, "state": self.state, "assignee": self.assignee,
            "candidateGroups": self.groups, "candidateUsers": self.users, "dueDate": self.due,
            "followUpDate": self.follow_up, "priority": self.priority, "headers": self.headers,
            "externalFormReference": self.form_reference,
        })
    }
}

impl Job {
    fn visible(&self, job: String, element: String) -> Value {
        let mut visible = json!({
            "job": job, "element": element, "type": self.kind,
            "state": self.state, "worker": self.worker, "retries": self.retries,
            "headers": self.headers, "errorCode": self.error_code, "errorMessage": self.error_message,
        });
        if !self.listener.is_empty() {
            visible["listener"] = json!(self.listener);
        }
        visible
    }
}

/// Kind and event of a listener's job.
pub fn listener(kind: &Value, event: &Value) -> String {
    match (kind.as_str(), event.as_str()) {
        (Some(kind), Some(event)) if kind.ends_with("LISTENER") => format!("{kind} {event}"),
        _ => String::new(),
    }
}

/// Replaces keys inside strings and numbers by their names, and this run's times by theirs.
fn rename(value: Value, names: &Names) -> Value {
    match value {
        Value::String(text) => Value::String(rename_text(&text, names)),
        Value::Number(number) => match number.as_i64().and_then(|key| names.keys.get(&key)) {
            Some(name) => Value::String(name.clone()),
            None => Value::Number(number),
        },
        Value::Array(items) => items.into_iter().map(|item| rename(item, names)).collect(),
        Value::Object(fields) => {
            let fields = fields
                .into_iter()
                .map(|(key, value)| (key, rename(value, names)));
            Value::Object(fields.collect())
        }
        other => other,
    }
}

fn rename_text(text: &str, names: &Names) -> String {
    use std::sync::LazyLock;
    // Keys of partition 1 start at 1 << 51.
    static KEY: LazyLock<regex::Regex> =
        LazyLock::new(|| regex::Regex::new(r"\b22517998136\d{5}\b").expect("a fixed pattern"));
    let renamed = KEY.replace_all(text, |found: &regex::Captures| {
        let key = found[0].parse().expect("16 digits fit");
        names
            .keys
            .get(&key)
            .cloned()
            .unwrap_or_else(|| "KEY".to_owned())
    });
    names
        .times
        .iter()
        .fold(renamed.into_owned(), |text, (time, name)| {
            text.replace(time, name)
        })
}
