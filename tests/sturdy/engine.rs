//! The real binary as an engine in the foreground, what it takes of the machine, and a client that behaves.

use std::{
    io::{BufRead, BufReader},
    net::SocketAddr,
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, ChildStderr, Command, Stdio},
    time::{Duration, Instant},
};

use rustix::process::{Pid, Resource, Rlimit, getrlimit, prlimit, setrlimit};
use tonic::{Status, transport::Channel};
use zcli::protocol::{self as p, gateway_client::GatewayClient};

pub type Client = GatewayClient<Channel>;

/// One service task of type `work`.
const PROCESS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="sturdy" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="task" />
    <bpmn:serviceTask id="task">
      <bpmn:extensionElements><zeebe:taskDefinition type="work" /></bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:sequenceFlow id="f2" sourceRef="task" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>"#;

/// A running engine; killed when dropped.
pub struct Engine {
    process: Child,
    pub grpc: SocketAddr,
    pub rest: SocketAddr,
    _folder: tempfile::TempDir,
}

impl Engine {
    pub fn start() -> Self {
        Self::start_with(|command| command)
    }

    /// With less of something than this process may have.
    pub fn limited(resource: Resource, most: u64) -> Self {
        Self::start_with(|command| {
            let limit = Rlimit {
                current: Some(most),
                maximum: Some(most),
            };
            // SAFETY: one system call between fork and exec.
            unsafe { command.pre_exec(move || Ok(setrlimit(resource, limit)?)) }
        })
    }

