//! A workbench for the engine's tests: BPMN text in, commands with a clock of its own, what can be
//! seen out.
//!
//! After each step it restarts the engine in thought: from the last event of each active entity, as
//! the store keeps them, a fresh state must be the same as the live one.

mod models;
mod restart;

use std::{collections::BTreeMap, sync::Arc};

pub use models::{
    chain, decisions, definitions, flow, flow_if, job_type, multi_instance, process, service_task,
};
use restart::Kept;

use serde_json::Value as Json;

use super::{
    Broken, Engine, Output,
    command::{
        ActivateJobs, Command, CompleteJob, CreateInstance, Deploy, FailJob, ProcessReference,
        RequestId, Resource, SetVariables, SetVariablesMode,
    },
    effect::Effect,
    event::Event,
    record::{DEFAULT_TENANT, Document, ElementInstance, Incident, Job, Key, TimestampMs},
    rejection::Rejection,
    reply::{ActivatedJob, Deployed, Reply},
    state::State,
};

/// 2026-01-01T00:00:00Z: where each test's clock starts.
pub const START_MS: TimestampMs = 1_767_225_600_000;

/// Where the clock of a lock is of no interest.
pub const LOCK_MS: i64 = 60_000;

pub struct Fixture {
    pub engine: Engine,
    pub now_ms: TimestampMs,
    events: Vec<Event>,
    effects: Vec<Effect>,
    next_request: u64,
    /// The last change of each entity, without those that are over.
    kept: Kept,
    checks_restarts: bool,
}

impl Fixture {
    /// With one process deployed; `elements` is what stands between the process's tags.
    pub fn with_process(elements: &str) -> Self {
        let mut fixture = Self::empty();
        fixture.deploy(&process("p", elements));
        fixture
    }

    pub fn empty() -> Self {
        Self {
            engine: Engine::default(),
            now_ms: START_MS,
            events: Vec::new(),
            effects: Vec::new(),
            next_request: 0,
            kept: Kept::default(),
            checks_restarts: true,
        }
    }

    pub fn state(&self) -> &State {
        self.engine.state()
    }

    /// From now on without restarts: for tests of many entities.
    pub fn quick(&mut self) {
        self.checks_restarts = false;
    }

    /// Sends a command and carries out all that follows; the answer to it, if there was one by then.
    pub fn send(&mut self, command: Command) -> Option<Result<Reply, Rejection>> {
        self.next_request += 1;
        let request = RequestId(self.next_request);
        self.step(Some(request), command);
        while self.engine.has_postponed() {
            self.step(None, Command::Continue);
        }
        self.answer(request)
    }

    /// One step only, without going on with what it postponed.
    pub fn step(&mut self, request: Option<RequestId>, command: Command) {
        let mut output = Output::default();
        self.engine.step(request, command, self.now_ms, &mut output);
        for event in &output.events {
            self.kept.keep(event);
        }
        self.events.append(&mut output.events);
        self.effects.append(&mut output.effects);
        if let Some(broken) = self.engine.broken() {
            return self.heal(broken);
        }
        if self.checks_restarts {
            self.kept.assert_same(self.engine.state());
        }
    }

    /// One restart, where [`quick`](Self::quick) has left them out.
    pub fn restart(&mut self) {
        self.kept.assert_same(self.engine.state());
        self.recover();
    }

    fn recover(&mut self) {
        let mut engine = Engine::default();
        self.kept.events().for_each(|event| engine.restore(event));
        engine.adopt_callers(&mut self.engine);
        self.engine = engine;
    }

    /// As the server does after a panic inside of the engine: a new one from what is durable, and a ban.
    fn heal(&mut self, broken: Broken) {
        self.recover();
        if let Some(process_instance_key) = broken.process_instance_key {
            self.step(
                None,
                Command::BanInstance {
                    process_instance_key,
                },
            );
        }
    }

    /// What was answered to a request, if it was.
    pub fn answer(&self, wanted: RequestId) -> Option<Result<Reply, Rejection>> {
        self.effects.iter().find_map(|effect| match effect {
            Effect::Reply { request, result } if *request == wanted => Some(result.clone()),
            _ => None,
        })
    }

