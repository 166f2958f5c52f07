//! Process definitions: search, look-up, XML, start form, and counts of what goes on in them.

use axum::{
    Json as JsonResponse,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::{Value as Json, json};

use super::{
    App, Problem,
    body::{Body, KeyPath, TextPath},
    search,
};
use crate::store::query::{
    self, FormLookup, INSTANCES_OF_PROCESS, INSTANCES_OF_VERSION, PROCESS_DEFINITIONS,
};

pub(super) async fn search(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::search(app, &PROCESS_DEFINITIONS, body).await
}

pub(super) async fn get(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<JsonResponse<Json>, Problem> {
    search::get(app, &PROCESS_DEFINITIONS, key).await
}

pub(super) async fn xml(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<Response, Problem> {
    search::xml(
        app,
        &PROCESS_DEFINITIONS,
        key,
        query::process_definition_xml,
    )
    .await
}

/// A process without a start form is answered with no content.
pub(super) async fn form(
    State(app): State<App>,
    KeyPath(key): KeyPath,
) -> Result<Response, Problem> {
    search::get(app.clone(), &PROCESS_DEFINITIONS, key)
        .await
        .map(drop)?;
    let lookup = FormLookup::StartOf {
        process_definition_key: key,
    };
    let form = search::read(app, move |connection| query::form(connection, lookup)).await?;
    Ok(match form {
        Some(form) => JsonResponse(form).into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    })
}

pub(super) async fn statistics(
    State(app): State<App>,
    KeyPath(key): KeyPath,
    Body(body): Body<Json>,
) -> Result<impl IntoResponse, Problem> {
    search::check_properties(&body, &["filter"])?;
    let counts = search::read(app, move |connection| {
        query::definition_element_statistics(connection, key, &body)
    })
    .await?;
    Ok(search::items(counts))
}

pub(super) async fn instance_statistics(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::check_properties(&body, &["sort", "page"])?;
    search::search(app, &INSTANCES_OF_PROCESS, body).await
}

/// Of one process, by its id.
pub(super) async fn version_statistics(
    State(app): State<App>,
    TextPath(id): TextPath,
    Body(mut body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    search::check_properties(&body, search::SEARCH_PROPERTIES)?;
    match &mut body["filter"] {
        Json::Object(filter) => {
            filter.insert("processDefinitionId".to_owned(), Json::String(id));
        }
        none @ Json::Null => *none = json!({ "processDefinitionId": id }),
        _ => {}
    }
    search::search(app, &INSTANCES_OF_VERSION, body).await
}

/// The same as Camunda 8.9 came to ask for it: the process's id is in the filter.
pub(super) async fn statistics_by_version(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<search::JsonText, Problem> {
    if body["filter"]["processDefinitionId"].is_null() {
        return Err(Problem::invalid("No filter.processDefinitionId provided."));
    }
    search::search(app, &INSTANCES_OF_VERSION, body).await
}

pub(super) async fn subscription_statistics(
    State(app): State<App>,
    Body(body): Body<Json>,
) -> Result<JsonResponse<Json>, Problem> {
    search::check_properties(&body, &["filter", "page"])?;
    let page = search::read(app, move |connection| {
        query::subscription_statistics(connection, &body)
    })
    .await?;
    Ok(JsonResponse(search::page_json(page)))
}
