use super::*;
use crate::config::{Existing, Profile};

fn env(pairs: &[(&str, &str)]) -> Env {
    Env::from_pairs(pairs.iter().copied())
}

fn paths() -> Paths {
    Paths {
        config: "/none/config".into(),
        cache: "/none/cache".into(),
        data: "/none/data".into(),
        state: "/none/state".into(),
    }
}

fn with(profile: Profile) -> Profiles {
    let mut profiles = Profiles::default();
    profiles
        .add("prod", profile, Existing::Refuse)
        .expect("added");
    profiles.activate("prod").expect("there");
    profiles
}

fn resolved(flags: &Flags, variables: &[(&str, &str)], profiles: &Profiles) -> Connection {
    resolve(flags, &env(variables), profiles, &paths()).expect("resolved")
}

fn by_env(variables: &[(&str, &str)]) -> Connection {
    resolved(&Flags::default(), variables, &Profiles::default())
}

fn setting<'a>(connection: &'a Connection, name: &str) -> Option<(&'a str, &'a Origin)> {
    let setting = connection
        .settings
        .iter()
        .find(|setting| setting.name == name)?;
    Some((&setting.value, &setting.origin))
}

fn rest(connection: &Connection) -> Option<&str> {
    connection.rest.as_ref().map(|rest| rest.base_url.as_str())
}

#[test]
fn with_nothing_configured_it_is_the_embedded_engine() {
    let connection = by_env(&[]);
    assert!(connection.is_embedded());
    assert_eq!(
        connection.gateway.address.to_string(),
        "http://127.0.0.1:26500"
    );
    assert_eq!(rest(&connection), Some("http://127.0.0.1:8080"));
    assert_eq!(connection.request_timeout, Duration::from_secs(10));
    assert_eq!(connection.profile_origin, Origin::Default);
    assert!(connection.warnings.is_empty());
    assert!(!by_env(&[("ZEEBE_ADDRESS", "127.0.0.1:26500")]).is_embedded());
    assert!(
        by_env(&[("ZEEBE_ADDRESS", "")]).is_embedded(),
        "empty is unset"
    );
}

#[test]
fn a_value_comes_from_the_highest_layer() {
    let profiles = with(Profile {
        tenant: Some("profile".to_owned()),
        ..Profile::local()
    });
    let flags = Flags {
        tenant: Some("flag".to_owned()),
        ..Flags::default()
    };
    let camunda = ("CAMUNDA_DEFAULT_TENANT_ID", "camunda");
    let own = ("ZCLI_TENANT", "own");
    let of = |flags: &Flags, variables: &[(&str, &str)]| {
        let connection = resolved(flags, variables, &profiles);
        let (value, origin) = setting(&connection, "tenant").expect("set");
        assert_eq!(connection.gateway.tenant.as_deref(), Some(value));
        (value.to_owned(), origin.clone())
    };
    assert_eq!(
        of(&flags, &[camunda, own]),
        ("flag".to_owned(), Origin::Flag("--tenant"))
    );
    assert_eq!(
        of(&Flags::default(), &[camunda, own]),
        ("own".to_owned(), Origin::Env("ZCLI_TENANT"))
    );
    assert_eq!(
        of(&Flags::default(), &[camunda]),
        (
            "camunda".to_owned(),
            Origin::Env("CAMUNDA_DEFAULT_TENANT_ID")
        )
    );
    assert_eq!(
        of(&Flags::default(), &[]),
        ("profile".to_owned(), Origin::Profile("prod".to_owned()))
    );
}

