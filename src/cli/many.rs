//! One action on many keys: confirm, do several at once, one line an object that failed, exit code 9.
//!
//! It's the small use of [`crate::cli::bulk::runner`]: keys from the command line or a pipe, results in their
//! order, no journal, since who has the keys can look what is left of them.

use std::future::Future;

use super::bulk::outcome::{Done, Failure, Outcome as Fate, Tally};
use super::bulk::pace::Limits;
use super::bulk::runner::{Attempt, Numbered, Operation, Run, Stop};
use super::confirm;
use super::context::Context;
use super::error::{Error, Failing};
use super::exit_code::ExitCode;
use crate::render::progress::Progress;
use crate::render::{Document, Outcome};

/// Requests under way.
const CONCURRENCY: usize = 16;

/// An action in words.
#[derive(Debug, Clone, Copy)]
pub struct Action {
    /// `cancel`
    pub verb: &'static str,
    /// `canceled`
    pub did: &'static str,
    /// `process instance`
    pub noun: &'static str,
    /// `process instances`
    pub nouns: &'static str,
    /// The API's key field: `processInstanceKey`
    pub field: &'static str,
}

/// A key and its place among the others.
struct Item {
    number: u64,
    key: i64,
}

impl Numbered for Item {
    fn number(&self) -> u64 {
        self.number
    }
}

/// The action on one key.
struct Act<F>(F);

impl<F, Fut> Operation for Act<F>
where
    F: Fn(i64) -> Fut,
    Fut: Future<Output = Result<(), Error>>,
{
    type Item = Item;

    async fn send(&self, item: &Item, _: Attempt) -> Result<Done, Failure> {
        (self.0)(item.key).await?;
        Ok(Done::default())
    }
}

/// Does `act` to each key, several at once, and shows what was done, in the keys' order.
///
/// One key: its error is the command's. Several: each failure is a line on stderr, and the exit code
/// says whether some or all failed.
pub async fn each<F, Fut>(
    ctx: &Context,
    action: Action,
    keys: &[i64],
    act: F,
) -> Result<ExitCode, Error>
where
    F: Fn(i64) -> Fut,
    Fut: Future<Output = Result<(), Error>>,
{
    let listed: Vec<String> = keys
        .iter()
        .map(|key| format!("{} {key}", action.noun))
        .collect();
    confirm::several(ctx, action.verb, action.nouns, &listed).await?;
    if let [key] = keys {
        act(*key)
            .await
            .failing(|| format!("could not {} {} {key}", action.verb, action.noun))?;
        return ctx.show(&Document::Outcomes(vec![outcome(action, *key)]));
    }
    let mut done = Vec::new();
    let mut tally = Tally::default();
    let progress = Progress::start(&ctx.printer, action.nouns, keys.len());
    let (operation, stop) = (Act(act), Stop::never());
    let limits = Limits {
        rate: None,
        concurrency: CONCURRENCY,
    };
    let items = (1..)
        .zip(keys)
        .map(|(number, key)| Ok(Item { number, key: *key }));
    let ended = Run::new(&operation, limits, None, &stop)
        .all(items, Attempt::First, &mut |item, fate| {
            tally.add(fate);
            match fate {
                Fate::Done(_) => done.push((item.number, item.key)),
                Fate::Failed(error) => {
                    let line = error.one_line();
                    ctx.printer
                        .say(&format!("{} {}: {line}", action.noun, item.key));
                }
                Fate::Unknown(_) => {}
            }
            progress.advance();
        })
        .await?;
    drop(progress);
    if let Some(error) = ended.halted {
        return Err(error);
    }
    done.sort_unstable();
    ctx.show(&Document::Outcomes(
        done.iter().map(|(_, key)| outcome(action, *key)).collect(),
    ))?;
    finish(action, keys.len(), &tally)
}

fn outcome(action: Action, key: i64) -> Outcome {
    Outcome {
        did: action.did,
        noun: action.noun,
        field: action.field,
        key: key.to_string(),
    }
}

/// 9 if some of them failed; if all did for the same reason, that reason's code.
fn finish(action: Action, total: usize, tally: &Tally) -> Result<ExitCode, Error> {
    match tally.code() {
        ExitCode::Ok => Ok(ExitCode::Ok),
        code => Err(Error::new(
            code,
            format!(
                "could not {} {} of {total} {}",
                action.verb, tally.failed, action.nouns
            ),
        )),
    }
}
