//! The command tree with what completes its values: by where an argument stands and what it is called.

use std::ffi::{OsStr, OsString};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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
    /// What incidents are about.
    ErrorTypes,
}

/// Camunda 8.8's types of incidents.
const ERROR_TYPES: [&str; 16] = [
    "AD_HOC_SUB_PROCESS_NO_RETRIES",
    "CALLED_DECISION_ERROR",
    "CALLED_ELEMENT_ERROR",
    "CONDITION_ERROR",
    "DECISION_EVALUATION_ERROR",
    "EXECUTION_LISTENER_NO_RETRIES",
    "EXTRACT_VALUE_ERROR",
    "FORM_NOT_FOUND",
    "IO_MAPPING_ERROR",
    "JOB_NO_RETRIES",
    "MESSAGE_SIZE_EXCEEDED",
    "RESOURCE_NOT_FOUND",
    "TASK_LISTENER_NO_RETRIES",
    "UNHANDLED_ERROR_EVENT",
    "UNKNOWN",
    "UNSPECIFIED",
];

/// A command line that is being completed.
#[derive(Debug)]
pub struct Completing {
    /// The tree whose arguments know their values.
    pub command: Command,
    has_asked: Arc<AtomicBool>,
}

impl Completing {
    /// Whether the word was one that the cluster has values for.
    pub fn has_asked(&self) -> bool {
        self.has_asked.load(Ordering::Relaxed)
    }
}

/// What an argument's values come from.
#[derive(Clone)]
struct Surroundings {
    connection: Arguments,
    env: Env,
    has_asked: Arc<AtomicBool>,
}

/// The tree for a command line.
pub fn completing(words: &[OsString], env: &Env) -> Completing {
    let surroundings = Surroundings {
        connection: Arguments::find(words),
        env: env.clone(),
        has_asked: Arc::default(),
    };
    Completing {
        command: annotate(Cli::command(), "", &surroundings),
        has_asked: surroundings.has_asked,
    }
}

fn annotate(command: Command, noun: &str, surroundings: &Surroundings) -> Command {
    let name = command.get_name().to_owned();
    let with_values = command.mut_args(|argument| {
        let Some(values) = values_of(noun, &name, &argument) else {
            return argument;
        };
        let surroundings = surroundings.clone();
        argument.add(ArgValueCompleter::new(move |current: &OsStr| {
            candidates(values, current, &surroundings)
        }))
    });
    with_values.mut_subcommands(|below| annotate(below, &name, surroundings))
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
        Some("type") if noun == "job" => return cluster(Source::JobTypes),
        Some("type") if noun == "incident" => return Some(Values::ErrorTypes),
        Some("to") if verb == "migrate" => return cluster(Source::Processes),
        Some(_) => return None,
        None => {}
    }
    match (noun, verb) {
        ("profile", "use" | "show" | "remove" | "protect" | "label")
            if argument.get_id() == "name" =>
        {
            Some(Values::Profiles)
        }
        (_, "create-instance") | ("instance" | "bulk", "create")
            if argument.get_id() != "pairs" =>
        {
            cluster(Source::Processes)
        }
        ("process" | "resource", "delete") => cluster(Source::Definitions),
        ("process", _) => cluster(Source::Processes),
        ("decision", "get" | "list" | "xml" | "show" | "evaluate") => cluster(Source::Decisions),
        ("job", "activate" | "peek") if takes("TYPE") => cluster(Source::JobTypes),
        ("instance", _) | ("bulk", "cancel" | "modify" | "migrate" | "set-variables")
            if takes("KEY") =>
        {
            cluster(Source::Instances)
        }
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
    surroundings: &Surroundings,
) -> Vec<CompletionCandidate> {
    let Some(current) = current.to_str() else {
        return Vec::new();
    };
    let Surroundings {
        connection, env, ..
    } = surroundings;
    let all = match values {
        Values::Profiles => profiles(env),
        Values::ErrorTypes => ERROR_TYPES
            .map(|name| (name.to_owned(), String::new()))
            .to_vec(),
        Values::Cluster(source) => {
            surroundings.has_asked.store(true, Ordering::Relaxed);
            match connection.connection(env) {
                Some((found, paths)) => refresh::cache(&found, &paths).values(source, connection),
                None => Vec::new(),
            }
        }
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
