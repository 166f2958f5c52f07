//! Resolves chosen incidents, several at once, and watches what comes of each.
//!
//! The requests run in the [`runner`](crate::cli::bulk::runner) at its pace; the watches beside them, so that a
//! job nobody takes holds up no other incident. An interruption ends both: what was begun is finished, and every
//! incident that was touched has its verdict.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::repair::{self, Before, Incident, Plan};
use super::verdict::{self, Outcome, Verdict};
use super::watch;
use crate::cli::bulk::outcome::{Done, Failure, Outcome as Fate};
use crate::cli::bulk::pace::Limits;
use crate::cli::bulk::runner::{Attempt, Numbered, Operation, Run, Stop};
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::client::{Gateway, Rest};
use crate::render::Document;
use crate::render::progress::Progress;
use crate::render::view::incident::RESOLUTION;

/// Watches that look at the same time.
const LOOKS_AT_ONCE: usize = 8;

const NO_REST: &str = "without a REST address it can't be watched";
const NOT_SHOWN: &str = "the cluster's search doesn't show it yet, so it can't be watched";

/// Whether what comes of an incident is watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verify {
    /// For so long, unless its end is clear before.
    For(Duration),
    /// Not at all.
    No,
}

/// An incident to resolve.
#[derive(Debug)]
pub enum Target {
    /// By its key; it's looked up first.
    Key(i64),
    /// As a search gave it.
    Known(Incident),
}

impl Target {
    fn key(&self) -> i64 {
        match self {
            Target::Key(key) => *key,
            Target::Known(incident) => incident.key,
        }
    }
}

struct Item {
    number: u64,
    target: Target,
}

impl Numbered for Item {
    fn number(&self) -> u64 {
        self.number
    }
}

struct Resolving<'a> {
    gateway: Gateway,
    /// Without REST an incident can't be looked up: all that is left is to resolve it.
    rest: Option<Rest>,
    plan: &'a Plan,
    verify: Verify,
    looks: Arc<Semaphore>,
    watches: RefCell<JoinSet<(u64, Verdict)>>,
    /// What is known of each resolved incident if its watch doesn't come to its end.
    begun: RefCell<Vec<(u64, Verdict)>>,
}

impl Operation for Resolving<'_> {
    type Item = Item;

    async fn send(&self, item: &Item, _: Attempt) -> Result<Done, Failure> {
        let key = item.target.key();
        let Some(rest) = &self.rest else {
            self.blind(item.number, key, NO_REST).await?;
            return Ok(Done::default());
        };
        let incident = match &item.target {
            Target::Known(incident) => incident.clone(),
            Target::Key(key) => match Incident::find(rest, *key).await {
                Ok(incident) => incident,
                // A cluster's search lags by seconds: the engine knows better whether there is such an incident.
                Err(error) if error.code() == ExitCode::NotFound && self.plan.is_bare() => {
                    let tried = self.blind(item.number, *key, NOT_SHOWN).await;
                    tried.map_err(not_found_hint)?;
                    return Ok(Done::default());
                }
                Err(error) => return Err(not_found_hint(error).into()),
            },
        };
        let before = repair::run(&self.gateway, rest, &incident, self.plan).await?;
        self.watch(item.number, rest.clone(), incident, before);
        Ok(Done::default())
    }
}

impl Resolving<'_> {
    /// Resolves what can't be looked up.
    async fn blind(&self, number: u64, key: i64, why: &'static str) -> Result<(), Error> {
        if !self.plan.is_bare() {
            return Err(Error::usage(
                "without a REST address the incident's job and instance can't be looked up",
            )
            .hint("set them with `zcli job update` and `zcli variable set`"));
        }
        repair::resolve(&self.gateway, key, self.plan).await?;
        let verdict = Verdict {
            incident_key: key,
            process_instance_key: None,
            job_key: None,
            outcome: Outcome::Unverified(why),
        };
        self.watches
            .borrow_mut()
            .spawn(std::future::ready((number, verdict)));
        Ok(())
    }

    fn watch(&self, number: u64, rest: Rest, incident: Incident, before: Before) {
        let (verify, looks) = (self.verify, self.looks.clone());
        let unwatched = Outcome::Unverified("resolved; the watch was interrupted");
        self.begun
            .borrow_mut()
            .push((number, of(&incident, &before, unwatched)));
        self.watches.borrow_mut().spawn(async move {
            let outcome = match verify {
                Verify::No => Outcome::Unverified("not watched"),
                Verify::For(time) => {
                    let watched = watch::run(&rest, &incident, &before, time, &looks).await;
                    watched.unwrap_or_else(|error| Outcome::Unwatchable(error.one_line()))
                }
            };
            (number, of(&incident, &before, outcome))
        });
    }
}

fn not_found_hint(error: Error) -> Error {
    error.hint_if_not_found("list incidents with `zcli incident list`")
}

