//! What the real engine's record stream shows, as the API would.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    observe::{
        Decision, Element, Incident, Instance, Job, Observation, Task, Variable, instant, listener,
        sorted_texts,
    },
    reply::parsed,
};

#[derive(Default)]
pub struct Records {
    instances: BTreeMap<i64, Instance>,
    elements: BTreeMap<i64, Element>,
    /// What encloses an element instance.
    scopes: BTreeMap<i64, i64>,
    variables: BTreeMap<i64, Variable>,
    jobs: BTreeMap<i64, Job>,
    incidents: BTreeMap<i64, Incident>,
    tasks: BTreeMap<i64, Task>,
    seen: Observation,
}

impl Records {
    pub fn event(&mut self, record: &Value) {
        let (key, intent) = (number(&record["key"]), text(&record["intent"]));
        let value = &record["value"];
        match record["valueType"].as_str().unwrap_or_default() {
            "PROCESS_INSTANCE" => self.process_instance(key, &intent, value),
            // Its record leaves the value out.
            "VARIABLE" if intent == "MIGRATED" => {}
            "VARIABLE" => {
                let variable = Variable {
                    key,
                    scope: number(&value["scopeKey"]),
                    name: text(&value["name"]),
                    value: parsed(value["value"].as_str().unwrap_or_default()),
                };
                self.trace(format!(
                    "VARIABLE {intent} {} = {} in {}",
                    variable.name, variable.value, variable.scope
                ));
                self.variables.insert(key, variable);
            }
            "JOB" => self.job(key, &intent, value),
            "JOB_BATCH" => self.job_batch(&intent, value),
            "DECISION_EVALUATION" => self.decision_evaluation(key, &intent, value),
            "INCIDENT" => self.incident(key, &intent, value),
            "USER_TASK" => self.user_task(key, &intent, value),
            "TIMER" => {
                // Due times drift by the test's own milliseconds; that they fire is what counts.
                self.trace(format!(
                    "TIMER {intent} {} of {}, repetitions {}",
                    text(&value["targetElementId"]),
                    value["elementInstanceKey"],
                    value["repetitions"]
                ));
            }
            "MESSAGE"
            | "MESSAGE_SUBSCRIPTION"
            | "PROCESS_MESSAGE_SUBSCRIPTION"
            | "MESSAGE_START_EVENT_SUBSCRIPTION"
            | "SIGNAL_SUBSCRIPTION"
            | "SIGNAL"
            | "ERROR"
            | "PROCESS_EVENT" => {
                let kind = text(&record["valueType"]);
                let names = [
                    "messageName",
                    "name",
                    "signalName",
                    "correlationKey",
                    "messageId",
                    "catchEventId",
                    "startEventId",
                    "elementId",
                    "targetElementId",
                ];
                let named = names.iter().filter_map(|name| {
                    let found = value[name].as_str().filter(|text| !text.is_empty())?;
                    Some(format!(" {name}={found}"))
                });
                let named: String = named.collect();
                self.trace(format!("{kind} {intent}{named}"));
            }
            _ => {}
        }
    }

    fn trace(&mut self, line: String) {
        self.seen.trace.push(line);
    }

    fn process_instance(&mut self, key: i64, intent: &str, value: &Value) {
        let instance = number(&value["processInstanceKey"]);
        let kind = text(&value["bpmnElementType"]);
        let id = text(&value["elementId"]);
        if kind == "SEQUENCE_FLOW" {
            self.trace(format!("{id} {intent}"));
            match intent {
                "SEQUENCE_FLOW_DELETED" => self.seen.flows.remove(&(instance, id)),
                _ => self.seen.flows.insert((instance, id)),
            };
            return;
        }
        self.trace(format!("{key} {intent}"));
        if intent == "ELEMENT_MIGRATED" {
            return self.migrated(key, id, value);
        }
        let state = match intent {
            "ELEMENT_ACTIVATING"
            | "ELEMENT_ACTIVATED"
            | "ELEMENT_COMPLETING"
            | "ELEMENT_TERMINATING" => "ACTIVE",
            "ELEMENT_COMPLETED" => "COMPLETED",
            "ELEMENT_TERMINATED" => "TERMINATED",
            _ => return,
        };
        if kind == "PROCESS" {
            // The REST API and Operate say CANCELED of elements nowhere and TERMINATED everywhere.
            let instance = self.instances.entry(key).or_insert_with(|| Instance {
                key,
                process: text(&value["bpmnProcessId"]),
                version: number(&value["version"]),
                state: String::new(),
                parent_element: number(&value["parentElementInstanceKey"]),
                incident: false,
                tags: sorted_texts(&value["tags"]),
            });
            state.clone_into(&mut instance.state);
        } else {
            let element = self.elements.entry(key).or_insert_with(|| Element {
                key,
                id,
                kind,
                state: String::new(),
                instance,
                incident: false,
            });
            state.clone_into(&mut element.state);
            self.scopes.insert(key, number(&value["flowScopeKey"]));
        }
    }

    fn migrated(&mut self, key: i64, id: String, value: &Value) {
        if let Some(instance) = self.instances.get_mut(&key) {
            instance.process = text(&value["bpmnProcessId"]);
            instance.version = number(&value["version"]);
        } else if let Some(element) = self.elements.get_mut(&key) {
            element.id = id;
        }
    }

