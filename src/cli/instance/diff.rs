//! `zcli instance diff`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::client::Rest;
use crate::insight::difference;
use crate::insight::history::{self, History};
use crate::render::Document;
use crate::render::view::difference::{DIFFERENCE, draw};

/// Steps of each instance that are compared.
const STEPS_MAX: u32 = 1_000;

/// Which two instances.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli instance diff 2251799813685251 2251799813685299
  zcli instance diff 2251799813685251 2251799813685299 -o json --jq .variables")]
pub struct Args {
    /// The key of a process instance, such as one that went well
    #[arg(value_parser = keys::argument)]
    pub a: i64,
    /// The key of the other one, such as one that failed
    #[arg(value_parser = keys::argument)]
    pub b: i64,
}

/// Shows where the paths of two instances part, and which variables differ.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let rest = ctx.rest().await?;
    let a = load(&rest, args.a).await?;
    let b = load(&rest, args.b).await?;
    let difference = difference::compare(&a, &b);
    ctx.show(&Document::Screen {
        view: &DIFFERENCE,
        item: serde_json::to_value(&difference).expect("its maps have text for keys"),
        draw,
    })
}

async fn load(rest: &Rest, key: i64) -> Result<History, Error> {
    history::load(rest, key, STEPS_MAX)
        .await
        .failing(|| format!("could not get the history of process instance {key}"))
        .map_err(|error| {
            error.hint_if_not_found("list process instances with `zcli instance list`")
        })
}
