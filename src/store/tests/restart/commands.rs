//! Random commands on what there is.

use super::{process, random::Random};
use crate::engine::{
    command::{
        ActivateInstruction, ActivateJobs, AssignUserTask, BroadcastSignal, Command, CompleteJob,
        CompleteUserTask, CreateBatchOperation, CreateInstance, DecisionReference, Deploy,
        EvaluateDecision, FailJob, JobResult, MigrateInstance, ModifyInstance, ProcessReference,
        PublishMessage, Resource, SetVariables, SetVariablesMode, ThrowError, UpdateJob,
        UpdateUserTask, UserTaskResult, VariableInstruction,
    },
    event::Event,
    record::{BatchItem, BatchPlan, DEFAULT_TENANT, Document, Key, UserTaskChanges},
};

/// Makes commands and remembers the keys that they can be about.
pub struct Commands {
    file: Option<String>,
    now_ms: i64,
    instances: Vec<Key>,
    jobs: Vec<Key>,
    incidents: Vec<Key>,
    definitions: Vec<Key>,
    /// Ids of elements and flows of the process.
    ids: Vec<String>,
    /// Instances of elements.
    elements: Vec<Key>,
    next_version: Option<String>,
    tasks: Vec<Key>,
    /// Files and forms.
    resources: Vec<Key>,
    batches: Vec<Key>,
}

impl Commands {
    pub fn new(random: &mut Random) -> Self {
        let file = process::file(random);
        let quoted = file.split(" id=\"").skip(1);
        let ids = quoted.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()));
        Self {
            ids: ids.collect(),
            definitions: Vec::new(),
            elements: Vec::new(),
            next_version: Some(file.replace("</process>", "<!-- 2 --></process>")),
            file: Some(file),
            now_ms: 1_767_225_600_000,
            instances: Vec::new(),
            jobs: Vec::new(),
            incidents: Vec::new(),
            tasks: Vec::new(),
            resources: Vec::new(),
            batches: Vec::new(),
        }
    }

    /// The next command and when it's sent; the first deploys the process.
    pub fn next(&mut self, random: &mut Random) -> (Command, i64) {
        self.now_ms += i64::try_from(random.below(1_500)).unwrap();
        let command = match self.file.take() {
            Some(file) => deploy([("p.bpmn", file), ("rules.dmn", rules(random))]),
            None => self.choose(random),
        };
        (command, self.now_ms)
    }

    /// Takes note of what has come into being.
    pub fn learn(&mut self, events: &[Event]) {
        for event in events {
            let (known, key) = match event {
                Event::ElementInstanceChanged(one) if one.process.is_some() => {
                    (&mut self.instances, one.key)
                }
                Event::ElementInstanceChanged(one) => (&mut self.elements, one.key),
                Event::ProcessDefinitionChanged(one) => (&mut self.definitions, one.key),
                Event::JobChanged(job) => (&mut self.jobs, job.key),
                Event::IncidentChanged(incident) => (&mut self.incidents, incident.key),
                Event::UserTaskChanged(task) => (&mut self.tasks, task.key),
                Event::DecisionRequirementsChanged(file) => (&mut self.resources, file.key),
                Event::ResourceChanged(resource) => (&mut self.resources, resource.key),
                Event::BatchOperationChanged(batch) => (&mut self.batches, batch.key),
                _ => continue,
            };
            if !known.contains(&key) {
                known.push(key);
            }
        }
    }

    fn on_user_task(&mut self, random: &mut Random) -> Command {
        let user_task_key = random.pick(&self.tasks).copied().unwrap_or(1);
        match random.below(4) {
            0 => Command::AssignUserTask(AssignUserTask {
                user_task_key,
                assignee: key(random).to_owned(),
                action: String::new(),
                overrides: random.below(2) == 0,
            }),
            1 => Command::UpdateUserTask(UpdateUserTask {
                user_task_key,
                changes: UserTaskChanges {
                    priority: Some(7),
                    ..UserTaskChanges::default()
                },
                action: "u".to_owned(),
            }),
            _ => Command::CompleteUserTask(CompleteUserTask {
                user_task_key,
                variables: variables(random),
                action: String::new(),
            }),
        }
    }

    fn choose(&mut self, random: &mut Random) -> Command {
        // Jobs that have ended are asked for now and then, too: refusals must be the same.
        let job_key = random.pick(&self.jobs).copied().unwrap_or(1);
        let instance = random.pick(&self.instances).copied().unwrap_or(1);
        match random.below(34) {
            0..=2 => create(random),
            3..=5 => activate(random),
            6..=8 => Command::CompleteJob(CompleteJob {
                job_key,
                // Listeners bring none.
                variables: match random.below(2) {
                    0 => Document::new(),
                    _ => variables(random),
                },
                result: Some(JobResult::UserTask(Box::new(answer(random)))),
            }),
            9 => Command::FailJob(FailJob {
                job_key,
                retries: i32::try_from(random.below(3)).unwrap(),
                error_message: "broken".to_owned(),
                retry_backoff_ms: i64::try_from(random.below(2) * 2_000).unwrap(),
                variables: variables(random),
            }),
            10 => Command::ThrowError(ThrowError {
                job_key,
                error_code: "E".to_owned(),
                error_message: "no".to_owned(),
                variables: variables(random),
            }),
            11 => Command::UpdateJob(UpdateJob {
                job_key,
                retries: Some(2),
                timeout_ms: None,
            }),
            12 => Command::ResolveIncident {
                incident_key: random.pick(&self.incidents).copied().unwrap_or(1),
            },
            13 | 14 => publish(random),
            15 => Command::BroadcastSignal(BroadcastSignal {
                name: "s".into(),
                variables: variables(random),
                tenant_id: DEFAULT_TENANT.into(),
            }),
            16 => Command::SetVariables(SetVariables {
                element_instance_key: instance,
                variables: variables(random),
                mode: SetVariablesMode::Propagate,
            }),
            17 if random.below(3) == 0 => Command::CancelInstance {
                process_instance_key: instance,
            },
            18 => Command::Continue,
            19 => self.modify(instance, random),
            20 => self.migrate(instance, random),
            21 => match self.next_version.take() {
                Some(file) => deploy([("p.bpmn", file), ("rules.dmn", rules(random))]),
                None => self.modify(instance, random),
            },
            22..=25 => self.on_user_task(random),
            26 => deploy_more(random),
            27 => Command::DeleteResource {
                resource_key: match random.below(8) {
                    0 => random.pick(&self.definitions).copied().unwrap_or(1),
                    _ => random.pick(&self.resources).copied().unwrap_or(1),
                },
            },
            28 => self.batch(random),
            29 => self.on_batch(random),
            30..=32 => Command::AdvanceBatchOperation,
            33 => Command::EvaluateDecision(EvaluateDecision {
                decision: DecisionReference::Id("d".to_owned()),
                variables: variables(random),
            }),
            _ => {
                self.now_ms += i64::try_from(random.below(8_000)).unwrap();
                Command::Tick
            }
        }
    }
}

