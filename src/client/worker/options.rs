//! What a worker is told.

use std::time::Duration;

use super::program::Program;

#[derive(Debug, Clone)]
pub struct Options {
    pub job_type: String,
    pub program: Program,
    /// Shown by the cluster with the jobs this worker holds.
    pub worker: String,
    /// Jobs held at once, running and waiting; at least `concurrency`. None: as many as were lately worked in a
    /// tenth of a second, 32 to 1000.
    pub jobs_max: Option<usize>,
    /// Handlers running at once.
    pub concurrency: usize,
    /// How long a lock is taken for, and extended by.
    pub timeout: Duration,
    /// Names of the variables handlers get; empty means all.
    pub fetch_variables: Vec<String>,
    /// Pause after a poll that found nothing, on top of the gateway's own waiting.
    pub poll_interval: Duration,
    /// Whether to ask the gateway to push jobs besides polling.
    pub push: Push,
    /// Work so many jobs and end.
    pub count: Option<u64>,
    /// End when no job has come for so long and none is held.
    pub idle_exit: Option<Duration>,
    pub tenant_ids: Vec<String>,
    /// Wait before a failed job may be tried again.
    pub backoff: Duration,
    /// Kill a handler that runs longer; none lets it run while its lock can be extended.
    pub handler_timeout: Option<Duration>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Push {
    /// Where the gateway has it.
    Wanted,
    Off,
}
