//! Clients that log before sending and after the reply: creators, workers, publishers.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use tokio::{sync::watch, task::JoinSet};
use tonic::{Code, Status, transport::Channel};

use super::{
    checker::{History, Outcome},
    protocol::{self as p, gateway_client::GatewayClient},
};

type Client = GatewayClient<Channel>;

const CREATORS: u64 = 4;
const WORKERS: u64 = 3;

/// A start, a service task of type `work`, an end.
const PROCESS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="crash" isExecutable="true">
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

/// What the clients share.
#[derive(Debug, Default)]
pub struct Log {
    history: Mutex<History>,
    /// Makes every id of a test different, over all its engines.
    next: AtomicU64,
    acknowledged: watch::Sender<usize>,
}

/// Clients at work on one engine.
#[derive(Debug)]
pub struct Load {
    log: Arc<Log>,
    stop: watch::Sender<bool>,
    clients: tokio::sync::Mutex<JoinSet<()>>,
}

impl Load {
    /// Deploys the process and sets the clients to work. They end by themselves when the engine is gone.
    pub async fn start(address: SocketAddr, log: Arc<Log>) -> Self {
        let channel = Channel::from_shared(format!("http://{address}"))
            .expect("a url")
            .connect_lazy();
        let client = GatewayClient::new(channel);
        deploy(client.clone()).await;
        let stop = watch::Sender::new(false);
        let mut clients = JoinSet::new();
        for _ in 0..CREATORS {
            clients.spawn(until(
                stop.subscribe(),
                create(client.clone(), Arc::clone(&log)),
            ));
        }
        for _ in 0..WORKERS {
            clients.spawn(until(
                stop.subscribe(),
                work(client.clone(), Arc::clone(&log)),
            ));
        }
        clients.spawn(until(stop.subscribe(), publish(client, Arc::clone(&log))));
        Self {
            log,
            stop,
            clients: tokio::sync::Mutex::new(clients),
        }
    }

    /// Resolves once some more commands have been acknowledged; gives how many there are.
    pub async fn progress(&self) -> usize {
        let mut acknowledged = self.log.acknowledged.subscribe();
        let enough = *acknowledged.borrow_and_update() + 20;
        let reached = acknowledged.wait_for(|count| *count >= enough);
        let waited = tokio::time::timeout(Duration::from_secs(60), reached).await;
        *waited
            .expect("the engine answers")
            .expect("the log is there")
    }

    /// What has been logged up to now.
    pub fn history(&self) -> History {
        self.log.history().clone()
    }

    /// Ends all clients; what they had sent stays without an answer.
    pub async fn stop(&self) {
        self.stop.send_replace(true);
        self.ended().await;
    }

    /// Resolves when all clients have seen that the engine is gone.
    pub async fn ended(&self) {
        let mut clients = self.clients.lock().await;
        while clients.join_next().await.is_some() {}
    }
}

impl Log {
    fn history(&self) -> std::sync::MutexGuard<'_, History> {
        self.history.lock().expect("no client panics with the log")
    }

    /// Notes what a client was told of an instance, or that it's about to ask.
    pub fn note_creation(&self, id: &str, told: Outcome) {
        self.history().creations.insert(id.to_owned(), told);
        self.note_progress(told);
    }

    /// A new id.
    pub fn fresh(&self, kind: &str) -> String {
        format!("{kind}-{}", self.next.fetch_add(1, Ordering::Relaxed))
    }

    fn note_progress(&self, outcome: Outcome) {
        if matches!(outcome, Outcome::Acknowledged(_)) {
            self.acknowledged.send_modify(|count| *count += 1);
        }
    }
}

async fn deploy(mut client: Client) {
    let request = p::DeployResourceRequest {
        resources: vec![p::Resource {
            name: "crash.bpmn".to_owned(),
            content: PROCESS.into(),
        }],
        tenant_id: String::new(),
    };
    client.deploy_resource(request).await.expect("deployed");
}

async fn until(mut stop: watch::Receiver<bool>, client: impl Future<Output = ()>) {
    tokio::select! {
        _ = stop.wait_for(|is_stopped| *is_stopped) => {}
        () = client => {}
    }
}

async fn create(mut client: Client, log: Arc<Log>) {
    loop {
        let id = log.fresh("instance");
        log.note_creation(&id, Outcome::Unknown);
        let request = p::CreateProcessInstanceRequest {
            bpmn_process_id: "crash".to_owned(),
            version: -1,
            variables: format!(r#"{{"id":"{id}"}}"#),
            ..Default::default()
        };
        let reply = client.create_process_instance(request).await;
        let told = outcome(reply.map(|reply| reply.into_inner().process_instance_key));
        log.note_creation(&id, told);
        if told == Outcome::Unknown {
            return;
        }
    }
}

async fn publish(mut client: Client, log: Arc<Log>) {
    loop {
        let id = log.fresh("message");
        log.history()
            .publications
            .insert(id.clone(), Outcome::Unknown);
        let request = p::PublishMessageRequest {
            name: "m".to_owned(),
            correlation_key: "k".to_owned(),
            time_to_live: 3_600_000,
            message_id: id.clone(),
            ..Default::default()
        };
        let reply = client.publish_message(request).await;
        let told = outcome(reply.map(|reply| reply.into_inner().key));
        log.history().publications.insert(id, told);
        log.note_progress(told);
        if told == Outcome::Unknown {
            return;
        }
    }
}

async fn work(mut client: Client, log: Arc<Log>) {
    loop {
        let request = p::ActivateJobsRequest {
            r#type: "work".to_owned(),
            worker: "w".to_owned(),
            // Short, so that locks run out under the load and jobs go to a second worker.
            timeout: 100,
            max_jobs_to_activate: 10,
            request_timeout: 1_000,
            ..Default::default()
        };
        let Ok(stream) = client.activate_jobs(request).await else {
            return;
        };
        let mut stream = stream.into_inner();
        while let Ok(Some(batch)) = stream.message().await {
            for job in batch.jobs {
                if complete(&mut client, &log, job.key).await == Outcome::Unknown {
                    return;
                }
            }
        }
    }
}

async fn complete(client: &mut Client, log: &Log, job_key: i64) -> Outcome {
    let text = log.fresh("done");
    let unknown = (job_key, Outcome::Unknown);
    log.history().completions.insert(text.clone(), unknown);
    let request = p::CompleteJobRequest {
        job_key,
        variables: format!(r#"{{"done":"{text}"}}"#),
        result: None,
    };
    let told = outcome(client.complete_job(request).await.map(|_| 0));
    log.history().completions.insert(text, (job_key, told));
    log.note_progress(told);
    told
}

/// A status that only an engine that has not carried the command out gives is a refusal.
fn outcome(reply: Result<i64, Status>) -> Outcome {
    match reply {
        Ok(key) => Outcome::Acknowledged(key),
        Err(status) => match status.code() {
            Code::NotFound
            | Code::AlreadyExists
            | Code::FailedPrecondition
            | Code::InvalidArgument
            | Code::ResourceExhausted => Outcome::Refused,
            _ => Outcome::Unknown,
        },
    }
}
