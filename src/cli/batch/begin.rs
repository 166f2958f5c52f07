//! Beginning a batch operation of the cluster's, for a filter that finds many instances.
//!
//! `--batch auto` takes one above [`AUTO_ABOVE`] instances, where nothing was asked for that only zcli's own
//! runs have (a rate, a journal, results, a canary) and the cluster has batch operations.

use serde_json::Value;

use super::follow;
use crate::cli::bulk::plan::{self, Plan};
use crate::cli::bulk::session::Words;
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::client::Kind;
use crate::client::rest::{PageRequest, SearchRequest};

/// Instances up to which zcli does it itself.
const AUTO_ABOVE: u64 = 1_000;

/// Who does it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Batch {
    /// The cluster, for a filter that finds more than 1000 instances, if it can
    #[default]
    Auto,
    /// The cluster
    Always,
    /// zcli, one by one
    Never,
}

/// What is asked of the cluster.
#[derive(Debug)]
pub struct Request {
    /// In words.
    pub words: Words,
    /// The endpoint, such as `/process-instances/cancellation`.
    pub path: &'static str,
    /// Its body.
    pub body: Value,
    /// The filter in it.
    pub filter: Value,
    /// What the plan says besides.
    pub details: Vec<(&'static str, String)>,
}

/// Whether the cluster does it; `is_plain` says that nothing was asked for that it can't do.
///
/// # Errors
/// `Usage` where it has to and can't, the count's otherwise.
pub async fn is_wanted(
    ctx: &Context,
    batch: Batch,
    filter: Option<&Value>,
    plain: Result<(), &'static str>,
) -> Result<bool, Error> {
    match (batch, filter, plain) {
        (Batch::Never, ..) => Ok(false),
        (Batch::Always, None, _) => Err(Error::usage(
            "--batch always needs a filter, such as --process order",
        )),
        (Batch::Always, _, Err(flag)) => Err(Error::usage(format!(
            "the cluster's batch operations know no {flag}; leave it out, or take --batch never"
        ))),
        (Batch::Always, Some(_), Ok(())) => Ok(true),
        (Batch::Auto, Some(filter), Ok(())) => Ok(count(ctx, filter).await? > AUTO_ABOVE),
        (Batch::Auto, ..) => Ok(false),
    }
}

async fn count(ctx: &Context, filter: &Value) -> Result<u64, Error> {
    let request = SearchRequest {
        filter: filter.clone(),
        page: PageRequest {
            limit: Some(1),
            ..PageRequest::default()
        },
        ..SearchRequest::default()
    };
    let page = ctx
        .rest()
        .await?
        .search("/process-instances/search", &request)
        .await
        .failing(|| "could not count the process instances".to_owned())?;
    Ok(page.total_items)
}

/// Begins and follows it; none where `batch` leaves the choice and the cluster has no batch operations.
///
/// # Errors
/// The cluster's, or that it isn't agreed to.
pub async fn run(ctx: &Context, batch: Batch, request: Request) -> Result<Option<ExitCode>, Error> {
    let count = count(ctx, &request.filter).await?;
    if count == 0 {
        return Err(Error::new(
            ExitCode::NotFound,
            "the filter finds no running process instances",
        ));
    }
    let words = request.words;
    let mut plan = Plan {
        words,
        rows: count,
        to_do: count,
        lines: vec![
            ("cluster", plan::cluster(ctx).await?),
            ("how", "as a batch operation of the cluster".to_owned()),
        ],
    };
    plan.lines.extend(request.details);
    plan::show(ctx, &plan);
    plan::confirm(ctx, &plan).await?;
    let begun = ctx.rest().await?.post(request.path, &request.body).await;
    let begun = match begun {
        Ok(begun) => begun,
        Err(error)
            if batch == Batch::Auto
                && matches!(error.kind(), Kind::NotFound | Kind::Unsupported) =>
        {
            ctx.printer
                .note("the cluster has no such batch operation: zcli does it, one by one");
            return Ok(None);
        }
        Err(error) => return Err(error).failing(|| "could not begin a batch operation".to_owned()),
    };
    let key = begun["batchOperationKey"].as_str().unwrap_or_default();
    ctx.printer.note(&format!(
        "batch operation {key} has begun; it goes on without zcli (`zcli batch get {key} --follow`)"
    ));
    follow::run(ctx, key).await.map(Some)
}
