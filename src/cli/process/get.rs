//! `zcli process get`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::lookup;
use crate::render::Document;
use crate::render::view::process::PROCESS;

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

/// Shows one process definition.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    let process = &args.process;
    let could_not = || format!("could not get process definition {process}");
    let key = lookup::definition_key(&rest, process, args.version)
        .await
        .failing(could_not)?;
    let item = rest
        .get(&format!("/process-definitions/{key}"))
        .await
        .failing(could_not)
        .map_err(|error| error.hint_if_not_found("list processes with `zcli process list`"))?;
    ctx.show(&Document::One {
        view: &PROCESS,
        item,
    })
}