impl Commands {
    /// On a few of what there is or was.
    fn batch(&self, random: &mut Random) -> Command {
        let plan = match random.below(5) {
            0 => BatchPlan::CancelProcessInstance,
            1 => BatchPlan::DeleteProcessInstance,
            2 => BatchPlan::MigrateProcessInstance {
                target_process_definition_key: random.pick(&self.definitions).copied().unwrap_or(1),
                mappings: self.ids.iter().map(|id| (id.clone(), id.clone())).collect(),
            },
            3 => BatchPlan::ModifyProcessInstance {
                moves: vec![(self.id(random), self.id(random))],
            },
            _ => BatchPlan::ResolveIncident,
        };
        let keys = match plan {
            BatchPlan::ResolveIncident => &self.incidents,
            _ => &self.instances,
        };
        let mut found: Vec<Key> = (0..4).filter_map(|_| random.pick(keys).copied()).collect();
        found.sort_unstable();
        found.dedup();
        let items = found.into_iter().map(|key| BatchItem {
            key,
            process_instance_key: key,
        });
        Command::CreateBatchOperation(CreateBatchOperation {
            plan,
            items: items.collect(),
        })
    }

    fn on_batch(&self, random: &mut Random) -> Command {
        let batch_operation_key = self.batches.last().copied().unwrap_or(1);
        match random.below(5) {
            0 => Command::CancelBatchOperation {
                batch_operation_key,
            },
            1 => Command::SuspendBatchOperation {
                batch_operation_key,
            },
            _ => Command::ResumeBatchOperation {
                batch_operation_key,
            },
        }
    }

    fn id(&self, random: &mut Random) -> String {
        random.pick(&self.ids).cloned().unwrap_or_default()
    }

