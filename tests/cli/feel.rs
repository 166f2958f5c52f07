//! Expressions, evaluated by the real program.

use serde_json::json;

use crate::environment::Environment;

/// Writes a file and gives its path as an argument.
fn file(env: &Environment, name: &str, content: &str) -> String {
    env.file(name, content).display().to_string()
}

#[test]
fn the_value_is_json_whatever_its_type() {
    let env = Environment::new();
    for (expression, shown) in [
        ("1 + 1", "2\n"),
        ("=\"a\" + \"b\"", "\"ab\"\n"),
        ("-5", "-5\n"),
        ("@\"2024-03-01\" + @\"P1M\"", "\"2024-04-01\"\n"),
        ("null", "null\n"),
        (
            "{a: [1, true]}",
            "{\n  \"a\": [\n    1,\n    true\n  ]\n}\n",
        ),
    ] {
        let run = env.zcli(&["feel", "eval", expression]).ok();
        assert_eq!(run.stdout, shown, "{expression}");
        assert_eq!(run.stderr, "", "{expression}");
    }
}

#[test]
fn it_sees_the_variables_that_are_given() {
    let env = Environment::new();
    let yaml = file(&env, "variables.yaml", "l: [1, 2, 3]\n");
    let variables = format!("@{yaml}");
    let line = [
        "feel",
        "eval",
        "sum(l) + x",
        "--variables",
        &variables,
        "--var",
        "x=4",
        "-o",
        "json",
    ];
    assert_eq!(env.zcli(&line).ok().json(), json!(10));
    let expression = file(
        &env,
        "expression.feel",
        "if x > 3\nthen \"big\"\nelse \"small\"",
    );
    let line = [
        "feel",
        "eval",
        &format!("@{expression}"),
        "--var",
        "x=4",
        "-o",
        "name",
    ];
    assert_eq!(env.zcli(&line).ok().stdout, "big\n");
}

#[test]
fn warnings_go_to_stderr_with_their_type() {
    let run = Environment::new().zcli(&["feel", "eval", "x + 1"]).ok();
    assert_eq!(run.stdout, "null\n");
    assert_eq!(
        run.stderr,
        "warning: [NO_VARIABLE_FOUND] No variable found with name 'x'\n\
         warning: [INVALID_TYPE] Can't add '1' to 'null'\n"
    );
}

#[test]
fn a_cell_tests_its_input() {
    let env = Environment::new();
    for (tests, input, holds) in [
        ("< 3, > 10", "12", json!(true)),
        ("[1..5)", "5", json!(false)),
        ("\"a\", \"b\"", "b", json!(true)),
        ("-", "anything", json!(true)),
        ("? > limit", "5", json!(true)),
        ("\"a\"", "5", json!(null)),
    ] {
        let line = [
            "feel", "eval", tests, "--unary", input, "--var", "limit=4", "-o", "json",
        ];
        assert_eq!(env.zcli(&line).ok().json(), holds, "{tests} {input}");
    }
}

#[test]
fn what_is_not_feel_shows_the_place() {
    let run = Environment::new()
        .zcli(&["feel", "eval", "1 +\n2 + * 3"])
        .code(2);
    assert_eq!(run.stdout, "");
    assert!(run.stderr.starts_with("2 + * 3\n    ^\n"), "{}", run.stderr);
    assert!(
        run.stderr.contains("failed to parse expression '1 +\n"),
        "{}",
        run.stderr
    );
}

#[test]
fn what_fails_ends_with_one() {
    let run = Environment::new()
        .zcli(&[
            "feel",
            "eval",
            "assert(x, x > 1, \"too small\")",
            "--var",
            "x=1",
        ])
        .code(1);
    assert!(run.stderr.contains("too small"), "{}", run.stderr);
}

#[test]
fn a_cluster_is_asked_without_variables() {
    let env = Environment::new();
    let line = ["feel", "eval", "1", "--remote", "--var", "x=1"];
    let run = env.zcli(&line).code(2);
    assert!(run.stderr.contains("--remote"), "{}", run.stderr);
}
