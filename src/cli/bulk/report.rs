//! What a run says while it works: a bar with the time left, the first refusals, and the count in the end.

use std::time::Instant;

use super::outcome::{Outcome, Tally};
use super::plan::Plan;
use crate::cli::context::Context;
use crate::render::progress::Progress;

/// Refusals that are told one by one.
const FAILURES_TOLD: u64 = 10;

/// A run's talk.
pub struct Report<'a> {
    ctx: &'a Context,
    progress: Progress,
    nouns: &'static str,
    tally: Tally,
    before: u64,
    troubles: u64,
    started: Instant,
}

/// How it ended, in numbers.
#[derive(Debug)]
pub struct Total {
    /// All rows that have an outcome, of earlier runs too.
    pub tally: Tally,
    /// What this run took.
    pub seconds: f64,
    settled: u64,
}

impl<'a> Report<'a> {
    /// Begins; `before` is what earlier runs did.
    pub fn new(ctx: &'a Context, plan: &Plan, before: Tally) -> Report<'a> {
        let nouns = plan.words.nouns;
        Report {
            ctx,
            progress: Progress::start(&ctx.printer, nouns, plan.to_do as usize),
            nouns,
            before: before.done + before.failed + before.unknown,
            tally: before,
            troubles: 0,
            started: Instant::now(),
        }
    }

    /// One more row has an outcome.
    pub fn add(&mut self, row: u64, outcome: &Outcome, is_slowed: bool) {
        self.tally.add(outcome);
        self.progress.advance();
        let why = match outcome {
            Outcome::Done(_) => None,
            Outcome::Failed(error) => Some(error.one_line()),
            Outcome::Unknown(why) => Some(format!("nobody knows whether it happened: {why}")),
        };
        if let Some(why) = why {
            self.troubles += 1;
            if self.troubles <= FAILURES_TOLD {
                self.ctx.printer.say(&format!("row {row}: {why}"));
            } else if self.troubles == FAILURES_TOLD + 1 {
                self.ctx.printer.say("more like these are counted only");
            }
        }
        let failed = match self.tally.failed {
            0 => String::new(),
            failed => format!(" ({failed} failed)"),
        };
        let slowed = if is_slowed { ", slowed down" } else { "" };
        self.progress.say(format!("{}{failed}{slowed}", self.nouns));
    }

    /// The rest is looked up.
    pub fn say_settling(&self, doubts: usize) {
        self.progress
            .say(format!("{}, looking for {doubts} in doubt", self.nouns));
    }

    /// Ends.
    pub fn end(self) -> Total {
        let settled = self.tally.done + self.tally.failed + self.tally.unknown;
        Total {
            seconds: self.started.elapsed().as_secs_f64(),
            settled: settled - self.before,
            tally: self.tally,
        }
    }
}

impl Total {
    /// Rows without an outcome.
    pub fn open(&self, plan: &Plan) -> u64 {
        plan.rows - self.tally.done - self.tally.failed - self.tally.unknown
    }

    /// This run's rate.
    pub fn per_second(&self) -> f64 {
        self.settled as f64 / self.seconds.max(0.001)
    }
}
