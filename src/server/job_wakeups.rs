//! Who waits for jobs of a type, and who is woken when there are some.
//!
//! One waiter is woken at a time, the longest waiting first; whoever gets jobs wakes the next, since
//! there may be more. So a thousand waiters cost one look a job, not a thousand.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
};

use tokio::sync::Notify;

#[derive(Debug, Default)]
pub(super) struct JobWakeups {
    by_type: Mutex<HashMap<Arc<str>, Weak<Notify>>>,
}

/// A place in the line for one job type; must be taken before looking for jobs, or one could slip by.
#[derive(Debug)]
pub(super) struct Waiter {
    notify: Arc<Notify>,
}

impl JobWakeups {
    pub fn join(&self, job_type: &Arc<str>) -> Waiter {
        let mut by_type = self.lock();
        let known = by_type.get(job_type).and_then(Weak::upgrade);
        let notify = known.unwrap_or_else(|| {
            // The only place that adds is also where those nobody waits for go.
            by_type.retain(|_, notify| notify.strong_count() > 0);
            let notify = Arc::new(Notify::new());
            by_type.insert(Arc::clone(job_type), Arc::downgrade(&notify));
            notify
        });
        Waiter { notify }
    }

    /// There are jobs of this type.
    pub fn wake(&self, job_type: &Arc<str>) {
        let known = self.lock().get(job_type).and_then(Weak::upgrade);
        if let Some(notify) = known {
            notify.notify_one();
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Arc<str>, Weak<Notify>>> {
        // The map is whole between any two statements: a panic elsewhere doesn't spoil it.
        self.by_type.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiter {
    /// Waits for its turn. Dropped while waiting, its turn goes to the next.
    pub async fn woken(&self) {
        self.notify.notified().await;
    }

    /// Passes the turn on.
    pub fn wake_next(&self) {
        self.notify.notify_one();
    }
}
