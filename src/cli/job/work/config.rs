//! `job work --config FILE`: several job types in one worker, from YAML.
//!
//! What is wrong is told with its line and column, all at once where the file can be read at all. A program's
//! relative path is taken from the file's folder; a bare name is looked for on PATH.

use std::ffi::OsString;
use std::fmt;
use std::path::Path;
use std::time::Duration;

use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::{self, SeqAccess, Visitor};
use serde_saphyr::Spanned;

use super::args::{POLL_INTERVAL, TIMEOUT, concurrency};
use crate::cli::duration;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::client::worker::{self, Input, Mode, Program, Push};
use crate::config::yaml;

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    workers: Spanned<Vec<Entry>>,
}

/// One job type.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Entry {
    #[serde(rename = "type")]
    kind: Spanned<String>,
    exec: Spanned<Words>,
    #[serde(default)]
    lines: bool,
    input: Option<Spanned<InputName>>,
    #[serde(default)]
    env: IndexMap<String, String>,
    concurrency: Option<Spanned<u32>>,
    max_jobs: Option<Spanned<u32>>,
    timeout: Option<Time>,
    kill_after: Option<Time>,
    #[serde(default)]
    fetch_variables: Vec<String>,
    poll_interval: Option<Time>,
    stream: Option<bool>,
    backoff: Option<Time>,
    worker: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum InputName {
    Job,
    Variables,
}

/// A program alone, or a list of it and its arguments.
#[derive(Debug)]
struct Words(Vec<String>);

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Words, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Words;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a program, or a list of a program and its arguments")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Words, E> {
                Ok(Words(vec![text.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut words: A) -> Result<Words, A::Error> {
                let mut all = Vec::new();
                while let Some(word) = words.next_element()? {
                    all.push(word);
                }
                Ok(Words(all))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

/// A duration as on the command line.
#[derive(Debug, Clone, Copy)]
struct Time(Duration);

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Time, D::Error> {
        let text = String::deserialize(deserializer)?;
        duration::parse(&text).map(Time).map_err(de::Error::custom)
    }
}

/// What every worker of a file shares.
#[derive(Debug, Clone)]
pub struct Shared {
    pub idle_exit: Option<Duration>,
    pub tenant_ids: Vec<String>,
    /// The name to take jobs under, where the file gives none.
    pub worker: String,
}

/// Reads and checks the file: one set of options a job type.
pub fn read(path: &Path, shared: &Shared) -> Result<Vec<worker::Options>, Error> {
    let name = path.display();
    let unusable = |causes: Vec<String>| {
        let what = format!("{name} is not a worker configuration");
        causes
            .into_iter()
            .fold(Error::new(ExitCode::Configuration, what), Error::because)
    };
    let text = std::fs::read_to_string(path).map_err(|error| unusable(vec![error.to_string()]))?;
    let file: File = yaml::read(&text).map_err(|broken| {
        let place = broken
            .place
            .map(|(line, column)| format!("{name}:{line}:{column}: "));
        unusable(vec![format!(
            "{}{}",
            place.unwrap_or_default(),
            broken.reason
        )])
    })?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut problems = Problems::default();
    if file.workers.value.is_empty() {
        problems.add(&file.workers, "there are no workers");
    }
    let mut all: Vec<worker::Options> = Vec::new();
    for entry in file.workers.value {
        if all.iter().any(|other| other.job_type == entry.kind.value) {
            let kind = &entry.kind.value;
            problems.add(
                &entry.kind,
                format!("there is a worker of type {kind} already"),
            );
        }
        if let Some(options) = options(entry, folder, shared, &mut problems) {
            all.push(options);
        }
    }
    if problems.0.is_empty() {
        return Ok(all);
    }
    problems.0.sort();
    let lines = problems.0.into_iter();
    Err(unusable(
        lines
            .map(|((line, column), what)| format!("{name}:{line}:{column}: {what}"))
            .collect(),
    ))
}

/// What is wrong, and where.
#[derive(Debug, Default)]
struct Problems(Vec<((u64, u64), String)>);

impl Problems {
    fn add<T>(&mut self, at: &Spanned<T>, what: impl Into<String>) {
        let place = (at.referenced.line(), at.referenced.column());
        self.0.push((place, what.into()));
    }
}

fn options(
    entry: Entry,
    folder: &Path,
    shared: &Shared,
    problems: &mut Problems,
) -> Option<worker::Options> {
    if entry.kind.value.is_empty() {
        problems.add(&entry.kind, "a job type can't be empty");
    }
    for number in [&entry.concurrency, &entry.max_jobs].into_iter().flatten() {
        if number.value == 0 {
            problems.add(number, "it must be at least 1");
        }
    }
    if let Some(input) = &entry.input
        && entry.lines
        && input.value == InputName::Variables
    {
        problems.add(
            input,
            "a program that is spoken to by lines reads whole jobs",
        );
    }
    let program = program(&entry, folder, problems)?;
    let max_jobs = entry.max_jobs.map(|number| number.value);
    let concurrency = match &entry.concurrency {
        Some(number) => number.value,
        None => concurrency(program.mode, max_jobs),
    };
    let time = |time: Option<Time>, default| time.map_or(default, |Time(time)| time);
    Some(worker::Options {
        job_type: entry.kind.value,
        program,
        worker: entry.worker.unwrap_or_else(|| shared.worker.clone()),
        jobs_max: max_jobs.map(|jobs| jobs as usize),
        concurrency: concurrency as usize,
        timeout: time(entry.timeout, TIMEOUT).max(Duration::from_millis(1)),
        fetch_variables: entry.fetch_variables,
        poll_interval: time(entry.poll_interval, POLL_INTERVAL),
        push: if entry.stream.unwrap_or(true) {
            Push::Wanted
        } else {
            Push::Off
        },
        count: None,
        idle_exit: shared.idle_exit,
        tenant_ids: shared.tenant_ids.clone(),
        backoff: time(entry.backoff, Duration::ZERO),
        handler_timeout: entry.kill_after.map(|Time(time)| time),
    })
}

fn program(entry: &Entry, folder: &Path, problems: &mut Problems) -> Option<Program> {
    let mut words = entry.exec.value.0.iter().map(OsString::from);
    let Some(path) = words.next() else {
        problems.add(&entry.exec, "it names no program");
        return None;
    };
    let path = if Path::new(&path).components().count() == 1 {
        path
    } else {
        std::path::absolute(folder.join(&path))
            .unwrap_or_else(|_| folder.join(&path))
            .into_os_string()
    };
    let program = Program {
        environment: entry
            .env
            .iter()
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect(),
        mode: if entry.lines {
            Mode::Lines
        } else {
            Mode::ProcessPerJob
        },
        input: match entry.input.as_ref().map(|input| input.value) {
            None | Some(InputName::Job) => Input::Job,
            Some(InputName::Variables) => Input::Variables,
        },
        ..Program::new(path, words.collect())
    };
    match program.check() {
        Ok(()) => Some(program),
        Err(error) => {
            problems.add(&entry.exec, error.message());
            None
        }
    }
}

#[cfg(test)]
mod tests;
