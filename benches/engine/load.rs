//! A steady load: callers that each create an instance, wait until its jobs are completed, and begin again.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use tokio::task::JoinSet;

use crate::{
    Result, Server,
    case::Load,
    measured::{Measured, Usage},
    work::{self, Board, Client},
};

const WARM_UP: Duration = Duration::from_secs(5);

/// Warms up, then measures for `duration`.
pub async fn run(
    case: &Load,
    server: &impl Server,
    data: &Path,
    duration: Duration,
) -> Result<Measured> {
    let client = work::connect(server.address()).await?;
    work::deploy(client.clone(), &case.model).await?;
    let board = Board::new(case.jobs);
    let _workers = work::workers(&client, &board);
    drive(case, &client, &board, WARM_UP).await?;
    let before = Usage::of(server.process_id(), data)?;
    let started = Instant::now();
    let latencies = drive(case, &client, &board, duration).await?;
    let elapsed = started.elapsed();
    let after = Usage::of(server.process_id(), data)?;
    Measured::new("instances", latencies, elapsed, after.since(before))
}

/// All callers for a time; gives how long each instance took.
async fn drive(
    case: &Load,
    client: &Client,
    board: &Board,
    duration: Duration,
) -> Result<Vec<Duration>> {
    let end = Instant::now() + duration;
    let mut callers = JoinSet::new();
    for _ in 0..case.callers {
        let variables = case.variables.clone();
        callers.spawn(call(client.clone(), board.clone(), variables, end));
    }
    let mut latencies = Vec::new();
    while let Some(caller) = callers.join_next().await {
        latencies.extend(caller??);
    }
    Ok(latencies)
}

async fn call(
    mut client: Client,
    board: Board,
    variables: String,
    end: Instant,
) -> Result<Vec<Duration>> {
    let mut latencies = Vec::new();
    while Instant::now() < end {
        let started = Instant::now();
        let instance = work::create(&mut client, &variables).await?;
        if let Some(done) = board.wait(instance) {
            done.await?;
        }
        latencies.push(started.elapsed());
    }
    Ok(latencies)
}
