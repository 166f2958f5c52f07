//! The RPCs over a real connection: answers, status codes and texts.

use tonic::{Code, codec::CompressionEncoding, transport::Endpoint};
use tonic_health::pb::{
    HealthCheckRequest, health_check_response::ServingStatus, health_client::HealthClient,
};

use super::{activate, complete, create, deploy, in_memory, new_instance, work};
use crate::{protocol as p, server::limits};

#[tokio::test]
async fn topology_names_the_port() {
    let (running, mut client) = in_memory().await;
    let topology = client.topology(p::TopologyRequest {}).await.unwrap();
    let topology = topology.into_inner();
    assert_eq!(topology.gateway_version, "8.8.0");
    let broker = &topology.brokers[0];
    assert_eq!(broker.port, i32::from(running.addresses().grpc.port()));
    assert_eq!(broker.partitions[0].partition_id, 1);
}

#[tokio::test]
async fn compressed_requests_are_read_up_to_the_limit() {
    let (_running, client) = in_memory().await;
    let mut client = client.send_compressed(CompressionEncoding::Gzip);
    deploy(&mut client).await;
    create(&mut client, r#"{"a":1}"#).await;
    let huge = "x".repeat(limits::MESSAGE_BYTES_MAX);
    let request = new_instance(&format!(r#"{{"a":"{huge}"}}"#));
    let status = client.create_process_instance(request).await.unwrap_err();
    assert_eq!(status.code(), Code::ResourceExhausted, "{status:?}");
}

#[tokio::test]
async fn health_is_answered() {
    let (running, _client) = in_memory().await;
    let address = format!("http://{}", running.addresses().grpc);
    let channel = Endpoint::new(address).unwrap().connect().await.unwrap();
    let mut client = HealthClient::new(channel);
    for service in ["", "gateway_protocol.Gateway"] {
        let service = service.to_owned();
        let answer = client.check(HealthCheckRequest { service }).await.unwrap();
        assert_eq!(answer.into_inner().status(), ServingStatus::Serving);
    }
    let service = "other".to_owned();
    let status = client
        .check(HealthCheckRequest { service })
        .await
        .unwrap_err();
    assert_eq!(status.code(), Code::NotFound);
}

#[tokio::test]
async fn a_service_that_is_not_there_is_unimplemented() {
    let (running, _client) = in_memory().await;
    // The client wants a provider, though nothing is encrypted here.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let response = reqwest::Client::new()
        .post(format!(
            "http://{}/other.Service/Call",
            running.addresses().grpc
        ))
        .header("content-type", "application/grpc")
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["grpc-status"], "12");
}

#[tokio::test]
async fn a_process_runs_to_its_end() {
    let (_running, mut client) = in_memory().await;
    let deployed = deploy(&mut client).await;
    let Some(p::deployment::Metadata::Process(process)) = &deployed.deployments[0].metadata else {
        panic!("{deployed:?}");
    };
    assert_eq!(
        (&*process.bpmn_process_id, process.version),
        ("one-task", 1)
    );
    assert_eq!(process.tenant_id, "<default>");
    assert_eq!(deployed.tenant_id, "<default>");
    let instance = create(&mut client, r#"{"a":1,"b":"x"}"#).await;
    let jobs = activate(&mut client, work(10, -1)).await;
    let [job] = &*jobs else { panic!("{jobs:?}") };
    assert_eq!(job.process_instance_key, instance);
    assert_eq!(job.custom_headers, r#"{"h":"1"}"#);
    assert_eq!(job.variables, r#"{"a":1,"b":"x"}"#);
    assert_eq!(job.retries, 3);
    assert_eq!(job.worker, "w");
    assert_eq!(job.tenant_id, "<default>");
    assert!(job.deadline > 0);
    complete(&mut client, job.key, "{}").await;
    assert!(activate(&mut client, work(10, -1)).await.is_empty());
    let request = p::CancelProcessInstanceRequest {
        process_instance_key: instance,
        operation_reference: None,
    };
    let status = client.cancel_process_instance(request).await.unwrap_err();
    assert_eq!(status.code(), Code::NotFound);
    assert_eq!(
        status.message(),
        format!(
            "Command 'CANCEL' rejected with code 'NOT_FOUND': Expected to cancel a process instance with key '{instance}', but no such process was found"
        )
    );
}

#[tokio::test]
async fn a_result_is_waited_for() {
    let (_running, mut client) = in_memory().await;
    deploy(&mut client).await;
    let mut worker = client.clone();
    let waiting = tokio::spawn(async move {
        let request = p::CreateProcessInstanceWithResultRequest {
            request: Some(new_instance(r#"{"a":1}"#)),
            request_timeout: 30_000,
            fetch_variables: vec!["b".to_owned()],
        };
        client.create_process_instance_with_result(request).await
    });
    let jobs = activate(&mut worker, work(1, 30_000)).await;
    complete(&mut worker, jobs[0].key, r#"{"b":2,"c":3}"#).await;
    let result = waiting.await.unwrap().unwrap().into_inner();
    assert_eq!(result.variables, r#"{"b":2}"#);
    assert_eq!(result.process_instance_key, jobs[0].process_instance_key);
}

#[tokio::test]
async fn a_result_that_does_not_come_in_time() {
    let (_running, mut client) = in_memory().await;
    deploy(&mut client).await;
    let request = p::CreateProcessInstanceWithResultRequest {
        request: Some(new_instance("")),
        request_timeout: 20,
        fetch_variables: Vec::new(),
    };
    let waited = client.create_process_instance_with_result(request).await;
    let status = waited.unwrap_err();
    assert_eq!(status.code(), Code::DeadlineExceeded);
    assert!(status.message().starts_with("Time out between gateway"));
    let jobs = activate(&mut client, work(10, -1)).await;
    assert_eq!(jobs.len(), 1, "the instance goes on");
}

#[tokio::test]
async fn what_the_gateway_refuses_by_itself() {
    let (_running, mut client) = in_memory().await;
    deploy(&mut client).await;
    let refused = |request| {
        let mut client = client.clone();
        async move { client.create_process_instance(request).await.unwrap_err() }
    };
    let status = refused(new_instance("[1]")).await;
    assert_eq!(status.code(), Code::InvalidArgument);
    assert!(
        status
            .message()
            .contains("root level object, but was 'ARRAY'")
    );
    let status = refused(new_instance("{x")).await;
    assert_eq!(status.code(), Code::InvalidArgument);
    let mut request = new_instance("");
    request.tenant_id = "other".to_owned();
    let status = refused(request).await;
    assert_eq!(status.code(), Code::InvalidArgument);
    assert_eq!(
        status.message(),
        "Expected to handle gRPC request CreateProcessInstance with tenant identifier 'other', but multi-tenancy is disabled"
    );
    let mut request = new_instance("");
    request.bpmn_process_id = "nope".to_owned();
    let status = refused(request).await;
    assert_eq!(status.code(), Code::NotFound);
}

#[tokio::test]
async fn a_message_over_the_limit() {
    let (_running, mut client) = in_memory().await;
    deploy(&mut client).await;
    let huge = format!(r#"{{"x":"{}"}}"#, "x".repeat(5 * 1024 * 1024));
    let status = client.create_process_instance(new_instance(&huge)).await;
    assert_eq!(status.unwrap_err().code(), Code::OutOfRange);
    let fits = format!(r#"{{"x":"{}"}}"#, "x".repeat(3 * 1024 * 1024));
    create(&mut client, &fits).await;
}
