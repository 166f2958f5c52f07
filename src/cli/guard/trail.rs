//! What an invocation writes into the audit log: who changed what where, with which outcome.
//!
//! Four kinds of lines, told apart by `type`. `run` comes once, before the first change: time, profile,
//! cluster and the command line. Then each change has an `intent` before it is sent and an `outcome` after.
//! A job worker changes too much for that: it has an intent for the first call of a kind and one `summary`
//! with counts at its end. A command that changes zcli's own profiles writes `run`, `intent`, `outcome` too.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::undo::{self, Known};
use crate::client::gate::{Change, Key, Ticket};
use crate::client::{Error, Kind};
use crate::config::audit::Log;
use crate::config::{Cluster, Env};
use crate::render::Printer;

/// How much of an invocation is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Every change.
    Each,
    /// The first change of a kind, and counts.
    Counts,
}

/// The command line and how much of what it does is written down.
#[derive(Debug, Clone)]
pub struct Invocation {
    /// Without secrets: [`super::invocation::redacted`].
    pub command: String,
    /// How much.
    pub detail: Detail,
}

/// The audit log as one invocation writes it.
#[derive(Debug)]
pub struct Trail {
    invocation: Invocation,
    user: Option<String>,
    /// None where there is no folder for it; that is said at the first change.
    log: Option<Log>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// The run's id, once something was written.
    run: Option<String>,
    last: u64,
    open: BTreeMap<u64, Open>,
    counts: BTreeMap<String, Count>,
    /// A log that can't be written is said once.
    warned: bool,
}

/// A change without an outcome yet.
#[derive(Debug)]
struct Open {
    change: Change,
    profile: Option<String>,
}

#[derive(Debug, Default)]
struct Count {
    done: u64,
    failed: u64,
}

impl Trail {
    /// A trail that has written nothing yet.
    pub fn new(invocation: Invocation, log: Option<Log>, env: &Env) -> Trail {
        let user = env.get("USER").or_else(|| env.get("USERNAME"));
        Trail {
            invocation,
            user: user.map(str::to_owned),
            log,
            state: Mutex::default(),
        }
    }

    /// Whether the previous values are worth looking up.
    pub fn wants_undo(&self) -> bool {
        self.invocation.detail == Detail::Each
    }

    /// Writes a change that is about to be sent.
    pub(super) fn intend(
        &self,
        cluster: &Cluster,
        change: &Change,
        undo: Known,
        printer: &Printer,
    ) -> Ticket {
        let mut state = self.lock();
        let first = !state.counts.contains_key(&change.call);
        if self.invocation.detail == Detail::Counts {
            state.counts.entry(change.call.clone()).or_default();
        }
        state.last += 1;
        let number = state.last;
        if self.invocation.detail == Detail::Each || first {
            self.begin(&mut state, Some(cluster), printer);
            let mut record = line("intent", &state, number);
            record.insert("call".to_owned(), json!(change.call));
            record.insert("keys".to_owned(), keys_json(&change.keys));
            put(&mut record, "undo", undo.command);
            put(&mut record, "note", undo.note);
            self.write(&mut state, record, printer);
        }
        let profile =
            (cluster.profile != crate::config::profile::LOCAL).then(|| cluster.profile.clone());
        let change = change.clone();
        state.open.insert(number, Open { change, profile });
        Ticket(number)
    }

    /// Writes what came of it.
    pub(super) fn settle(
        &self,
        ticket: Ticket,
        outcome: Result<Vec<Key>, &Error>,
        printer: &Printer,
    ) {
        let mut state = self.lock();
        let Some(Open { change, profile }) = state.open.remove(&ticket.0) else {
            return;
        };
        if self.invocation.detail == Detail::Counts {
            let count = state.counts.entry(change.call).or_default();
            match outcome {
                Ok(_) => count.done += 1,
                Err(_) => count.failed += 1,
            }
            return;
        }
        let mut record = line("outcome", &state, ticket.0);
        record.insert("outcome".to_owned(), json!(outcome_name(&outcome)));
        match outcome {
            Ok(keys) => {
                put(
                    &mut record,
                    "undo",
                    undo::after(&change, &keys, profile.as_deref()),
                );
                if !keys.is_empty() {
                    record.insert("keys".to_owned(), keys_json(&keys));
                }
            }
            Err(error) => put(&mut record, "error", Some(error.message().to_owned())),
        }
        self.write(&mut state, record, printer);
    }

