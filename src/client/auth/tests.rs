use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};

use http::StatusCode;
use serde_json::json;

use super::*;
use crate::client::fake;

#[tokio::test]
async fn fixed_methods_give_their_header() {
    let tls = tls::Options::default();
    let none = Provider::new(Method::None, &tls).expect("none");
    assert_eq!(none.header().await.expect("no header"), None);
    let basic = Method::Basic {
        username: "demo".to_owned(),
        password: Secret::new("demo"),
    };
    let basic = Provider::new(basic, &tls).expect("basic");
    let header = basic.header().await.expect("header").expect("some");
    assert_eq!(header, "Basic ZGVtbzpkZW1v");
    assert!(header.is_sensitive());
    assert!(!basic.renew(&header).await);
    let bearer = Provider::new(Method::Bearer(Secret::new("t")), &tls).expect("bearer");
    assert_eq!(
        bearer.header().await.expect("header").expect("some"),
        "Bearer t"
    );
}

#[test]
fn secrets_show_up_nowhere() {
    let method = Method::Basic {
        username: "demo".to_owned(),
        password: Secret::new("hunter2"),
    };
    assert!(!format!("{method:?}").contains("hunter2"));
    let provider = Provider::new(method, &tls::Options::default()).expect("basic");
    assert!(!format!("{provider:?}").contains("ZGVtbz"));
    let broken = Method::Bearer(Secret::new("line\nbreak"));
    let error = Provider::new(broken, &tls::Options::default()).expect_err("no header");
    assert!(!format!("{error:?}").contains("break\""), "{error:?}");
    assert_eq!(error.kind(), Kind::Configuration);
}

/// A token endpoint that counts; it gives `token-N` for an hour, and refuses the secret `wrong`.
async fn token_endpoint(count: Arc<AtomicU32>) -> String {
    let give = move |body: String| {
        let count = count.clone();
        async move {
            let form = reqwest::Url::parse(&format!("http://form/?{body}")).expect("a form");
            let form: BTreeMap<_, _> = form.query_pairs().into_owned().collect();
            if form["client_secret"] == "wrong" {
                let refused =
                    json!({"error": "invalid_client", "error_description": "no such client"});
                return (StatusCode::UNAUTHORIZED, axum::Json(refused));
            }
            assert_eq!(form["grant_type"], "client_credentials");
            assert_eq!(form.get("audience").map(String::as_str), Some("zeebe"));
            let number = count.fetch_add(1, Ordering::SeqCst) + 1;
            (
                StatusCode::OK,
                axum::Json(json!({"access_token": format!("token-{number}"), "expires_in": 3600})),
            )
        }
    };
    let router = axum::Router::new().route("/token", axum::routing::post(give));
    format!("{}/token", fake::serve(router).await)
}

fn client(token_url: &str, cache_dir: Option<&std::path::Path>, secret: &str) -> Provider {
    let oauth = OAuth {
        token_url: token_url.to_owned(),
        client_id: "me".to_owned(),
        client_secret: Secret::new(secret),
        audience: Some("zeebe".to_owned()),
        scope: None,
        cache_dir: cache_dir.map(std::path::Path::to_owned),
        timeout: Duration::from_secs(5),
    };
    Provider::new(Method::OAuth(oauth), &tls::Options::default()).expect("a provider")
}

async fn token(provider: &Provider) -> String {
    let header = provider.header().await.expect("a token").expect("a header");
    header.to_str().expect("text").to_owned()
}

#[tokio::test]
async fn a_token_is_asked_for_once_and_shared_over_the_cache() {
    let dir = tempfile::tempdir().expect("a folder");
    let count = Arc::new(AtomicU32::new(0));
    let url = token_endpoint(count.clone()).await;
    let first = client(&url, Some(dir.path()), "s");
    let (a, b) = tokio::join!(token(&first), token(&first));
    assert_eq!(
        (a.as_str(), b.as_str()),
        ("Bearer token-1", "Bearer token-1")
    );
    assert_eq!(
        token(&client(&url, Some(dir.path()), "s")).await,
        "Bearer token-1",
        "another process"
    );
    assert_eq!(
        token(&client(&url, None, "s")).await,
        "Bearer token-2",
        "without a cache"
    );
    assert_eq!(count.load(Ordering::SeqCst), 2);
    let tokens = dir.path().join("tokens");
    let files: Vec<_> = std::fs::read_dir(&tokens)
        .expect("a folder")
        .map(|file| file.expect("a file").path())
        .collect();
    let cached = files
        .iter()
        .find(|file| file.extension().is_some_and(|end| end == "json"))
        .expect("a cache file");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        for (path, expected) in [(cached, 0o600), (&tokens, 0o700)] {
            let mode = std::fs::metadata(path).expect("there").permissions().mode();
            assert_eq!(mode & 0o777, expected, "{}", path.display());
        }
    }
    std::fs::write(cached, "broken").expect("written");
    assert_eq!(
        token(&client(&url, Some(dir.path()), "s")).await,
        "Bearer token-3",
        "a broken cache is none"
    );
}

#[tokio::test]
async fn a_rejected_token_is_renewed_once() {
    let dir = tempfile::tempdir().expect("a folder");
    let count = Arc::new(AtomicU32::new(0));
    let url = token_endpoint(count.clone()).await;
    let server = fake::Gateway::new(|call| match call {
        1 => Err(tonic::Status::unauthenticated("revoked")),
        2 => Ok(()),
        _ => Err(tonic::Status::unauthenticated("never again")),
    });
    let address =
        crate::client::gateway::Address::parse(&server.serve().await, None).expect("an address");
    let options = crate::client::gateway::Options::new(address);
    let gateway = crate::client::Gateway::new(options, client(&url, Some(dir.path()), "s"))
        .expect("a client");
    gateway
        .topology(crate::protocol::TopologyRequest {})
        .await
        .expect("with the second token");
    assert_eq!(
        server.header(1, "authorization").as_deref(),
        Some("Bearer token-2")
    );
    let error = gateway
        .topology(crate::protocol::TopologyRequest {})
        .await
        .expect_err("refused");
    assert_eq!(error.kind(), Kind::Authentication);
    assert_eq!(server.calls(), 4, "one renewal a call");
}

#[tokio::test]
async fn a_refusing_endpoint_is_told_without_the_secret() {
    let url = token_endpoint(Arc::default()).await;
    let error = client(&url, None, "wrong")
        .header()
        .await
        .expect_err("refused");
    assert_eq!(error.kind(), Kind::Authentication);
    assert!(
        error.message().contains("no such client (invalid_client)"),
        "{error}"
    );
    assert!(!format!("{error:?}").contains("wrong"), "{error:?}");
    let page = fake::serve(axum::Router::new().fallback(|| async { "<html>" })).await;
    let error = client(&page, None, "s")
        .header()
        .await
        .expect_err("no token");
    assert!(
        error.message().ends_with("answered without a token"),
        "{error}"
    );
}
