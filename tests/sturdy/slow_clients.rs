//! Clients that misbehave, beside one that behaves.

use std::time::{Duration, Instant};

use tokio::task::JoinSet;
use zcli::{
    server::{self, Deadlines},
    store::Location,
};

use super::{
    engine::{self, Engine, eventually},
    misbehaviour::{Fate, KINDS},
    times,
};

/// Clients of each kind in the small run.
const CLIENTS_A_KIND: usize = 2;

/// How long a request of one who behaves may take beside them, on a machine that has other things to do.
const SERVED_WITHIN: Duration = Duration::from_secs(30);

/// Nothing may stay behind of those who have gone.
pub async fn others_are_served() {
    let mut engine = Engine::start();
    let mut client = engine.client().await;
    engine::deploy(&mut client).await;
    let http = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("no TLS");
    serve_once(&mut client, &http, &engine).await;
    let (files, memory) = (engine.open_files(), engine.memory_mib());
    let mut crowd = JoinSet::new();
    for kind in KINDS {
        for number in 0..CLIENTS_A_KIND * times() {
            let address = if number % 2 == 0 {
                engine.grpc
            } else {
                engine.rest
            };
            crowd.spawn((kind.run)(address));
        }
    }
    let until = Instant::now() + Duration::from_secs(3) * u32::try_from(times()).expect("small");
    let mut served = 0;
    while Instant::now() < until {
        let begun = Instant::now();
        serve_once(&mut client, &http, &engine).await;
        assert!(begun.elapsed() < SERVED_WITHIN, "{:?}", begun.elapsed());
        served += 1;
    }
    assert!(served >= 3, "served only {served} times");
    let most = engine.memory_most_mib();
    assert!(most < memory + 200, "{memory} MiB grew to {most}");
    crowd.shutdown().await;
    assert!(engine.is_running());
    eventually(
        "all files are closed",
        Duration::from_secs(60),
        async || engine.open_files() <= files + 4,
    )
    .await;
    let after = engine.memory_mib();
    assert!(after < memory + 100, "{memory} MiB became {after}");
}

/// A bit of everything: an instance, its job, a search.
async fn serve_once(client: &mut engine::Client, http: &reqwest::Client, engine: &Engine) {
    let created = engine::create(client, "{}".to_owned()).await;
    let instance = created.expect("new work is taken");
    for job in engine::activate(client, 10).await.expect("activated") {
        let done = engine::complete(client, job.key, "{}".to_owned()).await;
        done.expect("completed");
    }
    let path = format!("http://{}/v2/process-instances/{instance}", engine.rest);
    let found = http.get(path).send().await.expect("an answer");
    assert_eq!(found.status(), 200);
}

/// With deadlines short enough to wait for.
pub async fn are_cut() {
    let short = Duration::from_millis(700);
    let options = server::Options {
        deadlines: Deadlines {
            headers: short,
            body: short,
            stall: short,
        },
        ..server::Options::new(Location::Memory).on_free_ports()
    };
    let running = server::start(options).await.expect("the engine starts");
    let addresses = running.addresses();
    let mut clients = JoinSet::new();
    for kind in KINDS.iter().filter(|kind| kind.fate == Fate::Cut) {
        for address in [addresses.grpc, addresses.rest] {
            let client = (kind.run)(address);
            clients.spawn(async move {
                // An error is an end, too.
                let ended = tokio::time::timeout(Duration::from_secs(30), client).await;
                (kind.name, ended.is_ok())
            });
        }
    }
    let outcomes = clients.join_all().await;
    let left: Vec<_> = outcomes.iter().filter(|(_, is_cut)| !is_cut).collect();
    assert!(left.is_empty(), "never cut: {left:?}");
    running.shutdown().await.expect("it ends in order");
}
