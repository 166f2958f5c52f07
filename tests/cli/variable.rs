//! Variables of instances.

use crate::servers;

#[test]
fn variables_are_listed_and_set() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let key = env.start_order();
    env.zcli(&["variable", "set", &key, "amount=43", "note=late"])
        .ok();
    let run = env
        .zcli(&[
            "variable",
            "list",
            &key,
            "--columns",
            "name,value",
            "--no-headers",
        ])
        .ok();
    assert_eq!(run.stdout, "amount  43\nnote    \"late\"\n");
    let one = env
        .zcli(&[
            "variable",
            "list",
            "--instance",
            &key,
            "--name",
            "amount",
            "-o",
            "name",
        ])
        .ok();
    let shown = env
        .zcli(&["variable", "get", one.text(), "-o", "json"])
        .ok();
    assert_eq!(shown.json()["value"], "43");
}

#[test]
fn yaml_files_carry_variables() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    env.file("v.yaml", "order: {id: 7}\nanswer: no\n");
    let key = env
        .zcli(&[
            "create-instance",
            "order",
            "--variables",
            "@v.yaml",
            "-o",
            "name",
        ])
        .ok();
    let run = env
        .zcli(&[
            "variable",
            "list",
            key.text(),
            "--jq",
            ".[] | .name + \"=\" + .value",
        ])
        .ok();
    assert_eq!(run.stdout, "answer=\"no\"\norder={\"id\":7}\n");
}

#[test]
fn one_scope_alone_is_listed() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let key = env.start_order();
    let names = |scope: &str| {
        let words = ["variable", "list", "--scope-key", scope, "--jq", "length"];
        env.zcli(&words).ok().text().to_owned()
    };
    assert_eq!((names(&key), names("1")), ("1".to_owned(), "0".to_owned()));
}

#[test]
fn machines_get_long_values_whole() {
    let server = servers::engine();
    let env = server.environment();
    env.deploy_order();
    let key = env.start_order();
    let long = "x".repeat(9_000);
    env.zcli(&["variable", "set", &key, &format!("long={long}end")])
        .ok();
    let list = ["variable", "list", &key, "--name", "long"];
    let with = |flags: &[&str]| env.zcli(&[list.as_slice(), flags].concat()).ok();
    let whole = format!("\"{long}end\"");
    assert_eq!(with(&["-o", "json"]).json()[0]["value"], whole.as_str());
    // What is decided here is decided on the whole value.
    let found = with(&["--where", "value ~ \"end.$\"", "-o", "name"]);
    assert_eq!(found.stdout.lines().count(), 1, "{found:?}");
    let table = with(&["--columns", "truncated"]);
    assert!(table.stdout.contains("yes"), "{table:?}");
    let history = env
        .zcli(&["variable", "history", &key, "--name", "long", "-o", "json"])
        .ok();
    assert_eq!(history.json()[0]["value"], whole.as_str());
}
