//! Runs a scenario's steps over gRPC, the same way on both engines.

mod create;
mod engine;

use std::{collections::BTreeMap, time::Duration};

pub use engine::{Engine, Late};
use serde_json::{Value, json};
use tokio::task::JoinHandle;
use tonic::{Status, transport::Channel};
use zcli::protocol::{gateway_client::GatewayClient, *};

use crate::{
    deployed, notation,
    observe::Names,
    reply::{Reply, shown, shown_job},
    scenario::{self, Scenario, Step},
};

/// The visible result of a scenario, and its end in short.
pub async fn run(scenario: &Scenario, engine: &mut (dyn Engine + Send)) -> (Value, String) {
    let mut run = Run::new(scenario, engine).await;
    if let Some(model) = &scenario.model {
        run.deploy(
            &[(format!("{}.bpmn", scenario.name), model.clone())],
            "deploy",
        )
        .await;
    }
    for step in &scenario.steps {
        run.step(step).await;
    }
    run.finish().await
}

/// The test gateway never answers some calls that its engine refuses in an odd way.
const CALL_TIMEOUT: Duration = Duration::from_secs(25);

pub struct Run<'a> {
    pub client: GatewayClient<Channel>,
    scenario: &'a Scenario,
    pub engine: &'a mut (dyn Engine + Send),
    pub names: Names,
    pub jobs: Vec<i64>,
    pub instances: Vec<i64>,
    pub definitions: BTreeMap<(String, i32), i64>,
    pub messages: usize,
    pub signals: usize,
    deployments: usize,
    /// Whether an instance was given tags.
    has_tags: bool,
    /// Calls that wait for a result, with the place of their reply.
    waiting: Vec<(usize, JoinHandle<Reply>)>,
    /// Likewise of user tasks.
    late: Vec<(usize, u64)>,
    replies: Vec<Value>,
}

async fn connect(engine: &dyn Engine) -> GatewayClient<Channel> {
    let channel = Channel::from_shared(engine.grpc_url()).expect("a url");
    let channel = channel.timeout(CALL_TIMEOUT).connect().await;
    GatewayClient::new(channel.expect("the engine answers on its port"))
}

impl<'a> Run<'a> {
    /// Nothing deployed yet.
    pub async fn new(scenario: &'a Scenario, engine: &'a mut (dyn Engine + Send)) -> Self {
        Run {
            client: connect(engine).await,
            scenario,
            engine,
            names: Names::default(),
            jobs: Vec::new(),
            instances: Vec::new(),
            definitions: BTreeMap::new(),
            messages: 0,
            signals: 0,
            deployments: 0,
            has_tags: false,
            waiting: Vec::new(),
            late: Vec::new(),
            replies: Vec::new(),
        }
    }

    /// Ends the engine and starts it on what it has kept.
    pub async fn restart(&mut self) {
        self.engine.restart();
        self.late.clear();
        self.client = connect(self.engine).await;
    }

