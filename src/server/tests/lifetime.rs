//! Starting, ending, starting again; and what keeps a server from starting.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use tokio::time::timeout;

use super::{activate, client, complete, create, deploy, in_memory, options, work};
use crate::{
    server::{Exposure, Port, StartError, start},
    store::Location,
};

#[tokio::test]
async fn a_restart_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::Folder(folder.path().to_owned());
    let first = start(options(location.clone())).await.unwrap();
    let mut one = client(first.addresses()).await;
    deploy(&mut one).await;
    let instance = create(&mut one, r#"{"a":1}"#).await;
    drop(one);
    first.shutdown().await.unwrap();
    let second = start(options(location)).await.unwrap();
    let mut two = client(second.addresses()).await;
    let jobs = activate(&mut two, work(10, -1)).await;
    assert_eq!(jobs[0].process_instance_key, instance);
    assert_eq!(jobs[0].variables, r#"{"a":1}"#);
    complete(&mut two, jobs[0].key, "{}").await;
    assert!(create(&mut two, "{}").await > jobs[0].key, "keys go on");
}

#[tokio::test]
async fn a_shutdown_does_not_wait_for_those_who_wait() {
    let (running, mut client) = in_memory().await;
    let polling = tokio::spawn(async move { activate(&mut client, work(1, 600_000)).await });
    tokio::task::yield_now().await;
    timeout(Duration::from_secs(20), running.shutdown())
        .await
        .expect("ends in time")
        .unwrap();
    // Empty when it was answered in order; the call may also not have begun.
    let _ = polling.await;
}

#[tokio::test]
async fn a_port_in_use_is_named() {
    let (running, _client) = in_memory().await;
    let mut taken = options(Location::Memory);
    taken.rest_port = Port::Exactly(running.addresses().grpc.port());
    let error = start(taken).await.unwrap_err();
    let text = error.to_string();
    assert!(matches!(
        error,
        StartError::Listen {
            protocol: "REST",
            ..
        }
    ));
    assert!(
        text.contains(&running.addresses().grpc.to_string()),
        "{text}"
    );
}

#[tokio::test]
async fn a_preferred_port_in_use_gives_way() {
    let (running, _client) = in_memory().await;
    let taken = running.addresses().grpc.port();
    let mut other = options(Location::Memory);
    other.grpc_port = Port::Preferably(taken);
    let other = start(other).await.unwrap();
    assert_ne!(other.addresses().grpc.port(), taken);
}

#[tokio::test]
async fn an_address_for_others_needs_to_be_asked_for() {
    let mut exposed = options(Location::Memory);
    exposed.ip = [0, 0, 0, 0].into();
    let error = start(exposed.clone()).await.unwrap_err();
    assert!(matches!(error, StartError::Exposed { .. }));
    exposed.exposure = Exposure::Network;
    start(exposed).await.unwrap().shutdown().await.unwrap();
}

#[tokio::test]
async fn a_second_server_on_the_same_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::Folder(folder.path().to_owned());
    let _first = start(options(location.clone())).await.unwrap();
    let error = start(options(location)).await.unwrap_err();
    assert!(error.to_string().contains("another engine"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn both_ports_serve_rest_to_this_machine_only() {
    let (running, _client) = in_memory().await;
    for address in [running.addresses().grpc, running.addresses().rest] {
        for (header, status) in [
            (format!("Host: {address}"), "200"),
            (format!("Host: localhost:{}", address.port()), "200"),
            ("Host: attacker.example".to_owned(), "403"),
            (
                format!("Host: {address}\r\nOrigin: https://attacker.example"),
                "403",
            ),
            (
                format!("Host: {address}\r\nOrigin: http://localhost:3000"),
                "200",
            ),
        ] {
            let mut stream = TcpStream::connect(address).unwrap();
            let request =
                format!("GET /v2/topology HTTP/1.1\r\n{header}\r\nConnection: close\r\n\r\n");
            stream.write_all(request.as_bytes()).unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            assert!(
                answer.starts_with(&format!("HTTP/1.1 {status}")),
                "{header}: {answer}"
            );
        }
    }
}

#[tokio::test]
async fn free_ports_are_told() {
    let (running, _client) = in_memory().await;
    let addresses = running.addresses();
    assert_ne!(addresses.grpc.port(), 0);
    assert_ne!(addresses.rest.port(), addresses.grpc.port());
}
