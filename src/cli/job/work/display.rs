//! What `job work` shows: a live line on a terminal, a log in a pipe, one JSON object a job with `-o jsonl`.

use serde_json::{Map, Value, json};

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::client::worker::{Event, Outcome, Summary, Work};
use crate::protocol::ActivatedJob;
use crate::render::live::Live;
use crate::render::live_line::{Counts, LiveLine};
use crate::render::view::job::WORKED;

/// Follows the workers of a process.
pub struct Display<'a> {
    ctx: &'a Context,
    line: LiveLine,
    counts: Counts,
    live: Live,
    kinds: Vec<String>,
}

impl<'a> Display<'a> {
    /// For workers of these job types.
    pub fn new(ctx: &'a Context, kinds: Vec<String>) -> Display<'a> {
        let all = kinds.join(", ");
        let display = Display {
            ctx,
            line: LiveLine::start(&ctx.printer, &all),
            counts: Counts::default(),
            live: Live::new(&WORKED, ctx.options.clone()),
            kinds,
        };
        display.log(&format!("working on jobs of type {all}"));
        display
    }

    /// Shows an event of the worker with this number, without drawing the line anew.
    pub fn show(&mut self, worker: usize, event: Event) -> Result<(), Error> {
        match event {
            Event::Started { .. } => self.counts.running += 1,
            Event::Interrupted { job } => {
                self.ran();
                self.log(&format!("job {} waits for a new handler", job.key));
            }
            Event::Finished {
                job,
                outcome,
                duration,
            } => {
                self.ran();
                match outcome {
                    Outcome::Fail { .. } => self.counts.failed += 1,
                    Outcome::Complete { .. } | Outcome::ThrowError { .. } => self.counts.done += 1,
                }
                self.settled(&job, &outcome, duration.as_millis())?;
            }
            Event::NotReported {
                job,
                outcome,
                error,
                duration: _,
            } => {
                self.ran();
                self.counts.failed += 1;
                self.warn(&format!(
                    "job {} was worked ({}), but the gateway did not take it: {error}",
                    job.key,
                    outcome.name()
                ));
            }
            Event::LockLost { job, was, error } => {
                self.ran_if(was);
                self.counts.failed += 1;
                self.warn(&format!("job {} is no longer held: {error}", job.key));
            }
            Event::GivenBack { job, was } => {
                self.ran_if(was);
                self.log(&format!("job {} given back", job.key));
            }
            other => self.of_worker(worker, other),
        }
        Ok(())
    }

    /// What concerns no job.
    fn of_worker(&self, worker: usize, event: Event) {
        // One of several says which it is.
        let of = match self.kinds.as_slice() {
            [_] => String::new(),
            kinds => format!("{}: ", kinds[worker]),
        };
        match event {
            Event::TakingFailed { error, retry_in } => self.warn(&format!(
                "{of}could not take jobs: {error}; trying again in {retry_in:?}"
            )),
            Event::TakingWorks => self.log(&format!("{of}taking jobs again")),
            Event::PushUnsupported => self.log(&format!("{of}the gateway pushes no jobs; polling")),
            Event::HandlerUp { id } => self.log(&format!("{of}the handler runs (process {id})")),
            Event::HandlerDown { how, restart_in } => self.warn(&format!(
                "{of}the handler is gone: {how}; starting it again in {restart_in:?}"
            )),
            Event::HandlerStray { line } => {
                self.warn(&format!("{of}not an answer of the handler: {line}"));
            }
            Event::HandlerSaid { line } => self.ctx.printer.say(&format!("{of}{line}")),
            Event::Draining { running } => {
                let note = format!("{of}stopping: {running} still running");
                self.ctx.printer.note(&note);
            }
            _ => {}
        }
    }

    /// Draws the line.
    pub fn draw(&self) {
        self.line.show(self.counts);
    }

    /// The last word.
    pub fn end(&self, summaries: &[Summary]) {
        let sum = |count: fn(&Summary) -> u64| summaries.iter().map(count).sum::<u64>();
        let mut parts = vec![format!("{} completed", sum(|summary| summary.completed))];
        for (count, what) in [
            (sum(|summary| summary.thrown), "BPMN errors"),
            (sum(|summary| summary.failed), "failed"),
            (sum(|summary| summary.given_back), "given back"),
            (sum(|summary| summary.not_reported), "not reported"),
        ] {
            if count > 0 {
                parts.push(format!("{count} {what}"));
            }
        }
        self.ctx.printer.note(&parts.join(", "));
    }

    fn ran(&mut self) {
        self.counts.running -= 1;
    }

    fn ran_if(&mut self, was: Work) {
        if was == Work::Begun {
            self.ran();
        }
    }

    fn settled(&mut self, job: &ActivatedJob, outcome: &Outcome, ms: u128) -> Result<(), Error> {
        if self.ctx.options.is_machine_readable() {
            let item = to_json(job, outcome, ms);
            self.live
                .show(&self.ctx.printer, vec![item], jiff::Timestamp::now())?;
            return Ok(());
        }
        match outcome {
            Outcome::Complete { .. } => self.log(&format!("job {} completed in {ms} ms", job.key)),
            // What went wrong is worth a line beside the live one, too.
            Outcome::Fail {
                message, retries, ..
            } => self.ctx.printer.say(&format!(
                "job {} failed after {ms} ms, {retries} retries left: {message}",
                job.key
            )),
            Outcome::ThrowError { code, .. } => {
                self.log(&format!("job {} threw error {code} after {ms} ms", job.key));
            }
        }
        Ok(())
    }

    fn warn(&self, text: &str) {
        self.ctx.printer.warn(text);
    }

    /// A line for those who have no live one.
    fn log(&self, text: &str) {
        if !self.line.is_visible() {
            self.ctx.printer.say(text);
        }
    }
}

fn to_json(job: &ActivatedJob, outcome: &Outcome, ms: u128) -> Value {
    let mut item = Map::new();
    let mut put = |name: &str, value: Value| item.insert(name.to_owned(), value);
    put("jobKey", job.key.to_string().into());
    put("type", job.r#type.clone().into());
    put("elementId", job.element_id.clone().into());
    put(
        "processInstanceKey",
        job.process_instance_key.to_string().into(),
    );
    put("outcome", outcome.name().into());
    put("durationMs", u64::try_from(ms).unwrap_or(u64::MAX).into());
    match outcome {
        Outcome::Complete { variables } => {
            put("variables", json!(variables));
        }
        Outcome::Fail {
            message, retries, ..
        } => {
            put("retries", (*retries).into());
            put("message", message.clone().into());
        }
        Outcome::ThrowError {
            code,
            message,
            variables,
        } => {
            put("errorCode", code.clone().into());
            put("message", message.clone().into());
            put("variables", json!(variables));
        }
    }
    Value::Object(item)
}