    pub async fn finish(mut self) -> (Value, String) {
        for (place, call) in std::mem::take(&mut self.waiting) {
            let reply = call.await.expect("the call doesn't panic");
            let step = self.replies[place]["step"]
                .as_str()
                .unwrap_or_default()
                .to_owned();
            self.replies[place] = shown(&step, reply);
        }
        self.engine.settle();
        for (place, id) in std::mem::take(&mut self.late) {
            if let Some(reply) = self.engine.late(id) {
                let step = self.replies[place]["step"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned();
                self.replies[place] = shown(&step, reply);
            }
        }
        let observation = self.engine.observe();
        let last = self
            .replies
            .iter()
            .rev()
            .find_map(|reply| reply["rejected"].as_str());
        let end = observation.end(last);
        (observation.visible(self.replies, self.names), end)
    }

    fn now_ms(&self) -> i64 {
        self.engine.now_ms()
    }

    /// `${now+10s}` becomes that instant, as ISO 8601.
    fn expand(&mut self, text: &str) -> String {
        let mut out = text.to_owned();
        while let Some(start) = out.find("${now") {
            let end = start + out[start..].find('}').expect("a closed placeholder");
            let inner = out[start + 5..end].trim();
            let delta = inner
                .strip_prefix(['+', '-'])
                .map_or(Duration::ZERO, duration);
            let delta = i64::try_from(delta.as_millis()).expect("small");
            let sign = if inner.starts_with('-') { -1 } else { 1 };
            let at =
                jiff::Timestamp::from_millisecond(self.now_ms() + sign * delta).expect("in range");
            let at = at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
            self.names
                .times
                .insert(at.clone(), out[start + 1..=end].replace(['{', '}'], ""));
            out.replace_range(start..=end, &at);
        }
        out
    }

    /// JSON text of variables; a string is taken as it is, so that broken JSON can be sent.
    pub fn json(&mut self, variables: Option<&Value>) -> String {
        match variables {
            None => String::new(),
            Some(Value::String(raw)) => self.expand(raw),
            Some(value) => self.expand(&value.to_string()),
        }
    }

    pub async fn step(&mut self, step: &Step) {
        match step {
            Step::Deploy(it) => {
                let model = |name: &String| self.scenario.models.get(name).cloned();
                let files = it.models.iter().enumerate().map(|(n, name)| {
                    let is_file_name = name.contains('.');
                    let file = it.as_names.get(n).cloned().unwrap_or_else(|| {
                        let ending = if is_file_name { "" } else { ".bpmn" };
                        format!("{name}{ending}")
                    });
                    (
                        file,
                        model(name).unwrap_or_else(|| panic!("no model {name}")),
                    )
                });
                let files: Vec<_> = files.collect();
                self.deploy(&files, &format!("deploy {}", it.models.join(" ")))
                    .await;
            }
            Step::Create(it) => self.create(it).await,
            Step::Activate(it) => self.activate(it).await,
            Step::Work(it) => self.work(it).await,
            Step::Advance(by) => {
                let by = duration(by);
                self.engine.settle();
                self.engine.advance(by);
            }
            other => self.command(other).await,
        }
        self.engine.settle();
    }

    /// As [`reply`](Self::reply), for one that may come later.
    pub fn late_reply(&mut self, step: &str, reply: Late) {
        match reply {
            Late::Now(reply) => self.reply(step, reply),
            Late::Pending(id) => {
                self.late.push((self.replies.len(), id));
                self.replies.push(json!({ "step": step, "pending": true }));
            }
        }
    }

    pub fn reply(&mut self, step: &str, reply: Reply) {
        self.replies.push(shown(step, reply));
    }

    async fn deploy(&mut self, files: &[(String, String)], label: &str) {
        let mut resources = Vec::new();
        for (name, model) in files {
            let content = self.expand(&notation::to_file(model)).into_bytes();
            resources.push(Resource {
                name: name.clone(),
                content,
            });
        }
        let request = DeployResourceRequest {
            resources,
            ..Default::default()
        };
        let reply = self.client.deploy_resource(request).await;
        let reply = reply.map(|response| {
            let response = response.into_inner();
            self.deployments += 1;
            self.names
                .keys
                .insert(response.key, format!("deployment#{}", self.deployments));
            let metadata = response.deployments.iter();
            let metadata = metadata.filter_map(|it| it.metadata.as_ref());
            let shown = metadata.map(|it| {
                let (key, name) = deployed::name(it);
                self.names.keys.insert(key, name);
                if let deployment::Metadata::Process(it) = it {
                    let id = (it.bpmn_process_id.clone(), it.version);
                    self.definitions.insert(id, key);
                }
                deployed::shown(it)
            });
            Value::Array(shown.collect())
        });
        self.reply(label, reply);
        self.engine.settle();
    }

    async fn activate(&mut self, it: &scenario::Activate) {
        let label = format!("activate {}", it.job_type);
        let request = ActivateJobsRequest {
            r#type: it.job_type.clone(),
            worker: it.worker.clone().unwrap_or_else(|| "worker".to_owned()),
            timeout: it.timeout_ms,
            max_jobs_to_activate: it.max,
            fetch_variable: it.fetch.clone(),
            // No long poll: all there is has been made before.
            request_timeout: -1,
            ..Default::default()
        };
        let now = self.now_ms();
        let activated = self.activated(request).await;
        let reply = activated.map(|mut jobs| {
            // The test engine's store orders keys by signed bytes.
            jobs.sort_by_key(|job| job.key);
            // Looked up only where there are some: that reads all records.
            for job in jobs.iter_mut().filter(|_| self.has_tags) {
                job.tags = self.engine.job_tags(job);
            }
            self.jobs.extend(jobs.iter().map(|job| job.key));
            jobs.iter().map(|job| shown_job(job, now)).collect()
        });
        self.reply(&label, reply);
    }

    async fn activated(
        &mut self,
        request: ActivateJobsRequest,
    ) -> Result<Vec<ActivatedJob>, Status> {
        let mut stream = self.client.activate_jobs(request).await?.into_inner();
        let mut jobs = Vec::new();
        while let Some(response) = stream.message().await? {
            jobs.extend(response.jobs);
        }
        Ok(jobs)
    }

    async fn work(&mut self, it: &scenario::Work) {
        let known = self.jobs.len();
        self.activate(&scenario::Activate {
            job_type: it.job_type.clone(),
            max: 1,
            worker: None,
            timeout_ms: 60_000,
            fetch: Vec::new(),
        })
        .await;
        if self.jobs.len() > known {
            let complete = scenario::Complete {
                variables: it.variables.clone(),
                result: it.result.clone(),
                ..Default::default()
            };
            self.command(&Step::Complete(complete)).await;
        }
    }
}

/// `10s`, `5m`, `2h`, `1d`, `250ms`.
fn duration(text: &str) -> Duration {
    let digits = text
        .find(|letter: char| !letter.is_ascii_digit())
        .expect("a unit");
    let amount: u64 = text[..digits].parse().expect("a whole number");
    match &text[digits..] {
        "ms" => Duration::from_millis(amount),
        "s" => Duration::from_secs(amount),
        "m" => Duration::from_secs(amount * 60),
        "h" => Duration::from_secs(amount * 3600),
        "d" => Duration::from_secs(amount * 86_400),
        other => panic!("no such unit: {other}"),
    }
}
