//! The help of every command, in one snapshot: no flag changes unseen.

use clap::CommandFactory;
use zcli::cli::Cli;

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