#[test]
fn every_spelling_of_the_gateway_address_counts() {
    for (variables, expected) in [
        (
            &[("ZCLI_ADDRESS", "a:1"), ("ZEEBE_ADDRESS", "b:1")][..],
            "https://a:1",
        ),
        (
            &[
                ("CAMUNDA_GRPC_ADDRESS", "http://a:1"),
                ("ZEEBE_GRPC_ADDRESS", "http://b:1"),
            ],
            "http://a:1",
        ),
        (
            &[
                ("ZEEBE_GRPC_ADDRESS", "grpcs://a:1"),
                ("ZEEBE_ADDRESS", "b:1"),
            ],
            "https://a:1",
        ),
        (
            &[
                ("ZEEBE_ADDRESS", "a:1"),
                ("ZEEBE_HOST", "b"),
                ("ZEEBE_PORT", "2"),
            ],
            "https://b:2",
        ),
        (&[("ZEEBE_HOST", "b")], "https://b:26500"),
        (&[("ZEEBE_PORT", "2")], "http://127.0.0.1:2"),
        (
            &[
                ("ZEEBE_ADDRESS", "a:1"),
                ("ZEEBE_INSECURE_CONNECTION", "true"),
            ],
            "http://a:1",
        ),
        (
            &[
                ("ZEEBE_ADDRESS", "localhost:1"),
                ("ZCLI_PLAINTEXT", "false"),
            ],
            "https://localhost:1",
        ),
        (
            &[
                ("CAMUNDA_CLUSTER_ID", "id"),
                ("CAMUNDA_CLUSTER_REGION", "lhr-1"),
            ],
            "https://id.lhr-1.zeebe.camunda.io:443",
        ),
        (
            &[("CAMUNDA_BASE_URL", "https://c:8443/v2")],
            "https://c:26500",
        ),
    ] {
        let connection = by_env(variables);
        assert_eq!(
            connection.gateway.address.to_string(),
            expected,
            "{variables:?}"
        );
    }
    for name in [
        "CAMUNDA_REST_ADDRESS",
        "ZEEBE_REST_ADDRESS",
        "CAMUNDA_BASE_URL",
        "ZCLI_REST_ADDRESS",
    ] {
        assert_eq!(
            rest(&by_env(&[(name, "http://r:1/v2")])),
            Some("http://r:1"),
            "{name}"
        );
    }
}

#[test]
fn addresses_of_two_clusters_are_not_mixed() {
    let profiles = with(Profile {
        grpc_address: Some("grpcs://prod:443".to_owned()),
        rest_address: Some("https://prod".to_owned()),
        ..Profile::default()
    });
    let other = resolved(
        &Flags::default(),
        &[("ZEEBE_ADDRESS", "other:1")],
        &profiles,
    );
    assert_eq!(rest(&other), None);
    let error = other.rest().expect_err("no REST");
    assert_eq!(error.kind(), Kind::Configuration);
    assert!(error.message().contains("https://other:1"), "{error}");
    assert!(error.hint().expect("a hint").contains("--rest-address"));
    assert!(
        other.warnings[0].contains("ZEEBE_ADDRESS"),
        "{:?}",
        other.warnings
    );
    let flags = Flags {
        grpc_address: Some("localhost".to_owned()),
        ..Flags::default()
    };
    let local = resolved(&flags, &[], &profiles);
    assert_eq!(rest(&local), Some("http://127.0.0.1:8080"));
    assert_eq!(
        setting(&local, "rest-address").expect("set").1,
        &Origin::Derived("grpc-address")
    );
}

#[test]
fn the_cloud_needs_one_address_and_no_token_url() {
    let connection = by_env(&[
        ("ZEEBE_ADDRESS", "a-1.bru-2.zeebe.camunda.io:443"),
        ("ZEEBE_CLIENT_ID", "client"),
        ("ZEEBE_CLIENT_SECRET", "hunter2"),
    ]);
    assert_eq!(
        rest(&connection),
        Some("https://bru-2.zeebe.camunda.io/a-1")
    );
    let Credentials::OAuth(_) = &connection.credentials else {
        panic!("{:?}", connection.credentials);
    };
    let token_url = setting(&connection, "token-url").expect("set");
    assert_eq!(token_url.0, "https://login.cloud.camunda.io/oauth/token");
    assert_eq!(
        setting(&connection, "audience").expect("set").0,
        "zeebe.camunda.io"
    );
    assert_eq!(setting(&connection, "client-secret").expect("set").0, "***");
    assert!(!format!("{connection:?}").contains("hunter2"));
}

#[test]
fn the_kind_of_authentication_is_the_highest_layers() {
    let profiles = with(Profile {
        client_id: Some("id".to_owned()),
        client_secret: Some(SecretSource::Env("S".to_owned())),
        token_url: Some("https://login/token".to_owned()),
        ..Profile::local()
    });
    let kind = |flags: &Flags, variables: &[(&str, &str)]| {
        let connection = resolved(flags, variables, &profiles);
        setting(&connection, "auth").expect("set").0.to_owned()
    };
    assert_eq!(kind(&Flags::default(), &[]), "oauth");
    assert_eq!(
        kind(
            &Flags::default(),
            &[("CAMUNDA_USERNAME", "demo"), ("CAMUNDA_PASSWORD", "demo")]
        ),
        "basic"
    );
    assert_eq!(
        kind(
            &Flags::default(),
            &[("ZCLI_TOKEN", "t"), ("CAMUNDA_BASIC_AUTH_USERNAME", "demo")]
        ),
        "bearer"
    );
    assert_eq!(
        kind(&Flags::default(), &[("CAMUNDA_AUTH_STRATEGY", "NONE")]),
        "none"
    );
    let none = Flags {
        auth: Some("none".to_owned()),
        ..Flags::default()
    };
    assert_eq!(kind(&none, &[("ZCLI_TOKEN", "t")]), "none");
}

