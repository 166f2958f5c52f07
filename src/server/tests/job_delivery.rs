//! Jobs reach a worker as they come, and those that don't go to the next.

use std::time::Duration;

use tokio::time::{Instant, timeout};

use super::{activate, create, deploy, in_memory, work};
use crate::protocol as p;

/// Long enough for any machine; nothing waits this long when it works.
const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::test]
async fn a_long_poll_ends_with_the_first_job() {
    let (_running, mut client) = in_memory().await;
    deploy(&mut client).await;
    let mut worker = client.clone();
    let polling = tokio::spawn(async move { activate(&mut worker, work(10, 60_000)).await });
    // Whether the poll is there before the instance or after makes no difference.
    tokio::task::yield_now().await;
    create(&mut client, "{}").await;
    let jobs = timeout(PATIENCE, polling).await.unwrap().unwrap();
    assert_eq!(jobs.len(), 1);
}

#[tokio::test]
async fn a_long_poll_without_jobs_ends_empty_in_time() {
    let (_running, mut client) = in_memory().await;
    let begin = Instant::now();
    assert!(activate(&mut client, work(1, 50)).await.is_empty());
    assert!(begin.elapsed() >= Duration::from_millis(50));
    assert!(begin.elapsed() < PATIENCE);
}

#[tokio::test]
async fn many_waiting_workers_share_the_jobs() {
    let (_running, mut client) = in_memory().await;
    deploy(&mut client).await;
    let workers: Vec<_> = (0..20)
        .map(|_| {
            let mut worker = client.clone();
            tokio::spawn(async move { activate(&mut worker, work(1, 60_000)).await })
        })
        .collect();
    for _ in 0..20 {
        create(&mut client, "{}").await;
    }
    let mut keys = std::collections::BTreeSet::new();
    for worker in workers {
        let jobs = timeout(PATIENCE, worker).await.unwrap().unwrap();
        keys.extend(jobs.iter().map(|job| job.key));
    }
    assert_eq!(keys.len(), 20);
}

#[tokio::test]
async fn a_poll_that_was_given_up_takes_no_job() {
    let (_running, mut client) = in_memory().await;
    deploy(&mut client).await;
    for _ in 0..10 {
        let mut gone = client.clone();
        let polling = tokio::spawn(async move { activate(&mut gone, work(10, 60_000)).await });
        tokio::task::yield_now().await;
        polling.abort();
        let _ = polling.await;
    }
    create(&mut client, "{}").await;
    let jobs = timeout(PATIENCE, activate(&mut client, work(10, 60_000)));
    assert_eq!(jobs.await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_stream_gets_jobs_that_are_there_and_that_come() {
    let (_running, mut client) = in_memory().await;
    deploy(&mut client).await;
    create(&mut client, r#"{"n":1}"#).await;
    let mut pushed = client
        .stream_activated_jobs(stream())
        .await
        .unwrap()
        .into_inner();
    let first = timeout(PATIENCE, pushed.message()).await.unwrap().unwrap();
    assert_eq!(first.unwrap().variables, r#"{"n":1}"#);
    for n in 2..100 {
        create(&mut client, &format!(r#"{{"n":{n}}}"#)).await;
    }
    for n in 2..100 {
        let job = timeout(PATIENCE, pushed.message()).await.unwrap().unwrap();
        assert_eq!(job.unwrap().variables, format!(r#"{{"n":{n}}}"#));
    }
}

#[tokio::test]
async fn what_a_gone_stream_has_not_read_goes_to_the_next_worker() {
    let (_running, mut client) = in_memory().await;
    deploy(&mut client).await;
    let pushed = client.stream_activated_jobs(stream()).await.unwrap();
    drop(pushed);
    create(&mut client, "{}").await;
    let jobs = timeout(PATIENCE, activate(&mut client, work(10, 60_000)));
    assert_eq!(jobs.await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_stream_without_a_type_or_a_timeout_is_refused() {
    let (_running, mut client) = in_memory().await;
    for (job_type, timeout) in [("", 1_000), ("work", 0)] {
        let request = p::StreamActivatedJobsRequest {
            r#type: job_type.to_owned(),
            timeout,
            ..stream()
        };
        let status = client.stream_activated_jobs(request).await.unwrap_err();
        assert_eq!(status.code(), tonic::Code::InvalidArgument);
    }
}

fn stream() -> p::StreamActivatedJobsRequest {
    p::StreamActivatedJobsRequest {
        r#type: "work".to_owned(),
        worker: "w".to_owned(),
        timeout: 60_000,
        ..Default::default()
    }
}
