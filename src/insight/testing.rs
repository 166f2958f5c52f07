//! A REST API that answers as a test tells it to.

use std::sync::{Arc, Mutex};

use axum::body::Bytes;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use serde_json::{Value, json};

use crate::client::rest::Options;
use crate::client::{Method, Provider, Rest};

/// What was asked: the path under `/v2` and the body.
pub type Asked = Arc<Mutex<Vec<(String, Value)>>>;

/// A client of a server that gives an array as one page, `{"raw": ...}` as what is in it, `{"text": ...}` as plain text, other values as
/// they are; `None` is an endpoint it doesn't have.
pub async fn rest(
    answer: impl Fn(&str, &Value) -> Option<Value> + Send + Sync + 'static,
) -> (Rest, Asked) {
    let asked = Asked::default();
    let answer = Arc::new(answer);
    let seen = asked.clone();
    let router = axum::Router::new().fallback(move |request: Request| {
        let (answer, seen) = (answer.clone(), seen.clone());
        async move {
            let path = request.uri().path().trim_start_matches("/v2").to_owned();
            let body = axum::body::to_bytes(request.into_body(), usize::MAX)
                .await
                .unwrap_or(Bytes::new());
            let body: Value = serde_json::from_slice(&body).unwrap_or_default();
            let given = answer(&path, &body);
            seen.lock()
                .expect("no panic while it's held")
                .push((path, body));
            match given {
                None => (
                    StatusCode::NOT_FOUND,
                    axum::Json(json!({"title": "NOT_FOUND", "status": 404, "detail": "none"})),
                )
                    .into_response(),
                Some(Value::Array(items)) => axum::Json(json!({
                    "page": {"totalItems": items.len(), "hasMoreTotalItems": false},
                    "items": items,
                }))
                .into_response(),
                Some(Value::Object(fields)) if fields.contains_key("text") => fields["text"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned()
                    .into_response(),
                Some(mut other) => match other.get_mut("raw").map(Value::take) {
                    Some(raw) => axum::Json(raw).into_response(),
                    None => axum::Json(other).into_response(),
                },
            }
        }
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    tokio::spawn(async move { axum::serve(listener, router).await });
    let options = Options::new(&url).expect("a URL");
    let auth = Provider::new(Method::None, &options.tls).expect("none");
    (Rest::new(options, auth).expect("a client"), asked)
}
