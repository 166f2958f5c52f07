//! Following a batch operation to its end.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::client::rest::{PageRequest, SearchRequest, segment};
use crate::client::{Kind, Rest};
use crate::render::Document;
use crate::render::progress::Progress;
use crate::render::view::batch::BATCH;

/// Pauses between two looks grow from the first to the last.
const LOOK_FIRST: Duration = Duration::from_millis(50);
const LOOK_LAST: Duration = Duration::from_secs(1);
/// A new batch operation shows up in the cluster's search by then.
const LAG: Duration = Duration::from_secs(30);
/// Failed items that are told one by one.
const FAILURES_TOLD: u32 = 10;

/// Waits for its end and shows it; some failed items are exit code 9.
///
/// # Errors
/// The cluster's, or what the operation ended with.
pub async fn run(ctx: &Context, key: &str) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    let progress = Progress::start(&ctx.printer, "batch operation", usize::MAX);
    let started = Instant::now();
    let mut pause = LOOK_FIRST;
    let item = loop {
        match rest
            .get(&format!("/batch-operations/{}", segment(key)))
            .await
        {
            Ok(item) => {
                let (total, through) = (count(&item, "Total"), through(&item));
                progress.set(through, total);
                if is_over(&item) {
                    break item;
                }
                progress.say(format!("batch operation {}", state(&item).to_lowercase()));
            }
            Err(error) if error.kind() == Kind::NotFound && started.elapsed() < LAG => {}
            Err(error) => {
                return Err(error).failing(|| format!("could not follow batch operation {key}"));
            }
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LOOK_LAST);
    };
    drop(progress);
    let failed = count(&item, "Failed");
    if failed > 0 {
        let of_incidents = item["batchOperationType"] == "RESOLVE_INCIDENT";
        let what = if of_incidents {
            "incident"
        } else {
            "process instance"
        };
        tell_failures(ctx, &rest, key, failed, what).await?;
    }
    let end = end(key, &item);
    ctx.show(&Document::Row { view: &BATCH, item })?;
    end
}

fn state(item: &Value) -> &str {
    item["state"].as_str().unwrap_or_default()
}

fn is_over(item: &Value) -> bool {
    matches!(
        state(item),
        "COMPLETED" | "PARTIALLY_COMPLETED" | "CANCELED" | "FAILED"
    )
}

fn count(item: &Value, which: &str) -> u64 {
    item[format!("operations{which}Count")]
        .as_u64()
        .unwrap_or(0)
}

fn through(item: &Value) -> u64 {
    count(item, "Completed") + count(item, "Failed")
}

async fn tell_failures(
    ctx: &Context,
    rest: &Rest,
    key: &str,
    failed: u64,
    what: &str,
) -> Result<(), Error> {
    let request = SearchRequest {
        filter: json!({"batchOperationKey": key, "state": "FAILED"}),
        page: PageRequest {
            limit: Some(FAILURES_TOLD),
            ..PageRequest::default()
        },
        ..SearchRequest::default()
    };
    let page = rest
        .search("/batch-operation-items/search", &request)
        .await?;
    for item in &page.items {
        ctx.printer.say(&format!(
            "{what} {}: {}",
            item["itemKey"].as_str().unwrap_or("?"),
            item["errorMessage"].as_str().unwrap_or("it failed")
        ));
    }
    if failed > page.items.len() as u64 {
        ctx.printer.say(&format!(
            "all of them: `zcli batch items {key} --state FAILED --all`"
        ));
    }
    Ok(())
}

fn end(key: &str, item: &Value) -> Result<ExitCode, Error> {
    let (failed, total) = (count(item, "Failed"), count(item, "Total"));
    let problem =
        |code, what: String| Err(Error::new(code, format!("batch operation {key} {what}")));
    match state(item) {
        "CANCELED" => problem(
            ExitCode::Failed,
            format!("was canceled after {} of {total}", through(item)),
        ),
        "FAILED" => {
            let why = item["errors"][0]["message"]
                .as_str()
                .unwrap_or("it doesn't say why");
            problem(ExitCode::Failed, "failed".to_owned())
                .map_err(|error: Error| error.because(why.to_owned()))
        }
        _ if failed > 0 => problem(
            ExitCode::SomeFailed,
            format!("failed for {failed} of {total}"),
        ),
        _ => Ok(ExitCode::Ok),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exit_code_says_how_it_ended() {
        let code = |state: &str, failed: u64| {
            let item = json!({
                "state": state,
                "operationsTotalCount": 3,
                "operationsFailedCount": failed,
                "operationsCompletedCount": 3 - failed,
            });
            end("7", &item).unwrap_or_else(|error| error.code())
        };
        assert_eq!(code("COMPLETED", 0), ExitCode::Ok);
        assert_eq!(code("COMPLETED", 1), ExitCode::SomeFailed);
        assert_eq!(code("PARTIALLY_COMPLETED", 2), ExitCode::SomeFailed);
        assert_eq!(code("CANCELED", 0), ExitCode::Failed);
        assert_eq!(code("FAILED", 0), ExitCode::Failed);
    }

    #[test]
    fn it_goes_on_while_it_is_created_active_or_suspended() {
        for (state, over) in [
            ("CREATED", false),
            ("ACTIVE", false),
            ("SUSPENDED", false),
            ("COMPLETED", true),
            ("FAILED", true),
        ] {
            assert_eq!(is_over(&json!({ "state": state })), over, "{state}");
        }
    }
}
