//! Telling others: a program (`--exec`) or a webhook (`--webhook`) gets one JSON object for each event.
//!
//! Shared by commands that watch something (`incident tail`, `watch`). Each target has a lane of its own: events
//! reach it in order and one at a time, a slow one holds up no other, and whoever sends waits only when
//! [`QUEUED_MAX`] events are undelivered. What couldn't be delivered is told, never dropped in silence.
//! It decides nothing on what is worth an event.

mod exec;

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use super::context::Context;
use super::duration;
use super::error::{Error, Failing};
use crate::client::Secret;
use crate::client::webhook::{self, Webhook};
use crate::client::worker::Program;
use crate::config::{Env, SecretSource};
use exec::Exec;

/// Undelivered events a target may have before the sender waits.
const QUEUED_MAX: usize = 1_000;
/// Where the webhook's secret is, unless a file is named.
const SECRET_VARIABLE: &str = "ZCLI_WEBHOOK_SECRET";
/// Longest URL read from a file.
const URL_BYTES_MAX: usize = 8 * 1024;

/// Whom to tell.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "Notifications")]
pub struct NotifyArgs {
    /// Run a program for each event, with the event as JSON on its stdin; no shell. `--exec -- PROGRAM -x`
    /// where arguments begin with a dash. Exit code 75 asks for another try
    #[arg(long, value_name = "PROGRAM", num_args = 0..)]
    pub exec: Option<Vec<OsString>>,
    /// The program after `--exec --`
    #[arg(last = true, value_name = "PROGRAM")]
    pub program: Vec<OsString>,
    /// Post each event as JSON to this URL, or to the one in @FILE. Signed with the secret in
    /// ZCLI_WEBHOOK_SECRET, as the Standard Webhooks specification says
    #[arg(long, value_name = "URL|@FILE")]
    pub webhook: Option<String>,
    /// File with the secret to sign with
    #[arg(long, value_name = "FILE", requires = "webhook")]
    pub webhook_secret_file: Option<PathBuf>,
    /// How long an event is tried again while its receiver is away
    #[arg(long, value_name = "TIME", default_value = "5m", value_parser = duration::parse)]
    pub retry_for: Duration,
}

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Event {
    /// Names the event over all attempts; a receiver that has seen it may ignore it.
    pub id: String,
    /// Such as `incident-group.new`.
    pub kind: &'static str,
    /// When it was noticed.
    pub time: Timestamp,
    /// What it is about.
    pub data: Value,
}

impl Event {
    /// An event of now, with an id of its own.
    pub fn new(kind: &'static str, data: Value) -> Event {
        Event {
            id: uuid::Uuid::now_v7().to_string(),
            kind,
            time: Timestamp::now(),
            data,
        }
    }

    /// As receivers get it: `{"id", "event", "time", "data"}`.
    pub fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "event": self.kind,
            "time": self.time.to_string(),
            "data": self.data,
        })
    }
}

/// What came of one event at one target.
#[derive(Debug)]
struct Delivery {
    event: Event,
    target: String,
    result: Result<(), String>,
}

/// How many deliveries went well or not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Taken by their receiver.
    pub delivered: u64,
    /// Given up.
    pub failed: u64,
}

/// Delivers events in the background.
#[derive(Debug)]
pub struct Notifier {
    lanes: Vec<Lane>,
    told: mpsc::UnboundedReceiver<Delivery>,
    summary: Summary,
    sent: u64,
}

#[derive(Debug)]
struct Lane {
    queue: mpsc::Sender<Event>,
    task: JoinHandle<()>,
}

#[derive(Debug)]
enum Target {
    Exec(Exec),
    Webhook(Webhook),
}

impl NotifyArgs {
    /// Checks the program, the URL and the secret; sends nothing yet. Without any flag the notifier is there
    /// and does nothing.
    ///
    /// # Errors
    /// `Usage` and `Configuration`, before the command connects anywhere. Call it within the runtime.
    pub fn start(self, env: &Env) -> Result<Notifier, Error> {
        let mut targets = Vec::new();
        if self.exec.is_some() || !self.program.is_empty() {
            let program = program(self.exec, self.program)?;
            program
                .check()
                .failing(|| "could not use --exec".to_owned())?;
            targets.push(Target::Exec(Exec::new(program, self.retry_for)));
        }
        if let Some(url) = self.webhook {
            let could_not = || "could not use --webhook".to_owned();
            let secret = secret(self.webhook_secret_file, env).failing(could_not)?;
            let mut options = webhook::Options::new(&url_of(&url).failing(could_not)?, secret);
            options.retry_for = self.retry_for;
            let webhook = Webhook::new(options).failing(could_not)?;
            targets.push(Target::Webhook(webhook));
        }
        Ok(Notifier::new(targets))
    }
}

