//! The worker's loop: one task that owns what is held and decides what happens next.
//!
//! A handler's slot is free as soon as the handler is through: the gateway is told meanwhile, several reports
//! at a time. When a process that lives on dies with several jobs, nobody knows which of them it died of: they
//! are suspects, and the next process gets them one by one; one that a process dies of alone fails.

mod locks;

use std::{
    collections::{HashSet, VecDeque},
    sync::Arc,
    time::Instant,
};

use futures_util::StreamExt;
use tokio::{sync::watch, task::JoinSet};

use super::{
    super::{Error, Gateway},
    Ending, Event, Options, Outcome, Stop, Summary, Work,
    gate::{Gate, Phase},
    handlers::{Handlers, Happened},
    held::{Held, State},
    outcome::Defaults,
    report,
    source::{Source, Taken},
};
use crate::protocol::ActivatedJob;
use locks::Renewed;

/// Who stops shall not wait for one answer after the other.
const GIVEN_BACK_AT_ONCE: usize = 64;

type Observer = Box<dyn Fn(Event) + Send + Sync>;

pub(super) struct Worker {
    gateway: Gateway,
    options: Arc<Options>,
    gate: Gate,
    stop: watch::Receiver<Stop>,
    observe: Observer,
    source: Option<Source>,
    handlers: Handlers,
    held: Held,
    /// Held, and no handler has begun them.
    waiting: VecDeque<Arc<ActivatedJob>>,
    /// Those a process may have died of.
    suspects: HashSet<i64>,
    reports: JoinSet<report::Settled>,
    renewals: JoinSet<Renewed>,
    summary: Summary,
    last_job_at: Instant,
    failure: Option<Error>,
    /// A gateway that can't extend locks isn't asked again.
    extends_locks: bool,
    taking_fails: bool,
}

impl Worker {
    pub fn new(
        gateway: Gateway,
        options: Options,
        stop: watch::Receiver<Stop>,
        observe: Observer,
    ) -> Result<Self, Error> {
        let options = Arc::new(options);
        let handlers = Handlers::start(&options.program, options.backoff, options.handler_timeout)?;
        Ok(Self {
            source: Some(Source::open(gateway.clone(), Arc::clone(&options))),
            gateway,
            gate: Gate::new(&options, Instant::now()),
            stop,
            observe,
            handlers,
            held: Held::new(options.timeout, options.handler_timeout),
            options,
            waiting: VecDeque::new(),
            suspects: HashSet::new(),
            reports: JoinSet::new(),
            renewals: JoinSet::new(),
            summary: Summary {
                ending: Ending::Stopped,
                completed: 0,
                failed: 0,
                thrown: 0,
                given_back: 0,
                not_reported: 0,
            },
            last_job_at: Instant::now(),
            failure: None,
            extends_locks: true,
            taking_fails: false,
        })
    }

    pub async fn work(mut self) -> Result<Summary, Error> {
        let mut urgency = Stop::Drain;
        while self.goes_on().await {
            self.start_handlers();
            let now = Instant::now();
            let phase = self.phase(now);
            let takes = phase == Phase::Take && self.handlers.are_up();
            let idle_left = match self.source {
                Some(_) => self.gate.idle_left(self.held.len(), now - self.last_job_at),
                None => None,
            };
            let room = self.gate.room(self.held.len(), self.waiting.len());
            let wake_at = [self.held.look_at(), idle_left.map(|left| now + left)];
            let wake_at = wake_at.into_iter().flatten().min();
            tokio::select! {
                () = stopped(&mut self.stop, urgency) => {
                    self.stop_taking().await;
                    if urgency == Stop::Now || *self.stop.borrow() == Stop::Now {
                        self.give_all_back().await;
                        break;
                    }
                    urgency = Stop::Now;
                }
                happened = self.handlers.next() => {
                    for happened in happened {
                        self.happened(happened).await;
                    }
                }
                Some(settled) = self.reports.join_next(), if !self.reports.is_empty() => {
                    self.settled(settled.expect("a report doesn't panic"));
                    while let Some(settled) = self.reports.try_join_next() {
                        self.settled(settled.expect("a report doesn't panic"));
                    }
                }
                taken = taken(&mut self.source, room), if takes => {
                    self.take(taken).await;
                }
                Some(renewed) = self.renewals.join_next(), if !self.renewals.is_empty() => {
                    self.renewed(renewed.expect("a renewal doesn't panic"));
                }
                () = tokio::time::sleep_until(wake_at.unwrap_or(now).into()), if wake_at.is_some() => {
                    self.look_at_the_held();
                }
            }
        }
        let observe = &self.observe;
        self.handlers
            .end(|happened| tell_of_handler(observe, happened))
            .await;
        match self.failure {
            Some(error) => Err(error),
            None => Ok(self.summary),
        }
    }

