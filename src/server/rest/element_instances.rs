//! Element instances: search, look-up, incidents below one, and variables set on one.

use axum::{Json as JsonResponse, extract::State, http::StatusCode};
use serde::Deserialize;
use serde_json::Value as Json;

use super::{
    App, Problem,
    body::{Body, KeyPath},
    search,
};
use crate::{
    engine::{
        command::{Command, SetVariables, SetVariablesMode},
        record::Document,
    },
    store::query::{ELEMENT_INSTANCES, IncidentScope},
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Setting {
    variables: Option<Document>,
    local: Option<bool>,
    #[serde(default, rename = "operationReference")]
    _operation_reference: serde::de::IgnoredAny,
}

pub(super) async fn set_variables(
    State(app): State<App>,
    KeyPath(element_instance_key): KeyPath,
    Body(request): Body<Setting>,
) -> Result<StatusCode, Problem> {
    let variables = request
        .variables
        .ok_or_else(|| Problem::invalid("No variables provided."))?;
    let mode = match request.local {
        Some(true) => SetVariablesMode::Local,
        _ => SetVariablesMode::Propagate,
    };
    app.handle
        .submit(Command::SetVariables(SetVariables {
            element_instance_key,
            variables,
            mode,
        }))
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::search(app, &ELEMENT_INSTANCES, body).await
}

pub(super) async fn get(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<JsonResponse<Json>, Problem> {
    search::get(app, &ELEMENT_INSTANCES, key).await
}

pub(super) async fn incidents(
    State(app): State<App>,
    KeyPath(key): KeyPath,
    Body(body): Body<Json>,
) -> Result<JsonResponse<Json>, Problem> {
    search::get(app.clone(), &ELEMENT_INSTANCES, key)
        .await
        .map(drop)?;
    search::incidents_below(app, IncidentScope::ElementInstance(key), body).await
}
