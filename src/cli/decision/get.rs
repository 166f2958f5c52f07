//! `zcli decision get`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::lookup;
use crate::render::Document;
use crate::render::view::decision::DECISION;

/// Which decision.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Key of the decision, or its DMN id
    #[arg(value_name = "KEY|DECISION")]
    pub decision: String,
    /// Version, with a DMN id [default: the latest]
    #[arg(long, value_name = "N")]
    pub version: Option<i32>,
}

/// Shows one deployed decision.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    let decision = &args.decision;
    let could_not = || format!("could not get decision {decision}");
    let key = lookup::decision_key(&rest, decision, args.version)
        .await
        .failing(could_not)?;
    let item = rest
        .get(&format!("/decision-definitions/{key}"))
        .await
        .failing(could_not)
        .map_err(|error| error.hint_if_not_found("list decisions with `zcli decision list`"))?;
    ctx.show(&Document::One {
        view: &DECISION,
        item,
    })
}
