//! Changing running process instances: modification and migration.

use axum::{extract::State, http::StatusCode};
use serde::Deserialize;
use serde_json::Value as Json;

use super::{
    App, Problem,
    body::{self, Body, KeyPath},
};
use crate::engine::{
    command::{ActivateInstruction, Command, MigrateInstance, ModifyInstance, VariableInstruction},
    record::{Document, Key},
};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Modification {
    #[serde(default)]
    activate_instructions: Vec<Activation>,
    #[serde(default)]
    terminate_instructions: Vec<Termination>,
    #[serde(default, rename = "operationReference")]
    _operation_reference: serde::de::IgnoredAny,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Activation {
    element_id: String,
    #[serde(default)]
    variable_instructions: Vec<Variables>,
    ancestor_element_instance_key: Option<Json>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Variables {
    variables: Document,
    #[serde(default)]
    scope_id: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Termination {
    element_instance_key: Json,
}

pub(super) async fn modify(
    State(app): State<App>,
    KeyPath(process_instance_key): KeyPath,
    Body(request): Body<Modification>,
) -> Result<StatusCode, Problem> {
    let terminate = request.terminate_instructions.iter();
    let command = Command::ModifyInstance(ModifyInstance {
        process_instance_key,
        activate: request
            .activate_instructions
            .into_iter()
            .map(activation)
            .collect::<Result<_, Problem>>()?,
        terminate: terminate
            .map(|one| body::key(&one.element_instance_key, "elementInstanceKey"))
            .collect::<Result<_, Problem>>()?,
    });
    app.handle.submit(command).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn activation(instruction: Activation) -> Result<ActivateInstruction, Problem> {
    let ancestor_key = instruction
        .ancestor_element_instance_key
        .as_ref()
        .map(|key| body::key(key, "ancestorElementInstanceKey"))
        .transpose()?;
    let variables = instruction.variable_instructions.into_iter();
    Ok(ActivateInstruction {
        element_id: instruction.element_id,
        // -1 is the API's word for none.
        ancestor_key: ancestor_key.filter(|key| *key > 0),
        variables: variables
            .map(|one| VariableInstruction {
                scope_id: one.scope_id,
                variables: one.variables,
            })
            .collect(),
    })
}

/// A migration plan: of a request for one instance, or of one for many.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Migration {
    target_process_definition_key: Json,
    mapping_instructions: Vec<Mapping>,
    #[serde(default, rename = "operationReference")]
    _operation_reference: serde::de::IgnoredAny,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Mapping {
    source_element_id: String,
    target_element_id: String,
}

impl Migration {
    pub fn to_command(&self, process_instance_key: Key) -> Result<MigrateInstance, Problem> {
        let mappings = self.mapping_instructions.iter();
        Ok(MigrateInstance {
            process_instance_key,
            target_process_definition_key: body::key(
                &self.target_process_definition_key,
                "targetProcessDefinitionKey",
            )?,
            mappings: mappings
                .map(|one| (one.source_element_id.clone(), one.target_element_id.clone()))
                .collect(),
        })
    }
}

pub(super) async fn migrate(
    State(app): State<App>,
    KeyPath(process_instance_key): KeyPath,
    Body(request): Body<Migration>,
) -> Result<StatusCode, Problem> {
    let command = Command::MigrateInstance(request.to_command(process_instance_key)?);
    app.handle.submit(command).await?;
    Ok(StatusCode::NO_CONTENT)
}
