//! `zcli doctor` against clusters that are ill in one way each.

use std::net::Ipv4Addr;

use base64::Engine as _;
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, ExtendedKeyUsagePurpose, IsCa, KeyPair,
};
use serde_json::{Value, json};
use tonic::transport::{Identity, ServerTlsConfig};
use tonic::{Response, Status};
use zcli::protocol as pb;
use zcli::protocol::gateway_server::{Gateway, GatewayServer};

use crate::environment::{Environment, Output};
use crate::servers::{self, Server};

/// A gateway of this version that takes calls with this authorization alone, if any.
#[derive(Clone)]
struct Cluster {
    version: &'static str,
    authorization: Option<String>,
}

#[tonic::async_trait]
impl Gateway for Cluster {
    async fn topology(
        &self,
        request: tonic::Request<pb::TopologyRequest>,
    ) -> Result<Response<pb::TopologyResponse>, Status> {
        let given = request.metadata().get("authorization");
        let given = given.and_then(|value| value.to_str().ok());
        if self.authorization.is_some() && self.authorization.as_deref() != given {
            return Err(Status::unauthenticated("who are you?"));
        }
        let partition = pb::Partition {
            partition_id: 1,
            ..Default::default()
        };
        let broker = pb::BrokerInfo {
            version: self.version.to_owned(),
            partitions: vec![partition],
            ..Default::default()
        };
        Ok(Response::new(pb::TopologyResponse {
            gateway_version: self.version.to_owned(),
            cluster_size: 1,
            partitions_count: 1,
            replication_factor: 1,
            brokers: vec![broker],
        }))
    }
}

const HEALTHY: Cluster = Cluster {
    version: "8.8.3",
    authorization: None,
};

/// Serves gRPC, with TLS if there is an identity, and this router at the REST port.
fn serve(cluster: Cluster, identity: Option<(String, String)>, router: axum::Router) -> Server {
    Server::run(move |ready, stopped| {
        Box::pin(async move {
            let bind = || async {
                tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
                    .await
                    .expect("a free port")
            };
            let (grpc, rest) = (bind().await, bind().await);
            let addresses = (
                grpc.local_addr().expect("bound"),
                rest.local_addr().expect("bound"),
            );
            let mut server = tonic::transport::Server::builder();
            if let Some((certificate, key)) = identity {
                let tls = ServerTlsConfig::new().identity(Identity::from_pem(certificate, key));
                server = server.tls_config(tls).expect("TLS");
            }
            let incoming = tokio_stream::wrappers::TcpListenerStream::new(grpc);
            let gateway = server
                .add_service(GatewayServer::new(cluster))
                .serve_with_incoming(incoming);
            ready.send(addresses).expect("waited for");
            tokio::select! {
                _ = gateway => {}
                _ = axum::serve(rest, router) => {}
                _ = stopped => {}
            }
        })
    })
}

/// What a REST API of 8.8 answers to the doctor.
fn rest() -> axum::Router {
    let topology = || async { axum::Json(json!({"gatewayVersion": "8.8.3"})) };
    let me = || async {
        axum::Json(json!({"tenants": [{"tenantId": "<default>"}, {"tenantId": "blue"}]}))
    };
    axum::Router::new()
        .route("/v2/topology", axum::routing::get(topology))
        .route("/v2/authentication/me", axum::routing::get(me))
}

/// A certificate authority's PEM, and a certificate by it for `localhost` or another name.
fn issue(name: &str, years: (i32, i32)) -> (String, (String, String)) {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().expect("a key");
    let authority = CertifiedIssuer::self_signed(params, key).expect("a CA");
    let mut params = CertificateParams::new([name.to_owned()]).expect("a name");
    params.not_before = rcgen::date_time_ymd(years.0, 1, 1);
    params.not_after = rcgen::date_time_ymd(years.1, 1, 1);
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let key = KeyPair::generate().expect("a key");
    let certificate = params.signed_by(&key, &authority).expect("signed");
    (authority.pem(), (certificate.pem(), key.serialize_pem()))
}

