//! Time has passed: due timers, ended locks and backoffs, expired messages.

use std::sync::Arc;

use crate::engine::{
    limits,
    process::{jobs, messages, timers},
    record::{Job, JobState},
    step::Step,
};

pub fn handle(step: &mut Step<'_>) {
    timers::fire_due(step);
    end_locks(step);
    end_backoffs(step);
    messages::expire_due(step);
}

/// Jobs whose worker hasn't answered in time are offered again.
fn end_locks(step: &mut Step<'_>) {
    let expired: Vec<Arc<Job>> = step
        .state
        .jobs
        .expired(step.now_ms)
        .take(limits::DUE_A_TICK_MAX)
        .cloned()
        .collect();
    for job in expired {
        jobs::change(
            step,
            Job {
                state: JobState::TimedOut,
                deadline_ms: 0,
                ..Job::clone(&job)
            },
        );
    }
}

fn end_backoffs(step: &mut Step<'_>) {
    let backed_off: Vec<Arc<Job>> = step
        .state
        .jobs
        .backed_off(step.now_ms)
        .take(limits::DUE_A_TICK_MAX)
        .cloned()
        .collect();
    for job in backed_off {
        jobs::change(
            step,
            Job {
                available_at_ms: None,
                ..Job::clone(&job)
            },
        );
    }
}

#[cfg(test)]
mod tests;
