//! The engine of all that is done many times: several requests under way, a pace, an outcome for each item.
//!
//! [`Run::all`] takes items from an iterator, one by one as there is room, so that a million of them need no
//! memory. With a journal, an item's intent is on disk before its request leaves. It doesn't confirm, print or
//! read input; [`super::session`] does for rows of a file, [`crate::cli::many`] for keys.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::time::Duration;

use futures_util::stream::{FuturesUnordered, StreamExt as _};
use tokio::sync::watch;
use tokio::time::Instant;

use super::journal::Writer;
use super::outcome::{Done, Failure, Fate, Outcome, Trouble};
use super::pace::{self, Limits, Pace};
use crate::cli::error::Error;

/// A cluster that turns away all for this long has no use for the rest of the run.
const PATIENCE: Duration = if cfg!(test) {
    Duration::from_millis(300)
} else {
    Duration::from_secs(60)
};

/// Something with a place among the others, from 1.
pub trait Numbered {
    /// Its place.
    fn number(&self) -> u64;
}

/// Whether a request may have been sent before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// It's the first that the cluster sees of this item.
    First,
    /// One before it may have happened: that there is nothing left to do means that it did.
    Again,
}

/// What is done to each item.
pub trait Operation {
    /// What it's done to.
    type Item: Numbered;

    /// Sends one request and gives its answer. Doesn't try again by itself where it can be helped.
    fn send(
        &self,
        item: &Self::Item,
        attempt: Attempt,
    ) -> impl Future<Output = Result<Done, Failure>>;

    /// Looks what came of an item that was sent and never answered.
    fn look(&self, _: &Doubt<Self::Item>) -> impl Future<Output = Result<Fate, Failure>> {
        async { Ok(Fate::Unknown("there is no way to ask the cluster")) }
    }
}

/// An item that was sent and never answered.
#[derive(Debug)]
pub struct Doubt<I> {
    /// The item.
    pub item: I,
    /// When it was sent, in ms since 1970.
    pub sent_at_ms: i64,
    /// When it was noticed that no answer comes.
    pub noticed_at: Instant,
}

/// How a run ended.
#[derive(Debug)]
pub struct Ended<I> {
    /// Items whose fate has to be looked up.
    pub doubts: Vec<Doubt<I>>,
    /// Why the run ended before its items did.
    pub halted: Option<Error>,
}

/// Says that a run should come to its end: what is under way is waited for, nothing new begins.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    /// A stop, and what sets it off by sending `true`.
    pub fn new() -> (watch::Sender<bool>, Stop) {
        let (sender, receiver) = watch::channel(false);
        (sender, Stop(receiver))
    }

    /// A stop that never comes.
    pub fn never() -> Stop {
        Stop::new().1
    }

    /// Whether it came.
    pub fn is_set(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits for it.
    pub async fn wait(&self) {
        let mut receiver = self.0.clone();
        if receiver.wait_for(|stopped| *stopped).await.is_err() {
            // Nobody is left who could set it off.
            std::future::pending::<()>().await;
        }
    }
}

/// What was heard of an item.
enum Heard {
    Outcome(Outcome),
    /// Sent at this time, and no answer; the error where it isn't the first and nobody answers any more.
    Nothing {
        sent_at_ms: i64,
        last: Option<Error>,
    },
    /// Not sent, since the run ends.
    Withdrawn,
    /// Not sent, and there is no point in going on.
    Halted(Error),
}

/// One pass over items.
#[derive(Debug)]
pub struct Run<'a, O> {
    operation: &'a O,
    journal: Option<&'a Writer>,
    stop: &'a Stop,
    pace: RefCell<Pace>,
    is_halted: Cell<bool>,
    /// Requests without an answer since the last one that had one.
    silent: Cell<u32>,
    refused_first_max: Option<u64>,
    /// Refusals while nothing was done yet; none once something was.
    refused_first: Cell<Option<u64>>,
}

impl<'a, O: Operation> Run<'a, O> {
    /// A pass within the limits; with a journal, what happens is written there.
    pub fn new(
        operation: &'a O,
        limits: Limits,
        journal: Option<&'a Writer>,
        stop: &'a Stop,
    ) -> Self {
        Run {
            operation,
            journal,
            stop,
            pace: RefCell::new(Pace::new(limits, Instant::now())),
            is_halted: Cell::new(false),
            silent: Cell::new(0),
            refused_first_max: None,
            refused_first: Cell::new(Some(0)),
        }
    }

    /// Ends the run when all of the first so many are refused, instead of sending the rest.
    #[must_use]
    pub fn giving_up_after(mut self, refused: u64) -> Self {
        self.refused_first_max = Some(refused);
        self
    }

    /// Whether the cluster has asked for less at once.
    pub fn is_slowed(&self) -> bool {
        self.pace.borrow().is_slowed()
    }

