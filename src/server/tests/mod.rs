//! A whole server in this process: real sockets on free ports, real files in a temporary folder.

mod banned;
mod crash;
mod failing_disk;
mod job_delivery;
mod lifetime;
mod rpcs;
mod runaway;

use tonic::transport::Channel;

use super::{Addresses, Options, Running, start};
use crate::{
    protocol::{self as p, gateway_client::GatewayClient},
    store::Location,
};

pub type Client = GatewayClient<Channel>;

/// One service task of type `work` between a start and an end.
pub const ONE_TASK: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="one-task" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="task" />
    <bpmn:serviceTask id="task">
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="work" />
        <zeebe:taskHeaders><zeebe:header key="h" value="1" /></zeebe:taskHeaders>
      </bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:sequenceFlow id="f2" sourceRef="task" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>"#;

pub fn options(location: Location) -> Options {
    Options::new(location).on_free_ports()
}

/// A server without a file, and a client of it.
pub async fn in_memory() -> (Running, Client) {
    let running = start(options(Location::Memory)).await.unwrap();
    let client = client(running.addresses()).await;
    (running, client)
}

pub async fn client(addresses: Addresses) -> Client {
    GatewayClient::connect(format!("http://{}", addresses.grpc))
        .await
        .unwrap()
}

pub async fn deploy(client: &mut Client) -> p::DeployResourceResponse {
    let request = p::DeployResourceRequest {
        resources: vec![p::Resource {
            name: "one-task.bpmn".to_owned(),
            content: ONE_TASK.into(),
        }],
        tenant_id: String::new(),
    };
    client.deploy_resource(request).await.unwrap().into_inner()
}

pub fn new_instance(variables: &str) -> p::CreateProcessInstanceRequest {
    p::CreateProcessInstanceRequest {
        bpmn_process_id: "one-task".to_owned(),
        version: -1,
        variables: variables.to_owned(),
        ..Default::default()
    }
}

pub async fn create(client: &mut Client, variables: &str) -> i64 {
    let created = client
        .create_process_instance(new_instance(variables))
        .await;
    created.unwrap().into_inner().process_instance_key
}

pub fn work(jobs_max: i32, request_timeout: i64) -> p::ActivateJobsRequest {
    p::ActivateJobsRequest {
        r#type: "work".to_owned(),
        worker: "w".to_owned(),
        timeout: 60_000,
        max_jobs_to_activate: jobs_max,
        request_timeout,
        ..Default::default()
    }
}

/// The jobs of one `ActivateJobs` call.
pub async fn activate(
    client: &mut Client,
    request: p::ActivateJobsRequest,
) -> Vec<p::ActivatedJob> {
    let mut stream = client.activate_jobs(request).await.unwrap().into_inner();
    let mut jobs = Vec::new();
    while let Some(batch) = stream.message().await.unwrap() {
        jobs.extend(batch.jobs);
    }
    jobs
}

pub async fn complete(client: &mut Client, job_key: i64, variables: &str) {
    let request = p::CompleteJobRequest {
        job_key,
        variables: variables.to_owned(),
        result: None,
    };
    client.complete_job(request).await.unwrap();
}
