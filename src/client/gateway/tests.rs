use std::time::Duration;

use futures_util::StreamExt as _;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tonic::Status;
use tonic::transport::{Certificate, Identity, ServerTlsConfig};

use super::*;
use crate::client::fake;
use crate::client::tls::{Pem, Verification};
use crate::client::{Method, Secret};

const VALID: (i32, u8, u8) = (4000, 1, 1);

fn client_with(address: &str, method: Method, change: impl FnOnce(&mut Options)) -> Gateway {
    let mut options = Options::new(Address::parse(address, None).expect("an address"));
    options.retry.backoff_first = Duration::from_millis(1);
    change(&mut options);
    let auth = Provider::new(method, &options.tls).expect("a provider");
    Gateway::new(options, auth).expect("a client")
}

fn client(address: &str) -> Gateway {
    client_with(address, Method::None, |_| {})
}

async fn topology(gateway: &Gateway) -> Result<pb::TopologyResponse, Error> {
    gateway.topology(pb::TopologyRequest {}).await
}

async fn complete(gateway: &Gateway) -> Result<pb::CompleteJobResponse, Error> {
    gateway
        .complete_job(pb::CompleteJobRequest::default())
        .await
}

#[tokio::test]
async fn overload_is_tried_again_for_every_call() {
    let server = fake::Gateway::new(|call| {
        if call < 3 {
            Err(Status::resource_exhausted("busy"))
        } else {
            Ok(())
        }
    });
    let gateway = client(&server.serve().await);
    complete(&gateway).await.expect("done at last");
    assert_eq!(server.calls(), 3);
    let server = fake::Gateway::new(|_| Err(Status::resource_exhausted("busy")));
    let error = complete(&client(&server.serve().await))
        .await
        .expect_err("busy");
    assert_eq!((error.kind(), error.message()), (Kind::Overloaded, "busy"));
    assert_eq!(server.calls(), 5);
}

#[tokio::test]
async fn a_completion_is_never_repeated_after_it_was_sent() {
    let server = fake::Gateway::new(|_| Err(Status::unavailable("gone")));
    let error = complete(&client(&server.serve().await))
        .await
        .expect_err("gone");
    assert_eq!((error.kind(), error.message()), (Kind::Unreachable, "gone"));
    assert_eq!(server.calls(), 1);
    let server = fake::Gateway::new(|call| {
        if call < 3 {
            Err(Status::unavailable("gone"))
        } else {
            Ok(())
        }
    });
    topology(&client(&server.serve().await))
        .await
        .expect("a read is repeated");
    assert_eq!(server.calls(), 3);
}

#[tokio::test]
async fn the_deadline_ends_a_call_and_is_told_to_the_server() {
    let server = fake::Gateway::new(|_| Ok(()));
    let gateway = client(&server.serve().await).with_request_timeout(Duration::from_millis(50));
    let error = gateway
        .fail_job(pb::FailJobRequest::default())
        .await
        .expect_err("no answer");
    assert_eq!(error.kind(), Kind::TimedOut, "{error:?}");
    assert!(
        error
            .hint()
            .expect("a hint")
            .contains("may still take effect"),
        "{error:?}"
    );
    assert!(server.header(0, "grpc-timeout").is_some());
    assert_eq!(server.calls(), 1);
}

#[tokio::test]
async fn calls_carry_credentials_tenant_and_our_name() {
    let server = fake::Gateway::new(|_| Ok(()));
    let method = Method::Bearer(Secret::new("t0ken"));
    let gateway = client_with(&server.serve().await, method, |options| {
        options.tenant = Some("blue".to_owned())
    });
    let call = gateway.publish_message(pb::PublishMessageRequest::default());
    // A call has to be able to move between threads.
    let call = tokio::spawn({
        let gateway = gateway.clone();
        async move {
            gateway
                .publish_message(pb::PublishMessageRequest::default())
                .await
        }
    })
    .await
    .expect("no panic")
    .and(call.await);
    assert_eq!(call.expect("published").tenant_id, "blue");
    assert_eq!(
        server.header(0, "authorization").as_deref(),
        Some("Bearer t0ken")
    );
    assert!(
        server
            .header(0, "user-agent")
            .expect("set")
            .starts_with("zcli/")
    );
    assert!(!format!("{gateway:?}").contains("t0ken"));
}

#[tokio::test]
async fn wrong_credentials_are_an_authentication_error() {
    let server = fake::Gateway::new(|_| Err(Status::unauthenticated("who?")));
    let gateway = client_with(
        &server.serve().await,
        Method::Bearer(Secret::new("t")),
        |_| {},
    );
    assert_eq!(
        topology(&gateway).await.expect_err("refused").kind(),
        Kind::Authentication
    );
    assert_eq!(server.calls(), 1, "a fixed token can't be renewed");
}

#[tokio::test]
async fn streams_give_their_items_and_end_with_their_error() {
    let server = fake::Gateway::new(|call| {
        if call == 1 {
            Ok(())
        } else {
            Err(Status::internal("lost"))
        }
    });
    let gateway = client(&server.serve().await);
    let batches = gateway
        .activate_jobs(pb::ActivateJobsRequest::default())
        .await
        .expect("opened");
    assert_eq!(
        batches
            .filter(|item| std::future::ready(item.is_ok()))
            .count()
            .await,
        2
    );
    let batches = gateway
        .activate_jobs(pb::ActivateJobsRequest::default())
        .await
        .expect("opened");
    let items: Vec<_> = batches.collect().await;
    assert_eq!(items.len(), 3);
    assert_eq!(items[2].as_ref().expect_err("the end").message(), "lost");
    let mut pushed = gateway
        .stream_activated_jobs(pb::StreamActivatedJobsRequest::default())
        .await
        .expect("at once");
    let error = pushed.next().await.expect("an item").expect_err("a stub");
    assert_eq!(error.kind(), Kind::Unsupported);
    assert!(pushed.next().await.is_none());
}