    /// The answer that was given last.
    pub fn last_reply(&self) -> Reply {
        let mut replies = self.effects.iter().filter_map(|effect| match effect {
            Effect::Reply { result, .. } => Some(result),
            Effect::JobsAvailable { .. } => None,
        });
        match replies.next_back() {
            Some(Ok(reply)) => reply.clone(),
            other => panic!("expected a reply, but got {other:?}"),
        }
    }

    pub fn accepted(&mut self, command: Command) -> Reply {
        match self.send(command) {
            Some(Ok(reply)) => reply,
            other => panic!("expected the command to be carried out, but got {other:?}"),
        }
    }

    /// The rejection's text, in the gateway's form.
    pub fn rejected(&mut self, command: Command) -> String {
        match self.send(command) {
            Some(Err(rejection)) => rejection.to_string(),
            other => panic!("expected a rejection, but got {other:?}"),
        }
    }

    pub fn deploy(&mut self, xml: &str) -> Deployed {
        match self.accepted(deploy(&[("process.bpmn", xml)])) {
            Reply::Deployed(deployed) => deployed,
            other => panic!("{other:?}"),
        }
    }

    /// Starts an instance of the process `p`.
    pub fn start(&mut self, variables: Json) -> Key {
        self.start_process("p", variables)
    }

    pub fn start_process(&mut self, id: &str, variables: Json) -> Key {
        match self.accepted(Command::CreateInstance(create(id, variables))) {
            Reply::InstanceCreated(created) => created.process_instance_key,
            other => panic!("{other:?}"),
        }
    }

    pub fn activate_jobs(&mut self, job_type: &str) -> Vec<ActivatedJob> {
        match self.accepted(Command::ActivateJobs(activate(job_type))) {
            Reply::JobsActivated(activated) => activated.jobs,
            other => panic!("{other:?}"),
        }
    }

    /// The only activatable job of the type.
    pub fn job(&self, job_type: &str) -> Arc<Job> {
        let mut jobs = self.engine.state().jobs.activatable(job_type);
        let job = jobs.next().expect("there is a job");
        assert!(jobs.next().is_none(), "there is only one job of {job_type}");
        Arc::clone(job)
    }

    pub fn has_job(&self, job_type: &str) -> bool {
        self.engine
            .state()
            .jobs
            .activatable(job_type)
            .next()
            .is_some()
    }

    /// Completes the only activatable job of the type.
    pub fn complete(&mut self, job_type: &str, variables: Json) {
        self.complete_key(self.job(job_type).key, variables);
    }

    pub fn complete_key(&mut self, job_key: Key, variables: Json) {
        self.accepted(Command::CompleteJob(CompleteJob {
            job_key,
            variables: document(variables),
            result: None,
        }));
    }

    /// Fails the only activatable job of the type.
    pub fn fail(&mut self, job_type: &str, retries: i32, error_message: &str) {
        let job_key = self.job(job_type).key;
        self.accepted(Command::FailJob(FailJob {
            job_key,
            retries,
            error_message: error_message.to_owned(),
            retry_backoff_ms: 0,
            variables: Document::new(),
        }));
    }

    pub fn set(&mut self, scope_key: Key, variables: Json) {
        self.accepted(Command::SetVariables(SetVariables {
            element_instance_key: scope_key,
            variables: document(variables),
            mode: SetVariablesMode::Propagate,
        }));
    }

    pub fn resolve(&mut self, incident: &Incident) {
        self.accepted(Command::ResolveIncident {
            incident_key: incident.key,
        });
    }

    /// Lets time pass, ticking whenever something is due on the way.
    pub fn advance(&mut self, by_ms: i64) {
        let until_ms = self.now_ms + by_ms;
        while let Some(due_ms) = self.engine.next_due_at_ms().filter(|due| *due <= until_ms) {
            self.now_ms = self.now_ms.max(due_ms);
            self.send(Command::Tick);
        }
        self.now_ms = until_ms;
    }

    /// The events since the last call of this or of [`Self::trace`].
    pub fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    /// The transitions since the last call, as `a ACTIVATED`, and `f1 TAKEN` for flows.
    pub fn trace(&mut self) -> Vec<String> {
        let mut last: BTreeMap<Key, String> = BTreeMap::new();
        let mut trace = Vec::new();
        for event in self.take_events() {
            match event {
                Event::SequenceFlowTaken { flow_id, .. } => trace.push(format!("{flow_id} TAKEN")),
                Event::ElementInstanceChanged(instance) => {
                    let state = format!("{:?}", instance.state).to_uppercase();
                    let line = format!("{} {state}", self.element_id(&instance));
                    if last.insert(instance.key, line.clone()).as_ref() != Some(&line) {
                        trace.push(line);
                    }
                }
                _ => {}
            }
        }
        trace
    }

