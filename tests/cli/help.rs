//! The help of every command, in one snapshot: no flag changes unseen.

use std::collections::BTreeSet;

use clap::CommandFactory;
use prost::Message;
use zcli::cli::Cli;
use zcli::protocol;

use crate::environment::Environment;

/// A command's long help, and those of all below it.
fn collect(command: &mut clap::Command, path: &str, out: &mut String) {
    out.push_str(&format!("\n===== {path} =====\n"));
    // The flags of every command are in the first one's help only.
    let help = command
        .clone()
        .mut_args(|argument| {
            let global = argument.is_global_set() && path != "zcli";
            argument.hide(global).hide_short_help(global)
        })
        .render_long_help()
        .to_string();
    for line in help.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    for below in command.get_subcommands_mut() {
        let path = format!("{path} {}", below.get_name());
        collect(below, &path, out);
    }
}

#[test]
fn the_whole_tree() {
    let mut tree = Cli::command().term_width(100);
    tree.build();
    let mut help = String::new();
    collect(&mut tree, "zcli", &mut help);
    insta::assert_snapshot!("help", help);
}

#[test]
fn every_command_has_a_line_of_help() {
    fn check(command: &clap::Command) {
        for below in command.get_subcommands() {
            assert!(below.get_about().is_some(), "{}", below.get_name());
            for argument in below.get_arguments() {
                let documented = argument.get_help().is_some() || argument.is_hide_set();
                assert!(documented, "{} {}", below.get_name(), argument.get_id());
            }
            check(below);
        }
    }
    check(&Cli::command());
}

#[test]
fn version_and_help_go_to_stdout() {
    let env = Environment::new();
    let version = env.zcli(&["--version"]).ok();
    assert_eq!(
        version.stdout,
        format!("zcli {}\n", env!("CARGO_PKG_VERSION"))
    );
    let help = env.zcli(&["job", "--help"]).ok();
    assert!(help.stdout.contains("throw-error"), "{help:?}");
    assert_eq!(help.stderr, "");
}

#[test]
fn the_tree_is_consistent() {
    Cli::command().debug_assert();
}

/// clap tells two arguments of one id apart by luck: whichever is read as the other's type panics.
#[test]
fn no_verb_has_an_argument_of_a_flag_of_all() {
    fn check(command: &clap::Command, global: &[String], path: &str) {
        for below in command.get_subcommands() {
            let path = format!("{path} {}", below.get_name());
            for argument in below.get_arguments().filter(|it| !it.is_global_set()) {
                let id = argument.get_id().to_string();
                assert!(
                    !global.contains(&id),
                    "{path}: {id} is a flag of all commands"
                );
            }
            check(below, global, &path);
        }
    }
    let tree = Cli::command();
    let arguments = tree.get_arguments().filter(|it| it.is_global_set());
    let global: Vec<String> = arguments.map(|it| it.get_id().to_string()).collect();
    assert!(global.len() > 10, "{global:?}");
    check(&tree, &global, "zcli");
}

/// Which command sends which RPC.
const RPCS: &[(&str, &str)] = &[
    ("ActivateJobs", "job activate"),
    ("StreamActivatedJobs", "job work"),
    ("CancelProcessInstance", "instance cancel"),
    ("CompleteJob", "job complete"),
    ("CreateProcessInstance", "create-instance"),
    ("CreateProcessInstanceWithResult", "create-instance"),
    ("EvaluateDecision", "decision evaluate"),
    // Deprecated for DeployResource, which takes processes as well.
    ("DeployProcess", "deploy"),
    ("DeployResource", "deploy"),
    ("FailJob", "job fail"),
    ("ThrowError", "job throw-error"),
    ("PublishMessage", "publish-message"),
    ("ResolveIncident", "incident resolve"),
    ("SetVariables", "variable set"),
    ("Topology", "cluster status"),
    ("UpdateJobRetries", "job update"),
    ("ModifyProcessInstance", "instance modify"),
    ("MigrateProcessInstance", "instance migrate"),
    ("UpdateJobTimeout", "job update"),
    ("DeleteResource", "resource delete"),
    ("BroadcastSignal", "signal broadcast"),
];

#[test]
fn every_rpc_of_the_gateway_has_its_command() {
    let files = prost_types::FileDescriptorSet::decode(protocol::DESCRIPTOR_SET).expect("decodes");
    let rpcs: BTreeSet<String> = files
        .file
        .iter()
        .flat_map(|file| &file.service)
        .flat_map(|service| &service.method)
        .map(|method| method.name().to_owned())
        .collect();
    let covered: BTreeSet<String> = RPCS.iter().map(|(rpc, _)| (*rpc).to_owned()).collect();
    assert_eq!(rpcs, covered);
    let tree = Cli::command();
    for (rpc, path) in RPCS {
        let found = path
            .split(' ')
            .try_fold(&tree, |command, word| command.find_subcommand(word));
        assert!(found.is_some(), "{rpc}: {path}");
    }
}

#[test]
fn every_file_of_these_tests_is_run() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli");
    let main = std::fs::read_to_string(folder.join("main.rs")).expect("readable");
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy();
        if path.extension().is_some_and(|extension| extension == "rs") && name != "main" {
            assert!(main.contains(&format!("mod {name};")), "{name}");
        }
    }
}
