//! What `job work` shows: a live line on a terminal, a log in a pipe, one JSON object a job with `-o jsonl`.

use serde_json::{Map, Value, json};

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::client::worker::{Event, Outcome, Summary};
use crate::protocol::ActivatedJob;
use crate::render::live::Live;
use crate::render::live_line::{Counts, LiveLine};
use crate::render::view::job::WORKED;

/// Follows one worker.
pub struct Display<'a> {
    ctx: &'a Context,
    line: LiveLine,
    counts: Counts,
    live: Live,
}

impl<'a> Display<'a> {
    pub fn new(ctx: &'a Context, kind: &str) -> Display<'a> {
        let display = Display {
            ctx,
            line: LiveLine::start(&ctx.printer, kind),
            counts: Counts::default(),
            live: Live::new(&WORKED, ctx.options.clone()),
        };
        display.log(&format!("working on jobs of type {kind}"));
        display
    }

    /// Shows one event.
    pub fn show(&mut self, event: Event) -> Result<(), Error> {
        match event {
            Event::Taken { .. } => {}
            Event::Started { .. } => self.counts.running += 1,
            Event::Finished {
                job,
                outcome,
                duration,
            } => {
                self.counts.running -= 1;
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
            } => {
                self.counts.running -= 1;
                self.counts.failed += 1;
                self.ctx.printer.warn(&format!(
                    "job {} was worked ({}), but the gateway did not take it: {error}",
                    job.key,
                    name(&outcome)
                ));
            }
            Event::GivenBack { job } => self.log(&format!("job {} given back", job.key)),
            Event::TakingFailed { error, retry_in } => self.ctx.printer.warn(&format!(
                "could not take jobs: {error}; trying again in {retry_in:?}"
            )),
            Event::PushUnsupported => self.log("the gateway pushes no jobs; polling"),
            Event::Draining { running } => {
                self.ctx
                    .printer
                    .note(&format!("stopping: {running} still running"));
            }
        }
        self.line.show(self.counts);
        Ok(())
    }

    /// The last word.
    pub fn end(&self, summary: &Summary) {
        let mut parts = vec![format!("{} completed", summary.completed)];
        for (count, what) in [
            (summary.thrown, "BPMN errors"),
            (summary.failed, "failed"),
            (summary.given_back, "given back"),
            (summary.not_reported, "not reported"),
        ] {
            if count > 0 {
                parts.push(format!("{count} {what}"));
            }
        }
        self.ctx.printer.note(&parts.join(", "));
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

    /// A line for those who have no live one.
    fn log(&self, text: &str) {
        if !self.line.is_visible() {
            self.ctx.printer.say(text);
        }
    }
}

fn name(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Complete { .. } => "completed",
        Outcome::Fail { .. } => "failed",
        Outcome::ThrowError { .. } => "error",
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
    put("outcome", name(outcome).into());
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
