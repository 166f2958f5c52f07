//! Where jobs come from: long polls, and the gateway's push where it has one.

use std::{sync::Arc, time::Duration};

use futures_util::{FutureExt, StreamExt, future::BoxFuture};

use super::{
    super::{Error, Gateway, Kind, gateway::JobBatches, gateway::PushedJobs},
    Options,
    options::Push,
};
use crate::protocol::{ActivateJobsRequest, ActivatedJob, StreamActivatedJobsRequest};

/// How long a poll waits at the gateway for jobs to come.
const LONG_POLL: Duration = Duration::from_secs(10);
/// The first pause after a failure; it doubles up to the longest.
const PAUSE_FIRST: Duration = Duration::from_millis(100);
const PAUSE_LONGEST: Duration = Duration::from_secs(5);

#[derive(Debug)]
pub(super) enum Taken {
    Jobs(Vec<ActivatedJob>),
    Nothing,
    PushUnsupported,
    /// It will be tried again.
    Failed {
        error: Error,
        retry_in: Duration,
    },
    /// Waiting won't mend it.
    Refused(Error),
}

pub(super) struct Source {
    gateway: Gateway,
    options: Arc<Options>,
    poll: Poll,
    push: Pushing,
    pause: Duration,
}

enum Poll {
    /// Ask at once.
    Ready,
    /// Ask after this instant.
    After(tokio::time::Instant),
    /// Asked, not answered yet.
    Asked(BoxFuture<'static, Result<JobBatches, Error>>),
    /// Answered; batches may come.
    Open(JobBatches),
}

enum Pushing {
    Off,
    /// Open it, but not before this instant.
    Wanted(tokio::time::Instant),
    Open(PushedJobs),
}

impl Source {
    pub fn open(gateway: Gateway, options: Arc<Options>) -> Self {
        // A push may bring more than a count allows, so counted work polls.
        let push = match options.push {
            Push::Wanted if options.count.is_none() => Pushing::Wanted(tokio::time::Instant::now()),
            _ => Pushing::Off,
        };
        Self {
            gateway,
            options,
            poll: Poll::Ready,
            push,
            pause: PAUSE_FIRST,
        }
    }

    /// The next jobs, at most `room` from a poll. Cancel-safe: what it has opened stays open.
    pub async fn next(&mut self, room: usize) -> Taken {
        tokio::select! {
            taken = polled(&self.gateway, &self.options, &mut self.poll, room) => {
                self.after_poll(taken)
            }
            taken = pushed(&self.gateway, &self.options, &mut self.push) => self.after_push(taken),
        }
    }

    fn after_poll(&mut self, taken: Result<Option<Vec<ActivatedJob>>, Error>) -> Taken {
        match taken {
            Ok(Some(jobs)) if !jobs.is_empty() => {
                self.pause = PAUSE_FIRST;
                Taken::Jobs(jobs)
            }
            Ok(Some(_)) => Taken::Nothing,
            Ok(None) => {
                self.pause = PAUSE_FIRST;
                self.poll = Poll::After(tokio::time::Instant::now() + self.options.poll_interval);
                Taken::Nothing
            }
            Err(error) if is_final(error.kind()) => Taken::Refused(error),
            Err(error) => {
                let retry_in = self.pause;
                self.pause = (self.pause * 2).min(PAUSE_LONGEST);
                self.poll = Poll::After(tokio::time::Instant::now() + retry_in);
                Taken::Failed { error, retry_in }
            }
        }
    }

    fn after_push(&mut self, taken: Result<ActivatedJob, Option<Error>>) -> Taken {
        match taken {
            Ok(job) => Taken::Jobs(vec![job]),
            Err(Some(error)) if error.kind() == Kind::Unsupported => {
                self.push = Pushing::Off;
                Taken::PushUnsupported
            }
            Err(Some(error)) if is_final(error.kind()) => Taken::Refused(error),
            // Polling goes on meanwhile and tells of a gateway that is away.
            Err(_) => {
                self.push = Pushing::Wanted(tokio::time::Instant::now() + PAUSE_LONGEST);
                Taken::Nothing
            }
        }
    }
}

fn is_final(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Usage
            | Kind::Configuration
            | Kind::Authentication
            | Kind::Permission
            | Kind::Rejected
            | Kind::Unsupported
            | Kind::Bug
    )
}

/// A batch, or none at a poll's end.
async fn polled(
    gateway: &Gateway,
    options: &Options,
    poll: &mut Poll,
    room: usize,
) -> Result<Option<Vec<ActivatedJob>>, Error> {
    loop {
        match poll {
            Poll::After(at) => {
                tokio::time::sleep_until(*at).await;
                *poll = Poll::Ready;
            }
            Poll::Ready => {
                let (gateway, request) = (gateway.clone(), request(options, room));
                let asked = async move { gateway.activate_jobs(request).await };
                *poll = Poll::Asked(asked.boxed());
            }
            Poll::Asked(asked) => {
                let answer = asked.await;
                *poll = Poll::Ready;
                *poll = Poll::Open(answer?);
            }
            Poll::Open(batches) => match batches.next().await {
                Some(Ok(batch)) => return Ok(Some(batch.jobs)),
                Some(Err(error)) => {
                    *poll = Poll::Ready;
                    return Err(error);
                }
                None => {
                    *poll = Poll::Ready;
                    return Ok(None);
                }
            },
        }
    }
}

fn request(options: &Options, room: usize) -> ActivateJobsRequest {
    ActivateJobsRequest {
        r#type: options.job_type.clone(),
        worker: options.worker.clone(),
        timeout: milliseconds(options.timeout),
        max_jobs_to_activate: i32::try_from(room).unwrap_or(i32::MAX),
        fetch_variable: options.fetch_variables.clone(),
        request_timeout: milliseconds(LONG_POLL),
        tenant_ids: options.tenant_ids.clone(),
    }
}

async fn pushed(
    gateway: &Gateway,
    options: &Options,
    push: &mut Pushing,
) -> Result<ActivatedJob, Option<Error>> {
    loop {
        match push {
            Pushing::Off => std::future::pending().await,
            Pushing::Wanted(at) => {
                tokio::time::sleep_until(*at).await;
                let request = StreamActivatedJobsRequest {
                    r#type: options.job_type.clone(),
                    worker: options.worker.clone(),
                    timeout: milliseconds(options.timeout),
                    fetch_variable: options.fetch_variables.clone(),
                    tenant_ids: options.tenant_ids.clone(),
                };
                *push = Pushing::Open(gateway.stream_activated_jobs(request).await.map_err(Some)?);
            }
            Pushing::Open(jobs) => return jobs.next().await.ok_or(None)?.map_err(Some),
        }
    }
}

/// A duration as the protocol counts it.
pub(super) fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
