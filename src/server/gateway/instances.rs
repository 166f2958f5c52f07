//! Process instances: create (and wait for the result), cancel.

use std::time::Duration;

use tokio::time::timeout;
use tonic::Status;

use super::{Service, p, tenant, variables};
use crate::{
    engine::{
        command::{
            ActivateInstruction, Command, CreateInstance, MigrateInstance, ModifyInstance,
            ProcessReference, VariableInstruction,
        },
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
    let start_before = request.start_instructions.into_iter();
    Ok(Command::CreateInstance(CreateInstance {
        process: reference(
            request.process_definition_key,
            request.bpmn_process_id,
            request.version,
        )?,
        variables: variables::parse(&request.variables)?,
        start_before: start_before.map(|one| one.element_id).collect(),
        terminate_after: terminate_after(request.runtime_instructions),
        tags: request.tags,
        // The protocol of 8.8 has no field for it.
        business_id: None,
        tenant_id: tenant::check(rpc, &request.tenant_id)?,
        await_result,
    }))
}

fn terminate_after(instructions: Vec<p::ProcessInstanceCreationRuntimeInstruction>) -> Vec<String> {
    use p::process_instance_creation_runtime_instruction::Instruction;
    let instructions = instructions.into_iter();
    instructions
        .filter_map(|one| one.instruction)
        .map(|Instruction::Terminate(terminate)| terminate.after_element_id)
        .collect()
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
    service: &Service,
    request: p::ModifyProcessInstanceRequest,
) -> Result<p::ModifyProcessInstanceResponse, Status> {
    let activate = request.activate_instructions.into_iter().map(activation);
    let terminate = request.terminate_instructions.iter();
    let command = Command::ModifyInstance(ModifyInstance {
        process_instance_key: request.process_instance_key,
        activate: activate.collect::<Result<_, Status>>()?,
        terminate: terminate.map(|one| one.element_instance_key).collect(),
    });
    service.submit(command).await?;
    Ok(p::ModifyProcessInstanceResponse {})
}

fn activation(
    instruction: p::modify_process_instance_request::ActivateInstruction,
) -> Result<ActivateInstruction, Status> {
    let ancestor_key = instruction.ancestor_element_instance_key;
    let variables = instruction.variable_instructions.into_iter().map(|one| {
        Ok(VariableInstruction {
            scope_id: one.scope_id,
            variables: variables::parse(&one.variables)?,
        })
    });
    Ok(ActivateInstruction {
        element_id: instruction.element_id,
        // -1 is the protocol's word for none, and 0 what a client sends who doesn't say.
        ancestor_key: (ancestor_key > 0).then_some(ancestor_key),
        variables: variables.collect::<Result<_, Status>>()?,
    })
}

pub async fn migrate(
    service: &Service,
    request: p::MigrateProcessInstanceRequest,
) -> Result<p::MigrateProcessInstanceResponse, Status> {
    let plan = request.migration_plan.unwrap_or_default();
    let mappings = plan.mapping_instructions.into_iter();
    let command = Command::MigrateInstance(MigrateInstance {
        process_instance_key: request.process_instance_key,
        target_process_definition_key: plan.target_process_definition_key,
        mappings: mappings
            .map(|one| (one.source_element_id, one.target_element_id))
            .collect(),
    });
    service.submit(command).await?;
    Ok(p::MigrateProcessInstanceResponse {})
}
