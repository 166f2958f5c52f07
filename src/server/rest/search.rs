//! What all searches and look-ups share: run a query off the async threads, wrap it as the API does.

use axum::{
    Json as JsonResponse,
    http::header,
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value as Json, json};

use super::{App, Problem};
use crate::store::query::{self, Entity, IncidentScope, Page, Snapshot};

/// Runs a query on a snapshot.
pub(super) async fn read<T: Send + 'static>(
    app: App,
    query: impl FnOnce(&Snapshot) -> Result<T, query::Error> + Send + 'static,
) -> Result<T, Problem> {
    let result = tokio::task::spawn_blocking(move || {
        app.reader.read(|connection| match query(connection) {
            Ok(value) => Ok(Ok(value)),
            Err(query::Error::Sqlite(error)) => Err(error),
            Err(invalid) => Ok(Err(invalid)),
        })
    })
    .await
    .expect("a query doesn't panic");
    Ok(result??)
}

/// What a search request consists of; a definition's statistics take the filter alone.
pub(super) const SEARCH_PROPERTIES: &[&str] = &["filter", "sort", "page"];

/// Refuses a body that isn't an object of these properties.
pub(super) fn check_properties(body: &Json, allowed: &[&str]) -> Result<(), Problem> {
    let body = body.as_object().ok_or_else(|| {
        Problem::bad_request("The request body could not be read: it must be an object")
    })?;
    match body.keys().find(|name| !allowed.contains(&name.as_str())) {
        None => Ok(()),
        Some(name) => Err(Problem::bad_request(format!(
            "Request property [{name}] cannot be parsed, expected one of `{}`",
            allowed.join("`, `")
        ))),
    }
}

/// A search request's answer.
pub(super) async fn search(
    app: App,
    entity: &'static Entity,
    body: Json,
) -> Result<JsonResponse<Json>, Problem> {
    check_properties(&body, SEARCH_PROPERTIES)?;
    let page = read(app, move |connection| {
        query::search(connection, entity, &body)
    })
    .await?;
    Ok(JsonResponse(page_json(page)))
}

/// A search of the incidents in a scope and in all below it.
pub(super) async fn incidents_below(
    app: App,
    scope: IncidentScope,
    body: Json,
) -> Result<JsonResponse<Json>, Problem> {
    check_properties(&body, SEARCH_PROPERTIES)?;
    let page = read(app, move |connection| {
        query::incidents_below(connection, scope, &body)
    })
    .await?;
    Ok(JsonResponse(page_json(page)))
}

/// One entity by its key, or a problem.
pub(super) async fn get(
    app: App,
    entity: &'static Entity,
    key: i64,
) -> Result<JsonResponse<Json>, Problem> {
    let found = read(app, move |connection| query::get(connection, entity, key)).await?;
    found
        .map(JsonResponse)
        .ok_or_else(|| Problem::not_found(entity.title, key))
}

/// Reads the file of the entity with a key.
type FileOf = fn(&Snapshot, i64) -> Result<Option<Vec<u8>>, query::Error>;

/// The file that one of them was deployed with.
pub(super) async fn xml(
    app: App,
    entity: &'static Entity,
    key: i64,
    file: FileOf,
) -> Result<Response, Problem> {
    let xml = read(app, move |connection| file(connection, key))
        .await?
        .ok_or_else(|| Problem::not_found(entity.title, key))?;
    Ok(([(header::CONTENT_TYPE, "text/xml")], xml).into_response())
}

/// Rows that come without pages.
pub(super) fn items(items: Vec<Json>) -> impl IntoResponse {
    JsonResponse(json!({ "items": items }))
}

pub(super) fn page_json(page: Page) -> Json {
    let mut info = Map::new();
    info.insert("totalItems".to_owned(), page.total_items.into());
    info.insert(
        "hasMoreTotalItems".to_owned(),
        page.has_more_total_items.into(),
    );
    for (name, cursor) in [
        ("startCursor", page.start_cursor),
        ("endCursor", page.end_cursor),
    ] {
        if let Some(cursor) = cursor {
            info.insert(name.to_owned(), cursor.into());
        }
    }
    json!({ "items": page.items, "page": info })
}
