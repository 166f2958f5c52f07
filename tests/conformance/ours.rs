//! Our engine, in this process with both its ports, seen through its REST API.

use std::{
    path::Path,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};
use tokio::runtime::Handle;
use tonic::Status;
use zcli::{
    protocol::ActivatedJob,
    server::{Options, Running, start},
    store::Location,
};

use crate::{
    batch::{self, Request},
    observe::{
        Decision, Element, Incident, Instance, Job, Observation, Task, Variable, instant, listener,
        sorted_texts,
    },
    reply::{Reply, parsed, rejection_of},
    run::{Engine, Late},
};

pub struct OurEngine {
    running: Option<Running>,
    location: Location,
    http: reqwest::Client,
    /// Calls that a task listener lets wait.
    late: Vec<tokio::task::JoinHandle<Reply>>,
    /// Set once the clock was moved; it stands still from then on.
    pinned_at_ms: Option<i64>,
}

impl OurEngine {
    /// A fresh one, in memory.
    pub fn start() -> Self {
        Self::at(Location::Memory)
    }

    /// One with its data in a folder, which outlives it.
    pub fn durable(folder: &Path) -> Self {
        Self::at(Location::Folder(folder.to_owned()))
    }

    fn at(location: Location) -> Self {
        Self {
            running: Some(running(location.clone())),
            location,
            http: reqwest::Client::new(),
            late: Vec::new(),
            pinned_at_ms: None,
        }
    }

    fn url(&self, path: &str) -> String {
        let rest = self.running.as_ref().expect("it runs").addresses().rest;
        format!("http://{rest}/v2{path}")
    }

    fn pin(&self) {
        let Some(timestamp) = self.pinned_at_ms else {
            return;
        };
        let request = self
            .http
            .put(self.url("/clock"))
            .json(&json!({ "timestamp": timestamp }));
        let response = wait_for(request.send()).expect("the engine answers");
        assert!(
            response.status().is_success(),
            "the clock can't be set: {}",
            response.status()
        );
    }

    fn search(&self, what: &str) -> Vec<Value> {
        let url = self.url(&format!("/{what}/search?truncateValues=false"));
        let request = self
            .http
            .post(url)
            .json(&json!({ "page": { "limit": 1000 } }));
        let answer = wait_for(async { request.send().await?.json::<Value>().await });
        let answer = answer.unwrap_or_else(|error| panic!("{what}: {error}"));
        let items = answer["items"].as_array();
        items.unwrap_or_else(|| panic!("{what}: {answer}")).clone()
    }

    fn decision(&self, key: &str) -> Decision {
        let url = self.url(&format!("/decision-instances/{key}"));
        let answer = wait_for(async { self.http.get(url).send().await?.json::<Value>().await });
        let it = answer.expect("the engine answers");
        Decision {
            key: key.to_owned(),
            element_key: number(&it["elementInstanceKey"]),
            decision: text(&it["decisionDefinitionId"]),
            version: number(&it["decisionDefinitionVersion"]),
            kind: text(&it["decisionDefinitionType"]),
            state: text(&it["state"]),
            failure: text(&it["evaluationFailure"]),
            output: parsed(it["result"].as_str().unwrap_or_default()),
            inputs: it["evaluatedInputs"].clone(),
            rules: it["matchedRules"].clone(),
        }
    }

    fn flows(&self, instance: i64) -> Vec<String> {
        let url = self.url(&format!("/process-instances/{instance}/sequence-flows"));
        let answer = wait_for(async { self.http.get(url).send().await?.json::<Value>().await });
        let answer = answer.expect("the engine answers");
        let items = answer["items"]
            .as_array()
            .unwrap_or_else(|| panic!("flows: {answer}"));
        items.iter().map(|it| text(&it["elementId"])).collect()
    }
}

impl Drop for OurEngine {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            // A failed end shows in the tests of the server.
            let _ = wait_for(running.shutdown());
        }
    }
}

impl Engine for OurEngine {
    fn grpc_url(&self) -> String {
        format!(
            "http://{}",
            self.running.as_ref().expect("it runs").addresses().grpc
        )
    }