    fn job(&mut self, key: i64, intent: &str, value: &Value) {
        self.trace(format!("JOB {intent} {key}"));
        let old = self.jobs.get(&key);
        // The states that the REST API shows; the rest keep the last one.
        let state = match intent {
            "CREATED" | "COMPLETED" | "TIMED_OUT" | "FAILED" | "RETRIES_UPDATED" | "CANCELED"
            | "ERROR_THROWN" => intent.to_owned(),
            _ => old.map_or("CREATED".to_owned(), |job| job.state.clone()),
        };
        let job = Job {
            key,
            element_key: number(&value["elementInstanceKey"]),
            // A thrown error overwrites it in the record.
            element: old
                .filter(|_| intent != "MIGRATED")
                .map_or_else(|| text(&value["elementId"]), |job| job.element.clone()),
            kind: text(&value["type"]),
            listener: listener(&value["jobKind"], &value["jobListenerEventType"]),
            state,
            worker: text(&value["worker"]),
            retries: number(&value["retries"]),
            headers: value["customHeaders"].clone(),
            error_code: text(&value["errorCode"]),
            error_message: text(&value["errorMessage"]),
        };
        self.jobs.insert(key, job);
    }

    /// Activation has no record of each job's own, but says who holds them.
    fn job_batch(&mut self, intent: &str, value: &Value) {
        for key in value["jobKeys"].as_array().into_iter().flatten() {
            self.trace(format!("JOB {intent} {key}"));
            if let Some(job) = self.jobs.get_mut(&number(key)) {
                job.worker = text(&value["worker"]);
            }
        }
    }

    fn user_task(&mut self, key: i64, intent: &str, value: &Value) {
        self.trace(format!(
            "USER_TASK {intent} {key} action={} changed={} assignee={}",
            text(&value["action"]),
            value["changedAttributes"],
            text(&value["assignee"])
        ));
        let state = match intent {
            "CREATING" | "ASSIGNING" | "UPDATING" | "COMPLETING" | "COMPLETED" | "CANCELING"
            | "CANCELED" => intent,
            "CLAIMING" => "ASSIGNING",
            "CREATED" | "ASSIGNED" | "UPDATED" | "ASSIGNMENT_DENIED" | "UPDATE_DENIED"
            | "COMPLETION_DENIED" => "CREATED",
            _ => return,
        };
        let seen = Task {
            key,
            element: text(&value["elementId"]),
            element_key: number(&value["elementInstanceKey"]),
            state: state.to_owned(),
            // Who it will be given to.
            assignee: if intent == "CREATING" {
                String::new()
            } else {
                text(&value["assignee"])
            },
            groups: value["candidateGroupsList"].clone(),
            users: value["candidateUsersList"].clone(),
            due: instant(&value["dueDate"]),
            follow_up: instant(&value["followUpDate"]),
            priority: number(&value["priority"]),
            headers: value["customHeaders"].clone(),
            form_reference: text(&value["externalFormReference"]),
        };
        let task = self.tasks.entry(key).or_insert_with(|| seen.clone());
        // What a transition will make of the task isn't there yet.
        if matches!(state, "CREATED" | "COMPLETED" | "CANCELED") {
            *task = seen;
        } else {
            task.state = seen.state;
        }
    }

    fn decision_evaluation(&mut self, key: i64, intent: &str, value: &Value) {
        self.trace(format!(
            "DECISION_EVALUATION {intent} {}",
            value["decisionId"]
        ));
        if number(&value["processInstanceKey"]) < 0 {
            return;
        }
        for evaluated in value["evaluatedDecisions"].as_array().into_iter().flatten() {
            let failed = intent == "FAILED" && evaluated["decisionId"] == value["failedDecisionId"];
            let place = self.seen.decisions.len();
            let (state, failure) = match failed {
                true => ("FAILED", text(&value["evaluationFailureMessage"])),
                false => ("EVALUATED", String::new()),
            };
            self.seen.decisions.push(Decision {
                key: format!("{key}-{place:04}"),
                element_key: number(&value["elementInstanceKey"]),
                decision: text(&evaluated["decisionId"]),
                version: number(&evaluated["decisionVersion"]),
                kind: text(&evaluated["decisionType"]),
                state: state.to_owned(),
                failure,
                output: output(&evaluated["decisionOutput"]),
                inputs: evaluated["evaluatedInputs"].clone(),
                rules: evaluated["matchedRules"].clone(),
            });
        }
    }

    fn incident(&mut self, key: i64, intent: &str, value: &Value) {
        self.trace(format!("INCIDENT {intent} {key}"));
        let incident = Incident {
            key,
            element_key: number(&value["elementInstanceKey"]),
            element: text(&value["elementId"]),
            kind: text(&value["errorType"]),
            message: text(&value["errorMessage"]),
            state: if intent == "RESOLVED" {
                "RESOLVED".into()
            } else {
                "ACTIVE".into()
            },
            job: number(&value["jobKey"]),
        };
        self.incidents.insert(key, incident);
    }

    pub fn finish(mut self) -> Observation {
        // An incident shows on its element and on every scope and caller above.
        for incident in self.incidents.values().filter(|it| it.state == "ACTIVE") {
            let mut at = incident.element_key;
            while at > 0 {
                if let Some(element) = self.elements.get_mut(&at) {
                    element.incident = true;
                    at = self.scopes.get(&at).copied().unwrap_or(element.instance);
                } else if let Some(instance) = self.instances.get_mut(&at) {
                    instance.incident = true;
                    at = instance.parent_element;
                } else {
                    break;
                }
            }
        }
        let mut seen = self.seen;
        seen.instances = self.instances.into_values().collect();
        seen.elements = self.elements.into_values().collect();
        seen.variables = self.variables.into_values().collect();
        seen.jobs = self.jobs.into_values().collect();
        seen.incidents = self.incidents.into_values().collect();
        seen.tasks = self.tasks.into_values().collect();
        seen
    }
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or(-1)
}

/// A decision's output is JSON text.
fn output(value: &Value) -> Value {
    value.as_str().map_or(Value::Null, parsed)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