    fn phase(&self, now: Instant) -> Phase {
        let idle = now.saturating_duration_since(self.last_job_at);
        self.gate.phase(self.held.len(), self.waiting.len(), idle)
    }

    /// False when all is done. What has ended the taking decides whether it is.
    async fn goes_on(&mut self) -> bool {
        if self.source.is_some()
            && let Phase::End(ending) = self.phase(Instant::now())
        {
            self.stop_taking().await;
            self.summary.ending = ending;
        }
        self.source.is_some() || self.held.running() > 0 || !self.reports.is_empty()
    }

    /// Takes no more, and gives back what no handler has begun.
    async fn stop_taking(&mut self) {
        if self.source.take().is_none() {
            return;
        }
        if self.held.len() > 0 {
            (self.observe)(Event::Draining {
                running: self.held.running(),
            });
        }
        self.give_waiting_back().await;
    }

    async fn give_waiting_back(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        let keys = waiting.iter().map(|job| job.key).collect();
        self.give_back(keys, Work::NotBegun).await;
    }

    async fn give_all_back(&mut self) {
        let running = self.held.keys_in(State::Running);
        for key in &running {
            self.handlers.forget(*key);
        }
        self.give_back(running, Work::Begun).await;
        self.handlers.restart("it was told to stop".to_owned());
        while let Some(settled) = self.reports.join_next().await {
            self.settled(settled.expect("a report doesn't panic"));
        }
    }

    async fn give_back(&mut self, keys: Vec<i64>, was: Work) {
        let held = keys.into_iter().filter_map(|key| self.held.remove(key));
        let jobs: Vec<_> = held.collect();
        let gateway = &self.gateway;
        futures_util::stream::iter(&jobs)
            .for_each_concurrent(GIVEN_BACK_AT_ONCE, |job| report::give_back(gateway, job))
            .await;
        for job in jobs {
            self.summary.given_back += 1;
            (self.observe)(Event::GivenBack { job, was });
        }
    }

    async fn take(&mut self, taken: Taken) {
        if self.taking_fails && !matches!(taken, Taken::Failed { .. } | Taken::PushUnsupported) {
            self.taking_fails = false;
            (self.observe)(Event::TakingWorks);
        }
        match taken {
            Taken::Jobs(jobs) => {
                let now = Instant::now();
                self.last_job_at = now;
                let before = self.held.len();
                for job in jobs.into_iter().map(Arc::new) {
                    if self.held.add(&job, now) {
                        self.waiting.push_back(job);
                    }
                }
                let jobs = self.held.len() - before;
                self.gate.took(jobs);
                (self.observe)(Event::Taken { jobs });
            }
            Taken::Nothing => {}
            Taken::PushUnsupported => (self.observe)(Event::PushUnsupported),
            Taken::Failed { error, retry_in } => {
                self.taking_fails = true;
                (self.observe)(Event::TakingFailed { error, retry_in });
            }
            Taken::Refused(error) => {
                self.failure = Some(error);
                self.stop_taking().await;
            }
        }
    }

