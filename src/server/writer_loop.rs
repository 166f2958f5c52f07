//! The one thread that owns the engine and its store.
//!
//! It takes what is queued, steps each command, writes all their events, commits once, and only then
//! releases the effects. A failed commit releases nothing: the engine's memory is ahead of its file, so
//! the loop ends, except on a full disk, where it goes back to what the file says.

use std::{
    collections::HashMap,
    sync::{Arc, mpsc},
    time::Duration,
};

use tokio::sync::oneshot;

use super::{
    Error,
    clock::Clock,
    disk_guard::{DiskGuard, Room},
    handle::{Answer, Message, Shared, Submission},
    limits, process_limits,
};
use crate::{
    engine::{
        Broken, Engine, Output,
        command::{Command, FailJob, RequestId},
        effect::Effect,
        record::{Document, Job},
        reply::Reply,
    },
    store::{self, Store},
};

pub(super) struct WriterLoop {
    engine: Engine,
    store: Store,
    clock: Arc<dyn Clock>,
    queue: mpsc::Receiver<Message>,
    shared: Arc<Shared>,
    /// Callers whose commands were stepped and not yet answered.
    pending: HashMap<RequestId, oneshot::Sender<Answer>>,
    output: Output,
    is_stopping: bool,
    /// The last tick had nothing to do although something was due.
    tick_was_empty: bool,
    disk_guard: DiskGuard,
    /// The engine's size at which to look for what grows without end.
    next_look_at: usize,
    /// What is active may take this much memory.
    held_bytes_max: usize,
    /// The callers of the commands that wait for the next commit.
    batch: Vec<RequestId>,
    /// A defect that the crash tests must find.
    #[cfg(test)]
    pub acknowledges_early: bool,
}

impl WriterLoop {
    pub fn new(
        engine: Engine,
        store: Store,
        clock: Arc<dyn Clock>,
        queue: mpsc::Receiver<Message>,
        shared: Arc<Shared>,
    ) -> Self {
        Self {
            engine,
            store,
            clock,
            queue,
            shared,
            pending: HashMap::new(),
            output: Output::default(),
            is_stopping: false,
            tick_was_empty: false,
            disk_guard: DiskGuard::default(),
            next_look_at: limits::SIZE_MAX,
            held_bytes_max: process_limits::held_bytes_max(),
            batch: Vec::new(),
            #[cfg(test)]
            acknowledges_early: false,
        }
    }

    /// Runs until it's told to stop or a write fails.
    pub fn run(mut self) -> Result<(), store::Error> {
        let _ended = MarkEnded(Arc::clone(&self.shared));
        let ended = self.run_batches();
        if let Err(error) = &ended {
            self.shared.fail(error.to_string());
            tracing::error!("read-only from here: {error}");
        }
        // Dropping the callers lets each see why.
        self.pending.clear();
        ended?;
        self.store.close()
    }

    fn run_batches(&mut self) -> Result<(), store::Error> {
        while !self.is_stopping {
            let first = self.wait();
            self.pass_time()?;
            if let Some(message) = first {
                self.take(message)?;
            }
            self.drain()?;
            self.commit()?;
        }
        Ok(())
    }

