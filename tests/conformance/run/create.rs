//! Starting a process instance: over the gateway, or past the one that drops a part of the request.

use std::time::Duration;

use serde_json::json;
use tonic::{Response, Status};
use zcli::protocol::*;

use super::Run;
use crate::{reply::parsed, scenario::Create};

impl Run<'_> {
    pub async fn create(&mut self, it: &Create) {
        let starts = it
            .start_before
            .iter()
            .map(|id| ProcessInstanceCreationStartInstruction {
                element_id: id.clone(),
            });
        let terminate_after = it.terminate_after.iter().map(|id| {
            use process_instance_creation_runtime_instruction::Instruction;
            ProcessInstanceCreationRuntimeInstruction {
                instruction: Some(Instruction::Terminate(
                    TerminateProcessInstanceInstruction {
                        after_element_id: id.clone(),
                    },
                )),
            }
        });
        let by_name = it.process.is_some() && it.version.is_none();
        let of = it.by_key_of.as_ref().map(|id| self.definitions[id]);
        let request = CreateProcessInstanceRequest {
            process_definition_key: of.or(it.key).unwrap_or(0),
            bpmn_process_id: it.process.clone().unwrap_or_default(),
            version: if by_name {
                -1
            } else {
                it.version.unwrap_or_default()
            },
            variables: self.json(it.variables.as_ref()),
            start_instructions: starts.collect(),
            runtime_instructions: terminate_after.collect(),
            tags: it.tags.clone(),
            ..Default::default()
        };
        self.has_tags |= !it.tags.is_empty();
        let label = format!("create {}", it.process.as_deref().unwrap_or("by key"));
        if let Some(fetch) = &it.result {
            return self
                .create_with_result(request, fetch.clone(), it.request_timeout_ms, label)
                .await;
        }
        let created = match self.injected(&request, it) {
            Some(reply) => reply,
            None => {
                let reply = self.client.create_process_instance(request).await;
                reply.map(Response::into_inner)
            }
        };
        let reply = created.map(|it| {
            self.instances.push(it.process_instance_key);
            json!({ "process": it.bpmn_process_id, "version": it.version, "key": it.process_instance_key,
                "definition": it.process_definition_key })
        });
        self.reply(&label, reply);
    }

    async fn create_with_result(
        &mut self,
        request: CreateProcessInstanceRequest,
        fetch_variables: Vec<String>,
        timeout_ms: Option<i64>,
        label: String,
    ) {
        let known = self.engine.observe().instances.len();
        let mut client = self.client.clone();
        let request = CreateProcessInstanceWithResultRequest {
            request: Some(request),
            request_timeout: timeout_ms.unwrap_or(20_000),
            fetch_variables,
        };
        let call = tokio::spawn(async move {
            let response = client
                .create_process_instance_with_result(request)
                .await?
                .into_inner();
            Ok(
                json!({ "process": response.bpmn_process_id, "version": response.version,
                "key": response.process_instance_key, "definition": response.process_definition_key,
                "variables": parsed(&response.variables) }),
            )
        });
        // Later steps act on the instance, so it has to be there (or refused) first.
        while !call.is_finished() && self.engine.observe().instances.len() == known {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        if let Some(new) = self.engine.observe().instances.get(known) {
            self.instances.push(new.key);
        }
        self.waiting.push((self.replies.len(), call));
        self.replies.push(json!({ "step": label }));
    }

    /// Camunda's test gateway knows neither tags nor runtime instructions.
    fn injected(
        &mut self,
        request: &CreateProcessInstanceRequest,
        it: &Create,
    ) -> Option<Result<CreateProcessInstanceResponse, Status>> {
        if it.tags.is_empty() && it.terminate_after.is_empty() {
            return None;
        }
        let starts = it.start_before.iter().map(|id| json!({ "elementId": id }));
        let ends = it.terminate_after.iter();
        let ends =
            ends.map(|id| json!({ "type": "TERMINATE_PROCESS_INSTANCE", "afterElementId": id }));
        let mut value = json!({
            "bpmnProcessId": request.bpmn_process_id,
            "version": if request.version == 0 { -1 } else { request.version },
            "processDefinitionKey": if request.process_definition_key == 0 { -1 } else {
                request.process_definition_key
            },
            "startInstructions": starts.collect::<Vec<_>>(),
            "runtimeInstructions": ends.collect::<Vec<_>>(),
            "tags": it.tags,
        });
        if let Some(variables) = &it.variables {
            value["variables"] = variables.clone();
        }
        let command =
            json!({ "valueType": "PROCESS_INSTANCE_CREATION", "intent": "CREATE", "value": value });
        let reply = self.engine.inject(&command)?;
        Some(reply.map(|made| {
            CreateProcessInstanceResponse {
                process_definition_key: made["processDefinitionKey"].as_i64().unwrap_or_default(),
                bpmn_process_id: made["bpmnProcessId"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned(),
                version: made["version"].as_i64().unwrap_or_default() as i32,
                process_instance_key: made["processInstanceKey"].as_i64().unwrap_or_default(),
                ..Default::default()
            }
        }))
    }
}
