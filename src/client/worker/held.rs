//! The jobs a worker holds, from taking to telling the gateway: what they do, and how old their locks are.

use std::{
    collections::HashMap,
    sync::Arc,
    time::{Duration, Instant},
};

use super::{
    super::{Error, Gateway},
    source::milliseconds,
};
use crate::protocol::{ActivatedJob, UpdateJobTimeoutRequest};

/// A lock is renewed when this part of it is over.
const RENEW_AT: f64 = 0.4;
/// How often locks are looked at, as a part of their time: a renewal comes before half of it is over.
const LOOKS_A_TIMEOUT: u32 = 10;
const LOOK_EVERY_MIN: Duration = Duration::from_millis(10);
const LOOK_EVERY_MAX: Duration = Duration::from_secs(1);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// No handler has begun it.
    Waiting,
    Running,
    /// The gateway is being told.
    Reporting,
}

#[derive(Debug)]
struct Entry {
    job: Arc<ActivatedJob>,
    state: State,
    started_at: Instant,
    locked_at: Instant,
    is_renewing: bool,
}

#[derive(Debug)]
pub(super) struct Held {
    jobs: HashMap<i64, Entry>,
    timeout: Duration,
    handler_timeout: Option<Duration>,
    running: usize,
    look_at: Instant,
}

impl Held {
    /// Locks are taken for `timeout`; a handler may run for `handler_timeout`.
    pub fn new(timeout: Duration, handler_timeout: Option<Duration>) -> Self {
        Self {
            jobs: HashMap::new(),
            timeout,
            handler_timeout,
            running: 0,
            look_at: Instant::now(),
        }
    }

    pub fn len(&self) -> usize {
        self.jobs.len()
    }

    pub fn running(&self) -> usize {
        self.running
    }

    /// A job was taken; false if it's held already: its lock ran out, and it was taken once more.
    pub fn add(&mut self, job: &Arc<ActivatedJob>, now: Instant) -> bool {
        if let Some(entry) = self.jobs.get_mut(&job.key) {
            entry.locked_at = now;
            return false;
        }
        if self.jobs.is_empty() {
            self.look_at = now + self.look_every();
        }
        self.jobs.insert(
            job.key,
            Entry {
                job: Arc::clone(job),
                state: State::Waiting,
                started_at: now,
                locked_at: now,
                is_renewing: false,
            },
        );
        true
    }

    /// Gives up a job; none if it isn't held.
    pub fn remove(&mut self, key: i64) -> Option<Arc<ActivatedJob>> {
        let entry = self.jobs.remove(&key)?;
        self.count(entry.state, State::Waiting);
        Some(entry.job)
    }

    /// What a held job does, from now on.
    pub fn set(&mut self, key: i64, state: State, now: Instant) {
        let Some(entry) = self.jobs.get_mut(&key) else {
            return;
        };
        let before = std::mem::replace(&mut entry.state, state);
        if state == State::Running {
            entry.started_at = now;
        }
        self.count(before, state);
    }

    fn count(&mut self, before: State, after: State) {
        self.running += usize::from(after == State::Running);
        self.running -= usize::from(before == State::Running);
    }

    /// A job, what it does, and how long its handler has run.
    pub fn get(&self, key: i64, now: Instant) -> Option<(Arc<ActivatedJob>, State, Duration)> {
        let entry = self.jobs.get(&key)?;
        let run = now.saturating_duration_since(entry.started_at);
        Some((Arc::clone(&entry.job), entry.state, run))
    }

    /// The keys of jobs in a state, the oldest job first.
    pub fn keys_in(&self, state: State) -> Vec<i64> {
        let mut keys: Vec<i64> = self
            .jobs
            .iter()
            .filter(|(_, entry)| entry.state == state)
            .map(|(key, _)| *key)
            .collect();
        keys.sort_unstable();
        keys
    }

