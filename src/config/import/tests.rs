use std::fs;

use super::*;

fn write(name: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join(name);
    fs::write(&file, text).expect("written");
    (dir, file)
}

fn inline(text: &str) -> Option<SecretSource> {
    secret(Some(text.to_owned()))
}

#[test]
fn modeler_connections_become_profiles() {
    let text = r#"{"other": 1, "connectionManagerPlugin.c8connections": [
        {"id": "1", "name": "Prod", "targetType": "camundaCloud", "tenantId": "",
         "camundaCloudClusterUrl": "https://bru-2.zeebe.camunda.io/abc", "camundaCloudClientId": "id",
         "camundaCloudClientSecret": "s"},
        {"id": "2", "name": "Prod", "targetType": "selfHosted", "contactPoint": "http://localhost:8080/v2",
         "authType": "basic", "basicAuthUsername": "demo", "basicAuthPassword": "demo", "tenantId": "t1"},
        {"id": "3", "targetType": "selfHosted", "contactPoint": "grpc://localhost:26500", "authType": "oauth",
         "clientId": "c", "clientSecret": "s", "oauthURL": "http://k/token", "audience": "a", "scope": "x"},
        {"name": "draft"}, {"id": "4", "name": "empty", "contactPoint": ""}]}"#;
    let (_dir, file) = write("settings.json", text);
    let import = read(Source::Modeler, &file, "").expect("read");
    let names: Vec<_> = import
        .profiles
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(
        names,
        ["modeler:Prod", "modeler:Prod (2)", "modeler:Unnamed 3"]
    );
    let cloud = &import.profiles[0].1;
    assert_eq!(
        cloud.grpc_address.as_deref(),
        Some("grpcs://abc.bru-2.zeebe.camunda.io:443")
    );
    assert_eq!(
        cloud.rest_address.as_deref(),
        Some("https://bru-2.zeebe.camunda.io/abc")
    );
    assert_eq!(cloud.token_url.as_deref(), Some(saas::TOKEN_URL));
    assert_eq!(cloud.audience.as_deref(), Some(saas::AUDIENCE));
    assert_eq!(
        (cloud.client_secret.clone(), &cloud.tenant),
        (inline("s"), &None)
    );
    let basic = &import.profiles[1].1;
    assert_eq!(basic.rest_address.as_deref(), Some("http://localhost:8080"));
    assert_eq!(
        (basic.password.clone(), basic.tenant.as_deref()),
        (inline("demo"), Some("t1"))
    );
    let oauth = &import.profiles[2].1;
    assert_eq!(
        oauth.grpc_address.as_deref(),
        Some("grpc://localhost:26500")
    );
    assert_eq!(oauth.token_url.as_deref(), Some("http://k/token"));
    assert_eq!(import.skipped.len(), 2, "{:?}", import.skipped);
}

#[test]
fn older_modelers_kept_them_elsewhere() {
    let (_dir, file) = write(
        "config.json",
        r#"{"zeebeEndpoints": [{"id": "1", "name": "a/b", "contactPoint": "h:1"}]}"#,
    );
    let import = read(Source::Modeler, &file, "").expect("read");
    assert_eq!(import.profiles[0].0, "modeler:a-b");
    assert_eq!(import.profiles[0].1.auth.as_deref(), Some("none"));
    let (_dir, file) = write("config.json", "{}");
    assert_eq!(
        read(Source::Modeler, &file, "").expect_err("none").kind(),
        Kind::Configuration
    );
}

