//! Starting an instance with a business id: only the REST API of 8.9 and later takes one.

use serde_json::{Value, json};

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::client;
use crate::protocol as pb;

/// Starts what the request says, under that id; gives the answer in gRPC's field names, with `businessId`.
///
/// # Errors
/// As the cluster words it: one of 8.8 doesn't know the field.
pub async fn create(
    ctx: &Context,
    request: pb::CreateProcessInstanceRequest,
    business_id: &str,
    could_not: impl Fn() -> String,
) -> Result<Value, Error> {
    let body = body(&request, business_id).failing(&could_not)?;
    let rest = ctx.rest().await?;
    let answer = rest.post("/process-instances", &body).await;
    let answer = answer.failing(could_not)?;
    Ok(json!({
        "processDefinitionKey": answer["processDefinitionKey"],
        "bpmnProcessId": answer["processDefinitionId"],
        "version": answer["processDefinitionVersion"],
        "processInstanceKey": answer["processInstanceKey"],
        "tenantId": answer["tenantId"],
        "tags": answer["tags"],
        "businessId": answer["businessId"],
    }))
}

fn body(
    request: &pb::CreateProcessInstanceRequest,
    business_id: &str,
) -> Result<Value, client::Error> {
    let variables: Value = match request.variables.as_str() {
        "" => json!({}),
        text => serde_json::from_str(text).map_err(|error| {
            let message = format!("the variables aren't JSON: {error}");
            client::Error::new(client::Kind::Rejected, message)
        })?,
    };
    let starts = request.start_instructions.iter();
    let starts: Vec<Value> = starts
        .map(|start| json!({ "elementId": start.element_id }))
        .collect();
    let mut body = json!({
        "businessId": business_id,
        "variables": variables,
        "startInstructions": starts,
        "runtimeInstructions": runtime_instructions(request),
        "tags": request.tags,
    });
    if request.process_definition_key > 0 {
        body["processDefinitionKey"] = json!(request.process_definition_key.to_string());
    } else {
        body["processDefinitionId"] = json!(request.bpmn_process_id);
        body["processDefinitionVersion"] = json!(request.version);
    }
    if !request.tenant_id.is_empty() {
        body["tenantId"] = json!(request.tenant_id);
    }
    if let Some(reference) = request.operation_reference {
        body["operationReference"] = json!(reference);
    }
    Ok(body)
}

fn runtime_instructions(request: &pb::CreateProcessInstanceRequest) -> Vec<Value> {
    use pb::process_instance_creation_runtime_instruction::Instruction;
    let instructions = request.runtime_instructions.iter();
    let terminations = instructions.filter_map(|it| it.instruction.as_ref());
    terminations
        .map(|Instruction::Terminate(it)| {
            json!({ "type": "TERMINATE_PROCESS_INSTANCE", "afterElementId": it.after_element_id })
        })
        .collect()
}
