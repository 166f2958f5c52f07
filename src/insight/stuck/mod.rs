//! What stands still on a cluster, and why: one list of findings of several kinds.
//!
//! - [`progress`]: process instances in which nothing moved, elements that wait longer than they usually do
//! - [`jobs`]: job types nobody works on, locks that expire with retries untouched
//! - [`joins`]: joins that wait for a token that can't come any more
//! - [`timers`]: timers that are due and didn't fire
//! - [`messages`]: messages that expired without reaching anybody
//! - [`incidents`]: call chains that end in an incident
//!
//! Each look asks for the oldest first and stops at a limit, so that a million instances cost as much as a
//! thousand. What was cut off, or can't be known from this cluster's API, is a note.

pub mod incidents;
pub mod jobs;
pub mod joins;
pub mod messages;
pub mod progress;
pub mod timers;
mod usual;

use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::ask::Scope;
use crate::client::{Error, Rest};

/// What sort of standstill it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Kind {
    /// A call chain that ends in an incident.
    Incident,
    /// A job type that nobody works on.
    Unworked,
    /// Jobs whose lock ran out while their retries stayed.
    ExpiredLock,
    /// A timer that is due and didn't fire.
    OverdueTimer,
    /// A message that expired and reached nobody.
    ExpiredMessage,
    /// A join with a token that waits for another which can't come any more.
    DeadJoin,
    /// A process instance in which nothing has begun or ended for long.
    NoProgress,
    /// An element that waits longer than 99 of 100 did.
    Slow,
}

impl Kind {
    /// All, in the order of their report.
    pub const ALL: [Kind; 8] = [
        Kind::Incident,
        Kind::Unworked,
        Kind::ExpiredLock,
        Kind::OverdueTimer,
        Kind::ExpiredMessage,
        Kind::DeadJoin,
        Kind::NoProgress,
        Kind::Slow,
    ];

    /// As JSON and tables spell it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Incident => "INCIDENT",
            Kind::Unworked => "UNWORKED",
            Kind::ExpiredLock => "EXPIRED_LOCK",
            Kind::OverdueTimer => "OVERDUE_TIMER",
            Kind::ExpiredMessage => "EXPIRED_MESSAGE",
            Kind::DeadJoin => "DEAD_JOIN",
            Kind::NoProgress => "NO_PROGRESS",
            Kind::Slow => "SLOW",
        }
    }
}

/// What to look for.
#[derive(Debug, Clone)]
pub struct Options {
    /// All, one process, one tenant.
    pub scope: Scope,
    /// Which kinds.
    pub kinds: Vec<Kind>,
    /// How long nothing may move; `None` leaves it to what is usual for the element, an hour where that isn't known.
    pub quiet_for: Option<Duration>,
    /// Nothing younger than this is reported, whatever is usual.
    pub at_least: Duration,
    /// How far back expired messages are looked for.
    pub since: Duration,
    /// Between two looks at expired locks; one look alone tells of those that ran out once as well.
    pub look_again: Option<Duration>,
    /// Findings a kind.
    pub limit: usize,
    /// The moment everything is compared with.
    pub now: Timestamp,
}

impl Options {
    /// How long nothing may move where no element says what is usual.
    pub const QUIET_FOR: Duration = Duration::from_secs(3_600);

    /// Nothing younger is reported when nothing is said.
    pub const AT_LEAST: Duration = Duration::from_secs(60);

    /// All kinds with the defaults.
    pub fn new(scope: Scope, now: Timestamp) -> Options {
        Options {
            scope,
            kinds: Kind::ALL.to_vec(),
            quiet_for: None,
            at_least: Options::AT_LEAST,
            since: Duration::from_secs(86_400),
            look_again: None,
            limit: 50,
            now,
        }
    }

    fn wants(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    /// How long nothing may move.
    fn patience(&self) -> Duration {
        self.quiet_for.unwrap_or(Options::QUIET_FOR)
    }
}

/// One thing that stands still.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What sort.
    pub kind: Kind,
    /// What other commands take: an instance's, job's or timer's key, a job type, a message name.
    pub key: String,
    /// The process, by its BPMN id.
    pub process: Option<String>,
    /// The element, by its BPMN id.
    pub element: Option<String>,
    /// The process instance.
    pub instance: Option<String>,
    /// Since when.
    pub since: Option<Timestamp>,
    /// How many are in the same situation.
    pub count: u64,
    /// What is the matter, in words.
    pub detail: String,
    /// The command that looks closer or helps.
    pub next: String,
}

impl Finding {
    /// The finding under the API's field names where it has them.
    pub fn to_json(&self) -> Value {
        json!({
            "kind": self.kind.name(),
            "key": self.key,
            "processDefinitionId": self.process,
            "elementId": self.element,
            "processInstanceKey": self.instance,
            "since": self.since.map(|at| at.to_string()),
            "count": self.count,
            "detail": self.detail,
            "next": self.next,
        })
    }
}

/// What was found, and what has to be said about it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// What stands still, by kind, the oldest first.
    pub found: Vec<Finding>,
    /// What was cut off or can't be known, in sentences.
    pub notes: Vec<String>,
}

impl Findings {
    fn add(&mut self, other: Findings) {
        self.found.extend(other.found);
        self.notes.extend(other.notes);
    }

    /// Keeps the oldest `limit`, and says what was left out.
    fn cut(&mut self, limit: usize, nouns: &str, of: u64) {
        self.found
            .sort_by_key(|finding| finding.since.unwrap_or(Timestamp::MAX));
        let of = of.max(self.found.len() as u64);
        self.found.truncate(limit);
        let left = of - self.found.len() as u64;
        if left > 0 {
            self.notes
                .push(format!("{left} more {nouns}; see them with --limit N"));
        }
    }
}

/// Looks for all kinds that `options` wants.
///
/// # Errors
/// As [`Rest::search`]; an addition that the cluster doesn't have is a note instead.
pub async fn look(rest: &Rest, options: &Options) -> Result<Findings, Error> {
    let mut all = Findings::default();
    if options.wants(Kind::Incident) {
        all.add(incidents::look(rest, options).await?);
    }
    if options.wants(Kind::Unworked) {
        all.add(jobs::unworked(rest, options).await?);
    }
    if options.wants(Kind::ExpiredLock) {
        all.add(jobs::expired_locks(rest, options).await?);
    }
    if options.wants(Kind::OverdueTimer) {
        all.add(timers::look(rest, options).await?);
    }
    if options.wants(Kind::ExpiredMessage) {
        all.add(messages::look(rest, options).await?);
    }
    if options.wants(Kind::DeadJoin) {
        all.add(joins::look(rest, options).await?);
    }
    if options.wants(Kind::NoProgress) || options.wants(Kind::Slow) {
        all.add(progress::look(rest, options).await?);
    }
    Ok(all)
}

#[cfg(test)]
mod tests;
