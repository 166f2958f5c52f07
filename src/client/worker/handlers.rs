//! Those who work jobs, behind one face: a process for each job, or one process for all.
//!
//! It starts jobs and tells what happened; it holds no queue and knows no gateway.

use std::{collections::HashMap, sync::Arc, time::Duration};

use tokio::{
    task::{AbortHandle, JoinSet},
    time::{Instant, sleep_until, timeout},
};

use super::{
    super::Error,
    lines::{Process, Said},
    outcome::{self, Defaults, Outcome},
    process,
    program::{Mode, Program},
};
use crate::protocol::ActivatedJob;

/// The pause before a process that ended is started again; it doubles up to the longest until it answers.
const PAUSE_FIRST: Duration = Duration::from_millis(100);
const PAUSE_LONGEST: Duration = Duration::from_secs(10);
/// A process whose stdin was closed may take so long to end.
const FAREWELL: Duration = Duration::from_secs(5);

/// What happened to a job or a process.
#[derive(Debug)]
pub(super) enum Happened {
    /// A job's handler is through with it.
    Ended { key: i64, outcome: Outcome },
    /// The program couldn't be started for a job.
    NotStarted { key: i64, error: Error },
    /// The process that lives on was started.
    Up { id: u32 },
    /// It ended or was killed, and with it the handling of these jobs; it's started again after the pause.
    Down {
        keys: Vec<i64>,
        how: String,
        restart_in: Duration,
    },
    /// It wrote a line that answers for no job it has.
    Stray { line: String },
    /// It wrote a line on stderr.
    Complaint { line: String },
}

#[derive(Debug)]
pub(super) struct Handlers {
    program: Arc<Program>,
    backoff: Duration,
    limit: Option<Duration>,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Each {
        tasks: JoinSet<(i64, Result<Outcome, Error>)>,
        aborts: HashMap<i64, AbortHandle>,
    },
    One(One),
}

/// The process that lives on, and the jobs it has.
#[derive(Debug)]
struct One {
    process: Option<Process>,
    restart_at: Instant,
    pause: Duration,
    jobs: HashMap<i64, Defaults>,
    /// Killed on purpose: said once, with the jobs it had.
    killed: Option<String>,
}

impl Handlers {
    /// With [`Mode::Lines`], starts the process. `backoff` is a failed job's, where the handler doesn't say.
    ///
    /// # Errors
    /// `Configuration`: the program can't be started.
    pub fn start(
        program: &Program,
        backoff: Duration,
        limit: Option<Duration>,
    ) -> Result<Self, Error> {
        program.check()?;
        let kind = match program.mode {
            Mode::ProcessPerJob => Kind::Each {
                tasks: JoinSet::new(),
                aborts: HashMap::new(),
            },
            Mode::Lines => Kind::One(One {
                process: Some(Process::start(program)?),
                restart_at: Instant::now(),
                pause: PAUSE_FIRST,
                jobs: HashMap::new(),
                killed: None,
            }),
        };
        Ok(Self {
            program: Arc::new(program.clone()),
            backoff,
            limit,
            kind,
        })
    }

    /// Whether they can be given a job.
    pub fn are_up(&self) -> bool {
        match &self.kind {
            Kind::Each { .. } => true,
            Kind::One(one) => one.process.is_some() && one.killed.is_none(),
        }
    }

    /// Gives them a job; only while they are up.
    pub fn give(&mut self, job: &Arc<ActivatedJob>) {
        let defaults = Defaults::of(job, self.backoff);
        match &mut self.kind {
            Kind::Each { tasks, aborts } => {
                let (program, job, limit) =
                    (Arc::clone(&self.program), Arc::clone(job), self.limit);
                let key = job.key;
                let abort = tasks.spawn(async move {
                    (job.key, process::run(&program, &job, defaults, limit).await)
                });
                aborts.insert(key, abort);
            }
            Kind::One(one) => {
                one.jobs.insert(job.key, defaults);
                one.process
                    .as_ref()
                    .expect("jobs are given while they are up")
                    .send(job);
            }
        }
    }