fn doctor(env: &Environment, arguments: &[&str]) -> (Output, Value) {
    let words = [
        &["doctor", "-o", "json", "--request-timeout", "2s"],
        arguments,
    ]
    .concat();
    let run = env.zcli(&words);
    let findings = run.json();
    (run, findings)
}

/// A finding of this layer.
#[track_caller]
fn of<'a>(findings: &'a Value, check: &str) -> &'a Value {
    let all = findings.as_array().expect("a list").iter();
    let mut found = all.filter(|finding| finding["check"] == check);
    found
        .next()
        .unwrap_or_else(|| panic!("no {check}: {findings:#}"))
}

/// The layer has this result, and says these words in detail and fix.
#[track_caller]
fn says(findings: &Value, check: &str, result: &str, words: [&str; 2]) {
    let finding = of(findings, check);
    assert_eq!(finding["result"], result, "{finding}");
    for (field, word) in ["detail", "fix"].into_iter().zip(words) {
        let text = finding[field].as_str().unwrap_or_default();
        assert!(text.contains(word), "{field} lacks {word:?}: {finding}");
    }
}

fn tls_at(server: &Server) -> Environment {
    let rest = format!("http://{}", server.rest);
    Environment::new()
        .with(
            "ZCLI_ADDRESS",
            &format!("https://localhost:{}", server.grpc.port()),
        )
        .with("ZCLI_REST_ADDRESS", &rest)
}

#[test]
fn our_own_engine_is_well() {
    let server = servers::engine();
    let (run, findings) = doctor(&server.environment(), &[]);
    assert_eq!(run.code, 0, "{run:?}");
    for check in [
        "DNS", "TCP", "HTTP/2", "gRPC", "Versions", "REST", "Tenant", "Clock",
    ] {
        assert_eq!(of(&findings, check)["result"], "OK", "{findings:#}");
    }
    let table = server.environment().zcli(&["doctor"]).ok();
    assert!(table.stdout.contains("HTTP/2"), "{table:?}");
}

#[test]
fn names_and_ports_that_lead_nowhere() {
    let nowhere = |address: &str| {
        let env = Environment::new().with("ZCLI_ADDRESS", address);
        doctor(&env, &[])
    };
    let (run, findings) = nowhere("http://nowhere.invalid:26500");
    assert_eq!(run.code, 7);
    says(
        &findings,
        "DNS",
        "FAIL",
        ["nowhere.invalid can't be found", "name servers"],
    );
    says(&findings, "TCP", "SKIPPED", ["not reached", ""]);
    let (run, findings) = nowhere(&format!("http://{}", servers::nobody()));
    assert_eq!(run.code, 7);
    says(&findings, "TCP", "FAIL", ["connection refused", "26500"]);
    says(
        &findings,
        "REST",
        "WARN",
        ["no REST address", "--rest-address"],
    );
}

/// The kernel takes the connection, and nobody ever answers on it.
#[test]
fn a_port_that_says_nothing() {
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let address = listener.local_addr().expect("bound");
    let env = Environment::at(address, address);
    let words = ["doctor", "-o", "json", "--request-timeout", "300ms"];
    let run = env.zcli(&words).code(7);
    says(
        &run.json(),
        "HTTP/2",
        "FAIL",
        ["said nothing within", "firewall"],
    );
    says(
        &run.json(),
        "REST",
        "FAIL",
        ["no answer from", "--rest-address"],
    );
    let run = env.zcli(&[&words[..], &["--tls"]].concat()).code(7);
    says(
        &run.json(),
        "TLS",
        "FAIL",
        ["didn't finish the TLS handshake", "--plaintext"],
    );
}

