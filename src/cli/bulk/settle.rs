//! Settling what is in doubt: items that were sent and never answered, in this run or in one that was killed.
//!
//! The operation looks what the cluster knows ([`Fate`]). What is there is done. What the cluster would
//! recognise is sent again. What isn't there is looked for until a search can't lag any more, and only then sent.
//! What can't be known stays so, and is said.

use std::time::Duration;

use futures_util::stream::{self, StreamExt as _};

use super::journal::Writer;
use super::outcome::{Fate, Outcome};
use super::runner::{Attempt, Doubt, Ended, Numbered as _, Operation, Run, Stop};
use crate::cli::error::Error;

/// Looks under way.
const LOOKS: usize = 8;
/// Between two rounds of looks.
const PAUSE: Duration = Duration::from_millis(200);

/// What settling needs.
pub struct Settling<'a, O> {
    /// What was sent.
    pub operation: &'a O,
    /// How it is sent again.
    pub run: &'a Run<'a, O>,
    /// The journal.
    pub writer: &'a Writer,
    /// How long a search may lag.
    pub wait: Duration,
    /// When to end early.
    pub stop: &'a Stop,
}

/// Items after a round of looks.
struct Sorted<I> {
    again: Vec<I>,
    absent: Vec<Doubt<I>>,
    unseen: Vec<Doubt<I>>,
    failed: Option<Error>,
}

impl<O: Operation> Settling<'_, O> {
    /// Settles; what is left in doubt comes back with the reason.
    ///
    /// # Errors
    /// Writing the journal.
    pub async fn run(
        &self,
        mut open: Vec<Doubt<O::Item>>,
        told: &mut dyn FnMut(&O::Item, &Outcome),
    ) -> Result<Ended<O::Item>, Error> {
        loop {
            let mut sorted = self.look(open, told).await?;
            let again = sorted.again.into_iter().map(Ok);
            let mut ended = self.run.all(again, Attempt::Again, told).await?;
            let (gone, waiting): (Vec<_>, Vec<_>) = sorted
                .absent
                .into_iter()
                .partition(|doubt| doubt.noticed_at.elapsed() >= self.wait);
            let gone = gone.into_iter().map(|doubt| Ok(doubt.item));
            let first = self.run.all(gone, Attempt::First, told).await?;
            ended.doubts.extend(first.doubts);
            ended.doubts.extend(waiting);
            ended.doubts.append(&mut sorted.unseen);
            ended.halted = ended.halted.or(first.halted).or(sorted.failed);
            if ended.doubts.is_empty() || ended.halted.is_some() || self.stop.is_set() {
                return Ok(ended);
            }
            open = ended.doubts;
            tokio::select! {
                () = tokio::time::sleep(PAUSE.min(self.wait)) => {}
                () = self.stop.wait() => {}
            }
        }
    }

    async fn look(
        &self,
        doubts: Vec<Doubt<O::Item>>,
        told: &mut dyn FnMut(&O::Item, &Outcome),
    ) -> Result<Sorted<O::Item>, Error> {
        let mut sorted = Sorted {
            again: Vec::new(),
            absent: Vec::new(),
            unseen: Vec::new(),
            failed: None,
        };
        let mut looks = stream::iter(doubts)
            .map(|doubt| async move {
                let fate = self.operation.look(&doubt).await;
                (doubt, fate)
            })
            .buffer_unordered(LOOKS);
        while let Some((doubt, fate)) = looks.next().await {
            let outcome = match fate {
                Ok(Fate::Done(done)) => Outcome::Done(done),
                Ok(Fate::Unknown(why)) => Outcome::Unknown(why.to_owned()),
                Ok(Fate::SendAgain) => {
                    sorted.again.push(doubt.item);
                    continue;
                }
                Ok(Fate::Absent) => {
                    sorted.absent.push(doubt);
                    continue;
                }
                Err(failure) => {
                    sorted.unseen.push(doubt);
                    sorted.failed.get_or_insert(failure.error);
                    continue;
                }
            };
            self.writer.outcome(doubt.item.number(), &outcome)?;
            told(&doubt.item, &outcome);
        }
        Ok(sorted)
    }
}
