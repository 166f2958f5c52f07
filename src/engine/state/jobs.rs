//! Open jobs: by type for the workers, by time for their locks and backoffs.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use crate::engine::record::{Job, Key, TimestampMs};

#[derive(Debug, Default, PartialEq)]
pub struct Jobs {
    by_key: HashMap<Key, Arc<Job>>,
    activatable: HashMap<Arc<str>, BTreeSet<Key>>,
    deadlines: BTreeSet<(TimestampMs, Key)>,
    backoffs: BTreeSet<(TimestampMs, Key)>,
}

impl Jobs {
    pub fn apply(&mut self, job: &Arc<Job>) {
        if let Some(previous) = self.by_key.remove(&job.key) {
            self.unindex(&previous);
        }
        if job.has_ended() {
            return;
        }
        self.index(job);
        self.by_key.insert(job.key, Arc::clone(job));
    }

    fn index(&mut self, job: &Arc<Job>) {
        if job.is_activatable() {
            self.activatable
                .entry(Arc::clone(&job.job_type))
                .or_default()
                .insert(job.key);
        }
        if job.is_held() {
            self.deadlines.insert((job.deadline_ms, job.key));
        }
        if let Some(at) = job.available_at_ms {
            self.backoffs.insert((at, job.key));
        }
    }

    fn unindex(&mut self, job: &Job) {
        if job.is_activatable()
            && let Some(keys) = self.activatable.get_mut(&job.job_type)
        {
            keys.remove(&job.key);
            if keys.is_empty() {
                self.activatable.remove(&job.job_type);
            }
        }
        if job.is_held() {
            self.deadlines.remove(&(job.deadline_ms, job.key));
        }
        if let Some(at) = job.available_at_ms {
            self.backoffs.remove(&(at, job.key));
        }
    }

    pub fn get(&self, key: Key) -> Option<&Arc<Job>> {
        self.by_key.get(&key)
    }

    /// Jobs of a type a worker may take now, the oldest first.
    pub fn activatable(&self, job_type: &str) -> impl Iterator<Item = &Arc<Job>> {
        self.activatable
            .get(job_type)
            .into_iter()
            .flatten()
            .filter_map(|key| self.by_key.get(key))
    }

    /// Held jobs whose lock has ended by `now_ms`.
    pub fn expired(&self, now_ms: TimestampMs) -> impl Iterator<Item = &Arc<Job>> {
        self.deadlines
            .range(..=(now_ms, Key::MAX))
            .filter_map(|(_, key)| self.by_key.get(key))
    }

    /// Failed jobs whose backoff is over by `now_ms`.
    pub fn backed_off(&self, now_ms: TimestampMs) -> impl Iterator<Item = &Arc<Job>> {
        self.backoffs
            .range(..=(now_ms, Key::MAX))
            .filter_map(|(_, key)| self.by_key.get(key))
    }

    pub fn next_due_at_ms(&self) -> Option<TimestampMs> {
        [self.deadlines.first(), self.backoffs.first()]
            .into_iter()
            .flatten()
            .map(|(at, _)| *at)
            .min()
    }

    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }
}
