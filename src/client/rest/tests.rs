use std::sync::atomic::{AtomicU32, Ordering};

use futures_util::StreamExt as _;
use http::StatusCode;
use serde_json::json;

use super::*;
use crate::client::fake;

#[test]
fn base_urls_are_read_with_and_without_v2() {
    for (text, expected) in [
        ("http://h:8080", "http://h:8080"),
        ("http://h:8080/v2/", "http://h:8080"),
        (
            "https://bru-2.zeebe.camunda.io/id/v2",
            "https://bru-2.zeebe.camunda.io/id",
        ),
        ("https://h/orchestration/", "https://h/orchestration"),
        ("localhost:8080", "http://localhost:8080"),
        ("[::1]:8080", "http://[::1]:8080"),
        ("camunda.example.com", "https://camunda.example.com"),
    ] {
        assert_eq!(base(text).expect(text), expected);
    }
    for text in ["", "ftp://h", "http://", "http://u:p@h", "http://h/?a=b"] {
        let error = base(text).expect_err(text);
        assert_eq!(error.kind(), Kind::Configuration, "{text}");
    }
}

#[test]
fn a_segment_stays_one() {
    assert_eq!(segment("2251799813685249"), "2251799813685249");
    assert_eq!(segment("../x?y#z w/ä"), "%2E%2E%2Fx%3Fy%23z%20w%2F%C3%A4");
}

fn client_with(url: &str, method: crate::client::Method) -> Rest {
    let mut options = Options::new(url).expect("a URL");
    options.retry.backoff_first = Duration::from_millis(1);
    let auth = Provider::new(method, &options.tls).expect("a provider");
    Rest::new(options, auth).expect("a client")
}

fn client(url: &str) -> Rest {
    client_with(url, crate::client::Method::None)
}

