//! `zcli incident tail`.

use std::collections::BTreeSet;
use std::time::Duration;

use futures_util::TryStreamExt;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::list::Which;
use crate::cli::context::Context;
use crate::cli::duration;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::search;
use crate::client::rest::{PageRequest, SearchRequest};
use crate::client::{Kind, Rest};
use crate::render::live::Live;
use crate::render::view::incident::INCIDENT;

/// A cluster's search shows an incident some seconds after it appeared: each look goes back this far.
const SEARCH_LAG: SignedDuration = SignedDuration::from_secs(60);

/// Which incidents, since when.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Which incidents.
    #[command(flatten)]
    pub which: Which,
    /// Show those of this time before now as well: 1h, 30m
    #[arg(long, value_name = "TIME", default_value = "0s", value_parser = duration::parse)]
    pub since: Duration,
    /// Pause between two looks
    #[arg(long, value_name = "TIME", default_value = "1s", value_parser = duration::parse)]
    pub interval: Duration,
    /// End after this many, with exit code 0
    #[arg(long, value_name = "N")]
    pub count: Option<usize>,
}

/// Follows incidents until Ctrl-C, which is exit code 130.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    let back = SignedDuration::try_from(args.since).unwrap_or(SignedDuration::MAX);
    let start = ctx
        .options
        .now
        .checked_sub(back)
        .unwrap_or(Timestamp::UNIX_EPOCH);
    let filter = args
        .which
        .filter()
        .text("tenantId", ctx.tenant().await?)
        .into_value();
    let mut seen = Seen {
        keys: BTreeSet::new(),
        newest: start,
        start,
    };
    let mut live = Live::new(&INCIDENT, ctx.options.clone());
    let mut left = args.count.unwrap_or(usize::MAX);
    loop {
        let mut items = match look(&rest, &filter, &mut seen).await {
            Ok(items) => items,
            // A gateway that restarts ends nothing: the next look finds what was missed.
            Err(error)
                if matches!(
                    error.kind(),
                    Kind::Unreachable | Kind::TimedOut | Kind::Overloaded
                ) && !seen.keys.is_empty() =>
            {
                ctx.printer
                    .warn(&format!("could not look: {error}; going on"));
                Vec::new()
            }
            Err(error) => return Err(error).failing(|| "could not follow incidents".to_owned()),
        };
        items.truncate(left);
        left -= items.len();
        live.show(&ctx.printer, items, Timestamp::now())?;
        if left == 0 {
            return Ok(ExitCode::Ok);
        }
        tokio::time::sleep(args.interval).await;
    }
}

/// What was shown already.
struct Seen {
    keys: BTreeSet<String>,
    newest: Timestamp,
    start: Timestamp,
}

async fn look(
    rest: &Rest,
    filter: &Value,
    seen: &mut Seen,
) -> Result<Vec<Value>, crate::client::Error> {
    let from = seen
        .newest
        .checked_sub(SEARCH_LAG)
        .unwrap_or(seen.start)
        .max(seen.start);
    let mut filter = match filter {
        Value::Object(_) => filter.clone(),
        _ => json!({}),
    };
    filter["creationTime"] = json!({"$gte": from.to_string()});
    let request = SearchRequest {
        filter,
        sort: vec![search::ascending("creationTime")],
        page: PageRequest {
            limit: Some(500),
            ..PageRequest::default()
        },
    };
    let mut fresh = Vec::new();
    let mut items = rest.search_all("/incidents/search", request);
    while let Some(item) = items.try_next().await? {
        let key = item["incidentKey"].as_str().unwrap_or_default().to_owned();
        let created = item["creationTime"].as_str().unwrap_or_default();
        if let Ok(created) = created.parse::<Timestamp>() {
            seen.newest = seen.newest.max(created);
        }
        if seen.keys.insert(key) {
            fresh.push(item);
        }
    }
    Ok(fresh)
}
