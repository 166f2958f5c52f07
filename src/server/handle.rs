//! The way in for commands: admission, the queue, the wait for the reply.

use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicU64, Ordering},
    mpsc,
};

use tokio::sync::{oneshot, watch};

use super::{
    Error,
    admission::{self, Admission, Place},
    job_wakeups::JobWakeups,
};
use crate::engine::{
    command::{Command, RequestId},
    record::Job,
    reply::Reply,
};

/// Submits commands to the engine; cheap to clone, for any task.
#[derive(Debug, Clone)]
pub struct Handle {
    shared: Arc<Shared>,
}

/// What the handles and the loop share.
#[derive(Debug)]
pub(super) struct Shared {
    queue: mpsc::Sender<Message>,
    admission: Admission,
    next_request: AtomicU64,
    pub job_wakeups: JobWakeups,
    /// Why the engine is read-only, once it is.
    failure: OnceLock<String>,
    /// Turns true when the server shuts down: whoever waits for something goes.
    shutdown: watch::Sender<bool>,
    /// Turns true when the loop has ended, for whatever reason.
    ended: watch::Sender<bool>,
}

/// What the loop is sent.
#[derive(Debug)]
#[expect(
    clippy::large_enum_variant,
    reason = "nearly every message is a command: a box for each costs more than the room in the queue"
)]
pub(super) enum Message {
    Command(Submission),
    /// The caller has gone; its reply is no longer wanted.
    Forget(RequestId),
    /// Activated jobs that reached nobody.
    GiveBack(Vec<Arc<Job>>),
    /// Finish what is queued and end.
    Stop,
}

#[derive(Debug)]
pub(super) struct Submission {
    pub request: RequestId,
    pub command: Command,
    pub reply: oneshot::Sender<Answer>,
    /// Given up when the command leaves the queue.
    pub place: Place,
}

impl Shared {
    pub fn new(queue: mpsc::Sender<Message>) -> Self {
        Self {
            queue,
            admission: Admission::default(),
            next_request: AtomicU64::new(1),
            job_wakeups: JobWakeups::default(),
            failure: OnceLock::new(),
            shutdown: watch::Sender::new(false),
            ended: watch::Sender::new(false),
        }
    }

    /// Notes why nothing is answered any more; the first reason stays.
    pub fn fail(&self, reason: String) {
        let _ = self.failure.set(reason);
    }

    /// Why a command gets no reply any more.
    fn end_reason(&self) -> Error {
        self.failure
            .get()
            .map_or(Error::Stopped, |reason| Error::ReadOnly(reason.clone()))
    }

    pub fn send(&self, message: Message) -> Result<(), Error> {
        self.queue.send(message).map_err(|_| self.end_reason())
    }

    fn give_back(&self, jobs: Vec<Arc<Job>>) {
        if !jobs.is_empty() {
            // An engine that has ended gives them back by their deadlines.
            let _ = self.send(Message::GiveBack(jobs));
        }
    }

    pub fn mark_ended(&self) {
        self.ended.send_replace(true);
    }

    /// Resolves when the loop has ended.
    pub async fn loop_ended(&self) {
        // The sender is in `self`: there is no error.
        let _ = self.ended.subscribe().wait_for(|is_ended| *is_ended).await;
    }

    pub fn begin_shutdown(&self) {
        self.shutdown.send_replace(true);
    }
}

impl Handle {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    /// Carries the command out, durably, and gives the engine's reply.
    ///
    /// Returns after the commit that holds the command's changes. Dropping the future doesn't take the
    /// command back. New work beyond the queue's share is refused with [`Error::Overloaded`] at once.
    pub async fn submit(&self, command: Command) -> Result<Reply, Error> {
        let place = self.shared.admission.admit(&command).await?;
        let request = RequestId(self.shared.next_request.fetch_add(1, Ordering::Relaxed));
        let answers_late = answers_late(&command);
        let (reply, replied) = oneshot::channel();
        self.shared.send(Message::Command(Submission {
            request,
            command,
            reply,
            place,
        }))?;
        let _forgotten_if_dropped = answers_late.then(|| ForgetOnDrop {
            shared: &self.shared,
            request,
        });
        match replied.await {
            Ok(answer) => answer.take(),
            Err(_) => Err(self.shared.end_reason()),
        }
    }

    /// Why the engine is read-only, if it is.
    pub fn failure(&self) -> Option<&str> {
        self.shared.failure.get().map(String::as_str)
    }

    /// Resolves when the server begins to shut down.
    pub async fn shutting_down(&self) {
        // An error means that the sender, and the server with it, is gone.
        let _ = self
            .shared
            .shutdown
            .subscribe()
            .wait_for(|is_down| *is_down)
            .await;
    }

    pub(super) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }

    /// Makes jobs that were activated for a client who has gone activatable again.
    pub(super) fn give_back(&self, jobs: Vec<Arc<Job>>) {
        self.shared.give_back(jobs);
    }
}

/// Whether the answer may come in a later step than the command's own.
fn answers_late(command: &Command) -> bool {
    match command {
        Command::CreateInstance(create) => create.await_result.is_some(),
        // Their task listeners come first.
        Command::AssignUserTask(_)
        | Command::UpdateUserTask(_)
        | Command::CompleteUserTask(_)
        | Command::SetVariables(_) => true,
        _ => false,
    }
}

impl Submission {
    pub fn is_new_work(&self) -> bool {
        admission::is_new_work(&self.command)
    }
}

/// A reply on its way. Jobs in one that is never taken go back: their caller has gone.
#[derive(Debug)]
pub(super) struct Answer {
    result: Option<Result<Reply, Error>>,
    shared: Arc<Shared>,
}

impl Answer {
    pub fn new(result: Result<Reply, Error>, shared: &Arc<Shared>) -> Self {
        Self {
            result: Some(result),
            shared: Arc::clone(shared),
        }
    }

    fn take(mut self) -> Result<Reply, Error> {
        self.result.take().expect("an answer is taken once")
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        if let Some(Ok(Reply::JobsActivated(activated))) = self.result.take() {
            let jobs = activated.jobs.into_iter().map(|one| one.job).collect();
            self.shared.give_back(jobs);
        }
    }
}

/// Tells the loop when the caller of a late answer goes away.
struct ForgetOnDrop<'a> {
    shared: &'a Shared,
    request: RequestId,
}

impl Drop for ForgetOnDrop<'_> {
    fn drop(&mut self) {
        let _ = self.shared.send(Message::Forget(self.request));
    }
}
