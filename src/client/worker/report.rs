//! From a job to what the gateway is told about it.

use std::{sync::Arc, time::Duration, time::Instant};

use serde_json::{Map, Value as Json};
use tokio::sync::watch;

use super::{
    super::{Error, Gateway},
    Options, Stop,
    handler::Handler,
    lock,
    outcome::{self, Defaults, Outcome},
    source::milliseconds,
    stopped,
};
use crate::protocol::{ActivatedJob, CompleteJobRequest, FailJobRequest, ThrowErrorRequest};

/// What stands in a job that a worker gave back; operators may see it.
const GIVEN_BACK: &str = "given back by a worker that was stopped";

/// How a job ended, as far as this worker goes.
#[derive(Debug)]
pub(super) enum Settled {
    Reported {
        job: Arc<ActivatedJob>,
        outcome: Outcome,
        duration: Duration,
    },
    NotReported {
        job: Arc<ActivatedJob>,
        outcome: Outcome,
        error: Error,
    },
    GivenBack {
        job: Arc<ActivatedJob>,
    },
    /// The program couldn't be started; the job was given back.
    NotStarted {
        job: Arc<ActivatedJob>,
        error: Error,
    },
}

/// Runs the handler for a job and tells the gateway.
pub(super) async fn work_and_report(
    gateway: Gateway,
    options: Arc<Options>,
    job: Arc<ActivatedJob>,
    mut stop: watch::Receiver<Stop>,
) -> Settled {
    let started = Instant::now();
    let mut handler = match Handler::start(&options.program, &job) {
        Ok(handler) => handler,
        Err(error) => {
            give_back(&gateway, &job).await;
            return Settled::NotStarted { job, error };
        }
    };
    let defaults = Defaults {
        retries_left: (job.retries - 1).max(0),
        backoff: options.backoff,
    };
    let outcome = tokio::select! {
        run = handler.finish() => match run {
            Ok(run) => outcome::read(&run, defaults),
            Err(error) => defaults.fail(format!("the handler's output can't be read: {error}")),
        },
        () = lock::keep(&gateway, job.key, options.timeout) => {
            handler.kill();
            defaults.fail("the job's lock was lost while the handler ran")
        }
        () = too_long(options.handler_timeout) => {
            handler.kill();
            let limit = options.handler_timeout.unwrap_or_default();
            defaults.fail(format!("the handler ran longer than {limit:?} and was killed"))
        }
        () = stopped(&mut stop, Stop::Now) => {
            handler.kill();
            give_back(&gateway, &job).await;
            return Settled::GivenBack { job };
        }
    };
    // What the handler may have left running ends with it.
    handler.kill();
    match tell(&gateway, job.key, &outcome).await {
        Ok(()) => Settled::Reported {
            job,
            outcome,
            duration: started.elapsed(),
        },
        Err(error) => Settled::NotReported {
            job,
            outcome,
            error,
        },
    }
}

async fn too_long(limit: Option<Duration>) {
    match limit {
        Some(limit) => tokio::time::sleep(limit).await,
        None => std::future::pending().await,
    }
}

async fn tell(gateway: &Gateway, job_key: i64, outcome: &Outcome) -> Result<(), Error> {
    match outcome {
        Outcome::Complete { variables } => {
            let request = CompleteJobRequest {
                job_key,
                variables: text(variables),
                result: None,
            };
            gateway.complete_job(request).await.map(drop)
        }
        Outcome::Fail {
            message,
            retries,
            backoff,
            variables,
        } => {
            let request = FailJobRequest {
                job_key,
                retries: *retries,
                error_message: message.clone(),
                retry_back_off: milliseconds(*backoff),
                variables: text(variables),
            };
            gateway.fail_job(request).await.map(drop)
        }
        Outcome::ThrowError {
            code,
            message,
            variables,
        } => {
            let request = ThrowErrorRequest {
                job_key,
                error_code: code.clone(),
                error_message: message.clone(),
                variables: text(variables),
            };
            gateway.throw_error(request).await.map(drop)
        }
    }
}

fn text(variables: &Map<String, Json>) -> String {
    Json::Object(variables.clone()).to_string()
}

/// Frees a job at once, with the retries it had. A gateway that can't be told frees it by its lock's end.
pub(super) async fn give_back(gateway: &Gateway, job: &ActivatedJob) {
    let request = FailJobRequest {
        job_key: job.key,
        retries: job.retries,
        error_message: GIVEN_BACK.to_owned(),
        retry_back_off: 0,
        variables: "{}".to_owned(),
    };
    let _ = gateway.fail_job(request).await;
}
