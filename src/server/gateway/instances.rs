//! Process instances: create (and wait for the result), cancel.

use std::time::Duration;

use tokio::time::timeout;
use tonic::Status;

use super::{Service, p, status, tenant, variables};
use crate::{
    engine::{
        command::{Command, CreateInstance, ProcessReference},
        reply::{InstanceCreated, Reply},
    },
    server::limits,
};

pub async fn create(
    service: &Service,
    request: p::CreateProcessInstanceRequest,
) -> Result<p::CreateProcessInstanceResponse, Status> {
    let command = command("CreateProcessInstance", request, None)?;
    match service.submit(command).await? {
        Reply::InstanceCreated(created) => Ok(p::CreateProcessInstanceResponse {
            process_definition_key: created.process_definition_key,
            bpmn_process_id: created.bpmn_process_id.as_ref().to_owned(),
            version: created.version,
            process_instance_key: created.process_instance_key,
            tenant_id: created.tenant_id.as_ref().to_owned(),
            tags: created.tags,
        }),
        other => Err(super::unexpected(&other)),
    }
}

pub async fn create_with_result(
    service: &Service,
    request: p::CreateProcessInstanceWithResultRequest,
) -> Result<p::CreateProcessInstanceWithResultResponse, Status> {
    let patience = match u64::try_from(request.request_timeout) {
        Ok(timeout_ms) if timeout_ms > 0 => Duration::from_millis(timeout_ms),
        _ => limits::AWAIT_RESULT_DEFAULT,
    };
    let command = command(
        "CreateProcessInstanceWithResult",
        request.request.unwrap_or_default(),
        Some(request.fetch_variables),
    )?;
    let reply = timeout(patience, service.submit(command)).await.map_err(|_| {
        Status::deadline_exceeded(format!(
            "Time out between gateway and broker: the process instance did not complete within {} ms",
            patience.as_millis()
        ))
    })??;
    match reply {
        Reply::InstanceCompleted {
            instance,
            variables,
        } => Ok(completed(instance, variables::document_text(&variables))),
        other => Err(super::unexpected(&other)),
    }
}

fn completed(
    instance: InstanceCreated,
    variables: String,
) -> p::CreateProcessInstanceWithResultResponse {
    p::CreateProcessInstanceWithResultResponse {
        process_definition_key: instance.process_definition_key,
        bpmn_process_id: instance.bpmn_process_id.as_ref().to_owned(),
        version: instance.version,
        process_instance_key: instance.process_instance_key,
        variables,
        tenant_id: instance.tenant_id.as_ref().to_owned(),
        tags: instance.tags,
    }
}

fn command(
    rpc: &str,
    request: p::CreateProcessInstanceRequest,
    await_result: Option<Vec<String>>,
) -> Result<Command, Status> {
    if !request.runtime_instructions.is_empty() {
        return Err(status::unsupported("runtime instructions"));
    }
    let start_before = request.start_instructions.into_iter();
    Ok(Command::CreateInstance(CreateInstance {
        process: reference(
            request.process_definition_key,
            request.bpmn_process_id,
            request.version,
        )?,
        variables: variables::parse(&request.variables)?,
        start_before: start_before.map(|one| one.element_id).collect(),
        tags: request.tags,
        tenant_id: tenant::check(rpc, &request.tenant_id)?,
        await_result,
    }))
}

/// A process id goes before a key, and a version below zero means the latest, as in Zeebe.
fn reference(key: i64, bpmn_process_id: String, version: i32) -> Result<ProcessReference, Status> {
    if !bpmn_process_id.is_empty() {
        return Ok(ProcessReference::Id {
            bpmn_process_id,
            version: (version >= 0).then_some(version),
        });
    }
    if key < 0 {
        return Err(Status::invalid_argument(
            "Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected at least a bpmnProcessId or a key greater than -1, but none given",
        ));
    }
    Ok(ProcessReference::Key(key))
}

pub async fn cancel(
    service: &Service,
    request: p::CancelProcessInstanceRequest,
) -> Result<p::CancelProcessInstanceResponse, Status> {
    let command = Command::CancelInstance {
        process_instance_key: request.process_instance_key,
    };
    service.submit(command).await?;
    Ok(p::CancelProcessInstanceResponse {})
}

pub async fn modify(
    _service: &Service,
    _request: p::ModifyProcessInstanceRequest,
) -> Result<p::ModifyProcessInstanceResponse, Status> {
    Err(status::unsupported("modifying process instances"))
}

pub async fn migrate(
    _service: &Service,
    _request: p::MigrateProcessInstanceRequest,
) -> Result<p::MigrateProcessInstanceResponse, Status> {
    Err(status::unsupported("migrating process instances"))
}
