//! What is done for the jobs that are held: their locks are renewed, and what takes too long is ended.

use std::time::Instant;

use super::super::{
    super::{Error, Kind},
    Event, Mode, Work,
    held::{self, State},
};
use super::Worker;

/// A renewal that is over: whose, when it began, how it went.
pub(super) type Renewed = (i64, Instant, Result<(), Error>);

impl Worker {
    /// Renews the locks that are due, and ends handlers that run too long.
    pub(super) fn look_at_the_held(&mut self) {
        let now = Instant::now();
        if self.held.look_at().is_none_or(|at| at > now) {
            return;
        }
        let timeout = self.options.timeout;
        for key in self.held.due(now) {
            if self.extends_locks {
                let gateway = self.gateway.clone();
                self.renewals
                    .spawn(async move { (key, now, held::renew(&gateway, key, timeout).await) });
            }
        }
        // A process for one job ends it itself.
        if self.options.program.mode == Mode::Lines && self.held.runs_too_long(now) {
            let limit = self.options.handler_timeout.unwrap_or_default();
            let how = format!("the handler took longer than {limit:?} and was killed");
            self.handlers.restart(how);
        }
    }

    pub(super) fn renewed(&mut self, (key, began, result): Renewed) {
        let Err(error) = result else {
            self.held.renewed(key, Some(began));
            return;
        };
        match error.kind() {
            Kind::NotFound | Kind::Rejected => self.lock_lost(key, error),
            // An older gateway, or one that doesn't let us: the locks stay as they were taken.
            Kind::Unsupported | Kind::Permission => self.extends_locks = false,
            // The next try may be in time.
            _ => self.held.renewed(key, None),
        }
    }

    fn lock_lost(&mut self, key: i64, error: Error) {
        let was = match self.held.get(key, Instant::now()) {
            // Its end is what the lock was lost by.
            None | Some((_, State::Reporting, _)) => return,
            Some((_, State::Running, _)) => Work::Begun,
            Some((_, State::Waiting, _)) => Work::NotBegun,
        };
        self.handlers.forget(key);
        self.suspects.remove(&key);
        self.waiting.retain(|job| job.key != key);
        self.summary.not_reported += 1;
        if let Some(job) = self.held.remove(key) {
            (self.observe)(Event::LockLost { job, was, error });
        }
    }
}