#[test]
fn certificates_of_every_illness() {
    let (ca, identity) = issue("localhost", (2001, 2090));
    let server = serve(HEALTHY, Some(identity), rest());
    let env = tls_at(&server);
    let ca_file = env.file("ca.pem", &ca).display().to_string();
    let (run, findings) = doctor(&env, &[]);
    assert_eq!(run.code, 7);
    says(
        &findings,
        "TLS",
        "FAIL",
        ["a CA this machine doesn't trust", "--ca-file"],
    );
    says(&findings, "TLS", "FAIL", ["is for localhost", ""]);
    let (run, findings) = doctor(&env, &["--ca-file", &ca_file]);
    assert_eq!(run.code, 0, "{findings:#}");
    says(
        &findings,
        "TLS",
        "OK",
        ["TLS 1.3, chain of 1; the certificate is for localhost", ""],
    );
    says(&findings, "ALPN", "OK", ["h2", ""]);
    says(&findings, "gRPC", "OK", ["1 of 1 brokers", ""]);
    let (run, findings) = doctor(&env, &["--insecure"]);
    assert_eq!(run.code, 0);
    says(&findings, "TLS", "WARN", ["not verified", "--ca-file"]);

    for (name, years, word) in [
        ("localhost", (2001, 2002), "has expired"),
        ("localhost", (2080, 2090), "isn't valid yet"),
        ("other.example.com", (2001, 2090), "is for another host"),
    ] {
        let (ca, identity) = issue(name, years);
        let server = serve(HEALTHY, Some(identity), rest());
        let env = tls_at(&server);
        let ca_file = env.file("ca.pem", &ca).display().to_string();
        let (run, findings) = doctor(&env, &["--ca-file", &ca_file]);
        assert_eq!(run.code, 7);
        says(&findings, "TLS", "FAIL", [word, ""]);
        says(&findings, "TLS", "FAIL", [&format!("is for {name}"), ""]);
    }
}

#[test]
fn plaintext_and_tls_mixed_up_both_ways() {
    let server = serve(HEALTHY, None, rest());
    let (run, findings) = doctor(&tls_at(&server), &[]);
    assert_eq!(run.code, 7);
    says(&findings, "TLS", "FAIL", ["plaintext", "http://HOST:PORT"]);
    let (_, identity) = issue("localhost", (2001, 2090));
    let server = serve(HEALTHY, Some(identity), rest());
    let (run, findings) = doctor(&server.environment(), &[]);
    assert_eq!(run.code, 7);
    says(&findings, "HTTP/2", "FAIL", ["TLS", "https://HOST:PORT"]);
    // The REST port in place of the gateway's.
    let page = serve(HEALTHY, None, rest());
    let (run, _) = doctor(&Environment::at(page.rest, page.rest), &[]);
    assert_ne!(run.code, 0);
}

/// A token endpoint whose tokens are for this audience.
fn identity_provider(audience: &'static str) -> (Server, String) {
    let part = |text: String| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(text);
    let claims = json!({"aud": audience, "exp": 4_000_000_000_u64});
    let token = format!("e30.{}.c2ln", part(claims.to_string()));
    let answer = json!({"access_token": token, "expires_in": 3600});
    let router = rest().route(
        "/token",
        axum::routing::post(move |body: String| async move {
            if body.contains("client_secret=hunter2") {
                (axum::http::StatusCode::OK, axum::Json(answer))
            } else {
                let refused = json!({"error": "invalid_client"});
                (axum::http::StatusCode::UNAUTHORIZED, axum::Json(refused))
            }
        }),
    );
    let cluster = Cluster {
        authorization: Some(format!("Bearer {token}")),
        ..HEALTHY
    };
    (serve(cluster, None, router), token)
}

