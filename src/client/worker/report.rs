//! Telling the gateway what became of a job.

use std::{sync::Arc, time::Duration};

use serde_json::{Map, Value as Json};

use super::{
    super::{Error, Gateway},
    outcome::Outcome,
    source::milliseconds,
};
use crate::protocol::{ActivatedJob, CompleteJobRequest, FailJobRequest, ThrowErrorRequest};

/// What stands in a job that a worker gave back; operators may see it.
const GIVEN_BACK: &str = "given back by a worker that was stopped";

/// A job that was worked, and whether the gateway knows.
#[derive(Debug)]
pub(super) struct Settled {
    pub job: Arc<ActivatedJob>,
    pub outcome: Outcome,
    pub duration: Duration,
    pub told: Result<(), Error>,
}

/// Tells the gateway.
pub(super) async fn report(
    gateway: Gateway,
    job: Arc<ActivatedJob>,
    outcome: Outcome,
    duration: Duration,
) -> Settled {
    let told = tell(&gateway, job.key, &outcome).await;
    Settled {
        job,
        outcome,
        duration,
        told,
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
    serde_json::to_string(variables).expect("a map of JSON is JSON")
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
