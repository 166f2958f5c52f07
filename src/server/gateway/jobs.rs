//! What a worker says of a job it holds, and an operator of any.

use tonic::Status;

use super::{Service, p, variables};
use crate::engine::{
    command::{
        AdHocResult, Command, CompleteJob, ElementActivation, FailJob, JobResult, ThrowError,
        UpdateJob, UserTaskResult,
    },
    record::{DEFAULT_TENANT, Job, JobKind, ListenerEvent, UserTaskChanges},
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

/// A task listener's headers as the properties they stand for.
fn user_task(job: &Job) -> p::UserTaskProperties {
    let header = |name: &str| {
        job.headers
            .iter()
            .find(|(key, _)| key.strip_prefix("io.camunda.zeebe:") == Some(name))
            .map(|(_, value)| value.clone())
    };
    let list = |name: &str| {
        header(name)
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    };
    p::UserTaskProperties {
        action: header("action"),
        assignee: header("assignee"),
        candidate_groups: list("candidateGroups"),
        candidate_users: list("candidateUsers"),
        changed_attributes: list("changedAttributes"),
        due_date: header("dueDate"),
        follow_up_date: header("followUpDate"),
        form_key: header("formKey").and_then(|text| text.parse().ok()),
        priority: header("priority").and_then(|text| text.parse().ok()),
        user_task_key: header("userTaskKey").and_then(|text| text.parse().ok()),
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
        user_task: (job.kind == JobKind::TaskListener).then(|| user_task(job)),
        kind: kind(job.kind).into(),
        listener_event_type: listener_event(job.listener_event).into(),
        tags: job.tags.clone(),
    }
}

/// What the worker of an ad-hoc sub-process or of a task listener answers.
fn result(result: Option<p::JobResult>) -> Result<Option<JobResult>, Status> {
    let Some(result) = result else {
        return Ok(None);
    };
    if result.r#type() != "adHocSubProcess" {
        return Ok(Some(JobResult::UserTask(Box::new(user_task_result(
            result,
        )))));
    }
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

fn user_task_result(result: p::JobResult) -> UserTaskResult {
    let corrections = result.corrections.unwrap_or_default();
    let list = |list: Option<p::StringList>| list.map(|list| list.values);
    UserTaskResult {
        denied: result
            .denied
            .unwrap_or_default()
            .then(|| result.denied_reason.unwrap_or_default()),
        corrections: UserTaskChanges {
            assignee: corrections.assignee,
            candidate_groups: list(corrections.candidate_groups),
            candidate_users: list(corrections.candidate_users),
            due_date: corrections.due_date,
            follow_up_date: corrections.follow_up_date,
            priority: corrections.priority,
        },
    }
}
