//! A bug of the engine stops one process instance, not the engine.

use tonic::Code;

use super::{ONE_TASK, client, deploy, options};
use crate::{engine::BUG, protocol as p, server::start, store::Location};

async fn create(client: &mut super::Client, process: &str) -> Result<i64, tonic::Status> {
    let request = p::CreateProcessInstanceRequest {
        bpmn_process_id: process.to_owned(),
        version: -1,
        ..Default::default()
    };
    let created = client.create_process_instance(request).await?;
    Ok(created.into_inner().process_instance_key)
}

#[tokio::test(flavor = "multi_thread")]
async fn others_go_on_after_a_panic_and_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let location = || Location::Folder(folder.path().to_owned());
    let running = start(options(location())).await.unwrap();
    let mut client_ = client(running.addresses()).await;
    deploy(&mut client_).await;
    let buggy = ONE_TASK
        .replace("one-task", "buggy")
        .replace("\"task\"", &format!("\"{BUG}\""));
    let request = p::DeployResourceRequest {
        resources: vec![p::Resource {
            name: "buggy.bpmn".to_owned(),
            content: buggy.into(),
        }],
        tenant_id: String::new(),
    };
    client_.deploy_resource(request).await.unwrap();

    let before = create(&mut client_, "one-task").await.unwrap();
    let banned = create(&mut client_, "buggy").await.unwrap();
    let after = create(&mut client_, "one-task").await.unwrap();
    assert!(before < banned && banned < after);
    let set = |key: i64| p::SetVariablesRequest {
        element_instance_key: key,
        variables: "{}".to_owned(),
        ..Default::default()
    };
    client_.set_variables(set(before)).await.unwrap();
    let refused = client_.set_variables(set(banned)).await.unwrap_err();
    assert_eq!(refused.code(), Code::FailedPrecondition, "{refused}");
    running.shutdown().await.unwrap();

    let running = start(options(location())).await.unwrap();
    let mut client_ = client(running.addresses()).await;
    client_.set_variables(set(after)).await.unwrap();
    let refused = client_.set_variables(set(banned)).await.unwrap_err();
    assert_eq!(refused.code(), Code::FailedPrecondition, "{refused}");
    let cancel = p::CancelProcessInstanceRequest {
        process_instance_key: banned,
        ..Default::default()
    };
    client_.cancel_process_instance(cancel).await.unwrap();
    running.shutdown().await.unwrap();
}
