//! A program with jobs that no gateway handed out: what it answers, and nothing else happens.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use super::{
    super::Error,
    Outcome, Program,
    handlers::{Handlers, Happened},
    outcome::Defaults,
};
use crate::protocol::ActivatedJob;

/// A program on trial. With [`Mode::Lines`](super::Mode::Lines), one process gets all the jobs.
#[derive(Debug)]
pub struct Rehearsal {
    handlers: Handlers,
    backoff: Duration,
    limit: Option<Duration>,
}

/// How a job went.
#[derive(Debug)]
pub struct Rehearsed {
    pub outcome: Outcome,
    pub duration: Duration,
    /// What a process that lives on said on stderr, and lines on stdout that answer for no job.
    pub said: Vec<String>,
}

impl Rehearsal {
    /// `backoff` is a failed job's where the program doesn't say; `limit` is a job's longest time.
    ///
    /// # Errors
    /// `Configuration`: the program can't be started.
    pub fn start(
        program: &Program,
        backoff: Duration,
        limit: Option<Duration>,
    ) -> Result<Self, Error> {
        Ok(Self {
            handlers: Handlers::start(program, backoff, limit)?,
            backoff,
            limit,
        })
    }

    /// Has it work one job.
    ///
    /// # Errors
    /// `Configuration`: the program can't be started.
    pub async fn run(&mut self, job: ActivatedJob) -> Result<Rehearsed, Error> {
        let job = Arc::new(job);
        let mut said = Vec::new();
        while !self.handlers.are_up() {
            listen(self.handlers.next().await, &job, &mut said)?;
        }
        let started = Instant::now();
        self.handlers.give(&job);
        let defaults = Defaults::of(&job, self.backoff);
        let outcome = loop {
            tokio::select! {
                happened = self.handlers.next() => match listen(happened, &job, &mut said)? {
                    Some(Heard::Outcome(outcome)) => break outcome,
                    Some(Heard::Death(how)) => break defaults.fail(how),
                    None => {}
                },
                limit = too_long(self.limit, started) => {
                    self.handlers.forget(job.key);
                    let how = format!("the handler took longer than {limit:?} and was killed");
                    self.handlers.restart(how.clone());
                    break defaults.fail(how);
                }
            }
        };
        Ok(Rehearsed {
            outcome,
            duration: started.elapsed(),
            said,
        })
    }

    /// Lets a process that lives on end by itself.
    pub async fn end(self) {
        self.handlers.end(drop).await;
    }
}

enum Heard {
    Outcome(Outcome),
    /// The process died of the job.
    Death(String),
}

/// Keeps what was said; gives what became of the job.
fn listen(
    happened: Vec<Happened>,
    job: &ActivatedJob,
    said: &mut Vec<String>,
) -> Result<Option<Heard>, Error> {
    let mut heard = None;
    for happened in happened {
        match happened {
            Happened::Ended { key, outcome } if key == job.key => {
                heard = Some(Heard::Outcome(outcome));
            }
            Happened::NotStarted { error, .. } => return Err(error),
            Happened::Down { keys, how, .. } if keys.contains(&job.key) => {
                heard = Some(Heard::Death(how));
            }
            Happened::Stray { line } | Happened::Complaint { line } => said.push(line),
            Happened::Ended { .. } | Happened::Down { .. } | Happened::Up { .. } => {}
        }
    }
    Ok(heard)
}

/// A process for one job keeps its limit itself; one that lives on is watched a little longer than that.
async fn too_long(limit: Option<Duration>, started: Instant) -> Duration {
    match limit {
        Some(limit) => {
            tokio::time::sleep_until((started + limit + limit / 10).into()).await;
            limit
        }
        None => std::future::pending().await,
    }
}