    pub fn start_with(adjust: impl FnOnce(&mut Command) -> &mut Command) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zcli"));
        let folder = tempfile::tempdir().expect("a temporary folder");
        command.args(arguments(&folder.path().join("data")));
        adjust(&mut command);
        Self::run(command, folder)
    }

    /// Runs a command that becomes an engine.
    pub fn run(mut command: Command, folder: tempfile::TempDir) -> Self {
        let path = folder.path();
        let mut process = command
            .env("HOME", path)
            .env("XDG_CONFIG_HOME", path.join("config"))
            .env("XDG_DATA_HOME", path.join("share"))
            .env("XDG_STATE_HOME", path.join("state"))
            .env("XDG_CACHE_HOME", path.join("cache"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary starts");
        let talk = process.stderr.take().expect("piped");
        let (grpc, rest) = when_ready(talk);
        Self {
            process,
            grpc,
            rest,
            _folder: folder,
        }
    }

    pub fn pid(&self) -> u32 {
        self.process.id()
    }

    pub async fn client(&self) -> Client {
        let url = format!("http://{}", self.grpc);
        let mut last = None;
        // A crowd at the door may keep one waiting for a while.
        for _ in 0..50 {
            match GatewayClient::connect(url.clone()).await {
                Ok(client) => return client,
                Err(error) => last = Some(error),
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("no connection: {last:?}");
    }

    /// Changes a limit of the running engine.
    pub fn limit(&self, resource: Resource, most: Option<u64>) {
        let pid = Pid::from_raw(i32::try_from(self.pid()).expect("a process id"));
        let limit = Rlimit {
            current: most,
            maximum: None,
        };
        prlimit(pid, resource, limit).expect("its limits are ours to set");
    }

    /// Open files at the moment.
    pub fn open_files(&self) -> usize {
        let folder = format!("/proc/{}/fd", self.pid());
        std::fs::read_dir(folder).expect("it runs").count()
    }

    /// Memory at the moment, in MiB.
    pub fn memory_mib(&self) -> usize {
        self.status("VmRSS:") / 1024
    }

    /// The most memory it ever had, in MiB.
    pub fn memory_most_mib(&self) -> usize {
        self.status("VmHWM:") / 1024
    }

    fn status(&self, field: &str) -> usize {
        let path = format!("/proc/{}/status", self.pid());
        let text = std::fs::read_to_string(path).expect("it runs");
        let line = text.lines().find(|line| line.starts_with(field));
        let number = line.and_then(|line| line.split_whitespace().nth(1));
        number.and_then(|text| text.parse().ok()).expect("a number")
    }

    /// Processor time it has taken so far, in milliseconds.
    pub fn cpu_ms(&self) -> u64 {
        let path = format!("/proc/{}/stat", self.pid());
        let text = std::fs::read_to_string(path).expect("it runs");
        let (_, fields) = text.rsplit_once(')').expect("the name is in brackets");
        let ticks = fields.split_whitespace().skip(11).take(2);
        let ticks: u64 = ticks.map(|text| text.parse::<u64>().expect("ticks")).sum();
        ticks * 10
    }

    pub fn is_running(&mut self) -> bool {
        self.process.try_wait().expect("a child").is_none()
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        // Ended already, if a test has failed.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What the binary is told to be an engine.
pub fn arguments(data: &Path) -> Vec<String> {
    let mut arguments: Vec<String> = [
        "engine",
        "start",
        "--foreground",
        "--grpc-port",
        "0",
        "--rest-port",
        "0",
        "--data",
    ]
    .map(str::to_owned)
    .into();
    arguments.push(data.display().to_string());
    arguments
}

/// The addresses of gRPC and REST, as soon as the engine says them.
fn when_ready(talk: ChildStderr) -> (SocketAddr, SocketAddr) {
    let mut talk = BufReader::new(talk);
    let mut said = String::new();
    loop {
        let mut line = String::new();
        let read = talk.read_line(&mut line).expect("its stderr is text");
        assert_ne!(read, 0, "the engine ended before it was ready: {said}");
        said.push_str(&line);
        if let (Some(grpc), Some(rest)) = (after(&line, "gRPC "), after(&line, "REST ")) {
            // The pipe stays open and is read, or the engine's next line would fail.
            std::thread::spawn(move || std::io::copy(&mut talk, &mut std::io::stderr()));
            return (grpc, rest);
        }
    }
}

/// The address that follows a word.
fn after(line: &str, word: &str) -> Option<SocketAddr> {
    let (_, rest) = line.split_once(word)?;
    let end = rest.find([',', ' ', '\n']).unwrap_or(rest.len());
    rest[..end].parse().ok()
}

/// As many open files as this process may have: its clients need them.
pub fn raise_open_files() {
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    // Refused, the tests that need many say so.
    let _ = setrlimit(Resource::Nofile, raised);
}

pub async fn deploy(client: &mut Client) {
    let request = p::DeployResourceRequest {
        resources: vec![p::Resource {
            name: "sturdy.bpmn".to_owned(),
            content: PROCESS.into(),
        }],
        tenant_id: String::new(),
    };
    client.deploy_resource(request).await.expect("it's valid");
}

pub async fn create(client: &mut Client, variables: String) -> Result<i64, Status> {
    let request = p::CreateProcessInstanceRequest {
        bpmn_process_id: "sturdy".to_owned(),
        version: -1,
        variables,
        ..Default::default()
    };
    let created = client.create_process_instance(request).await?;
    Ok(created.into_inner().process_instance_key)
}

/// The jobs there are, without waiting for any.
pub async fn activate(client: &mut Client, jobs_max: i32) -> Result<Vec<p::ActivatedJob>, Status> {
    let request = p::ActivateJobsRequest {
        r#type: "work".to_owned(),
        worker: "sturdy".to_owned(),
        timeout: 600_000,
        max_jobs_to_activate: jobs_max,
        request_timeout: -1,
        fetch_variable: vec!["none".to_owned()],
        ..Default::default()
    };
    let mut stream = client.activate_jobs(request).await?.into_inner();
    let mut jobs = Vec::new();
    while let Some(batch) = stream.message().await? {
        jobs.extend(batch.jobs);
    }
    Ok(jobs)
}

pub async fn complete(client: &mut Client, job_key: i64, variables: String) -> Result<(), Status> {
    let request = p::CompleteJobRequest {
        job_key,
        variables,
        result: None,
    };
    client.complete_job(request).await.map(drop)
}

/// A variable of about this size.
pub fn variables(bytes: usize) -> String {
    format!(r#"{{"data":"{}"}}"#, "x".repeat(bytes))
}

/// Waits for what must come true by itself.
pub async fn eventually(what: &str, limit: Duration, mut is_true: impl AsyncFnMut() -> bool) {
    let deadline = Instant::now() + limit;
    while !is_true().await {
        assert!(Instant::now() < deadline, "not within {limit:?}: {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
