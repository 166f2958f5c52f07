//! `ActivateJobs`: a batch of jobs, waited for when there are none.

use futures_util::{StreamExt, stream};
use tonic::{Status, codegen::BoxStream};

use super::{Service, jobs, p, status, tenant};
use crate::{engine::command::ActivateJobs, server::long_poll};

pub async fn activate(
    service: &Service,
    request: p::ActivateJobsRequest,
) -> Result<BoxStream<p::ActivateJobsResponse>, Status> {
    let patience = long_poll::patience(request.request_timeout);
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
