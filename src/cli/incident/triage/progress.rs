//! What a triage knows from one run to the next: what was skipped, what was done, and the fix being tried.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::config::StateFile;

/// What is done to an incident before it is resolved.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Fix {
    /// Variables that were set for the incident, to set for the others too.
    pub variables: Map<String, Value>,
    /// Retries for its job, where they were chosen.
    pub retries: Option<i32>,
}

/// All that is kept.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Kept {
    /// The group being worked on.
    pub group: Option<String>,
    /// The incident being worked on.
    pub incident: Option<i64>,
    /// What was done to it so far.
    pub fix: Fix,
    /// Groups put off.
    pub skipped_groups: BTreeSet<String>,
    /// Incidents put off.
    pub skipped: BTreeSet<i64>,
    /// How many incidents were resolved.
    pub resolved: u64,
}

/// The progress of a triage, on disk after each change.
#[derive(Debug)]
pub struct Progress {
    file: StateFile,
    kept: Kept,
}

impl Progress {
    /// What an earlier run left for this cluster.
    pub async fn load(ctx: &Context) -> Result<Progress, Error> {
        let address = ctx.rest().await?.options().base_url.clone();
        let file = StateFile::new(&ctx.paths()?, "triage", &address);
        let kept = file.load()?.unwrap_or_default();
        Ok(Progress { file, kept })
    }

    /// What is known.
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Changes it, and writes it down.
    pub fn change(&mut self, change: impl FnOnce(&mut Kept)) -> Result<(), Error> {
        change(&mut self.kept);
        Ok(self.file.store(&self.kept)?)
    }

    /// Whether an earlier run ended in the middle.
    pub fn is_begun(&self) -> bool {
        self.kept.group.is_some()
            || !self.kept.skipped.is_empty()
            || !self.kept.skipped_groups.is_empty()
    }

    /// Forgets everything.
    pub fn forget(&mut self) {
        self.kept = Kept::default();
        self.file.remove();
    }

    /// The file that the variables of an incident are edited in.
    pub fn draft(&self, incident_key: i64) -> StateFile {
        self.file.beside(&format!("variables-{incident_key}.json"))
    }
}