#[test]
fn tokens_for_somebody_else_and_none_at_all() {
    let (server, token) = identity_provider("other-api");
    let url = format!("http://{}/token", server.rest);
    let secrets = ["hunter2", "wrong-secret", token.as_str()];
    let oauth = |secret: &str, audience: &str| {
        let env = server
            .environment()
            .with("ZCLI_CLIENT_ID", "me")
            .with("ZCLI_CLIENT_SECRET", secret)
            .with("ZCLI_TOKEN_URL", &url)
            .with("ZCLI_AUDIENCE", audience);
        let (run, findings) = doctor(&env, &[]);
        for secret in secrets {
            assert!(
                !run.stdout.contains(secret) && !run.stderr.contains(secret),
                "{run:?}"
            );
        }
        (run.code, findings)
    };
    let (code, findings) = oauth("hunter2", "zeebe-api");
    assert_eq!(code, 4);
    says(
        &findings,
        "Token",
        "FAIL",
        ["isn't for zeebe-api", "--audience"],
    );
    says(&findings, "gRPC", "SKIPPED", ["not reached", ""]);
    let (code, findings) = oauth("hunter2", "other-api");
    assert_eq!(code, 0, "{findings:#}");
    says(&findings, "Token", "OK", ["audience other-api", ""]);
    let (code, findings) = oauth("wrong-secret", "other-api");
    assert_eq!(code, 4);
    says(&findings, "Token", "FAIL", ["invalid_client", ""]);
    let env = server.environment().with("ZCLI_TOKEN", "opaque-one");
    let (run, findings) = doctor(&env, &[]);
    assert_eq!(run.code, 4);
    says(&findings, "gRPC", "FAIL", ["who are you?", "audience"]);
    assert!(!run.stdout.contains("opaque-one"), "{run:?}");
}

#[test]
fn versions_rest_tenants_and_clocks() {
    let late = || async {
        (
            [("date", "Mon, 01 Jan 2001 00:00:00 GMT")],
            axum::Json(json!({"gatewayVersion": "8.8.3"})),
        )
    };
    let router = rest().route("/slow/v2/topology", axum::routing::get(late));
    let server = serve(
        Cluster {
            version: "8.5.1",
            ..HEALTHY
        },
        None,
        router,
    );
    let (run, findings) = doctor(&server.environment(), &["--tenant", "blue"]);
    assert_eq!(run.code, 0, "{findings:#}");
    says(
        &findings,
        "Versions",
        "WARN",
        ["gateway 8.5.1", "before 8.8"],
    );
    says(&findings, "Tenant", "OK", ["blue", ""]);
    let (run, findings) = doctor(&server.environment(), &["--tenant", "red"]);
    assert_eq!(run.code, 4);
    says(&findings, "Tenant", "FAIL", ["red isn't among", "--tenant"]);
    let at = |path: &str| {
        Environment::at(server.grpc, server.rest).with(
            "ZCLI_REST_ADDRESS",
            &format!("http://{}{path}", server.rest),
        )
    };
    let (run, findings) = doctor(&at("/nothing"), &[]);
    assert_eq!(run.code, 1);
    says(&findings, "REST", "FAIL", ["no REST API v2", "8080"]);
    let (_, findings) = doctor(&at("/slow"), &[]);
    says(&findings, "Clock", "WARN", ["ahead of", "NTP"]);
    let nobody = Environment::at(server.grpc, servers::nobody());
    let (run, findings) = doctor(&nobody, &[]);
    assert_eq!(run.code, 7);
    says(
        &findings,
        "REST",
        "FAIL",
        ["no answer from", "--rest-address"],
    );
}

#[test]
fn the_embedded_engines_data_file_is_looked_at_without_starting_it() {
    let env = Environment::new();
    let (run, findings) = doctor(&env, &[]);
    assert_eq!(run.code, 0);
    says(&findings, "Data file", "OK", ["none yet", ""]);
    says(&findings, "Engine", "SKIPPED", ["it doesn't run", ""]);
    // It was not started in passing.
    env.zcli(&["engine", "status"]).code(5);
    let folder = env.path().join("data/engine/data");
    std::fs::create_dir_all(&folder).expect("made");
    std::fs::write(
        folder.join("engine.db"),
        "something else entirely".repeat(99),
    )
    .expect("written");
    let (run, findings) = doctor(&env, &[]);
    assert_eq!(run.code, 3);
    says(
        &findings,
        "Data file",
        "FAIL",
        ["is not a data file", "move the file away"],
    );
}

#[test]
fn a_profile_that_cannot_be_used() {
    let (run, findings) = doctor(&Environment::new(), &["--profile", "nothing"]);
    assert_eq!(run.code, 3);
    says(
        &findings,
        "Profile",
        "FAIL",
        ["there is no profile", "there are: local"],
    );
}
