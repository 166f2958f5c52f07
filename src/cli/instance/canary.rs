//! `--canary`: the first instance alone, a look at what came of it, and only then the others.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::cli::bulk::keyed::Item;
use crate::cli::bulk::plan;
use crate::cli::bulk::runner::{Attempt, Operation};
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::client::Rest;

/// Pauses between two looks grow from the first to the last.
const LOOK_FIRST: Duration = Duration::from_millis(50);
const LOOK_LAST: Duration = Duration::from_secs(1);
/// A cluster's search shows a change by then.
const LAG: Duration = Duration::from_secs(15);

/// What a look at the changed instance says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// It is as it should be.
    Good,
    /// The change can't be seen yet.
    NotYet(String),
}

/// Changes one instance, once that is agreed to, and returns when it was seen to be good.
///
/// # Errors
/// The change's own; `Failed` where the instance has a new incident or the change isn't seen in time.
pub async fn run<O: Operation<Item = Item<T>>, T>(
    ctx: &Context,
    operation: &O,
    item: &Item<T>,
    others: u64,
    did: &str,
    is_good: impl AsyncFn(&Rest, &Value) -> Result<Seen, Error>,
) -> Result<(), Error> {
    let rest = ctx.rest().await?;
    let key = item.key;
    ctx.agree().await?;
    let what = format!("begin with process instance {key}, before {others} others");
    plan::agreed(ctx, others + 1, &what).await?;
    let path = format!("/process-instances/{key}");
    let had_incident = rest.get(&path).await?["hasIncident"] == true;
    operation
        .send(item, Attempt::First)
        .await
        .map_err(|failure| failure.error)
        .failing(|| format!("the canary, process instance {key}, could not be {did}"))?;
    let started = Instant::now();
    let mut pause = LOOK_FIRST;
    loop {
        let instance = rest.get(&path).await?;
        if instance["hasIncident"] == true && !had_incident {
            let what = format!("the canary, process instance {key}, has an incident now");
            return Err(Error::new(ExitCode::Failed, what)
                .hint(format!("see `zcli incident list --instance {key}`"))
                .hint("the other instances were not touched"));
        }
        match is_good(&rest, &instance).await? {
            Seen::Good => break,
            Seen::NotYet(why) if started.elapsed() > LAG => {
                let what = format!("the canary, process instance {key}, isn't as it should be");
                return Err(Error::new(ExitCode::Failed, what)
                    .because(why)
                    .hint("the other instances were not touched"));
            }
            Seen::NotYet(_) => {}
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LOOK_LAST);
    }
    ctx.printer.note(&format!(
        "the canary, process instance {key}, was {did} and is well"
    ));
    Ok(())
}
