//! What a worker says of a job it holds, and an operator of any.

use tonic::Status;

use super::{Service, p, variables};
use crate::engine::{
    command::{
        AdHocResult, Command, CompleteJob, ElementActivation, FailJob, JobResult, ThrowError,
        UpdateJob,
    },
    record::{DEFAULT_TENANT, JobKind, ListenerEvent},
    reply::ActivatedJob,
};

pub async fn complete(
    service: &Service,
    request: p::CompleteJobRequest,
) -> Result<p::CompleteJobResponse, Status> {
    let command = Command::CompleteJob(CompleteJob {
        job_key: request.job_key,
        variables: variables::parse(&request.variables)?,
        result: result(request.result)?,
    });
    service.submit(command).await?;
    Ok(p::CompleteJobResponse {})
}

pub async fn fail(
    service: &Service,
    request: p::FailJobRequest,
) -> Result<p::FailJobResponse, Status> {
    let command = Command::FailJob(FailJob {
        job_key: request.job_key,
        retries: request.retries,
        error_message: request.error_message,
        retry_backoff_ms: request.retry_back_off,
        variables: variables::parse(&request.variables)?,
    });
    service.submit(command).await?;
    Ok(p::FailJobResponse {})
}

pub async fn throw_error(
    service: &Service,
    request: p::ThrowErrorRequest,
) -> Result<p::ThrowErrorResponse, Status> {
    let command = Command::ThrowError(ThrowError {
        job_key: request.job_key,
        error_code: request.error_code,
        error_message: request.error_message,
        variables: variables::parse(&request.variables)?,
    });
    service.submit(command).await?;
    Ok(p::ThrowErrorResponse {})
}

pub async fn update_retries(
    service: &Service,
    request: p::UpdateJobRetriesRequest,
) -> Result<p::UpdateJobRetriesResponse, Status> {
    let command = Command::UpdateJob(UpdateJob {
        job_key: request.job_key,
        retries: Some(request.retries),
        timeout_ms: None,
    });
    service.submit(command).await?;
    Ok(p::UpdateJobRetriesResponse {})
}

pub async fn update_timeout(
    service: &Service,
    request: p::UpdateJobTimeoutRequest,
) -> Result<p::UpdateJobTimeoutResponse, Status> {
    let command = Command::UpdateJob(UpdateJob {
        job_key: request.job_key,
        retries: None,
        timeout_ms: Some(request.timeout),
    });
    service.submit(command).await?;
    Ok(p::UpdateJobTimeoutResponse {})
}

fn kind(kind: JobKind) -> p::activated_job::JobKind {
    match kind {
        JobKind::BpmnElement => p::activated_job::JobKind::BpmnElement,
        JobKind::ExecutionListener => p::activated_job::JobKind::ExecutionListener,
        JobKind::TaskListener => p::activated_job::JobKind::TaskListener,
        JobKind::AdHocSubProcess => p::activated_job::JobKind::AdHocSubProcess,
    }
}

fn listener_event(event: ListenerEvent) -> p::activated_job::ListenerEventType {
    use p::activated_job::ListenerEventType;
    match event {
        ListenerEvent::Unspecified => ListenerEventType::Unspecified,
        ListenerEvent::Start => ListenerEventType::Start,
        ListenerEvent::End => ListenerEventType::End,
        ListenerEvent::Creating => ListenerEventType::Creating,
        ListenerEvent::Assigning => ListenerEventType::Assigning,
        ListenerEvent::Updating => ListenerEventType::Updating,
        ListenerEvent::Completing => ListenerEventType::Completing,
        ListenerEvent::Canceling => ListenerEventType::Canceling,
    }
}

/// An activated job as a worker gets it.
pub fn message(activated: &ActivatedJob) -> p::ActivatedJob {
    let ActivatedJob { job, variables } = activated;
    let headers = job.headers.iter().map(|(name, value)| (&**name, value));
    p::ActivatedJob {
        key: job.key,
        r#type: job.job_type.as_ref().to_owned(),
        process_instance_key: job.process_instance_key,
        bpmn_process_id: job.bpmn_process_id.as_ref().to_owned(),
        process_definition_version: job.process_version,
        process_definition_key: job.process_definition_key,
        element_id: job.element_id.as_ref().to_owned(),
        element_instance_key: job.element_instance_key,
        custom_headers: variables::object(headers),
        worker: job.worker.as_ref().to_owned(),
        retries: job.retries,
        deadline: job.deadline_ms,
        variables: variables::text(variables.iter().map(|variable| &**variable)),
        tenant_id: DEFAULT_TENANT.to_owned(),
        user_task: None,
        kind: kind(job.kind).into(),
        listener_event_type: listener_event(job.listener_event).into(),
        tags: job.tags.clone(),
    }
}

/// What the worker of an ad-hoc sub-process answers; nothing of a result for others.
fn result(result: Option<p::JobResult>) -> Result<Option<JobResult>, Status> {
    let Some(result) = result.filter(|result| result.r#type() == "adHocSubProcess") else {
        return Ok(None);
    };
    let elements = result.activate_elements.iter().map(|element| {
        Ok(ElementActivation {
            element_id: element.element_id.clone(),
            variables: variables::parse(&element.variables)?,
        })
    });
    Ok(Some(JobResult::AdHocSubProcess(AdHocResult {
        activate_elements: elements.collect::<Result<_, Status>>()?,
        is_completion_condition_fulfilled: result.is_completion_condition_fulfilled(),
        is_cancel_remaining_instances: result.is_cancel_remaining_instances(),
    })))
}
