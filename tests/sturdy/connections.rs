//! More connections than most engines ever see, and more than this one has files for.

use std::time::Duration;

use rustix::process::{Resource, getrlimit};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use tonic::Code;

use super::engine::{self, Engine, eventually};

const CONNECTIONS: usize = 5_000;

/// As many as there are files for in this process, which has one end of each.
fn possible() -> usize {
    let files = getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX);
    let files = usize::try_from(files).unwrap_or(usize::MAX);
    CONNECTIONS.min(files.saturating_sub(200))
}

/// Asks over a connection of HTTP/1 and gives what is answered at first.
async fn ask(stream: &mut TcpStream) -> String {
    let request = b"GET /v2/topology HTTP/1.1\r\nHost: localhost\r\n\r\n";
    stream.write_all(request).await.expect("it is open");
    let mut answer = vec![0; 4096];
    let read = stream.read(&mut answer).await.expect("it is open");
    String::from_utf8_lossy(&answer[..read]).into_owned()
}

pub async fn many() {
    let engine = Engine::start();
    let files = engine.open_files();
    let memory = engine.memory_mib();
    let mut streams = Vec::new();
    for number in 0..possible() {
        let address = if number % 2 == 0 {
            engine.rest
        } else {
            engine.grpc
        };
        let mut stream = TcpStream::connect(address).await.expect("room");
        // Every tenth speaks at once, the others may wait with it.
        if number % 10 == 0 {
            assert!(ask(&mut stream).await.starts_with("HTTP/1.1 200"));
        }
        streams.push(stream);
    }
    let last = streams.last_mut().expect("there are some");
    assert!(ask(last).await.starts_with("HTTP/1.1 200"));
    let mut client = engine.client().await;
    engine::deploy(&mut client).await;
    let grown = engine.memory_mib().saturating_sub(memory);
    assert!(
        grown < 400,
        "{} connections took {grown} MiB",
        streams.len()
    );
    drop(streams);
    eventually(
        "all files are closed",
        Duration::from_secs(60),
        async || engine.open_files() <= files + 4,
    )
    .await;
}

pub async fn too_few_files() {
    const FILES: u64 = 300;
    let engine = Engine::limited(Resource::Nofile, FILES);
    let mut client = engine.client().await;
    engine::deploy(&mut client).await;
    let mut streams = Vec::new();
    let refusal = loop {
        assert!(streams.len() < FILES as usize, "nothing was refused");
        let mut stream = TcpStream::connect(engine.rest)
            .await
            .expect("the port is open");
        let answer = ask(&mut stream).await;
        if !answer.starts_with("HTTP/1.1 200") {
            break answer;
        }
        streams.push(stream);
    };
    assert!(refusal.starts_with("HTTP/1.1 503"), "{refusal}");
    assert!(refusal.contains("ulimit -n"), "{refusal}");
    assert!(refusal.to_lowercase().contains("retry-after"), "{refusal}");
    assert!(streams.len() > 50, "only {} were served", streams.len());
    let mut late = engine.client().await;
    let status = engine::create(&mut late, "{}".to_owned()).await;
    let status = status.expect_err("there is no room");
    assert_eq!(status.code(), Code::ResourceExhausted, "{status}");
    assert!(status.message().contains("ulimit -n"), "{status}");
    // Who was there before is served as ever, and room that is given back is there.
    let created = engine::create(&mut client, "{}".to_owned()).await;
    created.expect("it was there before");
    drop(streams);
    eventually("there is room again", Duration::from_secs(30), async || {
        let mut client = engine.client().await;
        engine::create(&mut client, "{}".to_owned()).await.is_ok()
    })
    .await;
}
