//! What all searches and look-ups share: run a query off the async threads, wrap it as the API does.

use std::sync::Arc;

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
    // Those who wait are bounded by the questions that may be in progress.
    let turn = Arc::clone(&app.query_turns).acquire_owned();
    let turn = turn.await.expect("the semaphore is never closed");
    let result = tokio::task::spawn_blocking(move || {
        let _turn = turn;
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

/// JSON that is text already.
pub(super) struct JsonText(String);

impl IntoResponse for JsonText {
    fn into_response(self) -> Response {
        ([(header::CONTENT_TYPE, "application/json")], self.0).into_response()
    }
}

/// A search request's answer.
pub(super) async fn search(
    app: App,
    entity: &'static Entity,
    body: Json,
) -> Result<JsonText, Problem> {
    check_properties(&body, SEARCH_PROPERTIES)?;
    let text = read(app, move |connection| {
        query::search_texts(connection, entity, &body).map(page_text)
    })
    .await?;
    Ok(JsonText(text))
}

fn page_text(mut page: Page<String>) -> String {
    let items = std::mem::take(&mut page.items);
    let bytes: usize = items.iter().map(|item| item.len() + 1).sum();
    let info = page_info(&page).to_string();
    let mut text = String::with_capacity(bytes + info.len() + 32);
    text.push_str("{\"items\":[");
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(item);
    }
    text.push_str("],\"page\":");
    text.push_str(&info);
    text.push('}');
    text
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
    let info = page_info(&page);
    json!({ "items": page.items, "page": info })
}

fn page_info<T>(page: &Page<T>) -> Json {
    let mut info = Map::new();
    info.insert("totalItems".to_owned(), page.total_items.into());
    info.insert(
        "hasMoreTotalItems".to_owned(),
        page.has_more_total_items.into(),
    );
    for (name, cursor) in [
        ("startCursor", &page.start_cursor),
        ("endCursor", &page.end_cursor),
    ] {
        if let Some(cursor) = cursor {
            info.insert(name.to_owned(), cursor.clone().into());
        }
    }
    Json::Object(info)
}
