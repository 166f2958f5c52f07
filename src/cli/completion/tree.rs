//! The command tree with what completes its values: by where an argument stands and what it is called.

use std::ffi::{OsStr, OsString};

use clap::{Arg, Command, CommandFactory};
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use super::refresh::{self, Arguments};
use super::source::Source;
use crate::cli::Cli;
use crate::config::{Env, Paths, Profiles};

/// What completes an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Values {
    /// The cluster's.
    Cluster(Source),
    /// The names of profiles.
    Profiles,
}

/// The tree for a command line that is being completed.
pub fn completing(words: &[OsString], env: &Env) -> Command {
    let connection = Arguments::find(words);
    annotate(Cli::command(), "", &connection, env)
}

fn annotate(command: Command, noun: &str, connection: &Arguments, env: &Env) -> Command {
    let name = command.get_name().to_owned();
    let with_values = command.mut_args(|argument| {
        let Some(values) = values_of(noun, &name, &argument) else {
            return argument;
        };
        let (connection, env) = (connection.clone(), env.clone());
        argument.add(ArgValueCompleter::new(move |current: &OsStr| {
            candidates(values, current, &connection, &env)
        }))
    });
    with_values.mut_subcommands(|below| annotate(below, &name, connection, env))
}

/// What an argument takes; `noun` is the command above `verb`.
fn values_of(noun: &str, verb: &str, argument: &Arg) -> Option<Values> {
    let cluster = |source| Some(Values::Cluster(source));
    let names = argument.get_value_names().unwrap_or_default();
    let takes = |wanted: &str| {
        names
            .iter()
            .any(|name| name.as_str().split('|').any(|it| it == wanted))
    };
    match argument.get_long() {
        Some("profile" | "on") => return Some(Values::Profiles),
        Some("process") => return cluster(Source::Processes),
        Some("instance") => return cluster(Source::Instances),
        Some("definition") => return cluster(Source::Definitions),
        Some("type") if matches!(noun, "job" | "incident" | "stuck") => {
            return cluster(Source::JobTypes);
        }
        Some(_) => return None,
        None => {}
    }
    match (noun, verb) {
        ("profile", "use" | "show" | "remove" | "protect" | "label")
            if argument.get_id() == "name" =>
        {
            Some(Values::Profiles)
        }
        (_, "create-instance") | ("instance", "create") if argument.get_id() != "pairs" => {
            cluster(Source::Processes)
        }
        ("process", _) => cluster(Source::Processes),
        ("decision", "get" | "list" | "xml" | "show" | "evaluate") => cluster(Source::Decisions),
        ("job", "activate" | "peek") if takes("TYPE") => cluster(Source::JobTypes),
        ("instance", _) if takes("KEY") => cluster(Source::Instances),
        ("job", _) if takes("KEY") => cluster(Source::Jobs),
        ("incident", _) if takes("KEY") => cluster(Source::Incidents),
        ("task", _) if takes("KEY") => cluster(Source::Tasks),
        ("variable", "set") if argument.get_id() == "key" => cluster(Source::Instances),
        ("variable", "list") if takes("INSTANCE-KEY") => cluster(Source::Instances),
        _ => None,
    }
}

fn candidates(
    values: Values,
    current: &OsStr,
    connection: &Arguments,
    env: &Env,
) -> Vec<CompletionCandidate> {
    let Some(current) = current.to_str() else {
        return Vec::new();
    };
    let all = match values {
        Values::Profiles => profiles(env),
        Values::Cluster(source) => match connection.connection(env) {
            Some((found, paths)) => refresh::cache(&found, &paths).values(source, connection),
            None => Vec::new(),
        },
    };
    all.into_iter()
        .filter(|(value, _)| value.starts_with(current))
        .enumerate()
        .map(|(at, (value, hint))| {
            let hint = (!hint.is_empty()).then(|| hint.into());
            // As they came: the newest first.
            CompletionCandidate::new(value)
                .help(hint)
                .display_order(Some(at))
        })
        .collect()
}

/// The profiles with their addresses.
fn profiles(env: &Env) -> Vec<(String, String)> {
    let profiles = Paths::from_env(env).and_then(|paths| Profiles::load(&paths));
    let Ok(profiles) = profiles else {
        return Vec::new();
    };
    let address = |profile: &crate::config::Profile| {
        let address = profile
            .grpc_address
            .clone()
            .or(profile.rest_address.clone());
        address.unwrap_or_default()
    };
    profiles
        .profiles
        .iter()
        .map(|(name, profile)| (name.clone(), address(profile)))
        .collect()
}