    /// Sleeps until there is a command or something due.
    fn wait(&mut self) -> Option<Message> {
        let Some(pause) = self.pause() else {
            let message = self.queue.recv();
            self.is_stopping = message.is_err();
            return message.ok();
        };
        match self.queue.recv_timeout(pause) {
            Ok(message) => Some(message),
            Err(mpsc::RecvTimeoutError::Timeout) => None,
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                self.is_stopping = true;
                None
            }
        }
    }

    /// How long nothing is due; none means for ever.
    fn pause(&mut self) -> Option<Duration> {
        let has_more = self.engine.has_postponed() || self.engine.has_batch_work();
        let has_something = has_more || self.engine.next_due_at_ms().is_some();
        if has_something && self.room() == Room::Nothing {
            return Some(limits::DISK_CHECK_INTERVAL);
        }
        if has_more {
            return Some(Duration::ZERO);
        }
        let due_at_ms = self.engine.next_due_at_ms()?;
        let wait_ms = due_at_ms - self.engine.now_ms(self.clock.now_ms());
        match u64::try_from(wait_ms) {
            Ok(wait_ms) if wait_ms > 0 => {
                Some(Duration::from_millis(wait_ms).min(limits::SLEEP_MAX))
            }
            _ if self.tick_was_empty => Some(limits::EMPTY_TICK_PAUSE),
            _ => Some(Duration::ZERO),
        }
    }

    fn pass_time(&mut self) -> Result<(), store::Error> {
        if self.room() == Room::Nothing {
            return Ok(());
        }
        if self.engine.has_postponed() {
            self.step(None, Command::Continue)?;
        }
        let now_ms = self.engine.now_ms(self.clock.now_ms());
        self.tick_was_empty = false;
        if self.engine.next_due_at_ms().is_some_and(|at| at <= now_ms) {
            let events = self.output.events.len();
            self.step(None, Command::Tick)?;
            self.tick_was_empty = self.output.events.len() == events;
        }
        if self.engine.has_batch_work() {
            self.step(None, Command::AdvanceBatchOperation)?;
        }
        self.stop_runaway()
    }

    /// Bans the process instance that fills the memory, if it's one. Looking is dear: it's done again only when
    /// there is notably more.
    fn stop_runaway(&mut self) -> Result<(), store::Error> {
        let size = self.engine.size();
        if size < self.next_look_at {
            if size < limits::SIZE_MAX {
                self.next_look_at = limits::SIZE_MAX;
            }
            return Ok(());
        }
        self.next_look_at = size + limits::SIZE_MAX / 10;
        let Some(process_instance_key) = self.engine.runaway(limits::SIZE_MAX / 2) else {
            return Ok(());
        };
        tracing::error!(
            process_instance_key,
            size,
            "it grows without end; the process instance is banned"
        );
        let command = Command::BanInstance {
            process_instance_key,
        };
        self.step(None, command)
    }

    fn drain(&mut self) -> Result<(), store::Error> {
        for _ in 1..limits::BATCH_COMMANDS_MAX {
            if self.is_stopping || self.output.events.len() >= limits::BATCH_EVENTS_MAX {
                break;
            }
            let Ok(message) = self.queue.try_recv() else {
                break;
            };
            self.take(message)?;
        }
        Ok(())
    }

    fn take(&mut self, message: Message) -> Result<(), store::Error> {
        match message {
            Message::Command(submission) => self.carry_out(submission)?,
            Message::Forget(request) => {
                self.pending.remove(&request);
                self.engine.forget(request);
            }
            Message::GiveBack(jobs) => {
                for job in &jobs {
                    self.give_back(job)?;
                }
            }
            Message::Stop => self.is_stopping = true,
        }
        Ok(())
    }

    fn carry_out(&mut self, submission: Submission) -> Result<(), store::Error> {
        if let Some(error) = self.refusal(submission.is_new_work()) {
            reply(submission.reply, Err(error), &self.shared);
            return Ok(());
        }
        // Out of the queue: its place is free for another.
        drop(submission.place);
        self.pending.insert(submission.request, submission.reply);
        self.batch.push(submission.request);
        self.step(Some(submission.request), submission.command)
    }

    /// Why a command isn't taken: no room in memory or on the disk.
    fn refusal(&mut self, is_new_work: bool) -> Option<Error> {
        let room = self.room();
        if room == Room::Nothing || (is_new_work && room < Room::Everything) {
            return Some(Error::DiskFull);
        }
        let is_full = self.engine.size() >= limits::ACTIVE_ELEMENT_INSTANCES_MAX
            || self.engine.state().held_bytes() >= self.held_bytes_max;
        (is_new_work && is_full).then_some(Error::Overloaded)
    }

    fn room(&mut self) -> Room {
        self.disk_guard.room(|| self.store.free_bytes())
    }

    fn step(&mut self, request: Option<RequestId>, command: Command) -> Result<(), store::Error> {
        let now_ms = self.clock.now_ms();
        self.engine.step(request, command, now_ms, &mut self.output);
        match self.engine.broken() {
            Some(broken) => self.heal(broken),
            None => Ok(()),
        }
    }

    /// After a panic inside of the engine: keeps what is whole, goes back to what the file says, and bans the
    /// process instance that the engine was at work on.
    fn heal(&mut self, broken: Broken) -> Result<(), store::Error> {
        tracing::error!(
            ?broken,
            "a bug of the engine; the process instance is banned"
        );
        self.commit()?;
        let mut engine = self.store.recover()?;
        engine.adopt_callers(&mut self.engine);
        self.engine = engine;
        match broken.process_instance_key {
            Some(process_instance_key) => self.step(
                None,
                Command::BanInstance {
                    process_instance_key,
                },
            ),
            None => Ok(()),
        }
    }

    /// Fails the job with the retries it has: the next worker gets it at once.
    fn give_back(&mut self, job: &Arc<Job>) -> Result<(), store::Error> {
        let command = Command::FailJob(FailJob {
            job_key: job.key,
            retries: job.retries,
            error_message: "the job could not be handed to the client, who has gone".to_owned(),
            retry_backoff_ms: 0,
            variables: Document::new(),
        });
        self.step(None, command)
    }

    fn commit(&mut self) -> Result<(), store::Error> {
        let Output { events, effects } = std::mem::take(&mut self.output);
        #[cfg(test)]
        let effects = self.break_on_purpose(effects);
        if let Err(error) = self.store.write(&events) {
            return self.survive(error);
        }
        self.batch.clear();
        self.release(effects);
        Ok(())
    }

    fn release(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Reply { request, result } => {
                    self.answer(request, result.map_err(Error::from));
                }
                Effect::JobsAvailable { job_type } => self.shared.job_wakeups.wake(&job_type),
            }
        }
    }

    /// The engine that acknowledges before the commit: the crash tests' checker must catch it.
    #[cfg(test)]
    fn break_on_purpose(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        if !self.acknowledges_early {
            return effects;
        }
        self.release(effects);
        std::thread::sleep(Duration::from_millis(2));
        Vec::new()
    }

    fn answer(&mut self, request: RequestId, result: Result<Reply, Error>) {
        if let Some(caller) = self.pending.remove(&request) {
            reply(caller, result, &self.shared);
        }
    }

    /// Goes back to what the file says when the disk is full; anything else is the end.
    fn survive(&mut self, error: store::Error) -> Result<(), store::Error> {
        if !error.is_disk_full() {
            return Err(error);
        }
        tracing::warn!("{error}: the last commands were refused");
        self.engine = self.store.recover()?;
        self.disk_guard.note_full();
        for request in std::mem::take(&mut self.batch) {
            self.answer(request, Err(Error::DiskFull));
        }
        for (_, caller) in self.pending.drain() {
            reply(caller, Err(Error::ResultLost), &self.shared);
        }
        Ok(())
    }
}

/// Hands an answer over; one that nobody takes undoes itself as it's dropped.
fn reply(caller: oneshot::Sender<Answer>, result: Result<Reply, Error>, shared: &Arc<Shared>) {
    let _ = caller.send(Answer::new(result, shared));
}

/// Says that the loop has ended, by a panic too.
struct MarkEnded(Arc<Shared>);

impl Drop for MarkEnded {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.fail("a bug ended the engine's thread".to_owned());
        }
        self.0.mark_ended();
    }
}
