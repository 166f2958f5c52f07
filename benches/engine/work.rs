//! Who works the jobs, and who waits for which instance.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{sync::oneshot, task::JoinSet};
use zcli::protocol as pb;
use zcli::protocol::gateway_client::GatewayClient;

use crate::Result;

pub type Client = GatewayClient<tonic::transport::Channel>;

/// Long polls open at a time, and jobs asked for by each.
const POLLS: usize = 2;
const JOBS_A_POLL: i32 = 64;

/// An instance's jobs may be done before its creation is answered.
#[derive(Default)]
struct Waiting {
    callers: HashMap<i64, oneshot::Sender<()>>,
    /// Jobs done so far of instances that are not all done.
    done: HashMap<i64, u32>,
    total: usize,
}

/// Counts each instance's jobs.
#[derive(Clone)]
pub struct Board {
    waiting: Arc<Mutex<Waiting>>,
    jobs: u32,
}

impl Board {
    /// For instances of so many jobs each.
    pub fn new(jobs: u32) -> Self {
        Self {
            waiting: Arc::default(),
            jobs,
        }
    }

    fn done(&self, instance: i64) {
        let mut waiting = self.waiting.lock().expect("no caller panics");
        waiting.total += 1;
        let done = waiting.done.entry(instance).or_default();
        *done += 1;
        if *done < self.jobs {
            return;
        }
        if let Some(caller) = waiting.callers.remove(&instance) {
            waiting.done.remove(&instance);
            // A caller that stopped waiting is the end of the run.
            let _ = caller.send(());
        }
    }

    /// None when all its jobs are done already.
    pub fn wait(&self, instance: i64) -> Option<oneshot::Receiver<()>> {
        let mut waiting = self.waiting.lock().expect("no caller panics");
        if waiting.done.get(&instance) == Some(&self.jobs) {
            waiting.done.remove(&instance);
            return None;
        }
        let (tell, told) = oneshot::channel();
        waiting.callers.insert(instance, tell);
        Some(told)
    }

    /// Jobs completed so far, of all instances.
    pub fn total(&self) -> usize {
        self.waiting.lock().expect("no caller panics").total
    }
}

pub async fn connect(address: &str) -> Result<Client> {
    let client = GatewayClient::connect(format!("http://{address}")).await?;
    Ok(client.max_decoding_message_size(64 << 20))
}

pub async fn deploy(mut client: Client, model: &str) -> Result<()> {
    client
        .deploy_resource(pb::DeployResourceRequest {
            resources: vec![pb::Resource {
                name: "bench.bpmn".to_owned(),
                content: model.as_bytes().to_vec(),
            }],
            tenant_id: String::new(),
        })
        .await?;
    Ok(())
}

/// Workers that take jobs and complete each, until the set is dropped.
pub fn workers(client: &Client, board: &Board) -> JoinSet<Result<()>> {
    let mut workers = JoinSet::new();
    for _ in 0..POLLS {
        workers.spawn(work(client.clone(), board.clone()));
    }
    workers
}

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

/// Starts an instance; gives its key. Back-pressure is part of an engine's answer: the caller comes again.
pub async fn create(client: &mut Client, variables: &str) -> Result<i64> {
    loop {
        let request = pb::CreateProcessInstanceRequest {
            bpmn_process_id: "bench".to_owned(),
            version: -1,
            variables: variables.to_owned(),
            ..Default::default()
        };
        match client.create_process_instance(request).await {
            Ok(created) => return Ok(created.into_inner().process_instance_key),
            Err(status) if status.code() == tonic::Code::ResourceExhausted => {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            Err(status) => return Err(status.into()),
        }
    }
}