    fn modify(&self, process_instance_key: Key, random: &mut Random) -> Command {
        let activate = (0..random.below(3))
            .map(|_| ActivateInstruction {
                element_id: self.id(random),
                ancestor_key: None,
                variables: vec![VariableInstruction {
                    scope_id: String::new(),
                    variables: variables(random),
                }],
            })
            .collect();
        let terminate = (0..random.below(3))
            .filter_map(|_| random.pick(&self.elements).copied())
            .collect();
        Command::ModifyInstance(ModifyInstance {
            process_instance_key,
            activate,
            terminate,
        })
    }

    /// To the other version, mostly with each element mapped to itself.
    fn migrate(&self, process_instance_key: Key, random: &mut Random) -> Command {
        let target = random.pick(&self.definitions).copied().unwrap_or(1);
        let mapped = self.ids.iter().filter(|_| random.below(20) > 0);
        Command::MigrateInstance(MigrateInstance {
            process_instance_key,
            target_process_definition_key: target,
            mappings: mapped.map(|id| (id.clone(), id.clone())).collect(),
        })
    }
}

/// A task listener denies, corrects or agrees.
fn answer(random: &mut Random) -> UserTaskResult {
    let mut answer = UserTaskResult::default();
    match random.below(4) {
        0 => answer.denied = Some("no".to_owned()),
        1 => answer.corrections.priority = Some(i32::try_from(random.below(100)).unwrap()),
        _ => {}
    }
    answer
}

fn deploy<const N: usize>(files: [(&str, String); N]) -> Command {
    let resources = files.map(|(name, content)| Resource {
        name: name.to_owned(),
        content: content.as_bytes().into(),
    });
    Command::Deploy(Deploy {
        resources: resources.into(),
        tenant_id: DEFAULT_TENANT.into(),
    })
}

fn deploy_more(random: &mut Random) -> Command {
    match random.below(4) {
        0 => deploy([("rules.dmn", rules(random))]),
        1 => deploy([("f.form", form(random))]),
        2 => deploy([("f.form", form(random)), ("rules.dmn", rules(random))]),
        _ => deploy([("rules.dmn", rules(random)), ("f.rpa", form(random))]),
    }
}

/// A decision that needs `x`, in few versions and tags, so that they come again.
fn rules(random: &mut Random) -> String {
    let (more, tag) = (random.below(3), random.below(2));
    format!(
        r#"<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="rules" name="rules" namespace="t">
  <decision id="d" name="d"><extensionElements><zeebe:versionTag value="v{tag}"/></extensionElements>
    <variable name="d"/><literalExpression><text>assert(x, x != null) + {more}</text></literalExpression></decision>
</definitions>"#
    )
}

fn form(random: &mut Random) -> String {
    let (more, tag) = (random.below(3), random.below(2));
    format!(r#"{{"id": "f", "versionTag": "v{tag}", "more": {more}}}"#)
}

fn create(random: &mut Random) -> Command {
    Command::CreateInstance(CreateInstance {
        process: ProcessReference::Id {
            bpmn_process_id: "p".to_owned(),
            version: None,
        },
        variables: variables(random),
        start_before: Vec::new(),
        terminate_after: match random.below(20) {
            0 => vec!["task1".to_owned(), "timer2".to_owned(), "task3".to_owned()],
            _ => Vec::new(),
        },
        tags: vec!["t".to_owned()],
        business_id: Some("b".to_owned()),
        tenant_id: DEFAULT_TENANT.into(),
        await_result: None,
    })
}

fn activate(random: &mut Random) -> Command {
    Command::ActivateJobs(ActivateJobs {
        job_type: "work".into(),
        worker: "w".into(),
        timeout_ms: 1 + i64::try_from(random.below(5_000)).unwrap(),
        jobs_max: 3,
        fetch_variables: Vec::new(),
        tenant_ids: vec![DEFAULT_TENANT.into()],
    })
}

fn publish(random: &mut Random) -> Command {
    Command::PublishMessage(PublishMessage {
        name: "m".into(),
        correlation_key: key(random).into(),
        time_to_live_ms: i64::try_from(random.below(3) * 4_000).unwrap(),
        message_id: format!("id{}", random.below(6)).into(),
        variables: variables(random),
        tenant_id: DEFAULT_TENANT.into(),
    })
}

fn key(random: &mut Random) -> &'static str {
    ["a", "b"][usize::try_from(random.below(2)).unwrap()]
}

/// Mostly what the process needs; now and then not, for incidents.
fn variables(random: &mut Random) -> Document {
    let mut document = Document::new();
    if random.below(8) > 0 {
        document.insert("x".to_owned(), random.below(10).into());
    }
    if random.below(8) > 0 {
        document.insert("k".to_owned(), key(random).into());
    }
    document
}
