//! Taking jobs, and waiting for some when there are none.
//!
//! Whoever waits stands in line for its job type; see `job_wakeups` for who is woken. Jobs that a
//! client never gets (it has gone in the meantime) become activatable again.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use super::{Error, Handle, job_wakeups::Waiter, limits};
use crate::engine::{
    command::{ActivateJobs, Command},
    reply::{ActivatedJob, JobsActivated, Reply},
};

/// Activated jobs on their way to a client; dropped before [`Self::take`], they go back.
#[derive(Debug)]
pub struct Delivery {
    handle: Handle,
    jobs: Vec<ActivatedJob>,
}

impl Delivery {
    pub(super) fn new(handle: &Handle, jobs: Vec<ActivatedJob>) -> Self {
        Self {
            handle: handle.clone(),
            jobs,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty()
    }

    /// The jobs, now the caller's to hand over; call it as late as can be.
    pub fn take(mut self) -> Vec<ActivatedJob> {
        std::mem::take(&mut self.jobs)
    }

    /// Each job on its way by itself.
    pub(super) fn split(mut self) -> impl Iterator<Item = Self> {
        let handle = self.handle.clone();
        std::mem::take(&mut self.jobs)
            .into_iter()
            .map(move |job| Self::new(&handle, vec![job]))
    }
}

impl Drop for Delivery {
    fn drop(&mut self) {
        if !self.jobs.is_empty() {
            let jobs = self.jobs.drain(..).map(|activated| activated.job);
            self.handle.give_back(jobs.collect());
        }
    }
}

/// Takes jobs, or waits up to `patience` for the first; empty when there were none.
pub async fn activate(
    handle: &Handle,
    command: ActivateJobs,
    patience: Duration,
) -> Result<Delivery, Error> {
    let waiter = handle.shared().job_wakeups.join(&command.job_type);
    let deadline = Instant::now() + patience;
    loop {
        let delivery = take_turn(handle, &waiter, &command).await?;
        if !delivery.is_empty() || patience.is_zero() {
            return Ok(delivery);
        }
        tokio::select! {
            () = waiter.woken() => {}
            () = sleep_until(deadline) => return Ok(delivery),
            () = handle.shutting_down() => return Ok(delivery),
        }
    }
}

/// Looks for jobs once; unless there are none any more, the next in line is woken.
pub(super) async fn take_turn(
    handle: &Handle,
    waiter: &Waiter,
    command: &ActivateJobs,
) -> Result<Delivery, Error> {
    let turn = Turn(Some(waiter));
    let reply = handle
        .submit(Command::ActivateJobs(command.clone()))
        .await?;
    let Reply::JobsActivated(JobsActivated { jobs, .. }) = reply else {
        unreachable!("activating jobs is answered with jobs");
    };
    if jobs.is_empty() {
        turn.end();
    }
    Ok(Delivery::new(handle, jobs))
}

/// A turn in the line: given up in any other way than by [`Self::end`], it's the next one's.
struct Turn<'a>(Option<&'a Waiter>);

impl Turn<'_> {
    fn end(mut self) {
        self.0 = None;
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Some(waiter) = self.0 {
            waiter.wake_next();
        }
    }
}

/// What a request timeout means: 0 is the gateway's default, below it nothing is waited for.
pub fn patience(request_timeout_ms: i64) -> Duration {
    match u64::try_from(request_timeout_ms) {
        Ok(0) => limits::LONG_POLL_DEFAULT,
        Ok(timeout_ms) => Duration::from_millis(timeout_ms),
        Err(_) => Duration::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_negative_request_timeout_does_not_wait() {
        assert_eq!(patience(-1), Duration::ZERO);
        assert_eq!(patience(0), Duration::from_secs(10));
        assert_eq!(patience(1), Duration::from_millis(1));
    }
}
