//! More work than the engine can hold: what is new is refused, what lets it drain is not, and it recovers.

use std::{
    sync::Arc,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use rustix::process::Resource;
use tokio::task::JoinSet;
use tonic::Code;
use zcli::protocol as p;

use super::{
    engine::{self, Client, Engine, eventually},
    times,
};

/// Streams of a connection that are used; the engine allows a few more.
const CALLERS_A_CONNECTION: usize = 900;

/// What became of new work, and whether there is to be more.
#[derive(Debug, Default)]
struct Counts {
    taken: AtomicUsize,
    refused: AtomicUsize,
    is_enough: AtomicBool,
}

/// How long a worker may wait for its turn among all the others, who share its processor.
const TURN_MAX: Duration = Duration::from_secs(60);

/// Creates instances until it's enough; anything but an instance or a refusal is a failure.
async fn press(mut client: Client, bytes: usize, counts: Arc<Counts>) {
    let variables = engine::variables(bytes);
    while !counts.is_enough.load(Ordering::Relaxed) {
        match engine::create(&mut client, variables.clone()).await {
            Ok(_) => counts.taken.fetch_add(1, Ordering::Relaxed),
            Err(status) if status.code() == Code::ResourceExhausted => {
                // What a client does that is told so; without it the refusals are all that is measured.
                tokio::time::sleep(Duration::from_millis(250)).await;
                counts.refused.fetch_add(1, Ordering::Relaxed)
            }
            Err(status) => panic!("{status}"),
        };
    }
}

/// Completes what there is, for so long and until there was something to complete and too much new work. None
/// of it may be refused.
async fn drain(mut client: Client, time: Duration, counts: &Counts) {
    let begun = Instant::now();
    let mut completed = 0;
    while begun.elapsed() < time || completed == 0 || counts.refused.load(Ordering::Relaxed) == 0 {
        assert!(
            begun.elapsed() < time + TURN_MAX,
            "{completed} completed; {counts:?}"
        );
        let turn = Instant::now();
        let jobs = engine::activate(&mut client, 32).await.expect("let in");
        completed += jobs.len();
        complete_all(&client, jobs).await;
        assert!(turn.elapsed() < TURN_MAX, "{:?}", turn.elapsed());
    }
}

/// Completes all there is.
async fn empty(client: &mut Client) -> usize {
    let mut completed = 0;
    loop {
        let jobs = engine::activate(client, 200).await.expect("activated");
        if jobs.is_empty() {
            return completed;
        }
        completed += jobs.len();
        complete_all(client, jobs).await;
    }
}

/// Completes the jobs at the same time.
async fn complete_all(client: &Client, jobs: Vec<p::ActivatedJob>) {
    let mut tasks = JoinSet::new();
    for job in jobs {
        let mut client = client.clone();
        tasks.spawn(async move { engine::complete(&mut client, job.key, "{}".to_owned()).await });
    }
    for done in tasks.join_all().await {
        done.expect("completions are always let in");
    }
}

/// Callers whose work waits at the same time: more than the queue holds, in the long run ten times as many.
pub async fn small() {
    let engine = Engine::start();
    let mut client = engine.client().await;
    engine::deploy(&mut client).await;
    let counts = Arc::<Counts>::default();
    let mut connections = Vec::new();
    for _ in 0..(6 * times()).min(48) {
        connections.push(engine.client().await);
    }
    let mut callers = JoinSet::new();
    for connection in connections {
        for _ in 0..CALLERS_A_CONNECTION {
            callers.spawn(press(connection.clone(), 1024, Arc::clone(&counts)));
        }
    }
    let time = Duration::from_secs(3 * times() as u64);
    drain(client.clone(), time, &counts).await;
    counts.is_enough.store(true, Ordering::Relaxed);
    while let Some(ended) = callers.join_next().await {
        ended.expect("only refusals");
    }
    assert!(counts.taken.load(Ordering::Relaxed) > 0, "{counts:?}");
    let most = engine.memory_most_mib();
    assert!(most < 1024, "{most} MiB");
    let begun = Instant::now();
    engine::create(&mut client, "{}".to_owned())
        .await
        .expect("it has recovered");
    assert!(begun.elapsed() < Duration::from_secs(30));
}

/// More than fits into its memory, in big pieces.
pub async fn big() {
    const MEMORY_MIB: u64 = 256;
    const PIECE_KIB: usize = 256;
    let engine = Engine::limited(Resource::Data, MEMORY_MIB << 20);
    let mut client = engine.client().await;
    engine::deploy(&mut client).await;
    for _ in 0..times() {
        let counts = Arc::<Counts>::default();
        let mut callers = JoinSet::new();
        for _ in 0..32 {
            let (client, counts) = (client.clone(), Arc::clone(&counts));
            callers.spawn(fill(client, PIECE_KIB << 10, counts));
        }
        while let Some(ended) = callers.join_next().await {
            ended.expect("only refusals");
        }
        let taken = counts.taken.load(Ordering::Relaxed);
        let held_mib = taken * PIECE_KIB / 1024;
        assert!(held_mib > 48, "only {held_mib} MiB fit in");
        assert!(held_mib < 192, "{held_mib} MiB of {MEMORY_MIB} were taken");
        assert_eq!(
            empty(&mut client).await,
            taken,
            "all that was taken is there"
        );
        let begun = Instant::now();
        engine::create(&mut client, "{}".to_owned())
            .await
            .expect("it has recovered");
        assert!(begun.elapsed() < Duration::from_secs(30));
        empty(&mut client).await;
    }
}

/// Creates until it is too much, for good: the queue empties by itself, the memory doesn't.
async fn fill(mut client: Client, bytes: usize, counts: Arc<Counts>) {
    let variables = engine::variables(bytes);
    let mut refused_in_a_row = 0;
    while refused_in_a_row < 10 {
        match engine::create(&mut client, variables.clone()).await {
            Ok(_) => {
                counts.taken.fetch_add(1, Ordering::Relaxed);
                refused_in_a_row = 0;
            }
            Err(status) if status.code() == Code::ResourceExhausted => {
                tokio::time::sleep(Duration::from_millis(20)).await;
                refused_in_a_row += 1;
            }
            Err(status) => panic!("{status}"),
        }
    }
}

pub async fn idle_job_streams() {
    const STREAMS: usize = 500;
    let engine = Engine::start();
    let mut client = engine.client().await;
    engine::deploy(&mut client).await;
    let memory = engine.memory_mib();
    let pushed = Arc::new(AtomicUsize::new(0));
    let mut streams = JoinSet::new();
    for number in 0..STREAMS {
        // Over a few connections, as applications do; every second one is for the same type.
        let mut client = if number % 50 == 0 {
            engine.client().await
        } else {
            client.clone()
        };
        let pushed = Arc::clone(&pushed);
        let job_type = if number % 2 == 0 {
            "work".to_owned()
        } else {
            format!("idle-{number}")
        };
        let request = p::StreamActivatedJobsRequest {
            r#type: job_type,
            worker: "sturdy".to_owned(),
            timeout: 60_000,
            ..Default::default()
        };
        let mut jobs = client
            .stream_activated_jobs(request)
            .await
            .expect("room")
            .into_inner();
        streams.spawn(async move {
            while let Ok(Some(_)) = jobs.message().await {
                pushed.fetch_add(1, Ordering::Relaxed);
            }
        });
    }
    let grown = engine.memory_mib().saturating_sub(memory);
    assert!(grown < 100, "{STREAMS} streams took {grown} MiB");
    let (begun, cpu_ms) = (Instant::now(), engine.cpu_ms());
    tokio::time::sleep(Duration::from_secs(1)).await;
    let share = (engine.cpu_ms() - cpu_ms) as f64 / begun.elapsed().as_millis() as f64;
    assert!(
        share < 0.2,
        "idle streams keep {:.0} % of a core busy",
        share * 100.0
    );
    for number in 1..=10 {
        engine::create(&mut client, "{}".to_owned())
            .await
            .expect("created");
        eventually(
            "one stream gets the job",
            Duration::from_secs(30),
            async || pushed.load(Ordering::Relaxed) >= number,
        )
        .await;
        assert_eq!(
            pushed.load(Ordering::Relaxed),
            number,
            "one job, one stream"
        );
    }
}
