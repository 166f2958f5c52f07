//! The load: callers that each create an instance, wait until its job is completed, and begin again.

use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use tokio::{sync::oneshot, task::JoinSet};
use zcli::protocol as pb;
use zcli::protocol::gateway_client::GatewayClient;

use crate::{
    CALLERS, Result, WARM_UP,
    measured::{Measured, Usage},
};

type Client = GatewayClient<tonic::transport::Channel>;

/// Long polls open at a time, and jobs asked for by each.
const POLLS: usize = 2;
const JOBS_A_POLL: i32 = 64;

const PROCESS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="bench">
  <bpmn:process id="one-task" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="task"/>
    <bpmn:serviceTask id="task"><bpmn:extensionElements><zeebe:taskDefinition type="bench"/></bpmn:extensionElements><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:serviceTask>
    <bpmn:sequenceFlow id="f2" sourceRef="task" targetRef="end"/>
    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>"#;

/// Who waits for which instance; an instance's job may be done before its creation is answered.
#[derive(Default)]
struct Waiting {
    callers: HashMap<i64, oneshot::Sender<()>>,
    done_early: HashMap<i64, ()>,
}

#[derive(Clone, Default)]
struct Board(Arc<Mutex<Waiting>>);

impl Board {
    fn done(&self, instance: i64) {
        let mut waiting = self.0.lock().expect("no caller panics");
        match waiting.callers.remove(&instance) {
            // A caller that stopped waiting is the end of the run.
            Some(caller) => drop(caller.send(())),
            None => drop(waiting.done_early.insert(instance, ())),
        }
    }

    fn wait(&self, instance: i64) -> Option<oneshot::Receiver<()>> {
        let mut waiting = self.0.lock().expect("no caller panics");
        if waiting.done_early.remove(&instance).is_some() {
            return None;
        }
        let (tell, told) = oneshot::channel();
        waiting.callers.insert(instance, tell);
        Some(told)
    }
}

/// Warms up, then measures for `duration`.
pub async fn run(
    address: &str,
    process_id: u32,
    data: &Path,
    duration: Duration,
) -> Result<Measured> {
    let client = GatewayClient::connect(format!("http://{address}")).await?;
    deploy(client.clone()).await?;
    let board = Board::default();
    let mut workers = JoinSet::new();
    for _ in 0..POLLS {
        workers.spawn(work(client.clone(), board.clone()));
    }
    drive(&client, &board, WARM_UP).await?;
    let before = Usage::of(process_id, data)?;
    let started = Instant::now();
    let mut latencies = drive(&client, &board, duration).await?;
    let elapsed = started.elapsed();
    let after = Usage::of(process_id, data)?;
    workers.abort_all();

    latencies.sort_unstable();
    let instances = latencies.len() as f64;
    let cpu = after.cpu.saturating_sub(before.cpu);
    let disk = after.disk_bytes.saturating_sub(before.disk_bytes);
    Ok(Measured {
        instances_a_second: instances / elapsed.as_secs_f64(),
        p50: latencies[latencies.len() / 2],
        p99: latencies[latencies.len() * 99 / 100],
        cpu_us_an_instance: cpu.as_secs_f64() * 1e6 / instances,
        disk_bytes_an_instance: disk as f64 / instances,
    })
}

async fn deploy(mut client: Client) -> Result<()> {
    client
        .deploy_resource(pb::DeployResourceRequest {
            resources: vec![pb::Resource {
                name: "one-task.bpmn".to_owned(),
                content: PROCESS.as_bytes().to_vec(),
            }],
            tenant_id: String::new(),
        })
        .await?;
    Ok(())
}

/// All callers for a time; gives how long each instance took.
async fn drive(client: &Client, board: &Board, duration: Duration) -> Result<Vec<Duration>> {
    let end = Instant::now() + duration;
    let mut callers = JoinSet::new();
    for _ in 0..CALLERS {
        callers.spawn(call(client.clone(), board.clone(), end));
    }
    let mut latencies = Vec::new();
    while let Some(caller) = callers.join_next().await {
        latencies.extend(caller??);
    }
    Ok(latencies)
}

async fn call(mut client: Client, board: Board, end: Instant) -> Result<Vec<Duration>> {
    let mut latencies = Vec::new();
    while Instant::now() < end {
        let started = Instant::now();
        let request = pb::CreateProcessInstanceRequest {
            bpmn_process_id: "one-task".to_owned(),
            version: -1,
            ..Default::default()
        };
        let created = match client.create_process_instance(request).await {
            Ok(created) => created.into_inner(),
            // Back-pressure is part of the peer's answer: the caller comes again.
            Err(status) if status.code() == tonic::Code::ResourceExhausted => {
                tokio::time::sleep(Duration::from_millis(1)).await;
                continue;
            }
            Err(status) => return Err(status.into()),
        };
        if let Some(done) = board.wait(created.process_instance_key) {
            done.await?;
        }
        latencies.push(started.elapsed());
    }
    Ok(latencies)
}

/// Takes jobs and completes each, all at once.
async fn work(mut client: Client, board: Board) -> Result<()> {
    loop {
        let request = pb::ActivateJobsRequest {
            r#type: "bench".to_owned(),
            worker: "bench".to_owned(),
            timeout: 60_000,
            max_jobs_to_activate: JOBS_A_POLL,
            request_timeout: 10_000,
            ..Default::default()
        };
        let Ok(batches) = client.activate_jobs(request).await else {
            tokio::time::sleep(Duration::from_millis(1)).await;
            continue;
        };
        let mut batches = batches.into_inner();
        while let Ok(Some(batch)) = batches.message().await {
            for job in batch.jobs {
                tokio::spawn(complete(client.clone(), board.clone(), job));
            }
        }
    }
}

async fn complete(mut client: Client, board: Board, job: pb::ActivatedJob) {
    let request = pb::CompleteJobRequest {
        job_key: job.key,
        variables: String::new(),
        result: None,
    };
    while let Err(status) = client.complete_job(request.clone()).await {
        assert_eq!(status.code(), tonic::Code::ResourceExhausted, "{status}");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    board.done(job.process_instance_key);
}