impl Notifier {
    fn new(targets: Vec<Target>) -> Notifier {
        let (tell, told) = mpsc::unbounded_channel();
        let lanes = targets
            .into_iter()
            .map(|target| {
                let (queue, events) = mpsc::channel(QUEUED_MAX);
                let task = tokio::spawn(run_lane(target, events, tell.clone()));
                Lane { queue, task }
            })
            .collect();
        Notifier {
            lanes,
            told,
            summary: Summary::default(),
            sent: 0,
        }
    }

    /// Whether anybody is told.
    pub fn is_on(&self) -> bool {
        !self.lanes.is_empty()
    }

    /// Hands an event to every target; waits while one has too many undelivered.
    pub async fn send(&mut self, event: Event) {
        for lane in &self.lanes {
            self.sent += 1;
            // A lane ends with its sender alone.
            let _ = lane.queue.send(event.clone()).await;
        }
    }

    /// Warns of what couldn't be delivered since the last call.
    pub fn show_failures(&mut self, ctx: &Context) {
        while let Ok(delivery) = self.told.try_recv() {
            self.account(delivery, ctx);
        }
    }

    /// How many deliveries are still under way.
    pub fn open(&self) -> u64 {
        self.sent - self.summary.delivered - self.summary.failed
    }

    /// Waits until every event is delivered or given up, and warns of the latter.
    pub async fn finish(mut self, ctx: &Context) -> Summary {
        let lanes = std::mem::take(&mut self.lanes);
        let mut tasks = Vec::new();
        for lane in lanes {
            drop(lane.queue);
            tasks.push(lane.task);
        }
        while let Some(delivery) = self.told.recv().await {
            self.account(delivery, ctx);
        }
        for task in tasks {
            if let Err(error) = task.await
                && error.is_panic()
            {
                std::panic::resume_unwind(error.into_panic());
            }
        }
        self.summary
    }

    fn account(&mut self, delivery: Delivery, ctx: &Context) {
        match delivery.result {
            Ok(()) => self.summary.delivered += 1,
            Err(why) => {
                self.summary.failed += 1;
                let Event { id, kind, .. } = delivery.event;
                let target = delivery.target;
                ctx.printer
                    .warn(&format!("{target} was not told of {kind} ({id}): {why}"));
            }
        }
    }
}

async fn run_lane(
    target: Target,
    mut events: mpsc::Receiver<Event>,
    tell: mpsc::UnboundedSender<Delivery>,
) {
    let name = match &target {
        Target::Exec(exec) => exec.name(),
        Target::Webhook(webhook) => webhook.name(),
    };
    while let Some(event) = events.recv().await {
        let body = event.to_json().to_string();
        let result = match &target {
            Target::Exec(exec) => exec.deliver(&event, &body).await,
            Target::Webhook(webhook) => match webhook.deliver(&event.id, &body).await {
                Ok(_) => Ok(()),
                Err(error) => Err(Error::from(error).one_line()),
            },
        };
        let delivery = Delivery {
            event,
            target: name.clone(),
            result,
        };
        // Nobody left to tell: the command has ended.
        let _ = tell.send(delivery);
    }
}

/// The words after `--exec` and after `--`, in this order: the first is the program.
fn program(exec: Option<Vec<OsString>>, last: Vec<OsString>) -> Result<Program, Error> {
    let Some(words) = exec else {
        return Err(
            Error::usage("what stands after -- is the program of --exec")
                .hint("--exec -- PROGRAM ARGUMENTS"),
        );
    };
    let mut words = words.into_iter().chain(last);
    let path = words.next().ok_or_else(|| {
        Error::usage("--exec names no program")
            .hint("--exec ./script.sh, or --exec -- PROGRAM ARGUMENTS")
    })?;
    Ok(Program::new(path, words.collect()))
}

fn secret(file: Option<PathBuf>, env: &Env) -> Result<Option<Secret>, Error> {
    let source = match file {
        Some(file) => SecretSource::File(file),
        None if env.get(SECRET_VARIABLE).is_some() => SecretSource::Env(SECRET_VARIABLE.to_owned()),
        None => return Ok(None),
    };
    Ok(Some(source.read(env)?))
}

/// The URL itself, or the first line of `@FILE`: a URL that is a secret stays off the command line.
fn url_of(text: &str) -> Result<String, Error> {
    let Some(path) = text.strip_prefix('@') else {
        return Ok(text.to_owned());
    };
    let could_not = || format!("could not read the webhook's URL from {path}");
    let content = std::fs::read_to_string(path).failing(could_not)?;
    let line = content.lines().next().unwrap_or_default().trim();
    if line.is_empty() || line.len() > URL_BYTES_MAX {
        return Err(Error::usage("its first line is no URL").failing(could_not()));
    }
    Ok(line.to_owned())
}

#[cfg(test)]
mod tests;
