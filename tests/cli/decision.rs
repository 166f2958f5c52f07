//! Decisions out of files, evaluated by the real program.

use serde_json::json;

use crate::environment::Environment;

/// Writes a file and gives its path as an argument.
fn file(env: &Environment, name: &str, content: &str) -> String {
    env.file(name, content).display().to_string()
}

const DISH: &str = include_str!("../../examples/dinner.dmn");

#[test]
fn people_see_the_audit() {
    let env = Environment::new();
    let dmn = file(&env, "dinner.dmn", DISH);
    let line = [
        "decision",
        "evaluate",
        &dmn,
        "--var",
        "degrees=5",
        "--var",
        "guests=3",
    ];
    let run = env.zcli(&line).ok();
    assert_eq!(
        run.stdout,
        "DECISION  INPUTS                       RULES  OUTPUT\n\
         season                                        \"Winter\"\n\
         dish      Season: \"Winter\", guests: 3  1      \"Roast\"\n"
    );
}

#[test]
fn programs_get_all_of_it() {
    let env = Environment::new();
    let dmn = file(&env, "dinner.dmn", DISH);
    let line = [
        "decision",
        "evaluate",
        &dmn,
        "--var",
        "degrees=20",
        "--var",
        "guests=3",
        "-o",
        "json",
    ];
    let answer = env.zcli(&line).ok().json();
    assert_eq!(answer["decisionOutput"], "Stew");
    assert_eq!(
        answer["evaluatedDecisions"][1]["matchedRules"][0]["ruleId"],
        "r2"
    );
    assert_eq!(
        answer["evaluatedDecisions"][1]["evaluatedInputs"][0],
        json!({ "inputId": "i1", "inputName": "Season", "inputValue": "Summer" })
    );
}

#[test]
fn a_decision_of_the_file_can_be_chosen() {
    let env = Environment::new();
    let dmn = file(&env, "dinner.dmn", DISH);
    let evaluate = ["decision", "evaluate", &dmn, "--var", "degrees=20"];
    let line = [
        &evaluate[..],
        &["--decision", "season", "--jq", ".decisionOutput"],
    ]
    .concat();
    assert_eq!(env.zcli(&line).ok().stdout, "Summer\n");
    let line = [&evaluate[..], &["--decision", "lunch"]].concat();
    let run = env.zcli(&line).code(5);
    assert!(
        run.stderr.contains("its decisions: dish, season"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_failed_decision_is_shown_and_ends_with_one() {
    let env = Environment::new();
    let dmn = file(&env, "dinner.dmn", DISH);
    let line = [
        "decision",
        "evaluate",
        &dmn,
        "--var",
        "degrees=60",
        "-o",
        "json",
    ];
    let run = env.zcli(&line).code(1);
    assert_eq!(run.json()["failedDecisionId"], "season");
    assert!(
        run.stderr
            .contains("Expected to evaluate decision 'dish', but Assertion failure"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_broken_file_is_refused_in_zeebes_words() {
    let env = Environment::new();
    let dmn = file(
        &env,
        "broken.dmn",
        &DISH.replace("if degrees", "if if degrees"),
    );
    let run = env.zcli(&["decision", "evaluate", &dmn]).code(1);
    assert!(
        run.stderr
            .contains("FEEL expression: failed to parse expression 'if if"),
        "{}",
        run.stderr
    );
    let run = env.zcli(&["decision", "evaluate", "nowhere.dmn"]);
    assert!(run.code(3).stderr.contains("nowhere.dmn"));
}

#[test]
fn a_table_is_shown_with_its_own_columns() {
    let env = Environment::new();
    let dmn = file(&env, "dinner.dmn", DISH);
    let run = env.zcli(&["decision", "show", &dmn]).ok();
    assert_eq!(
        run.stdout,
        "#  SEASON    GUESTS  -> DISH\n\
         1  \"Winter\"  < 8     \"Roast\"\n\
         2  -         -       \"Stew\"\n"
    );
    assert!(
        run.stderr.contains("hit policy FIRST, requires season"),
        "{run:?}"
    );
    let json = env
        .zcli(&["decision", "show", &dmn, "-o", "json"])
        .ok()
        .json();
    assert_eq!(
        json["inputs"][0],
        json!({"label": "Season", "expression": "season"})
    );
    assert_eq!(json["rules"][1]["outputs"], json!(["\"Stew\""]));
    let text = env
        .zcli(&["decision", "show", &dmn, "--decision", "season"])
        .ok();
    assert!(text.stdout.starts_with("if degrees < 10"), "{text:?}");
    env.zcli(&["decision", "show", &dmn, "--decision", "nothing"])
        .code(1);
}

#[test]
fn past_evaluations_are_listed_with_their_audit() {
    let server = crate::servers::engine();
    let env = server.environment();
    let dmn = file(&env, "dinner.dmn", DISH);
    env.zcli(&["deploy", &dmn]).ok();
    env.zcli(&[
        "decision",
        "evaluate",
        "dish",
        "--var",
        "degrees=5",
        "--var",
        "guests=3",
    ])
    .ok();
    let deployed = env.zcli(&["decision", "show", "dish"]).ok();
    assert!(deployed.stdout.contains("\"Roast\""), "{deployed:?}");
    let listed = env
        .zcli(&["decision", "instance", "list", "dish", "-o", "json"])
        .ok()
        .json();
    assert_eq!(listed[0]["result"], "\"Roast\"");
    let one = listed[0]["decisionEvaluationInstanceKey"]
        .as_str()
        .expect("a key");
    let run = env.zcli(&["decision", "instance", "get", one]).ok();
    assert!(
        run.stdout.contains("Season: \"Winter\", guests: 3  1"),
        "{run:?}"
    );
    let all = listed[0]["decisionEvaluationKey"].as_str().expect("a key");
    let run = env
        .zcli(&["decision", "instance", "get", all, "-o", "json"])
        .ok();
    assert_eq!(
        run.json()[0]["decisionDefinitionId"],
        "season",
        "the order of the evaluation"
    );
    env.zcli(&["decision", "instance", "get", "1"]).code(5);
}
