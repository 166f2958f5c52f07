//! A random path: at each step one of the things that can be done next.

use fastrand::Rng;
use serde_json::{Value, json};

use super::model::{DECISIONS, Model, NEXT};
use crate::{
    observe::{Incident, Job, Observation, Task},
    scenario::{
        ActivateElement, Assign, Cancel, Complete, CompleteTask, Create, Deploy, Fail, Migrate,
        Modify, Publish, Ref, Resolve, Retries, Set, SetTask, Signal, Step, Throw, UpdateTask,
        Work,
    },
};

/// Steps after the prologue.
const STEPS: usize = 20;

/// Deploys all, and starts one instance.
pub fn prologue(model: &Model, random: &mut Rng) -> Vec<Step> {
    // What is called has to be there first.
    let models = model
        .processes
        .iter()
        .rev()
        .map(|process| process.id.clone());
    let models = models.chain([DECISIONS.to_owned()]);
    let deploy = Deploy {
        models: models.collect(),
        as_names: Vec::new(),
    };
    vec![Step::Deploy(deploy), create(model, random)]
}

fn create(model: &Model, random: &mut Rng) -> Step {
    Step::Create(Create {
        process: Some(model.processes[0].id.clone()),
        variables: Some(json!({
            "key": "k1", "x": random.i32(0..10), "flag": random.bool(), "list": [1, 2, 3],
        })),
        ..Create::default()
    })
}

pub struct Chooser<'a> {
    model: &'a Model,
    random: &'a mut Rng,
    left: usize,
    next_is_deployed: bool,
}

impl<'a> Chooser<'a> {
    pub fn new(model: &'a Model, random: &'a mut Rng) -> Self {
        let left = random.usize(STEPS / 4..=STEPS);
        Self {
            model,
            random,
            left,
            next_is_deployed: false,
        }
    }

    /// None once all is done, or enough was.
    pub fn next(&mut self, seen: &Observation) -> Option<Step> {
        let is_active = seen.instances.iter().any(|it| it.state == "ACTIVE");
        if self.left == 0 || !is_active {
            return None;
        }
        self.left -= 1;
        let jobs: Vec<&Job> = seen.jobs.iter().filter(|job| is_open(job)).collect();
        let incidents = seen.incidents.iter().filter(|it| it.state == "ACTIVE");
        let incidents: Vec<&Incident> = incidents.collect();
        let tasks = seen.tasks.iter().filter(|task| task.state == "CREATED");
        let tasks: Vec<&Task> = tasks.collect();
        // What a process is made for most often, and what disturbs it now and then.
        let step = loop {
            match self.random.u32(0..100) {
                0..20 if !tasks.is_empty() => {
                    let task = tasks[self.random.usize(..tasks.len())];
                    break self.task(task);
                }
                0..60 if !jobs.is_empty() => {
                    let job = jobs[self.random.usize(..jobs.len())];
                    break self.job(job);
                }
                0..75 if !incidents.is_empty() => {
                    let incident = incidents[self.random.usize(..incidents.len())];
                    break self.incident(incident);
                }
                0..45 => continue,
                45..65 => break self.publish(),
                65..80 => break Step::Advance(self.pick(&["11m", "22m", "55m"]).to_owned()),
                80..88 => break self.signal(),
                88..93 => break self.set(seen),
                93..95 => break create(self.model, self.random),
                95 | 96 => break self.migrate(seen),
                97 => {
                    let instance = Ref::Number(0);
                    break Step::Cancel(Cancel { instance });
                }
                _ => break self.modify(seen),
            }
        };
        Some(step)
    }