    fn now_ms(&self) -> i64 {
        self.pinned_at_ms.unwrap_or_else(|| {
            let now = SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .expect("after 1970");
            i64::try_from(now.as_millis()).expect("this century")
        })
    }

    fn advance(&mut self, by: Duration) {
        self.pinned_at_ms = Some(self.now_ms() + i64::try_from(by.as_millis()).expect("small"));
        self.pin();
        self.settle();
    }

    fn restart(&mut self) {
        let ended = wait_for(self.running.take().expect("it runs").shutdown());
        ended.expect("the engine ends in order");
        self.running = Some(running(self.location.clone()));
    }

    fn settle(&mut self) {
        // What is due is done before the engine takes the next command.
        self.pin();
    }

    fn ask_user_task(&mut self, _: &Value, rest: (&str, String, Value)) -> Late {
        let (method, path, body) = rest;
        let method: reqwest::Method = method.parse().expect("a method");
        let mut request = self.http.request(method.clone(), self.url(&path));
        if method != reqwest::Method::DELETE {
            request = request.json(&body);
        }
        let call = Handle::current().spawn(answered(request));
        // Long enough for an answer that needs no listener.
        for _ in 0..LATE_POLLS {
            if call.is_finished() {
                return Late::Now(wait_for(call).expect("the call doesn't panic"));
            }
            wait_for(tokio::time::sleep(Duration::from_millis(5)));
        }
        self.late.push(call);
        Late::Pending(self.late.len() as u64 - 1)
    }

    fn late(&mut self, id: u64) -> Option<Reply> {
        let call = &mut self.late[usize::try_from(id).expect("an index")];
        for _ in 0..LATE_POLLS {
            if call.is_finished() {
                return Some(wait_for(call).expect("the call doesn't panic"));
            }
            wait_for(tokio::time::sleep(Duration::from_millis(5)));
        }
        None
    }

    fn inject(&mut self, _: &Value) -> Option<Reply> {
        None
    }

    fn batch(&mut self, request: &Request) -> Reply {
        let (path, body) = request.rest();
        let post = self.http.post(self.url(&path)).json(&body);
        let created = wait_for(answered_with(post))?;
        let key = text(&created["batchOperationKey"]);
        let ended_by = Instant::now() + batch::TIME_MAX;
        let search = |what: &str| {
            let body =
                json!({ "filter": { "batchOperationKey": key }, "sort": [{ "field": "itemKey" }] });
            let body = match what {
                "batch-operations" => json!({ "filter": body["filter"] }),
                _ => body,
            };
            let post = self.http.post(self.url(&format!("/{what}/search")));
            wait_for(answered_with(post.json(&body)))
        };
        while search("batch-operations")?["items"][0]["state"] != "COMPLETED" {
            assert!(Instant::now() < ended_by, "the batch operation doesn't end");
            wait_for(tokio::time::sleep(Duration::from_millis(5)));
        }
        let found = search("batch-operation-items")?;
        let items = found["items"].as_array().expect("a list").iter();
        let items = items.map(|it| {
            batch::outcome(
                number(&it["itemKey"]),
                &text(&it["state"]),
                it["errorMessage"].clone(),
            )
        });
        Ok(items.collect())
    }

    fn job_tags(&mut self, job: &ActivatedJob) -> Vec<String> {
        let mut tags = job.tags.clone();
        tags.sort();
        tags
    }

    fn rest(&mut self, method: &str, path: &str, body: &Value) -> Reply {
        let method = method.parse().expect("a method");
        let request = self.http.request(method, self.url(path)).json(body);
        wait_for(answered(request))
    }

