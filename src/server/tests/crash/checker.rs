//! Compares what clients were told with what is there afterwards.
//!
//! What was acknowledged is there once; what got no answer is there once or not at all; what was refused
//! is not there. Keys are unique, a job is completed at most once, and a command is wholly in or wholly out.
//! Plain data in, texts out: it knows neither the engine nor how the data was read.

use std::collections::{BTreeMap, BTreeSet};

/// What a client was told of its command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Acknowledged, with the key it was given (0 where there is none).
    Acknowledged(i64),
    Refused,
    /// Sent, and no answer (yet).
    Unknown,
}

/// What the clients have logged: each entry before sending, its outcome after the reply.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// Instances by the id that the client chose.
    pub creations: BTreeMap<String, Outcome>,
    /// Messages by the id that the client chose.
    pub publications: BTreeMap<String, Outcome>,
    /// Completions by the text that the client chose, with the job they are of.
    pub completions: BTreeMap<String, (i64, Outcome)>,
}

/// What is there.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Process instances with the client's id, each with its key and whether it has ended.
    pub instances: Vec<(String, i64, bool)>,
    pub messages: Vec<(String, i64)>,
    /// Completed jobs: key, the instance they are of, and the completion's text.
    pub completed_jobs: Vec<(i64, i64, Option<String>)>,
    /// The keys of everything that has one.
    pub keys: Vec<i64>,
    /// The key that the next new thing gets.
    pub next_key: i64,
}

/// Everything that breaks a promise, in words; empty when there is nothing.
pub fn check(history: &History, found: &Found) -> Vec<String> {
    let mut violations = Vec::new();
    let instances = found
        .instances
        .iter()
        .map(|(id, key, _)| (id.as_str(), *key));
    check_once("instance", &history.creations, instances, &mut violations);
    let messages = found.messages.iter().map(|(id, key)| (id.as_str(), *key));
    check_once("message", &history.publications, messages, &mut violations);
    check_completions(history, found, &mut violations);
    check_wholeness(found, &mut violations);
    check_keys(found, &mut violations);
    violations
}

fn check_once<'a>(
    kind: &str,
    told: &BTreeMap<String, Outcome>,
    found: impl Iterator<Item = (&'a str, i64)>,
    violations: &mut Vec<String>,
) {
    let mut keys: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    for (id, key) in found {
        keys.entry(id).or_default().push(key);
        if !told.contains_key(id) {
            violations.push(format!("{kind} {id} was never sent"));
        }
    }
    for (id, outcome) in told {
        let keys = keys.get(id.as_str()).map_or(&[][..], Vec::as_slice);
        match (outcome, keys) {
            (Outcome::Acknowledged(told), [key]) if told == key => {}
            (Outcome::Unknown, [] | [_]) | (Outcome::Refused, []) => {}
            _ => violations.push(format!("{kind} {id}: told {outcome:?}, found {keys:?}")),
        }
    }
}

fn check_completions(history: &History, found: &Found, violations: &mut Vec<String>) {
    let completed: BTreeMap<i64, Option<&str>> = found
        .completed_jobs
        .iter()
        .map(|(key, _, text)| (*key, text.as_deref()))
        .collect();
    let mut acknowledged = BTreeSet::new();
    for (text, (job, outcome)) in &history.completions {
        let is_there = completed.get(job) == Some(&Some(text.as_str()));
        match outcome {
            Outcome::Acknowledged(_) if !is_there => {
                violations.push(format!("job {job}: completion {text} is lost"));
            }
            Outcome::Refused if is_there => {
                violations.push(format!(
                    "job {job}: completion {text} was refused and is there"
                ));
            }
            _ => {}
        }
        if matches!(outcome, Outcome::Acknowledged(_)) && !acknowledged.insert(*job) {
            violations.push(format!("job {job}: acknowledged as completed twice"));
        }
    }
    for (job, text) in completed {
        let sent = text.is_some_and(|text| {
            history
                .completions
                .get(text)
                .is_some_and(|(of, _)| *of == job)
        });
        if !sent {
            violations.push(format!("job {job}: completed by nobody ({text:?})"));
        }
    }
}

/// A completion ends the instance in the same command: one without the other is half a command.
fn check_wholeness(found: &Found, violations: &mut Vec<String>) {
    let with_job: BTreeSet<i64> = found.completed_jobs.iter().map(|(_, of, _)| *of).collect();
    for (id, key, has_ended) in &found.instances {
        if *has_ended != with_job.contains(key) {
            violations.push(format!(
                "instance {id}: ended {has_ended}, its job is not the same"
            ));
        }
    }
}

fn check_keys(found: &Found, violations: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for key in &found.keys {
        if !seen.insert(key) {
            violations.push(format!("key {key} was given twice"));
        }
        if *key >= found.next_key {
            violations.push(format!("key {key} would be given again"));
        }
    }
}
