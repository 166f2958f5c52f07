//! `ActivateJobs`: a batch of jobs, waited for when there are none.

use std::time::Duration;

use futures_util::{StreamExt, stream};
use tonic::{Status, codegen::BoxStream};

use super::{Service, jobs, p, status, tenant};
use crate::{
    engine::command::ActivateJobs,
    server::{limits, long_poll},
};

pub async fn activate(
    service: &Service,
    request: p::ActivateJobsRequest,
) -> Result<BoxStream<p::ActivateJobsResponse>, Status> {
    let patience = patience(request.request_timeout);
    let command = ActivateJobs {
        job_type: request.r#type.into(),
        worker: request.worker.into(),
        timeout_ms: request.timeout,
        jobs_max: request.max_jobs_to_activate,
        fetch_variables: request.fetch_variable,
        tenant_ids: tenant::check_all("ActivateJobs", &request.tenant_ids)?,
    };
    let delivery = long_poll::activate(&service.handle, command, patience)
        .await
        .map_err(status::of)?;
    // Made when the connection asks for it: until then the jobs can still go back.
    let response = stream::once(async move { delivery.take() });
    Ok(Box::pin(response.filter_map(|jobs| async move {
        let jobs: Vec<_> = jobs.iter().map(jobs::message).collect();
        (!jobs.is_empty()).then_some(Ok(p::ActivateJobsResponse { jobs }))
    })))
}

/// 0 is the gateway's default, below it nothing is waited for.
fn patience(request_timeout_ms: i64) -> Duration {
    match u64::try_from(request_timeout_ms) {
        Ok(0) => limits::LONG_POLL_DEFAULT,
        Ok(timeout_ms) => Duration::from_millis(timeout_ms),
        Err(_) => Duration::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_negative_request_timeout_does_not_wait() {
        assert_eq!(patience(-1), Duration::ZERO);
        assert_eq!(patience(0), Duration::from_secs(10));
        assert_eq!(patience(1), Duration::from_millis(1));
    }
}