    /// Writes a change of zcli's own files, done already.
    pub fn record_local(&self, call: &str, undo: Option<String>, printer: &Printer) {
        let mut state = self.lock();
        self.begin(&mut state, None, printer);
        state.last += 1;
        let number = state.last;
        let mut intent = line("intent", &state, number);
        intent.insert("call".to_owned(), json!(call));
        put(&mut intent, "undo", undo);
        self.write(&mut state, intent, printer);
        let mut outcome = line("outcome", &state, number);
        outcome.insert("outcome".to_owned(), json!("done"));
        self.write(&mut state, outcome, printer);
    }

    /// Writes the counts of a worker; called once, at the end.
    pub fn finish(&self, printer: &Printer) {
        let mut state = self.lock();
        if state.counts.is_empty() {
            return;
        }
        let calls: Map<String, Value> = std::mem::take(&mut state.counts)
            .into_iter()
            .map(|(call, count)| (call, json!({"done": count.done, "failed": count.failed})))
            .collect();
        let mut record = line("summary", &state, 0);
        record.shift_remove("change");
        record.insert("calls".to_owned(), Value::Object(calls));
        self.write(&mut state, record, printer);
    }

    /// The first line of an invocation, unless it is there.
    fn begin(&self, state: &mut State, cluster: Option<&Cluster>, printer: &Printer) {
        if state.run.is_some() {
            return;
        }
        let now = Timestamp::now();
        let random = uuid::Uuid::new_v4().simple().to_string();
        let run = format!("{}-{}", now.strftime("%Y%m%dT%H%M%S"), &random[..4]);
        let mut record = Map::new();
        record.insert("type".to_owned(), json!("run"));
        record.insert("run".to_owned(), json!(run));
        record.insert("time".to_owned(), json!(stamp(now)));
        put(&mut record, "user", self.user.clone());
        put(
            &mut record,
            "profile",
            cluster.map(|found| found.profile.clone()),
        );
        put(
            &mut record,
            "cluster",
            cluster.map(|found| found.name.clone()),
        );
        put(
            &mut record,
            "address",
            cluster.map(|found| found.address.clone()),
        );
        record.insert("command".to_owned(), json!(self.invocation.command));
        state.run = Some(run);
        self.write(state, record, printer);
    }

    fn write(&self, state: &mut State, record: Map<String, Value>, printer: &Printer) {
        let written = match &self.log {
            Some(log) => log.append(&Value::Object(record)),
            None => Err(Error::new(
                Kind::Configuration,
                "there is no folder for the audit log",
            )),
        };
        if let Err(error) = written
            && !std::mem::replace(&mut state.warned, true)
        {
            printer.warn(&format!("{error}; this change isn't in it"));
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The start of a change's line.
fn line(kind: &str, state: &State, number: u64) -> Map<String, Value> {
    let mut record = Map::new();
    record.insert("type".to_owned(), json!(kind));
    record.insert("run".to_owned(), json!(state.run));
    record.insert("change".to_owned(), json!(number));
    record.insert("time".to_owned(), json!(stamp(Timestamp::now())));
    record
}

fn stamp(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

fn put(record: &mut Map<String, Value>, name: &str, value: Option<String>) {
    record.extend(value.map(|value| (name.to_owned(), Value::String(value))));
}

fn keys_json(keys: &[Key]) -> Value {
    keys.iter()
        .map(|key| json!({ &key.field: key.key }))
        .collect()
}

/// `done`; `failed` where the cluster said no; `unknown` where nobody knows whether it arrived.
fn outcome_name(outcome: &Result<Vec<Key>, &Error>) -> &'static str {
    match outcome {
        Ok(_) => "done",
        Err(error) if matches!(error.kind(), Kind::TimedOut | Kind::Unreachable) => "unknown",
        Err(_) => "failed",
    }
}