    fn pick<'t>(&mut self, choices: &[&'t str]) -> &'t str {
        choices[self.random.usize(..choices.len())]
    }

    fn variables(&mut self) -> Option<Value> {
        match self.random.u32(0..4) {
            0 => Some(json!({ "x": self.random.i32(0..10) })),
            1 => Some(json!({ "y": "done", "flag": self.random.bool() })),
            _ => None,
        }
    }

    fn job(&mut self, job: &Job) -> Step {
        let key = Some(Ref::Element(job.element.clone()));
        let variables = self.variables();
        match self.random.u32(0..20) {
            0..10 => Step::Work(Work {
                job_type: job.kind.clone(),
                variables: variables.filter(|_| !job.listener.starts_with("TASK")),
                result: self.listener_result(job),
            }),
            // A listener's job takes no variables, and throws no error.
            _ if job.listener.starts_with("TASK") => Step::Complete(Complete {
                job: key,
                result: self.listener_result(job),
                variables: None,
            }),
            10..14 => Step::Complete(Complete {
                result: None,
                job: key,
                variables,
            }),
            14..17 => Step::Fail(Fail {
                job: key,
                retries: self.random.i32(0..2),
                message: "failed".to_owned(),
                backoff_ms: 0,
                // Camunda's test gateway drops them.
                variables: None,
            }),
            // An uncaught error from a message event's job breaks Zeebe's own processing.
            _ if job.element.starts_with("throw") || job.element.starts_with("end") => {
                Step::Complete(Complete {
                    job: key,
                    ..Complete::default()
                })
            }
            _ => Step::Throw(Throw {
                job: key,
                code: self.pick(&["E1", "E1", "E2"]).to_owned(),
                message: "thrown".to_owned(),
                variables,
            }),
        }
    }

    /// What a task listener's worker may say: nothing, another property, or no.
    fn listener_result(&mut self, job: &Job) -> Option<Value> {
        let event = job.listener.strip_prefix("TASK_LISTENER ")?;
        match self.random.u32(0..6) {
            0 => Some(json!({ "corrections": { "priority": self.random.i32(0..100) } })),
            1 => Some(json!({ "corrections": { "candidateGroups": ["corrected"] } })),
            2 if ["ASSIGNING", "UPDATING", "COMPLETING"].contains(&event) => {
                Some(json!({ "denied": true, "deniedReason": "no" }))
            }
            _ => None,
        }
    }

    fn task(&mut self, task: &Task) -> Step {
        let element = Ref::Element(task.element.clone());
        match self.random.u32(0..10) {
            0..6 => Step::CompleteTask(CompleteTask {
                task: element,
                variables: self.variables(),
                action: String::new(),
            }),
            6 => Step::Assign(Assign {
                task: element,
                to: self.pick(&["", "demo", "other"]).to_owned(),
                claim: false,
                action: String::new(),
            }),
            7 => Step::Assign(Assign {
                task: element,
                to: "demo".to_owned(),
                claim: true,
                action: String::new(),
            }),
            8 => Step::UpdateTask(UpdateTask {
                task: element,
                changes: [("priority".to_owned(), json!(self.random.i32(0..100)))].into(),
                action: String::new(),
            }),
            _ => Step::SetTask(SetTask {
                scope: element,
                variables: json!({ "x": self.random.i32(0..10) }),
                local: self.random.bool(),
            }),
        }
    }

    /// To the next version, by way of its deployment: what is active stays where it is, as far as it goes.
    fn migrate(&mut self, seen: &Observation) -> Step {
        let id = &self.model.next.id;
        if !std::mem::replace(&mut self.next_is_deployed, true) {
            return Step::Deploy(Deploy {
                models: vec![NEXT.to_owned()],
                as_names: vec![format!("{id}.bpmn")],
            });
        }
        let active = seen
            .elements
            .iter()
            .filter(|it| it.state == "ACTIVE" && it.kind != "PROCESS" && !it.id.contains('#'));
        let mut map: Vec<(String, String)> = Vec::new();
        for element in active {
            let pair = (element.id.clone(), element.id.clone());
            if !map.contains(&pair) && self.random.u32(0..12) > 0 {
                map.push(pair);
            }
        }
        Step::Migrate(Migrate {
            instance: Ref::Number(0),
            to: Some((id.clone(), 2)),
            to_key: None,
            map,
        })
    }

    fn incident(&mut self, incident: &Incident) -> Step {
        let element = Ref::Element(incident.element.clone());
        match self.random.u32(0..4) {
            0 if incident.job > 0 => Step::Retries(Retries {
                job: Some(element),
                retries: 1,
            }),
            1 => Step::Set(Set {
                scope: Ref::Number(0),
                variables: json!({ "nope": 3, "x": 7, "list": [4, 5], "flag": true, "key": "k1" }),
                local: false,
            }),
            _ => Step::Resolve(Resolve { incident: element }),
        }
    }

    fn publish(&mut self) -> Step {
        let name = self.model.messages[self.random.usize(..self.model.messages.len())].clone();
        Step::Publish(Publish {
            name,
            key: self.pick(&["k1", "k1", "k1", "k1", "k2"]).to_owned(),
            ttl_ms: i64::from(self.random.i32(0..2)) * 600_000,
            id: String::new(),
            variables: self.variables(),
        })
    }

    fn signal(&mut self) -> Step {
        let name = self.model.signals[self.random.usize(..self.model.signals.len())].clone();
        Step::Signal(Signal {
            name,
            variables: self.variables(),
        })
    }

    /// Ends one of the active elements, or enters one that was there before, or both.
    fn modify(&mut self, seen: &Observation) -> Step {
        let ids = |state: &str| -> Vec<String> {
            let found = seen
                .elements
                .iter()
                .filter(|it| it.state == state && it.kind != "PROCESS" && !it.id.contains('#'));
            found.map(|it| it.id.clone()).collect()
        };
        let (active, before) = (ids("ACTIVE"), ids("COMPLETED"));
        let mut modify = Modify {
            instance: Ref::Number(0),
            activate: Vec::new(),
            terminate: Vec::new(),
        };
        if !active.is_empty() && self.random.bool() {
            modify.terminate.push(Ref::Element(
                active[self.random.usize(..active.len())].clone(),
            ));
        }
        if !before.is_empty() && (modify.terminate.is_empty() || self.random.bool()) {
            modify.activate.push(ActivateElement {
                element: before[self.random.usize(..before.len())].clone(),
                ancestor: None,
                variables: Vec::new(),
            });
        }
        Step::Modify(modify)
    }

    /// Variables of an instance or of an element in it.
    fn set(&mut self, seen: &Observation) -> Step {
        // A step names the inner instance of an ad-hoc sub-process otherwise.
        let active = seen.elements.iter();
        let active = active.filter(|it| it.state == "ACTIVE" && !it.id.contains('#'));
        // Listeners of a Camunda user task may hold that up: a step of its own.
        let active = active.filter(|it| seen.tasks.iter().all(|task| task.element_key != it.key));
        let ids: Vec<&str> = active.map(|it| it.id.as_str()).collect();
        let scope = match self.random.usize(..=ids.len()) {
            index if index < ids.len() => Ref::Element(ids[index].to_owned()),
            _ => Ref::Number(0),
        };
        Step::Set(Set {
            scope,
            variables: json!({ "x": self.random.i32(0..10), "local": "set" }),
            local: self.random.bool(),
        })
    }
}

fn is_open(job: &Job) -> bool {
    ["CREATED", "FAILED", "RETRIES_UPDATED", "TIMED_OUT"].contains(&job.state.as_str())
        && job.retries > 0
}
