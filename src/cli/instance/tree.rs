//! `zcli instance tree`.

use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::insight::instance_tree::{self, Bounds, Include};
use crate::render::Document;
use crate::render::view::instance_tree::{TREE, draw};

/// Which process instance, and how much of it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  zcli instance tree 2251799813685251
  zcli instance tree 2251799813685251 --finished -o json")]
pub struct Args {
    /// The process instance's key
    #[arg(value_parser = keys::argument)]
    pub key: i64,
    /// Show what has ended too
    #[arg(long)]
    pub finished: bool,
    /// Show at most this many children of one scope and calls of one instance
    #[arg(long, value_name = "N", default_value = "20", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub children: u32,
}

/// Shows an instance's callers, live elements and called instances.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let key = args.key;
    let rest = ctx.rest().await?;
    let bounds = Bounds {
        children: args.children,
        ..Bounds::default()
    };
    let include = if args.finished {
        Include::All
    } else {
        Include::Active
    };
    let tree = instance_tree::load(&rest, key, include, bounds)
        .await
        .failing(|| format!("could not get process instance {key}"))
        .map_err(|error| {
            error.hint_if_not_found("list process instances with `zcli instance list`")
        })?;
    let item = serde_json::to_value(&tree).expect("its maps have text for keys");
    ctx.show(&Document::Screen {
        view: &TREE,
        item,
        draw,
    })
}
