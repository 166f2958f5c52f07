//! `zcli instance history`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::insight::history;
use crate::render::Document;
use crate::render::view::history::STEPS;

/// Which process instance.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli instance history 2251799813685251
  zcli instance history 2251799813685251 -o jsonl --jq '[.elementId, .durationMs]'")]
pub struct Args {
    /// The process instance's key
    #[arg(value_parser = keys::argument)]
    pub key: i64,
    /// How many element instances to show
    #[arg(long, value_name = "N", default_value = "500", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub limit: u32,
}

/// Lists what an instance did, in order.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let key = args.key;
    let rest = ctx.rest().await?;
    let history = history::load(&rest, key, args.limit)
        .await
        .failing(|| format!("could not get the history of process instance {key}"))
        .map_err(|error| {
            error.hint_if_not_found("list process instances with `zcli instance list`")
        })?;
    let items = history
        .steps
        .iter()
        .map(|step| serde_json::to_value(step).expect("its maps have text for keys"))
        .collect();
    ctx.show(&Document::List {
        view: &STEPS,
        items,
    })?;
    if history.more > 0 && !ctx.options.is_machine_readable() {
        ctx.printer.note(&format!(
            "{} more element instances; see them with --limit N",
            history.more
        ));
    }
    Ok(ExitCode::Ok)
}