#[test]
fn what_lacks_or_is_wrong_is_told_with_its_origin() {
    let error = |variables: &[(&str, &str)]| {
        resolve(
            &Flags::default(),
            &env(variables),
            &Profiles::default(),
            &paths(),
        )
        .expect_err("wrong")
    };
    let lacks = error(&[("CAMUNDA_CLIENT_ID", "id"), ("CAMUNDA_CLIENT_SECRET", "s")]);
    assert_eq!(lacks.message(), "oauth authentication lacks the token-url");
    assert!(lacks.hint().expect("a hint").contains("ZCLI_TOKEN_URL"));
    let timeout = error(&[("ZCLI_REQUEST_TIMEOUT", "soon")]);
    assert!(
        timeout
            .message()
            .starts_with("environment ZCLI_REQUEST_TIMEOUT"),
        "{timeout}"
    );
    let address = error(&[("ZEEBE_ADDRESS", "h:x")]);
    assert!(
        address.message().starts_with("environment ZEEBE_ADDRESS"),
        "{address}"
    );
    assert_eq!(
        error(&[("CAMUNDA_AUTH_STRATEGY", "MAGIC")]).kind(),
        Kind::Configuration
    );
    let profile = error(&[("ZCLI_PROFILE", "gone")]);
    assert_eq!(profile.kind(), Kind::Configuration);
    assert!(profile.message().starts_with("ZCLI_PROFILE"), "{profile}");
    for error in [lacks, timeout, address, profile] {
        assert_ne!(error.kind(), Kind::Bug);
    }
}

#[test]
fn tls_comes_as_a_path_or_as_itself() {
    let connection = by_env(&[
        ("CAMUNDA_MTLS_CA", "-----BEGIN CERTIFICATE-----\\n"),
        ("CAMUNDA_MTLS_CERT_PATH", "/c.pem"),
        ("ZCLI_CLIENT_KEY", "/k.pem"),
        ("ZEEBE_OVERRIDE_AUTHORITY", "name"),
    ]);
    let tls = &connection.gateway.tls;
    assert_eq!(
        tls.ca,
        Some(tls::Pem::Inline("-----BEGIN CERTIFICATE-----\n".to_owned()))
    );
    assert_eq!(
        tls.client_certificate,
        Some(tls::Pem::File("/c.pem".into()))
    );
    assert_eq!(tls.client_key, Some(tls::Pem::File("/k.pem".into())));
    assert_eq!(tls.server_name.as_deref(), Some("name"));
    assert_eq!(connection.gateway.authority.as_deref(), Some("name"));
    let insecure = Flags {
        verification: Verification::Off,
        grpc_address: Some("https://h:1".to_owned()),
        ..Flags::default()
    };
    let connection = resolved(&insecure, &[], &Profiles::default());
    assert_eq!(connection.gateway.tls.verification, Verification::Off);
    assert_eq!(
        connection.gateway.address.security,
        Security::Tls,
        "an explicit scheme stays"
    );
}

#[test]
fn the_user_is_warned() {
    let exposed = by_env(&[("ZEEBE_ADDRESS", "http://h:1"), ("ZCLI_TOKEN", "t")]);
    assert!(
        exposed
            .warnings
            .iter()
            .any(|text| text.contains("unencrypted to h:1")),
        "{:?}",
        exposed.warnings
    );
    let keystore = by_env(&[("CAMUNDA_SSL_CLIENT_KEYSTORE_PATH", "/k.jks")]);
    assert!(keystore.warnings[0].contains("KEYSTORE"));
    let flags = Flags {
        token: Some(SecretSource::Inline(client::Secret::new("t"))),
        ..Flags::default()
    };
    let argument = resolved(&flags, &[], &Profiles::default());
    assert!(argument.warnings[0].contains("--token"));
}