    /// When to look at the locks next; none while nothing is held.
    pub fn look_at(&self) -> Option<Instant> {
        (!self.jobs.is_empty()).then_some(self.look_at)
    }

    fn look_every(&self) -> Duration {
        let shortest = self
            .handler_timeout
            .map_or(self.timeout, |limit| limit.min(self.timeout));
        (shortest / LOOKS_A_TIMEOUT).clamp(LOOK_EVERY_MIN, LOOK_EVERY_MAX)
    }

    /// The jobs whose locks are to be renewed now; each until [`Self::renewed`] is said of it.
    pub fn due(&mut self, now: Instant) -> Vec<i64> {
        self.look_at = now + self.look_every();
        let old = self.timeout.mul_f64(RENEW_AT);
        let mut keys = Vec::new();
        for (key, entry) in &mut self.jobs {
            let is_old = now.saturating_duration_since(entry.locked_at) >= old;
            if is_old && !entry.is_renewing && entry.state != State::Reporting {
                entry.is_renewing = true;
                keys.push(*key);
            }
        }
        keys
    }

    /// The renewal that began at an instant is over; without success, it's tried again at the next look.
    pub fn renewed(&mut self, key: i64, locked_at: Option<Instant>) {
        if let Some(entry) = self.jobs.get_mut(&key) {
            entry.is_renewing = false;
            entry.locked_at = locked_at.unwrap_or(entry.locked_at);
        }
    }

    /// Whether a handler has had a job for too long.
    pub fn runs_too_long(&self, now: Instant) -> bool {
        let Some(limit) = self.handler_timeout else {
            return false;
        };
        let mut running = self
            .jobs
            .values()
            .filter(|entry| entry.state == State::Running);
        running.any(|entry| now.saturating_duration_since(entry.started_at) > limit)
    }
}

/// Extends a job's lock by its whole time.
pub(super) async fn renew(gateway: &Gateway, job_key: i64, timeout: Duration) -> Result<(), Error> {
    let request = UpdateJobTimeoutRequest {
        job_key,
        timeout: milliseconds(timeout),
        operation_reference: None,
    };
    gateway.update_job_timeout(request).await.map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn held(handler_timeout: Option<Duration>) -> (Held, Instant) {
        let mut held = Held::new(SECOND * 10, handler_timeout);
        let now = Instant::now();
        for key in [7, 5] {
            let job = ActivatedJob {
                key,
                ..ActivatedJob::default()
            };
            assert!(held.add(&Arc::new(job), now));
        }
        (held, now)
    }

    #[test]
    fn locks_are_renewed_before_half_of_them_is_over() {
        let (mut held, now) = held(None);
        assert_eq!(held.look_at(), Some(now + SECOND));
        assert!(held.due(now + SECOND * 3).is_empty());
        held.set(5, State::Reporting, now);
        assert_eq!(held.due(now + SECOND * 4), [7], "waiting ones too");
        assert!(held.due(now + SECOND * 5).is_empty(), "under way");
        held.renewed(7, None);
        assert_eq!(held.due(now + SECOND * 5), [7], "after a failure, again");
        held.renewed(7, Some(now + SECOND * 5));
        assert!(held.due(now + SECOND * 8).is_empty());
    }

    #[test]
    fn handlers_that_run_too_long_are_found() {
        let (mut held, now) = held(Some(SECOND));
        held.set(7, State::Running, now);
        assert!(!held.runs_too_long(now + SECOND));
        assert!(held.runs_too_long(now + SECOND * 2));
        assert_eq!(held.running(), 1);
        assert!(held.remove(7).is_some());
        assert_eq!((held.running(), held.len()), (0, 1));
    }

    #[test]
    fn a_job_taken_twice_is_held_once() {
        let (mut held, now) = held(None);
        let (again, _, _) = held.get(5, now).expect("held");
        assert!(!held.add(&again, now));
        assert_eq!(held.len(), 2);
    }
}