    /// A job is no longer to be worked: its own process is killed; one that has others too is left alone, and
    /// its answer will be a stray line.
    pub fn forget(&mut self, key: i64) {
        match &mut self.kind {
            Kind::Each { aborts, .. } => {
                if let Some(abort) = aborts.remove(&key) {
                    abort.abort();
                }
            }
            Kind::One(one) => {
                one.jobs.remove(&key);
            }
        }
    }

    /// Kills the process that lives on; the handling of all its jobs ends with it.
    pub fn restart(&mut self, how: String) {
        if let Kind::One(one) = &mut self.kind {
            one.killed = Some(how);
        }
    }

    /// What happens next, several things at a time. Cancel-safe.
    pub async fn next(&mut self) -> Vec<Happened> {
        match &mut self.kind {
            Kind::Each { tasks, aborts } => loop {
                match tasks.join_next().await {
                    None => std::future::pending::<()>().await,
                    Some(Ok((key, ended))) => {
                        aborts.remove(&key);
                        return vec![match ended {
                            Ok(outcome) => Happened::Ended { key, outcome },
                            Err(error) => Happened::NotStarted { key, error },
                        }];
                    }
                    // Forgotten.
                    Some(Err(error)) => assert!(error.is_cancelled(), "a handler's task panicked"),
                }
            },
            Kind::One(one) => one.next(&self.program).await,
        }
    }

    /// Lets a process that lives on end by itself, when it has no jobs; tells what it still says. One that is to
    /// be killed is.
    pub async fn end(mut self, mut tell: impl FnMut(Happened)) {
        let Kind::One(One {
            process: Some(process),
            killed: None,
            ..
        }) = &mut self.kind
        else {
            return;
        };
        process.close();
        let farewell = async {
            loop {
                for said in process.next().await {
                    match said {
                        Said::Ended { .. } => return,
                        Said::Complaint { line } => tell(Happened::Complaint { line }),
                        Said::Stray { line } => tell(Happened::Stray { line }),
                        Said::Answer { .. } => {}
                    }
                }
            }
        };
        let _ = timeout(FAREWELL, farewell).await;
    }
}

impl One {
    async fn next(&mut self, program: &Program) -> Vec<Happened> {
        if let Some(how) = self.killed.take() {
            return vec![self.down(how)];
        }
        let Some(process) = &mut self.process else {
            sleep_until(self.restart_at).await;
            return vec![self.up(program)];
        };
        let said = process.next().await;
        said.into_iter().map(|said| self.happened(said)).collect()
    }

    fn up(&mut self, program: &Program) -> Happened {
        match Process::start(program) {
            Ok(process) => {
                let id = process.id();
                self.process = Some(process);
                Happened::Up { id }
            }
            // It started once, so it may be there again soon: a file that is being replaced.
            Err(error) => self.down(error.to_string()),
        }
    }

    fn down(&mut self, how: String) -> Happened {
        self.process = None;
        let restart_in = self.pause;
        self.pause = (self.pause * 2).min(PAUSE_LONGEST);
        self.restart_at = Instant::now() + restart_in;
        let mut keys: Vec<i64> = self.jobs.drain().map(|(key, _)| key).collect();
        keys.sort_unstable();
        Happened::Down {
            keys,
            how,
            restart_in,
        }
    }

    fn happened(&mut self, said: Said) -> Happened {
        match said {
            Said::Answer { key, fields } => match self.jobs.remove(&key) {
                Some(defaults) => {
                    self.pause = PAUSE_FIRST;
                    Happened::Ended {
                        key,
                        outcome: outcome::read_line(fields, defaults),
                    }
                }
                None => Happened::Stray {
                    line: format!("an answer for job {key}, which it doesn't have"),
                },
            },
            Said::Stray { line } => Happened::Stray { line },
            Said::Complaint { line } => Happened::Complaint { line },
            Said::Ended { how } => self.down(how),
        }
    }
}
