//! `zcli decision xml`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::lookup;
use crate::render::Document;

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

/// Prints the DMN file that the decision stands in, as it was deployed.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    let decision = &args.decision;
    let could_not = || format!("could not get the XML of decision {decision}");
    let key = lookup::decision_key(&rest, decision, args.version)
        .await
        .failing(could_not)?;
    let xml = rest
        .text(&format!("/decision-definitions/{key}/xml"))
        .await
        .failing(could_not)?;
    ctx.show(&Document::Raw(xml))
}