#[tokio::test]
async fn nobody_there_is_told_with_the_address() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("bound").to_string();
    drop(listener);
    let error = complete(&client(&address)).await.expect_err("nobody");
    assert_eq!(error.kind(), Kind::Unreachable);
    assert_eq!(
        error.message(),
        format!("nothing listens at {address} (connection refused)")
    );
}

#[tokio::test]
async fn a_web_server_is_not_a_gateway() {
    // HTTP/1 only, as most web servers without TLS.
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("bound").to_string();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 64];
            let _ = stream.read(&mut request).await;
            let _ = stream
                .write_all(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n")
                .await;
        }
    });
    let error = topology(&client(&address)).await.expect_err("a web server");
    assert_eq!(error.kind(), Kind::Unreachable);
    assert!(
        error.message().contains("isn't a Camunda gateway"),
        "{error:?}"
    );

    // HTTP/2, answering a page to everything.
    let page =
        axum::Router::new().fallback(|| async { axum::response::Html("<html>hello</html>") });
    let url = fake::serve(page).await;
    let error = topology(&client(&url)).await.expect_err("a page");
    assert!(
        error.message().contains("isn't a Camunda gateway"),
        "{error:?}"
    );
    let url = fake::serve(axum::Router::new()).await;
    let error = topology(&client(&url)).await.expect_err("404");
    assert!(
        error.message().contains("isn't a Camunda gateway"),
        "{error:?}"
    );
    assert_eq!(error.kind(), Kind::Unreachable);

    // gRPC, but not this one.
    let server = fake::Gateway::new(|_| Err(Status::unimplemented("")));
    let address = server.serve().await;
    let error = topology(&client(&address))
        .await
        .expect_err("another service");
    assert!(
        error.message().contains("isn't a Camunda gateway"),
        "{error:?}"
    );
    assert_eq!(
        complete(&client(&address)).await.expect_err("older").kind(),
        Kind::Unsupported
    );
}

/// A TLS gateway for `localhost` whose certificate ends at `last_day`; its address and its CA.
async fn tls_server(name: &str, last_day: (i32, u8, u8)) -> (String, String) {
    let authority = fake::Authority::new();
    let (certificate, key) = authority.issue(name, last_day);
    let tls = ServerTlsConfig::new().identity(Identity::from_pem(certificate, key));
    let address = fake::Gateway::new(|_| Ok(())).serve_tls(tls).await;
    (address, authority.pem())
}

fn tls_client(address: &str, change: impl FnOnce(&mut tls::Options)) -> Gateway {
    client_with(&format!("https://{address}"), Method::None, |options| {
        change(&mut options.tls)
    })
}

fn trusting(ca: &str) -> impl FnOnce(&mut tls::Options) {
    move |tls| tls.ca = Some(Pem::Inline(ca.to_owned()))
}

async fn refusal(gateway: Gateway) -> String {
    let error = topology(&gateway).await.expect_err("refused");
    assert_eq!(error.kind(), Kind::Unreachable, "{error:?}");
    assert!(error.hint().is_some(), "{error:?}");
    error.message().to_owned()
}

#[tokio::test]
async fn each_trouble_with_tls_has_its_own_words() {
    let (address, ca) = tls_server("localhost", VALID).await;
    topology(&tls_client(&address, trusting(&ca)))
        .await
        .expect("trusted");
    assert!(
        refusal(tls_client(&address, |_| {}))
            .await
            .contains("a CA this machine doesn't trust")
    );
    topology(&tls_client(&address, |tls| {
        tls.verification = Verification::Off
    }))
    .await
    .expect("not verified");
    let message = refusal(client(&format!("http://{address}"))).await;
    assert!(message.contains("TLS, not plaintext"), "{message}");

    let plaintext = fake::Gateway::new(|_| Ok(())).serve().await;
    assert!(
        refusal(tls_client(&plaintext, |_| {}))
            .await
            .contains("speaks plaintext, not TLS")
    );

    let (address, ca) = tls_server("localhost", (2002, 1, 1)).await;
    assert!(
        refusal(tls_client(&address, trusting(&ca)))
            .await
            .contains("has expired")
    );

    let (address, ca) = tls_server("other.example", VALID).await;
    let message = refusal(tls_client(&address, trusting(&ca))).await;
    assert!(
        message.contains("is for another host: expected localhost"),
        "{message}"
    );
    let named = tls_client(&address, |tls| {
        trusting(&ca)(tls);
        tls.server_name = Some("other.example".to_owned());
    });
    topology(&named).await.expect("under its own name");
}

#[tokio::test]
async fn a_client_certificate_is_asked_for_and_given() {
    let authority = fake::Authority::new();
    let (certificate, key) = authority.issue("localhost", VALID);
    let tls = ServerTlsConfig::new()
        .identity(Identity::from_pem(certificate, key))
        .client_ca_root(Certificate::from_pem(authority.pem()));
    let address = fake::Gateway::new(|_| Ok(())).serve_tls(tls).await;
    let error = topology(&tls_client(&address, trusting(&authority.pem())))
        .await
        .expect_err("none given");
    assert_eq!(error.kind(), Kind::Authentication, "{error:?}");
    assert!(
        error
            .hint()
            .expect("a hint")
            .contains("--client-certificate")
    );
    let (certificate, key) = authority.issue("me", VALID);
    let known = tls_client(&address, |tls| {
        trusting(&authority.pem())(tls);
        tls.client_certificate = Some(Pem::Inline(certificate));
        tls.client_key = Some(Pem::Inline(key));
    });
    topology(&known).await.expect("known");
}
