//! Resolving all incidents of many process instances by the cluster's batch operation, for `incident resolve` and
//! `bulk resolve`.

use serde_json::json;

use super::list::Which;
use crate::cli::batch::begin::{self, Batch};
use crate::cli::bulk::session::Words;
use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;

const WORDS: Words = Words {
    verb: "resolve all incidents of",
    did: "resolved",
    nouns: "process instances",
};

/// Begins and follows it where the cluster is to do it; none where zcli is. `plain` is whether nothing besides
/// `which` was asked for that a batch operation doesn't do, else the flag's name.
///
/// # Errors
/// As [`begin::is_wanted`] and [`begin::run`].
pub async fn run(
    ctx: &Context,
    batch: Batch,
    which: &Which,
    plain: Result<(), &'static str>,
) -> Result<Option<ExitCode>, Error> {
    let filter = which
        .instances()
        .text("tenantId", ctx.tenant().await?)
        .text("state", Some("ACTIVE"))
        .value("hasIncident", Some(true));
    let filter = (!which.is_empty()).then(|| filter.into_value());
    let plain = which.is_of_instances().and(plain);
    if !begin::is_wanted(ctx, batch, filter.as_ref(), plain).await? {
        return Ok(None);
    }
    let filter = filter.expect("a batch operation is wanted for a filter only");
    let request = begin::Request {
        words: WORDS,
        path: "/process-instances/incident-resolution",
        body: json!({ "filter": filter }),
        filter,
        details: vec![
            ("jobs", "the job of each incident gets one retry".to_owned()),
            ("after", "nobody watches what comes of it".to_owned()),
        ],
    };
    begin::run(ctx, batch, request).await
}