/// Answers the n-th call (from 1) by a script, and counts.
async fn scripted(script: fn(u32) -> (u16, &'static str)) -> (String, Arc<AtomicU32>) {
    let count = Arc::new(AtomicU32::new(0));
    let calls = count.clone();
    let router = axum::Router::new().fallback(move || async move {
        let (status, body) = script(calls.fetch_add(1, Ordering::SeqCst) + 1);
        (StatusCode::from_u16(status).expect("a status"), body)
    });
    (fake::serve(router).await, count)
}

#[tokio::test]
async fn all_pages_are_read_by_cursor() {
    let router = axum::Router::new().route(
        "/v2/jobs/search",
        axum::routing::post(|axum::Json(body): axum::Json<Value>| async move {
            assert_eq!(body["filter"], json!({"type": "payment"}));
            let (items, end) = match body["page"]["after"].as_str() {
                None => (json!([{"jobKey": "1"}, {"jobKey": "2"}]), json!("a")),
                Some("a") => (json!([{"jobKey": "3"}]), json!("b")),
                Some(_) => (json!([]), json!(null)),
            };
            axum::Json(json!({"items": items, "page": {"totalItems": 3, "endCursor": end}}))
        }),
    );
    let rest = client(&fake::serve(router).await);
    let request = SearchRequest::new(json!({"type": "payment"}));
    let page = rest.search("/jobs/search", &request).await.expect("a page");
    assert_eq!(
        (
            page.items.len(),
            page.total_items,
            page.end_cursor.as_deref()
        ),
        (2, 3, Some("a"))
    );
    let items: Vec<_> = rest
        .search_all("/jobs/search", request)
        .map(|item| item.expect("an item"))
        .collect()
        .await;
    assert_eq!(
        items,
        [
            json!({"jobKey": "1"}),
            json!({"jobKey": "2"}),
            json!({"jobKey": "3"})
        ]
    );
}

#[tokio::test]
async fn questions_are_repeated_and_commands_are_not() {
    let (url, count) = scripted(|call| {
        if call < 3 {
            (502, "")
        } else {
            (200, "{\"items\": []}")
        }
    })
    .await;
    client(&url)
        .search("/x/search", &SearchRequest::default())
        .await
        .expect("at last");
    assert_eq!(count.load(Ordering::SeqCst), 3);
    let (url, count) = scripted(|_| (502, "")).await;
    assert_eq!(
        client(&url)
            .post("/x", &json!({}))
            .await
            .expect_err("gone")
            .kind(),
        Kind::Unreachable
    );
    assert_eq!(count.load(Ordering::SeqCst), 1);
    let (url, count) = scripted(|call| match call {
        1 => (503, r#"{"title": "RESOURCE_EXHAUSTED", "detail": "busy"}"#),
        _ => (204, ""),
    })
    .await;
    assert_eq!(
        client(&url).post("/x", &json!({})).await.expect("done"),
        Value::Null
    );
    assert_eq!(count.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn problems_and_what_is_no_api_are_told() {
    let (url, _) = scripted(|_| {
        (
            404,
            r#"{"title": "NOT_FOUND", "status": 404, "detail": "no job 7"}"#,
        )
    })
    .await;
    let error = client(&url).get("/jobs/7").await.expect_err("none");
    assert_eq!(
        (error.kind(), error.message()),
        (Kind::NotFound, "no job 7")
    );
    let (url, _) = scripted(|_| (200, "<html>login</html>")).await;
    let error = client(&url).get("/topology").await.expect_err("a page");
    assert!(
        error.message().contains("isn't a Camunda REST API"),
        "{error}"
    );
    assert_eq!(
        client(&url)
            .text("/process-definitions/1/xml")
            .await
            .expect("text"),
        "<html>login</html>"
    );
    let gone = url.replace("127.0.0.1", "localhost.invalid");
    assert_eq!(
        client(&gone)
            .get("/topology")
            .await
            .expect_err("no host")
            .kind(),
        Kind::Unreachable
    );
}

#[tokio::test]
async fn credentials_and_limits_are_applied() {
    let echo = |headers: axum::http::HeaderMap| async move {
        let given = headers
            .get("authorization")
            .and_then(|value| value.to_str().ok())
            .unwrap_or("none")
            .to_owned();
        axum::Json(json!({ "authorization": given }))
    };
    let url = fake::serve(axum::Router::new().fallback(echo)).await;
    let method = crate::client::Method::Bearer(crate::client::Secret::new("t0ken"));
    let rest = client_with(&format!("{url}/v2"), method);
    assert_eq!(
        rest.get("/me").await.expect("an answer"),
        json!({"authorization": "Bearer t0ken"})
    );
    let mut options = Options::new(&url).expect("a URL");
    options.response_bytes_max = 10;
    let auth = Provider::new(crate::client::Method::None, &options.tls).expect("none");
    let error = Rest::new(options, auth)
        .expect("a client")
        .get("/me")
        .await
        .expect_err("too large");
    assert!(error.message().contains("larger than 10 bytes"), "{error}");
}

#[tokio::test]
async fn tls_and_plaintext_mixed_up_are_told() {
    let authority = fake::Authority::new();
    let (certificate, key) = authority.issue("localhost", (4000, 1, 1));
    let identity = tonic::transport::Identity::from_pem(certificate, key);
    let server = fake::Gateway::new(|_| Ok(()));
    let address = server
        .serve_tls(tonic::transport::ServerTlsConfig::new().identity(identity))
        .await;
    let error = client(&format!("https://{address}"))
        .get("/topology")
        .await
        .expect_err("untrusted");
    assert!(
        error.message().contains("a CA this machine doesn't trust"),
        "{error}"
    );
    let error = client(&format!("http://{address}"))
        .get("/topology")
        .await
        .expect_err("TLS");
    assert!(
        error.message().contains("speaks TLS, not plaintext"),
        "{error:?}"
    );
    let plaintext = fake::serve(axum::Router::new())
        .await
        .replace("http:", "https:");
    let error = client(&plaintext)
        .get("/topology")
        .await
        .expect_err("plaintext");
    assert!(
        error.message().contains("speaks plaintext, not TLS"),
        "{error:?}"
    );
}