fn of(incident: &Incident, before: &Before, outcome: Outcome) -> Verdict {
    let job_key = before.job.as_ref().and_then(|job| job["jobKey"].as_str());
    Verdict {
        incident_key: incident.key,
        process_instance_key: Some(incident.process_instance_key.to_string()),
        job_key: job_key.map(str::to_owned),
        outcome,
    }
}

/// Resolves all of them; a verdict each, in their order. Those that an interruption kept from being begun have none.
///
/// # Errors
/// With one target, what it failed with; with several, what made it pointless to go on.
pub async fn all(
    ctx: &Context,
    targets: Vec<Target>,
    plan: &Plan,
    verify: Verify,
    limits: Limits,
    stop: &Stop,
) -> Result<Vec<Verdict>, Error> {
    let total = targets.len();
    let resolving = Resolving {
        gateway: ctx.gateway().await?,
        rest: ctx.rest().await.ok(),
        plan,
        verify,
        looks: Arc::new(Semaphore::new(LOOKS_AT_ONCE)),
        watches: RefCell::new(JoinSet::new()),
        begun: RefCell::default(),
    };
    let begin = Instant::now();
    let progress = Progress::start(&ctx.printer, "resolving incidents", total);
    let mut numbered: Vec<(u64, Verdict)> = Vec::new();
    let mut only_error = None;
    let items = (1..)
        .zip(targets)
        .map(|(number, target)| Ok(Item { number, target }));
    let run = Run::new(&resolving, limits, None, stop);
    let ended = run
        .all(items, Attempt::First, &mut |item, fate| {
            progress.advance();
            let Fate::Failed(error) = fate else { return };
            let key = item.target.key();
            if total > 1 {
                ctx.printer
                    .say(&format!("incident {key}: {}", error.one_line()));
            }
            only_error = Some(error.clone());
            let outcome = Outcome::Failed(error.code(), error.one_line());
            numbered.push((item.number, unresolved(key, outcome)));
        })
        .await?;
    drop(progress);
    if let (1, Some(error)) = (total, only_error) {
        let key = numbered[0].1.incident_key;
        return Err(error.failing(format!("could not resolve incident {key}")));
    }
    for doubt in ended.doubts {
        let why = "sent, but no answer came: it may be resolved".to_owned();
        let outcome = Outcome::Failed(ExitCode::Unreachable, why);
        numbered.push((
            doubt.item.number,
            unresolved(doubt.item.target.key(), outcome),
        ));
    }
    let Resolving { watches, begun, .. } = resolving;
    numbered.extend(watched(ctx, watches.into_inner(), stop).await);
    let known: BTreeSet<u64> = numbered.iter().map(|(number, _)| *number).collect();
    let interrupted = begun.into_inner().into_iter();
    numbered.extend(interrupted.filter(|(number, _)| !known.contains(number)));
    if let Some(error) = ended.halted {
        return Err(error);
    }
    numbered.sort_by_key(|(number, _)| *number);
    let verdicts: Vec<Verdict> = numbered.into_iter().map(|(_, verdict)| verdict).collect();
    if total > 1 {
        summarize(ctx, &verdicts, begin.elapsed());
    }
    Ok(verdicts)
}

fn unresolved(key: i64, outcome: Outcome) -> Verdict {
    Verdict {
        incident_key: key,
        process_instance_key: None,
        job_key: None,
        outcome,
    }
}

/// Waits for the watches; an interruption ends them.
async fn watched(
    ctx: &Context,
    mut watches: JoinSet<(u64, Verdict)>,
    stop: &Stop,
) -> Vec<(u64, Verdict)> {
    let mut verdicts = Vec::new();
    let progress = Progress::start(&ctx.printer, "watching them", watches.len());
    loop {
        tokio::select! {
            next = watches.join_next() => match next {
                Some(Ok(verdict)) => {
                    progress.advance();
                    verdicts.push(verdict);
                }
                Some(Err(panicked)) => std::panic::resume_unwind(panicked.into_panic()),
                None => return verdicts,
            },
            () = stop.wait() => return verdicts,
        }
    }
}

fn summarize(ctx: &Context, verdicts: &[Verdict], elapsed: Duration) {
    let seconds = elapsed.as_secs_f64().max(0.001);
    ctx.printer.note(&format!(
        "{} incidents in {seconds:.1}s ({:.1}/s): {}",
        verdicts.len(),
        verdicts.len() as f64 / seconds,
        verdict::tally(verdicts)
    ));
}

/// Shows the verdicts on `total` incidents.
pub fn show(ctx: &Context, total: usize, verdicts: &[Verdict]) -> Result<(), Error> {
    let mut items: Vec<_> = verdicts.iter().map(Verdict::to_json).collect();
    let document = match (total, items.pop()) {
        (1, Some(item)) => Document::Row {
            view: &RESOLUTION,
            item,
        },
        (_, last) => {
            items.extend(last);
            Document::List {
                view: &RESOLUTION,
                items,
            }
        }
    };
    ctx.show(&document)?;
    if verdicts.len() < total {
        ctx.printer.note(&format!(
            "interrupted: {} of {total} incidents were not touched",
            total - verdicts.len()
        ));
    }
    Ok(())
}
