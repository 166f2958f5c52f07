//! Batch operations on process instances: what a request asks for, and what it's to work on.
//!
//! The items are looked up here, on a snapshot, off the engine's thread; the command takes them along.

use axum::{Json as JsonResponse, extract::State};
use serde::{Deserialize, de::IgnoredAny};
use serde_json::{Map, Value as Json, json};

use super::{
    App, Problem,
    body::{Body, KeyPath, Reference},
    instance_changes::Migration,
    search,
};
use crate::{
    engine::{
        command::{Command, CreateBatchOperation},
        record::BatchPlan,
        reply::Reply,
    },
    store::query::{self, BatchTarget, PROCESS_INSTANCES},
};

type Created = Result<JsonResponse<Json>, Problem>;

/// A request that says only which process instances it's about.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Selection {
    filter: Option<Map<String, Json>>,
    #[serde(default, rename = "operationReference")]
    _operation_reference: IgnoredAny,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Migrations {
    filter: Option<Map<String, Json>>,
    migration_plan: Option<Migration>,
    #[serde(default, rename = "operationReference")]
    _operation_reference: IgnoredAny,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Modifications {
    filter: Option<Map<String, Json>>,
    #[serde(default)]
    move_instructions: Vec<Move>,
    #[serde(default, rename = "operationReference")]
    _operation_reference: IgnoredAny,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Move {
    source_element_id: String,
    target_element_id: String,
}

pub(super) async fn cancel(State(app): State<App>, Body(request): Body<Selection>) -> Created {
    let filter = required(request.filter)?;
    let plan = BatchPlan::CancelProcessInstance;
    create(app, BatchTarget::ActiveRoots, filter, plan).await
}

pub(super) async fn resolve_incidents(
    State(app): State<App>,
    Body(request): Body<Selection>,
) -> Created {
    let filter = required(request.filter)?;
    create(
        app,
        BatchTarget::Incidents,
        filter,
        BatchPlan::ResolveIncident,
    )
    .await
}

pub(super) async fn migrate(State(app): State<App>, Body(request): Body<Migrations>) -> Created {
    let filter = required(request.filter)?;
    let plan = request
        .migration_plan
        .ok_or_else(|| Problem::invalid("No migrationPlan provided."))?;
    // Whose it is, each item says.
    let migration = plan.to_command(0)?;
    if migration.mappings.is_empty() {
        return Err(Problem::invalid("No mappingInstructions provided."));
    }
    let plan = BatchPlan::MigrateProcessInstance {
        target_process_definition_key: migration.target_process_definition_key,
        mappings: migration.mappings,
    };
    create(app, BatchTarget::Active, filter, plan).await
}

pub(super) async fn modify(State(app): State<App>, Body(request): Body<Modifications>) -> Created {
    let filter = required(request.filter)?;
    if request.move_instructions.is_empty() {
        return Err(Problem::invalid("No moveInstructions provided."));
    }
    let moves = request.move_instructions.into_iter();
    let moves = moves
        .map(|one| (one.source_element_id, one.target_element_id))
        .collect();
    let plan = BatchPlan::ModifyProcessInstance { moves };
    create(app, BatchTarget::Active, filter, plan).await
}

pub(super) async fn delete(State(app): State<App>, Body(request): Body<Selection>) -> Created {
    let filter = required(request.filter)?;
    let plan = BatchPlan::DeleteProcessInstance;
    create(app, BatchTarget::Ended, filter, plan).await
}

/// The incidents of one process instance (as Camunda 8.9).
pub(super) async fn resolve_of_instance(
    State(app): State<App>,
    KeyPath(key): KeyPath,
    Body(Reference { .. }): Body<Reference>,
) -> Created {
    search::get(app.clone(), &PROCESS_INSTANCES, key)
        .await
        .map(drop)?;
    create(
        app,
        BatchTarget::Incidents,
        of_key(key),
        BatchPlan::ResolveIncident,
    )
    .await
}

/// One process instance (as Camunda 8.9).
pub(super) async fn delete_instance(
    State(app): State<App>,
    KeyPath(key): KeyPath,
    Body(Reference { .. }): Body<Reference>,
) -> Created {
    let JsonResponse(instance) = search::get(app.clone(), &PROCESS_INSTANCES, key).await?;
    if instance["state"] == "ACTIVE" {
        return Err(Problem::conflict(format!(
            "Process instance with key '{key}' is not in a completed or terminated state and cannot be deleted"
        )));
    }
    let plan = BatchPlan::DeleteProcessInstance;
    create(app, BatchTarget::Ended, of_key(key), plan).await
}

fn of_key(key: i64) -> Map<String, Json> {
    let key = Json::String(key.to_string());
    Map::from_iter([("processInstanceKey".to_owned(), key)])
}

/// All there is must be asked for in so many words. Clients write out what they don't use.
fn required(filter: Option<Map<String, Json>>) -> Result<Map<String, Json>, Problem> {
    let filter = filter.ok_or_else(|| Problem::invalid("No filter provided."))?;
    let says_nothing = |value: &Json| match value {
        Json::Null => true,
        Json::Array(list) => list.is_empty(),
        _ => false,
    };
    if filter.values().all(says_nothing) {
        let detail = "At least one of filter criteria is required.";
        return Err(Problem::invalid(detail));
    }
    Ok(filter)
}

async fn create(
    app: App,
    target: BatchTarget,
    filter: Map<String, Json>,
    plan: BatchPlan,
) -> Created {
    let items = search::read(app.clone(), move |connection| {
        query::batch_items(connection, target, filter)
    })
    .await?;
    let name = plan.name();
    let command = Command::CreateBatchOperation(CreateBatchOperation { plan, items });
    match app.handle.submit(command).await? {
        Reply::BatchOperationCreated {
            batch_operation_key,
        } => Ok(JsonResponse(json!({
            "batchOperationKey": batch_operation_key.to_string(),
            "batchOperationType": name,
        }))),
        other => unreachable!("a batch operation isn't answered with {other:?}"),
    }
}
