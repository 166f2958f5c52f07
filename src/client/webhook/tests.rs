//! Signatures against a published example; receivers that are away, slow, or refuse.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::http::HeaderMap;

use super::*;
use crate::client::fake;

/// What a receiver got: headers and body.
type Got = Arc<Mutex<Vec<(HeaderMap, String)>>>;

/// A receiver that answers the n-th message (from 1) with `answer(n)`.
async fn receiver(answer: fn(u32) -> StatusCode) -> (String, Got) {
    let got = Got::default();
    let (count, keep) = (Arc::new(AtomicU32::new(0)), got.clone());
    let router = Router::new().fallback(move |headers: HeaderMap, body: String| {
        let n = count.fetch_add(1, Ordering::SeqCst) + 1;
        keep.lock().expect("no panic").push((headers, body));
        async move { answer(n) }
    });
    (fake::serve(router).await, got)
}

fn webhook(url: &str, secret: Option<&str>) -> Webhook {
    let mut options = Options::new(&format!("{url}/hook/T0KEN"), secret.map(Secret::new));
    options.retry.backoff_first = Duration::from_millis(1);
    options.retry.backoff_max = Duration::from_millis(2);
    options.retry_for = Duration::from_millis(200);
    Webhook::new(options).expect("a webhook")
}

#[test]
fn the_signature_is_that_of_the_specifications_example() {
    let secret = Secret::new("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    let signed = signature(
        &key(&secret).expect("a key"),
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        1_614_265_330,
        r#"{"test": 2432232314}"#,
    );
    assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

#[tokio::test]
async fn a_receiver_that_comes_back_gets_the_same_message_once_it_is_there() {
    let (url, got) = receiver(|n| match n {
        1 => StatusCode::BAD_GATEWAY,
        2 => StatusCode::TOO_MANY_REQUESTS,
        _ => StatusCode::NO_CONTENT,
    })
    .await;
    let webhook = webhook(&url, Some("s3cret"));
    assert_eq!(webhook.deliver("id-1", "{}").await.expect("taken"), 3);
    let got = got.lock().expect("no panic");
    for (headers, body) in got.iter() {
        let header = |name: &str| headers[name].to_str().expect("text").to_owned();
        assert_eq!(
            (header("webhook-id").as_str(), body.as_str()),
            ("id-1", "{}")
        );
        let timestamp = header("webhook-timestamp").parse().expect("seconds");
        let key = key(&Secret::new("s3cret")).expect("a key");
        assert_eq!(
            header("webhook-signature"),
            signature(&key, "id-1", timestamp, "{}")
        );
    }
}

#[tokio::test]
async fn a_refusal_is_final_and_told_without_the_urls_path() {
    let (url, got) = receiver(|_| StatusCode::FORBIDDEN).await;
    let webhook = webhook(&url, None);
    let error = webhook.deliver("id-1", "{}").await.expect_err("refused");
    assert_eq!(error.kind(), Kind::Rejected);
    assert!(error.message().contains("403"), "{error}");
    assert!(!format!("{error}{webhook:?}").contains("T0KEN"));
    let got = got.lock().expect("no panic");
    assert_eq!(got.len(), 1);
    assert!(!got[0].0.contains_key("webhook-signature"));
}

#[tokio::test]
async fn nobody_there_is_given_up_after_a_while() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    drop(listener);
    let error = webhook(&url, None)
        .deliver("id-1", "{}")
        .await
        .expect_err("nobody");
    assert_eq!(error.kind(), Kind::Unreachable);
    assert!(error.message().contains("attempts"), "{error}");
    assert!(!error.message().contains("T0KEN"), "{error}");
}

#[test]
fn what_is_no_url_or_secret_is_refused_before_anything_is_sent() {
    for url in ["", "example.org/hook", "ftp://example.org", "mailto:a@b"] {
        let error = Webhook::new(Options::new(url, None)).expect_err(url);
        assert_eq!(error.kind(), Kind::Usage, "{url}");
    }
    let options = Options::new("https://example.org", Some(Secret::new("whsec_!!")));
    assert_eq!(
        Webhook::new(options).expect_err("no base64").kind(),
        Kind::Configuration
    );
}