    /// Sends every item; `told` hears each outcome, in no particular order.
    ///
    /// # Errors
    /// What reading an item or writing the journal failed with; what was under way then is in doubt.
    pub async fn all(
        &self,
        mut items: impl Iterator<Item = Result<O::Item, Error>>,
        attempt: Attempt,
        told: &mut dyn FnMut(&O::Item, &Outcome),
    ) -> Result<Ended<O::Item>, Error> {
        let mut under_way = FuturesUnordered::new();
        let mut ended = Ended {
            doubts: Vec::new(),
            halted: None,
        };
        let mut is_empty = false;
        loop {
            let mut turn_at = None;
            while !is_empty && self.goes_on() && under_way.len() < self.pace.borrow().width() {
                if let Err(at) = self.pace.borrow_mut().turn(Instant::now()) {
                    turn_at = Some(at);
                    break;
                }
                match items.next() {
                    Some(item) => under_way.push(self.one(item?, attempt)),
                    None => is_empty = true,
                }
            }
            if under_way.is_empty() && (is_empty || !self.goes_on()) {
                return Ok(ended);
            }
            let turn = async {
                match turn_at {
                    Some(at) => tokio::time::sleep_until(at).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                Some((item, heard)) = under_way.next() => self.take(item, heard?, attempt, &mut ended, told)?,
                () = turn => {}
                () = self.stop.wait(), if !self.stop.is_set() => {}
            }
        }
    }

    fn goes_on(&self) -> bool {
        !self.stop.is_set() && !self.is_halted.get()
    }

    fn take(
        &self,
        item: O::Item,
        heard: Heard,
        attempt: Attempt,
        ended: &mut Ended<O::Item>,
        told: &mut dyn FnMut(&O::Item, &Outcome),
    ) -> Result<(), Error> {
        match heard {
            Heard::Outcome(outcome) => {
                if let Some(journal) = self.journal {
                    journal.outcome(item.number(), &outcome)?;
                }
                told(&item, &outcome);
                if let Some(error) = self.is_hopeless(&outcome) {
                    self.halt(ended, error);
                }
            }
            Heard::Nothing { sent_at_ms, last } => {
                ended.doubts.push(Doubt {
                    item,
                    sent_at_ms,
                    noticed_at: Instant::now(),
                });
                if let Some(error) = last {
                    self.halt(ended, error);
                }
            }
            Heard::Withdrawn => self.withdraw(&item, attempt)?,
            Heard::Halted(error) => {
                self.withdraw(&item, attempt)?;
                self.halt(ended, error);
            }
        }
        Ok(())
    }

    /// Whether all that was sent so far was refused, and that was enough.
    fn is_hopeless(&self, outcome: &Outcome) -> Option<Error> {
        let refused = self.refused_first.get()?;
        let Outcome::Failed(error) = outcome else {
            self.refused_first.set(None);
            return None;
        };
        self.refused_first.set(Some(refused + 1));
        (Some(refused + 1) == self.refused_first_max).then(|| {
            Error::new(
                error.code(),
                format!("all of the first {} were refused", refused + 1),
            )
            .because(error.one_line())
        })
    }

    fn halt(&self, ended: &mut Ended<O::Item>, error: Error) {
        self.is_halted.set(true);
        ended.halted.get_or_insert(error);
    }

    fn answered(&self, now: Instant) {
        self.silent.set(0);
        self.pace.borrow_mut().answered(now);
    }

    /// Waits, unless the run is stopped.
    async fn rest(&self, pause: Duration) {
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = self.stop.wait() => {}
        }
    }

    /// What may have happened before this attempt stays in doubt.
    fn withdraw(&self, item: &O::Item, attempt: Attempt) -> Result<(), Error> {
        match self.journal {
            Some(journal) if attempt == Attempt::First => journal.withdrawn(item.number()),
            _ => Ok(()),
        }
    }

    /// One item, from its intent to what was heard of it.
    async fn one(&self, item: O::Item, attempt: Attempt) -> (O::Item, Result<Heard, Error>) {
        let sent_at_ms = jiff::Timestamp::now().as_millisecond();
        if let Some(journal) = self.journal
            && let Err(error) = journal.intend(item.number(), sent_at_ms).await
        {
            return (item, Err(error));
        }
        let heard = self.attempts(&item, attempt, sent_at_ms).await;
        (item, Ok(heard))
    }

    async fn attempts(&self, item: &O::Item, attempt: Attempt, sent_at_ms: i64) -> Heard {
        let mut tries = 0;
        loop {
            tries += 1;
            let result = self.operation.send(item, attempt).await;
            let now = Instant::now();
            let Failure { trouble, error } = match result {
                Ok(done) => {
                    self.answered(now);
                    return Heard::Outcome(Outcome::Done(done));
                }
                Err(failure) => failure,
            };
            match trouble {
                Trouble::Refused => {
                    self.answered(now);
                    return Heard::Outcome(Outcome::Failed(error));
                }
                Trouble::Silent => {
                    // One missed deadline is one request too many at once.
                    self.pace.borrow_mut().shed(now);
                    let gives_up = self.pace.borrow().silence(now) > PATIENCE;
                    // A cluster that answers nothing isn't given row after row.
                    let streak = self.silent.get() + 1;
                    self.silent.set(streak);
                    self.rest(pace::pause(streak)).await;
                    let last = gives_up.then_some(error);
                    return Heard::Nothing { sent_at_ms, last };
                }
                Trouble::Hopeless => return Heard::Halted(error),
                Trouble::Shed | Trouble::Away => self.pace.borrow_mut().shed(now),
            }
            if self.pace.borrow().silence(now) > PATIENCE {
                return Heard::Halted(error);
            }
            self.rest(pace::pause(tries)).await;
            if !self.goes_on() {
                return Heard::Withdrawn;
            }
        }
    }
}

#[cfg(test)]
mod tests;
