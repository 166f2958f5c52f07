//! One rule under watch: what is remembered of it, and whom it tells.
//!
//! A change is remembered together with its event before anybody is told, and the event is forgotten when every
//! receiver has it or was given up. A run that is killed in between tells again after its restart, under the event's
//! id: a receiver can tell a repetition from news.

use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::event_kind;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::notify::{Event, Notifier, NotifyArgs};
use crate::client;
use crate::config::keepsake::Keepsake;
use crate::insight::rules::file::Entry;
use crate::insight::rules::{Change, Memory};

/// A rule with its memory and its receivers.
#[derive(Debug)]
pub(super) struct Watched {
    pub(super) entry: Entry,
    cluster: String,
    kept: Kept,
    keepsake: Keepsake,
    notifier: Notifier,
    /// The latest value, and the change of the latest look that wasn't shown yet.
    value: Option<f64>,
    change: Option<Change>,
    was_warned: bool,
}

/// What is in the file.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Kept {
    memory: Memory,
    /// Events whose delivery isn't known to have ended.
    untold: Vec<Untold>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Untold {
    id: String,
    change: Change,
    time: Timestamp,
    data: Value,
}

impl Untold {
    fn event(&self) -> Event {
        Event {
            id: self.id.clone(),
            kind: event_kind(self.change),
            time: self.time,
            data: self.data.clone(),
        }
    }
}

/// Takes hold of every rule's memory; a rule without receivers of its own tells those of the command line.
///
/// # Errors
/// `Usage` and `Configuration` where receivers can't be used; `Rejected` where another run watches the same rule.
pub(super) fn hold(
    ctx: &Context,
    entries: Vec<Entry>,
    notify: &NotifyArgs,
    cluster: &str,
    tenant: Option<&str>,
) -> Result<Vec<Watched>, Error> {
    let paths = ctx.paths()?;
    let mut watched = Vec::new();
    for entry in entries {
        let could_not = || format!("could not watch {}", entry.name);
        let identity = [
            cluster,
            tenant.unwrap_or_default(),
            &entry.name,
            &entry.rule.to_string(),
        ];
        let keepsake = Keepsake::hold(&paths, "watch", &identity.join("\n")).failing(could_not)?;
        let kept = keepsake.read().failing(could_not)?.unwrap_or_default();
        let notifier = receivers(&entry, notify)
            .start(&ctx.env)
            .failing(could_not)?;
        watched.push(Watched {
            entry,
            cluster: cluster.to_owned(),
            kept,
            keepsake,
            notifier,
            value: None,
            change: None,
            was_warned: false,
        });
    }
    Ok(watched)
}

/// The rule's own receivers where it names any.
fn receivers(entry: &Entry, common: &NotifyArgs) -> NotifyArgs {
    let mut own = common.clone();
    if !entry.exec.is_empty() || entry.webhook.is_some() {
        own.exec = (!entry.exec.is_empty()).then(|| entry.exec.iter().map(Into::into).collect());
        own.program = Vec::new();
        own.webhook.clone_from(&entry.webhook);
    }
    own
}

impl Watched {
    /// Takes a value in; a change is remembered and then told.
    pub(super) async fn take_in(
        &mut self,
        value: f64,
        now: Timestamp,
        interval: Duration,
    ) -> Result<(), Error> {
        // What an earlier run left goes first.
        if self.value.is_none() {
            for untold in &self.kept.untold {
                self.notifier.send(untold.event()).await;
            }
        }
        self.value = Some(value);
        self.was_warned = false;
        let since = self.kept.memory.fires_since;
        self.change = self
            .kept
            .memory
            .look(&self.entry.rule, value, now, interval);
        let told = self.change.map(|change| Untold {
            id: uuid::Uuid::now_v7().to_string(),
            change,
            time: now,
            data: self.data(since.or(self.kept.memory.fires_since)),
        });
        if self.notifier.is_on() {
            self.kept.untold.extend(told.clone());
        }
        self.keep()?;
        if let Some(told) = told {
            self.notifier.send(told.event()).await;
        }
        Ok(())
    }

    fn keep(&self) -> Result<(), Error> {
        self.keepsake
            .write(&self.kept)
            .failing(|| format!("could not remember {}", self.entry.name))
    }

    fn data(&self, since: Option<Timestamp>) -> Value {
        json!({
            "name": self.entry.name,
            "when": self.entry.rule.to_string(),
            "state": self.kept.memory.state(),
            "value": self.value,
            "since": since.map(|at| at.to_string()),
            "cluster": self.cluster,
        })
    }

    /// The rule as a row.
    pub(super) fn to_json(&self, now: Timestamp) -> Value {
        let memory = &self.kept.memory;
        let mut row = self.data(memory.fires_since.or(memory.holds_since));
        row["time"] = now.to_string().into();
        row
    }

    /// The latest look's change as a row, once.
    pub(super) fn take_change(&mut self, now: Timestamp) -> Option<Value> {
        let change = self.change.take()?;
        let mut row = self.to_json(now);
        if change == Change::Resolved {
            row["state"] = "RESOLVED".into();
        }
        Some(row)
    }

    /// Whether the rule fires.
    pub(super) fn fires(&self) -> bool {
        self.kept.memory.fires_since.is_some()
    }

    /// Says that a look failed, once until one succeeds.
    pub(super) fn warn(&mut self, ctx: &Context, error: &client::Error) {
        if !std::mem::replace(&mut self.was_warned, true) {
            let name = &self.entry.name;
            ctx.printer
                .warn(&format!("could not look at {name}: {error}; going on"));
        }
    }

    /// Warns of what couldn't be delivered, and forgets events when none is under way.
    pub(super) fn settle(&mut self, ctx: &Context) -> Result<(), Error> {
        self.notifier.show_failures(ctx);
        if self.value.is_some() && self.notifier.open() == 0 && !self.kept.untold.is_empty() {
            self.kept.untold.clear();
            self.keep()?;
        }
        Ok(())
    }

    /// Waits until everybody is told.
    pub(super) async fn finish(mut self, ctx: &Context) -> Result<(), Error> {
        // Events that were never handed over stay for the next run.
        let is_told = self.value.is_some();
        let notifier = self.notifier;
        notifier.finish(ctx).await;
        if is_told {
            self.kept.untold.clear();
            return self
                .keepsake
                .write(&self.kept)
                .failing(|| format!("could not remember {}", self.entry.name));
        }
        Ok(())
    }
}