    fn observe(&mut self) -> Observation {
        let mut seen = Observation::default();
        for it in self.search("process-instances") {
            let key = number(&it["processInstanceKey"]);
            seen.flows
                .extend(self.flows(key).into_iter().map(|flow| (key, flow)));
            seen.instances.push(Instance {
                key,
                process: text(&it["processDefinitionId"]),
                version: number(&it["processDefinitionVersion"]),
                state: text(&it["state"]),
                parent_element: number(&it["parentElementInstanceKey"]),
                incident: it["hasIncident"] == true,
                tags: sorted_texts(&it["tags"]),
            });
        }
        seen.elements = self
            .search("element-instances")
            .iter()
            .map(element)
            .collect();
        seen.variables = self.search("variables").iter().map(variable).collect();
        seen.jobs = self.search("jobs").iter().map(job).collect();
        seen.incidents = self.search("incidents").iter().map(incident).collect();
        seen.tasks = self.search("user-tasks").iter().map(task).collect();
        for found in self.search("decision-instances") {
            let key = text(&found["decisionEvaluationInstanceKey"]);
            if found["processInstanceKey"].is_string() {
                seen.decisions.push(self.decision(&key));
            }
        }
        seen
    }
}

fn running(location: Location) -> Running {
    let options = Options::new(location).on_free_ports();
    wait_for(start(options)).expect("the engine starts")
}

/// How long an answer that doesn't wait for a listener may take, in polls of 5 ms.
const LATE_POLLS: u32 = 60;

async fn answered(request: reqwest::RequestBuilder) -> Reply {
    answered_with(request).await.map(|_| json!("ok"))
}

/// As [`answered`], with the answer's body.
async fn answered_with(request: reqwest::RequestBuilder) -> Reply {
    let answer = async {
        let response = request.send().await?;
        Ok::<_, reqwest::Error>((response.status().is_success(), response.text().await?))
    };
    // A listener may hold an answer up until the engine ends.
    let (is_success, text) = answer
        .await
        .map_err(|gone| Status::unavailable(format!("no answer: {gone}")))?;
    if is_success {
        return Ok(parsed(&text));
    }
    let problem = parsed(&text);
    let detail = problem["detail"].as_str().unwrap_or(&text);
    Err(rejection_of(detail))
}

fn element(it: &Value) -> Element {
    Element {
        key: number(&it["elementInstanceKey"]),
        id: text(&it["elementId"]),
        kind: text(&it["type"]),
        state: text(&it["state"]),
        instance: number(&it["processInstanceKey"]),
        incident: it["hasIncident"] == true,
    }
}

fn variable(it: &Value) -> Variable {
    Variable {
        key: number(&it["variableKey"]),
        scope: number(&it["scopeKey"]),
        name: text(&it["name"]),
        value: parsed(it["value"].as_str().unwrap_or_default()),
    }
}

fn job(it: &Value) -> Job {
    Job {
        key: number(&it["jobKey"]),
        element_key: number(&it["elementInstanceKey"]),
        element: text(&it["elementId"]),
        kind: text(&it["type"]),
        listener: listener(&it["kind"], &it["listenerEventType"]),
        state: text(&it["state"]),
        worker: text(&it["worker"]),
        retries: number(&it["retries"]),
        headers: it["customHeaders"].clone(),
        error_code: text(&it["errorCode"]),
        error_message: text(&it["errorMessage"]),
    }
}

fn task(it: &Value) -> Task {
    Task {
        key: number(&it["userTaskKey"]),
        element: text(&it["elementId"]),
        element_key: number(&it["elementInstanceKey"]),
        state: text(&it["state"]),
        assignee: text(&it["assignee"]),
        groups: it["candidateGroups"].clone(),
        users: it["candidateUsers"].clone(),
        due: instant(&it["dueDate"]),
        follow_up: instant(&it["followUpDate"]),
        priority: number(&it["priority"]),
        headers: it["customHeaders"].clone(),
        form_reference: text(&it["externalFormReference"]),
    }
}

fn incident(it: &Value) -> Incident {
    Incident {
        key: number(&it["incidentKey"]),
        element_key: number(&it["elementInstanceKey"]),
        element: text(&it["elementId"]),
        kind: text(&it["errorType"]),
        message: text(&it["errorMessage"]),
        state: text(&it["state"]),
        job: number(&it["jobKey"]),
    }
}

/// Keys are strings in the API.
fn number(value: &Value) -> i64 {
    let text = value.as_str().and_then(|text| text.parse().ok());
    text.or_else(|| value.as_i64()).unwrap_or(-1)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn wait_for<T>(future: impl Future<Output = T>) -> T {
    tokio::task::block_in_place(|| Handle::current().block_on(future))
}
