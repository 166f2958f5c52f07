//! What each token waits for: a job and who works on it, a message, a timer, a person, an incident.
//!
//! [`Facts`] are what the searches brought ([`fetch`](Facts::fetch)); [`waits`] is a pure function over them and the
//! tree. Sentences are for people, the API's own objects stand beside them for programs. What Camunda's API can't
//! tell is said as such.

mod event;
mod expression;
mod facts;
mod incident;
mod job;
mod message;
mod other;
mod searches;
mod user_task;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;

pub use facts::{Facts, JobType, Neighbours};

use super::durations::{Standing, Usual, span};
use super::instance_tree::{Instance, Token};

/// Why a token waits, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Cause {
    Incident,
    /// Nothing that is known could move it on.
    DeadEnd,
    /// A timer that is due and did not fire.
    Overdue,
    Job,
    UserTask,
    Message,
    Timer,
    Signal,
    Condition,
    /// A called instance.
    Call,
    /// Elements of an ad-hoc sub-process that someone must start.
    AdHoc,
    /// Other elements of the same instance.
    Elements,
    /// What the API shows doesn't tell.
    Unknown,
}

/// One token, or several alike, and what would move it on.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Wait {
    pub process_instance_key: String,
    pub process_definition_id: String,
    pub process_definition_key: String,
    /// Empty where no element instance stands for it: a token that arrived at a join.
    pub element_instance_key: String,
    pub element_id: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub cause: Cause,
    /// What it waits for, in one sentence.
    pub what: String,
    /// What else is known, a sentence each.
    pub details: Vec<String>,
    /// When the element was entered.
    pub since: Option<String>,
    /// How long ago that was.
    pub waiting_ms: Option<i64>,
    /// How that compares with the element's usual time.
    pub compared: Option<String>,
    pub usual: Option<Usual>,
    /// Commands to type next.
    pub next: Vec<String>,
    /// Further tokens at the same element for the same cause.
    pub alike: u64,
    pub incidents: Vec<Value>,
    pub jobs: Vec<Value>,
    pub message_subscriptions: Vec<Value>,
    pub timers: Vec<Value>,
    pub user_tasks: Vec<Value>,
}

impl Wait {
    fn at(token: &Token<'_>, facts: &Facts) -> Wait {
        let element = token.element;
        let waiting_ms = element
            .start_date
            .as_deref()
            .and_then(|at| facts.age_ms(at));
        let usual = facts.usual(token);
        Wait {
            element_instance_key: element.element_instance_key.clone(),
            element_id: element.element_id.clone(),
            kind: element.kind.clone(),
            since: element.start_date.clone(),
            waiting_ms,
            compared: compare(waiting_ms, usual),
            usual,
            ..Wait::in_instance(token.instance)
        }
    }

    /// One that is in no element instance yet.
    fn in_instance(instance: &Instance) -> Wait {
        Wait {
            process_instance_key: instance.process_instance_key.clone(),
            process_definition_id: instance.process_definition_id.clone(),
            process_definition_key: instance.process_definition_key.clone(),
            element_instance_key: String::new(),
            element_id: String::new(),
            kind: String::new(),
            cause: Cause::Unknown,
            what: String::new(),
            details: Vec::new(),
            since: None,
            waiting_ms: None,
            compared: None,
            usual: None,
            next: Vec::new(),
            alike: 0,
            incidents: Vec::new(),
            jobs: Vec::new(),
            message_subscriptions: Vec::new(),
            timers: Vec::new(),
            user_tasks: Vec::new(),
        }
    }

    fn detail(&mut self, text: impl Into<String>) {
        self.details.push(text.into());
    }

    fn next(&mut self, command: impl Into<String>) {
        let command = command.into();
        if !self.next.contains(&command) {
            self.next.push(command);
        }
    }
}

/// What each token of the instance and of all it called waits for, the most pressing first, then the oldest;
/// tokens alike are one.
pub fn waits(instance: &Instance, facts: &Facts) -> Vec<Wait> {
    let mut found: Vec<Wait> = instance
        .tokens()
        .iter()
        .map(|token| of_token(token, facts))
        .collect();
    for instance in instance.instances() {
        found.extend(other::joins(instance, facts));
    }
    let mut found = group(found);
    found.sort_by(|a, b| (a.cause, &a.since).cmp(&(b.cause, &b.since)));
    found
}

fn of_token(token: &Token<'_>, facts: &Facts) -> Wait {
    let mut wait = Wait::at(token, facts);
    let told = incident::tell(token, facts, &mut wait)
        || job::tell(token, facts, &mut wait)
        || user_task::tell(token, facts, &mut wait)
        || event::tell(token, facts, &mut wait);
    if !told {
        other::tell(token, facts, &mut wait);
    }
    event::tell_of_boundaries(token, facts, &mut wait);
    wait
}

/// Tokens at one element for one cause are told once.
fn group(waits: Vec<Wait>) -> Vec<Wait> {
    let mut places: BTreeMap<(String, String, Cause, bool), usize> = BTreeMap::new();
    let mut grouped: Vec<Wait> = Vec::new();
    for wait in waits {
        let place = (
            wait.process_definition_key.clone(),
            wait.element_id.clone(),
            wait.cause,
            wait.jobs.iter().any(job::is_taken),
        );
        match places.get(&place) {
            Some(at) => grouped[*at].alike += 1,
            None => {
                places.insert(place, grouped.len());
                grouped.push(wait);
            }
        }
    }
    grouped
}

/// Fewer finished instances say nothing about what is usual.
const COMPARED_MIN: usize = 3;

fn compare(waiting_ms: Option<i64>, usual: Option<Usual>) -> Option<String> {
    let usual = usual.filter(|usual| usual.sample >= COMPARED_MIN)?;
    let half = span(usual.p50_ms);
    Some(match usual.standing(waiting_ms?) {
        Standing::Usual => format!("usual: half take {half}, 95% up to {}", span(usual.p95_ms)),
        Standing::Slow => format!("slow: 95% take up to {}, half {half}", span(usual.p95_ms)),
        Standing::Longest => format!(
            "longer than any of {}: half take {half}, the longest took {}",
            usual.sample,
            span(usual.max_ms)
        ),
    })
}

/// A word for a POSIX shell.
pub fn shell(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "_-./:@%+,=".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// A field as text; empty where it's none.
fn text<'a>(item: &'a Value, field: &str) -> &'a str {
    item[field].as_str().unwrap_or_default()
}

/// `2h 5m ago`, or `in 2h 5m`; nothing for what is no time.
fn when(at: &str, now: Timestamp) -> String {
    match at.parse::<Timestamp>() {
        Ok(at) if at <= now => format!("{} ago", span(now.as_millisecond() - at.as_millisecond())),
        Ok(at) => format!("in {}", span(at.as_millisecond() - now.as_millisecond())),
        Err(_) => String::new(),
    }
}

#[cfg(test)]
mod tests;
