//! Deployed resources: look-up, content, deletion.
//!
//! Camunda 8.8 shows RPA scripts only; here the BPMN files, which are all that can be deployed.

use axum::{Json as JsonResponse, extract::State, http::StatusCode, response::Response};
use serde_json::{Map, Value as Json};

use super::{
    App, Problem,
    body::{Body, KeyPath, Reference},
    process_definitions, search,
};
use crate::{engine::command::Command, store::query::PROCESS_DEFINITIONS};

pub(super) async fn get(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<JsonResponse<Json>, Problem> {
    let JsonResponse(definition) = search::get(app, &PROCESS_DEFINITIONS, key)
        .await
        .map_err(|problem| problem.about("Resource", key))?;
    let resource: Map<String, Json> = [
        ("resourceName", "resourceName"),
        ("version", "version"),
        ("versionTag", "versionTag"),
        ("resourceId", "processDefinitionId"),
        ("tenantId", "tenantId"),
        ("resourceKey", "processDefinitionKey"),
    ]
    .into_iter()
    .filter_map(|(name, field)| Some((name.to_owned(), definition.get(field)?.clone())))
    .collect();
    Ok(JsonResponse(Json::Object(resource)))
}

pub(super) async fn content(app: State<App>, key: KeyPath) -> Result<Response, Problem> {
    let KeyPath(number) = key;
    process_definitions::xml(app, key)
        .await
        .map_err(|problem| problem.about("Resource", number))
}

pub(super) async fn delete(
    State(app): State<App>,
    KeyPath(resource_key): KeyPath,
    Body(Reference { .. }): Body<Reference>,
) -> Result<StatusCode, Problem> {
    app.handle
        .submit(Command::DeleteResource { resource_key })
        .await?;
    Ok(StatusCode::OK)
}