#[test]
fn c8ctl_profiles_come_with_the_active_one_and_its_tenant() {
    let text = r#"{"profiles": [
        {"name": "local", "baseUrl": "http://localhost:8080/v2", "username": "demo", "password": "demo"},
        {"name": "dev", "baseUrl": "https://dev/v2", "username": "u", "password": "p", "defaultTenantId": "d"},
        {"name": "saas", "baseUrl": "https://lhr-1.zeebe.camunda.io/x", "clientId": "c", "clientSecret": "s",
         "oAuthUrl": "https://own/token", "username": "ignored", "password": "ignored"}]}"#;
    let (dir, _) = write("profiles.json", text);
    fs::write(
        dir.path().join("session.json"),
        r#"{"activeProfile": "dev", "activeTenant": "now"}"#,
    )
    .expect("written");
    let import = read(Source::C8ctl, dir.path(), "").expect("read");
    assert_eq!(import.active.as_deref(), Some("dev"));
    let (dev, saas) = (&import.profiles[0].1, &import.profiles[1].1);
    assert_eq!(
        (dev.rest_address.as_deref(), dev.tenant.as_deref()),
        (Some("https://dev"), Some("now"))
    );
    assert_eq!(
        saas.grpc_address.as_deref(),
        Some("grpcs://x.lhr-1.zeebe.camunda.io:443")
    );
    assert_eq!(saas.token_url.as_deref(), Some("https://own/token"));
    assert_eq!(saas.username, None, "OAuth comes first");
    assert!(import.skipped[0].starts_with("local:"));
}

#[test]
fn a_console_file_becomes_one_profile() {
    let text = "# credentials\nexport ZEEBE_ADDRESS='abc.bru-2.zeebe.camunda.io:443'\nexport ZEEBE_CLIENT_ID=\"id\"\n\n\
        ZEEBE_CLIENT_SECRET=a=b'\nexport CAMUNDA_OAUTH_URL='https://login.cloud.camunda.io/oauth/token'\n\
        export CAMUNDA_CREDENTIALS_SCOPES='Zeebe'\n";
    let (_dir, file) = write("creds.txt", text);
    let import = read(Source::EnvFile, &file, "prod").expect("read");
    let (name, profile) = &import.profiles[0];
    assert_eq!(name, "prod");
    assert_eq!(
        profile.rest_address.as_deref(),
        Some("https://bru-2.zeebe.camunda.io/abc")
    );
    assert_eq!(profile.client_id.as_deref(), Some("id"));
    assert_eq!(
        profile.client_secret,
        inline("a=b'"),
        "only a pair of quotes is taken off"
    );
    assert_eq!(profile.audience.as_deref(), Some(saas::AUDIENCE));
    let (_dir, file) = write("creds.txt", "# a\nexport X\n");
    let error = read(Source::EnvFile, &file, "prod").expect_err("no pair");
    assert!(error.message().contains("line 2"), "{error}");
    let (_dir, file) = write("creds.txt", "A=b\n");
    assert!(
        read(Source::EnvFile, &file, "prod")
            .expect_err("no cluster")
            .message()
            .contains("names no cluster")
    );
}

#[test]
fn broken_and_missing_files_are_told_and_a_taken_name_changes_nothing() {
    let (dir, file) = write("profiles.json", "{\"profiles\": [hunter2]}");
    let error = read(Source::C8ctl, &file, "").expect_err("broken");
    assert!(error.message().contains("profiles.json:1:15"), "{error}");
    assert!(!format!("{error:?}").contains("hunter2"));
    let missing = read(Source::Modeler, dir.path(), "").expect_err("missing");
    assert_eq!(missing.kind(), Kind::NotFound);
    let mut profiles = Profiles::default();
    profiles
        .add("b", Profile::default(), Existing::Refuse)
        .expect("added");
    let before = profiles.clone();
    let import = Import {
        profiles: vec![
            ("a".to_owned(), Profile::local()),
            ("b".to_owned(), Profile::local()),
        ],
        ..Import::default()
    };
    assert_eq!(
        profiles
            .import(&import, Existing::Refuse)
            .expect_err("taken")
            .kind(),
        Kind::Rejected
    );
    assert_eq!(profiles, before);
    profiles
        .import(&import, Existing::Replace)
        .expect("replaced");
    assert_eq!(profiles.get("b"), Some(&Profile::local()));
}

#[test]
fn the_tools_folders_are_known() {
    let env = Env::from_pairs([
        ("C8CTL_DATA_DIR", "/c8"),
        ("HOME", "/h"),
        ("XDG_CONFIG_HOME", "/x"),
    ]);
    assert_eq!(
        default_file(Source::C8ctl, &env),
        Some("/c8/profiles.json".into())
    );
    if cfg!(target_os = "linux") {
        assert_eq!(
            default_file(Source::Modeler, &env),
            Some("/x/camunda-modeler/settings.json".into())
        );
    }
    assert_eq!(default_file(Source::EnvFile, &env), None);
}