    fn element_id(&self, instance: &ElementInstance) -> Arc<str> {
        let definitions = &self.engine.state().definitions;
        let definition = definitions
            .get(instance.process_definition_key)
            .expect("definitions stay");
        Arc::clone(&definition.executable().element(instance.element).id)
    }

    /// The ids of the elements that are active now, in the order they were entered.
    pub fn active(&self, process_instance_key: Key) -> Vec<String> {
        let mut found = Vec::new();
        let mut scopes = vec![process_instance_key];
        while let Some(scope) = scopes.pop() {
            for child in self.engine.state().instances.children(scope) {
                found.push((child.key, self.element_id(child).to_string()));
                scopes.push(child.key);
            }
        }
        found.sort();
        found.into_iter().map(|(_, id)| id).collect()
    }

    /// The only active instance of an element.
    pub fn instance(&self, process_instance_key: Key, element_id: &str) -> Arc<ElementInstance> {
        let mut scopes = vec![process_instance_key];
        while let Some(scope) = scopes.pop() {
            for child in self.engine.state().instances.children(scope) {
                if &*self.element_id(child) == element_id {
                    return Arc::clone(child);
                }
                scopes.push(child.key);
            }
        }
        panic!("{element_id} isn't active");
    }

    pub fn is_active(&self, process_instance_key: Key) -> bool {
        self.engine
            .state()
            .instances
            .get(process_instance_key)
            .is_some()
    }

    /// All values that variables of the scope have ever got, the last of each name.
    pub fn variables(&self, scope_key: Key) -> Json {
        Json::Object(
            self.kept
                .variables
                .values()
                .filter(|variable| variable.scope_key == scope_key)
                .map(|variable| (variable.name.to_string(), variable.value.clone()))
                .collect(),
        )
    }

    /// The open incidents, the oldest first.
    pub fn incidents(&self) -> Vec<Arc<Incident>> {
        self.kept.incidents.values().cloned().collect()
    }

    /// The only open incident.
    pub fn incident(&self) -> Arc<Incident> {
        let incidents = self.incidents();
        assert_eq!(incidents.len(), 1, "{incidents:?}");
        Arc::clone(&incidents[0])
    }
}

pub fn deploy(resources: &[(&str, &str)]) -> Command {
    Command::Deploy(Deploy {
        resources: resources
            .iter()
            .map(|(name, content)| Resource {
                name: (*name).to_owned(),
                content: Arc::from(content.as_bytes()),
            })
            .collect(),
        tenant_id: Arc::from(DEFAULT_TENANT),
    })
}

pub fn create(id: &str, variables: Json) -> CreateInstance {
    CreateInstance {
        process: ProcessReference::Id {
            bpmn_process_id: id.to_owned(),
            version: None,
        },
        variables: document(variables),
        start_before: Vec::new(),
        terminate_after: Vec::new(),
        tags: Vec::new(),
        business_id: None,
        tenant_id: Arc::from(DEFAULT_TENANT),
        await_result: None,
    }
}

pub fn activate(job_type: &str) -> ActivateJobs {
    ActivateJobs {
        job_type: Arc::from(job_type),
        worker: Arc::from("worker"),
        timeout_ms: LOCK_MS,
        jobs_max: 100,
        fetch_variables: Vec::new(),
        tenant_ids: Vec::new(),
    }
}

pub fn document(value: Json) -> Document {
    match value {
        Json::Object(document) => document,
        other => panic!("not an object: {other}"),
    }
}

/// An activated job's variables as an object.
pub fn job_variables(job: &ActivatedJob) -> Json {
    job.variables
        .iter()
        .map(|variable| (variable.name.to_string(), variable.value.clone()))
        .collect::<Document>()
        .into()
}

/// Asserts what matters of an incident: its type, its element and its text.
#[track_caller]
pub fn assert_incident(incident: &Incident, expected: (&str, &str, &str)) {
    let found = (
        incident.error_type.name(),
        &*incident.element_id,
        incident.error_message.as_str(),
    );
    assert_eq!(found, expected);
}
