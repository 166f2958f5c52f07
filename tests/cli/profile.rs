//! Profiles: kept, chosen, shown with their origin, tested.

use crate::environment::Environment;
use crate::servers;

#[test]
fn a_profile_is_added_used_and_removed() {
    let env = Environment::new();
    env.zcli(&[
        "profile",
        "add",
        "prod",
        "--address",
        "grpcs://example.org:443",
        "--activate",
    ])
    .ok();
    let list = env.zcli(&["profile", "list", "-o", "json"]).ok().json();
    assert_eq!(list[0]["name"], "local");
    assert_eq!(list[1]["name"], "prod");
    assert_eq!(list[1]["active"], true);
    env.zcli(&["profile", "add", "prod", "--address", "x"])
        .code(6);
    env.zcli(&["profile", "use", "local"]).ok();
    env.zcli(&["profile", "remove", "prod"]).ok();
    env.zcli(&["profile", "use", "prod"]).code(5);
    env.zcli(&["profile", "add", "empty"]).code(2);
}

#[test]
fn show_tells_where_each_value_comes_from() {
    let env = Environment::new().with("ZEEBE_ADDRESS", "http://example.org:1");
    let run = env
        .zcli(&["profile", "show", "--origin", "-o", "json"])
        .ok();
    let all = run.json();
    let address = all
        .as_array()
        .expect("a list")
        .iter()
        .find(|setting| setting["name"] == "grpc-address")
        .expect("the address");
    assert_eq!(address["origin"], "environment ZEEBE_ADDRESS");
}

#[test]
fn secrets_are_never_shown() {
    let env = Environment::new();
    env.file("secret", "hunter2\n");
    env.zcli(&[
        "profile",
        "add",
        "p",
        "--address",
        "h:1",
        "--auth",
        "basic",
        "--username",
        "u",
        "--password-file",
        "secret",
        "--activate",
    ])
    .ok();
    for line in [
        &["profile", "show"][..],
        &["profile", "show", "--origin", "-o", "json"],
    ] {
        let run = env.zcli(line).ok();
        assert!(!run.stdout.contains("hunter2"), "{run:?}");
    }
}

#[test]
fn a_test_asks_both_protocols() {
    let server = servers::engine();
    let run = server
        .environment()
        .zcli(&["profile", "test", "-o", "json"])
        .ok();
    assert_eq!(run.json()[0]["result"], "OK");
    assert_eq!(run.json()[1]["result"], "OK");
    let env = Environment::at(servers::nobody(), servers::nobody());
    env.zcli(&["profile", "test", "--request-timeout", "300ms"])
        .code(7);
}

#[test]
fn a_consoles_file_is_imported() {
    let env = Environment::new();
    env.file(
        "console.env",
        "export ZEEBE_ADDRESS='abc.bru-2.zeebe.camunda.io:443'\nexport ZEEBE_CLIENT_ID='id'\nexport ZEEBE_CLIENT_SECRET='hunter2'\n",
    );
    let run = env
        .zcli(&[
            "profile",
            "import",
            "env",
            "console.env",
            "--name",
            "saas",
            "-o",
            "json",
        ])
        .ok();
    assert_eq!(run.json()[0]["name"], "saas");
    assert!(!run.stdout.contains("hunter2"));
    env.zcli(&["profile", "import", "env"]).code(2);
}
