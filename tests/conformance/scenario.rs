//! What a scenario file says: models, steps and the expected end.

use std::{collections::BTreeMap, path::Path};

use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    pub scenarios: Vec<Scenario>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub name: String,
    /// Which facts it proves, where its name doesn't say it.
    #[serde(default, rename = "about")]
    _about: Option<String>,
    /// Deployed first, as `<name>.bpmn`.
    #[serde(default)]
    pub model: Option<String>,
    /// More models, for steps to deploy by their name.
    #[serde(default)]
    pub models: BTreeMap<String, String>,
    #[serde(default)]
    pub steps: Vec<Step>,
    /// The end in short, so that a reader needs no golden file: states of the process instances in
    /// order, then active incident types, then the last rejection's gRPC code.
    pub end: String,
    /// File stem of its scenario file.
    #[serde(skip)]
    pub area: String,
}

impl Scenario {
    /// A scenario of models alone, whose steps are chosen as it goes.
    pub fn of_models(name: String, models: Vec<(String, String)>) -> Self {
        Self {
            name,
            _about: None,
            model: None,
            models: models.into_iter().collect(),
            steps: Vec::new(),
            end: String::new(),
            area: String::new(),
        }
    }
}

/// A key: an index into what this run made (0 is the first), a literal key of 1000 and more, an
/// element id whose newest entity is meant, or `id#2` for the second one.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(untagged)]
pub enum Ref {
    Number(i64),
    Element(String),
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Step {
    Deploy(Deploy),
    Create(Create),
    Activate(Activate),
    /// Activate one job and complete it.
    Work(Work),
    Complete(Complete),
    Fail(Fail),
    Throw(Throw),
    Retries(Retries),
    Timeout(Timeout),
    Set(Set),
    Resolve(Resolve),
    Cancel(Cancel),
    Modify(Modify),
    Migrate(Migrate),
    Publish(Publish),
    Signal(Signal),
    Delete(Delete),
    /// Gives a Camunda user task to somebody, or (to nobody) takes it back.
    Assign(Assign),
    UpdateTask(UpdateTask),
    CompleteTask(CompleteTask),
    /// Sets variables of a Camunda user task, which its listeners may hold up.
    SetTask(SetTask),
    /// Evaluates a decision that no process asks for.
    Evaluate(Evaluate),
    /// One thing done to many process instances.
    Batch(crate::batch::Batch),
    /// Enters elements of an ad-hoc sub-process.
    ActivateElements(ActivateElements),
    /// Moves the clock: `10s`, `5m`, `2h`, `1d`.
    Advance(String),
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Deploy {
    /// Names of `models`; none is a request without resources.
    pub models: Vec<String>,
    /// Resource names where they differ from `<model>.bpmn`, or from the model's name when it has a dot.
    #[serde(default)]
    pub as_names: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Create {
    pub process: Option<String>,
    pub key: Option<i64>,
    /// Name (`p`) and version (1) of a deployed definition, to use its key.
    pub by_key_of: Option<(String, i32)>,
    pub version: Option<i32>,
    pub variables: Option<Value>,
    pub start_before: Vec<String>,
    /// Wait for the result with these variables (empty: all).
    pub result: Option<Vec<String>>,
    /// How long to wait for a result; the reply is read at the scenario's end.
    pub request_timeout_ms: Option<i64>,
    pub tags: Vec<String>,
    /// Runtime instructions: element ids after which the instance is terminated.
    pub terminate_after: Vec<String>,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Activate {
    #[serde(rename = "type")]
    pub job_type: String,
    #[serde(default = "one")]
    pub max: i32,
    #[serde(default)]
    pub worker: Option<String>,
    #[serde(default = "minute")]
    pub timeout_ms: i64,
    #[serde(default)]
    pub fetch: Vec<String>,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Work {
    #[serde(rename = "type")]
    pub job_type: String,
    #[serde(default)]
    pub variables: Option<Value>,
    /// As a completion's.
    #[serde(default)]
    pub result: Option<Value>,
}

#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Complete {
    pub job: Option<Ref>,
    pub variables: Option<Value>,
    /// What a listener's or an ad-hoc sub-process's worker answers, as the REST API words it.
    pub result: Option<Value>,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ActivateElements {
    /// An ad-hoc sub-process's instance.
    pub of: Ref,
    /// Element ids, or `{id, variables}`.
    pub elements: Vec<Value>,
    #[serde(default)]
    pub cancel_remaining: bool,
}

#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Fail {
    pub job: Option<Ref>,
    pub retries: i32,
    pub message: String,
    pub backoff_ms: i64,
    pub variables: Option<Value>,
}

#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Throw {
    pub job: Option<Ref>,
    pub code: String,
    pub message: String,
    pub variables: Option<Value>,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Retries {
    #[serde(default)]
    pub job: Option<Ref>,
    pub retries: i32,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Timeout {
    #[serde(default)]
    pub job: Option<Ref>,
    pub timeout_ms: i64,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Set {
    /// An element instance; an index is the n-th process instance of this run.
    pub scope: Ref,
    pub variables: Value,
    #[serde(default)]
    pub local: bool,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Resolve {
    pub incident: Ref,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Cancel {
    pub instance: Ref,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Modify {
    pub instance: Ref,
    #[serde(default)]
    pub activate: Vec<ActivateElement>,
    #[serde(default)]
    pub terminate: Vec<Ref>,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ActivateElement {
    pub element: String,
    #[serde(default)]
    pub ancestor: Option<Ref>,
    #[serde(default)]
    pub variables: Vec<ScopedVariables>,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ScopedVariables {
    /// An element id; empty for the process instance.
    #[serde(default)]
    pub scope: String,
    pub set: Value,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Migrate {
    pub instance: Ref,
    /// Name and version of a deployed definition.
    #[serde(default)]
    pub to: Option<(String, i32)>,
    #[serde(default)]
    pub to_key: Option<i64>,
    /// Pairs of a source and a target element id.
    #[serde(default)]
    pub map: Vec<(String, String)>,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Publish {
    pub name: String,
    #[serde(default)]
    pub key: String,
    #[serde(default)]
    pub ttl_ms: i64,
    #[serde(default)]
    pub id: String,
    #[serde(default)]
    pub variables: Option<Value>,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    pub name: String,
    #[serde(default)]
    pub variables: Option<Value>,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Delete {
    /// Name and version of a process definition, or a literal key.
    pub definition: Option<(String, i32)>,
    pub key: Option<i64>,
    /// Anything deployed, as results call it: `decision d:1`, `requirements r:1`, `form f:1`.
    pub resource: Option<String>,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Evaluate {
    /// By its id.
    #[serde(default)]
    pub decision: String,
    /// By its key, of what results call `decision d:1`, or a literal one.
    pub key_of: Option<String>,
    pub key: Option<i64>,
    pub variables: Option<Value>,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    pub task: Ref,
    #[serde(default)]
    pub to: String,
    /// Not if it's somebody else's.
    #[serde(default)]
    pub claim: bool,
    #[serde(default)]
    pub action: String,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct UpdateTask {
    pub task: Ref,
    /// As the REST API's changeset.
    #[serde(default)]
    pub changes: BTreeMap<String, Value>,
    #[serde(default)]
    pub action: String,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CompleteTask {
    pub task: Ref,
    #[serde(default)]
    pub variables: Option<Value>,
    #[serde(default)]
    pub action: String,
}

#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SetTask {
    /// The element instance of the task.
    pub scope: Ref,
    pub variables: Value,
    #[serde(default)]
    pub local: bool,
}

fn one() -> i32 {
    1
}

fn minute() -> i64 {
    60_000
}

/// All scenarios, file by file in the order of their names.
pub fn read_all(folder: &Path) -> Vec<Scenario> {
    let entries = std::fs::read_dir(folder).expect("the scenario folder is part of the sources");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .collect();
    paths.sort();
    let mut all: Vec<Scenario> = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).expect("a readable scenario file");
        let file: File = serde_saphyr::from_str(&text)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let area = path
            .file_stem()
            .expect("a file name")
            .to_string_lossy()
            .into_owned();
        for mut scenario in file.scenarios {
            scenario.area.clone_from(&area);
            let twin = all
                .iter()
                .any(|s| s.area == area && s.name == scenario.name);
            assert!(!twin, "{area}: two scenarios are called {}", scenario.name);
            all.push(scenario);
        }
    }
    all
}
