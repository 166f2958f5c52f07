//! `zcli process xml`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::lookup;
use crate::render::Document;

/// Which process definition.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Key of the process definition, or the process's BPMN id
    #[arg(value_name = "KEY|PROCESS")]
    pub process: String,
    /// Version, with a BPMN id [default: the latest]
    #[arg(long, value_name = "N")]
    pub version: Option<i32>,
}

/// Prints the XML as it was deployed.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    let process = &args.process;
    let could_not = || format!("could not get the XML of {process}");
    let key = lookup::definition_key(&rest, process, args.version)
        .await
        .failing(could_not)?;
    let xml = rest
        .text(&format!("/process-definitions/{key}/xml"))
        .await
        .failing(could_not)?;
    ctx.show(&Document::Raw(xml))
}
