use clap::CommandFactory;

use super::*;
use crate::cli::Cli;

fn rewritten(line: &str) -> String {
    let words = line.split_whitespace().map(OsString::from).collect();
    rewrite(&Cli::command(), words)
        .into_iter()
        .map(|word| word.into_string().unwrap())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Each line of another tool, and what it is here. All of the right side must parse.
const LINES: &[(&str, &str)] = &[
    ("z create instance order", "z instance create order"),
    (
        "z create instance order --withResult=a,b --requestTimeout 5s",
        "z instance create order --with-result=a,b --request-timeout 5s",
    ),
    ("z create pi --id order", "z instance create order"),
    (
        "z --address h:1 create instance order --version 2",
        "z --address h:1 instance create order --version 2",
    ),
    ("z list pi", "z instance list"),
    (
        "z search pi --processDefinitionId order --json",
        "z instance list --process order --output json",
    ),
    (
        "z list inc --errorType JOB_NO_RETRIES",
        "z incident list --type JOB_NO_RETRIES",
    ),
    ("z cancel instance 1", "z instance cancel 1"),
    ("z rm pi 1", "z instance cancel 1"),
    ("z resolve inc 7", "z incident resolve 7"),
    (
        "z throwError job 7 --errorCode E",
        "z job throw-error 7 --error-code E",
    ),
    (
        "z fail job 7 --retries 0 --errorMessage no --retryBackoff 5s",
        "z job fail 7 --retries 0 --error-message no --retry-backoff 5s",
    ),
    (
        "z activate jobs payment --maxJobsToActivate 5 --variables a,b",
        "z job activate payment --max-jobs 5 --fetch-variables a,b",
    ),
    (
        "z update retries 7 --retries 3",
        "z job update 7 --retries 3",
    ),
    (
        "z update timeout 7 --timeout 1000",
        "z job update 7 --timeout 1000",
    ),
    (
        "z publish message m --correlationKey k --messageId i --ttl 1h",
        "z message publish m --correlation-key k --message-id i --ttl 1h",
    ),
    (
        "z publish msg m --correlationKey=aB --timeToLive 500",
        "z message publish m --correlation-key=aB --ttl 500",
    ),
    (
        "z correlate msg m --correlationKey k",
        "z message correlate m --correlation-key k",
    ),
    (
        "z set variables 5 --variables {} --local",
        "z variable set 5 --variables {} --local",
    ),
    ("z broadcast signal s", "z signal broadcast s"),
    ("z evaluate decision d", "z decision evaluate d"),
    ("z delete resource 5", "z resource delete 5"),
    ("z delete pd 5", "z process delete 5"),
    ("z get pd 5", "z process get 5"),
    ("z deploy resource a.bpmn", "z deploy a.bpmn"),
    ("z status", "z cluster status"),
    ("z get topology", "z cluster status"),
    (
        "z --host h --port 1 status --insecure",
        "z --address=h:1 cluster status --insecure",
    ),
    (
        "z --certPath ca.pem --clientCache x status",
        "z --ca-file ca.pem cluster status",
    ),
    ("z generate completion --shell bash", "z completion bash"),
    ("z use profile p", "z profile use p"),
    ("z rm profile p", "z profile remove p"),
    ("z which profile", "z profile show"),
    ("z list profiles", "z profile list"),
    ("z pi ls", "z instance ls"),
    ("z deploy a.bpmn", "z deploy a.bpmn"),
    (
        "z job list --type createInstance",
        "z job list --type createInstance",
    ),
];

#[test]
fn other_tools_lines_become_ours() {
    for (theirs, ours) in LINES {
        assert_eq!(rewritten(theirs), *ours, "{theirs}");
    }
}

#[test]
fn what_they_become_is_understood() {
    for (_, ours) in LINES.iter().filter(|(_, ours)| !ours.contains(" ls")) {
        let parsed = Cli::command().try_get_matches_from(ours.split_whitespace());
        assert!(parsed.is_ok(), "{ours}: {}", parsed.unwrap_err());
    }
}

#[test]
fn a_worker_of_zbctl_keeps_its_handler_last() {
    assert_eq!(
        rewritten("z create worker payment --maxJobsActive 3 --handler=./x.sh --name w"),
        "z job work --type payment --max-jobs 3 --worker w --exec -- ./x.sh"
    );
}

#[test]
fn a_programs_own_arguments_are_left_alone() {
    let line = "z job work --type t --exec prog --someFlag create instance";
    assert_eq!(rewritten(line), line);
}

#[test]
fn help_is_the_commands_own() {
    for (asked, ours) in [
        ("z help", "z --help"),
        ("z help deploy", "z deploy --help"),
        ("z help job work", "z job work --help"),
        ("z help create instance", "z instance create --help"),
    ] {
        assert_eq!(rewritten(asked), ours);
    }
}

#[test]
fn a_line_in_our_own_spelling_is_not_touched() {
    for line in ["z instance list --process order", "z", "z --help", "z job"] {
        assert_eq!(rewritten(line), line);
    }
}
