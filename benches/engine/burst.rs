//! Much that waits, and then happens at once: buffered messages, due timers.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use zcli::protocol as pb;

use crate::{
    Result, Server,
    case::{file, flow, task},
    measured::{Measured, Usage, memory_mib},
    work::{self, Board, Client},
};

const MESSAGES: usize = 10_000;
const TIMERS: usize = 100_000;
/// Requests under way at a time.
const CALLERS: usize = 64;
/// How long after the last instance's start the timers fall due.
const AHEAD: Duration = Duration::from_secs(3);
/// Between two looks at what is done.
const LOOK_EVERY: Duration = Duration::from_millis(5);

/// Publishes messages that nobody waits for yet, then starts an instance for each: from the first start until the
/// last has gone on.
pub async fn buffered_messages(server: &impl Server, data: &Path) -> Result<Measured> {
    let catch = r#"<bpmn:intermediateCatchEvent id="catch"><bpmn:messageEventDefinition messageRef="message"/></bpmn:intermediateCatchEvent>"#;
    let client = prepare(server, catch).await?;
    let count = MESSAGES / server.burst_divisor();
    let memory = memory_mib(server.process_id())?;
    each(count, &client, async |client, n| publish(client, n).await).await?;
    let waiting = memory_mib(server.process_id())? - memory;

    let board = Board::new(1);
    let _workers = work::workers(&client, &board);
    let before = Usage::of(server.process_id(), data)?;
    let started = Instant::now();
    let latencies = each(count, &client, async |client, n| {
        let variables = format!("{{\"key\": \"k{n}\"}}");
        work::create(client, &variables).await.map(drop)
    })
    .await?;
    let elapsed = all_done(&board, count, started).await;
    let after = Usage::of(server.process_id(), data)?;
    let measured = Measured::new("messages", latencies, elapsed, after.since(before))?;
    Ok(measured.with_memory(waiting, count))
}

/// Starts instances that wait for the same moment: from then until the last has gone on.
pub async fn due_timers(server: &impl Server, data: &Path) -> Result<Measured> {
    let catch = r#"<bpmn:intermediateCatchEvent id="catch"><bpmn:timerEventDefinition><bpmn:timeDate>=due</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"#;
    let client = prepare(server, catch).await?;
    let count = TIMERS / server.burst_divisor();
    // How long the starts take is learnt from the first of them.
    let trial = Instant::now();
    let far = variables_due(jiff::Timestamp::now() + Duration::from_secs(86_400));
    let sample = count / 20;
    start_all(sample, &client, &far).await?;
    let needed = trial.elapsed() * 30 + AHEAD;

    let due_at = Instant::now() + needed;
    let due = variables_due(jiff::Timestamp::now() + needed);
    let memory = memory_mib(server.process_id())?;
    start_all(count, &client, &due).await?;
    let waiting = memory_mib(server.process_id())? - memory;
    if Instant::now() > due_at {
        return Err("the instances took longer to start than the first of them promised".into());
    }
    let board = Board::new(1);
    let _workers = work::workers(&client, &board);
    let before = Usage::of(server.process_id(), data)?;
    tokio::time::sleep_until(due_at.into()).await;
    let elapsed = all_done(&board, count, due_at).await;
    let after = Usage::of(server.process_id(), data)?;
    let measured = Measured::new("timers", vec![elapsed; count], elapsed, after.since(before))?;
    Ok(measured.with_memory(waiting, count))
}

fn variables_due(at: jiff::Timestamp) -> String {
    format!("{{\"due\": \"{}\"}}", at.strftime("%Y-%m-%dT%H:%M:%SZ"))
}

/// Deploys a process that waits for an event and then brings one job.
async fn prepare(server: &impl Server, catch: &str) -> Result<Client> {
    let ends = r#"<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>"#;
    let elements = format!(
        "{ends}{catch}{}{}{}{}",
        task("task", ""),
        flow("start", "catch"),
        flow("catch", "task"),
        flow("task", "end")
    );
    let client = work::connect(server.address()).await?;
    work::deploy(client.clone(), &file(&elements)).await?;
    Ok(client)
}

async fn start_all(count: usize, client: &Client, variables: &str) -> Result<()> {
    each(count, client, async |client, _| {
        work::create(client, variables).await.map(drop)
    })
    .await?;
    Ok(())
}

/// Does `count` things, [`CALLERS`] at a time; gives how long each took.
async fn each(
    count: usize,
    client: &Client,
    what: impl AsyncFn(&mut Client, usize) -> Result<()>,
) -> Result<Vec<Duration>> {
    let next = Arc::new(AtomicUsize::new(0));
    let callers = (0..CALLERS).map(|_| async {
        let mut client = client.clone();
        let mut latencies = Vec::new();
        loop {
            let n = next.fetch_add(1, Ordering::Relaxed);
            if n >= count {
                return Result::Ok(latencies);
            }
            let started = Instant::now();
            what(&mut client, n).await?;
            latencies.push(started.elapsed());
        }
    });
    let latencies = futures_util::future::try_join_all(callers).await?;
    Ok(latencies.concat())
}

async fn publish(client: &mut Client, n: usize) -> Result<()> {
    loop {
        let request = pb::PublishMessageRequest {
            name: "go".to_owned(),
            correlation_key: format!("k{n}"),
            time_to_live: 3_600_000,
            ..Default::default()
        };
        match client.publish_message(request).await {
            Ok(_) => return Ok(()),
            Err(status) if status.code() == tonic::Code::ResourceExhausted => {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            Err(status) => return Err(status.into()),
        }
    }
}

/// Waits until so many jobs are done; gives the time since `started`.
async fn all_done(board: &Board, count: usize, started: Instant) -> Duration {
    while board.total() < count {
        tokio::time::sleep(LOOK_EVERY).await;
    }
    started.elapsed()
}