    fn start_handlers(&mut self) {
        while self.handlers.are_up() {
            let limit = if self.suspects.is_empty() {
                self.options.concurrency
            } else {
                1
            };
            if self.held.running() >= limit {
                return;
            }
            let Some(job) = self.waiting.pop_front() else {
                return;
            };
            self.held.set(job.key, State::Running, Instant::now());
            self.handlers.give(&job);
            (self.observe)(Event::Started { job });
        }
    }

    async fn happened(&mut self, happened: Happened) {
        match happened {
            Happened::Ended { key, outcome } => self.report(key, outcome),
            Happened::NotStarted { key, error } => {
                self.give_back(vec![key], Work::Begun).await;
                self.failure.get_or_insert(error);
                self.stop_taking().await;
            }
            Happened::Down {
                keys,
                how,
                restart_in,
            } => {
                (self.observe)(Event::HandlerDown {
                    how: how.clone(),
                    restart_in,
                });
                self.without_handler(keys, &how);
                if self.source.is_none() {
                    // Nobody waits for a handler to be started again just to end.
                    self.give_waiting_back().await;
                }
            }
            other => tell_of_handler(&self.observe, other),
        }
    }

    /// The jobs of a process that is gone.
    fn without_handler(&mut self, keys: Vec<i64>, how: &str) {
        if let [key] = keys.as_slice() {
            self.fail(*key, how.to_owned());
            return;
        }
        for key in keys.into_iter().rev() {
            let Some((job, ..)) = self.held.get(key, Instant::now()) else {
                continue;
            };
            self.held.set(key, State::Waiting, Instant::now());
            self.suspects.insert(key);
            (self.observe)(Event::Interrupted {
                job: Arc::clone(&job),
            });
            self.waiting.push_front(job);
        }
    }

    fn fail(&mut self, key: i64, message: String) {
        if let Some((job, ..)) = self.held.get(key, Instant::now()) {
            let defaults = Defaults::of(&job, self.options.backoff);
            self.report(key, defaults.fail(message));
        }
    }

    fn report(&mut self, key: i64, outcome: Outcome) {
        self.suspects.remove(&key);
        let now = Instant::now();
        let Some((job, State::Running, duration)) = self.held.get(key, now) else {
            return;
        };
        self.held.set(key, State::Reporting, now);
        self.gate.worked(now);
        let gateway = self.gateway.clone();
        self.reports
            .spawn(report::report(gateway, job, outcome, duration));
    }

    fn settled(&mut self, settled: report::Settled) {
        let report::Settled {
            job,
            outcome,
            duration,
            told,
        } = settled;
        self.last_job_at = Instant::now();
        self.held.remove(job.key);
        (self.observe)(match told {
            Ok(()) => {
                *match outcome {
                    Outcome::Complete { .. } => &mut self.summary.completed,
                    Outcome::Fail { .. } => &mut self.summary.failed,
                    Outcome::ThrowError { .. } => &mut self.summary.thrown,
                } += 1;
                Event::Finished {
                    job,
                    outcome,
                    duration,
                }
            }
            Err(error) => {
                self.summary.not_reported += 1;
                Event::NotReported {
                    job,
                    outcome,
                    duration,
                    error,
                }
            }
        });
    }
}

/// What a handler does by itself.
fn tell_of_handler(observe: &Observer, happened: Happened) {
    match happened {
        Happened::Up { id } => observe(Event::HandlerUp { id }),
        Happened::Stray { line } => observe(Event::HandlerStray { line }),
        Happened::Complaint { line } => observe(Event::HandlerSaid { line }),
        Happened::Ended { .. } | Happened::NotStarted { .. } | Happened::Down { .. } => {}
    }
}

/// The source's next, while there is one.
async fn taken(source: &mut Option<Source>, room: usize) -> Taken {
    match source {
        Some(source) => source.next(room).await,
        None => std::future::pending().await,
    }
}

/// Resolves when the worker is to stop at least this urgently.
async fn stopped(stop: &mut watch::Receiver<Stop>, urgency: Stop) {
    if stop.wait_for(|stop| *stop >= urgency).await.is_err() {
        // Nobody is left who could say so.
        std::future::pending::<()>().await;
    }
}
