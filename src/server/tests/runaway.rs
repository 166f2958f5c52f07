//! What grows without end is stopped before memory is full; others are served, and it can be cancelled.

use std::time::{Duration, Instant};

use tonic::Code;

use super::{Client, client, create, deploy, new_instance, options};
use crate::{
    engine::testing::{flow, process},
    protocol as p,
    server::start,
    store::Location,
};

const TIME_MAX: Duration = Duration::from_secs(120);

/// Each token becomes ten.
fn endless() -> String {
    let mut elements =
        "<startEvent id=\"s\"/><exclusiveGateway id=\"z\"/><parallelGateway id=\"g\"/>".to_owned()
            + &flow("s", "z")
            + &flow("z", "g");
    for n in 0..10 {
        let id = format!("x{n}");
        elements += &format!("<exclusiveGateway id=\"{id}\"/>");
        elements += &(flow("g", &id) + &flow(&id, "z"));
    }
    process("endless", &elements)
}

async fn set(client: &mut Client, key: i64) -> Result<(), tonic::Status> {
    let request = p::SetVariablesRequest {
        element_instance_key: key,
        variables: "{}".to_owned(),
        ..Default::default()
    };
    client.set_variables(request).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_banned_while_others_are_served() {
    let folder = tempfile::tempdir().unwrap();
    let location = || Location::Folder(folder.path().to_owned());
    let running = start(options(location())).await.unwrap();
    let mut client_ = client(running.addresses()).await;
    deploy(&mut client_).await;
    let request = p::DeployResourceRequest {
        resources: vec![p::Resource {
            name: "endless.bpmn".to_owned(),
            content: endless().into(),
        }],
        tenant_id: String::new(),
    };
    client_.deploy_resource(request).await.unwrap();
    let request = p::CreateProcessInstanceRequest {
        bpmn_process_id: "endless".to_owned(),
        ..new_instance("{}")
    };
    let created = client_.create_process_instance(request).await.unwrap();
    let endless = created.into_inner().process_instance_key;
    // In the middle of it.
    running.shutdown().await.unwrap();

    let running = start(options(location())).await.unwrap();
    let mut client_ = client(running.addresses()).await;
    let started = Instant::now();
    let refused = loop {
        let other = create(&mut client_, "{}").await;
        set(&mut client_, other).await.unwrap();
        if let Err(refused) = set(&mut client_, endless).await {
            break refused;
        }
        assert!(started.elapsed() < TIME_MAX, "it goes on and on");
    };
    assert_eq!(refused.code(), Code::FailedPrecondition, "{refused}");
    assert!(refused.message().contains("banned"), "{refused}");
    let cancel = p::CancelProcessInstanceRequest {
        process_instance_key: endless,
        ..Default::default()
    };
    client_.cancel_process_instance(cancel).await.unwrap();
    create(&mut client_, "{}").await;
    running.shutdown().await.unwrap();
}
